"""Where the course of things, places, names and details differ, and where they only seem to."""

from dataclasses import replace

import pytest

from generator.compare import (
    detail_dropped,
    durations_differ,
    events_agree,
    names_differ,
    only_in_one,
    places_differ,
    status_differs,
    text_damaged,
)
from generator.model import Damage, Entity, Span
from generator.quantity import Quantity
from tests.making import counted, document, event, figure, mention, merged, reading, synopsis

CAMP = Entity("camp", "place", "city", part_of="north")
NORTH = Entity("north", "place", "region")
SOUTH = Entity("south", "place", "region")
PLACES = (CAMP, NORTH, SOUTH)
# Enough common wording to make two texts versions of one report.
COMMON = (
    " Buses waited at the edge of the town until the evening came. The army watched the road to the north from a hill."
)


def lasting(name, text, words, kind, count, unit, approximation="exact"):
    quantity = Quantity(count, count, approximation, unit=unit, counted="duration")
    return counted(document(name, text), text.removesuffix(COMMON), kind, words, quantity)


def durations(*readings):
    return list(durations_differ.compare(synopsis(readings)))


def test_a_week_is_not_a_day_and_versions_are_revised():
    day = lasting("a", "It was a one-day offensive in the hills." + COMMON, "one-day", "offensive", 1, "day")
    week = lasting("b", "It was a week-long offensive in the hills." + COMMON, "week-long", "offensive", 1, "week")
    [item] = durations(day, week)
    assert item.verdict == "revised"
    assert len(item.sides) == 2


def test_seven_days_are_a_week():
    days = lasting("a", "The offensive took seven days in all.", "seven days", "offensive", 7, "day")
    week = lasting("b", "A week-long offensive came to its end.", "week-long", "offensive", 1, "week")
    assert durations(days, week) == []


def test_the_length_of_a_trial_is_not_the_length_of_a_flood():
    trial = lasting("a", "The two-day trial came to its end.", "two-day", "trial", 2, "day")
    flood = lasting("b", "The two-week flood came to its end.", "two-week", "flood", 2, "week")
    assert durations(trial, flood) == []


def happening(name, text, kind, more=COMMON, **details):
    dated = {key: details.pop(key) for key in ("published",) if key in details}
    made = document(name, text + more, **dated)
    return reading(made, [event(made, text, kind, **details)])


def statuses(*readings):
    return list(status_differs.compare(synopsis(readings, PLACES)))


def test_going_on_in_one_version_and_over_in_the_other_is_revised():
    [item] = statuses(
        happening("a", "The evacuation is in full swing in the camp.", "evacuation", status="ongoing"),
        happening("b", "The evacuation of the camp has been completed now.", "evacuation", status="completed"),
    )
    assert item.verdict == "revised"


@pytest.mark.parametrize(
    ("dates", "verdict"), [(("2020-01-01", "2020-01-03"), "update"), ((None, None), "scope_unclear")]
)
def test_separate_texts_are_an_update_only_where_dates_show_it(dates, verdict):
    [item] = statuses(
        happening("a", "Crews are still searching.", "search", "", status="ongoing", published=dates[0]),
        happening("b", "They ended the search.", "search", "", status="completed", published=dates[1]),
    )
    assert item.verdict == verdict


def test_what_goes_on_elsewhere_has_another_status():
    assert not statuses(
        happening("a", "The search goes on in the north.", "search", "", status="ongoing", place="north"),
        happening("b", "The search in the south is over.", "search", "", status="completed", place="south"),
    )


def test_a_text_that_says_both_differs_within_itself_not_from_another():
    running = happening("a", "The search goes on.", "search", "", status="ongoing")
    both = [
        happening("b", "They ended the search. It goes on in town.", "search", "", status="completed"),
        happening("b", "They ended the search. It goes on in town.", "search", "", status="ongoing"),
    ]
    one, other = both[0].events[0], replace(both[1].events[0], id="b:e:other", start=24, trigger=Span(27, 34))
    assert not statuses(running, reading(both[0].document, [one, other]))


def test_what_is_only_expected_to_end_has_not_ended():
    assert not statuses(
        happening("a", "The search goes on.", "search", "", status="ongoing"),
        happening("b", "The search should be over soon.", "search", "", status="completed", modality="expected"),
    )


def led(name, text, destination, **details):
    return happening(name, text, "evacuation", "", destination=destination, **details)


def destinations(*readings):
    return list(places_differ.compare(synopsis(readings, PLACES)))


def test_a_camp_and_its_region_are_compatible_and_two_regions_are_open():
    one, two, three = (
        led("a", "They were taken to the camp.", "camp"),
        led("b", "They were brought to the north.", "north"),
        led("c", "They were moved to the south.", "south"),
    )
    assert [item.verdict for item in destinations(one, two)] == ["compatible"]
    assert [item.verdict for item in destinations(two, three)] == ["scope_unclear"]


def test_the_same_place_is_no_difference():
    assert not destinations(led("a", "They were taken north.", "north"), led("b", "They went up north.", "north"))


def naming(name, text, words, entity="camp", label="place", **details):
    made = document(name, text)
    return reading(made, mentions=[mention(made, words, entity, label, **details)])


def names(*readings, entities=PLACES):
    return list(names_differ.compare(synopsis(readings, entities)))


def test_two_spellings_of_one_town_are_shown_as_the_same():
    [item] = names(naming("a", "They left Jarablus.", "Jarablus"), naming("b", "They left Jarabulus.", "Jarabulus"))
    assert item.verdict == "same"
    assert {side.value for side in item.sides} == {"Jarablus", "Jarabulus"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syrian Army", "Syrian Arab Army"),
        ("Abiy Ahmed", "Ahmed"),
        ("FSA", "Free Syrian Army"),
        ("East Ghouta", "Eastern Ghouta"),
    ],
)
def test_short_forms_and_translations_are_no_other_spelling(one, other):
    assert names(naming("a", f"They saw {one}.", one), naming("b", f"They met {other}.", other)) == []


def test_names_that_are_merely_alike_are_left_to_a_person():
    alike = (
        Entity("jalrud", "place", "city", maybe=("jayrud",)),
        Entity("jayrud", "place", "city", maybe=("jalrud",)),
    )
    [item] = names(
        naming("a", "They left Jalrud.", "Jalrud", "jalrud"),
        naming("b", "They left Jayrud.", "Jayrud", "jayrud"),
        entities=alike,
    )
    assert item.verdict == "maybe"


def lone(*readings):
    return [item.about for item in only_in_one.compare(synopsis(readings, PLACES))]


def test_what_one_account_alone_tells_is_noted_and_what_both_tell_is_not():
    one = merged(
        happening("a", "A unit defected to the other side.", "defection", ""),
    )
    both = happening("b", "The evacuation began.", "evacuation", "")
    assert lone(one, both) == [("defection",), ("evacuation",)]
    assert lone(one, happening("b", "Two units defected in spring.", "defection", "")) == []


def test_one_account_alone_lacks_nothing():
    assert lone(happening("a", "A unit defected to the other side.", "defection", "")) == []


def test_a_kind_of_event_covers_the_general_kind():
    one = happening("a", "An airstrike hit the depot.", "airstrike", "")
    other = happening("b", "The depot was attacked.", "attack", "")
    assert lone(one, other) == []


def tanks(name, text, words, low, high, approximation, thing="tank"):
    quantity = Quantity(low, high, approximation, counted=thing)
    made = document(name, text + COMMON)
    return reading(made, figures=[figure(made, words, quantity)])


def dropped(*readings):
    return list(detail_dropped.compare(synopsis(readings)))


def test_a_number_that_became_a_word_in_the_other_version_is_noted():
    [item] = dropped(
        tanks("a", "Almost 40 tanks were handed over.", "Almost 40 tanks", None, 40, "almost"),
        tanks("b", "Many tanks were captured.", "Many tanks", None, None, "order_of_magnitude"),
    )
    assert item.verdict == "revised"
    assert [side.value for side in item.sides] == ["Almost 40 tanks", "Many tanks"]


def test_a_word_in_a_separate_report_drops_nothing():
    made = document("b", "Many tanks were captured.")
    many = reading(
        made, figures=[figure(made, "Many tanks", Quantity(None, None, "order_of_magnitude", counted="tank"))]
    )
    assert not dropped(tanks("a", "Almost 40 tanks were handed over.", "Almost 40 tanks", None, 40, "almost"), many)


def test_a_number_that_both_versions_give_is_not_dropped():
    one = tanks("a", "At least 1 tank was lost.", "At least 1 tank", 1, None, "at_least")
    assert not dropped(one, tanks("b", "At least 1 tank was lost.", "At least 1 tank", 1, None, "at_least"))


def agreeing(*readings):
    return list(events_agree.compare(synopsis(readings, PLACES)))


def test_separate_accounts_agree_where_they_share_who_or_where():
    one = happening("a", "The north is under control.", "control", "", place="north")
    other = happening("b", "Officials rule there.", "control", "", place="north")
    [item] = agreeing(one, other)
    assert [side.accounts for side in item.sides] == [(("a",),), (("b",),)]
    assert agreeing(one, happening("b", "Officials rule there.", "control", "", place="camp"))
    assert not agreeing(one, happening("b", "Officials rule there.", "control", "", place="south"))
    assert not agreeing(one, happening("b", "Officials rule there.", "control", ""))


def test_the_rule_of_two_sides_over_one_area_is_no_agreement():
    sides = (*PLACES, Entity("rebels", "actor", "armed_group"), Entity("state", "actor", "state"))
    one = happening("a", "The rebels hold it.", "control", "", place="camp", actors=("rebels",))
    other = happening("b", "It is under the rule of the state.", "control", "", place="north", actors=("state",))
    assert not list(events_agree.compare(synopsis([one, other], sides)))


def test_two_texts_that_say_the_police_may_mean_two():
    police = Entity("police", "actor", "police", generic=True)
    guard = Entity("guard", "actor", "military")

    def agreed(actor):
        one = happening("a", "They took the hill.", "capture", "", actors=(actor,))
        other = happening("b", "The hill was theirs.", "capture", "", actors=(actor,))
        return list(events_agree.compare(synopsis([one, other], [police, guard])))

    assert not agreed("police")
    assert agreed("guard")


def test_damage_is_noted_once_for_each_place():
    made = document(
        "a", "Then the eventsleading up to it came.", damage=(Damage("joined_words", 9, 22, "eventsleading"),)
    )
    [item] = text_damaged.compare(synopsis([reading(made)]))
    assert (item.verdict, item.sides[0].value) == ("noted", "eventsleading")


def test_a_word_beside_the_same_number_drops_nothing():
    one = tanks("a", "Almost 40 tanks were handed over.", "Almost 40 tanks", None, 40, "almost")
    made = document("b", "Many tanks were seen. Almost 40 tanks were handed over." + COMMON)
    both = [
        figure(made, "Many tanks", Quantity(None, None, "order_of_magnitude", counted="tank")),
        figure(made, "Almost 40 tanks", Quantity(None, 40, "almost", counted="tank")),
    ]
    assert not dropped(one, reading(made, figures=both))


def test_an_election_and_a_victory_are_told_in_other_words():
    one, other = (
        happening("a", "She won the run-off.", "election-win", ""),
        happening("b", "The election was held.", "election", ""),
    )
    assert lone(one, other) == []


def test_an_airport_is_not_perhaps_its_town():
    town = Entity("lisbon", "place", "city", maybe=("airport",))
    airport = Entity("airport", "place", "building", maybe=("lisbon",))
    assert not names(
        naming("a", "They left Lisbon.", "Lisbon", "lisbon"),
        naming("b", "They left Lisbon Airport.", "Lisbon Airport", "airport"),
        entities=(town, airport),
    )


def test_a_fire_under_control_is_over_and_a_place_held_is_not():
    burning = happening("a", "Crews battled the flames.", "fire", "", status="ongoing")
    [item] = statuses(burning, happening("b", "The fire was put out.", "fire-contained", ""))
    assert [side.value for side in item.sides] == ["ongoing", "completed"]
    leaving = happening("a", "They are still being taken away.", "evacuation", "", status="ongoing")
    assert not statuses(leaving, happening("b", "The rebels hold the town.", "control", ""))


def spelled(name, words, language):
    made = document(name, f"Sie: {words}.", language=language)
    return reading(made, mentions=[mention(made, words, "zabrund")])


def test_the_usual_name_in_each_language_is_a_translation_and_a_foreign_one_is_a_spelling():
    town = Entity("zabrund", "place", "city", names=(("de", "Sabrunt"), ("en", "al-Zabrund")), curated=True)
    assert not names(spelled("a", "Sabrunt", "de"), spelled("b", "al-Zabrund", "en"), entities=[town])
    [item] = names(spelled("a", "Zabrund", "de"), spelled("b", "Sabrunt", "en"), entities=[town])
    assert item.verdict == "same"
