"""What a text itself says of two of its names: that they are two ("not to be confused with"), that one is a part."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from generator import language as languages
from generator.model import Apart, Document, Evidence, Mention, Reading, Span
from generator.nameform import words
from generator.namematch import partial

RESEMBLE = 60.0  # rapidfuzz ratio, percent, of names that somebody might confuse
REACH = 60  # characters between the phrase and the name it tells apart
CLOSE = 3  # characters between a name and the phrase: a comma or bracket
BETWEEN = 16  # characters between a part and its whole
BEFORE = 2  # sentences that the other name may stand before
OWNER = re.compile(r"['’]s?\s")


def told_apart(readings: Sequence[Reading], ids: Mapping[str, str]) -> dict[str, tuple[Apart, ...]]:
    """Each entity that a text tells apart from others, with the words that do so; on both sides."""
    found: dict[tuple[str, str], set[Evidence]] = defaultdict(set)
    for reading in readings:
        for one, two in _confusable(reading):
            first, second = ids[one.id], ids[two.id]
            if first != second:
                quote = _evidence(reading.document, one, two)
                found[first, second].add(quote)
                found[second, first].add(quote)
    apart: dict[str, list[Apart]] = defaultdict(list)
    for (entity, other), evidence in sorted(found.items()):
        ordered = sorted(evidence, key=lambda item: (item.document, item.start, item.end))
        apart[entity].append(Apart(other, tuple(ordered)))
    return {entity: tuple(others) for entity, others in apart.items()}


def wholes(readings: Sequence[Reading], ids: Mapping[str, str]) -> dict[str, str]:
    """Each actor that a text calls a part of another, with the one that most texts say it is a part of."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for part, whole in _nested(reading):
            if ids[part.id] != ids[whole.id]:
                votes[ids[part.id]][ids[whole.id]] += 1
    return {part: min(said, key=lambda whole: (-said[whole], whole)) for part, said in sorted(votes.items())}


def _confusable(reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """The pairs that a text tells apart."""
    text, names = reading.document.text, _names(reading)
    for phrase in _phrases(reading.document):
        after = (m for m in names if phrase.end <= m.start <= phrase.end + REACH)
        two = next(after, None)
        if two and not re.search(r"[.;!?]\s", text[phrase.end : two.start]):
            one = _other(reading.document, names, phrase, two)
            if one:
                yield one, two


def _other(document: Document, names: Sequence[Mention], phrase: Span, two: Mention) -> Mention | None:
    """The name before the phrase that could be taken for the one behind it: the most alike, else the one beside it."""
    sentence = next((at for at, span in enumerate(document.sentences) if span.end > phrase.start), 0)
    opening = document.sentences[max(0, sentence - BEFORE)].start if document.sentences else 0
    before = [m for m in names if opening <= m.start and m.end <= phrase.start and m.label == two.label]
    alike = [m for m in before if m.text != two.text and _resemble(m.text, two.text)]
    if alike:
        return max(alike, key=lambda m: (m.end > document.sentences[sentence].start, m.end))
    return next((m for m in reversed(before) if phrase.start - m.end <= CLOSE), None)


def _resemble(one: str, two: str) -> bool:
    """Whether two names share a word or most of their letters."""
    return bool({*words(one)} & {*words(two)}) or fuzz.ratio(one.casefold(), two.casefold()) >= RESEMBLE


def _phrases(document: Document) -> Iterator[Span]:
    """Where the text says so, in order."""
    pattern = _pattern(document.language)
    for match in pattern.finditer(document.text) if pattern else ():
        yield Span(*match.span())


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """The phrases of a language; of one in two parts, between which the name stands, the first."""
    data = languages.table(language, "names")
    plain = [re.escape(phrase) for phrase in sorted(data.get("told_apart", ()), key=len, reverse=True)]
    around = [
        rf"{re.escape(opening)}(?=[^.;]{{1,{REACH}}} {re.escape(closing)}\b)"
        for opening, closing in data.get("told_apart_around", ())
    ]
    return re.compile(rf"\b(?:{'|'.join((*plain, *around))})\b", re.IGNORECASE) if plain or around else None


def _evidence(document: Document, one: Mention, two: Mention) -> Evidence:
    """The words from the one name to the other, with what of the phrase stands behind that."""
    start, end = min(one.start, two.start), max(one.end, two.end)
    closing = [last for _, last in languages.table(document.language, "names").get("told_apart_around", ())]
    behind = re.match(rf"[^.;]{{0,{CLOSE}}}(?:{'|'.join(map(re.escape, closing)) or '(?!)'})\b", document.text[end:])
    end += behind.end() if behind else 0
    opened = document.text[start:end].count("(") > document.text[start:end].count(")")
    end += opened and document.text[end : end + 1] == ")"
    return Evidence(document.id, start, end, document.text[start:end])


def _names(reading: Reading) -> list[Mention]:
    """The names of actors and places of a text, in order."""
    named = (m for m in reading.mentions if m.label != "date" and not m.generic)
    return sorted(named, key=lambda m: (m.start, m.end))


def _nested(reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """Parts and wholes that stand side by side: "the 1st Division of the X", "the X's 1st Division"."""
    text, names = reading.document.text, [m for m in _names(reading) if m.label == "actor"]
    links = set(languages.table(reading.document.language, "names").get("whole_after", ()))
    for one, two in pairwise(names):
        between = text[one.end : two.start]
        if len(between) > BETWEEN or "person" in (one.kind, two.kind):
            continue
        if between.strip() in links and partial(one.text):
            yield one, two
        elif OWNER.fullmatch(between) and partial(two.text):
            yield two, one
