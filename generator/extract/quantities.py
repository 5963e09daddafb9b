"""A number with what it counts or measures, as one quantity over a run of lexemes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from generator import concepts
from generator.extract import numerals, people, spans, things, traps
from generator.extract.lexemes import Line
from generator.extract.numerals import Numeral, data, phrases
from generator.model import Approximation, Quantity

REACH = 12  # lexemes between "estimates" and the number
VAGUE: Approximation = "order_of_magnitude"


class Found(NamedTuple):
    """A quantity and the lexemes it covers."""

    start: int
    end: int
    quantity: Quantity
    number_end: int  # behind the number itself
    whole_follows: bool = False  # "12 of the 15 passengers"


def read(line: Line, index: int) -> Found | None:
    """The quantity whose number starts at the index; None where nothing is counted there."""
    if traps.is_part_of_code(line, index) or traps.opens_list(line, index):
        return None
    measured = spans.read(line, index)
    if measured is not None:
        return _measured(line, measured)
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
    noun = None if measured.noun and measured.unit == "year" else things.read(line, measured.end)
    end = noun.end if noun is not None else measured.end
    unit = measured.unit
    if unit == "person":
        return Found(numeral.start, end, quantity(numeral, "person"), measured.end)
    aged = unit.startswith("old:") or (
        unit == "year" and (measured.noun if noun is None else concepts.is_a("things", noun.concept, "person"))
    )
    unit = unit.removeprefix("old:")
    counted = "age" if aged else concepts.table("units")[unit]["dimension"]
    return Found(numeral.start, end, quantity(numeral, counted, unit), measured.end)


def _age(line: Line, numeral: Numeral) -> Found | None:
    """ "aged 34", "34 years old", and the number set off by commas behind a name ("Jo Bell, 34, said")."""
    if numeral.low is None and numeral.high is None:
        return None
    before = phrases(line.language, "ages", "before").before(line, numeral.start)
    after = phrases(line.language, "ages", "after").at(line, numeral.end)
    unit = phrases(line.language, "units").at(line, numeral.end)
    if after is not None:
        return Found(numeral.start, numeral.end + after[1], quantity(numeral, "age", "year"), numeral.end)
    if before is not None and (unit is None or unit[0] in ("year", "month")):
        end = numeral.end + (unit[1] if unit else 0)
        return Found(numeral.start - before[1], end, quantity(numeral, "age", unit[0] if unit else "year"), numeral.end)
    if _behind_name(line, numeral):
        return Found(numeral.start, numeral.end, quantity(numeral, "age", "year"), numeral.end)
    return None


def _behind_name(line: Line, numeral: Numeral) -> bool:
    name = line.at(numeral.start - 2).text
    return (
        numeral.digits.isdigit()
        and 0 < float(numeral.digits) < 110
        and line.at(numeral.start - 1).text == ","
        and line.at(numeral.end).text in (",", ")")
        and name[:1].isupper()
        and line.at(numeral.start - 3).text[:1].isupper()
    )


def _measure(line: Line, numeral: Numeral) -> Found | None:
    """A number with a unit or a currency."""
    unit = phrases(line.language, "units").at(line, numeral.end)
    name, end = (unit[0], numeral.end + unit[1]) if unit else (numeral.currency, numeral.end)
    if numeral.currency and (unit is None or concepts.table("units")[name or ""]["dimension"] != "money"):
        name, end = numeral.currency, numeral.end
    if name is None or not _plain(line, numeral) or (numeral.low is numeral.high is None and _definite(line, numeral)):
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
    if dimension in ("share", "weight", "volume") and line.at(end).lower in of[:3]:
        noun = things.read(line, _over_fillers(line, end))
        if noun is not None and (noun.known or dimension != "share"):
            return noun.concept, noun.end
    return dimension, end


def _over_fillers(line: Line, index: int) -> int:
    fillers = {*data(line)["before_noun"]["fillers"], *data(line)["vague"]["of"]}
    while line.at(index).lower in fillers:
        index += 1
    return index


def _counted(line: Line, numeral: Numeral) -> Found | None:
    """A number with a noun."""
    start = _over_fillers(line, numeral.end)
    inner = numerals.read(line, start) if start > numeral.end and line.at(start).kind == "number" else None
    noun = things.read(line, inner.end if inner else start)
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
    if numeral.article and numeral.approximation == "exact":
        return _one(line, numeral, noun, start)
    if numeral.approximation == VAGUE and not numeral.strong:
        return noun.known and not _definite(line, numeral)
    named = traps.is_named(line, numeral) and not noun.known
    return not named or numeral.strong


def _definite(line: Line, numeral: Numeral) -> bool:
    """Whether a vague word stands behind a determiner, where it describes and does not count ("the many")."""
    return not numeral.strong and line.at(numeral.start - 1).lower in data(line)["intervals"]["definite"]


def _one(line: Line, numeral: Numeral, noun: things.Noun, start: int) -> bool:
    """ "one of the drivers", not "one of the best"; never a bare article."""
    words = data(line)
    superlative = any(line.at(i).lower in words["traps"]["superlative"] for i in range(start, noun.end))
    return noun.known and start > numeral.end and not superlative and line.at(numeral.end).lower in words["vague"]["of"]


def _bare(line: Line, numeral: Numeral) -> Found | None:
    """A number without a noun: persons beside a verb such as "killed", else what the words before count."""
    if traps.is_year(line, numeral, counted=False) or traps.is_score(line, numeral) or numeral.article:
        return None
    if numeral.approximation == VAGUE and not numeral.strong:
        return None
    if people.beside_casualty(line, numeral):
        return Found(numeral.start, numeral.end, quantity(numeral, "person"), numeral.end)
    counted = people.governed(line, numeral)
    if counted is not None:
        return Found(numeral.start, numeral.end, quantity(numeral, counted), numeral.end)
    return None


def _rated(line: Line, found: Found) -> Found:
    """The quantity with the rate it is stated for ("a day", "pro Jahr", "Tag für Tag")."""
    table = data(line)["per"]
    word, unit = line.at(found.end).lower, phrases(line.language, "per", "units").at(line, found.end + 1)
    if word in table["strict"] and unit is not None:
        rated = replace(found.quantity, per=unit[0])
        return found._replace(quantity=rated, end=found.end + 1 + unit[1])
    noun = things.concept_of(line.at(found.end + 1).text, line.language) if word in table["rate"] else None
    if noun is not None:
        return found._replace(quantity=replace(found.quantity, per=noun), end=found.end + 2)
    adverbs = phrases(line.language, "per", "adverbs")
    for position in (found.end, *range(max(0, found.start - 4), found.start)):
        adverb = adverbs.at(line, position)
        if adverb is not None and found.quantity.unit not in ("day", "week", "month", "year", "hour"):
            return found._replace(quantity=replace(found.quantity, per=adverb[0]))
    return found
