"""How a word sounds, whoever wrote it down: letters of other scripts, spellings of one sound, consonants.

Vowels vary most between transliterations. A skeleton keeps the consonants and of the vowels only the kind.
"""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

from generator import gazetteer

VOWELS = "aeiouy"
LAST = {"a": "a", "e": "a", "i": "i", "y": "i", "o": "u", "u": "u"}
SHORT = 3  # consonants: shorter skeletons say little, so that such words keep their vowels


@cache
def romanised(word: str) -> str:
    """A word in small ASCII letters, Arabic and Cyrillic by own tables, as these serve matching better.

    >>> romanised("Харків"), romanised("Haiʾat"), romanised("Köln")
    ('kharkiv', 'haiat', 'koln')
    """
    data = gazetteer.data("letters")
    word = re.sub(r"^\u0627\u0644(?=\w{3})", "", word)  # the Arabic article
    letters = "".join(data["cyrillic"].get(c, data["arabic"].get(c, c)) for c in word.casefold())
    return re.sub(r"[^a-z0-9]", "", anyascii(letters).lower())


@cache
def skeleton(word: str) -> str:
    """Consonants by sound, with the kind of each vowel between them; that at the end as it is.

    Who writes down a foreign name takes e for a in the first syllable and for i in later ones, o for u everywhere.

    >>> skeleton("jayroud"), skeleton("jairud"), skeleton("ruhaybah"), skeleton("idlib"), skeleton("idleb")
    ('JIrUd', 'JIrUd', 'rUhIba', 'IdlIb', 'IdlIb')
    >>> skeleton("minden"), skeleton("menden"), skeleton("bremen"), skeleton("barmen")
    ('mIndIn', 'mAndIn', 'brAmIn', 'bArmIn')
    """
    sound = softened(word)
    sound = re.sub(r"iy(?=[aeou])", "i", sound)
    sound = re.sub(r"(?<=[aeou])y(?=[aeiou])", "Y", sound)
    first = next((at for at, letter in enumerate(sound) if letter in VOWELS), 0)
    marked = re.sub(rf"[{VOWELS}]+(?=.)", lambda group: _kind(group[0], group.start() == first), sound)
    return re.sub(rf"[{VOWELS}]+$", lambda group: LAST[group[0][-1]], marked)


def _kind(vowels: str, first: bool) -> str:
    if "i" in vowels or "y" in vowels:
        return "I"
    return "U" if vowels[0] in "ou" else "A" if first or vowels[0] == "a" else "I"


def consonants(skeleton: str) -> str:
    """The consonants of a skeleton, with a sign for a vowel at its start.

    >>> consonants("JArUd"), consonants("AdlAb")
    ('Jrd', "'dlb")
    """
    return ("'" if skeleton[:1] in "AIU" else "") + re.sub(r"[AIUaiu]", "", skeleton)


def reduced(word: str) -> str:
    """The skeleton of a word, or the word with one spelling for each sound where the skeleton is short."""
    bones = skeleton(word)
    return bones if len(consonants(bones).strip("'")) >= SHORT else re.sub(r"e$", "a", softened(word))


@cache
def softened(word: str) -> str:
    """A word with one spelling for each sound, its vowels kept.

    >>> softened("raqqah"), softened("rakka"), softened("ghouta")
    ('raka', 'raka', 'guta')
    """
    sound = re.sub(r"(?<=[knhr])[iyj]{1,2}$|(?<=e)[jy]$|[iy]{2}$", "i", word)
    sound = re.sub(r"^[yj](?=[aeou])", "J", sound)
    sound = re.sub(r"(?<=i)j(?=i)", "", re.sub(r"(?<=[bfmpvw])j(?=[aeou])", "i", sound))
    sound = re.sub(r"(?<![aeou])[iy]+(?![aeouiy])", "i", re.sub(r"[ae][iy](?![aeou])", "ai", sound))
    for spelling, letter in gazetteer.data("letters")["sounds"]["list"]:
        sound = sound.replace(spelling, letter)
    sound = re.sub(r"(.)\1+", r"\1", sound)
    return re.sub(r"(?<=\w{2})h$", "", sound)


@cache
def written(word: str) -> str:
    """A word of a language with Latin letters, which has one spelling: only umlauts and double letters vary.

    >>> written("mueller"), written("muller"), written("michael")
    ('muler', 'muler', 'michael')
    """
    plain = re.sub(r"(?<=[bcdfghjklmnprstvwz])([aou])e(?=[^aeiouy]\w)", r"\1", word)
    return re.sub(r"(.)\1+", r"\1", plain)


@cache
def transliterated(word: str) -> bool:
    """Whether a word shows that it was taken over from another script, so that its spelling varies.

    >>> transliterated("khalil"), transliterated("weber")
    (True, False)
    """
    data = gazetteer.data("spellings")["transliterated"]
    shown = word.endswith(tuple(data["endings"])) or any(letters in word for letters in data["letters"])
    return shown or word in data["words"] or word in given()


@cache
def given() -> dict[str, str]:
    """Each spelling of a given name of other scripts to the first one."""
    lines = gazetteer.data("spellings")["given"]["names"].split("\n")
    return {spelling: line.split()[0] for line in lines if line for spelling in line.split()}
