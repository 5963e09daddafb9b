"""Dates that the calendar fixes: days, months, years, seasons, decades; the year where it is not said.

A day and month without a year are those nearest to the publication, and open where the tense or the only year that the
text names for this month speaks against it.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract import date_calendar as calendar
from generator.extract.date_context import DIRECTIONS, Context, Fields, at
from generator.when import Basis, Offset, When


def day(fields: Fields, context: Context) -> When | None:
    """A day of a month: "21 April 2018", "Monday, 21 April"."""
    number = fields.get("day") or fields.get("ordinal_day") or fields.get("ordinal")
    weekday = fields.get("weekday") or fields.get("day_time", (None,))[0]
    found = of_year(fields, context, number, weekday)
    part = fields["day_time"][1] if "day_time" in fields else None
    return replace(found, part=part) if found and part else found


def of_year(fields: Fields, context: Context, day: int | None, weekday: int | None = None) -> When | None:
    """A month, or a day of it, in its year: stated, counted from the publication, or the nearest one."""
    month, precision = fields["month"], calendar.fine(day)
    if fields.get("other", month) != month or (day and not calendar.exists(fields.get("year"), month, day)):
        return None
    if "year" in fields:
        return at(calendar.same(calendar.bound(fields["year"], month, day)), precision)
    if "unit" in fields:
        direction = fields.get("direction_before", fields.get("direction_behind"))
        offset = Offset("publication", DIRECTIONS[direction], None, fields["unit"], month)
        if fields["unit"] != "year" or not context.published:
            return at(calendar.same(calendar.bound(None, month, day)), precision, "stated", offset)
        year = int(context.published[:4]) + direction
        return at(calendar.same(calendar.bound(year, month, day)), precision, context.basis, offset)
    year, basis = _year_of(context, month, day, weekday)
    return at(calendar.same(calendar.bound(year, month, day)), precision, basis)


def _year_of(context: Context, month: int, day: int | None, weekday: int | None) -> tuple[int | None, Basis]:
    """The year of a month or of a day, None where it stays open, and what told it."""
    if context.described:
        return None, "stated"
    stated = context.years.get(month, frozenset())
    only = next(iter(stated)) if len(stated) == 1 else None
    if not context.published or len(context.published) < 7:
        return (only, "text") if only and (not day or calendar.exists(only, month, day)) else (None, "stated")
    nearest = calendar.nearest(context.published, month, day, weekday)
    if nearest is None or (only is not None and only != nearest):
        return None, "stated"
    told = context.tense()
    side = calendar.side(context.published, nearest, month, day)
    return (None, "stated") if told and side and side != told else (nearest, context.basis)


def numeric(fields: Fields, context: Context) -> When | None:
    """A date in numbers; where the text may mean either order, both readings are kept."""
    if "iso" in fields:
        year, month, day, hour, minute = fields["iso"]
        time = "" if hour is None else f"T{hour:02d}:{minute:02d}"
        bound = calendar.bound(year, month, day) + time
        return at((bound, bound), "minute" if time else "day") if calendar.exists(year, month, day) else None
    if "partial" in fields:
        day, month = fields["partial"]
        known = {"month": month, **{name: fields[name] for name in ("year",) if name in fields}}
        return of_year(known, context, day, fields.get("weekday")) if calendar.exists(None, month, day) else None
    first, second, year, sign = fields["numeric"]
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    order = "day_month" if sign == "." else context.order
    pairs = (
        {(second, first)}
        if order == "day_month"
        else {(first, second)}
        if order == "month_day"
        else {(second, first), (first, second)}
    )
    bounds = sorted(calendar.bound(year, m, d) for m, d in pairs if calendar.exists(year, m, d))
    if len(bounds) == 2:
        return When("day", readings=tuple(bounds))
    return at(calendar.same(bounds[0]), "day") if bounds else None


def month(fields: Fields, context: Context) -> When | None:
    """ "April 2018", "in April"."""
    return of_year(fields, context, None)


def days(fields: Fields, context: Context) -> When | None:
    """ "from 3 to 7 April": two days of one month."""
    last = day(fields, context)
    if last is None or last.latest is None or not fields["first"] < int(last.latest[8:10]):
        return None
    first = f"{last.latest[:8]}{fields['first']:02d}"
    return replace(last, earliest=first, relation="between")


def year(fields: Fields, context: Context) -> When | None:
    """A year, never a day of it."""
    part = fields["part_periods"][0] if "part_periods" in fields else None
    return replace(at(calendar.same(f"{fields['year']:04d}"), "year"), part=part)


def years(fields: Fields, context: Context) -> When | None:
    """ "2014/15": two years, the second one short."""
    last = fields.get("year") or fields["first"] // 100 * 100 + fields["short_year"]
    if (last != fields["first"] + 1 and "slash" in fields) or last <= fields["first"]:
        return None
    return When("year", "between", f"{fields['first']:04d}", f"{last:04d}")


def season(fields: Fields, context: Context) -> When | None:
    """A season of a year; without one it stays open."""
    if "unit" in fields:
        year = int(context.published[:4]) + fields["direction_before"] if context.published else None
        offset = Offset("publication", DIRECTIONS[fields["direction_before"]], None, "year", fields["season"])
        bounds = calendar.same(f"{year:04d}-{fields['season']}") if year and fields["unit"] == "year" else None
        return at(bounds, "season", context.basis, offset)
    if "year" not in fields:
        return at(None, "season", offset=Offset("text", None, None, "season", fields["season"]))
    return at(calendar.same(f"{fields['year']:04d}-{fields['season']}"), "season")


def quarter(fields: Fields, context: Context) -> When | None:
    """A quarter or a half of a year."""
    number = fields.get("quarter") or fields["number"]
    if "whole" in fields:
        return _quarter_of(fields, context)
    if fields.get("unit") == "half":
        year = fields["year"]
        return at(calendar.same(f"{year:04d}-{39 + number}"), "half") if number <= 2 else None
    year_text = f"{fields['year']:04d}" if "year" in fields else "XXXX"
    return at(calendar.same(f"{year_text}-{32 + number}"), "quarter")


def _quarter_of(fields: Fields, context: Context) -> When | None:
    """A quarter or a half of a year that is counted: "the second half of this year"."""
    offset = Offset("publication", DIRECTIONS[fields["direction_before"]], None, "year")
    if not context.published:
        return at(None, fields["unit"], offset=offset)
    stated = {name: fields[name] for name in ("number", "unit")}
    found = quarter({**stated, "year": int(context.published[:4]) + fields["direction_before"]}, context)
    return found and replace(found, basis=context.basis, offset=offset)


def decade(fields: Fields, context: Context) -> When | None:
    """ "the 1990s"; those of two digits are of the twentieth century."""
    start = fields["decade"] if fields["decade"] > 99 else 1900 + fields["decade"]
    return at(calendar.same(f"{start // 10}X"), "decade")


def century(fields: Fields, context: Context) -> When | None:
    """ "the 19th century"."""
    return at(calendar.same(f"{fields['number'] - 1:02d}XX"), "century") if 1 < fields["number"] <= 21 else None
