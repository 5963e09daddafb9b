"""What is counted: the noun behind a number, as a concept."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator import concepts, gazetteer, numbers
from generator import language as languages
from generator.extract.lexemes import Line, Phrases
from generator.extract.numerals import phrases
from generator.identity import slug

LONGEST_PHRASE = 8  # lexemes between a number and its noun
SHORTEST_HEAD = 4  # letters of a word that may be the head of a compound
SHORTEST_MODIFIER = 3  # letters that must remain before it


class Noun(NamedTuple):
    """A counted noun: its concept and the lexemes it covers."""

    concept: str
    start: int
    end: int
    known: bool  # a concept of things.toml, not a bare lemma


@cache
def _forms(language: str) -> dict[str, str]:
    """Every form of every noun of a language to its concept, case folded."""
    found: dict[str, str] = {}
    for concept, nouns in languages.table(language, "things").items():
        for noun in nouns if isinstance(nouns, list) else ():
            for form in inflected(noun, language):
                found.setdefault(form.casefold(), concept)
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


def _regular(form: str, rules: list[list[str]]) -> str:
    """The form with the ending of the first rule whose pattern it ends in; "" where no rule fits."""
    for end, cut, ending in rules:
        if form and form.endswith(tuple(end.split("|"))):
            return form[: len(form) - len(cut)] + ending
    return ""


@cache
def _phrases(language: str) -> Phrases:
    """The nouns of more than one word ("police officers")."""
    return Phrases((form, concept) for form, concept in _forms(language).items() if " " in form)


@cache
def concept_of(word: str, language: str) -> str | None:
    """The concept of a noun, of a compound by its head; None where no data knows it.

    >>> concept_of("Transportbusse", "de"), concept_of("T-72-Panzer", "de"), concept_of("buses", "en")
    ('bus', 'tank', 'bus')
    >>> concept_of("Karten", "de")
    """
    forms, text = _forms(language), word.casefold()
    if text in forms:
        return forms[text]
    if "-" in text and text.rsplit("-", 1)[1] in forms:
        return forms[text.rsplit("-", 1)[1]]
    return _by_head(text, language) if languages.table(language, "numbers")["compounds"] else None


def _by_head(text: str, language: str) -> str | None:
    forms = _forms(language)
    barred = languages.table(language, "numbers")["not_heads"]
    for start in range(SHORTEST_MODIFIER, len(text) - SHORTEST_HEAD + 1):
        head = text[start:]
        if head in forms and head not in barred and any(letter in "aeiouäöüy" for letter in text[:start]):
            return forms[head]
    return None


def modified(concept: str, context: str, language: str) -> str:
    """The concept made definite by the words beside it: a unit of an army is an armed group.

    >>> modified("unit", "free syrian army (fsa) units", "en"), modified("unit", "40 units", "en")
    ('armed-group', 'unit')
    """
    rules = languages.table(language, "things").get("modified", {}).get(concept, {})
    text = context.casefold()
    return next((other for other, stems in rules.items() if any(stem in text for stem in stems)), concept)


def read(line: Line, index: int, *, plural: bool = False) -> Noun | None:
    """The counted noun whose phrase starts at the index, adjectives and names before it included.

    ``plural``: in a language that puts the head last, a known singular ("camp elects") is not the head.
    """
    end = _phrase_end(line, index)
    noun = _last_known(line, index, end, plural=plural) or _unknown(line, index, end, plural=plural)
    if noun is None or noun.concept == "":
        return None
    context = " ".join(lexeme.text for lexeme in line.lexemes[index : noun.end])
    return noun._replace(concept=modified(noun.concept, context, line.language))


def _phrase_end(line: Line, index: int) -> int:
    """Where the run of words that can belong to one noun phrase ends."""
    stops = _stops(line.language)
    position = index
    while position < index + LONGEST_PHRASE and line.at(position).text:
        lexeme = line.at(position)
        if lexeme.text == "(" and line.at(position + 2).text == ")" and line.at(position + 1).text.isupper():
            position += 3  # the abbreviation of a name inside the phrase
        elif lexeme.kind == "word" and lexeme.lower not in stops:
            position += 1
        else:
            break
    return position


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in languages.table(language, "quantities")["stops"]["words"])


def _last_known(line: Line, index: int, end: int, *, plural: bool) -> Noun | None:
    """English puts the head last ("police officers"), German first among capitalised words ("Kämpfer Assads")."""
    head_first = languages.table(line.language, "numbers")["nouns_capitalised"]
    found: Noun | None = None
    for position in range(index, end):
        phrase = _phrases(line.language).at(line, position)
        if phrase is not None and position + phrase[1] <= end:
            return Noun(phrase[0], position, position + phrase[1], True)
        text = line.at(position).text
        if head_first and not text[:1].isupper():
            continue
        concept = concept_of(text, line.language)
        if plural and not head_first and line.at(position).lower not in _plurals(line.language):
            concept = None
        if concept is not None and not head_first and _in_name(line, index, position):
            return None
        if concept is not None:
            found = Noun(concept, position, position + 1, True)
            if head_first:
                return found
        elif found is not None and not head_first and not _is_noun(line, position):
            return found
        if head_first and _is_head(line, position):
            return None
    return found


def _in_name(line: Line, index: int, position: int) -> bool:
    """Whether a capitalised noun is the end of a name ("10 Downing Street")."""
    return position > index and all(line.at(i).text[:1].isupper() for i in (position - 1, position))


def _is_head(line: Line, position: int) -> bool:
    """Whether a capitalised German word ends the phrase: not an adjective of a place ("Berliner Schulen")."""
    return not line.at(position).text.endswith("er") or not line.at(position + 1).text[:1].isupper()


def _is_noun(line: Line, position: int) -> bool:
    return line.tags(position, position + 1)[0].pos.startswith(("NN", "NP", "UNC", "AJ"))


def _unknown(line: Line, index: int, end: int, *, plural: bool) -> Noun | None:
    """A noun that no data knows keeps its lemma; names and verbs are no counted nouns."""
    wanted = tuple(languages.table(line.language, "numbers")["plural_tags" if plural else "noun_tags"])
    capitalised = languages.table(line.language, "numbers")["nouns_capitalised"]
    found: Noun | None = None
    for position, tag in zip(range(index, end), line.tags(index, end), strict=True):
        lexeme = line.at(position)
        if capitalised and not lexeme.text[:1].isupper():
            continue
        if tag.pos.startswith(wanted) and (capitalised or lexeme.text[:1].islower()) and len(lexeme.text) > 2:
            found = Noun(tag.lemma.lower().replace(" ", "-"), position, position + 1, False)
            if capitalised:
                return found
        elif found is not None or capitalised:
            break
    return found


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


@cache
def _plurals(language: str) -> frozenset[str]:
    """The plural forms of all nouns of a language, case folded."""
    endings = languages.table(language, "numbers")["noun_endings"]
    found: set[str] = set()
    for nouns in languages.table(language, "things").values():
        for noun in nouns if isinstance(nouns, list) else ():
            singular = noun.partition("/")[0]
            singulars = {singular, _regular(singular, endings["singular"])} if "~" not in noun else set()
            found |= {form.casefold() for form in inflected(noun, language)} - {s.casefold() for s in singulars - {""}}
    for row in gazetteer.data("nationalities").values():
        found |= {noun.casefold() for noun in row.get(language, {}).get("people", ()) if noun.endswith(("s", "n", "e"))}
    return frozenset(found)


def coordinated(line: Line, noun: Noun) -> Noun:
    """The noun with those it is counted together with ("fighters and their families")."""
    table = languages.table(line.language, "quantities")["coordination"]
    found, end, index = [noun.concept], noun.end, noun.end
    while True:
        comma, word = line.at(index).text == ",", line.at(index).lower in table["words"]
        item = _item(line, index + 1, noun) if comma or word else None
        if item is None:
            break
        found.append(item.concept)
        index = item.end
        if word:
            end = index
            break
    return noun._replace(concept=union(found), end=end) if end > noun.end else noun


def _item(line: Line, index: int, noun: Noun) -> Noun | None:
    """A further known plural noun, with at most a possessive and an adjective before it, and no number."""
    table = languages.table(line.language, "quantities")["coordination"]
    start = index + (line.at(index).lower in table["between"])
    for position in (start, start + 1):
        lexeme = line.at(position)
        vague = any(phrases(line.language, "vague", name).at(line, position) for name in ("strong", "weak"))
        if lexeme.kind != "word" or vague or numbers.word(lexeme.text, line.language) is not None:
            return None
        phrase = _phrases(line.language).at(line, position) or (concept_of(lexeme.text, line.language), 1)
        if phrase[0] is not None:
            last = line.at(position + phrase[1] - 1).lower
            item = Noun(phrase[0], position, position + phrase[1], True)
            return item if _is_plural(last, line.language) and _alike(item.concept, noun.concept) else None
        if lexeme.lower in _stops(line.language):
            return None
    return None


def _alike(one: str, other: str) -> bool:
    """Both or neither tell of an event ("dead and injured", but not "killed 12 people and wounded")."""
    table = concepts.table("things")
    return ("event" in table.get(one, {})) == ("event" in table.get(other, {}))


def _is_plural(text: str, language: str) -> bool:
    return text in _plurals(language) or _plural_head(text, language)


def _plural_head(text: str, language: str) -> bool:
    plurals = _plurals(language)
    return any(text[start:] in plurals for start in range(SHORTEST_MODIFIER, len(text) - SHORTEST_HEAD + 1))
