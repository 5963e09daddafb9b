"""Clauses: a sentence cut at punctuation and conjunctions where each part carries a verb of its own.

No tagger: a verb is a word of the language data's list, a finite form of a trigger, or a word with a verb's ending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from generator import language as languages
from generator.model import Span
from generator.triggers import senses
from generator.wordlists import pattern
from generator.words import Token, tokens

LONGEST = 300  # characters of one quote
SHORT = 4  # words between semicolons that are no clause


class Clause(NamedTuple):
    """A part of a sentence with one verb, and its tokens."""

    span: Span
    tokens: tuple[Token, ...]
    sentence: Span


def clauses(language: str, text: str, sentence: Span) -> tuple[Clause, ...]:
    """The clauses of one sentence, in order; together they hold all its words.

    >>> [text[c.span.start : c.span.end] for text in ["The town fell, and thousands were evacuated."]
    ...  for c in clauses("en", text, Span(0, len(text)))]
    ['The town fell', 'thousands were evacuated']
    """
    parts = [
        part for words in _divided(tokens(text, sentence)) for part in _merged(language, _segments(language, words))
    ]
    return tuple(clause for part in parts if (clause := _clause(language, part, sentence)))


def _divided(words: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The words between semicolons, which part what stands on its own; short parts stay together, as in a list."""
    parts: list[tuple[Token, ...]] = [()]
    for token in words:
        parts[-1] += (token,)
        if token.text == ";" and len(parts[-1]) > SHORT:
            parts.append(())
    if len(parts) > 1 and len(parts[-1]) <= SHORT:
        last = parts.pop()
        parts[-1] += last
    return parts


def _merged(language: str, segments: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """Segments without a verb go to the clause before, or to the one after where that opens with its verb."""
    merged: list[tuple[Token, ...]] = []
    waiting: tuple[Token, ...] = ()
    for segment in segments:
        if not _has_verb(language, segment):
            waiting += segment
        elif not merged or (waiting and _names(waiting) and finite(language, segment[0].text)):
            merged.append(waiting + segment)
            waiting = ()
        else:
            merged[-1] += waiting
            merged.append(segment)
            waiting = ()
    return [*merged[:-1], merged[-1] + waiting] if merged else [waiting]


def _names(words: Sequence[Token]) -> bool:
    """Whether the words can be a subject of their own: more than one, with a capital among them."""
    return len(words) > 2 and any(token.text[0].isupper() for token in words)


def _segments(language: str, words: Sequence[Token]) -> list[tuple[Token, ...]]:
    """Cut after punctuation and before conjunctions."""
    marks, openers = _cuts(language)
    parts: list[list[Token]] = [[]]
    for index, token in enumerate(words):
        if token.text.casefold() in openers and parts[-1] and not _is_inside(language, words, index):
            parts.append([])
        parts[-1].append(token)
        if token.text in marks:
            parts.append([])
    return [tuple(part) for part in parts if part]


def _is_inside(language: str, words: Sequence[Token], index: int) -> bool:
    """Whether a word opens no clause, as part of a phrase: "as many as 60"."""
    data = languages.table(language, "claims").get("clause", {})
    around = " ".join(token.text.casefold() for token in words[max(0, index - 2) : index + 3])
    return any(phrase in around for phrase in data.get("phrases", ()))


@cache
def _cuts(language: str) -> tuple[frozenset[str], frozenset[str]]:
    data = languages.table(language, "claims").get("clause", {})
    return frozenset(data.get("marks", ",;:")), frozenset(data.get("openers", ()))


def _has_verb(language: str, segment: Sequence[Token]) -> bool:
    data = languages.table(language, "claims").get("clause", {})
    if len(segment) > 2 and segment[0].text.casefold() in data.get("subordinators", ()):
        return True
    return any(
        (finite(language, token.text) and not attributive(language, segment, i)) or _follows_noun(data, segment, i)
        for i, token in enumerate(segment)
    )


def _follows_noun(data: Mapping[str, Any], words: Sequence[Token], index: int) -> bool:
    """Whether a word has a verb's ending, a noun before it and none behind."""
    written = data.get("endings_after_noun")
    if not written or not index or not words[index].text[0].islower() or not words[index - 1].text[0].isupper():
        return False
    noun_behind = index + 1 < len(words) and words[index + 1].text[0].isupper()
    return not noun_behind and re.search(f"(?:{written})$", words[index].text) is not None


def attributive(language: str, words: Sequence[Token], index: int) -> bool:
    """Whether a word with the form of a verb is an adjective where it stands: "the besieged town"."""
    data = languages.table(language, "claims").get("clause", {})
    if index and words[index - 1].text.casefold() in data.get("before_adjective", ()):
        return True
    written, forms = data.get("attributive"), data.get("attributive_verbs")
    if not written or index + 1 >= len(words) or not re.search(f"{forms}$", words[index].text):
        return False
    small = languages.table(language, "claims").get("roles", {})
    if words[index + 1].text.casefold() in (*small.get("prepositions", ()), *small.get("skipped", ())):
        return False  # no adjective has an article or a preposition behind it
    following = next((token.text for token in words[index + 1 : index + 3] if token.text[0].isupper()), None)
    before = "".join(token.text + " " for token in words[:index])
    return following is not None and re.fullmatch(written, before, re.IGNORECASE) is not None


@cache
def finite(language: str, word: str) -> bool:
    """Whether a word is, or looks like, a finite verb or a participle that stands for one."""
    if not word[:1].isalpha():
        return False
    data = languages.table(language, "claims").get("clause", {})
    lower = word.casefold()
    if lower in data.get("verbs", ()):
        return True
    features = {sense.feature for sense in senses(language, word)} if word[0].islower() else set()
    if features & set(data.get("finite", ())) and not features & set(data.get("not_finite", ())):
        return True
    return bool(word[0].islower() and lower not in data.get("no_verbs", ()) and _ending(language).fullmatch(lower))


@cache
def is_verb(language: str, word: str) -> bool:
    """Whether a word is a form of a verb, finite or not."""
    if finite(language, word):
        return True
    return word[:1].islower() and any(sense.feature not in ("noun", "phrase") for sense in senses(language, word))


@cache
def _ending(language: str) -> re.Pattern[str]:
    data = languages.table(language, "claims").get("clause", {})
    return pattern([f"*{ending}" for ending in data.get("endings", ())]) or re.compile(r"(?!)")


def _clause(language: str, part: Sequence[Token], sentence: Span) -> Clause | None:
    """Without the conjunction that opens it and the signs around it; None where nothing is left."""
    first, last = 0, len(part)
    while first < last and not part[first].text[0].isalnum() and part[first].text not in "„“\"«»'(‚":
        first += 1
    while last > first and part[last - 1].text in ".,;:!?–—-":
        last -= 1
    while (
        last - first > 1 and part[first].text.casefold() in _dropped(language) and not _is_inside(language, part, first)
    ):
        first += 1
    kept = tuple(part[first:last])
    return Clause(Span(kept[0].start, kept[-1].end), kept, sentence) if kept else None


@cache
def _dropped(language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "claims").get("clause", {}).get("dropped", ()))


def window(clause: Clause, focus: Span) -> Span:
    """The clause, or where it is longer than a quote may be, the words of it around the focus."""
    if clause.span.end - clause.span.start <= LONGEST:
        return clause.span
    room = max(0, LONGEST - (focus.end - focus.start)) // 2
    near = [t for t in clause.tokens if focus.start - room <= t.start and t.end <= focus.end + room]
    return Span(min(near[0].start, focus.start), max(near[-1].end, focus.end)) if near else focus
