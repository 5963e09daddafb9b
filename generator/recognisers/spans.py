"""Spans that a recogniser gives as mentions: trimmed to the name, none inside another, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from generator import language as languages
from generator.model import Document, Label, Mention

LABELS: dict[str, Label] = {"person": "actor", "organisation": "actor", "place": "place"}
POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
SIGNS = "\"'“”„‟‚‘’‹›«»"  # that quote
EDGES = ",;:!?…-–—·•*/"  # that no name begins or ends with
DOT = "."  # that names end with, but do not begin with
BRACKETS = {"(": ")", "[": "]"}
LONGEST = 200  # characters of a name


class Named(NamedTuple):
    """What a recogniser marks: characters ``start`` to ``end``, a kind of ``LABELS``, and how sure it is."""

    start: int
    end: int
    kind: str
    confidence: float


def mentions(document: Document, found: Iterable[Named], rule: str) -> tuple[Mention, ...]:
    """The names among some spans as mentions; where two overlap the longer stays, then the surer, then the first."""
    kept: list[Named] = []
    trimmed = (part for item in found if (part := trim(document, item)))
    for item in sorted(trimmed, key=lambda one: (one.start - one.end, -one.confidence, one.start, one.kind)):
        at = bisect_left(kept, item.start, key=lambda one: one.end - 1)
        if at == len(kept) or item.end <= kept[at].start:
            kept.insert(at, item)
    return tuple(mention(document, item, rule) for item in kept)


def mention(document: Document, item: Named, rule: str) -> Mention:
    """One span as a mention."""
    text = document.text[item.start : item.end]
    sure = round(min(max(item.confidence, 0.0), 1.0), 2)
    return Mention(document.id, item.start, item.end, text, LABELS[item.kind], item.kind, confidence=sure, rule=rule)


def trim(document: Document, item: Named) -> Named | None:
    """The span without what is no part of a name at its ends; None where no name is left.

    Every name has a letter, and a capital one where the script has them.
    """
    start, end = max(item.start, 0), min(item.end, len(document.text))
    before = None
    while before != (start, end) and start < end:
        before = (start, end)
        start, end = bare(document.text, start, end)
        start = behind_article(document, start, end)
        if ending := POSSESSIVE.search(document.text, start, end):
            end = ending.start() or end
    start = behind_lone(document.text, start, end)
    text = document.text[start:end]
    named = any(map(str.isalpha, text)) and (text != text.lower() or text.upper() == text) and len(text) <= LONGEST
    return Named(start, end, item.kind, item.confidence) if named else None


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks, marks, lone quotation marks and lone brackets at its ends."""
    inner = text[start:end]
    quoted = sum(inner.count(sign) for sign in SIGNS)
    if inner and (inner[0] in EDGES + DOT or inner[0].isspace()):
        start += 1
    elif inner and (inner[-1] in EDGES or inner[-1].isspace()):
        end -= 1
    elif inner and inner[0] in SIGNS and (quoted == 1 or (quoted == 2 and inner[-1] in SIGNS)):
        start += 1
    elif inner and inner[-1] in SIGNS and quoted == 1:
        end -= 1
    elif inner and lone(inner, inner[0]):
        start += 1
    elif inner and lone(inner, inner[-1]):
        end -= 1
    return start, end


def behind_lone(text: str, start: int, end: int) -> int:
    """Where the name begins behind a closing bracket without its partner, and behind the small words after that."""
    inner = text[start:end]
    at = max((inner.rfind(closing) for closing in BRACKETS.values()), default=-1)
    if at < 0 or any(opening in inner for opening in BRACKETS):
        return start
    return start + next((i for i in range(at + 1, len(inner)) if inner[i].isupper()), len(inner))


def lone(text: str, sign: str) -> bool:
    """Whether a sign at an end is a bracket without its partner, or the pair of them holds the whole.

    >>> lone("(UK", "("), lone("Acme (UK)", ")"), lone("(UK)", "("), lone("UK", "U")
    (True, False, True, False)
    """
    pair = next(((first, last) for first, last in BRACKETS.items() if sign in (first, last)), None)
    if pair is None:
        return False
    return text.count(pair[0]) != text.count(pair[1]) or (text[0] == pair[0] and text[-1] == pair[1])


def behind_article(document: Document, start: int, end: int) -> int:
    """Where the name begins behind an article; one with a capital inside a sentence is part of the name."""
    first, blank, _ = document.text[start:end].partition(" ")
    articles = languages.table(document.language, "names").get("articles", ())
    if not blank or first not in articles:
        return start
    opens = any(sentence.start == start for sentence in document.sentences)
    return start + len(first) + 1 if first.islower() or opens else start
