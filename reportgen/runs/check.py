"""``reportgen check``: what there is to mend or to know in one year's workbook."""

from __future__ import annotations

from reportgen.runs.context import read_year
from reportgen.runs.request import Diagnostics
from reportgen.runs.years import Years
from reportgen.workspace import Workspace


def examine(workspace: Workspace, year: int, kit_name: str = "") -> Diagnostics:
    """Return everything there is to mend or to know in the workbook of ``year``.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    return read_year(Years(workspace, kit_name), year).diagnostics
