"""Maps: where the places of a report lie, drawn from the outlines of countries, without any tiles.

The extent follows the places; where they crowd, insets enlarge them. Geography is never mirrored; in a language
written from right to left insets and the scale bar change sides. Two drawings, ``syn-wide`` and ``syn-narrow``, of
which the style sheet shows one (see charts).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.drawing.lettering import fitted
from generator.drawing.svg import drawing
from generator.geography import atlas
from generator.geography.panels import NARROW, WIDE, Panel, Sheet, panels
from generator.geography.projection import Projection, projection
from generator.geography.sheets import NAME, Mark, Wording, sheet

_LONGEST = 140.0  # width of the name of a place; a longer one is cut, and whole in its title
_LEAST, _MOST, _REGION = 3.4, 6.6, 16.0  # radius of pins, of a region
_MAIN, _INSET, _LOCATOR = 13000, 2500, 4500  # characters of outlines in a panel
_PIN = 250  # characters that a pin takes from them


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on the map."""

    label: str
    latitude: float  # degrees north
    longitude: float  # degrees east
    href: str = ""
    weight: int = 1  # how often it is spoken of: larger pins, and first choice of a spot for the name
    area: bool = False  # a region, drawn as a soft disc without a precise point


def place_map(
    pins: Sequence[Pin],
    *,
    title: str,
    description: str,
    country: Callable[[str], str],
    scale_label: Callable[[float], str],
    identifier: str,
    rtl: bool = False,
) -> str:
    """A map of the places as two SVG drawings; nothing where no pin can be drawn.

    ``country`` names an ISO 3166 alpha-2 code in the language of the page, ``scale_label`` words kilometres;
    ``identifier`` is unique on the page.
    """
    usable = [pin for pin in pins if _on_earth(pin)]
    if not usable:
        return ""
    to = projection([(pin.longitude, pin.latitude) for pin in usable])
    marks = _marks(usable, to)
    wording = Wording(country, scale_label, rtl)
    return "".join(
        _drawn(marks, to, each, (title, description), wording, f"{identifier}-{each.name}")
        for each in (_turned(WIDE, rtl), _turned(NARROW, rtl))
    )


def _on_earth(pin: Pin) -> bool:
    return abs(pin.latitude) <= 90 and math.isfinite(pin.longitude)


def _turned(kind: Sheet, rtl: bool) -> Sheet:
    return replace(kind, rtl=rtl)


def _marks(pins: Sequence[Pin], to: Projection) -> list[Mark]:
    """The pins on paper; the area of a dot grows with how often a place is spoken of."""
    weights = {max(0, pin.weight) for pin in pins}
    heaviest = max(weights) if len(weights) > 1 else 4 * max(weights) or 1  # all alike: none is a large one
    result: list[Mark] = []
    for pin in pins:
        share = math.sqrt(max(0, pin.weight) / heaviest)
        radius = _REGION if pin.area else _LEAST + (_MOST - _LEAST) * share
        longitude = to.near(pin.longitude)
        where = (longitude, pin.latitude)
        label = fitted(pin.label, _LONGEST, NAME)
        result.append(Mark(pin.label, label, pin.href, radius, pin.area, pin.weight, to(*where), atlas.country(where)))
    return result


def _drawn(
    marks: Sequence[Mark], to: Projection, kind: Sheet, text: tuple[str, str], wording: Wording, identifier: str
) -> str:
    """One drawing with all its panels."""
    points = frozenset(number for number, mark in enumerate(marks) if not mark.area)
    found = panels([mark.at for mark in marks], to, kind, points)
    content = "".join(
        sheet(panel, marks, found, wording, _budget(panel, len(marks)), f"{identifier}-{number}")
        for number, panel in enumerate(found)
    )
    return drawing(
        content,
        (kind.width, max(panel.view.frame[3] for panel in found)),
        name=f"syn-map syn-{kind.name}",
        text=text,
        identifier=identifier,
        links=any(mark.href for mark in marks),
    )


def _budget(panel: Panel, pins: int) -> int:
    """How many characters the outlines of a panel may take."""
    if panel.mark:
        return _LOCATOR
    return _INSET if panel.frame else max(_MAIN // 3, _MAIN - _PIN * pins)
