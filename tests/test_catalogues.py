"""The catalogues say every message of the sources, in every language, with the same placeholders."""

import importlib
import pkgutil
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.catalog import Catalog, Message

from generator import catalogues, compare, concepts, messages
from generator.model import Verdict
from generator.pages import wording

SOURCES = messages.extracted()


@pytest.mark.parametrize("language", catalogues.languages())
def test_catalogue_is_complete_and_in_step(language):
    assert messages.faults(language, SOURCES) == [], "run python -m generator.messages update, then say what is missing"


@pytest.mark.parametrize("language", catalogues.languages())
def test_update_changes_nothing(language):
    path = catalogues.FOLDER / language / "messages.po"
    assert messages.text(messages.merged(language, messages.existing(language), SOURCES)) == path.read_bytes()


def test_messages_come_from_templates_code_and_concepts():
    origins = {location[0].split("/")[0] + "." + location[0].rsplit(".")[-1] for message in SOURCES.values()
               for location in message.locations}  # fmt: skip
    assert {"templates.j2", "generator.py", "generator.toml"} <= origins


def test_other_placeholders_are_noticed():
    assert messages.same_slots(Message("{low} to {high}", "{low} bis {high}"))
    assert not messages.same_slots(Message("{low} to {high}", "{low} bis {hihg}"))
    assert messages.same_slots(Message(("{number} text", "{number} texts"), ("ein Text", "{number} Texte")))
    assert not messages.same_slots(Message(("{number} text", "{number} texts"), ("ein Text", "{zahl} Texte")))


def test_plural_form_follows_the_language():
    german = catalogues.load("de")
    assert german.npgettext("unit", "day", "days", 1) == "Tag"
    assert german.npgettext("unit", "day", "days", 0) == "Tage"
    assert german.npgettext("unit", "day", "days", 1.5) == "Tage"


def test_a_message_that_is_missing_is_said_in_english():
    assert catalogues.load("de").gettext("Nobody has said this.") == "Nobody has said this."
    assert catalogues.load("de").ngettext("one x", "many x", 2) == "many x"


def test_what_is_missing_doubtful_superfluous_or_different_is_named(tmp_path, monkeypatch):
    sources = {("a", None): Message("a"), ("b", None): Message("b"), ("{c}", None): Message("{c}")}
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "messages.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n#, fuzzy\nmsgid "b"\nmsgstr "bé"\n\n'
        'msgid "{c}"\nmsgstr "{d}"\n\nmsgid "e"\nmsgstr "é"\n',
        "utf-8",
    )
    monkeypatch.setattr(messages, "FOLDER", tmp_path)
    monkeypatch.setattr(messages, "LEAST", 3)
    named = [fault.split(": ", 1)[1] for fault in messages.faults("fr", sources)]
    assert named == [
        "marked as doubtful (fuzzy): 'b'", "no longer said anywhere: 'e'", "not said: 'a'",
        "other placeholders than in English: '{c}'",
    ]  # fmt: skip


def test_a_translation_is_kept_until_its_english_changes():
    old = Catalog("de")
    old.add("a", "ä")
    old.add(("{number} b", "{number} bs"), ("{number} B", "{number} Be"))
    old.add("gone", "weg")
    sources = {("a", None): Message("a"), ("{number} b", None): Message(("{number} b", "{number} bees"))}
    new = messages.merged("de", old, sources)
    assert new["a"].string == "ä"
    assert not messages.filled(new["{number} b"])
    assert new.obsolete["gone"].string == "weg"


def test_every_verdict_and_kind_of_difference_has_words():
    assert set(wording.VERDICTS) == set(get_args(Verdict))
    kinds = {
        module.KIND
        for name in (found.name for found in pkgutil.iter_modules(compare.__path__))
        if hasattr(module := importlib.import_module(f"generator.compare.{name}"), "KIND")
        and module.CODE.startswith("D")
    }
    assert kinds and kinds <= set(wording.TITLES)


def test_every_dimension_of_a_unit_has_a_name():
    assert {unit["dimension"] for unit in concepts.table("units").values()} <= set(wording.MEASURES)


def test_every_kind_of_actor_and_place_in_the_gazetteer_has_a_name():
    kinds = {
        value["kind"]
        for path in (Path(catalogues.__file__).parent / "gazetteer").glob("*.toml")
        for value in tomllib.loads(path.read_text("utf-8")).values()
        if isinstance(value, dict) and "kind" in value
    }
    assert kinds and kinds <= set(wording.KINDS)
