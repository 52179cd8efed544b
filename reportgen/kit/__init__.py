"""A kit: what a workbook holds, which checks it must pass, which documents come out of it."""

from reportgen.kit.load import load
from reportgen.kit.model import (
    AwardsSpec,
    Check,
    Column,
    ColumnType,
    Constraints,
    DocumentSpec,
    FigureSpec,
    Kit,
    Layout,
    Scope,
    SheetSpec,
)

__all__ = [
    "AwardsSpec",
    "Check",
    "Column",
    "ColumnType",
    "Constraints",
    "DocumentSpec",
    "FigureSpec",
    "Kit",
    "Layout",
    "Scope",
    "SheetSpec",
    "load",
]
