"""When: which date of its clause tells when something happens or for when a figure is stated."""

from dataclasses import replace

import pytest

from generator.claims import claims
from generator.extract import dates, events, figures
from generator.model import Document, Mention, Reading, Span
from generator.moments import apart_from
from generator.pipeline import compared, reading
from generator.sentences import sentences


def read(text: str, language: str) -> Reading:
    paragraphs = (Span(0, len(text)),)
    whole = Document("d", "d.txt", "", text, language, sentences(text, paragraphs, language), paragraphs)
    return claims(whole, dates.extract(whole), figures.extract(whole), events.extract(whole))


def said(found: Reading, identity: str | None) -> str | None:
    return next((mention.text for mention in found.mentions if mention.id == identity), None)


def told(found: Reading) -> dict[str, str | None]:
    return {found.document.text[slice(*event.trigger)]: said(found, event.date) for event in found.events}


@pytest.mark.parametrize(
    ("language", "text", "trigger", "date"),
    [
        ("en", "Troops attacked the town on Monday.", "attacked", "Monday"),
        ("en", "On 3 May 2018 troops attacked the town.", "attacked", "3 May 2018"),
        ("en", "Troops attacked the town on Monday, and rebels shelled the port on Tuesday.", "attacked", "Monday"),
        ("en", "Troops attacked the town on Monday, and rebels shelled the port on Tuesday.", "shelled", "Tuesday"),
        ("en", "Troops attacked the town at 2 p.m. on 3 May 2018.", "attacked", "2 p.m. on 3 May 2018"),
        ("en", "The 2016 election was held in peace.", "election", "2016"),
        ("en", "Monday's attack killed 3 people.", "attack", "Monday"),
        ("en", "The ceasefire has been broken since 2016.", "ceasefire", "since 2016"),
        ("de", "Truppen griffen am Montag die Stadt an.", "griffen", "Montag"),
        ("de", "Am 3. Mai 2018 beschoss die Armee das Dorf.", "beschoss", "3. Mai 2018"),
        ("de", "Am Montag beschoss die Armee das Dorf, am Dienstag starben 3 Menschen.", "starben", "Dienstag"),
        ("de", "Einige Tage zuvor beschoss die Armee das Dorf.", "beschoss", "Einige Tage zuvor"),
    ],
)
def test_an_event_has_the_date_of_its_clause(language: str, text: str, trigger: str, date: str) -> None:
    assert told(read(text, language))[trigger] == date


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "Troops attacked the town. Rain fell on Monday.", "attacked"),
        ("en", "After Monday's talks troops attacked the town.", "attacked"),
        ("en", "Since the 2016 election troops have attacked the town.", "attacked"),
        ("en", "Troops attacked the town (2014).", "attacked"),
        ("en", "The army said on Monday rebels attacked the town.", "attacked"),
        ("en", "The firm posted its first loss since 1992.", "posted its first loss"),
        ("en", "The firm announced a strike next week.", "announced"),
        ("en", "More people were killed than in 2015.", "killed"),
        ("de", "Es wurden mehr Menschen getötet als noch 2015.", "getötet"),
        ("en", "Troops attacked the town day after day.", "attacked"),
        ("en", "For years troops attacked the town.", "attacked"),
        ("en", "On Monday troops entered the town after the ceasefire.", "ceasefire"),
        ("de", "Truppen griffen die Stadt an. Am Montag regnete es.", "griffen"),
        ("de", "Tag für Tag beschoss die Armee das Dorf.", "beschoss"),
        ("de", "Jahrelang beschoss die Armee das Dorf.", "beschoss"),
    ],
)
def test_an_event_has_no_date_of_something_else(language: str, text: str, trigger: str) -> None:
    assert told(read(text, language))[trigger] is None


def test_a_dateline_dates_nothing_below_it() -> None:
    text = "AVILLE, 21 April 2018 (ABC) - Troops attacked the town."
    found = read(text, "en")
    assert [mention.rule for mention in found.mentions] == ["dateline"]
    assert told(found)["attacked"] is None


@pytest.mark.parametrize(
    ("language", "text", "quote", "date"),
    [
        ("en", "On Monday 27 people were killed.", "27 people", "Monday"),
        ("en", "27 people died. On Monday it rained.", "27 people", None),
        ("en", '"We have lost 20 ships", the admiral of the fleet said on Monday.', "20 ships", None),
        ("en", "The fire destroyed 20 houses, said the mayor of the town on Monday.", "20 houses", None),
        ("de", "Am Montag starben 27 Menschen.", "27 Menschen", "Montag"),
        ("de", "„Wir verloren 20 Schiffe“, sagte die Sprecherin der Flotte am Mittwoch.", "20 Schiffe", None),
        ("de", "Die Flotte verlor am Montag 20 Schiffe, sagte die Sprecherin am Mittwoch.", "20 Schiffe", "Montag"),
        ("de", "Seit zwei Tagen brennen 40 Häuser.", "zwei Tagen", None),
        ("de", "Seit zwei Tagen brennen 40 Häuser.", "40 Häuser", "Seit zwei Tagen"),
    ],
)
def test_a_figure_has_the_date_of_its_clause(language: str, text: str, quote: str, date: str | None) -> None:
    found = read(text, language)
    [figure] = [figure for figure in found.figures if figure.text == quote]
    assert said(found, figure.date) == date


def test_a_date_that_is_part_of_a_name_is_none() -> None:
    name = Mention("d", 0, 22, "the 14 July Coalition", "actor", "organisation")
    inside = Mention("d", 4, 11, "14 July", "date", "")
    beside = Mention("d", 30, 36, "Monday", "date", "")
    assert apart_from([name], [inside, beside]) == (beside,)
    assert apart_from([replace(name, generic=True)], [inside, beside]) == (inside, beside)


def test_resolve_and_compare_pass_dates_through() -> None:
    text = "Troops attacked the town on 3 May 2018. The 2016 election was held in peace."
    one = Document("a", "a.txt", "", text, "en", (Span(0, 39), Span(40, len(text))), (Span(0, len(text)),))
    report = compared((reading(one), reading(replace(one, id="b", file="b.txt"))))
    found = [mention for mention in report.mentions if mention.label == "date"]
    assert [mention.when.edtf for mention in found if mention.when] == ["2018-05-03", "2016"] * 2
    assert all(mention.entity == "" for mention in found)
    assert {event.date for event in report.events if event.kind == "attack"} == {found[0].id, found[2].id}
