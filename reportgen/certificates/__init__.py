"""Certificates: full pages from the kit's template, or texts for pre-printed blanks at places in millimetres.

Pure but for the files of the kit: names and recipients in, DOCX bytes and diagnostics out.
"""

from __future__ import annotations

from reportgen.certificates.calibrate import calibration
from reportgen.certificates.full import full_page
from reportgen.certificates.load import load
from reportgen.certificates.model import CertificateSettings, Recipient
from reportgen.certificates.overprint import Offset, PrintedBlanks, overprint
from reportgen.certificates.recipients import (
    file_name,
    numbers_in_list,
    numbers_name,
    recipients,
    select_recipients,
)

__all__ = [
    "CertificateSettings",
    "Offset",
    "PrintedBlanks",
    "Recipient",
    "calibration",
    "file_name",
    "full_page",
    "load",
    "numbers_in_list",
    "numbers_name",
    "overprint",
    "recipients",
    "select_recipients",
]
