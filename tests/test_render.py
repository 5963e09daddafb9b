"""The pages of a hand-made report: complete, safe, linked, and of the same form in every language."""

from __future__ import annotations

import dataclasses
import posixpath
import re
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from jinja2 import meta

from generator import catalogues
from generator.pages import links
from generator.pages.findings import card
from generator.pages.page import Page
from generator.pages.view import View
from generator.render import FOLDER, environment, pages, render
from tests.sample import HOSTILE, REPORT, evidence

LANGUAGES = catalogues.languages()
PAGES: dict[str, list[Page]] = {language: list(pages(View(REPORT, language))) for language in LANGUAGES}
TEXTS = {language: render(REPORT, language) for language in LANGUAGES}
EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables", "footnotes", "toc", "meta"]
DRAWING = {"svg", "g", "path", "circle", "rect", "text", "title", "desc", "line", "tspan", "defs", "polygon", "use"}
DRAWING |= {"pattern", "marker", "clippath", "stop", "lineargradient", "polyline", "style", "mask"}
ARTICLE = {"header", "h1", "h2", "h3", "p", "span", "div", "ul", "li", "a", "table", "thead", "tbody", "tr", "th", "td"}
ARTICLE |= {
    "section",
    "article",
    "blockquote",
    "mark",
    "details",
    "summary",
    "dl",
    "dt",
    "dd",
    "br",
    "bdi",
    "code",
    "q",
}
VOID = {"br", "img", "hr", "input", "meta", "link", "wbr"}


class Reader(HTMLParser):
    """Collects what a browser would see: tags, ids, addresses, words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"{tag} at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        self.words += data

    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.tags if "id" in attributes]


def html(text: str) -> str:
    """A page as MkDocs makes it, without its front matter."""
    return markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS)


READERS = {language: {path: Reader(html(text)) for path, text in TEXTS[language].items()} for language in LANGUAGES}


def plain(words: str) -> str:
    return " ".join(words.split())


def test_every_language_has_the_same_pages():
    assert LANGUAGES[:2] == ("de", "en")
    assert len({tuple(sorted(texts)) for texts in TEXTS.values()}) == 1


def test_every_page_is_written_once():
    for made in PAGES.values():
        assert len({page.path for page in made}) == len(made)


@pytest.mark.parametrize("template", sorted({page.template for page in PAGES["en"]}))
def test_template_uses_exactly_what_it_is_given(template):
    made = environment("en")
    assert made.loader is not None
    source = made.loader.get_source(made, template)[0]
    used = meta.find_undeclared_variables(made.parse(source)) - set(made.globals)
    context = next(page.context for page in PAGES["en"] if page.template == template)
    assert used == {field.name for field in dataclasses.fields(context)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_front_matter_holds_only_a_harmless_title(language):
    for path, text in TEXTS[language].items():
        front = yaml.safe_load(text.split("---\n")[1])
        assert list(front) == ["title"], path
        assert not re.search(r"[<>]", front["title"]), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_text_becomes_markup(language):
    known = DRAWING | ARTICLE
    for path, reader in READERS[language].items():
        assert {tag for tag, _ in reader.tags} <= known, path
        handlers = [name for _, attributes in reader.tags for name in attributes if name.startswith("on")]
        assert not handlers, path
        addresses = [attributes.get("href") or "" for _, attributes in reader.tags]
        assert not [address for address in addresses if address.startswith(("javascript:", "data:"))], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_element_is_closed_in_order(language):
    for path, reader in READERS[language].items():
        assert not reader.wrong and not reader.open, path


def test_hostile_words_are_shown_as_they_are():
    shown = plain(HOSTILE.replace("\u202e", "⟦U+202E⟧").replace("\u202c", "⟦U+202C⟧"))
    for path in ("sources/four.md", "actors/hostile.md"):
        assert shown in plain(READERS["en"][path].words.replace("¶", " ")), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_invisible_control_character_reaches_a_page(language):
    for path, text in TEXTS[language].items():
        assert not re.search("[\u202a-\u202e\x00-\x08]", text), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_inside_the_site_leads_to_an_existing_place(language):
    served = {links.folder(path): reader for path, reader in READERS[language].items()}
    for path, reader in READERS[language].items():
        for tag, attributes in reader.tags:
            address = attributes.get("href")
            if tag != "a" or address is None or address.startswith("https://") or "download" in attributes:
                continue
            target, _, anchor = address.partition("#")
            folder = posixpath.normpath(posixpath.join("/", links.folder(path), target)).strip("/")
            assert folder in served, f"{path}: {address}"
            assert not anchor or anchor in served[folder].ids(), f"{path}: {address}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_on_a_page_and_the_same_in_every_language(language):
    for path, reader in READERS[language].items():
        assert len(reader.ids()) == len(set(reader.ids())), path
        assert reader.ids() == READERS["en"][path].ids(), path


def test_every_sentence_has_an_address():
    for document in REPORT.documents:
        reader = READERS["en"][links.document(document.id)]
        expected = [f"s{number + 1}" for number in range(len(document.sentences))]
        assert [identity for identity in reader.ids() if re.fullmatch(r"s\d+", identity)] == expected


def test_only_quotes_of_a_text_are_shown_where_its_licence_is_open():
    words = READERS["en"]["sources/three.md"].words
    assert "Zwischen 1.500 und 3.200 Menschen" in words
    assert "ist wieder offen" not in words
    elsewhere = "".join(reader.words for reader in READERS["en"].values())
    assert "ist wieder offen" not in elsewhere


def test_a_vague_word_stays_a_word():
    words = READERS["en"]["figures/storm.md"].words
    assert re.search(r"Dozens of helpers\s+no number stated", words)


def test_numbers_follow_the_language_of_the_page():
    assert "about 5,000" in READERS["en"]["figures/storm.md"].words
    assert "rund 5.000" in READERS["de"]["figures/storm.md"].words
    assert "more than 20" in READERS["en"]["figures/storm.md"].words


def test_accounts_are_counted_without_asserting_independence():
    words = plain(READERS["en"]["discrepancies/d0-figures_differ.md"].words)
    assert "one account (2 texts with common wording)" in words
    for reader in READERS["en"].values():
        assert "independent" not in reader.words


def test_what_stands_in_one_account_is_not_found_elsewhere_never_not_reported():
    words = plain(READERS["en"]["discrepancies/d11-only_in_one.md"].words)
    assert "Not found in:" in words
    assert "not reported" not in words


def test_an_unknown_date_is_said_to_be_unknown():
    assert "undated" in READERS["en"]["sources/two.md"].words
    assert "undatiert" in READERS["de"]["sources/two.md"].words


def test_overlapping_marks_keep_the_words_in_order():
    words = READERS["en"]["sources/two.md"].words.replace("¶", "")
    assert "The harbour of Norvik was closed on Monday." in plain(words)


def test_the_only_story_is_the_home_page():
    one = dataclasses.replace(REPORT, stories=REPORT.stories[:1])
    texts = render(one, "en")
    assert texts["index.md"].split("\n---\n")[0] == texts["stories/storm.md"].split("\n---\n")[0]
    assert "{ #synopsis }" in texts["index.md"]
    assert "Dozens of helpers" in texts["figures/index.md"]


def test_an_empty_report_has_its_pages_and_says_so():
    empty = dataclasses.replace(REPORT, **{field.name: () for field in dataclasses.fields(REPORT)})
    texts = render(empty, "en")
    assert {"index.md", "data.md", "sources/index.md", "actors/index.md"} <= set(texts)
    assert "No report could be read yet" in texts["index.md"]


def test_the_same_report_gives_the_same_bytes():
    assert render(REPORT, "de") == TEXTS["de"]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.j2")), ids=lambda path: path.name)
def test_no_word_of_a_human_language_stands_in_a_template(path):
    layout = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|\{ #.*? \}", " ", path.read_text("utf-8"), flags=re.S)
    words = set(re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>", " ", layout)))
    assert words <= {"JSON", "Lines", "CSV", "datapackage", "json"}  # names of formats


def test_a_word_for_a_thing_and_an_event_is_read_by_the_kind_of_finding():
    view = View(REPORT, "en")
    finding = dataclasses.replace(REPORT.discrepancies[1], kind="only_in_one", about=("clash",))
    assert str(view.subject(finding)["event"]) == "clash"
    finding = dataclasses.replace(finding, kind="figures_differ", about=("clash", "clash"))
    assert (str(view.subject(finding)["event"]), str(view.subject(finding)["thing"])) == ("clash", "clashes")


def test_the_overview_quotes_each_text_once_and_the_page_of_the_finding_all():
    view = View(REPORT, "en")
    side = REPORT.discrepancies[0].sides[0]
    twice = dataclasses.replace(side, evidence=(*side.evidence, evidence("one", "more than 20")))
    finding = dataclasses.replace(REPORT.discrepancies[0], sides=(twice,))
    brief, whole = (card(view, "index.md", finding, brief=brief) for brief in (True, False))
    assert (brief.more, whole.more) == (1, 0)
    assert "more than 20" in [quote.text for quote in whole.sides[0].quotes]
    assert "more than 20" not in [quote.text for quote in brief.sides[0].quotes]


def test_the_very_same_words_are_quoted_once_with_both_sources():
    made = card(View(REPORT, "en"), "index.md", REPORT.discrepancies[0]).sides[0].quotes
    assert [(quote.text, len(quote.also)) for quote in made] == [("About 5,000 people", 1)]


def test_a_single_report_is_not_said_to_agree_or_disagree():
    words = READERS["en"][links.story("five/../x")].words
    assert "Only one report tells of this so far" in words
    assert "Where they agree" not in words
    assert "12 people" in words
