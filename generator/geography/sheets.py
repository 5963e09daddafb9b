"""One panel of a map as SVG: sea, land, borders, names of countries, pins with their names, a scale bar."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.drawing.lettering import fitted, width
from generator.drawing.svg import ACCENT, INK, PALE_INK, PAPER, link, tag, title, words
from generator.geography.atlas import Box, Point, inside
from generator.geography.land import Land, land, path
from generator.geography.naming import around, middle
from generator.geography.panels import Panel
from generator.geography.placing import Spot, Wish, placed
from generator.geography.projection import View

NAME = 12.5  # font size of a place
_COUNTRY = 10.5
_SEA = "#3f87b8"  # thin over the paper of the page, so that it serves light and dark
_LAND = "var(--md-code-bg-color,#f4f4f4)"
_TOLERANCES = (0.45, 0.8, 1.3, 2.0, 3.0, 4.5)
_BUDGET = 7000  # characters of land in one panel


@dataclass(frozen=True, slots=True)
class Mark:
    """A pin with its place on the paper of the projection."""

    label: str
    href: str
    radius: float
    area: bool
    weight: float
    at: Point  # projected
    where: Point  # longitude, latitude


@dataclass(frozen=True, slots=True)
class Wording:
    """What turns codes and lengths into the language of the page."""

    country: Callable[[str], str]
    scale: Callable[[float], str]
    rtl: bool


def sheet(panel: Panel, marks: Sequence[Mark], children: Sequence[Panel], wording: Wording) -> str:
    """One panel with the frames of the insets that enlarge parts of it."""
    view, frame = panel.view, panel.view.frame
    shown = _land(view)
    hidden = {pin for child in children for pin in child.pins}
    frames = [child.frame for child in children if child.frame]
    bar, bar_box = _bar(view, wording)
    named = [pin for pin in panel.pins if pin not in hidden]
    spots = _spots(view, [marks[pin] for pin in named], [*frames, *bar_box], wording.rtl)
    taken = [*frames, *bar_box, *(spot.box for spot in spots if spot)]
    taken += [_square(view.put(*marks[pin].at), marks[pin].radius + 3) for pin in named]
    return "".join(
        (
            _ground(shown, [marks[pin].where for pin in panel.pins], view),
            _countries(shown, taken, wording.country),
            "".join(_inset(child) for child in children),
            "".join(_pin(marks[pin], view, None, small=True) for pin in sorted(hidden)),
            "".join(_pin(marks[pin], view, spot) for pin, spot in zip(named, spots, strict=True)),
            bar,
            tag("rect", **_rectangle(frame), fill="none", stroke=PALE_INK, stroke_opacity="0.6"),
        )
    )


def _land(view: View) -> Land:
    """The land, as fine as the size of the drawing allows."""
    for tolerance in _TOLERANCES:
        shown = land(view, tolerance)
        if len(path((o for _, outlines in shown.countries for o in outlines), closed=True)) < _BUDGET:
            break
    return shown


def _rectangle(box: Box) -> dict[str, float]:
    return {"x": box[0], "y": box[1], "width": box[2] - box[0], "height": box[3] - box[1]}


def _square(point: Point, radius: float) -> Box:
    return point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius


def _ground(shown: Land, where: Sequence[Point], view: View) -> str:
    """Sea and land; countries that hold a place are paper white, the others a shade darker."""
    spots = [view.place(view.projection.near(longitude), latitude) for longitude, latitude in where]
    here = {
        code
        for code, outlines in shown.countries
        if any(inside(spot, list(outline)) for outline in outlines for spot in spots)
    }
    paths = [
        (path((o for code, outlines in shown.countries if (code in here) is lit for o in outlines), closed=True), lit)
        for lit in (False, True)
    ]
    frame = _rectangle(view.frame)
    parts = [tag("rect", **frame, fill=PAPER), tag("rect", **frame, fill=_SEA, fill_opacity="0.17", class_="syn-sea")]
    parts += [
        tag("path", d=data, fill=PAPER if lit else _LAND, fill_rule="evenodd", class_="syn-here" if lit else "syn-land")
        for data, lit in paths
        if data
    ]
    coast, border = path(shown.coasts, closed=False), path(shown.borders, closed=False)
    parts += [tag("path", d=coast, fill="none", stroke=_SEA, stroke_width=0.9, stroke_opacity="0.7")] if coast else []
    parts += (
        [tag("path", d=border, fill="none", stroke=PALE_INK, stroke_width=0.9, class_="syn-border")] if border else []
    )
    return "".join(parts)


def _countries(shown: Land, taken: Sequence[Box], country: Callable[[str], str]) -> str:
    """The names of countries where there is room, the largest first."""
    occupied = list(taken)
    parts: list[str] = []
    for code, outlines in shown.countries:
        name = country(code) if code else ""
        cased = name.upper() != name.lower()
        capitals = name.upper() if cased else name
        size = (width(capitals, _COUNTRY) * (1.16 if cased else 1.0), _COUNTRY * 1.3)
        spot = middle(outlines, size, occupied) if capitals else None
        if spot:
            occupied.append(around(spot, size))
            parts.append(
                words(capitals, spot[0], spot[1] + _COUNTRY * 0.35, letter_spacing="0.12em" if cased else None)
            )
    return tag("g", "".join(parts), fill=PALE_INK, font_size=_COUNTRY, text_anchor="middle", class_="syn-country")


def _spots(view: View, marks: Sequence[Mark], taken: Sequence[Box], rtl: bool) -> list[Spot | None]:
    """Where the names of the pins stand."""
    wishes = [
        Wish(view.put(*mark.at), mark.radius, (width(mark.label, NAME), NAME * 1.25), mark.weight) for mark in marks
    ]
    return placed(wishes, view.frame, taken, rtl=rtl)


def _pin(mark: Mark, view: View, spot: Spot | None, *, small: bool = False) -> str:
    """A pin and its name, as one link; a region is a soft disc, since it has no point."""
    x, y = view.put(*mark.at)
    if mark.area:
        dot = tag(
            "circle", cx=x, cy=y, r=mark.radius, fill=ACCENT, fill_opacity="0.2", stroke=ACCENT, stroke_dasharray="2 3",
            class_="syn-area",
        )  # fmt: skip
    else:
        radius = min(mark.radius, 3.0) if small else mark.radius
        dot = tag("circle", cx=x, cy=y, r=radius, fill=ACCENT, stroke=PAPER, stroke_width=1.3, class_="syn-pin")
    return link(mark.href, title(mark.label) + dot + (_name(mark.label, spot) if spot else ""), mark.label)


def _name(label: str, spot: Spot) -> str:
    """The name, with a line to its pin where it stands away from it."""
    line = ""
    if spot.line:
        (x1, y1), (x2, y2) = spot.line
        line = tag(
            "path", d=f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", stroke=PALE_INK, stroke_width=0.8, class_="syn-lead"
        )
    return line + words(
        label, spot.at[0], spot.at[1] + NAME * 0.35, text_anchor=spot.anchor, font_size=NAME, font_weight="600",
        stroke=PAPER, stroke_width=3.0, paint_order="stroke", stroke_linejoin="round", class_="syn-place",
    )  # fmt: skip


def _inset(child: Panel) -> str:
    """The frame of an inset on the view it enlarges, joined to the inset by two lines."""
    if child.frame is None:
        return ""
    (left, top, right, bottom), to = child.frame, child.view.frame
    if to[0] >= right:
        ends = ((right, top, to[0], to[1]), (right, bottom, to[0], to[3]))
    elif to[2] <= left:
        ends = ((left, top, to[2], to[1]), (left, bottom, to[2], to[3]))
    else:
        ends = ((left, bottom, to[0], to[1]), (right, bottom, to[2], to[1]))
    data = "".join(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" for x1, y1, x2, y2 in ends)
    rays = tag("path", d=data, stroke=INK, stroke_width=0.8, stroke_opacity="0.5", stroke_dasharray="3 3")
    box = tag(
        "rect", **_rectangle(child.frame), fill=PAPER, fill_opacity="0.35", stroke=INK, stroke_width=1.0,
        class_="syn-frame",
    )  # fmt: skip
    return rays + box


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
