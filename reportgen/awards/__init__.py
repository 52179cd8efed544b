"""Emulation awards: what there is to award, and who receives it, in printing order.

``load`` reads a kit's catalogue; ``decide`` puts a year's proposals against it and in order. Both are pure but
for reading that one file, and every law they apply is a dated entry of the catalogue.
"""

from reportgen.awards.decide import decide
from reportgen.awards.lists import AwardList
from reportgen.awards.load import load
from reportgen.awards.model import Award, Catalogue

__all__ = ["Award", "AwardList", "Catalogue", "decide", "load"]
