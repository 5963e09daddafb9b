"""From bytes to text: UTF-8 first, other encodings by their mark or by a guess that is told."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from generator.model import Problem

# Without this list a guess wanders among near relatives (cp1250, mac_latin2) and gets letters wrong.
GUESSED = ["utf_8", "cp1252", "cp1251", "cp1256", "koi8_r"]
# Longest first: the mark of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How PDF, ZIP (and office files), PNG, GIF, JPEG, gzip, RTF, old office files and RIFF begin.
SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"RIFF",
)  # fmt: skip
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
CONTROLS_ALLOWED = 0.01  # share of the bytes
LOST = "\N{REPLACEMENT CHARACTER}"


class Decoded(NamedTuple):
    """The text, or None where there is none to be had, and what a person should know about it."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str) -> Decoded:
    r"""The text of a file without byte order mark, CRLF and lone CR made LF, nothing else changed.

    >>> decode(b"\xef\xbb\xbfeins\r\nzwei", "a.txt").text
    'eins\nzwei'
    >>> decode("Größe der Stadt in der Nähe".encode("cp1252"), "a.txt").problems[0].code
    'not_utf8'
    """
    if binary(data):
        return Decoded(None, (Problem("binary", file),))
    text, problems = marked(data, file) or plain(data, file)
    return Decoded(None if text is None else re.sub(r"\r\n?", "\n", text), problems)


def binary(data: bytes) -> bool:
    """Whether these bytes are no text: a known file signature, a NUL or many control characters."""
    if data.startswith(SIGNATURES):
        return True
    if data.startswith(tuple(mark for mark, _ in MARKS)):
        return False
    controls = len(data) - len(data.translate(None, CONTROLS))
    return b"\0" in data or controls > CONTROLS_ALLOWED * len(data)


def marked(data: bytes, file: str) -> Decoded | None:
    """The text of a file whose first bytes name its encoding; None where they do not."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return strict(data, encoding) or replaced(data, encoding, file)
    return None


def plain(data: bytes, file: str) -> Decoded:
    """The text of a file without a mark: UTF-8, or UTF-8 with bad bytes, or a guess."""
    return strict(data, "utf-8") or (replaced(data, "utf-8", file) if mostly_utf8(data) else guessed(data, file))


def strict(data: bytes, encoding: str) -> Decoded | None:
    """The text where every byte fits the encoding, else None."""
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return None


def mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII are right in UTF-8 than wrong."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count(LOST)
    return sum(not character.isascii() for character in text) - wrong > wrong


def replaced(data: bytes, encoding: str, file: str) -> Decoded:
    """The text with a replacement character for each bad byte, and the line of the first."""
    text = data.decode(encoding, errors="replace")
    line = re.sub(r"\r\n?", "\n", text[: text.find(LOST) + 1]).count("\n") + 1
    count = str(text.count(LOST))
    return Decoded(text, (Problem("bad_bytes", file, line, (("count", count), ("encoding", encoding))),))


def guessed(data: bytes, file: str) -> Decoded:
    """The text by the likeliest of a few encodings, and a note which one it was."""
    match = from_bytes(data, cp_isolation=GUESSED).best()
    if match is None:
        return Decoded(None, (Problem("undecodable", file),))
    return Decoded(str(match), (Problem("not_utf8", file, None, (("encoding", match.encoding),)),))
