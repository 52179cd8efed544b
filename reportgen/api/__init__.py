"""The public face: what the commands do, as functions.  Import them from ``reportgen``.

Language is an argument ("vi", "en"; "" is the one that is spoken anyway, Vietnamese at first), so that threads may
speak different ones.  Nothing is printed; what a person should know is a `Diagnostic`, what stops the work a
`ReportgenError`.
"""

from __future__ import annotations

from reportgen.api.awards import awards_check, awards_history, awards_rules
from reportgen.api.kits import doctor, guide, kit_export, kit_new, preview, template_check, template_fields
from reportgen.api.meetings import bind_packet, calibrate_printer, print_certificates
from reportgen.api.units import build_units, collect_units, new_units
from reportgen.api.word import Pdf, lint, to_pdf
from reportgen.api.years import (
    annotate,
    build,
    check,
    compare,
    explain_document,
    explain_figure,
    import_tables,
    init,
    new,
)

__all__ = [
    "Pdf",
    "annotate",
    "awards_check",
    "awards_history",
    "awards_rules",
    "bind_packet",
    "build",
    "build_units",
    "calibrate_printer",
    "check",
    "collect_units",
    "compare",
    "doctor",
    "explain_document",
    "explain_figure",
    "guide",
    "import_tables",
    "init",
    "kit_export",
    "kit_new",
    "lint",
    "new",
    "new_units",
    "preview",
    "print_certificates",
    "template_check",
    "template_fields",
    "to_pdf",
]
