"""`synoptic gazetteer add`: what a country dump must be, and what comes of it."""

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import gazetteer, world
from generator.cli import main


def line(identifier: int, name: str, others: str = "", code: str = "P\tPPL", **given: str) -> str:
    """A line of a dump."""
    spot = f"{given.get('latitude', '33.46')}\t{given.get('longitude', '36.33')}"
    people = given.get("population", "100")
    start = f"{identifier}\t{name}\t{name}\t{others}\t{spot}\t{code}\tSY"
    return f"{start}\t\t13\t\t\t\t{people}\t\t\tAsia/Damascus\t2020-01-01"


CAPITAL = line(170654, "Damascus", "Damas", population="1569394")
VILLAGE = line(900000001, "Karvolīya", "Karvolia,كرفولية")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*lines: str, name: str = "SY.txt") -> Result:
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return CliRunner().invoke(main, ["gazetteer", "add", name])


def test_what_is_added_is_looked_up_beside_what_is_there() -> None:
    assert world.candidates("Karvolia") == ()
    result = add(CAPITAL, VILLAGE)
    assert result.exit_code == 0, result.output
    assert "2 places added" in result.output and "1 of them new" in result.output
    assert [world.key(place) for place in world.candidates("Karvolia")] == ["karvoliya-900000001"]
    assert [place.country for place in world.candidates("كرفولية")] == ["SY"]
    assert "munich" in [world.key(place) for place in world.candidates("Munich")]


def test_an_added_place_has_an_entry_with_its_region_and_country() -> None:
    add(CAPITAL, VILLAGE)
    entry = gazetteer.entry("karvoliya-900000001")
    assert entry is not None and (entry.latitude, entry.longitude) == (33.46, 36.33)
    assert gazetteer.chain(entry.key)[-1] == "syria" and len(gazetteer.chain(entry.key)) == 3


def test_a_known_place_keeps_its_key() -> None:
    add(CAPITAL, VILLAGE)
    assert "damascus" in {gazetteer.of_place(place).key for place in world.candidates("Damas")}


def test_kinds_are_told_apart_and_what_is_no_place_is_left_out() -> None:
    result = add(
        VILLAGE,
        line(900000002, "Karvol Quarter", code="P\tPPLX"),
        line(900000003, "Karvol Hill", code="T\tHLL"),
        line(900000004, "Karvol Road", code="R\tRD"),
        line(900000005, "Old Karvol", code="P\tPPLH"),
        line(900000006, "Karvol Republic", code="A\tPCLI"),
    )
    assert "3 places added" in result.output and "1 city, 1 district, 1 natural" in result.output
    assert "3 lines left out" in result.output


def test_the_zip_of_a_country_is_taken_as_it_is(project: Path) -> None:
    with zipfile.ZipFile("SY.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", VILLAGE + "\n")
    result = CliRunner().invoke(main, ["gazetteer", "add", "SY.zip"])
    assert result.exit_code == 0, result.output
    assert (project / "gazetteer" / "SY" / "places.npy").is_file()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("only\tthree\tcolumns", "SY.txt:2: The line has 3 columns instead of 19"),
        (line(900000002, "X", latitude="north"), "SY.txt:2: Column 5 cannot be “north”"),
        (line(900000002, "X", longitude="181"), "SY.txt:2: Column 6 cannot be “181”"),
        (line(0, "X"), "SY.txt:2: Column 1 cannot be “0”"),
        (line(900000002, "!"), "SY.txt:2: Column 2 cannot be “!”"),
        (line(900000002, "X", population="many"), "SY.txt:2: Column 15 cannot be “many”"),
    ],
)
def test_a_wrong_line_is_named_and_the_others_are_used(wrong: str, said: str) -> None:
    result = add(VILLAGE, wrong)
    assert result.exit_code == 0
    assert said in result.output and "1 places added" in result.output and "1 lines need mending" in result.output


@pytest.mark.parametrize("lines", [["no dump at all"], [""], [line(1, "A Road", code="R\tRD")]])
def test_a_file_without_places_is_refused(lines: list[str], project: Path) -> None:
    result = add(*lines)
    assert result.exit_code == 1
    assert "SY.txt" in result.output and not (project / "gazetteer").exists()


def test_a_file_of_other_bytes_is_refused() -> None:
    Path("SY.txt").write_bytes(b"\xff\xfe\x00")
    assert CliRunner().invoke(main, ["gazetteer", "add", "SY.txt"]).exit_code == 1
    Path("SY.zip").write_bytes(b"PK no archive")
    assert CliRunner().invoke(main, ["gazetteer", "add", "SY.zip"]).exit_code == 1
