"""Places of one name told apart: each name of a document gets the key of the place that is meant, or none.

A name alone says little: population picks the wrong one of two towns as soon as a report is about the smaller. So
the other places of the document decide. One name means one place in one document; no other document is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator import gazetteer, naming
from generator import language as languages
from generator.extract.bearers import Bearer, bearers
from generator.extract.context import context, folded
from generator.extract.meant import Case, decided
from generator.extract.scan import Found
from generator.namematch import canonical
from generator.placenames import table
from generator.words import frequency

ORDINARY = 4.0  # Zipf: a word as frequent as this is first of all a word
UNSURE = 0.7
QUALIFIER = re.compile(r",\s|\s?\(|\s?/")
BEFORE = re.compile(r"([^\W\d_]+(?:[ -][^\W\d_]+){0,2}),\s$")  # "Y, " right before a name
LOOK_BACK = 40  # characters
AREAS = ("region", "country")


def located(language: str, text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """The findings of one document, each name of a place with the key of the one that is meant, or none."""
    whole = tuple(_extended(language, text, item) for item in found)
    apart = [item for item in whole if not _swallowed(item, whole)] if whole != tuple(found) else list(whole)
    open_ones = [item for item in apart if _open(text, item)]
    cases = list(_cases(language, text, apart, open_ones))
    chosen = decided(cases, context(language, text, apart), language)
    return tuple(_placed(text, item, chosen) if item in open_ones else item for item in apart)


def _open(text: str, item: Found) -> bool:
    """Whether it is not yet decided which place is meant."""
    entry = gazetteer.entry(item.key) if item.key else None
    if item.label != "place" or item.generic or (entry and not (entry.weak or entry.homonym)):
        return False
    return entry is not None or not _spelled(text[item.start : item.end])


def _placed(text: str, item: Found, chosen: dict[str, Bearer]) -> Found:
    bearer = chosen.get(folded(text, item))
    if bearer is None:
        return replace(item, key=None, confidence=min(item.confidence, UNSURE)) if item.key else item
    return replace(item, key=bearer.entry.key, kind=bearer.entry.kind)


def _cases(language: str, text: str, found: Sequence[Found], open_ones: Sequence[Found]) -> Iterator[Case]:
    """Each open name once, with the surest of its mentions."""
    grouped: dict[str, list[Found]] = {}
    for item in open_ones:
        grouped.setdefault(folded(text, item), []).append(item)
    for name, items in grouped.items():
        best = max(items, key=lambda item: item.confidence)
        surface = text[best.start : best.end]
        yield Case(
            name=name,
            bearers=bearers(surface, best.kind, language),
            ordinary=_ordinary(surface, language),
            said=frozenset(key for item in items for key in _said(language, text, item, found)),
            holds=frozenset(key for item in items for key in _holds(language, text, item, found)),
        )


def _ordinary(name: str, language: str) -> bool:
    """Whether a name consists of words in frequent use, and people have not listed it in the language."""
    listed = languages.plain(language, name) in naming.plainly_called(language)
    return not listed and all(frequency(word, language) >= ORDINARY for word in name.split())


def _said(language: str, text: str, item: Found, found: Sequence[Found]) -> Iterator[str]:
    """The keys of regions and countries right behind a place, "X, Y", or before it, "Y, X"."""
    for other in found:
        if other.label == "place" and QUALIFIER.fullmatch(text[item.end : other.start]):
            entry = gazetteer.entry(other.key) if other.key else None
            yield from (entry.key,) if entry and entry.kind in AREAS else ()
            yield from _areas(language, text[other.start : other.end])
    before = BEFORE.search(text, max(0, item.start - LOOK_BACK), item.start)
    for words in _endings(before[1]) if before else ():
        yield from _areas(language, words)


def _holds(language: str, text: str, item: Found, found: Sequence[Found]) -> Iterator[str]:
    """The regions of this name that a place right before lies in: "X, Y" where Y is a city and a region."""
    areas = set(_areas(language, text[item.start : item.end]))
    for other in found:
        if areas and other.label == "place" and text[other.end : item.start] == ", ":
            for bearer in bearers(text[other.start : other.end], other.kind, language):
                yield from areas & set(gazetteer.chain(bearer.entry.key)[1:])


def _endings(words: str) -> Iterator[str]:
    """The last words of some, the most first.

    >>> list(_endings("of New Karvol"))
    ['of New Karvol', 'New Karvol', 'Karvol']
    """
    parts = words.split(" ")
    yield from (" ".join(parts[start:]) for start in range(len(parts)))


def _areas(language: str, name: str) -> tuple[str, ...]:
    """The keys of the regions of a name."""
    return tuple(b.entry.key for b in bearers(name, "city", language) if b.entry.kind == "region" and b.own)


def _extended(language: str, text: str, item: Found) -> Found:
    """With what stands behind it, where that is a part of the name: "X (Y)", "X/Y", "X an der Y"."""
    for match in (pattern.match(text, item.end) for pattern in _behind()) if item.label == "place" else ():
        if match and bearers(text[item.start : match.end()], item.kind, language):
            return replace(item, end=match.end(), key=None)
    return item


@cache
def _behind() -> tuple[re.Pattern[str], ...]:
    joins = "|".join(sorted(table()["joins"]["words"]))
    return (
        re.compile(r"\s?\([^\W\d_][^()\n]{1,30}\)"),
        re.compile(r"/[^\W\d_]+"),
        re.compile(rf"(?:[ -](?:{joins}))+[ -][^\W\d_]+"),
    )


def _swallowed(item: Found, whole: Sequence[Found]) -> bool:
    """Whether a finding now lies inside a longer one."""
    return any(other is not item and other.span.overlaps(item.span) and _size(other) > _size(item) for other in whole)


def _size(item: Found) -> int:
    """Its number of characters."""
    return item.end - item.start


def _spelled(name: str) -> bool:
    """Whether a name is another spelling of a curated one, which the comparison of names decides."""
    return canonical(name, "place") in _spellings()


@cache
def _spellings() -> frozenset[str]:
    listed = (e for e in gazetteer.curated_places().values() if e.kind != "country" and not e.homonym)
    return frozenset(canonical(name, "place") for entry in listed for name in entry.surfaces)
