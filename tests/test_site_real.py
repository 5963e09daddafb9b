"""The whole way from reports to files: the same twice, clean after a report is gone, careful with what people wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.built import build, project

ONE = "A fire broke out in the harbour of Hamburg on Monday.\n\nAbout 300 people were evacuated, the police said.\n"
TWO = "After the fire in the harbour of Hamburg, police said that 450 people were evacuated.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "two.txt").write_text(TWO)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_in_two_places_give_the_same_bytes(tmp_path: Path, seeds: Path) -> None:
    sites = []
    for name in ("here", "elsewhere"):
        (tmp_path / name).mkdir()
        root = project(tmp_path / name, seeds)
        result = build(root, "--strict")
        assert result.returncode == 0, result.stdout + result.stderr
        sites.append(content(root / "site"))
    assert sites[0].keys() == sites[1].keys()
    assert [path for path in sites[0] if sites[0][path] != sites[1][path]] == []
    assert "de/sources/two/index.html" in sites[0]


def test_pages_of_a_removed_report_disappear_and_those_of_people_stay(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "project").mkdir()
    root = project(tmp_path / "project", seeds)
    assert build(root, "--strict").returncode == 0
    written = root / "docs" / "en" / "method.md"
    written.write_text(written.read_text("utf-8") + "\nMine.\n", "utf-8")
    (root / "docs" / "en" / "sources" / "mine.md").write_text("# Mine\n")
    (root / "seeds" / "two.txt").unlink()
    assert build(root).returncode == 0
    assert not (root / "docs" / "en" / "sources" / "two.md").exists()
    assert not (root / "site" / "de" / "sources" / "two").exists()
    assert (root / "docs" / "en" / "sources" / "one.md").exists()
    assert (root / "docs" / "en" / "sources" / "mine.md").read_text() == "# Mine\n"
    assert "Mine." in (root / "site" / "en" / "method" / "index.html").read_text("utf-8")
    assert "Mine" in (root / "site" / "de" / "sources" / "mine" / "index.html").read_text("utf-8")


def test_a_folder_without_reports_is_told_and_still_a_site(tmp_path: Path, seeds: Path) -> None:
    for path in seeds.iterdir():
        path.unlink()
    (tmp_path / "project").mkdir()
    root = project(tmp_path / "project", seeds)
    result = build(root)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "WARNING" in result.stderr
    assert (root / "site" / "de" / "index.html").is_file()


def test_pages_are_still_known_as_generated_when_build_is_deleted(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "project").mkdir()
    root = project(tmp_path / "project", seeds)
    assert build(root, "--strict").returncode == 0
    for folder in ("build", "site"):
        shutil.rmtree(root / folder)
    (root / "seeds" / "two.txt").write_text(TWO.replace("450", "460"))
    result = build(root, "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "460" in (root / "site" / "en" / "sources" / "two" / "index.html").read_text("utf-8")
