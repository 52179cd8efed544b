"""A kit: what a workbook holds, which checks it must pass, which documents come out of it."""

from reportgen.kit.awards import AwardsSpec
from reportgen.kit.extends import folders_of
from reportgen.kit.layered import layers
from reportgen.kit.load import load
from reportgen.kit.model import (
    ChartSpec,
    Check,
    CheckScope,
    ColumnSpec,
    ColumnType,
    ComparisonSpec,
    Constraints,
    DocumentSpec,
    FigureSpec,
    Kit,
    SeriesSpec,
    SheetLayout,
    SheetSpec,
)

__all__ = [
    "AwardsSpec",
    "ChartSpec",
    "Check",
    "CheckScope",
    "ColumnSpec",
    "ColumnType",
    "ComparisonSpec",
    "Constraints",
    "DocumentSpec",
    "FigureSpec",
    "Kit",
    "SeriesSpec",
    "SheetLayout",
    "SheetSpec",
    "folders_of",
    "layers",
    "load",
]
