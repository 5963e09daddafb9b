"""What lies in a view: the outlines of countries, coasts and borders, cut to the frame and simplified to the dot.

Arcs outside the view shrink to their ends: a chord lies in the same box as its arc, so that nothing inside the
view changes. Neighbours use the same simplified arc, so that no gap opens between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.geography.atlas import Atlas, Box, Country, Part, Point, Ring, atlas
from generator.geography.clip import clipped, pieces, simplified
from generator.geography.projection import View

_SPECK = 1.6  # an island smaller than this on the drawing is left out


@dataclass(frozen=True, slots=True)
class Land:
    """Outlines by country code, and lines, in units of the drawing."""

    countries: tuple[tuple[str, tuple[tuple[Point, ...], ...]], ...]
    coasts: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]


def land(view: View, tolerance: float) -> Land:
    """The land in a view; ``tolerance`` is in units of the drawing."""
    west, south, east, north = view.window
    source = atlas(east - west)
    drawer = _Drawer(source, view, tolerance)
    countries: list[tuple[str, tuple[tuple[Point, ...], ...]]] = []
    for country in source.countries:
        outlines = [
            outline
            for turn in (-360.0, 0.0, 360.0)
            for ring in _seen(country, (west - turn, south, east - turn, north), _SPECK / view.scale)
            if (outline := drawer.outline(ring, turn))
        ]
        if outlines:
            countries.append((country.code, tuple(outlines)))
    return Land(tuple(countries), *drawer.lines())


def _seen(country: Country, window: Box, speck: float) -> Iterable[Ring]:
    """Outlines that may show: their box meets the window and is no speck."""
    for ring in country.rings:
        small = ring.box[2] - ring.box[0] < speck and ring.box[3] - ring.box[1] < speck
        if not small and _meet(ring.box, window):
            yield ring


def _meet(box: Box, window: Box) -> bool:
    return box[0] <= window[2] and window[0] <= box[2] and box[1] <= window[3] and window[1] <= box[3]


class _Drawer:
    """Arcs on the drawing, each simplified once per view."""

    def __init__(self, source: Atlas, view: View, tolerance: float) -> None:
        self.source, self.view, self.tolerance = source, view, tolerance
        self.done: dict[tuple[int, float], list[Point]] = {}

    def outline(self, ring: Ring, turn: float) -> tuple[Point, ...]:
        """A closed outline inside the frame; empty where it does not reach in."""
        points: list[Point] = []
        for part in ring.parts:
            points += self.arc(part, part.shift + turn)[:-1]
        return tuple(clipped(points, self.view.frame)) if len(points) > 2 else ()

    def arc(self, part: Part, shift: float) -> list[Point]:
        """The points of an arc in the direction of use."""
        key = (part.index, shift)
        if key not in self.done:
            self.done[key] = self._drawn(part.index, shift)
        points = self.done[key]
        return points if part.arc >= 0 else points[::-1]

    def _drawn(self, index: int, shift: float) -> list[Point]:
        points: Sequence[Point] = self.source.arcs[index]
        box = self.source.boxes[index]
        shown = _meet((box[0] + shift, box[1], box[2] + shift, box[3]), self.view.window)
        # A closed arc outside would shrink to a point, which is right as well: nothing of it shows.
        placed = [self.view.place(x + shift, y) for x, y in (points if shown else (points[0], points[-1]))]
        return simplified(placed, self.tolerance) if shown else placed

    def lines(self) -> tuple[tuple[tuple[Point, ...], ...], tuple[tuple[Point, ...], ...]]:
        """Coasts and borders of what was drawn."""
        coasts: list[tuple[Point, ...]] = []
        borders: list[tuple[Point, ...]] = []
        for (index, _), points in sorted(self.done.items()):
            found = borders if index in self.source.shared else coasts
            found += [tuple(piece) for piece in pieces(points, self.view.frame)]
        return tuple(coasts), tuple(borders)


def path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """The lines as the data of an SVG path: steps between points rounded to a tenth, so that errors do not add up.

    >>> path([[(0, 0), (1.04, 2), (3, 2)]], closed=True)
    'M0 0l1 2 2 0z'
    """
    parts: list[str] = []
    at = (0, 0)
    for line in lines:
        steps: list[str] = []
        for x, y in line:
            here = (round(x * 10), round(y * 10))
            if not steps or here != at:
                steps.append(_pair(here[0] - (0 if not steps else at[0]), here[1] - (0 if not steps else at[1])))
                at = here
        if len(steps) > (2 if closed else 1):
            parts.append(f"M{steps[0]}l{' '.join(steps[1:])}{'z' if closed else ''}")
    return "".join(parts)


def _pair(across: int, down: int) -> str:
    """A step in tenths as SVG writes it.

    >>> _pair(-5, 120)
    '-.5 12'
    """
    return f"{_tenths(across)} {_tenths(down)}".replace(" -", "-")


def _tenths(value: int) -> str:
    text = f"{value / 10:.1f}".removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
