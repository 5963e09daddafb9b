"""A quantity over a run of lexemes, and the words that may stand between a number and its noun."""

from __future__ import annotations

from typing import Any, NamedTuple

from generator import language as languages
from generator.extract.bounds import Numeral
from generator.extract.lexemes import Line, data, phrases
from generator.quantity import Quantity


class Found(NamedTuple):
    """A quantity and the lexemes it covers."""

    start: int
    end: int
    quantity: Quantity
    number_end: int  # behind the number itself
    whole_follows: bool = False  # "12 of the 15 passengers"
    rule: str = ""  # which rule says what is counted

    @property
    def loose(self) -> bool:
        """Whether nothing beside the number says what is counted."""
        return self.quantity.unit is None and self.quantity.counted is None


def quantity(numeral: Numeral, counted: str | None, unit: str | None = None) -> Quantity:
    """The numeral as a quantity of something."""
    return Quantity(
        numeral.low,
        numeral.high,
        numeral.approximation,
        numeral.low_open,
        numeral.high_open,
        unit,
        counted,
        magnitude=numeral.magnitude,
    )


def folded(line: Line, *path: str) -> set[str]:
    """A list of the quantities data, case folded."""
    table: Any = data(line)
    for key in path:
        table = table[key]
    return {word.casefold() for word in table}


def over_fillers(line: Line, index: int) -> int:
    """The index behind words such as "of the" between a number and its noun."""
    of_them = phrases(line.language, "parts", "after").at(line, index)
    if of_them is not None:
        return index + of_them[1]
    fillers = {*data(line)["before_noun"]["fillers"], *data(line)["vague"]["of"]}
    possessive = tuple(languages.table(line.language, "numbers")["possessive"])
    while line.at(index).lower in fillers or (
        line.at(index).text.endswith(possessive) and line.at(index + 1).kind == "number"
    ):
        index += 1  # "of the", "of the country's 26"
    return index
