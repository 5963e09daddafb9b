"""Whole reports with every name marked by hand: how many of the marked names are found, and how many found are marked.

``python -m tests.test_annotated`` prints the scores text by text, with ``--errors`` what was missed and what was wrong.
The first line is not scored: headlines are marked in few corpora, and in none alike.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.extract.names import extract
from generator.intake.identify import identify
from generator.model import Document, Span
from generator.sentences import sentences

FOLDER = Path(__file__).parent / "annotated"
MARK = re.compile(r"\{(?P<label>[apg]):(?P<shown>[^}|]*)(?P<bar>\|?)(?P<marked>[^}]*)\}")
LABELS = {"a": "actor", "p": "place", "g": "generic"}
# The least precision and recall over all texts of a language, apart for texts that the rules were written with and not.
FLOORS = {
    ("ar", False): (0.95, 0.9),
    ("ar", True): (0.5, 0.5),
    ("fr", False): (0.95, 0.85),
    ("fr", True): (0.5, 0.5),
}

Named = set[tuple[int, int, str]]


class Marked(NamedTuple):
    """A report, its names by place and label, and the stretches that may be read either way."""

    language: str
    topic: str
    held_out: bool
    text: str
    names: Named
    open: list[Span]


class Score(NamedTuple):
    """How many names are right, found and marked."""

    right: int
    found: int
    marked: int

    def shares(self) -> tuple[float, float]:
        """Precision and recall."""
        return self.right / max(1, self.found), self.right / max(1, self.marked)


def read(language: str, row: dict[str, Any]) -> Marked:
    text, names, free = "", set(), []
    at = 0
    for match in MARK.finditer(row["marked"]):
        text += row["marked"][at : match.start()]
        start, at = len(text), match.end()
        text += match["shown"]
        if match["bar"] and not match["marked"]:
            free.append(Span(start, len(text)))
        else:
            name = match["marked"] or match["shown"]
            first = start + match["shown"].index(name)
            names.add((first, first + len(name), LABELS[match["label"]]))
    text += row["marked"][at:]
    headline = text.index("\n", 1)
    scored = {name for name in names if name[0] > headline}
    return Marked(language, row["topic"], row["held_out"], text, scored, [Span(0, headline), *free])


def reports() -> list[Marked]:
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
    return [read(language, row) for language, table in tables.items() for row in table["text"]]


def document(report: Marked) -> Document:
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"\S[^\n]*", report.text))
    cut = sentences(report.text, paragraphs, report.language)
    return Document("a", "a.txt", "", report.text, report.language, cut, paragraphs)


def found(report: Marked) -> Named:
    mentions = extract(document(report))
    named = {(m.start, m.end, "generic" if m.generic else m.label) for m in mentions}
    return {name for name in named if not any(Span(*name[:2]).overlaps(span) for span in report.open)}


def score(listed: list[Marked]) -> Score:
    pairs = [(found(report), report.names) for report in listed]
    return Score(
        sum(len(one & two) for one, two in pairs), sum(len(one) for one, _ in pairs), sum(len(two) for _, two in pairs)
    )


@pytest.mark.parametrize("report", reports(), ids=lambda r: f"{r.language} {r.topic}")
def test_the_language_of_a_report_is_identified(report: Marked) -> None:
    assert identify(report.text) == report.language
    assert len(report.text.split()) >= 150 * (0.7 if report.language == "ar" else 1)


@pytest.mark.parametrize(("language", "held_out"), FLOORS)
def test_names_in_whole_reports_do_not_get_worse(language: str, held_out: bool) -> None:
    listed = [report for report in reports() if (report.language, report.held_out) == (language, held_out)]
    precision, recall = score(listed).shares()
    least = FLOORS[language, held_out]
    assert (precision, recall) >= least and recall >= least[1], (precision, recall)


def told(listed: list[Marked], name: str) -> str:
    one = score(listed)
    precision, recall = one.shares()
    return f"{name:34} {one.marked:4} marked {one.found:4} found   precision {precision:.2f}   recall {recall:.2f}"


def main(errors: bool) -> None:
    everything = reports()
    for report in everything:
        print(told([report], f"{report.language} {report.topic}{' (held out)' if report.held_out else ''}"))
        for sign, names in (("-", report.names - found(report)), ("+", found(report) - report.names)) if errors else ():
            for start, end, label in sorted(names):
                print(f"    {sign} {label} {report.text[start:end]}")
    for language, held_out in FLOORS:
        listed = [report for report in everything if (report.language, report.held_out) == (language, held_out)]
        print(told(listed, f"all {language}, {'held out' if held_out else 'rules written with them'}"))


if __name__ == "__main__":
    main("--errors" in sys.argv)
