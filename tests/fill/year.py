"""A small made-up year for the tests of filling: the kit's names with plainly fictional people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from reportgen.awards import AwardList, DecisionBasis, enlist, load
from reportgen.kit import load as load_kit
from reportgen.records import Record, Value, YearData

KIT = Path(__file__).parents[2] / "templates" / "quoc-phong"
SHIPPED = load_kit(KIT)

DECIDED_ON, DECIDED_BY = date(2023, 11, 15), "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN"
FIELDS: dict[str, Value] = {
    "nam": 2023,
    "cap": "huyện",
    "ten_dia_phuong": "huyện An Lạc Sơn",
    "ten_cap_tren": "tỉnh Hà Trung",
    "dia_danh": "An Lạc Sơn",
    "co_quan": "Ủy ban nhân dân huyện An Lạc Sơn",
    "co_quan_viet_tat": "UBND huyện",
    "co_quan_dong_1": "ỦY BAN NHÂN DÂN",
    "co_quan_dong_2": "HUYỆN AN LẠC SƠN",
    "co_quan_quan_su": "Ban Chỉ huy quân sự huyện",
    "ten_cong_tac": "quốc phòng, quân sự",
    "so_bc": "5",
    "ky_hieu_bc": "BC-UBND",
    "ngay_bc": date(2023, 2, 5),
    "kinh_gui_bc_1": "Ủy ban nhân dân tỉnh Hà Trung",
    "kinh_gui_bc_2": "Bộ Chỉ huy quân sự tỉnh Hà Trung",
    "quyen_han_ky_bc": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu_ky_bc": "CHỦ TỊCH",
    "nguoi_ky_bc": "Nguyễn Văn Mẫu",
    "noi_nhan_bc_1": "Như trên",
    "noi_nhan_bc_2": "Thường trực Huyện ủy",
    "luu_bc": "VT, BCH",
    "don_vi_trinh": "Ban Chỉ huy quân sự huyện An Lạc Sơn",
    "don_vi_trinh_chu_quan": "BỘ CHỈ HUY QUÂN SỰ TỈNH HÀ TRUNG",
    "don_vi_trinh_dong_1": "BAN CHỈ HUY QUÂN SỰ",
    "don_vi_trinh_dong_2": "HUYỆN AN LẠC SƠN",
    "so_tt": "45",
    "ky_hieu_tt": "TTr-BCH",
    "ngay_tt": date(2023, 11, 10),
    "kinh_gui_tt_1": "Chủ tịch Ủy ban nhân dân huyện An Lạc Sơn",
    "can_cu_tt_1": "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;",
    "can_cu_tt_2": "Căn cứ kết quả thực hiện nhiệm vụ quốc phòng, quân sự địa phương năm 2023",
    "chuc_vu_ky_tt": "CHỈ HUY TRƯỞNG",
    "cap_bac_ky_tt": "Thượng tá",
    "nguoi_ky_tt": "Trần Văn Thử",
    "noi_nhan_tt_1": "Như trên",
    "luu_tt": "VT, BCT",
    "tham_quyen_qd": DECIDED_BY,
    "so_qd": "1234",
    "ky_hieu_qd": "QĐ-UBND",
    "ngay_qd": DECIDED_ON,
    "can_cu_qd_1": "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    "can_cu_qd_2": "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003",
    "de_nghi_qd": "Chỉ huy trưởng Ban Chỉ huy quân sự huyện",
    "nguon_kinh_phi_qd": "Quỹ thi đua, khen thưởng của huyện năm 2023",
    "thi_hanh_qd": "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Trưởng phòng Nội vụ, "
    "Trưởng phòng Tài chính - Kế hoạch, Chỉ huy trưởng Ban Chỉ huy quân sự huyện",
    "chuc_vu_ky_qd": "CHỦ TỊCH",
    "nguoi_ky_qd": "Nguyễn Văn Mẫu",
    "noi_nhan_qd_1": "Như Điều 3",
    "luu_qd": "VT, NV",
    "so_don_vi_cap_xa": 16,
    "dan_so": 120000,
    "so_nghi_quyet": 2,
    "so_ke_hoach": 14,
    "dqtv_quan_so": 1850,
    "dqtv_dang_vien": 520,
    "dbdv_dang_ky": 2450,
    "dbdv_xep_don_vi": 2380,
    "kham_co_mat": 640,
    "kham_du_suc_khoe": 402,
    "tuyen_sinh_ho_so": 24,
    "tuyen_sinh_trung_tuyen": 7,
    "ngan_sach": 5_250_000_000,
    "pctt_luot_nguoi": 1250,
    "dan_van_ngay_cong": 3120,
    "ky_luat": 0,
    "hoi_nghi_ngay": date(2023, 11, 22),
    "hoi_nghi_gio": "13 giờ 30 phút",
    "hoi_nghi_dia_diem": "Hội trường huyện",
    "hoi_nghi_chu_tri": "Đồng chí Nguyễn Văn Mẫu, Chủ tịch Ủy ban nhân dân huyện",
}

COMMUNES = [f"xã Mẫu {name}" for name in ("Thượng", "Hạ", "Đông", "Tây", "Nam", "Bắc", "Hòa", "Bình")]


def record(sheet: str, **values: Value) -> Record:
    """Return a record of ``sheet`` with the columns not named left empty."""
    columns = [column.name for column in SHIPPED.sheet(sheet).columns]
    unknown = set(values) - set(columns)
    assert not unknown, unknown
    return Record({name: values.get(name) for name in columns})


def _training() -> tuple[Record, ...]:
    groups = {"Dân quân năm thứ nhất": 15, "Dân quân cơ động": 12, "Dân quân tại chỗ": 7, "Tự vệ": 7}
    rows = []
    for group, days in groups.items():
        for commune in COMMUNES:
            grades = {"gioi": 10, "kha": 14, "dat": 6, "khong_dat": 0}
            counts = {"chi_tieu": 30, "quan_so": 30, **grades}
            rows.append(record("huan_luyen", nhom=group, don_vi=commune, so_ngay=days, **counts))
    return tuple(rows)


def _words() -> tuple[Record, ...]:
    subjects = SHIPPED.sheet("nhan_dinh").column("muc").constraints.enum
    text = (
        "Cấp ủy, chính quyền các cấp đã tập trung lãnh đạo, chỉ đạo thực hiện toàn diện nhiệm vụ được giao."
    )
    return tuple(record("nhan_dinh", muc=subject, noi_dung=text) for subject in subjects for _turn in (1, 2))


def tables() -> dict[str, tuple[Record, ...]]:
    """Return the year's tables."""
    return {
        "huan_luyen": _training(),
        "giao_duc": (
            record("giao_duc", nhom="Đối tượng 3", so_lop=1, chi_tieu=60, ket_qua=60),
            record("giao_duc", nhom="Đối tượng 4", so_lop=12, chi_tieu=950, ket_qua=948),
            record("giao_duc", nhom="Học sinh, sinh viên", chi_tieu=3970, ket_qua=3960),
        ),
        "dien_tap": (
            record(
                "dien_tap",
                ten="Diễn tập khu vực phòng thủ huyện",
                loai="Khu vực phòng thủ",
                don_vi="huyện An Lạc Sơn",
                ngay=date(2023, 9, 12),
                luc_luong=850,
                ket_qua="Giỏi",
            ),
            *(
                record(
                    "dien_tap",
                    ten="Diễn tập chiến đấu xã trong khu vực phòng thủ",
                    loai="Chiến đấu trong khu vực phòng thủ",
                    don_vi=commune,
                    ngay=date(2023, 7, 4),
                    luc_luong=160,
                    ket_qua="Khá",
                )
                for commune in COMMUNES[:4]
            ),
        ),
        "tuyen_quan": tuple(
            record("tuyen_quan", don_vi=c, chi_tieu=20, giao_quan=20, dai_hoc=6, thpt=13, thcs=1, dang_vien=1)
            for c in COMMUNES
        ),
        "chinh_sach": (
            record(
                "chinh_sach",
                noi_dung="Thăm, tặng quà nhân ngày 27/7",
                so_luong=420,
                don_vi_tinh="suất quà",
                kinh_phi=210_000_000,
            ),
            record(
                "chinh_sach", noi_dung="Xây nhà đồng đội", so_luong=2, don_vi_tinh="nhà", kinh_phi=160_000_000
            ),
        ),
        "nhan_dinh": _words(),
        "khach_moi": (
            record(
                "khach_moi", kinh_moi="Ông", ten="Nguyễn Văn Khách", chuc_vu="Bí thư", don_vi="xã Mẫu Thượng"
            ),
            record("khach_moi", ten="Đảng ủy xã Mẫu Hạ"),
        ),
        "chi_tieu": (
            record("chi_tieu", noi_dung="Hoàn thành chỉ tiêu giao quân", don_vi_tinh="%", chi_tieu="100"),
            record(
                "chi_tieu", noi_dung="Quân số huấn luyện khá, giỏi", don_vi_tinh="%", chi_tieu="từ 85 trở lên"
            ),
        ),
    }


def kit() -> SimpleNamespace:
    """Return what filling asks of a kit."""
    figures = [SimpleNamespace(name=f.name, unit=f.unit, value=f.value) for f in SHIPPED.figures]
    return SimpleNamespace(figures=figures, awards=SimpleNamespace(sheet="khen_thuong"))


def figures(
    fields: Record, rows: dict[str, tuple[Record, ...]], awarded: tuple[Record, ...]
) -> dict[str, int | Decimal | None]:
    """Return the kit's figures, computed by its own expressions."""
    from reportgen import expressions

    names = {"thong_tin": fields, **rows, "khen_thuong": award_list(awarded)}
    computed: dict[str, int | Decimal | None] = {}
    for figure in kit().figures:
        expression = expressions.compile(figure.value)
        try:
            computed[figure.name] = expression(**names)
        except expressions.ExpressionError:
            computed[figure.name] = None
    return computed


def awarded() -> tuple[Record, ...]:
    """Return 25 collectives and 34 individuals."""
    groups = [
        record(
            "khen_thuong",
            loai="Tập thể",
            ten=f"Ban Chỉ huy quân sự xã Mẫu {n}",
            don_vi=f"xã Mẫu {n}",
            hinh_thuc="Giấy khen",
        )
        for n in range(1, 26)
    ]
    people = [
        record(
            "khen_thuong",
            loai="Cá nhân",
            cap_bac="Đại úy" if n % 3 == 0 else None,
            ten=f"Nguyễn Văn Thử {n}",
            chuc_vu="Chỉ huy trưởng",
            don_vi=f"Ban Chỉ huy quân sự xã Mẫu {n}",
            hinh_thuc="Chiến sĩ tiên tiến" if n <= 10 else "Giấy khen",
            thanh_tich="xuất sắc trong phong trào thi đua quyết thắng năm 2023" if n % 2 else None,
        )
        for n in range(1, 35)
    ]
    return (*groups, *people)


def award_list(rows: tuple[Record, ...]) -> AwardList:
    """Return the award list that is decided from ``rows``."""
    catalogue = load(KIT / "awards.toml")
    assert SHIPPED.awards is not None
    case = DecisionBasis(rows, SHIPPED.awards.columns, 2023, DECIDED_ON, DECIDED_BY)
    return enlist(catalogue, case)


def year(**changed: Value) -> YearData:
    """Return the year's data, some fields changed."""
    return YearData(
        2023, "inputs/2023.xlsx", {"thong_tin": record("thong_tin", **{**FIELDS, **changed})}, tables()
    )


def names(changed: Mapping[str, Value] | None = None, *, last_year: bool = True) -> dict[str, Any]:
    """Return the whole context, as a run makes it."""
    from reportgen.fill import Pictures, context

    data, rows = year(**(changed or {})), awarded()
    now = figures(data.fields["thong_tin"], dict(data.tables), rows)
    before = (
        {n: v if v is None else type(v)(v * Decimal("0.97")) for n, v in now.items()} if last_year else None
    )
    made = context(kit(), data, now, before if last_year else None, award_list(rows))
    return {**made, "bieu_do": Pictures(tuple(chart.name for chart in SHIPPED.charts), dict)}
