"""Seeds to documents: every report of a folder, and a problem for whatever a person has to mend there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from generator import language as languages
from generator.damage import damage
from generator.identity import QUOTE, short_hash
from generator.intake.decode import decode
from generator.intake.folder import contents, label, load, printable, sidecar
from generator.intake.headline import headline
from generator.intake.identify import identify, named
from generator.intake.markdown import markdown
from generator.intake.metadata import Metadata, metadata, split
from generator.model import Document, Problem
from generator.paragraphs import paragraphs
from generator.sentences import sentences


class Intake(NamedTuple):
    """A document, or None where there is none to be had, and what is wrong with its file."""

    document: Document | None
    problems: tuple[Problem, ...]


class Source(NamedTuple):
    """The text of a seed, the title that a heading gives it, and what its front matter says."""

    text: str
    title: str | None
    front: Metadata


def read(folder: Path) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents of a folder, sorted by file name, and everything that a person has to mend there.

    Never raises for what stands in the folder: a file that cannot be read becomes a problem.
    """
    if not folder.is_dir():
        return (), (Problem("no_folder", printable(str(folder))),)
    seeds, problems = contents(folder)
    kept: dict[str, Path] = {}
    intakes = []
    for path in seeds:
        first = kept.get(identify_seed(path))
        intake = twice(path, first, folder) if first else read_file(path, folder)
        if intake.document:
            kept[intake.document.id] = path
        intakes.append(intake)
    documents = tuple(intake.document for intake in intakes if intake.document)
    found = tuple(problem for intake in intakes for problem in intake.problems)
    none = () if seeds else (Problem("no_seeds", printable(folder.resolve().name)),)
    return documents, tuple(sorted((*problems, *found, *none), key=lambda problem: (problem.file, problem.line or 0)))


def twice(path: Path, kept: Path, folder: Path) -> Intake:
    """No document, for the id of the file is that of an earlier one."""
    parameters = (("id", identify_seed(path)), ("kept", label(kept, folder)))
    return Intake(None, (Problem("same_id", label(path, folder), None, parameters),))


def identify_seed(path: Path) -> str:
    """The id of a seed: its name in small ASCII letters, digits, underscores and hyphens.

    >>> identify_seed(Path("x/Überfall in Łódź.txt")), identify_seed(Path("000_82687d.md"))
    ('uberfall-in-lodz', '000_82687d')
    """
    name = printable(path.stem)
    slug = re.sub(r"[^a-z0-9_]+", "-", anyascii(name).lower()).strip("-")
    return slug or f"report-{short_hash(name, QUOTE)}"


def read_file(path: Path, folder: Path) -> Intake:
    """The document of one file below a seed folder, and what is wrong with the file and its sidecar."""
    file = label(path, folder)
    data, problems = load(path, file)
    if data is None:
        return Intake(None, problems)
    text, problems = decode(data, file)
    if text is None:
        return Intake(None, problems)
    source = sourced(text, path, file)
    beside = said_beside(path, folder)
    problems += source.front.problems + beside.problems
    if not re.search(r"[^\W_]", source.text):
        return Intake(None, (*problems, Problem("empty", file)))
    fields = {**beside.fields, **source.front.fields}
    language = fields.get("language") or identify(source.text)
    if language not in languages.codes():
        return Intake(None, (*problems, unreadable_language(language, file)))
    document = documented(source, fields, language, path, data)
    return Intake(replace(document, file=file.partition("/")[2]), problems)


def unreadable_language(language: str, file: str) -> Problem:
    """The problem of a text in a language that has no data here."""
    known = ", ".join(named(code) for code in languages.codes())
    return Problem("unknown_language", file, None, (("language", named(language)), ("known", known)))


def sourced(text: str, path: Path, file: str) -> Source:
    """The text of a decoded file: all of a .txt as it stands, the words of a .md."""
    front, line, body, problems = split(text, file)
    if path.suffix.lower() != ".md":
        fields = (Problem("front_matter_in_text", file, 1),) if front is not None else ()
        return Source(text, None, Metadata({}, fields))
    said = Metadata({}) if front is None else metadata(front, file, line)
    plain = markdown(body)
    return Source(plain.text, plain.title, Metadata(said.fields, problems + said.problems))


def said_beside(path: Path, folder: Path) -> Metadata:
    """What the sidecar of a seed says, if there is one."""
    beside = sidecar(path, folder)
    if beside is None:
        return Metadata({})
    file = label(beside, folder)
    data, problems = load(beside, file)
    text, more = decode(data, file) if data is not None else (None, ())
    said = Metadata({}) if text is None else metadata(text, file)
    return Metadata(said.fields, problems + more + said.problems)


def documented(source: Source, fields: Mapping[str, str], language: str, path: Path, data: bytes) -> Document:
    """The document of a text in a known language."""
    spans = paragraphs(source.text)
    split_at = sentences(source.text, spans, language)
    given = {name: fields.get(name) for name in ("published", "publisher", "url", "retrieved", "licence", "story")}
    return Document(
        id=identify_seed(path),
        file="",
        sha256=hashlib.sha256(data).hexdigest(),
        text=source.text,
        language=language,
        sentences=split_at,
        paragraphs=spans,
        title=fields.get("title") or source.title or headline(source.text, language),
        full_text=fields.get("full_text") == "full",
        damage=damage(source.text, language, split_at),
        **given,
    )
