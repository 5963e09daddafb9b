"""What a project chooses: what is read from synoptic.toml, and what is said where it cannot be."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from generator import mkdocs_hooks
from generator.errors import worded
from generator.settings import DEFAULTS, Loaded, Openai, Recogniser, Settings, Spacy, load

WHOLE = """
[recogniser]
backend = "spacy"

[recogniser.spacy]
models = { en = "en_core_web_lg", de = "models/de" }

[recogniser.openai]
base_url = "http://127.0.0.1:8080/v1/"
model = "local"
timeout = 30
retries = 0
cache = "answers"
"""


@pytest.fixture
def told(tmp_path):
    """The settings of a file with some content, and each problem as one line."""

    def read(content: str | bytes, **environment: str) -> tuple[Settings, list[str]]:
        data = content.encode() if isinstance(content, str) else content
        (tmp_path / "synoptic.toml").write_bytes(data)
        loaded = load(tmp_path, environment)
        return loaded.settings, [worded(problem) for problem in loaded.problems]

    return read


def test_a_project_without_a_file_has_the_defaults(tmp_path):
    assert load(tmp_path, {}) == Loaded(Settings(tmp_path, DEFAULTS.recogniser))


def test_every_setting_is_read(told, tmp_path):
    openai = Openai("http://127.0.0.1:8080/v1", "local", 30.0, 0, "answers")
    models = Spacy((("de", "models/de"), ("en", "en_core_web_lg")))
    assert told(WHOLE) == (Settings(tmp_path, Recogniser("spacy", models, openai)), [])


def test_a_table_below_its_own_header_is_the_same(told):
    settings, problems = told('[recogniser.spacy.models]\nde = "x"\n')
    assert (settings.recogniser.spacy.models, problems) == ((("de", "x"),), [])


def test_the_environment_comes_before_the_file(told):
    assert told(WHOLE, SYNOPTIC_RECOGNISER="openai")[0].recogniser.backend == "openai"
    assert told(WHOLE, SYNOPTIC_RECOGNISER="")[0].recogniser.backend == "spacy"


def test_a_choice_in_the_environment_that_is_none_is_named(told):
    settings, problems = told(WHOLE, SYNOPTIC_RECOGNISER="gpt")
    assert settings.recogniser.backend == "spacy"
    assert problems == [
        "SYNOPTIC_RECOGNISER: recogniser.backend: “gpt” is not a choice. Write one of crf, rules, spacy, openai."
    ]


WRONG = {
    '[recogniser]\nbackend = "gpt"': ":2: recogniser.backend: “gpt” is not a choice",
    "[recogniser]\nbackend = 1": ":2: recogniser.backend: “1” is not a choice",
    "\n[recognizer]\n": ":2: There is no field “recognizer”. Use one of recogniser.",
    "[recogniser]\nbackends = 1": ":2: There is no field “recogniser.backends”",
    '[recogniser]\nspacy = "de"': ":2: recogniser.spacy: “de” is no group of settings",
    '[recogniser]\nopenai = { modell = "m" }': ":2: There is no field “recogniser.openai.modell”",
    'recogniser = "spacy"': ":1: recogniser: “spacy” is no group of settings",
    '[recogniser.spacy]\nmodels = "de"': ":2: recogniser.spacy.models: “de” does not say",
    "[recogniser.spacy]\nmodels = { de = 5 }": ":2: recogniser.spacy.models:",
    '[recogniser.openai]\nbase_url = "example"': ":2: recogniser.openai.base_url: “example” is not a web address",
    '[recogniser.openai]\nbase_url = "file:///etc"': ":2: recogniser.openai.base_url:",
    '[recogniser.openai]\nbase_url = "http://a:b"': ":2: recogniser.openai.base_url:",
    '[recogniser.openai]\nmodel = ""': ":2: recogniser.openai.model: “” is not a text",
    "[recogniser.openai]\n\ntimeout = 0": ":3: recogniser.openai.timeout: “0” is not a number that can be used",
    "[recogniser.openai]\ntimeout = nan": ":2: recogniser.openai.timeout:",
    "[recogniser.openai]\ntimeout = true": ":2: recogniser.openai.timeout:",
    "[recogniser.openai]\nretries = 1.5": ":2: recogniser.openai.retries:",
    "[recogniser.openai]\nretries = 99": ":2: recogniser.openai.retries: “99” is not a number that can be used. "
    "Write a number from 0 to 10",
    '[recogniser.openai]\nmodel = "m"\napi_key = "sk"': ":3: There is no field “recogniser.openai.api_key”",
    "[recogniser": ":1: The settings cannot be read (",
    '[recogniser]\nbackend = "a"\nbackend = "b"\n': ":3: The settings cannot be read (",
}


@pytest.mark.parametrize(("content", "line"), WRONG.items())
def test_what_cannot_be_used_is_named_with_its_line_and_left_out(told, tmp_path, content, line):
    settings, problems = told(content)
    assert len(problems) == 1
    assert problems[0].startswith(f"synoptic.toml{line}"), problems[0]
    assert settings in (Settings(tmp_path), Settings(tmp_path, Recogniser(openai=Openai(model="m"))))


def test_a_key_that_was_written_into_the_file_is_not_said_again(told):
    assert "sk-secret" not in "".join(told('[recogniser.openai]\napi_key = "sk-secret"\n')[1])


def test_one_wrong_setting_does_not_cost_the_others(told):
    settings, problems = told(WHOLE.replace("30", '"soon"'))
    assert len(problems) == 1
    assert settings.recogniser.backend == "spacy"
    assert settings.recogniser.openai.timeout == 60


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\xef\xbb\xbf[recogniser]\r\nbackend = 'rules'\r\n", b"\x00"])
def test_bytes_of_any_kind_are_no_end(told, content):
    settings, problems = told(content)
    assert settings.recogniser.backend == "rules" or len(problems) == 1


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path):
    (tmp_path / "synoptic.toml").mkdir()
    (problem,) = load(tmp_path, {}).problems
    assert problem.code == "unreadable"


def test_serve_follows_the_settings(tmp_path):
    watched: list[str] = []
    server = SimpleNamespace(watch=watched.append, unwatch=lambda folder: None)
    config = SimpleNamespace(config_file_path=str(tmp_path / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))
    mkdocs_hooks.on_serve(server, config, None)
    assert watched == []
    (tmp_path / "synoptic.toml").write_text("")
    mkdocs_hooks.on_serve(server, config, None)
    assert watched == [str(tmp_path.resolve() / "synoptic.toml")]
