"""One number as an amount: with the sign of a currency, below zero, a half or another part of one."""

from __future__ import annotations

from generator import language as languages
from generator.extract import cardinals, rationals
from generator.extract.bounds import Numeral, bounded
from generator.extract.lexemes import Line, data, phrases

DASHES = frozenset("-–—‒−")
PLACES = 4  # of a share: two thirds are 0.6667


def number(line: Line, index: int) -> Numeral | None:
    """The amount whose number starts at the index, a sign of currency or of minus before it included."""
    sign = _symbol(line, index)
    if sign and line.joined(index - sign[1]) and line.at(index - sign[1] - 1).kind == "word":
        return None  # a currency nobody has told of ("XY$5")
    half = _half_unit(line, index)
    if half is not None:
        return half
    number = rationals.mixed(line, index)
    if number is None:
        return None
    number = _money_scale(line, number, index) if sign else number
    start, currency = (index - sign[1], sign[0]) if sign else (index, None)
    text = line.at(index).text if number.end == index + 1 and not number.spelled else ""
    strong = number.scaled or sign is not None
    value = float(f"{number.value:.12g}")  # 4.1 times a billion is no 4099999999.9999995
    rounded = line.at(number.end - 1).lower in languages.table(line.language, "numbers")["rounded"]
    found = Numeral(start, number.end, value, value, "about" if rounded else "exact", strong=strong)
    found = found._replace(article=number.article, digits=text, currency=currency)
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


def _symbol(line: Line, index: int) -> tuple[str, int] | None:
    found = phrases(line.language, "symbols").before(line, index) if line.at(index).kind == "number" else None
    if found is None or line.joined(index) or line.at(index - found[1] - 1).kind != "number":
        return found
    first = index - found[1] - 1  # "10 $ 30 $", but "$ 10 $ 30"
    return found if phrases(line.language, "symbols").before(line, first) is not None else None


def _money_scale(line: Line, number: cardinals.Number, index: int) -> cardinals.Number:
    """A letter right behind an amount of money is its scale ("€40m")."""
    letters = languages.table(line.language, "numbers")["money_letters"]
    letter = line.at(number.end).lower
    if not number.scaled and line.joined(number.end) and letter in letters and number.end == index + 1:
        return number._replace(value=number.value * letters[letter], end=number.end + 1, scaled=True)
    return number


def part(line: Line, index: int) -> Numeral | None:
    """One part of a whole that is named behind it: "a quarter of citizens", "die Hälfte der Wähler"."""
    if rationals.part_of_scale(line, index) is not None:
        return None  # "a third of a million people"
    table = data(line)["parts_of_one"]
    tied = rationals.tied(line, index)
    if tied is not None and line.at(index + 1).lower in table["of"]:
        return bounded(line, _share(index, tied))
    led = line.at(index).lower in table["articles"]
    part = rationals.fraction(line, index) if led or line.at(index).lower in table["alone"] else None
    if part is None or line.at(index - 1).lower in table["barred"] or line.at(part.end + 1).kind == "number":
        return None
    return bounded(line, _share(index, part)) if line.at(part.end).lower in table["of"] else None


def _share(start: int, number: cardinals.Number) -> Numeral:
    value = round(number.value, PLACES)
    return Numeral(start, number.end, value, value)


def rank(line: Line, index: int) -> Numeral | None:
    """A share said with an ordinal or as so many in so many: "jeder zehnte Haushalt", "one in ten households"."""
    table = data(line)["shares_by_rank"]
    if line.at(index).lower in table["every"]:
        found = phrases(line.language, "shares_by_rank").at(line, index + 1)
        if found is None or not found[0].isdigit():
            return None
        return bounded(line, _share(index, cardinals.Number(1 / float(found[0]), index + 2)))
    number = rationals.ratio(line, index)
    return bounded(line, _share(index, number)) if number is not None else None


def fraction(line: Line, numeral: Numeral) -> Numeral | None:
    """A number of thirds, quarters ... as a share of one ("zwei Drittel", "two-thirds")."""
    found = phrases(line.language, "fractions").at(line, numeral.end)
    if found is None or numeral.high is None:
        return None
    low, high = (None if b is None else round(b / float(found[0]), PLACES) for b in (numeral.low, numeral.high))
    return numeral._replace(end=numeral.end + found[1], low=low, high=high, strong=True)
