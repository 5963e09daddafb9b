"""Groups that are described, not named: "rebels", "Aufständische"; and the country-less government or army."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator import language as languages
from generator.extract.known import fold
from generator.extract.scan import Found, Line


def find(line: Line) -> Iterator[Found]:
    """Every described group in a sentence."""
    for index, word in enumerate(line.words):
        for phrase, kind in _groups(line.language).get(word.text.casefold(), ()):
            here = line.words[index : index + len(phrase)]
            if tuple(other.text.casefold() for other in here) == phrase and _cased(line, index, len(phrase)):
                yield Found(word.start, here[-1].end, "actor", kind, "described group", 0.9, generic=True)
                break


def plain(language: str, text: str) -> str:
    """The first listed form of the words that differ only in their ending: "Aufständischen" gives "Aufständische"."""
    return _plain(language).get(_folded(language, text), text)


@cache
def _plain(language: str) -> dict[str, str]:
    groups = languages.table(language, "names").get("generic", {})
    forms = [phrase for phrases in groups.values() for phrase in phrases]
    return {_folded(language, form): form for form in reversed(forms)}


def _folded(language: str, text: str) -> str:
    """The words without their endings, of which a dative plural has two."""
    return " ".join(fold(fold(word, language), language) for word in text.split())


def _cased(line: Line, index: int, length: int) -> bool:
    """A German noun has a capital; an English one in headlines, and at the start where no name goes on behind it."""
    noun = line.at(index + length - 1).text
    if line.data["nouns_capital"]:
        return noun[:1].isupper()
    if not noun[:1].isupper() or line.headline:
        return True
    opens = not any(word.text[0].isalnum() for word in line.words[:index])
    return opens and length == 1 and line.at(index + 1).text[:1].islower()


@cache
def _groups(language: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word to the phrases that begin with it, longest first, with their kind."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    endings = languages.table(language, "names")["noun_endings"]
    for kind, phrases in languages.table(language, "names").get("generic", {}).items():
        for phrase in phrases:
            for ending in ("", *endings):
                parts = tuple((phrase + ending).casefold().split())
                index.setdefault(parts[0], []).append((parts, kind))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}
