"""The words that name a source: which of the words beside a verb of saying or a marker belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from generator import language as languages
from generator.clauses import finite
from generator.model import Span
from generator.scene import listed
from generator.wordlists import pattern
from generator.words import Token

LONGEST = 12  # words of one source
MARKS = frozenset(',;:.!?–—()"“”„»«')


@cache
def data(language: str) -> dict[str, Any]:
    """The table of attribution of a language; empty where it has none."""
    table: dict[str, Any] = languages.table(language, "claims").get("attribution", {})
    return table


def until_stop(language: str, text: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words up to a mark, a verb, a word that opens something else, or where nouns have capitals, one that cannot
    follow a noun.
    """
    general = languages.table(language, "events").get("general", {})
    joints = listed(language, "skipped") | listed(language, "prepositions") | listed(language, "joining")
    joints |= listed_words(language, "name_parts")
    for index, token in enumerate(words):
        if index and token.text.casefold() in listed_words(language, "openers") and words[index - 1].text[0].isupper():
            return tuple(words[:index])
        noun = index and words[index - 1].text[0].isupper() and general.get("noun_capitals")
        if noun and token.text[0].islower() and token.text.casefold() not in joints:
            return tuple(words[:index])
        word = token.text.casefold()
        verb = patterned(language, "after").match(text, token.start)
        if verb and " " in verb.group():
            return tuple(words[:index])
        if (
            (word in MARKS and not _is_inside(words, index))
            or (word.isdigit() and index)
            or word in listed_words(language, "stops")
            or finite(language, token.text)
        ):
            return tuple(words[:index])
    return tuple(words)


def without_told(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """Without who is told: an article of the dative behind a noun, or behind a name one that may be a dative."""
    for index, token in enumerate(words):
        word, before = token.text.casefold(), words[max(0, index - 2) : index]
        named = all(one.text[0].isupper() for one in before) and (len(before) == 2 or index == 1)
        sure = bool(before) and before[-1].text[0].isupper() and word in listed_words(language, "told")
        if sure or (named and word in listed_words(language, "told_behind_name")):
            return tuple(words[:index])
    return tuple(words)


def back(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words before a verb of saying, back to the last mark or opening word; a gloss between commas stays inside."""
    if words and words[-1].text == "," and (relative := _relative(language, words[:-1])):
        return tuple(words[_last_stop(language, words[:relative]) : relative])
    end = len(words) - 1 if words and words[-1].text == "," else len(words)
    start = _last_stop(language, words[:end])
    if start and words[start - 1].text == "," and (end < len(words) or _is_gloss(language, words[start:end])):
        named = _last_stop(language, words[: start - 1])
        opens = words[named].text[0].isupper() and not _is_phrase_of_verb(language, words[named])
        if opens and not any(finite(language, token.text) for token in words[named : start - 1]):
            return tuple(words[named : start - 1 if _is_phrase_of_verb(language, words[start]) else end])
    return tuple(words[start:end])


def _relative(language: str, words: Sequence[Token]) -> int:
    """The index of the comma before a relative clause that ends the words; 0 where none does."""
    commas = [index for index, token in enumerate(words[:-1]) if token.text == ","]
    last = commas[-1] if commas else 0
    return last if last and words[last + 1].text.casefold() in listed(language, "relative") else 0


def _is_gloss(language: str, words: Sequence[Token]) -> bool:
    """Whether words without a comma behind them only describe a name before them: "spokesman for the police"."""
    first = words[0].text if words else ""
    return first[:1].islower() and first not in personal(language) | listed_words(language, "openers")


def _is_phrase_of_verb(language: str, word: Token) -> bool:
    """Whether a word opens a phrase before the subject: "speaking in the town, the mayor said"."""
    ending = languages.table(language, "claims").get("roles", {}).get("not_between")
    return bool(ending and word.text.endswith(ending))


def _last_stop(language: str, words: Sequence[Token]) -> int:
    """The index behind the last mark or opening word; 0 where there is none."""
    openers = frozenset(languages.table(language, "claims").get("clause", {}).get("openers", ()))
    for index in range(len(words) - 1, -1, -1):
        word = words[index].text
        if (word in MARKS and not _is_inside(words, index)) or word.casefold() in listed_words(
            language, "back_stops"
        ) | openers:
            return index + 1
    return 0


def _is_inside(words: Sequence[Token], index: int) -> bool:
    """Whether a full stop ends no sentence: inside a word ("Example.com") or behind an initial."""
    if words[index].text != "." or not index:
        return False
    glued = index + 1 < len(words) and words[index + 1].start == words[index].end
    return glued or (len(words[index - 1].text) == 1 and words[index - 1].text.isupper())


def kept(language: str, text: str, words: Sequence[Token], opening: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The source without adverbs and times around it; nothing for a pronoun, a clause or too many words."""
    words = trimmed(language, text, words)
    if words and languages.table(language, "events").get("general", {}).get("noun_capitals"):
        words = words if any(letter.isupper() for letter in words[-1].text) else ()
    if not words or len(words) > LONGEST or any(finite(language, token.text) for token in words):
        return
    first, last = words[0].text.casefold(), words[-1].text.casefold()
    if first in (
        listed_words(language, "not_source") | personal(language) | listed(language, "prepositions")
    ) - opening or last in listed_words(language, "pronouns") | listed(language, "skipped"):
        return
    if words[0].text[0].isalnum() and not all(token.text[0].isdigit() for token in words):
        yield Span(words[0].start, words[-1].end)


def trimmed(language: str, text: str, words: Sequence[Token]) -> Sequence[Token]:
    """The words without adverbs, times and auxiliaries around them."""
    skipped, adverb, times = (
        listed_words(language, "skipped"),
        data(language).get("adverb"),
        data(language).get("times"),
    )
    while words and words[0].text.casefold() in skipped:
        words = words[1:]
    late = re.search(rf"\s(?:{times})$", text[words[0].start : words[-1].end]) if words and times else None
    if late:
        words = [token for token in words if token.end <= words[0].start + late.start()]
    auxiliaries = listed(language, "perfect")
    while words and (_is_aside(words[-1].text, skipped, adverb) or words[-1].text in auxiliaries):
        words = words[:-1]
    return words


def _is_aside(word: str, skipped: frozenset[str], adverb: str | None) -> bool:
    """Whether a word behind a source is no part of it: an adverb, or a mark ("The Red Cross, however,")."""
    return word in MARKS or word.casefold() in skipped or bool(adverb and word[0].islower() and word.endswith(adverb))


@cache
def personal(language: str) -> frozenset[str]:
    """The pronouns that can stand for who speaks."""
    return frozenset(word for name in ("person", "thing", "either", "plural") for word in data(language).get(name, ()))


@cache
def listed_words(language: str, name: str) -> frozenset[str]:
    """One list of words of the table."""
    return frozenset(data(language).get(name, ()))


@cache
def patterned(language: str, name: str) -> re.Pattern[str]:
    """One list of phrases of the table as a pattern; one that never matches where there is none."""
    return pattern(data(language).get(name, ())) or re.compile(r"(?!)")


def last_phrase(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The noun phrase that ends the words, with its genitives: "starben [einem Sprecher der Polizei] zufolge"."""
    articles, genitives = listed(language, "skipped"), listed(language, "genitive_articles")
    start = len(words)
    while start and words[start - 1].text[0].isupper() and words[start - 1].text.casefold() not in articles:
        start -= 1
        if start and words[start - 1].text.casefold() in articles:
            start -= 1
            if not (start and words[start].text.casefold() in genitives and _is_head(language, words[:start])):
                break
    return tuple(words[start:])


def _is_head(language: str, words: Sequence[Token]) -> bool:
    """Whether a noun can have a genitive behind it that ends a source: with its article, first, or one of telling."""
    noun = words[-1].text
    opened = len(words) == 1 or words[-2].text.casefold() in listed(language, "skipped")
    return noun[0].isupper() and (opened or patterned(language, "telling").fullmatch(noun) is not None)
