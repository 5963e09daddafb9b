"""The words that tell of an event, compiled from the language data (languages/<code>/events.toml).

A group gives words for one event concept and the context they need; an ambiguous word has several groups, and the
first whose context is met wins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, TypeVar

from generator import language as languages
from generator.inflection import Form, noun_forms, verb_forms
from generator.wordlists import pattern

GAP = "..."
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Group:
    """Words for one event concept and the context in which they mean it."""

    event: str
    order: int
    requires: re.Pattern[str] | None = None  # in the clause, or in the sentence
    not_with: re.Pattern[str] | None = None
    wide: bool = False  # the context is the sentence
    after: re.Pattern[str] | None = None  # the word before
    not_after: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None  # the word after
    not_before: re.Pattern[str] | None = None
    only: frozenset[str] = frozenset()  # these features only
    exact: bool = False  # no compounds
    names: bool = False  # capitals are no name
    ambiguous_agent: bool = False  # an agent phrase may also mean "from"
    transitive: bool = False  # its verbs have an object, also where the concept has verbs without one


class Sense(NamedTuple):
    """What a word can be: a form of a verb or ``noun`` or ``phrase``, for one group."""

    group: Group
    feature: str
    particle: str = ""


class Phrase(NamedTuple):
    """A trigger of several words: each a set of forms, or a gap of at most three words."""

    words: tuple[frozenset[str] | None, ...]
    senses: tuple[Sense, ...]  # what its first word can be


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All triggers of one language."""

    words: Mapping[str, tuple[Sense, ...]]
    compounds: Mapping[str, tuple[Sense, ...]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    general: Mapping[str, Any] = field(default_factory=dict)


@cache
def lexicon(language: str) -> Lexicon:
    """The triggers of a language; an empty lexicon where it has none."""
    data = languages.table(language, "events")
    inflection, general = data.get("inflection", {}), data.get("general", {})
    words: dict[str, list[Sense]] = {}
    compounds: dict[str, list[Sense]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for order, entry in enumerate(data.get("trigger", ())):
        group = _group(entry, order)
        for text, sense in _senses(entry, group, inflection):
            words.setdefault(text.casefold(), []).append(sense)
            if sense.feature == "noun" and general.get("compounds") and not group.exact:
                compounds.setdefault(text.casefold(), []).append(sense)
        for first, phrase in _phrases(entry, group, inflection):
            phrases.setdefault(first, []).append(phrase)
    return Lexicon(_frozen(words), _frozen(compounds), _frozen(phrases), general)


def _frozen(table: dict[str, list[Value]]) -> dict[str, tuple[Value, ...]]:
    return {key: tuple(dict.fromkeys(values)) for key, values in table.items()}


def _group(entry: Mapping[str, Any], order: int) -> Group:
    return Group(
        entry["event"],
        order,
        pattern(entry.get("requires", ())),
        pattern(entry.get("not_with", ())),
        entry.get("wide", False),
        pattern(entry.get("after", ())),
        pattern(entry.get("not_after", ())),
        pattern(entry.get("before", ())),
        pattern(entry.get("not_before", ())),
        frozenset(entry.get("only", ())),
        entry.get("exact", False),
        entry.get("names", False),
        entry.get("ambiguous_agent", False),
        entry.get("transitive", False),
    )


def _senses(entry: Mapping[str, Any], group: Group, inflection: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    """The single words of an entry with what they can be."""
    for verb in entry.get("verbs", ()):
        for form in verb_forms(verb, inflection):
            if not group.only or form.feature in group.only:
                yield form.text, Sense(group, form.feature, form.particle)
    for noun in entry.get("nouns", ()):
        for text in noun_forms(noun, inflection):
            yield text, Sense(group, "noun")


def _phrases(entry: Mapping[str, Any], group: Group, inflection: Mapping[str, Any]) -> Iterator[tuple[str, Phrase]]:
    """The triggers of several words: ``"<lay laid laid> down ... arms|weapons"``."""
    for written in entry.get("phrases", ()):
        parts = re.findall(r"<[^>]+>|\S+", written)
        words = tuple(None if part == GAP else _alternatives(part, inflection) for part in parts)
        for first, found in _phrase_senses(parts[0], group, inflection).items():
            yield first, Phrase(words, found)


def _phrase_senses(first: str, group: Group, inflection: Mapping[str, Any]) -> dict[str, tuple[Sense, ...]]:
    """What a phrase is by its first word: a form of its verb, or just a ``phrase``."""
    if not first.startswith("<"):
        return {word: (Sense(group, "phrase"),) for word in _alternatives(first, inflection)}
    found: dict[str, list[Sense]] = {}
    for form in verb_forms(first[1:-1], inflection):
        found.setdefault(form.text.casefold(), []).append(Sense(group, form.feature))
    return {form: tuple(senses) for form, senses in found.items()}


def _alternatives(part: str, inflection: Mapping[str, Any]) -> frozenset[str]:
    if part.startswith("<"):
        forms: tuple[Form, ...] = verb_forms(part[1:-1], inflection)
        return frozenset(form.text.casefold() for form in forms if not form.particle)
    return frozenset(word.casefold() for word in part.split("|"))


@cache
def senses(language: str, word: str) -> tuple[Sense, ...]:
    """What a word can be; a long capitalised word of a language with compounds may be one by its last part.

    The longest last part wins, so that a compound with a meaning of its own beats its head.
    """
    table = lexicon(language)
    found = table.words.get(word.casefold())
    if found is not None or not word[:1].isupper() or not table.general.get("compounds"):
        return found or ()
    if word.casefold() in table.general.get("no_compound_of", ()):
        return ()
    for start in range(2, len(word) - 2):
        found = table.compounds.get(word[start:].casefold())
        if found:
            return found
    return ()
