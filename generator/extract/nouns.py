"""The nouns of a language and the concepts they count."""

from __future__ import annotations

from functools import cache

from generator import concepts, gazetteer
from generator import language as languages
from generator.extract.lexemes import Phrases
from generator.identity import slug

SHORTEST_HEAD = 4  # letters of a word that may be the head of a compound
SHORTEST_MODIFIER = 3  # letters that must remain before it


@cache
def forms(language: str) -> dict[str, str]:
    """Every form of every noun of a language to its concept, case folded."""
    found: dict[str, str] = {}
    for concept, nouns in languages.table(language, "things").items():
        for noun in nouns if isinstance(nouns, list) else ():
            for form in inflected(noun, language):
                for prefix in ("", *languages.table(language, "numbers")["noun_prefixes"]):
                    found.setdefault(f"{prefix}{form}".casefold(), concept)
    for row in gazetteer.data("nationalities").values():
        adjectives = row.get("en", {}).get("adjective", ())
        for noun in row.get(language, {}).get("people", ()) if adjectives else ():
            for form in (noun, *inflected(noun + "/" + noun, language)):
                found.setdefault(form.casefold(), slug(adjectives[0]))
    return found


@cache
def inflected(noun: str, language: str) -> tuple[str, ...]:
    """All forms of a noun as the data writes it: "Haus/Häuser", "Tot~", "house".

    >>> inflected("Haus/Häuser", "de")
    ('Haus', 'Hauses', 'Häuser', 'Häusern')
    >>> inflected("family", "en"), inflected("man/men", "en")
    (('family', 'families'), ('man', 'men'))
    """
    endings = languages.table(language, "numbers")["noun_endings"]
    if noun.endswith("~"):
        return tuple(noun[:-1] + ending for ending in endings["adjective"])
    singular, _, plural = noun.partition("/")
    plural = plural or (_regular(singular, endings["plural"]) if "/" not in noun else "")
    forms = [singular, _regular(singular, endings["singular"]), plural, _regular(plural, endings["oblique"])]
    return tuple(dict.fromkeys(form for form in forms if form))


def lemma(form: str, language: str) -> str:
    """The name of what nobody has told of, in small letters; where there is no tagger, without the plural's ending.

    >>> lemma("journaux", "fr"), lemma("Bauzäune", "de")
    ('journal', 'bauzäune')
    """
    rules = languages.table(language, "numbers")["noun_endings"]["lemma"]
    plain = form.lower().replace(" ", "-")
    return (_regular(plain, rules) if rules else "") or plain


def _regular(form: str, rules: list[list[str]]) -> str:
    """The form with the ending of the first rule whose pattern it ends in; "" where no rule fits."""
    for end, cut, ending in rules:
        if form and form.endswith(tuple(end.split("|"))):
            return form[: len(form) - len(cut)] + ending
    return ""


@cache
def phrases_of(language: str) -> Phrases:
    """The nouns of more than one word ("police officers")."""
    found = ((form, concept) for form, concept in forms(language).items() if " " in form)
    return Phrases(found, language=language)


@cache
def concept_of(word: str, language: str) -> str | None:
    """The concept of a noun, of a compound by its head; None where no data knows it.

    >>> concept_of("Transportbusse", "de"), concept_of("T-72-Panzer", "de"), concept_of("buses", "en")
    ('bus', 'tank', 'bus')
    >>> concept_of("Karten", "de")
    """
    known, text = forms(language), word.casefold()
    if text in known:
        return known[text]
    if "-" in text and text.rsplit("-", 1)[1] in known:
        return known[text.rsplit("-", 1)[1]]
    return _by_head(text, language) if languages.table(language, "numbers")["compounds"] else None


def _by_head(text: str, language: str) -> str | None:
    known = forms(language)
    barred, vowels = (languages.table(language, "numbers")[name] for name in ("not_heads", "vowels"))
    for start in range(SHORTEST_MODIFIER, len(text) - SHORTEST_HEAD + 1):
        head = text[start:]
        if head in known and head not in barred and any(letter in vowels for letter in text[:start]):
            return known[head]
    return None


@cache
def plurals(language: str) -> frozenset[str]:
    """The plural forms of all nouns of a language, case folded."""
    endings = languages.table(language, "numbers")["noun_endings"]
    found: set[str] = set()
    for nouns in languages.table(language, "things").values():
        for noun in nouns if isinstance(nouns, list) else ():
            singular = noun.partition("/")[0]
            singulars = {singular, _regular(singular, endings["singular"])} if "~" not in noun else set()
            found |= {form.casefold() for form in inflected(noun, language)} - {s.casefold() for s in singulars - {""}}
    for row in gazetteer.data("nationalities").values():
        found |= {noun.casefold() for noun in row.get(language, {}).get("people", ()) if noun.endswith(("s", "ese"))}
    return frozenset(found)


def is_plural(text: str, language: str) -> bool:
    """Whether a word, case folded, is a plural form, or a compound that ends in one."""
    return text in plurals(language) or _plural_head(text, language)


def _plural_head(text: str, language: str) -> bool:
    known = plurals(language)
    return any(text[start:] in known for start in range(SHORTEST_MODIFIER, len(text) - SHORTEST_HEAD + 1))


def modified(concept: str, context: str, language: str) -> str:
    """The concept made definite by the words beside it: a unit of an army is an armed group.

    >>> modified("unit", "free syrian army (fsa) units", "en"), modified("unit", "40 units", "en")
    ('armed-group', 'unit')
    """
    rules = languages.table(language, "things").get("modified", {}).get(concept, {})
    text = context.casefold()
    return next((other for other, stems in rules.items() if any(stem in text for stem in stems)), concept)


def union(concepts_: list[str]) -> str:
    """What several things are together: their nearest common wider concept, groups counted by their members.

    >>> union(["fighter", "family"]), union(["tank", "armoured-vehicle"]), union(["dog", "house"])
    ('person', 'armoured-vehicle', 'thing')
    """
    if len(set(concepts_)) == 1:
        return concepts_[0]
    table = concepts.table("things")
    lines = [concepts.lineage("things", table.get(c, {}).get("members", c)) for c in concepts_]
    return next((c for c in lines[0] if all(c in other for other in lines[1:])), "thing")
