"""Who is only mentioned to tell somebody apart: "not to be confused with X"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.extract.scan import Found, Line

RULE, CONFIDENCE = "told apart", 0.5
REACH = 4  # words between the phrase and the name, of which none ends a part of the sentence
STOPS = (",", ";", ":", ".", "(", ")")


def told_apart(line: Line, found: Iterable[Found]) -> tuple[Found, ...]:
    """The findings, those behind such a phrase marked by their rule and a low confidence."""
    return tuple(replace(item, rule=RULE, confidence=CONFIDENCE) if _apart(line, item) else item for item in found)


def _apart(line: Line, item: Found) -> bool:
    """Whether the phrase stands before the name, with no sign between."""
    at = next(index for index, word in enumerate(line.words) if word.end > item.start)
    for index in range(at, max(0, at - REACH), -1):
        if line.kinds_before(index, "told_apart"):
            return True
        if line.at(index - 1).text in STOPS:
            return False
    return False
