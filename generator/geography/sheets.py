"""One panel of a map as SVG: sea, land, borders, names of countries, pins with their names, a scale bar."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.drawing.lettering import BOLD, fitted, width
from generator.drawing.svg import ACCENT, PALE_INK, PAPER, link, tag, title, words
from generator.geography.atlas import Box, Point
from generator.geography.frames import at_least, badge, badge_box, edge, inner_badge, inset, rays, rectangle
from generator.geography.land import Land, land, path
from generator.geography.naming import around, middle
from generator.geography.panels import Panel
from generator.geography.placing import Spot, Wish, placed
from generator.geography.projection import View

NAME = 12.5  # font size of a place
_COUNTRY = 10.5
_SEA = "#3f87b8"  # thin over the paper of the page, so that it serves light and dark
_LAND = "var(--md-code-bg-color,#f4f4f4)"
_TOLERANCES = (0.4, 0.6, 0.9, 1.3, 1.9, 2.8, 4.2)


@dataclass(frozen=True, slots=True)
class Mark:
    """A pin with its place on the paper of the projection."""

    name: str
    label: str  # the name, cut where it is too long to be drawn
    href: str
    radius: float
    area: bool
    weight: float
    at: Point  # projected
    country: str  # alpha-2 code of the country it lies in


@dataclass(frozen=True, slots=True)
class Wording:
    """What turns codes and lengths into the language of the page."""

    country: Callable[[str], str]
    scale: Callable[[float], str]
    rtl: bool


def sheet(
    panel: Panel, marks: Sequence[Mark], found: Sequence[Panel], wording: Wording, budget: int, identifier: str
) -> str:
    """One panel, of those found, with the frames of the insets that enlarge parts of it.

    ``budget`` is the number of characters that the outlines may take, ``identifier`` is unique on the page.
    """
    shown = land(panel.view, _TOLERANCES, budget)
    if panel.mark:
        return _locator(panel, marks, shown, wording, identifier)
    here = _Here(panel, marks, found)
    bar, bar_box = _bar(panel.view, wording)
    blocked = [*bar_box, *here.blocked()]
    named = [marks[pin] for pin in here.named]
    spots = _spots(panel.view, named, blocked, wording.rtl)
    taken = [*blocked, *(spot.box for spot in spots if spot), *here.dots(here.named), *here.lines()]
    orienting = panel.parent is None or len(shown.countries) > 1
    return "".join(
        (
            _ground(shown, frozenset(marks[pin].country for pin in panel.pins), panel.view, identifier),
            _countries(shown, taken, wording.country) if orienting else "",
            "".join(inset(child, joined=not here.numbered) for child in here.children),
            _pins([_pin(marks[pin], panel.view, None, small=True) for pin in here.hidden]),
            _pins([_pin(mark, panel.view, spot) for mark, spot in zip(named, spots, strict=True)]),
            bar,
            edge(panel.view.frame),
            "".join(badge(box, number) for number, box in here.badges()),
        )
    )


class _Here:
    """What stands on one panel."""

    def __init__(self, panel: Panel, marks: Sequence[Mark], found: Sequence[Panel]) -> None:
        self.panel, self.marks, self.found = panel, marks, found
        self.children = [child for child in found if child.frame and found[child.parent or 0] is panel]
        enlarged = {pin for child in self.children for pin in child.pins}
        self.hidden = sorted(enlarged)
        self.named = [pin for pin in panel.pins if pin not in enlarged]
        self.numbered = len([each for each in found if each.frame]) > 1

    def dots(self, pins: Sequence[int]) -> list[Box]:
        """The room that pins take."""
        return [_square(self.panel.view.put(*self.marks[pin].at), self.marks[pin].radius + 1) for pin in pins]

    def badges(self) -> list[tuple[int, Box]]:
        """The numbers of the insets marked here, and of this one."""
        if not self.numbered:
            return []
        own = [(self.found.index(self.panel), inner_badge(self.panel.view.frame))] if self.panel.frame else []
        frames = [child.frame for child in self.children if child.frame]
        taken = [*frames, *self.dots(self.named)]
        return own + [
            (self.found.index(child), badge_box(child.frame, taken, self.panel.view.frame))
            for child in self.children
            if child.frame
        ]

    def lines(self) -> list[Box]:
        """The room that lines to insets take, as small boxes along them."""
        if self.numbered:
            return []
        along = [(line, step / 40) for child in self.children for line in rays(child) for step in range(41)]
        return [
            _square((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share), 5.0)
            for (start, end), share in along
        ]

    def blocked(self) -> list[Box]:
        """Where no name may stand: frames, numbers, a locator."""
        over = [each.view.frame for each in self.found if each.mark and self.panel.parent is None]
        return [*(child.frame for child in self.children if child.frame), *(box for _, box in self.badges()), *over]


def _locator(panel: Panel, marks: Sequence[Mark], shown: Land, wording: Wording, identifier: str) -> str:
    """The wider region, with the main view marked on it."""
    mark = panel.mark or panel.view.frame
    return "".join(
        (
            _ground(shown, frozenset(each.country for each in marks), panel.view, identifier, 0.6),
            _countries(shown, [mark], wording.country, 9.0),
            tag(
                "rect",
                **rectangle(at_least(mark, 6.0)),
                fill=ACCENT,
                fill_opacity="0.3",
                stroke=ACCENT,
                stroke_width=1.5,
            ),
            edge(panel.view.frame),
        )
    )


def _square(point: Point, radius: float) -> Box:
    return point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius


@lru_cache(maxsize=256)
def _ground(shown: Land, here: frozenset[str], view: View, identifier: str, line: float = 0.9) -> str:
    """Sea and land, alike in each language; countries that hold a place are paper white, the others a shade darker."""
    paths = [
        (
            path(
                (o for code, outlines in shown.countries if (code != "" and code in here) is lit for o in outlines),
                closed=True,
            ),
            lit,
        )
        for lit in (False, True)
    ]
    frame = rectangle(view.frame)
    parts = [tag("rect", **frame, fill=PAPER), tag("rect", **frame, fill=_SEA, fill_opacity="0.17", class_="syn-sea")]
    parts += [
        tag("path", d=data, fill=PAPER if lit else _LAND, fill_rule="evenodd", class_="syn-here" if lit else "syn-land",
            stroke=_SEA, stroke_width=0.8)
        for data, lit in paths
        if data
    ]  # fmt: skip
    borders = path(shown.borders, closed=False)
    if borders:
        name = f"{identifier}-borders"
        parts.append(tag("defs", tag("path", id=name, d=borders, fill="none")))
        # The paper below takes away the colour of the coast, which the outlines carry all around.
        parts += [
            tag("use", href=f"#{name}", stroke=colour, stroke_width=each)
            for colour, each in ((PAPER, line + 0.6), (PALE_INK, line))
        ]
    return "".join(parts)


def _countries(shown: Land, taken: Sequence[Box], country: Callable[[str], str], size: float = _COUNTRY) -> str:
    """The names of countries where there is room, the largest first."""
    occupied = list(taken)
    parts: list[str] = []
    for code, outlines in shown.countries:
        name = country(code) if code else ""
        cased = name.upper() != name.lower()
        capitals = name.upper() if cased else name
        room = (width(capitals, size) * (1.16 if cased else 1.0), size * 1.3)
        spot = middle(outlines, room, tuple(occupied)) if capitals else None
        if spot:
            occupied.append(around(spot, room))
            parts.append(words(capitals, spot[0], spot[1] + size * 0.35, letter_spacing="0.12em" if cased else None))
    return tag("g", "".join(parts), fill=PALE_INK, font_size=size, text_anchor="middle", class_="syn-country")


def _spots(view: View, marks: Sequence[Mark], taken: Sequence[Box], rtl: bool) -> list[Spot | None]:
    """Where the names of the pins stand."""
    wishes = [
        Wish(view.put(*mark.at), mark.radius, (width(mark.label, NAME) * BOLD, NAME * 1.25), mark.weight)
        for mark in marks
    ]
    return placed(wishes, view.frame, taken, rtl=rtl)


def _pins(parts: Sequence[str]) -> str:
    """Pins and names, with what their letters have in common."""
    return tag(
        "g", "".join(parts), font_size=NAME, font_weight="600", stroke=PAPER, stroke_width=3.0, paint_order="stroke",
        stroke_linejoin="round",
    )  # fmt: skip


def _pin(mark: Mark, view: View, spot: Spot | None, *, small: bool = False) -> str:
    """A pin and its name, as one link; a region is a soft disc, since it has no point."""
    x, y = view.put(*mark.at)
    if mark.area:
        dot = tag(
            "circle", cx=x, cy=y, r=mark.radius, fill=ACCENT, fill_opacity="0.2", stroke=ACCENT, stroke_dasharray="2 3",
            stroke_width=1.0, class_="syn-area",
        )  # fmt: skip
    else:
        radius = min(mark.radius, 3.0) if small else mark.radius
        dot = tag("circle", cx=x, cy=y, r=radius, fill=ACCENT, stroke_width=1.3, class_="syn-pin")
    whole = spot is not None and mark.label == mark.name
    return link(
        mark.href, ("" if whole else title(mark.name)) + dot + (_name(mark.label, spot) if spot else ""), mark.name
    )


def _name(label: str, spot: Spot) -> str:
    """The name, with a line to its pin where it stands away from it."""
    line = ""
    if spot.line:
        (x1, y1), (x2, y2) = spot.line
        line = tag(
            "path", d=f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", stroke=PALE_INK, stroke_width=0.8, class_="syn-lead"
        )
    anchor = None if spot.anchor == "start" else spot.anchor
    return line + words(label, spot.at[0], spot.at[1] + NAME * 0.35, text_anchor=anchor, class_="syn-place")


def _bar(view: View, wording: Wording) -> tuple[str, list[Box]]:
    """A scale bar of a round length, where one length is true for all of the view; and the room it takes."""
    if not view.even:
        return "", []
    left, _, right, bottom = view.frame
    longest = (right - left) * 0.24 * view.kilometres
    power = 10.0 ** math.floor(math.log10(longest))
    length = next(step * power for step in (5.0, 2.0, 1.0) if step * power <= longest)
    across = length / view.kilometres
    start = right - 10 - across if wording.rtl else left + 10
    text = fitted(wording.scale(length), right - left - 20, 10.5)
    drawn = tag("path", d=f"M{start:.1f} {bottom - 14:.1f}v4h{across:.1f}v-4", fill="none", stroke=PALE_INK)
    anchor, x = ("end", start + across) if wording.rtl else ("start", start)
    label = words(
        text, x, bottom - 17, font_size=10.5, fill=PALE_INK, text_anchor=anchor, stroke=PAPER, stroke_width=2.5,
        paint_order="stroke",
    )  # fmt: skip
    room = max(across, width(text, 10.5)) + 8
    box = (
        (right - 6 - room, bottom - 32, right, bottom) if wording.rtl else (left, bottom - 32, left + 6 + room, bottom)
    )
    return tag("g", drawn + label, class_="syn-scale"), [box]
