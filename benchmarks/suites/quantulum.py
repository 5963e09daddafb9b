"""The tests of quantulum3 (MIT): sentences with the quantities in them, each with a value, a unit and perhaps a spread.

A value is found where a figure of ours has it, or, since a number that counts nothing is no figure, where a number of
the layer below has it (``numerals``); each of ours stands for one of theirs. A range is a mean with a spread there:
its ends are ours. Nothing is asked of spans and units, and what we find beside is not counted against us.
Sentences whose units are ambiguous are a row of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.suites.recognizers import same, whole
from benchmarks.suites.table import Failure, Row
from generator.extract import figures, numerals

SUITE = "quantulum3"
FILES = {"values": ("quantities.json", 0.85), "values, ambiguous units": ("quantities.ambiguity.json", None)}
Ends = tuple[float | None, float | None]


def measure(data: Path) -> Iterator[Row]:
    """A row for each file: how many values are found."""
    for part, (name, asked) in FILES.items():
        cases = json.loads((data / "quantulum3_tests" / name).read_text(encoding="utf-8"))
        judged = [(case["req"], result, missed) for case in cases for result, missed in judge(case)]
        failures = tuple(
            Failure("value is missed", text, f"{result['surface']} = {result['value']}", str(sorted_values(text)))
            for text, result, missed in judged
            if missed
        )
        yield Row(SUITE, part, len(judged) - len(failures), len(judged), asked, "", failures)


def judge(case: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Each expected value of a case, and whether it is missed."""
    left = values(case["req"])
    for result in case["res"]:
        wanted = ends(result)
        found = next((one for one in left if same(one, wanted)), None)
        if found is not None:
            left.remove(found)
        yield result, found is None


def ends(result: dict[str, Any]) -> Ends:
    """The ends of a mean and its spread."""
    value, spread = float(result["value"]), float(result.get("uncertainty") or 0.0)
    return (value - spread, value + spread) if spread else (value, value)


def values(text: str) -> list[Ends]:
    """The values of a sentence: of its figures, and of the numbers that are in none of them."""
    line = whole(text, "en")
    found = figures.read_line(line)
    taken = {index for one in found for index in range(one.start, one.end)}
    stated = [(one.quantity.low, one.quantity.high) for one in found]
    bare = [(n.low, n.high) for n in numerals.every(line) if not taken & set(range(n.start, n.end))]
    both: list[Ends] = [*stated, *bare]
    return [(low if low is not None else high, high if high is not None else low) for low, high in both]


def sorted_values(text: str) -> list[Ends]:
    """The values of a sentence in order; those of vague words last."""
    return sorted(values(text), key=lambda pair: (pair[0] is None, pair[0] or 0.0))
