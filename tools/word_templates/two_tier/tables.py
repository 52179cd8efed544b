"""The year's figures in tables, a sheet to a table: annexes of the report, and the tables for the body above."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, Cell, Row, cell, heads, paragraph, row, table
from reportgen.word.statements import each_row, given_row, statement_row

NUMBER_WIDTH = 567
"""Of the column that numbers the rows, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head, its share of the width, what stands in each row and below them all: expressions."""

    head: str
    share: int
    value: str
    total: str = ""
    style: str = "BangSo"


def words(head: str, share: int, value: str) -> Column:
    """Return a column of words."""
    return Column(head, share, value, style="BangChu")


def count(head: str, share: int, value: str, total: str = "") -> Column:
    """Return a column of numbers."""
    return Column(head, share, f"{value}|so", f"{total}|so" if total else "")


def rate(head: str, share: int, part: str, whole: str, total: str = "") -> Column:
    """Return a column of shares: ``part`` of ``whole``."""
    return Column(head, share, f"{part}|ty_le({whole})", f"{total}|ty_le" if total else "")


def listed(loop: str, columns: tuple[Column, ...], width: int, *, named: int = 0, known: str = "") -> Blocks:
    """Return a numbered row for each turn of ``loop`` in a table of ``width`` twentieths of a point.

    ``named`` columns have no total, but their name under them; ``known`` is when there are totals; 0 makes none.
    """
    size = len(columns) + 1
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), named + 1),
        *(cell("BangCong", _tag(each.total)) for each in columns[named:]),
    )
    below = (given_row(known, size, totals) if known else (totals,)) if named else ()
    other = statement_row("{% else %}", size)
    items = given_row("loop.last", size, _item(columns, "Cuoi"), other, _item(columns))
    head = heads("TT", *(each.head for each in columns))
    rows = each_row(loop, size, *(items if named else (_item(columns),)))
    return table(_widths(columns, width), head, *rows, *below)


def _item(columns: tuple[Column, ...], last: str = "") -> Row:
    """Return the row of one record; the ``last`` stays with the total, so that it is not alone on a page."""
    return row(
        cell(f"BangSo{last}", "{{ loop.index }}"),
        *(cell(f"{each.style}{last}", _tag(each.value)) for each in columns),
    )


def _tag(expression: str) -> str:
    return f"{{{{ {expression} }}}}" if expression else ""


def _widths(columns: tuple[Column, ...], width: int) -> tuple[int, ...]:
    shares, left = [each.share for each in columns], width - NUMBER_WIDTH
    exact = [left * share // sum(shares) for share in shares]
    return (width - sum(exact), *exact)


def papers(width: int) -> Blocks:
    """Return how many papers each body issued, by their kind."""
    columns = (
        words("Cơ quan ban hành", 24, "vb.co_quan"),
        words("Loại văn bản", 16, "vb.loai"),
        count("Số lượng", 10, "vb.so_luong", "so_lieu.van_ban"),
        words("Ghi chú", 24, "vb.ghi_chu"),
    )
    return listed("vb in van_ban", columns, width, named=2)


def forces(width: int) -> Blocks:
    """Return the militia by component."""
    columns = (
        words("Thành phần", 20, "phan.thanh_phan"),
        words("Đơn vị", 24, "phan.don_vi"),
        count("Quân số", 8, "phan.quan_so", "so_lieu.dqtv_quan_so"),
        count("Cán bộ", 8, "phan.can_bo", "luc_luong|tong('can_bo')"),
        count("Đảng viên", 8, "phan.dang_vien", "luc_luong|tong('dang_vien')"),
        count("Đoàn viên", 8, "phan.doan_vien", "luc_luong|tong('doan_vien')"),
        count("Nữ", 7, "phan.nu", "luc_luong|tong('nu')"),
        count("Phòng không nhân dân", 11, "phan.phong_khong_nhan_dan", "so_lieu.pknd_quan_so"),
    )
    return listed("phan in luc_luong", columns, width, named=2)


def reserve(width: int) -> Blocks:
    """Return the reservists by kind, against the establishment."""
    columns = (
        words("Đối tượng", 24, "loai.doi_tuong"),
        count("Đã đăng ký", 9, "loai.dang_ky", "so_lieu.dbdv_dang_ky"),
        count("Biên chế phải xếp", 9, "loai.bien_che", "so_lieu.dbdv_bien_che"),
        count("Đã xếp", 9, "loai.da_xep", "so_lieu.dbdv_da_xep"),
        rate("So với biên chế", 10, "loai.da_xep", "loai.bien_che", "so_lieu.dbdv_ty_le_xep"),
        count("Đúng chuyên nghiệp", 12, "loai.dung_chuyen_nghiep", "du_bi|tong('dung_chuyen_nghiep')"),
        rate(
            "Tỷ lệ đúng chuyên nghiệp",
            12,
            "loai.dung_chuyen_nghiep",
            "loai.da_xep",
            "so_lieu.dbdv_ty_le_dung",
        ),
        count("Gọi huấn luyện", 9, "loai.goi_huan_luyen", "du_bi|tong('goi_huan_luyen')"),
        count("Đã huấn luyện", 9, "loai.da_huan_luyen", "so_lieu.dbdv_huan_luyen"),
    )
    return listed("loai in du_bi", columns, width, named=1)


def _unit(share: int) -> Column:
    """Return the column with what the level is divided into."""
    return words("{{ tu_ngu.dau_moi }}", share, "dv.don_vi")


def selection(width: int) -> Blocks:
    """Return who was called up so far: the register, deferments, both examinations."""
    columns = (
        _unit(34),
        count("Đăng ký tuổi 17", 14, "dv.tuoi_17", "so_lieu.tuoi_17"),
        count("Trong độ tuổi", 14, "dv.nguon", "so_lieu.tuyen_quan_nguon"),
        count("Tạm hoãn", 14, "dv.tam_hoan", "so_lieu.tuyen_quan_tam_hoan"),
        count("Miễn", 13, "dv.mien", "so_lieu.tuyen_quan_mien"),
        count("Sơ tuyển, điều", 14, "dv.so_tuyen_goi", "so_lieu.so_tuyen_goi"),
        count("Sơ tuyển, có mặt", 14, "dv.so_tuyen_co_mat", "so_lieu.so_tuyen_co_mat"),
        count("Sơ tuyển, đạt", 14, "dv.so_tuyen_dat", "so_lieu.so_tuyen_dat"),
        count("Khám tuyển, điều", 14, "dv.kham_goi", "so_lieu.kham_goi"),
        count("Khám tuyển, có mặt", 14, "dv.kham_co_mat", "so_lieu.kham_co_mat"),
        count("Sức khỏe loại 1", 14, "dv.loai_1", "so_lieu.kham_loai_1"),
        count("Sức khỏe loại 2", 14, "dv.loai_2", "so_lieu.kham_loai_2"),
        count("Sức khỏe loại 3", 14, "dv.loai_3", "so_lieu.kham_loai_3"),
        count("Không đạt", 16, "dv.khong_dat", "tuyen_quan|tong('khong_dat')"),
        count("Đơn tình nguyện", 17, "dv.tinh_nguyen", "so_lieu.tinh_nguyen"),
    )
    return listed("dv in tuyen_quan", columns, width, named=1)


_POLICE = "tong_du(tuyen_quan, 'giao_cand')|ty_le(tong_du(tuyen_quan, 'chi_tieu_cand'))"


def delivery(width: int) -> Blocks:
    """Return who was handed over to the army and to the police, with schooling, Party, people and religion."""
    columns = (
        _unit(22),
        count("Chỉ tiêu giao quân", 8, "dv.chi_tieu", "so_lieu.tuyen_quan_chi_tieu"),
        count("Đã giao quân", 8, "dv.giao_quan", "so_lieu.tuyen_quan_giao"),
        rate("Tỷ lệ", 9, "dv.giao_quan", "dv.chi_tieu", "so_lieu.tuyen_quan_ty_le"),
        count("Chỉ tiêu Công an", 8, "dv.chi_tieu_cand", "so_lieu.cand_chi_tieu"),
        count("Đã giao Công an", 8, "dv.giao_cand", "so_lieu.cand_giao"),
        Column("Tỷ lệ", 9, "dv.giao_cand|ty_le(dv.chi_tieu_cand)", _POLICE),
        count("Đại học, cao đẳng, trung cấp", 9, "dv.dai_hoc", "so_lieu.tuyen_quan_dai_hoc"),
        count("Trung học phổ thông", 8, "dv.thpt", "so_lieu.tuyen_quan_thpt"),
        count("Trung học cơ sở", 8, "dv.thcs", "so_lieu.tuyen_quan_thcs"),
        count("Đảng viên", 7, "dv.dang_vien", "so_lieu.tuyen_quan_dang_vien"),
        count("Dân tộc thiểu số", 8, "dv.dan_toc", "so_lieu.tuyen_quan_dan_toc"),
        count("Tôn giáo", 7, "dv.ton_giao", "so_lieu.tuyen_quan_ton_giao"),
    )
    return listed("dv in tuyen_quan", columns, width, named=1)


def education(width: int) -> Blocks:
    """Return the education in defence and security, held here or sent up."""
    columns = (
        words("Đối tượng", 24, "lop.nhom"),
        words("Hình thức", 17, "lop.hinh_thuc or 'Địa phương tổ chức'"),
        count("Số lớp", 7, "lop.so_lop", "so_lieu.giao_duc_so_lop"),
        count("Chỉ tiêu", 9, "lop.chi_tieu", "so_lieu.giao_duc_chi_tieu"),
        count("Kết quả", 9, "lop.ket_qua", "so_lieu.giao_duc_ket_qua"),
        rate("Tỷ lệ", 11, "lop.ket_qua", "lop.chi_tieu", "so_lieu.giao_duc_ty_le"),
        words("Ghi chú", 16, "lop.ghi_chu"),
    )
    return listed("lop in giao_duc", columns, width, named=2)


def policy(width: int) -> Blocks:
    """Return what was done for those whom the policy of the army's home front favours."""
    columns = (
        words("Nội dung", 38, "viec.noi_dung"),
        Column("Đơn vị tính", 12, "viec.don_vi_tinh"),
        Column("Số lượng", 10, "viec.so_luong|hai_chu_so"),
        count("Kinh phí (đồng)", 16, "viec.kinh_phi", "so_lieu.chinh_sach_kinh_phi"),
    )
    known = "so_lieu.chinh_sach_kinh_phi is not none"
    return listed("viec in chinh_sach", columns, width, named=3, known=known)


def supplies(width: int, *more: Column) -> Blocks:
    """Return the money planned and spent."""
    columns = (
        words("Nội dung", 30, "viec.noi_dung"),
        words("Nguồn", 16, "viec.nguon"),
        count("Dự toán (đồng)", 18, "viec.du_toan", "so_lieu.ngan_sach_du_toan"),
        count("Đã chi (đồng)", 18, "viec.da_chi", "so_lieu.ngan_sach"),
        rate("Tỷ lệ", 9, "viec.da_chi", "viec.du_toan", "so_lieu.ngan_sach_ty_le"),
        *more,
    )
    return listed("viec in bao_dam", columns, width, named=2)


def civil_defence(width: int, rows: str = "phong_thu_dan_su") -> Blocks:
    """Return what happened and who was called out."""
    columns = (
        words("Nội dung", 28, "viec.noi_dung"),
        Column("Ngày", 14, "viec.ngay|ngay_ngan"),
        count("Số vụ", 8, "viec.so_vu", f"tong({rows}, 'so_vu')"),
        count("Lượt người", 9, "viec.luot_nguoi", f"tong({rows}, 'luot_nguoi')"),
        count("Lượt phương tiện", 12, "viec.phuong_tien", f"tong({rows}, 'phuong_tien')"),
        words("Kết quả", 20, "viec.ket_qua"),
    )
    return listed(f"viec in {rows}", columns, width, named=2)


def awards(width: int, listing: str) -> Blocks:
    """Return how many collectives, persons and households receive each form; ``listing`` names the award list."""

    def kind(head: str, name: str, total: str) -> Column:
        shown, sum_shown = f"dong.{name}", f"{listing}.{total}"
        return Column(
            head,
            11,
            f"{shown}|hai_chu_so if {shown} else none",
            f"{sum_shown}|hai_chu_so if {sum_shown} else none",
        )

    columns = (
        words("Danh hiệu, hình thức khen thưởng", 40, "dong.hinh_thuc"),
        kind("Tập thể", "tap_the", "luot_tap_the"),
        kind("Cá nhân", "ca_nhan", "luot_ca_nhan"),
        kind("Hộ gia đình", "ho_gia_dinh", "luot_ho_gia_dinh"),
        kind("Tổng", "tong", "so_luot"),
    )
    return listed(f"dong in {listing}.theo_hinh_thuc", columns, width, named=1)
