"""Loose numbers that count what a number near them counts: "4,300 jobs in France, 3,700 in Germany"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator import numbers
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found
from generator.quantity import Quantity

FILLED = 3  # lexemes from a number to the one it is weighed against ("245.000 statt der geplanten 400.000")
SHARED = "number that shares what another counts"
AGAIN = "number that counts what the sentence before counts"
SCALES = (1e3, 1e6, 1e9, 1e12)
MONEY = "money"
NEAR = 6  # lexemes between a loose number and the number after it that says what is counted


def resolve(line: Line, found: list[Found], last: Quantity | None = None) -> list[Found]:
    """The quantities of a sentence with the loose ones filled in where the sentence says how, else without them.

    ``last``: what the sentence before counted at its end, which a number can take up again ("others spoke of 900").
    """
    done: list[Found] = []
    for position, one in enumerate(found):
        if one.loose:
            after = found[position + 1] if position + 1 < len(found) else None
            model = _listed(line, found[position:]) or _model(
                line, one, done[-1] if done else None, after, alone=len({d.quantity.counted for d in done}) == 1
            )
            if model is None and not done and last is not None and _again(line, one):
                done.append(
                    one._replace(quantity=replace(one.quantity, unit=last.unit, counted=last.counted), rule=AGAIN)
                )
                continue
            if model is None:
                continue
            shared = {name: getattr(model.quantity, name) for name in ("unit", "counted")}
            per = model.quantity.per if model.start > one.start and one.quantity.per is None else one.quantity.per
            one = one._replace(quantity=replace(_scaled(line, one, model), **shared, per=per), rule=SHARED)
        elif _leads_to(line, one, found[position + 1 : position + 2]):
            one = one._replace(quantity=_scaled(line, one, found[position + 1]))
        done.append(one)
    return done


def _again(line: Line, one: Found) -> bool:
    """Whether words before a number say that it counts what was just counted: "put the number at", "waren es"."""
    return phrases(line.language, "ellipsis", "again").before(line, one.start) is not None


def _leads_to(line: Line, one: Found, following: list[Found]) -> bool:
    """Whether both ends of a change count one thing ("the number of users grew from 50 to 100 million")."""
    words = data(line)["ellipsis"]
    joined = line.at(one.end).lower in words["to"] and line.at(one.start - 1).lower in words["from"]
    return joined and any(
        other.start == one.end + 1
        and (other.quantity.counted, other.quantity.unit) == (one.quantity.counted, one.quantity.unit)
        for other in following
    )


def _model(line: Line, one: Found, before: Found | None, after: Found | None, *, alone: bool) -> Found | None:
    """The quantity whose thing or unit a loose number shares; ``alone``: nothing else is counted before it."""
    words = data(line)["ellipsis"]
    previous, following = line.at(one.start - 1).lower, line.at(one.end).lower
    if after is not None and not after.loose:
        if following in words["to"] and after.start == one.end + 1 and previous in words["from"]:
            return after
        if following in words["against"] and after.start <= one.end + FILLED:
            return after
        between = {lexeme.lower for lexeme in line.lexemes[one.end : after.start]}
        told = "," in between and bool(between & set(words["sources"]))
        if told and after.start <= one.end + NEAR and _counts(after) and previous not in words["barred"]:
            return after
    if before is None:
        return None
    if _counts(before) and opens_with_whole(line, before) and _smaller(one, before):
        return before
    if phrases(line.language, "parts", "before").before(line, one.start) is not None:
        return before
    if _counts(before) and phrases(line.language, "parts", "after").at(line, one.end) is not None:
        return before
    if previous in words["to"] and line.at(before.start - 1).lower in words["from"]:
        return before
    listed = previous in (",", *words["joints"]) and following in words["places"]
    told_again = _large(line, one, previous) and alone
    if (
        told_again
        and before.quantity.counted == MONEY
        and phrases(line.language, "parts", "after").at(line, one.end) is None
    ):
        return before  # "put the damage at 3 million euros, the insurer spoke of 5 million"
    return before if _counts(before) and (listed or told_again) else None


def _scaled(line: Line, one: Found, model: Found) -> Quantity:
    """The number in the scale said only once, behind the number after it ("von 18 auf 19,2 Milliarden Euro")."""
    quantity, written = one.quantity, line.at(one.number_end - 1)
    number = next((lexeme for lexeme in line.lexemes[model.start : model.end] if lexeme.kind == "number"), None)
    value = numbers.digits(number.text, line.language) if number is not None else None
    top = model.quantity.high or model.quantity.low
    if model.start < one.start or written.kind != "number" or not value or top is None or line.joined(model.start + 1):
        return quantity
    scale = top / value
    if not any(abs(scale - known) < 1 for known in SCALES) or (quantity.high or quantity.low or 0.0) >= SCALES[0]:
        return quantity
    low, high = (None if b is None else float(f"{b * scale:.12g}") for b in (quantity.low, quantity.high))
    return replace(quantity, low=low, high=high)


def opens_with_whole(line: Line, whole: Found) -> bool:
    """Whether the sentence opens with a whole whose part is to follow ("Of the 120 passengers, ...")."""
    opening, last = data(line)["parts"]["whole_first"], line.at(whole.start - 1).lower
    led = last in data(line)["before_noun"]["fillers"] or last in data(line)["intervals"]["definite"]
    return (whole.start == 2 and led and line.at(0).lower in opening) or (whole.start == 1 and last in opening)


def _smaller(one: Found, whole: Found) -> bool:
    value, limit = one.quantity.low or one.quantity.high, whole.quantity.high or whole.quantity.low
    return value is not None and limit is not None and value < limit


def _listed(line: Line, rest: list[Found]) -> Found | None:
    """The first of a list of numbers that says what they all count ("12,000, 8,000 and 5,000 dollars")."""
    joints = (",", *data(line)["ellipsis"]["joints"])
    for one, following in pairwise(rest):
        if following.start != one.end + 1 or line.at(one.end).lower not in joints:
            return None
        if not following.loose:
            return following if line.at(one.end).text != "," else None
    return None


def _counts(found: Found) -> bool:
    return found.quantity.unit is None and found.quantity.counted is not None


def _large(line: Line, one: Found, previous: str) -> bool:
    """Whether the number is large and stands behind a word that leads to a count ("organisers spoke of 50,000")."""
    value = one.quantity.low or one.quantity.high or 0
    return value >= 1000 and line.at(one.start).text[:1] != "0" and previous in data(line)["ellipsis"]["large"]
