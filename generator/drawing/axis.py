"""A number line: its ends, its ticks, and where a value lies on it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.drawing.lettering import width

LOGARITHMIC_FROM = 50.0  # largest through smallest value: from here on small values would lie on each other
_STEPS = (1.0, 2.0, 5.0, 10.0)
_LIMIT = 1e15  # beyond this a coordinate has no meaning for a reader
_NOTHING = 1e-15  # nearer to nothing than this is nothing
_ALIKE = 1e-9  # share of a value: two that differ by less are one on the drawing
_DIGITS = 10  # of a tick, after the first of its step


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from ``low`` to ``high`` drawn between ``left`` and ``right``."""

    low: float
    high: float
    left: float
    right: float
    ticks: tuple[float, ...]
    logarithmic: bool = False

    @property
    def broken(self) -> bool:
        """Whether it starts above nothing, so that lengths must not be compared."""
        return not self.logarithmic and self.low > 0

    def at(self, value: float) -> float:
        """Where a value lies; values outside are put on the nearer end."""
        low, high, here = (self._scaled(each) for each in (self.low, self.high, value))
        share = (here - low) / (high - low)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def _scaled(self, value: float) -> float:
        if not self.logarithmic:
            return value
        return math.log10(max(value, self.low))


def usable(value: float | None) -> bool:
    """Whether a value can be drawn at all."""
    return value is not None and math.isfinite(value) and abs(value) < _LIMIT


def axis(
    values: Sequence[float], left: float, right: float, label: Callable[[float], str], size: float, *, ahead: bool
) -> Axis:
    """The axis for some values. ``ahead`` asks for room after the last one, for a bar without an end.

    ``label`` gives the words of a tick and ``size`` their font size, so that ticks keep clear of each other.
    """
    values = [value if abs(value) >= _NOTHING else 0.0 for value in values]
    low, high = _ends(values)
    positive = min((value for value in values if value > 0), default=0.0)
    make = _logarithmic if low >= 0 and positive and min(values) > 0 and high / positive > LOGARITHMIC_FROM else _linear
    for count in (7, 6, 5, 4, 3, 2):
        result = make(low if make is _linear else positive, high, left, right, count, ahead)
        if _clear([label(tick) for tick in result.ticks], result, size):
            break
    return result


def _ends(values: Sequence[float]) -> tuple[float, float]:
    """The range to show: from nothing, unless all values lie close together far from it."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if high - low <= _ALIKE * max(abs(low), abs(high)):
        low = high
    if 0 <= low < 0.75 * high or low == high > 0:
        low = 0.0
    elif high < 0 and high > 0.75 * low:
        high = 0.0
    return (low, high) if high > low else (low, low + 1.0)


def _linear(low: float, high: float, left: float, right: float, count: int, ahead: bool) -> Axis:
    step = _step((high - low) / count)
    first, last = math.floor(low / step), math.ceil(high / step)
    if ahead and last * step - high < 0.12 * (high - low):
        last += 1
    digits = max(_DIGITS, _DIGITS - math.floor(math.log10(step)))
    ticks = tuple(round(index * step, digits) for index in range(first, last + 1))
    return Axis(ticks[0], ticks[-1], left, right, ticks)


def _step(rough: float) -> float:
    """The next larger of 1, 2, 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * 0.999)


def _logarithmic(low: float, high: float, left: float, right: float, count: int, ahead: bool) -> Axis:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high) - 1e-9)
    if ahead and last - math.log10(high) < 0.2:
        last += 1
    every = max(1, math.ceil((last - first) / count))
    ticks = tuple(10.0**power for power in range(first, last + 1, every))
    return Axis(10.0**first, 10.0**last, left, right, ticks, logarithmic=True)


def _clear(labels: Sequence[str], scale: Axis, size: float) -> bool:
    """Whether the words of neighbouring ticks keep a gap and differ (a year has no halves)."""
    if len(set(labels)) < len(labels):
        return False
    spots = [(scale.at(tick), width(label, size) / 2) for tick, label in zip(scale.ticks, labels, strict=True)]
    return all(after[0] - after[1] - before[0] - before[1] > 0.8 * size for before, after in itertools.pairwise(spots))
