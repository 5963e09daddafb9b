"""Cues of speech in one sentence: who is named as saying something, and over what that reaches.

A cue reaches *ahead* ("police said that ..."), or *both* ways where it stands aside (", police said, ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from generator import language as languages
from generator.clauses import finite
from generator.model import Document, Span
from generator.scene import listed
from generator.speech.words import (
    MARKS,
    back,
    data,
    kept,
    last_phrase,
    listed_words,
    patterned,
    personal,
    trimmed,
    until_stop,
    without_told,
)
from generator.words import Token, tokens

QUOTES = frozenset('"“”„»«')
Reach = Literal["ahead", "both"]


class Cue(NamedTuple):
    """Words that name a source, or a pronoun that stands for one, with the verb or marker beside them."""

    source: Span  # the words of the source
    start: int  # of source and marker together
    end: int
    reach: Reach
    pronoun: bool = False
    cited: bool = False  # whom another source quotes
    verb: int = -1  # where the verb of saying stands

    @property
    def place(self) -> int:
        """Where its source stands."""
        return self.source.start


def cues(document: Document, sentence: Span) -> tuple[Cue, ...]:
    """The cues of a sentence in order; of two with the same source the first that was found."""
    found: dict[Span, Cue] = {}
    for cue in _every(document.language, document.text, sentence):
        found.setdefault(cue.source, cue)
    marked = [cue.source for cue in found.values() if cue.start < cue.source.start]
    return tuple(sorted(cue for cue in found.values() if not any(_is_within(source, cue) for source in marked)))


def _is_within(source: Span, cue: Cue) -> bool:
    """Whether the source of a cue holds one behind a marker: "figures from the ministry" that show something."""
    return source != cue.source and cue.source.holds(source)


def _every(language: str, text: str, sentence: Span) -> Iterator[Cue]:
    if not data(language):
        return
    yield from announced(language, text, sentence)
    for match in patterned(language, "after").finditer(text, *sentence):
        if not _is_no_saying(language, text, match) and _is_complete(
            language, match.group(), text[match.end() : sentence.end]
        ):
            yield from _said(language, text, sentence, match)


# -- behind a marker ---------------------------------------------------------------------------------------------------


def announced(language: str, text: str, sentence: Span) -> Iterator[Cue]:
    """The sources that a marker before them names: "according to the police", "nach ukrainischen Angaben"."""
    for name in ("cited", "before"):
        for match in patterned(language, name).finditer(text, *sentence):
            named = until_stop(language, text, tokens(text, Span(match.end(), sentence.end)))
            if _opens_source(language, match.group(), named) and not _is_no_saying(language, text, match):
                for source in kept(language, text, named, listed(language, "skipped")):
                    yield Cue(source, match.start(), source.end, "both", cited=name == "cited")
    for name in ("described", "aside", "final"):
        written = data(language).get(name)
        for match in re.finditer(written, text[: sentence.end][sentence.start :]) if written else ():
            start, end = (sentence.start + place for place in match.span(1))
            yield Cue(Span(start, end), sentence.start + match.start(), sentence.start + match.end(), "both")


def _opens_source(language: str, marker: str, words: Sequence[Token]) -> bool:
    """Whether a source can follow: behind a noun ("nach Angaben") only a genitive, a name or a preposition of it."""
    if not words or not any(marker.casefold().endswith(noun) for noun in data(language).get("before_genitive", ())):
        return bool(words)
    return words[0].text[0].isupper() or words[0].text.casefold() in data(language).get("genitive", ())


# -- beside a verb of saying -------------------------------------------------------------------------------------------


def _said(language: str, text: str, sentence: Span, match: re.Match[str]) -> Iterator[Cue]:
    """The source before a verb of saying, or behind it where none stands before."""
    words = _before(language, text, sentence, match)
    if _is_passive(language, words):
        return
    inverted = _inverted(language, text, sentence, match, words)
    sources = (
        ()
        if inverted or _is_of_pronoun(language, text, sentence, match)
        else tuple(kept(language, text, words, _opening(language, match.group())))
    )
    for source in sources:
        reach = _reach(language, text, sentence, Span(source.start, match.end()), words)
        yield Cue(source, source.start, match.end(), reach, verb=match.start())
    yield from inverted
    if not sources and not inverted:
        yield from _by_pronoun(language, text, sentence, match, words)


def _is_passive(language: str, words: Sequence[Token]) -> bool:
    """Whether an auxiliary of the passive stands right before the verb: "was initially denied"."""
    adverb = data(language).get("adverb")
    left = [token.text for token in words if not (adverb and token.text.endswith(adverb))]
    return not _verb_second(language) and bool(left) and left[-1].casefold() in listed(language, "passive")


def _is_of_pronoun(language: str, text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a pronoun right behind the verb says what stands before its comma: ", sagt er"."""
    apart = text[sentence.start : match.start()].rstrip().endswith(",")
    following = tokens(text, Span(match.end(), sentence.end))[:1]
    inverts = patterned(language, "inverted").match(text, *match.span())
    return bool(apart and inverts and following) and following[0].text.casefold() in personal(language)


def _before(language: str, text: str, sentence: Span, match: re.Match[str]) -> tuple[Token, ...]:
    """The words before a verb of saying that can name who says it; before a postposition only behind the last verb."""
    words = back(language, tokens(text, Span(sentence.start, match.start())))
    return (
        last_phrase(language, words) if match.group().casefold() in data(language).get("postpositions", ()) else words
    )


def _inverted(
    language: str, text: str, sentence: Span, match: re.Match[str], words: Sequence[Token]
) -> tuple[Cue, ...]:
    """The source behind the verb: behind a mark, or where nothing before the verb can be its subject."""
    verb = patterned(language, "inverted").match(text, *match.span())
    lead = text[sentence.start : match.start()].rstrip()
    apart = lead[-1:] in MARKS and bool(lead)
    if not verb or not (_may_invert(language, lead) if apart else _must_invert(language, text, words)):
        return ()
    found = tuple(_behind(language, text, Span(verb.end(), sentence.end)))
    if not _verb_second(language) and not all(
        _is_closed(language, text[source.end : sentence.end]) for source in found
    ):
        return ()
    reach: Reach = "both" if apart and not _is_fronted(language, lead) else "ahead"
    return tuple(Cue(source, match.start(), source.end, reach, verb=match.start()) for source in found)


def _may_invert(language: str, lead: str) -> bool:
    """Whether something is said before the verb, so that its subject follows: a quotation or a clause with a verb."""
    return (
        _verb_second(language) or lead[-1] in QUOTES or any(finite(language, word.strip(",")) for word in lead.split())
    )


def _must_invert(language: str, text: str, words: Sequence[Token]) -> bool:
    """Whether, where a verb comes second, nothing before it can be its subject."""
    return _verb_second(language) and not _speaks(language, words) and not any(kept(language, text, words))


def _verb_second(language: str) -> bool:
    return bool(languages.table(language, "claims").get("roles", {}).get("verb_second"))


def _is_fronted(language: str, lead: str) -> bool:
    """Whether a clause that opens the sentence stands before the verb, not what is said: "after it fell, he said"."""
    return lead.split()[0].casefold() in data(language).get("fronted", ())


def _by_pronoun(
    language: str, text: str, sentence: Span, match: re.Match[str], words: Sequence[Token]
) -> Iterator[Cue]:
    """Where only a pronoun says so: right before the verb, or in languages that invert, right behind it."""
    inverts = patterned(language, "inverted").match(text, *match.span())
    following = tokens(text, Span(match.end(), sentence.end))[:1] if inverts else ()
    for token in (*trimmed(language, text, words)[:1], *words[-1:], *following):
        if token.text.casefold() in personal(language):
            whole = Span(min(token.start, match.start()), max(token.end, match.end()))
            reach = _reach(language, text, sentence, whole, words)
            yield Cue(Span(token.start, token.end), *whole, reach, pronoun=True)
            return


def _behind(language: str, text: str, span: Span) -> Iterator[Span]:
    named = until_stop(language, text, tokens(text, span))
    yield from kept(language, text, without_told(language, named))


def _opening(language: str, verb: str) -> frozenset[str]:
    """Words that open a source before a postposition, though elsewhere who is told: "einem Bericht zufolge"."""
    return listed(language, "skipped") if verb.casefold() in data(language).get("postpositions", ()) else frozenset()


def _reach(language: str, text: str, sentence: Span, cue: Span, words: Sequence[Token]) -> Reach:
    """Both ways where it stands aside: behind a mark and before one, or behind the word of an aside ("wie ...")."""
    verb = text[cue.start : cue.end].split()[-1].casefold()
    if verb in data(language).get("postpositions", ()):
        return "both"
    lead = text[sentence.start : cue.start].split()
    asides = data(language).get("asides", ())
    if any(word.casefold() in asides for word in [*lead[-1:], *(token.text for token in words[:1])]):
        return "both"
    closed = _is_closed(language, text[cue.end : sentence.end])
    aside = closed and bool(lead) and lead[-1][-1] in MARKS
    inverted = text[cue.start : cue.end].split()[0].casefold() in data(language).get("inverted", ())
    return "both" if aside and (inverted or not _verb_second(language)) else "ahead"


def _is_closed(language: str, behind: str) -> bool:
    """Whether a mark or nothing follows, but for a time."""
    return _after_times(language, behind)[:1] in ("", *MARKS - {":", "(", "„", "«"})


def _after_times(language: str, behind: str) -> str:
    """What stands behind a cue, over "on Monday" and its like."""
    written = data(language).get("times")
    behind = behind.lstrip()
    match = re.match(rf"(?:{written})(?!\w)", behind) if written else None
    return behind[match.end() :].lstrip() if match else behind


def _is_no_saying(language: str, text: str, match: re.Match[str]) -> bool:
    """Part of a name or a longer word ("United States", "self-declared"), or a phrase that says nothing."""
    if (
        match.group()[0].isupper()
        and match.start()
        and text[match.start() - 1].isspace()
        and text[match.start() - 2 : match.start() - 1] not in MARKS | {"\n"}
    ):
        return True
    if match.start() and text[match.start() - 1] == "-":
        return True
    written = data(language).get("no_saying")
    return bool(written and re.compile(rf"(?:{written})(?!\w)", re.IGNORECASE).match(text, match.start()))


def _is_complete(language: str, verb: str, behind: str) -> bool:
    """Whether a verb of saying has the particle it needs before the clause ends: "teilte ... mit"."""
    particle = data(language).get("particles", {}).get(verb.casefold())
    return particle is None or re.search(rf"^[^,;:]*\b{particle}\b", behind) is not None


def _speaks(language: str, words: Sequence[Token]) -> bool:
    """Whether the words before a verb of saying are its subject, be it a pronoun, so that none follows."""
    if not words or words[0].text.casefold() in listed_words(language, "not_source"):
        return False
    return not any(finite(language, token.text) for token in words)
