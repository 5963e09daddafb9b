"""The parts of a map: a main view, and an enlarged view of each spot where places crowd.

Where three or more places lie closer together than their names need, an inset shows them enlarged; its frame is
marked on the view it enlarges. Two insets at most: what still crowds gets lines from pin to name.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.geography.atlas import Box, Point
from generator.geography.placing import overlap
from generator.geography.projection import KILOMETRES, Projection, View

_CROWD = 3  # places that make a crowd
_NEAR = 22.0  # closer than this on the drawing, names get into each other's way
_ENLARGED = 2.0  # an inset must enlarge at least so much
_MOST = 2  # insets
_SMALLEST, _SMALLEST_INSET = 400.0, 16.0  # kilometres across: less shows nothing that a reader knows
_GUTTER = 18.0
_SHARE = 0.58  # of the width for the main view where insets stand beside it
_BELOW = 230.0  # height of an inset below it


@dataclass(frozen=True, slots=True)
class Panel:
    """A view and its pins, by number; for an inset also which panel it enlarges, and the frame there."""

    view: View
    pins: tuple[int, ...]
    parent: int | None = None
    frame: Box | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """How panels are arranged in a drawing."""

    name: str  # wide, narrow
    width: float
    low: float  # least and greatest height of the main view
    high: float
    margin: Point
    rtl: bool = False

    @property
    def stacked(self) -> bool:
        """Whether insets stand below the main view."""
        return self.name == "narrow"


WIDE = Sheet("wide", 720.0, 320.0, 470.0, (84.0, 44.0))
NARROW = Sheet("narrow", 360.0, 270.0, 400.0, (52.0, 36.0))


def panels(points: Sequence[Point], to: Projection, sheet: Sheet) -> list[Panel]:
    """The panels for some projected places, the main view first."""
    everything = tuple(range(len(points)))
    for count in range(_MOST, 0, -1):
        narrower = _frame(points, sheet, sheet.width * (1.0 if sheet.stacked else _SHARE))
        main = _view(points, to, _beside(narrower, sheet), _margin(sheet), _SMALLEST)
        result = [Panel(main, everything)]
        for frame in _free_frames(main.frame, sheet, count):
            result += _inset(points, to, result, frame)
        if len(result) == count + 1:
            return result
    return [Panel(_view(points, to, _frame(points, sheet, sheet.width), sheet.margin, _SMALLEST), everything)]


def _margin(sheet: Sheet) -> Point:
    """Room for names at the edges of a main view that has insets: many of its names stand there instead."""
    return min(sheet.margin[0], 56.0), sheet.margin[1]


def _frame(points: Sequence[Point], sheet: Sheet, width: float) -> Box:
    """A frame as high as the places ask for."""
    across, down = _extent(points)
    room = width - 2 * sheet.margin[0]
    wanted = down / across * room + 2 * sheet.margin[1] if across else sheet.high if down else 0.0
    return 0.0, 0.0, width, round(min(sheet.high, max(sheet.low, wanted)))


def _beside(frame: Box, sheet: Sheet) -> Box:
    """The main frame with room for insets at the side where reading ends."""
    return (sheet.width - frame[2], 0.0, sheet.width, frame[3]) if sheet.rtl else frame


def _extent(points: Sequence[Point]) -> Point:
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def _view(points: Sequence[Point], to: Projection, frame: Box, margin: Point, smallest: float) -> View:
    """A view that holds all the places, and no closer than some kilometres across."""
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    centre = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    wide, tall = frame[2] - frame[0], frame[3] - frame[1]
    across, down = _extent(points)
    degree = KILOMETRES * max(0.05, math.cos(math.radians(to.latitude(centre[1]))))
    scales = [wide * degree / smallest]
    if across:
        scales.append((wide - 2 * margin[0]) / across)
    if down:
        scales.append((tall - 2 * margin[1]) / down)
    return View(to, frame, centre, max(min(scales), wide / 360.0, tall / 600.0))


def _crowds(points: Sequence[Point], pins: Sequence[int], view: View) -> list[list[int]]:
    """Groups of pins in which each is near to another, the largest first."""
    spots = {pin: view.put(*points[pin]) for pin in pins}
    groups: list[list[int]] = []
    for pin in pins:
        near = [group for group in groups if any(math.dist(spots[pin], spots[other]) < _NEAR for other in group)]
        groups = [group for group in groups if group not in near] + [sorted([pin, *(each for g in near for each in g)])]
    return sorted((group for group in groups if len(group) >= _CROWD), key=lambda group: (-len(group), group))


def _inset(points: Sequence[Point], to: Projection, so_far: Sequence[Panel], frame: Box) -> list[Panel]:
    """An inset for the largest crowd that no panel shows well yet, if it would enlarge it enough."""
    for parent, above in enumerate(so_far):
        taken = [each.frame for each in so_far if each.frame and each.parent == parent]
        for group in _crowds(points, above.pins, above.view):
            view = _view([points[pin] for pin in group], to, frame, (62.0, 34.0), _SMALLEST_INSET)
            there = _marked(view, above.view)
            clear = not any(overlap(each, there) for each in taken)
            if clear and view.scale >= _ENLARGED * above.view.scale:
                inside = tuple(pin for pin in above.pins if _within(above.view.put(*points[pin]), there))
                return [Panel(view, inside, parent, there)]
    return []


def _free_frames(main: Box, sheet: Sheet, count: int) -> list[Box]:
    """Frames for so many insets: below the main view, or in a column beside it."""
    if sheet.stacked:
        return [
            (0.0, top, sheet.width, top + _BELOW)
            for top in (main[3] + _GUTTER + (_BELOW + _GUTTER) * step for step in range(count))
        ]
    left, right = (0.0, main[0] - _GUTTER) if sheet.rtl else (main[2] + _GUTTER, sheet.width)
    height = (main[3] - _GUTTER * (count - 1)) / count
    return [(left, (height + _GUTTER) * step, right, (height + _GUTTER) * step + height) for step in range(count)]


def _marked(view: View, above: View) -> Box:
    """The frame of a view on the view that it enlarges."""
    x, y = above.put(*view.centre)
    share = above.scale / view.scale / 2
    wide, tall = (view.frame[2] - view.frame[0]) * share, (view.frame[3] - view.frame[1]) * share
    return x - wide, y - tall, x + wide, y + tall


def _within(point: Point, frame: Box) -> bool:
    return frame[0] <= point[0] <= frame[2] and frame[1] <= point[1] <= frame[3]
