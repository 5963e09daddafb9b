"""Who says so, who did it, when, and what one text says in two ways: where they differ, and where they only seem to."""

import pytest

from generator.compare import attributions_differ, dates_differ, identities_differ, inconsistent_within
from generator.model import Entity, Mention
from generator.quantity import Quantity
from generator.when import When
from tests.making import document, event, figure, place_of, reading, synopsis

TOWN = Entity("town", "place", "city", part_of="valley")
VALLEY = Entity("valley", "place", "region")
ARMY = Entity("army", "actor", "military")
GUARD = Entity("guard", "actor", "military", part_of="army")
REBELS = Entity("red-corps", "actor", "armed_group")
SOMEBODY = Entity("rebels", "actor", "armed_group", generic=True)
VALE = Entity("ida-vale", "actor", "person")
POLICE = Entity("police", "actor", "police", generic=True)
UNION = Entity("union", "actor", "organisation")
OFFICIALS = Entity("officials", "actor", "state", generic=True)
ENTITIES = (TOWN, VALLEY, ARMY, GUARD, REBELS, SOMEBODY, VALE, POLICE, UNION, OFFICIALS)


def people(count, **more):
    return Quantity(count, count, counted="person", **more)


def marched(name, text, *counts, title=False):
    """A text on a march, with figures: words, number, who says so, which actor that is."""
    made = document(name, text)
    happening = event(made, text.split(".")[0 if title else -2].strip(), "protest")
    figures = [
        figure(made, words, people(count), event=happening.id, attributed_to=said, speaker=speaker)
        for words, count, said, speaker in counts
    ]
    return reading(made, [happening], figures)


# -- who says so -------------------------------------------------------------------------------------------------------


def disputes(*readings):
    return list(attributions_differ.compare(synopsis(readings, ENTITIES)))


def crowd(one=300, other=900, source="The union", speaker="union"):
    text = f"A march. Police counted {one} people, the union {other} people."
    return marched("a", text, (f"{one} people", one, "Police", "police"), (f"{other} people", other, source, speaker))


def test_a_text_may_set_its_sources_against_each_other():
    [item] = disputes(crowd())
    assert (item.code, item.verdict, item.about) == ("D105", "noted", ("protest", "person"))
    assert [side.low for side in item.sides] == [900, 300]
    assert [reason.code for reason in item.explanations] == ["sources_differ"]
    assert dict(item.explanations[0].parameters) == {"sources": "Police · The union"}


@pytest.mark.parametrize(
    "told", [crowd(300, 310, "Police", "police"), crowd(300, 900, "Police", None), crowd(300, 900, None, None)]
)
def test_one_source_or_none_disputes_nothing(told):
    assert disputes(told) == []


def test_sources_that_can_both_be_right_dispute_nothing():
    text = "A march. Police counted 300 people, the union at least 200 people."
    made = document("a", text)
    happening = event(made, "Police counted 300 people, the union at least 200 people", "protest")
    at_least = Quantity(200, None, "at_least", counted="person")
    figures = [
        figure(made, "300 people", people(300), event=happening.id, attributed_to="Police", speaker="police"),
        figure(made, "at least 200 people", at_least, event=happening.id, attributed_to="the union", speaker="union"),
    ]
    assert disputes(reading(made, [happening], figures)) == []


def test_two_texts_may_have_one_number_from_different_sources():
    one = marched("a", "On Monday. Some 300 people came.", ("300 people", 300, "Police", "police"))
    other = marched("b", "A long march. In all 300 people took part.", ("300 people", 300, "The union", "union"))
    [item] = disputes(one, other)
    assert [reason.code for reason in item.explanations] == ["other_source"]
    same = marched("b", "A long march. In all 300 people took part.", ("300 people", 300, "the police", "police"))
    assert disputes(one, same) == []


def test_texts_that_cite_one_body_are_one_voice():
    one = marched("a", "On Monday. Some 300 people came.", ("300 people", 300, "Police", "police"))
    other = marched("b", "A long march. In all 300 people took part.", ("300 people", 300, "the police", "police"))
    plain = marched("c", "The town was full. About 300 people walked.", ("300 people", 300, None, None))
    story = synopsis([one, other, plain], ENTITIES)
    quotes = [story.quote(f.document, f.span) for f in story.figures]
    assert story.voices(quotes) == (("a", "b"), ("c",))


def test_officials_may_be_several():
    one = marched("a", "On Monday. Some 300 people came.", ("300 people", 300, "Officials", "officials"))
    other = marched("b", "A long march. In all 300 people took part.", ("300 people", 300, "officials", "officials"))
    story = synopsis([one, other], ENTITIES)
    assert story.voices([story.quote(f.document, f.span) for f in story.figures]) == (("a",), ("b",))


# -- within one text ---------------------------------------------------------------------------------------------------


def within(*readings):
    return list(inconsistent_within.compare(synopsis(readings, ENTITIES)))


def headline(above, below, approximation="exact"):
    text = f"March of {above} people. In the end {below} people came."
    made = document("a", text)
    happening = event(made, f"In the end {below} people came", "protest")
    figures = [
        figure(made, f"{above} people", people(above), event=happening.id),
        figure(made, f"{below} people", Quantity(below, below, approximation, counted="person"), event=happening.id),
    ]
    return reading(made, [happening], figures)


def test_a_headline_may_say_otherwise_than_its_text():
    [item] = within(headline(500, 300))
    assert (item.code, item.verdict, item.about) == ("D504", "noted", ("protest", "person", "a"))


def test_a_headline_may_round():
    assert within(headline(500, 510, "about")) == []


def test_figures_below_the_headline_are_not_set_against_each_other():
    text = "A march. First 300 people came, then 900 people came."
    made = document("a", text)
    happening = event(made, "First 300 people came, then 900 people came", "protest")
    figures = [figure(made, f"{n} people", people(n), event=happening.id) for n in (300, 900)]
    assert within(reading(made, [happening], figures)) == []


def stated(words, other, place="town"):
    made = document("a", f"{words}. {other}.")
    running = event(made, words, "evacuation", status="ongoing", place="town")
    finished = event(made, other, "evacuation", status="completed", place=place)
    return reading(made, [running, finished])


def test_one_text_may_say_that_a_thing_goes_on_and_that_it_is_over():
    [item] = within(stated("The evacuation goes on", "The evacuation has ended"))
    assert [side.value for side in item.sides] == ["ongoing", "completed"]
    assert within(stated("The evacuation goes on", "That evacuation has ended", "elsewhere")) == []


# -- when --------------------------------------------------------------------------------------------------------------


def dated(name, text, day, kind="death", recipients=("ida-vale",), relation="at", place=None):
    made = document(name, text)
    words = text.rstrip(".").split(" on ")[-1]
    start, end = place_of(text, words)
    when = When("day", relation, day, day)
    mention = Mention(name, start, end, words, "date", "date", when=when)
    happening = event(made, text.rstrip("."), kind, recipients=recipients, date=mention.id, place=place)
    return reading(made, [happening], mentions=[mention])


def dates(*readings):
    return list(dates_differ.compare(synopsis(readings, ENTITIES)))


def test_a_person_dies_only_once():
    one, other = (dated(n, f"Ida Vale died on {n} May.", f"2020-05-0{i}") for i, n in enumerate(("first", "second"), 1))
    [item] = dates(one, other)
    assert (item.code, item.verdict) == ("D403", "conflict")
    assert [side.value for side in item.sides] == ["2020-05-01", "2020-05-02"]


def test_what_can_happen_twice_may_have_happened_twice():
    one = dated("a", "The town was shelled on Monday.", "2020-05-01", "shelling", (), place="town")
    other = dated("b", "Shells hit the town on Tuesday.", "2020-05-02", "shelling", (), place="town")
    assert [item.verdict for item in dates(one, other)] == ["scope_unclear"]


@pytest.mark.parametrize(
    ("day", "relation", "recipients"),
    [
        ("2020-05", "at", ("ida-vale",)),
        ("XXXX-05-01", "at", ("ida-vale",)),
        ("2020-05-02", "since", ("ida-vale",)),
        ("2020-05-02", "at", ("red-corps",)),
    ],
)
def test_a_month_holds_its_day_and_another_deed_has_another_date(day, relation, recipients):
    one = dated("a", "Ida Vale died on Friday.", "2020-05-01")
    other = dated("b", "The death came on Saturday.", day, relation=relation, recipients=recipients)
    assert dates(one, other) == []


# -- who did it --------------------------------------------------------------------------------------------------------


def attacked(name, text, actor, place="town", recipients=(), kind="attack"):
    made = document(name, text)
    return reading(made, [event(made, text.rstrip("."), kind, actors=(actor,), recipients=recipients, place=place)])


def doers(*readings):
    return list(identities_differ.compare(synopsis(readings, ENTITIES)))


def test_texts_may_name_others_who_did_it():
    [item] = doers(
        attacked("a", "The army attacked the town.", "army"), attacked("b", "It was the Red Corps.", "red-corps")
    )
    assert (item.code, item.verdict, item.about) == ("D204", "scope_unclear", ("attack",))
    assert {side.value for side in item.sides} == {"army", "red-corps"}


@pytest.mark.parametrize(
    ("actor", "place", "kind"),
    [
        ("army", "town", "attack"),
        ("guard", "town", "attack"),
        ("rebels", "town", "attack"),
        ("red-corps", "valley", "attack"),
        ("red-corps", None, "attack"),
        ("red-corps", "town", "capture"),
        ("red-corps", "town", "clash"),
    ],
)
def test_the_same_a_part_a_description_another_place_or_another_deed(actor, place, kind):
    one = attacked("a", "The army attacked the town.", "army")
    assert doers(one, attacked("b", "It was the other side.", actor, place, kind=kind)) == []
