"""Put generated files on disk: atomically, only where bytes change, never over the work of a person.

A manifest lists what was generated. A file that is not listed there was made by a person: it is never written over,
never deleted, and reported. What is no longer wanted is deleted before the manifest forgets it, and what is new is
written after the manifest names it: whenever a run is cut short, the next one still knows every file as its own.
"""

from __future__ import annotations

import json
import os
import time
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.errors import InputError
from generator.model import Problem

ENCODING = "utf-8"
PARTIAL = ".partial-"  # how the name of a file begins that is not written to its end
ABANDONED = 3600  # seconds after which nobody is still writing it
# The usual name of a manifest. It lies beside the files it lists, so that whoever deletes the ones deletes the other.
MANIFEST = ".generated.json"


class Counts(NamedTuple):
    """What one run did, in files, and the paths it left alone because a person made them."""

    written: int
    unchanged: int
    removed: int
    problems: tuple[Problem, ...] = ()


def write(pages: Mapping[str, str | bytes], folder: Path, manifest: Path) -> Counts:
    """Make the generated files below a folder be exactly ``pages`` (path with "/", relative to the folder).

    Raises ValueError for a path that leaves the folder, and for paths that are one and the same where the file
    system does not tell upper from lower case; InputError for a file that cannot be written.
    """
    for path in pages:
        check_inside(path, folder)
    check_distinct(pages)
    owned = frozenset(path for path in listed(manifest) if leads_inside(path, folder))
    wanted = {path: encoded(content) for path, content in sorted(pages.items())}
    removed = sum(remove(folder, path) for path in sorted(owned - wanted.keys()))
    foreign = tuple(path for path in wanted if is_foreign(folder, path, wanted[path], owned))
    ours = [path for path in wanted if path not in foreign]
    put_list(manifest, ours)
    sweep({(folder / path).parent for path in ours})
    written = sum(put(folder / path, wanted[path]) for path in ours)
    problems = tuple(Problem("not_generated", path) for path in foreign)
    return Counts(written, len(ours) - written, removed, problems)


def listed(manifest: Path) -> frozenset[str]:
    """The paths in a manifest; none where there is no manifest yet, or what is there cannot be one.

    A file that nobody owns is left alone and reported, so that a broken manifest loses nothing.
    """
    try:
        paths = json.loads(manifest.read_text(ENCODING)) if manifest.is_file() else []
    except (ValueError, RecursionError):
        return frozenset()
    return frozenset(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else frozenset()


def leads_inside(path: str, folder: Path) -> bool:
    """Whether a relative path stays below the folder, links on the way followed.

    >>> leads_inside("docs/en/index.md", Path("/tmp")), leads_inside("docs/../../x", Path("/tmp"))
    (True, False)
    """
    pure = PurePosixPath(path)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path:
        return False
    return (folder / path).parent.resolve().is_relative_to(folder.resolve())


def check_inside(path: str, folder: Path) -> None:
    """Refuse a path that leaves the folder, or is written in more than one way (``a//b``, ``./a``)."""
    if not leads_inside(path, folder) or str(PurePosixPath(path)) != path:
        raise ValueError(f"{path!r} is no path below {folder}")


def check_distinct(paths: Iterable[str]) -> None:
    """Refuse paths that differ only in case or in Unicode form, and a file where a folder is needed.

    >>> check_distinct(["a/Homs.md", "a/homs.md"])
    Traceback (most recent call last):
    ValueError: 'a/homs.md' and 'a/Homs.md' are the same file on some file systems
    """
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(folded(path), path)
        if other != path:
            raise ValueError(f"{path!r} and {other!r} are the same file on some file systems")
    for path in seen.values():
        for parent in PurePosixPath(path).parents:
            if folded(str(parent)) in seen:
                raise ValueError(f"{str(parent)!r} is a file, and a folder for {path!r}")


def folded(path: str) -> str:
    """One form for all paths that some file system takes for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def encoded(content: str | bytes) -> bytes:
    """Text as UTF-8; bytes as they are."""
    return content.encode(ENCODING) if isinstance(content, str) else content


def is_foreign(folder: Path, path: str, content: bytes, owned: frozenset[str]) -> bool:
    """Whether a person's file is in the way; one with the very bytes we would write is taken as ours."""
    target = folder / path
    above = [folder / parent for parent in PurePosixPath(path).parents][:-1]
    if any(os.path.lexists(parent) and not parent.is_dir() and key(parent, folder) not in owned for parent in above):
        return True
    if path in owned:
        return target.is_dir()
    return os.path.lexists(target) and not holds(target, content)


def key(path: Path, folder: Path) -> str:
    """The path as the manifest writes it."""
    return path.relative_to(folder).as_posix()


def holds(target: Path, content: bytes) -> bool:
    """Whether a plain file has exactly these bytes."""
    return target.is_file() and not target.is_symlink() and target.read_bytes() == content


def put(target: Path, content: bytes) -> bool:
    """Write a file in one step; False, and nothing touched, where it has these bytes already."""
    if holds(target, content):
        return False
    partial = target.parent / f"{PARTIAL}{os.getpid()}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(target)
    except OSError as error:
        reason = ("reason", error.strerror or str(error))
        raise InputError(Problem("not_written", str(target), parameters=(reason,))) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return True


def sweep(folders: Iterable[Path]) -> None:
    """Delete what runs that were cut short left behind; what is younger may belong to one that is still at work."""
    for partial in (path for folder in folders for path in folder.glob(f"{PARTIAL}*")):
        if time.time() - partial.stat().st_mtime > ABANDONED:
            partial.unlink(missing_ok=True)


def put_list(manifest: Path, paths: Iterable[str]) -> None:
    """Write the manifest: sorted, one path a line."""
    put(manifest, encoded(json.dumps(sorted(paths), ensure_ascii=False, indent=0) + "\n"))


def remove(folder: Path, path: str) -> bool:
    """Delete a generated file and the folders that it leaves empty; False where it is gone already."""
    target = folder / path
    present = target.is_file() or target.is_symlink()
    if present:
        target.unlink()
    for parent in [folder / above for above in PurePosixPath(path).parents][:-1]:
        if not parent.is_dir() or parent.is_symlink() or any(parent.iterdir()):
            break
        parent.rmdir()
    return present
