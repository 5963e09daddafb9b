"""Ages, money, dimensions and temperatures of the Recognizers-Text specs, in German, English and French.

A case passes when our figures with a unit of that kind stand on the same words with the same values and units, none
missing and none more. Their name of a unit is ours where it is a word of our unit in the language or in English, or
CLDR's name of it; a few names that neither has are listed in ALIASES.

Mapped, because two conventions are equally good; how many cases each touches stands in the notes of the rows:
- bound: words such as "about" and "at most" belong to our spans and not to theirs; they are cut off.
- counted: what is measured ("75 ml of milk") and the rate ("a day") belong to our spans; they are cut off.
- led: words before an age ("aged 34", "im Alter von 34 Jahren") belong to our spans; they are cut off.
- duration: they list an age only, but we also read how long something lasts: only our ages are looked at there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from benchmarks.suites.recognizers import CODES, Case, Item, number, quote, row, whole, words
from benchmarks.suites.table import Row
from generator import concepts
from generator.extract import figures
from generator.extract.lexemes import Line, phrases
from generator.extract.stated import Found

SUITE = "recognizers-text"
KINDS = {
    "age": ("age",),
    "currency": ("money",),
    "dimension": tuple(
        "distance area weight volume speed power energy pressure data frequency angle degree force electric".split()
    ),
    "temperature": ("temperature", "degree"),
}
ALIASES = {
    "united states dollar": "dollar",
    "british pound": "pound",
    "turn": "revolution",
    "metric ton": "tonne",
    "kelvin": "kelvin",
    "age": "year",
    "degré": "degree",
    "dollar états-unis": "dollar",
    "liter": "litre",
}


def measure(data: Path) -> Iterator[Row]:
    """A row for each language and kind."""
    for name, code in CODES.items():
        for kind in KINDS:
            yield _row(data, name, code, kind)


def _row(data: Path, name: str, code: str, kind: str) -> Row:
    mapped: Counter[str] = Counter()
    path = f"NumberWithUnit/{name}/{kind.capitalize()}Model.json"
    done = row(data, SUITE, f"{kind} {code}", path, code, lambda case, lang: items(case, lang, kind, mapped), 0.8)
    note = ", ".join(f"{what} {number}" for what, number in sorted(mapped.items()))
    return done._replace(note=f"mapped: {note}" if note else "")


def items(case: Case, language: str, kind: str, mapped: Counter[str]) -> tuple[list[Item], list[Item]]:
    """What is found and what is expected; the units of what is found are said as the case says them."""
    line = whole(case.text, language)
    expected = [
        Item(words(r["Text"]), (number(r["Resolution"]["value"]), (r["Resolution"].get("unit") or "").casefold()))
        for r in case.results
        if r["Resolution"]
    ]
    found = [one for one in figures.read_line(line) if _is_of(one, kind)]
    names = [item.value[1] for item in expected]
    spans = [(one, *_span(line, one, mapped)) for one in found]
    return [
        Item(quote(line, case.text, start, end), (_value(one), _named(one.quantity.unit or "", names, language)))
        for one, start, end in spans
    ], expected


def _is_of(one: Found, kind: str) -> bool:
    unit = concepts.table("units").get(one.quantity.unit or "")
    if unit is None:
        return False
    if kind == "age":
        return one.quantity.counted == "age"
    return one.quantity.counted != "age" and unit["dimension"] in KINDS[kind]


def _value(one: Found) -> float | None:
    return one.quantity.low if one.quantity.low is not None else one.quantity.high


def _span(line: Line, one: Found, mapped: Counter[str]) -> tuple[int, int]:
    """The number and its unit alone."""
    start, end = one.start, one.number_end
    while (bound := phrases(line.language, "bounds").at(line, start)) is not None and start + bound[1] < end:
        start, mapped["bound"] = start + bound[1], mapped["bound"] + 1
    for path in ("before", "before_unit"):
        led = phrases(line.language, "ages", path).at(line, start)
        if led is not None and one.quantity.counted == "age":
            start, mapped["led"] = start + led[1], mapped["led"] + 1
    unit = _unit_at(line, end, one)
    end += unit
    mapped["counted"] += int(end < one.end)
    return start, end


def _unit_at(line: Line, index: int, one: Found) -> int:
    """How many lexemes of the unit follow the number."""
    ages = phrases(line.language, "ages", "after").at(line, index) if one.quantity.counted == "age" else None
    unit = ages or phrases(line.language, "units").at(line, index)
    if unit is None or index + unit[1] > one.end:
        return 0
    return unit[1]


def _named(unit: str, names: list[str], language: str) -> str:
    """The unit by the name that the case gives it, where that is one of its names, else by ours."""
    return next((name for name in names if name in called(unit, language)), unit)


@cache
def called(unit: str, language: str) -> frozenset[str]:
    """All names of a unit, case folded, in a language and in English."""
    found = {unit, *(alias for alias, own in ALIASES.items() if own == unit)}
    for code in dict.fromkeys((language, "en")):
        known = phrases(code, "units").first.values()
        found |= {" ".join(row[0]) for rows in known for row in rows if row[-1] == unit}
        found |= set(_by_cldr(concepts.table("units").get(unit, {}), code))
    return frozenset(name.casefold() for name in found)


def _by_cldr(labels: dict[str, Any], code: str) -> Iterator[str]:
    for name in (code, "en_US") if code == "en" else (code,):
        locale = Locale.parse(name)
        if "currency" in labels:
            yield locale.currencies.get(labels["currency"], "")
        pattern = locale._data["unit_patterns"].get(labels.get("cldr", ""), {}).get("long", {})
        yield from (re.sub(r"\s*\{0\}\s*", "", text) for text in pattern.values() if isinstance(text, str))
