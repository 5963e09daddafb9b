"""How far a figure reaches: whether it is a total up to a moment, of a period only, or of what came on top.

"20 more" only says that it came on top where the text has counted the same before: of "six died, 12 more were hurt"
the 12 are all who were hurt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from generator import concepts
from generator import language as languages
from generator.clauses import Clause
from generator.model import Document, Event, Extent, Figure, Mention
from generator.wordlists import pattern

NEAR = 40  # characters in which a word beside a number stands


def extent(
    document: Document, clause: Clause, figure: Figure, dates: Sequence[Mention], counted_before: bool
) -> Extent | None:
    """How far a figure reaches, where the words of its clause say it; None where they do not.

    ``dates`` are those of the clause, ``counted_before`` is whether the text has a figure of the same event before.
    """
    if counted_before and _is_further(document, figure):
        return "further"
    words = document.text[clause.span.start : clause.span.end]
    if _listed(document.language, "period").search(words) or _only_then(document, dates):
        return "period"
    if _listed(document.language, "total").search(words) or _is_since(figure, dates):
        return "total"
    return None


def same_event(figure: Figure, counted: Iterable[Figure], events: Mapping[str, Event]) -> bool:
    """Whether one of some figures counts the same kind of event as another figure."""
    kind = _counted_as(figure, events)
    return kind is not None and any(_counted_as(other, events) == kind for other in counted)


def _counted_as(figure: Figure, events: Mapping[str, Event]) -> str | None:
    event = events.get(figure.event or "")
    return concepts.counted_as(event.kind) if event else None


def _is_further(document: Document, figure: Figure) -> bool:
    """Whether a word such as "another" stands right before a figure, or one such as "more" in it or right behind it."""
    language, text = document.language, document.text
    if _listed(language, "before", r"(?:{})\s*$").search(text[max(0, figure.start - NEAR) : figure.start]):
        return True
    inside_or_behind = _listed(language, "after", r"(?:{})").search(text[: figure.end + NEAR], figure.start)
    if inside_or_behind is None or inside_or_behind.start() > figure.end + 1:
        return False
    rest = text[inside_or_behind.end() : inside_or_behind.end() + NEAR]
    return not _listed(language, "unless_after").search(rest)


def _only_then(document: Document, dates: Sequence[Mention]) -> bool:
    """Whether a word such as "alone" stands right behind a date."""
    alone = _listed(document.language, "alone", r"\s*(?:{})")
    return any(alone.match(document.text, date.end) for date in dates)


def _is_since(figure: Figure, dates: Sequence[Mention]) -> bool:
    """Whether the date of a figure is one since when it counts."""
    return any(date.id == figure.date and date.when and date.when.relation == "since" for date in dates)


@cache
def _listed(language: str, name: str, form: str = "{}") -> re.Pattern[str]:
    """One list of words as a pattern, in a form that says where it has to stand; never matches where it is empty."""
    found: dict[str, Any] = languages.table(language, "quantities").get("extent", {})
    words = pattern(found.get(name, ()))
    return re.compile(form.format(words.pattern) if words else r"(?!)", re.IGNORECASE)
