"""Decisions on persons and matters, with their bases; and a council's resolution."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import MOTTO, Writer
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import COMMUNE

WHO = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LẠC SƠN"
SELF_GOVERNMENT = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
AWARDS_LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
AWARDS_DECREE = (
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền "
    "trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật "
    "Thi đua, khen thưởng;"
)
FROM_CULTURE = "Theo đề nghị của Trưởng phòng Phòng Văn hóa - Xã hội."


class Said(TypedDict, total=False):
    """What else a decision's letterhead may have."""

    name: Sequence[str]
    motto: str
    motto_share: float
    day_italic: bool


def begin(number: str, day: str, *subject: str, who: str = WHO, **said: Unpack[Said]) -> Writer:
    """Return a writer with the beginning of a commune's decision, up to its bases."""
    writer = in_table(Writer(), Head(COMMUNE, number, day, **said))
    return writer.title("QUYẾT ĐỊNH", *subject).centre(who, before=12)


def _transfer(path: Path) -> Path:
    w = begin("Số: 118/QĐ-UBND", "An Lạc Sơn, ngày 27 tháng 3 năm 2026", "Về việc điều động công chức")
    w.bases(
        SELF_GOVERNMENT,
        "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 170/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về tuyển dụng, sử dụng "
        "và quản lý công chức;",
        "Xét đề xuất của Trưởng phòng Phòng Kinh tế tại Tờ trình số 09/TTr-KT ngày 20 tháng 3 năm 2026;",
        "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Điều động bà Lê Thị Bưởi, công chức Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, đến nhận "
        "công tác tại Phòng Kinh tế kể từ ngày 01 tháng 4 năm 2026.",
        "**Điều 2.** Lương và các khoản phụ cấp (nếu có) của bà Lê Thị Bưởi thực hiện theo quy định hiện hành.",
        "**Điều 3.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Phòng Kinh tế, các cơ "
        "quan, đơn vị có liên quan và bà Lê Thị Bưởi chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 3;", "- Thường trực Đảng ủy xã;", "- Lưu: VT, VP."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    return w.save(path)


def _award(path: Path) -> Path:
    w = begin(
        "Số:       /QĐ-UBND",
        "An Lạc Sơn, ngày      tháng      năm 2026",
        "Về việc khen thưởng các tập thể, cá nhân có thành tích\ntrong công tác tuyển quân năm 2026",
    )
    w.bases(
        SELF_GOVERNMENT,
        AWARDS_LAW,
        AWARDS_DECREE,
        "Xét đề nghị của Ban Chỉ huy quân sự xã tại Tờ trình số 14/TTr-BCH ngày 25 tháng 02 năm 2026;",
        FROM_CULTURE,
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã An Lạc Sơn cho 03 tập thể, 08 cá nhân đã có "
        "thành tích xuất sắc trong công tác tuyển chọn, gọi công dân nhập ngũ năm 2026 (có danh sách kèm theo).",
        "**Điều 2.** Mức tiền thưởng kèm theo Giấy khen thực hiện theo quy định tại Nghị định số "
        "152/2025/NĐ-CP, từ nguồn quỹ thi đua, khen thưởng của xã.",
        "**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký.",
        "**Điều 4.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Phòng Văn hóa - Xã hội, "
        "các tập thể và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 4;", "- Sở Nội vụ;", "- Lưu: VT, VHXH."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    return w.save(path)


def _award_2023(path: Path) -> Path:
    head = Head(
        ("ỦY BAN NHÂN DÂN", "HUYỆN MẪU SƠN"), "Số: 1204/QĐ-UBND", "Mẫu Sơn, ngày 22 tháng 11 năm 2023"
    )
    w = in_table(Writer(first=10, line=1.1), head)
    w.title("QUYẾT ĐỊNH", "Về việc khen thưởng thành tích trong diễn tập khu vực phòng thủ năm 2023")
    w.centre("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MẪU SƠN", before=12)
    w.bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của "
        "Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
        "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi "
        "đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;",
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số "
        "điều của Luật Thi đua, khen thưởng;",
        "Theo đề nghị của Trưởng phòng Phòng Nội vụ.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện cho 05 tập thể và 12 cá nhân có thành tích "
        "xuất sắc trong diễn tập khu vực phòng thủ huyện năm 2023 (danh sách kèm theo).",
        "**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký.",
        "**Điều 3.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Trưởng phòng Phòng Nội vụ, các tập "
        "thể và cá nhân có tên tại Điều 1 căn cứ Quyết định thi hành./.",
    )
    w.foot(("- Như Điều 3;", "- Lưu: VT, NV."), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Cao Văn Dậu")
    return w.save(path)


def _out_of_force(path: Path) -> Path:
    w = begin(
        "Số: 77/QĐ-UBND",
        "An Lạc Sơn, ngày 10 tháng 3 năm 2026",
        "Về việc tặng Giấy khen nhân dịp Ngày Quốc tế Phụ nữ 08 tháng 3",
    )
    w.bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        AWARDS_LAW,
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số "
        "điều của Luật Thi đua, khen thưởng;",
        FROM_CULTURE,
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã An Lạc Sơn cho 06 cá nhân có thành tích xuất sắc "
        "trong công tác hội và phong trào phụ nữ giai đoạn 2021 - 2026.",
        "**Điều 2.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã và các cá nhân có tên tại Điều 1 chịu "
        "trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT, VHXH."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    return w.save(path)


def _old_decree(path: Path) -> Path:
    w = begin(
        "Số: 205/QĐ-UBND",
        "An Lạc Sơn, ngày 15 tháng 5 năm 2026",
        "Về việc ban hành Danh mục hồ sơ năm 2026 của Ủy ban nhân dân xã",
    )
    w.bases(
        SELF_GOVERNMENT,
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;",
        "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Ban hành kèm theo Quyết định này Danh mục hồ sơ năm 2026 của Ủy ban nhân dân xã An Lạc Sơn.",
        "**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký.",
        "**Điều 3.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã và công chức các phòng, đơn vị thuộc xã "
        "chịu trách nhiệm thi hành Quyết định này./.",
    )
    w.foot(("- Như Điều 3;", "- Lưu: VT, VP."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    return w.save(path)


def _many_faults(path: Path) -> Path:
    w = begin(
        "Số: 91/QĐ-UBND",
        "An Lạc Sơn, ngày 02 tháng 4 năm 2026",
        "Về việc cử viên chức đi học.",
        day_italic=False,
    )
    w.say(SELF_GOVERNMENT)
    w.bases(
        "Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14 tháng 6 năm 2019",
        "Theo đề nghị của Trưởng phòng Phòng Văn hóa - Xã hội,",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1:** Cử bà Phạm Thị Mẫu, giáo viên Trường Tiểu học An Lạc Sơn, tham gia khóa bồi dưỡng theo quyết "
        "định số 55/QĐ-SGDĐT ngày 16 tháng 3 năm 2026 của Sở Giáo dục và Đào tạo.",
        "**Điều 3.** Bà Phạm Thị Mẫu được hưởng các chế độ theo quy định tại Điều 5 khoản 2 của Quy chế chi tiêu nội "
        "bộ của nhà trường.",
        "Điều 4. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã và bà Phạm Thị Mẫu chịu trách nhiệm thi "
        "hành Quyết định này",
    )
    w.foot(("- Như Điều 4", "Phòng VHXH;", "- Lưu: VT."), ("KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "ThS. Trần Thị Dụ")
    return w.save(path)


def _broken_name(path: Path) -> Path:
    w = begin(
        "Số: 133/QĐ-UBND",
        "An Lạc Sơn, ngày 16 tháng 4 năm 2026",
        "Về việc cho phép nghỉ phép",
        name=("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
    )
    w.bases(SELF_GOVERNMENT, "Xét đơn xin nghỉ phép của ông Phạm Văn Quýt.")
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Cho ông Phạm Văn Quýt, công chức Trung tâm Phục vụ hành chính công xã, nghỉ phép năm 2026 trong "
        "thời gian 05 ngày làm việc, từ ngày 20 tháng 4 năm 2026 đến hết ngày 24 tháng 4 năm 2026.",
        "**Điều 2.** Giám đốc Trung tâm Phục vụ hành chính công xã và ông Phạm Văn Quýt chịu trách nhiệm thi hành "
        "Quyết định này./.",
    )
    w.foot(("- Như Điều 2;", "- Lưu: VT, VP."), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Dụ")
    return w.save(path)


def _motto_with_dashes(path: Path) -> Path:
    w = begin(
        "Số: 140/QĐ-UBND",
        "An Lạc Sơn, ngày 22 tháng 4 năm 2026",
        "Về việc công nhận kết quả tập sự đối với công chức",
        name=("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
        motto=MOTTO.replace("-", "–"),
        motto_share=0.5,
    )
    w.bases(
        SELF_GOVERNMENT,
        "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;",
        "Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.",
    )
    w.centre("QUYẾT ĐỊNH:", before=12)
    w.say(
        "**Điều 1.** Công nhận ông Đinh Văn Ổi hoàn thành chế độ tập sự kể từ ngày 15 tháng 4 năm 2026.",
        "**Điều 2.** Ông Đinh Văn Ổi được hưởng lương theo vị trí việc làm kể từ ngày 15 tháng 4 năm 2026.",
        "**Điều 3.** Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã và ông Đinh Văn Ổi chịu trách nhiệm thi "
        "hành Quyết định này./.",
    )
    w.foot(("- Như Điều 3;", "- Lưu: VT, VP."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    return w.save(path)


def _resolution(path: Path) -> Path:
    head = Head(
        ("HỘI ĐỒNG NHÂN DÂN", "TỈNH HOÀI GIANG"), "Số: 12/NQ-HĐND", "Hoài Giang, ngày 10 tháng 12 năm 2025"
    )
    w = in_table(Writer(line=1.2), head)
    w.title("NGHỊ QUYẾT", "Về kế hoạch phát triển kinh tế - xã hội năm 2026")
    w.centre("HỘI ĐỒNG NHÂN DÂN TỈNH HOÀI GIANG\nKHÓA XX, KỲ HỌP THỨ 8", before=12)
    w.bases(
        SELF_GOVERNMENT,
        "Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;",
        "Xét Tờ trình số 210/TTr-UBND ngày 28 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh; báo cáo thẩm tra của Ban "
        "Kinh tế - Ngân sách Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh "
        "tại kỳ họp.",
    )
    w.centre("QUYẾT NGHỊ:", before=12)
    w.section("Điều 1. Mục tiêu và các chỉ tiêu chủ yếu")
    w.say(
        "1. Tốc độ tăng trưởng tổng sản phẩm trên địa bàn (GRDP) đạt 10,5% trở lên.",
        "2. Thu ngân sách nhà nước trên địa bàn đạt 18.500 tỷ đồng; tỷ lệ giải ngân vốn đầu tư công đạt trên 95%.",
        "3. Giảm tỷ lệ hộ nghèo 0,5%; tỷ lệ lao động qua đào tạo đạt 78%.",
    )
    w.section("Điều 2. Tổ chức thực hiện")
    w.say(
        "1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.",
        "2. Giao Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh "
        "giám sát việc thực hiện.",
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh Hoài Giang khóa XX, kỳ họp thứ 8 thông qua ngày 10 tháng 12 "
        "năm 2025./.",
    )
    w.foot(
        ("- Ủy ban Thường vụ Quốc hội;", "- Chính phủ;", "- UBND tỉnh;", "- Lưu: VT, TH."),
        ("CHỦ TỊCH",),
        "Lương Văn Hợi",
    )
    return w.save(path)


SAMPLES = (
    Sample(
        "quyet-dinh-dieu-dong",
        "A decision that transfers an official, its bases ending with “Xét đề xuất …; Theo đề nghị …”.",
        "official",
        _transfer,
    ),
    Sample(
        "quyet-dinh-khen-thuong",
        "A decision on awards that waits for its number and day: both are left blank for the pen.",
        "official",
        _award,
    ),
    Sample(
        "quyet-dinh-khen-2023",
        "A district's decision of 2023 that cites what was in force then, spaced 1.1, indent 10 mm.",
        "official",
        _award_2023,
    ),
    Sample(
        "quyet-dinh-can-cu-cu",
        "A decision of 2026 that was copied from one of 2022, with a law and a decree out of force.",
        "official",
        _out_of_force,
        (
            ("ND30-80", "Căn cứ Luật Tổ chức chính quyền địa phương"),
            ("ND30-80", "Căn cứ Nghị định số 91/2017/NĐ-CP"),
        ),
    ),
    Sample(
        "quyet-dinh-van-thu-cu",
        "A decision of 2026 that cites the decree of 2004 on clerical work, which decree 30 replaced.",
        "official",
        _old_decree,
        (("ND30-80", "Căn cứ Nghị định số 110/2004/NĐ-CP"),),
    ),
    Sample(
        "quyet-dinh-nhieu-loi",
        "A decision with faults in bases, articles, recipients and signature.",
        "official",
        _many_faults,
        (
            ("ND30-16", "An Lạc Sơn, ngày 02 tháng 4"),
            ("ND30-18", "Về việc cử viên chức"),
            ("ND30-22", "Căn cứ Luật Tổ chức chính quyền"),
            ("ND30-21", "Căn cứ Luật Giáo dục"),
            ("ND30-76", "Căn cứ Luật Giáo dục"),
            ("ND30-21", "Theo đề nghị của Trưởng phòng"),
            ("ND30-42", "Điều 1: Cử bà Phạm Thị Mẫu"),
            ("ND30-79", "Điều 1: Cử bà Phạm Thị Mẫu"),
            ("ND30-39", "Điều 3. Bà Phạm Thị Mẫu"),
            ("ND30-74", "Điều 3. Bà Phạm Thị Mẫu"),
            ("ND30-37", "Điều 4. Chánh Văn phòng"),
            ("ND30-55", "Điều 4. Chánh Văn phòng"),
            ("ND30-47", "- Như Điều 4"),
            ("ND30-47", "Phòng VHXH;"),
            ("ND30-51", "KT CHỦ TỊCH"),
            ("ND30-54", "ThS. Trần Thị Dụ"),
        ),
    ),
    Sample(
        "quyet-dinh-quoc-hieu-hai-dong",
        "A decision whose national name is broken over two paragraphs.",
        "official",
        _broken_name,
        (("ND30-05", "CỘNG HÒA XÃ HỘI"),),
    ),
    Sample(
        "quyet-dinh-tieu-ngu-gach-dai",
        "A decision with a broken national name, long dashes in the motto and too short a rule below.",
        "official",
        _motto_with_dashes,
        (
            ("ND30-05", "CỘNG HÒA XÃ HỘI"),
            ("ND30-06", "Độc lập – Tự do – Hạnh phúc"),
            ("ND30-07", "Độc lập – Tự do – Hạnh phúc"),
        ),
    ),
    Sample(
        "nghi-quyet-hdnd",
        "A provincial council's resolution on a plan, without a year in its number: an administrative paper.",
        "official",
        _resolution,
    ),
)
