"""How one language of the site says things: messages from its catalogue, numbers, dates and lists by CLDR."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit
from markupsafe import Markup

from generator import concepts, unitwords
from generator.catalogues import SLOT, load
from generator.pages.moment import Moment
from generator.pages.shown import shown
from generator.pages.wording import MEASURES

REGIONS = {"en": "GB"}  # whose dates and lists a language of the site uses, where it is not the first region CLDR names
LEFT_TO_RIGHT = Markup('<bdi dir="ltr">{}</bdi>')


class Tongue:
    """One language of the site. Everything it returns is inert HTML."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale(language, REGIONS.get(language))
        self.catalogue = load(language)

    def say(self, message: str, **parameters: object) -> Markup:
        """A message with its placeholders filled."""
        return fill(self.catalogue.gettext(message), parameters)

    def say_count(self, singular: str, plural: str, number: float, **parameters: object) -> Markup:
        """A message in the form that a number asks for; ``{number}`` is that number."""
        chosen = self.catalogue.ngettext(singular, plural, number)
        return fill(chosen, {"number": self.number(number)} | parameters)

    def say_in(self, context: str, message: str, **parameters: object) -> Markup:
        """A message as it is said in a context."""
        return fill(self.catalogue.pgettext(context, message), parameters)

    def number(self, value: float) -> str:
        """A number in digits, by CLDR."""
        return format_decimal(value, locale=self.locale)

    def share(self, value: float) -> str:
        """A share as a percentage, by CLDR."""
        return format_percent(value, locale=self.locale)

    def kilometres(self, value: float) -> str:
        """A distance in kilometres, by CLDR."""
        return format_unit(value, "length-kilometer", "short", locale=self.locale)

    def thing(self, concept: str, number: float = 2) -> Markup:
        """What a counted concept is called; a noun that nobody listed stays the word it is."""
        labels = concepts.table("things").get(concept, {})
        if "plural" not in labels:
            return self.say(MEASURES[concept]) if concept in MEASURES else shown(concept)
        singular, plural = labels["singular"], labels["plural"]
        return shown(self.catalogue.npgettext("thing", singular, plural, number))

    def event(self, concept: str, leading: bool = False) -> Markup:
        """What a kind of event is called; ``leading``: with a capital, to open a line."""
        label = concepts.table("events").get(concept, {}).get("label")
        words = self.catalogue.pgettext("event", label) if label else concept
        return shown(words[:1].upper() + words[1:] if leading else words)

    def aspect(self, concept: str) -> Markup:
        """What an aspect that can be called in several ways is called itself."""
        label = concepts.table("framings")[concept]["label"]
        return shown(self.catalogue.pgettext("aspect", label))

    def unit(self, concept: str, number: float) -> Markup:
        """What a unit is called beside a number."""
        labels = concepts.table("units").get(concept, {})
        if "plural" not in labels:
            return shown(unitwords.beside(labels, number, self.locale) or concept)
        singular, plural = labels["singular"], labels["plural"]
        return shown(self.catalogue.npgettext("unit", singular, plural, number))

    def date(self, iso: str) -> Markup:
        """A date as precise as it was given: a day, a month or a year; other words stay as they are."""
        moment = Moment.read(iso)
        if moment is None:
            return shown(iso)
        if moment.precision == "day":
            return shown(format_date(moment.day, "long", locale=self.locale))
        skeleton = "yMMMM" if moment.precision == "month" else "y"
        return shown(format_skeleton(skeleton, moment.day, locale=self.locale))

    def listed(self, items: Iterable[object]) -> Markup:
        """Items as a list in a sentence: "a, b and c"."""
        found = [item if isinstance(item, Markup) else shown(str(item)) for item in items]
        # placeholders, since CLDR's patterns are filled by str.format and would escape nothing
        pattern = format_list([f"{{{index}}}" for index in range(len(found))], locale=self.locale) if found else ""
        return fill(pattern, {str(index): item for index, item in enumerate(found)})

    def language_name(self, code: str) -> Markup:
        """What a language is called."""
        return shown(self.locale.languages.get(code, code))


def fill(message: str, parameters: dict[str, object]) -> Markup:
    """A message as inert HTML, its placeholders replaced by markup or by inert words; KeyError where one is missing.

    >>> fill("<{a}> {b}", {"a": "&", "b": Markup("<i>x</i>")})
    Markup('&#60;&#38;&#62; <i>x</i>')
    """
    pieces = SLOT.split(message)
    return Markup("").join(
        shown(piece) if index % 2 == 0 else Markup(inert(parameters[piece])) for index, piece in enumerate(pieces)
    )


def inert(value: object) -> Markup:
    """A value as inert HTML, unless it is markup already."""
    return value if isinstance(value, Markup) else shown(str(value))


@cache
def direction(language: str) -> str:
    """The direction a language is written in, "ltr" or "rtl"; "auto" where the language is not known."""
    try:
        return "rtl" if Locale.parse(language).text_direction == "rtl" else "ltr"
    except (UnknownLocaleError, ValueError):
        return "auto"
