"""Fractions and numbers with a fraction: "two thirds", "3/4", "five and three quarters million", "one in twenty"."""

from __future__ import annotations

from functools import cache

from generator import language as languages
from generator import numbers
from generator.extract import cardinals
from generator.extract.cardinals import Number
from generator.extract.lexemes import Line, data, phrases

QUARTER = 4
MOST = 100  # "seven in ten", "one in a hundred"; beyond, the second number is rather a year


def read(line: Line, index: int) -> Number | None:
    """The number that starts at the index, in whatever form: a ratio, a fraction, with a fraction, or whole."""
    return ratio(line, index, "over") or part_of_scale(line, index) or fraction(line, index) or mixed(line, index)


def mixed(line: Line, index: int) -> Number | None:
    """The number that starts at the index, with the fraction behind it, or that part of a scale: never below one."""
    whole = part_of_scale(line, index) or cardinals.read(line, index)
    if whole is None or line.at(whole.end).lower != languages.table(line.language, "numbers")["joiner"]:
        return whole
    part = fraction(line, whole.end + 1)
    if part is None or whole.value != int(whole.value) or line.at(part.end).lower in data(line)["parts_of_one"]["of"]:
        return whole
    return _with_part(line, whole, part)


def part_of_scale(line: Line, index: int) -> Number | None:
    """A part of a scale that starts at the index: "half a million", "two thirds of a million"."""
    part = fraction(line, index)
    if part is None and (found := _denominator(line, index)) is not None and found[0] <= QUARTER:
        part = Number(1 / found[0], found[1])  # "quarter million"
    return _of_scale(line, part) if part is not None and not part.scaled else None


def _with_part(line: Line, whole: Number, part: Number) -> Number:
    """A fraction more; behind a scale that part of it ("five billion and three quarters")."""
    scales = languages.table(line.language, "numbers")["scales"]
    own, behind = scales.get(line.at(whole.end - 1).lower), scales.get(line.at(part.end).lower)
    if behind and whole.scaled:
        return whole._replace(value=whole.value + part.value * behind, end=part.end + 1)
    more = whole._replace(value=whole.value + part.value * (own or 1), end=part.end, article=False)
    return more._replace(value=more.value * behind, end=part.end + 1, scaled=True) if behind else more


def _of_scale(line: Line, part: Number) -> Number | None:
    """A part of a scale: "half a million", "two thirds of a million", "a quarter million"."""
    table, end = languages.table(line.language, "numbers"), part.end
    end += line.at(end).lower in data(line)["parts_of_one"]["of"]
    end += line.at(end).lower in table["article"]
    scale = table["scales"].get(line.at(end).lower)
    return Number(part.value * scale, end + 1, scaled=True, spelled=True) if scale else None


def fraction(line: Line, index: int) -> Number | None:
    """A fraction alone: "two thirds", "a quarter", "one-eighth", "half", "3/4"; not "third", which is an ordinal."""
    first, table = line.at(index), data(line)["parts_of_one"]
    if first.lower in table["alone"] and (found := _denominator(line, index)) is not None:
        return Number(1 / found[0], found[1], spelled=True)
    if first.kind == "number":
        return _in_digits(line, index) or _over_denominator(line, cardinals.read(line, index))
    if first.lower in table["articles"] and (found := _denominator(line, index + 1)) is not None:
        return Number(1 / found[0], found[1], spelled=True)
    return tied(line, index) or _over_denominator(line, cardinals.read(line, index))


def _in_digits(line: Line, index: int) -> Number | None:
    """ "3/4", tied and proper, and no part of a date."""
    above, slash, below = line.at(index), line.at(index + 1), line.at(index + 2)
    tied = slash.text in ("/", "⁄") and line.joined(index + 1) and line.joined(index + 2)
    if not tied or below.kind != "number" or not (above.text.isdigit() and below.text.isdigit()):
        return None
    more = line.joined(index + 3) and line.at(index + 3).text in ("/", "⁄", "-")
    proper = 0 < int(above.text) < int(below.text) <= MOST
    return Number(int(above.text) / int(below.text), index + 3) if proper and not more else None


def _over_denominator(line: Line, number: Number | None) -> Number | None:
    """A number of equal parts: "three quarters", "zwei Drittel"; behind "and" they may be a proper part."""
    found = _denominator(line, number.end) if number is not None else None
    if number is None or found is None or number.value != int(number.value) or number.value == 0:
        return None
    parts, end = found
    rest = number.value % 100
    if _is_joined(line, number) and number.value > 100 and 0 < rest < parts:
        return _added(line, number, rest, rest / parts, end)
    if number.value > 100 and rest % 10 == 0 and rest >= 20 and parts < 10:  # "one hundred thirty fifths"
        value = number.value / parts if _is_joined(line, number) else (number.value - rest) / (rest + parts)
        return number._replace(value=value, end=end, article=False, spelled=True)
    return number._replace(value=number.value / parts, end=end, article=False, spelled=True)


def _is_joined(line: Line, number: Number) -> bool:
    joiner: str = languages.table(line.language, "numbers")["joiner"]
    return line.at(number.end - 2).lower == joiner


def _added(line: Line, number: Number, rest: float, part: float, end: int) -> Number:
    """ "one hundred and three quarters"; of a scale its part: "five billion and three quarters [million]"."""
    scales = languages.table(line.language, "numbers")["scales"]
    behind = scales.get(line.at(end).lower)
    scale = behind or scales.get(line.at(number.end - 3).lower, 1)
    value = number.value - rest + part * scale
    return number._replace(value=value, end=end + bool(behind), article=False, scaled=True)


def tied(line: Line, index: int) -> Number | None:
    """A fraction in one word: "two-thirds", "one-eighth", "dreiviertel"."""
    lower = line.at(index).lower
    count, _, name = lower.partition("-")
    if not name and languages.table(line.language, "numbers")["compounds"]:
        name = next((one for one in _names(line.language) if lower.endswith(one) and lower != one), "")
        count = lower.removesuffix(name)
    value, parts = numbers.word(count, line.language) if name else None, _parts(name, line.language)
    return Number(value / parts, index + 1, spelled=True) if value and parts else None


def _denominator(line: Line, index: int) -> tuple[float, int] | None:
    """Into how many equal parts the word at the index divides a whole, and the index behind it."""
    found = phrases(line.language, "fractions").at(line, index)
    if found is not None:
        return float(found[0]), index + found[1]
    if line.at(index).lower in languages.table(line.language, "numbers")["half"]:
        return 2.0, index + 1
    tens, _, name = line.at(index).lower.partition("-")
    table, parts = languages.table(line.language, "numbers")["tens"], _parts(name, line.language)
    return (table[tens] + parts, index + 1) if tens in table and parts and parts < 10 else None  # "twenty-fifths"


def _parts(name: str, language: str) -> float | None:
    return _names(language).get(name)


@cache
def _names(language: str) -> dict[str, float]:
    """The names of equal parts, each with how many of them make a whole."""
    table = languages.table(language, "quantities")["fractions"]
    return {name.casefold(): float(parts) for parts, names in table.items() for name in names}


def ratio(line: Line, index: int, quotient: str = "") -> Number | None:
    """So many in so many: "one out of three", "seven in ten".

    ``quotient`` names a further list of words that stand between the two where the first is one ("one over three").
    """
    first = cardinals.read(line, index)
    if first is None or first.scaled or first.value != int(first.value) or first.value < 1:
        return None
    lists = ("of", "one_of", *((quotient,) if quotient and first.value == 1 else ()))
    found = {name: phrases(line.language, "shares_by_rank", name).at(line, first.end) for name in lists}
    between = next(((name, words) for name, words in found.items() if words is not None), None)
    second = cardinals.read(line, first.end + between[1][1]) if between else None
    if between is None or second is None or second.article or second.value <= first.value:
        return None
    if between[0] == "one_of" and second.value > MOST:
        return None
    return Number(first.value / second.value, second.end)
