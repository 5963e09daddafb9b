"""From degrees to the paper: Mercator, which keeps shapes; near the poles a plain grid, which keeps them finite.

``x`` grows east and ``y`` grows south, both in degrees of longitude; a view turns them into units of the drawing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.geography.atlas import Box, Point

_MERCATOR_TO = 72.0  # latitude up to which Mercator is used
_FLATTEST = math.cos(math.radians(80))
KILOMETRES = 111.32  # in a degree of longitude at the equator


@dataclass(frozen=True, slots=True)
class Projection:
    """``middle`` is the longitude in the middle of the map; ``squeeze`` is None for Mercator."""

    middle: float
    squeeze: float | None = None

    def __call__(self, longitude: float, latitude: float) -> Point:
        """The place of a point that may lie any number of turns east or west."""
        return longitude - self.middle, self.down(latitude)

    def down(self, latitude: float) -> float:
        """How far south of the equator a latitude is drawn."""
        if self.squeeze is not None:
            return -latitude / self.squeeze
        bounded = math.radians(min(85.0, max(-85.0, latitude)))
        return -math.degrees(math.asinh(math.tan(bounded)))

    def latitude(self, y: float) -> float:
        """The latitude that is drawn at a height; the inverse of ``down``."""
        if self.squeeze is not None:
            return -y * self.squeeze
        return -math.degrees(math.atan(math.sinh(math.radians(y))))

    def near(self, longitude: float) -> float:
        """The same meridian within half a turn of the middle."""
        return self.middle + (longitude - self.middle + 180.0) % 360.0 - 180.0


def projection(points: Sequence[Point]) -> Projection:
    """A projection for some places (longitude, latitude): its middle is opposite the widest gap between them.

    >>> projection([(179.0, 0.0), (-179.0, 0.0)]).middle
    180.0
    """
    meridians = sorted({longitude % 360.0 for longitude, _ in points})
    following = [*meridians[1:], meridians[0] + 360.0]
    gap, start = max((after - before, -after) for before, after in zip(meridians, following, strict=True))
    middle = -start + (360.0 - gap) / 2
    latitudes = [latitude for _, latitude in points]
    low, high = min(latitudes), max(latitudes)
    middle = round((middle + 180.0) % 360.0 - 180.0 or 0.0, 6)
    middle = 180.0 if middle == -180.0 else middle
    if low >= -_MERCATOR_TO and high <= _MERCATOR_TO:
        return Projection(middle)
    return Projection(middle, max(_FLATTEST, math.cos(math.radians((low + high) / 2))))


@dataclass(frozen=True, slots=True)
class View:
    """A window of a map: the frame on the drawing, the projected point in its middle, units per degree."""

    projection: Projection
    frame: Box  # left, top, right, bottom on the drawing
    centre: Point
    scale: float

    def place(self, longitude: float, latitude: float) -> Point:
        """Where a point lies on the drawing, without a turn around the world."""
        return self.put(*self.projection(longitude, latitude))

    def put(self, x: float, y: float) -> Point:
        """Where a projected point lies on the drawing."""
        left, top, right, bottom = self.frame
        return (
            (left + right) / 2 + (x - self.centre[0]) * self.scale,
            (top + bottom) / 2 + (y - self.centre[1]) * self.scale,
        )

    @property
    def window(self) -> Box:
        """What is seen: west, south, east, north in degrees, west and east unrolled."""
        left, top, right, bottom = self.frame
        wide, tall = (right - left) / 2 / self.scale, (bottom - top) / 2 / self.scale
        middle = self.projection.middle + self.centre[0]
        latitude = self.projection.latitude
        return middle - wide, latitude(self.centre[1] + tall), middle + wide, latitude(self.centre[1] - tall)

    @property
    def kilometres(self) -> float:
        """Length of one unit of the drawing in the middle of the view."""
        latitude = self.projection.latitude(self.centre[1])
        return KILOMETRES * max(math.cos(math.radians(latitude)), 0.01) / self.scale

    @property
    def even(self) -> bool:
        """Whether one scale bar is true for all of the view, within a fifth."""
        _, south, _, north = self.window
        shares = [math.cos(math.radians(min(abs(each), 89.0))) for each in (south, north)]
        middle = math.cos(math.radians(min(abs(self.projection.latitude(self.centre[1])), 89.0)))
        return all(0.8 <= share / middle <= 1.25 for share in shares) and (south < 0) == (north < 0)
