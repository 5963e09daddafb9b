"""What is written, what is left alone, what is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.write import Counts, listed, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "project"
    place.mkdir()
    return place


def run(folder: Path, pages: dict[str, str | bytes]) -> Counts:
    return write(pages, folder, folder / ".generated.json")


def files(folder: Path) -> set[str]:
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return found - {".generated.json"}


def test_text_and_bytes_arrive_as_they_are(folder: Path) -> None:
    assert run(folder, {"docs/de/a.md": "Größe\n", "b.bin": b"\xff\r\n"}) == Counts(2, 0, 0)
    assert (folder / "docs/de/a.md").read_bytes() == "Größe\n".encode()
    assert (folder / "b.bin").read_bytes() == b"\xff\r\n"


def test_a_second_run_touches_nothing(folder: Path) -> None:
    pages: dict[str, str | bytes] = {"a.md": "a", "b/c.md": "c"}
    run(folder, pages)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert run(folder, pages) == Counts(0, 2, 0)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_only_what_changed_is_written(folder: Path) -> None:
    run(folder, {"a.md": "a", "b.md": "b"})
    kept = (folder / "a.md").stat().st_ino
    assert run(folder, {"a.md": "a", "b.md": "B"}) == Counts(1, 1, 0)
    assert (folder / "a.md").stat().st_ino == kept


def test_pages_that_are_no_longer_made_disappear_with_their_folders(folder: Path) -> None:
    run(folder, {"docs/en/sources/x/a.md": "a", "docs/en/index.md": "i"})
    assert run(folder, {"docs/en/index.md": "i"}) == Counts(0, 1, 1)
    assert files(folder) == {"docs/en/index.md"}
    assert not (folder / "docs/en/sources").exists()
    assert folder.is_dir()


def test_a_folder_with_a_hand_written_page_stays(folder: Path) -> None:
    run(folder, {"docs/a.md": "a"})
    (folder / "docs/mine.md").write_text("mine")
    run(folder, {})
    assert files(folder) == {"docs/mine.md"}


def test_a_hand_written_page_in_the_way_is_reported_and_kept(folder: Path) -> None:
    (folder / "a.md").write_text("mine")
    counts = run(folder, {"a.md": "generated", "b.md": "b"})
    assert [problem.file for problem in counts.problems] == ["a.md"]
    assert counts[:3] == (1, 0, 0)
    assert (folder / "a.md").read_text() == "mine"
    run(folder, {})
    assert files(folder) == {"a.md"}


def test_a_link_that_a_person_made_is_not_followed(folder: Path) -> None:
    (folder / "mine.txt").write_text("mine")
    (folder / "a.md").symlink_to("mine.txt")
    assert run(folder, {"a.md": "generated"}).problems
    assert (folder / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_a_file_where_a_folder_is_needed_and_the_reverse_are_reported(folder: Path, obstacle: str) -> None:
    if obstacle == "file":
        (folder / "a").write_text("mine")
        assert run(folder, {"a/b.md": "x"}).problems
        assert (folder / "a").read_text() == "mine"
    else:
        (folder / "a.md" / "inner").mkdir(parents=True)
        assert run(folder, {"a.md": "x"}).problems


def test_a_generated_file_makes_room_for_a_folder(folder: Path) -> None:
    run(folder, {"a": "file"})
    assert run(folder, {"a/b.md": "x"}) == Counts(1, 0, 1)
    assert run(folder, {"a": "file"}) == Counts(1, 0, 1)


def test_a_lost_manifest_does_not_lose_pages_that_are_still_the_same(folder: Path) -> None:
    run(folder, {"a.md": "a"})
    (folder / ".generated.json").unlink()
    assert run(folder, {"a.md": "a"}) == Counts(0, 1, 0)
    assert run(folder, {}) == Counts(0, 0, 1)


def test_a_page_that_is_gone_is_written_again(folder: Path) -> None:
    run(folder, {"a.md": "a"})
    (folder / "a.md").unlink()
    assert run(folder, {"a.md": "a"}) == Counts(1, 0, 0)


@pytest.mark.parametrize(
    "path", ["../x", "a/../../x", "/etc/x", "", ".", "a//b", "./a", "a/", "a\\b", "a\0b", "a/../b"]
)
def test_no_path_leaves_the_folder(folder: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no path below"):
        run(folder, {"fine.md": "x", path: "x"})
    assert files(folder) == set()


def test_no_link_leads_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "docs").symlink_to(outside)
    with pytest.raises(ValueError, match="no path below"):
        run(folder, {"docs/a.md": "x"})
    assert list(outside.iterdir()) == []


def test_a_manifest_with_a_foreign_path_deletes_nothing_outside(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    (folder / ".generated.json").write_text('["../precious"]')
    run(folder, {})
    assert (tmp_path / "precious").read_text() == "x"


@pytest.mark.parametrize(
    "pages",
    [
        ("Homs.md", "homs.md"),
        ("Straße.md", "STRASSE.md"),
        ("\u00e9.md", "e\u0301.md"),
        ("A/x.md", "a/X.md"),
        ("a", "a/b"),
    ],
)
def test_paths_that_some_file_systems_join_are_refused(folder: Path, pages: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=r"same file|is a file"):
        run(folder, dict.fromkeys(pages, "x"))
    assert files(folder) == set()


def test_alike_paths_in_different_folders_are_fine(folder: Path) -> None:
    assert run(folder, {"a/x.md": "1", "b/x.md": "2", "a.md": "3"}) == Counts(3, 0, 0)


@pytest.mark.parametrize("stop", [0, 1, 2])
def test_an_interrupted_run_leaves_whole_files_and_orphans_nothing(
    folder: Path, stop: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder, {"a.md": "old", "gone.md": "old"})
    replace = Path.replace
    calls: list[Path] = []

    def interrupted(self: Path, target: Path) -> Path:
        # The first call is the manifest.
        if len(calls) == stop:
            raise KeyboardInterrupt
        calls.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(folder, {"a.md": "new", "b.md": "new"})
    monkeypatch.undo()
    assert not [name for name in files(folder) if ".partial" in name]
    assert (folder / "a.md").read_text() in {"old", "new"}
    assert files(folder) <= listed(folder / ".generated.json")
    assert run(folder, {"c.md": "c"}).problems == ()
    assert files(folder) == {"c.md"}


def test_files_get_the_usual_permissions(folder: Path) -> None:
    (folder / "mine").write_text("x")
    run(folder, {"a.md": "x"})
    assert (folder / "a.md").stat().st_mode == (folder / "mine").stat().st_mode


@pytest.mark.parametrize("broken", ["", "{[", '{"a.md": 1}', '"a.md"', "[1, null]", "[" * 100_000, b"\xff"])
def test_a_broken_manifest_owns_nothing_and_loses_nothing(folder: Path, broken: str | bytes) -> None:
    run(folder, {"a.md": "a", "b.md": "b"})
    (folder / ".generated.json").write_bytes(broken if isinstance(broken, bytes) else broken.encode())
    counts = run(folder, {"a.md": "changed"})
    assert [problem.file for problem in counts.problems] == ["a.md"]
    assert {path: (folder / path).read_text() for path in files(folder)} == {"a.md": "a", "b.md": "b"}


def test_of_a_manifest_only_the_paths_are_taken(folder: Path) -> None:
    (folder / ".generated.json").write_text('["a.md", 1, null, ["b.md"]]')
    assert listed(folder / ".generated.json") == {"a.md"}
