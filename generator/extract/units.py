"""Units of armed forces whose name is a number: "1st Coastal Division", "104. Brigade"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator import gazetteer
from generator import language as languages
from generator.extract.scan import Found, Line
from generator.nameform import ORDINAL

CONFIDENCE = 0.85
BETWEEN = 3  # words between number and head: "1st Coastal Defence Brigade"


def find(line: Line) -> Iterator[Found]:
    """Every numbered unit of a sentence."""
    for index, word in enumerate(line.words):
        width = _number(line, index)
        last = _head(line, index + width, word.text.isalpha()) if width else None
        if last is not None:
            yield Found(word.start, line.words[last].end, "actor", "military", "numbered unit", CONFIDENCE)


def _number(line: Line, index: int) -> int:
    """How many words of an ordinal stand here: "1st", "First", "104" and its full stop; 0 for none."""
    text, following = line.at(index).text, line.at(index + 1).text
    if text.isdigit():
        joined = line.at(index + 1).start == line.at(index).end
        dotted = following == "." and line.data["nouns_capital"]
        return 2 if joined and (dotted or ORDINAL.fullmatch(f"{text}{following}")) else 0
    ordinal = text[:1].isnumeric() and ORDINAL.fullmatch(text.casefold()) is not None
    return int(ordinal or (text[:1].isupper() and len(text) > 1 and text.casefold() in _ordinals()))


def _head(line: Line, first: int, spelled: bool) -> int | None:
    """Where the word is that says what unit it is, with nothing but capitals before it."""
    heads = _heads(line.language)
    for index in range(first, min(first + BETWEEN + 1, len(line.words))):
        word = line.at(index)
        if not word.capital:
            return None
        if word.text in heads or (
            line.data["nouns_capital"] and word.text.casefold().endswith(_endings(line.language))
        ):
            return None if spelled and word.text in _leagues() else index
    return None


@cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "names")["heads"].get("military", ()))


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(head.casefold() for head in _heads(language) if " " not in head)


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(word for listed in gazetteer.data("terms")["numbers"].values() for word in listed)


@cache
def _leagues() -> frozenset[str]:
    """Heads that with a number in words are rather a league of a sport."""
    return frozenset(gazetteer.data("terms")["leagues"]["words"])
