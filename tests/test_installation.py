"""What is installed is what pyproject.toml asks for, pinned by hash, and no file says where it comes from."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.source import CODE, ROOT, files, imported, tracked, where


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def canonical(requirement: str) -> str:
    """The name of a required package as the lock files write it.

    >>> canonical("HanTa"), canonical("pagefind[extended]"), canonical("mkdocs>=1.6.1,<2")
    ('hanta', 'pagefind', 'mkdocs')
    """
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()


@cache
def locked(name: str) -> dict[str, set[str]]:
    """What a lock file pins: the versions of each package, one for each range of Python versions."""
    pins: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
        pins.setdefault(package, set()).add(version)
    return pins


def test_every_package_that_the_code_imports_is_declared() -> None:
    declared = {canonical(requirement) for requirement in project()["project"]["dependencies"]}
    providers = packages_distributions()
    tops = {name.split(".")[0] for path in files() for name in imported(path)}
    foreign = tops - set(sys.stdlib_module_names) - {"generator", ""}
    undeclared = {name for name in foreign if not {canonical(p) for p in providers.get(name, [name])} & declared}
    assert not undeclared, "add them to dependencies in pyproject.toml and run make lock"


def test_the_lock_files_hold_what_pyproject_asks_for() -> None:
    groups = project()["dependency-groups"]
    assert groups["build"] == project()["build-system"]["requires"]
    wanted = {canonical(requirement) for requirement in [*project()["project"]["dependencies"], *groups["build"]]}
    assert wanted <= set(locked("requirements.txt")), "run make lock"
    assert {canonical(r) for r in groups["test"]} | wanted <= set(locked("requirements-test.txt")), "run make lock"
    assert {canonical(r) for r in groups["lock"]} <= set(locked("requirements-lock.txt")), "run make lock"


def test_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    tested = locked("requirements-test.txt")
    assert {name: tested.get(name) for name in locked("requirements.txt")} == locked("requirements.txt")


LOCK_LINE = re.compile(r"(#.*)?|[\w.-]+==[\w.+!]+( ; [\w .<>='()]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")


# What tells a package manager where to download from, and addresses that are package indexes or mirrors of them.
SOURCES = re.compile(
    r"(?:--|^\s*)(?:extra-)?index-url\b|--(?:find-links|trusted-host|default-index|registry)\b"
    r"|https?://[^\s\"'<>]*(?:/simple\b|/-/[^\s\"']+\.tgz|\.whl\b|\.tar\.gz\b)"
    r"|https?://(?:registry|index|mirrors?|deb|packages)\.[^\s\"'<>]+",
    re.MULTILINE,
)


@pytest.mark.parametrize(
    ("text", "names_a_source"),
    [
        ("pip install --index-url X", True),
        ("--find-links wheels", True),
        ("index-url = X", True),
        ("https://registry.example/left-pad/-/left-pad-1.0.0.tgz", True),
        ("https://example.org/simple/six", True),
        ("the index-url of a page", False),
        ("https://example.org/a-simple-story", False),
        ("https://www.wikidata.org/wiki/Q3766", False),
    ],
)
def test_a_download_source_is_recognised(text: str, names_a_source: bool) -> None:
    assert bool(SOURCES.search(text)) is names_a_source


def test_no_committed_file_says_where_to_download_from() -> None:
    found = [
        f"{where(path)}: {match.group()}"
        for path in tracked()
        if path != Path(__file__).resolve()
        for match in SOURCES.finditer(path.read_text(encoding="utf-8", errors="ignore"))
    ]
    assert not found


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=where)
def test_a_workflow_has_no_rights_but_those_it_names_and_runs_pinned_actions(path: Path) -> None:
    workflow = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # keeps "on" a word
    assert workflow["permissions"] == {}
    assert "pull_request_target" not in workflow["on"]
    for job in workflow["jobs"].values():
        assert {"permissions", "timeout-minutes"} <= set(job)
        for step in job["steps"]:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step.get("uses", "a/a@" + "0" * 40))
            assert "${{" not in step.get("run", "")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as others install it, unpacked; built from a copy, since building leaves files behind."""
    copy, unpacked = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("unpacked")
    for name in ("pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, copy / name)
    shutil.copytree(CODE, copy / CODE.name, ignore=shutil.ignore_patterns("__pycache__"))
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*build, "--wheel-dir", str(copy), str(copy)], check=True)
    with zipfile.ZipFile(next(copy.glob("*.whl"))) as archive:
        archive.extractall(unpacked)
    return unpacked


def contents(folder: Path) -> set[Path]:
    """The files of a folder, whatever their depth, but for bytecode."""
    return {path.relative_to(folder) for path in folder.rglob("*.*") if path.is_file() and path.suffix != ".pyc"}


def test_the_package_holds_all_its_data(wheel: Path) -> None:
    assert contents(wheel / CODE.name) == contents(CODE)


def test_the_package_reads_reports_in_any_folder(wheel: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(wheel)}  # comes before the editable installation
    export = ["import sys, generator.cli; print(generator.cli.__file__); sys.argv[1:] = ", "; generator.cli.main()"]
    code = repr(["export", "--seeds", str(ROOT / "seeds"), "--out", "out"]).join(export)
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith(str(wheel))
    documents = (tmp_path / "out" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(documents) == len([path for path in (ROOT / "seeds").iterdir() if path.suffix in {".txt", ".md"}])
