"""How far places lie from each other."""

from __future__ import annotations

import math

DIAMETER = 12742.0  # km, of the earth

Position = tuple[float, float]  # latitude, longitude


def kilometres(one: Position, other: Position) -> float:
    """The distance between two positions, on a sphere.

    >>> round(kilometres((48.14, 11.58), (52.52, 13.41)))
    504
    """
    latitude, longitude, other_latitude, other_longitude = map(math.radians, (*one, *other))
    across = math.cos(latitude) * math.cos(other_latitude) * math.sin((other_longitude - longitude) / 2) ** 2
    return DIAMETER * math.asin(math.sqrt(min(1.0, math.sin((other_latitude - latitude) / 2) ** 2 + across)))
