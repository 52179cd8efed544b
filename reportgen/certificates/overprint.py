"""Certificates on pre-printed blanks: the fields' texts at their places, one page for each recipient."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.certificates.frames import TextFrame, paragraph
from reportgen.certificates.model import Blank, CertificateSettings, Recipient, TextField
from reportgen.certificates.package import Sheets, docx
from reportgen.diagnostics import Diagnostic, Place, warning
from reportgen.fill.phrase import Phrase, phrase
from reportgen.fitting.lines import FittedText, FittingBox, fit
from reportgen.fitting.ruler import ruler
from reportgen.language import _
from reportgen.units import POINTS_PER_MM

ITEM = "muc"


class Offset(Struct, frozen=True):
    """How far everything is moved, right and down, in millimetres: for a printer that is off."""

    x: float = 0.0
    y: float = 0.0


class PrintedBlanks(Struct, frozen=True):
    """A DOCX and what there is to say of it."""

    docx: bytes
    diagnostics: tuple[Diagnostic, ...]


def overprint(
    settings: CertificateSettings,
    recipients: Sequence[Recipient],
    context: Mapping[str, object],
    offset: Offset,
) -> PrintedBlanks:
    """Return the text for the blanks of ``recipients``, with the names of a year's ``context``.

    Raises:
        TemplateError: a field's template cannot be filled.
    """
    phrases = [(field, phrase(field.text, place_of(settings, field))) for field in settings.blank.fields]
    found: list[Diagnostic] = []
    pages = [_page(phrases, recipient, context, (offset, found)) for recipient in recipients]
    blank = settings.blank
    title = _("Giấy khen in trên phôi năm {year}", year=context.get("nam", ""))
    return PrintedBlanks(docx(Sheets(pages, blank.width, blank.height, title)), tuple(found))


def place_of(settings: CertificateSettings, field: TextField) -> Place:
    """Return where ``field`` stands in ``certificates.toml``."""
    return Place(settings.file.as_posix(), paragraph=f"field.{field.name}")


def move(blank: Blank, offset: Offset) -> Blank:
    """Return the blank with every field moved by ``offset``."""
    fields = (replace(field, x=field.x + offset.x, y=field.y + offset.y) for field in blank.fields)
    return replace(blank, fields=tuple(fields))


def _page(
    phrases: Sequence[tuple[TextField, Phrase]],
    recipient: Recipient,
    names: Mapping[str, object],
    state: tuple[Offset, list[Diagnostic]],
) -> str:
    offset, found = state
    context = {**names, ITEM: recipient.row}
    frames = []
    for field, fill in phrases:
        text = " ".join(fill(context).split(" ")).strip()
        if not text:
            continue
        fitted = fit(
            text, _room(field), ruler(field.look.font, bold=field.look.bold, italic=field.look.italic)
        )
        if not fitted.fits:
            found.append(too_long(field.title or field.name, text, recipient))
        frames.append(paragraph(_frame(field, fitted, offset)))
    return "".join(frames)


def _room(field: TextField) -> FittingBox:
    free = field.lines if field.wrap else 1
    return FittingBox(field.width * POINTS_PER_MM, field.look.size, field.look.minimum, field.lines, free)


def _frame(field: TextField, fitted: FittedText, offset: Offset) -> TextFrame:
    above = field.line * (len(fitted.lines) - 1) if field.grow_up else 0.0
    x, y = field.x + offset.x, field.y + offset.y - above
    return TextFrame(fitted.lines, x, y, field.width, field.line, fitted.size, field.look, field.align)


def too_long(title: str, text: str, recipient: Recipient) -> Diagnostic:
    """Return the words for a text that does not fit its room even when small and broken."""
    message = _("Giấy khen số {number}: phần “{title}” dài quá, thu nhỏ hết mức vẫn không vừa: {words}.",
                number=recipient.number, title=title, words=text)  # fmt: skip
    hint = _("Viết gọn ô này trong sổ, hoặc cho phần này rộng hơn, nhiều dòng hơn, cỡ chữ nhỏ hơn trong mẫu.")
    return warning("certificate-too-long", message, recipient.place_of(text), hint)
