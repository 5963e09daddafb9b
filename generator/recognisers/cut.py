"""The words of a sentence as the recogniser of the package reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Span
from generator.words import Token, tokens

POSSESSIVE = re.compile(r"['’][sS]$")


def cut(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The words of a text, or of one span of it; a possessive ending is a word of its own.

    >>> [token.text for token in cut("Mali's army")]
    ['Mali', "'s", 'army']
    """
    return tuple(part for token in tokens(text, span) for part in ((token,) if token.text.isalnum() else _parts(token)))


def _parts(token: Token) -> Iterator[Token]:
    ending = POSSESSIVE.search(token.text)
    if ending and ending.start():
        middle = token.start + ending.start()
        yield Token(token.start, middle, token.text[: ending.start()])
        yield Token(middle, token.end, ending.group())
    else:
        yield token
