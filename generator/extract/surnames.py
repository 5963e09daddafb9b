"""What a person may be called after the full name was given: by a surname of one word or several, first or last."""

from __future__ import annotations

from functools import cache

from generator import gazetteer


def short_names(name: str) -> set[str]:
    """The surnames that a full name may have; where the surname stands first, that alone.

    >>> sorted(short_names("Anna Keller")), sorted(short_names("Kim Jong-un"))
    (['Keller'], ['Kim'])
    >>> sorted(short_names("Hassan al-Zubari")), sorted(short_names("Ursula von der Leyen"))
    (['Al-Zubari', 'Zubari', 'al-Zubari'], ['Der Leyen', 'Leyen', 'Von der Leyen', 'der Leyen', 'von der Leyen'])
    """
    parts = name.split()
    if parts[0].casefold() in _leading() and len(parts) > 1:
        return {parts[0]}
    endings = {" ".join(parts[at:]) for at in range(1, len(parts))}
    last = parts[-1]
    joined = {last.split("-", 1)[-1]} if last[:1].islower() else set()
    return endings | joined | {ending[0].upper() + ending[1:] for ending in endings}


@cache
def _leading() -> frozenset[str]:
    return frozenset(gazetteer.data("spellings")["leading"]["surnames"].split())
