"""MkDocs hook of one language's site: pages that lack a translation."""

from __future__ import annotations

from html import escape
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator import site
from generator.mkdocs_language import COMPILED


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that only other languages have."""
    root = Path(config.config_file_path).resolve().parent
    for path, origin in untranslated(root / "docs", config):
        files.append(File.generated(config, path, abs_src_path=str(origin)))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Compile the templates of the theme once for all sites of this process."""
    env.bytecode_cache = COMPILED
    return env


def untranslated(docs: Path, config: MkDocsConfig) -> list[tuple[str, Path]]:
    """The pages that only other languages have, and where: the source language goes before the others."""
    found: dict[str, Path] = {}
    codes = sorted((alternate["lang"] for alternate in config.extra["alternate"]), key=lambda code: code != site.SOURCE)
    for code in codes:
        for page in sorted((docs / code).rglob("*.md")):
            found.setdefault(page.relative_to(docs / code).as_posix(), page)
    own = Path(config.docs_dir)
    return [(path, page) for path, page in found.items() if not page.is_relative_to(own) and not (own / path).exists()]


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the reader, and the browser, that a page stands in another language."""
    origin = Path(page.file.abs_src_path or "")
    if page.file.generated_by is None or origin.is_relative_to(config.docs_dir):
        return html
    language = origin.relative_to(Path(config.docs_dir).parent).parts[0]
    notice = escape(config.extra["words"]["untranslated"])
    return f'<p class="syn-notice">{notice}</p>\n<div lang="{language}" dir="auto">{html}</div>'
