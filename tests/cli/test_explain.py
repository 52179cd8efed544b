"""``reportgen explain``: a figure, a printed number, a paper; for people, for programs; what is refused."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace

from reportgen import checks, kit, sheets
from reportgen.cli import completion, main
from reportgen.diagnostics import Diagnostic, Place
from reportgen.records import Confirmation, YearData
from reportgen.runs.explain import ExplanationIndex, explanation_index
from reportgen.runs.request import BuildRequest
from reportgen.workspace import Workspace
from tests.files import Typed, write_template
from tests.runs.compare import office

REPORT = (
    "Quân số {{ so_lieu.quan_so|so }}{{ so_sanh('quan_so') }}",
    "Giỏi {{ so_lieu.ty_le_gioi|ty_le }}; năm trước {{ nam_truoc.quan_so|so }}",
    "{% for hang in huan_luyen %}{{ hang.nhom }}: {{ hang.gioi|so }}; {% endfor %}",
)
Asking = Callable[..., int]


@pytest.fixture(scope="module")
def laid_out_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with two years and a report that prints two figures, to be copied."""
    root = office.workspace(tmp_path_factory.mktemp("hai-nam")).root
    write_template(root / "templates" / "nho" / "bao-cao.docx", *REPORT)
    return root


@pytest.fixture
def two_years(laid_out_years: Path, tmp_path: Path) -> Path:
    """The same of the test's own."""
    return shutil.copytree(laid_out_years, tmp_path, dirs_exist_ok=True)


@pytest.fixture
def typed(two_years: Path) -> Asking:
    return lambda *words: main(["explain", *map(str, words), "-C", str(two_years)])


def test_a_figure_by_its_name(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "quan_so") == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == "Tổng quân số (quan_so)"
    for words in (
        "1.250 đồng chí",
        "tổng cột “Quân số” của trang “Huấn luyện”",
        "tong(huan_luyen, 'quan_so')",
        "Huấn luyện!B2:B4 “Quân số”, 3 ô: 1.200; 34; 16",
        "không làm tròn",
        "bao-cao: 1.250; tăng 25% so với năm 2022",
        "năm 2022: 1.000 đồng chí",
    ):
        assert words in out


@pytest.mark.parametrize("name", ["so_lieu.quan_so", "Tổng quân số", "tổng  QUÂN SỐ"])
def test_a_figure_by_its_other_names(typed: Asking, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert typed(2023, name) == 0
    assert "(quan_so)" in capsys.readouterr().out


def test_a_rate_tells_its_rounding(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "ty_le_gioi") == 0
    assert "25,04% → 25% (đến một chữ số thập phân)" in capsys.readouterr().out


def test_a_figure_without_words_and_value(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2022, "hang_dau") == 0
    out = capsys.readouterr().out
    assert "không có" in out
    assert "huan_luyen[2].quan_so" in out


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (("1.250",), "Tổng quân số (quan_so)"),
        (("1250",), "Tổng quân số (quan_so)"),
        (("1.250", "đồng", "chí"), "Tổng quân số (quan_so)"),
        (("25%",), "Tỷ lệ giỏi (ty_le_gioi)"),
        (("300",), "Huấn luyện!C2, “Giỏi”: ô này ghi 300"),
        (("16",), "Quân số nhóm thứ ba (hang_dau)"),
    ],
)
def test_a_printed_number(
    typed: Asking, capsys: pytest.CaptureFixture[str], number: tuple[str, ...], found: str
) -> None:
    assert typed(2023, *number) == 0
    assert found in capsys.readouterr().out


def test_all_that_a_number_may_be(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "25%") == 0
    out = capsys.readouterr().out
    assert "Là mức tăng, giảm so với năm trước của:\n  Tổng quân số (quan_so): tăng 25%" in out
    assert "Là số liệu của năm trước:\n  Tỷ lệ giỏi (ty_le_gioi): 25%" in out


def test_two_numbers_with_a_stroke(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "16/1.250") == 0
    out = capsys.readouterr().out
    assert out.startswith("“16/1.250”: 2 số liệu")
    assert "(hang_dau)" in out
    assert "(quan_so)" in out


def test_words_of_a_paper(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "tăng 25% so với năm 2022") == 0
    assert "Tổng quân số (quan_so)" in capsys.readouterr().out


def test_a_number_that_nothing_gives(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "1.251") == 1
    told = capsys.readouterr()
    assert "[no-such-number]" in told.err
    assert "1.250 (quan_so)" in told.err
    assert not told.out


def test_a_name_that_there_is_not(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "quan_sso") == 1
    told = capsys.readouterr().err
    assert "[no-such-figure]" in told
    assert "quan_so" in told
    assert typed(2023, "hoàn toàn khác") == 1
    assert "template fields" in capsys.readouterr().err


def test_what_a_paper_prints(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "--document", "bao-cao") == 0
    out = capsys.readouterr().out
    assert "Văn bản “Báo cáo” in 2 số liệu:" in out
    assert "1.250; tăng 25% so với năm 2022; 1.000" in out
    assert "Huấn luyện!C2:C4" in out
    assert "hang_dau" not in out
    assert typed(2023, "--document", "bao-cai") == 1
    assert "“bao-cao”" in capsys.readouterr().err


def test_a_paper_without_figures(two_years: Path, typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    write_template(two_years / "templates" / "nho" / "bao-cao.docx")
    assert typed(2023, "--document", "bao-cao") == 0
    assert "không in số liệu tổng hợp nào" in capsys.readouterr().out


@pytest.mark.parametrize("words", [(), ("quan_so", "--document", "bao-cao")])
def test_one_question_at_a_time(
    typed: Asking, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert typed(2023, *words) == 2
    assert "--document" in capsys.readouterr().err


def test_a_workbook_with_errors_is_to_be_mended(
    two_years: Path, typed: Asking, capsys: pytest.CaptureFixture[str]
) -> None:
    office.workbook(two_years / "inputs" / "2023.xlsx", (("Dân quân", "nhiều", 1),))
    assert typed(2023, "quan_so") == 1
    assert "Huấn luyện!B2" in capsys.readouterr().err


def data(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(capsys.readouterr().out)
    return said


def test_programs_get_each_cell(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "quan_so", "--json") == 0
    answer = data(capsys)
    (figure,) = answer["figures"]
    assert answer["year"] == 2023
    assert figure["value"] == 1250
    assert figure["cells"][0]["ranges"] == ["B2:B4"]
    assert figure["cells"][0]["values"] == {"B2": 1200, "B3": 34, "B4": 16}
    assert figure["printed"] == {"bao-cao": ["1.250"]}
    assert figure["last_year"]["value"] == 1000


def test_programs_get_cells_and_changes(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "300", "--json") == 0
    assert [(one["sheet"], one["cell"], one["value"]) for one in data(capsys)["cells"]] == [
        ("Huấn luyện", "C2", 300)
    ]
    assert typed(2023, "25%", "--json") == 0
    answer = data(capsys)
    assert (answer["changes"], answer["last_year"]) == (["quan_so"], ["ty_le_gioi"])


def test_what_is_refused_is_json_too(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "1.251", "--json") == 1
    assert [one["code"] for one in json.loads(capsys.readouterr().out)] == ["no-such-number"]


# --- against the papers as they were built ------------------------------------------------------


def changed(two_years: Path, cell: str, value: Typed) -> None:
    path = two_years / "inputs" / "2023.xlsx"
    book = openpyxl.load_workbook(path)
    book["Huấn luyện"][cell] = value
    book.save(path)


def built(two_years: Path) -> bytes:
    assert main(["build", "2023", "--format", "docx", "-q", "-C", str(two_years)]) == 0
    return (two_years / "outputs" / "2023" / "manifest.json").read_bytes()


def test_a_built_paper_that_prints_another_number_is_told(
    two_years: Path, typed: Asking, capsys: pytest.CaptureFixture[str]
) -> None:
    built(two_years)
    changed(two_years, "B2", 1201)
    capsys.readouterr()
    assert typed(2023, "quan_so") == 0
    assert "bao-cao còn in: 1.250" in capsys.readouterr().out
    assert typed(2023, "1.250") == 0
    assert "Văn bản đã lập còn in số này, nay đã khác:" in capsys.readouterr().out
    built(two_years)
    capsys.readouterr()
    assert typed(2023, "1.250") == 1


def test_the_manifest_tells_what_explain_tells(
    two_years: Path, typed: Asking, capsys: pytest.CaptureFixture[str]
) -> None:
    first = built(two_years)
    stored = json.loads(first)
    assert stored["printed"] == {
        "bao-cao": {
            "quan_so": ["1.250"],
            "so_sanh.quan_so": ["tăng 25% so với năm 2022"],
            "ty_le_gioi": ["25%"],
            "nam_truoc.quan_so": ["1.000"],
        }
    }
    capsys.readouterr()
    typed(2023, "quan_so", "--json")
    (figure,) = data(capsys)["figures"]
    recorded = stored["figures"]["quan_so"]
    assert recorded["cells"] == [
        {"sheet": "Huấn luyện", "column": "quan_so", "ranges": ["B2:B4"], "count": 3}
    ]
    assert {key: figure[key] for key in ("value", "written", "rule")} == {
        key: recorded[key] for key in ("value", "written", "rule")
    }
    assert recorded["file"] == "inputs/2023.xlsx"
    shutil.rmtree(two_years / "outputs")
    assert built(two_years) == first


def test_the_manifest_is_the_same_in_both_languages(two_years: Path) -> None:
    first = built(two_years)
    shutil.rmtree(two_years / "outputs")
    assert main(["build", "2023", "--format", "docx", "-q", "-C", str(two_years), "--lang", "en"]) == 0
    assert (two_years / "outputs" / "2023" / "manifest.json").read_bytes() == first


# --- confirmations, language, completion --------------------------------------------------------


def test_a_confirmation_is_told(
    typed: Asking, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = checks.check_year
    answer = Confirmation(
        Place("", "Huấn luyện", "B3"), "34", "Đã đối chiếu danh sách.", Place("", "Xác nhận", "A2")
    )

    def confirmed(
        shipped_kit: kit.Kit, book: sheets.Workbook, year: int
    ) -> tuple[YearData, tuple[Diagnostic, ...]]:
        found, problems = read(shipped_kit, book, year)
        return replace(found, confirmations=(answer,)), problems

    monkeypatch.setattr(checks, "check_year", confirmed)
    assert typed(2023, "quan_so") == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "Huấn luyện!B3 “34” đã được xác nhận là đúng (Xác nhận!A2): Đã đối chiếu danh sách." in words


def test_english_has_the_same_numbers(typed: Asking, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(2023, "quan_so", "--lang", "en") == 0
    assert "Huấn luyện!B2:B4" in capsys.readouterr().out


def test_figures_are_offered(
    two_years: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(two_years)
    monkeypatch.setenv(completion.ASKED, "complete_bash")
    for words, offered in (("explain 2023 q", ["quan_so"]), ("explain 2023 --document ", ["bao-cao"])):
        monkeypatch.setenv("COMP_WORDS", f"reportgen {words}")
        monkeypatch.setenv("COMP_CWORD", str(words.count(" ") + 1))
        with pytest.raises(SystemExit):
            main([])
        assert capsys.readouterr().out.split() == offered


# --- the kit that is shipped --------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample_index(checkout: Path) -> ExplanationIndex:
    """What the sample year is asked about: all of its papers are filled for it."""
    with contextlib.chdir(checkout):
        return explanation_index(BuildRequest(Workspace(Path()), 2023))


@pytest.fixture
def in_checkout(
    sample_index: ExplanationIndex, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> list[BuildRequest]:
    """The current folder in the repository, whose sample year is found at once; what is asked for of it."""
    monkeypatch.chdir(checkout)
    orders: list[BuildRequest] = []

    def found(order: BuildRequest, _years: None) -> ExplanationIndex:
        orders.append(order)
        return sample_index

    monkeypatch.setattr("reportgen.runs.explain.explanation_index", found)
    return orders


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("4.968", "(giao_duc_ket_qua)"),
        ("99,8%", "(huan_luyen_ty_le_dat)"),
        ("46.980.000 đồng", "24 tập thể, “Giấy khen” × 1.080.000 đồng = 25.920.000 đồng"),
        ("166/166", "(tuyen_quan_chi_tieu)"),
        ("146", "Diễn tập!F4"),
        ("98,4%", "bao-cao-tong-ket in 98,4%: Huấn luyện!D4:D6, E4:E6"),
        ("59", "khen_thuong.so_luot"),
        ("540.000", "Giấy khen: tiền thưởng mỗi cá nhân (đồng)"),
        ("hai mươi lăm", "(khen_thuong.so_tap_the)"),
        ("khen_thuong_tien", "mỗi suất: 0,6 × lương cơ sở 1.800.000 đồng, làm tròn lên bội số của 10.000 đồng"),
    ],
)  # fmt: skip
def test_numbers_of_the_samples(
    in_checkout: list[BuildRequest], capsys: pytest.CaptureFixture[str], asked: str, found: str
) -> None:
    assert main(["explain", "2023", asked]) == 0
    assert in_checkout == [BuildRequest(Workspace(Path()), 2023)]
    out = capsys.readouterr().out
    assert found in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("document", ["bao-cao-tong-ket", "quyet-dinh-khen-thuong", "giay-khen"])
def test_papers_of_the_samples(
    in_checkout: list[BuildRequest], capsys: pytest.CaptureFixture[str], document: str
) -> None:
    assert main(["explain", "2023", "--document", document]) == 0
    assert in_checkout == [BuildRequest(Workspace(Path()), 2023)]
    out = capsys.readouterr().out
    assert out.startswith("Văn bản “")
    assert max(map(len, out.splitlines())) <= 80
