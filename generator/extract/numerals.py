"""How many is said at a place of a sentence: a number, a range, or a vague word, with its bound."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from generator import language as languages
from generator import numbers
from generator.extract import cardinals
from generator.extract.lexemes import Line, Phrases
from generator.model import Approximation

DASHES = frozenset("-–—‒−")
STRICTER = {"more_than": "at_least", "less_than": "at_most"}  # the bound itself is excluded


class Numeral(NamedTuple):
    """How many: the lexemes it covers and the bounds as stated; a vague word has none."""

    start: int
    end: int
    low: float | None
    high: float | None
    approximation: Approximation = "exact"
    low_open: bool = False
    high_open: bool = False
    strong: bool = False  # cannot be anything but a quantity: vague scale word, magnitude, bound
    article: bool = False  # "ein", "one"
    digits: str = ""  # as written, where it is one plain number in digits
    currency: str | None = None  # unit of a sign before the number


def data(line: Line) -> dict[str, Any]:
    """The table of quantities of the line's language."""
    return languages.table(line.language, "quantities")


@cache
def phrases(language: str, *path: str) -> Phrases:
    """A list, or a table of lists, of the quantities data as phrases; the meaning is the key."""
    table: Any = languages.table(language, "quantities")
    for key in path:
        table = table.get(key, {})
    items = table.items() if isinstance(table, dict) else ((path[-1], table),)
    exact = path[0] in ("units", "symbols")
    found = [(phrase, str(key)) for key, words in items for phrase in words]
    return Phrases(found, exact=exact)


def read(line: Line, index: int) -> Numeral | None:
    """The numeral whose number starts at the index, its bounds before it included."""
    found = _vague(line, index) or _range(line, index) or _number(line, index)
    return bounded(line, found) if found is not None else None


def _vague(line: Line, index: int) -> Numeral | None:
    scale = phrases(line.language, "vague", "before_scale").at(line, index)
    if scale is not None:
        table = languages.table(line.language, "numbers")
        lower = line.at(index + scale[1]).lower
        if lower in table["scales"] or lower in table["hundred"]:
            further = line.at(index + scale[1] + 1).lower in table["scales"]
            return _vague_numeral(index, index + scale[1] + 1 + further, strong=True)
    for name in ("strong", "weak"):
        found = phrases(line.language, "vague", name).at(line, index)
        if found is not None:
            end = index + found[1]
            if name == "strong" and line.at(end).lower in languages.table(line.language, "numbers")["scales"]:
                end += 1
            return _vague_numeral(index, end, strong=name == "strong")
    return None


def _vague_numeral(start: int, end: int, *, strong: bool) -> Numeral:
    return Numeral(start, end, None, None, "order_of_magnitude", strong=strong)


def _number(line: Line, index: int) -> Numeral | None:
    sign = _symbol(line, index)
    if sign and line.joined(index - sign[1]) and line.at(index - sign[1] - 1).kind == "word":
        return None  # a currency nobody has told of ("XY$5")
    half = _half_unit(line, index)
    if half is not None:
        return half
    number = cardinals.read(line, index)
    if number is None:
        return None
    number = _money_scale(line, number, index) if sign else number
    start, currency = (index - sign[1], sign[0]) if sign else (index, None)
    text = line.at(index).text if number.end == index + 1 and not number.spelled else ""
    strong = number.scaled or sign is not None
    value = number.value
    found = Numeral(start, number.end, value, value, "exact", False, False, strong, number.article, text, currency)
    return found if sign else _negative(line, found)


def _half_unit(line: Line, index: int) -> Numeral | None:
    """Half of a unit: "half an hour", "eine halbe Stunde"."""
    table = languages.table(line.language, "numbers")
    at = index + (line.at(index).lower in table["article"])
    if line.at(at).lower not in table["half"]:
        return None
    end = at + 1 + (line.at(at + 1).lower in table["article"])
    found = phrases(line.language, "units").at(line, end)
    return Numeral(index, end, 0.5, 0.5, strong=True) if found else None


def _negative(line: Line, numeral: Numeral) -> Numeral:
    """A measure below zero: a sign right before it, or "minus"."""
    before, unit = line.at(numeral.start - 1), phrases(line.language, "units").at(line, numeral.end)
    signed = before.text in DASHES and line.joined(numeral.start) and not line.joined(numeral.start - 1)
    if unit is None or not (signed or before.lower in data(line)["negative"]["words"]):
        return numeral
    value = -(numeral.low or 0.0)
    return numeral._replace(start=numeral.start - 1, low=value, high=value, strong=True)


def part(line: Line, index: int) -> Numeral | None:
    """One part of a whole that is named behind it: "a quarter of citizens", "die Hälfte der Wähler"."""
    table = data(line)["parts_of_one"]
    tied = _tied_parts(line, index)
    if tied is not None and line.at(index + 1).lower in table["of"]:
        return bounded(line, Numeral(index, index + 1, tied, tied))
    led = line.at(index).lower in table["articles"]
    found = phrases(line.language, "fractions").at(line, index + led)
    if (
        found is None
        or line.at(index - 1).lower in table["barred"]
        or not (led or line.at(index).lower in table["alone"])
    ):
        return None
    end = index + led + found[1]
    value = float(found[0])
    if line.at(end + 1).kind == "number":
        return None
    return bounded(line, Numeral(index, end, value, value)) if line.at(end).lower in table["of"] else None


def _tied_parts(line: Line, index: int) -> float | None:
    """The value of "two-thirds"."""
    count, _, name = line.at(index).lower.partition("-")
    found = next((key for key, names in data(line)["fractions"].items() if name in names), None)
    value = numbers.word(count, line.language) if found is not None else None
    return round(value * float(found), 4) if value is not None and found is not None else None


def fraction(line: Line, numeral: Numeral) -> Numeral | None:
    """A number of thirds, quarters ... as a share of one ("zwei Drittel", "two-thirds")."""
    found = phrases(line.language, "fractions").at(line, numeral.end)
    if found is None or numeral.high is None:
        return None
    part = float(found[0])
    low = None if numeral.low is None else round(numeral.low * part, 4)
    return numeral._replace(end=numeral.end + found[1], low=low, high=round(numeral.high * part, 4), strong=True)


def _symbol(line: Line, index: int) -> tuple[str, int] | None:
    return phrases(line.language, "symbols").before(line, index) if line.at(index).kind == "number" else None


def _money_scale(line: Line, number: cardinals.Number, index: int) -> cardinals.Number:
    """A letter right behind an amount of money is its scale ("€40m")."""
    letters = {"m": 1e6, "b": 1e9, "k": 1e3}
    letter = line.at(number.end).lower
    if not number.scaled and line.joined(number.end) and letter in letters and number.end == index + 1:
        return number._replace(value=number.value * letters[letter], end=number.end + 1, scaled=True)
    return number


def _range(line: Line, index: int) -> Numeral | None:
    first = _number(line, index)
    if first is None or (first.article and not first.strong and _opening(line, first.start) is None):
        return None
    opened = _opening(line, first.start)
    at = _second(line, first, opened)
    if at is None:
        return None
    second = _number(line, at)
    if second is None or first.low is None or second.high is None:
        return None
    low = _same_scale(first.low, second, first)
    if low >= second.high:
        return None
    start = first.start - opened[1] if opened else first.start
    years = first.digits if len(first.digits) == len(second.digits) == 4 else ""
    currency = first.currency or second.currency
    strong = first.strong or second.strong or (opened is not None and not first.article)
    return Numeral(start, second.end, low, second.high, "exact", strong=strong, digits=years, currency=currency)


def _opening(line: Line, start: int) -> tuple[str, int] | None:
    table = data(line)["ranges"]
    word = line.at(start - 1).lower
    if word in table["opening"]:
        return "opening", 1
    return ("from", 1) if word in table["from"] else None


def _second(line: Line, first: Numeral, opened: tuple[str, int] | None) -> int | None:
    """The index of the second number of a range, where one follows."""
    table, end = data(line)["ranges"], _over_unit(line, first.end)
    kind = opened[0] if opened else ""
    if kind == "opening" and line.at(end).lower in table["closing"]:
        return _over_symbol(line, end + 1)
    changed = kind == "from" or (first.currency is not None and line.at(first.start - 1).lower in table["by"])
    if changed and any(lexeme.lower in table["change"] for lexeme in line.lexemes):
        return None
    found = phrases(line.language, "ranges", "between").at(line, first.end)
    if found is not None:
        return _over_symbol(line, first.end + found[1])
    return _over_symbol(line, first.end + 1) if _dash(line, first.end) else None


def _dash(line: Line, index: int) -> bool:
    """A dash with both numbers right beside it, or with blanks on both sides."""
    return (
        line.at(index).text in DASHES
        and line.joined(index) == line.joined(index + 1)
        and (line.joined(index) or line.at(index).text != "—")
    )


def _over_unit(line: Line, index: int) -> int:
    found = phrases(line.language, "units").at(line, index)
    return index + found[1] if found else index


def _over_symbol(line: Line, index: int) -> int:
    found = phrases(line.language, "symbols").at(line, index)
    return index + found[1] if found else index


def _same_scale(low: float, second: Numeral, first: Numeral) -> float:
    """The scale of the second number counts for the first as well ("2 to 3 million")."""
    high = second.high or 0.0
    if (first.strong and not first.currency) or not second.strong or high < 1000:
        return low
    for scale in (1e12, 1e9, 1e6, 1e3):
        if high >= scale:
            return low * scale if low < 1000 and low < high / scale else low
    return low


def bounded(line: Line, numeral: Numeral) -> Numeral:
    """The numeral with the bounds before it; of several the first that is not vague about itself decides."""
    bounds = phrases(line.language, "bounds")
    found = bounds.before(line, numeral.start)
    while found is not None and not _is_amount(line, numeral.start - found[1]):
        numeral = _with_bound(numeral, found[0])._replace(start=numeral.start - found[1])
        found = bounds.before(line, numeral.start)
    return numeral


def _is_amount(line: Line, index: int) -> bool:
    """Whether the bound at the index only links an amount to what it is the amount of ("ein Scheck über 50 Euro")."""
    words = data(line)["amounts"]
    return line.at(index).lower in words["words"] and line.at(index - 1).text.endswith(tuple(words["after"]))


def _with_bound(numeral: Numeral, bound: str) -> Numeral:
    if numeral.approximation == "order_of_magnitude":
        return numeral
    approximation: Approximation = STRICTER.get(bound, bound)  # type: ignore[assignment]
    low, high = numeral.low, numeral.high
    if approximation == "at_least":
        high = None
    elif approximation in ("at_most", "almost"):
        low = None
    if low is None and high is None:
        return numeral._replace(strong=True)
    opened = numeral._replace(low_open=bound == "more_than", high_open=bound == "less_than")
    return opened._replace(low=low, high=high, approximation=approximation, strong=True)


def behind(line: Line, numeral: Numeral, end: int) -> tuple[Numeral, int]:
    """The numeral with a bound that stands behind it or its noun ("50 or more"), and the new end."""
    found = phrases(line.language, "after").at(line, end)
    if found is None or numeral.low is None or numeral.approximation != "exact":
        return numeral, end
    return _with_bound(numeral, found[0]), end + found[1]
