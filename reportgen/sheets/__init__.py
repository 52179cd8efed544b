"""Workbooks: values with their true addresses, read from .xlsx, .xls and .ods."""

from reportgen.sheets.identity import Identity, identity_of
from reportgen.sheets.model import FaultKind, FormulaFault, Merge, Raw, Sheet, Workbook, address, cell_of
from reportgen.sheets.read import read, read_bytes

__all__ = [
    "FaultKind",
    "FormulaFault",
    "Identity",
    "Merge",
    "Raw",
    "Sheet",
    "Workbook",
    "address",
    "cell_of",
    "identity_of",
    "read",
    "read_bytes",
]
