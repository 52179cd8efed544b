"""The report's annexes: training, education, exercises, call-up, charts; each a section counted from page 1."""

from __future__ import annotations

from tools.word_templates.markup import (
    LANDSCAPE,
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
from tools.word_templates.pieces import annex, attached_to, heads

REPORT = attached_to("Báo cáo", "bc", "{{ thong_tin.co_quan }}")


def all_annexes() -> str:
    """Return the five annexes; the last section's properties end the body."""
    return (
        _training()
        + break_section(section(LANDSCAPE))
        + _education()
        + break_section(section())
        + _exercises()
        + break_section(section(LANDSCAPE))
        + _call_up()
        + break_section(section(LANDSCAPE))
        + _charts()
        + section()
    )


def _table(widths: list[int], head: list[Row], rows: list[Row]) -> str:
    return table("BangSoLieu", widths, head + rows)


def _loop(what: str, rows: list[Row], columns: int) -> list[Row]:
    """Return ``rows`` repeated for ``what``, or one row that says there is nothing."""
    nothing = row(Cell(paragraph("BangSo", "Trong năm không có số liệu."), columns))
    return [
        statement_row(f"{{% for {what} %}}", columns),
        *rows,
        statement_row("{% else %}", columns),
        nothing,
        statement_row("{% endfor %}", columns),
    ]


def _numbers(style: str, *expressions: str) -> tuple[Cell, ...]:
    """Return a cell for each expression; an empty one for an empty text."""
    return tuple(cell(style, f"{{{{ {expression} }}}}" if expression else "") for expression in expressions)


_GRADES = ("gioi", "kha", "dat", "khong_dat")


def _training_sums(style: str, rows: str) -> tuple[Cell, ...]:
    """Return quota, strength, rate, days, grades and rates summed over ``rows``."""
    total = {name: f"tong({rows}, '{name}')" for name in ("chi_tieu", "quan_so", *_GRADES)}
    passed = f"({total['gioi']} + {total['kha']} + {total['dat']})"
    return _numbers(
        style,
        f"{total['chi_tieu']}|so",
        f"{total['quan_so']}|so",
        f"{total['quan_so']}|ty_le({total['chi_tieu']})",
        "",
        *(f"{total[grade]}|so" for grade in _GRADES),
        f"{passed}|ty_le({total['quan_so']})",
        f"({total['gioi']} + {total['kha']})|ty_le({total['quan_so']})",
    )


def _training() -> str:
    passed = "((lop.gioi or 0) + (lop.kha or 0) + (lop.dat or 0))"
    unit = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ lop.don_vi }}"),
        *_numbers(
            "BangSo",
            "lop.chi_tieu|so",
            "lop.quan_so|so",
            "lop.quan_so|ty_le(lop.chi_tieu)",
            "lop.so_ngay|so",
            *(f"lop.{grade}|so" for grade in _GRADES),
            f"{passed}|ty_le(lop.quan_so)",
            "((lop.gioi or 0) + (lop.kha or 0))|ty_le(lop.quan_so)",
        ),
    )
    group = row(
        cell("BangNhomSo", "{{ loop.index|la_ma }}"),
        cell("BangNhom", "{{ nhom.ten }}"),
        *_training_sums("BangNhomSo", "nhom.hang"),
    )
    totals = row(Cell(paragraph("BangCong", "Tổng cộng"), 2), *_training_sums("BangCong", "huan_luyen"))
    inner = [statement_row("{% for lop in nhom.hang %}", 12), unit, statement_row("{% endfor %}", 12)]
    names: tuple[str, ...] = (
        "TT",
        "Nhóm đối tượng, đơn vị",
        "Chỉ tiêu",
        "Quân số",
        "So với chỉ tiêu",
        "Số ngày",
    )
    names += ("Giỏi", "Khá", "Đạt", "Không đạt", "Đạt yêu cầu", "Khá, giỏi")
    rows = [*_loop("nhom in huan_luyen|nhom('nhom')", [group, *inner], 12), totals]
    widths = [680, 4309, 907, 907, 1020, 794, 850, 850, 850, 850, 1020, 966]
    return annex(" I", "Kết quả huấn luyện năm {{ nam }}", REPORT) + _table(
        widths, [row(*heads(*names), header=True)], rows
    )


def _education() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ lop.nhom }}"),
        *_numbers(
            "BangSo", "lop.so_lop|so", "lop.chi_tieu|so", "lop.ket_qua|so", "lop.ket_qua|ty_le(lop.chi_tieu)"
        ),
        cell("BangChu", "{{ lop.ghi_chu }}"),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        *_numbers(
            "BangCong",
            "so_lieu.giao_duc_so_lop|so",
            "so_lieu.giao_duc_chi_tieu|so",
            "so_lieu.giao_duc_ket_qua|so",
            "so_lieu.giao_duc_ty_le|ty_le",
            "",
        ),
    )
    names = heads("TT", "Đối tượng", "Số lớp", "Chỉ tiêu (người)", "Kết quả (người)", "Tỷ lệ", "Ghi chú")
    rows = [*_loop("lop in giao_duc", [item], 7), totals]
    name = ("Kết quả giáo dục, bồi dưỡng kiến thức", "quốc phòng và an ninh năm {{ nam }}")
    return annex(" II", name, REPORT) + _table(
        [567, 2552, 737, 964, 964, 1020, 2267], [row(*names, header=True)], rows
    )


def _exercises() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ cuoc.ten }}"),
        cell("BangChu", "{{ cuoc.loai }}"),
        cell("BangChu", "{{ cuoc.don_vi }}"),
        *_numbers("BangSo", "cuoc.ngay|ngay_ngan", "cuoc.luc_luong|so", "cuoc.ket_qua"),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng: {{ dien_tap|length|hai_chu_so }} cuộc"), 5),
        *_numbers("BangCong", "so_lieu.dien_tap_luc_luong|so", ""),
    )
    names = heads(
        "TT",
        "Tên cuộc diễn tập, hội thi, hội thao",
        "Loại hình",
        "Đơn vị",
        "Ngày bắt đầu",
        "Lực lượng tham gia",
        "Kết quả",
    )
    rows = [*_loop("cuoc in dien_tap", [item], 7), totals]
    name = "Kết quả diễn tập, hội thi, hội thao năm {{ nam }}"
    return annex(" III", name, REPORT) + _table(
        [624, 4479, 2948, 2551, 1304, 1191, 906], [row(*names, header=True)], rows
    )


_CALLED = ("dai_hoc", "thpt", "thcs", "dang_vien")


def _call_up() -> str:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ xa.don_vi }}"),
        *_numbers(
            "BangSo",
            "xa.chi_tieu|so",
            "xa.giao_quan|so",
            "xa.giao_quan|ty_le(xa.chi_tieu)",
            *(f"xa.{name}|so" for name in _CALLED),
        ),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        *_numbers(
            "BangCong",
            "so_lieu.tuyen_quan_chi_tieu|so",
            "so_lieu.tuyen_quan_giao|so",
            "so_lieu.tuyen_quan_ty_le|ty_le",
            *(f"so_lieu.tuyen_quan_{name}|so" for name in _CALLED),
        ),
    )
    names = (
        "TT",
        "Đơn vị",
        "Chỉ tiêu",
        "Đã giao quân",
        "Tỷ lệ",
        "Đại học, cao đẳng, trung cấp",
        "Trung học phổ thông",
    )
    head = row(*heads(*names, "Trung học cơ sở", "Đảng viên"), header=True)
    rows = [*_loop("xa in tuyen_quan", [item], 9), totals]
    name = "Kết quả tuyển chọn và gọi công dân nhập ngũ năm {{ nam }}"
    note = "Đơn vị tính: công dân"
    return (
        annex(" IV", name, REPORT)
        + paragraph("DonViTinh", note)
        + _table([624, 4535, 1191, 1304, 1134, 1587, 1361, 1247, 1020], [head], rows)
    )


def _charts() -> str:
    """Return all charts of the kit, each with its caption below."""
    caption = "Biểu đồ {{ loop.index }}. {{ hinh.ten }}{{ hinh.don_vi_tinh|kem(' (', ')') }}"
    return (
        annex(" V", ("Biểu đồ một số số liệu chủ yếu", "năm {{ nam }}"), REPORT)
        + tag("{% for hinh in bieu_do.tat_ca %}")
        + paragraph("BieuDo", "{{r hinh }}")
        + paragraph("TenBieuDo", caption)
        + tag("{% else %}")
        + paragraph("BangSo", "Trong năm không có số liệu.")
        + tag("{% endfor %}")
    )
