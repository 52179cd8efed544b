"""One part of a template made ready: tags whole, numbered, lone ones lifted out of their paragraph or row.

Word scatters what was typed over many runs; here every tag ends up inside one ``w:t``.  A paragraph or
table row that holds nothing but statements gives way to them, so that no blank line is left behind.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.fill.names import BREAK, DRAWN, PARAGRAPH, PICTURE, ROW, SECTION, TEXT
from reportgen.fill.places import Places, excerpt, text_of
from reportgen.fill.tags import CLOSE, OPEN, PREFIX, TAG, Tag, is_lone, numbered, unclosed, without_prefix
from reportgen.fill.xml import replace_by_text
from reportgen.language import _

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
KEEPERS = (DRAWN, PICTURE, SECTION, BREAK)
"""What must not vanish with a lone tag: a picture, a section's end, a page break."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A part whose tags are numbered: tag ``n`` of the source is ``tags[n]``."""

    root: etree._Element
    tags: tuple[Tag, ...]
    problems: tuple[Diagnostic, ...]


def prepare(root: etree._Element, file: str, part: str = "") -> Prepared:
    """Make the part under ``root`` ready, in place; ``part`` names it for a clerk ("" for the body)."""
    tags, problems = _number_tags(root, Places(file, part, root))
    for row in list(root.iter(ROW)):
        _lift(row)
    for paragraph in list(root.iter(PARAGRAPH)):
        _lift(paragraph)
    return Prepared(root, tuple(tags), tuple(problems))


def _number_tags(root: etree._Element, places: Places) -> tuple[list[Tag], list[Diagnostic]]:
    tags: list[Tag] = []
    problems: list[Diagnostic] = []
    for paragraph in root.iter(PARAGRAPH):
        nodes = _own_texts(paragraph)
        text = "".join(node.text or "" for node in nodes)
        if not OPEN.search(text):
            continue
        place = places.of(paragraph)
        if rest := unclosed(text):
            problems.append(_not_closed(rest, place))
            continue
        _join(nodes)
        for node in nodes:
            found = TAG.findall(node.text or "")
            node.text = numbered(node.text or "", len(tags))
            tags.extend(Tag(source, place) for source in found)
            if found:
                node.set(SPACE, "preserve")
    return tags, problems


def _own_texts(paragraph: etree._Element) -> list[etree._Element]:
    """Return the texts of ``paragraph``, without those of paragraphs in text boxes within."""
    return [node for node in paragraph.iter(TEXT) if next(node.iterancestors(PARAGRAPH)) is paragraph]


def _join(nodes: list[etree._Element]) -> None:
    """Move every tag wholly into the text where it begins."""
    for index, node in enumerate(nodes):
        while _runs_on(node.text or ""):
            following = next((n for n in nodes[index + 1 :] if n.text), None)
            if following is None:
                break
            node.text = (node.text or "") + (following.text or "")[:1]
            following.text = (following.text or "")[1:]


def _runs_on(text: str) -> bool:
    """Return whether ``text`` ends inside a tag, or inside the two letters that open one."""
    rest = TAG.sub("", text)
    return bool(OPEN.search(rest)) or (rest.endswith("{") and not text.endswith("}}"))


def _not_closed(rest: str, place: Place) -> Diagnostic:
    return error(
        "tag-not-closed",
        _("Thẻ “{tag}” không có dấu đóng {end}.", tag=excerpt(rest), end=CLOSE[rest[:2]]),
        place,
        _("Gõ thêm {end} vào cuối thẻ, trong cùng đoạn văn.", end=CLOSE[rest[:2]]),
    )


def _lift(element: etree._Element) -> None:
    """Let ``element`` (a row or paragraph) give way to its tags when it holds nothing else."""
    text = text_of(element)
    if is_lone(text) and may_go(element, text):
        replace_by_text(element, without_prefix(text))


def may_go(element: etree._Element, text: str) -> bool:
    """Return whether ``element``, a row or paragraph of the statements ``text``, may give way to them."""
    if any(True for _keeper in element.iter(*KEEPERS)):
        return False
    return element.tag == ROW or not set(PREFIX.findall(text)) & {"tr", "tc", "r"}
