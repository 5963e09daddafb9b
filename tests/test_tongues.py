"""One event in four languages: whatever language tells of it, it is the same town, army and person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import gazetteer, pipeline
from generator.build import pages
from generator.cli import main
from generator.extract.names import extract
from generator.model import Document, Span
from generator.report import Report
from generator.site import languages as site_languages

ROOT = Path(__file__).parent.parent
TOLD = {
    "de": "Die syrische Armee rückte am Samstag in Duma bei Damaskus ein. Die Türkei verurteilte die Offensive.",
    "en": "The Syrian Army entered Douma near Damascus on Saturday. Turkey condemned the offensive.",
    "fr": "L'armée syrienne est entrée samedi dans Douma, près de Damas. La Turquie a condamné l'offensive.",
    "ar": "دخل الجيش السوري يوم السبت مدينة دوما قرب دمشق. وأدانت تركيا الهجوم، بحسب ما ذكرت وكالة رويترز للأنباء.",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = tmp_path_factory.mktemp("seeds")
    for code, text in TOLD.items():
        (folder / f"{code}.txt").write_text(text + "\n", encoding="utf-8")
    return pipeline.report(folder)


def test_every_text_is_read_in_its_own_language(report: Report) -> None:
    assert {document.id: document.language for document in report.documents} == {code: code for code in TOLD}
    assert not report.problems


def test_one_thing_is_one_entity_in_every_language(report: Report) -> None:
    languages = {document.id: document.language for document in report.documents}
    met: dict[str, set[str]] = {}
    for mention in report.mentions:
        met.setdefault(mention.entity, set()).add(languages[mention.document])
    for key in ("syria-army", "damascus", "douma", "turkiye-state"):
        assert met[key] == set(TOLD), key


def test_quotes_written_from_right_to_left_are_marked_so(report: Report) -> None:
    made = pages(report, site_languages(ROOT / "locales", {}))
    text = next(str(content) for path, content in made.items() if str(path).endswith("en/sources/ar.md"))
    assert '<p lang="ar" dir="rtl">' in text
    assert '<a href="../../places/damascus/">دمشق</a>' in text


def test_no_number_is_read_where_nobody_has_told_how_a_language_counts(report: Report) -> None:
    assert not [figure for figure in report.figures if figure.document in ("fr", "ar")]


def test_a_report_in_french_or_arabic_is_exported(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for code in ("fr", "ar"):
        (tmp_path / "seeds" / f"{code}.txt").write_text(TOLD[code] + "\n", encoding="utf-8")
    arguments = ["export", "--seeds", str(tmp_path / "seeds"), "--out", str(tmp_path / "out"), "--strict"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in (tmp_path / "out" / "entities.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {"ar", "de", "en", "fr"} <= set(next(row for row in rows if row["id"] == "syria-army")["names"])


def read(code: str, text: str) -> list[tuple[str, str | None]]:
    whole = (Span(0, len(text)),)
    return [(m.text, m.key) for m in extract(Document("a", "a.txt", "", text, code, whole, whole))]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("fr", "l'État islamique", [("État islamique", "islamic-state")]),
        ("fr", "l’Etat islamique", [("Etat islamique", "islamic-state")]),
        ("fr", "Il vit en Égypte", [("Égypte", "egypt")]),
        ("ar", "في ادلب", [("ادلب", "idlib")]),
        ("ar", "في إدلب", [("إدلب", "idlib")]),
        ("ar", "بسوريا ولسوريا", [("سوريا", "syria"), ("سوريا", "syria")]),
        ("ar", "للجيش السوري", [("لجيش السوري", "syria-army")]),
        ("ar", "والجيشُ السوريّ", [("الجيشُ السوريّ", "syria-army")]),
    ],
)
def test_letters_and_small_words_that_are_written_in_several_ways(
    code: str, text: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(word, key) for word, key in read(code, text) if key] == found


CITIES = {  # key to the name in each language
    "munich": {"de": "München", "en": "Munich", "fr": "Munich", "ar": "ميونيخ"},
    "damascus": {"de": "Damaskus", "en": "Damascus", "fr": "Damas", "ar": "دمشق"},
    "aleppo": {"de": "Aleppo", "en": "Aleppo", "fr": "Alep", "ar": "حلب"},
    "london": {"de": "London", "en": "London", "fr": "Londres", "ar": "لندن"},
    "moscow": {"de": "Moskau", "en": "Moscow", "fr": "Moscou", "ar": "موسكو"},
    "marrakesh": {"fr": "Marrakech", "ar": "مراكش"},
    "suez": {"en": "Suez", "ar": "السويس"},
    "mexico-city": {"de": "Mexiko-Stadt", "en": "Mexico City", "fr": "Mexico"},
    "washington": {"de": "Washington", "en": "Washington", "fr": "Washington", "ar": "واشنطن"},
}
WENT = {
    "de": "Die Delegation reiste am Montag nach {}.",
    "en": "The delegation travelled to {} on Monday.",
    "fr": "La délégation est partie lundi pour {}.",
    "ar": "وصل الوفد إلى {} أمس.",
}


@pytest.mark.parametrize("key", CITIES)
def test_a_city_of_the_world_is_one_under_the_names_of_every_language(key: str) -> None:
    met = {code: read(code, WENT[code].format(name)) for code, name in CITIES[key].items()}
    assert met == {code: [(name, key)] for code, name in CITIES[key].items()}
    known = gazetteer.entry(key)
    assert known is not None
    assert {(code, name) for code, name in CITIES[key].items() if key in gazetteer.called(code)} <= {*known.names}


@pytest.mark.parametrize("code", ["ar", "fr"])
def test_what_the_folder_of_a_language_calls_a_place_is_the_name_that_is_shown(code: str) -> None:
    entries = {key: gazetteer.entry(key) for key in gazetteer.called(code)}
    assert all(entries.values())
    cities = {key: dict(entry.names).get(code) for key, entry in entries.items() if entry and entry.weak}
    assert cities == {key: gazetteer.called(code)[key][0] for key in cities}
