"""Lists of words and phrases from the language data as one pattern."""

import re
from collections.abc import Iterable
from functools import cache


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of the words, case ignored; None for no words.

    Whole words only; ``*`` stands for more letters, ``#`` for a number, ``...`` between blanks for up to four words,
    ``....`` for up to ten.

    >>> pattern(["under way", "*fire"]).findall("The wildfire is under  way")
    ['wildfire', 'under  way']
    >>> pattern(["go ... on"]).findall("they go on and on; they go hungry. on")
    ['go on']
    >>> pattern([]) is None
    True
    """
    return _pattern(tuple(words))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_escaped, longest_first)) + r")(?!\w)", re.IGNORECASE)


def _escaped(words: str) -> str:
    parts = [re.escape(word).replace(r"\*", r"[\w-]*").replace(r"\#", r"\d[\d.,]*") for word in words.split()]
    joined = r"\s+".join(parts).replace(r"\s+\.\.\.\.\s+", r"\s+(?:[^\s.;]+\s+){0,10}?")
    return joined.replace(r"\s+\.\.\.\s+", r"\s+(?:[^\s.;]+\s+){0,4}?")
