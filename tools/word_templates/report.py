"""The annual report (báo cáo tổng kết): two parts, five annexes."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from tools.word_templates import annexes
from tools.word_templates.markup import (
    Cell,
    Row,
    break_section,
    cell,
    paragraph,
    row,
    section,
    statement_row,
    table,
    tag,
)
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    COMMITTEE,
    CONG_TAC,
    addressees,
    heads,
    letterhead,
    place_and_day,
    recipients_and_signature,
    serial,
    title,
)
from tools.word_templates.prose import clause, given, heading, part, words


def _count(name: str) -> str:
    return f"{{{{ so_lieu.{name}|hai_chu_so }}}}"


def _rate(name: str) -> str:
    return f"{{{{ so_lieu.{name}|ty_le }}}}"


def _change(name: str) -> str:
    return f"{{{{ so_sanh('{name}') }}}}"


def _bracketed(name: str) -> str:
    return f"{{{{ so_sanh('{name}', ' (', ')') }}}}"


def _opening() -> str:
    return (
        letterhead(COMMITTEE, serial("bc"), place_and_day("bc"))
        + title(
            "Báo cáo",
            f"Kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}};",
            "phương hướng, nhiệm vụ năm {{ nam_sau }}",
        )
        + addressees("bc")
        + paragraph(
            "NoiDung",
            f"{{{{ thong_tin.co_quan }}}} báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} "
            "và phương hướng, nhiệm vụ năm {{ nam_sau }} như sau:",
        )
    )


def _situation() -> str:
    return (
        heading("I. Đặc điểm tình hình")
        + words("Đặc điểm tình hình")
        + clause("1. Thuận lợi", words("Thuận lợi"))
        + clause("2. Khó khăn", words("Khó khăn"))
    )


def _papers() -> str:
    kinds = (("so_nghi_quyet", "nghị quyết"), ("so_chi_thi", "chỉ thị"), ("so_ke_hoach", "kế hoạch"))
    listed = ", ".join(f"thong_tin.{field}|hai_chu_so|kem('', ' {kind}')" for field, kind in kinds)
    listed += ", thong_tin.so_van_ban_khac|hai_chu_so|kem('', ' văn bản khác')"
    return given(
        "so_lieu.van_ban",
        f"Trong năm đã ban hành {_count('van_ban')} văn bản lãnh đạo, chỉ đạo{_change('van_ban')}, "
        f"gồm: {{{{ [{listed}]|noi }}}}.",
    )


def _forces() -> str:
    return (
        words("Xây dựng lực lượng")
        + given(
            "so_lieu.dqtv_quan_so",
            f"Dân quân tự vệ: tổng quân số {_count('dqtv_quan_so')} đồng chí{_change('dqtv_quan_so')}"
            "{{ so_lieu.dqtv_ty_le_dan_so|ty_le|kem('; đạt ', ' dân số') }}"
            "{{ so_lieu.dqtv_ty_le_dang_vien|ty_le|kem('; đảng viên chiếm ') }}.",
        )
        + given(
            "so_lieu.dbdv_dang_ky",
            f"Dự bị động viên: đăng ký, quản lý {_count('dbdv_dang_ky')} quân nhân dự bị{_change('dbdv_dang_ky')}"
            "{{ so_lieu.dbdv_ty_le_xep|ty_le|kem('; đã sắp xếp vào các đơn vị dự bị động viên đạt ') }}.",
        )
        + given(
            "so_lieu.tuyen_quan_chi_tieu",
            "Tuyển chọn, gọi công dân nhập ngũ: {{ so_lieu.kham_ty_le_dat|ty_le"
            "|kem('tỷ lệ công dân đủ sức khỏe qua khám tuyển đạt ', '; ') }}"
            f"đã giao {_count('tuyen_quan_giao')}/{_count('tuyen_quan_chi_tieu')} công dân, đạt {_rate('tuyen_quan_ty_le')} "
            f"chỉ tiêu{_change('tuyen_quan_giao')}. Trong số công dân nhập ngũ, có {_count('tuyen_quan_dai_hoc')} công dân "
            f"trình độ đại học, cao đẳng, trung cấp ({_rate('tuyen_quan_ty_le_dai_hoc')}), {_count('tuyen_quan_thpt')} công dân "
            f"trình độ trung học phổ thông, {_count('tuyen_quan_thcs')} công dân trình độ trung học cơ sở; "
            f"{_count('tuyen_quan_dang_vien')} đảng viên (chi tiết tại Phụ lục IV).",
        )
        + given(
            "thong_tin.tuyen_sinh_ho_so is not none",
            "Tuyển sinh quân sự: tiếp nhận {{ thong_tin.tuyen_sinh_ho_so|hai_chu_so }} hồ sơ"
            f"{{{{ so_lieu.tuyen_sinh_trung_tuyen|hai_chu_so|kem(', có ', ' thí sinh trúng tuyển') }}}}{_change('tuyen_sinh_trung_tuyen')}.",
        )
    )


def _training() -> str:
    return (
        words("Huấn luyện, diễn tập")
        + given(
            "huan_luyen",
            f"Huấn luyện: {_count('huan_luyen_quan_so')}/{_count('huan_luyen_chi_tieu')} đồng chí, đạt {_rate('huan_luyen_ty_le')} "
            f"chỉ tiêu{_change('huan_luyen_quan_so')}. Kết quả kiểm tra: {_rate('huan_luyen_ty_le_dat')} đạt yêu cầu, trong đó "
            f"khá, giỏi {_rate('huan_luyen_ty_le_kha_gioi')}{_change('huan_luyen_ty_le_kha_gioi')}; giỏi {_rate('huan_luyen_ty_le_gioi')}. "
            "Kết quả theo nhóm đối tượng (chi tiết tại Phụ lục I, biểu đồ tại Phụ lục V):",
        )
        + tag("{% if huan_luyen %}")
        + _training_table()
        + tag("{% endif %}")
        + given(
            "dien_tap",
            f"Diễn tập: tổ chức {_count('dien_tap')} cuộc diễn tập{_change('dien_tap')}, trong đó có "
            f"{_count('dien_tap_khu_vuc_phong_thu')} cuộc diễn tập khu vực phòng thủ, {_count('dien_tap_chien_dau')} cuộc diễn tập "
            "chiến đấu trong khu vực phòng thủ của cấp xã{% if so_lieu.dien_tap_khac %}, "
            f"{_count('dien_tap_khac')} cuộc diễn tập phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn"
            "{% endif %}{% if so_lieu.hoi_thi_hoi_thao %}; tổ chức "
            f"{_count('hoi_thi_hoi_thao')} hội thi, hội thao{{% endif %}}. Tổng lực lượng tham gia "
            f"{_count('dien_tap_luc_luong')} lượt người{_change('dien_tap_luc_luong')} (chi tiết tại Phụ lục III).",
        )
    )


def _training_table() -> str:
    sums = ("quan_so", "gioi", "kha", "dat")
    total = {name: f"nhom.hang|tong('{name}')" for name in sums}
    group = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ nhom.ten }}"),
        cell("BangSo", "{{ nhom.hang|tong('chi_tieu')|so }}"),
        cell("BangSo", f"{{{{ {total['quan_so']}|so }}}}"),
        cell("BangSo", "{{ nhom.hang|tong('quan_so')|ty_le(nhom.hang|tong('chi_tieu')) }}"),
        cell(
            "BangSo",
            "{{ (nhom.hang|tong('gioi') + nhom.hang|tong('kha') + nhom.hang|tong('dat'))|ty_le(nhom.hang|tong('quan_so')) }}",
        ),
        cell(
            "BangSo",
            "{{ (nhom.hang|tong('gioi') + nhom.hang|tong('kha'))|ty_le(nhom.hang|tong('quan_so')) }}",
        ),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        cell("BangCong", "{{ so_lieu.huan_luyen_chi_tieu|so }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_quan_so|so }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le|ty_le }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le_dat|ty_le }}"),
        cell("BangCong", "{{ so_lieu.huan_luyen_ty_le_kha_gioi|ty_le }}"),
    )
    rows = _loop("nhom in huan_luyen|nhom('nhom')", [group], 7)
    names = heads(
        "TT", "Nhóm đối tượng", "Chỉ tiêu", "Quân số", "So với chỉ tiêu", "Đạt yêu cầu", "Khá, giỏi"
    )
    return _after(
        table(
            "BangSoLieu", [567, 3402, 964, 964, 1077, 1077, 1020], [row(*names, header=True), *rows, totals]
        )
    )


def _loop(what: str, rows: list[Row], columns: int) -> list[Row]:
    return [statement_row(f"{{% for {what} %}}", columns), *rows, statement_row("{% endfor %}", columns)]


def _after(made: str) -> str:
    """Return a table with a little room below it."""
    return made + paragraph("KhoangCach")


def _education() -> str:
    return words("Giáo dục quốc phòng và an ninh") + given(
        "giao_duc",
        f"Đã giáo dục, bồi dưỡng kiến thức quốc phòng và an ninh cho {_count('giao_duc_ket_qua')}/{_count('giao_duc_chi_tieu')} người, "
        f"đạt {_rate('giao_duc_ty_le')} chỉ tiêu{_change('giao_duc_ket_qua')}"
        "{% if so_lieu.giao_duc_so_lop %}; tổ chức {{ so_lieu.giao_duc_so_lop|hai_chu_so }} lớp{% endif %}. Trong đó: "
        "{% for nhom in giao_duc|nhom('nhom') %}{{ nhom.ten|thuong_dau }}: {{ nhom.hang|tong('ket_qua')|hai_chu_so }} người"
        "{{ ' ' if loop.last else '; ' }}{% endfor %}(chi tiết tại Phụ lục II).",
    )


def _policy() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ viec.noi_dung }}"),
        cell("BangSo", "{{ viec.don_vi_tinh }}"),
        cell("BangSo", "{{ viec.so_luong|hai_chu_so }}"),
        cell("BangSo", "{{ viec.kinh_phi|so }}"),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 4), cell("BangCong", "{{ so_lieu.chinh_sach_kinh_phi|so }}")
    )
    names = heads("TT", "Nội dung", "Đơn vị tính", "Số lượng", "Kinh phí (đồng)")
    rows = [row(*names, header=True), *_loop("viec in chinh_sach", [item], 5), totals]
    return (
        words("Chính sách hậu phương quân đội")
        + given(
            "chinh_sach",
            f"Tổng kinh phí thực hiện chính sách hậu phương quân đội {{{{ so_lieu.chinh_sach_kinh_phi|tien }}}}{_change('chinh_sach_kinh_phi')}"
            "{% if so_lieu.chinh_sach_qua %}; tặng {{ so_lieu.chinh_sach_qua|hai_chu_so }} suất quà{% endif %}"
            "{% if so_lieu.chinh_sach_nha %}; xây mới, sửa chữa {{ so_lieu.chinh_sach_nha|hai_chu_so }} nhà{% endif %}"
            "{% if so_lieu.chinh_sach_tro_cap %}; giải quyết chế độ cho {{ so_lieu.chinh_sach_tro_cap|hai_chu_so }} trường hợp{% endif %}, cụ thể:",
        )
        + tag("{% if chinh_sach %}")
        + _after(table("BangSoLieu", [567, 4309, 1304, 1134, 1757], rows))
        + tag("{% endif %}")
    )


def _awards() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.hinh_thuc }}"),
        *(cell("BangSo", f"{{{{ dong.{name}|hai_chu_so }}}}") for name in ("tap_the", "ca_nhan", "tong")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        cell("BangCong", "{{ khen_thuong.ca_nam.so_tap_the|hai_chu_so }}"),
        cell("BangCong", "{{ khen_thuong.ca_nam.so_ca_nhan|hai_chu_so }}"),
        cell("BangCong", "{{ (khen_thuong.ca_nam.so_tap_the + khen_thuong.ca_nam.so_ca_nhan)|hai_chu_so }}"),
    )
    names = heads("TT", "Danh hiệu, hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng")
    rows = [row(*names, header=True), *_loop("dong in khen_thuong.ca_nam.theo_hinh_thuc", [item], 5), totals]
    return (
        words("Thi đua, khen thưởng")
        + given(
            "khen_thuong.ca_nam.duoc_khen",
            f"Có {{{{ khen_thuong.ca_nam.so_tap_the|hai_chu_so }}}} tập thể{_bracketed('khen_thuong_tap_the')} và "
            f"{{{{ khen_thuong.ca_nam.so_ca_nhan|hai_chu_so }}}} cá nhân{_bracketed('khen_thuong_ca_nhan')} có thành tích xuất sắc trong "
            f"{CONG_TAC} năm {{{{ nam }}}} được khen thưởng, gồm:",
        )
        + tag("{% if khen_thuong.ca_nam.duoc_khen %}")
        + _after(table("BangSoLieu", [567, 4706, 1247, 1247, 1304], rows))
        + tag("{% endif %}")
        + given(
            "so_lieu.ky_luat",
            f"Kỷ luật: có {_count('ky_luat')} trường hợp vi phạm bị xử lý{_change('ky_luat')}.",
        )
        + given("so_lieu.ky_luat == 0", "Kỷ luật: trong năm không có trường hợp vi phạm phải xử lý.")
    )


def _results() -> str:
    defence = given(
        "so_lieu.dien_tap_khu_vuc_phong_thu or so_lieu.dien_tap_chien_dau",
        f"Trong năm đã tổ chức {_count('dien_tap_khu_vuc_phong_thu')} cuộc diễn tập khu vực phòng thủ{_change('dien_tap_khu_vuc_phong_thu')}; "
        f"có {_count('dien_tap_chien_dau')}{{{{ thong_tin.so_don_vi_cap_xa|hai_chu_so|kem('/') }}}} xã, thị trấn diễn tập chiến đấu "
        f"trong khu vực phòng thủ{_change('dien_tap_chien_dau')}.",
    )
    days = given(
        "so_lieu.dan_van_ngay_cong",
        f"Công tác dân vận: huy động {_count('dan_van_ngay_cong')} ngày công{_change('dan_van_ngay_cong')}.",
    )
    budget = given(
        "so_lieu.ngan_sach",
        f"Ngân sách bảo đảm cho nhiệm vụ quốc phòng {{{{ so_lieu.ngan_sach|tien }}}}{_change('ngan_sach')}.",
    )
    rescue = given(
        "so_lieu.pctt_luot_nguoi",
        f"Huy động {_count('pctt_luot_nguoi')} lượt người tham gia phòng, chống thiên tai, tìm kiếm cứu nạn{_change('pctt_luot_nguoi')}.",
    )
    ready = "Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ"
    return (
        heading("II. Kết quả thực hiện nhiệm vụ")
        + clause("1. Công tác lãnh đạo, chỉ đạo", words("Lãnh đạo, chỉ đạo"), _papers())
        + clause(f"2. {ready}", words(ready), defence)
        + clause("3. Xây dựng lực lượng", _forces())
        + clause("4. Huấn luyện, hội thi, hội thao, diễn tập", _training())
        + clause("5. Giáo dục quốc phòng và an ninh", _education())
        + clause("6. Công tác đảng, công tác chính trị", words("Công tác đảng, công tác chính trị"), days)
        + clause("7. Chính sách hậu phương quân đội", _policy())
        + clause("8. Hậu cần, kỹ thuật, tài chính", words("Hậu cần, kỹ thuật, tài chính"), budget)
        + clause(
            "9. Phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn", words("Phòng thủ dân sự"), rescue
        )
        + clause("10. Thi đua, khen thưởng; kỷ luật", _awards())
    )


def _assessment() -> str:
    subjects = ("Ưu điểm", "Hạn chế", "Nguyên nhân", "Bài học kinh nghiệm")
    return heading("III. Đánh giá chung") + "".join(
        clause(f"{number}. {subject}", words(subject)) for number, subject in enumerate(subjects, 1)
    )


def _targets() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ muc_tieu.noi_dung }}"),
        cell("BangSo", "{{ muc_tieu.don_vi_tinh }}"),
        cell("BangSo", "{{ muc_tieu.chi_tieu }}"),
        cell("BangChu", "{{ muc_tieu.ghi_chu }}"),
    )
    names = heads("TT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Ghi chú")
    rows = [row(*names, header=True), *_loop("muc_tieu in chi_tieu", [item], 5)]
    return (
        given("chi_tieu", "Phấn đấu thực hiện các chỉ tiêu sau:")
        + tag("{% if chi_tieu %}")
        + _after(table("BangSoLieu", [567, 3686, 1247, 1531, 2040], rows))
        + tag("{% endif %}")
    )


def _plans() -> str:
    proposals = "Đề xuất, kiến nghị"
    return (
        heading("I. Phương hướng, mục tiêu")
        + words("Phương hướng, mục tiêu")
        + heading("II. Chỉ tiêu chủ yếu")
        + _targets()
        + heading("III. Nhiệm vụ")
        + words("Nhiệm vụ")
        + heading("IV. Giải pháp")
        + words("Giải pháp")
        + tag(f"{{% if loc(nhan_dinh, muc='{proposals}') %}}")
        + heading("V. " + proposals)
        + words(proposals)
        + tag("{% endif %}")
    )


def _closing() -> str:
    return (
        paragraph(
            "KetThuc",
            f"Trên đây là báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} và phương hướng, nhiệm vụ năm {{{{ nam_sau }}}} "
            "của {{ thong_tin.co_quan }}./.",
        )
        + recipients_and_signature("bc")
        + break_section(section())
    )


def paper() -> Paper:
    """Return the template of the report."""
    body = (
        _opening()
        + part("Phần thứ nhất", "Kết quả thực hiện nhiệm vụ năm {{ nam }}")
        + _situation()
        + _results()
        + _assessment()
        + part("Phần thứ hai", "Phương hướng, nhiệm vụ năm {{ nam_sau }}")
        + _plans()
        + _closing()
        + annexes.all_annexes()
    )
    return Paper("bao-cao-tong-ket.docx", f"Báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}}", body)
