"""``synoptic explain``: every finding of one report, with its span, its rule and what it rests on."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main
from generator.explain import explained
from generator.report import Report

TEXT = """Two buses crash near Bonn

At least 12 people, including three children, were killed when two buses crashed near Bonn, police said.
More than 40 were injured. It was dark.
"""


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    path = tmp_path / "crash.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def report(seed: Path) -> Report:
    return pipeline.report_of(seed)


def block(report: Report, quote: str) -> dict[str, str]:
    """The rows below the line of a finding, by their name."""
    lines = list(explained(report))
    start = next(i for i, line in enumerate(lines) if f"“{quote}”" in line and line.startswith("    f"))
    rows: dict[str, str] = {}
    for line in lines[start + 1 :]:
        if not line.startswith("        "):
            break
        rows[line[8:17].strip()] = line[17:]
    return rows


def test_every_finding_stands_there_with_its_span(report: Report) -> None:
    text = "\n".join(explained(report))
    spans = [(m.label, m.span) for m in report.mentions]
    spans += [("figure", f.span) for f in report.figures] + [("event", e.trigger) for e in report.events]
    assert len(spans) > 8
    for label, span in spans:
        assert re.search(rf"^    {label} +\[{span.start}:{span.end}\] “", text, re.MULTILINE)


def test_every_figure_says_which_rule_found_it(report: Report) -> None:
    assert report.figures
    assert all(figure.rule for figure in report.figures)


def test_a_figure_says_what_it_rests_on(report: Report) -> None:
    rows = block(report, "At least 12 people")
    assert rows["value"] == "[12, …), at_least"
    assert rows["counts"] == "person"
    assert rows["event"] == "death, by “killed”"
    assert rows["says"].startswith("police ([")
    assert "[actor-police-" in rows["says"]
    assert block(report, "three children")["part of"] == "“At least 12 people”"
    assert block(report, "More than 40")["value"] == "(40, …), at_least"


def test_a_sentence_without_findings_says_so(report: Report) -> None:
    lines = list(explained(report))
    assert lines[lines.index(next(line for line in lines if line.endswith("It was dark."))) + 1] == "    nothing found"
    assert lines.count("    nothing found") == 1


def test_the_command_prints_it(seed: Path) -> None:
    result = CliRunner().invoke(main, ["explain", str(seed)])
    assert result.exit_code == 0
    assert result.output.startswith("crash.txt: language en, published unknown, 4 sentences\n")


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["explain", str(path)])
    assert result.exit_code == 1
    assert "The file is empty" in result.output


def test_there_must_be_a_file(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["explain", str(tmp_path / "none.txt")]).exit_code == 2


def test_a_number_that_is_no_figure_says_why(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text("The council passed Article 49 in 2015. They won 3-1. Nobody liked the 7.", encoding="utf-8")
    output = CliRunner().invoke(main, ["explain", str(path)]).output
    reasons = dict(re.findall(r"number +\[\d+:\d+\] “(.+)”\n +why +no figure: (.+)", output))
    assert reasons["49"] == "number of what the word before it names"
    assert reasons["3"] == "result of a match or a vote"
    assert reasons["7"] == "nothing says what it counts"
    assert "2015" not in reasons  # a date
