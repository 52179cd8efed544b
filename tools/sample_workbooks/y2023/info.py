"""Sheet "Thông tin" of 2023."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

from datetime import date

from tools.sample_workbooks.office import EVERY_YEAR, Fields

THONG_TIN: Fields = EVERY_YEAR | {
    "nam": 2023,
    "so_bc": "412",
    "ngay_bc": date(2023, 11, 17),
    "so_tt": "786",
    "ngay_tt": date(2023, 11, 8),
    "can_cu_tt_4": "Căn cứ kết quả thực hiện nhiệm vụ quốc phòng, quân sự địa phương năm 2023 của các cơ quan, đơn vị, địa phương",
    "cap_bac_ky_tt": "Thượng tá",
    "nguoi_ky_tt": "Lương Khắc Quyết",
    "so_qd": "2867",
    "ngay_qd": date(2023, 11, 15),
    "nguon_kinh_phi_qd": "Quỹ Thi đua, khen thưởng của huyện năm 2023",
    "hoi_nghi_ngay": date(2023, 11, 22),
    "hoi_nghi_gio": "13 giờ 30 phút",
    "hoi_nghi_dia_diem": "Hội trường Trung tâm Hội nghị huyện An Lạc Sơn",
    "hoi_nghi_chu_tri": "Đồng chí Đoàn Thế Nguyện, Chủ tịch Ủy ban nhân dân huyện",
    "so_gm": "158",
    "ngay_gm": date(2023, 11, 15),
    "ghi_chu_gm": "Đại biểu là quân nhân mặc quân phục thường dùng",
    "so_ctr": "37",
    "ngay_ctr": date(2023, 11, 17),
    "so_don_vi_cap_xa": 17,
    "dan_so": 121_460,
    "so_nghi_quyet": 3,
    "so_chi_thi": 4,
    "so_ke_hoach": 46,
    "so_van_ban_khac": 118,
    "dqtv_quan_so": 1968,
    "dqtv_dang_vien": 431,
    "dbdv_dang_ky": 3254,
    "dbdv_xep_don_vi": 3182,
    "kham_co_mat": 742,
    "kham_du_suc_khoe": 318,
    "tuyen_sinh_ho_so": 38,
    "tuyen_sinh_trung_tuyen": 11,
    "ngan_sach": 9_860_000_000,
    "pctt_luot_nguoi": 1284,
    "dan_van_ngay_cong": 3150,
    "ky_luat": 0,
}
