"""Words of a human language and proper names live in data, never in code or in templates."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from wordfreq import zipf_frequency

from tests.source import CODE, ROOT, by_file, leaves, strings, tree, where

CODE_LANGUAGE = "en"  # of the code and of its message ids
TELLING = 2.0  # a word is told to be of another language where it is a hundred times as frequent there


@cache
def names() -> frozenset[str]:
    """The proper names of the gazetteer, with each word of them that is long enough to tell."""
    found: set[str] = set()
    for file in ("actors", "places", "countries", "nationalities"):
        table = tomllib.loads((CODE / "gazetteer" / f"{file}.toml").read_text(encoding="utf-8"))
        for entry in table.values():
            given = entry if isinstance(entry, dict) else {}
            kept = [given.get("names"), given.get("aliases")] if "names" in given else [entry]
            found |= set(leaves(kept))
    return frozenset(name for name in found if len(name) > 3 and not name.islower())


def names_in(text: str) -> set[str]:
    """The names of the gazetteer that stand in a text as whole words."""
    words = re.findall(r"[^\W\d_]+(?:[-'’. ][^\W\d_]+)*", text)
    pieces = {piece for run in words for piece in pieces_of(run)}
    return pieces & names()


def pieces_of(run: str) -> Iterator[str]:
    """A run of words and every part of it of up to four words.

    >>> list(pieces_of("one two"))
    ['one', 'one two', 'two']
    """
    words = run.split(" ")
    for start in range(len(words)):
        for end in range(start + 1, min(start + 4, len(words)) + 1):
            yield " ".join(words[start:end])


def test_the_gazetteer_has_names_to_look_for() -> None:
    assert len(names()) > 300
    some = sorted(names())[len(names()) // 2]
    assert names_in(f"if it is {some}: leave") >= {some}


@by_file
def test_code_names_nobody_and_no_place(path: Path) -> None:
    assert not {name for text in strings(tree(path)) for name in names_in(text)}


def foreign(text: str) -> set[str]:
    """The letters of a text outside of ASCII; signs that only modify letters are of no language.

    >>> sorted(foreign("it is\u02bcnt \u00fcber"))
    ['\u00fc']
    """
    return {sign for sign in text if sign.isalpha() and not sign.isascii() and unicodedata.category(sign) != "Lm"}


@by_file
def test_code_holds_no_letter_of_another_language(path: Path) -> None:
    assert not {sign for text in strings(tree(path)) for sign in foreign(text)}


@cache
def languages() -> tuple[str, ...]:
    """The source languages with data, but for that of the code."""
    tables = (CODE / "languages").glob("*/numbers.toml")
    folders = (path.parent.name for path in tables if tomllib.loads(path.read_text(encoding="utf-8"))["words"])
    return tuple(sorted(set(folders) - {CODE_LANGUAGE}))


@cache
def words_of(language: str) -> frozenset[str]:
    """The words in the data of a language that hardly occur in the language of the code."""
    tables = (CODE / "languages" / language).glob("*.toml")
    texts = (text for path in tables for text in leaves(tomllib.loads(path.read_text(encoding="utf-8"))))
    words = {word.casefold() for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)}
    codes = {folder.name for folder in (CODE / "languages").iterdir()}  # "und": undetermined, in ISO 639
    codes.add("sans")  # "sans-serif", a family of fonts in CSS
    return frozenset(
        word for word in words - codes if zipf_frequency(word, language) - zipf_frequency(word, CODE_LANGUAGE) > TELLING
    )


@pytest.mark.parametrize("language", languages())
def test_a_language_has_words_to_look_for(language: str) -> None:
    assert len(words_of(language)) > 100


@by_file
def test_code_holds_no_word_of_a_source_language(path: Path) -> None:
    words = {word for text in strings(tree(path)) for word in re.findall(r"[^\W\d_]+", text)}
    used = {word.casefold() for word in words if not word.isupper()}  # an acronym is of no language
    assert not {word for language in languages() for word in used & words_of(language)}


def visible(template: str) -> str:
    """What a reader would see of a template itself: without tags of Jinja and HTML, attributes and styles.

    >>> visible('{% if x %}<p class="a b">{{ _("Seen") }} {# why #}told</p>{% endif %}').split()
    ['told']
    """
    hidden = r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style.*?</style>|<!--.*?-->|<[^>]*>|\{[^}]*\}|^---\n.*?\n---$|&\w+;"
    return re.sub(hidden, " ", template, flags=re.DOTALL | re.MULTILINE)


FORMATS = re.compile(r"JSON Lines|CSV|\b\w+\.json\b")  # names of file formats are the same in every language
TEMPLATES = sorted([*(ROOT / "templates").rglob("*.j2"), *(ROOT / "templates").rglob("*.svg")])


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_a_template_says_nothing_itself(path: Path) -> None:
    assert not re.findall(r"[^\W\d_]{2,}", FORMATS.sub("", visible(path.read_text(encoding="utf-8"))))


def test_there_are_templates_to_look_at() -> None:
    assert TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_a_template_names_nobody_and_no_place(path: Path) -> None:
    assert not names_in(path.read_text(encoding="utf-8"))
