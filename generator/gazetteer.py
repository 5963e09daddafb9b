"""The curated names: places, actors, countries of CLDR, and actors composed of a country and an institution.

The data is in gazetteer/; this makes entries of it and finds them by key. Finding them by their words is naming's task.
"""

import json
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import UnknownLocaleError

from generator.identity import slug
from generator.model import Label

FOLDER = Path(__file__).parent / "gazetteer"


@dataclass(frozen=True, slots=True)
class Known:
    """One curated actor or place."""

    key: str
    label: Label
    kind: str
    names: tuple[tuple[str, str], ...] = ()  # (language, name), sorted
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()  # names that are a common word but for their letters' case
    part_of: str | None = None
    country: str | None = None  # ISO 3166
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    wikidata: str | None = None
    weak: bool = False  # a city of a large list: only where the text treats it as a name by itself
    homonym: bool = False  # a name that several places share: known only beside others of its region

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All its names and aliases, sorted."""
        return tuple(sorted({*(name for _, name in self.names), *self.aliases, *self.cased}))


@cache
def data(name: str) -> dict[str, Any]:
    """One table of the folder, as it stands."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def country_keys() -> dict[str, str]:
    """ISO 3166 code to the key of the country: its English name as a slug.

    >>> country_keys()["SY"]
    'syria'
    """
    left_out = set(data("countries")["other"]["codes"])
    names = Locale.parse("en").territories
    return {code: slug(str(name)) for code, name in names.items() if len(str(code)) == 2 and code not in left_out}


@cache
def entries() -> dict[str, Known]:
    """All entries by key: curated actors and places, countries, cities."""
    known = {entry.key: entry for entry in (*_countries(), *_listed("places", "place"), *_listed("states", "place"))}
    for entry in _cities():
        known.setdefault(entry.key, entry)
    known.update((entry.key, entry) for entry in _listed("actors", "actor"))
    return known


def entry(key: str) -> Known | None:
    """The entry of a key, also of one that is composed: ``syria-army``, ``syria-state``, ``northern-...`` stay None
    where neither curated nor composed.

    >>> entry("iran-parliament").names
    (('de', 'Iranisches Parlament'), ('en', 'Iranian Parliament'))
    """
    return entries().get(key) or _composed().get(key)


def chain(key: str) -> tuple[str, ...]:
    """The entry and all that it is part of, nearest first.

    >>> chain("aleppo")
    ('aleppo', 'aleppo-province', 'syria')
    """
    found = entry(key)
    return (key, *chain(found.part_of)) if found and found.part_of else (key,)


def _listed(table: str, label: Label) -> list[Known]:
    fields = ("kind", "country", "latitude", "longitude", "geonames", "wikidata", "homonym")
    return [
        Known(
            key=key,
            label=label,
            names=tuple(sorted(row["names"].items())),
            aliases=tuple(row.get("aliases", ())) + tuple(row.get("adjectives", ())),
            cased=tuple(row.get("cased", ())),
            part_of=country_keys().get(row.get("part_of", ""), row.get("part_of")),
            **{field: row[field] for field in fields if field in row},
        )
        for key, row in data(table).items()
    ]


def _countries() -> list[Known]:
    aliases, languages = data("countries")["aliases"], _locales()
    return [
        Known(
            key=key,
            label="place",
            kind="country",
            names=tuple((code, names[country]) for code, names in languages.items() if country in names),
            aliases=tuple(aliases.get(country, ())),
            country=country,
        )
        for country, key in country_keys().items()
    ]


@cache
def _locales() -> dict[str, dict[str, str]]:
    """The names of territories in every language of CLDR that has some, by language code without script or region."""
    found: dict[str, dict[str, str]] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        if "_" in identifier or len(identifier) > 2:
            continue
        try:
            found[identifier] = dict(Locale.parse(identifier).territories)
        except (UnknownLocaleError, ValueError):
            continue
    return found


def _cities() -> list[Known]:
    rows = json.loads((FOLDER / "cities.json").read_text(encoding="utf-8"))
    return [
        Known(
            key=slug(row["en"]),
            label="place",
            kind="city",
            names=tuple((code, row[code]) for code in ("de", "en") if code in row),
            aliases=tuple(row.get("other", ())),
            part_of=country_keys().get(row["country"]),
            country=row["country"],
            latitude=row["latitude"],
            longitude=row["longitude"],
            geonames=row["geonames"],
            weak=True,
            homonym=row.get("shared", False),
        )
        for row in rows
    ]


@cache
def _composed() -> dict[str, Known]:
    """Every country with every institution, and every country as one who acts."""
    found: dict[str, Known] = {}
    for country, key in country_keys().items():
        state = replace(entries()[key], key=f"{key}-state", label="actor", kind="state", part_of=None)
        found[state.key] = state
        for institution, row in data("institutions").items():
            names = _composed_names(data("nationalities").get(country, {}), row)
            label: Label = row.get("label", "actor")
            part_of = key if label == "place" else None
            made = Known(f"{key}-{institution}", label, row["kind"], names, part_of=part_of, country=country)
            found[made.key] = made
    return found


ENDING = {"f": "e", "m": "er", "n": "es"}  # of a German adjective before a noun of this gender, without article


def _composed_names(people: dict[str, Any], institution: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The name in each language that has the adjective: "Syrian army", "syrische Armee"."""
    names = []
    for code in sorted(people):
        adjective = (people[code].get("adjective") or people[code].get("fixed") or [""])[0]
        ending = ENDING.get(institution[code].get("gender", ""), "") if people[code].get("adjective") else ""
        if adjective:
            noun = institution[code]["forms"][0]
            names.append((code, f"{adjective[0].upper()}{adjective[1:]}{ending} {noun[0].upper()}{noun[1:]}"))
    return tuple(names)
