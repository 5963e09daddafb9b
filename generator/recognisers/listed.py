"""Lists that a word stands in, as the recogniser of the package sees them: given names, titles, countries, heads."""

from __future__ import annotations

from functools import cache

from babel import Locale

from generator import gazetteer
from generator import language as languages

INFLECTED = ("", "e", "en", "er", "es", "em")  # of the adjective of a country where adjectives inflect


class Lists:
    """The lists of one language."""

    def __init__(self, language: str) -> None:
        self._endings = tuple(languages.table(language, "names").get("role_endings", ()))
        self._found = found(language)

    def of(self, word: str) -> tuple[str, ...]:
        """The names of the lists that hold a word."""
        role = ("role",) if self._endings and word.endswith(self._endings) else ()
        return (*self._found.get(word, ()), *role)


@cache
def found(language: str) -> dict[str, tuple[str, ...]]:
    """Each word in a list with the names of all that hold it."""
    lists: dict[str, set[str]] = {}
    for name, words in members(language).items():
        for word in words:
            lists.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in lists.items()}


def members(language: str) -> dict[str, set[str]]:
    """The words of each list."""
    data = languages.table(language, "names")
    return {
        "given": set(gazetteer.data("given")["given"].split()),
        "title": {word for phrase in data["titles"] for word in phrase.split()},
        "role": set(data["roles"]),
        "head": {word for heads in data["heads"].values() for head in heads for word in head.split()},
        "place": {word for words in data["place_after"].values() for word in words}
        | {phrase.split()[0] for phrases in data["place_before"].values() for phrase in phrases},
        "legal": set(gazetteer.data("shapes")["company"]["legal"]),
        "no name": {*data["never"]["breaks"], *data["never"]["alone"]},
        "country": countries(language),
        "national": nationals(language),
    }


def countries(language: str) -> set[str]:
    """The names of countries in one word."""
    aliases, territories = gazetteer.data("countries")["aliases"], Locale.parse(language).territories
    codes = gazetteer.country_keys()
    names = {name for code in codes for name in (*aliases.get(code, ()), str(territories.get(code, "")))}
    return {name for name in names if name and " " not in name}


def nationals(language: str) -> set[str]:
    """The adjectives of countries and the nouns for their people."""
    made: set[str] = set()
    for row in gazetteer.data("nationalities").values():
        people = row.get(language, {})
        stems = people.get("adjective", [])
        ending = INFLECTED if languages.table(language, "names").get("inflects") else ("",)
        made.update(stem + end for stem in stems for end in ending)
        made.update(stem[0].upper() + stem[1:] for stem in tuple(made))
        made.update(people.get("fixed", []))
        made.update(people.get("people", []))
    return made
