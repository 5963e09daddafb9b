"""Whether two names of persons are one person's: title, given names, middle names, surname, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Levenshtein

from generator import gazetteer
from generator import language as languages
from generator.nameform import DOTTED, WORD, has_article
from generator.sounds import consonants, reduced, romanised, skeleton, softened, transliterated, written
from generator.sounds import given as spellings

LATIN = 0x250  # code points below are Latin letters and signs
MISSPELLED = 5  # letters: a surname shorter than this has no letter to spare


class Person(NamedTuple):
    """A person's name in comparable parts."""

    names: tuple[str, ...]  # given names, middle names, surname, in small ASCII letters, one spelling for known ones
    suffix: str  # "jr"
    loose: bool  # taken over from another script


def compare(first: str, second: str) -> Literal["same", "maybe", "different"]:
    """Whether two names are the same, may be one person's, or are two persons'.

    >>> compare("Dr. Anna Keller", "Anna Keller"), compare("A. Keller", "Anna Keller")
    ('same', 'maybe')
    >>> compare("Karl Keller", "A. Keller")
    'different'
    """
    if canonical(first) == canonical(second):
        return "same"
    one, two = sorted((person(first), person(second)), key=lambda who: len(who.names))
    if (one.suffix and two.suffix and one.suffix != two.suffix) or not one.names:
        return "different"
    return "maybe" if _may_be(one, two) else "different"


@cache
def canonical(name: str) -> str:
    """The form that all spellings of one person's name share.

    >>> canonical("Sergej Lawrow") == canonical("Sergey Lavrov"), canonical("Lars Jansen") == canonical("Lars Jensen")
    (True, False)
    """
    who = person(name)
    own = [reduced(word) if who.loose else written(word) for word in who.names]
    return " ".join((*(own if len(own) > 1 else who.names), *([who.suffix] if who.suffix else [])))


@cache
def person(name: str) -> Person:
    """The comparable parts of a person's name, without titles, articles and the kind of its joints.

    >>> person("Präsident Mohammed bin Salman").names, person("Abdel Fattah al-Sisi").names
    (('muhammad', 'ibn', 'salman'), ('abdfattah', 'sisi'))
    >>> person("A. B. Keller Jr.").suffix
    'jr'
    """
    short = DOTTED.sub(lambda dotted: " ".join(dotted[0].split(".")), name)
    parts = [word for word in map(romanised, WORD.findall(short)) if word]
    while len(parts) > 1 and parts[0] in _titles():
        parts = parts[1:]
    suffix = next((value for word in parts[1:] if (value := _suffixes().get(word))), "")
    parts = [word for word in parts if word not in _suffixes()] or parts
    own = tuple(spellings().get(word, word) for word in _joined(_bare(parts)))
    loose = any(transliterated(word) or word.startswith(_servant()) for word in (*parts, *own)) or has_article(name)
    return Person(own, suffix, loose or (not name.isascii() and not _latin(name)))


def _latin(name: str) -> bool:
    return all(ord(letter) < LATIN for letter in name)


def _bare(parts: list[str]) -> list[str]:
    """Without articles, but for what would be left of "Al Pacino": they stand between names, or before a surname."""
    data = gazetteer.data("letters")["articles"]
    articles = {*data["joined"], *data["assimilated"]}
    return [
        word for at, word in enumerate(parts) if not (word in articles and at + 1 < len(parts) and (at or parts[1:]))
    ]


def _joined(parts: Sequence[str]) -> list[str]:
    """With compound names as one word, and one word for "son of"."""
    data, found = gazetteer.data("spellings")["joined"], list[str]()
    for word in parts:
        if found and found[-1] == _servant():
            found[-1] = _servant() + spellings().get(word, word)
        elif word in data["abd"]:
            found.append(_servant())
        elif word in data["ibn"]:
            found.append(data["ibn"][0])
        else:
            cut = next((len(p) for p in data["prefixes"] if word not in spellings() and _prefixed(word, p)), 0)
            found.append(_servant() + spellings().get(word[cut:], word[cut:]) if cut else word)
    return found


def _servant() -> str:
    """What opens a compound name, however it is written."""
    return str(gazetteer.data("spellings")["joined"]["abd"][0])


def _prefixed(word: str, prefix: str) -> bool:
    """Whether a word is a compound name written as one: "Abdulrahman"."""
    return word.startswith(prefix) and len(word) > len(prefix) + 2


def blocks(name: str) -> set[tuple[str, bool]]:
    """What a name shares with those it has to be compared with; with False, only with those that have it as True.

    A surname alone is compared with every full name that ends in it, full names only where the first ones are near.
    """
    who = person(name)
    if not who.names:
        return set()
    first, last = who.names[0], consonants(skeleton(who.names[-1]))
    if len(who.names) == 1 or first in _particles():
        return {(f"surname {who.names[-1]}", True)}
    ends = {last, *(last[:at] + last[at + 1 :] for at in range(len(last)))}
    starts = {softened(first)[:1], *map(str, _groups(first))}
    shared = {(f"{start} {end}", True) for start in starts for end in ends}
    opening = {(" ".join(map(softened, sorted(who.names[:2]))), True)}
    return shared | opening | {(f"surname {who.names[-1]}", False), *_custom(first)}


def _custom(first: str) -> set[tuple[str, bool]]:
    return {(f"surname {first}", False)} if first in _leading() else set()


def _may_be(shorter: Person, longer: Person) -> bool:
    """Whether nothing in the two names contradicts."""
    one, two = shorter.names, longer.names
    if len(one) == 1 or one[0] in _particles():
        return _surname(one, two)
    ends = _first_alike(one[0], two[0]) and _last_alike(one[-1], two[-1]) and _middles_alike(one[1:-1], two[1:-1])
    opens = len(one) < len(two) and all(map(_equal, one, two))
    turned = len(one) == len(two) == 2 and one == two[::-1]
    return ends or opens or turned


def _surname(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether what is said alone is the other's surname: its last words, or its first where that is the custom."""
    if len(one) == 1 and one[0] in _given():
        return False
    bare = tuple(word for word in one if word not in _particles()) or one
    return len(two) > len(bare) and (
        two[-len(bare) :] == bare or (len(one) == 1 and two[0] in _leading() and one[0] == two[0])
    )


def _equal(one: str, two: str) -> bool:
    return softened(one) == softened(two)


def _first_alike(one: str, two: str) -> bool:
    """Whether two given names may be one: spelled alike, an initial, a short form; two known ones are two."""
    if _equal(one, two):
        return True
    if min(len(one), len(two)) == 1:
        return one[0] == two[0]
    return bool(_groups(one) & _groups(two))


def _last_alike(one: str, two: str) -> bool:
    """Whether two surnames may be spellings of one."""
    if _equal(one, two) or reduced(one) == reduced(two) or _one_vowel(one) == _one_vowel(two):
        return True
    long = min(len(one), len(two)) >= MISSPELLED
    known = one in spellings().values() and two in spellings().values()
    return long and not known and one[0] == two[0] and one[-1] == two[-1] and Levenshtein.distance(one, two) == 1


def _one_vowel(word: str) -> str:
    """With one spelling for a vowel that has four."""
    return re.sub(r"[ae][iy]", "ai", softened(word))


def _middles_alike(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether names in the middle agree, as far as both have them."""
    return all(_first_alike(a, b) for a, b in zip(one, two, strict=False))


@cache
def _groups(word: str) -> frozenset[int]:
    """The groups of short forms that a given name stands in."""
    lines = gazetteer.data("spellings")["short"]["names"].split("\n")
    return frozenset(at for at, line in enumerate(lines) if word in line.split())


@cache
def _given() -> frozenset[str]:
    return frozenset(romanised(word) for word in gazetteer.data("given")["given"].split())


@cache
def _titles() -> frozenset[str]:
    """Titles and roles of all languages, word by word."""
    tables = [languages.table(code, "names") for code in languages.codes()]
    listed = (title for table in tables for key in ("titles", "roles") for title in table.get(key, ()))
    more = gazetteer.data("spellings")["titles"]["words"]
    found = {romanised(word) for title in (*listed, *more) for word in WORD.findall(title)}
    return frozenset(found - _given())


@cache
def _suffixes() -> dict[str, str]:
    table = gazetteer.data("spellings")["suffixes"]
    return {word: value for value, listed in table.items() for word in listed}


@cache
def _particles() -> frozenset[str]:
    return frozenset(gazetteer.data("spellings")["particles"]["words"])


@cache
def _leading() -> frozenset[str]:
    """Surnames that stand first."""
    return frozenset(gazetteer.data("spellings")["leading"]["surnames"].split())
