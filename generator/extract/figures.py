"""Figures of a document: every quantity it states, with the words it stands in."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator import concepts
from generator import language as languages
from generator.extract import ellipsis, quantities
from generator.extract.changes import changed
from generator.extract.lexemes import Line, data, line, phrases
from generator.extract.stated import Found
from generator.identity import QUOTE, short_hash
from generator.model import Document, Figure
from generator.quantity import Quantity

TABLES = ("numbers", "quantities", "things")


def extract(document: Document) -> tuple[Figure, ...]:
    """The figures in the order of the text; event, place, modality and attribution are for claims.

    ``part_of`` is set where the text says so ("5,000 people, including 1,500 fighters").
    """
    if not counts(document.language):
        return ()
    occurrences: Counter[str] = Counter()
    figures: list[Figure] = []
    last: Quantity | None = None
    for sentence in document.sentences:
        cut = line(document.text, sentence, document.language)
        found = read_line(cut, last)
        last = next((one.quantity for one in reversed(found) if _can_be_meant(one.quantity)), None)
        made = [_figure(document, cut, one, occurrences) for one in found]
        figures += changed(cut, found, _with_wholes(cut, found, made, figures[-1:] if sentence.start else []))
    return tuple(figures)


def _can_be_meant(quantity: Quantity) -> bool:
    """Whether a bare number of the next sentence can count the same: a count, or money; no measure, no time."""
    return quantity.counted == ellipsis.MONEY or (quantity.counted is not None and quantity.unit is None)


def counts(language: str) -> bool:
    """Whether somebody has told how a language counts."""
    told = all(languages.table(language, name) for name in TABLES)
    return told and bool(languages.table(language, "numbers")["words"])


def read_line(cut: Line, last: Quantity | None = None) -> list[Found]:
    """The quantities of one sentence in order, none inside another; ``last``: what the sentence before counted."""
    found: list[Found] = []
    index = 0
    while index < len(cut.lexemes):
        one = quantities.read(cut, index)
        if one is not None and (not found or one.start >= found[-1].end):
            found.append(one)
            index = max(one.end, index + 1)
        else:
            index += 1
    return ellipsis.resolve(cut, found, last)


def _figure(document: Document, cut: Line, found: Found, occurrences: Counter[str]) -> Figure:
    start, end = cut.lexemes[found.start].start, cut.lexemes[found.end - 1].end
    text = document.text[start:end]
    occurrences[text] += 1
    named = figure_id(document.id, text, occurrences[text])
    return Figure(named, document.id, start, end, text, found.quantity, rule=found.rule)


def figure_id(document: str, quote: str, occurrence: int) -> str:
    """An id that depends on the words only, not on where they stand.

    >>> figure_id("report", "40 tanks", 1)
    'report:71875e32-1'
    """
    return f"{document}:{short_hash(quote, QUOTE)}-{occurrence}"


def _with_wholes(cut: Line, found: list[Found], made: list[Figure], before: list[Figure]) -> list[Figure]:
    """The figures of a sentence with the wholes that parts belong to."""
    done: list[Figure] = []
    for position, (one, figure) in enumerate(zip(found, made, strict=True)):
        whole = None
        if one.whole_follows:
            whole = made[position + 1] if position + 1 < len(made) else None
        elif done and done[-1].part_of and _goes_on(cut, found[position - 1], one):
            whole = next((w for w in (*before, *done) if w.id == done[-1].part_of), None)
            whole = whole if whole is not None and _fits(figure.quantity, whole.quantity) else None
        elif len(done) == 1 and ellipsis.opens_with_whole(cut, found[0]) and _fits(figure.quantity, made[0].quantity):
            whole = made[0]
        elif _is_part(cut, one):
            earlier = done if done else before if one.start <= 3 else []
            whole = next((w for w in reversed(earlier) if _fits(figure.quantity, w.quantity)), None)
        done.append(_part(figure, whole) if whole is not None else figure)
    return done


def _goes_on(cut: Line, before: Found, found: Found) -> bool:
    """Whether it is listed right behind a part ("including 18 women and four children")."""
    joint = cut.at(before.end).lower
    return found.start == before.end + 1 and (joint == "," or joint in data(cut)["coordination"]["words"])


def _is_part(cut: Line, found: Found) -> bool:
    """Whether words such as "including" before or "of them" behind say that it is a part."""
    fillers = data(cut)["parts"]["fillers"]
    start = found.start
    while cut.at(start - 1).lower in fillers:
        start -= 1
    before = phrases(cut.language, "parts", "before").before(cut, start)
    after = phrases(cut.language, "parts", "after")
    return before is not None or after.at(cut, found.end) is not None or after.at(cut, found.number_end) is not None


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Whether the one can be a part of the other: counts, not larger, of one kind."""
    if part.unit != whole.unit and part.unit != "percent":
        return False
    if part.low is not None and whole.high is not None and part.low > whole.high and part.unit is None:
        return False
    kinds = [concepts.lineage("things", q.counted or "")[-1] for q in (part, whole)]
    members = concepts.table("things").get(whole.counted or "", {}).get("members")
    return kinds[0] == kinds[1] or bool(members and kinds[0] == "person") or kinds[0] == "thing"


def _part(figure: Figure, whole: Figure) -> Figure:
    """A round number that is part of an approximate whole is as approximate as the whole."""
    quantity = figure.quantity
    value = quantity.low or 0.0
    if (
        quantity.approximation == "exact"
        and whole.quantity.approximation == "about"
        and value >= 100
        and value % 100 == 0
    ):
        quantity = replace(quantity, approximation="about")
    # a chain ("of whom") hangs on the outermost whole only where the inner one is none itself
    return replace(figure, quantity=quantity, part_of=whole.id)
