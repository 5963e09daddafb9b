"""One page before it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below docs/<language>/, its title, its template, and a dataclass with all the template uses."""

    path: str
    title: str
    template: str
    context: Any  # a frozen dataclass; a test holds its fields against the template's
