"""Ids that depend on what a thing is, never on where it stands in a list."""

import hashlib
import re

from anyascii import anyascii

HASH = 6  # hexadecimal digits; enough among the names of a site
QUOTE = 8  # the same, among the quotes of a text


def short_hash(words: str, digits: int = HASH) -> str:
    """A short digest of some words, of so many hexadecimal digits.

    >>> short_hash("about 5,000 people")
    'ce79a9'
    """
    return hashlib.sha256(words.encode()).hexdigest()[:digits]


def slug(words: str) -> str:
    """Words as a part of an address: lower-case ASCII letters and digits, joined by hyphens.

    >>> slug("Jaish al-Islām")
    'jaish-al-islam'
    """
    return re.sub(r"[^a-z0-9]+", "-", anyascii(words).lower()).strip("-")
