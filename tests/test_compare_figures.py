"""Where numbers differ, and where they only seem to."""

import pytest

from generator.compare import figures_agree, figures_differ
from generator.model import Entity
from generator.quantity import Change, Quantity
from tests.making import counted, document, event, figure, mention, merged, reading, synopsis

PEOPLE = "person"
TOWN = Entity("town", "place", "city", part_of="valley")
VALLEY = Entity("valley", "place", "region")
OTHER_TOWN = Entity("other-town", "place", "city")


def evacuated(name, text, words, low, high, approximation="about", **more):
    dated = {key: more.pop(key) for key in ("published",) if key in more}
    made = document(name, text, **dated)
    return counted(made, text, "evacuation", words, Quantity(low, high, approximation, counted=PEOPLE), **more)


def found(*readings, entities=(TOWN, VALLEY, OTHER_TOWN)):
    return list(figures_differ.compare(synopsis(readings, entities)))


def agreed(*readings, entities=(TOWN, VALLEY, OTHER_TOWN)):
    return list(figures_agree.compare(synopsis(readings, entities)))


def five_thousand(**more):
    return evacuated("a", "In all about 5,000 people were taken away by bus.", "about 5,000 people", 5000, 5000, **more)


def up_to_3200(**more):
    text = "Most estimates put the number of evacuees between 1,500 and 3,200 so far."
    return evacuated("b", text, "between 1,500 and 3,200", 1500, 3200, **more)


def test_numbers_that_do_not_meet_are_of_unclear_scope_and_the_open_questions_are_named():
    [item] = found(five_thousand(), up_to_3200())
    assert item.verdict == "scope_unclear"
    assert {reason.code for reason in item.explanations} == {"place_open", "time_open"}
    assert [(side.low, side.high, side.accounts) for side in item.sides] == [
        (5000, 5000, (("a",),)),
        (1500, 3200, (("b",),)),
    ]


def test_by_how_much_a_number_changed_is_not_compared_with_the_number():
    by = evacuated(
        "b", "The number of people grew by 200 people.", "200 people", 200, 200, change=Change("difference", "up")
    )
    to = evacuated(
        "b", "The number of people grew to 200 people.", "200 people", 200, 200, change=Change("after", "up")
    )
    assert found(five_thousand(), by) == []
    assert len(found(five_thousand(), to)) == 1


def crowd(name, count, **more):
    text = f"A crowd of {count} people marched through the town."
    dated = {"published": more.pop("published")}
    made = document(name, text, **dated)
    return counted(made, text, "protest", f"{count} people", Quantity(count, count, counted=PEOPLE), **more)


def test_a_conflict_needs_one_place_and_one_day():
    here = {"place": "town", "published": "2020-05-01"}
    [item] = found(crowd("a", 300, **here), crowd("b", 900, **here))
    assert item.verdict == "conflict"
    [item] = found(crowd("a", 300, **here), crowd("b", 900, place=None, published="2020-05-01"))
    assert item.verdict == "scope_unclear"


def test_a_count_that_grows_is_no_conflict_within_a_day():
    here = {"place": "town", "published": "2020-05-01"}
    [item] = found(five_thousand(**here), up_to_3200(**here))
    assert item.verdict == "scope_unclear"
    assert "hour_open" in {reason.code for reason in item.explanations}


@pytest.mark.parametrize("dates", [("2020-05", "2020-05"), ("2020", "2020-05-01"), ("2020-05", "2020-05-01")])
def test_a_month_is_no_day_and_no_other_date_than_a_day_in_it(dates):
    one, other = (
        crowd(name, count, place="town", published=date)
        for name, count, date in zip("ab", (300, 900), dates, strict=True)
    )
    assert [item.verdict for item in found(one, other)] == ["scope_unclear"]


def test_a_later_report_is_an_update():
    [item] = found(five_thousand(published="2020-05-03"), up_to_3200(published="2020-05-01"))
    assert item.verdict == "update"


def test_what_is_expected_is_of_another_scope_than_what_has_happened():
    [item] = found(five_thousand(modality="expected"), up_to_3200())
    assert item.verdict == "different_scope"


@pytest.mark.parametrize(
    ("low", "high", "approximation"),
    [
        (4800, None, "at_least"),
        (None, 5200, "at_most"),
        (4700, 4700, "about"),
        (4000, 6000, "exact"),
        (5000, 5000, "exact"),
    ],
)
def test_bounds_and_approximations_that_meet_are_no_difference(low, high, approximation):
    other = evacuated("b", "They say that 4,900 left.", "4,900", low, high, approximation)
    assert found(five_thousand(), other) == []
    assert len(agreed(five_thousand(), other)) == 1


def test_other_towns_other_figures():
    assert found(five_thousand(place="town"), up_to_3200(place="other-town")) == []


def test_a_part_is_not_compared_with_a_whole():
    made = document("a", "About 5,000 people left, 1,500 of them fighters.")
    happening = event(made, "About 5,000 people left, 1,500 of them fighters.", "evacuation")
    whole = figure(made, "About 5,000 people", Quantity(5000, 5000, "about", counted=PEOPLE), event=happening.id)
    part = figure(
        made, "1,500 of them fighters", Quantity(1500, 1500, counted="fighter"), event=happening.id, part_of=whole.id
    )
    [item] = found(reading(made, [happening], [whole, part]), up_to_3200())
    assert [side.low for side in item.sides] == [5000, 1500]
    assert [side.accounts for side in item.sides] == [(("a",),), (("b",),)]
    assert "part_equals_bound" in {reason.code for reason in item.explanations}


def test_a_vague_word_never_differs_from_a_number():
    text = "Thousands of people were brought to the north."
    vague = evacuated("b", text, "Thousands of people", None, None, "order_of_magnitude")
    assert found(five_thousand(), vague) == []


def vague(name, text, words, size, thing="bus", event_kind=None, per=None, **more):
    made = document(name, text)
    quantity = Quantity(None, None, "order_of_magnitude", counted=thing, per=per, magnitude=size)
    if event_kind is None:
        return reading(made, figures=[figure(made, words, quantity, **more)])
    return counted(made, text, event_kind, words, quantity, **more)


def dozens(name="a", **more):
    return vague(name, "Dozens of buses stood at the edge of the town.", "Dozens of buses", "dozens", **more)


def more_dozens(**more):
    text = "At noon dozens of coaches were seen on the road."
    return vague("b", text, "dozens of coaches", "dozens", **more)


@pytest.mark.parametrize("event_kind", [None, "evacuation"])
def test_vague_words_of_one_size_for_one_thing_agree(event_kind):
    readings = (dozens(event_kind=event_kind), more_dozens(event_kind=event_kind))
    [item] = agreed(*readings)
    assert (item.code, item.verdict) == ("A101", "compatible")
    assert item.about == ((event_kind, "bus") if event_kind else ("bus",))
    assert [(side.low, side.high, side.accounts) for side in item.sides] == [(None, None, (("a",), ("b",)))]
    assert item.explanations == ()
    assert found(*readings) == []


def test_a_rate_that_only_one_account_gives_leaves_vague_words_compatible():
    assert len(agreed(dozens(per="day"), more_dozens())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (dozens(), vague("b", "Thousands of buses are in use.", "Thousands of buses", "thousands")),
        (dozens(), vague("b", "Dozens of lorries came.", "Dozens of lorries", "dozens", thing="lorry")),
        (dozens(event_kind="evacuation"), more_dozens()),
        (dozens(event_kind="evacuation"), more_dozens(event_kind="labour-strike")),
        (dozens(modality="expected"), more_dozens()),
        (dozens(place="town"), more_dozens(place="other-town")),
        (dozens(), more_dozens(part_of="b:whole")),
        (dozens(per="day"), more_dozens(per="week")),
        (
            vague("a", "Several buses came at noon.", "Several buses", "several"),
            vague("b", "Then several buses left.", "several buses", "several"),
        ),
        (
            vague("a", "Thousands of people live there.", "Thousands of people", "thousands", thing="person"),
            vague("b", "Today thousands of people sang.", "thousands of people", "thousands", thing="person"),
        ),
    ],
)
def test_other_sizes_things_events_places_or_empty_words_do_not_agree(one, other):
    assert agreed(one, other) == []


def test_one_voice_does_not_agree_with_itself_on_vague_words():
    text = "Dozens of buses stood at the edge of the town and more are to follow on Friday from the north."
    one = vague("a", text, "Dozens of buses", "dozens", event_kind="evacuation")
    copy = vague("c", text, "Dozens of buses", "dozens", event_kind="evacuation")
    assert agreed(one, copy) == []


def test_numbers_and_vague_words_about_one_subject_are_one_entry():
    def told(name, text, words, number):
        numbered = counted(document(name, text), text, "evacuation", number, Quantity(60, 60, "about", counted="bus"))
        worded = vague(name, text, words, "dozens", event_kind="evacuation")
        return merged(numbered, reading(worded.document, figures=worded.figures))

    one = told("a", "Dozens of buses came, about 60 in all.", "Dozens of buses", "about 60")
    other = told("b", "They say that dozens of coaches had left, some 60 of them.", "dozens of coaches", "some 60")
    [item] = agreed(one, other)
    assert [(side.low, len(side.accounts)) for side in item.sides] == [(60, 2), (None, 2)]
    assert item.explanations == ()


def test_a_copy_adds_no_account_and_no_difference():
    text = "In all about 5,000 people were taken away by bus and more are to follow on Friday."
    one = evacuated("a", text, "about 5,000 people", 5000, 5000)
    copy = evacuated("c", text, "about 5,000 people", 5000, 5000)
    assert found(one, copy) == []
    assert agreed(one, copy) == []
    [item] = found(one, copy, up_to_3200())
    assert item.sides[0].accounts == (("a", "c"),)


def test_a_version_that_changes_its_number_is_revised():
    more = " Buses waited at the edge of the town until the late evening. The army watched the road to the north."
    one = evacuated("a", "In all about 5,000 people were taken away by bus." + more, "about 5,000 people", 5000, 5000)
    two = evacuated("b", "In all about 9,000 people were taken away by bus." + more, "about 9,000 people", 9000, 9000)
    [item] = found(one, two)
    assert item.verdict == "revised"


def test_different_events_are_not_compared():
    text = "The strike was joined by 900 people in the harbour."
    strike = counted(document("b", text), text, "labour-strike", "900 people", Quantity(900, 900, counted=PEOPLE))
    assert found(five_thousand(), strike) == []


def test_one_fitting_figure_in_a_text_is_enough():
    text = "First 900 people left by bus, and in the end 5,100 people were away."
    made = document("b", text)
    first = counted(
        made, "First 900 people left by bus", "evacuation", "900 people", Quantity(900, 900, counted=PEOPLE)
    )
    last = counted(
        made, "in the end 5,100 people were away", "evacuation", "5,100 people", Quantity(5100, 5100, counted=PEOPLE)
    )
    assert found(five_thousand(), merged(first, last)) == []


def test_a_mention_changes_nothing():
    made = five_thousand()
    extra = reading(made.document, mentions=[mention(made.document, "bus", "town")])
    assert found(merged(made, extra), up_to_3200())[0].sides == found(made, up_to_3200())[0].sides


def test_the_dead_of_a_killing_are_people_who_died():
    dead, died = "A blast left 165 dead.", "At most 90 people died in it."
    one = counted(document("a", dead), dead, "killing", "165 dead", Quantity(165, 165, counted="dead-person"))
    other = counted(
        document("b", died), died, "death", "At most 90 people", Quantity(None, 90, "at_most", counted=PEOPLE)
    )
    [item] = found(one, other)
    assert item.about == ("death", "person")
    injured = "A blast left 165 injured."
    hurt = counted(
        document("a", injured), injured, "injury", "165 injured", Quantity(165, 165, counted="injured-person")
    )
    assert found(hurt, other) == []


def told(name, text, words, quantity, event_kind="evacuation"):
    return counted(document(name, text), text, event_kind, words, quantity)


def test_a_share_of_people_is_no_number_of_people():
    share = told(
        "a",
        "60 percent of voters stayed at home.",
        "60 percent of voters",
        Quantity(60, 60, unit="percent", counted="voter"),
    )
    number = told("b", "In all 5,000 voters stayed away.", "5,000 voters", Quantity(5000, 5000, counted="voter"))
    fewer = told("c", "Only 3,000 voters were not there.", "3,000 voters", Quantity(3000, 3000, counted="voter"))
    assert found(share, number) == agreed(share, number) == []
    [item] = found(share, number, fewer)
    assert [side.low for side in item.sides] == [5000, 3000]


def test_sums_in_two_currencies_neither_differ_nor_agree():
    euros = told("a", "The damage is put at 5m euros.", "5m euros", Quantity(5e6, 5e6, unit="euro", counted="money"))
    dollars = told(
        "b", "They say 9m dollars were lost.", "9m dollars", Quantity(9e6, 9e6, unit="dollar", counted="money")
    )
    same = told("c", "Others speak of 5m dollars.", "5m dollars", Quantity(5e6, 5e6, unit="dollar", counted="money"))
    assert found(euros, dollars) == agreed(euros, same) == []
    [item] = found(euros, dollars, same)
    assert [side.low for side in item.sides] == [9e6, 5e6]


def died(name, text, words, low, high, approximation="exact", **more):
    made = document(name, text, **more)
    return counted(made, text, "death", words, Quantity(low, high, approximation, counted=PEOPLE))


def test_what_agrees_can_all_be_right():
    two, also = died("a", "Two people died.", "Two people", 2, 2), died("b", "There, 2 people died.", "2 people", 2, 2)
    least = died("c", "At least two people died there.", "At least two people", 2, None, "at_least")
    three = died("d", "Three people died in all.", "Three people", 3, 3)
    [item] = agreed(two, also, least, three)
    assert {quote.document for side in item.sides for quote in side.evidence} == {"a", "b", "c"}


def test_some_of_the_same_people_are_no_other_total():
    made = document("a", "Nine people were hurt, three of them badly.")
    happening = event(made, "Nine people were hurt, three of them badly.", "injury")
    whole = figure(made, "Nine people", Quantity(9, 9, counted=PEOPLE), event=happening.id)
    part = figure(made, "three", Quantity(3, 3, counted=PEOPLE), event=happening.id, part_of=whole.id)
    text = "There were 10 people hurt."
    other = counted(document("b", text), text, "injury", "10 people", Quantity(10, 10, counted=PEOPLE))
    [item] = found(reading(made, [happening], [whole, part]), other)
    assert [side.low for side in item.sides] == [10, 9]


def test_of_a_base_only_the_part_is_compared():
    text = "In all, 212 of 480 flights were cancelled."
    made = document("a", text)
    happening = event(made, text, "cancellation")
    base = figure(made, "480 flights", Quantity(480, 480, counted="flight"), event=happening.id)
    part = figure(made, "212", Quantity(212, 212, counted="flight"), event=happening.id, part_of=base.id)
    about = "Some 210 flights did not take off."
    near = counted(
        document("b", about), about, "cancellation", "Some 210 flights", Quantity(210, 210, "about", counted="flight")
    )
    assert found(reading(made, [happening], [base, part]), near) == []
    far = "Some 90 flights did not take off."
    other = counted(
        document("b", far), far, "cancellation", "Some 90 flights", Quantity(90, 90, "about", counted="flight")
    )
    [item] = found(reading(made, [happening], [base, part]), other)
    assert [side.low for side in item.sides] == [212, 90]


def test_arrests_are_people_arrested_and_no_other_people():
    one = told("a", "There were 23 arrests in the night.", "23 arrests", Quantity(23, 23, counted="arrest"), "arrest")
    other = told("b", "Police say 31 people were held.", "31 people", Quantity(31, 31, counted=PEOPLE), "arrest")
    held = told(
        "c",
        "In all 40 detained people sat there.",
        "40 detained people",
        Quantity(40, 40, counted="detained-person"),
        "arrest",
    )
    [item] = found(one, other, held)
    assert item.about == ("arrest", "person")
    assert len(item.sides) == 3
    protest = told(
        "d", "They say 5,000 people marched.", "5,000 people", Quantity(5000, 5000, counted=PEOPLE), "protest"
    )
    assert found(one, protest) == []
    courts = told("e", "Some 300 courts were at work.", "300 courts", Quantity(300, 300, counted="court"), "arrest")
    assert found(one, courts) == []


def test_figures_of_named_sources_are_no_conflict_of_the_texts():
    here = {"place": "town", "published": "2020-05-01"}
    [item] = found(crowd("a", 300, **here), crowd("b", 900, attributed_to="the organisers", **here))
    assert item.verdict == "scope_unclear"
    assert "one_source" in {reason.code for reason in item.explanations}
    both = crowd("a", 300, attributed_to="police", **here), crowd("b", 900, attributed_to="the organisers", **here)
    assert "two_sources" in {reason.code for item in found(*both) for reason in item.explanations}


def test_those_who_take_part_are_people_who_march():
    text = "There were 300 participants in the march."
    part = counted(document("a", text), text, "protest", "300 participants", Quantity(300, 300, counted="participant"))
    people = crowd("b", 300, published="2020-05-01")
    assert found(part, people) == []
    assert len(agreed(part, people)) == 1
