"""The invented commune's year 2026: its military body is the army's since January."""

from __future__ import annotations

from tools.sample_workbooks.cells import Said
from tools.sample_workbooks.y2026.awards import HOI_DONG, KHEN_THUONG, THANH_TICH, XAC_NHAN
from tools.sample_workbooks.y2026.info import THONG_TIN
from tools.sample_workbooks.y2026.meeting import DANG_KY, KHACH_MOI, PHAN_CONG
from tools.sample_workbooks.y2026.tables import (
    BAO_DAM,
    CHI_TIEU,
    CHINH_SACH,
    DIEN_TAP,
    DU_BI,
    GIAO_DUC,
    HUAN_LUYEN,
    LUC_LUONG,
    PHONG_THU_DAN_SU,
    TUYEN_QUAN,
    VAN_BAN,
)
from tools.sample_workbooks.y2026.words import NHAN_DINH

FIELDS = THONG_TIN
TABLES: dict[str, Said] = {
    "van_ban": VAN_BAN,
    "luc_luong": LUC_LUONG,
    "du_bi": DU_BI,
    "huan_luyen": HUAN_LUYEN,
    "giao_duc": GIAO_DUC,
    "dien_tap": DIEN_TAP,
    "tuyen_quan": TUYEN_QUAN,
    "chinh_sach": CHINH_SACH,
    "phong_thu_dan_su": PHONG_THU_DAN_SU,
    "bao_dam": BAO_DAM,
    "khen_thuong": KHEN_THUONG,
    "hoi_dong": HOI_DONG,
    "thanh_tich": THANH_TICH,
    "muc_thuong": (),
    "dang_ky_thi_dua": DANG_KY,
    "nhan_dinh": NHAN_DINH,
    "chi_tieu": CHI_TIEU,
    "khach_moi": KHACH_MOI,
    "phan_cong": PHAN_CONG,
    "Xác nhận": XAC_NHAN,
}
