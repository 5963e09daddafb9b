"""What a version changed in another, and which is newer."""

import pytest

from generator.accounts import reuses, versions
from generator.revisions import revisions
from tests.making import document, event

FIRST = (
    "The council said on Monday that 300 people had left the valley after the dam broke. "
    "The lower villages are being evacuated by the army. "
    "Rescue workers brought blankets and food to the school in the next town."
)
SECOND = (
    "The council said on Monday that 450 people had left the valley after the dam broke. "
    "The lower villages were evacuated by the army. "
    "Rescue workers brought blankets and food to the school in the next town."
)
MORE = " The mayor asked for tents and drinking water. Schools stay closed until the end of the week."


def one(first, second, events=()):
    found = reuses((first, second))
    [revision] = revisions((first, second), found, versions((first, second), found), events)
    return revision


def test_words_are_compared_within_their_sentence():
    first, second = document("a", FIRST, published="2020-05-01"), document("b", SECOND, published="2020-05-02")
    revision = one(first, second)
    changed = [
        (FIRST[slice(*edit.older)], SECOND[slice(*edit.newer)])
        for passage in revision.passages
        for edit in passage.edits
    ]
    assert changed == [("300", "450"), ("are being", "were")]
    assert len(revision.passages) == 2  # the sentence that is the same in both is none of them


def test_what_was_put_in_and_left_out_stands_in_its_place():
    shorter = FIRST.replace("The lower villages are being evacuated by the army. ", "")
    first, second = document("a", FIRST), document("b", shorter + MORE)
    revision = one(first, second)
    kinds = [(passage.older is not None, passage.newer is not None) for passage in revision.passages]
    assert kinds == [(True, False), (False, True), (False, True)]


def test_the_later_date_is_the_newer():
    first, second = document("a", SECOND, published="2020-05-02"), document("b", FIRST, published="2020-05-01")
    revision = one(first, second)
    assert (revision.older, revision.newer, revision.basis) == ("b", "a", "date")


@pytest.mark.parametrize("dates", [(None, None), ("2020-05", "2020-05-01"), ("2020-05-01", "2020-05-01")])
def test_what_is_told_in_the_past_is_newer_where_no_date_says_more(dates):
    first, second = document("b", FIRST, published=dates[0]), document("a", SECOND, published=dates[1])
    now = event(first, "The lower villages are being evacuated by the army.", "evacuation", tense="present")
    then = event(second, "The lower villages were evacuated by the army.", "evacuation", tense="past")
    revision = one(first, second, (now, then))
    assert (revision.older, revision.newer, revision.basis) == ("b", "a", "tense")


def test_tenses_that_point_both_ways_say_nothing():
    first, second = document("a", FIRST), document("b", SECOND)
    events = [
        event(first, "The lower villages are being evacuated by the army.", "evacuation", tense="present"),
        event(second, "The lower villages were evacuated by the army.", "evacuation", tense="past"),
        event(first, "The council said on Monday that 300 people had left the valley", "displacement", tense="past"),
        event(
            second, "The council said on Monday that 450 people had left the valley", "displacement", tense="present"
        ),
    ]
    assert one(first, second, events).basis is None


def test_a_version_that_only_adds_is_newer():
    revision = one(document("b", FIRST), document("a", FIRST + MORE))
    assert (revision.older, revision.newer, revision.basis) == ("b", "a", "additions")


def test_a_version_that_adds_and_drops_is_not_known_to_be_newer():
    dropped = FIRST.replace("The lower villages are being evacuated by the army. ", "")
    assert one(document("b", FIRST), document("a", dropped + MORE)).basis is None


def test_a_copy_changes_nothing():
    revision = one(document("a", FIRST), document("b", FIRST))
    assert (revision.passages, revision.basis) == ((), None)


def test_reports_in_their_own_words_are_no_versions():
    other = document("b", "About 400 residents fled their homes when a dam gave way above the village." + MORE)
    found = reuses((document("a", FIRST), other))
    assert revisions((document("a", FIRST), other), found, versions((document("a", FIRST), other), found), ()) == ()
