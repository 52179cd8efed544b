"""Annual local-defence reports and their award papers: one workbook in, Word and PDF out.

    import reportgen

    workspace = reportgen.Workspace(Path("work"))
    for found in reportgen.check(workspace, 2023):
        print(found.place, found.message)
    reportgen.build(workspace, 2023)
    reportgen.to_pdf("letter.docx").pdf

What stands in ``__all__`` is the public face; everything is loaded when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.api import (
        Pdf,
        annotate,
        awards_check,
        awards_history,
        awards_rules,
        bind_packet,
        build,
        build_units,
        calibrate_printer,
        check,
        collect_units,
        compare,
        doctor,
        explain_document,
        explain_figure,
        guide,
        import_tables,
        init,
        kit_export,
        kit_new,
        lint,
        new,
        new_units,
        preview,
        print_certificates,
        template_check,
        template_fields,
        to_pdf,
    )
    from reportgen.diagnostics import Diagnostic
    from reportgen.errors import ReportgenError
    from reportgen.workspace import Workspace

__version__ = "0.2.0"
__all__ = [
    "Diagnostic",
    "Pdf",
    "ReportgenError",
    "Workspace",
    "__version__",
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

_ELSEWHERE = {
    "Diagnostic": "reportgen.diagnostics",
    "ReportgenError": "reportgen.errors",
    "Workspace": "reportgen.workspace",
}


def __getattr__(name: str) -> object:
    """Load what is asked for: nothing is, as long as only the package is imported."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ELSEWHERE.get(name, "reportgen.api")), name)
