"""Entities that may be the same: recorded on both sides for a person to decide, never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import combinations

from generator import gazetteer, language, namematch
from generator.model import Entity

INSIDE = ("building", "border", "natural")  # a place that is named after a larger one is not that one
NAMED_EVERYWHERE = ("country", "state")  # known by a name in every language of the world, some of them near anything


def possible(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with ``maybe`` filled in, in their order. Two curated ones are two by a person's word."""
    listed = tuple(entities)
    near: dict[str, set[str]] = defaultdict(set)
    for one, two in _pairs(listed):
        if _may_be(one, two):
            near[one.id].add(two.id)
            near[two.id].add(one.id)
    for entity in listed:
        if _shared(entity, near):
            for other in near.pop(entity.id):
                near[other].discard(entity.id)
    return tuple(replace(entity, maybe=tuple(sorted(near[entity.id]))) for entity in listed)


def _shared(entity: Entity, near: dict[str, set[str]]) -> bool:
    """Whether a person known by one word may be several others: then the surname says nothing."""
    return entity.kind == "person" and len(near[entity.id]) > 1 and all(len(n.split()) == 1 for n in _full(entity))


def _may_be(one: Entity, two: Entity) -> bool:
    """Whether the kinds allow it and a name of the one may be a name of the other."""
    if "person" in (one.kind, two.kind):
        return one.kind == two.kind and any(_one_person(a, b) for a in _full(one) for b in _full(two))
    if (one.kind in INSIDE) != (two.kind in INSIDE):
        return False
    pairs = [(a, b) for a in _names(one) for b in _names(two) if one.label == "place" or _comparable(a, b)]
    return any(namematch.compare(a, b, one.label) != "different" for a, b in pairs)


def _comparable(first: str, second: str) -> bool:
    """Names of organisations: one word alone says something of a longer name only where it is a word of it."""
    words = sorted((first.casefold().split(), second.casefold().split()), key=len)
    return len(words[0]) > 1 or len(words[0]) == len(words[1]) or words[0][0] == words[1][0]


def _one_person(first: str, second: str) -> bool:
    """A surname alone may be that of a full name; of two full names all words must be near, the last included."""
    words = sorted((first.split(), second.split()), key=len)
    if len(words[0]) == 1:
        return words[0][0] not in _given() and words[0][0].casefold() == words[1][-1].casefold()
    near = namematch.compare(first, second, "actor") != "different"
    return near and namematch.compare(words[0][-1], words[1][-1], "place") != "different"


@cache
def _given() -> frozenset[str]:
    return frozenset(gazetteer.data("given")["given"].split())


def _full(entity: Entity) -> tuple[str, ...]:
    """The longest names of a person: a surname only where nothing more is known."""
    names = _names(entity)
    return tuple(name for name in names if len(name.split()) > 1) or names


def _pairs(entities: tuple[Entity, ...]) -> list[tuple[Entity, Entity]]:
    """Pairs of one label that share a block; curated pairs and described groups are left out."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, entity in enumerate(entities):
        if not entity.generic:
            for block in _blocks(entity):
                blocks[entity.label, block].append(index)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    found = [(entities[first], entities[second]) for first, second in sorted(pairs)]
    return [(one, two) for one, two in found if not (one.curated and two.curated)]


def _blocks(entity: Entity) -> set[str]:
    """Skeletons of the words of its names, and each with one consonant left out: near ones share one of them."""
    words = {word for name in _names(entity) for word in namematch.form(name).words}
    skeletons = {word.split("-")[0].strip("'") for word in words}
    return skeletons | {s[:i] + s[i + 1 :] for s in skeletons if len(s) > namematch.SHORT for i in range(len(s))}


def _names(entity: Entity) -> tuple[str, ...]:
    """The names that spellings are compared with."""
    names = {name for code, name in entity.names if code in language.codes()}
    many = entity.curated and entity.kind in NAMED_EVERYWHERE
    return tuple(sorted(names if many else {*entity.aliases, *names}))
