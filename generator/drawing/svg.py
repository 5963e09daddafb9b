"""SVG as text: escaped, rounded, the same bytes for the same values.

A figure is drawn twice, for a wide and for a narrow column, so that its text can be read on a phone; the style sheet
shows one of the two by the classes ``syn-wide`` and ``syn-narrow``. Colours are the theme's CSS variables, so that one
drawing serves light, dark and print. Directions: the drawing itself always runs left to right (numbers grow to the
right in every language), each text inside is isolated and takes the direction of its own first strong letter.
"""

from __future__ import annotations

import re
from html import escape

# What XML 1.0 does not allow, and what could turn the order of the text around it.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SCHEME = re.compile(r"^[^/?#]*:")
_SAFE_SCHEME = re.compile(r"^https?:", re.IGNORECASE)
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"

INK = "var(--md-default-fg-color,#222)"
PALE_INK = "var(--md-default-fg-color--light,#666)"
FAINT = "var(--md-default-fg-color--lightest,#ddd)"
PAPER = "var(--md-default-bg-color,#fff)"
LINK = "var(--md-typeset-a-color,#0b5468)"
ACCENT = "var(--syn-mark,var(--md-accent-fg-color,#c2410c))"

Attribute = str | float | None


def number(value: float) -> str:
    """A coordinate with at most one decimal.

    >>> number(12.0), number(3.14159), number(-0.04)
    ('12', '3.1', '0')
    """
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def cleaned(text: str) -> str:
    """The text without control characters, neither those of XML nor those of writing direction.

    >>> cleaned("a\\x00b\\u202ec")
    'a b c'
    """
    return " ".join(_FORBIDDEN.sub(" ", text).split())


def tag(name: str, content: str = "", /, **attributes: Attribute) -> str:
    """An element; attributes that are None are left out, ``_`` at the end is dropped, other ``_`` become ``-``.

    >>> tag("path", d="M0 0", stroke_width=2.0, fill=None)
    '<path d="M0 0" stroke-width="2"/>'
    """
    parts = [name]
    for key, value in attributes.items():
        if value is not None:
            text = value if isinstance(value, str) else number(value)
            parts.append(f'{_attribute(key)}="{escape(cleaned(text))}"')
    opening = " ".join(parts)
    return f"<{opening}>{content}</{name}>" if content else f"<{opening}/>"


def _attribute(key: str) -> str:
    """The name of an attribute as SVG writes it; ``viewBox`` and its like keep their capitals."""
    return key.rstrip("_").replace("_", "-")


def words(text: str, x: float, y: float, /, **attributes: Attribute) -> str:
    """A line of text, escaped and isolated from the direction of its neighbours; nothing for an empty one."""
    clean = cleaned(text)
    return tag("text", _ISOLATE + escape(clean) + _END_ISOLATE, x=x, y=y, **attributes) if clean else ""


def title(text: str) -> str:
    """What a pointer that rests on the element shows."""
    clean = cleaned(text)
    return tag("title", escape(clean)) if clean else ""


def link(href: str, content: str, label: str) -> str:
    """The content as a link; as it stands where there is no address or one that is not of the web.

    >>> link("javascript:alert(1)", "<g/>", "a")
    '<g/>'
    """
    target = cleaned(href)
    if not target or (_SCHEME.match(target) and not _SAFE_SCHEME.match(target)):
        return content
    # The theme underlines links, which cuts through the clear ground around letters on a drawing.
    return tag("a", content, href=target, aria_label=label, style="text-decoration:none")


def drawing(
    content: str, size: tuple[float, float], *, name: str, text: tuple[str, str], identifier: str, links: bool
) -> str:
    """One SVG. ``name`` is its class, ``text`` its title and description.

    It is an image to a screen reader only where it holds no links: the role ``img`` would hide them.
    """
    heading, description = (escape(cleaned(part)) for part in text)
    ids = f"{identifier}-title {identifier}-description"
    return tag(
        "svg",
        tag("title", heading, id=f"{identifier}-title")
        + tag("desc", description, id=f"{identifier}-description")
        + content,
        xmlns="http://www.w3.org/2000/svg",
        class_=name,
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        role="group" if links else "img",
        aria_labelledby=ids,
        direction="ltr",
        font_family="var(--md-text-font-family,sans-serif)",
        font_size=13.0,
        fill=INK,
    )
