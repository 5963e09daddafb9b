"""What is read as a figure, and what is not, in each source language."""

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import concepts, language, unitwords
from generator.extract import figures
from generator.model import Document, Figure, Span
from generator.quantities import band, normalise
from generator.quantity import Quantity

FOLDER = Path(__file__).parent / "figures"
COUNTING = [code for code in language.codes() if language.table(code, "numbers").get("words")]
CASES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
FOUND = [(code, case) for code, cases in CASES.items() for case in cases["found"]]
NOTHING = [(code, text) for code, cases in CASES.items() for text in cases["nothing"]["texts"]]
RANGES = tomllib.loads((FOLDER / "ranges" / "de.toml").read_text(encoding="utf-8"))
ENOUGH = {"ar": 40}  # where only the commonest number words are read
FAILING = [(code, case) for code, cases in CASES.items() for case in cases.get("known_failure", [])]


def document(text: str, code: str, *sentences: Span) -> Document:
    return Document("report", "report.txt", "", text, code, sentences or (Span(0, len(text)),), ())


def described(figure: Figure, texts: dict[str, str]) -> dict[str, Any]:
    quantity = figure.quantity
    stated = {
        "quote": figure.text,
        "low": quantity.low,
        "high": quantity.high,
        "approximation": quantity.approximation if quantity.approximation != "exact" else None,
        "low_open": quantity.low_open or None,
        "high_open": quantity.high_open or None,
        "unit": quantity.unit,
        "counted": quantity.counted,
        "per": quantity.per,
        "part_of": texts[figure.part_of] if figure.part_of else None,
        "change": f"{figure.change.role} {figure.change.direction}" if figure.change else None,
    }
    return {key: value for key, value in stated.items() if value is not None}


def read(text: str, code: str) -> list[dict[str, Any]]:
    found = figures.extract(document(text, code))
    return [described(figure, {other.id: other.text for other in found}) for figure in found]


def test_every_language_has_enough_cases() -> None:
    assert set(CASES) == set(COUNTING)
    for code, cases in CASES.items():
        assert len(cases["found"]) >= ENOUGH.get(code, 80)
        assert len(cases["nothing"]["texts"]) >= ENOUGH.get(code, 80)


@pytest.mark.parametrize(("code", "case"), FOUND, ids=lambda value: value if isinstance(value, str) else value["text"])
def test_a_figure_is_read_with_bounds_unit_and_what_is_counted(code: str, case: dict[str, Any]) -> None:
    assert read(case["text"], code) == case["figures"]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_what_only_looks_like_a_figure_is_none(code: str, text: str) -> None:
    assert read(text, code) == []


@pytest.mark.parametrize(("text", "quote", "low", "high"), RANGES["ranges"])
def test_a_range_keeps_both_ends(text: str, quote: str, low: float, high: float) -> None:
    [found] = read(text, "de")
    assert (found["quote"], found["low"], found["high"]) == (quote, low, high)


@pytest.mark.parametrize("text", RANGES["nothing"])
def test_two_numbers_that_count_nothing_are_no_range(text: str) -> None:
    assert read(text, "de") == []


@pytest.mark.parametrize(
    ("code", "case"), FAILING, ids=lambda value: value if isinstance(value, str) else value["text"]
)
def test_known_failures_still_fail(code: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(strict=True, reason=case["reason"]))
    assert read(case["text"], code) == case["figures"]


@pytest.mark.parametrize(
    ("code", "text", "magnitude"),
    [
        ("en", "Dozens of buses came.", "dozens"),
        ("en", "Scores of buses came.", "dozens"),
        ("en", "Hundreds of thousands of people left.", "hundred-thousands"),
        ("en", "Several hundred people left.", "hundreds"),
        ("en", "Several hundred thousand people left.", "hundred-thousands"),
        ("en", "A few people left.", "few"),
        ("en", "Many people left.", "many"),
        ("en", "Tens of millions of people left.", "ten-millions"),
        ("en", "About 300 people left.", None),
        ("en", "A dozen people left.", None),
        ("de", "Dutzende Transportbusse kamen.", "dozens"),
        ("de", "Mehrere tausend Menschen gingen.", "thousands"),
        ("de", "Zehntausende Menschen gingen.", "ten-thousands"),
        ("de", "Hunderttausende Menschen gingen.", "hundred-thousands"),
        ("de", "Einige hundert Menschen gingen.", "hundreds"),
        ("de", "Mehrere Menschen gingen.", "several"),
        ("de", "Ein Dutzend Menschen ging.", None),
        ("de", "Zwei Millionen Menschen gingen.", None),
    ],
)
def test_a_vague_word_has_a_size_and_no_number(code: str, text: str, magnitude: str | None) -> None:
    [figure] = figures.extract(document(text, code))
    assert figure.quantity.magnitude == magnitude
    assert (magnitude is not None) == (figure.quantity.approximation == "order_of_magnitude")
    assert magnitude is None or band(figure.quantity) == (None, None)


def test_every_vague_word_has_a_known_size() -> None:
    for code in COUNTING:
        table = language.table(code, "quantities")
        sized = {word for words in table["magnitudes"].values() for word in words}
        assert set(table["magnitudes"]) <= set(concepts.table("magnitudes"))
        assert {*table["vague"]["strong"], *table["vague"]["weak"]} <= sized
        assert sized <= {*table["vague"]["strong"], *table["vague"]["weak"]}


def test_a_language_without_data_has_no_figures() -> None:
    assert figures.extract(document("40 ranks", "xx")) == ()


def test_a_figure_has_an_id_of_its_words_and_occurrence() -> None:
    text = "40 tanks came. 40 tanks left."
    first, second = figures.extract(document(text, "en", Span(0, 14), Span(15, len(text))))
    moved = figures.extract(document("Then " + text, "en", Span(0, 19), Span(20, len(text) + 5)))
    assert first.id != second.id
    assert [figure.id for figure in moved] == [first.id, second.id]


def test_a_part_may_stand_in_the_next_sentence() -> None:
    text = "Etwa 5.000 Menschen flohen. Davon waren 1.487 Kinder."
    whole, part = figures.extract(document(text, "de", Span(0, 27), Span(28, len(text))))
    assert part.part_of == whole.id
    assert part.quantity.approximation == "exact"


def test_every_concept_has_a_known_parent_and_display_words() -> None:
    for name in ("things", "units"):
        table = concepts.table(name)
        for concept, row in table.items():
            named = name == "units" and all(unitwords.names(concept, code) for code in ("de", "en", "fr"))
            assert named or (row["singular"] and row["plural"])
            assert row.get("parent", concept) in table
            assert row.get("members", concept) in table


def test_every_thing_that_tells_of_an_event_tells_of_a_known_one() -> None:
    events = concepts.table("events")
    assert {row["event"] for row in concepts.table("things").values() if "event" in row} <= set(events)


def test_every_word_counts_a_known_concept() -> None:
    for code in COUNTING:
        things, units = concepts.table("things"), concepts.table("units")
        table = language.table(code, "things")
        assert set(table) - {"modified"} <= set(things)
        assert {other for rules in table["modified"].values() for other in rules} <= set(things)
        assert set(language.table(code, "quantities")["units"]) <= set(units)
        assert set(language.table(code, "quantities")["symbols"]) <= set(units)


def test_each_dimension_has_one_base_unit() -> None:
    rows = concepts.table("units").values()
    dimensions = {row["dimension"] for row in rows} - {"money"}
    assert all(sum(row["dimension"] == name and bool(row.get("base")) for row in rows) == 1 for name in dimensions)


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity(40, 40), (40, 40)),
        (Quantity(None, 40, "almost"), (36, 40)),
        (Quantity(1500, 3200, "about"), (1350, 3520)),
        (Quantity(50, None, "at_least"), (50, None)),
        (Quantity(None, 50, "at_most"), (None, 50)),
        (Quantity(None, None, "order_of_magnitude"), (None, None)),
    ],
)
def test_each_approximation_has_its_band(quantity: Quantity, expected: tuple[float | None, float | None]) -> None:
    assert band(quantity) == expected


def test_units_of_one_dimension_become_comparable() -> None:
    assert normalise(Quantity(48, 48, unit="hour"))["low"] == normalise(Quantity(2, 2, unit="day"))["low"]
    assert normalise(Quantity(212, 212, unit="degree-fahrenheit"))["low"] == 100
    assert normalise(Quantity(0.5, 0.5, unit="fraction")) == normalise(Quantity(50, 50, unit="percent"))
    assert normalise(Quantity(5, 5, unit="euro"))["unit"] == "euro"
    assert normalise(Quantity(5, 5, counted="bus"))["unit"] is None


WORDS = sorted(
    {
        word
        for code in COUNTING
        for name in ("words", "tens", "scales")
        for word in language.table(code, "numbers")[name]
    }
    | {"-", "–", ".", ",", "%", "€", "$", "(", ")", "5", "5.000", "5,000", "2016", "1 156", "m", "k"}
    | {"people", "Menschen", "buses", "Tage", "days", "of", "der", "und", "and", "bis", "to", "mindestens", "at least"}
    | {"Dutzende", "dozens", "mehrere", "several", "davon", "including", "between", "zwischen", "einwöchige", "48-hour"}
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)))
@pytest.mark.parametrize("code", language.codes())
def test_any_text_gives_well_formed_figures(code: str, text: str) -> None:
    found = figures.extract(document(text, code))
    assert all(text[figure.start : figure.end] == figure.text for figure in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert len({figure.id for figure in found}) == len(found)
    for figure in found:
        quantity = figure.quantity
        vague = quantity.approximation == "order_of_magnitude"
        assert vague == (quantity.low is None and quantity.high is None)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        assert figure.part_of in {None, *(other.id for other in found)}
