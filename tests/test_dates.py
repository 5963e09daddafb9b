"""What is read as a date, what it says and no more, and what only looks like one."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import language as languages
from generator.extract import dates
from generator.model import Document, Mention, Span
from generator.when import When

FOLDER = Path(__file__).parent / "dates"
CASES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
FOUND = [(code, case) for code, cases in CASES.items() for case in cases["found"]]
NOTHING = [(code, text) for code, cases in CASES.items() for text in cases["nothing"]["texts"]]
FAILING = [(code, case) for code, cases in CASES.items() for case in cases.get("known_failure", [])]
ENOUGH = {"en": 60, "de": 60, "fr": 30, "ar": 20}
PUBLISHED = "2018-04-25"


def document(text: str, code: str, published: str | None = None) -> Document:
    starts = [match.end() for match in re.finditer(r"\n\n", text)]
    bounds = list(zip([0, *starts], [*(start - 2 for start in starts), len(text)], strict=True))
    spans = tuple(Span(*bound) for bound in bounds)
    return Document("report", "report.txt", "", text, code, spans, spans, published=published)


def described(mention: Mention) -> dict[str, Any]:
    when = mention.when
    assert when is not None
    offset = when.offset
    stated = {
        "quote": mention.text,
        "edtf": when.edtf,
        "relation": when.relation if when.relation != "at" else None,
        "part": when.part,
        "time": when.time,
        "approximate": when.approximate or None,
        "basis": when.basis if when.basis != "stated" else None,
        "precision": when.precision if when.precision != "day" else None,
        "offset": " ".join(
            str(part)
            for part in (offset.anchor, offset.direction, offset.amount, offset.unit, offset.number)
            if part is not None
        )
        if offset
        else None,
    }
    return {key: value for key, value in stated.items() if value is not None}


def read(text: str, code: str, published: str | None = None) -> list[dict[str, Any]]:
    return [described(mention) for mention in dates.extract(document(text, code, published))]


def named(value: Any) -> str:
    return value if isinstance(value, str) else str(value["text"])


def test_every_language_has_enough_cases() -> None:
    assert set(CASES) == set(ENOUGH)
    assert all(len(cases["found"]) >= ENOUGH[code] for code, cases in CASES.items())
    assert all(len(CASES[code]["nothing"]["texts"]) >= ENOUGH[code] for code in ENOUGH)


@pytest.mark.parametrize(("code", "case"), FOUND, ids=named)
def test_a_date_is_read_as_precise_as_it_is_said(code: str, case: dict[str, Any]) -> None:
    assert read(case["text"], code, case.get("published")) == case["dates"]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_what_only_looks_like_a_date_is_none(code: str, text: str) -> None:
    assert read(text, code) == []


@pytest.mark.parametrize(("code", "case"), FAILING, ids=named)
def test_known_failures_still_fail(code: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(strict=True, reason=case["reason"]))
    assert read(case["text"], code, case.get("published")) == case["dates"]


@pytest.mark.parametrize("code", sorted(ENOUGH))
def test_the_data_of_a_language_has_the_keys_of_the_others(code: str) -> None:
    assert set(languages.table(code, "dates")) == set(languages.table("en", "dates"))


@pytest.mark.parametrize(
    ("code", "text", "edtf"),
    [("es", "El 21 de abril de 2018 cayó.", "2018-04-21"), ("sv", "Bron föll den 21 april 2018.", "2018-04-21")],
)
def test_a_language_without_data_has_the_dates_that_cldr_knows(
    code: str, text: str, edtf: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "codes", lambda: (code,))
    assert [case["edtf"] for case in read(text, code)] == [edtf]


def test_a_dateline_stands_for_the_publication_and_says_so() -> None:
    text = "AVILLE, 21 April 2018 (ABC) -\n\nThe army shelled the village on Monday."
    first, second = dates.extract(document(text, "en"))
    assert (first.rule, second.rule) == ("dateline", "weekday")
    assert second.when is not None and (second.when.edtf, second.when.basis) == ("2018-04-16", "dateline")


def test_metadata_go_before_a_dateline() -> None:
    text = "AVILLE, 21 April 2018 (ABC) -\n\nThe army shelled the village on Monday."
    _, second = dates.extract(document(text, "en", PUBLISHED))
    assert second.when is not None and (second.when.edtf, second.when.basis) == ("2018-04-23", "publication")


@pytest.mark.parametrize(
    "text",
    [
        "On 21 April 2018 (a Saturday) it rained.",
        "It rained on 21 April 2018 - and on.",
        "The mill burned (2018-04-21).",
    ],
)
def test_a_date_inside_a_sentence_is_no_dateline(text: str) -> None:
    assert all(mention.rule != "dateline" for mention in dates.extract(document(text, "en")))


def test_a_year_that_the_text_names_twice_for_a_month_tells_nothing() -> None:
    text = "In April 2011 and April 2018 it rained. It rained on 3 April."
    assert dates.extract(document(text, "en"))[-1].when == When("day", "at", "XXXX-04-03", "XXXX-04-03")


def test_a_year_of_the_text_that_is_not_the_nearest_leaves_the_year_open() -> None:
    text = "The protests began in April 2011. Shots fell on 3 April."
    last = dates.extract(document(text, "en", PUBLISHED))[-1].when
    assert last is not None and last.edtf == "XXXX-04-03"


def test_a_relative_date_stays_relative_without_a_publication_and_keeps_how_far() -> None:
    for text in ("Three days ago it rained.", "It rained yesterday.", "It rained last Monday."):
        [mention] = dates.extract(document(text, "en"))
        assert mention.when is not None and mention.when.edtf is None and mention.when.offset is not None


PIECES = [
    *(text for code in ("en", "de") for text in CASES[code]["nothing"]["texts"]),
    *(case["text"] for code in ("en", "de") for case in CASES[code]["found"]),
]
DAY_WORDS = re.compile(
    r"\b\d{1,2}\b(?!:)|\d{1,2}(?:st|nd|rd|th)|\w(?:ten|th)\b|first|second|third|day|tag|mittwoch|weekend|wochenende|abend|night|nacht|noon|today|"
    r"yesterday|tomorrow|heute|gestern|morgen|morning|evening|afternoon|\bmi\b|eve\b",
    re.IGNORECASE,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), st.sampled_from([None, PUBLISHED]), st.data())
def test_no_day_is_in_a_value_whose_words_hold_none(
    pieces: list[str], published: str | None, data: st.DataObject
) -> None:
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    for code in ("en", "de"):
        for mention in dates.extract(document(text[start:], code, published)):
            when = mention.when
            assert when is not None and mention.text == text[start:][mention.start : mention.end]
            finest = {"minute", "hour", "day", "weekend", "week"}
            has_day = any(re.match(r"[\dX]{4}-\d\d-\d\d", bound or "") for bound in (when.earliest, when.latest))
            assert not has_day or when.precision in finest or when.relation == "between"
            assert not has_day or when.precision == "week" or DAY_WORDS.search(mention.text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789./-: apmMayJunUhrTgst,'", max_size=30), st.sampled_from(["en", "de", "fr", "ar"]))
def test_no_text_makes_it_fail(text: str, code: str) -> None:
    for mention in dates.extract(document(text, code, PUBLISHED)):
        assert mention.when is not None and text[mention.start : mention.end] == mention.text
