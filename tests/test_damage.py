"""Damage: what is noted, and above all what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.damage import damage
from generator.model import Damage
from generator.paragraphs import paragraphs
from generator.sentences import sentences


def noted(text: str, language: str) -> list[Damage]:
    return list(damage(text, language, sentences(text, paragraphs(text), language)))


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [
        ("en", "It ended the eventsleading up to the vote.", "joined_words", "eventsleading"),
        ("en", "They would not wait anylonger for it.", "joined_words", "anylonger"),
        ("en", "He asked questionsand left.", "joined_words", "questionsand"),
        ("en", "It was the nightthe river rose.", "joined_words", "nightthe"),
        ("de", "Er ist krank wordenein Unglück.", "joined_words", "wordenein"),
        ("de", "Das ging andersund besser.", "joined_words", "andersund"),
        (
            "de",
            "Es wurden Menschen transportiert.un dauern die Gespräche an.",
            "broken_boundary",
            "transportiert.un dauern",
        ),
        ("de", "Die Brücke wurde gesperrt.iemand wurde verletzt.", "broken_boundary", "gesperrt.iemand wurde"),
        ("en", "Thousands were moved.he talks go on.", "broken_boundary", "moved.he talks"),
        ("de", "Sie fuhr nach MÃ¼nchen zurück.", "lost_characters", "MÃ¼nchen"),
        ("en", "He said â€œnoâ€\x9d and left.", "lost_characters", "â€œnoâ€\x9d"),
        ("de", "Sie fuhr nach M\N{REPLACEMENT CHARACTER}nchen.", "lost_characters", "M\N{REPLACEMENT CHARACTER}nchen."),
        ("de", "Er kam \x96 und ging.", "lost_characters", "\x96"),
    ],
)
def test_a_broken_place_is_noted_with_its_words(language: str, text: str, kind: str, words: str) -> None:
    (item,) = noted(text, language)
    assert (item.kind, item.text) == (kind, words)
    assert text[item.start : item.end] == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bookshop near the waterfront sells storyworld maps and clientage records."),
        ("en", "A nondemocratic, postmodern and counterintuitive decision."),
        ("en", "Amazon.com's editor and bbc.co.uk said so; see report.pdf and a.smith@example.org there."),
        ("en", "He lives at Mainstreet. The al-Qaeda cell used www.eventsleading.com and #eventsleading."),
        ("en", "The U.S. Army left.The town is quiet."),
        ("en", "São Paulo, Ærø, naïve, café, Ångström, Łódź, “quotes” and ‘more’ – it’s fine…"),
        ("en", "They call it risorgimento, gemeinschaft and perestroika."),
        ("de", "Die Bundesverfassungsgerichtsentscheidung war spanienweit und tagaktuell bekannt."),
        ("de", "Sie will alles zusammenlesen, herauswählen und wiedergewinnen; ein sparendes, kennender Blick."),
        ("de", "Das meldet spiegel.de heute, das tagesschau.de-Interview und der z.B. genannte Dr.med. Huber."),
        ("de", "„Wir gehen“, sagte sie. »Ja.« Der Oberst a.D. schwieg; die US-amerik. Seite auch."),
        ("de", "Die Brücke brach.Niemand wurde verletzt."),
        ("de", "Im Süden fällt Öl; Ähnliches gilt für Übersee, die Straße und Zürich."),
        ("fr", "Les événements menant à la fin du cessez-le-feu."),
        ("xx", "Lorem ipsum dolor."),
    ],
)
def test_a_sound_text_has_no_damage(language: str, text: str) -> None:
    assert noted(text, language) == []


@pytest.mark.parametrize("text", ["Das ist ein sehr lesenwerte Buch.", "Sie wollen bringentolle Stimmung."])
@pytest.mark.xfail(
    strict=True, reason="two content words could be a compound; only words that build none are told apart"
)
def test_joined_content_words_are_noted(text: str) -> None:
    assert noted(text, "de")


@given(st.text(), st.sampled_from(["de", "en", "fr"]))
def test_damage_lies_where_it_says_and_is_in_order(text: str, language: str) -> None:
    found = noted(text, language)
    assert all(text[item.start : item.end] == item.text != "" for item in found)
    assert [item.start for item in found] == sorted(item.start for item in found)
