"""Phrases with a place for an actor: "backed by X", "die von X unterstützt wird"; read from descriptors.toml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator import language as languages
from generator.extract.descriptor_terms import table
from generator.extract.scan import POSSESSIVE

ACTOR = "{actor}"
Words = Sequence[str]
Spots = Mapping[int, tuple[int, str]]  # first word of a named actor or place to the word behind it and its id


Part = tuple[frozenset[str], bool]


class Phrase(NamedTuple):
    """A pattern with what it says: each part the words that may stand there, and whether it may be left out."""

    kind: str
    value: str
    parts: tuple[Part, ...]


class Match(NamedTuple):
    """Words ``first`` to ``last`` that a phrase fits, without a comma before them."""

    first: int
    last: int
    kind: str
    value: str
    actor: str | None


@cache
def phrases(language: str, side: str) -> tuple[Phrase, ...]:
    """The phrases "before" or "after" a name."""
    return tuple(Phrase(row["kind"], row["value"], _parts(row["pattern"])) for row in table(language).get(side, ()))


def _parts(pattern: str) -> tuple[Part, ...]:
    """Each blank-separated part of a pattern.

    >>> [(sorted(words), optional) for words, optional in _parts("[,] backed|led by {actor}")]
    [([','], True), (['backed', 'led'], False), (['by'], False), (['{actor}'], False)]
    """
    return tuple((frozenset(part.strip("[]").split("|")), part.startswith("[")) for part in pattern.split())


@cache
def _by_edge(language: str, side: str, last: bool) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases by the words they may begin or end with: nearly no word is one, which spares nearly all comparing."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases(language, side):
        for word in _edge(phrase.parts[::-1] if last else phrase.parts):
            found.setdefault(word, []).append(phrase)
    return {word: tuple(same) for word, same in found.items()}


def _edge(parts: Sequence[Part]) -> frozenset[str]:
    """The words that may stand at the edge of a phrase: its first part, and behind an optional one the next."""
    first = next(number for number, (_, optional) in enumerate(parts) if not optional)
    return frozenset(word for words, _ in parts[: first + 1] for word in words)


def starting(language: str, side: str, words: Words, index: int, spots: Spots) -> Match | None:
    """The first phrase that fits from an index on."""
    if index >= len(words):
        return None
    rows = _by_edge(language, side, False)
    named = index in spots or words[index] in _articles(language)
    found = (*rows.get(words[index], ()), *(rows.get(ACTOR, ()) if named else ()))
    return _first(found, language, words, index, spots)


def ending(language: str, words: Words, index: int, spots: Spots, reach: int = 8) -> Match | None:
    """The phrase before a name that ends right before an index."""
    found = _by_edge(language, "before", True).get(words[index - 1], ()) if index else ()
    for start in range(index - 2, max(-1, index - reach), -1) if found else ():
        match = _first(found, language, words, start, spots)
        if match and match.last == index:
            return match
    return None


def _first(found: Sequence[Phrase], language: str, words: Words, index: int, spots: Spots) -> Match | None:
    for phrase in found:
        end, actor = _fits(phrase, words, index, spots, _articles(language))
        if end:
            first = index + 1 if words[index] == "," else index
            return Match(first, end, phrase.kind, phrase.value, actor)
    return None


def _owned(words: Words, at: int, spots: Spots) -> int:
    """Where the actor stands: behind a name in the possessive, whose own it is: "owned by Canada's X"."""
    return spots[at][0] if at in spots and POSSESSIVE.search(words[spots[at][0] - 1]) else at


@cache
def _articles(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "names")["articles"])


def _fits(phrase: Phrase, words: Words, index: int, spots: Spots, articles: frozenset[str]) -> tuple[int, str | None]:
    """The index behind the words that a phrase fits, 0 for none, and the actor in it."""
    actor: str | None = None
    at = index
    for forms, optional in phrase.parts:
        if forms == {ACTOR}:
            at = _owned(words, at + int(at < len(words) and words[at] in articles), spots)
            if at not in spots:
                return 0, None
            at, actor = spots[at]
        elif at < len(words) and words[at] in forms:
            at += 1
        elif not optional:
            return 0, None
    return at, actor
