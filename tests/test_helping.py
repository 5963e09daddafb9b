"""Processes that stay: they answer in order, start anew where something changed, and end with the one that asks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.helping import EndedError, Helper, Helpers, state

PATIENCE = 60  # seconds until a test gives up; nothing is measured
# Answers with the question and how many it has had; ends where it is told to.
ANSWERS = """\
import sys
from generator.helping import help_out
seen = []
def work(question):
    print("this is no answer")
    if question == "end":
        sys.exit("told to end")
    seen.append(question)
    return [question, len(seen)]
help_out(work)
"""
ASKS = f"""\
import os
from pathlib import Path
from generator.helping import Helper
helper = Helper(["-c", {ANSWERS!r} + "open('over', 'w').close()"], Path(), os.environ)
helper.ask(1)
helper.answer()
os._exit(9)
"""


def started(folder: Path) -> Helper:
    return Helper(["-c", ANSWERS], folder, os.environ)


@pytest.fixture
def helpers() -> Iterator[Helpers]:
    made = Helpers()
    yield made
    made.rest()


def test_questions_are_answered_in_order_by_one_process(tmp_path: Path) -> None:
    helper = started(tmp_path)
    helper.ask("one")
    helper.ask({"zwei": "Qalamūn"})
    assert [helper.answer(), helper.answer()] == [["one", 1], [{"zwei": "Qalamūn"}, 2]]
    helper.close()
    assert not helper.alive


def test_a_process_that_ends_instead_of_answering_says_why(tmp_path: Path) -> None:
    helper = started(tmp_path)
    helper.ask("end")
    with pytest.raises(EndedError, match=r"exit code 1\n(.*\n)*told to end"):
        helper.answer()
    helper.close()


def test_a_helper_is_kept_while_nothing_changed(tmp_path: Path, helpers: Helpers) -> None:
    first = helpers.called("a", 1, lambda: started(tmp_path))
    assert helpers.called("a", 1, lambda: started(tmp_path)) is first
    changed = helpers.called("a", 2, lambda: started(tmp_path))
    assert changed is not first and not first.alive and changed.alive
    changed.close()
    assert helpers.called("a", 2, lambda: started(tmp_path)) is not changed


def test_helpers_end_unless_they_are_to_stay(tmp_path: Path, helpers: Helpers) -> None:
    helper = helpers.called("a", None, lambda: started(tmp_path))
    helpers.stay = True
    helpers.rest()
    assert helper.alive
    helpers.stay = False
    helpers.rest()
    assert not helper.alive


def test_a_helper_ends_with_the_one_that_asks(tmp_path: Path) -> None:
    assert subprocess.run([sys.executable, "-c", ASKS], cwd=tmp_path, check=False).returncode == 9
    end = time.monotonic() + PATIENCE
    while not (tmp_path / "over").exists():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_the_state_changes_with_any_file_but_bytecode(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "a.toml").write_text("a")
    before = state([tmp_path, tmp_path / "missing"])
    (tmp_path / "__pycache__" / "a.pyc").write_text("")
    assert state([tmp_path]) == before
    (tmp_path / "b.toml").write_text("")
    assert state([tmp_path]) != before
