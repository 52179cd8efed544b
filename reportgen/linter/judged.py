"""An element held against the look that its house style asks: what differs, in a clerk's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reportgen.language import _
from reportgen.linter.elements import words
from reportgen.linter.finding import Finding
from reportgen.linter.paper import look
from reportgen.linter.paper.model import Passage
from reportgen.linter.profile import ElementProfile
from reportgen.linter.words.prose import is_every_place

_CLOSE = 0.05  # points


def unlike(
    code: str,
    name: str,
    pieces: Iterable[Passage],
    wanted: ElementProfile,
    sure: Callable[[Passage], bool] = lambda _piece: True,
    *,
    together: bool = False,
) -> Iterator[Finding]:
    """Yield a finding for each piece of the element ``name`` that does not look as wanted.

    ``sure`` says whether a piece is the element beyond doubt, so that a mend may touch it.  ``together``: the pieces
    are lines of one element, and what is wrong with all of them is told of the first.
    """
    told: set[str] = set()
    for piece in pieces:
        if words.BLANK.search(piece.text):
            continue
        found = differences(piece, wanted)
        if found:
            said = _("{name}: {differences}.", name=name, differences="; ".join(found))
            if together and said in told and not is_every_place():
                continue
            told.add(said)
            hint = _("Đặt lại định dạng của dòng này.")
            yield Finding(code, said, piece, hint, wanted=wanted, sure=sure(piece))


def differences(piece: Passage, wanted: ElementProfile) -> list[str]:
    """Return how the piece differs: size, weight, slant, capitals, place in the line."""
    return [said for said in (_size(piece, wanted), *_styles(piece, wanted), _place(piece, wanted)) if said]


def _size(piece: Passage, wanted: ElementProfile) -> str:
    size = look.size(piece)
    low, high = wanted.size
    if not size or low - _CLOSE <= size <= high + _CLOSE:
        return ""
    return _("cỡ chữ đang là {size:g}, phải là {wanted}", size=size, wanted=span(low, high))


def span(low: float, high: float) -> str:
    """Return a range as it is read: ``13`` or ``13–14``."""
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _styles(piece: Passage, wanted: ElementProfile) -> Iterator[str]:
    if wanted.bold is not None and look.is_bold(piece) != wanted.bold:
        yield _("chưa in đậm, phải in đậm") if wanted.bold else _("đang in đậm, phải bỏ in đậm")
    if wanted.italic is not None and look.is_italic(piece) != wanted.italic:
        yield (
            _("chưa in nghiêng, phải in nghiêng") if wanted.italic else _("đang in nghiêng, phải là chữ đứng")
        )
    if wanted.capitals and not look.is_capitals(piece):
        yield _("đang viết chữ thường, phải viết in hoa")


def _place(piece: Passage, wanted: ElementProfile) -> str:
    if not wanted.align or piece.part_of is not None or piece.format.align == wanted.align:
        return ""
    aligned = _alignments()
    now = aligned.get(piece.format.align, piece.format.align)
    return _("đang {now}, phải {place}", now=now, place=aligned.get(wanted.align, wanted.align))


def _alignments() -> dict[str, str]:
    return {
        "left": _("canh trái"),
        "center": _("canh giữa"),
        "both": _("canh đều hai lề"),
        "right": _("canh phải"),
    }
