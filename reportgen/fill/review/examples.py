"""One example of each filter and function, for lists and hints; what it prints is computed, never written down."""

from __future__ import annotations

from collections.abc import Mapping

FILTERS: Mapping[str, str] = {
    "so": "{{ 4968|so }}",
    "so_thap_phan": "{{ 3.25|so_thap_phan(1) }}",
    "ty_le": "{{ 499|ty_le(500) }}",
    "hai_chu_so": "{{ 4|hai_chu_so }}",
    "bang_chu": "{{ 25|bang_chu }}",
    "la_ma": "{{ 4|la_ma }}",
    "tien": "{{ 1440000|tien }}",
    "tien_bang_chu": "{{ 1440000|tien_bang_chu }}",
    "ngay": "{{ thong_tin.ngay_bc|ngay }}",
    "ngay_ngan": "{{ thong_tin.ngay_bc|ngay_ngan }}",
    "ngay_ky": "{{ thong_tin.ngay_bc|ngay_ky }}",
    "so_van_ban": "{{ 5|so_van_ban }}",
    "tang_giam": "{{ 1032|tang_giam(1000) }}",
    "hoa": "{{ 'ủy ban'|hoa }}",
    "hoa_dau": "{{ 'ủy ban'|hoa_dau }}",
    "thuong_dau": "{{ 'Ủy ban'|thuong_dau }}",
    "trong_cau": "{{ 'Xã Mẫu'|trong_cau }}",
    "cua": "{{ 'Trưởng thôn'|cua('thôn Mẫu') }}",
    "ngat_truoc_dia_danh": "{{ thong_tin.tham_quyen_qd|ngat_truoc_dia_danh }}",
    "bo_cham": "{{ 'Như trên;'|bo_cham }}",
    "noi": "{{ ['Chỉ huy trưởng', 'xã Mẫu']|noi(', ') }}",
    "kem": "{{ 'xã Mẫu'|kem('(', ')') }}",
    "nhom": "{% for n in huan_luyen|nhom('don_vi') %}",
    "tong": "{{ huan_luyen|tong('quan_so') }}",
    "tong_du": "{{ huan_luyen|tong_du('chi_tieu') }}",
    "dem": "{{ huan_luyen|dem }}",
    "loc": "{{ huan_luyen|loc(nhom='Tự vệ')|dem }}",
}
FUNCTIONS: Mapping[str, str] = {
    "so_ky_hieu": "{{ so_ky_hieu(5, 'BC-UBND') }}",
    "so_sanh": "{{ so_sanh('huan_luyen_quan_so', ' (', ')') }}",
    "tong": "{{ tong(huan_luyen, 'quan_so') }}",
    "tong_du": "{{ tong_du(huan_luyen, 'chi_tieu') }}",
    "dem": "{{ dem(huan_luyen) }}",
    "loc": "{{ dem(loc(huan_luyen, nhom='Tự vệ')) }}",
    "ty_le": "{{ ty_le(499, 500)|ty_le }}",
}


def of(name: str, *, is_filter: bool) -> str:
    """Return an example of a filter or function, or "" for one of Jinja's own."""
    return (FILTERS if is_filter else FUNCTIONS).get(name, "")
