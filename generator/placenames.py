"""How names of places are written alike before they are looked up: without case, signs, articles, short forms."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from anyascii import anyascii

TABLE = Path(__file__).parent / "gazetteer" / "folding.toml"
APOSTROPHES = re.compile(r"['’‘ʼʾʿ`´]")
GAP = re.compile(r"[\W_]+")
JOINED_LEAST = 3  # letters that must stand behind an Arabic article


@cache
def table() -> dict[str, Any]:
    """The data of folding.toml."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def fold(name: str) -> str:
    """A name of a place as it is looked up, in its own script.

    >>> fold("Aḑ Ḑumayr"), fold("St. Pölten"), fold("Frankfurt (Oder)")
    ('ad dumayr', 'saint polten', 'frankfurt oder')
    """
    plain = APOSTROPHES.sub("", name)
    if not plain.isascii():
        plain = _without_marks(plain.casefold()) if _other_script(plain) else anyascii(plain)
    words = GAP.sub(" ", plain.casefold()).split()
    return " ".join(table()["words"].get(word, word) for word in words)


def bare(folded: str) -> str:
    """A folded name without an Arabic article at its beginning; the same where there is none.

    >>> bare("ad dumayr"), bare("al bab"), bare("as pontes")
    ('dumayr', 'bab', 'as pontes')
    """
    articles = table()["articles"]
    first, _, rest = folded.partition(" ")
    assimilated = first in articles["assimilated"] and rest.startswith(first[1:])
    if rest and (first in articles["plain"] or assimilated):
        return rest
    joined = folded.removeprefix(articles["joined"])
    return joined if len(joined) >= JOINED_LEAST else folded


def _other_script(name: str) -> bool:
    """Whether the first letter is of Arabic or Cyrillic script, whose letters stay."""
    first = next((sign for sign in name if sign.isalpha()), "a")
    return unicodedata.name(first, "").startswith(("ARABIC", "CYRILLIC"))


def _without_marks(name: str) -> str:
    letters = table()["letters"]
    return "".join(letters.get(sign, sign) for sign in name if unicodedata.category(sign) not in ("Mn", "Cf", "Lm"))
