"""Days, weeks and periods counted in the calendar; bounds in EDTF, none finer than what is counted."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from generator.when import Precision

Bounds = tuple[str, str]
YEARS = range(1, 10_000)  # that four digits tell
TWO_MONTHS = 62  # days
LEAP = 2000  # a year with all days that there are
LARGE = {"decade": 10, "century": 100}
FIRST = {21: 3, 22: 6, 23: 9, 24: 12}  # months in which the seasons begin


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, whether there is one in some year."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or LEAP, month)[1]


def bound(year: int | None, month: int, day: int | None) -> str:
    """A month or a day in EDTF, "XXXX" for a year that is open.

    >>> bound(None, 4, 21), bound(2018, 4, None)
    ('XXXX-04-21', '2018-04')
    """
    text = f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"
    return f"{text}-{day:02d}" if day else text


def fine(day: int | None) -> Precision:
    """The precision of a month or of a day of it."""
    return "day" if day else "month"


def same(text: str) -> Bounds:
    """One date as both bounds."""
    return text, text


def of_day(day: date | None) -> Bounds | None:
    """A day as both bounds."""
    return same(day.isoformat()) if day else None


def nearest(published: str, month: int, day: int | None, weekday: int | None = None) -> int | None:
    """The year in which a month, or a day of it, is nearest to the publication; None where two are equally near."""
    if day is None or len(published) < 10:
        here = int(published[:4]) * 12 + int(published[5:7])
        gaps = sorted((abs(year * 12 + month - here), year) for year in _around(published))
    else:
        origin = date.fromisoformat(published[:10])
        days = [date(year, month, day) for year in _around(published) if exists(year, month, day)]
        fitting = [one for one in days if weekday in (None, one.isoweekday())]
        gaps = sorted((abs((one - origin).days), one.year) for one in fitting)
    if not gaps or (len(gaps) > 1 and gaps[0][0] == gaps[1][0]):
        return None
    return gaps[0][1]


def _around(published: str) -> tuple[int, ...]:
    year = int(published[:4])
    return year - 1, year, year + 1


def side(published: str, year: int, month: int, day: int | None) -> str | None:
    """Whether a month or a day lies in the past or the future of the publication; None for about the same time."""
    text = bound(year, month, day)
    length = min(len(text), len(published))
    if text[:length] == published[:length]:
        return None
    return "past" if text[:length] < published[:length] else "future"


def weekday(origin: date, number: int, direction: str | None, tense: Callable[[], str | None]) -> date | None:
    """The day of the week that is meant; None where neither a direction nor a tense tells."""
    gap = (origin.isoweekday() - number) % 7
    if direction in ("past", "future"):
        return origin - timedelta(days=gap or 7) if direction == "past" else origin + timedelta(days=7 - gap)
    told = tense()
    if told == "past":
        return origin - timedelta(days=gap)
    return origin + timedelta(days=(7 - gap) % 7 or 7) if told == "future" else None


def nearest_day(origin: date, weekday: int, number: int) -> date | None:
    """The day nearest to another that is one of the week and has a number in its month; None within two months."""
    for gap in range(TWO_MONTHS):
        for day in (origin - timedelta(days=gap), origin + timedelta(days=gap)):
            if day.day == number and day.isoweekday() == weekday:
                return day
    return None


def week(origin: date, amount: int) -> date:
    """The Monday of a week, counted from that of a day."""
    return origin - timedelta(days=origin.weekday()) + timedelta(weeks=amount)


def shifted(published: str | None, amount: int, unit: Precision) -> Bounds | None:
    """A unit some units away from the publication; None where that is not known as precisely.

    >>> shifted("2018-04-23", -1, "week"), shifted("2018-04", -4, "month"), shifted("2018", -1, "day")
    (('2018-04-16', '2018-04-22'), ('2017-12', '2017-12'), None)
    """
    if published is None:
        return None
    year = int(published[:4])
    if unit == "year":
        return same(f"{year + amount:04d}") if year + amount in YEARS else None
    if unit in LARGE:  # "a decade ago" is ten years ago, whichever decade that is
        return same(f"{year // LARGE[unit]}{'X' * (len(str(LARGE[unit])) - 1)}") if amount == 0 else None
    if len(published) < 7:
        return None
    months = year * 12 + int(published[5:7]) - 1
    if unit == "month" and (months + amount) // 12 in YEARS:
        return same(bound((months + amount) // 12, (months + amount) % 12 + 1, None))
    if unit == "quarter" and (months // 3 + amount) // 4 in YEARS:
        return same(f"{(months // 3 + amount) // 4:04d}-{33 + (months // 3 + amount) % 4}")
    return _by_days(published, amount, unit)


def _by_days(published: str, amount: int, unit: Precision) -> Bounds | None:
    if len(published) < 10 or unit not in ("day", "week", "weekend"):
        return None
    origin = date.fromisoformat(published[:10])
    try:
        if unit == "day":
            return of_day(origin + timedelta(days=amount))
        start = week(origin, amount)
        if unit == "week":
            return start.isoformat(), (start + timedelta(days=6)).isoformat()
        saturday = weekend(origin, amount)
    except OverflowError:
        return None
    return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat()


def weekend(origin: date, direction: int) -> date:
    """The Saturday of the weekend before a day, of the one that it is in or that comes, of the one behind that."""
    coming = week(origin, 0) + timedelta(days=5)
    if direction < 0:
        return coming - timedelta(weeks=-direction if origin < coming + timedelta(days=1) else -direction - 1)
    return coming + timedelta(weeks=direction if origin >= coming else max(0, direction - 1))


def turned(published: str | None, unit: str, number: int, direction: int) -> Bounds | None:
    """The last, this or next month or season of a name; None where one cannot tell, as for winters."""
    if published is None or len(published) < 7 or (unit == "season" and number == 24):
        return None
    year, here = int(published[:4]), int(published[5:7])
    first, last = (number, number) if unit == "month" else (FIRST[number], FIRST[number] + 2)
    if direction < 0:
        year -= last >= here
    elif direction > 0:
        year += first <= here
    return same(f"{year:04d}-{number:02d}")


def span(origin: date | None, amount: int | None, unit: str, direction: int) -> Bounds | None:
    """The days or weeks up to a day, or from it on."""
    if origin is None or amount is None or unit not in ("day", "week") or amount > 10_000:
        return None
    other = origin + timedelta(days=direction * amount * (7 if unit == "week" else 1))
    first, last = sorted((origin, other))
    return first.isoformat(), last.isoformat()
