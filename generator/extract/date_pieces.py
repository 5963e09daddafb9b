"""A sentence cut into words and signs as dates need it: "April-June", "d'avril" and "8.September" are several words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator import language as languages
from generator.extract.date_numbers import digits
from generator.extract.date_words import data, plain, vocabulary
from generator.model import Span

CHUNK = re.compile(r"\S+")
OPENING, CLOSING = "([{«„“‚‘\"'‹¿¡”", ")]}»”“’\"'›!?,;:.…،؛؟"
DASHES = "-–—‒−"
SIGNS = {",": "comma", "،": "comma", "/": "slash", **dict.fromkeys(DASHES, "dash")}
POSSESSIVE = "'s"
COMPOSED = re.compile(rf"[{DASHES}/'’]|\d\.\w")  # what only a word of several words has
SPLIT = re.compile(rf"([{DASHES}/])")
DAY = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
GLUED = re.compile(r"\d{1,2}\.")
NUMBER = re.compile(
    r"(?:\d{4}|\d{1,2})(?:[^\W\d]{1,3}|\.)?|\d{1,2}[.:]\d\d"
)  # a day, a year, a decade or a time in a range


class Piece(NamedTuple):
    """A word of the text in small letters, or a sign that parts words."""

    start: int
    end: int
    text: str
    word: str  # in small letters; "" for a sign


def pieces(language: str, text: str, sentence: Span) -> Iterator[Piece]:
    """The words and signs of a sentence, in order."""
    small = plain(language, text[sentence.start : sentence.end]).replace("’", "'")
    for chunk in CHUNK.finditer(text, *sentence):
        start, end = chunk.span()
        while start < end and text[start] in OPENING:
            yield Piece(start, start + 1, text[start], "")
            start += 1
        inner = end
        while inner > start and text[inner - 1] in CLOSING and not _keeps_stop(language, text[start:inner]):
            inner -= 1
        if start < inner:
            word = small[start - sentence.start : inner - sentence.start]
            yield from _words(language, start, text[start:inner], word)
        yield from (Piece(at, at + 1, text[at], "") for at in range(inner, end))


def _keeps_stop(language: str, chunk: str) -> bool:
    """Whether the full stop at the end belongs to the word: an abbreviation, or a day in some languages."""
    if not chunk.endswith("."):
        return False
    if plain(language, chunk) in vocabulary(language).phrases:
        return True
    sign = data(language).get("day_sign", "")
    return bool(sign) and chunk.endswith(sign) and DAY.fullmatch(chunk[:-1]) is not None


def _words(language: str, start: int, chunk: str, word: str) -> Iterator[Piece]:
    """A chunk without a blank as one word, or as those that it is joined of; ``word``: the same in small letters."""
    known = vocabulary(language).phrases
    if chunk in SIGNS:
        yield Piece(start, start + 1, chunk, "")
    elif word in known or COMPOSED.search(chunk) is None:
        cut = _prefix(language, word)
        yield from _cut(start, chunk, word, cut)
    elif (glued := GLUED.match(word)) and word[glued.end() :] in known:
        yield from _cut(start, chunk, word, glued.end())
    elif word.endswith(POSSESSIVE) and word[: -len(POSSESSIVE)] in known:
        yield from _cut(start, chunk, word, len(word) - len(POSSESSIVE))
    elif "'" in word and languages.elisions(language):
        cut = word.index("'")
        yield Piece(start, start + cut, chunk[:cut], word[:cut])
        rest = chunk[cut + 1 :]
        yield from _words(language, start + cut + 1, rest, word[cut + 1 :]) if rest else ()
    else:
        yield from _joined(language, start, chunk, word)


def _cut(start: int, chunk: str, word: str, at: int) -> Iterator[Piece]:
    """A word in two, the second from an index on; in one for 0."""
    if at:
        yield Piece(start, start + at, chunk[:at], word[:at])
    yield Piece(start + at, start + len(chunk), chunk[at:], word[at:])


def _prefix(language: str, word: str) -> int:
    """How long the small word is that is written as one with a word of dates; 0 for none."""
    known = vocabulary(language).phrases
    if word in known:
        return 0
    for prefix in _prefixes(language):
        rest = word[len(prefix) :]
        if word.startswith(prefix) and (rest in known or rest[:1].isdigit()):
            return len(prefix)
    return 0


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(sorted(data(language).get("prefixes", ()), key=len, reverse=True))


def _joined(language: str, start: int, chunk: str, word: str) -> Iterator[Piece]:
    """Words between dashes, where each is a word of dates or a number; else one word that nobody knows."""
    parts = SPLIT.split(word)
    if not _is_list(language, start, chunk, parts[::2]):
        yield Piece(start, start + len(chunk), chunk, word)
        return
    at = start
    for part in parts:
        if part:
            end = at + len(part)
            yield Piece(at, end, chunk[at - start : end - start], "" if part in SIGNS else part)
            at = end


def _is_list(language: str, start: int, chunk: str, words: list[str]) -> bool:
    """Whether the parts of a chunk are words of their own, and not a date in numbers."""
    known = vocabulary(language).phrases
    if len(words) == 1 or not all(word in known or NUMBER.fullmatch(word) or f"{word}-" in known for word in words):
        return False
    return len(words) == 2 or not any(roles for *_, roles in digits(language, start, chunk))
