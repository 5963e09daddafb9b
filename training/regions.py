"""The regions of ISO 3166-2, as the data file of the package iso3166-2 lists them, and which of them a city lies in.

GeoNames numbers the regions of most countries in its own way. A number is taken to be a region where a large
city of it has the region's name nearby, or where region and cities are each other's nearest; else it stays open.
"""

import json
import math
import re
from collections import defaultdict
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path

from generator.placenames import bare, fold

OTHER = re.compile(r"\s*([^,()]+(?:\([^()]*\)[^,()]*)?) \(([a-z]{3})[^)]*\)")
QUALIFIED = re.compile(r"\s*(?:[\[(/]|, )")  # "Name, Kind of", "Name [Other]"
LONG = 4  # letters
ALIKE, SHARED, CLEARLY_ALIKE = (
    0.34,
    0.6,
    0.7,
)  # how far the letters of an English name agree with those of the local one
LARGEST = 3  # cities of a region that may bear its name
NEAR, CODED = 200, 250  # km from the middle of a region to that of its cities
LEAST_SHARE, MOSTLY = 0.7, 0.8  # of the groups of a country that have a region
CLEARLY = 0.6  # of the distance to the second nearest


def listed(table):
    """Every region of the list: its code, country, parent, position and names by language, in the order of codes."""
    path = Path(find_spec("iso3166_2").origin).parent / "iso3166-2.json"
    countries = json.loads(path.read_text(encoding="utf-8"))
    rows = [row(country, code, given, table) for country, some in countries.items() for code, given in some.items()]
    return sorted(rows, key=lambda row: row["code"])


def row(country, code, given, table):
    """What is kept of a region."""
    local, names, others = QUALIFIED.split(given["name"])[0] or given["name"], {}, []
    for name, language in OTHER.findall(given["localOtherName"] or ""):
        if language != "eng" or serious(name, local, country, table):
            others.append(name)
            if language in table["languages"]:
                names.setdefault(table["languages"][language], name)
    names["en"] = names["en"] if "en" in names and shown(names["en"], local, table) else local
    place = given["latLng"] or (None, None)
    return {
        "code": code,
        "country": country,
        "parent": given["parentCode"],
        "names": dict(sorted(names.items())),
        "others": sorted({given["name"], local, *others} - set(names.values())),
        "latitude": place[0],
        "longitude": place[1],
    }


def serious(name, local, country, table):
    """Whether an English name is one, and no nickname or literal translation."""
    if name in table["good"]:
        return True
    if name in table["junk"] or name.startswith("The ") or any(word in name.split() for word in table["nicknames"]):
        return False
    if country in table["english"]:
        return alike(name, local) >= CLEARLY_ALIKE
    if " " not in name:
        return alike(name, local) >= ALIKE
    return any(alike(one, two) >= SHARED for one in long_words(name) for two in long_words(local))


def shown(name, local, table):
    """Whether an English name is better shown than the local one."""
    if name in table["good"]:
        return True
    if fold(local) in fold(name):
        return False
    return " " not in name or name.split()[0] in table["directions"] or alike(name, local) >= CLEARLY_ALIKE


def alike(one, other):
    """How far the letters of two names agree."""
    return SequenceMatcher(None, bare(fold(one)), bare(fold(other))).ratio()


def long_words(name):
    """The words of a name that may be shared."""
    return [word for word in fold(name).split() if len(word) >= LONG]


def distance(one, other):
    """Kilometres between two positions."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *other))
    angle = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(angle))


def of_cities(cities, regions):
    """(Country, number of GeoNames) to the code of the region."""
    numbered, by_country = defaultdict(list), defaultdict(list)
    for city in cities:
        numbered[city["countrycode"], city["admin1code"]].append(city)
    for region in regions:
        if region["latitude"] is not None:
            by_country[region["country"]].append(region)
    groups = defaultdict(dict)
    for (country, number), some in numbered.items():
        groups[country][number] = sorted(some, key=lambda city: -city["population"])
    found = {}
    for country, own in groups.items():
        for number, code in matched(own, by_country[country]).items():
            found[country, number] = code
    return found


def matched(groups, regions):
    """The regions of one country by GeoNames' number: by the same code, by name, by mutual nearness."""
    upper = [region for region in regions if region["parent"] is None]
    level = upper if len(upper) >= LEAST_SHARE * len(groups) else regions
    middles = {number: middle(some) for number, some in groups.items()}
    found = coded(middles, regions)
    if len(found) >= MOSTLY * len(groups):
        return found
    found = {}
    for number, some in groups.items():
        code = by_name(some, middles[number], level)
        if code and code not in found.values():
            found[number] = code
    for number, code in by_place(middles, level).items():
        if number not in found and code not in found.values():
            found[number] = code
    return found


def middle(cities):
    """The middle of some cities, all the same."""
    return (
        sum(city["latitude"] for city in cities) / len(cities),
        sum(city["longitude"] for city in cities) / len(cities),
    )


def position(place):
    """Latitude and longitude."""
    return place["latitude"], place["longitude"]


def coded(middles, regions):
    """Regions whose ISO code is GeoNames' number, where they lie there."""
    codes = {region["code"].partition("-")[2]: region for region in regions}
    return {
        number: codes[number]["code"]
        for number, place in middles.items()
        if number in codes and distance(place, position(codes[number])) < CODED * (2 if number.isalpha() else 1)
    }


def by_name(cities, place, regions):
    """The region that bears the name of one of the largest cities, nearby."""
    names = [{fold(city["name"]), *(fold(name) for name in city["alternatenames"])} for city in cities[:LARGEST]]
    for own in names:
        near = [
            (distance(place, position(region)), region["code"])
            for region in regions
            if own & {fold(name) for name in (*region["names"].values(), *region["others"])}
        ]
        if near and min(near)[0] < NEAR:
            return min(near)[1]
    return None


def by_place(middles, regions):
    """Regions and groups of cities that are each other's nearest, clearly so."""
    found = {}
    for number, place in middles.items():
        ranked = sorted((distance(place, position(region)), region["code"]) for region in regions)
        if not ranked or ranked[0][0] > NEAR or (len(ranked) > 1 and ranked[0][0] > CLEARLY * ranked[1][0]):
            continue
        region = next(region for region in regions if region["code"] == ranked[0][1])
        nearest = min(middles, key=lambda other: distance(middles[other], position(region)))
        if nearest == number:
            found[number] = region["code"]
    return found
