"""Whether words that can be a date are one where they stand: a name of a month, a year, an hour alone prove little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from generator import language as languages
from generator.extract.date_grammar import Match, Stated
from generator.extract.date_lexemes import POSSESSIVE, Lexeme
from generator.extract.date_words import listed

DAYS = frozenset(("date", "numeric", "weekday", "relative", "told", "direction"))  # what a time of day can go with
DATED = frozenset(("date", "month", "year", "numeric"))
PERIODS = frozenset(("week", "month", "quarter", "year", "decade", "century"))
COARSE = PERIODS | {"weekend"}
NOTHING = Lexeme(-1, -1, "", {"stop": True})
EARLIER = range(1200, 1900)
MODERN = range(1900, 2101)  # years that digits mean where little else says so


def stands(language: str, lexemes: Sequence[Lexeme], one: Stated) -> bool:
    """Whether a date is one here, by what stands around it."""
    before, after = beside(lexemes, one.start - 1), beside(lexemes, one.end)
    if "name_before" in before.roles or "name_behind" in after.roles:
        return False
    if one.relation != "at" and one.to is None and after.text.replace("’", "'") == POSSESSIVE:
        return False  # "after Monday's attack": it tells which attack
    if one.moment is None:
        return _clock(language, lexemes, one, before)
    if one.clock is not None or one.night_to:
        return True
    fields = one.moment.fields
    named = lexemes[one.moment.start].roles if one.moment.start < len(lexemes) else {}
    match one.rule:
        case "month":
            bare = not {"year", "direction_before", "direction_behind"} & fields.keys()
            return not bare or _month(one, before, "doubtful" in named)
        case "weekday":
            short = lexemes[one.moment.start].text.endswith(".")
            return not short and ("doubtful" not in named or _is_led(lexemes, one, before))
        case "year":
            return _year(language, lexemes, one, before, after)
        case "decade" | "season":
            led = "at" in before.roles or one.part or one.relation != "at" or _led_by_article(lexemes, one)
            led = led or (one.rule == "decade" and {"articles", "of"} & before.roles.keys())
            joined = one.rule == "decade" and "and" in before.roles
            return bool(led or {"year", "direction_before", "year_words"} & fields.keys() or one.to or joined)
        case "century":
            return bool(fields["unit"] == "century")
        case "quarter":
            return "quarter" in fields or (fields["unit"] in ("quarter", "half") and fields["number"] <= 4)
        case "period":
            if "part_periods" in fields:
                return True
            if "plural" in named:
                return False
            return bool(one.part and fields["unit"] in PERIODS) or (
                fields["unit"] == "weekend" and bool({"at", "articles"} & before.roles.keys() or one.relation != "at")
            )
        case "direction":
            return _direction(fields)
        case "date":
            return not _is_count(language, lexemes, one, before)
        case "for":
            return fields.get("amount") is None
        case "in_future":
            return "of" not in after.roles
        case "lately":
            return fields.get("direction_before", fields.get("direction_behind")) != 0 and "of" not in after.roles
    return True


def beside(lexemes: Sequence[Lexeme], index: int) -> Lexeme:
    """The lexeme at an index, or one that parts beyond the ends."""
    return lexemes[index] if 0 <= index < len(lexemes) else NOTHING


def fits(first: Match, other: Match, dashed: bool) -> bool:
    """Whether two moments can be the ends of one range."""
    if first.rule == "year" and other.rule == "year":
        return bool(first.fields["year"] < other.fields["year"])
    if first.rule == other.rule:
        return True
    return not dashed and {first.rule, other.rule} <= DATED


def is_part_of_day(lexemes: Sequence[Lexeme], one: Stated, time: Match) -> bool:
    """Whether a word such as "evening" goes with the day before it: right behind it, or after "in the"."""
    joint = lexemes[one.end : time.start]
    return not joint or any("at" in lexeme.roles for lexeme in joint)


def _is_led(lexemes: Sequence[Lexeme], one: Stated, before: Lexeme) -> bool:
    """Whether a preposition shows that a word of several meanings is a day; of two or three letters none is enough."""
    assert one.moment is not None
    long = len(lexemes[one.moment.start].text) > 3
    return long and bool({"at", "articles"} & before.roles.keys())


def _month(one: Stated, before: Lexeme, doubtful: bool) -> bool:
    """A month without its year needs a word before it that says that it is a time."""
    if one.part or one.to:
        return True
    if doubtful:
        return "at" in before.roles or one.relation == "since"
    return one.relation != "at" or one.about or bool({"at", "of", "articles", "direction_before"} & before.roles.keys())


def _clock(language: str, lexemes: Sequence[Lexeme], one: Stated, before: Lexeme) -> bool:
    """A time of day alone: with the word for hours, or behind a word that leads to one."""
    assert one.clock is not None
    led = lexemes[one.start : one.clock.start] or (before,)
    if "time" in one.clock.fields:
        return one.about or any("at" in lexeme.roles for lexeme in led) or _led_by_article(lexemes, one)
    introduced = any("clock_before" in lexeme.roles for lexeme in led)
    said = [lexeme for lexeme in lexemes[one.clock.start : one.end] if "hour_words" in lexeme.roles]
    if "hour" in one.clock.fields and any("unit" in lexeme.roles for lexeme in said):
        return introduced
    return introduced or len(one.clock.fields) > 1


def _led_by_article(lexemes: Sequence[Lexeme], one: Stated) -> bool:
    """ "in the evening": the preposition stands before the article."""
    article, preposition = beside(lexemes, one.start - 1), beside(lexemes, one.start - 2)
    return "articles" in article.roles and "at" in preposition.roles


def _direction(fields: Mapping[str, object]) -> bool:
    """ "last week", never "last day" or "last minute"; of the parts of a day only those of today."""
    if "unit" in fields:
        return fields["unit"] in COARSE
    return "time" not in fields or "weekday" in fields or fields.get("direction_before") == 0


def _is_count(language: str, lexemes: Sequence[Lexeme], one: Stated, before: Lexeme) -> bool:
    """ "In April 21 people came": the number counts what follows it."""
    assert one.moment is not None
    last = lexemes[one.end - 1].roles
    return "day" in last and "year" not in one.moment.fields and is_counted(language, beside(lexemes, one.end))


def is_counted(language: str, lexeme: Lexeme) -> bool:
    """Whether a word is one that numbers count: "2016 people", "1990 metres"."""
    word = lexeme.text.lower()
    if "unit" in lexeme.roles and "plural" not in lexeme.roles:
        return False  # "the World Cup 2018 day five"
    return (lexeme.text[:1] in "%$€£¥" and bool(lexeme.text)) or word in _counted(language)


@cache
def _counted(language: str) -> frozenset[str]:
    found = set()
    for words in languages.table(language, "things").values():
        for word in words if isinstance(words, list) else ():
            singular, _, plural = word.lower().partition("/")
            stem = singular.rstrip("~")
            found |= {plural, f"{stem}en", f"{stem}e"} if singular.endswith("~") else {plural or f"{singular}s"}
    for words in languages.table(language, "quantities").get("units", {}).values():
        found |= {word.lower() for word in words}
    return frozenset(found - {""})


def _year(language: str, lexemes: Sequence[Lexeme], one: Stated, before: Lexeme, after: Lexeme) -> bool:
    """Four digits alone are a year behind a word that leads to one, and where they count nothing."""
    assert one.moment is not None
    if "year_words" in one.moment.fields:
        return True
    if (
        one.relation != "at"
        and not one.to
        and any("articles" in x.roles for x in lexemes[one.start : one.moment.start])
    ):
        return False  # "after the 2016 election": it tells which election
    year = one.moment.fields["year"]
    plain = year in MODERN and year % 100 != 0
    if before.text in _numbered(language) or {"numbered", "bound"} & before.roles.keys() or _follows_number(before):
        return False
    if is_counted(language, after) and not (plain and "articles" in before.roles):
        return False
    if one.to is not None:
        return plain or bool({"at", "stop", "articles"} & before.roles.keys()) or one.relation != "at"
    if one.relation != "at" or one.about or one.part:
        return plain or not _maybe_noun(language, after)
    if plain and languages.table(language, "quantities"):
        return True  # what numbers count is known in this language
    if plain:
        return bool({"at", "of", "articles", "before_year"} & before.roles.keys())
    return _old(language, one, before, after, year)


def _old(language: str, one: Stated, before: Lexeme, after: Lexeme, year: int) -> bool:
    """A year of long ago, or a round one: behind a preposition, in brackets, or before a verb at the beginning."""
    exact = year % 100 != 0 and year in EARLIER and bool(languages.table(language, "quantities"))
    if before.text == "(":
        return exact and after.text in (")", ",")
    if {"at", "of", "from"} & before.roles.keys():
        return exact or not _maybe_noun(language, after)
    nouns = bool(languages.table(language, "names").get("nouns_capital"))
    return exact and nouns and one.start == 0 and after.text[:1].islower()


def _follows_number(before: Lexeme) -> bool:
    """Whether other digits stand right before, as in a phone number."""
    return before.text[-1:].isdigit() and "year" not in before.roles


def _maybe_noun(language: str, after: Lexeme) -> bool:
    """Whether a word behind may be what a number counts: a noun where nouns have capitals, else any unknown one."""
    if after.roles or not after.text[:1].isalpha():
        return False
    return after.text[:1].isupper() if languages.table(language, "names").get("nouns_capital") else True


@cache
def _numbered(language: str) -> frozenset[str]:
    """The words that are numbered, as figures know them, too."""
    words = languages.table(language, "quantities").get("traps", {}).get("numbered", ())
    return frozenset(word for word in words if word.lower() not in listed(language, "before_year"))
