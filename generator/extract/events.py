"""Finds events: words that tell of one, each in its clause, with tense, status and modality."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator import concepts
from generator import language as languages
from generator.clauses import Clause, attributive, clauses, window
from generator.identity import QUOTE, short_hash
from generator.modality import markers, modality, status, tense
from generator.model import Document, Event, Span
from generator.triggers import Group, Phrase, Sense, lexicon, senses
from generator.words import Token

GAP, WIDEST = 3, 6  # words in the gap of a phrase: of any kind, and where they only describe what follows
POSSESSIVE = re.compile(r"['’]s?$")
APOSTROPHES = ("'", "’")


class Found(NamedTuple):
    """A trigger in a clause: its tokens from first to last, and what it means there."""

    first: int
    last: int
    sense: Sense

    @property
    def length(self) -> int:
        """How many words."""
        return self.last - self.first + 1


class Reading(NamedTuple):
    """An event, the clause it stands in and its trigger there."""

    event: Event
    clause: Clause
    found: Found


def extract(document: Document) -> tuple[Event, ...]:
    """The events of a document in the order of their triggers; actors, places and dates are left to claims.

    >>> from generator.model import Document, Span
    >>> text = "Thousands of people were evacuated from the town."
    >>> [(event.kind, text[slice(*event.trigger)]) for event in extract(
    ...     Document("a", "a.txt", "", text, "en", (Span(0, len(text)),), (Span(0, len(text)),)))]
    [('evacuation', 'evacuated')]
    """
    return tuple(reading.event for reading in readings(document))


def readings(document: Document) -> Iterator[Reading]:
    """The events with their clause and what their trigger is, which claims need to see who does it."""
    seen: Counter[str] = Counter()
    for sentence in document.sentences:
        headline = _is_headline(document, sentence)
        for clause in clauses(document.language, document.text, sentence):
            for found in triggers(document, clause, headline):
                yield Reading(_event(document, clause, found, seen), clause, found)


def triggers(document: Document, clause: Clause, headline: bool = False) -> tuple[Found, ...]:
    """The triggers of a clause, none inside another; a verb makes the nouns of its concept superfluous."""
    candidates = sorted(_candidates(document, clause, headline), key=lambda found: (-found.length, found.first))
    taken: list[Found] = []
    for found in candidates:
        if not any(found.first <= other.last and other.first <= found.last for other in taken):
            taken.append(found)
    verbs: dict[str, Found] = {}
    for found in sorted(taken, key=lambda found: (found.sense.feature == "phrase", found.first)):
        if found.sense.feature != "noun":
            verbs.setdefault(found.sense.group.event, found)
    kept = [found for found in taken if _stands(found, verbs)]
    return tuple(sorted(kept, key=lambda found: found.first))


def _stands(found: Found, verbs: Mapping[str, Found]) -> bool:
    """Whether a trigger is the first of its concept's verbs, or a noun beside no verb of it or of a kind of it."""
    event = found.sense.group.event
    if found.sense.feature != "noun":
        return verbs[event] is found
    return not any(concepts.is_a("events", told, event) for told in verbs)


def _candidates(document: Document, clause: Clause, headline: bool) -> Iterator[Found]:
    table = lexicon(document.language)
    for index, token in enumerate(clause.tokens):
        for phrase in table.phrases.get(token.text.casefold(), ()):
            last = _phrase_end(document.language, phrase, clause.tokens, index)
            if last is None or _describes(document.language, clause, last):
                continue
            if _in_context(document, clause, index, last, phrase.senses[0].group):
                yield Found(index, last, _best(document, clause, index, phrase.senses))
        word = POSSESSIVE.sub("", token.text) if token.text[-2:-1] in APOSTROPHES else token.text
        options = [s for s in senses(document.language, word) if _allowed(document, clause, index, s, headline)]
        if options:
            yield Found(index, index, _best(document, clause, index, options))


def _describes(language: str, clause: Clause, last: int) -> bool:
    """Whether a phrase only describes the noun behind it: "strike action committee"; not behind "search for"."""
    prepositions = languages.table(language, "claims").get("roles", {}).get("prepositions", ())
    opened = clause.tokens[last].text.casefold() in prepositions
    return not opened and _next(clause, last) in lexicon(language).general.get("heads", ())


def _best(document: Document, clause: Clause, index: int, options: Sequence[Sense]) -> Sense:
    wanted = _feature(document, clause, index)
    return min(options, key=lambda sense: _rank(sense, wanted))


def _rank(sense: Sense, wanted: str) -> tuple[bool, int, bool, bool]:
    """Groups that ask for a context come first, then the order of the data, then the form that fits."""
    group = sense.group
    free = group.requires is None and group.after is None and group.before is None
    return (free, group.order, sense.feature != wanted, sense.feature == "past" and wanted == "base")


def _feature(document: Document, clause: Clause, index: int) -> str:
    """What a form that is several things is here: base after "to", a participle where an auxiliary goes with it."""
    general = lexicon(document.language).general
    scope = general.get("auxiliary_reach", 4)
    near = document.text[clause.tokens[max(0, index - 2)].start : clause.tokens[index].start]
    if markers(document.language, "modality", "before_infinitive").search(near):
        return "base"
    start = clause.tokens[max(0, index - scope)].start
    end = clause.span.end if scope > len(clause.tokens) else clause.tokens[index].start
    words = document.text[start:end]
    if (
        index
        and clause.tokens[index - 1].text == ","
        and clause.tokens[index].text.endswith(general.get("gerund") or "\0")
    ):
        return "gerund"
    auxiliary = any(markers(document.language, "roles", name).search(words) for name in ("passive", "perfect"))
    return "participle" if auxiliary else "past"


def _gap(language: str, words: Sequence[Token]) -> int:
    """How many words a gap may hold: a few of any kind, more where all can describe the noun that follows."""
    prepositions = languages.table(language, "claims").get("roles", {}).get("prepositions", ())
    for index, token in enumerate(words):
        if not token.text[0].isalnum() or token.text.casefold() in prepositions:
            return max(index, GAP)
    return len(words)


def _phrase_end(language: str, phrase: Phrase, words: Sequence[Token], start: int) -> int | None:
    """The index of the phrase's last word where it stands at ``start``, else None."""
    position, gap = start, 0
    for wanted in phrase.words:
        if wanted is None:
            gap = _gap(language, words[position : position + WIDEST])
            continue
        while gap and position < len(words) and words[position].text.casefold() not in wanted:
            position, gap = position + 1, gap - 1
        if position >= len(words) or words[position].text.casefold() not in wanted:
            return None
        position, gap = position + 1, 0
    return position - 1


def _allowed(document: Document, clause: Clause, index: int, sense: Sense, headline: bool) -> bool:
    """Whether the word can have this sense where it stands: case, grammar, particle and context."""
    return (
        _case_fits(document, clause, index, sense, headline)
        and _grammar_fits(document, clause, index, sense)
        and _particle_follows(clause.tokens, index, sense.particle)
        and _in_context(document, clause, index, index, sense.group)
    )


def _case_fits(document: Document, clause: Clause, index: int, sense: Sense, headline: bool) -> bool:
    """Capitals inside a sentence are names in one language, nouns in another; in a headline they say nothing."""
    word = clause.tokens[index]
    general = lexicon(document.language).general
    capital = word.text[0].isupper()
    opens = word.start == clause.sentence.start or headline or sense.group.names
    if general.get("noun_capitals") and not headline:
        return capital if sense.feature == "noun" else (not capital or (opens and sense.feature != "present"))
    return not capital or opens


def _grammar_fits(document: Document, clause: Clause, index: int, sense: Sense) -> bool:
    """A verb does not follow an article; a noun does not follow "to" or a pronoun, nor stand before a head noun."""
    general = lexicon(document.language).general
    before = _before(clause, index, general.get("adverb"))
    after = _next(clause, index)
    if sense.feature == "noun":
        return before not in general.get("before_verb", ()) and after not in general.get("heads", ())
    if sense.feature == "past" and attributive(document.language, clause.tokens, index):
        return False
    if sense.feature in general.get("no_determiner", ()):
        prepositions = languages.table(document.language, "claims").get("roles", {}).get("prepositions", ())
        governed = before in prepositions and before not in general.get("before_verb", ())
        if governed or (index and POSSESSIVE.search(clause.tokens[index - 1].text)):
            return False
        opens_noun = after in general.get("heads", ()) and before not in general.get("before_verb", ())
        return before not in general.get("before_noun", ()) and not opens_noun and not _counted(clause, index, general)
    return not (sense.feature in ("past", "participle") and before in general.get("articles", ()))


def _counted(clause: Clause, index: int, general: Mapping[str, Any]) -> bool:
    """Whether a number and its article stand before a word, which makes it a noun: "a 24-hour strike"."""
    words = [token.text.casefold() for token in clause.tokens[max(0, index - 2) : index]]
    return len(words) == 2 and words[1][0].isdigit() and words[0] in general.get("before_noun", ())


def _particle_follows(words: Sequence[Token], index: int, particle: str) -> bool:
    """Whether a separable verb's particle stands at the end of the clause, after the verb."""
    return not particle or (index < len(words) - 1 and words[-1].text.casefold() == particle)


def _before(clause: Clause, index: int, adverb: str | None) -> str:
    """The word before, over one adverb: "the recently announced plan"."""
    if adverb and index > 1 and clause.tokens[index - 1].text.endswith(adverb):
        index -= 1
    return clause.tokens[index - 1].text.casefold() if index else ""


def _next(clause: Clause, index: int) -> str:
    return clause.tokens[index + 1].text.casefold() if index + 1 < len(clause.tokens) else ""


def _in_context(document: Document, clause: Clause, first: int, last: int, group: Group) -> bool:
    start, end = clause.sentence if group.wide else clause.span
    words = document.text[start:end]
    before = clause.tokens[first - 1].text if first else ""
    after = clause.tokens[last + 1].text if last + 1 < len(clause.tokens) else ""
    return (
        (group.requires is None or group.requires.search(words) is not None)
        and (group.not_with is None or group.not_with.search(words) is None)
        and (group.after is None or group.after.fullmatch(before) is not None)
        and (group.not_after is None or group.not_after.fullmatch(before) is None)
        and (group.before is None or group.before.fullmatch(after) is not None)
        and (group.not_before is None or group.not_before.fullmatch(after) is None)
    )


def _is_headline(document: Document, sentence: Span) -> bool:
    """A line in title case: nearly every longer word begins with a capital."""
    words = [
        word for word in document.text[sentence.start : sentence.end].split() if len(word) > 3 and word[0].isalpha()
    ]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _event(document: Document, clause: Clause, found: Found, seen: Counter[str]) -> Event:
    trigger = Span(clause.tokens[found.first].start, clause.tokens[found.last].end)
    span = window(clause, trigger)
    quote = document.text[span.start : span.end]
    digest = short_hash(quote, QUOTE)
    seen[digest] += 1
    sense = found.sense
    concept = concepts.table("events").get(sense.group.event, {})
    speech = bool(concept.get("speech"))
    surely = modality(document.language, document.text, clause, trigger, sense.feature, speech)
    return Event(
        id=f"{document.id}:{digest}-{seen[digest]}",
        document=document.id,
        start=span.start,
        end=span.end,
        text=quote,
        kind=sense.group.event,
        trigger=trigger,
        type=concept.get("type", ""),
        mode=concept.get("mode", ""),
        modality=surely,
        tense=tense(document.language, document.text, clause, trigger, surely, sense.feature),
        status=status(document.language, document.text, clause, surely, trigger, "" if speech else sense.feature),
        rule=f"{sense.feature} of {sense.group.event}",
    )
