"""A copy of the project in a folder of its own, and the site that is built from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ("generator", "templates", "theme", "locales")
HAND_WRITTEN = ("index.md", "en/how-to-read.md", "en/method.md", "de/how-to-read.md", "de/method.md")
ADDRESS = "https://example.org/prefix/"


def project(folder: Path, seeds: Path) -> Path:
    """The project as it is in a fresh clone, with other seeds; what only is read is linked, not copied."""
    for name in SHARED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(seeds, folder / "seeds")
    for page in HAND_WRITTEN:
        (folder / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / page, folder / "docs" / page)
    return folder


def build(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build`` in a project, as if for an address with a path prefix."""
    environment = {**os.environ, "SITE_URL": ADDRESS, "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("SYNOPTIC_LANGUAGES", None)
    command = [sys.executable, "-m", "mkdocs", "build", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
