"""Entities that may be the same: recorded on both sides for a person to decide, never merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from generator import language, namematch
from generator.model import Entity


def possible(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with ``maybe`` filled in, in their order. Two curated ones are two by a person's word."""
    listed = tuple(entities)
    near: dict[str, set[str]] = defaultdict(set)
    for one, two in _pairs(listed):
        if any(namematch.compare(a, b, one.label) != "different" for a in _names(one) for b in _names(two)):
            near[one.id].add(two.id)
            near[two.id].add(one.id)
    return tuple(replace(entity, maybe=tuple(sorted(near[entity.id]))) for entity in listed)


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
    return tuple(sorted({*entity.aliases, *(name for code, name in entity.names if code in language.codes())}))
