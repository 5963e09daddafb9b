"""The frames of panels, and what leads from a frame on one view to the inset that shows it enlarged.

One inset is joined to its frame by two lines. Of several each has a number, since lines would cross the map.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.drawing.svg import INK, PALE_INK, PAPER, tag, words
from generator.geography.atlas import Box, Point
from generator.geography.panels import Panel
from generator.geography.placing import overlap

_BADGE = 8.0  # radius


def rectangle(box: Box) -> dict[str, float]:
    """A box as the attributes of a rectangle."""
    return {"x": box[0], "y": box[1], "width": box[2] - box[0], "height": box[3] - box[1]}


def at_least(box: Box, size: float) -> Box:
    """The box, grown around its middle to a size."""
    across, down = max(0.0, size - box[2] + box[0]) / 2, max(0.0, size - box[3] + box[1]) / 2
    return box[0] - across, box[1] - down, box[2] + across, box[3] + down


def edge(frame: Box) -> str:
    """The line around a panel, inside its frame, so that the drawing does not cut it."""
    inner = (frame[0] + 0.5, frame[1] + 0.5, frame[2] - 0.5, frame[3] - 0.5)
    clear = tag("rect", **rectangle(inner), fill="none", stroke=PAPER, stroke_width=1.8)
    return clear + tag("rect", **rectangle(inner), fill="none", stroke=PALE_INK, stroke_opacity="0.8")


def inset(child: Panel, *, joined: bool) -> str:
    """The frame of an inset on the view it enlarges; ``joined`` to it by lines."""
    if child.frame is None:
        return ""
    box = tag(
        "rect", **rectangle(child.frame), fill=PAPER, fill_opacity="0.3", stroke=INK, stroke_width=1.2,
        class_="syn-frame",
    )  # fmt: skip
    return (_joined(child) if joined else "") + box


def rays(child: Panel) -> list[tuple[Point, Point]]:
    """The lines from the frame of an inset to its near corners."""
    if child.frame is None:
        return []
    (left, top, right, bottom), to = child.frame, child.view.frame
    if to[0] >= right:
        return [((right, top), (to[0], to[1])), ((right, bottom), (to[0], to[3]))]
    if to[2] <= left:
        return [((left, top), (to[2], to[1])), ((left, bottom), (to[2], to[3]))]
    return [((left, bottom), (to[0], to[1])), ((right, bottom), (to[2], to[1]))]


def _joined(child: Panel) -> str:
    data = "".join(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" for (x1, y1), (x2, y2) in rays(child))
    return tag("path", d=data, stroke=INK, stroke_width=0.8, stroke_opacity="0.55", stroke_dasharray="3 3")


def badge_box(frame: Box, taken: Sequence[Box], view: Box) -> Box:
    """Room for the number of a frame, at that corner outside it which is free, else the first.

    >>> badge_box((50, 50, 80, 80), [], (0, 0, 100, 100))
    (32.0, 50, 48.0, 66.0)
    """
    size = 2 * _BADGE
    left, top, right, bottom = frame
    corners = [
        (x, y, x + size, y + size)
        for x in (left - size - 2, right + 2)
        for y in (top, bottom - size)
        if x >= view[0] and x + size <= view[2] and y >= view[1] and y + size <= view[3]
    ]
    free = [corner for corner in corners if not any(overlap(corner, box) for box in taken)]
    return [*free, *corners, inner_badge(frame)][0]


def inner_badge(frame: Box) -> Box:
    """Room for the number of an inset in its own corner."""
    return frame[0] + 4, frame[1] + 4, frame[0] + 4 + 2 * _BADGE, frame[1] + 4 + 2 * _BADGE


def badge(box: Box, number: int) -> str:
    """The number of an inset, the same on the view it enlarges."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    disc = tag("circle", cx=x, cy=y, r=_BADGE, fill=INK, stroke=PAPER, stroke_width=1.0)
    digit = words(str(number), x, y + 3.8, font_size=11.0, font_weight="700", fill=PAPER, text_anchor="middle")
    return tag("g", disc + digit, class_="syn-badge")
