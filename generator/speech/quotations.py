"""Quotations: the stretches of a text that stand between quotation marks, over sentences and paragraphs.

Marks that open and close alike ('"') take turns within a paragraph. A quotation that a paragraph leaves open goes on in
the next one where that opens with a quotation mark too, as printed texts have it; else it ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Document, Span

PAIRS = {"„": '“”"', "“": "”", "«": "»", "»": "«", "‟": "”", "「": "」", '"': '"'}
MARK = re.compile(r'[„“”«»‟「」"]')
SCARE = 4  # words in quotation marks that are no statement: a nickname, a word that is doubted


def quotations(document: Document) -> tuple[Span, ...]:
    """What stands between quotation marks, without them, in order.

    >>> text = "„Es brennt“, rief sie. „Lauft!“"
    >>> [text[slice(*span)] for span in quotations(
    ...     Document("a", "a.txt", "", text, "de", (Span(0, len(text)),), (Span(0, len(text)),)))]
    ['Es brennt', 'Lauft!']
    """
    found: list[Span] = []
    left_open = False
    for paragraph in document.paragraphs:
        spans, opened = _in_paragraph(document.text, paragraph)
        if left_open and spans and _opens(document.text, paragraph):
            spans = [Span(found.pop().start, spans[0].end), *spans[1:]]
        found += spans
        left_open = opened
    return tuple(found)


def is_statement(document: Document, quote: Span) -> bool:
    """Whether enough stands in quotation marks to say something, or a whole sentence."""
    words = document.text[quote.start : quote.end].split()
    return len(words) >= SCARE or (len(words) > 1 and words[-1][-1] in ".!?")


def _opens(text: str, paragraph: Span) -> bool:
    return text[paragraph.start : paragraph.start + 1] in PAIRS


def _in_paragraph(text: str, paragraph: Span) -> tuple[list[Span], bool]:
    """The quotations of one paragraph, and whether it leaves the last one open."""
    found: list[Span] = []
    start, closers = -1, ""
    for index, mark in _marks(text, paragraph):
        if start < 0 and mark in PAIRS and (mark != "“" or _is_opening(text, index, paragraph)):
            start, closers = index + 1, PAIRS[mark]
        elif start >= 0 and mark in closers:
            found.append(Span(start, index))
            start = -1
    if start >= 0:
        found.append(Span(start, paragraph.end))
    return found, start >= 0


def _marks(text: str, paragraph: Span) -> Iterator[tuple[int, str]]:
    for match in MARK.finditer(text, *paragraph):
        index, mark = match.start(), match.group()
        if mark != '"' or not text[index - 1 : index].isdigit() or _is_closing(text, index, paragraph):
            yield index, mark


def _is_opening(text: str, index: int, paragraph: Span) -> bool:
    """Whether a mark that closes in one language and opens in another has no blank behind."""
    return index + 1 < paragraph.end and not text[index + 1].isspace()


def _is_closing(text: str, index: int, paragraph: Span) -> bool:
    """Whether a straight mark behind a digit is no sign for inches: one is open in the paragraph."""
    return text.count('"', paragraph.start, index) % 2 == 1
