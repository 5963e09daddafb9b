"""Whether four digits alone are a year: where something leads to one and nothing is counted."""

from __future__ import annotations

from functools import cache

from generator import language as languages
from generator import unitwords
from generator.extract.date_lexemes import Lexeme
from generator.extract.date_places import Place, any_has
from generator.extract.date_words import listed

EARLIER = range(1200, 1900)  # years that digits mean behind a preposition or in brackets
MODERN = range(1900, 2101)  # years that digits mean where nothing speaks against it


def is_year(place: Place) -> bool:
    """Whether a year alone, or a range of two, is one where it stands."""
    if "year_words" in place.fields:
        return True
    if place.related and not place.one.to and any_has(place.leading, "articles"):
        return False  # "after the 2016 election": it tells which election
    plain = _is_exact(place) and place.fields["year"] in MODERN
    if _is_number(place) or (is_counted(place.language, place.after) and not (plain and place.led("articles"))):
        return False
    if place.one.to is not None:
        return plain or place.related or place.led("at", "stop", "articles")
    if place.related or place.one.about or place.one.part:
        return plain or not _maybe_noun(place)
    if plain:  # what numbers count is known in a language that counts
        return _counts(place.language) or place.led("at", "of", "articles", "before_year")
    return _is_old(place)


def _is_exact(place: Place) -> bool:
    return bool(place.fields["year"] % 100 != 0)


def _is_old(place: Place) -> bool:
    """A year of long ago, or a round one: behind a preposition, in brackets, or before a verb at the beginning."""
    exact = _is_exact(place) and place.fields["year"] in EARLIER and _counts(place.language)
    if place.before.text == "(":
        return exact and place.after.text in (")", ",")
    if place.led("at", "of", "from", "to"):
        return (exact and not _nouns_capital(place.language)) or not _maybe_noun(place)
    if place.led("describing") and place.fields["year"] > EARLIER.start and not place.after.roles:
        return True  # "the 1886 election", "the 2000 campaign": what is counted is known
    if exact and {"at", "of"} & place.after.roles.keys():
        return True  # "bought 1869 in Aville": what is counted would stand there
    return exact and _nouns_capital(place.language) and place.one.start == 0 and place.after.text[:1].islower()


def _is_number(place: Place) -> bool:
    """Whether the word before is one that is numbered, a bound of an amount, or other digits, as in a phone number."""
    before = place.before
    digits = before.text[-1:].isdigit() and "year" not in before.roles
    return digits or before.text in _numbered(place.language) or place.led("numbered", "bound")


@cache
def _numbered(language: str) -> frozenset[str]:
    """The words that are numbered, as figures know them, too."""
    words = languages.table(language, "quantities").get("traps", {}).get("numbered", ())
    return frozenset(word for word in words if word.lower() not in listed(language, "before_year"))


def _maybe_noun(place: Place) -> bool:
    """Whether the word behind may be what a number counts: a noun where nouns have capitals, else any unknown one."""
    after = place.after
    if after.roles or not after.text[:1].isalpha():
        return False
    return after.text[:1].isupper() or not _nouns_capital(place.language)


def _counts(language: str) -> bool:
    """Whether it is known in a language what numbers count."""
    return bool(languages.table(language, "quantities"))


def _nouns_capital(language: str) -> bool:
    return bool(languages.table(language, "names").get("nouns_capital"))


def is_counted(language: str, lexeme: Lexeme) -> bool:
    """Whether a word is one that numbers count: "2016 people", "1990 metres", but not "the World Cup 2018 day five"."""
    if "unit" in lexeme.roles and "plural" not in lexeme.roles:
        return False
    return (lexeme.text[:1] in "%$€£¥" and bool(lexeme.text)) or lexeme.text.lower() in _counted(language)


@cache
def _counted(language: str) -> frozenset[str]:
    """The plurals of what numbers count, and units, in small letters."""
    things = languages.table(language, "things").values()
    found = {form for words in things if isinstance(words, list) for word in words for form in _plurals(word.lower())}
    return frozenset(found | {word.lower() for word in unitwords.after(language)})


def _plurals(word: str) -> set[str]:
    """The plurals of an entry of the counted things: "man/men", "rebel", "tot~".

    >>> _plurals("man/men"), _plurals("rebel"), sorted(_plurals("tot~"))
    ({'men'}, {'rebels'}, ['tote', 'toten'])
    """
    singular, _, plural = word.partition("/")
    if singular.endswith("~"):
        return {f"{singular[:-1]}e", f"{singular[:-1]}en"}
    return {plural or f"{singular}s"}
