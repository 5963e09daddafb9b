"""The shape of the code: arrows run one way, files are short, nothing is imported in passing."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.source import by_file, files, imported, module, tree, where

# Every module (or folder of modules) has a stage; a stage knows the ground, itself and the stages named here.
# A new module is entered where it belongs; a new arrow between stages is a decision for ARCHITECTURE.md.
MODULES = {
    "ground": "model copies report attributes kinds certainty errors identity language wordlists concepts words "
    "quantity quantities inflection spelling gazetteer known composed sounds nameform namematch personmatch settings "
    "choices notices placenames shelf world overlay distances geonames naming when unitwords",
    "recognise": "recogniser recognisers",
    "read": "read intake sentences abbreviations paragraphs damage",
    "extract": "extract triggers clauses modality numbers",
    "claims": "claims extent speech belonging destinations moments roles scene subjects where",
    "resolve": "resolve likeness relations foreign gathered",
    "stories": "accounts revisions stories synopsis",
    "compare": "comparability importance verdicts comparison compare",
    "export": "export explain listing",
    "draw": "charts maps drawing geography",
    "render": "render pages catalogues messages",
    "site": "site build workers mkdocs_hooks mkdocs_language mkdocs_pages",
    "write": "write",
    "top": "pipeline cli adding new_language __main__",
}
ARROWS = {
    "extract": "recognise",
    "claims": "extract",
    "compare": "stories",
    "export": "compare",
    "render": "stories compare draw",
    "site": "render write",
    "top": "read recognise extract claims resolve stories compare export site write",
}
LONGEST = 300  # lines of a file
JUNK = {"utils", "util", "helpers", "common", "manager", "misc"}


def own(path: Path) -> set[str]:
    """The modules of the package that a file imports, without ``generator.``."""
    return {name.removeprefix("generator.") for name in imported(path) if name.startswith("generator.")}


def stage(name: str) -> str | None:
    """The stage of a module, by the first part of its dotted name."""
    first = name.split(".")[0]
    return next((stage for stage, members in MODULES.items() if first in members.split()), None)


@by_file
def test_the_module_has_a_stage(path: Path) -> None:
    name = module(path)
    assert name == "" or stage(name), f"enter {name} in MODULES of tests/test_architecture.py"


@by_file
def test_arrows_run_one_way(path: Path) -> None:
    here = stage(module(path))
    allowed = {"ground", here, *ARROWS.get(here or "", "").split()}
    wrong = {name for name in own(path) if stage(name) not in allowed}
    assert not wrong, f"{here} may import from {sorted(filter(None, allowed))} only"


def test_no_modules_import_each_other() -> None:
    TopologicalSorter({module(path): own(path) - {module(path)} for path in files()}).prepare()


@by_file
def test_imports_stand_at_the_top(path: Path) -> None:
    inside = [
        node.lineno
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inside


@pytest.mark.parametrize("path", [path for path in files() if path.name == "__init__.py"], ids=where)
def test_a_package_file_holds_only_a_docstring(path: Path) -> None:
    body = tree(path).body
    assert len(body) == 1
    assert ast.get_docstring(tree(path))


@by_file
def test_a_file_is_short_and_named_by_what_it_does(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert path.stem not in JUNK
