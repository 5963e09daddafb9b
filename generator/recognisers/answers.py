"""What a language model answered, as spans of the passage: a name counts only where its quote stands there.

Whatever a model says, and whatever a text made it say, can do no more than mark words of the text.
"""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.recognisers.spans import Named

PROMPT: dict[str, Any] = tomllib.loads((Path(__file__).parent / "prompt.toml").read_text(encoding="utf-8"))
NAMES = "names"
CONFIDENCE = 0.8  # where the model says nothing, or nothing that is between 0 and 1
STARTS = 50  # places where the object may begin in an answer that says more than the object


class Answered(NamedTuple):
    """A name as the model gave it."""

    quote: str
    kind: str
    context: str
    confidence: float


class Located(NamedTuple):
    """Where the names stand, how many were given, and how many of those stand nowhere."""

    found: tuple[Named, ...]
    total: int
    invented: int


def answered(content: str) -> tuple[Answered, ...]:
    """The names in an answer; those of a kind that was not asked for are passed over.

    Raises ValueError where the answer has another form.

    >>> answered('{"names": [{"quote": "X", "type": "place"}]}')
    (Answered(quote='X', kind='place', context='', confidence=0.8),)
    """
    names = object_in(content)[NAMES]
    if not isinstance(names, list) or not all(isinstance(name, dict) for name in names):
        raise ValueError("no list of names")
    return tuple(name for entry in names if (name := given(entry)))


def object_in(content: str) -> dict[str, Any]:
    """The object in an answer, also inside a fence or behind a thought; raises ValueError where there is none."""
    decoder = json.JSONDecoder()
    starts = [match.start() for match in re.finditer(r"\{", content)]
    for start in starts[:STARTS]:
        try:
            value, _ = decoder.raw_decode(content, start)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and NAMES in value:
            return value
    raise ValueError("no object with names")


def given(entry: dict[str, Any]) -> Answered | None:
    """One name; None where it is of no kind that was asked for. Raises ValueError where it has another form."""
    quote, kind, context = entry.get("quote"), entry.get("type"), entry.get("context") or ""
    if not (isinstance(quote, str) and isinstance(kind, str) and isinstance(context, str)):
        raise ValueError("a name without quote or type")
    known = PROMPT["types"].get(kind.strip().casefold())
    return Answered(quote.strip(), known, context, sure(entry.get("confidence"))) if known else None


def sure(value: Any) -> float:
    """A confidence between 0 and 1.

    >>> sure(0.4), sure(95), sure(True), sure(None)
    (0.4, 0.8, 0.8, 0.8)
    """
    fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and 0 <= value <= 1
    return float(value) if fits else CONFIDENCE


def located(names: Sequence[Answered], passage: str) -> Located:
    """Where names stand in a passage: in their context where that stands there, else wherever no other name does.

    >>> located(answered('{"names": [{"quote": "X", "type": "place"}]}'), "X and Xe met X").found[1]
    Named(start=13, end=14, kind='place', confidence=0.8)
    """
    found: dict[tuple[int, int], Named] = {}
    spots = [(name, spots_of(name, passage)) for name in names]
    for name, places in sorted(spots, key=lambda item: len(item[1])):  # what stands in one place only knows it best
        for start, end in places:
            found.setdefault((start, end), Named(start, end, name.kind, name.confidence))
    return Located(tuple(found[spot] for spot in sorted(found)), len(names), sum(not places for _, places in spots))


def spots_of(name: Answered, passage: str) -> list[tuple[int, int]]:
    """The places of a quote as whole words: the first in each place of its context, else all."""
    everywhere = list(standing(name.quote, passage))
    around = list(standing(name.context, passage))
    inner = [[spot for spot in everywhere if start <= spot[0] and spot[1] <= end][:1] for start, end in around]
    return [spot for first in inner for spot in first] or everywhere


def standing(quote: str, passage: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a passage; a line end counts as a blank.

    >>> list(standing("New York", "New York, New\\nYorker, New\\nYork"))
    [(0, 8), (22, 30)]
    """
    words = quote.split()
    if words:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        yield from (match.span() for match in re.finditer(pattern, passage))
