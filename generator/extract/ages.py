"""How old: "aged 34", "34 years old", "Jo Bell, 34, said", "a man in his forties"."""

from __future__ import annotations

from generator import concepts
from generator.extract.bounds import Numeral
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found, quantity

DECADE = 10  # years


def age(line: Line, numeral: Numeral) -> Found | None:
    """The age that a number tells, with the words that say it is one; the unit is years where none is said."""
    if numeral.low is None and numeral.high is None:
        return None
    unit = phrases(line.language, "units").at(line, numeral.end)
    if unit is not None and concepts.table("units")[unit[0]]["dimension"] != "duration":
        return None
    name, end = (unit[0], numeral.end + unit[1]) if unit is not None else ("year", numeral.end)
    old = phrases(line.language, "ages", "after").at(line, end) if unit is not None else None
    if old is not None:
        return Found(numeral.start, end + old[1], quantity(numeral, "age", name), numeral.end)
    before = phrases(line.language, "ages", "before").before(line, numeral.start)
    barred = phrases(line.language, "ages", "barred").before(line, numeral.start)
    if before is None and barred is None and name == "year" and unit is not None and not _goes_on(line, end):
        before = phrases(line.language, "ages", "before_unit").before(line, numeral.start)
    if before is not None:
        return Found(numeral.start - before[1], end, quantity(numeral, "age", name), numeral.end)
    if _behind_name(line, numeral):
        return Found(numeral.start, numeral.end, quantity(numeral, "age", "year"), numeral.end)
    return None


def _goes_on(line: Line, index: int) -> bool:
    """Whether what lasts so many years follows ("mit 34 Jahren Haft", "a dix ans pour partir")."""
    following = line.at(index)
    return following.text[:1].isupper() or following.lower in data(line)["ages"]["of"]


def _behind_name(line: Line, numeral: Numeral) -> bool:
    name, least = line.at(numeral.start - 2).text, 10 if line.at(numeral.end).text == ")" else 1
    return (
        numeral.digits.isdigit()
        and least <= float(numeral.digits) < 110
        and (line.at(numeral.start - 1).text, line.at(numeral.end).text) in ((",", ","), (",", ")"), ("(", ")"))
        and name[:1].isupper()
        and line.at(numeral.start - 3).text[:1].isupper()
    )


def decade(line: Line, index: int) -> Found | None:
    """The decade of life that somebody is in: "in his forties", "in their 20s"; a range of ten years."""
    found = phrases(line.language, "ages", "decades").at(line, index)
    if found is None or phrases(line.language, "ages", "decade_before").before(line, index) is None:
        return None
    low = float(found[0])
    numeral = Numeral(index, index + found[1], low, low + DECADE - 1)
    return Found(numeral.start, numeral.end, quantity(numeral, "age", "year"), numeral.end)
