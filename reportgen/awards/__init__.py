"""Emulation awards: what there is to award, who may grant it, who receives it, and what it pays.

``load`` reads a kit's catalogue; ``decide`` puts a year's proposals against it, in order and with their money.
Both are pure but for reading that one file, and every law they apply is a dated entry of the catalogue.
"""

from reportgen.awards.basis import DecisionBasis, SignedDecision
from reportgen.awards.decide import Decision, decide, enlist, history_of
from reportgen.awards.draft import grantor_of
from reportgen.awards.history import History
from reportgen.awards.lists import AwardList
from reportgen.awards.load import load
from reportgen.awards.model import Award, Catalogue, Track

__all__ = [
    "Award",
    "AwardList",
    "Catalogue",
    "Decision",
    "DecisionBasis",
    "History",
    "SignedDecision",
    "Track",
    "decide",
    "enlist",
    "grantor_of",
    "history_of",
    "load",
]
