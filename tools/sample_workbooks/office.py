"""Sheet "Thông tin": what stays the same from year to year in the invented district."""

from __future__ import annotations

from datetime import date

Fields = dict[str, str | int | date | None]

# Luật được dẫn theo tên và ngày, không ghi số và cơ quan ban hành (Phụ lục I Nghị định số 30/2020/NĐ-CP).
LUAT_TO_CHUC = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
LUAT_TO_CHUC_SUA_DOI = (
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ "
    "và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019"
)
LUAT_THI_DUA = "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003"
LUAT_THI_DUA_SUA_DOI = (
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng "
    "ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013"
)
LUAT_DAN_QUAN = "Căn cứ Luật Dân quân tự vệ ngày 22 tháng 11 năm 2019"
NGHI_DINH_91 = (
    "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ "
    "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng"
)
THONG_TU_12 = (
    "Căn cứ Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ "
    "quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP"
)

CO_QUAN: Fields = {
    "cap": "huyện",
    "ten_dia_phuong": "huyện An Lạc Sơn",
    "ten_cap_tren": "tỉnh Hoài Giang",
    "dia_danh": "An Lạc Sơn",
    "co_quan": "Ủy ban nhân dân huyện An Lạc Sơn",
    "co_quan_viet_tat": "UBND huyện",
    "co_quan_chu_quan": None,
    "co_quan_dong_1": "ỦY BAN NHÂN DÂN",
    "co_quan_dong_2": "HUYỆN AN LẠC SƠN",
    "co_quan_quan_su": "Ban Chỉ huy quân sự huyện",
    "ten_cong_tac": "quốc phòng, quân sự",
}

BAO_CAO: Fields = {
    "ky_hieu_bc": "BC-UBND",
    "kinh_gui_bc_1": "Ủy ban nhân dân tỉnh Hoài Giang",
    "kinh_gui_bc_2": "Bộ Chỉ huy quân sự tỉnh Hoài Giang",
    "quyen_han_ky_bc": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu_ky_bc": "CHỦ TỊCH",
    "nguoi_ky_bc": "Đoàn Thế Nguyện",
    "noi_nhan_bc_1": "Như trên",
    "noi_nhan_bc_2": "Thường trực Huyện ủy",
    "noi_nhan_bc_3": "Thường trực Hội đồng nhân dân huyện",
    "noi_nhan_bc_4": "Lãnh đạo Ủy ban nhân dân huyện",
    "noi_nhan_bc_5": "Các phòng, ban, ngành, đoàn thể huyện",
    "noi_nhan_bc_6": "Ủy ban nhân dân các xã, thị trấn",
    "luu_bc": "VT, BCH",
}

TO_TRINH: Fields = {
    "don_vi_trinh": "Ban Chỉ huy quân sự huyện An Lạc Sơn",
    "don_vi_trinh_chu_quan": "BỘ CHQS TỈNH HOÀI GIANG",
    "don_vi_trinh_dong_1": "BAN CHỈ HUY QUÂN SỰ",
    "don_vi_trinh_dong_2": "HUYỆN AN LẠC SƠN",
    "ky_hieu_tt": "TTr-BCH",
    "kinh_gui_tt_1": "Chủ tịch Ủy ban nhân dân huyện An Lạc Sơn",
    "kinh_gui_tt_2": "Hội đồng Thi đua - Khen thưởng huyện An Lạc Sơn",
    "can_cu_tt_1": LUAT_THI_DUA,
    "can_cu_tt_2": LUAT_THI_DUA_SUA_DOI,
    "can_cu_tt_3": NGHI_DINH_91,
    "chuc_vu_ky_tt": "CHỈ HUY TRƯỞNG",
    "noi_nhan_tt_1": "Như trên",
    "noi_nhan_tt_2": "Phòng Nội vụ huyện",
    "noi_nhan_tt_3": "Đảng ủy Quân sự huyện (để báo cáo)",
    "luu_tt": "VT, CT",
}

QUYET_DINH: Fields = {
    "tham_quyen_qd": "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN",
    "ky_hieu_qd": "QĐ-UBND",
    "can_cu_qd_1": LUAT_TO_CHUC,
    "can_cu_qd_2": LUAT_TO_CHUC_SUA_DOI,
    "can_cu_qd_3": LUAT_THI_DUA,
    "can_cu_qd_4": LUAT_THI_DUA_SUA_DOI,
    "can_cu_qd_5": LUAT_DAN_QUAN,
    "can_cu_qd_6": NGHI_DINH_91,
    "can_cu_qd_7": THONG_TU_12,
    "de_nghi_qd": "Chỉ huy trưởng Ban Chỉ huy quân sự huyện",
    "thi_hanh_qd": (
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Trưởng phòng Nội vụ, "
        "Trưởng phòng Tài chính - Kế hoạch, Chỉ huy trưởng Ban Chỉ huy quân sự huyện, "
        "Chủ tịch Ủy ban nhân dân các xã, thị trấn, thủ trưởng các cơ quan, đơn vị có liên quan"
    ),
    "chuc_vu_ky_qd": "CHỦ TỊCH",
    "nguoi_ky_qd": "Đoàn Thế Nguyện",
    "noi_nhan_qd_1": "Như Điều 3",
    "noi_nhan_qd_2": "Bộ Chỉ huy quân sự tỉnh (để báo cáo)",
    "noi_nhan_qd_3": "Thường trực Huyện ủy, Hội đồng nhân dân huyện (để báo cáo)",
    "noi_nhan_qd_4": "Lãnh đạo Ủy ban nhân dân huyện",
    "luu_qd": "VT, NV, BCH",
}

HOI_NGHI: Fields = {
    "ky_hieu_gm": "GM-UBND",
    "quyen_han_ky_gm": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu_ky_gm": "CHỦ TỊCH",
    "nguoi_ky_gm": "Đoàn Thế Nguyện",
    "noi_nhan_gm_1": "Như trên",
    "noi_nhan_gm_2": "Ban Chỉ huy quân sự huyện (để thực hiện)",
    "luu_gm": "VT, BCH",
    "ky_hieu_ctr": "CTr-UBND",
    "noi_nhan_ctr_1": "Đại biểu dự hội nghị",
    "noi_nhan_ctr_2": "Lãnh đạo Ủy ban nhân dân huyện",
    "noi_nhan_ctr_3": "Ban Chỉ huy quân sự huyện",
    "luu_ctr": "VT, BCH",
}

EVERY_YEAR: Fields = CO_QUAN | BAO_CAO | TO_TRINH | QUYET_DINH | HOI_NGHI
