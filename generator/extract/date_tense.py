"""Whether the words around a date tell of the past or of the future; open where they tell of neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from generator import language as languages
from generator.clauses import Clause, clauses
from generator.extract.date_words import data
from generator.modality import markers
from generator.model import Document, Span
from generator.triggers import senses
from generator.wordlists import pattern
from generator.words import parts_of_speech

Tense = Literal["past", "future"]
PAST = frozenset(("past", "participle"))


def told(document: Document, sentence: Span, date: Span) -> Tense | None:
    """The tense of the verb nearest before a date in its clause, else behind it.

    "It said it would open on Monday" looks ahead, "it said on Monday it would open" looks back. The present is open:
    in many languages it tells of both.
    """
    if not languages.table(document.language, "claims"):
        return None
    clause = _clause(document, sentence, date)
    verbs = sorted((*_future(document, clause), *_past(document, clause))) if clause else []
    before = [tense for start, tense in verbs if start < date.start]
    behind = [tense for start, tense in verbs if start >= date.end]
    return before[-1] if before else behind[0] if behind else None


def _clause(document: Document, sentence: Span, date: Span) -> Clause | None:
    """The clause that a date begins in."""
    parts = [part for part in clauses(document.language, document.text, sentence) if part.span.start <= date.start]
    return parts[-1] if parts else None


def _future(document: Document, clause: Clause) -> Iterator[tuple[int, Tense]]:
    """The words that look ahead."""
    for match in _ahead(document.language).finditer(document.text, *clause.span):
        yield match.start(), "future"


@cache
def _ahead(language: str) -> re.Pattern[str]:
    return pattern(data(language).get("future", ())) or re.compile(r"(?!)")


def _past(document: Document, clause: Clause) -> Iterator[tuple[int, Tense]]:
    """The auxiliaries and verbs of the past, but for participles behind an auxiliary of the present."""
    language = document.language
    looks = list(_ahead(language).finditer(document.text, *clause.span))
    ahead = {at for match in looks for at in (match.start(), match.end() + 1)}  # "will have" is no past
    for match in markers(language, "tense", "past").finditer(document.text, *clause.span):
        before = document.text[clause.span.start : match.start()].split()[-1:]
        if match.start() not in ahead and not _now(language, " ".join(before)):
            yield match.start(), "past"
    known = _tagged(language, tuple(token.text for token in clause.tokens))
    for index, (token, past) in enumerate(zip(clause.tokens, known, strict=True)):
        before_it = clause.tokens[index - 1].text if index else ""
        if token.start not in ahead and (past or _triggers(language, token.text)) and not _now(language, before_it):
            yield token.start, "past"


def _now(language: str, word: str) -> bool:
    return markers(language, "tense", "present_with_participle").fullmatch(word) is not None


@cache
def _triggers(language: str, word: str) -> bool:
    """Whether a word tells of an event in a form of the past only."""
    features = {sense.feature for sense in senses(language, word)} if word[:1].islower() else set()
    return bool(features & PAST) and not features & {"present", "base", "noun"}


def _tagged(language: str, words: tuple[str, ...]) -> tuple[bool, ...]:
    """For each word whether the tagger finds in it a verb whose form is one of the past."""
    tags, form = data(language).get("past_tags", ()), data(language).get("past_forms", "")
    if not tags or not words:
        return (False,) * len(words)
    known = zip(words, parts_of_speech(language, words), strict=True)
    return tuple(tag in tags and re.fullmatch(form, word) is not None for word, tag in known)
