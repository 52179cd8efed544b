"""What stays the same from year to year in the invented commune of Mỹ Uyên; nobody in it is real."""

from __future__ import annotations

from tools.sample_workbooks.office import Fields

CO_QUAN: Fields = {
    "cap": "xã",
    "ten_dia_phuong": "xã Mỹ Uyên",
    "ten_cap_tren": "tỉnh Hoài Giang",
    "dia_danh": "Mỹ Uyên",
    "co_quan": "Ủy ban nhân dân xã Mỹ Uyên",
    "co_quan_viet_tat": "UBND xã",
    "co_quan_dong_1": "ỦY BAN NHÂN DÂN",
    "co_quan_dong_2": "XÃ MỸ UYÊN",
    "co_quan_quan_su": "Ban Chỉ huy quân sự xã Mỹ Uyên",
    "quan_su_viet_tat": "Ban CHQS xã",
    "quan_su_dong_1": "BAN CHỈ HUY QUÂN SỰ",
    "quan_su_dong_2": "XÃ MỸ UYÊN",
    "ten_cong_tac": "quốc phòng, quân sự",
}
TRINH: Fields = {
    "don_vi_trinh": "Phòng Văn hóa - Xã hội xã Mỹ Uyên",
    "don_vi_trinh_chu_quan": "ỦY BAN NHÂN DÂN",
    "don_vi_trinh_chu_quan_dong_2": "XÃ MỸ UYÊN",
    "don_vi_trinh_dong_1": "PHÒNG VĂN HÓA - XÃ HỘI",
    "ky_hieu_tt": "TTr-VHXH",
    "kinh_gui_tt_1": "Chủ tịch Ủy ban nhân dân xã Mỹ Uyên",
    "kinh_gui_tt_2": "Hội đồng Thi đua - Khen thưởng xã Mỹ Uyên",
    "chuc_vu_ky_tt": "TRƯỞNG PHÒNG",
    "nguoi_ky_tt": "Ngụy Hữu Trinh",
    "noi_nhan_tt_1": "Như trên",
    "noi_nhan_tt_2": "Ban Chỉ huy quân sự xã",
    "luu_tt": "VT",
}
HOI_DONG: Fields = {
    "ten_hd": "Hội đồng Thi đua - Khen thưởng xã Mỹ Uyên",
    "ky_hieu_hd": "BB-HĐTĐKT",
    "bat_dau_hd": "14 giờ 00 phút",
    "ket_thuc_hd": "16 giờ 15 phút",
    "dia_diem_hd": "Phòng họp số 1, Trụ sở Ủy ban nhân dân xã Mỹ Uyên",
}
QUYET_DINH: Fields = {
    "tham_quyen_qd": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MỸ UYÊN",
    "ky_hieu_qd": "QĐ-UBND",
    "de_nghi_qd": "Trưởng phòng Phòng Văn hóa - Xã hội xã",
    "thi_hanh_qd": (
        "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Phòng Văn hóa - Xã hội, "
        "Trưởng phòng Phòng Kinh tế, Chỉ huy trưởng Ban Chỉ huy quân sự xã"
    ),
    "chuc_vu_ky_qd": "CHỦ TỊCH",
    "nguoi_ky_qd": "Tạ Đăng Mẫn",
    "noi_nhan_qd_1": "Như Điều 3",
    "noi_nhan_qd_2": "Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã (để báo cáo)",
    "noi_nhan_qd_3": "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã",
    "luu_qd": "VT, VHXH",
}
HOI_NGHI: Fields = {
    "hoi_nghi_gio": "08 giờ 00 phút",
    "hoi_nghi_dia_diem": "Hội trường Trung tâm Văn hóa - Thể thao xã Mỹ Uyên",
    "hoi_nghi_chu_tri": "Đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân xã",
    "quyen_han_ky_gm": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu_ky_gm": "CHỦ TỊCH",
    "nguoi_ky_gm": "Tạ Đăng Mẫn",
    "noi_nhan_gm_1": "Như trên",
    "noi_nhan_gm_2": "Ban Chỉ huy quân sự xã (để thực hiện)",
    "luu_gm": "VT, BCHQS",
    "noi_nhan_ctr_1": "Đại biểu dự hội nghị",
    "noi_nhan_ctr_2": "Ban Chỉ huy quân sự xã",
    "luu_ctr": "VT, BCHQS",
}
EVERY_YEAR: Fields = CO_QUAN | TRINH | HOI_DONG | QUYET_DINH | HOI_NGHI
"""Sheet "Thông tin" of both years."""
