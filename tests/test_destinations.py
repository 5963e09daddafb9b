"""Where a movement leads, and where a text only names a place beside it."""

import pytest

from generator.claims import claims
from generator.extract import events, names
from tests.making import document


def led(text, language):
    made = document("a", text, language=language)
    read = claims(made, names.extract(made), (), events.extract(made))
    words = {mention.id: mention.text for mention in read.mentions}
    return {words[event.destination] for event in read.events if event.destination}


@pytest.mark.parametrize(
    ("language", "text", "destination"),
    [
        ("en", "About 300 people were evacuated from Mariupol to Poland on Friday.", "Poland"),
        ("en", "Buses carried the evacuees to Germany, officials said.", "Germany"),
        ("de", "Rund 300 Menschen wurden nach Polen evakuiert.", "Polen"),
        ("de", "Die Bewohner wurden in die von der Türkei kontrollierte Region bei Aleppo evakuiert.", "Aleppo"),
    ],
)
def test_the_place_after_the_preposition_is_where_it_leads(language, text, destination):
    assert led(text, language) == {destination}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army agreed to evacuate Mariupol."),
        ("en", "The evacuation in Poland was completed."),
        ("de", "Die Evakuierung in Polen ist beendet."),
        ("de", "Nach dem Beben wurde das Krankenhaus in Aleppo evakuiert."),
    ],
)
def test_where_it_happens_is_not_where_it_leads(language, text):
    assert led(text, language) == set()
