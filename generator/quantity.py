"""How many: a number as a text states it, with its bounds and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Approximation = Literal["exact", "about", "almost", "at_least", "at_most", "order_of_magnitude"]
Role = Literal["before", "after", "difference"]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as stated, in the unit as written; None is an open bound."""

    low: float | None
    high: float | None
    approximation: Approximation = "exact"
    low_open: bool = False  # True: the bound itself is excluded ("more than 50")
    high_open: bool = False
    unit: str | None = None  # unit id, kebab-case, see concepts/units.toml
    counted: str | None = None  # concept id, see concepts/things.toml; an unknown noun keeps its lemma
    per: str | None = None  # "day": the rate it is stated for
    magnitude: str | None = None  # of a vague word, see concepts/magnitudes.toml; never a number


@dataclass(frozen=True, slots=True)
class Change:
    """The part that a figure has in a change its sentence tells of ("rose by 20 from 30 to 50")."""

    role: Role
    direction: Direction
    others: tuple[str, ...] = ()  # ids of the other figures of the change, in the order of the text
