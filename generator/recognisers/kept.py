"""Answers that are kept: one file each in a folder, named by the hash of all that the answer depends on.

Several processes may read and write at once: a file is there as a whole or not at all. What cannot be read is as good
as absent, and is written anew.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

FORM = 1  # of the files


def name(about: Mapping[str, str]) -> str:
    """The name that an answer is kept under, by what it depends on.

    >>> name({"model": "a", "text": "b"}) == name({"text": "b", "model": "a"}) != name({"model": "b", "text": "a"})
    True
    """
    source = json.dumps([FORM, sorted(about.items())])
    return hashlib.sha256(source.encode()).hexdigest()


def get(folder: Path, key: str) -> str | None:
    """The answer that is kept under a name; None where there is none, or what is there is broken."""
    try:
        kept = json.loads((folder / f"{key}.json").read_text(encoding="utf-8"))
        whole = kept["form"] == FORM and kept["key"] == key
        return kept["answer"] if whole and isinstance(kept["answer"], str) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def put(folder: Path, key: str, answer: str) -> None:
    """Keep an answer; raises OSError where it cannot be written, and leaves nothing behind then."""
    text = json.dumps({"form": FORM, "key": key, "answer": answer}) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=folder, prefix=".", suffix=".part", encoding="utf-8", delete=False
    ) as part:
        part.write(text)
    try:
        Path(part.name).chmod(0o644)  # like any other file of the project: it holds no secret
        Path(part.name).replace(folder / f"{key}.json")
    except OSError:
        with suppress(OSError):
            Path(part.name).unlink()
        raise
