"""MkDocs hook of the whole site: generate the pages, build each language as a site of its own, index it for search."""

from __future__ import annotations

import gzip
import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator import site
from generator.write import MANIFEST, listed

log = logging.getLogger("mkdocs.hooks.synoptic")
SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</sitemapindex>\n'
)


def root_of(config: MkDocsConfig) -> Path:
    """The project folder: where mkdocs.yml lies."""
    return Path(config.config_file_path).resolve().parent


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Run the generator over the seeds and take the languages from what it wrote.

    Each problem with a seed is a warning; in strict mode the build ends after all of them are listed.
    """
    root = root_of(config)
    problems = generate(root)
    for problem in problems:
        log.warning("%s", problem)
    if problems and config.strict:
        raise Abort(f"Stopped by {len(problems)} problem(s) in the input, listed above (strict mode).")
    codes = site.languages(root / "locales", os.environ)
    config.extra["alternate"] = [
        {**alternate, "words": settings(root, alternate["lang"], config).extra["words"]}
        for alternate in site.alternates(codes)
    ]
    return config


def generate(root: Path) -> list[str]:
    """Write the pages; the problems with the input, one a line.

    A process of its own, so that edits to the generator count on live reload. Its bytecode stays out of the watched
    folders. It leaves files alone whose text does not change, or `mkdocs serve` would rebuild without end.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(root / "build" / "bytecode"), "PYTHONIOENCODING": "utf-8"}
    result = subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    for line in result.stdout.splitlines():
        log.info("%s", line)
    if result.returncode:
        log.error("%s", result.stderr.strip())
        raise Abort(f"The generator ended with exit code {result.returncode}; what it said stands above.")
    return [line for line in result.stderr.splitlines() if line.strip()]


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the hand-written pages one by one: generated ones change with each rebuild and would call for another."""
    docs = Path(config.docs_dir)
    server.unwatch(config.docs_dir)
    generated = listed(docs / MANIFEST)
    for page in sorted(docs.rglob("*.md")):
        if page.relative_to(docs).as_posix() not in generated:
            server.watch(str(page))
    return server


def settings(root: Path, language: str, config: MkDocsConfig) -> MkDocsConfig:
    """The settings of one language, with the address and the folder that the whole site has in this run."""
    address = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
    return load_config(
        str(root / f"mkdocs.{language}.yml"),
        strict=config.strict,
        site_url=address,
        site_dir=str(Path(config.site_dir) / language),
    )


def on_post_build(config: MkDocsConfig) -> None:
    """Build every language, then what they share: sitemap, search, data."""
    root, target = root_of(config), Path(config.site_dir)
    codes = [alternate["lang"] for alternate in config.extra["alternate"]]
    for code in codes:
        build(settings(root, code, config))
    write_sitemap(target, config.site_url, codes)
    if (root / "build" / "data").is_dir():
        shutil.copytree(root / "build" / "data", target / "data", dirs_exist_ok=True)
    index(target)


def write_sitemap(target: Path, address: str | None, codes: list[str]) -> None:
    """One sitemap that names those of the languages; none where the address of the site is not known."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (target / name).unlink(missing_ok=True)
    if not address:
        return
    base = escape(address.rstrip("/"))
    rows = "".join(f"<sitemap><loc>{base}/{code}/sitemap.xml</loc></sitemap>" for code in codes)
    xml = SITEMAP.format(rows=rows).encode()
    (target / "sitemap.xml").write_bytes(xml)
    (target / "sitemap.xml.gz").write_bytes(gzip.compress(xml, mtime=0))


def index(target: Path) -> None:
    """Index the articles of all languages for search in the browser."""
    command = [sys.executable, "-m", "pagefind", "--site", str(target), "--quiet"]
    command += [
        "--root-selector",
        "article.md-content__inner",
        "--exclude-selectors",
        ".headerlink, .md-content__button",
    ]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if result.returncode:
        log.error("%s%s", result.stdout, result.stderr)
        raise Abort("The search index could not be made; what Pagefind said stands above.")
    entry = target / "pagefind" / "pagefind-entry.json"
    # The order of its keys varies from run to run.
    entry.write_text(json.dumps(json.loads(entry.read_text("utf-8")), sort_keys=True), "utf-8")
