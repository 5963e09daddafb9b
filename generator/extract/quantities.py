"""The quantity that starts at a place of a sentence."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator import language as languages
from generator import numbers
from generator.extract import ages, amounts, bounds, cardinals, counts, measures, nouns, numerals, spans, traps
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found, folded

OPENERS = (
    ("vague", "strong"),
    ("vague", "weak"),
    ("vague", "before_scale"),
    ("fractions",),
    ("parts_of_one",),
    ("negative",),
    ("shares_by_rank", "every"),
    ("ages", "decades"),
)
REACH = 12  # lexemes between "estimates" and the number


@cache
def may_open(lower: str, language: str) -> bool:
    """Whether a quantity can start with the word at all: a quick answer for nearly every word of a text."""
    table = languages.table(language, "numbers")
    return (
        lower in table["article"]
        or lower in table["half"]
        or lower in table["bare"]
        or numbers.word(lower, language) is not None
        or spans.may_be(lower, language)
        or any(lower in phrases(language, *path).first for path in OPENERS)
    )


def read(line: Line, index: int) -> Found | None:
    """The quantity whose number starts at the index; it may be loose, without anything counted or measured."""
    lexeme = line.at(index)
    if lexeme.kind != "number" and not (lexeme.kind == "word" and may_open(lexeme.lower, line.language)):
        return None
    decade = ages.decade(line, index)
    if decade is not None:
        return _ruled(decade, "age")
    measured = spans.read(line, index)
    if measured is not None:
        return _ruled(measures.measured(line, measured), "word that measures")
    if traps.is_part_of_code(line, index) or traps.opens_list(line, index):
        return None
    ranked = amounts.rank(line, index)
    share = measures.share_by_rank(line, ranked) if ranked is not None else None
    if share is not None:
        return _ruled(share, "share by rank")
    part = amounts.part(line, index)
    if part is not None:
        return _ruled(measures.share_of(line, part), "part of one")
    numeral = numerals.read(line, index)
    if numeral is None or traps.is_date(line, numeral) or traps.is_numbered(line, numeral):
        return None
    if measures.is_rest(line, numeral):
        return None
    numeral = bounds.closed(line, numeral)
    found = (
        _ruled(ages.age(line, numeral), "age")
        or _ruled(measures.measure(line, numeral), "number with a unit")
        or _ruled(counts.counted(line, numeral), "number with a noun")
        or counts.bare(line, numeral)
    )
    if found is None or _is_incidence(line, found):
        return None
    return _rated(line, _estimated(line, found))


def _ruled(found: Found | None, rule: str) -> Found | None:
    return found._replace(rule=rule) if found is not None else None


def _is_incidence(line: Line, found: Found) -> bool:
    """Whether it is so many in so many: "8,000 cases per 100,000 residents" are neither 8,000 nor 100,000."""
    rate = (*data(line)["per"]["rate"], "/")
    behind = cardinals.read(line, found.end + 1) if line.at(found.end).lower in rate else None
    scale = line.at(found.end + 1).lower in languages.table(line.language, "numbers")["scales"]
    if (behind is not None and not behind.article) or (line.at(found.end).lower in rate and scale):
        return True
    return line.at(found.start - 1).lower in rate[:-1] and line.at(found.start).kind == "number"


def _estimated(line: Line, found: Found) -> Found:
    """A plain number that "estimates" introduce in its sentence is about, not exact."""
    if found.quantity.approximation == "exact" and _introduced(line, found.start):
        return found._replace(quantity=replace(found.quantity, approximation="about"))
    return found


def _introduced(line: Line, start: int) -> bool:
    words = folded(line, "estimates", "words")
    for index in range(start - 1, max(-1, start - REACH - 1), -1):
        lexeme = line.at(index)
        if lexeme.lower in words:
            return True
        if lexeme.kind == "number" or (lexeme.kind == "word" and numbers.word(lexeme.lower, line.language)):
            return False
    return False


def _rated(line: Line, found: Found) -> Found:
    """The quantity with the rate it is stated for ("a day", "pro Jahr", "Tag für Tag")."""
    table = data(line)["per"]
    word, unit = line.at(found.end).lower, phrases(line.language, "per", "units").at(line, found.end + 1)
    loosely = word in table["loose"] and unit is not None and line.at(found.end + 1 + unit[1]).text in table["ends"]
    if (word in table["strict"] or loosely) and unit is not None:
        rated = replace(found.quantity, per=unit[0])
        return found._replace(quantity=rated, end=found.end + 1 + unit[1])
    rate = _rate(line, found.end + 1) if word in (*table["rate"], "/") else None
    if rate is not None:
        return found._replace(quantity=replace(found.quantity, per=rate[0]), end=found.end + 1 + rate[1])
    adverbs = phrases(line.language, "per", "adverbs")
    for position in (found.end, *range(max(0, found.start - 4), found.start)):
        adverb = adverbs.at(line, position)
        if adverb is not None and found.quantity.unit not in ("day", "week", "month", "year", "hour"):
            return found._replace(quantity=replace(found.quantity, per=adverb[0]))
    return found


def _rate(line: Line, index: int) -> tuple[str, int] | None:
    """The thing or the unit a rate is stated for ("per share", "pro Quadratmeter")."""
    unit = phrases(line.language, "units").at(line, index)
    concept = nouns.concept_of(line.at(index).text, line.language)
    return unit if unit is not None else (concept, 1) if concept is not None else None
