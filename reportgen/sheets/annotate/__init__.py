"""A clerk's workbook with what is wrong shown at its cells: colours, notes, and a first sheet that lists it all.

The file's own XML is amended, part by part: whatever else is in the workbook (formulas and their values, formats,
hidden sheets, notes, drop-downs, pictures, charts, macros) goes into the copy byte for byte or element for element.
"""

from reportgen.sheets.annotate.annotate import annotate, annotate_bytes

__all__ = ["annotate", "annotate_bytes"]
