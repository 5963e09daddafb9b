"""Names that are one, two, or may be one: tests/names/, and MEANTIME in tests/meantime/."""

import tomllib
from collections import Counter

import pytest

from tests import meantime_sample
from tests.outcomes import FOLDER, HALVES, OUTCOMES, Outcome, outcome, pairs

KNOWN: dict[tuple[str, str, str], str] = {
    tuple(pair): reason
    for reason, listed in tomllib.loads((FOLDER / "known_failures.toml").read_text(encoding="utf-8")).items()
    for pair in listed
}
LEAST = 150  # pairs of each outcome
CASES = [
    pytest.param(expected, *pair, marks=[pytest.mark.xfail(reason=KNOWN[pair], strict=True)] if pair in KNOWN else [])
    for half in HALVES
    for expected, *rest in pairs(half)
    for pair in [tuple(rest)]
]


@pytest.mark.parametrize(("expected", "kind", "first", "second"), CASES)
def test_a_pair_comes_out_as_people_say(expected: Outcome, kind: str, first: str, second: str) -> None:
    assert outcome(kind, first, second) == expected


def test_there_are_enough_pairs_each_way_and_none_twice() -> None:
    counts = Counter(expected for half in HALVES for expected, *_ in pairs(half))
    assert all(counts[name] >= LEAST for name in OUTCOMES)
    every = [frozenset(rest) for half in HALVES for _, *rest in pairs(half)]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize("half", HALVES)
def test_two_names_are_never_merged(half: str) -> None:
    merged = [rest for expected, *rest in pairs(half) if expected == "different" and outcome(*rest) == "same"]
    assert not merged


@pytest.mark.parametrize("kind", meantime_sample.TYPES)
def test_names_of_two_instances_are_kept_apart(kind: str) -> None:
    found = [pair for pair in meantime_sample.judged(kind) if not pair.same]
    assert not [pair for pair in found if pair.outcome == "same"]
    assert sum(pair.outcome == "maybe" for pair in found) < 0.002 * len(found)


@pytest.mark.parametrize(("kind", "least"), [("location", 0.40), ("organization", 0.40)])
def test_names_of_one_instance_are_merged_across_languages(kind: str, least: float) -> None:
    found = [pair for pair in meantime_sample.judged(kind) if pair.same and pair.crosses]
    assert sum(pair.outcome == "same" for pair in found) >= least * len(found)


def test_mentions_in_running_text_are_linked_to_whom_they_mean() -> None:
    links = meantime_sample.linked()
    assert links["wrong"] <= 0.001 * links["right"]
    assert links["right"] >= 0.88 * (links["right"] + links["missed"])
