"""How many is said at a place of a sentence: a number, a range, or a vague word, with its bound."""

from __future__ import annotations

from collections.abc import Iterator

from generator import concepts, numbers
from generator import language as languages
from generator.extract import rationals
from generator.extract.amounts import DASHES, number
from generator.extract.bounds import Numeral, behind, bounded
from generator.extract.lexemes import Line, data, phrases

RANGE = DASHES | {"~", "〜"}  # signs between the ends of a range
HUNDRED = 100
WIDEST = 3  # the ends of a range that a change is "by" are no further apart than this factor


def read(line: Line, index: int) -> Numeral | None:
    """The numeral whose number starts at the index, its bounds before it included."""
    found = _vague(line, index) or _range(line, index) or number(line, index)
    return _narrowed(line, bounded(line, found)) if found is not None else None


def every(line: Line) -> Iterator[Numeral]:
    """Every number of a sentence, whatever it counts or names, without bounds; a lone article is none."""
    index = 0
    while index < len(line.lexemes):
        found = _bare(line, index)
        if found is not None:
            yield found
        index = found.end if found is not None else index + 1


def _bare(line: Line, index: int) -> Numeral | None:
    """The number that starts at the index, with its sign; none right before a word ("29km")."""
    sign, lexeme = line.at(index), line.at(index + 1)
    apart = not line.joined(index)
    signed = (sign.text in DASHES and apart) or sign.lower in data(line)["negative"]["words"]
    point = languages.table(line.language, "numbers")["decimal"]
    if sign.text == point and apart and lexeme.kind == "number" and line.joined(index + 1) and lexeme.text.isdigit():
        value: float | None = float(f"0.{lexeme.text}")
        end = index + 2
    else:
        at = index + signed
        found = rationals.read(line, at)
        article = found is not None and found.article and not found.scaled and not signed
        value, end = (found.value, found.end) if found is not None and not article else (None, at)
    if value is None or (line.joined(end) and line.at(end).kind == "word"):
        return None
    value = float(f"{-value if signed else value:.15g}")
    return Numeral(index, end, value, value)


def bounded_numbers(line: Line) -> Iterator[Numeral]:
    """Every number of a sentence with its bounds, and every range, from left to right."""
    index = 0
    while index < len(line.lexemes):
        found = _bounded_part(line, index) or read(line, index)
        if found is not None and found.approximation != "order_of_magnitude":
            found, end = behind(line, found, found.end)
            found = found._replace(end=end)
            yield found
        index = max(found.end, index + 1) if found is not None else index + 1


def _bounded_number(line: Line, index: int) -> Numeral | None:
    part = rationals.fraction(line, index)
    found = number(line, index) if part is None else Numeral(index, part.end, part.value, part.value)
    return bounded(line, found) if found is not None else None


def _bounded_part(line: Line, index: int) -> Numeral | None:
    """A fraction or ratio with its bounds."""
    part = rationals.ratio(line, index) or rationals.fraction(line, index)
    if part is None:
        return None
    return _narrowed(line, bounded(line, Numeral(index, part.end, part.value, part.value)))


def _narrowed(line: Line, numeral: Numeral) -> Numeral:
    """The numeral with a bound on the other side that follows it ("more than 20 but fewer than 35")."""
    if numeral.approximation not in ("at_least", "at_most"):
        return numeral
    at = numeral.end
    while line.at(at).lower in data(line)["ranges"]["joints"]:
        at += 1
    bound = phrases(line.language, "bounds").at(line, at)
    other = _bounded_number(line, at + bound[1]) if bound is not None and at > numeral.end else None
    if other is None or {numeral.approximation, other.approximation} != {"at_least", "at_most"}:
        return numeral
    below, above = (numeral, other) if numeral.approximation == "at_least" else (other, numeral)
    if below.low is None or above.high is None or below.low >= above.high:
        return numeral
    whole = numeral._replace(end=other.end, approximation="exact", strong=True)
    return whole._replace(low=below.low, high=above.high, low_open=below.low_open, high_open=above.high_open)


def _vague(line: Line, index: int) -> Numeral | None:
    scaled = _vague_scale(line, index)
    if scaled is not None:
        return scaled
    for name in ("strong", "weak"):
        found = phrases(line.language, "vague", name).at(line, index)
        if found is not None:
            end = index + found[1]
            magnitude = phrases(line.language, "magnitudes").at(line, index)
            size = magnitude[0] if magnitude is not None else None
            if name == "strong" and line.at(end).lower in languages.table(line.language, "numbers")["scales"]:
                size = _times(size, numbers.values(line.language)[line.at(end).lower])
                end += 1
            return _vague_numeral(index, end, size, strong=name == "strong")
    return None


def _vague_scale(line: Line, index: int) -> Numeral | None:
    """ "several hundred thousand", "mehrere tausend"."""
    opening = phrases(line.language, "vague", "before_scale").at(line, index)
    table, known = languages.table(line.language, "numbers"), numbers.values(line.language)
    end = index + opening[1] if opening is not None else index
    lower = line.at(end).lower
    if opening is None or not (lower in table["scales"] or lower in table["hundred"]):
        return None
    further = line.at(end + 1).lower
    value = known[lower] * (known[further] if further in table["scales"] else 1)
    return _vague_numeral(index, end + 1 + (further in table["scales"]), _named(value), strong=True)


def _named(value: float) -> str | None:
    """The magnitude that many of a round number are."""
    rows = concepts.table("magnitudes").items()
    return next((name for name, row in rows if row.get("scale") == value), None)


def _times(magnitude: str | None, scale: float) -> str | None:
    """The magnitude so many times a scale ("hundreds of thousands" without the "of")."""
    own = concepts.table("magnitudes").get(magnitude or "", {}).get("scale")
    return _named(own * scale) if own is not None else None


def _vague_numeral(start: int, end: int, magnitude: str | None, *, strong: bool) -> Numeral:
    return Numeral(start, end, None, None, "order_of_magnitude", strong=strong, magnitude=magnitude)


def _range(line: Line, index: int) -> Numeral | None:
    first = number(line, index)
    if first is None:
        return None
    opened = _opening(line, first.start)
    at = _second(line, first, opened)
    if at is None:
        return None
    second = number(line, at)
    if second is None or first.low is None or second.high is None:
        return None
    if first.article and not (first.strong or opened) and (second.article or at == first.end):
        return None  # "ein bis zwei" is a range, "a 24" is none
    low = _same_scale(line, first.low, second, first)
    by = line.at(first.start - 1).lower in data(line)["ranges"]["by"]
    if low >= second.high or (by and _changes(line) and second.high > WIDEST * low):
        return None  # "fell by 56,000 to 2.39 million"
    start = first.start - opened[1] if opened else first.start
    years = first.digits if len(first.digits) == len(second.digits) == 4 else ""
    currency = first.currency or second.currency
    strong = first.strong or second.strong or (opened is not None and not first.article)
    return Numeral(start, second.end, low, second.high, "exact", strong=strong, digits=years, currency=currency)


def _changes(line: Line) -> bool:
    """Whether the sentence tells of a change, so that "to" may lead to its result."""
    return any(lexeme.lower in data(line)["ranges"]["change"] for lexeme in line.lexemes)


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
    led = {*table["by"], *table["change"]}
    changed = kind == "from" or (first.currency is not None and line.at(first.start - 1).lower in led)
    if changed and _changes(line):
        return None
    suspended = line.at(first.end).text in DASHES and line.joined(first.end) and not line.joined(first.end + 1)
    found = phrases(line.language, "ranges", "between").at(line, first.end + suspended)
    if found is not None:
        return _over_symbol(line, first.end + suspended + found[1])
    return _over_symbol(line, first.end + 1) if _dash(line, first.end) else None


def _dash(line: Line, index: int) -> bool:
    """A dash with both numbers right beside it, or with blanks on both sides."""
    return (
        line.at(index).text in RANGE
        and line.joined(index) == line.joined(index + 1)
        and (line.joined(index) or line.at(index).text != "—")
    )


def _over_unit(line: Line, index: int) -> int:
    found = phrases(line.language, "units").at(line, index)
    return index + found[1] if found else index


def _over_symbol(line: Line, index: int) -> int:
    found = phrases(line.language, "symbols").at(line, index)
    return index + found[1] if found else index


def _same_scale(line: Line, low: float, second: Numeral, first: Numeral) -> float:
    """The scale of the second number counts for the first as well ("2 to 3 million", "drei- bis viertausend")."""
    high, suspended = second.high or 0.0, line.at(first.end).text in DASHES and line.at(first.end + 1).kind == "word"
    own = languages.table(line.language, "numbers")["scales"].get(line.at(second.end - 1).lower, 0)
    if 1 < own < HUNDRED and not first.strong:
        return low * own if low < high / own else low  # "two to three dozen"
    if (first.strong and not first.currency) or not (second.strong or suspended) or high < 1000:
        return low
    for scale in (1e12, 1e9, 1e6, 1e3):
        if high >= scale:
            return low * scale if low < 1000 and low < high / scale else low
    return low
