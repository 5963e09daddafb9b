"""A number with what it counts or measures, as one quantity over a run of lexemes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from generator import concepts, numbers
from generator import language as languages
from generator.extract import cardinals, numerals, people, spans, things, traps
from generator.extract.lexemes import Line
from generator.extract.numerals import Numeral, data, phrases
from generator.model import Approximation, Quantity

OPENERS = (
    ("vague", "strong"),
    ("vague", "weak"),
    ("vague", "before_scale"),
    ("fractions",),
    ("parts_of_one",),
    ("negative",),
)
REACH = 12  # lexemes between "estimates" and the number
VAGUE: Approximation = "order_of_magnitude"


class Found(NamedTuple):
    """A quantity and the lexemes it covers."""

    start: int
    end: int
    quantity: Quantity
    number_end: int  # behind the number itself
    whole_follows: bool = False  # "12 of the 15 passengers"

    @property
    def loose(self) -> bool:
        """Whether nothing beside the number says what is counted."""
        return self.quantity.unit is None and self.quantity.counted is None


@cache
def may_open(lower: str, language: str) -> bool:
    """Whether a quantity can start with the word at all: a quick answer for nearly every word of a text."""
    table = languages.table(language, "numbers")
    return (
        lower in table["article"]
        or lower in table["half"]
        or numbers.word(lower, language) is not None
        or spans.may_be(lower, language)
        or any(lower in phrases(language, *path).first for path in OPENERS)
    )


def read(line: Line, index: int) -> Found | None:
    """The quantity whose number starts at the index; it may be loose, without anything counted or measured."""
    lexeme = line.at(index)
    if lexeme.kind != "number" and not (lexeme.kind == "word" and may_open(lexeme.lower, line.language)):
        return None
    measured = spans.read(line, index)
    if measured is not None:
        return _measured(line, measured)
    if traps.is_part_of_code(line, index) or traps.opens_list(line, index):
        return None
    part = numerals.part(line, index)
    if part is not None:
        return _share(line, part)
    numeral = numerals.read(line, index)
    if numeral is None or traps.is_date(line, numeral) or traps.is_numbered(line, numeral):
        return None
    found = _age(line, numeral) or _measure(line, numeral) or _counted(line, numeral) or _bare(line, numeral)
    return _rated(line, _estimated(line, found)) if found is not None else None


def _estimated(line: Line, found: Found) -> Found:
    """A plain number that "estimates" introduce in its sentence is about, not exact."""
    words = _folded(line, "estimates", "words")
    reach = range(max(0, found.start - REACH), found.start)
    if found.quantity.approximation == "exact" and any(line.at(i).lower in words for i in reach):
        return found._replace(quantity=replace(found.quantity, approximation="about"))
    return found


def _folded(line: Line, *path: str) -> set[str]:
    table: Any = data(line)
    for key in path:
        table = table[key]
    return {word.casefold() for word in table}


def quantity(numeral: Numeral, counted: str | None, unit: str | None = None) -> Quantity:
    """The numeral as a quantity of something."""
    return Quantity(
        numeral.low, numeral.high, numeral.approximation, numeral.low_open, numeral.high_open, unit, counted
    )


def _measured(line: Line, measured: spans.Measured) -> Found | None:
    numeral = Numeral(measured.start, measured.end, measured.value, measured.value)
    if measured.value is None:
        numeral = numeral._replace(approximation=VAGUE)
    numeral = numerals.bounded(line, numeral)
    if measured.noun and line.at(measured.start).kind == "word" and line.at(measured.end).text[:1].isupper():
        return None  # part of a name ("Dreißigjähriger Krieg")
    noun = None if measured.noun and measured.unit == "year" else things.read(line, measured.end)
    end = noun.end if noun is not None else measured.end
    unit = measured.unit
    if unit == "person":
        return Found(numeral.start, end, quantity(numeral, "person"), measured.end)
    aged = unit.startswith("old:") or (
        unit == "year" and (_alone(line, measured) if noun is None else _has_age(line, measured, noun))
    )
    unit = unit.removeprefix("old:")
    counted = "age" if aged else concepts.table("units")[unit]["dimension"]
    return Found(numeral.start, end, quantity(numeral, counted, unit), measured.end)


def _has_age(line: Line, measured: spans.Measured, noun: things.Noun) -> bool:
    """Whether the years are an age: of a person, or in a language with such adjectives of an unknown noun or name."""
    lasting = tuple(data(line)["spans"]["lasting"])
    if noun.known or not lasting:
        return concepts.is_a("things", noun.concept, "person")
    return line.at(measured.start).kind == "number" and not line.at(noun.end - 1).text.endswith(lasting)


def _alone(line: Line, measured: spans.Measured) -> bool:
    """Whether a word such as "67jährige" stands for a person: it is a noun, or no noun follows it."""
    return measured.noun or (line.at(measured.start).kind == "number" and line.at(measured.start + 1).text not in "-")


def _age(line: Line, numeral: Numeral) -> Found | None:
    """ "aged 34", "34 years old", and the number set off by commas behind a name ("Jo Bell, 34, said")."""
    if numeral.low is None and numeral.high is None:
        return None
    before = phrases(line.language, "ages", "before").before(line, numeral.start)
    after = phrases(line.language, "ages", "after").at(line, numeral.end)
    unit = phrases(line.language, "units").at(line, numeral.end)
    if after is not None:
        return Found(numeral.start, numeral.end + after[1], quantity(numeral, "age", "year"), numeral.end)
    if (
        before is None
        and unit is not None
        and unit[0] == "year"
        and not line.at(numeral.end + unit[1]).text[:1].isupper()
    ):
        before = phrases(line.language, "ages", "before_unit").before(line, numeral.start)
    if before is not None and (unit is None or unit[0] in ("year", "month")):
        end = numeral.end + (unit[1] if unit else 0)
        return Found(numeral.start - before[1], end, quantity(numeral, "age", unit[0] if unit else "year"), numeral.end)
    if _behind_name(line, numeral):
        return Found(numeral.start, numeral.end, quantity(numeral, "age", "year"), numeral.end)
    return None


def _behind_name(line: Line, numeral: Numeral) -> bool:
    name, least = line.at(numeral.start - 2).text, 10 if line.at(numeral.end).text == ")" else 1
    return (
        numeral.digits.isdigit()
        and least <= float(numeral.digits) < 110
        and (line.at(numeral.start - 1).text, line.at(numeral.end).text) in ((",", ","), (",", ")"), ("(", ")"))
        and name[:1].isupper()
        and line.at(numeral.start - 3).text[:1].isupper()
    )


def _measure(line: Line, numeral: Numeral) -> Found | None:
    """A number with a unit or a currency."""
    share = numerals.fraction(line, numeral)
    if share is not None:
        return _share(line, share)
    leading = phrases(line.language, "leading").before(line, numeral.start)
    if leading is not None and numeral.digits:
        start = numeral.start - leading[1]
        return Found(start, numeral.end, quantity(numeral, leading[0], leading[0]), numeral.end)
    unit = phrases(line.language, "units").at(line, numeral.end)
    name, end = (unit[0], numeral.end + unit[1]) if unit else (numeral.currency, numeral.end)
    if numeral.currency and (unit is None or concepts.table("units")[name or ""]["dimension"] != "money"):
        name, end = numeral.currency, numeral.end
    every = line.at(numeral.start - 1).lower in data(line)["traps"]["every"]
    if (
        name is None
        or every
        or traps.is_measured_year(line, numeral)
        or not _plain(line, numeral)
        or (numeral.low is numeral.high is None and _definite(line, numeral))
    ):
        return None
    if (
        unit
        and len(line.at(numeral.end).text) == 1
        and line.at(numeral.end).kind == "word"
        and line.joined(end)
        and line.at(end).text in "'’"
    ):
        return None
    numeral, end = numerals.behind(line, numeral, end)
    dimension = concepts.table("units")[name]["dimension"]
    counted, end = _substance(line, dimension, end)
    if dimension == "duration" and _is_interval(line, numeral, end):
        counted = "interval"
    return Found(numeral.start, end, quantity(numeral, counted, name), numeral.end)


def _share(line: Line, share: Numeral) -> Found | None:
    """A fraction of something; not of a time or a measure ("a quarter of an hour")."""
    counted, end = _substance(line, "share", share.end)
    behind = _over_fillers(line, share.end)
    behind += line.at(behind).lower in languages.table(line.language, "numbers")["article"]
    if counted == "share" and phrases(line.language, "units").at(line, behind):
        return None
    return Found(share.start, end, quantity(share, counted, "fraction"), share.end)


def _is_interval(line: Line, numeral: Numeral, end: int) -> bool:
    """Whether a time is how far one moment is from another ("two years ago", "the last six days")."""
    words = data(line)["intervals"]
    return (
        phrases(line.language, "intervals", "before").before(line, numeral.start) is not None
        or line.at(numeral.start - 1).lower in words["near"]
        or phrases(line.language, "intervals", "after").at(line, end) is not None
    )


def _plain(line: Line, numeral: Numeral) -> bool:
    """A bare article before a unit of time is no figure ("one day", "ein Jahr")."""
    return not numeral.article or numeral.approximation not in ("exact", VAGUE) or numeral.strong


def _substance(line: Line, dimension: str, end: int) -> tuple[str, int]:
    """What a share or a weight is of ("60 percent of voters"), else the dimension itself."""
    of = data(line)["vague"]["of"]
    direct = dimension != "share" and languages.table(line.language, "numbers")["nouns_capitalised"]
    if dimension in ("share", "weight", "volume") and (
        line.at(end).lower in of or (direct and line.at(end).text[:1].isupper())
    ):
        noun = things.read(line, _over_fillers(line, end))
        if noun is not None and (noun.known or dimension != "share"):
            return noun.concept, noun.end
    return dimension, end


def _over_fillers(line: Line, index: int) -> int:
    of_them = phrases(line.language, "parts", "after").at(line, index)
    if of_them is not None:
        return index + of_them[1]
    fillers = {*data(line)["before_noun"]["fillers"], *data(line)["vague"]["of"]}
    while line.at(index).lower in fillers:
        index += 1
    return index


def _counted(line: Line, numeral: Numeral) -> Found | None:
    """A number with a noun."""
    start = _over_fillers(line, numeral.end)
    inner = numerals.read(line, start) if start > numeral.end and line.at(start).kind == "number" else None
    noun = things.read(line, inner.end if inner else start, plural=not numeral.article or start > numeral.end)
    if noun is None or not _counts(line, numeral, noun, start):
        return None
    if traps.is_year(line, numeral, counted=noun.known) or traps.is_score(line, numeral):
        return None
    if inner is not None:
        return Found(numeral.start, numeral.end, quantity(numeral, noun.concept), numeral.end, whole_follows=True)
    noun = noun if numeral.high == 1 else things.coordinated(line, noun)
    numeral, end = numerals.behind(line, numeral, noun.end)
    return Found(numeral.start, end, quantity(numeral, noun.concept), numeral.end)


def _counts(line: Line, numeral: Numeral, noun: things.Noun, start: int) -> bool:
    """Whether the numeral counts the noun plainly: neither an article nor a vague word beside anything."""
    words = data(line)
    barred = noun.concept in _folded(line, "traps", "not_nouns")
    if barred or line.at(numeral.start - 1).lower in words["traps"]["every"]:
        return False
    if numeral.article and (numeral.approximation != "at_least" or numeral.low_open):
        return numeral.approximation == "exact" and _one(line, numeral, noun, start)
    if numeral.approximation == VAGUE and not numeral.strong:
        return noun.known and not _definite(line, numeral)
    named = traps.is_named(line, numeral) and not noun.known
    return not named or numeral.strong


def _definite(line: Line, numeral: Numeral) -> bool:
    """Whether a vague word stands behind a determiner, where it describes and does not count ("the many")."""
    return not numeral.strong and line.at(numeral.start - 1).lower in data(line)["intervals"]["definite"]


def _one(line: Line, numeral: Numeral, noun: things.Noun, start: int) -> bool:
    """ "one of the drivers" (not "one of the best"), "ein Toter", or one in a list of numbers; no bare article."""
    words = data(line)
    if not noun.known:
        return False
    if start > numeral.end and line.at(numeral.end).lower in words["vague"]["of"]:
        described = [line.at(i).lower for i in range(start, noun.end - 1)]
        traps_ = words["traps"]
        ends = tuple(traps_["superlative_endings"])
        return not any(word in traps_["superlative"] or word.endswith(ends) for word in described)
    told = "event" in concepts.table("things")[noun.concept] and concepts.is_a("things", noun.concept, "person")
    dead = people.casualty_follows(line, noun.end) and line.at(numeral.start).lower in words["traps"]["one_of"]
    return told or dead or _in_list(line, numeral, noun)


def _in_list(line: Line, numeral: Numeral, noun: things.Noun) -> bool:
    """Whether another number is coordinated with it ("drei Soldaten und ein Zivilist")."""
    joints = data(line)["coordination"]["words"]
    after = cardinals.read(line, noun.end + 1) if line.at(noun.end).lower in joints else None
    if after is not None and not after.article:
        return True
    earlier = range(max(0, numeral.start - 5), numeral.start - 1) if line.at(numeral.start - 1).lower in joints else ()
    return any(
        (found := cardinals.read(line, i)) is not None
        and not found.article
        and not traps.YEAR.fullmatch(line.at(i).text)
        for i in earlier
    )


def _bare(line: Line, numeral: Numeral) -> Found | None:
    """A number without a noun: persons beside a verb such as "killed", else what the words before count."""
    if traps.is_year(line, numeral, counted=False) or traps.is_score(line, numeral) or numeral.article:
        return None
    if numeral.approximation == VAGUE and not numeral.strong:
        return None
    if people.beside_casualty(line, numeral):
        numeral, end = numerals.behind(line, numeral, numeral.end)
        return Found(numeral.start, end, quantity(numeral, "person"), numeral.end)
    counted = people.governed(line, numeral)
    if counted is not None:
        return Found(numeral.start, numeral.end, quantity(numeral, counted), numeral.end)
    if numeral.approximation == VAGUE or traps.is_named(line, numeral):
        return None
    return Found(numeral.start, numeral.end, quantity(numeral, None), numeral.end)


def _rated(line: Line, found: Found) -> Found:
    """The quantity with the rate it is stated for ("a day", "pro Jahr", "Tag für Tag")."""
    table = data(line)["per"]
    word, unit = line.at(found.end).lower, phrases(line.language, "per", "units").at(line, found.end + 1)
    loosely = word in table["loose"] and unit is not None and line.at(found.end + 1 + unit[1]).text in table["ends"]
    if (word in table["strict"] or loosely) and unit is not None:
        rated = replace(found.quantity, per=unit[0])
        return found._replace(quantity=rated, end=found.end + 1 + unit[1])
    rate = _rate(line, found.end + 1) if word in table["rate"] else None
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
    concept = things.concept_of(line.at(index).text, line.language)
    return unit if unit is not None else (concept, 1) if concept is not None else None
