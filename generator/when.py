"""When: what the words of a date say, as precise as they say it, in the notation of EDTF (ISO 8601-2:2019).

A bound is a date of EDTF: ``2018-04-21T14:30``, ``2018-04-21``, ``2018-04``, ``2018``, ``201X`` (the 2010s),
``2018-21`` (spring), ``2018-33`` (first quarter), ``XXXX-04-21`` (year not stated). A week is the interval of its days.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["at", "since", "until", "before", "after", "between", "during", "each"]
Precision = Literal[
    "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"
]
Direction = Literal["past", "present", "future"]
Anchor = Literal["publication", "text"]
Basis = Literal["stated", "publication", "dateline", "text"]


@dataclass(frozen=True, slots=True)
class Offset:
    """How far from a moment: from the publication ("three days ago") or from another one in the text ("later")."""

    anchor: Anchor
    direction: Direction | None = None  # None: the text does not say whether before or behind
    amount: int | None = None  # of units; None: "some days", or the unit is named ("last Monday")
    unit: Precision | None = None
    number: int | None = None  # which one: a weekday (Monday is 1), a month or a season (21 to 24)


@dataclass(frozen=True, slots=True)
class When:
    """What a date says. Bounds that are not known are None: "since 2016" has no latest, "on Monday" perhaps neither."""

    precision: Precision
    relation: Relation = "at"
    earliest: str | None = None
    latest: str | None = None
    approximate: bool = False  # "around 2016"
    part: str | None = None  # of the period: early mid late; morning noon afternoon evening night midnight dawn
    time: str | None = None  # of day, "14:30" or "14", where the day is not known
    offset: Offset | None = None  # kept where the publication told the date, too
    basis: Basis = "stated"  # what a date that is not said in full was completed by
    readings: tuple[str, ...] = ()  # the dates it may be, where it is written in an ambiguous way; bounds are None

    @property
    def edtf(self) -> str | None:
        """The date in EDTF; None where it is only relative. "before" and "after" leave out the bound: see ``relation``.

        >>> When("year", "since", "2016").edtf, When("day", readings=("2018-04-05", "2018-05-04")).edtf
        ('2016/..', '[2018-04-05,2018-05-04]')
        >>> When("month", "at", "2018-04", "2018-04", approximate=True).edtf, When("day", offset=Offset("text")).edtf
        ('2018-04~', None)
        """
        if self.readings:
            return f"[{','.join(self.readings)}]"
        if self.earliest is None and self.latest is None:
            return None
        mark = "~" if self.approximate else ""
        if self.earliest == self.latest:
            return f"{self.earliest}{mark}"
        return "/".join(f"{bound}{mark}" if bound else ".." for bound in (self.earliest, self.latest))
