"""The marks of one row: a dot for a number, a bar for a range, a fading end where a bound is open, hatching for a word.

A vague word has no position, so none is invented: the whole line is hatched and the word stands in it.
"""

from __future__ import annotations

from generator.drawing.axis import Axis, usable
from generator.drawing.svg import ACCENT, PALE_INK, PAPER, tag

BAR, DOT, BAND = 8.0, 6.5, 20.0  # height of a bar, radius of a dot, height of the comparison band
_CHEVRON = 5.0


def tone(emphasis: bool) -> str:
    """The colour of a mark."""
    return ACCENT if emphasis else PALE_INK


def definitions(identifier: str) -> str:
    """What the marks of a chart refer to: the hatching and the fading ends."""
    lines = tag("path", d="M0 6L6 0M-1 1L1 -1M5 7L7 5", stroke=PALE_INK, stroke_width=1.0, stroke_opacity="0.45")
    hatch = tag("pattern", lines, id=f"{identifier}-hatch", width=6.0, height=6.0, patternUnits="userSpaceOnUse")
    return tag("defs", hatch + "".join(_fade(identifier, side, on) for side in ("low", "high") for on in (True, False)))


def _fade(identifier: str, side: str, emphasis: bool) -> str:
    """A gradient from the known bound to nothing."""
    start, end = ("1", "0") if side == "high" else ("0", "1")
    stops = tag("stop", offset="0", stop_color=tone(emphasis), stop_opacity=start)
    stops += tag("stop", offset="1", stop_color=tone(emphasis), stop_opacity=end)
    return tag("linearGradient", stops, id=_fade_name(identifier, side, emphasis))


def _fade_name(identifier: str, side: str, emphasis: bool) -> str:
    return f"{identifier}-{side}-{'strong' if emphasis else 'plain'}"


def band(low: float | None, high: float | None, scale: Axis, y: float, *, emphasis: bool) -> tuple[str, float, float]:
    """The pale range that the value is taken for when it is compared, and where it begins and ends."""
    if not (usable(low) and usable(high)) or low is None or high is None:
        return "", scale.right, scale.left
    left, right = sorted((scale.at(low), scale.at(high)))
    pale = tag(
        "rect", x=left - 2, y=y - BAND / 2, width=right - left + 4, height=BAND, rx=4.0, fill=tone(emphasis),
        fill_opacity="0.16", class_="syn-band",
    )  # fmt: skip
    return pale, left - 2, right + 2


def mark(
    low: float | None, high: float | None, scale: Axis, y: float, *, emphasis: bool, identifier: str
) -> tuple[str, float, float]:
    """The mark, and where it begins and ends; at least one bound is a number."""
    colour = tone(emphasis)
    if low is None or high is None:
        return _open(low, high, scale, y, emphasis, identifier)
    left, right = sorted((scale.at(low), scale.at(high)))
    if right - left < 1:
        dot = tag("circle", cx=left, cy=y, r=DOT, fill=colour, stroke=PAPER, stroke_width=1.5, class_="syn-dot")
        return dot, left - DOT, left + DOT
    bar = tag(
        "rect",
        x=left,
        y=y - BAR / 2,
        width=right - left,
        height=BAR,
        fill=colour,
        fill_opacity="0.55",
        class_="syn-bar",
    )
    return bar + _cap(left, y, colour) + _cap(right, y, colour), left, right


def _cap(x: float, y: float, colour: str) -> str:
    """The end of a bar at a stated bound."""
    return tag("rect", x=x - 1.5, y=y - BAR, width=3.0, height=2 * BAR, rx=1.0, fill=colour)


def _open(
    low: float | None, high: float | None, scale: Axis, y: float, emphasis: bool, identifier: str
) -> tuple[str, float, float]:
    """A bar that fades from its stated bound towards the side where nothing is stated."""
    upward = high is None
    bound = scale.at((low if upward else high) or 0.0)
    left, right = (bound, scale.right) if upward else (scale.left, bound)
    side = "high" if upward else "low"
    bar = tag(
        "rect", x=left, y=y - BAR / 2, width=max(right - left, 1.0), height=BAR, class_=f"syn-open syn-open-{side}",
        fill=f"url(#{_fade_name(identifier, side, emphasis)})",
    )  # fmt: skip
    colour = tone(emphasis)
    return bar + _cap(bound, y, colour) + _chevrons(right if upward else left, y, colour, upward), left, right


def _chevrons(x: float, y: float, colour: str, upward: bool) -> str:
    """An arrow head at the open end."""
    back = -_CHEVRON if upward else _CHEVRON
    path = f"M{x + back:.1f} {y - _CHEVRON:.1f}L{x:.1f} {y:.1f}L{x + back:.1f} {y + _CHEVRON:.1f}"
    return tag("path", d=path, fill="none", stroke=colour, stroke_width=1.8, stroke_linecap="round")


def hatching(left: float, right: float, y: float, identifier: str) -> str:
    """The line of a vague word."""
    return tag(
        "rect", x=left, y=y - BAND / 2, width=right - left, height=BAND, rx=4.0, fill=f"url(#{identifier}-hatch)",
        class_="syn-vague",
    )  # fmt: skip
