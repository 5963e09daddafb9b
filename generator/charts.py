"""Charts: what each report states for one number, drawn as ranges on a common scale.

Numbers grow to the right in every language; in a language written from right to left the column of labels stands on
the right. Two drawings of one chart, ``syn-wide`` (labels beside the marks) and ``syn-narrow`` (labels above them,
for phones); the style sheet shows the one that fits::

    .syn-narrow { display: none }
    @media (max-width: 600px) { .syn-wide { display: none } .syn-narrow { display: block } }
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.drawing import rows as layouts
from generator.drawing.axis import Axis, axis, usable
from generator.drawing.lettering import width
from generator.drawing.marks import definitions
from generator.drawing.rows import Line
from generator.drawing.svg import FAINT, PALE_INK, drawing, tag, words

_TICK_SIZE = 11.5
_TOP = 24.0  # room for the words of the ticks


@dataclass(frozen=True, slots=True)
class Row:
    """What one report states."""

    label: str  # the report, as a reader may call it
    detail: str  # the bound or scope in words, in the language of the page
    words: str  # the value in words, in the language of the page: "1,500–3,200"
    low: float | None  # as stated; None = open on that side
    high: float | None
    band_low: float | None = None  # what it is compared as
    band_high: float | None = None
    href: str = ""
    account: int = 0  # rows of one number are one voice
    emphasis: bool = True
    vague: bool = False  # a word without a number: no position is invented


@dataclass(frozen=True, slots=True)
class Key:
    """Words below the chart that say what its signs mean; each is shown where its sign occurs."""

    account: str = ""
    band: str = ""
    logarithmic: str = ""
    broken: str = ""  # the scale does not begin at zero


def intervals(
    rows: Sequence[Row],
    *,
    title: str,
    description: str,
    account_label: str,
    number: Callable[[float], str],
    identifier: str,
    rtl: bool = False,
    band_label: str = "",
    log_label: str = "",
    broken_label: str = "",
) -> str:
    """The rows on a common scale, in the order given, as two SVG drawings; nothing where there are no rows.

    ``number`` words a tick in the language of the page. ``identifier`` is unique on the page. The labels say what
    the bracket at the side, the pale band, a logarithmic scale and a scale that does not begin at zero mean.
    """
    if not rows:
        return ""
    key = Key(account_label, band_label, log_label, broken_label)
    lines = [_line(row) for row in rows]
    return "".join(
        _chart(lines, layout, key, (title, description), number, f"{identifier}-{layout.name}")
        for layout in (layouts.wide(lines, rtl), layouts.narrow(lines, rtl))
    )


def _line(row: Row) -> Line:
    """The row with only what can be drawn: a bound that is no number on paper counts as not stated."""
    low, high = (value if usable(value) else None for value in (row.low, row.high))
    if low is not None and high is not None and low > high:
        low, high = high, low
    vague = row.vague or (low is None and high is None)
    return Line(
        row.label, row.detail, row.words, None if vague else low, None if vague else high,
        row.band_low, row.band_high, row.href, row.account, row.emphasis, vague,
    )  # fmt: skip


def _chart(
    lines: Sequence[Line],
    layout: layouts.Layout,
    key: Key,
    text: tuple[str, str],
    number: Callable[[float], str],
    identifier: str,
) -> str:
    """One drawing of the chart."""
    scale = _scale(lines, layout, number)
    bodies, spans = layouts.bodies(lines, layout, scale, _TOP, identifier)
    signs, height = layouts.key(_signs(lines, layout, scale, key), layout, spans[-1][1])
    grid = _grid(scale, spans, layout, number) if _numbered(lines) else ""
    return drawing(
        definitions(identifier) + grid + bodies + signs,
        (layout.width, height),
        name=f"syn-chart syn-{layout.name}",
        text=text,
        identifier=identifier,
        links=any(line.href for line in lines),
    )


def _numbered(lines: Sequence[Line]) -> bool:
    return any(not line.vague for line in lines)


def _scale(lines: Sequence[Line], layout: layouts.Layout, number: Callable[[float], str]) -> Axis:
    values = [
        value
        for line in lines
        if not line.vague
        for value in (line.low, line.high, line.band_low, line.band_high)
        if value is not None and usable(value)
    ]
    ahead = any(line.high is None for line in lines if not line.vague)
    return axis(values, layout.left, layout.right, number, _TICK_SIZE, ahead=ahead)


def _grid(
    scale: Axis, spans: Sequence[tuple[float, float]], layout: layouts.Layout, number: Callable[[float], str]
) -> str:
    """Hairlines with the number on top; the one of zero is stronger, since lengths begin there."""
    lines = "".join(
        tag(
            "path",
            d="".join(f"M{scale.at(tick):.1f} {top:.1f}V{bottom:.1f}" for top, bottom in spans),
            stroke=PALE_INK if tick == 0 else FAINT,
            stroke_width=1.0,
        )
        for tick in scale.ticks
    )
    labels = "".join(
        words(number(tick), _inside(scale.at(tick), number(tick), layout), _TOP - 8) for tick in scale.ticks
    )
    return tag("g", lines, class_="syn-grid") + tag(
        "g", labels, class_="syn-ticks", font_size=_TICK_SIZE, fill=PALE_INK, text_anchor="middle"
    )


def _inside(x: float, label: str, layout: layouts.Layout) -> float:
    """The middle of a tick's words, moved where they would leave the drawing."""
    half = width(label, _TICK_SIZE) / 2
    return min(max(x, half), layout.width - half)


def _signs(lines: Sequence[Line], layout: layouts.Layout, scale: Axis, key: Key) -> list[tuple[str, str]]:
    """The signs that this chart needs explained: (sign, words)."""
    shown = [
        ("account", key.account, bool(layout.brackets)),
        ("band", key.band, any(usable(line.band_low) and usable(line.band_high) for line in lines)),
        ("logarithmic", key.logarithmic, scale.logarithmic),
        ("broken", key.broken, scale.broken),
    ]
    return [(sign, text) for sign, text, needed in shown if needed and text]
