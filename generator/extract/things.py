"""What is counted: the noun behind a number, as a concept, with what it is counted together with."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator import concepts, numbers
from generator import language as languages
from generator.extract import nouns, spans
from generator.extract.lexemes import Line, phrases

LONGEST_PHRASE = 8  # lexemes between a number and its noun


class Noun(NamedTuple):
    """A counted noun: its concept and the lexemes it covers."""

    concept: str
    start: int
    end: int
    known: bool  # a concept of things.toml, not a bare lemma


def read(line: Line, index: int, *, plural: bool = False, unknown: bool = True) -> Noun | None:
    """The counted noun whose phrase starts at the index, adjectives and names before it included.

    ``plural``: in a language that puts the head last, a known singular ("camp elects") is not the head.
    ``unknown``: whether a noun that no data knows will do; to ask for its part of speech takes long.
    """
    aged = _measured(line, index)
    if aged is not None and aged.noun and aged.unit.removeprefix("old:") == "year" and _ends(line, aged.end):
        return Noun("person", index, aged.end, True)  # "zwei 19-Jährige"
    end = _phrase_end(line, index)
    noun = _last_known(line, index, end, plural=plural)
    if noun is None and unknown:
        noun = _unknown(line, index, end, plural=plural)
    if noun is None or noun.concept == "" or _over_verb(line, index, noun.start):
        return None
    context = " ".join(lexeme.text for lexeme in line.lexemes[index : noun.end])
    return noun._replace(concept=nouns.modified(noun.concept, context, line.language))


def _over_verb(line: Line, start: int, end: int) -> bool:
    """Whether a verb stands between a number and the noun ("Tausende riefen Parolen", "14 gilt Tempo 80")."""
    table = languages.table(line.language, "numbers")
    last = line.at(end - 1)
    if table["finite_tags"] and end > start and last.kind == "word" and last.text.islower() and last.text.isalpha():
        inflected = last.text.endswith(tuple(table["noun_endings"]["adjective"]))
        if not inflected and numbers.word(last.text, line.language) is None and last.lower not in table["scales"]:
            return True  # an adjective before its noun has an ending
    endings = tuple(table["finite_endings"])
    between = [i for i in range(start, end) if line.at(i).text.islower() and line.at(i).text.endswith(endings)]
    return any(line.tags(i, i + 1)[0].pos in table["finite_tags"] for i in between)


def _measured(line: Line, index: int) -> spans.Measured | None:
    """A measuring word with a hyphen or digits; others are adjectives like any."""
    lexeme = line.at(index)
    return spans.read(line, index) if lexeme.kind == "number" or "-" in lexeme.text else None


def _ends(line: Line, index: int) -> bool:
    """Whether no noun phrase goes on at the index."""
    lexeme = line.at(index)
    return lexeme.kind != "word" or nouns.concept_of(lexeme.text, line.language) is None


def _phrase_end(line: Line, index: int) -> int:
    """Where the run of words that can belong to one noun phrase ends."""
    stops = _stops(line.language)
    position = index
    while position < index + LONGEST_PHRASE and line.at(position).text:
        lexeme = line.at(position)
        if lexeme.text == "(" and line.at(position + 2).text == ")" and line.at(position + 1).text.isupper():
            position += 3  # the abbreviation of a name inside the phrase
        elif (measured := _measured(line, position)) is not None:
            position = measured.end  # "two 19-year-old men"
        elif lexeme.kind == "word" and lexeme.lower not in stops:
            position += 1
        else:
            break
    return position


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in languages.table(language, "quantities")["stops"]["words"])


def _last_known(line: Line, index: int, end: int, *, plural: bool) -> Noun | None:
    """English puts the head last ("police officers"), French first, German first among capitalised words."""
    table = languages.table(line.language, "numbers")
    head_first, capitalised = table["head_first"], table["nouns_capitalised"]
    found: Noun | None = None
    for position in range(index, end):
        phrase = nouns.phrases_of(line.language).at(line, position)
        if phrase is not None and position + phrase[1] <= end:
            return Noun(phrase[0], position, position + phrase[1], True)
        text = line.at(position).text
        if capitalised and not text[:1].isupper():
            continue
        concept = nouns.concept_of(text, line.language)
        if plural and not head_first and line.at(position).lower not in nouns.plurals(line.language):
            concept = None
        if (
            concept is not None
            and capitalised
            and concept not in concepts.table("things")
            and not _is_head(line, position)
        ):
            concept = None  # an adjective of a country ("Schweizer Banken")
        if concept is not None and not head_first and _in_name(line, index, position):
            return None
        if concept is not None:
            found = Noun(concept, position, position + 1, True)
            if head_first:
                return found
        elif found is not None and not head_first and not _is_noun(line, position):
            return found
        if head_first and (not capitalised or _is_head(line, position)):
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
    table = languages.table(line.language, "numbers")
    wanted, endings = tuple(table["plural_tags" if plural else "noun_tags"]), tuple(table["plural_endings"])
    capitalised = table["nouns_capitalised"]
    found: Noun | None = None
    if capitalised and not any(line.at(position).text[:1].isupper() for position in range(index, end)):
        return None
    for position, tag in zip(range(index, end), line.tags(index, end), strict=True):
        lexeme = line.at(position)
        if capitalised and not lexeme.text[:1].isupper():
            continue
        if lexeme.text.endswith(tuple(table["possessive"])):
            continue
        if tag.pos.startswith(wanted) and (capitalised or lexeme.text[:1].islower()) and len(lexeme.text) > 2:
            if plural and endings and not lexeme.text.endswith(endings):
                return None
            found = Noun(nouns.lemma(tag.lemma, line.language), position, position + 1, False)
            if table["head_first"]:
                return found
        elif found is not None or capitalised:
            break
    return found


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
    return noun._replace(concept=nouns.union(found), end=end) if end > noun.end else noun


def _item(line: Line, index: int, noun: Noun) -> Noun | None:
    """A further known plural noun, with at most a possessive and an adjective before it, and no number."""
    table = languages.table(line.language, "quantities")["coordination"]
    start = index + (line.at(index).lower in table["between"])
    for position in (start, start + 1):
        lexeme = line.at(position)
        vague = any(phrases(line.language, "vague", name).at(line, position) for name in ("strong", "weak"))
        if lexeme.kind != "word" or vague or numbers.word(lexeme.text, line.language) is not None:
            return None
        phrase = nouns.phrases_of(line.language).at(line, position) or (nouns.concept_of(lexeme.text, line.language), 1)
        if phrase[0] is not None:
            last = line.at(position + phrase[1] - 1).lower
            item = Noun(phrase[0], position, position + phrase[1], True)
            return item if nouns.is_plural(last, line.language) and _alike(item.concept, noun.concept) else None
        if lexeme.lower in _stops(line.language):
            return None
    return None


def _alike(one: str, other: str) -> bool:
    """Both or neither tell of an event ("dead and injured", but not "killed 12 people and wounded")."""
    table = concepts.table("things")
    return ("event" in table.get(one, {})) == ("event" in table.get(other, {}))
