"""Numbers without a noun of their own: persons beside a verb, or what the words before say is counted."""

from __future__ import annotations

from generator.extract import things
from generator.extract.lexemes import Line
from generator.extract.numerals import Numeral, data, phrases

REACH = 5  # lexemes between a number and the verb that makes it count persons
GOVERNING_REACH = 12  # lexemes between "number of ..." and the number


def beside_casualty(line: Line, numeral: Numeral) -> bool:
    """Whether a verb such as "killed" says that the bare number counts persons.

    Only words such as "were", "wurden" may stand between.
    """
    words = data(line)["casualties"]
    for position in range(numeral.end, numeral.end + REACH):
        lower = line.at(position).lower
        if lower in {w.casefold() for w in words["words"]}:
            return True
        if lower not in {w.casefold() for w in words["fillers"]}:
            break
    return line.at(numeral.start - 1).lower in words["before"]


def governed(line: Line, numeral: Numeral) -> str | None:
    """What is counted by a noun before the number: "the number of evacuees rose to 165", "death toll"."""
    table = data(line)["counts"]
    if line.at(numeral.start - 1).lower not in table["links"] and line.at(numeral.start).lower not in table["links"]:
        return None
    for position in range(numeral.start - 2, max(-1, numeral.start - 2 - GOVERNING_REACH), -1):
        whole = phrases(line.language, "counts", "whole").at(line, position)
        if whole is not None:
            return whole[0]
        if line.at(position).lower in {word.casefold() for word in table["nouns"]}:
            if line.at(position + 1).lower not in table["of"]:
                return None
            noun = things.read(line, position + 2)
            return noun.concept if noun is not None else None
    return None
