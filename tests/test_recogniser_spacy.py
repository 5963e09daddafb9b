"""The recogniser that is a spaCy pipeline of the user's: pipelines are built here and loaded from where they lie."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from generator import recogniser
from generator.errors import worded
from generator.recognisers import spacy as backend
from generator.recognisers.recognition import Recognition
from generator.settings import Recogniser, Settings, Spacy
from tests.making import document

PATTERNS = [
    {"label": "PERSON", "pattern": "Ada Byron"},
    {"label": "PERSON", "pattern": "Ada Byron's"},
    {"label": "ORG", "pattern": "the Acme Corp."},
    {"label": "ORG", "pattern": "The Paris Times"},
    {"label": "GPE", "pattern": "Paris"},
    {"label": "NORP", "pattern": "Parisian"},
    {"label": "DATE", "pattern": "Monday"},
    {"label": "LOC", "pattern": "river"},
]


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(recogniser, "DEFAULT", "rules")  # which finds nothing by itself
    backend.loaded.cache_clear()
    yield
    backend.loaded.cache_clear()


@pytest.fixture
def ruler(tmp_path: Path) -> Path:
    """A pipeline of patterns, saved below a project."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(PATTERNS)
    (tmp_path / "models").mkdir()
    pipeline.to_disk(tmp_path / "models" / "en")
    return tmp_path


def settings(root: Path, **models: str) -> Settings:
    return Settings(root, Recogniser("spacy", Spacy(tuple(sorted(models.items())))))


def read(root: Path, text: str, language: str = "en", **models: str) -> Recognition:
    return recogniser.recognise(document("a", text, language=language), settings(root, **models), "seeds")


def found(recognition: Recognition) -> list[tuple[str, str, str]]:
    return [(mention.text, mention.label, mention.kind) for mention in recognition.mentions]


def test_people_organisations_and_places_are_marked_and_nothing_else(ruler):
    text = "Ada Byron of the Acme Corp. met a Parisian in Paris on Monday."
    result = read(ruler, text, en="models/en")
    assert found(result) == [
        ("Ada Byron", "actor", "person"),
        ("Acme Corp.", "actor", "organisation"),
        ("Paris", "place", "place"),
    ]
    assert {(mention.rule, mention.confidence) for mention in result.mentions} == {("spacy", 0.8)}
    assert not result.notices


def test_offsets_hold_over_paragraphs_wide_characters_and_blanks(ruler):
    text = "🌊 Water\u00a0rose.\n\n  Ada Byron left Paris.\n\n\n\tThe Paris Times said so of Ada Byron’s house."
    made = document("a", text)
    result = recogniser.recognise(made, settings(ruler, en="models/en"))
    assert all(text[mention.start : mention.end] == mention.text for mention in result.mentions)
    assert [mention.text for mention in result.mentions] == ["Ada Byron", "Paris", "Paris Times", "Ada Byron"]


def test_what_has_no_capital_is_no_name(ruler):
    assert read(ruler, "They crossed the river on foot.", en="models/en").mentions == ()


def test_a_pipeline_is_loaded_once(ruler, monkeypatch):
    loads = []
    whole = spacy.load
    monkeypatch.setattr(spacy, "load", lambda *given: loads.append(given) or whole(*given))
    for _ in range(3):
        read(ruler, "Ada Byron left.", en="models/en")
    assert len(loads) == 1


def test_a_trained_pipeline_marks_names(tmp_path):
    """The part that real pipelines use, trained on the spot."""
    pipeline = spacy.blank("de", config={"nlp": {"batch_size": 8}})
    pipeline.add_pipe("ner")
    lines = [
        ("Anna Weber wohnt in Köln.", [(0, 10, "PER"), (20, 24, "LOC")]),
        ("Die Nordbank AG sitzt in Kiel.", [(4, 15, "ORG"), (25, 29, "LOC")]),
        ("Gestern sprach Anna Weber in Kiel.", [(15, 25, "PER"), (29, 33, "LOC")]),
    ]
    examples = [Example.from_dict(pipeline.make_doc(text), {"entities": spans}) for text, spans in lines]
    random.seed(0)
    spacy.util.fix_random_seed(0)
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(40):
        pipeline.update(examples, sgd=optimizer)
    pipeline.to_disk(tmp_path / "own")
    text = "Anna Weber wohnt in Köln.\n\nDie Nordbank AG sitzt in Kiel."
    made = document("a", text, language="de")
    result = recogniser.recognise(made, settings(tmp_path, de="own"))
    assert found(result) == [
        ("Anna Weber", "actor", "person"),
        ("Köln", "place", "place"),
        ("Nordbank AG", "actor", "organisation"),
        ("Kiel", "place", "place"),
    ]
    assert result == recogniser.recognise(made, settings(tmp_path, de="own"))


# What lacks ends in the default recogniser, with a notice that says the command.


def only(recognition: Recognition) -> str:
    assert recognition.mentions == ()
    (notice,) = recognition.notices
    assert notice.file == "synoptic.toml"  # it is the same for every report, and said once
    return worded(notice)


def test_a_pipeline_that_is_not_installed_is_named_with_the_command(tmp_path):
    line = only(read(tmp_path, "Ada Byron left.", en="en_core_absent_sm"))
    assert "-m spacy download en_core_absent_sm" in line
    assert "not installed" in line


def test_a_language_without_a_setting_takes_what_is_installed(ruler, monkeypatch):
    monkeypatch.setattr(backend, "packed", lambda: ("de_core_news_sm", "en_core_web_lg", "en_core_web_sm"))
    assert backend.named("en", settings(ruler)) == "en_core_web_lg"
    assert backend.named("en", settings(ruler, en="en_core_web_sm")) == "en_core_web_sm"


def test_a_language_without_a_pipeline_is_told_of_a_small_one(tmp_path, monkeypatch):
    monkeypatch.setattr(backend, "packed", lambda: ())
    assert "-m spacy download de_core_news_sm" in only(read(tmp_path, "Sie ging.", "de"))
    assert "[recogniser.spacy.models]" in only(read(tmp_path, "Text.", "eo"))


def test_without_the_package_the_command_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    line = only(read(tmp_path, "Ada Byron left.", en="en_core_web_sm"))
    assert '-m pip install --editable ".[spacy]"' in line


def test_a_package_that_is_broken_is_no_end(tmp_path, monkeypatch):
    def broken(name):
        raise ValueError("numpy.dtype size changed")

    monkeypatch.setattr("generator.recognisers.optional.importlib.import_module", broken)
    assert "numpy.dtype size changed" in only(read(tmp_path, "Ada Byron left.", en="en_core_web_sm"))


def test_a_folder_that_is_none_or_broken_is_named_without_where_it_lies(ruler):
    assert "no such folder" in only(read(ruler, "Ada Byron left.", en="models/fr"))
    (ruler / "models" / "en" / "config.cfg").write_text("[nlp")
    line = only(read(ruler, "Ada Byron left.", en="models/en"))
    assert str(ruler) not in line


def test_a_pipeline_that_marks_no_names_is_named(tmp_path):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "DRUG", "pattern": "aspirin"}])
    pipeline.to_disk(tmp_path / "drugs")
    spacy.blank("en").to_disk(tmp_path / "blank")
    assert "(DRUG)" in only(read(tmp_path, "Ada Byron left.", en="drugs"))
    assert "marks no names" in only(read(tmp_path, "Ada Byron left.", en="./blank"))


def test_a_pipeline_of_another_version_is_used_and_named(ruler):
    meta = ruler / "models" / "en" / "meta.json"
    meta.write_text(json.dumps({**json.loads(meta.read_text()), "spacy_version": ">=2.0.0,<2.1.0"}))
    result = read(ruler, "Ada Byron left.", en="models/en")
    assert found(result) == [("Ada Byron", "actor", "person")]
    (notice,) = result.notices
    assert (notice.code, notice.file) == ("recogniser_old_pipeline", "synoptic.toml")
    assert str(ruler) not in worded(notice)


def test_a_part_that_fails_on_a_text_costs_that_text_only(ruler, monkeypatch):
    @spacy.Language.component("fails_on_floods")
    def fails(doc):
        if "flood" in doc.text:
            raise ValueError("a fault of its own")
        return doc

    folder = ruler / "models" / "en"
    pipeline = spacy.load(folder)
    pipeline.add_pipe("fails_on_floods")
    pipeline.to_disk(folder)
    result = read(ruler, "The flood took Paris.", en="models/en")
    assert [(notice.code, notice.file) for notice in result.notices] == [("recogniser_failed", "seeds/a.txt")]
    assert found(read(ruler, "Ada Byron left.", en="models/en")) == [("Ada Byron", "actor", "person")]


def test_every_kind_has_labels_and_no_label_two_kinds():
    labels = [label for kind in ("person", "organisation", "place") for label in backend.TABLE[kind]]
    assert len(labels) == len(set(labels)) == len(backend.KINDS) > 15
