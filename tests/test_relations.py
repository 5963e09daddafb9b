"""What a text itself says of two of its names: that they are two, or that one is a part of the other."""

import pytest

from generator.claims import claims
from generator.extract import names
from generator.model import Entity
from generator.pipeline import compared
from generator.render import render
from generator.report import Report
from tests.making import document
from tests.outcomes import BY_RULE

APART = [
    (
        "en",
        "Jaish Tahrir al-Sham, a unit of the Free Syrian Army (not to be confused with Hayyat Tahrir al-Sham), left.",
    ),
    ("de", "Jaish Tahrir al-Sham (nicht zu verwechseln mit Hayyat Tahrir al-Sham) verließ die Stadt Dumair."),
    ("de", "Jaish Tahrir al-Sham, nicht mit Hayyat Tahrir al-Sham zu verwechseln, verließ die Stadt Dumair."),
]
TWO = ("hayat-tahrir-al-sham", "jaish-tahrir-al-sham")


def report(*texts: tuple[str, str]) -> Report:
    made = (document(f"d{at}", text, language=code, full_text=True) for at, (code, text) in enumerate(texts))
    return compared(tuple(claims(one, names.extract(one, BY_RULE), (), ()) for one in made))


def entities(*texts: tuple[str, str]) -> dict[str, Entity]:
    return {entity.id: entity for entity in report(*texts).entities}


@pytest.mark.parametrize(("code", "text"), APART)
def test_a_text_that_tells_two_apart_is_used_with_its_words(code: str, text: str) -> None:
    found = entities((code, text))
    for one, other in (TWO, TWO[::-1]):
        (apart,) = found[one].distinct_from
        assert apart.entity == other
        (evidence,) = apart.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.startswith("Jaish Tahrir al-Sham") and "Hayyat Tahrir al-Sham" in evidence.text


def test_who_is_told_apart_is_not_offered_as_maybe_the_same() -> None:
    near = "Fighters of Liwa Tolmin left Homs. Others of Liwa Tolmina stayed there."
    told = "Liwa Tolmin, not to be confused with Liwa Tolmina, left Homs."
    assert any(entity.maybe for entity in entities(("en", near)).values())
    assert not any(entity.maybe for entity in entities(("en", near), ("en", told)).values())


def test_every_text_that_says_so_is_quoted() -> None:
    (apart,) = entities(*APART[:2])[TWO[0]].distinct_from
    assert [evidence.document for evidence in apart.evidence] == ["d0", "d1"]


def test_words_that_tell_nobody_apart_tell_nobody_apart() -> None:
    found = entities(("en", "The shelling of Homs was unrelated to Hamas. Jaish al-Islam left Duma."))
    assert not any(entity.distinct_from for entity in found.values())


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The Coastal Division of the Free Syrian Army shelled Latakia.", "Coastal Division", "free-syrian-army"),
        ("The Free Syrian Army's Coastal Division shelled Latakia.", "Coastal Division", "free-syrian-army"),
        ("UBS Wealth Management and UBS agreed.", "UBS Wealth Management", "ubs-ch"),
    ],
)
def test_a_part_belongs_to_its_whole_and_is_not_it(text: str, part: str, whole: str) -> None:
    found = entities(("en", text))
    (entity,) = (entity for entity in found.values() if part in entity.aliases)
    assert entity.part_of == whole and not entity.maybe
    assert whole in found


def test_the_page_says_whom_a_text_tells_it_apart_from() -> None:
    pages = render(report(*APART[:1]), "en")
    page = pages[f"actors/{TWO[1]}.md"]
    assert "a text says so" in page and "not to be confused with" in page
    assert f'href="../{TWO[0]}/"' in page


def test_the_page_of_names_to_decide_lists_each_pair_once() -> None:
    near = ("en", "Fighters of Liwa Tolmin left Homs. Others of Liwa Tolmina stayed there.")
    page = render(report(near, APART[0]), "de")["review/index.md"]
    undecided, _, decided = page.partition("{ #told-apart }")
    assert undecided.count(">Liwa Tolmin<") == 2 and undecided.count(">Liwa Tolmina<") == 2  # its name and its form
    assert decided.count("Hayyat Tahrir al-Sham") >= 1 and "not to be confused with" in decided


def test_a_report_without_doubts_has_the_page_as_well() -> None:
    assert "review/index.md" in render(report(("en", "Nobody left.")), "en")
