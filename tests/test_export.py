"""What a licence for quotes keeps out of the data."""

import json

import pytest

from generator import pipeline
from generator.cli import schemas
from generator.export import export

TEXT = "The mayor visited the market in Hamburg. At least 40 people were killed when a bridge fell in Hamburg.\n"


@pytest.fixture(params=["full", "quotes"])
def exported(request, tmp_path):
    """How much may be published, and the files of a report under that licence."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.meta.yml").write_text(f"full_text: {request.param}\nlanguage: en\n")
    return request.param, export(pipeline.report(tmp_path), schemas())


def test_the_clause_of_an_event_is_published_with_the_full_text_alone(exported):
    licence, files = exported
    events = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    assert events
    assert all((event["text"] is None) == (licence == "quotes") for event in events)
    found = [name for name, content in files.items() if b"visited the market" in content]
    assert bool(found) == (licence == "full")


def test_what_texts_call_an_actor_is_exported_with_its_words(tmp_path):
    (tmp_path / "a.txt").write_text("The Islamist group Hamas met the Turkish-backed Free Syrian Army.\n")
    (tmp_path / "a.meta.yml").write_text("language: en\n")
    rows = map(json.loads, export(pipeline.report(tmp_path), schemas())["entities.jsonl"].splitlines())
    found = {row["id"]: row["attributes"] for row in rows if row["attributes"]}
    assert [(one["kind"], one["value"], one["actor"]) for one in found["hamas"]] == [("ideology", "islamist", None)]
    (backed,) = found["free-syrian-army"]
    assert backed["actor"] == "turkiye-state"
    assert [item["text"] for item in backed["evidence"]] == ["Turkish-backed"]
