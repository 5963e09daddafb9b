"""The tests' own server and browser do what the other tests rely on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import candidates, runs

PAGE = """<!doctype html><title>here</title><p id="p">before</p>
<script>document.getElementById("p").textContent = "after"</script>
<img src="http://elsewhere.example/x.png" alt=""><a href="next/">next</a>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "404.html").write_text("<title>lost</title>", encoding="utf-8")
    (tmp_path / "next").mkdir()
    (tmp_path / "next" / "index.html").write_text("<title>next</title>", encoding="utf-8")
    return tmp_path


def test_a_page_is_shown_under_a_path_prefix_and_its_scripts_run(
    browser: Browser, serve: Callable[..., str], folder: Path
) -> None:
    page = browser.new_page()
    page.goto(serve(folder, "/pull/7/"))
    assert page.url.endswith("/pull/7/")
    assert page.locator("#p").text_content() == "after"
    page.get_by_role("link", name="next").click()
    assert (page.title(), page.url.endswith("/pull/7/next/")) == ("next", True)
    page.close()


def test_without_javascript_no_script_runs(browser: Browser, serve: Callable[..., str], folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serve(folder))
    assert page.locator("#p").text_content() == "before"
    context.close()


def test_a_request_to_another_host_is_seen_and_fails(browser: Browser, serve: Callable[..., str], folder: Path) -> None:
    page = browser.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(serve(folder))
    assert failed == ["http://elsewhere.example/x.png"]
    page.close()


@pytest.mark.parametrize("path", ["missing", "../outside", "next/none/"])
def test_what_is_missing_gets_the_sites_own_page(
    browser: Browser, serve: Callable[..., str], folder: Path, path: str
) -> None:
    page = browser.new_page()
    answer = page.goto(serve(folder, "/pull/7") + path)
    assert answer is not None
    assert (answer.status, page.title()) == (404, "lost")
    page.close()


def test_a_browser_that_a_person_names_is_the_only_one_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert list(candidates()) == ["/nowhere/chromium"]


def test_a_program_that_only_asks_to_install_the_real_one_is_no_browser(tmp_path: Path) -> None:
    standin = tmp_path / "chromium"
    standin.write_text("#!/bin/sh\necho please install it\nexit 1\n", encoding="utf-8")
    standin.chmod(0o755)
    assert not runs(str(standin))
    assert not runs(str(tmp_path / "absent"))


def test_what_an_optional_tool_lacks_is_named(need: Callable[[str, object], None]) -> None:
    need("a tool", "/usr/bin/tool")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(pytest.skip.Exception, match="a tool is missing"):
        patch.delenv("REQUIRE_ALL", raising=False)
        need("a tool", None)


def test_where_every_test_has_to_run_a_missing_tool_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, need: Callable[[str, object], None]
) -> None:
    monkeypatch.setenv("REQUIRE_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match="a tool is missing"):
        need("a tool", None)
