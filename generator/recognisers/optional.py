"""Packages that nothing needs: loaded where a setting asks for them, or a notice that says how to install them."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

from generator.recognisers.recognition import RecogniserError
from generator.settings import FILE


def optional(package: str, backend: str) -> ModuleType:
    """A package that is an extra of this project; raises RecogniserError where it is not installed, or broken."""
    try:
        return importlib.import_module(package)
    except ImportError as error:
        command = f'{python()} -m pip install --editable ".[{backend}]"'
        raise RecogniserError(
            "recogniser_no_package", FILE, backend=backend, package=package, command=command
        ) from error
    except Exception as error:  # a package that was built against another one fails in any way
        raise RecogniserError("recogniser_failed", FILE, backend=backend, reason=short(error)) from error


def python() -> str:
    """How to call the Python that runs this, from the folder of the project."""
    here, used = Path.cwd(), Path(sys.executable)
    return used.relative_to(here).as_posix() if used.is_relative_to(here) else "python"


def short(error: BaseException, longest: int = 160) -> str:
    """The first line of what an error says, with its kind where it says nothing."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0] if len(lines[0]) <= longest else f"{lines[0][: longest - 1]}…"
