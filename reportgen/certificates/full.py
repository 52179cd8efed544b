"""Certificates on plain paper: the kit's Word template, filled once for each recipient, long texts made to fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen import fill
from reportgen.certificates.model import Recipient
from reportgen.certificates.overprint import PrintedBlanks, too_long
from reportgen.diagnostics import Diagnostic
from reportgen.fitting.paragraphs import TooLong, fit_paragraphs

CHOSEN = "nguoi_nhan_giay_khen"


def full_page(
    template: Path, recipients: Sequence[Recipient], context: Mapping[str, object]
) -> PrintedBlanks:
    """Return the pages of ``recipients``, in one DOCX.

    Raises:
        TemplateError: the template cannot be filled.
    """
    rows = tuple(recipient.row for recipient in recipients)
    docx, found = fit_paragraphs(fill.render(template, {**context, CHOSEN: rows}, CHOSEN))
    told = (_too_long(each, recipients) for each in found if each.section < len(recipients))
    return PrintedBlanks(docx, (*fill.notes(template), *told))


def _too_long(found: TooLong, recipients: Sequence[Recipient]) -> Diagnostic:
    title = found.style.partition("(")[0].rpartition("–")[2].strip()
    return too_long(title, found.text, recipients[found.section])
