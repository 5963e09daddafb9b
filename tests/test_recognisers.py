"""What holds for every recogniser, whatever it is made of; and how one is chosen."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator import choices, pipeline, recogniser, recognisers
from generator.cli import main
from generator.model import Document, Mention
from generator.recognisers.endpoint import endpoint
from generator.recognisers.recognition import RecogniserError, Recognition
from generator.recognisers.spans import LABELS, Named, mentions
from generator.settings import DEFAULTS, Openai, Recogniser, Settings, Spacy
from tests.endpoint_server import name, names, running
from tests.making import document

MODULES = {
    info.name: module
    for info in pkgutil.iter_modules(recognisers.__path__)
    if hasattr(module := import_module(f"generator.recognisers.{info.name}"), "recognise")
}
GIVEN = (("Ada Byron", "person"), ("the Acme Corp.", "organisation"), ("Acme", "organisation"), ("Paris", "place"))
TEXTS = [
    "",
    "   \n\n\t",
    "Nothing is named here.",
    "Ada Byron of the Acme Corp. met Paris in Paris.\n\nAda Byron's “Acme” is not in Pariser Platz 1.",
    "🌊🌊 Ada\u00a0Byron, Ada\nByron and ADA BYRON: Paris\u2014Paris, 東京 Paris e\u0301 Paris.",
    "Paris" * 3000,
]


@pytest.fixture(params=sorted(MODULES))
def backend(request, tmp_path, monkeypatch) -> Iterator[tuple[str, Settings]]:
    """Each recogniser with all it needs: a pipeline of patterns, a server that always gives the same names."""
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    made = spacy.blank("en")
    labels = {"person": "PERSON", "organisation": "ORG", "place": "GPE"}
    made.add_pipe("entity_ruler").add_patterns([{"label": labels[kind], "pattern": quote} for quote, kind in GIVEN])
    made.to_disk(tmp_path / "pipeline")
    endpoint.cache_clear()
    with running() as server:
        server.says(names(*(name(*pair) for pair in GIVEN)))
        models = Spacy((("de", "pipeline"), ("en", "pipeline")))
        chosen = Recogniser(request.param, models, Openai(server.address, "m", 5, 0))
        yield request.param, Settings(tmp_path, chosen)
    endpoint.cache_clear()


def fault(of: Document, found: tuple[Mention, ...], rule: str) -> str:
    """Which of the promises of a recogniser is broken; "" for none."""
    checks = {
        "quotes": all(of.text[item.start : item.end] == item.text != "" for item in found),
        "trimmed": all(item.text == item.text.strip() for item in found),
        "order": all(one.end <= two.start for one, two in pairwise(found)),
        "labels": all(item.label == LABELS.get(item.kind) for item in found),
        "confidence": all(0 <= item.confidence == round(item.confidence, 2) <= 1 for item in found),
        "source": all((item.rule, item.document) == (rule, of.id) for item in found),
        "names": not any(item.generic or item.key or item.entity for item in found),
    }
    return ", ".join(what for what, holds in checks.items() if not holds)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_recogniser_keeps_its_promises(backend, text, language):
    rule, settings = backend
    made = document("a", text, language=language)
    found = MODULES[rule].recognise(made, settings)
    assert isinstance(found, tuple)
    assert fault(made, found, rule) == ""
    assert MODULES[rule].recognise(made, settings) == found
    assert recogniser.recognise(made, settings).mentions == found


def test_a_recogniser_finds_what_it_can(backend):
    rule, settings = backend
    found = MODULES[rule].recognise(document("a", "Ada Byron of the Acme Corp. left Paris."), settings)
    assert rule in ("rules", "crf") or [item.text for item in found] == ["Ada Byron", "Acme Corp.", "Paris"]


def test_each_recogniser_can_be_chosen_and_each_choice_is_one():
    assert set(recogniser.BACKENDS) == set(MODULES)
    assert set(MODULES) | {"crf"} == set(choices.BACKENDS)
    assert recogniser.DEFAULT in MODULES


def test_what_a_recogniser_lacks_is_read_by_the_default_with_a_notice(monkeypatch):
    def failing(document, settings):
        raise RecogniserError("recogniser_timeout", seconds="5")

    monkeypatch.setitem(recogniser.BACKENDS, "openai", failing)
    monkeypatch.setitem(
        recogniser.BACKENDS,
        recogniser.DEFAULT,
        lambda document, settings: Recognition(mentions(document, [Named(0, 5, "place", 0.5)], "default")),
    )
    made = document("a", "Paris was calm.")
    result = recogniser.recognise(made, Settings(recogniser=Recogniser("openai")), "seeds")
    assert [(item.text, item.rule) for item in result.mentions] == [("Paris", "default")]
    assert [(notice.code, notice.file) for notice in result.notices] == [("recogniser_timeout", "seeds/a.txt")]
    assert not recogniser.recognise(made, DEFAULTS, "seeds").notices


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-2, 45), st.integers(-2, 45)), max_size=8))
def test_any_spans_become_mentions_in_order(text, spans):
    made = document("a", text)
    found = mentions(made, [Named(start, end, "person", 7.0) for start, end in spans], "x")
    assert fault(made, found, "x") == ""
    assert all(any(map(str.isalpha, item.text)) for item in found)


TRIMMED = {
    " Ada Byron,": "Ada Byron",
    "the Acme Corp.": "Acme Corp.",
    "Ada Byron's": "Ada Byron",
    "Grimes’": "Grimes",
    "“Acme”": "Acme",
    "“Acme": "Acme",
    "Acme (UK)": "Acme (UK)",
    "Acme (UK": "Acme (UK",
    "(UK)": "UK",
    "“Ada” Byron": "“Ada” Byron",
    "U.S.": "U.S.",
    "東京": "東京",
    "rebels": None,
    "1999": None,
    "’s": None,
    "the": None,
    "…": None,
}


@pytest.mark.parametrize(("marked", "kept"), TRIMMED.items())
def test_a_name_is_trimmed_to_itself(marked, kept):
    made = document("a", f"He saw {marked} there.")
    found = mentions(made, [Named(7, 7 + len(marked), "organisation", 0.5)], "x")
    assert [item.text for item in found] == ([kept] if kept else [])


def test_an_article_with_a_capital_is_part_of_a_name_but_at_the_beginning_of_a_sentence():
    text = "The Acme Corp. said it. She reads The Paris Times."
    spans = [Named(0, 14, "organisation", 0.5), Named(34, 49, "organisation", 0.5)]
    assert [item.text for item in mentions(document("a", text), spans, "x")] == ["Acme Corp.", "The Paris Times"]


# The whole way: one setting, and what the reader is told.


@pytest.fixture
def project(tmp_path: Path, monkeypatch) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(3):
        (tmp_path / "seeds" / f"report{number}.txt").write_text(
            f"The flood took the village of Qurmal on Monday. Report {number} counts 40 people who fled.\n"
        )
    monkeypatch.delenv("SYNOPTIC_RECOGNISER", raising=False)
    return tmp_path


def exported(project: Path, *more: str):
    where = ["--seeds", str(project / "seeds"), "--root", str(project), "--out", str(project / "out")]
    return CliRunner().invoke(main, ["export", *where, *more])


def test_a_project_without_settings_is_built_without_a_word(project):
    result = exported(project, "--strict")
    assert (result.exit_code, result.output.count("\n")) == (0, 1), result.output


def test_a_name_that_only_the_recogniser_finds_stands_in_the_data(project):
    endpoint.cache_clear()
    with running() as server:
        server.says(names(name("Report", "organisation"), name("Qurmal", "place")))
        (project / "synoptic.toml").write_text(
            f'[recogniser]\nbackend = "openai"\n[recogniser.openai]\nbase_url = "{server.address}"\nmodel = "m"\n'
        )
        result = exported(project, "--strict")
    assert result.exit_code == 0, result.output
    assert '"Report"' in (project / "out" / "mentions.jsonl").read_text()
    assert len(list((project / "build" / "recogniser").iterdir())) == 3


def test_a_recogniser_that_lacks_something_costs_nothing_but_a_notice(project, monkeypatch):
    (project / "synoptic.toml").write_text('[recogniser]\nbackend = "spacy"\nspacy.models = { en = "en_absent_sm" }\n')
    result = exported(project)
    assert result.exit_code == 0
    assert result.output.count("synoptic.toml: The pipeline en_absent_sm cannot be loaded") == 1
    assert "3 reports read" in result.output
    assert exported(project, "--strict").exit_code == 2
    monkeypatch.setenv("SYNOPTIC_RECOGNISER", "rules")
    assert exported(project, "--strict").exit_code == 0


def test_the_notices_stand_on_the_site(project):
    settings = Settings(project, Recogniser("openai"))
    (problem,) = pipeline.report(project / "seeds", settings).problems
    assert (problem.code, problem.file) == ("recogniser_unset", "synoptic.toml")
