"""Where names of places stand on a map: beside their pin, none on another, else a little away with a line to it.

The name with the fewest free spots chooses first; a name that has no spot at all is left to the pin's own title.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.geography.atlas import Box, Point
from generator.geography.clip import pieces

_AWAY = (18.0, 28.0, 40.0, 54.0, 70.0)  # how far a name may be from its pin, on a line
_TURNS = tuple(math.radians(degrees) for degrees in (0, 180, 30, -30, 150, 210, 60, -60, 120, 240, 90, -90))
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that wants a place: its pin, the pin's radius, the size of the words, how much it matters."""

    pin: Point
    radius: float
    size: Point  # width and height of the words
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands: the middle left, right or centre of its words, and the line to its pin if there is one."""

    at: Point
    anchor: str  # start, middle, end
    box: Box
    line: tuple[Point, Point] | None = None


def placed(wishes: Sequence[Wish], frame: Box, taken: Sequence[Box], *, rtl: bool = False) -> list[Spot | None]:
    """A spot for each wish, in their order; None where nothing is free."""
    pins = [_square(wish.pin, wish.radius) for wish in wishes]
    result: list[Spot | None] = [None] * len(wishes)
    open_ = {
        index: [spot for spot in _spots(wish, rtl) if _free(spot, index, pins, frame, taken)]
        for index, wish in enumerate(wishes)
    }
    while open_:
        index = min(open_, key=lambda each: (len(open_[each]), -wishes[each].weight, each))
        spots = open_.pop(index)
        if not spots:
            continue
        chosen = spots[0]
        result[index] = chosen
        open_ = {other: [spot for spot in rest if _apart(spot, chosen)] for other, rest in open_.items()}
    return result


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _square(point: Point, radius: float) -> Box:
    return point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius


def _spots(wish: Wish, rtl: bool) -> list[Spot]:
    """All spots, best first: right, left, above, below and the corners, then away on a line."""
    near, (x, y) = wish.radius + _GAP + (2 if wish.radius > 10 else 0), wish.pin
    slant, rise = near * 0.75, wish.radius * 0.7 + wish.size[1] / 2
    sides = [
        _spot((x + near, y), "start", wish),
        _spot((x - near, y), "end", wish),
        _spot((x + slant, y - rise), "start", wish),
        _spot((x + slant, y + rise), "start", wish),
        _spot((x - slant, y - rise), "end", wish),
        _spot((x - slant, y + rise), "end", wish),
        _spot((x, y - near - wish.size[1] / 2), "middle", wish),
        _spot((x, y + near + wish.size[1] / 2), "middle", wish),
    ]
    if rtl:
        sides = [sides[index] for index in (1, 0, 4, 5, 2, 3, 6, 7)]
    return sides + [_away(wish, turn, far) for far in _AWAY for turn in _TURNS]


def _spot(at: Point, anchor: str, wish: Wish, line: tuple[Point, Point] | None = None) -> Spot:
    width, height = wish.size
    left = at[0] - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    return Spot(at, anchor, (left, at[1] - height / 2, left + width, at[1] + height / 2), line)


def _away(wish: Wish, turn: float, far: float) -> Spot:
    """A spot in some direction at the end of a line."""
    across, down = math.cos(turn), -math.sin(turn)
    start = (wish.pin[0] + across * wish.radius, wish.pin[1] + down * wish.radius)
    end = (wish.pin[0] + across * far, wish.pin[1] + down * far)
    if abs(across) < 0.3:
        return _spot((end[0], end[1] + math.copysign(wish.size[1] / 2, down)), "middle", wish, (start, end))
    at = (end[0] + math.copysign(2.0, across), end[1])
    return _spot(at, "start" if across > 0 else "end", wish, (start, end))


def _free(spot: Spot, index: int, pins: Sequence[Box], frame: Box, taken: Sequence[Box]) -> bool:
    """Whether a spot lies in the frame, and it and its line keep clear of other pins and of what is taken."""
    left, top, right, bottom = spot.box
    if left < frame[0] + 2 or top < frame[1] + 2 or right > frame[2] - 2 or bottom > frame[3] - 2:
        return False
    blocked = [*taken, *(pin for other, pin in enumerate(pins) if other != index)]
    return not any(overlap(spot.box, box) or _crosses(spot.line, box) for box in blocked)


def _apart(spot: Spot, other: Spot) -> bool:
    """Whether two spots and their lines keep clear of each other."""
    if overlap(spot.box, other.box) or _crosses(spot.line, other.box) or _crosses(other.line, spot.box):
        return False
    return spot.line is None or other.line is None or not _cross(spot.line, other.line)


def _crosses(line: tuple[Point, Point] | None, box: Box) -> bool:
    return line is not None and bool(pieces(line, box))


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two segments cross."""
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0


def _side(line: tuple[Point, Point], point: Point) -> float:
    (x1, y1), (x2, y2) = line
    return (x2 - x1) * (point[1] - y1) - (y2 - y1) * (point[0] - x1)
