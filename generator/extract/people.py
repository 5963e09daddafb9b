"""Numbers without a noun of their own: persons beside a verb, or what the words before say is counted."""

from __future__ import annotations

from functools import cache

from generator import language as languages
from generator.extract import things
from generator.extract.bounds import Numeral
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import over_fillers

REACH = 5  # lexemes between a number and the verb that makes it count persons
GOVERNING_REACH = 12  # lexemes between "number of ..." and the number


def beside_casualty(line: Line, numeral: Numeral) -> bool:
    """Whether a verb such as "killed" says that the bare number counts persons.

    Only words such as "were", "wurden" may stand between.
    """
    before = data(line)["casualties"]["before"]
    return casualty_follows(line, numeral.end) or line.at(numeral.start - 1).lower in before


def casualty_follows(line: Line, index: int) -> bool:
    """Whether, behind nothing but words such as "were", a verb such as "killed" follows."""
    words, fillers = _casualties(line.language)
    for position in range(index, index + REACH):
        if line.at(position).lower in words:
            return True
        if line.at(position).lower not in fillers:
            return False
    return False


@cache
def _casualties(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = languages.table(language, "quantities")["casualties"]
    return tuple(frozenset(word.casefold() for word in table[name]) for name in ("words", "fillers"))  # type: ignore[return-value]


def by_verb(line: Line, numeral: Numeral) -> str | None:
    """What a verb right before a bare number says is counted ("the firm employs 300", "the match drew 60,000")."""
    verbs, before = data(line)["counts"]["verbs"], line.at(numeral.start - 1).lower
    value = numeral.low or numeral.high or 0.0
    for name, least in (("one", 2.0), ("many", 100.0)):
        found = next((counted for counted, words in verbs[name].items() if before in words), None)
        if found is not None and value >= least:
            return str(found)
    return None


def governed(line: Line, numeral: Numeral) -> str | None:
    """What is counted by a noun before the number: "the number of evacuees rose to 165", "death toll"."""
    table = data(line)["counts"]
    if line.at(numeral.start - 1).lower not in table["links"] and line.at(numeral.start).lower not in table["links"]:
        return None
    for position in range(numeral.start - 2, max(-1, numeral.start - 2 - GOVERNING_REACH), -1):
        again = phrases(line.language, "counts", "again").at(line, position)
        if again is not None:
            noun = things.read(line, over_fillers(line, position + again[1]))
            return noun.concept if noun is not None else None
        whole = phrases(line.language, "counts", "whole").at(line, position)
        if whole is not None:
            return whole[0]
        if line.at(position).lower in {word.casefold() for word in table["nouns"]}:
            if line.at(position + 1).lower not in table["of"]:
                return None
            noun = things.read(line, position + 2)
            return noun.concept if noun is not None else None
    return None
