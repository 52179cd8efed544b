"""Filling Word templates: names from a year's data, tags evaluated in a sandbox, DOCX bytes out.

``context(kit, data, …)`` gives the names, ``render(template, context, each)`` the document.
"""

from __future__ import annotations

from reportgen.fill.context import context
from reportgen.fill.pictures import Picture, Pictures
from reportgen.fill.printed import DerivedText, PrintedTexts, watch_cells, watch_context
from reportgen.fill.template import notes, parse, records, render

__all__ = [
    "DerivedText",
    "Picture",
    "Pictures",
    "PrintedTexts",
    "context",
    "notes",
    "parse",
    "records",
    "render",
    "watch_cells",
    "watch_context",
]
