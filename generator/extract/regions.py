"""Parts of known places by direction: "northern X", "Nord-X", "im östlichen Teil der Region X", "im Norden X-s"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator import gazetteer
from generator import language as languages
from generator.extract.known import longest, singles
from generator.extract.scan import Found, Line, Word

KINDS = ("country", "region", "city")
LONGEST = 4  # words of a place before the adjective of its part


def find(line: Line) -> Iterator[Found]:
    """Every part of a known place that a direction names."""
    prefixes = tuple(prefix for prefix, _ in _prefixes(line.language))
    for index, text in enumerate(line.texts):
        if text.startswith(prefixes):
            yield from _prefixed(line, line.words[index])
        for direction in _directions(line.language).get(text, ()):
            yield from _described(line, index, direction)
        for direction in _behind(line.language).get(text, ()) if index else ():
            yield from _followed(line, index, direction)


def _prefixed(line: Line, word: Word) -> Iterator[Found]:
    """ "Nord-Aleppo", "Nordsyrien"."""
    for prefix, direction in _prefixes(line.language):
        rest = word.text.removeprefix(prefix).lstrip("-") if word.text.startswith(prefix) else ""
        key = singles(line.language).get(rest[:1].upper() + rest[1:]) if rest else None
        if key:
            yield from _part(direction, key, word.start, word.end)


def _described(line: Line, index: int, direction: str) -> Iterator[Found]:
    """A direction, words like "part of", and the place."""
    word, at = line.words[index], index + 1
    while line.at(at).text in line.data["directions"]["between"]:
        at += 1
    place = longest(line, at) if at < len(line.words) else None
    beside = at == index + 1 and word.text[:1].islower()
    known = place and f"{gazetteer.data('shapes')['directions'][direction]}-{place.key}" in gazetteer.entries()
    inside_town = place is not None and place.kind == "city" and beside and not known
    wholes = line.data["directions"].get("wholes", KINDS)
    if place and place.key and place.kind in wholes and place.start == line.at(at).start and not inside_town:
        yield from _part(direction, place.key, word.start, place.end)


def _followed(line: Line, index: int, direction: str) -> Iterator[Found]:
    """A place and the adjective of a direction behind it: "Syrie orientale"."""
    for first in range(max(0, index - LONGEST), index):
        place = longest(line, first)
        if place and place.key and place.end == line.words[index - 1].end:
            yield from _part(direction, place.key, place.start, line.words[index].end)
            return


def _part(direction: str, key: str, start: int, end: int) -> Iterator[Found]:
    prefix = gazetteer.data("shapes")["directions"][direction]
    whole = gazetteer.entries()[key]
    if whole.label == "place" and whole.kind in KINDS:
        made = gazetteer.data("shapes")["same_part"].get(f"{prefix}-{key}", f"{prefix}-{key}")
        yield Found(start, end, "place", "region", "part of a place", 0.9, made)


@cache
def _prefixes(language: str) -> tuple[tuple[str, str], ...]:
    """The first parts of words that name a direction, each with it."""
    rows = languages.table(language, "names")["directions"]["prefixes"].items()
    return tuple((prefix, direction) for direction, prefixes in rows for prefix in prefixes)


@cache
def _directions(language: str) -> dict[str, tuple[str, ...]]:
    """The forms of the words of direction, each with what it names."""
    data = languages.table(language, "names")
    return _by_form(data["directions"]["words"], ("", *data["adjective_endings"]))


@cache
def _behind(language: str) -> dict[str, tuple[str, ...]]:
    """The same for the adjectives that stand behind a place."""
    return _by_form(languages.table(language, "names")["directions"].get("after", {}), ("",))


def _by_form(table: dict[str, list[str]], endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for direction, forms in table.items():
        for form in forms:
            for ending in endings:
                found.setdefault(form + ending, {})[direction] = None
    return {form: tuple(directions) for form, directions in found.items()}
