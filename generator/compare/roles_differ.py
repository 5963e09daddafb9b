"""D202: one report has it that one did something to another, a separate report the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator import concepts
from generator.compare.only_in_one import by_kind
from generator.model import Discrepancy, Event, Explanation
from generator.synopsis import Synopsis

CODE, KIND = "D202", "roles_differ"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each two actors and kind of deed that reports tell the other way round."""
    for kind, events in sorted(by_kind(synopsis).items()):
        if concepts.table("events").get(kind, {}).get("symmetric"):
            continue
        found: dict[tuple[str, str], list[tuple[Event, Event]]] = {}
        for one, other in combinations(told(events), 2):
            for pair in reversed_roles(synopsis, one, other):
                found.setdefault(pair, []).append((one, other))
        for pair, pairs in sorted(found.items()):
            if not says_both(events, *pair):
                yield difference(synopsis, kind, pair, pairs)


def told(events: list[Event]) -> list[Event]:
    """The events that are not denied, with an actor and a recipient."""
    return [event for event in events if event.actors and event.recipients and event.modality != "denied"]


def reversed_roles(synopsis: Synopsis, one: Event, other: Event) -> Iterator[tuple[str, str]]:
    """The named actors that do it to each other, in two separate texts; sorted, so that each pair is one."""
    if synopsis.one_voice(one.document, other.document):
        return
    for doer in sorted(set(one.actors) & set(other.recipients)):
        for receiver in sorted(set(one.recipients) & set(other.actors) - {doer}):
            if not synopsis.entities[doer].generic and not synopsis.entities[receiver].generic:
                yield min(doer, receiver), max(doer, receiver)


def says_both(events: list[Event], one: str, other: str) -> bool:
    """Whether a text tells it both ways: then each did it to the other."""
    ways = {
        (event.document, doer)
        for event in told(events)
        for doer, rest in ((one, other), (other, one))
        if doer in event.actors and rest in event.recipients
    }
    return any((document, one) in ways and (document, other) in ways for document, _ in ways)


def difference(synopsis: Synopsis, kind: str, pair: tuple[str, str], pairs: list[tuple[Event, Event]]) -> Discrepancy:
    """The discrepancy between two ways round: a side for each."""
    events = {event.id: event for one in pairs for event in one}.values()
    sides = [
        synopsis.side(
            synopsis.entities[doer].name("en"),
            [synopsis.quote(event.document, event.span) for event in events if doer in event.actors],
        )
        for doer in pair
    ]
    reasons = (Explanation("other_way_round"), Explanation("events_may_differ"))
    return synopsis.discrepancy(CODE, KIND, "scope_unclear", 2, (kind, *pair), sides, reasons)
