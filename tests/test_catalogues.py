"""The catalogues say every message of the sources, in every language, with the same placeholders."""

import pytest
from babel.messages.catalog import Message

from generator import catalogues, messages

SOURCES = messages.extracted()


@pytest.mark.parametrize("language", catalogues.languages())
def test_catalogue_is_complete_and_in_step(language):
    assert messages.faults(language, SOURCES) == []


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
