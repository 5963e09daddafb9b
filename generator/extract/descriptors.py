"""What a text calls an actor beside its name: "US-backed", "state news agency"; kept as said, never judged."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.attributes import Attribute
from generator.extract.descriptor_sentence import Sentence, people, sentence
from generator.extract.descriptor_terms import table
from generator.extract.descriptors_before import before
from generator.extract.descriptors_behind import apposed, behind
from generator.kinds import ORGANISED
from generator.model import Document, Mention


def described(document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, each named actor that is no person with what is said of it beside the name."""
    if not table(document.language):
        return tuple(mentions)
    said: dict[str, tuple[Attribute, ...]] = {}
    for number, inside in _by_sentence(document, mentions).items():
        if any(_named(mention) for mention in inside):
            line = sentence(document, document.sentences[number], inside)
            said |= {mention.id: _all(line, mention) for mention in inside if _named(mention)}
    return tuple(replace(m, attributes=said[m.id]) if said.get(m.id) else m for m in mentions)


def _by_sentence(document: Document, mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """The mentions by the number of the sentence that holds them."""
    starts = [span.start for span in document.sentences]
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        number = bisect_right(starts, mention.start) - 1
        if number >= 0 and document.sentences[number].holds(mention.span):
            found[number].append(mention)
    return found


def _named(mention: Mention) -> bool:
    return mention.label == "actor" and not mention.generic and mention.kind in ORGANISED


def _all(line: Sentence, mention: Mention) -> tuple[Attribute, ...]:
    """All that is said of one name, in the order of the text."""
    first, last = line.place(mention.span)
    rest = line.text[mention.end : max(mention.end, line.tokens[last - 1].end)].lstrip("-")
    found = [*behind(line, last, rest)]
    if not _part(line, last, rest):
        found += [*before(line, first, last), *apposed(line, last)]
    unique = {(item.start, item.end): item for item in found}
    return tuple(item for _, item in sorted(unique.items()))


def _part(line: Sentence, last: int, rest: str) -> bool:
    """Whether the name only belongs to what the words before it speak of: "the far-right X leader", "X-Politiker"."""
    owned = rest.casefold().lstrip("'’") in ("", "s")
    return line.at(last) in table(line.language)["parts"] or not (owned or rest in people(line.language))
