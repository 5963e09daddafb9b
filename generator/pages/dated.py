"""What a date was read as, in the words of the site: as precise as the text says, and whether the date is open."""

from __future__ import annotations

from datetime import date, time

from babel.dates import format_date, format_skeleton, format_time, get_day_names, get_month_names
from babel.units import format_unit
from markupsafe import Markup

from generator.pages.shown import shown
from generator.pages.tongue import Tongue
from generator.when import Offset, When

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

SEASONS = {21: N_("spring {year}"), 22: N_("summer {year}"), 23: N_("autumn {year}"), 24: N_("winter {year}")}
NAMES_OF_SEASONS = {21: N_("spring"), 22: N_("summer"), 23: N_("autumn"), 24: N_("winter")}
HALVES = {40: N_("first half of {year}"), 41: N_("second half of {year}")}
QUARTERS = range(33, 37)
RELATIONS = {
    "since": N_("since {date}"),
    "until": N_("until {date}"),
    "before": N_("before {date}"),
    "after": N_("after {date}"),
}
PARTS = {
    "early": N_("early {date}"),
    "mid": N_("mid-{date}"),
    "late": N_("late {date}"),
    "dawn": N_("{date}, dawn"),
    "morning": N_("{date}, morning"),
    "noon": N_("{date}, noon"),
    "afternoon": N_("{date}, afternoon"),
    "evening": N_("{date}, evening"),
    "night": N_("{date}, night"),
    "midnight": N_("{date}, midnight"),
}
OFFSETS = {
    ("publication", "past"): N_("{what} before publication"),
    ("publication", "present"): N_("around publication"),
    ("publication", "future"): N_("{what} after publication"),
    ("publication", None): N_("{what} near publication"),
    ("text", "past"): N_("{what} before another moment in the text"),
    ("text", "present"): N_("at another moment in the text"),
    ("text", "future"): N_("{what} after another moment in the text"),
    ("text", None): N_("by another moment in the text"),
}
BASES = {
    "publication": N_("{date} (counted from the publication)"),
    "dateline": N_("{date} (counted from the dateline)"),
    "text": N_("{date} (by the year that the text names)"),
}
UNITS = ("minute", "hour", "day", "week", "month", "year", "century")  # of which CLDR knows amounts


def told(tongue: Tongue, when: When) -> Markup:
    """What a date was read as, for a reader: "21 April 2018", "Monday before publication: date open"."""
    if when.readings:
        return tongue.say(
            "{one} or {other}", one=bound(tongue, when.readings[0]), other=bound(tongue, when.readings[1])
        )
    if when.edtf is None:
        return undated(tongue, when)
    words = extent(tongue, when)
    if when.approximate:
        words = tongue.say("about {date}", date=words)
    return tongue.say(BASES[when.basis], date=words) if when.basis in BASES else words


def of_claim(tongue: Tongue, when: When | None) -> Markup:
    """The date of a figure or an event; "" where none is known."""
    return told(tongue, when) if when and when.edtf else Markup("")


def extent(tongue: Tongue, when: When) -> Markup:
    """The bounds of a date with what stands between or before them."""
    first, last = when.earliest, when.latest
    if first and last and first != last:
        words = tongue.say("{first} to {last}", first=bound(tongue, first), last=bound(tongue, last))
    else:
        words = bound(tongue, first or last or "")
    words = tongue.say(PARTS[when.part], date=words) if when.part else words
    return tongue.say(RELATIONS[when.relation], date=words) if when.relation in RELATIONS else words


def bound(tongue: Tongue, text: str) -> Markup:
    """One date in EDTF, by CLDR."""
    day, _, clock = text.partition("T")
    if clock:
        return tongue.say("{date}, {time}", date=bound(tongue, day), time=hour(tongue, clock))
    year, number = day[:4], int(day[5:7] or 0)
    if "X" in year[2:] and year != "XXXX":
        return tongue.say("{first} to {last}", first=year.replace("X", "0"), last=year.replace("X", "9"))
    if year == "XXXX":
        return tongue.say("{date}, year open", date=yearless(tongue, day))
    if number in SEASONS:
        return tongue.say(SEASONS[number], year=year)
    if number in HALVES:
        return tongue.say(HALVES[number], year=year)
    if number in QUARTERS:
        quarter = date(int(year), (number - QUARTERS.start) * 3 + 1, 1)
        return shown(format_skeleton("yQQQQ", quarter, locale=tongue.locale))
    return tongue.date(day)


def yearless(tongue: Tongue, day: str) -> Markup:
    """A month, or a day of one, whose year is open."""
    number = int(day[5:7])
    if number in QUARTERS:
        return shown(format_date(date(2000, (number - QUARTERS.start) * 3 + 1, 1), "QQQQ", locale=tongue.locale))
    some = date(2000, number, int(day[8:10] or 1))
    if not day[8:]:
        return shown(format_date(some, "LLLL", locale=tongue.locale))
    return shown(format_skeleton("MMMMd", some, locale=tongue.locale))


def hour(tongue: Tongue, clock: str) -> Markup:
    """A time of day, without minutes where none are said."""
    parts = [int(part) for part in clock.split(":")]
    if len(parts) == 1:
        return shown(format_skeleton("H", time(parts[0] % 24), locale=tongue.locale))
    return shown(format_time(time(parts[0] % 24, parts[1]), "short", locale=tongue.locale))


def undated(tongue: Tongue, when: When) -> Markup:
    """A date that stays relative, or tells only a time of day or how long: in which way it is open."""
    if when.relation == "each":
        return tongue.say("again and again: no date")
    if when.time is not None:
        return tongue.say("{time}: day open", time=hour(tongue, when.time))
    if when.offset is None:
        return tongue.say("for some time: no date")
    words = tongue.say(OFFSETS[when.offset.anchor, when.offset.direction], what=distance(tongue, when.offset))
    words = tongue.say(PARTS[when.part], date=words) if when.part else words
    words = tongue.say(RELATIONS[when.relation], date=words) if when.relation in RELATIONS else words
    return tongue.say("{what}: date open", what=words)


def distance(tongue: Tongue, offset: Offset) -> Markup:
    """How far from a moment: an amount of units, or the name of a day, month or season."""
    number, unit = offset.number, offset.unit
    if number is not None and unit == "day":
        return shown(get_day_names("wide", locale=tongue.locale)[number - 1])
    if number is not None and number in NAMES_OF_SEASONS:
        return tongue.say(NAMES_OF_SEASONS[number])
    if number is not None and 1 <= number <= 12 and unit in ("month", "year"):
        return shown(get_month_names("wide", context="stand-alone", locale=tongue.locale)[number])
    if offset.amount is not None and unit in UNITS:
        return shown(format_unit(offset.amount, f"duration-{unit}", locale=tongue.locale))
    return tongue.say("some time")
