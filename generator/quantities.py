"""Quantities made comparable: one unit for each dimension, and the band a statement covers."""

from __future__ import annotations

from typing import TypedDict

from generator import concepts
from generator.quantity import Quantity


class Normalised(TypedDict):
    """A quantity in the base unit of its dimension; money stays in its currency, a mere count has no unit."""

    low: float | None
    high: float | None
    unit: str | None


def normalise(quantity: Quantity) -> Normalised:
    """The bounds in the base unit of the dimension, rounded to nine significant digits.

    >>> normalise(Quantity(60, 60, unit="kilometre", counted="distance"))
    {'low': 60000.0, 'high': 60000.0, 'unit': 'metre'}
    >>> normalise(Quantity(1, None, unit="week", counted="duration"))
    {'low': 7.0, 'high': None, 'unit': 'day'}
    >>> normalise(Quantity(5, 5, unit="euro", counted="money"))
    {'low': 5, 'high': 5, 'unit': 'euro'}
    """
    unit = concepts.table("units").get(quantity.unit or "")
    base = _base(unit["dimension"]) if unit is not None else None
    if unit is None or base is None:
        return {"low": quantity.low, "high": quantity.high, "unit": quantity.unit}
    factor, offset = float(unit["factor"]), float(unit.get("offset", 0))
    return {"low": _scaled(quantity.low, factor, offset), "high": _scaled(quantity.high, factor, offset), "unit": base}


def _base(dimension: str) -> str | None:
    units = concepts.table("units").items()
    return next((name for name, unit in units if unit["dimension"] == dimension and unit.get("base")), None)


def _scaled(value: float | None, factor: float, offset: float) -> float | None:
    return None if value is None else float(f"{(value + offset) * factor:.9g}")


def band(quantity: Quantity) -> tuple[float | None, float | None]:
    """The least and the greatest number that the statement allows, in its own unit; None is open.

    The tolerances stand in concepts/bands.toml. A vague word has no band.

    >>> band(Quantity(None, 40, "almost")), band(Quantity(5000, 5000, "about")), band(Quantity(50, None, "at_least"))
    ((36.0, 40.0), (4500.0, 5500.0), (50.0, None))
    """
    tolerance = concepts.table("bands")[quantity.approximation]
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    below, above = tolerance.get("below"), tolerance.get("above")
    return (
        None if low is None or below is None else round(low - abs(low) * below, 9),
        None if high is None or above is None else round(high + abs(high) * above, 9),
    )
