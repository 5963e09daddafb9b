"""D403: reports give different dates for what may be the same event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.compare.events_agree import same_area, taking_part
from generator.compare.only_in_one import by_kind, notable
from generator.model import Discrepancy, Event, Explanation, Verdict
from generator.synopsis import Synopsis
from generator.when import When

CODE, KIND = "D403", "dates_differ"
ONCE = frozenset(("death", "killing", "assassination", "birth"))  # what happens to a person only once


def compare(synopsis: Synopsis) -> Iterator[Discrepancy]:
    """One entry for each kind of event that two documents date otherwise, sharing who or where."""
    for kind, events in sorted(by_kind(synopsis).items()):
        pairs = [pair for pair in combinations(only_dates(synopsis, events), 2) if differ(synopsis, *pair)]
        if pairs and notable(kind):
            yield difference(synopsis, kind, *pairs[0])


def only_dates(synopsis: Synopsis, events: list[Event]) -> list[Event]:
    """The dated events of one kind, of each document that has only one date for it."""
    dated = [event for event in events if event.modality == "asserted" and is_plain(synopsis.when(event))]
    dates: dict[str, set[str | None]] = {}
    for event in dated:
        when = synopsis.when(event)
        dates.setdefault(event.document, set()).add(when.edtf if when else None)
    return [event for event in dated if len(dates[event.document]) == 1]


def is_plain(when: When | None) -> bool:
    """Whether a date says one day, month or year and nothing looser."""
    return (
        when is not None and when.relation == "at" and not (when.approximate or when.readings) and when.edtf is not None
    )


def differ(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether two documents date an event of one place or of one person otherwise."""
    related = taking_part(synopsis, one) & taking_part(synopsis, other) or same_area(synopsis, one, other)
    return one.document != other.document and bool(related) and not can_be_one(synopsis.when(one), synopsis.when(other))


def can_be_one(one: When | None, other: When | None) -> bool:
    """Whether two dates can be the same: they meet, or one holds the other, and what is not stated is open."""
    if one is None or other is None:
        return True
    left, right = (tuple(str(bound or "") for bound in (when.earliest, when.latest)) for when in (one, other))
    return any(_meets(bound, (low, high)) for bound, (low, high) in ((left[0], right), (right[0], left)))


def _meets(day: str, bounds: tuple[str, ...]) -> bool:
    """Whether a day lies between two bounds, each as precise as it is."""
    low, high = bounds
    if "X" in day + low + high:
        return any(
            day[4:7] == bound[4:7] and (day[8:] == bound[8:] or not day[8:] or not bound[8:]) for bound in bounds
        )
    return day[: len(low)] >= low[: len(day)] and day[: len(high)] <= high[: len(day)]


def difference(synopsis: Synopsis, kind: str, one: Event, other: Event) -> Discrepancy:
    """The discrepancy between two dates; a conflict only where it can have happened but once."""
    verdict, reason = judged(synopsis, kind, one, other)
    sides = [
        synopsis.side(
            when.edtf if (when := synopsis.when(event)) and when.edtf else "",
            [synopsis.quote(event.document, event.span)],
        )
        for event in (one, other)
    ]
    return synopsis.discrepancy(CODE, KIND, verdict, 2, (kind,), sides, (reason,))


def judged(synopsis: Synopsis, kind: str, one: Event, other: Event) -> tuple[Verdict, Explanation]:
    """The verdict and its reason."""
    if synopsis.one_voice(one.document, other.document):
        return "revised", synopsis.revised(one.document, other.document)
    persons = [
        {name for name in event.recipients if synopsis.entities[name].kind == "person"} for event in (one, other)
    ]
    if kind in ONCE and persons[0] & persons[1] and len(persons[0] | persons[1]) == 1:
        return "conflict", Explanation("only_once")
    return "scope_unclear", Explanation("events_may_differ")
