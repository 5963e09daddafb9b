"""A word before a name that names another actor: "US-backed", "Turkish-led", "pro-Iranian", "proiranische"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol

from generator import composed, gazetteer
from generator.extract.descriptor_terms import table
from generator.extract.known import singles
from generator.extract.nationals import adjectives, countries

Naming = tuple[str, str, str | None]  # what it speaks of, its value, the actor


class Line(Protocol):
    """What is asked of a sentence."""

    @property
    def language(self) -> str: ...  # noqa: D102
    @property
    def words(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def spots(self) -> Mapping[int, tuple[int, str]]: ...  # noqa: D102


def naming(line: Line, index: int) -> Naming | None:
    """What a word says of whom, None where it is no such word."""
    if not 0 <= index < len(line.words):
        return None
    word = line.words[index]
    first, _, tail = word.rpartition("-")
    relation = _relations(line.language, "compounds").get(tail) if first else None
    if relation is None:
        return _sided(line.language, word)
    kind, value = relation
    named = line.spots[index][1] if index in line.spots else actor(line.language, first)
    if named:
        return kind, value, named
    nobody = first in table(line.language)["nobody"]["words"]
    return (kind, f"{first}-{value}".lower(), None) if nobody else None


def _sided(language: str, word: str) -> Naming | None:
    """ "pro-Iranian", "proiranische"."""
    for prefix, (kind, value) in _relations(language, "prefixes").items():
        if word.casefold().startswith(prefix):
            rest = word[len(prefix) :].lstrip("-")
            named = actor(language, rest) or (actor(language, rest[:1].upper() + rest[1:]) if rest else None)
            if named:
                return kind, value, named
    return None


def actor(language: str, name: str) -> str | None:
    """The key of whom a word names: a country or its adjective as a state, a curated actor; None for no such word.

    >>> actor("en", "US"), actor("en", "Turkish"), actor("en", "NATO"), actor("en", "student")
    ('united-states-state', 'turkiye-state', 'nato', None)
    """
    country = adjectives(language).get(name) or countries(language).get(name)
    if country:
        return gazetteer.country_keys()[country] + composed.STATE
    key = singles(language).get(name)
    return key if key and gazetteer.entries()[key].label == "actor" else None


@cache
def _relations(language: str, name: str) -> dict[str, tuple[str, str]]:
    """Each form of a table to what it speaks of and its value."""
    rows = table(language).get(name, {}).items()
    return {form: (kind, value) for kind, values in rows for value, forms in values.items() for form in forms}
