"""Whether the clause around a date tells of the past or of the future; open where it tells of neither, or of both."""

from __future__ import annotations

import re
from typing import Literal

from generator import language as languages
from generator.clauses import Clause, clauses
from generator.extract.date_words import data
from generator.modality import markers, modality
from generator.model import Document, Span
from generator.triggers import senses
from generator.words import parts_of_speech

PAST = frozenset(("past", "participle"))


def told(document: Document, sentence: Span, date: Span) -> Literal["past", "future"] | None:
    """The tense of the clause that holds a date. The present is open: it tells of both in many languages."""
    if not languages.table(document.language, "claims"):
        return None
    clause = _clause(document, sentence, date)
    if clause is None:
        return None
    if modality(document.language, document.text, clause, date) == "expected":
        return "future"
    return "past" if _is_past(document, clause) else None


def _clause(document: Document, sentence: Span, date: Span) -> Clause | None:
    """The clause that a date begins in."""
    parts = [part for part in clauses(document.language, document.text, sentence) if part.span.start <= date.start]
    return parts[-1] if parts else None


def _is_past(document: Document, clause: Clause) -> bool:
    """Whether an auxiliary or a verb of the clause is one of the past."""
    language, words = document.language, document.text[clause.span.start : clause.span.end]
    if markers(language, "tense", "past").search(words):
        return True
    forms = [
        {sense.feature for sense in senses(language, token.text)} for token in clause.tokens if token.text[0].islower()
    ]
    return any(features & PAST and not features & {"present", "base"} for features in forms) or _tagged(
        language, clause
    )


def _tagged(language: str, clause: Clause) -> bool:
    """Whether the tagger finds a verb whose form is one of the past."""
    tags, form = data(language).get("past_tags", ()), data(language).get("past_forms", "")
    if not tags:
        return False
    words = tuple(token.text for token in clause.tokens)
    known = zip(words, parts_of_speech(language, words), strict=True)
    return any(tag in tags and re.fullmatch(form, word) for word, tag in known)
