"""The files of a seed folder: reports, what is said about them beside them, and what is neither."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.model import Problem

SIDECAR = ".meta.yml"
# Bytes: some 80,000 words, a book; a report has some hundred. More would take minutes to read.
LARGEST = {".txt": 500_000, ".md": 500_000}
LARGEST_OTHER = 100_000


class Contents(NamedTuple):
    """The reports of a folder, sorted by their path, and a problem for each file that is none."""

    seeds: tuple[Path, ...]
    problems: tuple[Problem, ...]


class Bytes(NamedTuple):
    """The bytes of a file, or None and why there are none."""

    data: bytes | None
    problems: tuple[Problem, ...] = ()


def contents(folder: Path) -> Contents:
    """The seeds of a folder and of the folders in it; hidden files and folders are passed over."""
    files = sorted(visible(folder), key=lambda path: path.relative_to(folder).as_posix())
    problems = {path: problem for path in files if (problem := unfit(path, folder))}
    others = [path for path in files if not is_sidecar(path)]
    lonely = {path: Problem("sidecar_alone", label(path, folder), None, (("name", stem(path)),))
              for path in files if is_sidecar(path) and path not in problems
              and not any(stem(other) == stem(path) and other.parent == path.parent for other in others)}  # fmt: skip
    seeds = tuple(path for path in others if path not in problems)
    wrong = {**lonely, **problems}
    return Contents(seeds, tuple(wrong[path] for path in files if path in wrong))


def visible(folder: Path) -> Iterator[Path]:
    """Every file, and every link to a folder, below a folder; nothing whose name begins with a full stop."""
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from (Path(parent) / name for name in (*files, *links) if not name.startswith("."))


def unfit(path: Path, folder: Path) -> Problem | None:
    """Why a file can be neither a report nor about one; None where it can."""
    code = link_problem(path, folder) if path.is_symlink() else ""
    if not code and not is_sidecar(path) and path.suffix.lower() not in LARGEST:
        code = "unknown_suffix"
    named = (("suffix", path.suffix or path.name), ("known", ", ".join(sorted(LARGEST))))
    parameters = named if code == "unknown_suffix" else ()
    return Problem(code, label(path, folder), None, parameters) if code else None


def link_problem(path: Path, folder: Path) -> str:
    """The code of what is wrong with a link; "" for one that leads to a file in the folder."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "link_broken"
    if not target.is_relative_to(folder.resolve()):
        return "link_outside"
    return "link_to_folder" if target.is_dir() else ""


def is_sidecar(path: Path) -> bool:
    """Whether a file says something about the report beside it."""
    return path.name.endswith(SIDECAR)


def stem(path: Path) -> str:
    """The name that a report and its sidecar share: "a" for a.txt, a.md and a.meta.yml."""
    return path.name.removesuffix(SIDECAR) if is_sidecar(path) else path.stem


def sidecar(path: Path, folder: Path) -> Path | None:
    """The file that says something about a report, if there is one and it lies in the folder."""
    beside = path.with_name(path.stem + SIDECAR)
    # os.path, for with Path a name that is too long to exist is an error.
    return beside if os.path.exists(beside) and not unfit(beside, folder) else None  # noqa: PTH110


def label(path: Path, folder: Path) -> str:
    """How a person is told of a file: the name of the seed folder and the path below it, "seeds/a.txt"."""
    return printable(f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}")


def printable(name: str) -> str:
    """A file name with what is no UTF-8 in it replaced."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def load(path: Path, file: str) -> Bytes:
    """The bytes of a file, unless it is too large, no plain file, or cannot be opened."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Bytes(None, (Problem("not_a_file", file),))
        limit = LARGEST.get(path.suffix.lower(), LARGEST_OTHER)
        if status.st_size > limit:
            size, largest = f"{status.st_size / 1e6:.1f}", f"{limit / 1e6:.1f}"
            return Bytes(None, (Problem("too_large", file, None, (("size", size), ("largest", largest))),))
        return Bytes(path.read_bytes())
    except OSError as error:
        return Bytes(None, (Problem("unreadable", file, None, (("reason", error.strerror or ""),)),))
