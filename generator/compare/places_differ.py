"""D301: reports name different places where something led to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.comparability import contained
from generator.model import Discrepancy, Event, Explanation, Verdict
from generator.synopsis import Synopsis

CODE, KIND = "D301", "places_differ"


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of movement that separate accounts lead to different places."""
    led: dict[str, list[Event]] = {}
    for event in synopsis.events.values():
        if event.destination in synopsis.entities:
            led.setdefault(event.kind, []).append(event)
    for kind, events in sorted(led.items()):
        by_place: dict[str, list[Event]] = {}
        for event in events:
            by_place.setdefault(event.destination or "", []).append(event)
        if len(by_place) > 1 and not one_says_all(by_place):
            yield difference(synopsis, kind, by_place)


def one_says_all(by_place: dict[str, list[Event]]) -> bool:
    """Whether every document names every place: then they do not differ."""
    documents = [{event.document for event in events} for events in by_place.values()]
    return all(each == documents[0] for each in documents)


def difference(synopsis: Synopsis, kind: str, by_place: dict[str, list[Event]]) -> Discrepancy:
    """The discrepancy of one kind of movement: a side for each place."""
    sides = [
        synopsis.side(synopsis.entities[place].name("en"), [synopsis.quote(e.document, e.span) for e in events])
        for place, events in sorted(by_place.items())
    ]
    verdict, reasons = judged(synopsis, sorted(by_place))
    return synopsis.discrepancy(CODE, KIND, verdict, 1, (kind, *sorted(by_place)), sides, reasons)


def judged(synopsis: Synopsis, places: Sequence[str]) -> tuple[Verdict, tuple[Explanation, ...]]:
    """Compatible where each place lies in, or holds, another one of them."""
    if all(any(contained(synopsis, one, other) for other in places if other != one) for one in places):
        return "compatible", (Explanation("place_in_place"),)
    return "scope_unclear", (Explanation("places_unrelated"),)
