"""A sample of the cases of peers, by the rule of the benchmarks: what is read stays read."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.suites import petrarch
from benchmarks.suites.recognizers import Case, agree
from benchmarks.suites.recognizers_numbers import numbers_of, percentages_of, ranges_of
from benchmarks.suites.recognizers_units import PARTS, Reader

SAMPLE = Path(__file__).parent / "peers" / "recognizers_text" / "sample.jsonl"
READERS = {"numbers": numbers_of, "ranges": ranges_of, "percent": percentages_of} | {
    part: Reader(part) for part in PARTS
}
RECORDS = Path(__file__).parent / "peers" / "petrarch" / "sample.jsonl"
CASES = [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def test_every_language_and_part_is_sampled() -> None:
    assert {(case["language"], case["part"]) for case in CASES} == {
        (code, part) for code in ("de", "en", "fr") for part in READERS
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}-{case['part']}-{case['text'][:40]}")
def test_a_case_is_read_as_its_authors_expect(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "fails" in case:
        request.applymarker(pytest.mark.xfail(strict=True, reason=case["fails"]))
    found, expected = READERS[case["part"]](Case(case["text"], tuple(case["results"])), case["language"])
    assert agree(found, expected)


@pytest.mark.parametrize(
    "coded",
    [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()],
    ids=lambda coded: coded["id"],
)
def test_an_event_is_told_of_whom_its_authors_code(coded: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "fails" in coded:
        request.applymarker(pytest.mark.xfail(strict=True, reason=coded["fails"]))
    assert petrarch.is_found(petrarch.record(coded["id"], coded["text"], coded["coded"]))
