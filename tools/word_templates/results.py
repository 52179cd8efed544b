"""The results of the year, section II of the report: one clause for each kind of work.

Every sentence is whole whatever the year does not tell: parts are joined by ``noi``, which leaves the empty out.
"""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.word.blocks import Blocks, Cell, cell, heads, paragraph, row, table
from reportgen.word.statements import each_row, given, given_row, statement
from tools.word_templates import annexes
from tools.word_templates.phrases import change, count, in_words, join, of_quota, rate
from tools.word_templates.pieces import AWARDS_IN_ALL, CONG_TAC, after, awards_by_form
from tools.word_templates.prose import Passage, clause, heading, sentences, when, words


def _papers() -> Passage:
    """Return how many papers were issued; without the number of one kind there is no sum."""
    kinds = (
        ("so_nghi_quyet", "nghị quyết"),
        ("so_chi_thi", "chỉ thị"),
        ("so_ke_hoach", "kế hoạch"),
        ("so_van_ban_khac", "văn bản khác"),
    )
    listed = join(*(f"thong_tin.{field}|hai_chu_so|kem('', ' {kind}')" for field, kind in kinds))
    any_number = " or ".join(f"thong_tin.{field}" for field, _kind in kinds)
    whole = (
        f"Trong năm đã ban hành {count('van_ban')} văn bản lãnh đạo, chỉ đạo{change('van_ban')}, "
        f"gồm: {{{{ {listed} }}}}."
    )
    partly = f"Trong năm đã ban hành các văn bản lãnh đạo, chỉ đạo, gồm: {{{{ {listed} }}}}."
    return Passage(
        any_number,
        sentences("so_lieu.van_ban", whole)
        + sentences(f"so_lieu.van_ban is none and ({any_number})", partly),
    )


def _forces() -> tuple[Passage, ...]:
    return (
        words("Xây dựng lực lượng"),
        when(
            "so_lieu.dqtv_quan_so",
            f"Dân quân tự vệ: tổng quân số {count('dqtv_quan_so')} đồng chí{change('dqtv_quan_so')}"
            f"{{{{ {rate('dqtv_ty_le_dan_so', '; đạt ', ' dân số')} }}}}"
            f"{{{{ {rate('dqtv_ty_le_dang_vien', '; đảng viên chiếm ')} }}}}.",
        ),
        when(
            "so_lieu.dbdv_dang_ky",
            f"Dự bị động viên: đăng ký, quản lý {count('dbdv_dang_ky')} quân nhân dự bị{change('dbdv_dang_ky')}"
            f"{{{{ {rate('dbdv_ty_le_xep', '; đã sắp xếp vào các đơn vị dự bị động viên đạt ')} }}}}.",
        ),
        _call_up(),
        when(
            "thong_tin.tuyen_sinh_ho_so is not none",
            "Tuyển sinh quân sự: tiếp nhận {{ thong_tin.tuyen_sinh_ho_so|hai_chu_so }} hồ sơ"
            f"{{{{ {in_words('tuyen_sinh_trung_tuyen', ', có ', ' thí sinh trúng tuyển', compared=True)} }}}}.",
        ),
    )


def _call_up() -> Passage:
    fit = rate("kham_ty_le_dat", "tỷ lệ công dân đủ sức khỏe qua khám tuyển đạt ")
    reached = "so_lieu.tuyen_quan_ty_le|ty_le|kem(', đạt ', ' chỉ tiêu')"
    called = (
        "so_lieu.tuyen_quan_giao|hai_chu_so|kem('đã giao ', '/' ~ so_lieu.tuyen_quan_chi_tieu|hai_chu_so ~ "
        f"' công dân' ~ {reached} ~ so_sanh('tuyen_quan_giao'))"
    )
    schooling = join(
        "so_lieu.tuyen_quan_dai_hoc|hai_chu_so|kem('', ' công dân trình độ đại học, cao đẳng, trung cấp' ~ "
        + rate("tuyen_quan_ty_le_dai_hoc", " (", ")")
        + ")",
        in_words("tuyen_quan_thpt", "", " công dân trình độ trung học phổ thông"),
        in_words("tuyen_quan_thcs", "", " công dân trình độ trung học cơ sở"),
    )
    party = in_words("tuyen_quan_dang_vien", "", " đảng viên")
    return when(
        "tuyen_quan or so_lieu.kham_ty_le_dat is not none",
        f"Tuyển chọn, gọi công dân nhập ngũ: {{{{ {join(fit, called, by='; ')} }}}}"
        f"{{{{ {join(schooling, party, by='; ')}|kem('. Trong số công dân nhập ngũ, có ') }}}}"
        f"{annexes.reference('tuyen_quan')}.",
    )


def _training() -> tuple[Passage, ...]:
    return (
        words("Huấn luyện, diễn tập"),
        Passage(
            "huan_luyen",
            sentences("huan_luyen", _training_text()) + given("huan_luyen", training_by_group()),
        ),
        _exercises(),
    )


def _training_text() -> str:
    passed = "so_lieu.huan_luyen_ty_le_dat"
    better = join(
        "so_lieu.huan_luyen_ty_le_kha_gioi|ty_le|kem('khá, giỏi ', so_sanh('huan_luyen_ty_le_kha_gioi'))",
        rate("huan_luyen_ty_le_gioi", "giỏi "),
        by="; ",
    )
    graded = join(
        rate("huan_luyen_ty_le_dat", "", " đạt yêu cầu"),
        f"{better}|kem('trong đó ' if {passed} is not none else '')",
    )
    where = (
        "{% if huan_luyen %} Kết quả theo nhóm đối tượng"
        "{{ [phu_luc.huan_luyen|kem('chi tiết tại '), "
        "phu_luc.bieu_do|kem('biểu đồ tại ') if co_bieu_do_huan_luyen else none]"
        "|noi|kem(' (', ')') }}:{% endif %}"
    )
    taken = of_quota("huan_luyen_quan_so", "huan_luyen_chi_tieu", "đồng chí", "huan_luyen_ty_le")
    return f"Huấn luyện: {taken}.{{{{ {graded}|kem(' Kết quả kiểm tra: ', '.') }}}}{where}"


def _exercises() -> Passage:
    kinds = {
        "dien_tap_khu_vuc_phong_thu": "cuộc diễn tập khu vực phòng thủ",
        "dien_tap_chien_dau": "cuộc diễn tập chiến đấu trong khu vực phòng thủ của cấp xã",
        "dien_tap_khac": "cuộc diễn tập phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn",
    }
    among = join(*(in_words(name, "", f" {named}") for name, named in kinds.items()))
    held = join(
        f"so_lieu.dien_tap|hai_chu_so|kem('tổ chức ', ' ' ~ ({_only_kind(kinds)}) ~ so_sanh('dien_tap') ~ "
        f"({among}|kem(', trong đó có ') if so_lieu.dien_tap not in [{_figures(kinds)}] else '')) "
        "if so_lieu.dien_tap else none",
        in_words("hoi_thi_hoi_thao", "tổ chức ", " hội thi, hội thao"),
        by="; ",
    )
    people = in_words("dien_tap_luc_luong", ". Tổng lực lượng tham gia ", " lượt người", compared=True)
    return when(
        "dien_tap",
        f"{{{{ 'Diễn tập' if so_lieu.dien_tap else 'Hội thi, hội thao' }}}}: {{{{ {held} }}}}{{{{ {people} }}}}"
        f"{annexes.reference('dien_tap')}.",
    )


def _only_kind(kinds: Mapping[str, str]) -> str:
    """Return the expression of what all exercises were, where they were of one kind: they are told once."""
    cases = (f"'{named}' if so_lieu.{name} == so_lieu.dien_tap else " for name, named in kinds.items())
    return f"{''.join(cases)}'cuộc diễn tập'"


def _figures(names: Iterable[str]) -> str:
    return ", ".join(f"so_lieu.{name}" for name in names)


def training_by_group() -> Blocks:
    """Return quota, strength and shares of each group that was trained."""

    def shared(*grades: str) -> str:
        sums = " + ".join(f"tong_du(nhom.hang, '{grade}')" for grade in grades)
        return f"{{{{ ({sums})|ty_le(tong_du(nhom.hang, 'quan_so')) }}}}"

    group = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ nhom.ten }}"),
        cell("BangSo", "{{ nhom.hang|tong_du('chi_tieu')|so }}"),
        cell("BangSo", "{{ nhom.hang|tong('quan_so')|so }}"),
        cell("BangSo", "{{ nhom.hang|tong_du('quan_so')|ty_le(nhom.hang|tong_du('chi_tieu')) }}"),
        cell("BangSo", shared("gioi", "kha", "dat")),
        cell("BangSo", shared("gioi", "kha")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        cell("BangCong", "{{ so_lieu.huan_luyen_chi_tieu|so }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_quan_so|so }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le|ty_le }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le_dat|ty_le }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le_kha_gioi|ty_le }}"),
    )
    rows = each_row("nhom in huan_luyen|nhom('nhom')", 7, group)
    names = heads(
        "TT", "Nhóm đối tượng", "Chỉ tiêu", "Quân số", "So với chỉ tiêu", "Đạt yêu cầu", "Khá, giỏi"
    )
    return after(table((567, 3402, 964, 964, 1077, 1077, 1020), names, *rows, totals))


def _education() -> tuple[Passage, ...]:
    taken = of_quota("giao_duc_ket_qua", "giao_duc_chi_tieu", "người", "giao_duc_ty_le")
    return (
        words("Giáo dục quốc phòng và an ninh"),
        when(
            "giao_duc",
            f"Đã giáo dục, bồi dưỡng kiến thức quốc phòng và an ninh cho {taken}"
            "{% if so_lieu.giao_duc_so_lop %}; tổ chức {{ so_lieu.giao_duc_so_lop|hai_chu_so }} lớp{% endif %}. Trong đó: "
            "{% for nhom in giao_duc|nhom('nhom') %}{{ nhom.ten|thuong_dau }}: {{ nhom.hang|tong('ket_qua')|hai_chu_so }} người"
            f"{{{{ '' if loop.last else '; ' }}}}{{% endfor %}}{annexes.reference('giao_duc')}.",
        ),
    )


def _policy() -> tuple[Passage, ...]:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ viec.noi_dung }}"),
        cell("BangSo", "{{ viec.don_vi_tinh }}"),
        cell("BangSo", "{{ viec.so_luong|hai_chu_so }}"),
        cell("BangSo", "{{ viec.kinh_phi|so }}"),
    )
    cost = "so_lieu.chinh_sach_kinh_phi"
    totals = row(Cell(paragraph("BangCong", "Tổng cộng"), 4), cell("BangCong", f"{{{{ {cost}|so }}}}"))
    names = heads("TT", "Nội dung", "Đơn vị tính", "Số lượng", "Kinh phí (đồng)")
    rows = (
        *each_row("viec in chinh_sach", 5, item),
        *given_row(f"{cost} is not none", 5, totals),
    )
    return (
        words("Chính sách hậu phương quân đội"),
        Passage(
            "chinh_sach",
            sentences("chinh_sach", _policy_text(cost))
            + given("chinh_sach", after(table((567, 4309, 1304, 1134, 1757), names, *rows))),
        ),
    )


def _policy_text(cost: str) -> str:
    kinds = (
        ("chinh_sach_qua", "tặng ", " suất quà"),
        ("chinh_sach_nha", "xây mới, sửa chữa ", " nhà"),
        ("chinh_sach_tro_cap", "giải quyết chế độ cho ", " trường hợp"),
    )
    done = join(
        *(in_words(name, before, after) for name, before, after in kinds),
        by="; ",
    )
    return (
        f"{{% if {cost} is not none %}}Tổng kinh phí thực hiện chính sách hậu phương quân đội {{{{ {cost}|tien }}}}"
        f"{change('chinh_sach_kinh_phi')}{{% else %}}Kết quả thực hiện chính sách hậu phương quân đội{{% endif %}}"
        f"{{{{ {done}|kem('; ' if {cost} is not none else ': ') }}}}, cụ thể:"
    )


def _awards() -> tuple[Passage, ...]:
    year = "khen_thuong.ca_nam"
    return (
        words("Thi đua, khen thưởng"),
        Passage(
            f"{year}.duoc_khen",
            sentences(f"{year}.duoc_khen", _awards_text(year))
            + given(f"{year}.duoc_khen", awards_by_form(year)),
        ),
        when(
            "so_lieu.ky_luat",
            f"Kỷ luật: có {count('ky_luat')} trường hợp vi phạm bị xử lý{change('ky_luat')}.",
        ),
        when("so_lieu.ky_luat == 0", "Kỷ luật: trong năm không có trường hợp vi phạm phải xử lý."),
    )


def _awards_text(year: str) -> str:
    def counted(name: str, unit: str) -> str:
        change = f"so_sanh('khen_thuong_{name}', ' (', ')')"
        return f"{year}.so_{name}|hai_chu_so|kem('', ' {unit}' ~ {change}) if {year}.so_{name} else none"

    whom = join(counted("tap_the", "tập thể"), counted("ca_nhan", "cá nhân"), by=" và ")
    return (
        f"Có {{{{ {whom} }}}} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}} được khen thưởng"
        f"{AWARDS_IN_ALL.format(who=year, before=', tổng số ', after='')}, gồm:"
    )


def charts() -> tuple[Blocks, Passage]:
    """Return the tag that says whether the text on training refers to the charts, and where it does not, who does."""
    training = "huan_luyen and (bieu_do.huan_luyen or bieu_do.ket_qua_huan_luyen)"
    elsewhere = when(
        "phu_luc.bieu_do and not co_bieu_do_huan_luyen",
        "Biểu đồ một số số liệu chủ yếu của năm {{ nam }} tại {{ phu_luc.bieu_do }}.",
    )
    return statement(f"{{% set co_bieu_do_huan_luyen = {training} %}}"), elsewhere


def results() -> Passage:
    """Return section II of the report's first part."""
    defence = join(
        in_words(
            "dien_tap_khu_vuc_phong_thu", "đã tổ chức ", " cuộc diễn tập khu vực phòng thủ", compared=True
        ),
        "so_lieu.dien_tap_chien_dau|hai_chu_so|kem('có ', thong_tin.so_don_vi_cap_xa|hai_chu_so|kem('/') ~ "
        "' xã, thị trấn diễn tập chiến đấu trong khu vực phòng thủ' ~ so_sanh('dien_tap_chien_dau'))"
        " if so_lieu.dien_tap_chien_dau else none",
        by="; ",
    )
    ready = "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ"
    return heading(
        "co_thuc_hien",
        "Kết quả thực hiện nhiệm vụ",
        charts()[1],
        clause("Công tác lãnh đạo, chỉ đạo", words("Lãnh đạo, chỉ đạo"), _papers()),
        clause(
            ready,
            words(ready),
            when(
                "so_lieu.dien_tap_khu_vuc_phong_thu or so_lieu.dien_tap_chien_dau",
                f"Trong năm {{{{ {defence} }}}}.",
            ),
        ),
        clause("Xây dựng lực lượng", *_forces()),
        clause("Huấn luyện, hội thi, hội thao, diễn tập", *_training()),
        clause("Giáo dục quốc phòng và an ninh", *_education()),
        clause(
            "Công tác đảng, công tác chính trị",
            words("Công tác đảng, công tác chính trị"),
            when(
                "so_lieu.dan_van_ngay_cong",
                f"Công tác dân vận: huy động {count('dan_van_ngay_cong')} ngày công{change('dan_van_ngay_cong')}.",
            ),
        ),
        clause("Chính sách hậu phương quân đội", *_policy()),
        clause(
            "Hậu cần, kỹ thuật, tài chính",
            words("Hậu cần, kỹ thuật, tài chính"),
            when(
                "so_lieu.ngan_sach",
                f"Ngân sách bảo đảm cho nhiệm vụ quốc phòng {{{{ so_lieu.ngan_sach|tien }}}}{change('ngan_sach')}.",
            ),
        ),
        clause(
            "Phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn",
            words("Phòng thủ dân sự"),
            when(
                "so_lieu.pctt_luot_nguoi",
                f"Huy động {count('pctt_luot_nguoi')} lượt người tham gia phòng, chống thiên tai, tìm kiếm cứu nạn{change('pctt_luot_nguoi')}.",
            ),
        ),
        clause("Thi đua, khen thưởng; kỷ luật", *_awards()),
    )
