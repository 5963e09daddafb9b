"""Whether two names of one thing are spelled differently, or only translated, shortened or inflected.

A name is made of proper words and words of a dictionary ("Forces", "Mount"). Dictionary words are told by how frequent
they are in running text (Zipf scale, wordfreq); a translated or dropped dictionary word is no other spelling.
"""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii
from wordfreq import available_languages, zipf_frequency

from generator import language as languages

FREQUENT = 3.2  # Zipf: about two in a million words; above it a word is taken for one of the dictionary
LONGEST_ACRONYM = 6
SHORTEST = 4  # letters; a shorter word keeps its s


def differs(one: str, other: str) -> bool:
    """Whether a reader would take two names of one thing for different names.

    >>> differs("Zabrund", "Sabrunt"), differs("Zabrund Forces", "Zabrund Brigade")
    (True, True)
    >>> differs("East Zabrund", "Eastern Zabrund"), differs("Zabrund", "Old Zabrund"), differs("ZAB", "Zabrund")
    (False, False, False)
    """
    if acronym(one) or acronym(other):
        return False
    left, right = proper(one), proper(other)
    if left != right:
        return bool(left and right) and not (left <= right or right <= left)
    return bool(left) and retitled(one, other)


def acronym(name: str) -> bool:
    """Whether a name is made of initials."""
    return name.isupper() and len(name) <= LONGEST_ACRONYM


def words(name: str) -> tuple[str, ...]:
    """The words of a name, romanised, without its articles and signs."""
    return tuple(word for word in re.findall(r"[a-z0-9]+", anyascii(name).lower()) if word not in articles())


@cache
def articles() -> frozenset[str]:
    """The articles and particles of names, from the data of all languages: "al", "the"."""
    tables = [languages.table(code, "names") for code in languages.codes()]
    return frozenset(
        word.lower() for table in tables for key in ("articles", "particles") for word in table.get(key, ())
    )


@cache
def frequency(word: str, code: str) -> float:
    """How frequent a word is in a language (Zipf scale); nothing where nobody counted it."""
    return float(zipf_frequency(word, code)) if code in available_languages() else 0.0


@cache
def told() -> tuple[str, ...]:
    """The languages whose words are told from proper ones: a word of several goes to where it is most frequent."""
    return tuple(code for code in languages.codes() if languages.table(code, "language").get("translated_names"))


def dictionary(word: str) -> str | None:
    """The language in whose dictionary a word stands, None for a proper word."""
    code = max(told(), key=lambda code: frequency(word, code))
    return code if frequency(word, code) >= FREQUENT else None


def proper(name: str) -> frozenset[str]:
    """The words of a name that stand in no dictionary."""
    return frozenset(uninflected(word) for word in words(name) if dictionary(word) is None)


def uninflected(word: str) -> str:
    """A word without the ending of a genitive, which both languages of names take."""
    return word[:-1] if len(word) > SHORTEST and word.endswith("s") else word


def retitled(one: str, other: str) -> bool:
    """Whether two names have dictionary words of one language that say different things ("Forces", "Brigade")."""
    left, right = ({word: code for word in words(name) if (code := dictionary(word))} for name in (one, other))
    alone, other_alone = set(left) - set(right), set(right) - set(left)
    shared_language = {left[word] for word in alone} & {right[word] for word in other_alone}
    return bool(shared_language) and not any(word[:4] == rival[:4] for word in alone for rival in other_alone)
