"""What the recogniser of the package sees of each word: its form, its clusters, the words around it.

A feature is a string of bytes, as the library of the model takes it. All that depends on a word alone is made once for
each form; a model that is given says which features it knows, and no others are made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator import gazetteer
from generator.recognisers.clusters import Clusters
from generator.recognisers.listed import Lists

HYPHEN = re.compile(r"[-\u2010\u2011]")
RUN = re.compile(r"(.)\1+")
AFFIX = range(1, 5)  # letters
WHOLE_SHAPE = 6  # letters: longer words are told by their shortened shape alone
LONG = 4  # letters of a word that a headline in title case begins with a capital
TITLE_SHARE = 0.6  # of such words
ENDS = (".", "!", "?")
QUOTES = frozenset('"„“”»«')
MOST = 50_000  # forms that are remembered: a bound on memory
FOUR, SIX, EIGHT, TEN = 15, 63, 255, 1023  # masks of so many steps of a path


class Form(NamedTuple):
    """The features of one form of a word, by where it stands: here, one or two words before or behind."""

    here: list[bytes]
    before: list[bytes]
    after: list[bytes]
    before_that: list[bytes]
    after_that: list[bytes]
    lower: str
    shape: str
    cluster: str


NOTHING = Form([], [], [], [], [], "", "", "")  # before the first word and behind the last


class Features:
    """Makes the features of sentences in one language, with the clusters of that language and of another."""

    def __init__(self, own: Clusters, other: Clusters, lists: Lists, known: Iterable[str] | None = None) -> None:
        self._own, self._other, self._lists = own, other, lists
        self._known = None if known is None else {feature: feature.encode() for feature in known}
        self._forms: dict[str, Form] = {}
        self._neighbours: dict[tuple[str, str, str, str], list[bytes]] = {}

    def of(self, words: Sequence[str], small: frozenset[str]) -> list[list[bytes]]:
        """The features of each word of a sentence; ``small`` are the words that the text also writes small."""
        forms = [self._forms.get(word) or self._form(word) for word in words]
        flags = self._only([name for name, holds in (("title", titled), ("capitals", shouted)) if holds(words)])
        quoted, inside, elsewhere = inside_quotes(words), self._only(["quoted"]), self._only(["small elsewhere"])
        made = []
        for index, form in enumerate(forms):
            here = [*form.here, *flags, *self._pairs(forms, index)]
            if index:
                here += forms[index - 1].before
            if index > 1:
                here += forms[index - 2].before_that
            if index + 1 < len(forms):
                here += forms[index + 1].after
            if index + 2 < len(forms):
                here += forms[index + 2].after_that
            if quoted[index]:
                here += inside
            if form.lower in small and words[index][:1].isupper():
                here += elsewhere
            made.append(here)
        return made

    def _only(self, features: Sequence[str]) -> list[bytes]:
        """The features that the model knows."""
        known = self._known
        if known is None:
            return [feature.encode() for feature in features]
        return [known[feature] for feature in features if feature in known]

    def _pairs(self, forms: Sequence[Form], index: int) -> list[bytes]:
        """What two or three words that stand together say."""
        here = forms[index]
        left = forms[index - 1] if index else NOTHING
        right = forms[index + 1] if index + 1 < len(forms) else NOTHING
        made = [f"w-{left.lower}|{here.lower}" if index else "first", f"w+{here.lower}|{right.lower}"]
        if index == 1:
            made.append("second")
        if right is NOTHING:
            made[1] = "last"
        shapes = self._beside("t", left.shape, here.shape, right.shape)
        return [*self._only(made), *shapes, *self._beside("k", left.cluster, here.cluster, right.cluster)]

    def _beside(self, name: str, left: str, here: str, right: str) -> list[bytes]:
        """What the shapes or the clusters of neighbours say; there are few, and they are remembered."""
        found = self._neighbours.get((name, left, here, right))
        if found is None:
            made = [f"{name}-{left}|{here}"] if left else []
            made += [f"{name}+{here}|{right}"] if right else []
            made += [f"{name}={left}|{f'{here}|' if name == 't' else ''}{right}"] if left and right else []
            if len(self._neighbours) >= MOST:
                self._neighbours.clear()
            found = self._neighbours[name, left, here, right] = self._only(made)
        return found

    def _form(self, word: str) -> Form:
        lower, short = word.lower(), RUN.sub(r"\1", shape(word))
        path = self._own.path(word)
        paths = _steps("c", path)
        named = [f"in {name}" for name in self._lists.of(word)]
        here = [f"w={word}", f"l={lower}", f"t={short}", f"T={shape(word) if len(word) < WHOLE_SHAPE else '-'}"]
        here += [*_affixes(lower), *paths, *_steps("o", self._other.path(word)), *named]
        here += [*self._parts(word), *self._stem(word)]
        near = [f"l={lower}", f"t={short}", f"s3={lower[-3:]}", *paths[:1], *paths[2:4], *named]
        far = [f"l={lower}", f"t={short}", *paths[:1], *paths[2:3], *named]
        before, after = (self._only([f"{at}{feature}" for feature in near]) for at in ("-1", "+1"))
        before_that, after_that = (self._only([f"{at}{feature}" for feature in far]) for at in ("-2", "+2"))
        cluster = "?" if path is None else str(path & SIX)
        form = Form(self._only(here), before, after, before_that, after_that, lower, short, cluster)
        if len(self._forms) >= MOST:
            self._forms.clear()
        self._forms[word] = form
        return form

    def _parts(self, word: str) -> Iterator[str]:
        """What the first and last part of a word with hyphens say."""
        parts = HYPHEN.split(word)
        if len(parts) == 1:
            return
        yield "hyphen"
        for at, part in (("f", parts[0]), ("e", parts[-1])):
            path = self._own.path(part) if part else None
            yield f"{at}={part.lower()}"
            if path is not None:
                yield f"{at}c={path}"
                yield f"{at}c6={path & SIX}"
            yield from (f"{at} in {name}" for name in self._lists.of(part))
        if parts[0].lower() in articles():
            yield "article"

    def _stem(self, word: str) -> Iterator[str]:
        """The cluster of a word without an s at its end, which may be that of a genitive."""
        path = self._own.path(word[:-1]) if word.endswith("s") and len(word) > LONG else None
        if path is not None:
            yield f"g={path}"
            yield f"g6={path & SIX}"


def _steps(name: str, path: int | None) -> list[str]:
    """A path and its first four, six, eight, ten steps."""
    if path is None:
        return [f"{name}=?"]
    return [
        f"{name}={path}",
        f"{name}4={path & FOUR}",
        f"{name}6={path & SIX}",
        f"{name}8={path & EIGHT}",
        f"{name}10={path & TEN}",
    ]


def _affixes(lower: str) -> Iterator[str]:
    for size in AFFIX:
        if len(lower) > size:
            yield f"p{size}={lower[:size]}"
            yield f"s{size}={lower[-size:]}"


def shape(word: str) -> str:
    """The kinds of its letters.

    >>> shape("al-Kut2")
    'xx-Xxxd'
    """
    return "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word)


def titled(words: Sequence[str]) -> bool:
    """Whether a sentence is written as a headline in title case.

    >>> titled("Storm Hits Southern Coast".split()), titled("The Storm hit the coast .".split())
    (True, False)
    """
    long = [word for word in words if len(word) >= LONG and word.isalpha()]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= LONG and capital > TITLE_SHARE * len(long) and words[-1] not in ENDS


def shouted(words: Sequence[str]) -> bool:
    """Whether a sentence is written in capitals."""
    long = [word for word in words if len(word) >= LONG and word.isalpha()]
    return len(long) > 1 and all(word.isupper() for word in long)


def inside_quotes(words: Sequence[str]) -> list[bool]:
    """Whether each word stands between quotation marks."""
    inside, found = False, []
    for word in words:
        if word in QUOTES:
            inside = not inside
        found.append(inside and word not in QUOTES)
    return found


@cache
def articles() -> frozenset[str]:
    """Articles that are tied to a name with a hyphen."""
    return frozenset(word.lower() for word in gazetteer.data("shapes")["articles"]["words"])
