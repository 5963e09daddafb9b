"""Figures and their bands as a reader of one language is told them; a vague word never becomes a number."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from generator.pages.view import View
from generator.pages.wording import APPROXIMATIONS, LESS_THAN, MORE_THAN, RATES
from generator.quantities import band, converted
from generator.quantity import Quantity

# N_ marks a message for extraction into the catalogues without translating it here.
N_ = str


def vague(quantity: Quantity) -> bool:
    """Whether a quantity is a word without a number."""
    return quantity.low is None and quantity.high is None


def reading(view: View, quantity: Quantity) -> Markup:
    """A quantity as it was read, in the numbers and words of the page, and in the other system; "" for a vague word."""
    value, other = stated(view, quantity), converted(quantity)
    if other is None or not value:
        return value
    bare = replace(other, approximation="exact")  # the bound is said once
    both = view.tongue.say("{value} ({other})", value=_stated(view, quantity), other=_stated(view, bare))
    return _rated(view, both, quantity.per)


def stated(view: View, quantity: Quantity) -> Markup:
    """A quantity in its own unit only; "" for a vague word."""
    return Markup("") if vague(quantity) else _rated(view, _stated(view, quantity), quantity.per)


def _stated(view: View, quantity: Quantity) -> Markup:
    amount = quantity.high if quantity.high is not None else quantity.low
    return measured(view, number(view, quantity), quantity.unit, amount or 0)


def _rated(view: View, value: Markup, per: str | None) -> Markup:
    return view.tongue.say(RATES[per], value=value) if per in RATES else value


def measured(view: View, value: Markup, unit: str | None, amount: float) -> Markup:
    """A number with its unit, where it has one."""
    return view.tongue.say("{value} {unit}", value=value, unit=view.tongue.unit(unit, amount)) if unit else value


def number(view: View, quantity: Quantity) -> Markup:
    """The bounds of a quantity with their approximation, without unit."""
    low, high = quantity.low, quantity.high
    single, pair = APPROXIMATIONS[quantity.approximation]
    if low is not None and high is not None and low != high:
        return view.tongue.say(pair, low=view.digits(low), high=view.digits(high))
    if quantity.approximation == "at_least" and quantity.low_open:
        single = MORE_THAN
    if quantity.approximation == "at_most" and quantity.high_open:
        single = LESS_THAN
    value = view.digits(low if low is not None else high or 0)
    return view.tongue.say(single, low=value, high=value)


def tolerance(view: View, quantity: Quantity) -> Markup:
    """The range within which a quantity is compared; "" for a vague word and for an exact number."""
    low, high = band(quantity)
    if vague(quantity) or (low, high) == (quantity.low, quantity.high):
        return Markup("")
    message = N_("{low} or more") if high is None else N_("{high} or less") if low is None else N_("{low} to {high}")
    value = view.tongue.say(message, low=view.digits(low or 0), high=view.digits(high or 0))
    return measured(view, value, quantity.unit, high if high is not None else low or 0)
