"""Which documents tell of the same events: by the rare names they share, across languages.

Two documents belong together when they share enough names that are specific (a town or a militia says more than a
company, and a company more than a country) and tell of a common kind of event; documents with common wording always
do. Groups grow from the closest pair on, and two groups join only where most of their documents belong together, so
that a chain of reports about one company does not become one story. The order of the documents changes nothing.
``story:`` in the metadata pins a document, and nothing else joins it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from generator import concepts
from generator.accounts import voices
from generator.model import Document, Entity, Event, Reading, Story

# How much sharing a name says about sharing an event, by the kind of what is named.
SPECIFIC = {
    "country": 0.1,
    "state": 0.15,
    "media": 0.1,
    "party": 0.3,
    "border": 0.4,
    "organisation": 0.5,
    "company": 0.5,
    "ngo": 0.5,
    "international_organisation": 0.5,
    "region": 0.6,
    "person": 1.2,
}
SHARED = 1.2  # weight of shared names from which two documents may tell of one event
SAME_OPENING = 0.5  # what telling of one kind of event in the first sentence adds to that
SHARE = 0.2  # part of the names of the poorer document that must be shared
PASSING = 0.01  # what an event that says nothing about the topic counts beside one that does
# What a name counts that so many documents hold. By their number alone, in wide steps, and not by their share: a report
# of something else must not move the stories that are there.
RARITY = ((10, 1.0), (100, 0.6), (1000, 0.35))
COMMON = 0.2
MOST = 0.5  # part of the pairs of two groups that must belong together
APART = 45  # days between publications from which two documents do not tell of one event


def stories(
    readings: Sequence[Reading], entities: Mapping[str, Entity], versions: frozenset[tuple[str, str]]
) -> tuple[Story, ...]:
    """The stories that the documents tell, sorted by id; each document is in exactly one."""
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    by_id = {reading.document.id: reading for reading in ordered}
    voice = voices(by_id, versions)
    names = {reading.document.id: weights(reading, entities) for reading in ordered}
    rarity = rarities(names, voice)
    close = {
        (one.document.id, other.document.id): closeness(one, other, names, rarity, voice)
        for one, other in combinations(ordered, 2)
    }
    groups = grouped(list(by_id), {pair: near for pair, near in close.items() if near}, voice)
    found = (told([by_id[document] for document in group], entities) for group in groups)
    return tuple(sorted(found, key=lambda story: story.id))


def grouped(
    documents: Sequence[str], close: Mapping[tuple[str, str], float], voice: Mapping[str, str]
) -> list[frozenset[str]]:
    """Documents in groups, joined from the closest pair on where most of the pairs between two groups are close.

    Versions of one text count as one, so that a copy never changes what belongs together.
    """
    group = {document: frozenset({document}) for document in documents}
    near = {(voice[one], voice[other]) for one, other in close} | {(voice[other], voice[one]) for one, other in close}
    for one, other in sorted(close, key=lambda pair: (-close[pair], pair)):
        left, right = group[one], group[other]
        pairs = {(voice[a], voice[b]) for a in left for b in right}
        if left != right and sum(pair in near for pair in pairs) >= MOST * len(pairs):
            group |= dict.fromkeys(left | right, left | right)
    return sorted(set(group.values()), key=min)


def weights(reading: Reading, entities: Mapping[str, Entity]) -> dict[str, float]:
    """The named entities of a document and how specific each is."""
    named = {mention.entity for mention in reading.mentions if not mention.generic}
    return {
        name: SPECIFIC.get(entities[name].kind, 1.0)
        for name in sorted(named)
        if name in entities and not entities[name].generic
    }


def rarities(names: Mapping[str, Mapping[str, float]], voice: Mapping[str, str]) -> dict[str, float]:
    """How rare each entity is among the texts: 1 for one that few of them name, less the more name it."""
    named = {(voice[document], name) for document, held in names.items() for name in held}
    held = Counter(name for _, name in named)
    return {name: next((rarity for fewer, rarity in RARITY if count < fewer), COMMON) for name, count in held.items()}


def closeness(
    one: Reading,
    other: Reading,
    names: Mapping[str, Mapping[str, float]],
    rarity: Mapping[str, float],
    voice: Mapping[str, str],
) -> float:
    """How plainly two documents tell of the same events: the weight of what they share, 0 where they do not."""
    left, right = one.document, other.document
    if left.story or right.story:
        return math.inf if left.story == right.story else 0.0
    if voice[left.id] == voice[right.id]:
        return math.inf
    if days_apart(left, right) > APART or not shared_kinds(one, other):
        return 0.0
    mine, theirs = names[left.id], names[right.id]
    common = sum(mine[name] * rarity[name] for name in sorted(mine.keys() & theirs.keys()))
    least = min(sum(mine.values()), sum(theirs.values()))
    opening = SAME_OPENING if widened(opening_kinds(one)) & widened(opening_kinds(other)) else 0.0
    return common + opening if common + opening >= SHARED and common >= SHARE * least else 0.0


def shared_kinds(one: Reading, other: Reading) -> bool:
    """Whether two documents tell of a common kind of event, or one of them of none that is known."""
    left, right = ({event.kind for event in reading.events if telling(event)} for reading in (one, other))
    return not left or not right or bool(widened(left) & widened(right))


def widened(kinds: set[str]) -> set[str]:
    """Kinds of events with what they are kinds of."""
    return {ancestor for kind in kinds for ancestor in concepts.lineage("events", kind)}


def opening_kinds(reading: Reading) -> set[str]:
    """The kinds of events that a document opens with: in its title, or else in its first sentence."""
    opening = opening_of(reading)
    return {event.kind for event in reading.events if event.start < opening and telling(event)}


def telling(event: Event) -> bool:
    """Whether an event says what a report is about; that someone said something does not."""
    minor = concepts.table("events").get(event.kind, {}).get("minor", False)
    return event.modality == "asserted" and not minor


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
    places, event = leading_places(group, entities), leading_event(group)
    return Story(
        id=pinned or oldest.document.id,
        event=event,
        place=places[0] if places else None,
        documents=tuple(sorted(reading.document.id for reading in group)),
        places=tuple(places),
        dates=tuple(sorted(dates_of(group, event))),
    )


def dates_of(group: Sequence[Reading], kind: str | None) -> set[str]:
    """When the leading events happen, by the reports: the dates in EDTF that are said of those that are asserted."""
    said = {mention.id: mention.when.edtf for reading in group for mention in reading.mentions if mention.when}
    events = (event for reading in group for event in reading.events if event.kind == kind and telling(event))
    return {date for event in events if (date := said.get(event.date or ""))}


def leading_event(group: Sequence[Reading]) -> str | None:
    """The kind of event that most documents tell of most often; one in a title or first sentence counts more."""
    score: defaultdict[str, float] = defaultdict(float)
    for reading in group:
        opening = opening_of(reading)
        for event in reading.events:
            weight = (3 if event.start < opening else 1) / len(reading.events)
            score[event.kind] += weight if telling(event) else weight * PASSING
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
