"""Cut outlines and lines to a window, and leave out points that nobody would see."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.geography.atlas import Box, Point

_Side = tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]


def clipped(outline: Sequence[Point], frame: Box) -> list[Point]:
    """The part of a closed outline inside a frame (Sutherland and Hodgman 1974).

    >>> clipped([(-1.0, -1.0), (3.0, -1.0), (3.0, 1.0), (-1.0, 1.0)], (0, 0, 2, 2))
    [(0.0, 0), (2.0, 0), (2, 1.0), (0, 1.0)]
    """
    points = list(outline)
    for axis, bound, sign in ((0, frame[0], 1), (0, frame[2], -1), (1, frame[1], 1), (1, frame[3], -1)):
        points = _half(points, axis, bound, sign)
        if not points:
            return []
    first = min(range(len(points)), key=lambda index: points[index])
    return points[first:] + points[:first]


def _half(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    """The part of an outline on one side of a line."""
    result: list[Point] = []
    for before, here in zip([points[-1], *points[:-1]], points, strict=True):
        was, now = (before[axis] - bound) * sign >= 0, (here[axis] - bound) * sign >= 0
        if was != now:
            result.append(_crossing(before, here, axis, bound))
        if now:
            result.append(here)
    return result


def _crossing(one: Point, other: Point, axis: int, bound: float) -> Point:
    share = (bound - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (bound, across) if axis == 0 else (across, bound)


def pieces(line: Sequence[Point], frame: Box) -> list[list[Point]]:
    """The parts of a line inside a frame, each segment cut as Liang and Barsky (1984) do.

    >>> pieces([(-1, 1), (1, 1), (1, 3)], (0, 0, 2, 2))
    [[(0.0, 1.0), (1, 1), (1.0, 2.0)]]
    """
    result: list[list[Point]] = []
    for one, other in pairwise(line):
        segment = _segment(one, other, frame)
        if segment is None:
            continue
        if result and result[-1][-1] == segment[0] == one:
            result[-1].append(segment[1])
        else:
            result.append(list(segment))
    return result


def _segment(one: Point, other: Point, frame: Box) -> tuple[Point, Point] | None:
    """The part of a segment inside a frame."""
    start, end = 0.0, 1.0
    step = (other[0] - one[0], other[1] - one[1])
    for axis, bound, sign in ((0, frame[0], -1), (0, frame[2], 1), (1, frame[1], -1), (1, frame[3], 1)):
        speed, distance = sign * step[axis], sign * (bound - one[axis])
        if speed == 0:
            if distance < 0:
                return None
        elif speed < 0:
            start = max(start, distance / speed)
        else:
            end = min(end, distance / speed)
    if start >= end:
        return None
    return (
        one if start == 0 else (one[0] + start * step[0], one[1] + start * step[1]),
        other if end == 1 else (one[0] + end * step[0], one[1] + end * step[1]),
    )


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line without points that lie closer to it than the tolerance; its ends stay (Douglas and Peucker 1973).

    >>> simplified([(0, 0), (1, 0.1), (2, 0), (2, 5)], 0.5)
    [(0, 0), (2, 0), (2, 5)]
    """
    points = _thinned(line, tolerance)
    kept = {0, len(points) - 1}
    open_ = [(0, len(points) - 1)]
    while open_:
        first, last = open_.pop()
        far, index = _farthest(points, first, last)
        if far > tolerance:
            kept.add(index)
            open_ += [(first, index), (index, last)]
    return [points[index] for index in sorted(kept)]


def _thinned(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line without points next to the one before; linear, and cheap on long coasts."""
    result = [line[0]]
    for point in line[1:-1]:
        last = result[-1]
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) > tolerance:
            result.append(point)
    return [*result, line[-1]]


def _farthest(points: Sequence[Point], first: int, last: int) -> tuple[float, int]:
    """The point farthest from the chord between two others, and its distance."""
    (x1, y1), (x2, y2) = points[first], points[last]
    across, down = x2 - x1, y2 - y1
    length = (across * across + down * down) ** 0.5
    best, where = -1.0, first
    for index in range(first + 1, last):
        x, y = points[index]
        away = abs(across * (y1 - y) - (x1 - x) * down) / length if length else ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
        if away > best:
            best, where = away, index
    return best, where
