"""``Paper`` → ``Elements``: which paragraph is which part of an official paper, by what it says and where it stands."""

from reportgen.linter.elements.model import Annex, Elements, NumberedHeading, Signature

__all__ = ["Annex", "Elements", "NumberedHeading", "Signature"]
