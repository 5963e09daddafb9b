"""The known names: curated places and actors, countries of CLDR, institutions of a country, the places of the world.

The data is in gazetteer/; this makes entries of it and finds them by key. Finding them by their words is naming's task.
What people have listed goes before what the compiled table of the world says.
"""

import pickle
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, localedata

from generator import composed, world
from generator import language as languages
from generator.identity import slug
from generator.known import Known
from generator.model import Label
from generator.overlay import Overlay
from generator.shelf import Place, Shelf

FOLDER = Path(__file__).parent / "gazetteer"


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
def curated_places() -> dict[str, Known]:
    """The countries and the places that people have listed, by key."""
    return {entry.key: entry for entry in (*_countries(), *_listed("places", "place"), *_listed("states", "place"))}


@cache
def entries() -> dict[str, Known]:
    """All entries that are looked for in running text, by key: curated ones, countries, prominent cities."""
    known = dict(curated_places())
    for place in world.prominent_places():
        if _overlay().curated(place) is None:
            known.setdefault(world.key(place), _worldwide(place))
    for entry in _companies():
        known.setdefault(entry.key, entry)
    known.update((entry.key, entry) for entry in _listed("actors", "actor"))
    return known


def entry(key: str) -> Known | None:
    """The entry of a key, also of one that is made of others: ``syria-army``, ``northern-aleppo``; else None.

    >>> dict(entry("iran-parliament").names)["de"]
    'Iranisches Parlament'
    >>> entry("southern-turkiye").part_of, entry("nowhere")
    ('turkiye', None)
    >>> entry("hof-2902768").part_of
    'bavaria'
    """
    return _made(key) or _world(key, world.shelves())


@cache
def _made(key: str) -> Known | None:
    return entries().get(key) or _institutions().get(key) or _part(key) or _derived(key)


@cache
def _world(key: str, shelves: tuple[Shelf, ...]) -> Known | None:
    place = world.by_key(key)
    return _worldwide(place) if place else None


def of_place(place: Place) -> Known:
    """The entry of a place of the world: the curated one where people have listed it, else one made of its row.

    >>> of_place(world.by_key("aleppo-sy-hl")).key, of_place(world.by_key("munich")).key
    ('aleppo-province', 'munich')
    """
    found = _overlay().curated(place)
    return found or entries().get(world.key(place)) or _worldwide(place)


@cache
def _overlay() -> Overlay:
    return Overlay(curated_places(), country_keys())


def _worldwide(place: Place) -> Known:
    """The entry of a place of the world, by the names that people have given it where they have."""
    made = _overlay().entry(place)
    return replace(made, names=tuple(sorted({**dict(made.names), **_added(made.key)}.items())))


def _part(key: str) -> Known | None:
    for direction, prefix in data("shapes")["directions"].items():
        place = entries().get(key.removeprefix(f"{prefix}-")) if key.startswith(f"{prefix}-") else None
        if place:
            return composed.part(place, prefix, direction)
    return None


def _derived(key: str) -> Known | None:
    place = entries().get(key.removesuffix(composed.PROVINCE)) or entries().get(key.removesuffix(composed.STATE))
    if place is None or place.label != "place":
        return None
    if key.endswith(composed.STATE):
        return composed.state(place) if place.kind == "country" else None
    return composed.province(place, country_keys().get(place.country or ""))


@cache
def _institutions() -> dict[str, Known]:
    return composed.institutions(country_keys(), spoken("nationalities"), spoken("institutions"))


@cache
def spoken(name: str) -> dict[str, dict[str, Any]]:
    """A table whose rows hold data by language, with what the folders of the languages add to it."""
    rows = {key: dict(row) for key, row in data(name).items()}
    for code in languages.codes():
        for key, row in languages.table(code, "gazetteer").get(name, {}).items():
            rows.setdefault(key, {})[code] = row
    return rows


@cache
def called(language: str) -> dict[str, tuple[str, ...]]:
    """Key to the names in a language that its folder adds, the one to show first."""
    table = languages.table(language, "gazetteer")
    countries = {country_keys()[code]: names for code, names in table.get("countries", {}).items()}
    return {key: tuple(names) for key, names in {**countries, **table.get("names", {})}.items()}


def _names(key: str, own: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The names of an entry by language, sorted: its own, and those that the folders of the languages add."""
    return tuple(sorted({**_added(key), **own}.items()))


def _added(key: str) -> dict[str, str]:
    """The names of an entry that the folders of the languages add, by language."""
    return {code: called(code)[key][0] for code in languages.codes() if called(code).get(key)}


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
            names=_names(key, row["names"]),
            aliases=tuple(row.get("aliases", ())) + tuple(row.get("adjectives", ())),
            cased=tuple(row.get("cased", ())),
            part_of=country_keys().get(row.get("part_of", ""), row.get("part_of")),
            **{field: row[field] for field in fields if field in row},
        )
        for key, row in data(table).items()
    ]


def _companies() -> list[Known]:
    return [
        Known(f"{slug(name)}-{country.lower()}", "actor", kind, aliases=(name,), names=(("en", name),), country=country)
        for kind, countries in data("companies").items()
        for country, names in countries.items()
        for name in names
    ]


def _countries() -> list[Known]:
    aliases, locales = data("countries")["aliases"], _locales()
    return [
        Known(
            key=key,
            label="place",
            kind="country",
            names=tuple((code, names[country]) for code, names in locales.items() if country in names),
            aliases=tuple(aliases.get(country, ())),
            country=country,
        )
        for country, key in country_keys().items()
    ]


@cache
def _locales() -> dict[str, dict[str, str]]:
    """The names of territories in every language of CLDR that has some, by language code without script or region.

    Read without what a language inherits, as that is another language's own: it takes a fifth of the time of
    ``Locale.parse``, whose cache this leaves alone.
    """
    identifiers = [name for name in sorted(localedata.locale_identifiers()) if "_" not in name and len(name) == 2]
    return {name: _territories(name) for name in identifiers}


def _territories(identifier: str) -> dict[str, str]:
    data = pickle.loads(Path(localedata.resolve_locale_filename(identifier)).read_bytes())
    return dict(data.get("territories", {}))
