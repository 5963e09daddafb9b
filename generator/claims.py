"""Claims: figures and events in their clause: who does what to whom, how many of what, where, who says so, how surely.

References are ids of mentions until resolve gives them entities.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator import concepts
from generator.attribution import attributed_to
from generator.clauses import Clause, clauses
from generator.extract import events as extractor
from generator.modality import modality
from generator.model import Document, Event, Figure, Mention, Reading, Span
from generator.roles import roles
from generator.scene import Scene
from generator.subjects import inherited
from generator.where import destination_of, place_of


def claims(
    document: Document, mentions: Sequence[Mention], figures: Sequence[Figure], events: Sequence[Event]
) -> Reading:
    """Everything read in one document, linked to each other; triggers inside names are dropped."""
    known = {(reading.event.kind, reading.event.trigger): reading for reading in extractor.readings(document)}
    nouns = frozenset(r.event.id for r in known.values() if r.found.sense.feature == "noun")
    names = sorted(mentions, key=lambda mention: mention.start)
    linked = tuple(
        _event(document, near, event, known.get((event.kind, event.trigger)))
        for event in events
        for near in (_of_sentence(document, names, event.trigger.start),)
        if not any(_is_name(mention) and mention.span.holds(event.trigger) for mention in near)
    )
    told = sorted(linked, key=lambda event: event.trigger.start)
    counted = (
        _figure(
            document, _of_sentence(document, names, figure.start), _told_near(document, told, figure), nouns, figure
        )
        for figure in figures
    )
    return Reading(document, tuple(mentions), tuple(counted), linked)


def _is_name(mention: Mention) -> bool:
    return mention.label in ("actor", "place") and not mention.generic


def _sentence_at(document: Document, position: int) -> Span:
    """The sentence that holds a position; the whole text where none does."""
    index = bisect_right(document.sentences, position, key=lambda sentence: sentence.start) - 1
    if index >= 0 and position < document.sentences[index].end:
        return document.sentences[index]
    return Span(0, len(document.text))


def _of_sentence(document: Document, mentions: Sequence[Mention], position: int) -> Sequence[Mention]:
    """The mentions, sorted by start, in the sentence of a position."""
    start, end = _sentence_at(document, position)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    return mentions[first : bisect_left(mentions, end, key=lambda mention: mention.start)]


def _told_near(document: Document, events: Sequence[Event], figure: Figure) -> Sequence[Event]:
    """The events, sorted by trigger, in the sentence of a figure."""
    start, end = _sentence_at(document, figure.start)
    first = bisect_left(events, start, key=lambda event: event.trigger.start)
    return events[first : bisect_left(events, end, key=lambda event: event.trigger.start)]


def _clause_at(document: Document, position: int) -> Clause:
    """The clause that holds a position, or the nearest before it; the whole text where there is no sentence."""
    sentence = _sentence_at(document, position)
    parts = clauses(document.language, document.text, sentence)
    before = [part for part in parts if part.span.start <= position]
    return (before or list(parts) or [Clause(sentence, (), sentence)])[-1]


def _event(document: Document, mentions: Sequence[Mention], event: Event, known: extractor.Reading | None) -> Event:
    clause = known.clause if known else _clause_at(document, event.trigger.start)
    sense = known.found.sense if known else None
    names = [mention for mention in mentions if mention.label == "actor"]
    actors = tuple(m for m in names if clause.span.holds(m.span) and not m.span.overlaps(event.trigger))
    feature, ambiguous = (sense.feature, sense.group.ambiguous_agent) if sense else ("noun", False)
    scene = Scene(document, clause, event, feature, ambiguous, actors, inherited(document, clause, names))
    doers, receivers = roles(scene)
    return replace(
        event,
        actors=event.actors or doers,
        recipients=event.recipients or receivers,
        place=event.place or place_of(document, clause, event.trigger, _places(mentions), _moves(event.kind)),
        destination=event.destination or _destination(document, clause, event, mentions),
        attributed_to=event.attributed_to or attributed_to(document, clause.sentence, event.trigger),
    )


def _destination(document: Document, clause: Clause, event: Event, mentions: Sequence[Mention]) -> str | None:
    return destination_of(document, clause, event.trigger, _places(mentions)) if _moves(event.kind) else None


def _places(mentions: Sequence[Mention]) -> list[Mention]:
    """The places, without those that are part of an actor's name."""
    actors = [mention.span for mention in mentions if mention.label == "actor"]
    return [
        mention
        for mention in mentions
        if mention.label == "place" and not any(span.holds(mention.span) and span != mention.span for span in actors)
    ]


def _moves(kind: str) -> bool:
    return bool(concepts.table("events").get(kind, {}).get("moves"))


def _figure(
    document: Document, mentions: Sequence[Mention], events: Sequence[Event], nouns: frozenset[str], figure: Figure
) -> Figure:
    clause = _clause_at(document, figure.start)
    event = _event_of(clause, events, nouns, figure)
    place = place_of(document, clause, figure.span, _places(mentions), bool(event and _moves(event.kind)))
    surely = figure.modality
    if surely == "asserted":
        surely = event.modality if event else modality(document.language, document.text, clause, figure.span)
    return replace(
        figure,
        event=figure.event or (event.id if event else None),
        place=figure.place or place or (event.place if event else None),
        modality=surely,
        attributed_to=figure.attributed_to or attributed_to(document, clause.sentence, figure.span),
    )


def _event_of(clause: Clause, events: Sequence[Event], nouns: frozenset[str], figure: Figure) -> Event | None:
    """The event a figure belongs to: named in it, told by the counted thing, or nearest in the clause, verbs first."""
    near = [event for event in events if clause.sentence.holds(event.trigger)]
    inside = [event for event in near if figure.span.holds(event.trigger)]
    if inside:
        return inside[0]
    near.sort(key=lambda event: (event.id in nouns, _distance(event, figure)))
    here = [event for event in near if clause.span.holds(event.trigger)]
    told = [event for event in (*here, *near) if any(_is_kin(event.kind, k) for k in _told(figure))]
    return next(iter((*told, *here)), None)


def _is_kin(one: str, other: str) -> bool:
    return concepts.is_a("events", one, other) or concepts.is_a("events", other, one)


def _distance(event: Event, figure: Figure) -> tuple[int, int]:
    return (max(event.trigger.start - figure.end, figure.start - event.trigger.end), event.trigger.start)


def _told(figure: Figure) -> Iterator[str]:
    """The event that what is counted tells of: the dead of a killing, evacuees of an evacuation."""
    for thing in concepts.lineage("things", figure.quantity.counted) if figure.quantity.counted else ():
        event = concepts.table("things").get(thing, {}).get("event")
        if event:
            yield event
