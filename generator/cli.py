"""The command line: what reads and writes the outside world."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from generator import build as built
from generator import export as exported
from generator import language as languages
from generator import new_language, pipeline, site
from generator import settings as project
from generator.adding import gazetteer
from generator.errors import InputError, worded
from generator.explain import explained
from generator.intake.identify import named
from generator.listing import listed
from generator.model import Problem
from generator.report import Report
from generator.workers import answer_all
from generator.write import MANIFEST, Counts, write

SCHEMAS = Path(__file__).parent / "schemas"
FAILED = 1  # exit code: nothing, or not everything, could be written
WRONG_INPUT = 2  # exit code: something in the input needs a person

folder = click.Path(path_type=Path, file_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="synoptic")
def main() -> None:
    """Many reports of one event side by side: who, where, how many, when, and where they disagree."""


main.add_command(gazetteer)


@main.command()
@click.option("--seeds", type=folder, default=Path("seeds"), show_default=True, help="Folder of reports.")
@click.option("--root", type=folder, default=Path(), show_default=True, help="Folder that holds docs/ and locales/.")
@click.option("--strict", is_flag=True, help="Exit with 2 where anything in the input needs mending.")
def build(seeds: Path, root: Path, strict: bool) -> None:
    """Write the pages, their settings and the data; all that can be read is built."""
    with told():
        finish(*all_written(seeds, root), strict)


@main.command(hidden=True)
def follow() -> None:
    """Build once for each line of standard input, for `mkdocs serve`."""
    answer_all(lambda _: built_again(Path("seeds"), Path()))


def built_again(seeds: Path, root: Path) -> dict[str, list[str]]:
    """Build, and say what was done and what needs mending."""
    try:
        report, counts = all_written(seeds, root)
    except InputError as error:
        return {"done": [], "problems": [str(error)]}
    return {"done": [summary(report, counts)], "problems": [worded(problem) for problem in problems(report, counts)]}


def all_written(seeds: Path, root: Path) -> tuple[Report, tuple[Counts, ...]]:
    """Read the reports, write the pages, their settings and the data."""
    report = read(seeds, root)
    languages = site.languages(root / "locales", os.environ)
    pages = built.pages(report, languages)
    settings = built.settings(pages, languages)
    work = root / "build"
    return report, (
        write(pages, root / "docs", root / "docs" / MANIFEST),
        write(settings, root, root / MANIFEST),
        write(exported.export(report, schemas()), work / "data", work / MANIFEST),
    )


def read(seeds: Path, root: Path) -> Report:
    """The report of some seeds by the settings of a project, with what is wrong in either."""
    settings, problems = project.load(root, os.environ)
    report = pipeline.report(seeds, settings)
    return replace(report, problems=(*problems, *report.problems))


@main.command()
@click.option("--seeds", type=folder, default=Path("seeds"), show_default=True, help="Folder of reports.")
@click.option("--root", type=folder, default=Path(), show_default=True, help="Folder that holds synoptic.toml.")
@click.option("--out", type=folder, required=True, help="Folder that the data files are written to.")
@click.option("--strict", is_flag=True, help="Exit with 2 where anything in the input needs mending.")
def export(seeds: Path, root: Path, out: Path, strict: bool) -> None:
    """Write the data alone: JSON Lines, CSV, schemas and a Frictionless data package."""
    report = read(seeds, root)
    with told():
        finish(report, (write(exported.export(report, schemas()), out, out / MANIFEST),), strict)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--root", type=folder, default=Path(), show_default=True, help="Folder that holds synoptic.toml.")
def explain(file: Path, root: Path) -> None:
    """Print what is read in one report: every finding with its span, its rule and what it rests on."""
    settings, problems = project.load(root, os.environ)
    report = pipeline.report_of(file, settings)
    for line in explained(report, pipeline.unread_numbers(report)):
        click.echo(line)
    for problem in (*problems, *report.problems):
        click.echo(worded(problem), err=True)
    if not report.documents:
        sys.exit(FAILED)


@main.command()
@click.option("--seeds", type=folder, default=Path("seeds"), show_default=True, help="Folder of reports.")
@click.option("--root", type=folder, default=Path(), show_default=True, help="Folder that holds synoptic.toml.")
@click.option("--kind", "kinds", multiple=True, help="Only of this kind, e.g. figures_differ; can be repeated.")
@click.option("--verdict", "verdicts", multiple=True, help="Only with this verdict, e.g. conflict; can be repeated.")
@click.option("--story", help="Only of the story with this id.")
def discrepancies(
    seeds: Path, root: Path, kinds: tuple[str, ...], verdicts: tuple[str, ...], story: str | None
) -> None:
    """Print where the reports differ, gravest first, with the words of each side."""
    report = read(seeds, root)
    for line in listed(report, kinds, verdicts, story):
        click.echo(line)


@main.command("new-language")
@click.argument("code")
@click.option("--root", type=folder, default=Path(), show_default=True, help="The checkout, which holds tests/.")
def begin_language(code: str, root: Path) -> None:
    """Make the folder of a source language, CODE being its two letters of ISO 639-1, and say what to fill in first."""
    refused = new_language.refusal(code)
    if refused:
        raise click.BadParameter(refused)
    made = {languages.FOLDER / code / name: text for name, text in new_language.tables(code).items()}
    made |= {root / "tests" / path: text for path, text in new_language.cases(code).items()}
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():  # cases may be there before the language is
            path.write_text(text, encoding="utf-8")
    where = "/".join(languages.FOLDER.parts[-2:])
    click.echo(f"{named(code)} can be read from now on: names of countries are found. Fill in, in this order:")
    for number, (table, brings) in enumerate(new_language.ORDER, 1):
        click.echo(f"{number:3}. {where}/{code}/{table}.toml: {brings}")
    click.echo(f"Before the words, write cases: tests/languages/{code}.toml and tests/sentences/{code}.toml.")


@contextmanager
def told() -> Iterator[None]:
    """A sentence instead of a traceback for what a person can mend."""
    try:
        yield
    except InputError as error:
        click.echo(str(error), err=True)
        sys.exit(FAILED)


def schemas() -> dict[str, exported.Row]:
    """The JSON Schemas of the data contract, by table."""
    return {
        path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(SCHEMAS.glob("*.schema.json"))
    }


def finish(report: Report, counts: tuple[Counts, ...], strict: bool) -> None:
    """Say what was done, list every problem, and end."""
    found = problems(report, counts)
    for problem in found:
        click.echo(worded(problem), err=True)
    click.echo(summary(report, counts))
    if strict and found:
        sys.exit(WRONG_INPUT)


def problems(report: Report, counts: tuple[Counts, ...]) -> tuple[Problem, ...]:
    """Everything that a person should mend."""
    return (*report.problems, *(problem for count in counts for problem in count.problems))


def summary(report: Report, counts: tuple[Counts, ...]) -> str:
    """What was done, in one line."""
    written, unchanged = sum(count.written for count in counts), sum(count.unchanged for count in counts)
    removed = sum(count.removed for count in counts)
    return f"{len(report.documents)} reports read; {written} files written, {unchanged} unchanged, {removed} removed"
