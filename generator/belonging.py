"""The event a figure belongs to: the arrest of 27 people, the protest of 35,000 who took part in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import concepts
from generator.clauses import Clause, finite
from generator.model import Document, Event, Figure, Span
from generator.scene import listed
from generator.words import tokens

BACK = 2  # sentences in which an event can stand before those who took part in it


def event_of(
    document: Document, clause: Clause, events: Sequence[Event], nouns: frozenset[str], figure: Figure
) -> Event | None:
    """The event named in a figure, told by the counted thing, or nearest in the clause, verbs first.

    ``events`` are those of its sentence and of the ones before it, sorted by trigger; ``nouns`` the ids of events
    whose trigger is a noun. Who takes part takes part in what a sentence before told of.
    """
    near = [event for event in events if clause.sentence.holds(event.trigger)]
    inside = [event for event in near if figure.span.holds(event.trigger)]
    named = inside or [event for event in near if _is_counted_by(document, event, figure)]
    if named:
        return named[0]
    beside = frozenset(
        event.id
        for event in near
        if _is_after_preposition(document, event, figure) or (event.id in nouns and _hangs_on(document, near, event))
    )
    near.sort(key=lambda event: _rank(event, nouns, beside, _is_parted(document, event, figure), figure))
    here = [event for event in near if clause.span.holds(event.trigger)]
    told = [event for event in (*here, *near) if any(_is_kin(event.kind, kind) for kind in _told(figure))]
    attended = _attended(document, near, figure)
    before = [event for event in near if _is_glossed(document, clause, event)]
    return next(iter((*told, *attended, *here, *before, *_attended(document, events, figure))), None)


def _is_counted_by(document: Document, event: Event, figure: Figure) -> bool:
    """Whether a figure is what a noun tells of: "evacuation of 600 people", "three of them in critical condition"."""
    words = [token.text.casefold() for token in tokens(document.text, Span(event.trigger.end, figure.start))]
    if event.trigger.end <= figure.start and words and words[0] in listed(document.language, "possessive"):
        return set(words[1:]) <= listed(document.language, "skipped")
    behind = [token.text.casefold() for token in tokens(document.text, Span(figure.end, event.trigger.start))]
    if figure.end > event.trigger.start or len(behind) != 3:
        return False
    of, _, preposition = behind
    return of in listed(document.language, "possessive") and preposition in listed(document.language, "place")


def _rank(
    event: Event, nouns: frozenset[str], beside: frozenset[str], parted: bool, figure: Figure
) -> tuple[bool, bool, bool, bool, int, int]:
    """What changes before its change ("profit fell"), what hangs on another word last, what no conjunction parts from
    the figure before what one does, verbs before nouns.
    """
    changed = bool(concepts.table("events").get(event.kind, {}).get("change"))
    gap = max(event.trigger.start - figure.end, figure.start - event.trigger.end)
    return (changed, event.id in beside, parted, event.id in nouns, gap, event.trigger.start)


def _is_parted(document: Document, event: Event, figure: Figure) -> bool:
    """Whether a conjunction or a comma parts a figure from what stands before: "17 drowned and 60 were missing"."""
    words = [
        t.text.casefold() for t in tokens(document.text, Span(event.trigger.end, max(event.trigger.end, figure.start)))
    ]
    return words[-1:] == [","] or any(word in listed(document.language, "apart") for word in words)


def _hangs_on(document: Document, events: Sequence[Event], event: Event) -> bool:
    """Whether a noun stands in a phrase behind another noun that tells of an event: "turnout in the election"."""
    for other in events:
        words = tokens(document.text, Span(other.trigger.end, max(other.trigger.end, event.trigger.start)))
        opened = words and words[0].text.casefold() in listed(document.language, "prepositions")
        if opened and not any(finite(document.language, token.text) for token in words):
            return True
    return False


def _is_after_preposition(document: Document, event: Event, figure: Figure) -> bool:
    """Whether a preposition stands right before a trigger and the figure before that: "six years for stealing"."""
    words = tokens(document.text, Span(figure.end, max(figure.end, event.trigger.start)))
    return bool(words) and words[-1].text.casefold() in listed(document.language, "prepositions")


def _is_glossed(document: Document, clause: Clause, event: Event) -> bool:
    """Whether a clause only describes the trigger right before it: "the damage, estimated at 25,000 pounds"."""
    between = document.text[event.trigger.end : clause.span.start] if event.trigger.end < clause.span.start else ""
    return between.strip() == ","


def _attended(document: Document, events: Sequence[Event], figure: Figure) -> list[Event]:
    """The events people take part in, nearest before the figure first, where it counts who took part."""
    if not figure.quantity.counted or not concepts.table("things").get(figure.quantity.counted, {}).get("attends"):
        return []
    first = max(0, sum(1 for sentence in document.sentences if sentence.start <= figure.start) - 1 - BACK)
    start = document.sentences[first].start if document.sentences else 0
    known = concepts.table("events")
    found = [event for event in events if event.trigger.start >= start and known.get(event.kind, {}).get("attended")]
    return sorted(found, key=lambda event: (abs(event.trigger.start - figure.start), event.trigger.start))


def _is_kin(one: str, other: str) -> bool:
    return concepts.is_a("events", one, other) or concepts.is_a("events", other, one)


def _told(figure: Figure) -> Iterator[str]:
    """The event that what is counted tells of: the dead of a killing, evacuees of an evacuation."""
    for thing in concepts.lineage("things", figure.quantity.counted) if figure.quantity.counted else ():
        event = concepts.table("things").get(thing, {}).get("event")
        if event:
            yield event
