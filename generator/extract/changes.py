"""Changes: which figure of a sentence is the value before, which the value after, and which says by how much.

"The price rose by 20 from 30 to 50 euros": the words of a language say what is a rise or a fall and which prepositions
lead to which value; where both values are there, they say themselves which way it went.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from generator import concepts
from generator import language as languages
from generator.extract.lexemes import Line, data
from generator.extract.stated import Found
from generator.model import Figure
from generator.quantity import Change, Direction, Role

REACH = 12  # lexemes between a word of change and its value
FURTHEST = 20  # lexemes between a verb and its particle
ROLES: tuple[Role, ...] = ("before", "after", "difference")
DIRECTIONS: tuple[Direction, ...] = ("up", "down")
SIZES = frozenset(("share", "money"))  # what says by how much without a preposition
BOUNDARIES = frozenset(",;:()–—")


class Word(NamedTuple):
    """A word of change: where it stands, which way it goes, and whether its value may follow without a preposition."""

    at: int
    direction: Direction
    bare: bool


class Part(NamedTuple):
    """A figure of a change: its number in the sentence, its role and the word of change."""

    number: int
    role: Role
    word: Word


def changed(line: Line, found: Sequence[Found], figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, those that belong to a change with the part they have in it."""
    words = tuple(_words(line)) if found else ()
    parts = [part for number, one in enumerate(found) if (part := _part(line, number, one, words)) is not None]
    done = list(figures)
    for word in words:
        group = _settled(line, found, [part for part in parts if part.word == word])
        if len({part.role for part in group}) == len(group):
            for part in group:
                done[part.number] = replace(done[part.number], change=_change(part, group, figures))
    return done


def _words(line: Line) -> Iterator[Word]:
    known, particles = _known(line.language), data(line)["changes"]["particles"]
    for index, lexeme in enumerate(line.lexemes):
        if lexeme.lower in known:
            yield Word(index, *known[lexeme.lower])
        direction = _separated(line, index) if lexeme.lower in particles else None
        if direction is not None:
            yield Word(index, direction, bare=False)


@cache
def _known(language: str) -> dict[str, tuple[Direction, bool]]:
    table = languages.table(language, "quantities")["changes"]
    known: dict[str, tuple[Direction, bool]] = {}
    for direction in DIRECTIONS:
        known |= {word.casefold(): (direction, True) for word in table[direction]}
        known |= {word.casefold(): (direction, False) for word in table[f"{direction}_by"]}
    return known


def _separated(line: Line, index: int) -> Direction | None:
    """Which way a verb goes whose particle ends its clause here ("legte um 6 Prozent zu")."""
    ends = line.at(index + 1)
    if ends.kind == "word" and ends.lower not in data(line)["coordination"]["words"]:
        return None
    verbs: dict[str, Direction] = data(line)["changes"]["particles"][line.at(index).lower]
    before = (lexeme.lower for lexeme in reversed(line.lexemes[max(0, index - FURTHEST) : index]))
    return next((verbs[lower] for lower in before if lower in verbs), None)


def _part(line: Line, number: int, found: Found, words: Sequence[Word]) -> Part | None:
    """The part of a quantity, by the preposition before it or because it follows a word of change directly."""
    table, before = data(line)["changes"], line.at(found.start - 1).lower
    role = next((role for role in ROLES if before in table[role]), None)
    if role is not None or before in table["of"]:
        word = _nearest(line, found, words)
        led = word is not None and word.at == found.start - 2 and before in table["of"]
        return Part(number, "difference" if led else role, word) if word and (led or role) else None  # type: ignore[arg-type]
    word = next((word for word in words if word.bare and word.at < found.start), None)
    return Part(number, "difference", word) if word is not None and _follows(line, word, found) else None


def _follows(line: Line, word: Word, found: Found) -> bool:
    """Whether a share or a sum follows a word of change directly, or over an adverb ("rose sharply 5 percent")."""
    adverbs = tuple(data(line)["changes"]["adverb_endings"])
    between = line.lexemes[word.at + 1 : found.start]
    near = not between or (len(between) == 1 and bool(adverbs) and between[0].lower.endswith(adverbs))
    dimension = concepts.table("units").get(found.quantity.unit or "", {}).get("dimension")
    return near and dimension in SIZES


def _nearest(line: Line, found: Found, words: Sequence[Word]) -> Word | None:
    """The word of change nearest to a quantity in its clause; of two as near the one before it."""
    here = [word for word in words if _within(line, found, word)]
    return min(here, key=lambda word: (_distance(found, word), word.at > found.start), default=None)


def _within(line: Line, found: Found, word: Word) -> bool:
    """Whether a word of change stands in the clause of a quantity: no comma, bracket or "and" between."""
    between = line.lexemes[word.at + 1 : found.start] if word.at < found.start else line.lexemes[found.end : word.at]
    joints = data(line)["coordination"]["words"]
    apart = any(lexeme.text in BOUNDARIES or lexeme.lower in joints for lexeme in between)
    return not apart and _distance(found, word) <= REACH and not found.start <= word.at < found.end


def _distance(found: Found, word: Word) -> int:
    return found.start - word.at if word.at < found.start else word.at - found.end + 1


def _settled(line: Line, found: Sequence[Found], group: Sequence[Part]) -> list[Part]:
    """The parts, "von" behind a noun leading to the value before where one after follows ("Anstieg von 3 auf 5")."""
    after = any(part.role == "after" for part in group)
    before = data(line)["changes"]["before"]

    def settled(part: Part) -> Part:
        led = after and part.role == "difference" and line.at(found[part.number].start - 1).lower in before
        return part._replace(role="before") if led else part

    return [settled(part) for part in group]


def _change(part: Part, group: Sequence[Part], figures: Sequence[Figure]) -> Change:
    others = tuple(figures[other.number].id for other in group if other is not part)
    return Change(part.role, _direction(group, figures), others)


def _direction(group: Sequence[Part], figures: Sequence[Figure]) -> Direction:
    """Which way it went: as the two values say, else as the word does."""
    values = {part.role: figures[part.number].quantity for part in group}
    first, last = (values[role].low if role in values else None for role in ("before", "after"))
    if first is not None and last is not None and first != last:
        return "up" if first < last else "down"
    return group[0].word.direction
