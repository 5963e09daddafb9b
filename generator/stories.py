"""Which documents tell of the same events: by the rare names they share, across languages.

Two documents belong together when they share enough names that are specific (a town or a militia says more than a
country, and a country more than a direction) and tell of a common kind of event; documents with common wording always
do. Groups are the connected components, so the order of the documents changes nothing. ``story:`` in the metadata
pins a document, and nothing else joins it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from generator import concepts
from generator.model import Document, Entity, Reading, Story

# How much sharing a name says about sharing an event, by the kind of what is named.
SPECIFIC = {"country": 0.1, "state": 0.15, "media": 0.1, "region": 0.6, "border": 0.4, "person": 1.2}
SHARED = 1.2  # weight of shared names from which two documents may tell of one event
SAME_OPENING = 0.5  # what telling of one kind of event in the first sentence adds to that
SHARE = 0.2  # part of the names of the poorer document that must be shared
APART = 45  # days between publications from which two documents do not tell of one event


def stories(
    readings: Sequence[Reading], entities: Mapping[str, Entity], versions: frozenset[tuple[str, str]]
) -> tuple[Story, ...]:
    """The stories that the documents tell, sorted by id; each document is in exactly one."""
    leader = {reading.document.id: reading.document.id for reading in readings}
    names = {reading.document.id: weights(reading, entities) for reading in readings}
    rarity = rarities(names)
    for one, other in combinations(sorted(readings, key=lambda reading: reading.document.id), 2):
        if together(one, other, names, rarity, versions):
            old, new = sorted((leader[one.document.id], leader[other.document.id]), reverse=True)
            leader = {document: new if head == old else head for document, head in leader.items()}
    groups: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[leader[reading.document.id]].append(reading)
    return tuple(sorted((told(group, entities) for group in groups.values()), key=lambda story: story.id))


def weights(reading: Reading, entities: Mapping[str, Entity]) -> dict[str, float]:
    """The named entities of a document and how specific each is."""
    named = {mention.entity for mention in reading.mentions if not mention.generic}
    return {
        name: SPECIFIC.get(entities[name].kind, 1.0)
        for name in sorted(named)
        if name in entities and not entities[name].generic
    }


def rarities(names: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """How rare each entity is among the documents, from 0.5 (in all of them) towards 1."""
    held = Counter(name for held in names.values() for name in held)
    total = len(names)
    return {
        name: math.log(1 + total / count) / math.log(1 + total) if total > 3 else 1.0 for name, count in held.items()
    }


def together(
    one: Reading,
    other: Reading,
    names: Mapping[str, Mapping[str, float]],
    rarity: Mapping[str, float],
    versions: frozenset[tuple[str, str]],
) -> bool:
    """Whether two documents tell of the same events."""
    left, right = one.document, other.document
    if left.story or right.story:
        return left.story == right.story
    if (left.id, right.id) in versions:
        return True
    if days_apart(left, right) > APART or not shared_kinds(one, other):
        return False
    mine, theirs = names[left.id], names[right.id]
    common = sum(mine[name] * rarity[name] for name in mine.keys() & theirs.keys())
    least = min(sum(mine.values()), sum(theirs.values()))
    opening = SAME_OPENING if widened(opening_kinds(one)) & widened(opening_kinds(other)) else 0.0
    return common + opening >= SHARED and common >= SHARE * least


def shared_kinds(one: Reading, other: Reading) -> bool:
    """Whether two documents tell of a common kind of event, or one of them of none that is known."""
    left, right = ({event.kind for event in reading.events} for reading in (one, other))
    return not left or not right or bool(widened(left) & widened(right))


def widened(kinds: set[str]) -> set[str]:
    """Kinds of events with what they are kinds of."""
    return {ancestor for kind in kinds for ancestor in concepts.lineage("events", kind)}


def opening_kinds(reading: Reading) -> set[str]:
    """The kinds of events that a document opens with: in its title, or else in its first sentence."""
    opening = opening_of(reading)
    return {event.kind for event in reading.events if event.start < opening and event.modality == "asserted"}


def opening_of(reading: Reading) -> int:
    """Where the first sentence of a document ends."""
    return reading.document.sentences[0].end if reading.document.sentences else 0


def days_apart(one: Document, other: Document) -> int:
    """Days between two publications; 0 where one of them is not known to the day."""
    if not one.published or not other.published or min(len(one.published), len(other.published)) < 10:
        return 0
    left, right = (date.fromisoformat(document.published[:10]) for document in (one, other) if document.published)
    return abs((left - right).days)


def told(group: Sequence[Reading], entities: Mapping[str, Entity]) -> Story:
    """The story of a group: named after its oldest member, with its leading event and place."""
    oldest = min(group, key=lambda reading: (reading.document.published or "9999", reading.document.file))
    pinned = next((reading.document.story for reading in group if reading.document.story), None)
    places = leading_places(group, entities)
    return Story(
        id=pinned or oldest.document.id,
        event=leading_event(group),
        place=places[0] if places else None,
        documents=tuple(sorted(reading.document.id for reading in group)),
        places=tuple(places),
        dates=tuple(sorted({reading.document.published for reading in group if reading.document.published})),
    )


def leading_event(group: Sequence[Reading]) -> str | None:
    """The kind of event that most documents tell of most often; one in a title or first sentence counts more."""
    score: defaultdict[str, float] = defaultdict(float)
    for reading in group:
        opening = opening_of(reading)
        for event in reading.events:
            score[event.kind] += (3 if event.start < opening else 1) / len(reading.events)
    return min(score, key=lambda kind: (-score[kind], kind)) if score else None


def leading_places(group: Sequence[Reading], entities: Mapping[str, Entity]) -> list[str]:
    """The places of a story, the one that most documents name most often first; countries come last."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    score: Counter[str] = Counter()
    for reading in group:
        opening = opening_of(reading)
        for mention in reading.mentions:
            if mention.label == "place" and mention.entity in entities and not mention.generic:
                documents[mention.entity].add(reading.document.id)
                score[mention.entity] += 4 if mention.start < opening else 1

    def rank(place: str) -> tuple[bool, int, int, bool, str]:
        kind = entities[place].kind
        return (kind == "country", -len(documents[place]), -score[place], kind != "city", place)

    return sorted(score, key=rank)
