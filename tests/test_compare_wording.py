"""What texts call things, who did what to whom, and what does not change with the event."""

import pytest

from generator import pipeline
from generator.attributes import Attribute
from generator.compare import background_differs, framing_differs, roles_differ
from generator.model import Entity
from generator.quantity import Quantity
from tests.making import document, event, figure, mention, merged, place_of, reading, synopsis

ARMY, MILITIA = Entity("army", "actor", "military"), Entity("militia", "actor", "armed_group")
JO = Entity("jo", "actor", "person")


def read(name, text, language="en", **more):
    return pipeline.reading(document(name, text, language=language, **more))


def framed(*texts):
    readings = [read(name, text, language) for name, (language, text) in zip("abcd", texts, strict=False)]
    return [
        (item.about[0], item.verdict, [sorted({quote.text for quote in side.evidence}) for side in item.sides])
        for item in framing_differs.compare(synopsis(readings))
    ]


def test_each_report_in_its_own_word():
    assert framed(
        ("en", "The rebels left Aranda on Monday."), ("de", "Die Terroristen verließen Aranda am Montag.")
    ) == [("fighters", "noted", [["rebels"], ["Terroristen"]])]


def test_a_longer_word_goes_before_the_shorter_one_in_it():
    assert (
        framed(
            ("en", "The peaceful protest in Aranda ended."), ("en", "The peaceful protests in Aranda ended in a riot.")
        )
        == []
    )
    assert framed(("en", "The special military operation began."), ("en", "The offensive on Aranda began.")) == [
        ("fighting", "noted", [["offensive"], ["special military operation"]])
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both words in one text
        (("en", "The rebels, whom some call militants, left."), ("en", "The militants left Aranda.")),
        # somebody's word, not the report's
        (("en", "The rebels left Aranda."), ("en", "“The terrorists are gone from here now,” the mayor said.")),
        (("en", "The rebels left Aranda."), ("en", "The minister said the terrorists had left.")),
        # one way of calling it
        (("en", "The rebels left Aranda."), ("de", "Die Aufständischen verließen Aranda.")),
        # other aspects
        (("en", "The rebels left Aranda."), ("en", "The refugees left Aranda.")),
        # part of a name
        (("en", "The rebels left Aranda."), ("en", "Rebel Wilson, Mr. Terrorist Smith and others sang.")),
    ],
)
def test_words_that_are_no_difference(one, other):
    assert framed(one, other) == []


def test_versions_of_one_text_have_revised_themselves():
    first = "The offensive began on Monday. About 500 people left the villages around Aranda in buses of the city."
    second = "The operation began on Monday. About 500 people left the villages around Aranda in buses of the city."
    second = second.replace("The operation", "The special operation")
    [found] = framed(("en", first), ("en", second))
    assert found[1] == "revised"


def deed(name, text, doer, receiver, kind="attack", **more):
    made = document(name, text)
    return reading(made, [event(made, text, kind, actors=(doer,), recipients=(receiver,), **more)])


def roles(*readings):
    return list(roles_differ.compare(synopsis(readings, (ARMY, MILITIA))))


def test_the_other_way_round():
    one = deed("a", "The army attacked the militia.", "army", "militia")
    other = deed("b", "The militia attacked the army.", "militia", "army")
    [item] = roles(one, other)
    assert (item.code, item.verdict, item.about) == ("D202", "scope_unclear", ("attack", "army", "militia"))
    assert [{quote.document for quote in side.evidence} for side in item.sides] == [{"a"}, {"b"}]


def test_what_is_no_reversal():
    one = deed("a", "The army attacked the militia.", "army", "militia")
    assert roles(one, deed("b", "The army has attacked the militia.", "army", "militia")) == []
    assert roles(one, deed("b", "The militia warned the army.", "militia", "army", "warning")) == []
    assert roles(one, deed("b", "The militia did not attack the army.", "militia", "army", modality="denied")) == []
    both = merged(
        deed("b", "The militia attacked the army.", "militia", "army"),
    )
    again = document("b", "The militia attacked the army. The army attacked the militia.")
    told = reading(
        again,
        [
            event(again, "The militia attacked the army.", "attack", actors=("militia",), recipients=("army",)),
            event(again, "The army attacked the militia.", "attack", actors=("army",), recipients=("militia",)),
        ],
    )
    assert roles(one, told) == []
    assert len(roles(one, both)) == 1


def aged(name, text, age, words):
    made = document(name, text)
    return reading(
        made,
        figures=[figure(made, words, Quantity(age, age, unit="year", counted="age"))],
        mentions=[mention(made, "Jo Bell", "jo", "actor")],
    )


def backgrounds(*readings, entities=(JO, MILITIA)):
    return list(background_differs.compare(synopsis(readings, entities)))


def test_one_person_of_two_ages():
    [item] = backgrounds(aged("a", "Jo Bell, 34, was found.", 34, "34"), aged("b", "Jo Bell (43) was found.", 43, "43"))
    assert (item.code, item.about, item.verdict) == ("D506", ("jo", "age"), "noted")
    assert [side.low for side in item.sides] == [43, 34]


def test_ages_that_are_no_difference():
    first = aged("a", "Jo Bell, 34, was found.", 34, "34")
    assert backgrounds(first, aged("b", "The 34-year-old Jo Bell was found.", 34, "34-year-old")) == []
    assert backgrounds(first, aged("b", "Jo Bell was found by a man of 43.", 43, "43")) == []


def called(name, text, words, value, actor=None):
    made = document(name, text)
    start, end = place_of(text, words)
    attribute = Attribute(name, start, end, words, "backing", value, actor)
    return reading(made, mentions=[mention(made, "militia", "militia", "actor", attributes=(attribute,))])


def test_one_group_with_two_backers():
    [item] = backgrounds(
        called("a", "The US-backed militia left.", "US-backed", "backed", "us"),
        called("b", "The Turkish-backed militia left.", "Turkish-backed", "backed", "turkiye"),
    )
    assert (item.about, item.verdict, len(item.sides)) == (("militia", "backing"), "noted", 2)


def test_backers_that_are_no_difference():
    one = called("a", "The US-backed militia left.", "US-backed", "backed", "us")
    assert backgrounds(one, called("b", "The American-backed militia left.", "American-backed", "backed", "us")) == []
