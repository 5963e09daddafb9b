"""Where the names of countries stand: well inside what is seen of the country, clear of everything else."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from generator.geography.atlas import Box, Point, bounds, crossings
from generator.geography.placing import overlap

_COLUMNS, _ROWS = 11, 9
_SAMPLE = 80  # points of an outline that are looked at for distance


def area(outline: Sequence[Point]) -> float:
    """The area of a closed outline."""
    pairs = zip(outline, [*outline[1:], outline[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


@lru_cache(maxsize=4096)
def middle(outlines: tuple[tuple[Point, ...], ...], size: Point, taken: tuple[Box, ...]) -> Point | None:
    """The spot inside the largest outline farthest from its edge where words of a size fit; None where none do.

    Remembered, since a map is drawn again and again while its reports are edited.
    """
    space, outline = max((area(outline), outline) for outline in outlines)
    if space < 1.6 * size[0] * size[1]:
        return None
    every = max(1, len(outline) // _SAMPLE)
    edge = outline[::every]
    box_ = bounds(outline)
    within = _Within(outline)
    spots = [spot for spot in _grid(box_, size) if spot in within]
    for spot in sorted(spots, key=lambda each: (-_depth(each, edge, box_), each)):
        box = around(spot, size)
        if not any(overlap(box, other) for other in taken) and all(point in within for point in _rim(box)):
            return spot
    return None


class _Within:
    """The inside of an outline; points at one height share the work."""

    def __init__(self, outline: Sequence[Point]) -> None:
        self._outline = outline
        self._rows: dict[float, list[float]] = {}

    def __contains__(self, point: Point) -> bool:
        x, y = point
        if y not in self._rows:
            self._rows[y] = crossings(y, self._outline)
        return sum(x < each for each in self._rows[y]) % 2 == 1


def _depth(spot: Point, edge: Sequence[Point], box: Box) -> float:
    """How far inside an outline a spot lies, about."""
    sides = (spot[0] - box[0], box[2] - spot[0], (spot[1] - box[1]) * 2, (box[3] - spot[1]) * 2)
    return min(min(sides), *map(math.dist, repeat(spot), edge))


def around(spot: Point, size: Point) -> Box:
    """The box of words that are centred on a spot."""
    return spot[0] - size[0] / 2, spot[1] - size[1] / 2, spot[0] + size[0] / 2, spot[1] + size[1] / 2


def _grid(box: Box, size: Point) -> list[Point]:
    left, right = box[0] + size[0] / 2 + 8, box[2] - size[0] / 2 - 8
    top, bottom = box[1] + size[1] / 2 + 6, box[3] - size[1] / 2 - 6
    if left > right or top > bottom:
        return []
    return [
        (left + (right - left) * column / (_COLUMNS - 1), top + (bottom - top) * row / (_ROWS - 1))
        for row in range(_ROWS)
        for column in range(_COLUMNS)
    ]


def _rim(box: Box) -> list[Point]:
    left, top, right, bottom = box
    return [(x, y) for x in (left, (left + right) / 2, right) for y in (top, bottom)]
