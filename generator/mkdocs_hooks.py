"""MkDocs hook of the whole site: generate the pages, build each language as a site of its own, index it for search."""

from __future__ import annotations

import gzip
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from generator import mkdocs_language, site
from generator.settings import FILE
from generator.workers import WORKERS, EndedError, Worker, state
from generator.write import MANIFEST, PARTIAL, listed

log = logging.getLogger("mkdocs.hooks.synoptic")
SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</sitemapindex>\n'
)


def root_of(config: MkDocsConfig) -> Path:
    """The project folder: where mkdocs.yml lies."""
    return Path(config.config_file_path).resolve().parent


def on_startup(command: str, dirty: bool) -> None:
    """Keep what helps from one build to the next where there will be a next."""
    WORKERS.stay = command == "serve"


def on_shutdown() -> None:
    """Let all that helped end."""
    WORKERS.stay = False
    WORKERS.rest()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Run the generator over the seeds and take the languages from what it wrote.

    Each problem with a seed is a warning; in strict mode the build ends after all of them are listed.
    """
    root = root_of(config)
    codes = site.languages(root / "locales", os.environ)
    crew(root, codes)  # they start while the generator works
    problems = generate(root, [Path(each) for each in config.watch])
    for problem in problems:
        log.warning("%s", problem)
    if problems and config.strict:
        WORKERS.rest()
        raise Abort(f"Stopped by {len(problems)} problem(s) in the input, listed above (strict mode).")
    config.extra["alternate"] = [
        {**alternate, "words": settings(root, alternate["lang"], config).extra["words"]}
        for alternate in site.alternates(codes)
    ]
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Compile the templates of the theme once for all sites of this process."""
    env.bytecode_cache = mkdocs_language.COMPILED
    return env


def generate(root: Path, watched: Sequence[Path] = ()) -> list[str]:
    """Write the pages; the problems with the input, one a line.

    A process of its own, so that edits to the generator count on live reload: it is started anew where anything that is
    watched changed, but for the reports. Its bytecode stays out of the watched folders. It leaves files alone whose
    text does not change, or `mkdocs serve` would rebuild without end.
    """
    parts = [folder for folder in watched if folder.resolve() != (root / "seeds").resolve()]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(root / "build" / "bytecode")}
    worker = WORKERS.called("generator", state(parts), lambda: Worker(["-m", "generator", "follow"], root, environment))
    worker.ask(None)
    try:
        answer = worker.answer()
    except EndedError as ended:
        WORKERS.rest()
        log.error("%s", ended)
        raise Abort("The generator ended; what it said stands above.") from ended
    for line in answer["done"]:
        log.info("%s", line)
    return list(answer["problems"])


def crew(root: Path, codes: Sequence[str]) -> list[Worker]:
    """The processes that build languages beside this one: as many as there are languages and processors for."""
    count = min(len(codes), os.cpu_count() or 1) - 1
    return [
        WORKERS.called(f"language {number}", None, lambda: Worker(["-m", mkdocs_language.__name__], root, os.environ))
        for number in range(count)
    ]


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch the reports, and the hand-written pages one by one: generated ones change with each rebuild."""
    docs = Path(config.docs_dir)
    server.unwatch(config.docs_dir)
    seeds = root_of(config) / "seeds"
    if seeds.is_dir():  # MkDocs would refuse a folder that is missing, without saying what to do
        server.watch(str(seeds))
    if (chosen := root_of(config) / FILE).is_file():
        server.watch(str(chosen))
    generated = listed(docs / MANIFEST)
    for page in sorted(docs.rglob("*.md")):
        if page.relative_to(docs).as_posix() not in generated:
            server.watch(str(page))
    return server


def settings(root: Path, language: str, config: MkDocsConfig) -> MkDocsConfig:
    """The settings of one language."""
    return load_config(**own(root, language, config))


def own(root: Path, language: str, config: MkDocsConfig) -> dict[str, Any]:
    """Where the settings of a language lie, with the address and the folder that the whole site has in this run."""
    address = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
    return {
        "config_file": str(root / f"mkdocs.{language}.yml"),
        "strict": config.strict,
        "site_url": address,
        "site_dir": str(Path(config.site_dir) / language),
    }


def on_post_build(config: MkDocsConfig) -> None:
    """Build every language, then what they share: sitemap, search, data."""
    root, target = root_of(config), Path(config.site_dir)
    codes = [alternate["lang"] for alternate in config.extra["alternate"]]
    try:
        build_languages(root, codes, config)
    finally:
        WORKERS.rest()
    write_sitemap(target, config.site_url, codes)
    if (root / "build" / "data").is_dir():
        unfinished = shutil.ignore_patterns(f"{PARTIAL}*")
        shutil.copytree(root / "build" / "data", target / "data", ignore=unfinished, dirs_exist_ok=True)
    index(target)


def build_languages(root: Path, codes: Sequence[str], config: MkDocsConfig) -> None:
    """Build some languages here and the others beside it; what those log is said when they are done."""
    workers = crew(root, codes)
    asked = [
        (workers[number % (len(workers) + 1) - 1], code)
        for number, code in enumerate(codes)
        if number % (len(workers) + 1)
    ]
    for worker, code in asked:
        worker.ask(own(root, code, config))
    try:
        for code in codes[:: len(workers) + 1]:
            build(settings(root, code, config))
    finally:
        answers = [worker.answer() for worker, _ in asked]
        for answer in answers:
            mkdocs_language.say_again(answer)
    failed = [answer["failed"] for answer in answers if answer["failed"]]
    if failed:
        raise Abort("\n".join(failed))


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
