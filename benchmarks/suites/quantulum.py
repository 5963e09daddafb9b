"""The quantities of quantulum3 (MIT), in English: which of their values are found.

A value passes when it is that of a figure, or of a bare number, which is no figure here.
Mean and uncertainty of theirs are the middle and half the width of a range of ours: both ends have to be found.
Sentences are taken one by one; what is found beyond the expected is not counted against us, for their list leaves out
what ours keeps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.suites.recognizers import same, whole
from benchmarks.suites.table import Failure, Row
from generator.extract import figures, numerals
from generator.model import Document, Span


def measure(data: Path) -> Iterator[Row]:
    """One row: the share of their values that are found."""
    cases = json.loads((data / "quantulum3_tests" / "quantities.json").read_text(encoding="utf-8"))
    judged = [(case["req"], quantity, _values(case["req"])) for case in cases for quantity in case["res"]]
    failures = tuple(
        Failure("value not found", text, f"{quantity['surface']} = {quantity['value']}", str(found))
        for text, quantity, found in judged
        if not all(any(same(end, value) for value in found) for end in _ends(quantity))
    )
    yield Row("quantulum3", "values en", len(judged) - len(failures), len(judged), 0.85, "", failures)


def _ends(quantity: dict[str, Any]) -> tuple[float, ...]:
    value, around = float(quantity["value"]), float(quantity.get("uncertainty") or 0)
    return (value - around, value + around) if around else (value,)


def _values(text: str) -> list[float]:
    span = Span(0, len(text))
    document = Document("a", "a.txt", "", text, "en", (span,), (span,))
    quantities = [figure.quantity for figure in figures.extract(document)]
    bounds = [bound for quantity in quantities for bound in (quantity.low, quantity.high) if bound is not None]
    bare = [numeral.low for numeral in numerals.every(whole(text, "en")) if numeral.low is not None]
    return [*bounds, *bare]
