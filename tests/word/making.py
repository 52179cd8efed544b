"""Papers of the builder, as Word files opened again; the offices and people are invented."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from reportgen.word import letterhead, signature
from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, cell, heads, paragraph, row, section_break, table
from reportgen.word.build import docx
from reportgen.word.headings import clause_heading, part_number, part_title, point, section_heading
from reportgen.word.office import Office, army, civil
from reportgen.word.page import A4_LANDSCAPE, Section
from reportgen.word.paper import Paper
from reportgen.word.title import addressees, title

SECTION = Section()
CIVIL = civil("Ủy ban nhân dân", "xã Mẫu Sơn")
ARMY = army("Bộ Chỉ huy quân sự tỉnh Hà Mẫu", "Ban Chỉ huy quân sự", "xã Mẫu Sơn")
CHAIR = signature.Signer("Chủ tịch", "Trần Thị Ví Dụ", power="TM. Ủy ban nhân dân")
CHIEF = signature.Signer("Chỉ huy trưởng", "Nguyễn Văn Thí Dụ", rank="Trung tá")


def bytes_of(blocks: Blocks, section: Section = SECTION) -> bytes:
    """Return the DOCX of a paper of ``blocks``."""
    return docx(Paper("Văn bản mẫu", "Ủy ban nhân dân xã Mẫu Sơn", blocks, section))


def opened(blocks: Blocks, section: Section = SECTION) -> WordDocument:
    """Return a paper of ``blocks``, read again."""
    return Document(io.BytesIO(bytes_of(blocks, section)))


def lines(blocks: Blocks) -> list[tuple[str, str]]:
    """Return style and text of every paragraph of ``blocks``, in tables too, as they are read again."""
    return [(item.pPr.pStyle.val, item.text) for item in opened(blocks).element.body.iter(qn("w:p"))]


def report(office: Office, signer: signature.Signer, serial: str) -> Blocks:
    """Return a report of an office, with an annex in a section of its own."""
    recipients = signature.recipients(signature.recipient("Như trên"), archive="VT")
    signed = signature.signature(signer, ranks=office.ranks)
    return (
        letterhead.letterhead(office, SECTION, f"Số: {serial}", "Mẫu Sơn, ngày 05 tháng 12 năm 2026")
        + title("Báo cáo", "Kết quả công tác quốc phòng, quân sự địa phương năm 2026")
        + addressees(("Ủy ban nhân dân tỉnh Hà Mẫu", "Bộ Chỉ huy quân sự tỉnh Hà Mẫu"))
        + part_number("I")
        + part_title("Kết quả thực hiện nhiệm vụ")
        + section_heading("I", "Đặc điểm tình hình")
        + clause_heading("1", "Thuận lợi")
        + point("a", "Cấp ủy, chính quyền địa phương quan tâm lãnh đạo, chỉ đạo.")
        + point("b", "Lực lượng dân quân được kiện toàn, huấn luyện (chi tiết tại Phụ lục).")
        + part_number("II")
        + part_title("Phương hướng, nhiệm vụ")
        + section_heading("I", "Nhiệm vụ")
        + paragraph("KetThuc", "Duy trì nghiêm chế độ sẵn sàng chiến đấu./.")
        + signature.closing(recipients, signed, SECTION)
        + section_break(SECTION)
        + annex("Phụ lục", ("Kết quả huấn luyện năm 2026",), f"(Kèm theo Báo cáo số {serial} {ISSUED})")
        + table(
            (700, 8000, 2000),
            heads("TT", "Đơn vị", "Quân số"),
            row(cell("BangSo", "1"), cell("BangChu", "Trung đội dân quân cơ động"), cell("BangSo", "28")),
            row(cell("BangCong", "Tổng cộng", span=2), cell("BangCong", "28")),
        )
        + paragraph("NgatPhan")
    )


ISSUED = "ngày 05 tháng 12 năm 2026 của Ủy ban nhân dân xã Mẫu Sơn"
ANNEX = Section(A4_LANDSCAPE)
REPORTS = {
    "civil": report(CIVIL, CHAIR, "15/BC-UBND"),
    "army": report(ARMY, CHIEF, "15/BC-BCH"),
}
