"""Entries made of others by rule: a country's institution, a country that acts, a part or the province of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator import language as languages
from generator.inflection import agreeing
from generator.known import Known

STATE, PROVINCE = "-state", "-province"
SLOT = "{adjective}"  # where the adjective stands in the form of an institution
STYLE: dict[str, Any] = {"form": f"{SLOT} {{noun}}", "capitals": ["adjective", "noun"]}


def institutions(
    countries: Mapping[str, str], nationalities: Mapping[str, Any], table: Mapping[str, Any]
) -> dict[str, Known]:
    """Every country with every institution, by key: ``syria-army``."""
    found = {}
    for country, key in countries.items():
        for institution, row in table.items():
            label = row.get("label", "actor")
            names = _adjective_names(nationalities.get(country, {}), row)
            part_of = key if label == "place" else None
            made = Known(f"{key}-{institution}", label, row["kind"], names, part_of=part_of, country=country)
            found[made.key] = made
    return found


def state(country: Known) -> Known:
    """A country as one who acts."""
    return replace(
        country, key=country.key + STATE, label="actor", kind="state", part_of=None, latitude=None, longitude=None
    )


def province(place: Known, whole: str | None) -> Known:
    """The province named after a town."""
    names = tuple((code, form.format(place=name)) for code, name, form in _forms(place, "province"))
    return Known(place.key + PROVINCE, "place", "region", names, part_of=whole, country=place.country)


def part(place: Known, prefix: str, direction: str) -> Known:
    """The part of a place in a direction: ``northern-aleppo``."""
    names = tuple(
        (code, _joined(place, form, languages.table(code, "names")["directions"], direction, name))
        for code, name, form in _forms(place, "directions")
    )
    return Known(f"{prefix}-{place.key}", "place", "region", names, part_of=place.key, country=place.country)


def _forms(place: Known, table: str) -> list[tuple[str, str, str]]:
    """Language, name of the place and form of the composed name, for each source language that has both."""
    names = dict(place.names)
    return [
        (code, names[code], form)
        for code in languages.codes()
        if code in names and (form := languages.table(code, "names").get(table, {}).get("form"))
    ]


def _joined(whole: Known, form: str, table: Mapping[str, Any], direction: str, name: str) -> str:
    """A direction and a name; a language may have other forms for a country, and for a name of several words."""
    if " " in name:
        form = table.get("spaced_form", form)
    elif whole.kind == "country":
        form = table.get("country_form", form)
    return str(form.format(direction=table["adjective"][direction], place=name, small=name.lower()))


def _adjective_names(people: Mapping[str, Any], institution: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The name in each language that has the adjective: "Syrian Army", "Syrische Armee", "Armée syrienne"."""
    made = {code: _adjective_name(code, people[code], institution[code]) for code in people if code in institution}
    return tuple((code, name) for code, name in sorted(made.items()) if name)


def _adjective_name(code: str, people: Mapping[str, Any], institution: Mapping[str, Any]) -> str:
    """The first form of the institution with the adjective that agrees with it, in the order of the language."""
    adjective = (people.get("adjective") or people.get("fixed") or [""])[0]
    if not adjective:
        return ""
    data, gender = languages.table(code, "names"), institution.get("gender", "")
    style = {**STYLE, **data.get("institution", {})}
    if data.get("adjective"):
        adjective = next(iter(agreeing(adjective, data["adjective"]).get(gender, ())), adjective)
    elif people.get("adjective"):
        adjective += data["strong_endings"].get(gender, "")
    noun = institution["forms"][0]
    parts = {"adjective": adjective, "noun": noun}
    shown = {name: _capital(word) if name in style["capitals"] else word for name, word in parts.items()}
    form = shown["noun"] if SLOT in noun else style["form"]
    return str(form).replace("{noun}", shown["noun"]).replace(SLOT, shown["adjective"])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
