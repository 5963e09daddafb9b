"""A102: separate accounts tell of the same kind of event with the same actor or place."""

from collections.abc import Iterator
from itertools import combinations

from generator.compare.only_in_one import by_kind, notable
from generator.model import Discrepancy, Event, Side
from generator.synopsis import Synopsis

CODE, KIND = "A102", "events_agree"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of event that separate accounts tell of, sharing who or where."""
    for kind, events in sorted(by_kind(synopsis).items()):
        agreeing = agreed(synopsis, events)
        if agreeing and notable(kind):
            yield synopsis.discrepancy(CODE, KIND, "compatible", 0, (kind,), by_voice(synopsis, agreeing))


def agreed(synopsis: Synopsis, events: list[Event]) -> list[Event]:
    """The events that one of a separate account shares an actor, a recipient or a place with."""
    found = {
        event.id: event
        for one, other in combinations(events, 2)
        if not synopsis.one_voice(one.document, other.document)
        and one.modality == other.modality == "asserted"
        and one.status == other.status
        and taking_part(one) & taking_part(other)
        for event in (one, other)
    }
    return [found[identity] for identity in sorted(found)]


def taking_part(event: Event) -> set[str]:
    """Who takes part in an event, and where it happens."""
    return {*event.actors, *event.recipients, *([event.place] if event.place else [])}


def by_voice(synopsis: Synopsis, events: list[Event]) -> list[Side]:
    """A side for each account."""
    voices: dict[str, list[Event]] = {}
    for event in events:
        voices.setdefault(synopsis.voice[event.document], []).append(event)
    return [
        synopsis.side(same[0].text, [synopsis.quote(event.document, event.span) for event in same])
        for _, same in sorted(voices.items())
    ]
