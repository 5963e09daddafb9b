"""Companies and bodies: a legal form behind the name ("… GmbH"), and words that no person's name holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator import gazetteer
from generator.extract.chunks import FUNCTION, Chunk, acronym, company_words, given
from generator.extract.known import longest, singles
from generator.extract.scan import Found, Line

LONGEST = 6  # words before a legal form
AREAS = ("country", "region")


def find(line: Line) -> Iterator[Found]:
    """Every name that ends in a legal form: one organisation, with all words of the name."""
    for match in _legal().finditer(line.text, line.span.start, line.span.end):
        last = next((index for index, word in enumerate(line.words) if word.start >= match.start()), len(line.words))
        first = _begin(line, last)
        if first < last:
            start, end = line.words[first].start, line.words[last - 1].end
            yield Found(
                start, match.end(), "actor", _kind(match.group()), "legal form", 1.0, name=line.quote(start, end)
            )


def _kind(form: str) -> str:
    """A registered association trades in nothing."""
    return "organisation" if form in gazetteer.data("shapes")["company"]["associations"] else "company"


def _begin(line: Line, last: int) -> int:
    """Where the name before a legal form begins."""
    first = last
    while first > max(0, last - LONGEST) and _belongs(line, first - 1, last):
        first -= 1
    while first < last and not line.words[first].capital:
        first += 1
    return first


def _belongs(line: Line, index: int, last: int) -> bool:
    """Whether a word is a part of a company's name: a capital or an ampersand, no word for what it makes."""
    word = line.words[index]
    if word.text == "&":
        return True
    maker = word.text.endswith(tuple(line.data["makers"])) and index < last - 1
    barred = word.text in line.data["never"]["breaks"] or word.text in line.data["articles"] or maker
    opening = index == 0 and word.pos.startswith(FUNCTION)
    return word.capital and not (barred or opening or word.possessive)


def corporate(line: Line, chunk: Chunk) -> bool:
    """Whether a run of several words is an organisation: a trade, an acronym or an area is among them."""
    words = chunk.words(line)
    if len(words) < 2 or len(words[-1].text) == 1 or any(word.text in given() for word in words) or thing(line, chunk):
        return False
    traded = any(word.text in company_words("trades") for word in words)
    short = acronym(words[0].text) and not all(word.text.isupper() for word in words)
    return traded or short or _area(line, chunk)


def thing(line: Line, chunk: Chunk) -> bool:
    """Whether a run names neither a person nor an organisation: "Star Wars", "Clean Air Act", "LG G5"."""
    words = chunk.words(line)[1:]
    return any(word.text in company_words("things") or any(sign.isdigit() for sign in word.text) for word in words)


def _area(line: Line, chunk: Chunk) -> bool:
    """Whether the run begins or ends with a country or region, and is more than that."""
    whole = longest(line, chunk.first)
    if whole is not None and whole.end >= line.words[chunk.last - 1].end:
        return False
    keys = [singles(line.language).get(line.words[index].text) for index in (chunk.first, chunk.last - 1)]
    return any(key is not None and gazetteer.entries()[key].kind in AREAS for key in keys)


@cache
def _legal() -> re.Pattern[str]:
    forms = sorted(gazetteer.data("shapes")["company"]["legal"], key=lambda form: (-len(form), form))
    return re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, forms))})(?![\w/-])")
