"""Processes that stay and answer: a line of JSON in, a line of JSON out, until the input ends.

A process that is asked again has loaded everything it needs: `mkdocs serve` keeps such processes from one build to the
next. It ends by itself when the one that asks is gone, however that ended.
"""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any


class EndedError(Exception):
    """A process ended where an answer was due; the text is what it said last."""


class Worker:
    """The side that asks."""

    def __init__(self, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        """Start Python with some arguments in a folder; the process does not see Ctrl+C, which would cut it short."""
        # It is read only where the process fails, and must outlast this call.
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder, env={**environment, "PYTHONIOENCODING": "utf-8"}, start_new_session=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
        )  # fmt: skip

    def ask(self, question: Any) -> None:
        """Send a question; a process that is gone is noticed when it owes the answer."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass

    def answer(self) -> Any:
        """The answer to the oldest question that has none; raises EndedError where the process ended instead."""
        assert self._process.stdout
        if line := self._process.stdout.readline():
            return json.loads(line)
        code = self._process.wait()
        self._said.seek(0)
        raise EndedError(f"exit code {code}\n{self._said.read().strip()}")

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def close(self) -> None:
        """Let the process end, and wait for it."""
        try:
            self._process.communicate()
        finally:
            self._said.close()


def answer_all(work: Callable[[Any], Any]) -> None:
    """The side that answers, until the input ends; what others print goes to standard error."""
    out, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        print(json.dumps(work(json.loads(line))), file=out, flush=True)


class Workers:
    """Workers by name; ``stay`` keeps them from one build to the next."""

    def __init__(self) -> None:
        self.stay = False
        self._known: dict[str, tuple[object, Worker]] = {}

    def called(self, name: str, state: object, start: Callable[[], Worker]) -> Worker:
        """The worker of a name; started where there is none, where it ended, and where its state is another now."""
        known = self._known.get(name)
        if known is None or known[0] != state or not known[1].alive:
            self.dismiss(name)
            self._known[name] = state, start()
        return self._known[name][1]

    def dismiss(self, *names: str) -> None:
        """Let some workers end; those that are not known are none."""
        for name in names:
            if known := self._known.pop(name, None):
                known[1].close()

    def rest(self) -> None:
        """Let all end, unless they are to stay."""
        if not self.stay:
            self.dismiss(*self._known)


def state(folders: Iterable[Path]) -> frozenset[tuple[str, int, int]]:
    """Each file below some folders with its size and time: whether anything changed since a process was started."""
    paths = (path for folder in folders for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return frozenset(about for path in paths for about in _about(path))


def _about(path: Path) -> list[tuple[str, int, int]]:
    """Name, size and time; none where the path is a folder, or gone since it was listed."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return []
    return [] if stat.S_ISDIR(found.st_mode) else [(str(path), found.st_size, found.st_mtime_ns)]


# Modules of hooks are loaded anew for each build; this one is not.
WORKERS = Workers()
