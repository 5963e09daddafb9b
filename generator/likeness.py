"""Entities that may be the same: recorded on both sides for a person to decide, never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from generator import language, namematch, personmatch
from generator.model import Entity
from generator.nameform import Form, acronym, form
from generator.sounds import SHORT, consonants, skeleton

INSIDE = ("building", "border", "natural")  # a place that is named after a larger one is not that one
NAMED_EVERYWHERE = ("country", "state")  # known by a name in every language of the world, some of them near anything


class Block(NamedTuple):
    """The entities that share something: whoever stands in it twice by a full name is not compared by it."""

    alone: list[int]
    full: list[int]


def possible(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with ``maybe`` and ``part_of`` filled in by their names, in their order.

    Two curated ones are two by a person's word, and so are two that a text tells apart.
    """
    listed = tuple(entities)
    near: dict[str, set[str]] = defaultdict(set)
    wholes: dict[str, str] = {}
    for one, two in _pairs(listed):
        if two.id in {apart.entity for apart in one.distinct_from}:
            continue
        if whole := _whole(one, two):
            wholes.setdefault(*whole)
        elif _may_be(one, two):
            near[one.id].add(two.id)
            near[two.id].add(one.id)
    for entity in listed:
        if _shared(entity, near):
            for other in near.pop(entity.id):
                near[other].discard(entity.id)
    return tuple(
        replace(entity, maybe=tuple(sorted(near[entity.id])), part_of=entity.part_of or wholes.get(entity.id))
        for entity in listed
    )


def _shared(entity: Entity, near: dict[str, set[str]]) -> bool:
    """Whether a person known by one word may be several others: then the surname says nothing."""
    return entity.kind == "person" and len(near[entity.id]) > 1 and all(len(n.split()) == 1 for n in _full(entity))


def _whole(one: Entity, two: Entity) -> tuple[str, str] | None:
    """The id of a body that is by its name a part of the other, and the other's."""
    if one.label != "actor" or "person" in (one.kind, two.kind):
        return None
    for whole, inner in ((one, two), (two, one)):
        if not inner.curated and any(namematch.part(a, b) for a in _names(whole) for b in _names(inner)):
            return inner.id, whole.id
    return None


def _may_be(one: Entity, two: Entity) -> bool:
    """Whether the kinds allow it and a name of the one may be a name of the other."""
    if "person" in (one.kind, two.kind):
        return one.kind == two.kind and any(_one_person(a, b) for a in _full(one) for b in _full(two))
    if (one.kind in INSIDE) != (two.kind in INSIDE):
        return False
    return any(namematch.compare(a, b, one.label) != "different" for a, b in _comparable(one, two))


def _comparable(one: Entity, two: Entity) -> Iterator[tuple[str, str]]:
    """The pairs of names to compare; an acronym that two bodies share says nothing where both have a longer name."""
    spelled = [any(not acronym(name) for name in _names(entity)) for entity in (one, two)]
    for first, second in product(_names(one), _names(two)):
        if not (all(spelled) and acronym(first) and acronym(second)):
            yield first, second


def _one_person(first: str, second: str) -> bool:
    return namematch.compare(first, second, "actor", "person") != "different"


def _full(entity: Entity) -> tuple[str, ...]:
    """The longest names of a person: a surname only where nothing more is known."""
    names = _names(entity)
    return tuple(name for name in names if len(name.split()) > 1) or names


def _pairs(entities: tuple[Entity, ...]) -> list[tuple[Entity, Entity]]:
    """Pairs of one label that share a block; curated pairs and described groups are left out."""
    blocks: dict[tuple[str, str], Block] = defaultdict(lambda: Block([], []))
    for index, entity in enumerate(entities):
        if not entity.generic:
            for key, alone in _blocks(entity):
                block = blocks[entity.label, key]
                (block.alone if alone else block.full).append(index)
    pairs = {(min(pair), max(pair)) for block in blocks.values() for pair in _within(block)}
    found = [(entities[first], entities[second]) for first, second in sorted(pairs) if first != second]
    return [(one, two) for one, two in found if not (one.curated and two.curated)]


def _within(block: Block) -> Iterator[tuple[int, int]]:
    yield from combinations(block.alone, 2)
    yield from product(block.alone, block.full)


def _blocks(entity: Entity) -> set[tuple[str, bool]]:
    """What an entity shares with those it has to be compared with; not True: only with those that have it as True."""
    if entity.kind == "person":
        return {block for name in _full(entity) for block in personmatch.blocks(name)}
    names = _names(entity)
    forms = [form(name, entity.label) for name in names]
    bones = {consonants(skeleton(word)) for parts in forms for word in parts.own}
    near = {b[:i] + b[i + 1 :] for b in bones if len(b) > SHORT for i in range(len(b))}
    meant = {block for parts in forms if not parts.own for block in _meant(parts)}
    bodies = {block for name in names for block in _bodies(name)} if entity.label == "actor" else set()
    return {(block, True) for block in (*bones, *near, *meant, *bodies)}


def _meant(parts: Form) -> Iterator[str]:
    """What a name without words of its own shares with those that it may be a shorter form of."""
    values = sorted(value for _, value in parts.classes)
    yield " ".join(values)
    yield from map(" ".join, combinations(values, 2))


def _bodies(name: str) -> Iterator[str]:
    """What the name of a body shares with the names of its parts, and with its acronym."""
    yield from namematch.bodies(name)
    first = name.split()[0] if name.split() else name
    short = [name, first] if acronym(name) else [namematch.initials(name), first if acronym(first) else ""]
    yield from filter(None, short)


def _names(entity: Entity) -> tuple[str, ...]:
    """The names that spellings are compared with."""
    names = {name for code, name in entity.names if code in language.codes()}
    many = entity.curated and entity.kind in NAMED_EVERYWHERE
    return tuple(sorted(names if many else {*entity.aliases, *names}))
