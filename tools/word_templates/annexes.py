"""The report's annexes: training, education, exercises, call-up, charts; each a section counted from page 1."""

from __future__ import annotations

from reportgen.word.annex import annex
from reportgen.word.blocks import (
    Blocks,
    Cell,
    cell,
    concatenate,
    heads,
    paragraph,
    row,
    section_break,
    table,
)
from reportgen.word.statements import each, each_row, given, statement
from tools.word_templates.pieces import attachment_note
from tools.word_templates.template import LANDSCAPE, UPRIGHT

REPORT = attachment_note("Báo cáo", "bc", "{{ thong_tin.co_quan }}")


KINDS = (
    ("huan_luyen", "huan_luyen"),
    ("giao_duc", "giao_duc"),
    ("dien_tap", "dien_tap"),
    ("tuyen_quan", "tuyen_quan"),
    ("bieu_do", "bieu_do.tat_ca"),
)
"""Each annex by its name in ``phu_luc``, and what it prints: without that there is no such annex."""


def numbering() -> Blocks:
    """Return the tags that number the annexes there are, for the top of the paper: ``phu_luc.giao_duc``.

    They close up, and a single annex has no number (Decree 30, annex I, III.1).
    """
    count = " + ".join(f"(1 if {what} else 0)" for _name, what in KINDS)
    numbers = [f"{{% set so_phu_luc = {count} %}}"]
    texts = []
    for place, (name, what) in enumerate(KINDS, 1):
        before = " + ".join(f"(1 if {other} else 0)" for _name, other in KINDS[:place])
        texts.append(
            f"'{name}': ('Phụ lục' ~ (' ' ~ ({before})|la_ma if so_phu_luc > 1 else '')) if {what} else none"
        )
    numbers.append(f"{{% set phu_luc = {{{', '.join(texts)}}} %}}")
    return concatenate(*(statement(one) for one in numbers))


def reference(name: str) -> str:
    """Return `` (chi tiết tại Phụ lục II)``; nothing where there is no such annex."""
    return f"{{{{ phu_luc.{name}|kem(' (chi tiết tại ', ')') }}}}"


def all_annexes() -> Blocks:
    """Return the annexes, each in a section of its own and only where it has something to print."""
    training = _head("huan_luyen", "Kết quả huấn luyện năm {{ nam }}") + training_table()
    exercises = _head("dien_tap", "Kết quả diễn tập, hội thi, hội thao năm {{ nam }}") + exercises_table()
    made = (training, _education(), exercises, _call_up(), _charts())
    sections = (LANDSCAPE, UPRIGHT, LANDSCAPE, LANDSCAPE, UPRIGHT)
    return concatenate(
        *(
            given(what, own, section_break(section))
            for (_name, what), own, section in zip(KINDS, made, sections, strict=True)
        )
    )


def _head(name: str, *title: str) -> Blocks:
    return annex(f"{{{{ phu_luc.{name} }}}}", title, REPORT)


def _numbers(style: str, *expressions: str) -> tuple[Cell, ...]:
    """Return a cell for each expression; an empty one for an empty text."""
    return tuple(cell(style, f"{{{{ {expression} }}}}" if expression else "") for expression in expressions)


_GRADES = ("gioi", "kha", "dat", "khong_dat")


def _training_sums(style: str, rows: str) -> tuple[Cell, ...]:
    """Return quota, strength, rate, days, grades and rates summed over ``rows``."""
    whole = {name: f"tong_du({rows}, '{name}')" for name in ("chi_tieu", "quan_so", *_GRADES)}
    passed = f"({whole['gioi']} + {whole['kha']} + {whole['dat']})"
    return _numbers(
        style,
        f"{whole['chi_tieu']}|so",
        f"tong({rows}, 'quan_so')|so",
        f"{whole['quan_so']}|ty_le({whole['chi_tieu']})",
        "",
        *(f"tong({rows}, '{grade}')|so" for grade in _GRADES),
        f"{passed}|ty_le({whole['quan_so']})",
        f"({whole['gioi']} + {whole['kha']})|ty_le({whole['quan_so']})",
    )


def training_table() -> Blocks:
    """Return each class under its group, with the sums of the group and of all."""
    passed = "(lop.gioi + lop.kha + lop.dat)"
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
            "(lop.gioi + lop.kha)|ty_le(lop.quan_so)",
        ),
    )
    group = row(
        cell("BangNhomSo", "{{ loop.index|la_ma }}"),
        cell("BangNhom", "{{ nhom.ten }}"),
        *_training_sums("BangNhomSo", "nhom.hang"),
    )
    totals = row(Cell(paragraph("BangCong", "Tổng cộng"), 2), *_training_sums("BangCong", "huan_luyen"))
    inner = each_row("lop in nhom.hang", 12, unit)
    names: tuple[str, ...] = (
        "TT",
        "Nhóm đối tượng, đơn vị",
        "Chỉ tiêu",
        "Quân số",
        "So với chỉ tiêu",
        "Số ngày",
    )
    names += ("Giỏi", "Khá", "Đạt", "Không đạt", "Đạt yêu cầu", "Khá, giỏi")
    rows = each_row("nhom in huan_luyen|nhom('nhom')", 12, group, *inner)
    widths = (680, 4309, 907, 907, 1020, 794, 850, 850, 850, 850, 1020, 966)
    return table(widths, heads(*names), *rows, totals)


def _education() -> Blocks:
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
    rows = each_row("lop in giao_duc", 7, item)
    title = ("Kết quả giáo dục, bồi dưỡng kiến thức", "quốc phòng và an ninh năm {{ nam }}")
    made = table((567, 2552, 737, 964, 964, 1020, 2267), names, *rows, totals)
    return _head("giao_duc", *title) + made


def exercises_table() -> Blocks:
    """Return each exercise and contest with its day, its people and its result."""
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
    rows = each_row("cuoc in dien_tap", 7, item)
    return table((624, 4479, 2948, 2551, 1304, 1191, 906), names, *rows, totals)


_CALLED = ("dai_hoc", "thpt", "thcs", "dang_vien")


def _call_up() -> Blocks:
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
    head = heads(*names, "Trung học cơ sở", "Đảng viên")
    rows = each_row("xa in tuyen_quan", 9, item)
    name = "Kết quả tuyển chọn và gọi công dân nhập ngũ năm {{ nam }}"
    note = "Đơn vị tính: công dân"
    return (
        _head("tuyen_quan", name)
        + paragraph("DonViTinh", note)
        + table((624, 4535, 1191, 1304, 1134, 1587, 1361, 1247, 1020), head, *rows, totals)
    )


def _charts() -> Blocks:
    return _head("bieu_do", "Biểu đồ một số số liệu chủ yếu", "năm {{ nam }}") + all_charts()


def all_charts() -> Blocks:
    """Return all charts of the kit, each with its caption below."""
    caption = "Biểu đồ {{ loop.index }}. {{ hinh.ten }}{{ hinh.don_vi_tinh|kem(' (', ')') }}"
    return each(
        "hinh in bieu_do.tat_ca",
        paragraph("BieuDo", "{{r hinh }}"),
        paragraph("TenBieuDo", caption),
    )
