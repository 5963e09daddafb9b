"""How a difference between comparable figures is to be taken: what the texts make plain, and what they leave open."""

from __future__ import annotations

from generator import concepts
from generator.comparability import chain, contained
from generator.model import Explanation, Figure, Verdict
from generator.synopsis import Synopsis

DAY = len("2018-04-25")  # a date known to the day


def judge(synopsis: Synopsis, one: Figure, other: Figure) -> tuple[Verdict, tuple[Explanation, ...]]:
    """How a difference between two comparable figures is to be taken, and why."""
    if synopsis.one_voice(one.document, other.document):
        return "revised", (synopsis.revised(one.document, other.document),)
    if apart := another_scope(synopsis, one, other):
        return "different_scope", (Explanation(apart),)
    if dated_apart(synopsis, one.document, other.document):
        return "update", (Explanation("later_report"), *open_questions(synopsis, one, other, time=False))
    same_day = of_one_day(synopsis, one.document, other.document)
    growing = same_day and grows(synopsis, one)
    same_place = one.place is not None and one.place == other.place
    said = sources(synopsis, one, other)
    if same_place and same_day and not growing and not said and one.modality == other.modality == "asserted":
        return "conflict", (Explanation("same_scope"),)
    open_hour = (Explanation("hour_open"),) if growing else ()
    return "scope_unclear", (*said, *open_hour, *open_questions(synopsis, one, other, time=not same_day))


def another_scope(synopsis: Synopsis, one: Figure, other: Figure) -> str | None:
    """The code of what makes two figures plainly not comparable; None where nothing does."""
    if {one.modality, other.modality} >= {"expected", "asserted"}:
        return "expected_or_done"
    if one.quantity.per != other.quantity.per:
        return "rate_or_total"
    extents = {one.extent, other.extent}
    if len(extents) == 2 and "further" in extents:
        return "further_or_all"
    if extents == {"total", "period"}:
        return "period_or_total"
    if {one.quantity.approximation, other.quantity.approximation} == {"at_least", "at_most"}:
        return "minimum_or_maximum"
    if "total" not in extents and synopsis.days_differ(one, other):
        return "other_days"
    return None


def sources(synopsis: Synopsis, one: Figure, other: Figure) -> tuple[Explanation, ...]:
    """That texts name whom they have a figure from: two sources may count in two ways, and neither text be wrong."""
    named = (one.attributed_to, other.attributed_to)
    if synopsis.one_source(one, other):
        return (Explanation("same_source", (("source", named[0] or ""),)),)
    if named[0] and named[1]:
        return (Explanation("two_sources", (("one_source", named[0]), ("other_source", named[1]))),)
    return (Explanation("one_source", (("source", named[0] or named[1] or ""),)),) if any(named) else ()


def dated_apart(synopsis: Synopsis, one: str, other: str) -> bool:
    """Whether two documents are dated, and one plainly earlier: a month does not differ from a day in it."""
    left, right = (synopsis.documents[document].published for document in (one, other))
    return bool(left and right) and not str(left).startswith(str(right)) and not str(right).startswith(str(left))


def of_one_day(synopsis: Synopsis, one: str, other: str) -> bool:
    """Whether two documents are dated to the same day."""
    left, right = (synopsis.documents[document].published or "" for document in (one, other))
    return left == right and len(left) == DAY


def grows(synopsis: Synopsis, figure: Figure) -> bool:
    """Whether figures of an event grow in the course of a day, so that two of one day may count up to other hours."""
    kind = synopsis.events[figure.event or ""].kind
    return any(
        concepts.table("events").get(ancestor, {}).get("grows", False) for ancestor in concepts.lineage("events", kind)
    )


def open_questions(synopsis: Synopsis, one: Figure, other: Figure, time: bool) -> tuple[Explanation, ...]:
    """What the texts leave open between two figures."""
    found = [place_question(synopsis, one, other)] if one.place is None or one.place != other.place else []
    if time:
        found.append(Explanation("time_open"))
    return (*found, *bound_is_part(synopsis, one, other), *bound_is_part(synopsis, other, one))


def place_question(synopsis: Synopsis, one: Figure, other: Figure) -> Explanation:
    """What is open about where two figures were counted."""
    if one.place is None or other.place is None:
        return Explanation("place_open")
    if contained(synopsis, one.place, other.place):
        part, whole = (one, other) if other.place in chain(synopsis, one.place) else (other, one)
        return Explanation("place_part_of", (("part_place", part.place or ""), ("whole_place", whole.place or "")))
    return Explanation("places_of_sides", (("one_place", one.place), ("other_place", other.place)))


def bound_is_part(synopsis: Synopsis, one: Figure, other: Figure) -> tuple[Explanation, ...]:
    """A number that is a part of one figure's whole and a bound of the other: perhaps what sets them apart."""
    bounds = {other.quantity.low, other.quantity.high} - {None}
    return tuple(
        Explanation("part_equals_bound", (("part_number", f"{low:g}"), ("part_thing", thing)))
        for figure in synopsis.parts.get(one.id, ())
        if (low := figure.quantity.low) in bounds and low is not None
        if (thing := figure.quantity.counted) is not None
    )
