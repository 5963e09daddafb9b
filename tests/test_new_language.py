"""A source language begins as a folder: made by one command, it is read at once, without a line of code."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator import language as languages
from generator import new_language

ROOT = Path(__file__).parent.parent
NEW = ("sv", "he")  # one with capitals, one without and written from right to left


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a language is added to, with two languages begun in it."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("generator", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for code in NEW:
        made = run(folder, "generator", "new-language", code)
        assert made.returncode == 0, made.stderr
        assert f"1. generator/languages/{code}/language.toml" in made.stdout
    return folder


def test_a_new_language_passes_the_tests_of_all_languages(checkout: Path) -> None:
    chosen = " or ".join([*(f"{code}:" for code in NEW), *(f"[{code}]" for code in NEW), *(f"{code}-" for code in NEW)])
    files = ("tests/test_names.py", "tests/test_sentences.py", "tests/test_gazetteer.py", "tests/test_words_in_data.py")
    tested = run(checkout, "pytest", "-q", "-p", "no:cacheprovider", "-k", chosen, *files)
    assert tested.returncode == 0, tested.stdout
    assert int(tested.stdout.rsplit("passed", 1)[0].split()[-1]) >= 2 * len(NEW) * 3


def test_a_report_in_a_new_language_is_read_and_names_countries(checkout: Path) -> None:
    seeds = checkout / "seeds"
    seeds.mkdir()
    (seeds / "one.txt").write_text("Regeringen i Sverige och Frankrike har inte svarat. Floden steg i går kväll.\n")
    made = run(checkout, "generator", "export", "--seeds", "seeds", "--out", "out", "--strict")
    assert made.returncode == 0, made.stderr
    mentions = (checkout / "out" / "mentions.jsonl").read_text(encoding="utf-8")
    assert '"sweden' in mentions and '"france' in mentions
    assert (checkout / "out" / "figures.jsonl").read_text(encoding="utf-8") == ""


def test_number_words_without_bounds_and_units_do_not_break_it(checkout: Path) -> None:
    table = checkout / "generator" / "languages" / "sv" / "numbers.toml"
    text = table.read_text(encoding="utf-8")
    table.write_text(re.sub(r"(?m)^\[words\].*$", "[words]\ntre = 3\nfem = 5", text), encoding="utf-8")
    seeds = checkout / "counted"
    seeds.mkdir()
    (seeds / "one.txt").write_text(
        "Tre personer skadades i Sverige den 3 maj, och 1 500 hushåll är utan ström, 40 %.\n"
    )
    made = run(checkout, "generator", "export", "--seeds", "counted", "--out", "out2", "--strict")
    assert made.returncode == 0, made.stderr


@pytest.mark.parametrize(
    ("code", "told"),
    [("Swedish", "is no language code"), ("s", "is no language code"), ("de", "already"), ("qq", "CLDR knows no")],
)
def test_a_wrong_code_is_refused_with_what_to_do(code: str, told: str) -> None:
    assert told in new_language.refusal(code)


def test_the_skeleton_has_every_key_that_a_finder_asks_for() -> None:
    made = {name: tomllib.loads(text) for name, text in new_language.tables("sv").items()}
    for code in languages.codes():
        for name in ("language", "sentences", "words", "gazetteer", "names", "dates", "numbers", "damage"):
            own, more = languages.table(code, name), {"adjective", "tagger"}  # of a kind, or of those with a tagger
            assert set(own) - more <= set(made[f"{name}.toml"]), (code, name)


def test_what_is_known_of_a_language_is_filled_in() -> None:
    names = tomllib.loads(new_language.tables("he")["names.toml"])
    assert names["caseless"] is True
    assert len(names["never"]["breaks"]) >= 19
    assert "from right to left" in new_language.tables("he")["language.toml"]
