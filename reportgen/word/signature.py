"""Recipients and signature (Decree 30, annex I, II.7 and II.9), side by side and never parted by a page."""

from __future__ import annotations

from msgspec import Struct

from reportgen.word.blocks import Blocks, Cell, concatenate, paragraph, row, side_by_side
from reportgen.word.page import Section
from reportgen.word.statements import Field, Text, line, text_of


class Signer(Struct, frozen=True):
    """Who signs: his post and name, in whose name he signs (``TM.``, ``KT.`` …), his rank."""

    post: Text
    name: Text
    power: Text = ""
    rank: Text = ""


def signature(signer: Signer, *, ranks: bool) -> Blocks:
    """Return power, post, room to sign and name, with the rank before it where ``ranks`` are put."""
    power = line("ChuKy", signer.power) if signer.power else ()
    name = (_rank(signer.rank) if ranks else "") + text_of(signer.name)
    return power + line("ChuKy", signer.post) + paragraph("NguoiKy", name)


def _rank(rank: Text) -> str:
    if isinstance(rank, Field):
        return f"{{{{ {rank.expression}|kem('', ' ') }}}}"
    return f"{rank} " if rank else ""


def recipients(*lines: Blocks, archive: str) -> Blocks:
    """Return ``Nơi nhận:`` with its ``lines`` and where the paper is kept."""
    kept = paragraph("NoiNhanDong", f"- Lưu: {archive}.")
    return paragraph("NoiNhan", "Nơi nhận:") + concatenate(*lines) + kept


def recipient(name: str) -> Blocks:
    """Return one line of the recipients."""
    return paragraph("NoiNhanDong", f"- {name};")


def closing(received: Blocks, signed: Blocks, section: Section) -> Blocks:
    """Return the recipients on the left and the signature on the right."""
    left = section.text_width // 2
    cells = (Cell(received, align="top"), Cell(signed, align="top"))
    return side_by_side((left, section.text_width - left), row(*cells))
