"""Fonts: find a face for a family, measure words in it, split text that no one face can show.

``Fonts`` is all that the other stages need.
"""

from __future__ import annotations

from reportgen.layout.fonts.faces import Fonts
from reportgen.layout.fonts.metrics import Metrics

__all__ = ["Fonts", "Metrics"]
