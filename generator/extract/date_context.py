"""What completes a date that is not said in full, and the values that are made with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Literal, NamedTuple

from generator.extract import date_calendar as calendar
from generator.extract.date_calendar import Bounds
from generator.when import Basis, Direction, Offset, Precision, When

Told = Literal["past", "future"] | None
Fields = Mapping[str, Any]
DIRECTIONS: Mapping[int, Direction] = {-2: "past", -1: "past", 0: "present", 1: "future", 2: "future"}


class Context(NamedTuple):
    """What completes a date that is not said in full."""

    published: str | None = None  # ISO 8601, as precise as known
    basis: Basis = "publication"
    tense: Callable[[], Told] = lambda: None  # of the clause that the date stands in
    years: Mapping[int, frozenset[int]] = {}  # the years that the text names for a month
    described: bool = False  # it stands before a noun that tells the year: "the 11 September attacks"
    order: str = "day_month"  # of the numbers in 04/05/2018; "either" keeps both readings

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return date.fromisoformat(self.published[:10]) if self.published and len(self.published) >= 10 else None


def at(bounds: Bounds | None, precision: Precision, basis: Basis = "stated", offset: Offset | None = None) -> When:
    """A moment by its bounds; where there are none, only its offset says something."""
    earliest, latest = bounds or (None, None)
    return When(precision, "at", earliest, latest, offset=offset, basis=basis if bounds else "stated")


def related(one: When, relation: str) -> When:
    """A moment as the beginning or the end of a time; other relations say nothing more."""
    if one.relation != "at":
        return one
    match relation:
        case "since":
            return replace(one, relation="since", latest=None)
        case "after":
            return replace(one, relation="after", earliest=one.latest, latest=None)
        case "until":
            return replace(one, relation="until", earliest=None)
        case "before":
            return replace(one, relation="before", earliest=None, latest=one.earliest)
    return one


def shifted(amount: int | None, unit: Precision, context: Context) -> When:
    """A unit that is some units away from the publication."""
    bounds = calendar.shifted(context.published, amount, unit) if amount is not None else None
    offset = offset_of("publication", amount, unit) if amount is not None else Offset("publication", None, None, unit)
    return at(bounds, unit, context.basis, offset)


def offset_of(anchor: Literal["publication", "text"], amount: int, unit: Precision) -> Offset:
    """A signed amount of units as an offset."""
    sign = (amount > 0) - (amount < 0)
    return Offset(anchor, DIRECTIONS[sign], abs(amount), unit)
