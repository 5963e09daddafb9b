"""The rows of a chart in two layouts: labels beside the marks, or above them where the column is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.drawing.axis import Axis
from generator.drawing.lettering import BOLD, fitted, width, wrapped
from generator.drawing.marks import BAND, band, hatching, mark
from generator.drawing.svg import ACCENT, FAINT, INK, LINK, PALE_INK, PAPER, link, tag, title, words

_LABEL, _DETAIL, _VALUE = 14.0, 12.0, 13.5  # font sizes
_LEADING = 17.0
_LANE = 12.0  # width of a bracket
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Line:
    """A row that can be drawn: not vague means that at least one bound is a number."""

    label: str
    detail: str
    words: str
    low: float | None
    high: float | None
    band_low: float | None
    band_high: float | None
    href: str
    account: int
    emphasis: bool
    vague: bool


@dataclass(frozen=True, slots=True)
class Bracket:
    """Rows that are one voice, and the lane at the side in which they are joined."""

    rows: tuple[int, ...]
    lane: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand across the drawing."""

    name: str  # wide, narrow
    width: float
    left: float  # of the plot
    right: float
    start: float  # of the labels: their outer edge, where a reader begins
    room: float  # for a label
    rtl: bool
    brackets: tuple[Bracket, ...]

    @property
    def beside(self) -> bool:
        """Whether labels stand beside the marks."""
        return self.name == "wide"

    def lane(self, number: int) -> float:
        """Where the line of a bracket runs."""
        offset = 3 + number * _LANE
        return self.width - offset if self.rtl else offset


def wide(lines: Sequence[Line], rtl: bool) -> Layout:
    """Labels in a column at the side where reading begins."""
    brackets, margin = _brackets(lines)
    room = min(230.0, max(90.0, max(_label_width(line) for line in lines)))
    inner, outer = margin + room + 26, 700.0
    if rtl:
        return Layout("wide", 720.0, 720 - outer, 720 - inner, 720 - margin, room, rtl, brackets)
    return Layout("wide", 720.0, inner, outer, margin, room, rtl, brackets)


def narrow(lines: Sequence[Line], rtl: bool) -> Layout:
    """Labels above the marks, which take the whole width."""
    brackets, margin = _brackets(lines)
    left, right = (14.0, 352.0 - margin) if rtl else (margin + 8.0, 346.0)
    start = 360 - margin if rtl else margin
    return Layout("narrow", 360.0, left, right, start, 360 - margin, rtl, brackets)


def _label_width(line: Line) -> float:
    return max(width(line.label, _LABEL) * 1.03, width(line.detail, _DETAIL))


def _brackets(lines: Sequence[Line]) -> tuple[tuple[Bracket, ...], float]:
    """Brackets of rows that share an account, in lanes that do not cross, and the margin they need."""
    members: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        members.setdefault(line.account, []).append(index)
    ends: list[int] = []
    result: list[Bracket] = []
    for rows in (rows for rows in members.values() if len(rows) > 1):
        lane = next((lane for lane, end in enumerate(ends) if end < rows[0]), len(ends))
        ends[lane : lane + 1] = [rows[-1]]
        result.append(Bracket(tuple(rows), lane))
    return tuple(result), len(ends) * _LANE + (4 if ends else 0)


def bodies(
    lines: Sequence[Line], layout: Layout, scale: Axis, top: float, identifier: str
) -> tuple[str, list[tuple[float, float]]]:
    """All rows with their brackets, and from where to where the grid runs in each."""
    parts: list[str] = []
    centres: list[float] = []
    spans: list[tuple[float, float]] = []
    y = top
    for line in lines:
        draw = _beside if layout.beside else _above
        body, centre, height = draw(line, layout, scale, y, identifier)
        rule = tag("path", d=f"M0 {y + height:.1f}H{layout.width:.0f}", stroke=FAINT, stroke_width=1.0)
        parts.append(rule + link(line.href, _hit(layout, y, height) + body, _spoken(line)))
        centres.append(centre)
        spans.append((y if layout.beside else centre - BAND / 2 - 3, y + height))
        y += height
    return "".join(parts) + "".join(_bracket(each, layout, centres) for each in layout.brackets), spans


def _spoken(line: Line) -> str:
    """The row as a screen reader says it."""
    return ": ".join(part for part in (line.label, " ".join((line.detail, line.words)).strip()) if part)


def _hit(layout: Layout, y: float, height: float) -> str:
    """A surface, so that the whole row can be touched."""
    return tag("rect", x=0.0, y=y, width=layout.width, height=height, fill=PAPER, fill_opacity="0", class_="syn-hit")


def _colour(line: Line) -> str | None:
    """The colour of links for a label that is one."""
    return LINK if line.href else None


def _anchor(layout: Layout) -> str:
    return "end" if layout.rtl else "start"


def _beside(line: Line, layout: Layout, scale: Axis, y: float, identifier: str) -> tuple[str, float, float]:
    """A row with its label beside the mark: the drawing, the height of its middle, its height."""
    labels = wrapped(line.label, layout.room, _LABEL * 1.03, 2)
    block = len(labels) * _LEADING + (_LEADING - 1 if line.detail else 0)
    height = max(44.0, block + 16)
    centre = y + height / 2
    text = _labels(labels, fitted(line.detail, layout.room, _DETAIL), layout, centre - block / 2 + 12.5, _colour(line))
    return title(line.label) + text + _mark(line, scale, centre, identifier, beside=True), centre, height


def _above(line: Line, layout: Layout, scale: Axis, y: float, identifier: str) -> tuple[str, float, float]:
    """A row with its label above the mark, the value in words at the far end of the label's line."""
    value = fitted(line.words, layout.room, _VALUE * BOLD)
    share = width(value, _VALUE * BOLD)
    alone = share > 0.45 * layout.room  # a long value takes a line of its own
    labels = wrapped(line.label, layout.room - (0 if alone else share + 14), _LABEL * 1.03, 2)
    detail = fitted(line.detail, layout.room, _DETAIL)
    text = _labels(labels, detail, layout, y + 20, _colour(line))
    block = len(labels) * _LEADING + (_LEADING - 1 if detail else 0)
    far = 0.0 if layout.rtl else layout.width
    where = y + 20 + (block if alone else 0)
    spot, anchor = (layout.start, _anchor(layout)) if alone else (far, "start" if layout.rtl else "end")
    text += words(value, spot, where, font_size=_VALUE, font_weight="700", text_anchor=anchor, class_="syn-value")
    centre = y + block + (_LEADING if alone else 0) + 24
    return title(line.label) + text + _mark(line, scale, centre, identifier, beside=False), centre, centre - y + 17


def _labels(labels: Sequence[str], detail: str, layout: Layout, y: float, colour: str | None) -> str:
    """The lines of a label in a colour, and of its detail, from the first baseline down."""
    anchor = _anchor(layout)
    lines = "".join(
        words(text, layout.start, y + number * _LEADING, font_size=_LABEL, font_weight="600", text_anchor=anchor,
              class_="syn-label", fill=colour)
        for number, text in enumerate(labels)
    )  # fmt: skip
    below = y + len(labels) * _LEADING - 1
    return lines + words(
        detail, layout.start, below, font_size=_DETAIL, fill=PALE_INK, text_anchor=anchor, class_="syn-detail"
    )


def _mark(line: Line, scale: Axis, y: float, identifier: str, *, beside: bool) -> str:
    """Guide line, band and mark; with the value in words next to it where there is room for that."""
    guide = tag("path", d=f"M{scale.left:.1f} {y:.1f}H{scale.right:.1f}", stroke=FAINT, stroke_dasharray="1 3")
    if line.vague:
        word = (
            _value(
                fitted(line.words, scale.right - scale.left, _VALUE * BOLD),
                (scale.left + scale.right) / 2,
                y + 4.5,
                "middle",
            )
            if beside
            else ""
        )
        return hatching(scale.left, scale.right, y, identifier) + word
    back, low, high = band(line.band_low, line.band_high, scale, y, emphasis=line.emphasis)
    drawn, left, right = mark(line.low, line.high, scale, y, emphasis=line.emphasis, identifier=identifier)
    return guide + back + drawn + (_placed(line, scale, y, min(left, low), max(right, high)) if beside else "")


def _placed(line: Line, scale: Axis, y: float, left: float, right: float) -> str:
    """The value in words after the mark, else before it, else above it."""
    text = fitted(line.words, scale.right - scale.left - _GAP, _VALUE * BOLD)
    needed = width(text, _VALUE * BOLD) + _GAP
    if right + needed <= scale.right + 6:
        return _value(text, right + _GAP, y + 4.5, "start")
    if left - needed >= scale.left:
        return _value(text, left - _GAP, y + 4.5, "end")
    middle = min(max((left + right) / 2, scale.left + needed / 2), scale.right - needed / 2)
    return _value(text, middle, y - BAND / 2, "middle")


def _value(text: str, x: float, y: float, anchor: str) -> str:
    return words(
        text, x, y, text_anchor=anchor, font_size=_VALUE, font_weight="700", stroke=PAPER, stroke_width=4.0,
        paint_order="stroke", stroke_linejoin="round", class_="syn-value",
    )  # fmt: skip


def _bracket(bracket: Bracket, layout: Layout, centres: Sequence[float]) -> str:
    """A line at the side that touches each row of one voice."""
    x = layout.lane(bracket.lane)
    tick = -6.0 if layout.rtl else 6.0
    first, last = centres[bracket.rows[0]], centres[bracket.rows[-1]]
    path = f"M{x:.1f} {first:.1f}V{last:.1f}" + "".join(
        f"M{x:.1f} {centres[row]:.1f}h{tick:.0f}" for row in bracket.rows
    )
    return tag("path", d=path, fill="none", stroke=INK, stroke_width=1.6, stroke_linecap="round", class_="syn-account")


def key(signs: Sequence[tuple[str, str]], layout: Layout, y: float) -> tuple[str, float]:
    """The signs and what they mean, one below the other, and where the drawing ends."""
    parts: list[str] = []
    y += 6
    outer, side = (layout.width - 2, -1) if layout.rtl else (2.0, 1)
    for sign, text in signs:
        y += 5
        for number, line in enumerate(wrapped(text, layout.width - 44, _DETAIL, 3)):
            y += 16
            parts.append(_sign(sign, outer, y, side) if number == 0 else "")
            parts.append(words(line, outer + side * 34, y, text_anchor=_anchor(layout)))
    return tag("g", "".join(parts), class_="syn-key", font_size=_DETAIL, fill=PALE_INK), y + 8


def _sign(sign: str, x: float, y: float, side: int) -> str:
    """A small picture of the sign."""
    left = min(x, x + side * 24)
    if sign == "band":
        return tag("rect", x=left, y=y - 11, width=24.0, height=13.0, rx=4.0, fill=ACCENT, fill_opacity="0.16")
    path = {
        "account": f"M{x + side * 8:.1f} {y - 11:.1f}h{-side * 6}v13h{side * 6}",
        "logarithmic": "".join(f"M{left + step:.0f} {y - 9:.1f}v10" for step in (1, 12, 18, 22, 24)),
        "broken": f"M{left:.0f} {y - 4:.1f}h7l3 -6l4 12l3 -6h7",
    }[sign]
    colour = INK if sign == "account" else PALE_INK
    return tag("path", d=path, fill="none", stroke=colour, stroke_width=1.5, stroke_linecap="round")
