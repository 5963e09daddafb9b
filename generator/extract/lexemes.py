"""A sentence cut into numbers, words and signs, the form in which figures are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal, NamedTuple

from generator import language as languages
from generator import unitwords, words
from generator.model import Span

LEXEME = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<number>(?<![^\W_])\d+(?:[.,’'\u00a0\u202f\u2009\u066b\u066c]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:[-\u2010\u2011'’][^\W_]+)*|[^\W_]+)"
    r"|(?P<sign>km²|m²|[^\w\s]|_)"
)


class Lexeme(NamedTuple):
    """A number in digits, a word (inner hyphens kept), a sign or an address of the web, and where it stands."""

    start: int
    end: int
    text: str
    lower: str
    kind: Literal["number", "word", "sign", "address"]


LONGEST_SIGN = 3  # letters of a unit in which case may tell two apart ("mW", "MW")
CONTEXT = 2  # lexemes on both sides of a run that is tagged
NOTHING = Lexeme(-1, -1, "", "", "sign")


@dataclass(frozen=True)
class Line:
    """One sentence: its language and lexemes; the tags are only made when somebody asks."""

    language: str
    lexemes: tuple[Lexeme, ...]

    def at(self, index: int) -> Lexeme:
        """The lexeme, or an empty one beyond the ends."""
        return self.lexemes[index] if 0 <= index < len(self.lexemes) else NOTHING

    def joined(self, index: int) -> bool:
        """Whether no blank stands between this lexeme and the one before."""
        return 0 < index < len(self.lexemes) and self.lexemes[index - 1].end == self.lexemes[index].start

    def follows(self, index: int, phrase: tuple[str, ...], *, exact: bool = False) -> bool:
        """Whether the words of a phrase stand from this index on; ``exact``: in the same case."""
        found = self.lexemes[index : index + len(phrase)]
        return len(found) == len(phrase) and all(
            (lexeme.text if exact else lexeme.lower) == word for lexeme, word in zip(found, phrase, strict=True)
        )

    def tags(self, start: int, end: int) -> tuple[words.Tag, ...]:
        """Lemma and part of speech of a run of lexemes, read with a few words around it: enough, and far faster."""
        first = max(0, start - CONTEXT)
        run = self.lexemes[first : end + CONTEXT]
        return words.tag(self.language, tuple(lexeme.text for lexeme in run))[start - first : end - first]


class _Phrase(NamedTuple):
    words: tuple[str, ...]  # case folded
    exact: tuple[str, ...] | None  # as they have to be written; None: in any case
    meaning: str

    def follows(self, line: Line, index: int) -> bool:
        return line.follows(index, self.words) and (self.exact is None or line.follows(index, self.exact, exact=True))


class Phrases:
    """Phrases with a meaning, found by their words; the longest that fits wins.

    ``in_any_case`` says of a phrase and its meaning whether capitals do not matter; without it they never do.
    """

    def __init__(
        self,
        meanings: Iterable[tuple[str, str]],
        *,
        in_any_case: Callable[[str, str], bool] = lambda phrase, meaning: True,
        language: str = "",
    ) -> None:
        found: dict[tuple[tuple[str, ...], tuple[str, ...] | None], _Phrase] = {}
        for phrase, meaning in meanings:
            cut = _phrase(phrase, language)
            exact = None if in_any_case(phrase, meaning) else tuple(lexeme.text for lexeme in cut)
            one = _Phrase(tuple(lexeme.lower for lexeme in cut), exact, meaning)
            found[one.words, one.exact] = one
        self.first: dict[str, list[_Phrase]] = {}
        self.last: dict[str, list[_Phrase]] = {}
        for one in sorted(found.values(), key=lambda one: -len(one.words)):
            self.first.setdefault(one.words[0], []).append(one)
            self.last.setdefault(one.words[-1], []).append(one)

    def at(self, line: Line, index: int) -> tuple[str, int] | None:
        """Meaning and number of lexemes of the longest phrase that starts at the index."""
        for phrase in self.first.get(line.at(index).lower, ()):
            if phrase.follows(line, index):
                return phrase.meaning, len(phrase.words)
        return None

    def before(self, line: Line, index: int) -> tuple[str, int] | None:
        """Meaning and number of lexemes of the longest phrase that ends right before the index."""
        for phrase in self.last.get(line.at(index - 1).lower, ()):
            start = index - len(phrase.words)
            if start >= 0 and phrase.follows(line, start):
                return phrase.meaning, len(phrase.words)
        return None


def _phrase(phrase: str, language: str) -> tuple[Lexeme, ...]:
    """The lexemes of a phrase, which may end in an elided word ("plus d'")."""
    return lexemes(f"{phrase}x", language=language)[:-1] if phrase.endswith("'") else lexemes(phrase, language=language)


def lexemes(text: str, span: Span | None = None, language: str = "") -> tuple[Lexeme, ...]:
    """The lexemes of a text or of one span of it, with offsets into the whole text.

    Words that a language shortens before a vowel are lexemes of their own ("d'une").
    """
    start, end = span if span is not None else (0, len(text))
    found = tuple(
        Lexeme(m.start(), m.end(), m.group(), m.group().casefold(), m.lastgroup)  # type: ignore[arg-type]
        for m in LEXEME.finditer(text, start, end)
    )
    elided, clitic = languages.elisions(language), _clitics(language)
    if clitic is not None:
        found = tuple(part for lexeme in found for part in _before_digits(lexeme, clitic))
    return found if elided is None else tuple(part for lexeme in found for part in _parted(lexeme, elided))


@cache
def _clitics(language: str) -> re.Pattern[str] | None:
    """Small words that are written as one with the digits behind them."""
    known = languages.table(language, "language").get("clitics", {}) if language else {}
    return re.compile(rf"((?:{'|'.join(map(re.escape, known))})\u0640?)(\d[\d.,\u066b\u066c]*)") if known else None


def _before_digits(lexeme: Lexeme, clitic: re.Pattern[str]) -> tuple[Lexeme, ...]:
    match = clitic.fullmatch(lexeme.text) if lexeme.kind == "word" else None
    if match is None:
        return (lexeme,)
    cut = lexeme.start + match.end(1)
    small, digits = match.groups()
    return (
        Lexeme(lexeme.start, cut, small, small, "word"),
        Lexeme(cut, lexeme.end, digits, digits, "number"),
    )


def _parted(lexeme: Lexeme, elided: re.Pattern[str]) -> tuple[Lexeme, ...]:
    match = elided.match(lexeme.text) if lexeme.kind == "word" else None
    if match is None:
        return (lexeme,)
    first, rest = match.group(), lexeme.text[match.end() :]
    cut = lexeme.start + match.end()
    head = Lexeme(lexeme.start, cut, first, first.casefold().replace("’", "'"), "word")
    return (head, *_parted(Lexeme(cut, lexeme.end, rest, rest.casefold(), "word"), elided))


def line(text: str, span: Span, language: str) -> Line:
    """The lexemes of one sentence, with offsets into the whole text.

    >>> [lexeme.text for lexeme in line("a 48-hour, €40m T-72-Panzer", Span(0, 27), "en").lexemes]
    ['a', '48', '-', 'hour', ',', '€', '40', 'm', 'T-72-Panzer']
    """
    return Line(language, lexemes(text, span, language))


def data(line: Line) -> dict[str, Any]:
    """The table of quantities of the line's language."""
    return languages.table(line.language, "quantities")


def _forms(phrase: str, exact: bool) -> tuple[str, ...]:
    """A phrase as it is written, and where case counts, a long one in small letters as well ("degrees celsius")."""
    return (phrase, phrase.lower()) if exact and len(phrase) > LONGEST_SIGN and phrase != phrase.lower() else (phrase,)


@cache
def phrases(language: str, *path: str) -> Phrases:
    """A list, or a table of lists, of the quantities data as phrases; the meaning is the key."""
    if path in (("units",), ("symbols",)):
        known = unitwords.after(language) if path == ("units",) else unitwords.before(language)
        loose = partial(unitwords.in_any_case, language=language)
        return Phrases(known.items(), in_any_case=loose, language=language)
    table: Any = languages.table(language, "quantities")
    for key in path:
        table = table.get(key, {})
    items = table.items() if isinstance(table, dict) else ((path[-1], table),)
    return Phrases(((phrase, str(key)) for key, words in items for phrase in words), language=language)
