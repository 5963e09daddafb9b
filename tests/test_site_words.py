"""The hand-written pages use the words of the generated ones, and state the numbers that the program uses."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from babel.numbers import format_decimal

from generator import catalogues, compare, site
from generator.pages.wording import TITLES, VERDICTS
from generator.quantities import band
from generator.quantity import Quantity

DOCS = Path(__file__).resolve().parent.parent / "docs"
CODES = ("en", "de")
KINDS = sorted(
    {
        str(module.KIND)
        for found in pkgutil.iter_modules(compare.__path__)
        if hasattr(module := importlib.import_module(f"{compare.__name__}.{found.name}"), "KIND")
    }
    & TITLES.keys()
)


def text(code: str, page: str) -> str:
    return (DOCS / code / f"{page}.md").read_text("utf-8")


def said(code: str, message: str) -> str:
    return str(catalogues.load(code).gettext(message))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_explained_under_its_name(code: str, verdict: str) -> None:
    sign, name, _ = next(words for key, words in VERDICTS.items() if key == verdict)
    assert f"| {sign} | {said(code, name)} |" in text(code, "how-to-read")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_is_looked_for_is_explained_under_its_name(code: str, kind: str) -> None:
    assert f"\n| {said(code, TITLES[kind][-1])} |" in text(code, "how-to-read")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("page", site.HAND_WRITTEN)
def test_a_page_has_the_title_that_the_navigation_gives_it(code: str, page: str) -> None:
    assert f"\n# {said(code, site.TITLES[page])}\n" in text(code, page)


@pytest.mark.parametrize("code", CODES)
def test_the_tolerance_on_the_page_is_that_of_the_program(code: str) -> None:
    low, high = band(Quantity(5000, 5000, "about"))
    least, most = band(Quantity(None, 40, "almost"))
    for number in filter(None, (low, high, least, most)):
        assert format_decimal(number, locale=code) in text(code, "method").split("{ #tolerance }")[1].split("\n## ")[0]


@pytest.mark.parametrize("page", site.HAND_WRITTEN)
def test_both_languages_have_the_same_sections(page: str) -> None:
    first, second = ([line.split("{ ")[1] for line in text(code, page).splitlines() if "{ #" in line] for code in CODES)
    assert first == second and len(first) >= 5
