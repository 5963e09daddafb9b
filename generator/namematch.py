"""Whether two names of one label are spellings of one: by consonants, as vowels vary most between transliterations.

Names are cut into words. Words of direction, number, kind of place and first words of groups must agree; the others are
compared by skeleton, first vowel, ending and number of syllables. One word alone is compared so only where it names a
place: people and companies have names that differ in no more than that. Equal canonical forms are the same name, an
equivalence, so that ids can be made of it. Anything near is "maybe", for a person to decide.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal, NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator import gazetteer
from generator.model import Label

Match = Literal["same", "maybe", "different"]
WORD = re.compile(r"[^\W_]+(?:['’ʾʼ][^\W_]+)*")
VOWELS = "aeiouy"
CLASS = {"a": "a", "e": "a", "i": "a", "y": "a", "o": "u", "u": "u"}
SHORT = 3  # consonants: shorter skeletons say little, so that such words keep their vowels
ALIKE = 65.0  # rapidfuzz ratio, percent, of the words as they are written
BRIEF = 75.0  # the same where skeletons are short and equal
SHORT_ALIKE = 82.0  # the same where skeletons are short and differ
NEAR = 1  # edits of a skeleton
ACRONYM = 6  # letters
SPOKEN = 4  # letters


class Form(NamedTuple):
    """A name in comparable parts."""

    words: tuple[str, ...]  # canonical forms of its own words
    classes: frozenset[tuple[str, str]]  # (class, value) of its directions, numbers, kinds
    plain: tuple[str, ...]  # its own words in small ASCII letters


def compare(first: str, second: str, label: Label) -> Match:
    """Whether two names are the same, may be, or differ; does not look into the gazetteer.

    >>> compare("Ost-Qalamoun", "Eastern Qalamoun", "place"), compare("Jalroud", "Jayroud", "place")
    ('same', 'maybe')
    >>> compare("Idlib", "Raqqa", "place")
    'different'
    """
    if first == second:
        return "same"
    if _acronym(first) or _acronym(second):
        return "same" if canonical(first, label) == canonical(second, label) else "different"
    one, two = form(first), form(second)
    if _conflict(one, two) or not one.words or not two.words:
        return "different"
    if canonical(first, label) == canonical(second, label):
        return "same"
    return "maybe" if _near(one, two) else "different"


@cache
def canonical(name: str, label: Label) -> str:
    """The form that all spellings of one name share, as a part of an id.

    >>> canonical("al-Dumayr", "place") == canonical("Dumair", "place")
    True
    """
    if _acronym(name):
        return anyascii(name).lower() if _spoken(name) and label == "actor" else anyascii(name)
    parts = form(name)
    loose = label == "place" or len(parts.words) > 1
    own = [_own(word, plain) if loose else plain for word, plain in zip(parts.words, parts.plain, strict=True)]
    classes = [value for _, value in sorted(parts.classes)]
    return " ".join((*classes, *own)) or anyascii(name).lower()


def _own(word: str, plain: str) -> str:
    """The skeleton of a word, or the word with one spelling for each sound where the skeleton is short."""
    return word if len(word.split("-")[0].strip("'")) >= SHORT else softened(plain)


@cache
def form(name: str) -> Form:
    """The comparable parts of a name."""
    tables, own, classes = _classes(), [], set()
    words = _without_articles([romanised(word) for word in _split(name) if romanised(word)])
    for word in words:
        found = tables.get(word)
        if word.isdigit():
            classes.add(("number", word))
        elif found:
            classes.add(found)
        else:
            own.append(word)
    strong = [word for word in own if word not in _weak()] or own
    return Form(tuple(skeleton(word) for word in strong), frozenset(classes), tuple(strong))


def romanised(word: str) -> str:
    """A word in small ASCII letters, Arabic and Cyrillic by own tables, as these serve matching better."""
    data = gazetteer.data("letters")
    word = re.sub(r"^\u0627\u0644(?=\w{3})", "", word)  # the Arabic article
    letters = "".join(data["cyrillic"].get(c, data["arabic"].get(c, c)) for c in word.casefold())
    return re.sub(r"[^a-z0-9]", "", anyascii(letters).lower())


@cache
def skeleton(word: str) -> str:
    """Consonants by sound, the first vowel's class and number of vowel groups, the class of a vowel at the end.

    >>> skeleton("jayroud"), skeleton("jairud"), skeleton("ruhaybah")
    ('Jrd-a2', 'Jrd-a2', 'rhb-u3a')
    """
    sound = softened(word)
    sound = re.sub(r"iy(?=[aeou])", "i", sound)
    sound = re.sub(r"(?<=[aeou])y(?=[aeiou])", "Y", sound)
    groups = re.findall(rf"[{VOWELS}]+", sound)
    consonants = "".join(c for c in sound if c not in VOWELS)
    first = (groups[0][0] if len(groups) == 1 else CLASS[groups[0][0]]) if groups else ""
    last = {"y": "i", "e": "a"}.get(sound[-1:], sound[-1:]) if sound[-1:] in VOWELS else ""
    initial = "'" if sound[:1] in VOWELS else ""
    return f"{initial}{consonants}-{first}{len(groups)}{last}"


def softened(word: str) -> str:
    """A word with one spelling for each sound, its vowels kept.

    >>> softened("raqqah"), softened("rakka"), softened("ghouta")
    ('raka', 'raka', 'guta')
    """
    sound = re.sub(r"(?<=[kn])[iyj]{1,2}$|(?<=e)[jy]$|[iy]{2}$", "i", word)
    for spelling, letter in gazetteer.data("letters")["sounds"]["list"]:
        sound = sound.replace(spelling, letter)
    sound = re.sub(r"(.)\1+", r"\1", sound)
    return re.sub(r"(?<=\w{2})h$", "", sound)


def _split(name: str) -> list[str]:
    return WORD.findall(name.replace("ـ", ""))


def _without_articles(words: list[str]) -> list[str]:
    """Without articles, the assimilated ones only where they fit the letter that follows; never empty."""
    data = gazetteer.data("letters")["articles"]
    kept = [
        word
        for word, following in zip(words, [*words[1:], ""], strict=False)
        if not (following and (word in data["words"] or (word in data["assimilated"] and following[0] == word[-1])))
    ]
    return kept


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Each word that makes a difference by itself, in ASCII, with its class and value."""
    data: dict[str, Any] = gazetteer.data("letters")
    return {
        romanised(word): (name, value)
        for name in ("directions", "place_types", "units")
        for value, words in data[name].items()
        for word in words
    }


@cache
def _weak() -> frozenset[str]:
    return frozenset(romanised(word) for word in gazetteer.data("letters")["weak"]["words"])


def _acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and name.isascii() and len(name) <= ACRONYM


def _spoken(name: str) -> bool:
    """Whether an acronym is long enough to be written like a word as well: "SINCTA", "Sincta"."""
    return len(name) >= SPOKEN


def _conflict(one: Form, two: Form) -> bool:
    """Whether both have a word of one class and not the same."""
    for name in ("directions", "place_types", "units", "number"):
        values = [{value for kind, value in form.classes if kind == name} for form in (one, two)]
        if values[0] != values[1] and ((values[0] and values[1]) or name == "number"):
            return True
    return _apart(one, two) or _apart(two, one)


def _apart(one: Form, two: Form) -> bool:
    """Whether one alone has a word of kind and the other alone a further word of its own: "X Bank", "X Bahn"."""
    kinds = [{value for kind, value in form.classes if kind in ("place_types", "units")} for form in (one, two)]
    return bool(kinds[0] - kinds[1]) and len(two.words) > len(one.words)


def _near(one: Form, two: Form) -> bool:
    """Whether every own word of the shorter name is near one of the longer, in order."""
    shorter, longer = sorted((one, two), key=lambda form: len(form.words))
    rest = list(range(len(longer.words)))
    for index in range(len(shorter.words)):
        match = next((i for i in rest if _alike(shorter, index, longer, i)), None)
        if match is None:
            return False
        rest = [i for i in rest if i > match]
    return True


def _alike(one: Form, i: int, two: Form, j: int) -> bool:
    """Whether two words may be spellings of one."""
    if one.words[i] == two.words[j]:
        return True
    first, second = one.words[i].split("-")[0].strip("'"), two.words[j].split("-")[0].strip("'")
    ratio = fuzz.ratio(one.plain[i], two.plain[j])
    if first == second:
        return len(first) >= SHORT or ratio >= BRIEF
    close = Levenshtein.distance(first, second, score_cutoff=NEAR) <= NEAR
    return close and ratio >= (ALIKE if min(len(first), len(second)) > SHORT else SHORT_ALIKE)
