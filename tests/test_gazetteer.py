"""The curated names are whole: every reference leads somewhere, nothing contradicts itself."""

import pytest
from babel import Locale

from generator import composed, gazetteer
from generator import language as languages
from generator.extract.known import singles
from generator.extract.nationals import adjectives
from generator.kinds import ACTORS, PLACES
from generator.namematch import compare

KINDS = {"actor": ACTORS, "place": PLACES}


def test_every_part_leads_to_a_whole() -> None:
    for entry in gazetteer.entries().values():
        assert entry.part_of is None or gazetteer.entry(entry.part_of) is not None, entry.key
        assert gazetteer.chain(entry.key)[0] == entry.key


def test_every_entry_has_a_kind_of_its_label_and_a_name() -> None:
    for entry in gazetteer.entries().values():
        assert entry.kind in KINDS[entry.label], entry.key
        assert entry.names, entry.key


def test_coordinates_come_in_pairs_and_lie_on_earth() -> None:
    for entry in gazetteer.entries().values():
        assert (entry.latitude is None) == (entry.longitude is None), entry.key
        assert abs(entry.latitude or 0) <= 90 and abs(entry.longitude or 0) <= 180, entry.key


def test_places_of_the_same_part_lie_near_each_other() -> None:
    for entry in gazetteer.entries().values():
        whole = gazetteer.entry(entry.part_of) if entry.part_of else None
        if whole and whole.weak:  # a region of the world may be large
            assert whole.country == entry.country, entry.key
        elif whole and None not in (whole.latitude, entry.latitude):
            assert abs(whole.latitude - entry.latitude) < 3, entry.key  # type: ignore[operator]


def test_every_country_of_the_world_has_its_adjectives() -> None:
    with_adjective = set(gazetteer.data("nationalities"))
    for code in ["SY", "TR", "US", "DE", "RU", "UA", "IL", "IR", "CN", "GB", "FR", "BR", "NG", "KP", "XK", "TL", "VU"]:
        assert code in with_adjective
    assert len(with_adjective) >= 195
    assert with_adjective <= set(gazetteer.country_keys())


@pytest.mark.parametrize("language", [code for code in languages.codes() if adjectives(code)])
def test_adjectives_belong_to_one_country(language: str) -> None:
    rows = gazetteer.spoken("nationalities")
    listed = [a for row in rows.values() for a in row.get(language, {}).get("adjective", [])]
    assert len(listed) == len(set(listed))
    assert len(adjectives(language)) > 200


@pytest.mark.parametrize("language", languages.codes())
def test_every_country_is_known_by_its_name_in_the_language(language: str) -> None:
    names = Locale.parse(language).territories
    own = languages.table(language, "gazetteer").get("not_alone", {}).get("names", ())
    avoided = {*gazetteer.data("countries")["not_alone"]["names"], *own}
    for code, key in gazetteer.country_keys().items():
        name = str(names[code])
        if name.isalpha() and name not in avoided:
            assert singles(language)[languages.plain(language, name)] == key, name


def test_curated_aliases_of_two_entries_are_not_one_spelling() -> None:
    owners: dict[tuple[str, str], str] = {}
    for entry in gazetteer.entries().values():
        if not entry.weak and entry.kind != "country":
            for name in entry.surfaces:
                assert owners.setdefault((entry.label, name), entry.key) == entry.key, name


def test_made_entries_are_named_by_rule_in_each_language() -> None:
    part, whole = gazetteer.entry("northern-homs"), gazetteer.entry("homs")
    assert part is not None and whole is not None
    forms = {code: languages.table(code, "names")["directions"]["form"] for code in languages.codes()}
    assert part.part_of == whole.key
    assert {code for code, _ in part.names} == {code for code, _ in whole.names if forms.get(code)} >= {"de", "en"}
    assert gazetteer.entry("homs" + composed.PROVINCE) is not None
    assert gazetteer.entry("homs" + composed.STATE) is None


def test_names_of_one_entry_in_two_languages_do_not_hide_two_groups() -> None:
    first, second = gazetteer.entry("jaish-tahrir-al-sham"), gazetteer.entry("hayat-tahrir-al-sham")
    assert first is not None and second is not None
    assert all(
        compare(a, b, "actor") == "different"
        for a in first.surfaces
        for b in second.surfaces
        if a.isascii() and b.isascii()
    )


def test_parts_of_countries_are_named_as_each_language_names_them():
    names = {
        key: dict(gazetteer.entry(key).names) for key in ("northern-syria", "southern-united-states", "northern-homs")
    }
    assert names["northern-syria"]["de"] == "Nordsyrien"
    assert names["northern-syria"]["en"] == "Northern Syria"
    assert names["southern-united-states"]["de"] == "Vereinigte Staaten (Süd)"
    assert names["northern-homs"]["de"] == "Nord-Homs"


def test_what_the_folder_of_a_language_names_is_in_the_gazetteer() -> None:
    for code in languages.codes():
        table = languages.table(code, "gazetteer")
        assert all(gazetteer.entry(key) for key in table.get("names", {})), code
        assert set(table.get("countries", {})) <= set(gazetteer.country_keys()), code
        assert set(table.get("nationalities", {})) <= set(gazetteer.data("nationalities")), code
        assert set(table.get("institutions", {})) <= set(gazetteer.data("institutions")), code


def test_an_institution_is_named_in_the_order_of_the_language() -> None:
    army, ministry = gazetteer.entry("egypt-army"), gazetteer.entry("egypt-defence-ministry")
    assert army is not None and ministry is not None
    assert dict(army.names) == {
        "ar": "الجيش المصري",
        "de": "Ägyptische Armee",
        "en": "Egyptian Army",
        "fr": "Armée égyptienne",
    }
    assert dict(ministry.names)["fr"] == "Ministère égyptien de la Défense"
    assert dict(ministry.names)["ar"] == "وزارة الدفاع المصرية"
