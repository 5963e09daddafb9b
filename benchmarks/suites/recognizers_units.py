"""Ages, money, dimensions and temperatures of the Recognizers-Text specs, in German, English and French.

A case passes when our figures with a unit of that kind stand on the same words with the same values and units, none
missing and none more. Their name of a unit is ours where it is a word of our unit in the language or in English, or
CLDR's name of it; the few names that neither has are listed in ALIASES.

Mapped, because two conventions are equally good; how many results each touches stands in the notes of the rows:
- bound: words such as "about" and "at most" belong to our spans and not to theirs; they are cut off.
- counted: what is measured ("75 ml of milk") and the rate ("a day") belong to our spans; they are cut off.
- led: words before an age ("aged 34", "im Alter von 34 Jahren") belong to our spans; they are cut off.
- range: "40 - 50 years" is one figure with two ends here, and there its last number, or two results.
- rest: "5 feet 2 inches" is told here in the finer unit (62 inches), there in the coarser; values are converted.
- scale: "2.6 degrees" of a temperature keeps the scale that its sentence shows here, and has none there.
- valueless: units without a number ("a metric ton is ...") state no figure; what has no value there is left out.
- angle: what we read as an angle is no temperature.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.suites.recognizers import CODES, Case, Item, number, quote, row, same, whole, words
from benchmarks.suites.table import Row
from generator import concepts, unitwords
from generator.extract import figures
from generator.extract.lexemes import Line, data, phrases
from generator.extract.stated import Found

SUITE = "recognizers-text"
OTHERS = {"age": ("age",), "currency": ("money",), "temperature": ("temperature", "degree")}
KINDS = (*OTHERS, "dimension")
TIMES = ("duration", "share", "percentage-point", "magnitude")  # dimensions that are none there
ALIASES = {
    "united states dollar": "dollar",
    "dollar états-unis": "dollar",
    "age": "year",
    "c": "degree-celsius",
    "f": "degree-fahrenheit",
    "k": "kelvin",
    "yen japonais": "yen",
    "yuan chinois": "yuan",
    "netherlands guilder": "dutch-guilder",
    "florins néerlandais": "dutch-guilder",
    "pounds": "pound-weight",
    "lao kip": "laotian-kip",
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
    note = ", ".join(f"{what} {number}" for what, number in sorted(mapped.items()) if number)
    return done._replace(note=f"mapped: {note}" if note else "")


def items(case: Case, language: str, kind: str, mapped: Counter[str]) -> tuple[list[Item], list[Item]]:
    """What is found, said in the words of the case where it means the same, and what is expected."""
    line = whole(case.text, language)
    expected = [_expected(result["Text"], result["Resolution"] or {}) for result in case.results]
    valued = [item for item in expected if item.value[0] is not None]
    mapped["valueless"] += len(expected) - len(valued)
    found: list[Item] = []
    for one in figures.read_line(line):
        if _is_of(one, kind):
            start, end = _span(line, one, mapped)
            full = quote(line, case.text, one.start, one.end)
            text = full if any(item.words == full for item in valued) else quote(line, case.text, start, end)
            found += _said(text, one, valued, language, mapped)
    if kind == "temperature":
        mapped["angle"] += sum(item not in valued and item.value[1] == "degree" for item in found)
        found = [item for item in found if item in valued or item.value[1] != "degree"]
    return found, valued


def _expected(text: str, resolution: dict[str, Any]) -> Item:
    return Item(words(text), (number(resolution.get("value")), (resolution.get("unit") or "").casefold()))


def _is_of(one: Found, kind: str) -> bool:
    unit = concepts.table("units").get(one.quantity.unit or "")
    if unit is None or (kind == "age") != (one.quantity.counted == "age"):
        return False
    if kind == "dimension":
        return unit["dimension"] not in (*TIMES, "money", "temperature")
    return kind == "age" or unit["dimension"] in OTHERS[kind]


def _said(text: str, one: Found, expected: list[Item], language: str, mapped: Counter[str]) -> list[Item]:
    """The figure as the case says it: results inside it that mean the same, else the figure itself."""
    same_thing = [item for item in expected if item.words in text and _means(one, item, language, mapped)]
    low, high = one.quantity.low, one.quantity.high
    if low is not None and high is not None and low != high and same_thing:
        mapped["range"] += 1
        return same_thing
    exact = [item for item in same_thing if item.words == text]
    value = low if low is not None else high
    return exact[:1] or [Item(text, (value, one.quantity.unit or ""))]


def _means(one: Found, item: Item, language: str, mapped: Counter[str]) -> bool:
    """Whether a result has a value and the unit of a figure, or the same in a coarser unit."""
    value, name = item.value
    unit = one.quantity.unit or ""
    if _is_called(name, unit, language):
        return any(same(end, value) for end in (one.quantity.low, one.quantity.high))
    if name in ("degree", "degré") and concepts.table("units")[unit]["dimension"] == "temperature":
        mapped["scale"] += 1
        return same(one.quantity.low, value)
    for coarse, labels in concepts.table("units").items():
        if labels.get("finer") == unit and _is_called(name, coarse, language):
            mapped["rest"] += 1
            return same(one.quantity.low, value * labels["finer_in_one"])
    return False


def _is_called(name: str, unit: str, language: str) -> bool:
    return name in called(unit, language)


def _span(line: Line, one: Found, mapped: Counter[str]) -> tuple[int, int]:
    """The number and its unit alone."""
    start, end = one.start, one.number_end
    while (bound := phrases(line.language, "bounds").at(line, start)) is not None and start + bound[1] < end:
        start, mapped["bound"] = start + bound[1], mapped["bound"] + 1
    for path in ("before", "before_unit"):
        led = phrases(line.language, "ages", path).at(line, start)
        if led is not None and one.quantity.counted == "age":
            start, mapped["led"] = start + led[1], mapped["led"] + 1
    end = _unit_end(line, end, one)
    mapped["counted"] += int(end < one.end)
    return start, end


def _unit_end(line: Line, index: int, one: Found) -> int:
    """Where the unit behind the number ends, with the rest in a finer unit and the words of an age."""
    units = phrases(line.language, "units")
    index += int(line.at(index).lower in data(line)["vague"]["of"] and units.at(line, index + 1) is not None)
    unit = units.at(line, index)
    end = index + unit[1] if unit is not None else index
    row = concepts.table("units").get(unit[0], {}) if unit is not None else {}
    for at in range(end, min(end + 4, one.end)):
        rest = units.at(line, at)
        if rest is not None and rest[0] == row.get("finer"):
            return at + rest[1]
    old = phrases(line.language, "ages", "after").at(line, end) if one.quantity.counted == "age" else None
    end += old[1] if old is not None else 0
    return min(end, one.end)


@cache
def called(unit: str, language: str) -> frozenset[str]:
    """All names of a unit, case folded, in a language and in English."""
    found = {unit, *(alias for alias, own in ALIASES.items() if own == unit)}
    for code in dict.fromkeys((language, "en")):
        found |= {word for word, own in unitwords.after(code).items() if own == unit}
        found |= set(unitwords.names(unit, code))
    return frozenset(name.casefold() for name in found)
