"""Who says so: the words of a sentence that name the source of what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator import language as languages
from generator.clauses import finite
from generator.model import Document, Span
from generator.scene import listed
from generator.wordlists import pattern
from generator.words import Token, tokens

LONGEST = 12  # words of one source
MARKS = frozenset(',;:.!?–—()"“”„»«')


def attributed_to(document: Document, sentence: Span, focus: Span) -> str | None:
    """The words that name the source of what stands at ``focus``; None where there are none, or only a pronoun.

    >>> text = "Most estimates put the number of evacuees between 1,500 and 3,200."
    >>> whole = Span(0, len(text))
    >>> attributed_to(Document("a", "a.txt", "", text, "en", (whole,), (whole,)), whole, Span(55, 60))
    'Most estimates'
    """
    part = _part(document, sentence, focus)
    sources = [source for source in _sources(document, part) if not source.overlaps(focus)]
    if not sources:
        return None
    written = languages.table(document.language, "claims").get("attribution", {}).get("gapped")
    gapped = re.search(written, document.text[part.start : focus.start]) if written else None
    if gapped:
        return gapped.group(1)
    nearest = min(sources, key=lambda source: (max(source.start - focus.end, focus.start - source.end), source.start))
    return document.text[nearest.start : nearest.end]


def named_sources(document: Document, sentence: Span) -> tuple[Span, ...]:
    """The words behind "according to" and its like: who only says what the sentence tells."""
    return tuple(_announced(document.language, document.text, sentence))


def _part(document: Document, sentence: Span, focus: Span) -> Span:
    """The part of a sentence between semicolons: a source speaks for its own part."""
    start = document.text.rfind(";", sentence.start, focus.start) + 1 or sentence.start
    end = document.text.find(";", focus.end, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def _sources(document: Document, sentence: Span) -> Iterator[Span]:
    language, text = document.language, document.text
    yield from _announced(language, text, sentence)
    for match in _words(language, "after").finditer(text, sentence.start, sentence.end):
        if match.start() > sentence.start and (match.group()[0].isupper() or text[match.start() - 1] == "-"):
            continue  # part of a name or a longer word: "United States", "self-declared"
        if not _is_complete(language, match.group(), text[match.end() : sentence.end]):
            continue
        words = _back(language, tokens(text, Span(sentence.start, match.start())))
        source = tuple(_kept(language, words))
        yield from source
        apart = text[sentence.start : match.start()].rstrip()[-1:] in MARKS
        verb = _words(language, "inverted").match(text, match.start(), match.end())
        if not source and (apart or not _speaks(language, words)) and verb:
            named = _until_stop(language, tokens(text, Span(verb.end(), sentence.end)))
            yield from _kept(language, _without_told(language, named))


def _announced(language: str, text: str, sentence: Span) -> Iterator[Span]:
    """The sources that a marker before them names: "according to the police", "nach ukrainischen Angaben"."""
    for match in _words(language, "before").finditer(text, sentence.start, sentence.end):
        named = _until_stop(language, tokens(text, Span(match.end(), sentence.end)))
        if _opens_source(language, match.group(), named):
            yield from _kept(language, named, listed(language, "skipped"))
    yield from _described(language, text, sentence)


def _opens_source(language: str, marker: str, words: Sequence[Token]) -> bool:
    """Whether a source can follow: behind a noun ("nach Angaben") only a genitive, a name or a preposition of it."""
    data = languages.table(language, "claims").get("attribution", {})
    if not words or not any(marker.casefold().endswith(noun) for noun in data.get("before_genitive", ())):
        return bool(words)
    return words[0].text[0].isupper() or words[0].text.casefold() in data.get("genitive", ())


def _described(language: str, text: str, sentence: Span) -> Iterator[Span]:
    """A source that is only an adjective: "nach ukrainischen Angaben"."""
    written = languages.table(language, "claims").get("attribution", {}).get("described")
    for match in re.finditer(written, text[sentence.start : sentence.end]) if written else ():
        yield Span(sentence.start + match.start(1), sentence.start + match.end(1))


def _is_complete(language: str, verb: str, behind: str) -> bool:
    """Whether a verb of saying has the particle it needs before the clause ends: "teilte ... mit"."""
    particle = languages.table(language, "claims").get("attribution", {}).get("particles", {}).get(verb.casefold())
    return particle is None or re.search(rf"^[^,;:]*\b{particle}\b", behind) is not None


def _speaks(language: str, words: Sequence[Token]) -> bool:
    """Whether the words before a verb of saying are its subject, be it a pronoun, so that none follows."""
    if not words or words[0].text.casefold() in _set(language, "not_source"):
        return False
    return not any(finite(language, token.text) for token in words)


def _until_stop(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words up to a mark, a verb, a word that opens something else, or where nouns have capitals, one that cannot
    follow a noun.
    """
    general = languages.table(language, "events").get("general", {})
    joints = listed(language, "skipped") | listed(language, "prepositions") | listed(language, "joining")
    for index, token in enumerate(words):
        noun = index and words[index - 1].text[0].isupper() and general.get("noun_capitals")
        if noun and token.text[0].islower() and token.text.casefold() not in joints:
            return tuple(words[:index])
        word = token.text.casefold()
        if word in MARKS or word.isdigit() or word in _set(language, "stops") or finite(language, token.text):
            return tuple(words[:index])
    return tuple(words)


def _without_told(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """Without who is told: an article of the dative behind a noun, or behind a name one that may be a dative."""
    for index, token in enumerate(words):
        word, before = token.text.casefold(), words[max(0, index - 2) : index]
        named = len(before) == 2 and all(one.text[0].isupper() for one in before)
        sure = bool(before) and before[-1].text[0].isupper() and word in _set(language, "told")
        if sure or (named and word in _set(language, "told_behind_name")):
            return tuple(words[:index])
    return tuple(words)


def _back(language: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words before a verb of saying, back to the last mark or opening word; a gloss between commas stays inside."""
    end = len(words) - 1 if words and words[-1].text == "," else len(words)
    start = _last_stop(language, words[:end])
    if start and words[start - 1].text == "," and (end < len(words) or _is_gloss(words[start:end])):
        named = _last_stop(language, words[: start - 1])
        if words[named].text[0].isupper() and not any(
            finite(language, token.text) for token in words[named : start - 1]
        ):
            return tuple(words[named:end])
    return tuple(words[start:end])


def _is_gloss(words: Sequence[Token]) -> bool:
    """Whether the words only describe a name before them: "a spokesman for the police"."""
    return bool(words) and words[0].text[0].islower()


def _last_stop(language: str, words: Sequence[Token]) -> int:
    """The index behind the last mark or opening word; 0 where there is none."""
    openers = frozenset(languages.table(language, "claims").get("clause", {}).get("openers", ()))
    for index in range(len(words) - 1, -1, -1):
        word = words[index].text
        if word in MARKS or word.casefold() in _set(language, "back_stops") or word.casefold() in openers:
            return index + 1
    return 0


def _kept(language: str, words: Sequence[Token], opening: frozenset[str] = frozenset()) -> Iterator[Span]:
    """The source without adverbs around it; nothing for a pronoun, a clause or too many words.

    ``opening`` holds words that may open it although they elsewhere open who is told.
    """
    skipped = _set(language, "skipped")
    while words and words[0].text.casefold() in skipped:
        words = words[1:]
    adverb = languages.table(language, "claims").get("attribution", {}).get("adverb")
    while words and _is_aside(words[-1].text, skipped, adverb):
        words = words[:-1]
    if words and languages.table(language, "events").get("general", {}).get("noun_capitals"):
        words = words if words[-1].text[0].isupper() else ()
    if not words or len(words) > LONGEST or any(finite(language, token.text) for token in words):
        return
    if words[0].text.casefold() in _set(language, "not_source") - opening:
        return
    if len(words) == 1 and words[0].text.casefold() in _set(language, "pronouns"):
        return
    if words[0].text[0].isalnum() and not any(token.text.isdigit() for token in words):
        yield Span(words[0].start, words[-1].end)


def _is_aside(word: str, skipped: frozenset[str], adverb: str | None) -> bool:
    """Whether a word behind a source is no part of it: an adverb, or a mark ("The Red Cross, however,")."""
    return word in MARKS or word.casefold() in skipped or bool(adverb and word.endswith(adverb))


@cache
def _set(language: str, name: str) -> frozenset[str]:
    return frozenset(languages.table(language, "claims").get("attribution", {}).get(name, ()))


@cache
def _words(language: str, name: str) -> re.Pattern[str]:
    return pattern(languages.table(language, "claims").get("attribution", {}).get(name, ())) or re.compile(r"(?!)")
