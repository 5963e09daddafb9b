"""The frame of the site, on a small project that the tests write: settings, hooks, strictness, reproducibility."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator import site
from generator.write import write

ROOT = Path(__file__).resolve().parent.parent
CODES = ("en", "de")
# Stands where the generator of the product stands: it says what the test wants it to say.
GENERATOR = """\
import json, pathlib, sys
for _ in sys.stdin:
    problems = pathlib.Path("problems").read_text("utf-8").splitlines()
    print(json.dumps({"done": [], "problems": problems}), flush=True)
"""
SETTINGS = f"""\
INHERIT: {ROOT / "mkdocs.yml"}
docs_dir: docs
watch: []
hooks: ["{ROOT / "generator" / "mkdocs_hooks.py"}"]
theme: {{custom_dir: "{ROOT / "theme"}"}}
"""


def own_titles(code: str) -> dict[str, str]:
    """The words of the frame, marked with their language so that a test sees which ones are shown."""
    return {key: f"{words} ({code})" for key, words in site.TITLES.items()}


def pages_of(code: str) -> dict[str, str]:
    return {
        "index.md": f"# Zebra {code}\n\n[one](actors/a-one.md#said)\n",
        "actors/index.md": "# All\n",
        "actors/a-one.md": "# One\n\n## Said { #said }\n\nA word: quagga.\n",
        "data.md": '# Files\n\n<a href="../../data/figures.jsonl">figures</a>\n',
    }


def make_project(root: Path, codes: Sequence[str] = CODES) -> Path:
    """A project of a few generated pages in some languages, and hand-written pages in two of them."""
    for folder in ("generator", "locales/de", "docs/en", "docs/de", "build/data"):
        (root / folder).mkdir(parents=True)
    (root / "generator" / "__main__.py").write_text(GENERATOR)
    (root / "problems").write_text("")
    for code in set(codes) - {site.SOURCE}:
        (root / "locales" / code).mkdir(exist_ok=True)
        (root / "locales" / code / "messages.po").write_text("")
    (root / "mkdocs.yml").write_text(SETTINGS)
    (root / "docs" / "index.md").write_bytes((ROOT / "docs" / "index.md").read_bytes())
    (root / "docs" / "en" / "how-to-read.md").write_text("# How\n")
    (root / "docs" / "de" / "how-to-read.md").write_text("# Wie\n")
    (root / "docs" / "en" / "method.md").write_text("# Method\n\nOnly here.\n")
    (root / "build" / "data" / "figures.jsonl").write_text("{}\n")
    generated = {f"docs/{code}/{path}": text for code in codes for path, text in pages_of(code).items()}
    for code in codes:
        generated[f"mkdocs.{code}.yml"] = site.configuration(code, pages_of(code), own_titles(code), codes).replace(
            "generator/mkdocs_pages.py", str(ROOT / "generator" / "mkdocs_pages.py")
        )
    write(generated, root, root / ".generated.json")
    return root


def run(root: Path, *arguments: str, address: str = "") -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` in a project."""
    environment = {**os.environ, "SITE_URL": address, "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop(site.VARIABLE, None)
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the small project, at a made-up address with a path prefix."""
    root = make_project(tmp_path_factory.mktemp("project"))
    result = run(root, "--strict", address="https://example.org/some/prefix/")
    assert result.returncode == 0, result.stderr
    return root / "site"


def html(built: Path, path: str) -> str:
    return (built / path).read_text("utf-8")


def test_settings_are_yaml_that_names_what_it_inherits() -> None:
    settings = yaml.safe_load(site.configuration("de", ["index.md"], own_titles("de"), CODES))
    assert settings["INHERIT"] == "mkdocs.yml"
    assert settings["docs_dir"] == "docs/de"
    assert settings["theme"]["language"] == "de"
    assert [alternate["lang"] for alternate in settings["extra"]["alternate"]] == ["en", "de"]


def test_a_title_cannot_break_out_of_the_settings() -> None:
    titles = {**own_titles("en"), "actors": 'a: "b\n- {{ x }} #', "description": "!ENV HOME"}
    settings = yaml.safe_load(site.configuration("en", ["actors/index.md"], titles, CODES))
    assert {titles["actors"]: "actors/index.md"} in settings["nav"]
    assert settings["site_description"] == "!ENV HOME"


def test_navigation_keeps_the_order_of_sections_and_leaves_out_empty_ones() -> None:
    pages = ["sources/index.md", "actors/index.md", "index.md", "data.md"]
    nav = site.navigation(pages, site.TITLES)["nav"]
    assert [next(iter(entry)) for entry in nav] == [
        site.TITLES[key] for key in ("overview", "actors", "sources", "how-to-read", "method", "data")
    ]


def test_a_large_group_shows_only_its_index() -> None:
    many = [f"actors/a-{number:02}.md" for number in range(site.LISTED + 1)]
    assert site.entry("actors", ["actors/index.md", *many], site.TITLES) == {site.TITLES["actors"]: "actors/index.md"}
    few = many[: site.LISTED]
    assert site.entry("actors", ["actors/index.md", *few], site.TITLES) == {
        site.TITLES["actors"]: ["actors/index.md", *few]
    }


def test_a_page_of_no_section_is_still_reachable() -> None:
    assert site.navigation(["unread.md"], site.TITLES)["nav"][-1] == "unread.md"


def test_languages_come_from_the_folders_of_catalogues(tmp_path: Path) -> None:
    for code in ("fr", "de"):
        (tmp_path / code).mkdir()
        (tmp_path / code / "messages.po").touch()
    (tmp_path / "notes").mkdir()
    assert site.languages(tmp_path, {}) == ("en", "de", "fr")
    assert site.languages(tmp_path, {site.VARIABLE: "fr,en"}) == ("en", "fr")
    assert site.languages(tmp_path, {site.VARIABLE: "tlh"}) == ("en", "de", "fr")


def test_every_page_says_its_language(built: Path) -> None:
    assert '<html lang="de"' in html(built, "de/index.html")
    assert '<html lang="en"' in html(built, "en/actors/a-one/index.html")


def test_the_switch_keeps_the_page(built: Path) -> None:
    page = html(built, "de/actors/a-one/index.html")
    assert 'href="../../../en/actors/a-one/" target="_self"' in page
    assert 'hreflang="en" href="https://example.org/some/prefix/en/actors/a-one/"' in page
    assert page.count('<link rel="alternate') == len(CODES)


def test_a_page_without_translation_falls_back_with_a_notice(built: Path) -> None:
    page = html(built, "de/method/index.html")
    assert site.TITLES["untranslated"] + " (de)" in page
    assert '<div lang="en" dir="auto">' in page
    assert "Only here." in page
    assert site.TITLES["untranslated"] not in html(built, "de/how-to-read/index.html").split("<article")[1]


def test_unknown_addresses_are_answered_in_the_language_of_the_site(built: Path) -> None:
    assert site.TITLES["not_found"] + " (de)" in html(built, "de/404.html")
    root = html(built, "404.html")
    assert all(site.TITLES["not_found"] + f" ({code})" in root for code in CODES)
    assert 'href="/some/prefix/de/"' in root
    assert '<meta name="robots" content="noindex">' in root


def test_the_root_offers_every_language_without_a_script(built: Path) -> None:
    root = html(built, "index.html")
    assert '<a href="en/">English</a>' in root
    assert '<a href="de/">Deutsch</a>' in root


def test_data_is_published_once_for_all_languages(built: Path) -> None:
    assert (built / "data" / "figures.jsonl").read_text() == "{}\n"
    assert 'href="../../data/figures.jsonl"' in html(built, "en/data/index.html")


def test_the_sitemap_names_those_of_the_languages(built: Path) -> None:
    text = html(built, "sitemap.xml")
    assert "<loc>https://example.org/some/prefix/de/sitemap.xml</loc>" in text
    assert gzip.decompress((built / "sitemap.xml.gz").read_bytes()).decode() == text


def test_without_an_address_no_sitemap_is_made(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    assert run(root, "--strict").returncode == 0
    assert not (root / "site" / "sitemap.xml").exists()
    assert 'rel="canonical"' not in html(root / "site", "en/index.html")


def test_two_builds_give_the_same_bytes(tmp_path: Path, built: Path) -> None:
    again = make_project(tmp_path)
    assert run(again, "--strict", address="https://example.org/some/prefix/").returncode == 0
    first, second = ({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
                     for folder in (built, again / "site"))  # fmt: skip
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_a_bad_seed_is_a_warning(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "problems").write_text("seeds/a.txt: bad\nseeds/b.txt:3: worse\n")
    result = run(root)
    assert result.returncode == 0
    assert "seeds/a.txt: bad" in result.stderr and "seeds/b.txt:3: worse" in result.stderr
    assert (root / "site" / "de" / "index.html").is_file()


def test_in_strict_mode_all_bad_seeds_are_listed_before_the_build_stops(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "problems").write_text("seeds/a.txt: bad\nseeds/b.txt:3: worse\n")
    result = run(root, "--strict")
    assert result.returncode != 0
    assert "seeds/a.txt: bad" in result.stderr and "seeds/b.txt:3: worse" in result.stderr


def test_a_broken_link_in_a_language_stops_a_strict_build(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "docs" / "de" / "how-to-read.md").write_text("# Wie\n\n[weg](nirgends.md)\n")
    assert "nirgends.md" in run(root, "--strict").stderr
    assert run(root, "--strict").returncode != 0


def test_a_generator_that_fails_stops_the_build_and_says_why(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "generator" / "__main__.py").write_text("raise SystemExit('no room left')\n")
    result = run(root)
    assert result.returncode != 0
    assert "no room left" in result.stderr


def test_a_language_from_right_to_left_gets_its_direction_and_pages_of_others_keep_theirs(tmp_path: Path) -> None:
    root = make_project(tmp_path, ("en", "ar", "de", "he"))
    assert run(root, "--strict").returncode == 0
    page = html(root / "site", "ar/method/index.html")
    assert '<html lang="ar"' in page and '<body dir="rtl"' in page
    assert '<div lang="en" dir="auto">' in page
    assert site.TITLES["untranslated"] + " (ar)" in page
    switch = page.split('class="syn-languages"')[1].split("</nav>")[0]
    assert "<details>" in switch and switch.count("<li>") == 4
