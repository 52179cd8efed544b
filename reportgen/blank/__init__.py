"""A year's blank workbook: made from the kit, with what stays the same carried over from last year's workbook."""

from reportgen.blank.make import New, new

__all__ = ["New", "new"]
