"""The outlines of countries, read once and decoded arc by arc as maps need them.

The data are TopoJSON: arcs that neighbouring countries share, each a list of integer steps. An arc met once is a
coast, one met twice is a border. Outlines that cross the date line are unrolled, so that a step never jumps.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]  # longitude, latitude in degrees; or x, y
Box = tuple[float, float, float, float]  # left, low, right, high

FINE_BELOW = 14.0  # degrees of longitude across the map, below which the detailed outlines are worth reading


@dataclass(frozen=True, slots=True)
class Part:
    """An arc as an outline uses it: its number (``~number`` reversed) and how far east it is moved."""

    arc: int
    shift: float

    @property
    def index(self) -> int:
        """The number of the arc, whichever way it runs."""
        return self.arc if self.arc >= 0 else ~self.arc


@dataclass(frozen=True, slots=True)
class Ring:
    """A closed outline; the box is in unrolled degrees."""

    parts: tuple[Part, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Country:
    """All outlines of one country, holes included; "" where no code is known."""

    code: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Countries of one level of detail."""

    countries: tuple[Country, ...]
    arcs: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...]
    shared: frozenset[int]  # arcs that are borders between two countries


def atlas(span: float) -> Atlas:
    """The outlines for a map that is ``span`` degrees of longitude wide."""
    return _read("countries-10m.json.gz" if span < FINE_BELOW else "countries-50m.json.gz")


@cache
def _read(name: str) -> Atlas:
    """One level of detail; read when the first map asks for it."""
    raw = json.loads(gzip.decompress(files("generator.geography").joinpath(name).read_bytes()))
    scale, origin = raw["transform"]["scale"], raw["transform"]["translate"]
    arcs = tuple(_decoded(steps, scale, origin) for steps in raw["arcs"])
    boxes = tuple(bounds(arc) for arc in arcs)
    countries = tuple(
        Country(each["code"], tuple(_ring(ring, arcs, boxes) for polygon in each["polygons"] for ring in polygon))
        for each in raw["countries"]
    )
    return Atlas(countries, arcs, boxes, _shared(countries))


def _decoded(steps: list[list[int]], scale: list[float], origin: list[float]) -> tuple[Point, ...]:
    """The points of an arc in degrees, unrolled where it crosses the date line."""
    points: list[Point] = []
    x = y = 0
    turn, last = 0.0, None
    for step in steps:
        x, y = x + step[0], y + step[1]
        longitude = x * scale[0] + origin[0]
        if last is not None and abs(longitude - last) > 180:
            turn += 360.0 if last > longitude else -360.0
        last = longitude
        points.append((longitude + turn, y * scale[1] + origin[1]))
    return tuple(points)


def bounds(points: tuple[Point, ...] | list[Point]) -> Box:
    """The box around some points."""
    across, up = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(up), max(across), max(up)


def _ring(numbers: list[int], arcs: tuple[tuple[Point, ...], ...], boxes: tuple[Box, ...]) -> Ring:
    """An outline whose arcs are moved by whole turns so that each begins where the one before ended."""
    parts: list[Part] = []
    end: float | None = None
    for number in numbers:
        arc = arcs[number if number >= 0 else ~number]
        first, last = (arc[0][0], arc[-1][0]) if number >= 0 else (arc[-1][0], arc[0][0])
        shift = 0.0 if end is None else 360.0 * round((end - first) / 360.0)
        parts.append(Part(number, shift))
        end = last + shift
    placed = [(boxes[part.index], part.shift) for part in parts]
    return Ring(
        tuple(parts),
        (
            min(box[0] + shift for box, shift in placed),
            min(box[1] for box, _ in placed),
            max(box[2] + shift for box, shift in placed),
            max(box[3] for box, _ in placed),
        ),
    )


def _shared(countries: tuple[Country, ...]) -> frozenset[int]:
    owners: dict[int, set[int]] = {}
    for number, country in enumerate(countries):
        for ring in country.rings:
            for part in ring.parts:
                owners.setdefault(part.index, set()).add(number)
    return frozenset(arc for arc, found in owners.items() if len(found) > 1)


def inside(point: Point, outline: list[Point]) -> bool:
    """Whether a point lies in a closed outline (even-odd).

    >>> inside((1, 1), [(0, 0), (2, 0), (2, 2), (0, 2)])
    True
    """
    x, y = point
    within = False
    for (x1, y1), (x2, y2) in pairwise([*outline, outline[0]]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within
