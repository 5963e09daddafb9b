"""The address of every page below docs/<language>/, and the way from one page to another."""

import posixpath
import re

from generator.identity import short_hash, slug
from generator.model import Entity

HOME = "index.md"
ACTORS = "actors/index.md"
PLACES = "places/index.md"
FIGURES = "figures/index.md"
DISCREPANCIES = "discrepancies/index.md"
SOURCES = "sources/index.md"
REVIEW = "review/index.md"
DATA = "data.md"
PROBLEMS = "problems.md"
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
LONGEST = 80  # characters kept of an id that is no address itself


def address(identity: str) -> str:
    """An id as one part of an address: as it is where it is plain, else a slug with a digest of the id.

    >>> address("000_82687d2c9e79b25d"), address("../a"), address("index")
    ('000_82687d2c9e79b25d', 'a-61b4c9', 'index-1bc04b')
    """
    if PLAIN.fullmatch(identity) and identity != "index":
        return identity
    return f"{slug(identity)[:LONGEST] or 'x'}-{short_hash(identity)}"


def story(identity: str) -> str:
    """The page of a story."""
    return f"stories/{address(identity)}.md"


def document(identity: str) -> str:
    """The page of a source."""
    return f"sources/{address(identity)}.md"


def figures(identity: str) -> str:
    """The page of the figures of a story."""
    return f"figures/{address(identity)}.md"


def discrepancy(identity: str) -> str:
    """The page of a discrepancy."""
    return f"discrepancies/{address(identity)}.md"


def entity(subject: Entity) -> str:
    """The page of an actor or place."""
    return f"{subject.label}s/{address(subject.id)}.md"


def folder(page: str) -> str:
    """The address that a page is served at, without a closing slash; "" for the home page.

    >>> folder("actors/index.md"), folder("actors/x.md"), folder("index.md")
    ('actors', 'actors/x', '')
    """
    path = page.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index")


def link(page: str, target: str, anchor: str = "") -> str:
    """The relative address of a page as seen from another, as the site is served (a folder for each page).

    >>> link("stories/x.md", "sources/y.md", "s3")
    '../../sources/y/#s3'
    >>> link("index.md", "index.md", "map"), link("index.md", "data.md"), link("data.md", "index.md")
    ('#map', 'data/', '../')
    """
    fragment = f"#{anchor}" if anchor else ""
    if page == target:
        return fragment or "./"
    return posixpath.relpath("/" + folder(target), "/" + folder(page)).rstrip("/") + "/" + fragment


def download(page: str, file: str) -> str:
    """The relative address of a file of the data folder, which all languages share.

    >>> download("data.md", "figures.csv")
    '../../data/figures.csv'
    """
    return posixpath.relpath(f"/data/{file}", f"/language/{folder(page)}")
