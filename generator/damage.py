"""Places where a text is visibly broken: noted for the reader, never repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ftfy import fix_encoding
from ftfy.badness import is_bad
from wordfreq import available_languages, zipf_frequency

from generator import language as languages
from generator.model import Damage, Span

# Words that stand alone: no part of an address, a hyphenated word or a file name.
SMALL_WORD = re.compile(r"(?<![\w@/\\.:#_’'-])[^\W\d_]+(?![\w@/\\#_’'-]|\.\w|:/)")
VISIBLE = re.compile(r"\S+")
LOST = "\N{REPLACEMENT CHARACTER}"
SHORTEST = 8  # letters
LONGEST = 40  # letters: two of the longest words
COMMON = 4.5  # Zipf: 30 in a million words
IN_USE = 2.0  # Zipf: one in ten million words
ENDS_WITH_WORD = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)[^\w\s]+$")
# A small letter, and the word after it: what is left of the sentence's beginning.
BEGINS_WITH_SMALL = re.compile(r"[^\W\d_]+(?:[^\S\n]+[^\W\d_]+)?")


def damage(text: str, language: str, sentences: tuple[Span, ...]) -> tuple[Damage, ...]:
    """The broken places of a text, in order.

    >>> [item.text for item in damage("the eventsleading up to it", "en", (Span(0, 26),))]
    ['eventsleading']
    """
    found = (*lost_characters(text), *joined_words(text, language), *broken_boundaries(text, language, sentences))
    return tuple(sorted(set(found), key=lambda item: (item.start, item.end, item.kind)))


def joined_words(text: str, language: str) -> Iterator[Damage]:
    """Two words without the blank between them: together unknown, apart very common.

    Source: Zipf frequencies of wordfreq (Speer 2022).
    """
    if language not in available_languages():
        return
    for match in SMALL_WORD.finditer(text):
        word = match.group()
        if SHORTEST <= len(word) <= LONGEST and word.islower() and is_joined(word, language):
            yield Damage("joined_words", match.start(), match.end(), word)


def is_joined(word: str, language: str) -> bool:
    """Whether an unknown word is two very common ones, and one of these begins or ends no longer word.

    >>> is_joined("eventsleading", "en"), is_joined("misleading", "en"), is_joined("storyworld", "en")
    (True, False, False)
    """
    return zipf_frequency(word, language) == 0 and any(
        zipf_frequency(word[:at], language) >= COMMON
        and zipf_frequency(word[at:], language) >= COMMON
        and parted(word[:at], word[at:], language)
        for at in range(2, len(word) - 1)
    )


def parted(first: str, last: str, language: str) -> bool:
    """Whether two words cannot be the parts of one."""
    table = languages.table(language, "damage")
    inflected = any(
        first.endswith(ending) and zipf_frequency(first.removesuffix(ending), language) >= COMMON
        for ending in table.get("inflections", ())
    )
    return inflected or first in table.get("first", ()) or last in table.get("last", ())


def broken_boundaries(text: str, language: str, sentences: tuple[Span, ...]) -> Iterator[Damage]:
    """Sentences that run into each other where the second one lost its beginning, as in "came.he town"."""
    for first, second in pairwise(sentences):
        if first.end != second.start:
            continue
        before = ENDS_WITH_WORD.search(text, max(first.start, first.end - 2 * LONGEST), first.end)
        after = BEGINS_WITH_SMALL.match(text, *second)
        if before and after and after.group()[0].islower() and is_known(before.group(1), language):
            yield Damage("broken_boundary", before.start(), after.end(), text[before.start() : after.end()])


def is_known(word: str, language: str) -> bool:
    """Whether a word is in use; a part of a product's name often is not."""
    return language not in available_languages() or zipf_frequency(word, language) >= IN_USE


def lost_characters(text: str) -> Iterator[Damage]:
    """Words with a character that could not be decoded, or that was decoded twice ("MÃ¼nchen")."""
    for match in VISIBLE.finditer(text):
        word = match.group()
        if LOST in word or (not word.isascii() and is_bad(word) and fix_encoding(word) != word):
            yield Damage("lost_characters", match.start(), match.end(), word)
