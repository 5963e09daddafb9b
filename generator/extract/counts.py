"""Numbers with a noun, and numbers that something else in the sentence says what they count."""

from __future__ import annotations

from generator import concepts
from generator.extract import bounds, cardinals, numerals, people, things, traps
from generator.extract.bounds import VAGUE, Numeral
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found, folded, over_fillers, quantity


def counted(line: Line, numeral: Numeral) -> Found | None:
    """A number with a noun."""
    start = over_fillers(line, numeral.end)
    inner = numerals.read(line, start) if start > numeral.end else None
    inner = None if inner is not None and (inner.article or inner.approximation == VAGUE) else inner
    plural = numeral.low != 1 or start > numeral.end
    noun = things.read(
        line, over_fillers(line, inner.end) if inner else start, plural=plural, unknown=not _needs_known(numeral)
    )
    if noun is None or not _counts(line, numeral, noun, start):
        return None
    if (
        traps.is_year(line, numeral, counted=noun.known)
        or traps.is_score(line, numeral)
        or traps.is_ratio(line, numeral)
    ):
        return None
    if inner is not None:
        return Found(numeral.start, numeral.end, quantity(numeral, noun.concept), numeral.end, whole_follows=True)
    noun = noun if numeral.high == 1 else things.coordinated(line, noun)
    numeral, end = bounds.behind(line, numeral, noun.end)
    return Found(numeral.start, end, quantity(numeral, noun.concept), numeral.end)


def _needs_known(numeral: Numeral) -> bool:
    """Whether the numeral may be an article or a word such as "many", which counts no noun that nobody knows."""
    article = numeral.article and (numeral.approximation != "at_least" or numeral.low_open)
    return article or (numeral.approximation == VAGUE and not numeral.strong)


def _counts(line: Line, numeral: Numeral, noun: things.Noun, start: int) -> bool:
    """Whether the numeral counts the noun plainly: neither an article nor a vague word beside anything."""
    words = data(line)
    barred = noun.concept in folded(line, "traps", "not_nouns") or (
        not noun.known and traps.is_postal_code(line, numeral)
    )
    before = line.at(numeral.start - 1).lower
    period = phrases(line.language, "units").at(line, numeral.end) is not None  # "alle drei Tage"
    if barred or (before in words["traps"]["every"] and (period or before not in words["traps"]["all"])):
        return False
    if numeral.article and (numeral.approximation != "at_least" or numeral.low_open):
        return numeral.approximation == "exact" and _one(line, numeral, noun, start)
    if numeral.approximation == VAGUE and not numeral.strong:
        return noun.known and not bounds.is_definite(line, numeral)
    named = traps.is_named(line, numeral) and not noun.known
    return not named or numeral.strong


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
    told = concepts.table("things").get(noun.concept, {}).get("single", False)
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


def bare(line: Line, numeral: Numeral) -> Found | None:
    """A number without a noun: persons beside a verb such as "killed", else what the words before count."""
    if traps.is_year(line, numeral, counted=False) or traps.is_score(line, numeral) or numeral.article:
        return None
    if numeral.approximation == VAGUE and not numeral.strong:
        return None
    if people.beside_casualty(line, numeral):
        numeral, end = bounds.behind(line, numeral, numeral.end)
        return Found(
            numeral.start, end, quantity(numeral, "person"), numeral.end, rule="number beside a verb of casualties"
        )
    governed, by_verb = people.governed(line, numeral), people.by_verb(line, numeral)
    counted = governed or by_verb
    if counted is not None:
        rule = "number governed by a noun" if governed else "number behind a verb that counts"
        return Found(numeral.start, numeral.end, quantity(numeral, counted), numeral.end, rule=rule)
    weighed = line.at(numeral.end).lower in data(line)["ellipsis"]["against"]  # "das Ticket 58 statt 49 Euro"
    if numeral.approximation == VAGUE or (traps.is_named(line, numeral) and not weighed):
        return None
    return Found(numeral.start, numeral.end, quantity(numeral, None), numeral.end)
