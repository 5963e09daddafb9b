"""Of what kind a named organisation or place is: by the words of its name, its legal form, the noun beside it.

Any recogniser that knows no more than "an organisation" or "a place" is given the kind here. The words are those of the
sentence as ``words.tokens`` cuts it; no part of speech is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from generator import gazetteer
from generator import language as languages
from generator.extract.phrases import Words
from generator.extract.scan import Found, Line
from generator.extract.sector_words import compound, phrases
from generator.kinds import VAGUE

UNKNOWN, SOMEWHERE = VAGUE
OPENING = ('"', "“", "„", "«", "»", "‘", "'")


def told(line: Line, found: Iterable[Found]) -> tuple[Found, ...]:
    """The findings of a sentence, those of which only the sort was known with what their words and neighbours show."""
    return tuple(_told(line, line.texts, item) if _open(item) else item for item in found)


def _open(item: Found) -> bool:
    return item.kind in VAGUE and not item.generic and item.key is None


def _told(line: Line, texts: Words, item: Found) -> Found:
    first = next(index for index, word in enumerate(line.words) if word.end > item.start)
    last = next((index for index, word in enumerate(line.words) if word.start >= item.end), len(line.words))
    kind = (organisation if item.label == "actor" else place)(texts, first, last, line.language)
    return replace(item, kind=kind)


def organisation(words: Words, first: int, last: int, language: str) -> str:
    """The kind of the organisation that ``words[first:last]`` name; "organisation" where nothing shows which.

    >>> organisation(("the", "rebel", "group", "Zarvan", "fled"), 3, 4, "en")
    'armed_group'
    >>> organisation(("Zarvan", ",", "an", "airline", ",", "said"), 0, 1, "en")
    'company'
    >>> organisation(("der", "Autobauer", "Zarvan"), 2, 3, "de"), organisation(("Zarvan", "said"), 0, 1, "en")
    ('company', 'organisation')
    """
    kinds = (step(words, first, last, language) for step in (_curated, _legal, _before, _own, _after))
    return next((kind for kind in kinds if kind and kind != UNKNOWN), UNKNOWN)


def place(words: Words, first: int, last: int, language: str) -> str:
    """The kind of the place that ``words[first:last]`` name; "place" where nothing shows which.

    >>> place(("near", "Lake", "Zarvan"), 1, 3, "en"), place(("in", "Zarvan", "province"), 1, 2, "en")
    ('natural', 'region')
    >>> place(("in", "Zarvan", "."), 1, 2, "en")
    'place'
    """
    before, after = phrases(language, "place_before"), phrases(language, "place_after")
    several, spaced = last - first > 1, not languages.table(language, "names")["nouns_capital"]
    found = (
        before.ending(words, first),
        before.starting(words, first) if several else None,
        _first_word(words[first]) if several else None,
        after.ending(words, last) if several else None,
        after.starting(words, last) if spaced else None,
        compound(language, words[last - 1], "place_after", "place_endings"),
    )
    return next((kind for kind in found if kind), SOMEWHERE)


def _first_word(word: str) -> str | None:
    openers = gazetteer.data("shapes")["place_openers"].items()
    return next((kind for kind, forms in openers if word in forms), None)


def _curated(words: Words, first: int, last: int, language: str) -> str | None:
    """The kind of a name that the gazetteer lists."""
    return _names().get(" ".join(words[first:last]))


@cache
def _names() -> dict[str, str]:
    entries = (entry for entry in gazetteer.entries().values() if entry.label == "actor")
    return {name: entry.kind for entry in entries for name in entry.surfaces}


def _legal(words: Words, first: int, last: int, language: str) -> str | None:
    """A legal form at the end of the name or right behind it, perhaps behind a comma."""
    company = gazetteer.data("shapes")["company"]
    comma = int(tuple(words[last : last + 1]) == (",",))
    near = (*words[max(first, last - 2) : last], *words[last + comma : last + comma + 1])
    forms = [word for word in near if word in company["legal"]]
    trading = [form for form in forms if form not in company["associations"]]
    return "company" if trading else UNKNOWN if forms else None


def _before(words: Words, first: int, last: int, language: str) -> str | None:
    """The noun right before the name: "the airline X", "die Partei „X“"."""
    at = first - 1 if first and words[first - 1] in OPENING else first
    listed = phrases(language, "sectors", "openers").ending(words, at)
    return listed or (compound(language, words[at - 1], "sectors") if at else None)


def _own(words: Words, first: int, last: int, language: str) -> str | None:
    """What the words of the name show: its first ones, its head, a word of trade in a name without "of"."""
    name = words[first:last]
    head = _head(name, language)
    kind = (
        _worldwide(name, head, language)
        or phrases(language, "openers", "sectors").starting(name, 0)
        or (phrases(language, "heads").ending(name, head) if len(name) > 1 else None)
        or phrases(language, "sectors").ending(name, head)
        or compound(language, name[head - 1], "sectors", "heads")
        or compound(language, name[0], "sectors")
    )
    return kind if head < len(name) or kind not in (None, UNKNOWN) else _trade(name) or kind


def _head(name: Words, language: str) -> int:
    """The index behind the head of a name: its last word, or the last before "of", "for", "für"."""
    links = languages.table(language, "names")["links"]
    return next((index for index, word in enumerate(name) if index and word in links), len(name))


def _worldwide(name: Words, head: int, language: str) -> str | None:
    """ "International … Agency": what the first and the last words show together; "UN-Mission"."""
    data = languages.table(language, "names")
    first = data.get("sectors_first", {}).items()
    opened = next((kind for kind, forms in first if name[0].partition("-")[0] in forms), None)
    table = data.get("sectors_between", {})
    if opened or name[0] not in table.get("first", ()):
        return opened
    return phrases(language, "sectors_between").ending(name, head)


def _trade(name: Words) -> str | None:
    table = gazetteer.data("shapes")["sectors"].items()
    return next((kind for kind, forms in table if any(word in forms for word in name)), None)


def _after(words: Words, first: int, last: int, language: str) -> str | None:
    """The noun behind a comma: "X, an airline based in"."""
    rules: dict[str, Any] = languages.table(language, "names").get("sectors_after", {})
    behind = tuple(words[last : last + 2])
    if not rules or len(behind) < 2 or behind[0] != "," or behind[1] not in rules["articles"]:
        return None
    for index in range(last + 2, min(last + 2 + rules["reach"], len(words))):
        if words[index] in (*rules["stops"], *rules["articles"]) or not words[index][:1].isalpha():
            return None
        kind = phrases(language, "sectors").ending(words, index + 1) or compound(language, words[index], "sectors")
        if kind and _ends(words, index + 1, language):
            return kind
    return None


def _ends(words: Words, index: int, language: str) -> bool:
    """Whether a noun is the last of its phrase: a sign follows, or a word that goes on after one."""
    data = languages.table(language, "names")
    following = words[index] if index < len(words) else "."
    if data["nouns_capital"]:
        return not following[:1].isupper()
    return not following[:1].isalpha() or following in data["sectors_after"]["followers"]
