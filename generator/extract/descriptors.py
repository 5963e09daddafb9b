"""What a text calls an actor beside its name: "US-backed", "state news agency"; kept as said, never judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator import composed
from generator import language as languages
from generator.extract import descriptor_phrases, namings
from generator.extract.descriptor_terms import Term, joined, table, terms
from generator.extract.nationals import adjectives
from generator.kinds import ORGANISED
from generator.model import Attribute, Document, Mention, Span
from generator.words import Token, tokens

OPENING = ('"', "“", "„", "«", "»", "‘", "'")
CLOSING = (",", ".", ")", ";", "–", "—", ":")
REACH = 7  # words of an apposition before its noun
BRACKETS = 4  # words of an acronym in brackets, with them


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence and where names stand among them."""

    text: str  # of the whole document
    document: str
    language: str
    tokens: Sequence[Token]
    words: Sequence[str]
    spots: Mapping[int, tuple[int, str]]  # of actors and places that a phrase may name

    def at(self, index: int) -> str:
        """The word, or "" beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def described(document: Document, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, each named actor that is no person with what is said of it beside the name."""
    if not table(document.language):
        return tuple(mentions)
    said: dict[str, tuple[Attribute, ...]] = {}
    for span in document.sentences:
        inside = [mention for mention in mentions if span.holds(mention.span)]
        if any(_named(mention) for mention in inside):
            line = _sentence(document, span, inside)
            said |= {mention.id: _all(line, mention) for mention in inside if _named(mention)}
    return tuple(replace(m, attributes=said[m.id]) if said.get(m.id) else m for m in mentions)


def _named(mention: Mention) -> bool:
    return mention.label == "actor" and not mention.generic and mention.kind in ORGANISED


def _sentence(document: Document, span: Span, mentions: Iterable[Mention]) -> Sentence:
    found = tokens(document.text, span)
    words = tuple(token.text.replace("’", "'") for token in found)
    spots = {}
    for mention in mentions:
        if mention.kind != "person" and not mention.generic:
            first, last = _place(found, mention.span)
            acting = mention.kind == "country" and mention.key
            spots[first] = (last, f"{mention.key}{composed.STATE}" if acting else mention.id)
    return Sentence(document.text, document.id, document.language, found, words, spots)


def _place(found: Sequence[Token], span: Span) -> tuple[int, int]:
    """The words that a name takes up."""
    first = next(index for index, token in enumerate(found) if token.end > span.start)
    return first, next((index for index, token in enumerate(found) if token.start >= span.end), len(found))


def _all(line: Sentence, mention: Mention) -> tuple[Attribute, ...]:
    """All that is said of one name, in the order of the text."""
    first, last = _place(line.tokens, mention.span)
    whole = line.tokens[last - 1].text
    rest = whole[mention.end - line.tokens[last - 1].start :].lstrip("-")
    found = [*_behind(line, last, rest if mention.end < line.tokens[last - 1].end else "")]
    if not _part(line, last, rest):
        found += [*_leading(line, first), *_apposed(line, last)]
    unique = {(item.start, item.end): item for item in found}
    return tuple(item for _, item in sorted(unique.items()))


def _part(line: Sentence, last: int, rest: str) -> bool:
    """Whether the name only belongs to what the words before it speak of: "the far-right X leader", "X-Politiker"."""
    owned = rest.casefold().lstrip("'") in ("", "s")
    return line.at(last) in table(line.language)["parts"] or not (owned or rest in _following(line.language))


def _leading(line: Sentence, first: int) -> Iterator[Attribute]:
    """What stands right before a name, back to the first word that says nothing: "the Islamist, US-backed group X"."""
    at = first - 1 if line.at(first - 1) in OPENING else first
    begun = False
    while at > 0:
        term = _ending(line, at)
        if term is None:
            if not begun or not _skipped(line, at - 1):
                return
            at -= 1
            continue
        start, made = term
        if line.at(start - 1) in table(line.language)["barred"]:
            return
        if made is not None:
            yield made
        begun, at = True, start


def _skipped(line: Sentence, index: int) -> bool:
    word = line.at(index)
    return word in table(line.language)["between"] or word in adjectives(line.language)


def _ending(line: Sentence, at: int) -> tuple[int, Attribute | None] | None:
    """The descriptor that ends right before an index: where it begins, and itself if it says something."""
    match = descriptor_phrases.ending(line.language, line.words, at, line.spots)
    if match:
        return match.first, _made(line, *match)
    term = terms(line.language).ending(line.words, at) or joined(line.language, line.at(at - 1))
    if term:
        start = at - len(term.words)
        return start, _said(line, start, at, term)
    naming = namings.naming(line, at - 1)
    return (at - 1, _made(line, at - 1, at, *naming)) if naming else None


def _said(line: Sentence, first: int, last: int, term: Term) -> Attribute | None:
    return _made(line, first, last, term.kind, term.value, None) if term.value else None


def _made(line: Sentence, first: int, last: int, kind: str, value: str, actor: str | None) -> Attribute:
    start, end = line.tokens[first].start, line.tokens[last - 1].end
    return Attribute(line.document, start, end, line.text[start:end], kind, value, actor)


@cache
def _following(language: str) -> dict[str, tuple[str, str]]:
    """Nouns behind a name, what its people are called, with what they speak of and their value."""
    rows = table(language)["following"].items()
    return {form: (kind, value) for kind, values in rows for value, forms in values.items() for form in forms}


def _behind(line: Sentence, last: int, rest: str) -> Iterator[Attribute]:
    """ "X rebels", "X-Rebellen", "X, backed by Y"."""
    called = _following(line.language)
    if rest in called:
        yield _made(line, last - 1, last, *called[rest], None)
    elif line.at(last) in called:
        yield _made(line, last, last + 1, *called[line.at(last)], None)
    yield from _phrased(line, _bracketed(line, last))


def _phrased(line: Sentence, at: int) -> Iterator[Attribute]:
    match = descriptor_phrases.starting(line.language, "after", line.words, at, line.spots) if line.at(at) else None
    if match:
        yield _made(line, *match)


def _bracketed(line: Sentence, last: int) -> int:
    """The index behind an acronym in brackets, if one follows."""
    inside = range(last + 1, min(last + BRACKETS, len(line.words)))
    return next((at + 1 for at in inside if line.at(at) == ")"), last) if line.at(last) == "(" else last


def _apposed(line: Sentence, last: int) -> Iterator[Attribute]:
    """What stands behind the comma: "X, an Islamist group backed by Y,", "X, eine islamistische Miliz aus Y"."""
    rules = languages.table(line.language, "names").get("sectors_after", {})
    at = _bracketed(line, last)
    article = line.at(at + 1)
    if line.at(at) != "," or article not in rules.get("articles", ()) or _opening(line, at):
        return
    found, end = _apposition(line, at + 2, rules["stops"])
    if end and _closed(line, end, article in rules["indefinite"]):
        yield from found
        yield from _phrased(line, end)


def _opening(line: Sentence, comma: int) -> bool:
    """Whether the comma ends words that open the sentence: "According to X, the Islamist group …"."""
    opens = line.at(0) in table(line.language)["opens"]
    return opens and "," not in line.words[:comma]


def _apposition(line: Sentence, at: int, stops: Iterable[str]) -> tuple[list[Attribute], int]:
    """What the words of an apposition say, and the index behind its noun; 0 where there is none."""
    found: list[Attribute] = []
    for _ in range(REACH):
        term = terms(line.language).starting(line.words, at) or joined(line.language, line.at(at))
        naming = None if term else namings.naming(line, at)
        match = descriptor_phrases.starting(line.language, "before", line.words, at, line.spots)
        if term:
            made, at = _said(line, at, at + len(term.words), term), at + len(term.words)
        elif naming:
            made, at = _made(line, at, at + 1, *naming), at + 1
        elif match:
            made, at = _made(line, *match), match.last
        elif line.at(at) in stops or not _modifies(line, at):
            return [], 0
        else:
            made, at = None, at + 1
        found += [made] if made else []
        if term and term.noun and not terms(line.language).starting(line.words, at):
            return found, at
    return [], 0


def _modifies(line: Sentence, index: int) -> bool:
    """Whether a word may stand before the noun: one in small letters, a nationality."""
    word = line.at(index)
    return (word[:1].isalpha() and word[:1].islower()) or _skipped(line, index)


def _closed(line: Sentence, end: int, indefinite: bool) -> bool:
    """Whether the noun is the last of its phrase; behind "the" only a sign shows that it speaks of the name."""
    following = line.at(end) or "."
    if following in CLOSING:
        return True
    if languages.table(line.language, "names")["nouns_capital"]:
        return indefinite and not following[:1].isupper()
    return following in languages.table(line.language, "names")["sectors_after"]["followers"]
