"""What the tests of charts and maps read off a drawing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.drawing.lettering import width

SVG = "{http://www.w3.org/2000/svg}"
_STEP = re.compile(r"([MmLlHhVvZz])([^MmLlHhVvZz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@dataclass(frozen=True)
class Lettering:
    """A text on a drawing with the box it is estimated to take."""

    text: str
    kind: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Lettering") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def drawings(text: str) -> list[ElementTree.Element]:
    """The SVG elements in a piece of markup, which has to be well-formed."""
    return ElementTree.fromstring(f"<figure>{text}</figure>").findall(f"{SVG}svg")


def size(svg: ElementTree.Element) -> tuple[float, float]:
    _, _, across, down = (float(part) for part in svg.attrib["viewBox"].split())
    return across, down


def texts(svg: ElementTree.Element) -> list[Lettering]:
    """All texts with their boxes; font size and anchor are inherited."""
    return list(_texts(svg, 13.0, "start"))


def _texts(node: ElementTree.Element, points: float, anchor: str) -> Iterator[Lettering]:
    points = float(node.get("font-size", points))
    anchor = node.get("text-anchor", anchor)
    if node.tag == f"{SVG}text":
        text = (node.text or "").strip("\u2068\u2069")
        across, x, y = width(text, points), float(node.attrib["x"]), float(node.attrib["y"])
        left = x - {"start": 0.0, "middle": across / 2, "end": across}[anchor]
        yield Lettering(text, node.get("class", ""), left, y - 0.75 * points, left + across, y + 0.2 * points)
    for child in node:
        yield from _texts(child, points, anchor)


def points(svg: ElementTree.Element) -> list[tuple[float, float]]:
    """Every point that the drawing puts ink on, texts by their anchor; patterns have coordinates of their own."""
    return [point for node in _drawn(svg) for point in _of(node)]


def _drawn(node: ElementTree.Element) -> Iterator[ElementTree.Element]:
    if node.tag not in (f"{SVG}pattern", f"{SVG}linearGradient"):
        yield node
        for child in node:
            yield from _drawn(child)


def _of(node: ElementTree.Element) -> list[tuple[float, float]]:
    kind = node.tag.removeprefix(SVG)
    number = {key: float(value) for key, value in node.attrib.items() if _NUMBER.fullmatch(value)}
    if kind == "rect":
        x, y = number["x"], number["y"]
        return [(x, y), (x + number["width"], y + number["height"])]
    if kind == "circle":
        return [(number["cx"], number["cy"])]
    if kind == "text":
        return [(number["x"], number["y"])]
    return walked(node.attrib["d"]) if kind == "path" else []


def walked(data: str) -> list[tuple[float, float]]:
    """The points of the data of a path."""
    x = y = 0.0
    found = []
    for letter, rest in _STEP.findall(data):
        values = [float(value) for value in _NUMBER.findall(rest)]
        relative = letter.islower()
        if letter in "Hh":
            pairs = [(value, 0.0 if relative else y) for value in values]
        elif letter in "Vv":
            pairs = [(0.0 if relative else x, value) for value in values]
        else:
            pairs = list(zip(values[::2], values[1::2], strict=True))
        for across, down in pairs:
            x, y = (x + across, y + down) if relative else (across, down)
            found.append((x, y))
    return found
