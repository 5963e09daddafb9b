"""How wide text will be, and how to break it: estimates, since the reader's font is not known."""

from __future__ import annotations

import unicodedata

from generator.drawing.svg import cleaned

_NARROW = frozenset("iljtfr.,:;'|!()[] -’‚·")
_WIDE = frozenset("mwMW@%—…")
BOLD = 1.07  # bold letters are about this much wider


def width(text: str, size: float) -> float:
    """Estimated width of a line at a font size, on the generous side.

    >>> round(width("Berlin", 10))
    28
    """
    return size * sum(_share(character) for character in text)


def _share(character: str) -> float:
    """Width of one character in em."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.9
    return 0.68 if character.isupper() else 0.57


def fitted(text: str, room: float, size: float) -> str:
    """The text, cut with an ellipsis where it is wider than the room.

    >>> fitted("a very long heading", 60, 10)
    'a very lon…'
    """
    text = cleaned(text)
    if width(text, size) <= room:
        return text
    while text and width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else ""


def wrapped(text: str, room: float, size: float, lines: int) -> list[str]:
    """The text in at most so many lines, the last one cut where it does not fit.

    >>> wrapped("one two three four", 50, 10, 2)
    ['one two', 'three four']
    """
    result: list[str] = []
    rest = cleaned(text).split()
    while rest and len(result) < lines - 1:
        count = 1
        while count < len(rest) and width(" ".join(rest[: count + 1]), size) <= room:
            count += 1
        result.append(fitted(" ".join(rest[:count]), room, size))
        rest = rest[count:]
    if rest:
        result.append(fitted(" ".join(rest), room, size))
    return result
