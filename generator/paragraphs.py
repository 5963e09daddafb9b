"""The paragraphs of a text: what stands between blank lines, between list items, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span

BLOCK = re.compile(r"[^\s](?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")
BULLET = re.compile(r"[•‣▪●·][ \t]+\S")
# These stand in sentences, too.
ITEM = re.compile(r"(?:[-*+–—]|\d{1,3}[.)]|[A-Za-z][.)])[ \t]+[^\s\-*+–—]")
LINE = re.compile(r"\S(?:.*\S)?")
CLOSED = re.compile(r"[.!?…:;][\"'”’“»«)\]]*$")
WIDEST = 120  # characters: nobody wraps lines by hand beyond this
SLACK = 12  # characters that a wrapped line may stay short of what would have fitted


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""The paragraphs of a text, in order, without the blank around them.

    Lines that are wrapped by hand are one paragraph; list items, and lines that end although the next word would
    have fitted, are paragraphs of their own.

    >>> [tuple(span) for span in paragraphs("Head\n\nOne.\n- Two\n- Three")]
    [(0, 4), (6, 10), (11, 16), (17, 24)]
    """
    return tuple(span for match in BLOCK.finditer(text) for span in parts(text, Span(*match.span())))


def parts(text: str, block: Span) -> Iterator[Span]:
    """The paragraphs of a block of lines."""
    lines = list(line_spans(text, block))
    width = max(line.end - line.start for line in lines)
    start = block.start
    for line, following, later in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        listed = ITEM.match(text, start, line.end) or (later and ITEM.match(text, *later))
        if breaks(text[slice(*line)], text[slice(*following)], width, listed is not None):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block.end)


def line_spans(text: str, block: Span) -> Iterator[Span]:
    """The lines of a block without the blank around them."""
    for match in LINE.finditer(text, *block):
        yield Span(*match.span())


def breaks(line: str, following: str, width: int, listed: bool = False) -> bool:
    """Whether a line end parts two paragraphs: before a list item, or where the writer need not have ended the line.

    >>> breaks("The river rose and the", "bridge was closed.", 24), breaks("Head", "The river rose and the", 24)
    (False, True)
    """
    if BULLET.match(following) or (ITEM.match(following) and (listed or CLOSED.search(line))):
        return True
    if width > WIDEST:
        return True
    if following[0].islower() and not CLOSED.search(line):
        return False
    return len(line) + 1 + len(following.split()[0]) + SLACK <= width
