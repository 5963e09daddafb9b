"""In which order differences are shown: what a reader should see first stands first.

After the severity of its kind and verdict, a difference about what the story leads with goes before others, one that
more accounts take part in before one of few, and a wide gap between numbers before a narrow one.
"""

from __future__ import annotations

import math

from generator.model import Discrepancy, Side, Story, Verdict

GRAVEST: tuple[Verdict, ...] = (
    "conflict",
    "scope_unclear",
    "update",
    "revised",
    "different_scope",
    "maybe",
    "noted",
    "compatible",
    "same",
)


def rank(item: Discrepancy, story: Story) -> tuple[int, int, bool, int, float, str, str]:
    """What a difference is sorted by; the least comes first."""
    return (
        -item.severity,
        GRAVEST.index(item.verdict),
        not leading(item, story),
        -sum(len(side.accounts) for side in item.sides),
        -gap(item),
        item.code,
        item.id,
    )


def leading(item: Discrepancy, story: Story) -> bool:
    """Whether a difference is about what a story leads with: its event, or its place."""
    return bool({story.event, story.place} & set(item.about))


def gap(item: Discrepancy) -> float:
    """How far the numbers of a difference lie apart, as the logarithm of the ratio of the largest to the smallest."""
    sizes = [size for side in item.sides if (size := _size(side)) is not None and size > 0]
    return math.log(max(sizes) / min(sizes)) if len(sizes) > 1 else 0.0


def _size(side: Side) -> float | None:
    bounds = [bound for bound in (side.low, side.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else None
