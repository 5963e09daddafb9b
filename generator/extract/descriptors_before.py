"""What stands right before a name: "the US-backed group X", "die von Y unterstützte Miliz X", "rebels of X"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.attributes import Attribute
from generator.extract import descriptor_phrases, namings
from generator.extract.descriptor_sentence import Sentence, people
from generator.extract.descriptor_terms import joined, table, terms
from generator.extract.nationals import adjectives

QUOTES = {'"': '"', "'": "'", "“": "”“", "„": "“”", "«": "»", "»": "«", "‘": "'"}  # an opening mark to its closing ones


def before(line: Sentence, first: int, last: int) -> Iterator[Attribute]:
    """What is said before a name, back to the first word that says nothing of it."""
    at = first - 1 if _quoted(line, first, last) else first
    yield from _members(line, at)
    begun = False
    while at > 0:
        term = _ending(line, at)
        if term is None:
            if not begun or not skipped(line, at - 1):
                return
            at -= 1
            continue
        start, made = term
        if line.at(start - 1) in table(line.language)["barred"]:
            return
        if made is not None:
            yield made
        begun, at = True, start


def _quoted(line: Sentence, first: int, last: int) -> bool:
    """Whether the name stands in marks of its own, which the words before it may stand outside of."""
    closing = line.at(last)
    return bool(closing) and closing in QUOTES.get(line.at(first - 1), "")


def _members(line: Sentence, at: int) -> Iterator[Attribute]:
    """ "the rebels of X", "die Islamisten von X", "Rebellen der X"."""
    linked = line.at(at - 1) in table(line.language)["members"]
    called = people(line.language).get(line.at(at - 2)) if linked else None
    if called:
        yield line.made(at - 2, at - 1, *called, None)


def skipped(line: Sentence, index: int) -> bool:
    """Whether a word may stand between a descriptor and the name and says nothing itself."""
    word = line.at(index)
    return word in table(line.language)["between"] or word in adjectives(line.language)


def _ending(line: Sentence, at: int) -> tuple[int, Attribute | None] | None:
    """The descriptor that ends right before an index: where it begins, and itself if it says something."""
    match = descriptor_phrases.ending(line.language, line.words, at, line.spots)
    if match:
        return match.first, line.made(*match)
    term = terms(line.language).ending(line.words, at) or joined(line.language, line.at(at - 1))
    if term:
        start = at - len(term.words)
        return start, line.said(start, at, term)
    naming = namings.naming(line, at - 1)
    return (at - 1, line.made(at - 1, at, *naming)) if naming else None
