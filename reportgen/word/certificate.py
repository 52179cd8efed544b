"""A certificate of merit: one landscape page; decision and signature in frames at fixed places."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Frame, framed, paragraph
from reportgen.word.letterhead import national_name
from reportgen.word.page import A4_LANDSCAPE, Margins, Section
from reportgen.word.statements import Text, line

PAGE = Section(A4_LANDSCAPE, Margins(29.3, 24.0, 19.0, 24.0))
"""24 mm are room for the border."""
DECISION, SIGNATURE = Frame(30, 176, 115, 14), Frame(160, 136, 105, 57)
"""35 mm are between the signer's post and name."""


def head(office: Text) -> Blocks:
    """Return room for the national emblem, the national name, and who gives the certificate."""
    return (
        paragraph("GiayKhenHuyHieu")
        + national_name("GiayKhenKe", "GiayKhen")
        + line("GiayKhenCoQuan", office)
    )


def foot(decision: Blocks, signed: Blocks) -> Blocks:
    """Return on the left decision and register, on the right the signature."""
    return framed(DECISION, decision) + framed(SIGNATURE, signed) + paragraph("NgatPhan")
