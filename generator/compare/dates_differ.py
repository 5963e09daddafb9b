"""D403: reports give different dates for what may be the same event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
            yield difference(synopsis, kind, synopsis.apart(pairs))


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
    if one.document == other.document or can_be_one(synopsis.when(one), synopsis.when(other)):
        return False
    related = taking_part(synopsis, one) & taking_part(synopsis, other) or same_area(synopsis, one, other)
    return bool(related) and not repeated(synopsis, one, other)


def repeated(synopsis: Synopsis, one: Event, other: Event) -> bool:
    """Whether a passage was only taken over: its "on Monday" means another day by the later date, and no difference."""
    counted = any(when is not None and when.offset is not None for when in map(synopsis.when, (one, other)))
    return counted and synopsis.common_wording(one, other)


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


def difference(synopsis: Synopsis, kind: str, pairs: Sequence[tuple[Event, Event]]) -> Discrepancy:
    """The discrepancy between dates, a side for each; a conflict only where it can have happened but once."""
    verdict, reason = judged(synopsis, kind, *pairs[0])
    by_date: dict[str, list[Event]] = {}
    for event in {event.id: event for pair in pairs for event in pair}.values():
        when = synopsis.when(event)
        by_date.setdefault(when.edtf or "" if when else "", []).append(event)
    sides = [
        synopsis.side(date, [synopsis.quote(event.document, event.span) for event in events])
        for date, events in sorted(by_date.items())
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
