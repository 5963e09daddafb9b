"""The site of the three seeds, as a reader's browser shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize, expect

from tests.built import ROOT, build, project
from tests.crawl import broken, foreign, pages

PREFIX = "/some/prefix/"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}
CODES = ("de", "en")
# Pages of their own for a whole site, and the root that belongs to none.
SHARED = frozenset({"index.html", "404.html"})


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strictly built site of the seeds in the repository."""
    root = project(tmp_path_factory.mktemp("site"), ROOT / "seeds")
    result = build(root, "--strict")
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site"


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[..., str]) -> str:
    """Where the site is shown: under a prefix that it was not built for."""
    return serve(site, PREFIX)


class Log:
    """What a page asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.context.on("request", self.asked)
        page.on("console", self.said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def hosts(self) -> set[str]:
        return {urlsplit(url).netloc for url in self.requests if urlsplit(url).netloc}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESK, locale="de-AT")
    yield context.new_page()
    context.close()


def relative(site: Path, code: str) -> set[str]:
    """The pages of one language, by their path in it."""
    return {path.relative_to(site / code).as_posix() for path in (site / code).rglob("*.html")}


def one_of_each(site: Path, code: str) -> list[str]:
    """The first page of each kind, as addresses below the site."""
    kinds: dict[str, str] = {}
    for path in sorted(relative(site, code) - {"404.html"}):
        kind = path.split("/")[0] if path.count("/") > 1 else path
        kinds.setdefault(kind, f"{code}/{path.removesuffix('index.html')}")
    return list(kinds.values())


def test_every_link_and_every_anchor_leads_somewhere(site: Path) -> None:
    known = pages(site)
    assert len(known) > 50
    assert broken(site, known) == []


def test_no_page_names_another_host_to_load_from(site: Path) -> None:
    assert foreign(pages(site)) == []
    styles = [path.read_text("utf-8") for path in site.rglob("*.css")]
    assert styles and not [text for text in styles if re.search(r"url\(\s*['\"]?(https?:)?//", text)]


def test_every_page_is_there_in_every_language(site: Path) -> None:
    assert relative(site, "en") == relative(site, "de")
    assert len(relative(site, "en")) > 20


def test_every_page_says_its_language(site: Path) -> None:
    wrong = [path for path, page in pages(site).items() if path not in SHARED and page.language != path.split("/")[0]]
    assert wrong == []


def test_the_sitemap_lists_every_page(site: Path) -> None:
    for code in CODES:
        listed = set(
            re.findall(
                r"<loc>https://example.org/prefix/[a-z]+/([^<]*)</loc>", (site / code / "sitemap.xml").read_text()
            )
        )
        assert listed == {path.removesuffix("index.html") for path in relative(site, code) - {"404.html"}}


def test_no_request_goes_to_another_host_and_nothing_complains(page: Page, site: Path, address: str) -> None:
    log = Log(page)
    for path in (*one_of_each(site, "de"), *one_of_each(site, "en"), ""):
        page.goto(address + path, wait_until="networkidle")
    assert log.hosts() == {urlsplit(address).netloc}
    assert log.complaints == []
    assert len(log.requests) > 50


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_the_language_switch_keeps_the_page(browser: Browser, site: Path, address: str, script: bool) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=script)
    page = context.new_page()
    for path in one_of_each(site, "de"):
        page.goto(address + path)
        page.locator(".syn-languages a[hreflang=en]").click()
        page.wait_for_url(address + path.replace("de/", "en/", 1))
        page.locator(".syn-languages a[hreflang=de]").click()
        page.wait_for_url(address + path)
    context.close()


def test_without_a_script_the_site_is_whole_but_for_the_search(browser: Browser, site: Path, address: str) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=False)
    page = context.new_page()
    for path in one_of_each(site, "en"):
        page.goto(address + path)
        expect(page.locator("article h1").first).to_be_visible()
        expect(page.locator(".syn-search")).to_be_hidden()
        expect(page.locator(".md-nav--primary a.md-nav__link").first).to_be_visible()
    context.close()


def test_the_root_sends_on_by_the_language_of_the_browser(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_url(address + "de/")


def test_the_root_lets_a_reader_of_neither_language_choose(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="is-IS")
    page = context.new_page()
    page.goto(address)
    page.locator("article a[href='en/']").click()
    page.wait_for_url(address + "en/")
    context.close()


@pytest.mark.parametrize(
    ("code", "word"), [("de", "Evakuierungen"), ("en", "evacuations"), ("de", "kampfer"), ("en", "Dumayr")]
)
def test_a_word_typed_into_the_search_finds_a_page(page: Page, address: str, code: str, word: str) -> None:
    log = Log(page)
    page.goto(f"{address}{code}/method/")
    page.locator("pagefind-modal-trigger button").click()
    page.keyboard.type(word)
    result = page.locator("pagefind-modal a[href]").first
    expect(result).to_be_visible()
    assert urlsplit(result.get_attribute("href") or "").path.startswith(f"{PREFIX}{code}/")
    result.click()
    page.wait_for_load_state()
    assert page.url.startswith(f"{address}{code}/")
    assert log.hosts() == {urlsplit(address).netloc}
    assert log.complaints == []


def test_a_word_of_the_frame_is_not_found_everywhere(page: Page, address: str) -> None:
    page.goto(f"{address}en/")
    page.locator("pagefind-modal-trigger button").click()
    page.keyboard.type("zzqqxx")
    expect(page.locator("pagefind-modal")).to_contain_text("zzqqxx")
    expect(page.locator("pagefind-modal a[href]")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_needs_no_scrolling_sideways(browser: Browser, site: Path, address: str, scheme: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    wide = []
    for path in (*one_of_each(site, "de"), *one_of_each(site, "en")):
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    context.close()
    assert wide == []


def test_an_address_that_does_not_exist_is_answered_in_all_languages(page: Page, address: str) -> None:
    page.goto(address + "de/nowhere/")
    assert page.locator("article [lang=de]").count() == 1
    assert page.locator("article [lang=en]").count() == 1
