"""Workbooks: values with their true addresses, read from .xlsx, .xls and .ods."""

from reportgen.sheets.model import Fault, FaultKind, Merge, Raw, Sheet, Workbook, address, cell_of
from reportgen.sheets.read import read

__all__ = ["Fault", "FaultKind", "Merge", "Raw", "Sheet", "Workbook", "address", "cell_of", "read"]
