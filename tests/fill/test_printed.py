"""What a paper prints of which figure, noted while it is filled; the paper itself is the same."""

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen import fill
from reportgen.awards.lists import AwardGroup, AwardList, AwardRow, FormCount
from reportgen.errors import TemplateError
from reportgen.records import Record, Value, YearData
from tests.fill import making

ROWS = tuple(
    AwardRow({"ten": name, "tien_thuong": 540_000}, number, Record({"ten": name}))
    for number, name in enumerate(("An", "Bình"))
)
GROUPS = (AwardGroup("Giấy khen", ROWS),)
AWARDS = AwardList(
    ca_nhan=GROUPS,
    theo_hinh_thuc=(FormCount("Giấy khen", (AwardGroup("", ()), GROUPS[0], AwardGroup("", ()))),),
    duoc_khen=ROWS,
)
NAMES = {
    "nam": 2023,
    "so_lieu": {"quan_so": 4968, "ty_le": Decimal("0.9979"), "it": 4, "khong_co": None},
    "nam_truoc": {
        "co": True,
        "nam": 2022,
        "quan_so": 4721,
        "ty_le": Decimal("0.95"),
        "it": 3,
        "khong_co": None,
    },
    "don_vi_tinh": {"quan_so": "người", "ty_le": "%", "it": "cuộc", "khong_co": ""},
    "khen_thuong": AWARDS,
    "thong_tin": {"dan_so": 1000},
}


def printed(folder: Path, *lines: str) -> dict[str, tuple[str, ...]]:
    """Return what is noted of a template with these lines, which is filled as it is without it."""
    template = making.template(folder, *lines)
    noted = fill.PrintedTexts()
    names = fill.watch_context(NAMES, "khen_thuong", noted)
    assert fill.render(template, names) == fill.render(template, NAMES)
    return noted.texts()


@pytest.mark.parametrize(
    ("tag", "noted"),
    [
        ("{{ so_lieu.quan_so|so }}", {"quan_so": ("4.968",)}),
        ("{{ so_lieu.quan_so|so }} {{ so_lieu.quan_so|bang_chu }} {{ so_lieu.quan_so|so }}",
         {"quan_so": ("4.968", "bốn nghìn chín trăm sáu mươi tám")}),
        ("{{ so_lieu.ty_le|ty_le }}", {"ty_le": ("99,8%",)}),
        ("{{ so_lieu.it|hai_chu_so|kem('(', ')') }}", {"it": ("04",)}),
        ("{{ so_lieu.it }}", {"it": ("4",)}),
        ("{{ so_lieu.it|kem('(', ')') }}", {"it": ("4",)}),
        ("{{ [so_lieu.it, 'cuộc']|noi(' ') }}", {"it": ("4",)}),
        ("{{ so_sanh('quan_so') }}", {"so_sanh.quan_so": ("tăng 5,2% so với năm 2022",)}),
        ("{{ so_lieu.quan_so|tang_giam(nam_truoc.quan_so) }}", {"so_sanh.quan_so": ("tăng 5,2% so với năm 2022",)}),
        ("{{ nam_truoc.quan_so|so }}", {"nam_truoc.quan_so": ("4.721",)}),
        ("{{ so_lieu.khong_co|so }}{{ so_sanh('khong_co') }}", {}),
        ("{% if so_lieu.quan_so %}có{% endif %}", {}),
        ("{{ thong_tin.dan_so|so }} {{ nam }}", {}),
        ("{{ khen_thuong.tong_tien|tien }}", {"khen_thuong.tong_tien": ("1.080.000 đồng",)}),
        ("{{ khen_thuong.ca_nam.so_ca_nhan|hai_chu_so }}", {"khen_thuong.ca_nam.so_ca_nhan": ("02",)}),
        ("{% for n in khen_thuong.ca_nhan %}{{ n.so_luong|so }}{{ n.hang[0].ten }}{% endfor %}",
         {"khen_thuong.ca_nhan[0].so_luong": ("2",)}),
        ("{% for d in khen_thuong.theo_hinh_thuc %}{{ d.muc_ca_nhan|tien }}{{ d.tong|so }}{% endfor %}",
         {"khen_thuong.theo_hinh_thuc[0].muc_ca_nhan": ("540.000 đồng",),
          "khen_thuong.theo_hinh_thuc[0].tong": ("2",)}),
        ("{% if khen_thuong %}{{ khen_thuong|length }}{% endif %}", {}),
        ("{% for h in khen_thuong %}{{ h.ten }}{% endfor %}", {}),
        ("{% if khen_thuong.ca_nhan[0] == khen_thuong.ca_nhan[-1] %}một{% endif %}", {}),
    ],
)  # fmt: skip
def test_what_is_noted(tmp_path: Path, tag: str, noted: dict[str, tuple[str, ...]]) -> None:
    assert printed(tmp_path, tag) == noted


def row(number: int, **values: Value) -> Record:
    cells = {name: f"{letter}{number}" for letter, name in zip("ABC", values, strict=False)}
    return Record(values, "a.xlsx", "Bảng", cells)


TABLE = (
    row(4, ten="a", so=3, mau=4),
    row(5, ten="b", so=None, mau=Decimal("2.5")),
    row(6, ten="a", so=5, mau=8),
)
FIELDS = Record({"dan_so": 1000, "khong_o": 7}, "a.xlsx", "Thông tin", {"dan_so": "B2"})
DATA = YearData(2023, "a.xlsx", {"thong_tin": FIELDS}, {"bang": TABLE})


def cells_noted(folder: Path, *lines: str) -> fill.PrintedTexts:
    template, noted = making.template(folder, *lines), fill.PrintedTexts()
    own = {**NAMES, "bang": TABLE, "thong_tin": {**FIELDS, "danh_sach": [1]}}
    names = fill.watch_cells(fill.watch_context(own, "khen_thuong", noted), DATA, noted)
    assert fill.render(template, names) == fill.render(template, own)
    return noted


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("{% for h in bang %}{{ h.so|so }} {% endfor %}", {"Bảng!B4": ("3",), "Bảng!B6": ("5",)}),
        (
            "{{ thong_tin.dan_so|so }}{{ thong_tin.khong_o }}{{ thong_tin.danh_sach[0] }}",
            {"Thông tin!B2": ("1.000",)},
        ),
        ("{{ bang[0].ten }}", {}),
    ],
)
def test_cells_that_are_printed(tmp_path: Path, tag: str, texts: dict[str, tuple[str, ...]]) -> None:
    assert cells_noted(tmp_path, tag).texts() == texts


@pytest.mark.parametrize(
    ("tag", "names", "text"),
    [
        ("{{ bang|tong('so')|so }}", ("Bảng!B4", "Bảng!B6"), "8"),
        ("{{ tong(bang, 'mau')|so }}", ("Bảng!C4", "Bảng!C5", "Bảng!C6"), "14,5"),
        ("{{ tong(loc(bang, ten='b'), 'mau')|so }}", ("Bảng!C5",), "2,5"),
        ("{% for n in bang|nhom('ten') %}{{ n.tong.so|so }}{% endfor %}", ("Bảng!B4", "Bảng!B6"), "8"),
        ("{{ bang[0].so|ty_le(bang[0].mau) }}", ("Bảng!B4", "Bảng!C4"), "75%"),
        ("{{ bang|tong('so')|ty_le(thong_tin.dan_so) }}", ("Bảng!B4", "Bảng!B6", "Thông tin!B2"), "0,8%"),
        ("{{ (10 - bang[0].so)|so }}", ("Bảng!B4",), "7"),
        ("{{ ((bang[1].so or 0) + (bang[2].so or 0))|so }}", ("Bảng!B6",), "5"),
        ("{{ (so_lieu.it + bang[0].so) }}", ("it", "Bảng!B4"), "7"),
        ("{{ so_lieu.it|ty_le(so_lieu.quan_so) }}", ("it", "quan_so"), "0,08%"),
    ],
)
def test_what_a_template_reckons(tmp_path: Path, tag: str, names: tuple[str, ...], text: str) -> None:
    assert cells_noted(tmp_path, tag).derived_texts() == (fill.DerivedText(names, text),)


def test_a_sum_of_very_many_cells(tmp_path: Path) -> None:
    noted = fill.PrintedTexts()
    table = tuple(row(number, ten="a", so=1) for number in range(1, 12_001))
    data = YearData(2023, "a.xlsx", {}, {"bang": table})
    names = fill.watch_cells({"bang": table}, data, noted)
    fill.render(making.template(tmp_path, "{{ bang|tong('so')|so }}"), names)
    (one,) = noted.derived_texts()
    assert (len(one.names), one.text) == (12_000, "12.000")


def test_an_unknown_name_of_the_award_list_is_told_with_the_nearest(tmp_path: Path) -> None:
    template = making.template(tmp_path, "{{ khen_thuong.tong_tienn|tien }}")
    with pytest.raises(TemplateError) as caught:
        fill.render(template, fill.watch_context(NAMES, "khen_thuong", fill.PrintedTexts()))
    (problem,) = caught.value.diagnostics
    assert "tong_tien" in problem.hint


def test_a_kit_without_awards(tmp_path: Path) -> None:
    noted = fill.PrintedTexts()
    fill.render(making.template(tmp_path, "{{ so_lieu.it|so }}"), fill.watch_context(NAMES, "", noted))
    assert noted.texts() == {"it": ("4",)}
