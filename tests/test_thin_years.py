"""Years of which little is told: what is not told prints nothing and compares with nothing, and is no zero."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import docx
import pytest

from reportgen import kit
from reportgen.cli import main
from reportgen.diagnostics import Severity
from reportgen.errors import ReportgenError
from reportgen.fill import render
from reportgen.records import YearData
from reportgen.runs.awards import list_of
from reportgen.runs.build import build_year
from reportgen.runs.figures import missing_figures
from reportgen.runs.packet import PacketOptions, bind
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat
from reportgen.workspace import Workspace
from tests.sentences import assert_whole
from tests.thinning import (
    KIT,
    Change,
    Thinner,
    names_of,
    sample,
    twice,
    with_tables,
    without_fields,
    without_values,
    workspace,
)

REPORT, DECISION = "bao-cao-tong-ket", "quyet-dinh-khen-thuong"
ABOUT_AWARDS = {
    "to-trinh-khen-thuong",
    DECISION,
    "danh-sach-tap-the",
    "danh-sach-ca-nhan",
    "giay-khen",
}
TABLES = (
    "huan_luyen",
    "giao_duc",
    "dien_tap",
    "tuyen_quan",
    "chinh_sach",
    "khen_thuong",
    "nhan_dinh",
    "chi_tieu",
)

pytestmark = pytest.mark.usefixtures("laid_out_once")


Laid = Callable[[Change], Path]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    """Return what lays a year out with a change, once for all tests that copy it."""

    def lay(change: Change) -> Path:
        workspace(root := tmp_path_factory.mktemp("nam"), change)
        return root

    return cache(lay)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """Return the papers of the sample as it is, which no test changes."""
    return built(tmp_path_factory.mktemp("du"))


def built(folder: Path, *changes: Change, only: Sequence[str] = ()) -> BuildResult:
    workspace(folder, *changes)
    return papers_of(folder, *only)


def papers_of(folder: Path, *only: str) -> BuildResult:
    return build_year(BuildRequest(Workspace(folder), 2023, only=only, formats=(DocumentFormat.DOCX,)))


def copied(root: Path, to: Path) -> Path:
    return shutil.copytree(root, to, dirs_exist_ok=True)


def text(build: BuildResult, name: str) -> str:
    return plain((build.folder / f"{name}.docx").read_bytes())


def filled(data: YearData, name: str = REPORT, **more: object) -> str:
    """Return a paper filled from ``data``, which no workbook holds."""
    return plain(render(KIT / f"{name}.docx", {**names_of(data), **more}))


def plain(paper: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        body = archive.read("word/document.xml").decode()
    lines = body.split("</w:p>")
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", line)) for line in lines)


def names(build: BuildResult) -> set[str]:
    return {path.stem for path in build.made}


def codes(build: BuildResult) -> list[str]:
    return [found.code for found in build.diagnostics]


def without(table: str) -> Change:
    return lambda thin: thin.keep_rows(table, 0)


NO_AWARDS = without("khen_thuong")


def no_day(thin: Thinner) -> None:
    """Clear the day of the decision."""
    thin.clear_fields("thong_tin", "ngay_qd")


def no_tables(thin: Thinner) -> None:
    thin.only_required()
    for table in TABLES:
        thin.keep_rows(table, 0)


def test_required_cells_alone_print_no_figure_that_is_not_there(tmp_path: Path) -> None:
    made = built(tmp_path, Thinner.only_required, only=(REPORT,))
    report = text(made, REPORT)
    assert_whole(report)
    assert not re.search(r"/0(?!\d)|(?<!\d)0%|điểm phần trăm|\(0\)", report)
    heads = [line for line in report.split("\n") if re.match(r"[IVX]+\. |\d+\. ", line)]
    assert heads == [
        "I. Đặc điểm tình hình",
        "II. Kết quả thực hiện nhiệm vụ",
        "1. Sẵn sàng chiến đấu, xây dựng khu vực phòng thủ",
        "2. Xây dựng lực lượng",
        "3. Huấn luyện, hội thi, hội thao, diễn tập",
        "4. Giáo dục quốc phòng và an ninh",
        "5. Chính sách hậu phương quân đội",
        "6. Thi đua, khen thưởng; kỷ luật",
        "I. Chỉ tiêu chủ yếu",
    ]
    assert "no-value" in codes(made)


def test_a_year_without_tables_makes_no_paper_about_nobody(tmp_path: Path, laid: Laid) -> None:
    made = papers_of(copied(laid(no_tables), tmp_path))
    assert names(made) == {REPORT, "giay-moi", "chuong-trinh"}
    report = text(made, REPORT)
    assert_whole(report)
    assert not re.search(r"^(?:[IVX]+\.|\d+\.|Phần|Phụ lục)", report, re.MULTILINE)
    document = docx.Document(str(made.folder / f"{REPORT}.docx"))
    assert len(document.sections) == 1
    told = next(found for found in made.diagnostics if found.code == "paper-not-made")
    assert told.severity is Severity.NOTE and "“Quyết định khen thưởng”" in told.message
    assert told.place.sheet == "Khen thưởng"


@pytest.mark.parametrize("table", TABLES)
def test_one_table_empty_takes_its_sentences_heads_and_annex_with_it(table: str) -> None:
    report = filled(with_tables(sample(2023), **{table: ()}))
    assert_whole(report)
    annexes = re.findall(r"^Phụ lục ([IVX]+)$", report, re.MULTILINE)
    assert annexes == ["I", "II", "III", "IV", "V"][: len(annexes)]
    assert set(re.findall(r"tại Phụ lục ([IVX]+)|biểu đồ", report)) - {""} == set(annexes)


COLUMNS = [
    ("huan_luyen", "chi_tieu"),
    ("huan_luyen", "gioi"),
    ("huan_luyen", "gioi", "kha", "dat", "khong_dat"),
    ("giao_duc", "chi_tieu"),
    ("dien_tap", "luc_luong"),
    ("tuyen_quan", "dai_hoc"),
    ("tuyen_quan", "dai_hoc", "thpt", "thcs"),
    ("tuyen_quan", "dai_hoc", "thpt", "thcs", "dang_vien"),
    ("chinh_sach", "kinh_phi"),
]


@pytest.mark.parametrize("columns", COLUMNS, ids="-".join)
def test_an_empty_column_leaves_whole_sentences(columns: tuple[str, ...]) -> None:
    table, *cleared = columns
    year = sample(2023)
    report = filled(with_tables(year, **{table: without_values(year.tables[table], *cleared)}))
    assert_whole(report)


def test_a_quota_that_some_rows_lack_is_held_against_nothing() -> None:
    year, rules = sample(2023), kit.load(KIT)
    rows = year.tables["huan_luyen"]
    partly = with_tables(year, huan_luyen=(*rows[:2], *without_values(rows[2:5], "chi_tieu"), *rows[5:]))
    assert "Huấn luyện: 2.114 đồng chí, tăng 5,1% so với năm 2022." in filled(partly)
    told = next(
        d
        for d in missing_figures(rules, partly, list_of(rules, partly))
        if d.code == "partly-filled" and d.place.sheet == "Huấn luyện"
    )
    assert (told.severity, told.place.cell) == (Severity.WARNING, "D6")
    assert "3 ô trống (D6, D7, D8)" in told.message and "Tỷ lệ quân số tham gia" in told.message


def test_a_sum_of_part_of_a_column_is_told() -> None:
    year, rules = sample(2023), kit.load(KIT)
    rows = year.tables["tuyen_quan"]
    partly = with_tables(year, tuyen_quan=(*without_values(rows[:7], "dang_vien"), *rows[7:]))
    told = [
        d for d in missing_figures(rules, partly, list_of(rules, partly)) if d.place.sheet == "Tuyển quân"
    ]
    assert [(d.code, d.severity, d.place.cell) for d in told] == [
        ("partly-filled", Severity.NOTE, rows[0].cells["dang_vien"])
    ]
    assert "7 ô trống" in told[0].message and "…" in told[0].message


FIELDS = [
    ("so_chi_thi",),
    ("so_nghi_quyet", "so_chi_thi", "so_ke_hoach", "so_van_ban_khac"),
    ("dqtv_quan_so",),
    ("dan_so", "dqtv_dang_vien"),
    ("dbdv_xep_don_vi",),
    ("kham_co_mat",),
    ("tuyen_sinh_trung_tuyen",),
    ("tuyen_sinh_ho_so",),
    ("so_don_vi_cap_xa", "ky_luat", "ngan_sach"),
]


@pytest.mark.parametrize("fields", FIELDS, ids="-".join)
def test_empty_fields_leave_whole_sentences(fields: tuple[str, ...]) -> None:
    assert_whole(filled(without_fields(sample(2023), *fields)))


MEETING = [
    ("hoi_nghi_gio", "hoi_nghi_ngay"),
    ("hoi_nghi_dia_diem",),
    ("hoi_nghi_chu_tri",),
    ("hoi_nghi_dia_diem", "hoi_nghi_chu_tri"),
]


@pytest.mark.parametrize("fields", MEETING, ids="-".join)
def test_the_programme_numbers_what_is_known_of_the_meeting(fields: tuple[str, ...]) -> None:
    programme = filled(without_fields(sample(2023), *fields), "chuong-trinh")
    assert_whole(programme)
    numbers = re.findall(r"^(\d)\. ", programme, re.MULTILINE)
    known = 4 - len({"hoi_nghi_dia_diem", "hoi_nghi_chu_tri"} & set(fields))
    assert numbers == [str(number) for number in range(1, known + 1)]


def test_a_sum_of_papers_of_which_one_kind_is_not_told_is_not_printed() -> None:
    sentence = "Trong năm đã ban hành các văn bản lãnh đạo, chỉ đạo, gồm: 03 nghị quyết, 46 kế hoạch, 118 văn bản khác."
    assert sentence in filled(without_fields(sample(2023), "so_chi_thi"))


# --- papers that are not made ------------------------------------------------------------------


def test_what_an_earlier_build_made_goes_and_what_a_person_edited_stays(
    tmp_path: Path, whole: BuildResult, laid: Laid
) -> None:
    copied(whole.folder.parents[1], tmp_path)
    order = BuildRequest(Workspace(tmp_path), 2023, formats=(DocumentFormat.DOCX,))
    folder = order.workspace.output(2023)
    edited = folder / "danh-sach-ca-nhan.docx"
    document = docx.Document(str(edited))
    document.add_paragraph("Sửa tay")
    document.save(str(edited))
    (folder / f"{DECISION}.pdf").write_bytes(b"%PDF-mine")
    shutil.copy(laid(NO_AWARDS) / "inputs" / "2023.xlsx", order.workspace.inputs)
    again = build_year(order)
    assert edited.is_file() and edited in again.kept
    assert not (folder / f"{DECISION}.docx").exists()
    assert (folder / f"{DECISION}.pdf").read_bytes() == b"%PDF-mine"
    outlived = {Path(d.place.file).name for d in again.diagnostics if d.code == "outlived-paper"}
    assert outlived == {"danh-sach-ca-nhan.docx", f"{DECISION}.pdf"}
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))["outputs"]
    assert f"{DECISION}.docx" not in manifest and manifest["danh-sach-ca-nhan.docx"]["kept"]
    assert build_year(BuildRequest(order.workspace, 2023, formats=order.formats, force=True)).kept
    assert edited.is_file()


def test_the_answers_on_which_the_papers_rest_are_in_the_manifest(tmp_path: Path, whole: BuildResult) -> None:
    build = built(tmp_path, without("chi_tieu"), only=(REPORT,))
    manifest = json.loads((build.folder / "manifest.json").read_text("utf-8"))
    assert manifest["confirmations"] == [{"cell": "Chỉ tiêu", "value": "", "reason": "Năm nay không có."}]
    assert "confirmations" not in json.loads((whole.folder / "manifest.json").read_text("utf-8"))


def test_the_packet_and_its_programme_leave_the_decision_out(tmp_path: Path, laid: Laid) -> None:
    copied(laid(NO_AWARDS), tmp_path)
    bound = bind(BuildRequest(Workspace(tmp_path), 2023), PacketOptions())
    assert bound.list[0]["ten"] == "Chương trình hội nghị"
    assert not any("khen thưởng" in str(row["ten"]) for row in bound.list)
    told = bound.year.template_context["chuong_trinh"]
    assert isinstance(told, dict)
    items = [row["noi_dung"] for row in told["muc"]]
    assert not any("khen thưởng" in item or "Trao thưởng" in item for item in items)
    left_out = [d for d in bound.year.year.diagnostics if d.code == "packet-item-left-out"]
    assert len(left_out) == 2


def test_a_paper_that_is_asked_for_by_name_is_refused_with_the_reason(
    tmp_path: Path, laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(laid(NO_AWARDS), tmp_path)
    assert main(["preview", "giay-khen", "--year", "2023", "-C", str(tmp_path)]) == 1
    assert "Không lập “Giấy khen”" in capsys.readouterr().err


# --- money and heads ---------------------------------------------------------------------------


def test_an_award_without_a_rate_stops_the_build_at_each_of_its_cells(tmp_path: Path) -> None:
    def kny(thin: Thinner) -> None:
        for row in (-1, -3):
            thin.put("khen_thuong", row, {"hinh_thuc": "Kỷ niệm chương"})

    with pytest.raises(ReportgenError) as caught:
        built(tmp_path, kny)
    told = [d for d in caught.value.diagnostics if d.code == "no-bonus"]
    assert [d.severity for d in told] == [Severity.ERROR] * 2
    assert len({d.place.cell for d in told}) == 2
    assert not (tmp_path / "outputs" / "2023").exists()


def test_without_the_day_of_the_decision_no_total_is_printed(tmp_path: Path, laid: Laid) -> None:
    with_sums = ABOUT_AWARDS - {"giay-khen"}
    made = papers_of(copied(laid(no_day), tmp_path), *with_sums)
    for name in with_sums:
        own = text(made, name)
        assert_whole(own)
        assert "tổng tiền" not in own.lower() and "Tổng số tiền" not in own
        assert "bằng chữ" not in own


def test_who_receives_two_awards_is_counted_once_in_every_paper() -> None:
    year = twice(sample(2023))
    assert "25 tập thể và 33 cá nhân (59 lượt khen thưởng) có thành tích" in filled(year, DECISION)
    assert "Ấn định danh sách: 33 (ba mươi ba) cá nhân, 34 (ba mươi tư) lượt khen thưởng;" in filled(
        year, "danh-sach-ca-nhan"
    )
    submission = filled(year, "to-trinh-khen-thuong")
    assert "25 tập thể và 33 cá nhân (59 lượt khen thưởng)" in submission
    assert "Ấn định danh sách: 25 tập thể, 33 cá nhân, 59 lượt khen thưởng;" in submission
    report = filled(year)
    assert (
        "33 cá nhân (tăng 03 cá nhân so với năm 2022)" in report and "tổng số 59 lượt khen thưởng" in report
    )


def test_where_all_are_told_and_different_the_papers_are_whole_and_say_nothing_of_it(
    whole: BuildResult,
) -> None:
    for name in names(whole):
        assert_whole(text(whole, name))
        assert "lượt khen thưởng" not in text(whole, name)


def test_what_neither_year_has_is_not_compared(
    tmp_path: Path, laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(laid(no_day), tmp_path)
    earlier = Thinner(2022)
    no_day(earlier)
    earlier.book.save(tmp_path / "inputs" / "2022.xlsx")
    assert main(["compare", "2022", "2023", "--json", "-C", str(tmp_path)]) == 0
    lines = {line["name"]: line for line in json.loads(capsys.readouterr().out)["figures"]}
    assert lines["khen_thuong_tien"]["now"] is None
    assert main(["compare", "2022", "2023", "-C", str(tmp_path)]) == 0
    assert "Tiền thưởng kèm theo" not in capsys.readouterr().out


# --- two years side by side ---------------------------------------------------------------------


def test_the_comparison_shows_no_change_of_what_has_no_value(
    tmp_path: Path, laid: Laid, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(laid(no_tables), tmp_path)
    assert main(["compare", "2022", "2023", "--json", "-C", str(tmp_path)]) == 0
    lines = json.loads(capsys.readouterr().out)["figures"]
    assert lines
    assert all(line["now"] is line["difference"] is line["change"] is None for line in lines)
