"""From a Report to the pages of one language, as Markdown for MkDocs; reads nothing but templates and catalogues.

Only headings are Markdown, so that they reach the table of contents. Everything else is blocks of HTML, which
Python-Markdown hands through unread, and every word that is not markup is inert before it gets there (pages/shown.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.pages import discrepancies, entities, figures, files, home, review, sources, story
from generator.pages.page import Page
from generator.pages.shown import expression, titled
from generator.pages.tongue import Tongue
from generator.pages.view import View
from generator.report import Report

FOLDER = Path(__file__).parent.parent / "templates"
KINDS = (home, story, entities, figures, discrepancies, review, sources, files)


def render(report: Report, language: str) -> dict[str, str]:
    """The generated pages of one language: path below docs/<language>/ to Markdown text."""
    return {page.path: text(page, language) for page in pages(View(report, language))}


def pages(view: View) -> Iterator[Page]:
    """Every page before it is laid out."""
    for kind in KINDS:
        yield from kind.pages(view)


def text(page: Page, language: str) -> str:
    """The Markdown text of a page with its front matter."""
    values = {field.name: getattr(page.context, field.name) for field in fields(page.context)}
    body = environment(language).get_template(page.template).render(values)
    return f"---\ntitle: {titled(page.title)}\n---\n\n{body.strip()}\n"


@cache
def environment(language: str) -> Environment:
    """The templates with the words of one language; an unknown name in a template is an error."""
    tongue = Tongue(language)
    made = Environment(
        loader=FileSystemLoader(FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=expression,
    )
    made.globals |= {
        "_": tongue.say,
        "ngettext": tongue.say_count,
        "pgettext": tongue.say_in,
    }
    return made
