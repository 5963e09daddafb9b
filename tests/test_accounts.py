from hypothesis import given
from hypothesis import strategies as st

from generator.accounts import accounts, reuses, versions
from generator.model import Evidence
from tests.making import document, place_of

FIRST = (
    "The council said on Monday that 300 people had left the valley after the dam broke. "
    "Nobody was hurt when the water reached the lower villages in the night. "
    "Rescue workers brought blankets and food to the school in the next town."
)
SECOND = FIRST.replace("300 people had left", "450 people have left").replace("Nobody was hurt", "Two people were hurt")
OWN = (
    "About 400 residents fled their homes when a dam gave way above the village. "
    "The mayor asked for tents, blankets and drinking water for those in the school."
)


def quote(of, words):
    return Evidence(of.id, *place_of(of.text, words), words)


def test_a_revised_text_is_a_version_of_the_first():
    one, other = document("a", FIRST), document("b", SECOND)
    assert versions((one, other), reuses((one, other))) == {("a", "b")}


def test_a_report_in_its_own_words_is_no_version():
    one, other = document("a", FIRST), document("b", OWN)
    assert reuses((one, other)) == ()


def test_a_copied_claim_adds_no_account_and_a_separate_one_does():
    documents = document("a", FIRST), document("b", FIRST + " More follows."), document("c", OWN)
    quotes = [
        quote(documents[0], "300 people"),
        quote(documents[1], "300 people"),
        quote(documents[2], "400 residents"),
    ]
    assert accounts(quotes, reuses(documents)) == (("a", "b"), ("c",))


def test_common_wording_elsewhere_in_a_text_does_not_join_the_claim():
    shared = "Rescue workers brought blankets and food to the school in the next town by lorry."
    one = document("a", "Officials counted 300 people in the camp today. " + shared)
    other = document("b", "There are 520 men and women under canvas now, a doctor said. " + shared)
    quotes = [quote(one, "300 people"), quote(other, "520 men and women")]
    assert accounts(quotes, reuses((one, other))) == (("a",), ("b",))


@given(st.permutations([("a", FIRST), ("b", SECOND), ("c", OWN)]))
def test_the_order_of_documents_changes_nothing(order):
    made = [document(name, text) for name, text in order]
    expected = reuses([document("a", FIRST), document("b", SECOND), document("c", OWN)])
    assert reuses(made) == expected
