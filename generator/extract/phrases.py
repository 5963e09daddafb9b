"""Phrases found by their first or last word: nearly no word is one, which spares nearly all comparing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from generator import language as languages

Words = Sequence[str]
Row = tuple[tuple[str, ...], str]  # the words of a phrase and the kind that it shows


class Phrases:
    """Phrases with the kind that each shows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        listed = [row for row in rows if row[0]]
        self._first, self._last = _by(listed, 0), _by(listed, -1)

    def kinds(self, words: Words, index: int) -> dict[str, int]:
        """The kinds whose phrases begin at an index, in the order of the table, with the words of the longest."""
        rows = self._first.get(words[index]) if 0 <= index < len(words) else None
        fits = ((row, kind) for row, kind in rows or () if tuple(words[index : index + len(row)]) == row)
        return _longest(fits) if rows else {}

    def kinds_before(self, words: Words, index: int) -> dict[str, int]:
        """The kinds whose phrases end right before an index."""
        rows = self._last.get(words[index - 1]) if 0 < index <= len(words) else None
        fits = ((row, kind) for row, kind in rows or () if tuple(words[max(0, index - len(row)) : index]) == row)
        return _longest(fits) if rows else {}

    def starting(self, words: Words, index: int) -> str | None:
        """The kind of the longest phrase that begins at an index."""
        found = self.kinds(words, index)
        return max(found, key=found.__getitem__) if found else None

    def ending(self, words: Words, index: int) -> str | None:
        """The kind of the longest phrase that ends right before an index."""
        found = self.kinds_before(words, index)
        return max(found, key=found.__getitem__) if found else None


def _by(rows: Iterable[Row], at: int) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0][at], []).append(row)
    return found


def _longest(rows: Iterable[Row]) -> dict[str, int]:
    found: dict[str, int] = {}
    for words, kind in rows:
        found[kind] = max(found.get(kind, 0), len(words))
    return found


@cache
def listed(language: str, *path: str) -> Phrases:
    """A list, or a table of lists, of the names of a language as they are written; the kind is the key."""
    table: Any = languages.table(language, "names")
    for key in path:
        table = table.get(key, {})
    items = table.items() if isinstance(table, dict) else ((path[-1], table),)
    return Phrases((tuple(phrase.split()), kind) for kind, phrases in items for phrase in phrases)
