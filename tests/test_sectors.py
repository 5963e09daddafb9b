"""Kinds of organisations and places: shown by words and neighbours, or honestly not known. None of the names exists."""

import json
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from generator import gazetteer
from generator import kinds as known
from generator.extract import sectors
from generator.extract.names import extract
from generator.kinds import ACTORS, PLACES, agreed
from generator.model import Document, Label, Mention, Span
from generator.pages.wording import KINDS
from generator.recognisers.recognition import Recognition
from generator.words import tokens

SCHEMAS = Path(gazetteer.__file__).parent / "schemas"
CASES = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))


def where(text: str, name: str) -> tuple[tuple[str, ...], int, int]:
    """The words of a text, and which of them are a name."""
    found = tokens(text)
    start = text.index(name)
    inside = [index for index, token in enumerate(found) if start <= token.start < start + len(name)]
    return tuple(token.text for token in found), inside[0], inside[-1] + 1


def rows(table: str) -> list[Any]:
    return [
        pytest.param(language, kind, text, id=f"{language} {kind}: {text[:50]}")
        for language, kinds in CASES[table].items()
        for kind, texts in kinds.items()
        for text in texts
    ]


@pytest.mark.parametrize(("language", "kind", "marked"), rows("actor"))
def test_an_organisation_is_of_the_kind_that_its_words_show(language: str, kind: str, marked: str) -> None:
    before, name, after = marked.split("|")
    words, first, last = where(before + name + after, name)
    assert sectors.organisation(words, first, last, language) == kind


@pytest.mark.parametrize(("language", "kind", "marked"), rows("place"))
def test_a_place_is_of_the_kind_that_its_words_and_neighbours_show(language: str, kind: str, marked: str) -> None:
    before, name, after = marked.split("|")
    words, first, last = where(before + name + after, name)
    assert sectors.place(words, first, last, language) == kind


@pytest.mark.parametrize(("language", "kind", "marked"), rows("read"))
def test_names_that_the_rules_find_have_their_kind(language: str, kind: str, marked: str) -> None:
    before, name, after = marked.split("|")
    text = before + name + after
    span = Span(0, len(text))
    document = Document("a", "a", "", text, language, (span,), (span,))
    found = {m.text: m.kind for m in extract(document, Recognition((), complete=False))}
    assert found.get(name) == kind, found


def test_a_span_of_which_a_recogniser_knows_only_the_sort_is_given_its_kind() -> None:
    text = "The brewery Zarvan closed in Norvik province."
    span = Span(0, len(text))
    document = Document("a", "a", "", text, "en", (span,), (span,))
    given = (
        Mention("a", 12, 18, "Zarvan", "actor", "organisation", rule="x"),
        Mention("a", 29, 35, "Norvik", "place", "place", rule="x"),
    )
    found = {m.text.split()[0]: m.kind for m in extract(document, Recognition(given))}
    assert found == {"Zarvan": "company", "Norvik": "region"}


def test_more_than_half_of_the_cases_claim_nothing_that_is_not_shown() -> None:
    for table in ("actor", "place"):
        for kinds in CASES[table].values():
            assert len(kinds[table if table == "place" else "organisation"]) >= 12


def test_every_curated_kind_is_a_kind() -> None:
    assert {entry.kind for entry in gazetteer.entries().values()} <= {*ACTORS, *PLACES}
    assert set(known.VAGUE) <= {*ACTORS, *PLACES}
    assert get_args(Label)[:2] == ("actor", "place")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("united-nations", "international_organisation"),
        ("nato", "international_organisation"),
        ("osce", "international_organisation"),
        ("world-health-organization", "international_organisation"),
        ("red-cross", "ngo"),
        ("amnesty-international", "ngo"),
        ("human-rights-watch", "ngo"),
        ("syrian-observatory-for-human-rights", "ngo"),
        ("lufthansa", "company"),
        ("federal-reserve", "state"),
        ("ig-metall", "organisation"),
        ("fifa", "organisation"),
        ("syria-red-crescent", "ngo"),
        ("japan-central-bank", "state"),
    ],
)
def test_the_curated_are_what_they_are(key: str, kind: str) -> None:
    entry = gazetteer.entry(key)
    assert entry is not None and entry.kind == kind


def test_every_kind_has_a_name_and_stands_in_the_schemas() -> None:
    assert set(KINDS) == {*ACTORS, *PLACES}
    for table in ("entities", "mentions"):
        schema = json.loads((SCHEMAS / f"{table}.schema.json").read_text(encoding="utf-8"))
        assert set(schema["properties"]["kind"]["enum"]) - {""} == {*ACTORS, *PLACES}


def test_one_that_says_which_outweighs_many_that_do_not() -> None:
    assert agreed({"organisation": 5.0, "company": 0.6}) == "company"
    assert agreed({"place": 5.0, "region": 0.6}) == "region"
    assert agreed({"organisation": 1.0, "company": 0.6, "person": 1.2}) == "company"
    assert agreed({"organisation": 1.0, "person": 1.2}) == "person"
    assert agreed({"company": 1.0, "ngo": 1.0}) == agreed({"ngo": 1.0, "company": 1.0})
