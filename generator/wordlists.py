"""Lists of words and phrases from the language data as one pattern."""

import re
from collections.abc import Iterable
from functools import cache


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of the words, whole words only, case ignored; ``*`` stands for more letters; None for no words.

    >>> pattern(["under way", "*fire"]).findall("The wildfire is under  way")
    ['wildfire', 'under  way']
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
    return r"\s+".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words.split())
