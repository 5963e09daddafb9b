"""The source files of the project, parsed once, for the tests that look at code as text."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "generator"


@cache
def files() -> tuple[Path, ...]:
    return tuple(sorted(CODE.rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def module(path: Path) -> str:
    """The dotted name below the package: ``extract.figures``, ``extract`` for its ``__init__``, "" for the root."""
    parts = path.relative_to(CODE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def imported(path: Path) -> frozenset[str]:
    """The dotted names of everything a file imports; modules of the package begin with ``generator``."""
    names: set[str] = set()
    known = {f"generator.{module(other)}" for other in files()}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & known
            names |= inner or {node.module or ""}
    return frozenset(names)


def where(path: Path) -> str:
    return str(path.relative_to(ROOT))


by_file = pytest.mark.parametrize("path", files(), ids=where)


def tracked() -> list[Path]:
    """The files in version control; what an export without it holds, less what is built."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else []
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def strings(node: ast.AST) -> Iterator[str]:
    """The strings of code that can have an effect: all but docstrings.

    >>> list(strings(ast.parse("'docstring'\\nx = f'a{y}', b'c', 'd'")))
    ['d', 'a']
    """
    silent = {id(inner.value) for inner in ast.walk(node) if isinstance(inner, ast.Expr)}
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and id(inner) not in silent:
            yield inner.value


def leaves(value: object) -> Iterator[str]:
    """Every string in a table, whatever its depth; not the keys.

    >>> list(leaves({"a": ["b", {"c": "d"}], "e": 1}))
    ['b', 'd']
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
