"""What a reader in a hurry sees: counts said once, wordings kept, agreements joined, the later report named."""

from __future__ import annotations

import dataclasses

import pytest
from markupsafe import Markup

from generator.model import Side
from generator.pages import links
from generator.pages.deeds import deeds
from generator.pages.entities import near
from generator.pages.findings import card, later, shown_sides, title
from generator.pages.overview import grouped, stated
from generator.pages.quotes import Link
from generator.pages.sources import metadata, outward
from generator.pages.view import View
from generator.render import render
from tests.sample import GERMAN, REPORT, evidence

VIEW = View(REPORT, "en")


def test_how_many_accounts_is_said_once_for_answers_that_equally_many_give():
    one, two, three = (Link(Markup(name), "#") for name in "abc")
    found = grouped(VIEW, [(one, Markup("2 accounts")), (two, Markup("one account")), (three, Markup("2 accounts"))])
    assert [(answer.given, answer.accounts) for answer in found] == [
        ((one, three), "each: 2 accounts"),
        ((two,), "one account"),
    ]


def test_each_wording_of_a_vague_side_is_shown_and_leads_to_its_own_sentence():
    said = (evidence("one", "Dozens of helpers"), evidence("three", "wieder offen"))
    answer = stated(VIEW, "index.md", Side("x", said, (("one",), ("three",))))
    assert [link.words.striptags() for link in answer.given] == ["“Dozens of helpers”", "“wieder offen”"]
    assert [link.href for link in answer.given] == ["sources/one/#s6", "sources/three/#s1"]


def test_a_side_with_a_number_is_one_answer():
    assert [link.words.striptags() for link in stated(VIEW, "index.md", GERMAN).given] == ["1,500 to 3,200"]


def alike(*sides: Side) -> View:
    """A view with one agreement of some sides."""
    agreement = dataclasses.replace(REPORT.agreements[0], kind="events_agree", sides=sides)
    return View(dataclasses.replace(REPORT, agreements=(agreement,)), "en")


def test_sides_of_an_agreement_that_say_the_same_are_shown_as_one():
    first = Side("x", (evidence("one", "left the town"),), (("one", "two"),))
    other = Side("y", (evidence("three", "verließen die Stadt"),), (("three",),))
    view = alike(first, other)
    (side,) = shown_sides(view, view.report.agreements[0])
    assert side.accounts == (("one", "two"), ("three",))
    assert len(side.evidence) == 2


def test_sides_of_an_agreement_with_different_numbers_stay_apart():
    view = alike(Side("x", (evidence("one", "About 5,000 people"),), (("one",),)), GERMAN)
    assert len(shown_sides(view, view.report.agreements[0])) == 2


def test_sides_of_a_difference_are_never_joined():
    finding = dataclasses.replace(REPORT.discrepancies[0], sides=(GERMAN, GERMAN))
    assert len(shown_sides(VIEW, finding)) == 2


def test_an_agreement_is_not_called_merely_compatible():
    made = card(VIEW, "index.md", REPORT.agreements[0])
    assert (made.label, made.meaning) == ("In agreement", "")


def update(first: str | None, second: str | None) -> tuple[str, ...]:
    """The words on which report is later, where two reports have these dates."""
    dates = {"one": first, "three": second}
    documents = tuple(
        dataclasses.replace(item, published=dates.get(item.id, item.published)) for item in REPORT.documents
    )
    sides = (Side("x", (evidence("one", "About 5,000 people"),), (("one",),)), GERMAN)
    finding = dataclasses.replace(REPORT.discrepancies[0], verdict="update", sides=sides)
    return tuple(
        words.striptags() for words in later(View(dataclasses.replace(REPORT, documents=documents), "en"), finding)
    )


def test_an_update_says_which_report_is_the_later_one():
    (words,) = update("2024-03-05", "2024-03-04")
    assert "Harbour closed after storm" in words
    assert "5, 2024" in words or "5 March 2024" in words


@pytest.mark.parametrize(("first", "second"), [("2024-03-05", "2024"), ("2024-03-05", None), ("2024", "2024")])
def test_of_dates_that_leave_the_order_open_none_is_called_later(first, second):
    assert update(first, second) == ()


def test_money_is_not_a_number_of_things():
    finding = dataclasses.replace(REPORT.agreements[0], about=("damage", "money"))
    assert title(VIEW, finding) == "Money (damage)"


@pytest.mark.parametrize(("language", "name"), [("de", "Norwik"), ("en", "Norvik")])
def test_a_place_that_a_side_stands_for_is_named_in_the_language_of_the_page(language, name):
    side = Side("Norvik", (evidence("one", "left the town"),), (("one",),))
    finding = dataclasses.replace(
        REPORT.discrepancies[3], kind="places_differ", about=("evacuation", "norvik"), sides=(side,)
    )
    assert card(View(REPORT, language), "index.md", finding).sides[0].value.striptags() == name


def test_what_an_actor_does_is_quoted_only_where_the_text_may_be_shown():
    told = {event.id: event for event in REPORT.events}
    public, hidden = deeds(VIEW, "actors/x.md", (told["one-e1"], told["three-e2"]))
    assert (public.kind, public.words) == ("Evacuation", "left the town")
    assert hidden.words == ""
    assert hidden.sources[0].href == "../../sources/three/#s1"


def test_a_deed_told_twice_in_the_same_words_is_one_with_two_sources():
    told = {event.id: event for event in REPORT.events}
    (deed,) = deeds(VIEW, "actors/x.md", (told["one-e1"], told["two-e1"]))
    assert len(deed.sources) == 2


def test_what_nobody_gave_stands_in_one_line():
    words = render(REPORT, "en")[links.document("two")]
    assert words.count("Not given") == 1
    given = {label.striptags(): value for label, value in metadata(VIEW, VIEW.documents["two"])}
    assert [label for label, value in given.items() if not value] == [
        "Title", "Publisher", "Published", "Address", "Retrieved", "Licence",
    ]  # fmt: skip


def test_only_an_address_of_the_web_becomes_a_link():
    assert outward(VIEW, "https://example.org/?a=1").startswith('<a href="https://example.org/?a=1"')
    assert "<a" not in outward(VIEW, "javascript:alert(1)")
    assert "<a" not in outward(VIEW, 'https://example.org/" onclick="x')
    assert outward(VIEW, None) == ""


def test_names_in_many_languages_are_folded_but_for_those_of_the_site_and_of_the_texts():
    many = tuple((code, f"Norvik {code}") for code in ("am", "ar", "de", "en", "fr", "hi", "ja", "zu"))
    entities = (dataclasses.replace(REPORT.entities[0], names=many), *REPORT.entities[1:])
    view = View(dataclasses.replace(REPORT, entities=entities), "en")
    assert near(view, view.entities["norvik"]) & {code for code, _ in many} == {"ar", "de", "en"}
    assert near(view, dataclasses.replace(view.entities["norvik"], names=many[:3])) == {"am", "ar", "de"}
