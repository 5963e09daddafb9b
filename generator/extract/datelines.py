"""The date that opens a report, after its place and before its agency: "AVILLE, 3 May 2018 (Agency) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.date_words import plain, vocabulary
from generator.model import Document, Span

PARAGRAPHS = 3  # a title and a line below it may stand above
LONGEST = 60  # characters before the date
AGENCY = r"\([^()\d\n]{2,40}\)"
BEHIND = re.compile(rf"[.,]?\s*(?:{AGENCY}\s*[-–—:]?|[^\W\d_]{{2,12}}\s*[-–—]|[-–—])(?=\s)|[.,]?\s*(?:\n|$)")
LED = re.compile(rf"{AGENCY}\s*[-–—,]?\s*$")
DAY = re.compile(r"\d")


def of(document: Document, dates: Sequence[Span]) -> Span | None:
    """The date of the dateline among those found, None for none."""
    openings = [paragraph.start for paragraph in document.paragraphs[:PARAGRAPHS]] or [0]
    for span in dates[:PARAGRAPHS]:
        start = max((opening for opening in openings if opening <= span.start), default=None)
        if start is not None and span.start - start <= LONGEST and _opens(document, start, span):
            return span
    return None


def _opens(document: Document, start: int, span: Span) -> bool:
    """Whether only a place and an agency stand before, and an agency, a dash or the end of the line behind."""
    before, words = document.text[start : span.start], document.text[span.start : span.end]
    behind = BEHIND.match(document.text, span.end)
    if not DAY.search(words) or any(sign in before for sign in "\n!?;") or before.count("(") > before.count(")"):
        return False
    ahead = re.findall(r"[^\W\d_]+", re.sub(AGENCY, "", before))
    named = all(_is_name(document.language, word) for word in ahead) and not any(
        _is_small(document.language, word) for word in ahead[:1]
    )
    return named and (behind is not None or LED.search(before) is not None)


def _is_name(language: str, word: str) -> bool:
    """A word with a capital, or in a script without capitals any; a small word of dates."""
    return word[0].isupper() or word.lower() == word.upper() or _is_small(language, word)


def _is_small(language: str, word: str) -> bool:
    """Whether it is a small word that leads to a date."""
    return any(one.role in ("at", "articles") for one in vocabulary(language).word(plain(language, word)))
