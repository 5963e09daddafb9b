"""Spellings of one name and names of two: tests/names/pairs.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Label
from generator.namematch import canonical, compare

PAIRS: dict[str, list[list[Any]]] = tomllib.loads(
    (Path(__file__).parent / "names" / "pairs.toml").read_text(encoding="utf-8")
)
LABELS = st.sampled_from(["actor", "place"])
NAMES = st.one_of(
    st.text(max_size=30), st.sampled_from([name for pairs in PAIRS.values() for _, *two in pairs for name in two])
)


@pytest.mark.parametrize(("label", "first", "second"), PAIRS["same"])
def test_spellings_of_one_name_are_the_same(label: Label, first: str, second: str) -> None:
    assert compare(first, second, label) == "same"


@pytest.mark.parametrize(("label", "first", "second"), PAIRS["known_maybe"])
def test_doubtful_spellings_are_left_to_a_person(label: Label, first: str, second: str) -> None:
    assert compare(first, second, label) == "maybe"


@pytest.mark.parametrize(("label", "first", "second"), PAIRS["different"])
def test_two_names_are_different(label: Label, first: str, second: str) -> None:
    assert compare(first, second, label) == "different"


@pytest.mark.parametrize(("label", "first", "second"), PAIRS["never_same"])
def test_near_names_are_never_merged(label: Label, first: str, second: str) -> None:
    assert compare(first, second, label) != "same"


@given(NAMES, NAMES, LABELS)
def test_comparing_does_not_depend_on_the_order(first: str, second: str, label: Label) -> None:
    assert compare(first, second, label) == compare(second, first, label)


@given(NAMES, LABELS)
def test_every_name_is_itself_and_has_a_form(name: str, label: Label) -> None:
    assert compare(name, name, label) == "same"
    assert isinstance(canonical(name, label), str)


@given(NAMES, NAMES, LABELS)
def test_the_same_name_has_one_canonical_form(first: str, second: str, label: Label) -> None:
    if first != second and compare(first, second, label) == "same":
        assert canonical(first, label) == canonical(second, label)
