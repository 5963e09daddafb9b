"""A date as precise as somebody gave it."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?")


class Moment(NamedTuple):
    """The first day of a day, month or year, and which of them is meant."""

    day: date
    precision: Literal["day", "month", "year"]

    @classmethod
    def read(cls, iso: str) -> Moment | None:
        """A date in the form of ISO 8601; None for everything else.

        >>> Moment.read("2018-04")
        Moment(day=datetime.date(2018, 4, 1), precision='month')
        >>> Moment.read("2018-13-01"), Moment.read("in spring")
        (None, None)
        """
        match = FORM.fullmatch(iso)
        if match is None:
            return None
        year, month, day = match.groups()
        try:
            return cls(date(int(year), int(month or 1), int(day or 1)), "day" if day else "month" if month else "year")
        except ValueError:
            return None
