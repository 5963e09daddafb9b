"""From Markdown to plain text: its words and their order, without the marks of layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

DEEPEST = 60  # levels of quotes and lists in each other
PARSER = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
BULLET = "\N{BULLET}"
CELLS = " | "
VERBATIM = {"code_block", "fence", "html_block"}


class Body(NamedTuple):
    """The plain text, and the heading that names the whole."""

    text: str
    title: str | None


def markdown(source: str) -> Body:
    r"""The text of a Markdown body, blocks parted by a blank line, and its title.

    List numbers stay ("1. April" opens no list for a reader), code and HTML are shown as text, a link keeps its
    words, an image its description, a table is given row by row.

    >>> markdown("# Head\n\n1. April: *one* [link](http://example.org)")
    Body(text='Head\n\n1. April: one link', title='Head')
    """
    tokens = PARSER.parse(source)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return Body(source, None)  # the parser drops what lies deeper
    tree = SyntaxTreeNode(tokens)
    return Body("\n\n".join(block for block in blocks(tree) if block.strip()), title(tree))


def blocks(node: SyntaxTreeNode) -> Iterator[str]:
    """The text of each block below a node, in order."""
    for child in node.children:
        if child.type in VERBATIM:
            yield child.content.strip("\n")
        elif child.type == "inline":
            yield inline(child)
        elif child.type == "tr":
            yield CELLS.join(" ".join(blocks(cell)) for cell in child.children)
        elif child.type == "list_item":
            yield from item(child)
        else:
            yield from blocks(child)


def item(node: SyntaxTreeNode) -> Iterator[str]:
    """The blocks of a list item, the first one after its number or a bullet."""
    mark = f"{node.info}{node.markup}" if node.info else BULLET
    first, *rest = [*blocks(node)] or [""]
    yield f"{mark} {first}".rstrip()
    yield from rest


def inline(node: SyntaxTreeNode) -> str:
    """The words of a line of text."""
    return "".join(map(words, node.children)).strip()


def words(node: SyntaxTreeNode) -> str:
    """The words of one piece of a line."""
    if node.type == "softbreak":
        return " "
    if node.type == "hardbreak":
        return "\n"
    return "".join(map(words, node.children)) if node.children else node.content


def title(tree: SyntaxTreeNode) -> str | None:
    """The first heading of the first level, else a heading that opens the text."""
    headings = [child for child in tree.children if child.type == "heading"]
    tops = [heading for heading in headings if heading.tag == "h1"]
    chosen = tops or [heading for heading in headings[:1] if heading is tree.children[0]]
    return " ".join(" ".join(blocks(chosen[0])).split()) or None if chosen else None
