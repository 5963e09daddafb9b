"""What a date means: its bounds, counted from the publication where that is known, else left relative.

A day of the week without a direction is the last one up to the publication where its clause tells of the past, the
next one where it tells of the future, and else open: the rule of Mani and Wilson 2000, "Robust Temporal Processing of
News", as HeidelTime has it (Strötgen and Gertz 2010). A day and month without a year are those nearest to the
publication, and open where the tense or the only year that the text names for this month speaks against it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from generator.extract import date_calendar as calendar
from generator.extract.date_calendar import Bounds
from generator.extract.date_grammar import Match, Stated
from generator.when import Basis, Direction, Offset, Precision, When

Told = Literal["past", "future"] | None
Fields = Mapping[str, Any]
DIRECTIONS: Mapping[int, Direction] = {-1: "past", 0: "present", 1: "future"}
COARSER: tuple[Precision, ...] = ("minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")


class Context(NamedTuple):
    """What completes a date that is not said in full."""

    published: str | None = None  # ISO 8601, as precise as known
    basis: Basis = "publication"
    tense: Callable[[], Told] = lambda: None  # of the clause that the date stands in
    years: Mapping[int, frozenset[int]] = {}  # the years that the text names for a month
    order: str = "day_month"  # of the numbers in 04/05/2018; "either" keeps both readings

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return date.fromisoformat(self.published[:10]) if self.published and len(self.published) >= 10 else None


def when(stated: Stated, context: Context) -> When | None:
    """What a date means; None where there is no such day, or where it says nothing that can be kept."""
    if stated.moment is None:
        return _timed(When("day", offset=Offset("text")), stated)
    first = meaning(stated.moment, context)
    if first is None:
        return None
    if stated.to is not None:
        return _between(stated, first, context)
    if stated.night_to:
        first = _night_before(first)
    if stated.part and first.part is None:
        first = replace(first, part=stated.part)
    if stated.clock is not None:
        first = _timed(first, stated)
    return _related(replace(first, approximate=first.approximate or stated.about), stated.relation)


def meaning(match: Match, context: Context) -> When | None:
    """What one moment means."""
    return MEANINGS[match.rule](match.fields, context)


def _at(bounds: Bounds | None, precision: Precision, basis: Basis = "stated", offset: Offset | None = None) -> When:
    earliest, latest = bounds or (None, None)
    return When(precision, "at", earliest, latest, offset=offset, basis=basis if bounds else "stated")


def _related(one: When, relation: str) -> When:
    """A moment as the beginning or the end of a time."""
    if relation in ("since", "after") and one.relation == "at":
        return replace(one, relation=relation, earliest=one.latest if relation == "after" else one.earliest, latest=None)
    if relation in ("until", "before") and one.relation == "at":
        bound = one.earliest if relation == "before" else one.latest
        return replace(one, relation=relation, earliest=None, latest=bound)
    return one


def _between(stated: Stated, first: When, context: Context) -> When | None:
    """The time from one moment to another, which often says month and year for both."""
    assert stated.moment is not None and stated.to is not None
    other = meaning(stated.to, context)
    if "year" not in stated.moment.fields and "year" in stated.to.fields and stated.moment.rule in ("date", "month"):
        year = stated.to.fields["year"] - (stated.moment.fields["month"] > stated.to.fields["month"])
        completed = meaning(stated.moment._replace(fields={**stated.moment.fields, "year": year}), context)
        first = completed or first
    if other is None or first.readings or other.readings:
        return None
    if first.earliest is None or other.latest is None:
        return replace(first, relation="between", earliest=None, latest=None, basis="stated")
    if first.earliest > other.latest and "X" not in first.earliest + other.latest:
        return None
    precision = max(first.precision, other.precision, key=COARSER.index)
    part = "night" if stated.clock else stated.part
    relation: Literal["at", "between"] = "at" if stated.clock else "between"
    return When(precision, relation, first.earliest, other.latest, part=part, basis=first.basis, approximate=stated.about)


def _night_before(one: When) -> When:
    """The night that ends on a day: from the day before."""
    if one.earliest is None or "X" in one.earliest or len(one.earliest) != 10:
        return one
    day = date.fromisoformat(one.earliest) - timedelta(days=1)
    return replace(one, earliest=day.isoformat())


def _timed(one: When, stated: Stated) -> When | None:
    """A day with its time; the bound is that minute or hour where the day is known."""
    assert stated.clock is not None
    fields = stated.clock.fields
    about = one.approximate or stated.about
    if "time" in fields:
        return replace(one, part=fields["time"], approximate=about)
    hour, minute = fields.get("clock") or fields.get("dotted") or (fields["hour"], fields.get("minute"))
    half_day = "afternoon_hours" in fields or "morning_hours" in fields
    if (half_day and not 1 <= hour <= 24) or (minute or 0) > 59:
        return None
    if half_day and hour <= 12:
        hour = hour % 12 + (12 if "afternoon_hours" in fields else 0)
    text = f"{hour:02d}" if minute is None else f"{hour:02d}:{minute:02d}"
    precision: Precision = "hour" if minute is None else "minute"
    if one.earliest and one.earliest == one.latest and len(one.earliest) == 10:
        bound = f"{one.earliest}T{text}"
        return replace(one, earliest=bound, latest=bound, precision=precision, approximate=about)
    return _related(replace(one, time=text, precision=precision, approximate=about), stated.relation)


def _date(fields: Fields, context: Context) -> When | None:
    day = fields.get("day") or fields.get("ordinal_day") or fields.get("ordinal")
    weekday = fields.get("weekday") or fields.get("day_time", (None,))[0]
    found = _of_year(fields, context, day, weekday)
    part = fields["day_time"][1] if "day_time" in fields else None
    return replace(found, part=part) if found and part else found


def _of_year(fields: Fields, context: Context, day: int | None, weekday: int | None = None) -> When | None:
    """A month, or a day of it, in its year: stated, counted from the publication, or the nearest one."""
    month, precision = fields["month"], calendar.fine(day)
    if fields.get("other", month) != month or (day and not calendar.exists(fields.get("year"), month, day)):
        return None
    if "year" in fields:
        return _at(calendar.same(calendar.bound(fields["year"], month, day)), precision)
    if "unit" in fields:
        direction = fields.get("direction_before", fields.get("direction_behind"))
        offset = Offset("publication", DIRECTIONS[direction], None, fields["unit"], month)
        if fields["unit"] != "year" or not context.published:
            return _at(calendar.same(calendar.bound(None, month, day)), precision, "stated", offset)
        year = int(context.published[:4]) + direction
        return _at(calendar.same(calendar.bound(year, month, day)), precision, context.basis, offset)
    year, basis = _year_of(context, month, day, weekday)
    return _at(calendar.same(calendar.bound(year, month, day)), precision, basis)


def _year_of(context: Context, month: int, day: int | None, weekday: int | None) -> tuple[int | None, Basis]:
    """The year of a month or of a day, None where it stays open, and what told it."""
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


def _numeric(fields: Fields, context: Context) -> When | None:
    """A date in numbers; where the text may mean either order, both readings are kept."""
    if "iso" in fields:
        year, month, day, hour, minute = fields["iso"]
        time = "" if hour is None else f"T{hour:02d}:{minute:02d}"
        bound = calendar.bound(year, month, day) + time
        return _at((bound, bound), "minute" if time else "day") if calendar.exists(year, month, day) else None
    if "partial" in fields:
        day, month = fields["partial"]
        known = {"month": month, **{name: fields[name] for name in ("year",) if name in fields}}
        return _of_year(known, context, day, fields.get("weekday")) if calendar.exists(None, month, day) else None
    first, second, year, sign = fields["numeric"]
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    order = "day_month" if sign == "." else context.order
    pairs = {(second, first)} if order == "day_month" else {(first, second)} if order == "month_day" else {(second, first), (first, second)}
    bounds = sorted(calendar.bound(year, m, d) for m, d in pairs if calendar.exists(year, m, d))
    if len(bounds) == 2:
        return When("day", readings=tuple(bounds))
    return _at(calendar.same(bounds[0]), "day") if bounds else None


def _days(fields: Fields, context: Context) -> When | None:
    """ "from 3 to 7 April": two days of one month."""
    last = _date(fields, context)
    if last is None or last.latest is None or not fields["first"] < int(last.latest[8:10]):
        return None
    first = f"{last.latest[:8]}{fields['first']:02d}"
    both = "listed" in fields
    return replace(last, earliest=first, relation="at" if both else "between")


def _weekday(fields: Fields, context: Context) -> When | None:
    """A day of the week, by a direction that is said or by the tense of the clause."""
    number, part = fields["day_time"] if "day_time" in fields else (fields["weekday"], fields.get("time"))
    direction = fields.get("direction_before", fields.get("direction_behind"))
    if "unit" in fields:
        return _of_week(number, part, fields["unit"], direction, context)
    told = DIRECTIONS[direction] if direction is not None else None
    day = calendar.weekday(context.day, number, told, context.tense) if context.day else None
    offset = Offset("publication", told if told != "present" else None, None, "day", number)
    return replace(_at(calendar.of_day(day), "day", context.basis, offset), part=part)


def _of_week(number: int, part: str | None, unit: str, direction: int, context: Context) -> When | None:
    """A day of a week that is said: "Monday last week"."""
    if unit != "week":
        return None
    day = calendar.week(context.day, direction) + timedelta(days=number - 1) if context.day else None
    offset = Offset("publication", DIRECTIONS[direction], 1 if direction else 0, "week", number)
    return replace(_at(calendar.of_day(day), "day", context.basis, offset), part=part)


def _year(fields: Fields, context: Context) -> When | None:
    part = fields["part_periods"][0] if "part_periods" in fields else None
    return replace(_at(calendar.same(f"{fields['year']:04d}"), "year"), part=part)


def _years(fields: Fields, context: Context) -> When | None:
    """ "2014/15": two years, the second one short."""
    last = fields["first"] // 100 * 100 + fields["short_year"]
    if last != fields["first"] + 1 and "slash" in fields or last <= fields["first"]:
        return None
    return When("year", "between", f"{fields['first']:04d}", f"{last:04d}")


def _season(fields: Fields, context: Context) -> When | None:
    if "unit" in fields:
        year = int(context.published[:4]) + fields["direction_before"] if context.published else None
        offset = Offset("publication", DIRECTIONS[fields["direction_before"]], None, "year", fields["season"])
        bounds = calendar.same(f"{year:04d}-{fields['season']}") if year and fields["unit"] == "year" else None
        return _at(bounds, "season", context.basis, offset)
    if "year" not in fields:
        return _at(None, "season", offset=Offset("text", None, None, "season", fields["season"]))
    return _at(calendar.same(f"{fields['year']:04d}-{fields['season']}"), "season")


def _quarter(fields: Fields, context: Context) -> When | None:
    number = fields.get("quarter") or fields["number"]
    if fields.get("unit") == "half":
        year = fields["year"]
        return _at(calendar.same(f"{year:04d}-{39 + number}"), "half") if number <= 2 else None
    year_text = f"{fields['year']:04d}" if "year" in fields else "XXXX"
    return _at(calendar.same(f"{year_text}-{32 + number}"), "quarter")


def _decade(fields: Fields, context: Context) -> When | None:
    start = fields["decade"] if fields["decade"] > 99 else 1900 + fields["decade"]
    return _at(calendar.same(f"{start // 10}X"), "decade")


def _century(fields: Fields, context: Context) -> When | None:
    return _at(calendar.same(f"{fields['number'] - 1:02d}XX"), "century") if 1 < fields["number"] <= 21 else None


def _relative(fields: Fields, context: Context) -> When | None:
    """ "yesterday", "heute Abend"."""
    amount, part = (*fields["days"], fields.get("time"))[:2]
    return replace(_shifted(amount, "day", context), part=part)


def _told(fields: Fields, context: Context) -> When | None:
    """ "the next day": counted from another moment in the text."""
    amount, unit, *part = fields["told"]
    return When(unit, offset=_offset("text", amount, unit), part=next((word for word in part if word != "at"), None))


def _direction(fields: Fields, context: Context) -> When | None:
    """ "last week", "next Monday", "this morning", "last April"."""
    direction = fields.get("direction_before", fields.get("direction_behind"))
    if "weekday" in fields or "day_time" in fields:
        return _weekday(fields, context)
    if "unit" in fields:
        return _shifted(direction, fields["unit"], context)
    if "time" in fields:
        return replace(_shifted(0, "day", context), part=fields["time"])
    unit: Precision = "month" if "month" in fields else "season"
    number = fields[unit]
    bounds = calendar.turned(context.published, unit, number, direction)
    return _at(bounds, unit, context.basis, Offset("publication", DIRECTIONS[direction], None, unit, number))


def _ago(fields: Fields, context: Context) -> When | None:
    return _counted(fields, context, -1)


def _from_now(fields: Fields, context: Context) -> When | None:
    return _counted(fields, context, 1)


def _in_future(fields: Fields, context: Context) -> When | None:
    """ "in three days" is a date only where the clause tells of the future: else it is how long something took."""
    return _counted(fields, context, 1) if context.tense() == "future" else None


def _counted(fields: Fields, context: Context, sign: int) -> When | None:
    """Some units before or after the publication."""
    amount, unit = _amount(fields)
    found = _shifted(None if amount is None else sign * amount, unit, context)
    offset = found.offset or Offset("publication", None, None, unit)
    return replace(found, offset=replace(offset, direction=DIRECTIONS[sign]), approximate="about" in fields)


def _amount(fields: Fields) -> tuple[int | None, Precision]:
    """How many of which unit."""
    if "counted" in fields:
        return fields["counted"][0], fields["counted"][1]
    amount = fields.get("amount")
    whole = int(amount) if amount is not None and amount == int(amount) else None
    return whole, fields.get("unit") or fields["plural"]


def _later(fields: Fields, context: Context) -> When | None:
    """ "three days later", "two days after the attack": no publication tells the date."""
    amount, unit = _amount(fields)
    sign = -1 if "earlier" in fields or "before" in fields else 1
    offset = Offset("text", DIRECTIONS[sign], amount, unit)
    return When(unit, offset=offset, approximate="about" in fields)


def _lately(fields: Fields, context: Context) -> When | None:
    """ "the past three days", "die nächsten Wochen": a time up to the publication or from there on."""
    direction = fields.get("direction_before", fields.get("direction_behind"))
    amount, unit = _amount(fields)
    offset = Offset("publication", DIRECTIONS[direction], amount, unit)
    bounds = calendar.span(context.day, amount, unit, direction)
    basis = context.basis if bounds else "stated"
    return replace(_at(bounds, unit, basis, offset), relation="during")


def _span(fields: Fields, context: Context) -> When | None:
    """ "since three days ago", "seit Jahren"."""
    found = _counted(fields, context, -1)
    return _related(found, "since") if found else None


def _for(fields: Fields, context: Context) -> When | None:
    return When(fields.get("lasting") or fields["plural"], "during")


def _each(fields: Fields, context: Context) -> When | None:
    return When("day", "each")


def _period(fields: Fields, context: Context) -> When | None:
    """ "the end of the year", "at the weekend": which one, the text around it tells."""
    part, unit = fields.get("part_periods") or (None, fields["unit"])
    if unit != "weekend":
        return When(unit, offset=Offset("text", "present", 0, unit), part=part)
    told = context.tense() if context.day else None
    bounds = calendar.shifted(context.published, -1 if told == "past" else 1, "weekend") if told else None
    return _at(bounds, "weekend", context.basis, Offset("publication", None, None, "weekend"))


def _shifted(amount: int | None, unit: Precision, context: Context) -> When:
    """A unit that is some units away from the publication."""
    bounds = calendar.shifted(context.published, amount, unit) if amount is not None else None
    offset = _offset("publication", amount, unit) if amount is not None else Offset("publication", None, None, unit)
    return _at(bounds, unit, context.basis, offset)


def _offset(anchor: Literal["publication", "text"], amount: int, unit: Precision) -> Offset:
    sign = (amount > 0) - (amount < 0)
    return Offset(anchor, DIRECTIONS[sign], abs(amount), unit)


MEANINGS: Mapping[str, Callable[[Fields, Context], When | None]] = {
    "date": _date,
    "month": lambda fields, context: _of_year(fields, context, None),
    "numeric": _numeric,
    "days": _days,
    "listed": lambda fields, context: _days({**fields, "listed": True}, context),
    "weekday": _weekday,
    "year": _year,
    "years": _years,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "relative": _relative,
    "told": _told,
    "direction": _direction,
    "ago": _ago,
    "from_now": _from_now,
    "in_future": _in_future,
    "later": _later,
    "lately": _lately,
    "span": _span,
    "for": _for,
    "lasting": _for,
    "each": _each,
    "period": _period,
}
