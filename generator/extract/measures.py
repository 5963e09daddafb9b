"""Numbers with a unit: measures, money, shares, times and ages."""

from __future__ import annotations

from generator import concepts
from generator import language as languages
from generator.extract import amounts, bounds, cardinals, nouns, spans, things, traps
from generator.extract.bounds import VAGUE, Numeral
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found, over_fillers, quantity


def measured(line: Line, measured: spans.Measured) -> Found | None:
    """The quantity of a measuring word ("einwöchige Offensive", "48-hour strike", "five-member committee")."""
    numeral = Numeral(measured.start, measured.end, measured.value, measured.value)
    if measured.value is None:
        numeral = numeral._replace(approximation=VAGUE)
    numeral = bounds.bounded(line, numeral)
    if measured.noun and line.at(measured.start).kind == "word" and line.at(measured.end).text[:1].isupper():
        return None  # part of a name ("Dreißigjähriger Krieg")
    noun = None if measured.noun and measured.unit == "year" else things.read(line, measured.end)
    end = noun.end if noun is not None else measured.end
    unit = _tied(line, measured)
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
    """Whether a word such as "67jährige" stands for a person: it is a noun, or a name or nothing follows it."""
    adjectives = bool(data(line)["spans"]["lasting"])
    return measured.noun or (adjectives and line.at(measured.start).kind == "number")


def measure(line: Line, numeral: Numeral) -> Found | None:
    """A number with a unit or a currency."""
    share = amounts.fraction(line, numeral)
    if share is not None:
        return share_of(line, share)
    leading = phrases(line.language, "leading").before(line, numeral.start)
    if leading is not None and numeral.digits:
        start = numeral.start - leading[1]
        dimension = concepts.table("units")[leading[0]]["dimension"]
        return Found(start, numeral.end, quantity(numeral, dimension, leading[0]), numeral.end)
    at = numeral.end + (numeral.strong and _is_of(line, numeral.end))
    at += _is_described(line, at)
    unit = phrases(line.language, "units").at(line, at)
    name, end = (_meant(line, numeral, unit[0]), at + unit[1]) if unit else (numeral.currency, numeral.end)
    if numeral.currency and (unit is None or concepts.table("units")[name or ""]["dimension"] != "money"):
        name, end = numeral.currency, numeral.end
    every = line.at(numeral.start - 1).lower in data(line)["traps"]["every"]
    if (
        name is None
        or every
        or traps.is_measured_year(line, numeral)
        or not (_plain(line, numeral, at, unit) or _with_rest(line, numeral, name, end)[2] > end)
        or (numeral.low is numeral.high is None and bounds.is_definite(line, numeral))
    ):
        return None
    if unit and _is_letter(line, at, unit[1]) and not _told_by_letter(line, numeral, at):
        return None  # "38C", but not "a vitamin 38 C" nor "a 13F filing"
    if unit and _belongs_to_next(line, at, end):
        return (
            None
            if numeral.currency is None
            else Found(numeral.start, numeral.end, quantity(numeral, "money", numeral.currency), numeral.end)
        )
    if (
        unit
        and len(line.at(numeral.end).text) == 1
        and line.at(numeral.end).kind == "word"
        and line.joined(end)
        and line.at(end).text in "'’"
    ):
        return None
    numeral, name, end = _with_rest(line, numeral, name, end)
    numeral, end = bounds.behind(line, numeral, end)
    dimension = concepts.table("units")[name]["dimension"]
    counted, end = _substance(line, dimension, end)
    if dimension == "duration" and _is_interval(line, numeral, end):
        counted = "time"
    return Found(numeral.start, end, quantity(numeral, counted, name), numeral.end)


def _is_letter(line: Line, index: int, length: int) -> bool:
    """Whether a unit is nothing but a capital letter."""
    return length == 1 and len(line.at(index).text) == 1 and line.at(index).text.isupper()


def _told_by_letter(line: Line, numeral: Numeral, index: int) -> bool:
    """Whether a capital letter right behind a number is a unit: below zero, or beside a word of weather."""
    cued = any(lexeme.lower in data(line)["unit_names"]["letters"] for lexeme in line.lexemes)
    return line.joined(index) and (cued or (numeral.low or 0.0) < 0)


def _belongs_to_next(line: Line, start: int, end: int) -> bool:
    """Whether a sign of money stands right before the next number ("1 $10 note", "$ 20 $ 30")."""
    signed = phrases(line.language, "symbols").at(line, start)
    following = line.at(end).kind == "number" and signed is not None and start + signed[1] == end
    led = phrases(line.language, "symbols").before(line, start - 1)
    return following and (line.joined(end) or led is not None) and not line.joined(start)


def _with_rest(line: Line, numeral: Numeral, unit: str, end: int) -> tuple[Numeral, str, int]:
    """The numeral with the rest that follows, in the finer unit: "two hours and 14 minutes" are 134 minutes.

    Money stays in its currency: "two euros and 50 cents" are 2.5 euros.
    """
    row = concepts.table("units")[unit]
    start = end + (line.at(end).lower in data(line)["coordination"]["rest"])
    rest = cardinals.read(line, start) if "finer" in row else None
    follows = _finer(line, rest.end, row["finer"]) if rest is not None else None
    if rest is None or follows is None or follows[0] != row["finer"] or rest.value >= row["finer_in_one"]:
        return numeral, unit, end
    parts, money = row["finer_in_one"], row["dimension"] == "money"
    whole = [b and (b + rest.value / parts if money else b * parts + rest.value) for b in (numeral.low, numeral.high)]
    numeral = numeral._replace(low=whole[0], high=whole[1])
    return numeral, unit if money else row["finer"], rest.end + follows[1]


def _finer(line: Line, index: int, unit: str) -> tuple[str, int] | None:
    """The unit that stands there; behind a coarser one also in a short form that means something else alone ("2in")."""
    if line.at(index).text in concepts.table("units")[unit].get("behind_coarser", ()):
        return unit, 1
    return phrases(line.language, "units").at(line, index)


def is_rest(line: Line, numeral: Numeral) -> bool:
    """Whether it is the rest of a whole behind an article: "an hour and 20 minutes" are not 20 minutes."""
    start, unit = numeral.start, phrases(line.language, "units").at(line, numeral.end)
    if unit is None or line.at(start - 1).lower not in data(line)["coordination"]["rest"]:
        return False
    before = phrases(line.language, "units").before(line, start - 1)
    article = languages.table(line.language, "numbers")["article"]
    coarser = before is not None and concepts.table("units")[before[0]].get("finer") == unit[0]
    return before is not None and coarser and line.at(start - 2 - before[1]).lower in article


def share_of(line: Line, share: Numeral) -> Found | None:
    """A fraction of something; not of a time or a measure ("a quarter of an hour")."""
    counted, end = _substance(line, "share", share.end)
    behind = over_fillers(line, share.end)
    behind += line.at(behind).lower in languages.table(line.language, "numbers")["article"]
    if counted == "share" and phrases(line.language, "units").at(line, behind):
        return None
    return Found(share.start, end, quantity(share, counted, "fraction"), share.end)


def share_by_rank(line: Line, share: Numeral) -> Found | None:
    """The share of a known thing that is no event ("every tenth household", not "every second week")."""
    noun = things.read(line, share.end, unknown=False)
    if noun is None or noun.start != share.end or concepts.is_a("things", noun.concept, "event"):
        return None
    return Found(share.start, noun.end, quantity(share, noun.concept, "fraction"), share.end)


def _is_interval(line: Line, numeral: Numeral, end: int) -> bool:
    """Whether a time is how far one moment is from another ("two years ago", "the last six days")."""
    words = data(line)["intervals"]
    return (
        phrases(line.language, "intervals", "before").before(line, numeral.start) is not None
        or (
            line.at(numeral.start - 1).lower in words["near"]
            and line.at(numeral.start - 2).lower not in words["verbal"]
        )
        or phrases(line.language, "intervals", "after").at(line, end) is not None
    )


def _plain(line: Line, numeral: Numeral, at: int, unit: tuple[str, int] | None) -> bool:
    """A bare article before a unit of time is no figure ("one day", "ein Jahr"), before others it counts."""
    if not numeral.article or numeral.approximation not in ("exact", VAGUE) or numeral.strong:
        return True
    if unit is None or concepts.table("units")[unit[0]]["dimension"] == "duration":
        return False
    table, word = data(line)["unit_names"], " ".join(line.at(i).text for i in range(at, at + unit[1]))
    priced = any(lexeme.lower in table["prices"] for lexeme in line.lexemes[at:])
    return line.at(numeral.start).lower in table["one"] and word not in table["not_one"] and not priced


def _substance(line: Line, dimension: str, end: int) -> tuple[str, int]:
    """What a share or a weight is of ("60 percent of voters"), else the dimension itself."""
    of = data(line)["vague"]["of"]
    direct = dimension != "share" and languages.table(line.language, "numbers")["nouns_capitalised"]
    if dimension in ("share", "weight", "volume") and (
        line.at(end).lower in of or (direct and line.at(end).text[:1].isupper())
    ):
        noun = things.read(line, over_fillers(line, end))
        if noun is not None and (noun.known or dimension != "share"):
            return noun.concept, noun.end
    return dimension, end


def _is_of(line: Line, index: int) -> bool:
    return line.at(index).lower in data(line)["vague"]["of"]


def _is_described(line: Line, index: int) -> bool:
    """Whether one adjective stands before a unit in words ("two more years", "five trading days")."""
    lexeme, unit = line.at(index), line.at(index + 1)
    barred = {*data(line)["stops"]["words"], *data(line)["intervals"]["near"], *data(line)["intervals"]["definite"]}
    if lexeme.kind != "word" or len(unit.text) < 3 or lexeme.lower in barred:
        return False
    units = phrases(line.language, "units")
    if not lexeme.text.islower() or units.at(line, index) or not units.at(line, index + 1):
        return False
    return nouns.concept_of(lexeme.text, line.language) is None


def _tied(line: Line, measured: spans.Measured) -> str:
    """The unit of a measuring word; of two meanings the one that compounds have ("a 500-pound bomb")."""
    other = data(line)["two_meanings"].get(measured.unit)
    if other is None or not other.get("tied"):
        return measured.unit
    near = [lexeme.lower for lexeme in line.lexemes[measured.start : measured.end + 1]]
    barred = any(word.endswith(tuple(other.get("never", ()))) for word in near)
    return measured.unit if barred else str(other["unit"])


def _meant(line: Line, numeral: Numeral, unit: str) -> str:
    """The unit that a word with two meanings stands for here ("weighs 215 pounds")."""
    other = data(line)["two_meanings"].get(unit)
    if other is None or any(lexeme.lower.endswith(tuple(other.get("never", ()))) for lexeme in line.lexemes):
        return unit
    usual = "most" in other and abs(numeral.high or 0.0) <= other["most"]
    return other["unit"] if usual or any(lexeme.lower in other["cues"] for lexeme in line.lexemes) else unit
