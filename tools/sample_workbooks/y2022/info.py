"""Sheet "Thông tin" of 2022."""

# ruff: noqa: E501 - a paragraph or a row stays one line

from __future__ import annotations

from datetime import date

from tools.sample_workbooks.office import EVERY_YEAR, Fields

THONG_TIN: Fields = EVERY_YEAR | {
    "nam": 2022,
    "so_bc": "395",
    "ngay_bc": date(2022, 11, 16),
    "so_tt": "741",
    "ngay_tt": date(2022, 11, 9),
    "can_cu_tt_4": "Căn cứ kết quả thực hiện nhiệm vụ quốc phòng, quân sự địa phương năm 2022 của các cơ quan, đơn vị, địa phương",
    "cap_bac_ky_tt": "Thượng tá",
    "nguoi_ky_tt": "Lương Khắc Quyết",
    "so_qd": "2714",
    "ngay_qd": date(2022, 11, 15),
    "nguon_kinh_phi_qd": "Quỹ Thi đua, khen thưởng của huyện năm 2022",
    "hoi_nghi_ngay": date(2022, 11, 23),
    "hoi_nghi_gio": "08 giờ 00 phút",
    "hoi_nghi_dia_diem": "Hội trường Ủy ban nhân dân huyện An Lạc Sơn",
    "hoi_nghi_chu_tri": "Đồng chí Đoàn Thế Nguyện, Chủ tịch Ủy ban nhân dân huyện",
    "so_gm": "149",
    "ngay_gm": date(2022, 11, 15),
    "so_ctr": "35",
    "ngay_ctr": date(2022, 11, 16),
    "so_don_vi_cap_xa": 17,
    "dan_so": 120_380,
    "so_nghi_quyet": 2,
    "so_chi_thi": 4,
    "so_ke_hoach": 41,
    "so_van_ban_khac": 109,
    "dqtv_quan_so": 1924,
    "dqtv_dang_vien": 402,
    "dbdv_dang_ky": 3196,
    "dbdv_xep_don_vi": 3087,
    "kham_co_mat": 715,
    "kham_du_suc_khoe": 296,
    "tuyen_sinh_ho_so": 35,
    "tuyen_sinh_trung_tuyen": 9,
    "ngan_sach": 8_240_000_000,
    "pctt_luot_nguoi": 1042,
    "dan_van_ngay_cong": 2860,
    "ky_luat": 1,
}
