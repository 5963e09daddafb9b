"""A sentence as the grammar of dates sees it: words with their roles, numbers by what they can be, signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator import language as languages
from generator.extract.date_numbers import digits
from generator.extract.date_pieces import SIGNS, Piece, pieces
from generator.extract.date_words import Phrase, Roles, Vocabulary, vocabulary
from generator.model import Span


class Lexeme(NamedTuple):
    """A word, number or sign with its roles; none of them: it belongs to no date."""

    start: int
    end: int
    text: str
    roles: Roles


def lexemes(language: str, text: str, sentence: Span) -> tuple[Lexeme, ...]:
    """The lexemes of a sentence, phrases of several words as one."""
    known, cut = vocabulary(language), tuple(pieces(language, text, sentence))
    nouns = bool(languages.table(language, "names").get("nouns_capital"))
    made: list[Lexeme] = []
    at = 0
    while at < len(cut):
        size, roles = _roles(known, cut, at, nouns)
        first, last = cut[at], cut[at + max(size, 1) - 1]
        if not size and first.word[:1].isdigit():
            made += (Lexeme(*part) for part in digits(language, first.start, first.text))
        else:
            made.append(Lexeme(first.start, last.end, text[first.start : last.end], roles))
        at += max(size, 1)
    return tuple(made)


def _roles(known: Vocabulary, cut: Sequence[Piece], at: int, nouns: bool) -> tuple[int, Roles]:
    """How many pieces the longest phrase here has, and what it can be; 0 for none."""
    piece = cut[at]
    if not piece.word:
        return 1, {SIGNS.get(piece.text, "stop"): True}
    inside = nouns and at > 0 and bool(cut[at - 1].word)  # behind a sign a sentence or a quotation may begin
    for size, table in known.phrases.get(piece.word, ()):
        rows = table.get((piece.word,) if size == 1 else tuple(p.word for p in cut[at : at + size]), ())
        roles = {row.role: row.value for row in reversed(rows) if _case(row, piece, inside)}
        if roles:
            return size, roles | {"doubtful": True} if piece.word in known.doubtful else roles
    return 0, {}


def _case(phrase: Phrase, piece: Piece, nouns: bool) -> bool:
    """A word with a capital in the data has one; where nouns have capitals, one without has none."""
    capital = piece.text[:1].isupper()
    return capital if phrase.capital else not (nouns and capital and not piece.text.isupper())
