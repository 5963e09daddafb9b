"""Dates that are counted: from the publication, where it is known, or from another moment in the text.

A day of the week without a direction is the last one up to the publication where its clause tells of the past, the
next one where it tells of the future, and else open: the rule of Mani and Wilson 2000, "Robust Temporal Processing of
News", as HeidelTime has it (Strötgen and Gertz 2010).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from generator.extract import date_calendar as calendar
from generator.extract.date_context import DIRECTIONS, Context, Fields, at, offset_of, related, shifted
from generator.when import Direction, Offset, Precision, When


def weekday(fields: Fields, context: Context) -> When | None:
    """A day of the week, by a direction that is said or by the tense of the clause."""
    number, part = fields["day_time"] if "day_time" in fields else (fields["weekday"], fields.get("time"))
    direction = fields.get("direction_before", fields.get("direction_behind"))
    if "unit" in fields:
        return _of_week(number, part, fields["unit"], direction, context)
    told = DIRECTIONS[direction] if direction is not None else None
    day = calendar.weekday(context.day, number, told, context.tense) if context.day else None
    offset = Offset("publication", told if told != "present" else None, None, "day", number)
    return replace(at(calendar.of_day(day), "day", context.basis, offset), part=part)


def weekday_day(fields: Fields, context: Context) -> When | None:
    """ "Friday the 20th": the nearest such day, which its number and its name tell together."""
    weekday, part = fields["day_time"] if "day_time" in fields else (fields["weekday"], None)
    number = fields.get("ordinal_day") or fields["day"]
    day = calendar.nearest_day(context.day, weekday, number) if context.day else None
    offset = Offset("publication", None, None, "day", weekday)
    return replace(at(calendar.of_day(day), "day", context.basis, offset), part=part)


def _of_week(number: int, part: str | None, unit: str, direction: int, context: Context) -> When | None:
    """A day of a week that is said: "Monday last week"."""
    if unit != "week":
        return None
    day = calendar.week(context.day, direction) + timedelta(days=number - 1) if context.day else None
    offset = Offset("publication", DIRECTIONS[direction], 1 if direction else 0, "week", number)
    return replace(at(calendar.of_day(day), "day", context.basis, offset), part=part)


def day(fields: Fields, context: Context) -> When | None:
    """ "yesterday", "heute Abend"."""
    amount, part = (*fields["days"], fields.get("time"))[:2]
    return replace(shifted(amount, "day", context), part=part)


def told(fields: Fields, context: Context) -> When | None:
    """ "the next day": counted from another moment in the text."""
    amount, unit, *part = fields["told"]
    return When(unit, offset=offset_of("text", amount, unit), part=next((word for word in part if word != "at"), None))


def told_name(fields: Fields, context: Context) -> When | None:
    """ "the following Monday": the next one, seen from another moment in the text."""
    side: Direction = "future" if "following" in fields else "past"
    if "month" in fields:
        return When("month", offset=Offset("text", side, None, "month", fields["month"]))
    number, part = fields["day_time"] if "day_time" in fields else (fields["weekday"], None)
    return When("day", offset=Offset("text", side, None, "day", number), part=part)


def direction(fields: Fields, context: Context) -> When | None:
    """ "last week", "next Monday", "this morning", "last April"."""
    direction = fields.get("direction_before", fields.get("direction_behind"))
    if "weekday" in fields or "day_time" in fields:
        return weekday(fields, context)
    if "unit" in fields:
        return shifted(direction, fields["unit"], context)
    if "time" in fields:
        return replace(shifted(0, "day", context), part=fields["time"])
    unit: Precision = "month" if "month" in fields else "season"
    number = fields[unit]
    bounds = calendar.turned(context.published, unit, number, direction)
    return at(bounds, unit, context.basis, Offset("publication", DIRECTIONS[direction], None, unit, number))


def ago(fields: Fields, context: Context) -> When | None:
    """ "three days ago"."""
    return _counted(fields, context, -1)


def from_now(fields: Fields, context: Context) -> When | None:
    """ "three days from now"."""
    return _counted(fields, context, 1)


def in_future(fields: Fields, context: Context) -> When | None:
    """ "in three days" is a date only where the clause tells of the future: else it is how long something took."""
    return _counted(fields, context, 1) if context.tense() == "future" else None


def _counted(fields: Fields, context: Context, sign: int) -> When | None:
    """Some units before or after the publication."""
    amount, unit = _amount(fields)
    exact = amount is not None and "bound" not in fields  # "more than two years ago" is not two years ago
    found = shifted(sign * amount if exact and amount is not None else None, unit, context)
    offset = Offset("publication", DIRECTIONS[sign], amount, unit)
    return replace(found, offset=offset, approximate="about" in fields or "bound" in fields)


def _amount(fields: Fields) -> tuple[int | None, Precision]:
    """How many of which unit."""
    if "counted" in fields:
        return fields["counted"][0], fields["counted"][1]
    amount = fields.get("amount")
    whole = int(amount) if amount is not None and amount == int(amount) else None
    return whole, fields.get("unit") or fields["plural"]


def later(fields: Fields, context: Context) -> When | None:
    """ "three days later", "two days after the attack": no publication tells the date."""
    amount, unit = _amount(fields)
    sign = -1 if "earlier" in fields or "before" in fields else 1
    offset = Offset("text", DIRECTIONS[sign], amount, unit)
    return When(unit, offset=offset, approximate="about" in fields or "bound" in fields)


def lately(fields: Fields, context: Context) -> When | None:
    """ "the past three days", "die nächsten Wochen": a time up to the publication or from there on."""
    direction = fields.get("direction_before", fields.get("direction_behind", -1))
    amount, unit = _amount(fields)
    if direction == 0:
        return shifted(0, unit, context)
    amount = 1 if "plural" not in fields else amount
    offset = Offset("publication", DIRECTIONS[direction], amount, unit)
    bounds = calendar.span(context.day, amount, unit, direction)
    basis = context.basis if bounds else "stated"
    return replace(at(bounds, unit, basis, offset), relation="during")


def span(fields: Fields, context: Context) -> When | None:
    """ "since three days ago", "seit Jahren"."""
    found = _counted(fields, context, -1)
    return related(found, "since") if found else None


def lasting(fields: Fields, context: Context) -> When | None:
    """ "for years": how long, and not when."""
    return When(fields.get("lasting") or fields["plural"], "during")


def each(fields: Fields, context: Context) -> When | None:
    """ "day after day"."""
    return When("day", "each")


def period(fields: Fields, context: Context) -> When | None:
    """ "the end of the year", "at the weekend": which one, the text around it tells."""
    part, unit = fields.get("part_periods") or (None, fields["unit"])
    if unit != "weekend":
        return When(unit, offset=Offset("text", "present", 0, unit), part=part)
    told = context.tense() if context.day else None
    bounds = calendar.shifted(context.published, -1 if told == "past" else 1, "weekend") if told else None
    return at(bounds, "weekend", context.basis, Offset("publication", None, None, "weekend"))
