"""The specs of Recognizers-Text (MIT): cases of sentences with what is to be found in them, and how both are compared.

All cases count, whatever other implementations support, but for a few that contradict themselves: their results name
words that do not stand in the sentence, or another value than their digits. A case passes when what we find and what is
expected are the same spans with the same values, none missing and none more. Words are compared without regard to case,
runs of blanks, and blanks around a hyphen between letters, for many of the sentences are tokenised.

Left out are eight French cases in which digits stand before "cents": hundreds to the numbers of the suite, money to its
currencies, and money here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.suites.table import Failure, Row
from generator.extract.lexemes import Line, line
from generator.model import Span

FOLDER = "recognizers_text_specs"
CODES = {"German": "de", "English": "en", "French": "fr"}
COINS = re.compile(r"\d cents\b")
CLOSE = 1e-6  # of the larger of two values: the specs round to fifteen digits


class Case(NamedTuple):
    """A sentence and the results that are expected in it, as the spec writes them."""

    text: str
    results: tuple[dict[str, Any], ...]


class Item(NamedTuple):
    """One thing found or expected: its words and its value, in a form that can be compared."""

    words: str
    value: Any


Reader = Callable[[Case, str], tuple[list[Item], list[Item]]]  # case, language: found, expected


def cases(data: Path, path: str) -> Iterator[Case]:
    """The cases of one file."""
    for row in json.loads((data / FOLDER / path).read_text(encoding="utf-8-sig")):
        coins = "NumberModel" in path and COINS.search(row["Input"])
        if not coins and not any(_contradicts(row["Input"], result) for result in row["Results"]):
            yield Case(plain(row["Input"]), tuple(row["Results"]))


def _contradicts(text: str, result: dict[str, Any]) -> bool:
    """Whether a result cannot be that of its sentence: its words do not stand there, or its digits say otherwise."""
    found, value = result["Text"], (result.get("Resolution") or {}).get("value")
    wrong = re.fullmatch(r"-?\d+\.\d+", found) and value and number(value) not in (float(found), whole_of(found))
    return words(found) not in words(text) or bool(wrong)


def whole_of(text: str) -> float:
    """The number without its full stops, as languages write it that group thousands by them."""
    return float(text.replace(".", ""))


def row(data: Path, suite: str, part: str, path: str, language: str, read: Reader, asked: float) -> Row:
    """How many cases of one file pass."""
    judged = [(case, *read(case, language)) for case in cases(data, path)]
    failures = tuple(
        Failure(_kind(found, expected), case.text, _shown(expected), _shown(found))
        for case, found, expected in judged
        if not agree(found, expected)
    )
    return Row(suite, part, len(judged) - len(failures), len(judged), asked, "", failures)


def agree(found: Iterable[Item], expected: Iterable[Item]) -> bool:
    """Whether both hold the same words with the same values, in the same order."""
    left, right = list(found), list(expected)
    return len(left) == len(right) and all(
        one.words == other.words and same(one.value, other.value) for one, other in zip(left, right, strict=True)
    )


def same(one: Any, other: Any) -> bool:
    """Whether two values, or two tuples of them, are equal up to rounding."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= CLOSE * max(abs(one), abs(other))
    return bool(one == other)


def plain(text: str) -> str:
    """The sentence without the blanks that tokenising has put around hyphens in words."""
    return re.sub(r"(?<=[^\W\d_]) - (?=[^\W\d_])", "-", text)


def words(text: str) -> str:
    """The words of a span in a form that can be compared."""
    return " ".join(plain(text).split()).casefold()


def number(value: str | None) -> float | None:
    """A number as the specs write it, with a point or a comma; None where they give none."""
    return float(value.replace(",", ".")) if value and value != "null" else None


def whole(text: str, language: str) -> Line:
    """The sentence as one line."""
    return line(text, Span(0, len(text)), language)


def quote(cut: Line, text: str, start: int, end: int) -> str:
    """The words that some lexemes of a line stand for."""
    return words(text[cut.lexemes[start].start : cut.lexemes[end - 1].end])


def _kind(found: list[Item], expected: list[Item]) -> str:
    if [one.words for one in found] == [one.words for one in expected]:
        return "another value"
    if len(found) != len(expected):
        return "something is missed" if len(found) < len(expected) else "something too much"
    return "another span"


def _shown(items: list[Item]) -> str:
    return "; ".join(f"{item.words} = {item.value}" for item in items) or "nothing"
