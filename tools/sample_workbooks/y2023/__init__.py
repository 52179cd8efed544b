"""The invented district's year 2023, modelled on a district's public figures."""

from __future__ import annotations

from tools.sample_workbooks.y2023.awards import KHEN_THUONG
from tools.sample_workbooks.y2023.guests import KHACH_MOI
from tools.sample_workbooks.y2023.info import THONG_TIN
from tools.sample_workbooks.y2023.tables import CHI_TIEU, CHINH_SACH, DIEN_TAP, GIAO_DUC
from tools.sample_workbooks.y2023.training import HUAN_LUYEN, TUYEN_QUAN
from tools.sample_workbooks.y2023.words import NHAN_DINH

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
    "khach_moi": KHACH_MOI,
}
