"""Powers behind a number in digits: "1.3×10^6", "12e14", "1.1^23"."""

from __future__ import annotations

import re

from generator.extract.lexemes import Line

POWER = re.compile(r"e(?P<exponent>[+−-]?\d+)|[x×*]10(?:\^[+−-]*|[−-])?(?P<ten>\d+)|\^(?P<sign>[+−-]*)(?P<power>\d+)")
MINUS = "-−"
LONGEST = 6  # lexemes
HIGHEST = 300  # beyond, a number is none that a computer can hold


def raised(line: Line, value: float, end: int) -> tuple[float, int]:
    """The value with the power that is joined to it, and the index behind; both as given where none is."""
    tail = ""
    for length, lexeme in enumerate(line.lexemes[end : end + LONGEST], 1):
        if not line.joined(end + length - 1):
            break
        tail += lexeme.lower
        match = POWER.fullmatch(tail)
        ends = not line.joined(end + length) or line.at(end + length).kind == "sign"
        if match is not None and ends:
            return _raised(value, tail, match), end + length
    return value, end


def _raised(value: float, tail: str, match: re.Match[str]) -> float:
    if match["power"] is not None:
        down = sum(match["sign"].count(sign) for sign in MINUS) % 2
        exponent = min(int(match["power"]), HIGHEST)
        return float(value ** (-exponent if down else exponent)) if value else value
    down = any(sign in tail[:-1] for sign in MINUS)
    exponent = min(int(re.sub(r"\D", "", match["exponent"] or match["ten"])), HIGHEST)
    return value * float(10.0 ** (-exponent if down else exponent))
