"""Names in sentences of each language: what must be found and what must not."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator import gazetteer
from generator.extract.names import extract
from generator.model import Document, Mention, Span

CASES = Path(__file__).parent / "languages"


def document(language: str, text: str, name: str = "a") -> Document:
    return Document(name, name, "", text, language, (Span(0, len(text)),), (Span(0, len(text)),))


def cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [pytest.param(path.stem, case, id=f"{path.stem}: {case['text'][:40]}") for case in table["case"]]
        for case in table.get("failing", ()):
            mark = pytest.mark.xfail(reason=case["reason"], strict=True)
            found.append(pytest.param(path.stem, case, id=f"{path.stem}: {case['text'][:40]}", marks=mark))
    return found


def said(mention: Mention) -> set[str]:
    label = "generic" if mention.generic else mention.label
    named = f"{label} {mention.text}"
    return {named, f"{named} = {mention.key}", f"{named} : {mention.rule}"}


@pytest.mark.parametrize(("language", "case"), cases())
def test_every_listed_name_is_found_and_no_barred_one(language: str, case: dict[str, Any]) -> None:
    mentions = extract(document(language, case["text"]))
    found = {words for mention in mentions for words in said(mention)}
    assert set(case["find"]) <= found, found
    texts = {mention.text for mention in mentions if not mention.generic}
    assert not texts & set(case["never"])
    assert all(m.key is None for m in mentions if m.text in case.get("keyless", ()))
    assert all(m.kind == case.get("kinds", {}).get(m.text, m.kind) for m in mentions)


@pytest.mark.parametrize(("language", "case"), cases())
def test_mentions_stand_where_they_say_in_order_and_apart(language: str, case: dict[str, Any]) -> None:
    text = case["text"]
    mentions = extract(document(language, text))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))
    if case.get("reason"):
        pytest.fail("listed as failing")


@pytest.mark.parametrize("language", ["de", "en"])
def test_weekdays_months_and_peoples_are_never_names(language: str) -> None:
    text = {"de": "Am Montag kamen im Mai Syrer und Türken.", "en": "On Monday in May Syrians and Turks came."}[
        language
    ]
    assert extract(document(language, text)) == ()


def test_a_language_without_data_gives_no_names() -> None:
    assert extract(document("xx", "Paris")) == ()


def test_a_surname_stands_for_the_person_named_before() -> None:
    text = "Mayor Anna Keller opened the bridge. Critics booed Keller."
    mentions = extract(document("en", text))
    assert {(m.text, m.name) for m in mentions} == {("Anna Keller", "Anna Keller"), ("Keller", "Anna Keller")}


def test_a_surname_of_two_persons_stands_for_neither() -> None:
    text = "Mayor Anna Keller met Mr Paul Keller. Keller said nothing."
    names = [m.name for m in extract(document("en", text)) if m.text == "Keller"]
    assert names in ([], ["Keller"])


def test_an_acronym_stands_for_the_long_name_beside_it() -> None:
    text = "The Karvol Miners Union (KMU) called a strike. The KMU wants more pay."
    mentions = [m for m in extract(document("en", text)) if not m.generic]
    assert [(m.text, m.name) for m in mentions] == [
        ("Karvol Miners Union", "Karvol Miners Union"),
        ("KMU", "Karvol Miners Union"),
        ("KMU", "Karvol Miners Union"),
    ]


def test_a_homonym_is_known_beside_others_of_its_region() -> None:
    mentions = extract(document("en", "They left al-Dumayr and Nasiriyah."))
    assert [m.key for m in mentions] == ["al-dumayr", "an-nasiriyah"]


def test_between_the_same_neighbours_a_near_spelling_is_the_same_place() -> None:
    text = "Die Städte Homs, Jairouh und Hama. Die Städte Homs, Jairoud und Hama."
    keys = {m.text: m.key for m in extract(document("de", text))}
    assert keys["Jairouh"] == keys["Jairoud"] == "jayrud"


def test_elsewhere_a_near_spelling_is_not_merged() -> None:
    text = "Die Städte Homs, Jairouh und Hama. Die Städte Homs und Jairoud."
    keys = {m.text: m.key for m in extract(document("de", text))}
    assert keys["Jairouh"] is None


def test_every_country_has_institutions_in_both_languages() -> None:
    for country in gazetteer.data("nationalities"):
        entry = gazetteer.entry(f"{gazetteer.country_keys()[country]}-army")
        assert entry is not None and entry.label == "actor"


def test_an_acronym_means_what_the_document_says_it_means() -> None:
    text = "Karvol Safety Airlines (SAA) grounded its fleet. SAA pilots had gone on strike."
    found = {(m.text, m.key) for m in extract(document("en", text)) if not m.generic}
    assert found == {("Karvol Safety Airlines", None), ("SAA", None)}


def test_a_village_named_like_a_country_is_not_the_country() -> None:
    (mention,) = extract(document("en", "Ten died in Bahrain village."))
    assert (mention.label, mention.key) == ("place", None)


def test_endings_of_a_described_group_make_no_other_group() -> None:
    text = "Kämpfer griffen an, mit Kämpfern und Aufständischen; Aufständische und Soldaten flohen."
    names = [m.name for m in extract(document("de", text))]
    assert names == ["Kämpfer", "Kämpfer", "Aufständische", "Aufständische", "Soldaten"]
