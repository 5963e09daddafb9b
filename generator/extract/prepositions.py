"""Words before a number that are a bound or a preposition: "over 300 people", but "a row over 300 jobs"."""

from __future__ import annotations

from typing import Any

from generator.extract.lexemes import Line, data, phrases

REACH = 4  # lexemes between a verb and its preposition
NEAR = 2  # lexemes between a verb of lasting and its time
NOUN_REACH = 3  # lexemes between a number and its noun
MANY = 20  # nobody crosses more bridges


def links(line: Line, index: int, number: int, end: int) -> bool:
    """Whether the word at the index only links the noun behind the number to another ("verfügt über 20 Panzer").

    ``number`` and ``end`` are where the number starts and ends.
    """
    rule = data(line)["prepositions"].get(line.at(index).lower)
    if rule is None or number != index + 1 or line.at(index - 1).lower in rule.get("bound_after", ()):
        return False
    return (
        _governed(line, index, rule)
        or line.at(index - 1).lower.endswith(tuple(rule.get("nouns", ())))
        or _crosses(line, number, end, rule)
        or (rule.get("among", False) and _is_noun(line, end))
        or (rule.get("during", False) and _is_time(line, index, end, rule))
    )


def _governed(line: Line, index: int, rule: dict[str, Any]) -> bool:
    """Whether a verb that takes this preposition stands before it in its clause."""
    for lexeme in reversed(line.lexemes[max(0, index - REACH) : index]):
        if lexeme.kind == "sign":
            return False
        if lexeme.lower in rule.get("verbs", ()):
            return True
    return False


def _crosses(line: Line, number: int, end: int, rule: dict[str, Any]) -> bool:
    """Whether somebody moves over or under what is counted ("führt über zwei Brücken")."""
    behind = [line.at(i).lower for i in range(end, end + NOUN_REACH)]
    digits = line.at(number).text
    few = line.at(number).kind == "word" or (digits.isdigit() and int(digits) <= MANY)
    ends = tuple(rule.get("crossed", ()))
    motion = set(rule.get("motion", ()))
    return few and any(word.endswith(ends) for word in behind) and any(one.lower in motion for one in line.lexemes)


def _is_noun(line: Line, index: int) -> bool:
    """Whether a noun that is no unit follows the number, at most an adjective before it."""
    for position in (index, index + 1):
        lexeme = line.at(position)
        if lexeme.kind != "word" or phrases(line.language, "units").at(line, position) is not None:
            return False
        if lexeme.text[:1].isupper():
            return True
    return False


def _is_time(line: Line, index: int, end: int, rule: dict[str, Any]) -> bool:
    """Whether it says when ("300 jobs over five years"), not how long: no verb of lasting stands near."""
    unit = phrases(line.language, "units").at(line, end)
    if index == 0 or unit is None or unit[0] not in rule["times"]:
        return False
    if phrases(line.language, "intervals", "after").at(line, end + unit[1]) is not None:
        return False
    near = {lexeme.lower for lexeme in line.lexemes[max(0, index - NEAR) : index]}
    return not near & set(rule["lasting"])
