"""The words that descriptors are made of, from descriptors.toml and the nouns of [sectors] in names.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from generator import language as languages
from generator.extract.sector_words import compound

Words = Sequence[str]


class Term(NamedTuple):
    """A word or phrase, what it speaks of and its value; a noun can be what another name stands for."""

    words: tuple[str, ...]
    kind: str
    value: str
    noun: bool


@dataclass(frozen=True)
class Terms:
    """All terms of a language by their first and by their last word, the longest first."""

    first: Mapping[str, tuple[Term, ...]]
    last: Mapping[str, tuple[Term, ...]]

    def ending(self, words: Words, index: int) -> Term | None:
        """The longest term that ends right before an index."""
        rows = self.last.get(low(words, index - 1), ()) if 0 < index <= len(words) else ()
        return next((term for term in rows if fits(words, index - len(term.words), term)), None)

    def starting(self, words: Words, index: int) -> Term | None:
        """The longest term that begins at an index."""
        rows = self.first.get(low(words, index), ()) if 0 <= index < len(words) else ()
        return next((term for term in rows if fits(words, index, term)), None)


def low(words: Words, index: int) -> str:
    """A word as it stands in a table: one that opens the sentence has its capital from there."""
    word = words[index]
    return word[:1].lower() + word[1:] if index == 0 else word


def fits(words: Words, start: int, term: Term) -> bool:
    """Whether the words of a term stand from an index on."""
    here = tuple(low(words, at) for at in range(max(start, 0), min(start + len(term.words), len(words))))
    return start >= 0 and (here == term.words or tuple(words[start : start + len(term.words)]) == term.words)


def table(language: str) -> dict[str, Any]:
    """The data of a language; empty where it has none, so that nothing is found."""
    return languages.table(language, "descriptors")


@cache
def terms(language: str) -> Terms:
    """The terms of a language.

    >>> terms("en").ending(("the", "far-right", "party"), 2).value, terms("de").ending(("islamistischen",), 1).value
    ('far-right', 'islamist')
    """
    found = list(dict.fromkeys(_terms(language)))
    return Terms(_by(found, 0), _by(found, -1))


def _terms(language: str) -> Iterator[Term]:
    data, names = table(language), languages.table(language, "names")
    for kind, values in data.get("terms", {}).items():
        for value, forms in values.items():
            for form in _inflected(forms, names["adjective_endings"] or ("",)):
                yield Term(tuple(form.split()), kind, value, False)
    for kind, values in data.get("nouns", {}).items():
        for value, forms in values.items():
            for form in _inflected(forms, ("", *names.get("compound_endings", names["noun_endings"]))):
                yield Term(tuple(form.split()), kind, value, True)
    if data:
        yield from _sectors(names, plain(language))


def _sectors(names: Mapping[str, Any], said: frozenset[str]) -> Iterator[Term]:
    """The nouns that give a name its kind, each under its own word; those that say nothing without value."""
    for forms in names.get("sectors", {}).values():
        for form in forms:
            for inflected in _inflected([form], ("", *names["noun_endings"])):
                yield Term(tuple(inflected.split()), "sector", "" if form in said else form, True)


def _inflected(forms: Iterable[str], endings: Sequence[str]) -> list[str]:
    return [form + ending for form in forms for ending in endings]


def _by(found: Iterable[Term], at: int) -> dict[str, tuple[Term, ...]]:
    index: dict[str, list[Term]] = {}
    for term in found:
        index.setdefault(term.words[at], []).append(term)
        if not term.noun and term.words[at][:1].isupper():  # so that it is found where it opens a sentence
            index.setdefault(term.words[at][:1].lower() + term.words[at][1:], []).append(term)
    return {word: tuple(sorted(same, key=lambda term: -len(term.words))) for word, same in index.items()}


@cache
def plain(language: str) -> frozenset[str]:
    """Nouns that say nothing of what somebody is: "group", "company"."""
    return frozenset(table(language).get("plain", {}).get("words", ()))


def joined(language: str, word: str) -> Term | None:
    """A compound whose last part gives a name its kind: "Autobauer"."""
    if compound(language, word, "sectors") is None:
        return None
    base = _base(language, word)
    listed = terms(language).ending(("", base.rpartition("-")[2]), 2) if "-" in base else None
    if listed and listed.value not in ("", *listed.words):
        return listed._replace(words=(word,))
    return Term((word,), "sector", "" if base in plain(language) else base, True)


def _base(language: str, word: str) -> str:
    """A compound without its ending.

    >>> _base("de", "Energiekonzerns"), _base("de", "Autobauer"), _base("de", "Modeunternehmen")
    ('Energiekonzern', 'Autobauer', 'Modeunternehmen')
    """
    endings = sorted(languages.table(language, "names")["compound_endings"], key=lambda ending: -len(ending))
    stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return next((stem for stem in stems if compound(language, stem, "sectors")), word)
