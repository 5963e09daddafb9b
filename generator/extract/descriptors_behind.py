"""What stands right behind a name: "X rebels", "X, backed by Y", "X, an Islamist group", "X, eine Miliz aus Y"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator import language as languages
from generator.attributes import Attribute
from generator.extract import descriptor_phrases, namings
from generator.extract.descriptor_sentence import Sentence, people
from generator.extract.descriptor_terms import Term, joined, table, terms
from generator.extract.descriptors_before import skipped

CLOSING = (",", ".", ")", ";", "–", "—", ":")
REACH = 7  # words of an apposition before its noun
BRACKETS = 4  # words of an acronym in brackets, with them


def behind(line: Sentence, last: int, rest: str) -> Iterator[Attribute]:
    """What its people are called, and the phrases behind it; ``rest``: what follows in the same word ("X-Rebellen")."""
    called = people(line.language)
    if rest in called and last not in line.spots:
        yield line.made(last - 1, last, *called[rest], None)
    elif line.at(last) in called:
        yield line.made(last, last + 1, *called[line.at(last)], None)
    yield from _phrased(line, _bracketed(line, last))


def apposed(line: Sentence, last: int) -> Iterator[Attribute]:
    """What stands behind the comma: "X, an Islamist group backed by Y,", "X, eine islamistische Miliz aus Y"."""
    rules = languages.table(line.language, "names").get("sectors_after", {})
    at = _bracketed(line, last)
    article = line.at(at + 1)
    if line.at(at) != "," or article not in rules.get("articles", ()) or _opening(line, at):
        return
    stops = {*rules["stops"], *rules["articles"], *table(line.language)["barred"]}
    found, end = _apposition(line, at + 2, stops)
    if end and _closed(line, end, article in rules["indefinite"]):
        yield from found
        yield from _phrased(line, end)


def _phrased(line: Sentence, at: int) -> Iterator[Attribute]:
    match = descriptor_phrases.starting(line.language, "after", line.words, at, line.spots) if line.at(at) else None
    if match:
        yield line.made(*match)


def _bracketed(line: Sentence, last: int) -> int:
    """The index behind an acronym in brackets, if one follows."""
    inside = range(last + 1, min(last + BRACKETS, len(line.words)))
    return next((at + 1 for at in inside if line.at(at) == ")"), last) if line.at(last) == "(" else last


def _opening(line: Sentence, comma: int) -> bool:
    """Whether the comma ends words that open the sentence: "According to X, the Islamist group …"."""
    opens = line.at(0) in table(line.language)["opens"]
    return opens and "," not in line.words[:comma]


def _apposition(line: Sentence, at: int, stops: Collection[str]) -> tuple[list[Attribute], int]:
    """What the words of an apposition say, and the index behind its noun; 0 where there is none."""
    found: list[Attribute] = []
    for _ in range(REACH):
        step = _step(line, at, stops)
        if step is None:
            break
        term, made, at = step
        found += [made] if made else []
        if term and term.noun and not terms(line.language).starting(line.words, at):
            return (found, at) if _noun(line, at - 1) else ([], 0)
    return [], 0


def _step(line: Sentence, at: int, stops: Collection[str]) -> tuple[Term | None, Attribute | None, int] | None:
    """The next words of an apposition: their term, what they say, and the index behind them; None where it ends."""
    term = terms(line.language).starting(line.words, at) or joined(line.language, line.at(at))
    if term:
        end = at + len(term.words)
        return term, line.said(at, end, term), end
    if naming := namings.naming(line, at):
        return None, line.made(at, at + 1, *naming), at + 1
    if match := descriptor_phrases.starting(line.language, "before", line.words, at, line.spots):
        return None, line.made(*match), match.last
    return None if line.at(at) in stops or not _modifies(line, at) else (None, None, at + 1)


def _noun(line: Sentence, index: int) -> bool:
    """Whether a noun is no part of another name: "X, the American Y Congress"."""
    return bool(languages.table(line.language, "names")["nouns_capital"]) or not line.at(index)[:1].isupper()


def _modifies(line: Sentence, index: int) -> bool:
    """Whether a word may stand before the noun: one in small letters, a nationality."""
    word = line.at(index)
    return (word[:1].isalpha() and word[:1].islower()) or skipped(line, index)


def _closed(line: Sentence, end: int, indefinite: bool) -> bool:
    """Whether the noun is the last of its phrase; behind "the" only a sign shows that it speaks of the name."""
    following = line.at(end) or "."
    if following in CLOSING:
        return True
    if languages.table(line.language, "names")["nouns_capital"]:
        return indefinite and not following[:1].isupper()
    return following in languages.table(line.language, "names")["sectors_after"]["followers"]
