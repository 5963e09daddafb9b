"""Organisations by their first word, in languages whose names begin with the noun: "Parti socialiste"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator import language as languages
from generator.extract.chunks import given
from generator.extract.known import longest, singles
from generator.extract.scan import Found, Line
from generator.words import NAME, NOUN

LONGEST = 9  # words of a name
LINKS = 3  # joints such as "of" in a name


def find(line: Line) -> Iterator[Found]:
    """Every name that begins with a word which opens names and goes on with words that can be part of one."""
    for index in range(len(line.words)):
        for kind, width in line.kinds(index, "leading", "heads").items():
            end = _end(line, index + width) if not _opened(line, index) else 0
            if end > index + width and not _known(line, index + width, end):
                start, last = line.words[index].start, line.words[end - 1].end
                yield Found(start, last, "actor", kind, "first word of an organisation", 0.8)


def _opened(line: Line, index: int) -> bool:
    """Whether a word that only stands before names makes the noun itself one: "Club Union"."""
    return line.at(index - 1).text in line.data.get("sure_openers", ())


def _known(line: Line, first: int, end: int) -> bool:
    """Whether all behind a noun that is no part of names is a name that the gazetteer knows."""
    known = longest(line, first) if line.at(first - 1).text in line.data["bare"] else None
    return known is not None and known.end == line.words[end - 1].end


def _end(line: Line, first: int) -> int:
    """Where the name ends; ``first`` itself where nothing follows that can be part of one."""
    at, joints = first, 0
    while at < first + LONGEST:
        if follows(line, at, "linked" if joints else "followers") or (at == first and _of_place(line, at)):
            at += 1
        elif joints < LINKS and (width := _linked(line, at, first)):
            at, joints = at + width, joints + 1
        else:
            break
    return at


def _linked(line: Line, at: int, first: int) -> int:
    """How many words join a further noun here; 0 for none."""
    coordinated = at == first + 1 and not _definite(line, first - 1) and follows(line, at, "coordinated")
    in_one = at > first and follows(line, at, "joints")
    return 1 if coordinated or in_one else _joined(line, at, at > first)


def _of_place(line: Line, at: int) -> bool:
    """Whether a known place stands right behind the noun, which alone shows a name where there are no capitals."""
    return bool(line.data.get("caseless")) and line.at(at).text in singles(line.language)


def _definite(line: Line, at: int) -> bool:
    return line.at(at).text.startswith(tuple(line.data["articles"]))


def _joined(line: Line, at: int, inside: bool) -> int:
    """The words of a joint and the noun behind it; 0 for none, and before the place where a named body sits."""
    width = line.phrase(at, "leading", "links")
    noun = line.at(at + width)
    if not width or not _possible(line, at + width) or (inside and noun.text in singles(line.language)):
        return 0
    return width + 1 if noun.pos in ("", NAME, NOUN) and noun.text.replace("-", "").isalpha() else 0


def follows(line: Line, at: int, form: str) -> bool:
    """Whether a word can be the adjective or the proper name behind a noun."""
    word = line.at(at)
    named = word.capital and word.pos == NAME and word.text not in given() and not line.phrase(at, "titles")
    return _possible(line, at) and (named or _forms(line.language, form).fullmatch(word.text) is not None)


def _possible(line: Line, at: int) -> bool:
    text, data = line.at(at).text, line.data
    if data.get("caseless") and line.phrase(at, "titles"):
        return False
    barred = text in data["leading"]["barred"] or text in data["never"]["breaks"] or text in data["speech"]
    return bool(text) and not barred


@cache
def _forms(language: str, name: str) -> re.Pattern[str]:
    """What such words look like: behind the noun, behind a joint, or joined by a word for "and"."""
    table = languages.table(language, "names")["leading"]
    forms = table.get(name, table["followers"] if name == "linked" else ())
    return re.compile("|".join(forms) if forms else r"(?!)")
