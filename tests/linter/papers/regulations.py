"""Regulations and lists issued with a decision: in one file with it, or in a file of their own."""

from __future__ import annotations

from pathlib import Path

from tests.linter.papers.decisions import SELF_GOVERNMENT, begin
from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.letters import PROVINCE
from tests.linter.papers.making import Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import CHAIR, COMMUNE

WHO = "ỦY BAN NHÂN DÂN XÃ AN LẠC SƠN"
SAID = "(Kèm theo Quyết định số 64/QĐ-UBND ngày 05 tháng 3 năm 2026\ncủa Ủy ban nhân dân xã An Lạc Sơn)"


def _issued(w: Writer) -> Writer:
    w.bases(
        SELF_GOVERNMENT,
        "Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan "
        "chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương và Ủy ban nhân dân xã, phường, đặc "
        "khu thuộc tỉnh, thành phố trực thuộc Trung ương;",
        "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Ban hành kèm theo Quyết định này Quy chế làm việc của Ủy ban nhân dân xã An Lạc Sơn nhiệm kỳ "
        "2026 - 2031.",
        "**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký.",
        "**Điều 3.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng các phòng chuyên môn và các cơ "
        "quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.",
    )
    return w.foot(("- Như Điều 3;", "- Thường trực Đảng ủy xã;", "- Lưu: VT, VP."), CHAIR, "Nguyễn Văn Ví")


def _regulation(w: Writer) -> Writer:
    w.centre("Chương I", before=12).centre("QUY ĐỊNH CHUNG", before=0)
    w.section("Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng")
    w.say(
        "1. Quy chế này quy định nguyên tắc, chế độ trách nhiệm, lề lối làm việc và quan hệ công tác của Ủy ban nhân "
        "dân xã An Lạc Sơn.",
        "2. Quy chế này áp dụng đối với Chủ tịch, Phó Chủ tịch, Ủy viên Ủy ban nhân dân xã; công chức các phòng "
        "chuyên môn thuộc Ủy ban nhân dân xã.",
    )
    w.section("Điều 2. Nguyên tắc làm việc")
    w.say(
        "1. Ủy ban nhân dân xã làm việc theo chế độ tập thể kết hợp với trách nhiệm của người đứng đầu.",
        "2. Mỗi việc chỉ giao cho một cơ quan, một người chủ trì và chịu trách nhiệm.",
    )
    w.centre("Chương II", before=12).centre("TRÁCH NHIỆM, PHẠM VI GIẢI QUYẾT CÔNG VIỆC", before=0)
    w.section("Điều 3. Trách nhiệm của Chủ tịch Ủy ban nhân dân xã")
    w.say("Chủ tịch Ủy ban nhân dân xã có trách nhiệm:")
    w.say(
        "a) Lãnh đạo, điều hành toàn diện công việc của Ủy ban nhân dân xã;",
        "b) Phân công nhiệm vụ cho Phó Chủ tịch và Ủy viên Ủy ban nhân dân xã;",
        "c) Kiểm tra, đôn đốc việc thực hiện nhiệm vụ đã giao;",
        "d) Giải quyết những vấn đề liên quan đến nhiều lĩnh vực;",
        "đ) Thực hiện nhiệm vụ khác theo quy định tại khoản 2 Điều 1 Quy chế này và pháp luật có liên quan.",
    )
    w.section("Điều 4. Điều khoản thi hành")
    return w.say(
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã theo dõi, đôn đốc việc thực hiện Quy chế này; trong "
        "quá trình thực hiện nếu có vướng mắc thì báo cáo Ủy ban nhân dân xã xem xét, sửa đổi, bổ sung./."
    )


def _with_own_name(path: Path) -> Path:
    subject = "Ban hành Quy chế làm việc của Ủy ban nhân dân xã An Lạc Sơn"
    w = _issued(begin("Số: 64/QĐ-UBND", "An Lạc Sơn, ngày 05 tháng 3 năm 2026", subject, who=WHO))
    in_table(w.new_section(), Head(COMMUNE, "", ""))
    w.centre("QUY CHẾ", before=12).centre("Làm việc của Ủy ban nhân dân xã An Lạc Sơn", before=0)
    w.centre(SAID, bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    return _regulation(w).save(path)


def _after_a_break(path: Path) -> Path:
    subject = "Ban hành Quy chế làm việc của Ủy ban nhân dân xã An Lạc Sơn"
    w = _issued(begin("Số: 64/QĐ-UBND", "An Lạc Sơn, ngày 05 tháng 3 năm 2026", subject, who=WHO))
    w.page_break()
    w.centre("QUY CHẾ", before=0).centre("Làm việc của Ủy ban nhân dân xã An Lạc Sơn", before=0)
    w.centre(SAID.replace("(Kèm", "(Ban hành kèm"), bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    return _regulation(w).save(path)


def _alone(path: Path) -> Path:
    w = in_table(Writer(size=13), Head(COMMUNE, "", ""))
    w.centre("QUY CHẾ", before=12).centre("Làm việc của Ủy ban nhân dân xã An Lạc Sơn", before=0)
    w.centre(SAID, bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    return _regulation(w).save(path)


def _list(path: Path) -> Path:
    w = Writer()
    w.centre("DANH SÁCH", before=0)
    w.centre("Tập thể, cá nhân được tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã", before=0)
    said = "(Kèm theo Quyết định số 72/QĐ-UBND ngày 09 tháng 3 năm 2026\ncủa Chủ tịch Ủy ban nhân dân xã An Lạc Sơn)"
    w.centre(said, bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    w.section("I. TẬP THỂ")
    w.say("1. Ban Chỉ huy quân sự xã.", "2. Công an xã.", "3. Thôn Đông Thượng.")
    w.section("II. CÁ NHÂN")
    w.say(
        "1. Ông Lê Văn Tỉ, Trưởng thôn Đông Thượng.",
        "2. Bà Phạm Thị Mẫu, giáo viên Trường Tiểu học An Lạc Sơn.",
        "Danh sách này có 03 tập thể, 02 cá nhân./.",
    )
    return w.save(path)


def _programme_issued(path: Path) -> Path:
    w = in_table(Writer(), Head(PROVINCE, "", ""))
    w.centre("CHƯƠNG TRÌNH", before=12).centre("Phát triển du lịch cộng đồng giai đoạn 2026 - 2030", before=0)
    said = (
        "(Kèm theo Quyết định số 311/QĐ-UBND ngày 12 tháng 02 năm 2026\ncủa Ủy ban nhân dân tỉnh Hoài Giang)"
    )
    w.centre(said, bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    w.section("I. MỤC TIÊU")
    w.say(
        "1. Đến năm 2030, toàn tỉnh có ít nhất 25 điểm du lịch cộng đồng được công nhận, đón 1.200.000 lượt khách.",
        "2. Tạo việc làm ổn định cho 3.500 lao động; thu nhập bình quân của hộ tham gia tăng 15,5% mỗi năm.",
    )
    w.section("II. NHIỆM VỤ, GIẢI PHÁP")
    w.say(
        "1. Rà soát, hoàn thiện quy hoạch; ưu tiên nguồn lực đầu tư hạ tầng giao thông đến các điểm du lịch.",
        "2. Đào tạo kỹ năng nghề cho người dân; đẩy mạnh quảng bá trên môi trường số.",
    )
    w.section("III. TỔ CHỨC THỰC HIỆN")
    w.say(
        "Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện Chương trình "
        "này; định kỳ trước ngày 15 tháng 12 hằng năm báo cáo Ủy ban nhân dân tỉnh./."
    )
    return w.save(path)


def _regulation_gone_wrong(path: Path) -> Path:
    subject = "Ban hành Quy chế chi tiêu nội bộ"
    w = begin("Số: 80/QĐ-UBND", "An Lạc Sơn, ngày 12 tháng 3 năm 2026", subject, who=WHO)
    w.bases(SELF_GOVERNMENT, "Theo đề nghị của Trưởng phòng Phòng Kinh tế.")
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Ban hành kèm theo Quyết định này Quy chế chi tiêu nội bộ của Ủy ban nhân dân xã An Lạc Sơn.",
        "**Điều 2.** Trưởng phòng Phòng Kinh tế và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết "
        "định này./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT, KT."), CHAIR, "Nguyễn Văn Ví")
    w.new_section().centre("QUY CHẾ", before=0).centre("Chi tiêu nội bộ của Ủy ban nhân dân xã", before=0)
    said = "(Kèm theo Quyết định số 80/QĐ-UBND ngày 12 tháng 3 năm 2026\ncủa Ủy ban nhân dân xã An Lạc Sơn)"
    w.centre(said, bold=False, italic=True, before=0)
    w.rule(w.doc, 110, w.room)
    w.centre("Chương I. QUY ĐỊNH CHUNG", before=12)
    w.section("Điều 1. Mục đích")
    w.say("Quản lý, sử dụng kinh phí đúng mục đích, tiết kiệm; định mức khoán là 2000000 đồng/người/năm.")
    w.centre("Chương III", before=12).centre("QUY ĐỊNH CỤ THỂ", before=0)
    w.section("Điều 2. Chế độ công tác phí")
    w.say(
        "1. Phụ cấp lưu trú: 250.000 đồng/ngày/người.",
        "3. Tiền thuê phòng nghỉ: thanh toán theo hóa đơn, tối đa 500.000 đồng/ngày/người.",
    )
    w.section("Điều 2. Hiệu lực thi hành")
    w.say("Quy chế này có hiệu lực kể từ ngày ký.")
    return w.save(path)


SAMPLES = (
    Sample(
        "quyet-dinh-quy-che",
        "A decision with the regulation it issues in one file; the regulation has its own national name.",
        "official",
        _with_own_name,
    ),
    Sample(
        "quyet-dinh-quy-che-ngat-trang",
        "A decision with the regulation it issues after a page break, without a national name.",
        "official",
        _after_a_break,
    ),
    Sample(
        "quy-che-rieng",
        "The regulation alone, as the annexed file of an electronic paper.",
        "attached",
        _alone,
    ),
    Sample("danh-sach-kem-theo", "A list issued with a decision, in a file of its own.", "attached", _list),
    Sample(
        "chuong-trinh-kem-theo",
        "A province's programme issued with a decision, in a file of its own.",
        "attached",
        _programme_issued,
    ),
    Sample(
        "quyet-dinh-quy-che-loi",
        "A decision with a regulation whose chapters, articles and clauses are out of order.",
        "official",
        _regulation_gone_wrong,
        (
            ("ND30-36", "Chương I. QUY ĐỊNH CHUNG"),
            ("ND30-62", "Quản lý, sử dụng kinh phí"),
            ("ND30-38", "Chương III"),
            ("ND30-40", "3. Tiền thuê phòng nghỉ"),
            ("ND30-39", "Điều 2. Hiệu lực thi hành"),
            ("ND30-55", "Quy chế này có hiệu lực"),
        ),
    ),
)
