"""D204: reports name different actors of what may be the same deed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator import concepts
from generator.comparability import contained
from generator.compare.only_in_one import by_kind, notable
from generator.model import Discrepancy, Event, Explanation, Side
from generator.synopsis import Synopsis

CODE, KIND = "D204", "identities_differ"
NARROW = frozenset(("city", "district", "building", "place"))  # where one deed is not likely one of many


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of deed that two documents ascribe to different named actors."""
    for kind, events in sorted(by_kind(synopsis).items()):
        concept = concepts.table("events").get(kind, {})
        if not notable(kind) or concept.get("symmetric") or concept.get("attended"):
            continue
        named = [event for event in events if doers(synopsis, event) and event.modality in ("asserted", "alleged")]
        pairs = [pair for pair in combinations(named, 2) if differ(synopsis, *pair)]
        if pairs and not any(agree(synopsis, *pair) for pair in combinations(named, 2)):
            yield difference(synopsis, kind, pairs)


def doers(synopsis: Synopsis, event: Event) -> frozenset[str]:
    """The named actors of an event."""
    return frozenset(actor for actor in event.actors if not synopsis.entities[actor].generic)


def agree(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether two documents have a doer in common, or one that belongs to, or may be, the other's."""
    return one.document != other.document and _akin(synopsis, one, other)


def _akin(synopsis: Synopsis, one: Event, other: Event) -> bool:
    return any(
        left == right
        or contained(synopsis, left, right)
        or right in synopsis.entities[left].maybe
        or left in synopsis.entities[right].maybe
        for left in doers(synopsis, one)
        for right in doers(synopsis, other)
    )


def differ(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether two accounts ascribe a deed against the same, or at the same spot, to others."""
    if synopsis.one_voice(one.document, other.document) or _akin(synopsis, one, other):
        return False
    against = {name for name in set(one.recipients) & set(other.recipients) if not synopsis.entities[name].generic}
    place = synopsis.entities.get(one.place or "")
    spot = place is not None and one.place == other.place and place.kind in NARROW
    return bool(against) or spot


def difference(synopsis: Synopsis, kind: str, pairs: list[tuple[Event, Event]]) -> Discrepancy:
    """The discrepancy of one kind of deed: a side for each who is said to have done it."""
    by_doers: dict[frozenset[str], list[Event]] = {}
    for event in {event.id: event for pair in pairs for event in pair}.values():
        by_doers.setdefault(doers(synopsis, event), []).append(event)
    sides = [
        _side(synopsis, names, events) for names, events in sorted(by_doers.items(), key=lambda item: sorted(item[0]))
    ]
    reasons = (Explanation("events_may_differ"),)
    return synopsis.discrepancy(CODE, KIND, "scope_unclear", 2, (kind,), sides, reasons)


def _side(synopsis: Synopsis, names: frozenset[str], events: list[Event]) -> Side:
    value = " · ".join(synopsis.entities[name].name("en") for name in sorted(names))
    return synopsis.side(value, [synopsis.quote(event.document, event.span) for event in events])
