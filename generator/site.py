"""The settings of each language's site, as text for MkDocs; pure but for the look into the locales folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from babel import Locale

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

# The language of the message ids; a page that a language lacks is taken from it.
SOURCE = "en"
# Limits the languages that are built, e.g. "de" for a fast `mkdocs serve`; blanks or commas between codes.
VARIABLE = "SYNOPTIC_LANGUAGES"
# A group with more pages than this shows only its index in the navigation.
LISTED = 12
HAND_WRITTEN = ("how-to-read", "method")
SECTIONS = ("stories", "actors", "places", "figures", "discrepancies", "review", "sources", *HAND_WRITTEN, "data")

# What the frame of the site says: the caller hands `configuration` the same keys with translated values.
TITLES: dict[str, str] = {
    "overview": N_("Overview"),
    "stories": N_("Stories"),
    "actors": N_("Actors"),
    "places": N_("Places"),
    "figures": N_("Figures"),
    "discrepancies": N_("Where reports differ"),
    "review": N_("Names to decide"),
    "sources": N_("Sources"),
    "how-to-read": N_("How to read this"),
    "method": N_("Method and limits"),
    "data": N_("Data"),
    "description": N_(
        "Several reports of the same events side by side: who, where, how many, when, and where they differ"
    ),
    "machine": N_("Read by a machine. Every statement leads to the sentence it stands on."),
    "untranslated": N_("This page has not been translated yet; you are reading the original."),
    "not_found": N_("This page does not exist."),
    "home": N_("To the start page"),
    "skip": N_("Skip to content"),
    "dark": N_("Dark colours"),
    "light": N_("Light colours"),
}


def languages(locales: Path, environment: Mapping[str, str]) -> tuple[str, ...]:
    """The languages of the site: the source language and every folder of catalogues, fewer where the
    environment says so; the source language first, the others sorted.
    """
    folders = {path.parent.name for path in locales.glob("*/messages.po")} | {SOURCE}
    chosen = environment.get(VARIABLE, "").replace(",", " ").split()
    kept = folders.intersection(chosen) or folders
    return tuple(sorted(kept, key=lambda code: (code != SOURCE, code)))


def alternates(codes: Sequence[str]) -> list[dict[str, str]]:
    """The entries of the language switch; links are relative, so that they work under any path prefix.

    >>> alternates(["de"])
    [{'name': 'Deutsch', 'link': 'de/', 'lang': 'de'}]
    """
    return [{"name": own_name(code), "link": f"{code}/", "lang": code} for code in codes]


def own_name(code: str) -> str:
    """What a language calls itself, as a heading writes it."""
    name = Locale.parse(code, sep="-").get_display_name(code) or code
    return name[0].upper() + name[1:]


def configuration(language: str, pages: Iterable[str], titles: Mapping[str, str], codes: Sequence[str]) -> str:
    """The text of mkdocs.<language>.yml.

    ``pages`` are the generated pages, as paths below docs/<language>/; ``titles`` has the keys of ``TITLES`` with
    values in that language; ``codes`` are all languages of the site, in the order of the switch.
    """
    settings: dict[str, Any] = {
        "INHERIT": "mkdocs.yml",
        "site_description": titles["description"],
        "docs_dir": f"docs/{language}",
        "site_dir": f"site/{language}",
        "exclude_docs": "",
        "hooks": ["generator/mkdocs_pages.py"],
        "theme": {"language": language, "palette": palette(titles)},
        "extra": {"root": "../", "words": dict(titles), "alternate": alternates(codes)},
        **navigation(sorted(pages), titles),
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=1000)


def palette(titles: Mapping[str, str]) -> list[dict[str, Any]]:
    """Light and dark colours, the reader's own preference first; each names what its button turns on."""
    schemes = (
        ("light", "default", "material/weather-night", "dark"),
        ("dark", "slate", "material/weather-sunny", "light"),
    )
    return [
        {
            "media": f"(prefers-color-scheme: {preference})",
            "scheme": scheme,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": titles[other]},
        }
        for preference, scheme, icon, other in schemes
    ]


def navigation(pages: Sequence[str], titles: Mapping[str, str]) -> dict[str, Any]:
    """The settings ``nav`` and ``not_in_nav``: sections in a fixed order; large groups show only their index."""
    sections = [entry(section, pages, titles) for section in SECTIONS]
    known = {"index.md", *(f"{section}.md" for section in SECTIONS)}
    others = [page for page in pages if "/" not in page and page not in known]
    nav = [{titles["overview"]: "index.md"}, *(section for section in sections if section), *others]
    folders = sorted({PurePosixPath(page).parts[0] for page in pages if "/" in page})
    return {"nav": nav, "not_in_nav": "".join(f"/{folder}/\n" for folder in folders)}


def entry(section: str, pages: Sequence[str], titles: Mapping[str, str]) -> dict[str, Any] | None:
    """One section of the navigation; None where the section has no page."""
    if section in HAND_WRITTEN or f"{section}.md" in pages:
        return {titles[section]: f"{section}.md"}
    group = [page for page in pages if page.startswith(f"{section}/")]
    index = f"{section}/index.md"
    rest = [page for page in group if page != index]
    listed = rest if len(rest) <= LISTED else []
    if index not in group:
        return {titles[section]: listed} if listed else None
    return {titles[section]: [index, *listed] if listed else index}
