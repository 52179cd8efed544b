"""Next year's targets, and what each collective and person strives for, as tables."""

from __future__ import annotations

from reportgen.word.blocks import Blocks
from tools.word_templates.two_tier.tables import Column, listed, words


def targets_table(width: int) -> Blocks:
    """Return next year's targets."""
    columns = (
        words("Nội dung", 34, "muc_tieu.noi_dung"),
        Column("Đơn vị tính", 12, "muc_tieu.don_vi_tinh"),
        Column("Chỉ tiêu năm {{ nam_sau }}", 14, "muc_tieu.chi_tieu"),
        words("Ghi chú", 18, "muc_tieu.ghi_chu"),
    )
    return listed("muc_tieu in chi_tieu", columns, width)


def pledged_titles(width: int) -> Blocks:
    """Return the titles that collectives and persons strive for."""
    columns = (
        words("Tên tập thể, họ và tên", 30, "dang_ky.ten"),
        words("Đơn vị", 22, "dang_ky.don_vi"),
        words("Danh hiệu đăng ký", 24, "dang_ky.danh_hieu"),
    )
    return listed("dang_ky in dang_ky_thi_dua", columns, width)
