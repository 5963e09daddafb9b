"""Whether words that can be a date are one where they stand: a name of a month, a year, an hour alone prove little."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.extract.date_grammar import Match, Stated
from generator.extract.date_lexemes import Lexeme
from generator.extract.date_pieces import POSSESSIVE
from generator.extract.date_places import Place, any_has
from generator.extract.date_years import is_counted, is_year

DAYS = frozenset(
    ("date", "numeric", "weekday", "weekday_day", "relative", "told", "direction")
)  # what a time of day can go with
DATED = frozenset(("date", "month", "year", "numeric"))
PERIODS = frozenset(("week", "month", "quarter", "year", "decade", "century"))
SHORT = 3  # letters of a name of a day that is taken for a word wherever it stands alone


def stands(language: str, lexemes: Sequence[Lexeme], one: Stated) -> bool:
    """Whether a date is one here, by what stands around it."""
    place = Place(language, lexemes, one)
    if place.related and one.to is None and place.after.text.replace("’", "'") == POSSESSIVE:
        return False  # "after Monday's attack": it tells which attack
    if one.moment is None:
        return _is_time(place)
    if one.clock is not None or one.night_to:
        return True
    return CHECKS[one.rule](place) if one.rule in CHECKS else True


def is_named(language: str, lexemes: Sequence[Lexeme], one: Stated) -> bool:
    """Whether a name that has a date in it stands here, or a time before Christ, which is not read."""
    place = Place(language, lexemes, one)
    return "name_before" in place.before.roles or bool({"name_behind", "before_christ"} & place.after.roles.keys())


def fits(first: Match, other: Match, dashed: bool) -> bool:
    """Whether two moments can be the ends of one range."""
    if first.rule == "year" and other.rule == "year":
        return bool(first.fields["year"] < other.fields["year"])
    return first.rule == other.rule or (not dashed and {first.rule, other.rule} <= DATED)


def is_day(moment: Match) -> bool:
    """Whether a time of day can go with a moment: "next Monday", never "next month"."""
    named = {"weekday", "day_time", "time"} & moment.fields.keys()
    return moment.rule in DAYS and (moment.rule != "direction" or bool(named))


def is_part_of_day(lexemes: Sequence[Lexeme], one: Stated, time: Match) -> bool:
    """Whether a word such as "evening" goes with the day before it: right behind it, or after "in the"."""
    joint = lexemes[one.end : time.start]
    return not joint or any_has(joint, "at")


def _is_time(place: Place) -> bool:
    """A time of day alone: with the word for hours, or behind a word that leads to one."""
    time = place.one.clock
    assert time is not None
    leading = place.leading or (place.before,)
    if "time" in time.fields:
        return place.one.about or any_has(leading, "at") or place.led_by_article
    introduced = any_has(leading, "clock_before")
    said = [lexeme for lexeme in place.lexemes[time.start : place.one.end] if "hour_words" in lexeme.roles]
    lasting = "hour" in time.fields and any_has(said, "unit")  # "14 heures" is also how long
    return introduced or (len(time.fields) > 1 and not lasting)


def _is_month(place: Place) -> bool:
    """A month without its year needs a word before it that says that it is a time."""
    one = place.one
    if {"year", "direction_before", "direction_behind"} & place.fields.keys() or one.part or one.to:
        return True
    if "doubtful" in place.name.roles:
        return place.led("at") or one.relation == "since" or (place.related and bool(place.after.roles))
    if place.led("and") and "month" in place.beside(-2).roles and "at" in place.beside(-3).roles:
        return True  # "in October and November"
    return place.related or one.about or place.led("at", "of", "from", "articles", "direction_before")


def _is_weekday(place: Place) -> bool:
    """A day of the week, but no abbreviation of one; one that is also another word needs a preposition."""
    if place.name.text.endswith("."):
        return False
    return "doubtful" not in place.name.roles or (len(place.name.text) > SHORT and place.led("at", "articles"))


def _is_numbered_day(place: Place) -> bool:
    """ "Friday the 20th"; a plain number may count what follows."""
    return "ordinal_day" in place.fields or bool(place.after.roles)


def _is_season(place: Place) -> bool:
    """A season alone needs a preposition: "in summer", not "the summer was hot"."""
    known = {"year", "direction_before"} & place.fields.keys() or place.one.part or place.one.to
    return bool(known) or place.related or place.led("at") or place.led_by_article


def _is_decade(place: Place) -> bool:
    led = place.led("at", "articles", "of", "and")
    return led or place.related or bool(place.one.part or place.one.to or "year_words" in place.fields)


def _is_quarter(place: Place) -> bool:
    fields = place.fields
    if "whole" in fields and fields["whole"] != "year":
        return False
    return "quarter" in fields or (fields["unit"] in ("quarter", "half") and fields["number"] <= 4)


def _is_period(place: Place) -> bool:
    """ "the end of the year", "at the weekend"; a plural is a habit."""
    if "part_periods" in place.fields:
        return True
    if "plural" in place.name.roles and not place.one.part:
        return False
    if place.fields["unit"] == "weekend":
        return place.related or place.led("at", "articles")
    return place.one.part is not None and place.fields["unit"] in PERIODS


def _is_direction(place: Place) -> bool:
    """ "last week", never "last day" or "last minute"; of the parts of a day only those of today."""
    fields = place.fields
    if "unit" in fields:
        return fields["unit"] in PERIODS or fields["unit"] == "weekend"
    if abs(fields.get("direction_before", fields.get("direction_behind"))) > 1:
        return False  # of days of the week and months nobody counts so
    return "time" not in fields or "weekday" in fields or fields.get("direction_before") == 0


def _is_date(place: Place) -> bool:
    """A day of a month, unless its number counts what follows: "In April 21 people came"."""
    plain = "day" in place.lexemes[place.one.end - 1].roles and "year" not in place.fields
    return not (plain and is_counted(place.language, place.after))


def _is_lately(place: Place) -> bool:
    """ "the last three weeks", but not those of something: "the last three weeks of the war"."""
    direction = place.fields.get("direction_before", place.fields.get("direction_behind"))
    bare = " " not in place.name.text and not {"amount", "rolling", "direction_behind"} & place.fields.keys()
    led = not bare or place.related or place.led("at", "articles", "of", "for")  # "it may last months"
    one = direction == 0 and "either" in place.lexemes[place.one.end - 1].roles  # "ce mois"
    return one or (direction != 0 and led and "of" not in place.after.roles)


CHECKS: Mapping[str, Callable[[Place], bool]] = {
    "date": _is_date,
    "month": _is_month,
    "weekday": _is_weekday,
    "weekday_day": _is_numbered_day,
    "year": is_year,
    "season": _is_season,
    "decade": _is_decade,
    "century": lambda place: bool(place.fields["unit"] == "century"),
    "quarter": _is_quarter,
    "period": _is_period,
    "direction": _is_direction,
    "lately": _is_lately,
    "for": lambda place: place.fields.get("amount") is None,
    "in_future": lambda place: "of" not in place.after.roles,
}
