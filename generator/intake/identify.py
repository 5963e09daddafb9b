"""Which language a text is written in."""

from __future__ import annotations

from functools import cache

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator import language as languages

ENOUGH = 20_000  # characters


@cache
def identifier() -> LanguageIdentifier:
    """The identifier, which also knows languages that cannot be read, so that these are not taken for others.

    Source: Lui and Baldwin 2012, "langid.py: An Off-the-shelf Language Identification Tool".
    """
    chosen = {*languages.codes(), *languages.table("und", "identified")["languages"]}
    built = LanguageIdentifier.from_model_file(MODEL_FILE)
    built.set_languages(sorted(chosen & set(built.labels)))
    return built


def identify(text: str) -> str:
    """The ISO 639-1 code of the likeliest language of a text.

    >>> identify("Die Stadt wurde am Morgen von den Truppen verlassen.")
    'de'
    """
    return str(identifier().classify(text.strip()[:ENOUGH])[0])


def named(code: str) -> str:
    """A language as its speakers call it, and its code.

    >>> named("fr")
    'français (fr)'
    """
    return f"{Locale(code).display_name} ({code})"
