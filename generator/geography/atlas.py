"""The outlines of countries, read once and decoded arc by arc as maps need them.

The data are TopoJSON: arcs that neighbouring countries share, each a row of integer steps, as text. An arc met once is
a coast, one met twice is a border. Outlines that cross the date line are unrolled, so that a step never jumps.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import overload

Point = tuple[float, float]  # longitude, latitude in degrees; or x, y
Box = tuple[float, float, float, float]  # left, low, right, high

# Degrees of longitude across the map up to which each level of detail is worth reading.
_LEVELS = ((14.0, "countries-10m.json.gz"), (190.0, "countries-50m.json.gz"), (math.inf, "countries-110m.json.gz"))
_SHORE = 0.05  # degrees of latitude: how far off the shore a place still counts as on it


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


class Arcs(Sequence[tuple[Point, ...]]):
    """The points of each arc in degrees, unrolled where it crosses the date line; worked out when first asked for."""

    def __init__(self, steps: list[str], scale: Point, origin: Point) -> None:
        self._steps, self._scale, self._origin = steps, scale, origin
        self._known: dict[int, tuple[Point, ...]] = {}

    def __len__(self) -> int:
        return len(self._steps)

    @overload
    def __getitem__(self, number: int) -> tuple[Point, ...]: ...
    @overload
    def __getitem__(self, number: slice) -> list[tuple[Point, ...]]: ...
    def __getitem__(self, number: int | slice) -> tuple[Point, ...] | list[tuple[Point, ...]]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number not in self._known:
            self._known[number] = self._decoded(self._steps[number])
        return self._known[number]

    def _decoded(self, steps: str) -> tuple[Point, ...]:
        numbers = [int(step) for step in steps.split()]
        (across, up), (west, south) = self._scale, self._origin
        return tuple(
            (x * across + west, y * up + south)
            for x, y in zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True)
        )


@dataclass(frozen=True, slots=True)
class Atlas:
    """Countries of one level of detail."""

    countries: tuple[Country, ...]
    arcs: Sequence[tuple[Point, ...]]
    boxes: tuple[Box, ...]
    shared: frozenset[int]  # arcs that are borders between two countries

    def outline(self, ring: Ring) -> list[Point]:
        """The points of a closed outline in unrolled degrees."""
        points: list[Point] = []
        for part in ring.parts:
            arc = self.arcs[part.index]
            points += [(x + part.shift, y) for x, y in (arc if part.arc >= 0 else arc[::-1])[:-1]]
        return points


@lru_cache(maxsize=10_000)
def country(place: Point) -> str:
    """The code of the country that a place (longitude, latitude) lies in or next to; "" at sea and where none is known.

    Outlines are coarser than harbours, so a place in the water is looked for on the shore around it.
    """
    across = _SHORE / max(0.05, math.cos(math.radians(place[1])))
    around = [
        (place[0] + across * math.cos(turn), place[1] + _SHORE * math.sin(turn))
        for turn in (step * math.pi / 4 for step in range(8))
    ]
    return next((code for code in map(_code, [place, *around]) if code), "")


def _code(place: Point) -> str:
    source = _read(_LEVELS[0][1])
    return next((each.code for each in source.countries if sum(_around(place, each, source)) % 2), "")


def _around(place: Point, land: Country, source: Atlas) -> Iterator[bool]:
    """For each outline of a country whether the place lies in it; a hole is one more outline around it."""
    for ring in land.rings:
        west, south, east, north = ring.box
        for longitude in (place[0] - 360.0, place[0], place[0] + 360.0):
            if west <= longitude <= east and south <= place[1] <= north:
                yield inside((longitude, place[1]), source.outline(ring))


def atlas(span: float) -> Atlas:
    """The outlines for a map that is ``span`` degrees of longitude wide."""
    return _read(next(name for limit, name in _LEVELS if span <= limit))


@cache
def _read(name: str) -> Atlas:
    """One level of detail; read when the first map asks for it."""
    raw = json.loads(gzip.decompress(files("generator.geography").joinpath(name).read_bytes()))
    (across, up), (west, south) = raw["transform"]["scale"], raw["transform"]["translate"]
    arcs = Arcs(raw["arcs"], (across, up), (west, south))
    boxes = tuple(
        (left * across + west, low * up + south, right * across + west, high * up + south)
        for left, low, right, high, _, _ in raw["boxes"]
    )
    ends = [(first * across + west, last * across + west) for *_, first, last in raw["boxes"]]
    countries = tuple(
        Country(each["code"], tuple(_ring(ring, ends, boxes) for polygon in each["polygons"] for ring in polygon))
        for each in raw["countries"]
    )
    return Atlas(countries, arcs, boxes, _shared(countries))


def bounds(points: Sequence[Point]) -> Box:
    """The box around some points."""
    across, up = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(up), max(across), max(up)


def _ring(numbers: list[int], ends: list[Point], boxes: tuple[Box, ...]) -> Ring:
    """An outline whose arcs are moved by whole turns so that each begins where the one before ended."""
    parts: list[Part] = []
    end: float | None = None
    for number in numbers:
        first, last = ends[number] if number >= 0 else ends[~number][::-1]
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


def inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether a point lies in a closed outline (even-odd).

    >>> inside((1, 1), [(0, 0), (2, 0), (2, 2), (0, 2)])
    True
    """
    return sum(point[0] < x for x in crossings(point[1], outline)) % 2 == 1


def crossings(y: float, outline: Sequence[Point]) -> list[float]:
    """Where a closed outline crosses a height, in the order of the outline.

    >>> crossings(1, [(0, 0), (2, 0), (2, 2), (0, 2)])
    [2.0, 0.0]
    """
    return [
        (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise([*outline, outline[0]])
        if (y1 > y) != (y2 > y)
    ]
