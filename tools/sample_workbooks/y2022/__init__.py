"""The invented district's year 2022."""

from __future__ import annotations

from tools.sample_workbooks.y2022.awards import KHEN_THUONG
from tools.sample_workbooks.y2022.info import THONG_TIN
from tools.sample_workbooks.y2022.tables import CHI_TIEU, CHINH_SACH, DIEN_TAP, GIAO_DUC
from tools.sample_workbooks.y2022.training import HUAN_LUYEN, TUYEN_QUAN
from tools.sample_workbooks.y2022.words import NHAN_DINH

FIELDS = THONG_TIN
TABLES = {
    "huan_luyen": HUAN_LUYEN,
    "giao_duc": GIAO_DUC,
    "dien_tap": DIEN_TAP,
    "tuyen_quan": TUYEN_QUAN,
    "chinh_sach": CHINH_SACH,
    "khen_thuong": KHEN_THUONG,
    "muc_thuong": (),
    "nhan_dinh": NHAN_DINH,
    "chi_tieu": CHI_TIEU,
    "khach_moi": (),
}
