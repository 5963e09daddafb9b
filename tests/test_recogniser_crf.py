"""The recogniser of the package: names that no list holds, one kind for one name, spans where they are said to be."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Document, Span
from generator.recognisers import crf
from generator.recognisers.clusters import WEIGHTS, clusters
from generator.recognisers.cut import cut
from generator.recognisers.features import Features, inside_quotes
from generator.recognisers.listed import Lists
from generator.recognisers.marked import Likely, Marked, Sentence, agreed
from generator.words import Token

MOST = 6 * 2**20  # bytes of weights and clusters together


def document(language: str, *sentences: str) -> Document:
    spans, text = [], ""
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    return Document("a", "a", "", text, language, tuple(spans), (Span(0, len(text)),))


def found(language: str, *sentences: str) -> set[tuple[str, str]]:
    return {(mention.text, mention.kind) for mention in crf.recognise(document(language, *sentences))}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        ("en", "Velma Ostergard told reporters in Trondvik that the plant would close.", ("Velma Ostergard", "person")),
        ("en", "Officials in Trondvik said the bridge had collapsed.", ("Trondvik", "place")),
        (
            "en",
            "Norvane Industries said it would close two plants.",
            ("Norvane Industries", "organisation"),
        ),
        ("de", "Der Bürgermeister Ulf Brandegger sprach in Oberkalmbach.", ("Ulf Brandegger", "person")),
        ("de", "Die Feuerwehr rückte am Abend nach Oberkalmbach aus.", ("Oberkalmbach", "place")),
        ("de", "Die Aktie der Norvane AG verlor vier Prozent.", ("Norvane AG", "organisation")),
    ],
)
def test_names_that_no_list_holds_are_recognised(language: str, sentence: str, wanted: tuple[str, str]) -> None:
    assert wanted in found(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "On Monday the water rose again and schools stayed closed."),
        ("en", "Many of them had left their houses before the storm."),
        ("de", "Am Montag stieg das Wasser wieder, die Schulen blieben geschlossen."),
        ("de", "Viele Bewohner hatten ihre Häuser vor dem Sturm verlassen."),
        ("de", "Der Schaden an den Brücken und Straßen geht in die Millionen."),
    ],
)
def test_where_nobody_is_named_nobody_is_found(language: str, sentence: str) -> None:
    assert found(language, sentence) == set()


def test_a_language_without_weights_is_left_to_the_rules() -> None:
    assert crf.recognise(document("fr", "Jean Dupont habite à Paris.")) == ()
    assert not crf.recognised(document("fr", "Jean Dupont habite à Paris.")).complete
    assert crf.recognised(document("en", "Nothing here.")).complete


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["de", "en"]), st.text(max_size=120))
def test_any_text_gives_spans_that_hold_their_words(language: str, text: str) -> None:
    mentions = crf.recognise(Document("a", "a", "", text, language, (Span(0, len(text)),), ()))
    assert all(text[m.start : m.end] == m.text and 0 <= m.confidence <= 1 for m in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


def test_a_sentence_of_thousands_of_words_is_read() -> None:
    assert crf.recognise(document("en", "Bern and Rome " * 2000))


def test_weights_and_clusters_stay_small_and_each_has_a_card() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir() if path.suffix != ".md") <= MOST
    assert all((WEIGHTS / f"CARD.{language}.md").is_file() for language in crf.languages())
    assert crf.languages() == ("de", "en")


def test_clusters_hold_words_of_one_kind_together() -> None:
    table = clusters("en")
    assert table.path("Tuesday") == table.path("Wednesday")
    assert table.path("qqqqqq") is None


def test_a_possessive_ending_is_a_word_and_an_apostrophe_alone_none() -> None:
    assert [token.text for token in cut("O'Brien's 's x")] == ["O'Brien", "'s", "'", "s", "x"]


def test_words_inside_quotation_marks_are_known() -> None:
    assert inside_quotes(["a", "„", "b", "“", "c"]) == [False, False, True, False, False]


def test_features_that_the_model_does_not_know_are_not_made() -> None:
    made = Features(clusters("en"), clusters("de"), Lists("en"), ["l=the", "+1l=the", "first"])
    assert made.of(["Under", "the", "rain"], frozenset()) == [[b"first", b"+1l=the"], [b"l=the"], []]


def marked(text: str, sentence: str, kind: str, sure: float, *likely: float) -> Sentence:
    tokens = tuple(Token(word.start, word.end, word.text) for word in cut(sentence))
    words = tuple(text.split())
    first = next(at for at in range(len(tokens)) if tuple(t.text for t in tokens[at : at + len(words)]) == words)
    span = Span(tokens[first].start, tokens[first + len(words) - 1].end)
    free = {at: 0.3 for at, t in enumerate(tokens) if t.text[0].isupper()}
    inside = range(first, first + len(words))
    free = {at: named for at, named in free.items() if at not in inside}
    return Sentence(tokens, [Marked(span, first, words, kind, sure, Likely(*likely))], free)


def test_a_name_has_the_kind_that_the_document_says_in_sum() -> None:
    one = marked("Kessler", "They met Kessler.", "place", 0.6, 0.3, 0.1, 0.6)
    two = marked("Kessler", "So Kessler said.", "person", 0.9, 0.9, 0.05, 0.05)
    assert [named.kind for named in agreed([one, two])] == ["person", "person"]


def test_the_surname_of_a_person_is_that_person() -> None:
    one = marked("Anna Kessler", "There Anna Kessler won.", "person", 0.95, 0.95, 0.0, 0.05)
    two = marked("Kessler", "In Kessler's speech.", "place", 0.5, 0.3, 0.1, 0.6)
    assert {named.kind for named in agreed([one, two])} == {"person"}


def test_an_occurrence_that_the_model_missed_is_filled_in_and_a_word_that_is_surely_none_is_not() -> None:
    one = marked("Kessler", "So Kessler said.", "person", 0.9, 0.9, 0.05, 0.05)
    tokens = tuple(cut("But Kessler went. "))
    missed = Sentence(tokens, [], {0: 0.0, 1: 0.3})
    surely = Sentence(tokens, [], {0: 0.0, 1: 0.01})
    assert [(n.kind, round(n.confidence, 2)) for n in agreed([one, missed])] == [("person", 0.9), ("person", 0.65)]
    assert len(agreed([one, surely])) == 1


def test_the_folder_of_weights_is_part_of_the_package() -> None:
    assert Path(crf.__file__).parent == WEIGHTS.parent
