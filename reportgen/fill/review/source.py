"""A template's tags with all that decides how they are filled: their paragraph, their row, what surrounds them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.fill.amount import Amount
from reportgen.fill.lift import may_go
from reportgen.fill.names import BREAK, CELL, PARAGRAPH, ROW, TEXT, w
from reportgen.fill.places import ParagraphPlaces, excerpt, own, text_of
from reportgen.fill.review.scan import TagFault, TagText, scan_tags
from reportgen.fill.tags import CLOSE, PREFIX, is_lone
from reportgen.language import _
from reportgen.ooxml.names import A, M

MATHS = M + "t"
DRAWING = A + "t"
FIELD = w("instrText")
GAPS = (BREAK, w("cr"), w("tab"), w("noBreakHyphen"))
"""What Word puts between two letters and the filler would lose inside a tag."""

Order = tuple[int, int, int]
"""Where something stands: part, paragraph, letter; diagnostics are sorted by it."""


class TypedTag(Struct, frozen=True, eq=False):
    """One tag as it was typed.

    Args:
        source: the tag.
        place: where a clerk finds it.
        order: where it stands among the others.
        stands_in: the elements around it once it has taken its paragraph or row away, outermost first.
        prefix: docxtpl's ``p``, ``tr`` … or "".
        beside: the text that would vanish with its prefix: the rest of its paragraph, row or cell.
        in_table: whether it stands in a table.
    """

    source: str
    place: Place
    order: Order
    stands_in: tuple[etree._Element, ...] = ()
    prefix: str = ""
    beside: str = ""
    in_table: bool = False


class PartTags(Struct, frozen=True, eq=False):
    """The tags of a part, and what is wrong with their letters."""

    tags: tuple[TypedTag, ...]
    problems: tuple[tuple[Order, Diagnostic], ...]


def read_part(root: etree._Element, number: int, places: ParagraphPlaces) -> PartTags:
    """Return what is found in one part, the ``number``-th of its template."""
    tags: list[TypedTag] = []
    problems: list[tuple[Order, Diagnostic]] = []
    amount = Amount()
    for index, paragraph in enumerate(root.iter(PARAGRAPH)):
        if amount.is_full:
            break
        for found in _of_paragraph(paragraph, (number, index), places, amount):
            if isinstance(found, TypedTag):
                tags.append(found)
            else:
                problems.append(found)
    return PartTags(tuple(tags), tuple(problems))


def _of_paragraph(
    paragraph: etree._Element, at: tuple[int, int], places: ParagraphPlaces, amount: Amount
) -> Iterator[TypedTag | tuple[Order, Diagnostic]]:
    texts = own(paragraph, TEXT)
    others = own(paragraph, FIELD, MATHS, DRAWING)
    if not OPEN_OR_CLOSE & set("".join(node.text or "" for node in (*texts, *others))):
        return
    place = _place(paragraph, places)
    whole = "".join(node.text or "" for node in texts)
    if much := amount.too_much(whole, place):
        yield (*at, 0), much
        return
    lifted = _lifted_element(paragraph)
    gaps, held = _gaps(paragraph), _Texts(texts)
    for tag_text in scan_tags(whole):
        order = (*at, tag_text.begin)
        if tag_text.fault is not TagFault.NONE:
            yield order, _faulty(tag_text, place)
            continue
        if any(tag_text.begin < gap < tag_text.end for gap in gaps):
            yield order, _broken_tag(tag_text.source, place)
        else:
            yield _typed_tag(tag_text, (paragraph, held, lifted), place, order)
    for node in others:
        yield from _elsewhere(node, place, (*at, len(whole)))


OPEN_OR_CLOSE = frozenset("{}")


def _place(paragraph: etree._Element, places: ParagraphPlaces) -> Place:
    """Return the place of ``paragraph``: its cell if it is in a table, and its first words."""
    place = places.of(paragraph)
    if next(paragraph.iterancestors(CELL), None) is None:
        return place
    return replace(place, paragraph=f"{place.paragraph}: “{excerpt(text_of(paragraph))}”")


def _gaps(paragraph: etree._Element) -> list[int]:
    """Return after how many letters of the paragraph's text a line break or a tab stands."""
    found, length = [], 0
    for node in own(paragraph, TEXT, *GAPS):
        if node.tag == TEXT:
            length += len(node.text or "")
        elif next(node.iterancestors(w("r")), None) is not None:  # a tab stop in the properties is no letter
            found.append(length)
    return found


def _lifted_element(paragraph: etree._Element) -> etree._Element | None:
    """Return the row or paragraph that gives way to the lone tags in it; None when none does."""
    for element in (*reversed(list(paragraph.iterancestors(ROW))), paragraph):
        text = text_of(element)
        if is_lone(text) and may_go(element, text):
            return element
    return None


def _typed_tag(
    tag_text: TagText,
    around: tuple[etree._Element, _Texts, etree._Element | None],
    place: Place,
    order: Order,
) -> TypedTag:
    paragraph, texts, lifted = around
    row = next(paragraph.iterancestors(ROW), None)
    match = PREFIX.search(tag_text.source)
    prefix = match.group(1) if match and match.start() == 2 else ""
    element: etree._Element | None = lifted
    if lifted is None and prefix in UNITS and tag_text.source[:2] != "{{":
        element = next((e for e in (paragraph, *paragraph.iterancestors()) if e.tag == UNITS[prefix]), None)
    elif lifted is None and prefix == "r":
        element = next(texts.at(tag_text.begin).iterancestors(w("r")))
    beside = "" if lifted is not None or element is None or prefix == "r" else _rest(element, tag_text.source)
    if element is not None:
        stands_in = tuple(reversed(list(element.iterancestors())))
    else:
        node = texts.at(tag_text.begin)
        stands_in = (*reversed(list(node.iterancestors())), node)
    return TypedTag(tag_text.source, place, order, stands_in, prefix, beside, row is not None)


UNITS: Mapping[str, str] = {"tr": ROW, "tc": CELL, "p": PARAGRAPH}


class _Texts:
    """The texts of a paragraph, found by the letters in them."""

    def __init__(self, nodes: list[etree._Element]) -> None:
        self._nodes = nodes
        self._ends = list(accumulate(len(node.text or "") for node in nodes))

    def at(self, letter: int) -> etree._Element:
        """Return the text that holds ``letter``, counted from the paragraph's first."""
        return self._nodes[min(bisect_right(self._ends, letter), len(self._nodes) - 1)]


def _rest(element: etree._Element, source: str) -> str:
    return excerpt(text_of(element).replace(source, "", 1))


# --- what is wrong with the letters --------------------------------------------------------------


def _faulty(tag_text: TagText, place: Place) -> Diagnostic:
    if tag_text.fault is TagFault.NOT_CLOSED:
        end = CLOSE[tag_text.source[:2]]
        return error(
            "tag-not-closed",
            _("Thẻ “{tag}” không có dấu đóng {end}.", tag=excerpt(tag_text.source), end=end),
            place,
            _("Gõ thêm {end} vào cuối thẻ, trong cùng đoạn văn.", end=end),
        )
    return error(
        "tag-not-opened",
        _(
            "“{tag}” trông như một thẻ nhưng thiếu dấu, nên sẽ được in nguyên như vậy.",
            tag=excerpt(tag_text.source),
        ),
        place,
        _(
            "Thẻ phải mở và đóng đủ hai dấu liền nhau: {print} hoặc {statement}.",
            print="{{ … }}",
            statement="{% … %}",
        ),
    )


def _broken_tag(source: str, place: Place) -> Diagnostic:
    message = _("Trong thẻ {tag} có dấu xuống dòng, dấu tab hoặc gạch nối đặc biệt của Word.", tag=source)
    return error("tag-broken", message, place, _("Xóa dấu ấy, gõ lại thẻ trên một dòng liền."))


def _elsewhere(
    node: etree._Element, place: Place, order: Order
) -> Iterator[TypedTag | tuple[Order, Diagnostic]]:
    """Yield what stands in a field's code, a formula or a drawing: Word splits tags there for good."""
    for tag_text in scan_tags(node.text or ""):
        if tag_text.fault is TagFault.NONE:
            yield TypedTag(tag_text.source, place, order, (*reversed(list(node.iterancestors())), node))
        else:
            yield order, _split(tag_text.source, place)


def _split(source: str, place: Place) -> Diagnostic:
    message = _(
        "Thẻ “{tag}” nằm trong công thức, hình vẽ hoặc mã trường và bị Word tách rời.", tag=excerpt(source)
    )
    hint = _("Xóa cả thẻ rồi gõ lại một mạch, không đổi kiểu chữ giữa chừng; hoặc đưa thẻ ra ngoài.")
    return error("tag-split", message, place, hint)
