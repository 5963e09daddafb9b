"""What a date is said to have been read as, in each language of the site."""

import pytest

from generator.extract import dates
from generator.model import Document, Mention, Span
from generator.pages.dated import of_claim, told
from generator.pages.marked import mention_mark
from generator.pages.tongue import Tongue
from generator.pages.view import View
from generator.report import Report
from generator.when import Offset, When


@pytest.mark.parametrize(
    ("when", "english", "german"),
    [
        (When("day", "at", "2018-04-21", "2018-04-21"), "21 April 2018", "21. April 2018"),
        (When("month", "at", "2018-04", "2018-04"), "April 2018", "April 2018"),
        (When("month", "at", "2018-04", "2018-04", part="mid"), "mid-April 2018", "Mitte April 2018"),
        (When("year", "at", "2016", "2016", approximate=True), "about 2016", "etwa 2016"),
        (When("year", "since", "2016"), "since 2016", "seit 2016"),
        (When("year", "before", None, "2016"), "before 2016", "vor 2016"),
        (When("year", "between", "2014", "2016"), "2014 to 2016", "2014 bis 2016"),
        (When("decade", "at", "199X", "199X"), "1990 to 1999", "1990 bis 1999"),
        (When("century", "at", "16XX", "16XX"), "1600 to 1699", "1600 bis 1699"),
        (When("season", "at", "2018-21", "2018-21"), "spring 2018", "Frühling 2018"),
        (When("quarter", "at", "2018-33", "2018-33"), "1st quarter 2018", "1. Quartal 2018"),
        (When("half", "at", "2017-41", "2017-41"), "second half of 2017", "zweites Halbjahr 2017"),
        (When("day", "at", "XXXX-04-21", "XXXX-04-21"), "21 April, year open", "21. April, Jahr offen"),
        (When("month", "at", "XXXX-03", "XXXX-03"), "March, year open", "März, Jahr offen"),
        (When("quarter", "at", "XXXX-34", "XXXX-34"), "2nd quarter, year open", "2. Quartal, Jahr offen"),
        (When("minute", "at", "2018-04-21T14:30", "2018-04-21T14:30"), "21 April 2018, 14:30", "21. April 2018, 14:30"),
        (When("hour", "at", "2018-04-21T14", "2018-04-21T14"), "21 April 2018, 14", "21. April 2018, 14 Uhr"),
        (
            When("day", readings=("2018-04-05", "2018-05-04")),
            "5 April 2018 or 4 May 2018",
            "5. April 2018 oder 4. Mai 2018",
        ),
        (
            When("day", "at", "2018-04-23", "2018-04-23", basis="publication"),
            "23 April 2018 (counted from the publication)",
            "23. April 2018 (gerechnet von der Veröffentlichung)",
        ),
        (
            When("day", offset=Offset("publication", "past", None, "day", 1)),
            "Monday before publication: date open",
            "Montag vor der Veröffentlichung: Datum offen",
        ),
        (
            When("day", offset=Offset("text", "future", 3, "day")),
            "3 days after another moment in the text: date open",
            "3 Tage nach einem anderen Zeitpunkt im Text: Datum offen",
        ),
        (When("hour", time="14", offset=Offset("text")), "14: day open", "14 Uhr: Tag offen"),
        (When("year", "during"), "for some time: no date", "über längere Zeit: kein Datum"),
        (When("day", "each"), "again and again: no date", "immer wieder: kein Datum"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_was_read(when: When, english: str, german: str) -> None:
    assert told(Tongue("en"), when).striptags() == english
    assert told(Tongue("de"), when).striptags() == german


def test_a_claim_shows_a_date_only_where_one_is_known() -> None:
    tongue = Tongue("en")
    assert of_claim(tongue, When("year", "at", "2016", "2016")) == "2016"
    assert of_claim(tongue, When("day", offset=Offset("publication"))) == of_claim(tongue, None) == ""


def test_whatever_is_read_can_be_said() -> None:
    text = "It rained last winter, in the 1990s, on 04/05/2018, at noon, in Q2, for years, in two days and every day."
    whole = Document("a", "a.txt", "", text, "en", (Span(0, len(text)),), (Span(0, len(text)),))
    assert all(told(Tongue(code), date.when) for date in dates.extract(whole) if date.when for code in ("en", "de"))


def test_a_mark_says_what_a_date_was_read_as() -> None:
    empty = Report(*[()] * 11)
    when = When("day", "at", "2018-04-21", "2018-04-21")
    found = Mention("a", 0, 9, "21.4.2018", "date", "", rule="dateline", when=when)
    assert mention_mark(View(empty, "en"), "index.md", found).title.striptags() == "Dateline: 21 April 2018"
    assert mention_mark(View(empty, "de"), "index.md", found).title.striptags() == "Datumszeile: 21. April 2018"
