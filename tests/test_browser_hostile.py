"""Whatever a report holds is shown as text: nothing in it runs, loads, links or lays out the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built import ROOT, build, project
from tests.crawl import broken, foreign, pages

RUN = "window.stolen=1"
LOAD = "https://attacker.example"
TEXT = f"""\
Report <script>{RUN}</script> of the town <b>{{{{ 7*7 }}}}</b> Homs

# About 300 people were evacuated from Homs <img src=x onerror="{RUN}"> on Monday, said <svg onload="{RUN}">.

The Syrian Army </span></mark></article><script src="{LOAD}/a.js"></script> killed 40 fighters
near Aleppo{{: onclick="{RUN}" }}.

[A link](javascript:{RUN}) and ![an image]({LOAD}/b.png) and <{LOAD}/c>
&lt;script&gt; &#60;script&#62; {{% raw %}} {{# x #}}.

<iframe src="{LOAD}/d"></iframe> “Liwa <script>{RUN}</script> Brigade” took 5 tanks
\u202eevil\u202c in `Idlib` **province**.

    <style>@import "{LOAD}/e.css"; body {{ display: none }}</style>
"""
FIELDS = f"""\
title: 'A title <script>{RUN}</script> "><img src=x onerror="{RUN}"> {{{{ 7*7 }}}} [x](javascript:{RUN})'
publisher: '<script>{RUN}</script>{{{{ 7*7 }}}}'
url: 'javascript:{RUN}'
licence: '"><script>{RUN}</script>'
language: en
full_text: full
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the seeds, of two reports that try to break out, and of files that cannot be read."""
    folder = tmp_path_factory.mktemp("hostile")
    root = project(folder, ROOT / "seeds")
    (root / "seeds" / "plain.txt").write_text(TEXT, "utf-8")
    (root / "seeds" / "plain.meta.yml").write_text(FIELDS, "utf-8")
    (root / "seeds" / "marked.md").write_text(f"---\n{FIELDS}---\n{TEXT}", "utf-8")
    (root / "seeds" / "empty.txt").write_text("")
    (root / "seeds" / "<img src=x onerror=window.stolen=1>.txt").write_bytes(b"\x00\x01\x02binary\x00")
    result = build(root)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "empty.txt" in result.stderr
    strict = build(root, "--strict", "--site-dir", "never")
    assert strict.returncode != 0
    assert "empty.txt" in strict.stderr and "onerror" in strict.stderr
    return root / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_all_links_still_lead_somewhere(site: Path) -> None:
    assert broken(site, pages(site)) == []


def test_nothing_is_loaded_that_a_report_names(site: Path) -> None:
    known = pages(site)
    assert foreign(known) == []
    links = [link for page in known.values() for link in page.links]
    assert not [link for link in links if link.strip().lower().startswith(("javascript:", "data:", LOAD))]


def test_no_script_of_a_report_runs(site: Path, page: Page, serve: Callable[..., str]) -> None:
    address = serve(site, "/x/")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append("dialog"))
    for path in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        if "marked" in path or "plain" in path or path.count("/") <= 2:
            page.goto(address + path.removesuffix("index.html"))
            page.wait_for_load_state("networkidle")
            assert page.evaluate("window.stolen") is None, path
            assert page.locator("body").is_visible(), path
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}


@pytest.mark.parametrize("code", ["en", "de"])
def test_markup_and_templates_are_shown_as_they_stand(
    site: Path, page: Page, serve: Callable[..., str], code: str
) -> None:
    page.goto(f"{serve(site, '/y/')}{code}/sources/plain/")
    article = page.locator("article")
    for words in (f"<script>{RUN}</script>", "{{ 7*7 }}", f"[A link](javascript:{RUN})", "&lt;script&gt;", "{% raw %}"):
        expect(article).to_contain_text(words)
    assert article.locator("script, iframe, style, img[src=x], [onclick], [onerror]").count() == 0
