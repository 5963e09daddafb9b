"""Words of a text as characters of a page: whatever they look like, they are shown and never take effect.

Pages pass through Python-Markdown and a template without escaping (page titles) on their way. So every character that
could be markup in HTML, Markdown, attribute lists or front matter becomes an HTML entity, and invisible characters
that change the order or the look of their neighbours are named instead of used.
"""

import json
import re

from markupsafe import Markup

ACTIVE = re.compile(r"[&<>\"'`*_\[\]{}#~^|\\$@\n]")
# C0 and C1 controls (two of them are Python-Markdown's own markers), bidi embeddings, overrides and isolates,
# line and paragraph separators, the byte order mark and tag characters.
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def shown(words: str) -> Markup:
    """Words as they stand, as inert HTML.

    >>> shown("<b> {{ x }} [[y]]")
    Markup('&#60;b&#62; &#123;&#123; x &#125;&#125; &#91;&#91;y&#93;&#93;')
    >>> shown("a\\u202eb")
    Markup('a⟦U+202E⟧b')
    """
    named = INVISIBLE.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", words.replace("\t", " "))
    return Markup(ACTIVE.sub(lambda match: f"&#{ord(match.group())};", named))


def expression(value: object) -> object:
    """What a template prints for an expression: markup made here as it is, everything else as inert words."""
    return value if isinstance(value, Markup) else shown(str(value))


def titled(words: str) -> str:
    """A page title for the front matter: a YAML string that is harmless as HTML, escaped or not, and in a tab.

    >>> print(titled('a </title> "b" & c'))
    "a ‹/title› &#34;b&#34; &#38; c"
    """
    visible = INVISIBLE.sub("", words.replace("<", "‹").replace(">", "›").replace("\n", " "))
    return json.dumps(str(shown(visible)), ensure_ascii=False)


def plain(words: str) -> str:
    """Words for a drawing that escapes them itself: on one line, invisible characters named.

    >>> plain("a\\n<b>")
    'a <b>'
    """
    return INVISIBLE.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", " ".join(words.split()))
