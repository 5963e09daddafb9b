"""What people say about a seed: the fields of its front matter and of its sidecar file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

import yaml
from babel.localedata import exists
from frontmatter.default_handlers import YAMLHandler

from generator.intake.decode import LOST
from generator.model import Problem

HANDLER = YAMLHandler()
LONGEST = 20_000  # characters of fields: reading more takes long, and nobody writes so many
FULL_TEXT = ("full", "quotes")
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
NO_CHARACTER = re.compile(r"[\ud800-\udfff\0]")
STORY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Metadata(NamedTuple):
    """The fields that could be used, and what is wrong with the others."""

    fields: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


class Split(NamedTuple):
    """Front matter, the line of the file it begins on, and the body; front matter None where there is none."""

    front: str | None
    line: int
    body: str
    problems: tuple[Problem, ...] = ()


def split(text: str, file: str) -> Split:
    r"""Part the front matter of a file from its body.

    >>> split("---\ntitle: A\n---\nBody", "a.md")
    Split(front='title: A\n', line=2, body='Body', problems=())
    """
    if not opens(text):
        return Split(None, 1, text)
    try:
        front, body = HANDLER.split(text)
    except ValueError:
        rest = text.partition("\n\n")[2]
        return Split(None, 1, rest, (Problem("front_matter_open", file, 1),))
    first = text.index("\n") + 1
    return Split(front.lstrip("\n"), first_line(text, first), body.lstrip("\n"))


def opens(text: str) -> bool:
    """Whether a file begins with front matter: a line of hyphens and, below it, a key."""
    return re.match(r"-{3,}[ \t]*\n\s*(?:#.*\n\s*)*(?:[\w-]+[ \t]*:|-{3,})", text) is not None


def first_line(text: str, start: int) -> int:
    """The line on which the first visible character after an offset stands, counted from 1."""
    rest = text[start:]
    return text[: start + len(rest) - len(rest.lstrip("\n"))].count("\n") + 1


def metadata(source: str, file: str, line: int = 1) -> Metadata:
    r"""The fields of a YAML mapping whose first line is a given line of the file.

    Every value stays the text that was written: ``no`` is Norwegian, 2018-04 is a month.

    >>> metadata("language: no\npublished: 2018-04", "a.md").fields
    {'language': 'no', 'published': '2018-04'}
    >>> [(problem.code, problem.line) for problem in metadata("published: soon", "a.md", 2).problems]
    [('bad_date', 2)]
    """
    if len(source) > LONGEST:
        return Metadata({}, (Problem("fields_too_long", file, line, (("longest", str(LONGEST)),)),))
    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return Metadata({}, (broken(error, file, line),))
    if node is None:
        return Metadata({})
    if not isinstance(node, yaml.MappingNode):
        return Metadata({}, (Problem("not_fields", file, line),))
    return checked(node, file, line)


def broken(error: Exception, file: str, line: int) -> Problem:
    """The problem of a mapping that is no YAML, with the line where the reading stopped."""
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or type(error).__name__
    return Problem("broken_yaml", file, line + mark.line if mark else line, (("reason", str(reason)),))


def checked(node: yaml.MappingNode, file: str, line: int) -> Metadata:
    """The good fields of a mapping, the first of a key that stands twice, and a problem for each of the others."""
    fields: dict[str, str] = {}
    problems = []
    for key, value, at in entries(node):
        if LOST in key or LOST in (value or ""):
            problems.append(lost(f"{key}{value}", file, line + at))
        code, parameters = judged(key, value, fields)
        if code:
            problems.append(Problem(code, file, line + at, (("key", key), *parameters)))
        elif value:
            fields[key] = " ".join(value.split())
    return Metadata(fields, tuple(problems))


def lost(written: str, file: str, line: int) -> Problem:
    """The problem of an entry with an escape that is no character."""
    return Problem("bad_bytes", file, line, (("count", str(written.count(LOST))), ("encoding", "UTF-8")))


def entries(node: yaml.MappingNode) -> Iterator[tuple[str, str | None, int]]:
    r"""Key, value and line of each entry; None for a value that is a list or a mapping.

    An escape in quotes can make half a character ("\ud800") or a NUL, which no page and no data file can hold.
    """
    for key, value in node.value:
        name = NO_CHARACTER.sub(LOST, key.value) if isinstance(key, yaml.ScalarNode) else ""
        given = NO_CHARACTER.sub(LOST, value.value).strip() if isinstance(value, yaml.ScalarNode) else None
        yield name, given, key.start_mark.line


def judged(key: str, value: str | None, fields: Mapping[str, str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The code of what is wrong with an entry and its parameters; "" where nothing is. "" as a value is no value."""
    if key not in CHECKS:
        return "unknown_field", (("known", ", ".join(CHECKS)),)
    if value is None:
        return "not_one_value", ()
    if key in fields:
        return "field_twice", (("value", fields[key]),)
    if value and not CHECKS[key][1](value):
        return CHECKS[key][0], (("value", value),)
    return "", ()


def is_date(value: str) -> bool:
    """Whether a value is a year, a month or a day that exists, as ISO 8601 writes it.

    >>> [is_date(value) for value in ("2018", "2018-04", "2018-04-21", "2018-02-30", "21.4.2018")]
    [True, True, True, False, False]
    """
    match = DATE.fullmatch(value)
    if not match or not value.isascii():
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_url(value: str) -> bool:
    """Whether a value is a full web address."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in value


def is_language(value: str) -> bool:
    """Whether a value is the ISO 639-1 code of a language, in small letters."""
    return re.fullmatch("[a-z]{2}", value) is not None and exists(value)


def is_story(value: str) -> bool:
    """Whether a value can be the id of a story: small ASCII letters, digits and hyphens."""
    return STORY.fullmatch(value) is not None


# For each field: the code of its problem, and what a value must be.
CHECKS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "title": ("", bool),
    "publisher": ("", bool),
    "published": ("bad_date", is_date),
    "url": ("bad_url", is_url),
    "retrieved": ("bad_date", is_date),
    "licence": ("", bool),
    "language": ("bad_language", is_language),
    "story": ("bad_story", is_story),
    "full_text": ("bad_full_text", FULL_TEXT.__contains__),
}
