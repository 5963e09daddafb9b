"""Dates and times that a document states, each with what it says and no more: see generator/when.py."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator import language as languages
from generator.extract import datelines
from generator.extract.date_context import Context
from generator.extract.date_grammar import Stated
from generator.extract.date_lexemes import Lexeme, lexemes
from generator.extract.date_phrases import phrases
from generator.extract.date_tense import told
from generator.extract.date_values import when
from generator.extract.date_words import WORD, Roles, data, plain, vocabulary
from generator.model import Document, Mention, Span
from generator.when import When

DIGIT = re.compile(r"\d")


class Found(NamedTuple):
    """A date as it is said, where it stands and the sentence around it."""

    span: Span
    sentence: Span
    stated: Stated
    described: bool  # between an article and a noun, which tells its year


def extract(document: Document) -> tuple[Mention, ...]:
    """The dates of a document in order, none inside another, each with a value; ``rule`` says what found it.

    What is not said in full is counted from the publication: that of the metadata, else that of a dateline, and then
    ``basis`` of the value says so.

    >>> text = "Talks began on 21 April 2018 and ended three days later."
    >>> found = extract(Document("a", "a.txt", "", text, "en", (Span(0, len(text)),), (Span(0, len(text)),)))
    >>> [(date.text, date.when.edtf) for date in found if date.when]
    [('21 April 2018', '2018-04-21'), ('three days later', None)]
    """
    if document.language not in languages.codes():
        return ()
    found = [one for sentence in document.sentences for one in _said(document, sentence)]
    first = datelines.of(document, [one.span for one in found if one.stated.rule in ("date", "numeric")])
    context = _context(document, found, first)
    read = ((one, when(one.stated, _of(context, document, one))) for one in found)
    return tuple(_mention(document, one, meant, one.span == first) for one, meant in read if meant is not None)


def _said(document: Document, sentence: Span) -> Iterator[Found]:
    """The dates of a sentence; one without a digit and without a word of dates has none."""
    language, text = document.language, plain(document.language, document.text[sentence.start : sentence.end])
    core = vocabulary(language).core
    if core.isdisjoint(WORD.findall(text)) and DIGIT.search(text) is None:
        return
    cut = lexemes(language, document.text, sentence)
    for stated in phrases(language, cut):
        described = "describing" in beside(cut, stated.start - 1) and not beside(cut, stated.end)
        yield Found(Span(cut[stated.start].start, cut[stated.end - 1].end), sentence, stated, described)


def beside(lexemes: Sequence[Lexeme], index: int) -> Roles:
    """The roles of a lexeme; beyond the ends, that of a stop."""
    return lexemes[index].roles if 0 <= index < len(lexemes) else {"stop": True}


def _context(document: Document, found: Iterable[Found], dateline: Span | None) -> Context:
    """What completes the dates of a document."""
    plainly = Context(years=_years(found), order=data(document.language).get("numeric", "day_month"))
    if document.published:
        return plainly._replace(published=document.published)
    opening = next((one for one in found if one.span == dateline), None)
    meant = when(opening.stated, plainly) if opening else None
    day = meant.earliest if meant and meant.earliest == meant.latest and meant.basis == "stated" else None
    return plainly._replace(published=day, basis="dateline") if day and day[:4].isdigit() else plainly


def _of(context: Context, document: Document, one: Found) -> Context:
    """The context of one date: the tense of its clause is only asked for where it matters."""
    return context._replace(tense=partial(told, document, one.sentence, one.span), described=one.described)


def _years(found: Iterable[Found]) -> Mapping[int, frozenset[int]]:
    """The years that a text names for a month."""
    years: defaultdict[int, set[int]] = defaultdict(set)
    for one in found:
        for match in (one.stated.moment, one.stated.to):
            if match and "month" in match.fields and "year" in match.fields:
                years[match.fields["month"]].add(match.fields["year"])
    return {month: frozenset(named) for month, named in years.items()}


def _mention(document: Document, one: Found, meant: When, opens: bool) -> Mention:
    text = document.text[one.span.start : one.span.end]
    rule = "dateline" if opens else one.stated.rule
    return Mention(document.id, *one.span, text, "date", "", rule=rule, when=meant)
