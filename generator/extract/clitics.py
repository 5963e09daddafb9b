"""Small words written as one with the next: cut off where the rest is a word of a name, and the whole is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator import gazetteer, words
from generator import language as languages
from generator.words import Token

SHORTEST = 3  # letters of the rest: of less, nearly every word has some behind such a letter


def parted(language: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, those that begin with a small word cut in two; all as they are where a language has none such.

    What is written between may change: "li-" and "al-" make one word that shows the article no more, and the rest
    gets it back.
    """
    small = languages.table(language, "language").get("clitics", {})
    return tuple(part for token in tokens for part in _parts(language, token, small)) if small else tokens


def _parts(language: str, token: Token, small: Mapping[str, str]) -> tuple[Token, ...]:
    if languages.plain(language, token.text) in vocabulary(language):
        return (token,)
    for written, kept in small.items():
        rest = kept + token.text[len(written) :]
        if token.text.startswith(written) and len(rest) >= SHORTEST:
            behind = Token(token.start + 1, token.end, rest)
            further = _parts(language, behind, small)
            if len(further) > 1 or languages.plain(language, rest) in vocabulary(language):
                return (Token(token.start, token.start + 1, token.text[:1]), *further)
    return (token,)


@cache
def vocabulary(language: str) -> frozenset[str]:
    """The words that names and what stands before them begin with."""
    names = [name for entry in gazetteer.entries().values() for code, name in entry.names if code == language]
    names += [name for called in gazetteer.called(language).values() for name in called]
    names += [
        form for row in gazetteer.spoken("institutions").values() for form in row.get(language, {}).get("forms", ())
    ]
    names += _leaves({key: languages.table(language, "names").get(key, ()) for key in SIGNS})
    firsts = (next(iter(words.tokens(name)), None) for name in names)
    return frozenset(languages.plain(language, first.text) for first in firsts if first is not None)


SIGNS = (
    "titles",
    "roles",
    "openers",
    "leading",
    "given",
    "place_before",
    "generic",
    "speech",
    "locative",
    "directions",
    "acting",
)


def _leaves(value: Any) -> Iterator[str]:
    """Every string in nested data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _leaves(inner)
    else:
        for inner in value:
            yield from _leaves(inner)
