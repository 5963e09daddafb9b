"""What lies in a view: the outlines of countries, coasts and borders, cut to the frame and simplified to the dot.

Arcs outside the view shrink to their ends: a chord lies in the same box as its arc, so that nothing inside the
view changes. Neighbours use the same simplified arc, so that no gap opens between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.geography.atlas import Atlas, Box, Point, Ring, atlas
from generator.geography.clip import clipped, pieces, simplified
from generator.geography.projection import View

_SPECK = 1.6  # an island smaller than this on the drawing, or than this many tolerances, is left out

Outlines = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Land:
    """Outlines by country code, and the borders between countries, in units of the drawing."""

    countries: tuple[tuple[str, Outlines], ...]
    borders: Outlines


@lru_cache(maxsize=256)
def land(view: View, tolerances: tuple[float, ...], budget: int) -> Land:
    """The land in a view, simplified by the first tolerance (units of the drawing) that keeps its outlines below
    ``budget`` characters, else the last; remembered, since each language draws the same views.
    """
    west, _, east, _ = view.window
    drawer = _Drawer(atlas(east - west), view)
    result = Land((), ())
    for tolerance in tolerances:
        result = drawer.drawn(tolerance)
        if _length(result) < budget:
            break
    return result


def _length(shown: Land) -> int:
    """How long the outlines will be as text."""
    return len(path((each for _, outlines in shown.countries for each in outlines), closed=True))


def _meet(box: Box, window: Box) -> bool:
    return box[0] <= window[2] and window[0] <= box[2] and box[1] <= window[3] and window[1] <= box[3]


class _Drawer:
    """The arcs of a view on the drawing; each coarser drawing starts from the one before."""

    def __init__(self, source: Atlas, view: View) -> None:
        self.source, self.view, self.tolerance = source, view, 0.0
        west, south, east, north = view.window
        self.rings = [
            (country.code, ring, turn)
            for turn in (-360.0, 0.0, 360.0)
            for country in source.countries
            for ring in country.rings
            if _meet(ring.box, (west - turn, south, east - turn, north))
        ]
        self.arcs = {
            (part.index, part.shift + turn): self._placed(part.index, part.shift + turn)
            for _, ring, turn in self.rings
            for part in ring.parts
            if not self._speck(ring, _SPECK)
        }

    def drawn(self, tolerance: float) -> Land:
        """The land at a tolerance."""
        self.arcs = {key: simplified(points, tolerance) for key, points in self.arcs.items()}
        countries: dict[str, list[tuple[Point, ...]]] = {}
        for code, ring, turn in self.rings:
            if not self._speck(ring, max(_SPECK, _SPECK * tolerance)) and (outline := self._outline(ring, turn)):
                countries.setdefault(code, []).append(outline)
        shared = [points for (index, _), points in sorted(self.arcs.items()) if index in self.source.shared]
        borders = (tuple(piece) for points in shared for piece in pieces(points, self.view.frame))
        return Land(tuple((code, tuple(outlines)) for code, outlines in sorted(countries.items())), tuple(borders))

    def _speck(self, ring: Ring, limit: float) -> bool:
        left, low, right, high = ring.box
        return (right - left) * self.view.scale < limit and (high - low) * self.view.scale < limit

    def _placed(self, index: int, shift: float) -> list[Point]:
        """The points of an arc on the drawing; only its ends where it lies outside the view."""
        points: Sequence[Point] = self.source.arcs[index]
        left, low, right, high = self.source.boxes[index]
        if not _meet((left + shift, low, right + shift, high), self.view.window):
            points = (points[0], points[-1])
        return [self.view.place(x + shift, y) for x, y in points]

    def _outline(self, ring: Ring, turn: float) -> tuple[Point, ...]:
        """A closed outline inside the frame; empty where it does not reach in."""
        points: list[Point] = []
        for part in ring.parts:
            arc = self.arcs[part.index, part.shift + turn]
            points += (arc if part.arc >= 0 else arc[::-1])[:-1]
        return tuple(clipped(points, self.view.frame)) if len(points) > 2 else ()


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
