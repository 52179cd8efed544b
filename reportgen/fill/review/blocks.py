"""Blocks: each has its end, and both stand in the same place of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree
from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.fill.names import PARAGRAPH
from reportgen.fill.review.parse import MIDDLE, PROPERTY_TAGS, ParsedTag
from reportgen.fill.review.source import TypedTag
from reportgen.fill.tags import Tag, keyword_of, opens_block, outside_table, too_deep
from reportgen.language import _
from reportgen.sandbox import DEEPEST_BLOCKS


class Blocks(Struct):
    """The blocks that are open while a part's tags are gone through, innermost last.

    ``unclosed`` says of how many blocks of a keyword the end is missing in the whole part.
    """

    open: list[ParsedTag] = field(default_factory=list)
    unclosed: Counter[str] = field(default_factory=Counter)

    def meet(self, tag: ParsedTag) -> Iterator[tuple[TypedTag, Diagnostic]]:
        """Go on to ``tag``; yield what is wrong, with the tag at which it is to be told."""
        source = tag.typed.source
        if tag.keyword.startswith("end"):
            yield from self._close(tag)
        elif tag.keyword in MIDDLE:
            yield from self._middle(tag)
        elif opens_block(tag.keyword, source):
            self.open.append(tag)
            if len(self.open) == DEEPEST_BLOCKS + 1:
                yield tag.typed, too_deep(Tag(source, tag.typed.place))

    def finish(self) -> Iterator[tuple[TypedTag, Diagnostic]]:
        """Yield each block that is still open at the end of the part."""
        while self.open:
            opener = self.open.pop()
            yield opener.typed, _unclosed_block(opener)

    def _close(self, tag: ParsedTag) -> Iterator[tuple[TypedTag, Diagnostic]]:
        wanted = tag.keyword[3:]
        if wanted not in [opener.keyword for opener in self.open]:
            yield tag.typed, _stray(tag, self.open)
            return
        opener = self._opener_of(tag, wanted)
        while self.open[-1] is not opener:
            inner = self.open.pop()
            missing = inner.keyword == wanted
            yield inner.typed, _unclosed_block(inner) if missing else _crossing_block(inner, tag)
            self.unclosed[inner.keyword] -= 1
        yield from apart(self.open.pop().typed, tag.typed)

    def _opener_of(self, end: ParsedTag, wanted: str) -> ParsedTag:
        """Return the block that an end belongs to: the innermost; where an end is missing, the one at its own level."""
        candidates = [opener for opener in reversed(self.open) if opener.keyword == wanted]
        if self.unclosed[wanted] <= 0:
            return candidates[0]
        level = (opener for opener in candidates if not any(apart(opener.typed, end.typed)))
        return next(level, candidates[0])

    def _middle(self, tag: ParsedTag) -> Iterator[tuple[TypedTag, Diagnostic]]:
        if not self.open or self.open[-1].keyword not in MIDDLE[tag.keyword]:
            yield tag.typed, _stray(tag, self.open)
            return
        yield from apart(self.open[-1].typed, tag.typed)


def unclosed_blocks(tags: Iterable[TypedTag]) -> Counter[str]:
    """Return of how many blocks of each keyword the end is missing."""
    count: Counter[str] = Counter()
    for typed in tags:
        keyword = keyword_of(typed.source)
        if opens_block(keyword, typed.source):
            count[keyword] += 1
        elif keyword.startswith("end"):
            count[keyword.removeprefix("end")] -= 1
    return count


def apart(first: TypedTag, second: TypedTag) -> Iterator[tuple[TypedTag, Diagnostic]]:
    """Yield what is wrong with two tags of a block that stand in different places.

    What lies between them is left out or repeated: that must begin and end at the same level of the document.
    """
    if "{%-" in first.source + second.source or "-%}" in first.source + second.source:
        return
    if any(
        typed.beside or (typed.prefix in ("tr", "tc") and not typed.in_table) for typed in (first, second)
    ):
        return  # told of each by itself
    one, other = _beyond(first.stands_in, second.stands_in)
    if [e.tag for e in one] != [e.tag for e in other]:
        yield second, _misplacement(first, second)
    elif PARAGRAPH in [e.tag for e in one]:
        yield second, _across(first, second)


def _beyond(
    one: tuple[etree._Element, ...], other: tuple[etree._Element, ...]
) -> tuple[tuple[etree._Element, ...], tuple[etree._Element, ...]]:
    common = 0
    while common < min(len(one), len(other)) and one[common] is other[common]:
        common += 1
    return one[common:], other[common:]


def unit_problems(tag: ParsedTag) -> Iterator[Diagnostic]:
    """Yield what is wrong with where one tag stands: outside a table, amid text that would vanish."""
    typed = tag.typed
    if not typed.in_table and (typed.prefix in ("tr", "tc") or tag.keyword in PROPERTY_TAGS):
        yield outside_table(typed.source, typed.place, typed.prefix)
    elif typed.beside and typed.prefix in ("tr", "tc", "p"):
        yield _beside(typed)


def _beside(typed: TypedTag) -> Diagnostic:
    unit = {"tr": _("hàng"), "tc": _("ô"), "p": _("đoạn văn")}[typed.prefix]
    message = _(
        "Thẻ {tag} lấy cả {unit} làm chỗ đứng: phần chữ “{words}” cùng {unit} sẽ mất.",
        tag=typed.source,
        unit=unit,
        words=typed.beside,
    )
    hint = _(
        "Đặt thẻ một mình trong một {unit} riêng, hoặc bỏ chữ “{prefix}” trong thẻ.",
        unit=unit,
        prefix=typed.prefix,
    )
    return error("text-beside-tag", message, typed.place, hint)


def _unclosed_block(opener: ParsedTag) -> Diagnostic:
    end = "{% end" + opener.keyword + " %}"
    message = _("Thẻ {tag} không có thẻ đóng {end}.", tag=opener.typed.source, end=end)
    hint = _("Thêm thẻ {end} vào chỗ đoạn cần lặp hoặc cần xét kết thúc.", end=end)
    return error("block-not-closed", message, opener.typed.place, hint)


def _stray(tag: ParsedTag, opened: list[ParsedTag]) -> Diagnostic:
    source, place = tag.typed.source, tag.typed.place
    if tag.keyword in MIDDLE:
        message = _("Thẻ {tag} không nằm trong khối {blocks} nào.", tag=source, blocks="if … endif")
        return error("block-not-opened", message, place, _("Xóa thẻ này, hoặc thêm lại thẻ mở đã mất."))
    message = _("Thẻ đóng {tag} không có thẻ mở đứng trước.", tag=source)
    hint = _("Xóa thẻ này, hoặc thêm lại thẻ mở đã mất.")
    if opened:
        end = "{% end" + opened[-1].keyword + " %}"
        hint = _("Thẻ đang mở là {open}, phải đóng bằng {end}.", open=opened[-1].typed.source, end=end)
    return error("block-not-opened", message, place, hint)


def _crossing_block(inner: ParsedTag, end: ParsedTag) -> Diagnostic:
    message = _(
        "Gặp thẻ {tag} trong khi thẻ {open} chưa đóng.", tag=end.typed.source, open=inner.typed.source
    )
    hint = _("Đóng {open} bằng {end} trước.", open=inner.typed.source, end="{% end" + inner.keyword + " %}")
    return error("block-mismatch", message, inner.typed.place, hint)


def _misplacement(first: TypedTag, second: TypedTag) -> Diagnostic:
    message = _(
        "Thẻ {tag} đứng khác chỗ với thẻ {open} ở {where}: "
        "một thẻ thay cho cả hàng hay cả đoạn, thẻ kia nằm trong chữ.",
        tag=second.source,
        open=first.source,
        where=first.place.paragraph,
    )
    hint = _("Đặt thẻ mở và thẻ đóng của mỗi khối cùng trong một ô, hoặc cùng là hàng riêng, đoạn riêng.")
    return error("tags-misplaced", message, second.place, hint)


def _across(first: TypedTag, second: TypedTag) -> Diagnostic:
    message = _(
        "Khối mở bằng {open} ở {where} kéo sang đoạn này; khi điền, hai đoạn có thể nhập làm một.",
        open=first.source,
        where=first.place.paragraph,
    )
    hint = _("Đặt thẻ mở và thẻ đóng của mỗi khối cùng trong một ô, hoặc cùng là hàng riêng, đoạn riêng.")
    return warning("block-across", message, second.place, hint)
