"""Quantities made comparable: one unit for each dimension, and the band a statement covers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypedDict

from generator import concepts
from generator.quantity import Quantity

LEAST = 2  # digits of a quantity in another unit
HUGE = 1e9  # where numbers are no longer written out


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


def converted(quantity: Quantity) -> Quantity | None:
    """The quantity in the unit of the other system, where its unit has one: as precise as stated, at least two digits.

    >>> converted(Quantity(60, 60, unit="kilometre")).high, converted(Quantity(38, 38, unit="degree-celsius")).high
    (37.0, 100.0)
    """
    units = concepts.table("units")
    unit, name = units.get(quantity.unit or "", {}), units.get(quantity.unit or "", {}).get("other")
    if name is None:
        return None
    other = units[name]
    low, high = (None if bound is None else _in_other(bound, unit, other) for bound in (quantity.low, quantity.high))
    return replace(quantity, low=low, high=high, unit=name)


def _in_other(value: float, unit: dict[str, Any], other: dict[str, Any]) -> float:
    base = (value + unit.get("offset", 0)) * unit["factor"]
    turned = float(base / other["factor"] - other.get("offset", 0))
    if "offset" in unit or "offset" in other:
        return round(turned, 0 if value == int(value) else 1)
    return float(f"{turned:.{max(LEAST, digits(value))}g}")


def digits(value: float) -> int:
    """How many digits a number is precise to: 1,500 to two.

    >>> digits(1500), digits(3.25), digits(0)
    (2, 3, 1)
    """
    return max(1, len(f"{abs(value):.9g}".replace(".", "").strip("0"))) if abs(value) < HUGE else 1


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
