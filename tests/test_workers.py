"""Processes that stay: they answer in order, start anew where something changed, and end with the one that asks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.workers import EndedError, Worker, Workers, state

PATIENCE = 60  # seconds until a test gives up; nothing is measured
# Answers with the question and how many it has had; ends where it is told to.
ANSWERS = """\
import sys
from generator.workers import answer_all
seen = []
def work(question):
    print("this is no answer")
    if question == "end":
        sys.exit("told to end")
    seen.append(question)
    return [question, len(seen)]
answer_all(work)
"""
ASKS = f"""\
import os
from pathlib import Path
from generator.workers import Worker
worker = Worker(["-c", {ANSWERS!r} + "open('over', 'w').close()"], Path(), os.environ)
worker.ask(1)
worker.answer()
os._exit(9)
"""


def started(folder: Path) -> Worker:
    return Worker(["-c", ANSWERS], folder, os.environ)


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.rest()


def test_questions_are_answered_in_order_by_one_process(tmp_path: Path) -> None:
    worker = started(tmp_path)
    worker.ask("one")
    worker.ask({"zwei": "Qalamūn"})
    assert [worker.answer(), worker.answer()] == [["one", 1], [{"zwei": "Qalamūn"}, 2]]
    worker.close()
    assert not worker.alive


def test_a_process_that_ends_instead_of_answering_says_why(tmp_path: Path) -> None:
    worker = started(tmp_path)
    worker.ask("end")
    with pytest.raises(EndedError, match=r"exit code 1\n(.*\n)*told to end"):
        worker.answer()
    worker.close()


def test_a_worker_is_kept_while_nothing_changed(tmp_path: Path, workers: Workers) -> None:
    first = workers.called("a", 1, lambda: started(tmp_path))
    assert workers.called("a", 1, lambda: started(tmp_path)) is first
    changed = workers.called("a", 2, lambda: started(tmp_path))
    assert changed is not first and not first.alive and changed.alive
    changed.close()
    assert workers.called("a", 2, lambda: started(tmp_path)) is not changed


def test_workers_end_unless_they_are_to_stay(tmp_path: Path, workers: Workers) -> None:
    worker = workers.called("a", None, lambda: started(tmp_path))
    workers.stay = True
    workers.rest()
    assert worker.alive
    workers.stay = False
    workers.rest()
    assert not worker.alive


def test_a_worker_ends_with_the_one_that_asks(tmp_path: Path) -> None:
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
