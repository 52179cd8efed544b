"""An element held against the look that its house style asks: what differs, in a clerk's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reportgen.language import _
from reportgen.linter.elements import words
from reportgen.linter.finding import Finding
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage
from reportgen.linter.profile import ElementProfile

_CLOSE = 0.05  # points


def unlike(
    code: str,
    name: str,
    passages: Iterable[Passage],
    wanted: ElementProfile,
    sure: Callable[[Passage], bool] = lambda _passage: True,
    *,
    together: bool = False,
) -> Iterator[Finding]:
    """Yield a finding for each passage of the element ``name`` that does not look as wanted.

    ``sure`` says whether a passage is the element beyond doubt, so that a fix may touch it.  ``together``: the passages
    are lines of one element, and what is wrong with all of them is told of the first.
    """
    for passage in passages:
        if words.BLANK.search(passage.text):
            continue
        found = differences(passage, wanted)
        if found:
            message = _("{name}: {differences}.", name=name, differences="; ".join(found))
            hint = _("Đặt lại định dạng của dòng này.")
            yield Finding(code, message, passage, hint, wanted=wanted, sure=sure(passage), once=together)


def in_own_half(wanted: ElementProfile) -> Callable[[Passage], bool]:
    """Return what says whether a fix may touch a line of one half of the page: the page's middle is not its own."""

    def certain(passage: Passage) -> bool:
        placed = not wanted.align or passage.format.align == wanted.align
        return placed or passage.where.table > 0 or passage.where.in_box

    return certain


def differences(passage: Passage, wanted: ElementProfile) -> list[str]:
    """Return how the passage differs: size, weight, slant, capitals, place in the line."""
    return [
        said for said in (_size(passage, wanted), *_styles(passage, wanted), _place(passage, wanted)) if said
    ]


def _size(passage: Passage, wanted: ElementProfile) -> str:
    size = appearance.size(passage)
    low, high = wanted.size
    if not size or low - _CLOSE <= size <= high + _CLOSE:
        return ""
    return _("cỡ chữ đang là {size:g}, phải là {wanted}", size=size, wanted=span(low, high))


def span(low: float, high: float) -> str:
    """Return a range as it is read: ``13`` or ``13–14``."""
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _styles(passage: Passage, wanted: ElementProfile) -> Iterator[str]:
    if wanted.bold is not None and appearance.is_bold(passage) != wanted.bold:
        yield _("chưa in đậm, phải in đậm") if wanted.bold else _("đang in đậm, phải bỏ in đậm")
    if wanted.italic is not None and appearance.is_italic(passage) != wanted.italic:
        yield (
            _("chưa in nghiêng, phải in nghiêng") if wanted.italic else _("đang in nghiêng, phải là chữ đứng")
        )
    if wanted.capitals and not appearance.is_capitals(passage):
        yield _("đang viết chữ thường, phải viết in hoa")


def _place(passage: Passage, wanted: ElementProfile) -> str:
    if not wanted.align or passage.part_of is not None or passage.format.align == wanted.align:
        return ""
    aligned = _alignments()
    now = aligned.get(passage.format.align, passage.format.align)
    return _("đang {now}, phải {place}", now=now, place=aligned.get(wanted.align, wanted.align))


def _alignments() -> dict[str, str]:
    return {
        "left": _("canh trái"),
        "center": _("canh giữa"),
        "both": _("canh đều hai lề"),
        "right": _("canh phải"),
    }
