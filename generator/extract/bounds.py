"""How many is said, and the bound that narrows or opens it."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract import prepositions
from generator.extract.lexemes import Line, data, phrases
from generator.quantity import Approximation

STRICTER = {"more_than": "at_least", "less_than": "at_most", "exactly": "exact"}  # of two the bound is excluded
VAGUE: Approximation = "order_of_magnitude"


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
    magnitude: str | None = None  # of a vague word


def bounded(line: Line, numeral: Numeral) -> Numeral:
    """The numeral with the bounds before it; a vague word has none."""
    bounds = phrases(line.language, "bounds")
    found = None if numeral.approximation == VAGUE else bounds.before(line, numeral.start)
    while found is not None and not prepositions.links(line, numeral.start - found[1], numeral.start, numeral.end):
        numeral = _with_bound(numeral, found[0])._replace(start=numeral.start - found[1])
        found = bounds.before(line, numeral.start)
    return numeral


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
    found = phrases(line.language, "after", "bounds").at(line, end)
    if found is not None and line.at(end + found[1]).lower in data(line)["after"]["compares"]:
        return numeral, end  # "47 witnesses and more than 300 exhibits"
    if found is None or numeral.low is None or numeral.approximation not in ("exact", "about"):
        return numeral, end
    return _with_bound(numeral, found[0]), end + found[1]


def closed(line: Line, numeral: Numeral) -> Numeral:
    """The numeral with a bound that stands between it and its noun ("50 or more people")."""
    found, end = behind(line, numeral, numeral.end)
    return found._replace(end=end)


def is_definite(line: Line, numeral: Numeral) -> bool:
    """Whether a vague word stands behind a determiner, where it describes and does not count ("the many")."""
    return not numeral.strong and line.at(numeral.start - 1).lower in data(line)["intervals"]["definite"]
