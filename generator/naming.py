"""The names that an entry of the gazetteer may have in a text of a language: its own, and those of other languages."""

from __future__ import annotations

from functools import cache

from generator import gazetteer
from generator import language as languages
from generator.known import Known


def own(entry: Known, language: str) -> set[str]:
    """Those of the language itself.

    >>> "Mexico" in own(gazetteer.entry("mexico-city"), "fr"), "Mexico" in own(gazetteer.entry("mexico"), "fr")
    (True, False)
    """
    names = {name for code, name in entry.names if code == language}
    return {*names, *gazetteer.called(language).get(entry.key, ())}


def usual(entry: Known, language: str) -> set[str]:
    """The same and those of no language."""
    return {*own(entry, language), *entry.aliases}


def foreign(entry: Known, language: str) -> set[str]:
    """Those of other languages that texts may take over: English ones, and those with more than plain letters.

    >>> "Mexico" in foreign(gazetteer.entry("mexico"), "fr"), foreign(gazetteer.entry("mexico"), "ar")
    (True, set())
    """
    others = entry.names if languages.table(language, "names").get("foreign_names", True) else ()
    return {name for code, name in others if code == "en" or not name.isascii()}


@cache
def not_alone(language: str) -> frozenset[str]:
    """Names that are first of all something else, in this language or in every one."""
    added = languages.table(language, "gazetteer").get("not_alone", {}).get("names", ())
    return frozenset((*gazetteer.data("countries")["not_alone"]["names"], *added))


@cache
def plainly_called(language: str) -> frozenset[str]:
    """All names that the folder of a language gives, with one letter for those that it writes in two ways."""
    return frozenset(languages.plain(language, name) for names in gazetteer.called(language).values() for name in names)
