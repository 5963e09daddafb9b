"""The date cases of Recognizers-Text (MIT) as a news text would have them: days, months, years, weekdays, ranges.

A result counts as passed where a date of ours stands on the same words, but for prepositions, articles and words of
relation at the ends, and says the same. Nothing is asked for: most cases are orders to an assistant ("book me ...").
Mapped: their reference date is the date of publication; a date without a year, or a day of the week, lists one value in
the past and one in the future, and one of them or an open one passes; of 04/05/2018 their reading must be among ours.
Left out, counted in the notes: durations, times, sets and time zones; dates with a time; ranges that are named by one
word or counted from now ("this week", "the past 3 days"), seasons, quarters, holidays: all whose value is not of the
forms below.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.suites.table import Failure, Row
from generator.extract import dates
from generator.extract.date_words import vocabulary
from generator.model import Document, Mention, Span

CODES = {"English": "en", "German": "de", "French": "fr", "Arabic": "ar"}
FORMS = {
    "day": r"\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d",
    "month": r"\d{4}-\d\d|XXXX-\d\d",
    "year": r"\d{4}",
    "weekday": r"XXXX-WXX-[1-7]",
    "range": r"\((?:\d{4}|XXXX)-\d\d(?:-\d\d)?,(?:\d{4}|XXXX)-\d\d(?:-\d\d)?,P\d+[DM]\)",
}
SMALL = frozenset(
    ("at", "articles", "of", "from", "between", "since", "until", "before", "after", "about", "year_words")
)
# Theirs, and those of ours that say it: they tell "until March" as before it.
RELATIONS = {
    "since": ("since",),
    "until": ("until",),
    "before": ("before", "until"),
    "after": ("after", "since"),
}


class Expected(NamedTuple):
    """A result of a case: its words, the kind of its value, all its values, and its relation."""

    words: str
    part: str
    values: tuple[dict[str, str], ...]
    relation: str


def measure(data: Path) -> Iterator[Row]:
    """A row for each kind of date in each language."""
    for name, language in CODES.items():
        path = data / "recognizers_text_specs" / "DateTime" / name / "DateTimeModel.json"
        yield from _rows(json.loads(path.read_text(encoding="utf-8-sig")), language)


def _rows(cases: list[dict[str, Any]], language: str) -> Iterator[Row]:
    judged: defaultdict[str, list[Failure | None]] = defaultdict(list)
    left_out = 0
    for case in cases:
        found = _read(case, language)
        for result in case["Results"]:
            wanted = _expected(result)
            if wanted is None:
                left_out += 1
            else:
                judged[wanted.part].append(_failure(case["Input"], wanted, found, language))
    for part, outcomes in sorted(judged.items()):
        failures = tuple(outcome for outcome in outcomes if outcome is not None)
        passed = len(outcomes) - len(failures)
        yield Row("dates", f"{language} {part}", passed, len(outcomes), None, "", failures)
    yield Row("dates", f"{language} left out", left_out, sum(len(case["Results"]) for case in cases))


def _read(case: dict[str, Any], language: str) -> tuple[Mention, ...]:
    text, whole = case["Input"], (Span(0, len(case["Input"])),)
    published = case.get("Context", {}).get("ReferenceDateTime", "")[:10] or None
    return dates.extract(Document("a", "a.txt", "", text, language, whole, whole, published=published))


def _expected(result: dict[str, Any]) -> Expected | None:
    """None for a kind that is left out."""
    known = result.get("Resolution")
    values = tuple(known.get("values", ())) if isinstance(known, dict) else ()
    if result.get("TypeName") not in ("datetimeV2.date", "datetimeV2.daterange") or not values:
        return None
    part = next((part for part, form in FORMS.items() if re.fullmatch(form, values[0].get("timex", ""))), None)
    relation = values[0].get("Mod", "")
    return Expected(result["Text"], part, values, relation) if part else None


def _failure(text: str, wanted: Expected, found: tuple[Mention, ...], language: str) -> Failure | None:
    same = [mention for mention in found if _core(mention.text, language) == _core(wanted.words, language)]
    if any(_says(mention, wanted) for mention in same):
        return None
    kind = "another value" if same else "another span" if found else "not found"
    shown = "; ".join(f"{mention.text} = {mention.when.edtf}" for mention in found if mention.when)
    return Failure(
        kind, text, f"{wanted.words} = {wanted.values[0].get('timex')} {wanted.relation}", shown or "nothing"
    )


def _core(text: str, language: str) -> str:
    """The words of a date without the small ones at its ends."""
    words = text.casefold().split()
    while words and any(phrase.role in SMALL for phrase in vocabulary(language).word(words[0])):
        words.pop(0)
    return " ".join(words).strip(" ,.")


def _says(mention: Mention, wanted: Expected) -> bool:
    when = mention.when
    assert when is not None
    if when.relation not in RELATIONS.get(wanted.relation, (when.relation,)):
        return False
    if wanted.part == "weekday":
        day = int(wanted.values[0]["timex"][-1])
        open_day = when.edtf is None and when.offset is not None and when.offset.number == day
        return open_day or when.earliest in {value.get("value") for value in wanted.values}
    if wanted.part == "range":
        starts, ends = ({value.get(side, "") for value in wanted.values} for side in ("start", "end"))
        return any(_is(when.earliest, one) for one in starts) and any(_is(when.latest, one) for one in ends)
    bound = when.earliest or when.latest or next(iter(when.readings), "")
    given = {value.get(key, "") for value in wanted.values for key in ("value", "start", "end", "timex")}
    return bool(when.readings and given & set(when.readings)) or any(_is(bound, one) for one in given)


def _is(bound: str | None, given: str) -> bool:
    """Whether a bound of ours says the same as a date of theirs, or leaves the year open."""
    if bound is None or not given:
        return False
    return given.startswith(bound) or (bound.startswith("XXXX") and given[5:].startswith(bound[5:]))
