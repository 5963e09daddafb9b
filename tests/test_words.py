"""Words of a text and their tags: what no person writes is read too, and fast."""

from generator.words import LETTERS, LONGEST, tag


def test_a_flood_of_words_is_tagged_like_a_sentence():
    """HanTa alone ends with a KeyError where the probability of a sentence falls below the least that it knows."""
    found = tag("en", (".",) * (60 * LONGEST))
    assert len(found) == 60 * LONGEST
    assert {item.lemma for item in found} == {"."}


def test_a_word_of_the_longest_kind_is_its_own_lemma():
    word = "1,000," * 10 * LETTERS
    (found,) = tag("de", (word,))
    assert found.lemma == word


def test_an_ordinary_word_has_its_lemma():
    (found,) = tag("de", ("Überschwemmungen",))
    assert found.lemma == "Überschwemmung"
