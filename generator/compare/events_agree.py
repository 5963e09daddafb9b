"""A102: separate accounts tell of the same kind of event with the same actor or place."""

from collections.abc import Iterator
from itertools import combinations

from generator.comparability import contained
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
        and (taking_part(synopsis, one) & taking_part(synopsis, other) or same_area(synopsis, one, other))
        for event in (one, other)
    }
    return [found[identity] for identity in sorted(found)]


def taking_part(synopsis: Synopsis, event: Event) -> set[str]:
    """The named actors of an event; "the police" of two texts may be two."""
    return {name for name in (*event.actors, *event.recipients) if not synopsis.entities[name].generic}


def same_area(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether two events happen at one place, or one in the area of the other; a country is no such area.

    Where both say who took part and none is the same, they may be opposite sides: then no area makes them agree.
    """
    who, others = ({*event.actors, *event.recipients} for event in (one, other))
    if who and others and not who & others:
        return False
    places = (one.place, other.place)
    if one.place is None or other.place is None or not all(place in synopsis.entities for place in places):
        return False
    if any(synopsis.entities[place].kind == "country" for place in (one.place, other.place)):
        return False
    return contained(synopsis, one.place, other.place)


def by_voice(synopsis: Synopsis, events: list[Event]) -> list[Side]:
    """A side for each account."""
    voices: dict[str, list[Event]] = {}
    for event in events:
        voices.setdefault(synopsis.voice[event.document], []).append(event)
    return [
        synopsis.side(same[0].text, [synopsis.quote(event.document, event.span) for event in same])
        for _, same in sorted(voices.items())
    ]
