"""The forms of a verb or noun from its entry in the language data: rules are data, this only applies them.

A rule is ``{match, forms}``: the first rule whose ``match`` fits the whole entry gives, for each feature, the forms
as templates of its groups. Features of verbs: ``base``, ``present``, ``past``, ``participle``, ``gerund``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple


class Form(NamedTuple):
    """One word form, what it can be, and the particle that must follow it at the end of the clause ("" = none)."""

    text: str
    feature: str
    particle: str = ""


def verb_forms(entry: str, inflection: Mapping[str, Any]) -> tuple[Form, ...]:
    r"""All forms of a verb entry; ``"ab|schießen schießt schoss geschossen"`` marks a separable particle.

    Raises ValueError where no rule fits.

    >>> rules = {"verb": [{"match": "(.+)e", "forms": {"base": [r"\1e"], "past": [r"\1ed"]}}]}
    >>> [form.text for form in verb_forms("evacuate", rules)]
    ['evacuate', 'evacuated']
    """
    particle, bar, stem = entry.rpartition("|")
    forms = tuple(_applied(stem, inflection["verb"]))
    return tuple(_separable(forms, particle, inflection)) if bar else forms


def noun_forms(entry: str, inflection: Mapping[str, Any]) -> tuple[str, ...]:
    r"""All forms of a noun entry; several words in one entry are its forms as they stand.

    >>> noun_forms("fire", {"noun": [{"match": "(.+)", "forms": {"any": [r"\1", r"\1s"]}}]})
    ('fire', 'fires')
    >>> noun_forms("Brand Brände", {})
    ('Brand', 'Brände')
    """
    if " " in entry:
        return tuple(entry.split())
    return tuple(form.text for form in _applied(entry, inflection["noun"]))


def agreeing(adjective: str, rules: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    r"""The forms of an adjective by gender and number; one that no rule fits stays as it is.

    >>> agreeing("rouge", [{"match": "(.+e)", "forms": {"f": [r"\1"], "p": [r"\1s"]}}])
    {'f': ('rouge',), 'p': ('rouges',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    if any(re.fullmatch(rule["match"], adjective) for rule in rules):
        for form in _applied(adjective, rules):
            found[form.feature] = (*found.get(form.feature, ()), form.text)
    return found


def _applied(entry: str, rules: Sequence[Mapping[str, Any]]) -> Iterator[Form]:
    for rule in rules:
        match = re.fullmatch(rule["match"], entry)
        if match:
            for feature, templates in rule["forms"].items():
                yield from (Form(match.expand(template), feature) for template in templates)
            return
    raise ValueError(f"no inflection rule fits {entry!r}")


def _separable(forms: tuple[Form, ...], particle: str, inflection: Mapping[str, Any]) -> Iterator[Form]:
    """Joined forms ("abschoss", "abzuschießen", "abgeschossen"), and the finite ones with the particle apart."""
    for form in forms:
        yield Form(particle + form.text, form.feature)
        if form.feature == "base":
            yield Form(particle + inflection.get("infix", "") + form.text, "base")
        if form.feature in ("base", "present", "past"):
            yield Form(form.text, form.feature, particle)
