"""The reader of built pages sees what is wrong; on a real site it must see nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawl import broken, foreign, pages

FINE = [
    "../b/#there",
    "#here",
    "./",
    "../",
    "../b/?x=1",
    "mailto:a@b.example",
    "https://example.org/x",
    "../b/index.html",
]
BROKEN = ["../b/#nowhere", "#nowhere", "../c/", "../../", "../../../x", "/b/", "../b/none.svg"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    (tmp_path / "index.html").write_text("<p>")
    (tmp_path / "b" / "index.html").write_text('<html lang="de"><h1 id="there">x</h1>')
    return tmp_path


@pytest.mark.parametrize("address", FINE)
def test_a_link_that_leads_somewhere_is_fine(site: Path, address: str) -> None:
    (site / "a" / "index.html").write_text(f'<p id="here"><a href="{address}">x</a>')
    assert broken(site, pages(site)) == []


@pytest.mark.parametrize("address", BROKEN)
def test_a_link_that_leads_nowhere_is_found(site: Path, address: str) -> None:
    (site / "a" / "index.html").write_text(f'<p id="here"><a href="{address}">x</a>')
    assert broken(site, pages(site)) == [f"a/index.html -> {address}"]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<img src="//cdn.example/x.png">',
        '<link rel="stylesheet" href="https://cdn.example/x.css">',
        '<link rel="preconnect" href="https://cdn.example">',
        '<svg><use href="https://cdn.example/x.svg#a"/></svg>',
    ],
)
def test_what_is_loaded_from_elsewhere_is_found(site: Path, markup: str) -> None:
    (site / "a" / "index.html").write_text(markup)
    assert len(foreign(pages(site))) == 1


def test_a_link_to_elsewhere_is_no_load(site: Path) -> None:
    (site / "a" / "index.html").write_text(
        '<a href="https://a.example">x</a><link rel="canonical" href="https://a.example">'
    )
    assert foreign(pages(site)) == []


def test_the_language_of_a_page_is_read(site: Path) -> None:
    assert pages(site)["b/index.html"].language == "de"
