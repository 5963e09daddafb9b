"""What a date that was read means: its moments by their rules, its relation, its time of day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from generator.extract import date_fixed as fixed
from generator.extract import date_relative as relative
from generator.extract.date_context import Context, Fields, related
from generator.extract.date_grammar import Match, Stated
from generator.when import Offset, Precision, Relation, When

COARSER: tuple[Precision, ...] = (
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
)


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
    timed = first if stated.clock is None else _timed(first, stated)
    return timed and related(replace(timed, approximate=timed.approximate or stated.about), stated.relation)


def meaning(match: Match, context: Context) -> When | None:
    """What one moment means."""
    return MEANINGS[match.rule](match.fields, context)


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
    part = "night" if stated.clock else stated.part
    relation: Relation = "at" if stated.clock else "between"
    if first.earliest is None or other.latest is None:
        return replace(first, relation=relation, earliest=None, latest=None, part=part, basis="stated")
    if first.earliest > other.latest and "X" not in first.earliest + other.latest:
        return None
    precision = max(first.precision, other.precision, key=COARSER.index)
    return When(
        precision, relation, first.earliest, other.latest, part=part, basis=first.basis, approximate=stated.about
    )


def _night_before(one: When) -> When:
    """The night that ends on a day: from the day before. "The night to Sunday" is that of Saturday."""
    if one.earliest is None and one.offset and one.offset.unit == "day" and one.offset.number:
        return replace(one, offset=replace(one.offset, number=one.offset.number - 1 or 7))
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
    return related(replace(one, time=text, precision=precision, approximate=about), stated.relation)


MEANINGS: Mapping[str, Callable[[Fields, Context], When | None]] = {
    "date": fixed.day,
    "month": fixed.month,
    "numeric": fixed.numeric,
    "days": fixed.days,
    "year": fixed.year,
    "years": fixed.years,
    "season": fixed.season,
    "quarter": fixed.quarter,
    "decade": fixed.decade,
    "century": fixed.century,
    "weekday": relative.weekday,
    "weekday_day": relative.weekday_day,
    "relative": relative.day,
    "told": relative.told,
    "told_name": relative.told_name,
    "direction": relative.direction,
    "ago": relative.ago,
    "from_now": relative.from_now,
    "in_future": relative.in_future,
    "later": relative.later,
    "lately": relative.lately,
    "span": relative.span,
    "for": relative.lasting,
    "lasting": relative.lasting,
    "each": relative.each,
    "period": relative.period,
}
