"""What the texts call an actor, gathered across documents, each with its words; its kind stays as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.attributes import Attribute
from generator.model import Entity, Mention, Reading


def rewritten(mention: Mention, ids: Mapping[str, str]) -> Mention:
    """A mention with its entity, and with entities for whom its attributes name."""
    attributes = tuple(
        replace(one, actor=ids.get(one.actor, one.actor) if one.actor else None) for one in mention.attributes
    )
    return replace(mention, entity=ids.get(mention.id, ""), attributes=attributes)


def named(mentions: Iterable[Mention]) -> frozenset[str]:
    """The ids of all actors that attributes name, mentioned elsewhere or not ("Turkish-backed")."""
    return frozenset(one.actor for mention in mentions for one in mention.attributes if one.actor)


def gathered(readings: Iterable[Reading], entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with all that the texts call them, by document and place."""
    found: defaultdict[str, list[Attribute]] = defaultdict(list)
    for mention in (mention for reading in readings for mention in reading.mentions):
        found[mention.entity] += mention.attributes
    return tuple(replace(entity, attributes=tuple(sorted(found[entity.id], key=place))) for entity in entities)


def place(attribute: Attribute) -> tuple[str, int, int]:
    """Where an attribute stands, to sort by."""
    return attribute.document, attribute.start, attribute.end
