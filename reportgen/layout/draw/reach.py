"""The strictest standard that a file can keep, of those that were asked for."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, note, warning
from reportgen.language import _
from reportgen.layout.pdf_options import PdfOptions
from reportgen.pdf_standard import PdfStandard

NO_LETTERS = frozenset("\0\ufeff\ufffe\uffff")
"""No text may be mapped to these (ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7)."""


def reach(options: PdfOptions, letters: Iterable[str]) -> tuple[PdfStandard, list[Diagnostic]]:
    """Return the standard that a file with this text keeps, and what there is to say if it is a lower one.

    PDF/A-1 asks that text be mapped to Unicode, and says nothing of its private areas; level a of later parts does not
    count them (ISO 19005-2, 6.2.11.7.3).
    """
    asked = with_attachments(options)
    if asked.part == 1 or (asked.level == "b" and not asked.accessible):
        return asked, []
    found = "".join(letters)
    unmapped = [letter for letter in found if letter in NO_LETTERS]
    private = [letter for letter in found if _is_private(letter)]
    kept = asked
    if unmapped:
        kept = replace(asked, level="b" if asked.part else "", accessible=False)
    elif private and asked.level == "a":
        kept = replace(asked, level="u")
    return kept, [] if kept == asked else [_lower(asked, kept, (*unmapped, *private))]


def without_words(standard: PdfStandard, count: int) -> list[Diagnostic]:
    """Return what there is to say of ``count`` figures that nothing says what they show, where PDF/UA is asked for."""
    if not (standard.accessible and count):
        return []
    message = _("{count} hình chưa có văn bản thay thế; người nghe chỉ được đọc là “Hình”.", count=count)
    hint = _("Trong Word, bấm phải vào hình, chọn View Alt Text rồi viết hình cho thấy gì.")
    return [note("figure-without-words", message, hint=hint)]


def with_attachments(options: PdfOptions) -> PdfStandard:
    """Return the standard of a file that may hold attachments: part 3 of PDF/A instead of 1 and 2."""
    standard = options.standard
    if options.attachments and 0 < standard.part < 3:
        return replace(standard, part=3)
    return standard


def _is_private(letter: str) -> bool:
    return "\ue000" <= letter <= "\uf8ff" or letter >= "\U000f0000"


def _lower(asked: PdfStandard, kept: PdfStandard, letters: Iterable[str]) -> Diagnostic:
    codes = ", ".join(dict.fromkeys(f"U+{ord(letter):04X}" for letter in letters))
    message = _(
        "PDF không đạt chuẩn {asked} vì có ký hiệu không có mã Unicode chung ({codes}); đã làm theo {kept}.",
        asked=asked,
        codes=codes,
        kept=str(kept) or "PDF",
    )
    hint = _("Thay ký hiệu ấy trong tệp Word bằng ký hiệu của phông chữ Unicode (Insert > Symbol).")
    return warning("pdf-standard-not-reached", message, hint=hint)
