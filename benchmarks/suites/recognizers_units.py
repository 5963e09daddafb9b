"""Ages, money, temperatures and other measures of the Recognizers-Text specs, in German, English and French.

Measured on the figures. A figure belongs to a part by what it measures; a case passes when the figures of that part
have the same words and the same values. Units are told by the words that are compared.

Mapped, because two conventions are equally good:
- Bounds and words before the number ("about", "aged", "mindestens") and the thing measured behind the unit ("litres of
  water", "per share") stand in our spans only: ours are cut to the number with its unit.
- A range is one figure here, and two or only its end there: those of its ends that they list count as found.
- Degrees without a scale may be of heat or of an angle, "ten years" an age or a time, pounds money or a weight: they
  count where they are listed.
- A result without a value, such as a unit alone, is no figure and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.suites.recognizers import CODES, Case, Item, number, row, words
from benchmarks.suites.table import Row
from generator import concepts
from generator.extract import figures
from generator.model import Document, Figure, Span

SUITE = "recognizers-text"
PARTS = {"age": "Age", "money": "Currency", "temperature": "Temperature", "measure": "Dimension"}
# Of heat or an angle, an age or a time, money or a weight.
EITHER = frozenset(("degree", "degree-celsius", "year", "month", "week", "day", "pound"))
OTHER = frozenset(("share", "money", "temperature", "duration"))  # dimensions that are no measure of the suite


def measure(data: Path) -> Iterator[Row]:
    """A row for each language and part."""
    for name, code in CODES.items():
        for part, file in PARTS.items():
            path = f"NumberWithUnit/{name}/{file}Model.json"
            yield row(data, SUITE, f"{part} {code}", path, code, Reader(part), 0.8)


class Reader:
    """What is found and expected of one part."""

    def __init__(self, part: str) -> None:
        self.part = part

    def __call__(self, case: Case, language: str) -> tuple[list[Item], list[Item]]:
        span = Span(0, len(case.text))
        document = Document("a", "a.txt", "", case.text, language, (span,), (span,))
        expected = [
            Item(words(r["Text"]), value)
            for r in case.results
            if (value := number((r.get("Resolution") or {}).get("value"))) is not None
        ]
        found = [
            item
            for figure in figures.extract(document)
            for item in _items(figure, expected)
            if self.holds(figure) or (item in expected and figure.quantity.unit in EITHER)
        ]
        return found, expected

    def holds(self, figure: Figure) -> bool:
        """Whether a figure measures what the part is about."""
        quantity = figure.quantity
        dimension = concepts.table("units").get(quantity.unit or "", {}).get("dimension")
        if self.part == "measure":
            return not (dimension is None or dimension in OTHER or quantity.counted == "age" or quantity.unit in EITHER)
        return self.part == ("age" if quantity.counted == "age" else dimension)


def _items(figure: Figure, expected: list[Item]) -> Iterator[Item]:
    """The ends of a figure, in the words of the expected results that lie in its own."""
    text, bounds = words(figure.text), dict.fromkeys((figure.quantity.low, figure.quantity.high))
    ends = [bound for bound in bounds if bound is not None]
    inside = dict.fromkeys(item for item in expected if item.words in text and item.value in ends)
    yield from inside or (Item(text, bound) for bound in ends)
