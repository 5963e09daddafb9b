"""A reader of built pages: every link and every address in a folder of HTML, without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ORIGIN = "https://site.invalid"
# What a browser fetches by itself; all other links wait for a click.
FETCHED = frozenset({"img", "script", "iframe", "source", "video", "audio", "embed", "object", "use", "image"})
KEPT = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "prefetch", "dns-prefetch", "manifest"}
)


@dataclass
class Page(HTMLParser):
    """The anchors of a page, what it links to and what it loads."""

    language: str = ""
    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.anchors.update(filter(None, (given.get("id"), given.get("name") if tag == "a" else None)))
        if tag == "html":
            self.language = given.get("lang", "")
        address = given.get("href", given.get("xlink:href", given.get("src", given.get("data", ""))))
        if tag in FETCHED or (tag == "link" and KEPT.intersection(given.get("rel", "").split())):
            self.loads.append(address)
        elif tag in ("a", "area") and "href" in given:
            self.links.append(address)


def read(path: Path) -> Page:
    """A page as it lies on disk."""
    page = Page()
    page.feed(path.read_text("utf-8"))
    return page


def pages(site: Path) -> dict[str, Page]:
    """All pages of a site, by their path below it."""
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}


def broken(site: Path, known: dict[str, Page]) -> list[str]:
    """Every link or load inside the site that leads nowhere, as "page -> address"."""
    return [
        f"{path} -> {address}"
        for path, page in known.items()
        for address in (*page.links, *page.loads)
        if leads_nowhere(site, known, path, address)
    ]


def leads_nowhere(site: Path, known: dict[str, Page], path: str, address: str) -> bool:
    """Whether a relative address has no file, or its file no such anchor; the site is taken to lie under a prefix."""
    parts = urlsplit(urljoin(f"{ORIGIN}/prefix/{path}", address))
    if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
        return False
    if not parts.path.startswith("/prefix/"):
        return True
    target = unquote(parts.path).removeprefix("/prefix/")
    if target in ("", ".") or target.endswith("/"):
        target += "index.html"
    if not (site / target).is_file():
        return True
    anchor = unquote(parts.fragment)
    return bool(anchor) and target in known and anchor not in known[target].anchors


def foreign(known: dict[str, Page]) -> list[str]:
    """Everything that a page would fetch from another host, as "page -> address"."""
    return [
        f"{path} -> {address}" for path, page in known.items() for address in page.loads if urlsplit(address).netloc
    ]
