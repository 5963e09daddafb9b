"""Which of the places of one name a document means, and where that stays open."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator import gazetteer
from generator.extract.names import extract
from generator.model import Document, Mention, Span
from generator.sentences import sentences

CASES = tomllib.loads((Path(__file__).parent / "places.toml").read_text(encoding="utf-8"))["case"]


def read(language: str, text: str) -> tuple[Mention, ...]:
    whole = (Span(0, len(text)),)
    return extract(Document("a", "a", "", text, language, sentences(text, whole, language), whole))


def marked() -> list[Any]:
    """The cases; what is known to fail is noticed when it no longer does."""
    marks = [[pytest.mark.xfail(reason=case["failing"], strict=True)] if "failing" in case else [] for case in CASES]
    return [pytest.param(case, id=case["about"], marks=some) for case, some in zip(CASES, marks, strict=True)]


@pytest.mark.parametrize("case", marked())
def test_the_place_that_the_text_shows_is_meant_or_none(case: dict[str, Any]) -> None:
    mentions = [mention for mention in read(case["language"], case["text"]) if mention.label == "place"]
    keys = {mention.text: mention.key for mention in mentions}
    assert {name: keys.get(name) for name in case.get("is", {})} == case.get("is", {})
    assert not {name: keys[name] for name in case.get("open", ()) if keys.get(name)}
    assert all(gazetteer.entry(key) for key in keys.values() if key)


def test_as_many_names_must_stay_open_as_get_a_place() -> None:
    assert sum(len(case.get("open", ())) for case in CASES) >= sum(len(case.get("is", {})) for case in CASES)


def test_one_name_is_one_place_in_one_document() -> None:
    text = "Storms hit the town of Newcastle. Trains from Newcastle to Sunderland and Durham stood still."
    assert len({mention.key for mention in read("en", text) if mention.text == "Newcastle"}) == 1


def test_the_order_of_sentences_does_not_matter() -> None:
    parts = ["Shops in Newcastle closed.", "Trains to Sunderland stood still.", "Durham was quiet."]
    found = [{m.text: m.key for m in read("en", " ".join(some))} for some in (parts, parts[::-1])]
    assert found[0] == found[1]


def test_a_place_of_the_world_is_never_looked_for_in_running_text() -> None:
    assert not [mention for mention in read("en", "Tutzing Zetel Zirl said.") if mention.key]
