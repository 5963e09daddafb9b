"""What the site says, language by language: the gettext catalogues in locales/<language>/messages.po."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent.parent / "locales"
FRACTION = 5  # "1.5 hours" takes the form of five in the languages of the site
SLOT = re.compile(r"\{(\w+)\}")


def slots(message: str) -> frozenset[str]:
    """The names of the placeholders of a message.

    >>> sorted(slots("{low} to {high}"))
    ['high', 'low']
    """
    return frozenset(SLOT.findall(message))


def filled(message: str, parameters: dict[str, str]) -> str:
    """The message with its placeholders replaced by words; raises KeyError where a parameter is missing.

    >>> filled("{low} to {high}", {"low": "1", "high": "{low}"})
    '1 to {low}'
    """
    return SLOT.sub(lambda match: parameters[match.group(1)], message)


@cache
def languages() -> tuple[str, ...]:
    """The languages of the site: each folder of locales/ that holds a catalogue, sorted."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/messages.po")))


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The messages of one language. What it lacks, or holds only as a doubtful (fuzzy) entry, is said in English."""

    language: str
    messages: Catalog
    form: Callable[[int], int]  # index of the plural form for a number

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self._found(message, None, 0) or message

    def ngettext(self, singular: str, plural: str, number: float) -> str:
        """The form of the message that the number asks for."""
        return self._counted(singular, plural, number, None)

    def pgettext(self, context: str, message: str) -> str:
        """The message as it is said in a context."""
        return self._found(message, context, 0) or message

    def npgettext(self, context: str, singular: str, plural: str, number: float) -> str:
        """The form of the message that the number asks for, as it is said in a context."""
        return self._counted(singular, plural, number, context)

    def _counted(self, singular: str, plural: str, number: float, context: str | None) -> str:
        whole = int(number) if number == int(number) else FRACTION
        return self._found(singular, context, self.form(whole)) or (singular if number == 1 else plural)

    def _found(self, message: str, context: str | None, form: int) -> str | None:
        entry = self.messages.get(message, context)
        if entry is None or entry.fuzzy:
            return None
        return (entry.string[form] if isinstance(entry.string, tuple | list) else entry.string) or None


@cache
def load(language: str) -> Catalogue:
    """The catalogue of a language of the site; raises FileNotFoundError where there is none."""
    with (FOLDER / language / "messages.po").open("rb") as file:
        messages = read_po(file, locale=language)
    return Catalogue(language, messages, gettext.c2py(messages.plural_expr))
