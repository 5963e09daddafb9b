"""The parts of a map: a main view, an enlarged view of each spot where places crowd, a small one for the way there.

Where three or more places lie closer together than their names need, an inset shows them enlarged; its frame is
marked on the view it enlarges. Two insets at most: what still crowds gets lines from pin to name. Where the main
view is so close that a reader would not know the region, a locator in a free corner shows where in the world it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.geography.atlas import Box, Point
from generator.geography.placing import overlap
from generator.geography.projection import KILOMETRES, Projection, View

_CROWD = 3  # places that make a crowd
_NEAR = 22.0  # closer than this on the drawing, names get into each other's way
_ENLARGED = 2.0  # an inset must enlarge at least so much
_MOST = 2  # insets
_RIM = 2.0  # a place so near to the frame of an inset stays on the view above, where it is not cut
_SMALLEST, _SMALLEST_INSET = 60.0, 16.0  # kilometres across: less than the outlines are good for
_ALONE = 400.0  # kilometres around a single place, so that coasts and borders show where it is
_CLOSE = 600.0  # kilometres across: a closer view needs a locator
_AROUND, _WIDER = 1500.0, 4.0  # what the locator shows: kilometres across, and times the main view
_GUTTER = 18.0
_SHARE = 0.58  # of the width for the main view where insets stand beside it
_BELOW = 230.0  # height of an inset below it


@dataclass(frozen=True, slots=True)
class Panel:
    """A view and its pins, by number; for an inset also which panel it enlarges, and the frame there.

    A locator has neither pins nor parent, but a mark: where the main view lies on it.
    """

    view: View
    pins: tuple[int, ...]
    parent: int | None = None
    frame: Box | None = None
    mark: Box | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """How panels are arranged in a drawing."""

    name: str  # wide, narrow
    width: float
    low: float  # least and greatest height of the main view
    high: float
    margin: Point
    locator: Point  # its size
    rtl: bool = False

    @property
    def stacked(self) -> bool:
        """Whether insets stand below the main view."""
        return self.name == "narrow"


WIDE = Sheet("wide", 720.0, 320.0, 470.0, (84.0, 44.0), (168.0, 124.0))
NARROW = Sheet("narrow", 360.0, 270.0, 400.0, (52.0, 36.0), (112.0, 88.0))


def panels(places: Sequence[Point], to: Projection, sheet: Sheet, points: frozenset[int]) -> list[Panel]:
    """The panels for some projected places, the main view first.

    ``points`` are the places that have a point; a region has none, so that nothing is enlarged for it.
    """
    everything = tuple(range(len(places)))
    for count in range(_MOST, 0, -1):
        narrower = _frame(places, sheet, sheet.width * (1.0 if sheet.stacked else _SHARE))
        main = _view(places, to, _beside(narrower, sheet), _margin(sheet), _closest(places))
        result = [Panel(main, everything)]
        for frame in _free_frames(main.frame, sheet, count):
            result += _inset(places, to, result, frame, points)
        if len(result) == count + 1:
            return result
    main = _view(places, to, _frame(places, sheet, sheet.width), sheet.margin, _closest(places))
    return [Panel(main, everything), *_locator(places, to, sheet, main)]


def _closest(places: Sequence[Point]) -> float:
    """Kilometres across that a main view shows at least."""
    return _SMALLEST if len(set(places)) > 1 else _ALONE


def _locator(places: Sequence[Point], to: Projection, sheet: Sheet, main: View) -> list[Panel]:
    """A small view of the wider region, in the corner that is farthest from all places, if one is free."""
    left, top, right, bottom = main.frame
    across = (right - left) * main.kilometres
    if across > _CLOSE:
        return []
    (wide, tall), gap = sheet.locator, 8.0
    corners = [
        (x, y, x + wide, y + tall)
        for x in (right - gap - wide, left + gap)
        for y in (top + gap, bottom - gap - tall)
        if (x == left + gap) is sheet.rtl or y == top + gap  # the scale bar has the other corner
    ]
    spots = [main.put(*place) for place in places]
    clear, frame = max((min(_distance(spot, corner) for spot in spots), corner) for corner in corners)
    view = _view([main.centre], to, frame, (0.0, 0.0), max(_AROUND, _WIDER * across))
    mark = _marked(main, view)
    return [Panel(view, (), mark=mark)] if clear > 2 * _NEAR else []


def _distance(point: Point, box: Box) -> float:
    """How far a point is from a box; nothing inside."""
    across = max(box[0] - point[0], 0.0, point[0] - box[2])
    return math.hypot(across, max(box[1] - point[1], 0.0, point[1] - box[3]))


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


def _inset(
    places: Sequence[Point], to: Projection, so_far: Sequence[Panel], frame: Box, points: frozenset[int]
) -> list[Panel]:
    """An inset for the largest crowd that no panel shows well yet, if it would enlarge it enough."""
    for parent, above in enumerate(so_far):
        taken = [each.frame for each in so_far if each.frame and each.parent == parent]
        for group in _crowds(places, [pin for pin in above.pins if pin in points], above.view):
            spread = [places[pin] for pin in group]
            view = _held(_view(spread, to, frame, (62.0, 34.0), _SMALLEST_INSET), above.view)
            there = _marked(view, above.view)
            apart = max(_extent(spread)) * view.scale > 2 * _NEAR
            clear = not any(overlap(each, there) for each in taken)
            if clear and apart and view.scale >= _ENLARGED * above.view.scale:
                inner = (there[0] + _RIM, there[1] + _RIM, there[2] - _RIM, there[3] - _RIM)
                inside = tuple(
                    pin for pin in above.pins if pin in points and _within(above.view.put(*places[pin]), inner)
                )
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


def _held(view: View, above: View) -> View:
    """The view, moved so that its frame does not reach over the edge of the view it enlarges."""
    there, edge = _marked(view, above), above.frame
    across = max(0.0, edge[0] - there[0]) - max(0.0, there[2] - edge[2])
    down = max(0.0, edge[1] - there[1]) - max(0.0, there[3] - edge[3])
    return replace(view, centre=(view.centre[0] + across / above.scale, view.centre[1] + down / above.scale))


def _marked(view: View, above: View) -> Box:
    """The frame of a view on the view that it enlarges."""
    x, y = above.put(*view.centre)
    share = above.scale / view.scale / 2
    wide, tall = (view.frame[2] - view.frame[0]) * share, (view.frame[3] - view.frame[1]) * share
    return x - wide, y - tall, x + wide, y + tall


def _within(point: Point, frame: Box) -> bool:
    return frame[0] <= point[0] <= frame[2] and frame[1] <= point[1] <= frame[3]
