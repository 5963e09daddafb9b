"""Whether two names of one label are one: by consonants, as vowels vary most between transliterations.

Words of direction, number, kind and country must agree; the others are compared by how they sound where the name was
taken over from another script, and by how they are written where it was not. Equal canonical forms are the same name:
an equivalence, so that ids can be made of it. Anything near is "maybe", for a person to decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator import gazetteer, personmatch
from generator.model import Label
from generator.nameform import Form, acronym, form, linking, words
from generator.sounds import SHORT, consonants, reduced, skeleton, written

Match = Literal["same", "maybe", "different"]
ALIKE = 65.0  # rapidfuzz ratio, percent, of the words as they are written
BRIEF = 75.0  # the same where skeletons are short and equal
SHORT_ALIKE = 82.0  # the same where skeletons are short and differ
NEAR = 1  # edits of a skeleton
SPOKEN = 4  # letters
TELLING = 3  # capitals
LONG = 7  # letters: of a name of one word that may be misspelled
APART = ("directions", "place_types", "buildings", "units", "heads", "arms", "land")  # must not contradict
ALONE = ("number", "qualities")  # must be equal
TOO_MUCH = ("directions", "place_types", "buildings", "units", "heads", "land")  # only one of two may have more


def compare(first: str, second: str, label: Label, kind: str = "") -> Match:
    """Whether two names are the same, may be, or differ; does not look for either in the gazetteer.

    >>> compare("Ost-Qalamoun", "Eastern Qalamoun", "place"), compare("Jalroud", "Jayroud", "place")
    ('same', 'maybe')
    >>> compare("Idlib", "Raqqa", "place"), compare("Anna Keller", "Keller", "actor", "person")
    ('different', 'maybe')
    """
    if first == second:
        return "same"
    if acronym(first) or acronym(second):
        return _abbreviated(first, second, label, kind)
    if kind == "person":
        return personmatch.compare(first, second)
    if part(first, second) or part(second, first):
        return "maybe"
    one, two = form(first, label), form(second, label)
    if _conflict(one, two, label) or not (one.own or one.classes) or not (two.own or two.classes):
        return "different"
    if canonical(first, label) == canonical(second, label):
        return "same"
    return "maybe" if _near(one, two, label) else "different"


@cache
def canonical(name: str, label: Label, kind: str = "") -> str:
    """The form that all spellings of one name share, as a part of an id.

    >>> canonical("al-Dumayr", "place") == canonical("Dumair", "place")
    True
    """
    if acronym(name):
        return anyascii(name).lower() if len(name) >= SPOKEN and label == "actor" else anyascii(name)
    if kind == "person":
        return personmatch.canonical(name)
    return united(form(name, label), label) or anyascii(name).lower()


def united(parts: Form, label: Label) -> str:
    """The parts of a name as one text. A body's name of one word is read as it is written."""
    alone = label == "actor" and len(parts.own) == 1 and not (parts.classes or parts.weak)
    respelled = reduced if parts.loose else written
    own = parts.own if alone else map(respelled, parts.own)
    return " ".join((*(value for _, value in sorted(parts.classes)), *own))


def _abbreviated(first: str, second: str, label: Label, kind: str) -> Match:
    """An acronym and another name: the same as a word, perhaps what it stands for or is the first word of."""
    if canonical(first, label, kind) == canonical(second, label, kind):
        return "same"
    short, long = sorted((first, second), key=lambda name: (not acronym(name), len(name)))
    if label == "place" or kind == "person" or acronym(long):
        return "different"
    return "maybe" if len(long.split()) > 1 and short in (initials(long), long.split()[0]) else "different"


def initials(name: str) -> str:
    """The acronym that the capitals of a name make, "" where they are too few to tell.

    >>> initials("Government Accountability Office"), initials("Bank of Tolm")
    ('GAO', '')
    """
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters if len(letters) >= TELLING else ""


def part(whole: str, name: str) -> bool:
    """Whether a name is that of a part: "press office of X", "X's 1st Brigade", "X, 5th Brigade".

    >>> part("Zabrund Front", "Youth Wing of the Zabrund Front"), part("Zabrund", "Old Zabrund")
    (True, False)
    """
    inner, outer = words(whole), words(name)
    if not inner or len(inner) >= len(outer):
        return False
    rest = outer[: -len(inner)] if outer[-len(inner) :] == inner else ()
    rest = rest or (outer[len(inner) :] if outer[: len(inner)] == inner else ())
    return any(word in _parts() for word in rest)


def partial(name: str) -> bool:
    """Whether a name is one that a part of a body has: "1st Division", "Media Office".

    >>> partial("1st Division"), partial("Zabrund Front")
    (True, False)
    """
    return any(word in _parts() for word in words(name))


def bodies(name: str) -> set[str]:
    """The names of the bodies that a name may be that of, or of a part of, in small ASCII letters.

    >>> sorted(bodies("Youth Wing of the Zabrund Front"))
    ['front', 'wing of zabrund front', 'youth', 'youth wing of zabrund front', 'zabrund front']
    """
    outer = words(name)
    found = {" ".join(outer)}
    for at in range(1, len(outer)):
        for rest, inner in ((outer[:at], outer[at:]), (outer[at:], outer[:at])):
            if any(word in _parts() for word in rest) and inner[0] not in linking():
                found.add(" ".join(inner))
    return found


@cache
def _parts() -> frozenset[str]:
    return frozenset(word for listed in gazetteer.data("terms")["parts"]["words"] for word in words(listed))


def _conflict(one: Form, two: Form, label: Label) -> bool:
    """Whether words of one class contradict each other."""
    for name in APART:
        first, second = one.of(name), two.of(name)
        if not (first <= second or second <= first):
            return True
    alone = (*ALONE, "buildings") if label == "place" else ALONE
    if any(one.of(name) != two.of(name) for name in alone):
        return True
    return any(_apart(a, b) or (a.weak and b.of("heads") - a.weak - a.of("heads")) for a, b in ((one, two), (two, one)))


def _apart(one: Form, two: Form) -> bool:
    """Whether one alone has a word of kind, the other alone another or a further own word: "X Bank", "X Bahn"."""
    mine, other = ({item for item in form.classes if item[0] in TOO_MUCH} for form in (one, two))
    return bool(mine - other) and (len(two.own) > len(one.own) or bool(other - mine))


def _near(one: Form, two: Form, label: Label) -> bool:
    """Whether every own word of the shorter name is near one of the longer, in order."""
    shorter, longer = sorted((one, two), key=lambda form: (len(form.own), len(form.classes)))
    if not shorter.own:
        return len(shorter.classes) > 1 and shorter.classes <= longer.classes
    if label == "actor" and not _telling(shorter, longer):
        return False
    at = _aligned(shorter.own, longer.own, loose=one.loose and two.loose)
    return at is not None and (at[0] == 0 or (label == "actor" and len(shorter.own) > 1))


def _telling(shorter: Form, longer: Form) -> bool:
    """Whether a body's name says enough to be another's with something left out or misspelled."""
    if len(shorter.own) == len(longer.own) == 1 and not shorter.classes and not longer.classes:
        return len(shorter.own[0]) >= LONG
    return True


def _aligned(shorter: Sequence[str], longer: Sequence[str], loose: bool) -> list[int] | None:
    """Where the words of the one stand in the other, in order; None where one is missing."""
    found: list[int] = []
    for word in shorter:
        first = found[-1] + 1 if found else 0
        match = next((at for at in range(first, len(longer)) if _alike(word, longer[at], loose)), None)
        if match is None:
            return None
        found.append(match)
    return found


def _alike(one: str, two: str, loose: bool) -> bool:
    """Whether two words may be spellings of one; where vowels say much, one letter may be wrong in a long word."""
    if one == two or written(one) == written(two):
        return True
    if not loose:
        return min(len(one), len(two)) >= LONG and one[0] == two[0] and Levenshtein.distance(one, two) == 1
    if reduced(one) == reduced(two):
        return True
    bones = skeleton(one), skeleton(two)
    first, second = map(consonants, bones)
    ratio, apart = fuzz.ratio(one, two), abs(_vowels(bones[0]) - _vowels(bones[1]))
    short = min(len(first.strip("'")), len(second.strip("'"))) <= SHORT
    if first == second:
        opens = not first.startswith("'") or one[0] == two[0] or not short
        return apart <= 1 and opens and ratio >= (BRIEF if short else ALIKE)
    close = Levenshtein.distance(first, second, score_cutoff=NEAR) <= NEAR and not apart
    return close and ratio >= (SHORT_ALIKE if short else ALIKE)


def _vowels(bones: str) -> int:
    """How many groups of vowels a skeleton has."""
    return sum(letter in "AIUaiu" for letter in bones)
