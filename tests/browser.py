"""A real browser for the tests, and a server that shows a folder under any path prefix.

``python -m tests.browser`` prints the Chromium that the tests will use, or fails and says what is missing.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Where Playwright and the applications of macOS keep theirs, below the home folder or the root.
CACHES = (".cache/ms-playwright", "Library/Caches/ms-playwright")
BUILDS = ("chromium-*/chrome-*/chrome", "chromium-*/chrome-*/*.app/Contents/MacOS/*", "chromium_*/*/*headless*shell")
APPLICATIONS = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")

# What a person has to install where a test cannot run.
CHROMIUM = "Chromium (install it, or name one with CHROMIUM=/path/to/it)"
DRIVER = "a library that Playwright's driver loads (on Debian: libatomic1)"

# It speaks to nobody but the test's own server; the last line makes every other host unknown to it.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def candidates() -> Iterator[str]:
    """Where a Chromium may be: CHROMIUM if set and nothing else, then PATH, Playwright's folder, applications."""
    if named := os.environ.get("CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    given = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    for folder in [Path(given)] if given else [Path.home() / name for name in CACHES]:
        for build in BUILDS:
            yield from map(str, sorted(folder.glob(build), reverse=True))
    yield from (f"/Applications/{application}" for application in APPLICATIONS)


def runs(*program: str) -> bool:
    """Whether it starts: some systems have a stand-in of that name that only asks to install the real one."""
    try:
        return subprocess.run([*program, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@cache
def chromium() -> str | None:
    """The path of a Chromium that runs, or None."""
    return next(filter(runs, candidates()), None)


@cache
def driver() -> bool:
    """Whether Playwright's driver starts: a bare system lacks a library that it loads."""
    return runs(sys.executable, "-m", "playwright")


@pytest.fixture(scope="session")
def browser(need: Callable[[str, object], None]) -> Iterator[Browser]:
    """A headless Chromium; open pages with ``browser.new_page()``, or ``browser.new_context(...)`` for settings."""
    path = chromium()
    need(CHROMIUM, path)
    need(DRIVER, driver())
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS], chromium_sandbox=not root)
        yield started
        started.close()


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a path prefix, with its 404.html for what is not there."""

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file for an address; one outside of the prefix has none."""
        if not path.startswith(self.prefix):
            return f"{os.devnull}/"
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is missing, as static hosts send it."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


@contextmanager
def serving(folder: Path, prefix: str = "/") -> Iterator[str]:
    """The address under which a folder is shown on loopback, with ``/`` at its end."""
    prefix = f"/{prefix.strip('/')}/".replace("//", "/")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), prefix=prefix))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Call ``serve(folder)`` or ``serve(folder, "/pull/7/")``: the address of a folder until the tests end."""
    with ExitStack() as stack:
        yield lambda folder, prefix="/": stack.enter_context(serving(folder, prefix))


if __name__ == "__main__":
    lacking = [what for what, there in ((CHROMIUM, chromium()), (DRIVER, driver())) if not there]
    sys.exit(f"missing: {' and '.join(lacking)}" if lacking else print(chromium()))
