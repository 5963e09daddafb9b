"""The compiled table of the world's places: what is in it, what its keys are, how little it takes."""

import tracemalloc
from pathlib import Path

import pytest

from generator import gazetteer, world
from generator.placenames import bare, fold
from generator.shelf import PLACES, Row, Shelf, compile_rows

LARGEST = 12_000_000  # bytes


def keys(name: str) -> list[str]:
    return [world.key(place) for place in world.candidates(name)]


def test_the_table_is_small() -> None:
    assert sum(path.stat().st_size for path in world.PACKAGED.iterdir()) <= LARGEST


def test_opening_reads_nearly_nothing() -> None:
    tracemalloc.start()
    shelf = Shelf(world.PACKAGED)
    memory = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert memory < 2_000_000 < (world.PACKAGED / PLACES).stat().st_size
    assert len(shelf.places) > 200_000


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Munich", "munich"),
        ("München", "munich"),
        ("Мюнхен", "munich"),
        ("ميونخ", "munich"),
        ("Pékin", "beijing"),
        ("Le Caire", "cairo"),
        ("Ḩalab", "aleppo"),
        ("دمشق", "damascus"),
        ("Sicilia", "sicily-it-82"),
        ("Saint-Pétersbourg", "saint-petersburg"),
    ],
)
def test_a_place_is_found_by_its_names_in_several_scripts(name: str, key: str) -> None:
    assert key in keys(name)


@pytest.mark.parametrize("name", ["", "-", "Karvolstadt", "munich-1", "\x00", "a" * 1000])
def test_what_is_no_name_is_found_nowhere(name: str) -> None:
    assert keys(name) == []


@pytest.mark.parametrize("nickname", ["Grey City", "Lone Star State", "Peach State", "Rice Granary of the Philippines"])
def test_nicknames_are_left_out(nickname: str) -> None:
    assert keys(nickname) == []


def test_a_key_leads_back_to_its_place() -> None:
    for name in ("Springfield", "Halle", "Georgia", "San José", "Nasiriyah"):
        for place in world.candidates(name):
            assert world.by_key(world.key(place)) == place


@pytest.mark.parametrize("key", ["munich-2867714", "paris-1", "hof-99999999999", "texas-us-xx", "nowhere", "-1", ""])
def test_a_wrong_key_leads_nowhere(key: str) -> None:
    assert gazetteer.entry(key) is None


def test_the_best_known_bearer_of_a_name_has_the_plain_key_and_no_other() -> None:
    plain = [shown.key for shown in world.prominent().values() if shown.leads]
    assert len(plain) == len(set(plain)) > 3000
    assert {"paris", "munich", "berlin", "london", "cairo", "lagos"} <= set(plain)
    assert not {"springfield", "newcastle", "cordoba", "georgia", "san-jose"} & set(plain)


def test_a_place_lies_in_its_region_and_country() -> None:
    assert gazetteer.chain("hof-2902768") == ("hof-2902768", "bavaria", "germany")
    assert gazetteer.chain("houston") == ("houston", "texas", "united-states")


def test_what_people_have_listed_goes_first() -> None:
    (curated,) = {gazetteer.of_place(p).key for p in world.candidates("Ruhaybah") if p.country == "SY"}
    assert curated == "ar-ruhaybah"
    assert gazetteer.of_place(next(p for p in world.candidates("Sicily") if p.code)).key == "sicily"


def test_every_region_of_the_table_has_a_name_and_a_country() -> None:
    countries = gazetteer.country_keys()
    for code in world.regions():
        entry = gazetteer.of_place(world.opened(world.PACKAGED).by_code(code))  # type: ignore[arg-type]
        assert entry.kind == "region" and dict(entry.names)["en"]
        assert entry.part_of or code.partition("-")[0] not in countries


def test_names_are_folded_alike_whatever_their_signs() -> None:
    assert fold("Qal‘at al-Maḑīq") == fold("qalat Al-Madiq") != ""
    assert bare(fold("Ar Ruḩaybah")) == fold("Ruhaybah")
    assert bare(fold("Arzberg")) == "arzberg" and bare(fold("El Paso")) == "paso"
    assert "el-paso" in keys("El Paso") and "el-paso" not in keys("Paso")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rows = [Row(7, "Karvol", frozenset({"karvol", "korvel"}), "DE", "city", 50.5, 8.25, 900, "DE-HE")]
    for name in ("a", "b"):
        compile_rows(rows, ["DE-HE"], tmp_path / name)
    assert [path.read_bytes() for path in sorted((tmp_path / "a").iterdir())] == [
        path.read_bytes() for path in sorted((tmp_path / "b").iterdir())
    ]
    (place,) = Shelf(tmp_path / "a").find("korvel")
    assert (place.name, place.latitude, place.longitude, place.region) == ("Karvol", 50.5, 8.25, "DE-HE")


def test_a_place_without_coordinates_keeps_none(tmp_path: Path) -> None:
    compile_rows([Row(7, "Karvol", frozenset({"karvol"}), "DE", "city", None, None)], [], tmp_path)
    (place,) = Shelf(tmp_path).find("karvol")
    assert (place.latitude, place.longitude, place.region) == (None, None, None)
