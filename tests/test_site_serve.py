"""``mkdocs serve`` follows the seeds, survives a bad one, and comes to rest."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.built import ROOT, project

PATIENCE = 180  # seconds until a test gives up; nothing is measured
REST = 4  # seconds without a new line in the log


class Server:
    """A running ``mkdocs serve`` with its log."""

    def __init__(self, root: Path, port: int) -> None:
        self.root, self.address, self.log = root, f"http://127.0.0.1:{port}/", root / "serve.log"
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "SYNOPTIC_LANGUAGES": "en"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log)

    def text(self) -> str:
        return self.log.read_text("utf-8")

    def shown(self, path: str) -> str:
        try:
            with urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except URLError:
            return ""

    def wait(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not reached():
            assert self.process.poll() is None, self.text()
            assert time.monotonic() < end, self.text()
            time.sleep(0.3)

    def comes_to_rest(self) -> None:
        seen, since = "", time.monotonic()

        def quiet() -> bool:
            nonlocal seen, since
            if (now := self.text()) != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() - since > REST

        self.wait(quiet)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Server(project(tmp_path, ROOT / "seeds"), port)
    yield running
    running.process.terminate()
    running.process.wait(timeout=PATIENCE)


def test_serve_follows_the_seeds_and_comes_to_rest(server: Server) -> None:
    server.wait(lambda: "Serving on" in server.text())
    server.comes_to_rest()
    seed = server.root / "seeds" / "new.txt"
    seed.write_text(
        "The harbour of Norvik was closed on Monday because of a storm.\n\nAbout 300 people were evacuated.\n"
    )
    server.wait(lambda: "About 300" in server.shown("en/sources/new/"))
    seed.write_text(
        "The harbour of Norvik was closed on Monday because of a storm.\n\nAbout 700 people were evacuated.\n"
    )
    server.wait(lambda: "About 700" in server.shown("en/sources/new/"))
    (server.root / "seeds" / "bad.txt").write_bytes(b"")
    server.wait(lambda: re.search(r"WARNING.*bad\.txt", server.text()) is not None)
    page = server.root / "docs" / "en" / "method.md"
    page.write_text(page.read_text("utf-8") + "\nAdded by hand.\n", "utf-8")
    server.wait(lambda: "Added by hand." in server.shown("en/method/"))
    seed.unlink()
    server.wait(lambda: "About 700" not in server.shown("en/sources/new/"))
    server.comes_to_rest()
    assert "Traceback" not in server.text()
