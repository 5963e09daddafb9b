"""The pages about data and about the input: what can be downloaded, and what was not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.errors import WORDING
from generator.model import Problem
from generator.pages import links
from generator.pages.page import Page
from generator.pages.view import View

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str

# file of the data folder without its ending: what a row is
FILES = {
    "documents": N_("One row for each source, with its text where that may be published."),
    "mentions": N_("One row for each place in a text where an actor, a place or a date is named."),
    "entities": N_("One row for each actor and place, with its names and identifiers."),
    "figures": N_("One row for each number or vague quantity, as stated and normalised."),
    "events": N_("One row for each event that a text tells of."),
    "stories": N_("One row for each story, with its sources."),
    "discrepancies": N_("One row for each difference, with its sides and their quotes."),
    "agreements": N_("One row for each point on which separate accounts say the same."),
    "revisions": N_("One row for each two versions of one text: where they differ, and which is newer."),
}


@dataclass(frozen=True, slots=True)
class DataFile:
    """A table to download."""

    name: str
    what: Markup
    lines_href: str
    table_href: str


@dataclass(frozen=True, slots=True)
class DataContext:
    """All that data.md.j2 uses."""

    files: tuple[DataFile, ...]
    package_href: str


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """Something in the input that a person has to mend."""

    where: str
    what: Markup
    mend: Markup


@dataclass(frozen=True, slots=True)
class ProblemsContext:
    """All that problems.md.j2 uses."""

    problems: tuple[ProblemLine, ...]


def pages(view: View) -> Iterator[Page]:
    """The page of downloads, and that of problems even where there are none: it is what other pages link to."""
    files = tuple(
        DataFile(
            name,
            view.tongue.say(what),
            links.download(links.DATA, f"{name}.jsonl"),
            links.download(links.DATA, f"{name}.csv"),
        )
        for name, what in FILES.items()
    )
    package = links.download(links.DATA, "datapackage.json")
    yield Page(links.DATA, view.tongue.say("Data").striptags(), "data.md.j2", DataContext(files, package))
    lines = tuple(problem_line(view, problem) for problem in view.report.problems)
    name = view.tongue.say("What was not read").striptags()
    yield Page(links.PROBLEMS, name, "problems.md.j2", ProblemsContext(lines))


def problem_line(view: View, problem: Problem) -> ProblemLine:
    """A problem in the language of the page."""
    what, mend = WORDING[problem.code]
    parameters = dict(problem.parameters)
    where = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    return ProblemLine(where, view.tongue.say(what, **parameters), view.tongue.say(mend, **parameters))
