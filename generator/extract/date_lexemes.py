"""A sentence as the grammar of dates sees it: words with their roles, numbers by what they can be, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator import language as languages
from generator.extract.date_numbers import digits
from generator.extract.date_words import Phrase, Roles, Vocabulary, data, plain, vocabulary
from generator.model import Span

CHUNK = re.compile(r"\S+")
OPENING, CLOSING = "([{«„“‚‘\"'‹¿¡”", ")]}»”“’\"'›!?,;:.…،؛؟"
DASHES = "-–—‒−"
DAY = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
POSSESSIVE = "'s"
GLUED = re.compile(r"\d{1,2}\.")
SPLIT = re.compile(rf"([{DASHES}/])")


class Lexeme(NamedTuple):
    """A word, number or sign with its roles; none of them: it belongs to no date."""

    start: int
    end: int
    text: str
    roles: Roles


class Piece(NamedTuple):
    """A word of the text in small letters, or a sign that parts words."""

    start: int
    end: int
    text: str
    word: str  # in small letters; "" for a sign


def lexemes(language: str, text: str, sentence: Span) -> tuple[Lexeme, ...]:
    """The lexemes of a sentence, phrases of several words as one."""
    known, pieces = vocabulary(language), tuple(_pieces(language, text, sentence))
    nouns = bool(languages.table(language, "names").get("nouns_capital"))
    made: list[Lexeme] = []
    at = 0
    while at < len(pieces):
        size, roles = _roles(known, pieces, at, nouns)
        if not size and pieces[at].word[:1].isdigit():
            made += (Lexeme(*part) for part in digits(language, pieces[at].start, pieces[at].text))
        else:
            last = pieces[at + max(size, 1) - 1]
            start = pieces[at].start
            made.append(Lexeme(start, last.end, text[start : last.end], roles))
        at += max(size, 1)
    return tuple(made)


def _roles(known: Vocabulary, pieces: Sequence[Piece], at: int, nouns: bool) -> tuple[int, Roles]:
    """How many pieces the longest phrase here has, and what it can be."""
    piece = pieces[at]
    if not piece.word:
        return 1, {SIGNS.get(piece.text, "stop"): True}
    for size, table in known.phrases.get(piece.word, ()):
        rows = table.get((piece.word,) if size == 1 else tuple(p.word for p in pieces[at : at + size]), ())
        roles = {row.role: row.value for row in reversed(rows) if _case(row, piece, nouns and at > 0)}
        if roles:
            return size, roles | {"doubtful": True} if piece.word in known.doubtful else roles
    return 0, {}


def _case(phrase: Phrase, piece: Piece, nouns: bool) -> bool:
    """A word with a capital in the data has one; where nouns have capitals, one without has none."""
    capital = piece.text[:1].isupper()
    return capital if phrase.capital else not (nouns and capital and not piece.text.isupper())


SIGNS = {",": "comma", "،": "comma", "/": "slash", **dict.fromkeys(DASHES, "dash")}


def _pieces(language: str, text: str, sentence: Span) -> Iterator[Piece]:
    known = vocabulary(language).phrases
    for chunk in CHUNK.finditer(text, *sentence):
        start, end = chunk.span()
        while start < end and text[start] in OPENING and text[start : start + 3].lower() not in known:
            yield Piece(start, start + 1, text[start], "")
            start += 1
        inner = end
        while inner > start and text[inner - 1] in CLOSING and not _kept(language, text[start:inner]):
            inner -= 1
        if start < inner:
            yield from _parts(language, start, text[start:inner])
        yield from (Piece(at, at + 1, text[at], "") for at in range(inner, end))


def _kept(language: str, chunk: str) -> bool:
    """Whether the full stop at the end belongs to the word: an abbreviation, or a day in some languages."""
    if not chunk.endswith("."):
        return False
    if plain(language, chunk) in vocabulary(language).phrases:
        return True
    sign = data(language).get("day_sign", "")
    return bool(sign) and chunk.endswith(sign) and DAY.fullmatch(chunk[:-1]) is not None


def _parts(language: str, start: int, chunk: str) -> Iterator[Piece]:
    """A chunk as one word, or as what it is joined of: "April-June", "d'avril", a number with letters behind it."""
    known, word = vocabulary(language).phrases, plain(language, chunk).replace("’", "'")
    if chunk in SIGNS:
        yield Piece(start, start + 1, chunk, "")
        return
    glued = GLUED.match(word)
    if glued and word[glued.end() :] in known:
        yield Piece(start, start + glued.end(), chunk[: glued.end()], glued.group())
        yield Piece(start + glued.end(), start + len(chunk), chunk[glued.end() :], word[glued.end() :])
        return
    if word in known or not _composed(chunk):
        yield from _without_prefix(language, start, chunk, word)
        return
    if "'" in word and languages.elisions(language):
        cut = word.index("'")
        yield Piece(start, start + cut, chunk[:cut], word[:cut])
        if cut + 1 < len(chunk):
            yield from _parts(language, start + cut + 1, chunk[cut + 1 :])
        return
    if word.endswith(POSSESSIVE) and word[:-2] in known:
        yield Piece(start, start + len(chunk) - 2, chunk[:-2], word[:-2])
        yield Piece(start + len(chunk) - 2, start + len(chunk), chunk[-2:], POSSESSIVE)
        return
    yield from _joined(language, start, chunk, word)


def _composed(chunk: str) -> bool:
    return any(sign in chunk for sign in "-–—/'’")


def _joined(language: str, start: int, chunk: str, word: str) -> Iterator[Piece]:
    """Words between dashes, where each is a word of dates or a number; else one word that nobody knows."""
    known = vocabulary(language).phrases
    parts = SPLIT.split(word)
    words = parts[::2]
    whole = word[:1].isdigit() and len(words) > 2 and any(roles for *_, roles in digits(language, start, chunk))
    if whole or len(words) == 1 or not all(part in known or _number(part) or f"{part}-" in known for part in words):
        yield Piece(start, start + len(chunk), chunk, word)
        return
    at = start
    for part in parts:
        if part:
            sign = "" if part in DASHES or part == "/" else part
            yield Piece(at, at + len(part), chunk[at - start : at - start + len(part)], sign)
        at += len(part)


def _number(word: str) -> bool:
    """Whether it can be a day or a year in a range."""
    return (
        re.fullmatch(r"\d{4}|\d{1,2}\.?|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[.:]\d\d|\d{2,4}[^\W\d]{1,3}", word) is not None
    )


def _without_prefix(language: str, start: int, chunk: str, word: str) -> Iterator[Piece]:
    """A word, without the small word that is written as one with it."""
    known = vocabulary(language).phrases
    if word not in known:
        for prefix in sorted(data(language).get("prefixes", ()), key=len, reverse=True):
            rest = word[len(prefix) :]
            if word.startswith(prefix) and (rest in known or (rest[:1].isdigit())):
                yield Piece(start, start + len(prefix), chunk[: len(prefix)], word[: len(prefix)])
                yield Piece(start + len(prefix), start + len(chunk), chunk[len(prefix) :], rest)
                return
    yield Piece(start, start + len(chunk), chunk, word)
