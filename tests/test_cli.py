"""The command line: what is written, what is said, and how it ends."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main

ROOT = Path(__file__).parent.parent


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    shutil.copytree(ROOT / "tests" / "stories" / "baltimore", folder)
    return folder


def export(seeds, *more):
    return CliRunner().invoke(main, ["export", "--seeds", str(seeds), "--out", str(seeds.parent / "out"), *more])


def documents(seeds):
    return [json.loads(line)["id"] for line in (seeds.parent / "out" / "documents.jsonl").read_text().splitlines()]


def test_a_good_folder_ends_well(seeds):
    result = export(seeds, "--strict")
    assert result.exit_code == 0, result.output
    assert "3 reports read" in result.output
    assert documents(seeds) == ["early", "spaet", "wire"]


def test_a_second_run_writes_nothing(seeds):
    export(seeds)
    assert "0 files written" in export(seeds).output


def test_a_bad_seed_is_named_and_the_others_are_read(seeds):
    (seeds / "empty.txt").write_text("")
    result = export(seeds)
    assert result.exit_code == 0
    assert "empty.txt: The file is empty." in result.output
    assert documents(seeds) == ["early", "spaet", "wire"]


def test_strict_ends_with_two_after_all_problems_are_listed(seeds):
    (seeds / "empty.txt").write_text("")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 20)
    result = export(seeds, "--strict")
    assert result.exit_code == 2
    assert "empty.txt" in result.output
    assert "binary.txt" in result.output
    assert documents(seeds) == ["early", "spaet", "wire"]


def test_no_seeds_at_all_is_said(tmp_path):
    (tmp_path / "seeds").mkdir()
    result = export(tmp_path / "seeds")
    assert result.exit_code == 0
    assert "seeds" in result.output.splitlines()[0]


def test_what_a_removed_seed_gave_is_gone(seeds):
    export(seeds)
    (seeds / "early.md").unlink()
    export(seeds)
    assert documents(seeds) == ["spaet", "wire"]


def test_help_names_the_commands():
    result = CliRunner().invoke(main, ["--help"])
    assert {"build", "export"} <= set(result.output.split())


def test_a_text_that_the_program_fails_on_does_not_cost_the_others(seeds, monkeypatch):
    whole = pipeline.reading

    def failing(document, recognised):
        if document.id == "early":
            raise RuntimeError("a fault of the program")
        return whole(document, recognised)

    monkeypatch.setattr(pipeline, "reading", failing)
    result = export(seeds, "--strict")
    assert result.exit_code == 2
    assert "seeds/early.md: The report could be opened, but the program failed" in result.output
    assert documents(seeds) == ["spaet", "wire"]


def test_a_file_that_cannot_be_written_is_named(seeds):
    (seeds.parent / "file").write_text("a file where a folder should be")
    result = CliRunner().invoke(main, ["export", "--seeds", str(seeds), "--out", str(seeds.parent / "file" / "out")])
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def listed(seeds, *more):
    result = CliRunner().invoke(main, ["discrepancies", "--seeds", str(seeds), *more])
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_discrepancies_are_listed_gravest_first_with_words_and_accounts(seeds):
    lines = listed(seeds)
    heads = [line for line in lines if line.startswith("D")]
    assert lines[-1] == f"{len(heads)} of {len(heads)} discrepancies"
    severities = [int(line.split("severity ")[1].split(",")[0]) for line in lines if "severity" in line]
    assert severities == sorted(severities, reverse=True)
    assert any("(1 account, 1 text)" in line for line in lines)
    assert any(".txt [" in line or ".md [" in line for line in lines)


def test_discrepancies_can_be_chosen(seeds):
    kinds = {line.split()[1].rstrip(":") for line in listed(seeds) if line.startswith("D")}
    one = sorted(kinds)[0]
    assert {line.split()[1].rstrip(":") for line in listed(seeds, "--kind", one) if line.startswith("D")} == {one}
    assert listed(seeds, "--verdict", "conflict")[-1].startswith("0 of ")
    assert listed(seeds, "--story", "no-such-story")[-1].startswith("0 of ")
