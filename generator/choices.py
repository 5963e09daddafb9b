"""Whether the values of synoptic.toml can be used: what each must be, and on which line one stands that is not."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator.model import Problem

BACKENDS = ("crf", "rules", "spacy", "openai")
LONGEST_WAIT = 3600  # seconds
MOST_RETRIES = 10
SECRET = re.compile(r"//[^/@\s]*@")  # what may be a name and a password in an address
LONGEST_SHOWN = 60  # characters of a value in a message


class Chosen(NamedTuple):
    """The values that can be used, by their dotted names, and what is wrong with the others."""

    values: dict[str, Any]
    problems: tuple[Problem, ...] = ()


class Rule(NamedTuple):
    """What a value has to be: the value to use, or None; and the problem where it is None."""

    used: Callable[[Any], Any]
    code: str
    parameters: tuple[tuple[str, str], ...] = ()


def one_of(*known: str) -> Rule:
    """One of some words."""
    return Rule(lambda value: value if value in known else None, "bad_choice", (("known", ", ".join(known)),))


def number(least: float, most: float, kind: type[float] | type[int]) -> Rule:
    """A number between two bounds; a whole one where the kind is int."""

    def used(value: Any) -> float | int | None:
        fits = isinstance(value, int | kind) and not isinstance(value, bool) and math.isfinite(value)
        return kind(value) if fits and least <= value <= most else None

    return Rule(used, "bad_number", (("least", f"{least:g}"), ("most", f"{most:g}")))


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _address(value: Any) -> str | None:
    """The address without a slash at its end."""
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
        fits = parts is not None and parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        return None
    return value.rstrip("/") if fits else None


def _models(value: Any) -> tuple[tuple[str, str], ...] | None:
    """Pairs of language and name, sorted."""
    if not isinstance(value, dict) or not all(_text(name) for name in value.values()):
        return None
    return tuple(sorted((code, name.strip()) for code, name in value.items()))


RULES: dict[str, Rule] = {
    "recogniser.backend": one_of(*BACKENDS),
    "recogniser.spacy.models": Rule(_models, "bad_models"),
    "recogniser.openai.base_url": Rule(_address, "bad_url"),
    "recogniser.openai.model": Rule(_text, "bad_text"),
    "recogniser.openai.timeout": number(0.1, LONGEST_WAIT, float),
    "recogniser.openai.retries": number(0, MOST_RETRIES, int),
    "recogniser.openai.cache": Rule(_text, "bad_text"),
}
TABLES = frozenset(name.rsplit(".", times)[0] for name in RULES for times in range(1, name.count(".") + 1))


def chosen(source: str, file: str) -> Chosen:
    """The values of the text of a settings file.

    >>> chosen("[recogniser]\\nbackend = 'spacy'", "synoptic.toml").values
    {'recogniser.backend': 'spacy'}
    >>> [(one.code, one.line) for one in chosen("[recogniser]\\nbackend = 'none'", "synoptic.toml").problems]
    [('bad_choice', 2)]
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"\(at line (\d+)", str(error))
        number_of_line = int(line.group(1)) if line else source.count("\n") + 1
        return Chosen({}, (Problem("broken_toml", file, number_of_line, (("reason", str(error)),)),))
    return checked(dict(flat(table)), file, source)


def flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """The values of a table by their dotted names, with tables that are known parted.

    >>> list(flat({"recogniser": {"backend": "crf", "other": {"a": 1}}}))
    [('recogniser.backend', 'crf'), ('recogniser.other', {'a': 1})]
    """
    for key, value in table.items():
        name = f"{above}.{key}" if above else key
        if name in TABLES and isinstance(value, dict):
            yield from flat(value, name)
        else:
            yield name, value


def checked(values: Mapping[str, Any], file: str, source: str = "") -> Chosen:
    """The values that can be used, and a problem for each other, with its line in the source."""
    used, problems = {}, []
    for name, value in values.items():
        rule = RULES.get(name)
        kept = rule.used(value) if rule else None
        if kept is not None:
            used[name] = kept
        else:
            problems.append(wrong(name, value, rule, file, line_of(name, source)))
    return Chosen(used, tuple(problems))


def wrong(name: str, value: Any, rule: Rule | None, file: str, line: int | None) -> Problem:
    """The problem of a value that cannot be used, or of a name that is no setting."""
    if rule is None and name not in TABLES:
        beside = sorted(known for known in {*RULES, *TABLES} if known.rpartition(".")[0] == name.rpartition(".")[0])
        return Problem("unknown_field", file, line, (("key", name), ("known", ", ".join(beside))))
    written = SECRET.sub("//…@", str(value))[:LONGEST_SHOWN]
    code, parameters = (rule.code, rule.parameters) if rule else ("not_a_table", ())
    return Problem(code, file, line, (("key", name), ("value", written), *parameters))


def line_of(name: str, source: str) -> int | None:
    """The line on which a setting, or the table that it is written in, stands; None where it cannot be told.

    >>> line_of("a.b.c", "[a]\\nx = 1\\n[a.b]\\nc = 2"), line_of("a.b.c", "[a]\\nb = { c = 2 }"), line_of("d", "")
    (4, 2, None)
    """
    table, best, found = "", 0, None
    for number_of_line, line in enumerate(source.splitlines(), 1):
        header = re.match(r"\s*\[+([^\]]+)\]", line)
        key = re.match(r"\s*([\w.\"'-]+)\s*=", line)
        here = plain(header.group(1)) if header else plain(f"{table}.{key.group(1)}") if key else ""
        table = here if header else table
        if here and len(here) > best and (name == here or name.startswith(f"{here}.")):
            best, found = len(here), number_of_line
    return found


def plain(name: str) -> str:
    """A dotted name without quotes and blanks."""
    return re.sub(r"[\s\"']", "", name).strip(".")
