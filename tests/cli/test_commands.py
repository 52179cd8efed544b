"""The commands, with a run that only remembers what it was asked."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import language
from reportgen.cli import main
from reportgen.cli.pdf import place_of
from reportgen.cli.spoken import of_locale
from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.errors import DocumentError, ReportgenError
from reportgen.layout.fidelity import Fidelity, Substitution
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat, Progress
from reportgen.workspace import Workspace

pytestmark = pytest.mark.usefixtures("bare")

WRONG = error("sum-mismatch", "119 ≠ 120.", Place("inputs/2023.xlsx", "Huấn luyện", "F7"))
DOUBT = warning("tenfold", "Tăng hơn mười lần.", Place("inputs/2023.xlsx", "Huấn luyện", "E9"))


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[BuildRequest]:
    """What `build` was asked to make."""
    taken: list[BuildRequest] = []

    def build(order: BuildRequest, progress: Progress, _say_first: object, _processes: int) -> BuildResult:
        taken.append(order)
        progress(1, 1, "")
        folder = order.workspace.output(order.year)
        return BuildResult(folder, (folder / "giay-khen.docx",), (folder / "bao-cao.docx",), (DOUBT,))

    monkeypatch.setattr("reportgen.runs.build.build_year", build)
    return taken


def fail_with(failure: BaseException) -> Callable[..., None]:
    def fail(*_args: object) -> None:
        raise failure

    return fail


# --- check -------------------------------------------------------------------------------------


def test_check_of_a_clean_year(found: list[Diagnostic], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "2023"]) == 0
    assert "không thấy gì sai" in capsys.readouterr().err


def test_check_with_warnings_only_is_done(found: list[Diagnostic]) -> None:
    found.append(DOUBT)
    assert main(["check", "2023"]) == 0


def test_check_with_errors_asks_to_mend(found: list[Diagnostic], capsys: pytest.CaptureFixture[str]) -> None:
    found += [WRONG, DOUBT]
    assert main(["check", "2023"]) == 1
    err = capsys.readouterr().err
    assert "Huấn luyện!F7  lỗi [sum-mismatch]" in err
    assert "1 lỗi, 1 điều cần xem lại" in err


def test_check_as_json_prints_nothing_else(
    found: list[Diagnostic], capsys: pytest.CaptureFixture[str]
) -> None:
    found.append(WRONG)
    assert main(["check", "2023", "--json"]) == 1
    out, err = capsys.readouterr()
    assert [entry["cell"] for entry in json.loads(out)] == ["F7"]
    assert err == ""


# --- build -------------------------------------------------------------------------------------


def test_build_makes_everything(orders: list[BuildRequest], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "2023"]) == 0
    assert orders[0].only == ()
    assert orders[0].formats == tuple(DocumentFormat)
    out, err = capsys.readouterr()
    assert out.splitlines() == [str(Path("outputs/2023/giay-khen.docx"))]
    assert "Giữ nguyên 1 tệp đã sửa tay" in err
    assert "cần xem lại [tenfold]" in err


def test_build_passes_its_options_on(orders: list[BuildRequest], bare: Path) -> None:
    typed = ["build", "2023", "--only", "a", "--only", "b", "--format", "PDF", "--force", "--kit", "k"]
    assert main([*typed, "-C", str(bare)]) == 0
    assert orders[0] == BuildRequest(
        Workspace(bare), 2023, "k", ("a", "b"), (DocumentFormat.PDF,), force=True
    )


def test_build_quietly_says_nothing(orders: list[BuildRequest], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "2023", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_build_as_json(orders: list[BuildRequest], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "2023", "--json"]) == 0
    assert [entry["code"] for entry in json.loads(capsys.readouterr().out)] == ["tenfold"]


# --- pdf ---------------------------------------------------------------------------------------


def test_pdf_goes_beside_its_docx(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.convert.convert_file", lambda *_, **__: ((), Fidelity()))
    assert main(["pdf", "giấy khen.docx"]) == 0
    assert capsys.readouterr() == ("giấy khen.pdf\n", "")


IN_OTHER_WIDTHS = Fidelity(
    "substituted", ("font-substituted",), (Substitution("Segoe UI", False, False, "Arimo", False),)
)


def test_a_pdf_that_may_not_be_word_s_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.convert.convert_file", lambda *_, **__: ((), IN_OTHER_WIDTHS))
    assert main(["pdf", "thư.docx"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line == "thư.docx: Dòng và trang có thể khác bản Word, vì máy không có phông Segoe UI."
    assert main(["pdf", "thư.docx", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("fidelity", [Fidelity(), IN_OTHER_WIDTHS])
def test_the_verdict_on_a_pdf_as_json(
    fidelity: Fidelity, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.convert.convert_file", lambda *_, **__: ((), fidelity))
    assert main(["pdf", "thư.docx", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["code"], entry["severity"], entry["file"]) == ("fidelity", "note", "thư.docx")
    assert (entry["verdict"], entry["reasons"]) == (fidelity.verdict, list(fidelity.reasons))
    assert [each["family"] for each in entry["substitutions"]] == list(fidelity.other_families)


def test_a_batch_goes_on_after_a_bad_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lay_out(
        docx: Path, _pdf: Path, *, update_fields: bool, **_options: object
    ) -> tuple[tuple[Diagnostic, ...], Fidelity]:
        assert not update_fields
        if docx.stem == "hong":
            raise DocumentError(error("damaged", "Tệp hỏng.", Place(str(docx))))
        return (), Fidelity()

    monkeypatch.setattr("reportgen.runs.convert.convert_file", lay_out)
    assert main(["pdf", "hong.docx", "tot.docx"]) == 4
    out, err = capsys.readouterr()
    assert out == "tot.pdf\n"
    assert "hong.docx  lỗi [damaged]" in err
    assert main(["pdf", "hong.docx"]) == 1


def test_only_docx_can_be_laid_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", "cu.doc"]) == 1
    assert "lỗi [not-a-docx]" in capsys.readouterr().err


def test_places_of_pdfs(tmp_path: Path) -> None:
    docx = Path("a/b.docx")
    assert place_of(docx, None) == Path("a/b.pdf")
    assert place_of(docx, Path("c.pdf")) == Path("c.pdf")
    assert place_of(docx, tmp_path) == tmp_path / "b.pdf"
    assert place_of(docx, tmp_path / "new") == tmp_path / "new" / "b.pdf"


def test_many_files_cannot_share_one_pdf(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pdf", "a.docx", "b.docx", "-o", "c.pdf"]) == 2
    assert "thư mục" in capsys.readouterr().err


# --- init --------------------------------------------------------------------------------------


def test_init_makes_a_workspace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "moi")]) == 0
    out, err = capsys.readouterr()
    assert str(tmp_path / "moi" / "templates" / "quoc-phong" / "kit.toml") in out.splitlines()
    assert str(tmp_path / "moi" / "templates" / "quoc-phong-2-cap" / "kit.toml") in out.splitlines()
    assert "reportgen build 2026" in err


# --- wrong usage -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["bild", "2023"], "Có phải build?"),
        (["zzz"], "Không có lệnh zzz"),
        (["build"], "Còn thiếu tham số NĂM"),
        (["build", "23"], "bốn chữ số"),
        (["build", "２０２３"], "bốn chữ số"),
        (["build", "2023", "--format", "odt"], "--format"),
        (["build", "2023", "--forse"], "Có phải --force"),
        (["build", "2023", "2022"], "Thừa tham số"),
        (["check", "2023", "--kit"], "còn thiếu giá trị"),
        (["check", "2023", "--lang", "fr"], "--lang"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "--help" in err


def test_no_command_tells_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "reportgen new" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    from reportgen import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"reportgen {__version__}\n"


def test_help_is_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--help"]) == 0
    out = capsys.readouterr().out
    assert "Cách dùng: reportgen build" in out
    assert not {"Usage:", "Options:", "Arguments:", "Show this"} & set(out.split())


# --- trouble -----------------------------------------------------------------------------------


def test_trouble_is_shown_all_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(ReportgenError([WRONG, DOUBT])))
    assert main(["build", "2023"]) == 1
    err = capsys.readouterr().err
    assert "sum-mismatch" in err
    assert "tenfold" in err


def test_trouble_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(ReportgenError(WRONG)))
    assert main(["build", "2023", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "sum-mismatch"


def test_a_defect_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_state_dir", lambda *_args, **_options: str(tmp_path / "state"))
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(ZeroDivisionError("by zero")))
    assert main(["build", "2023"]) == 3
    out, err = capsys.readouterr()
    assert "Lỗi của chương trình" in err
    assert "Traceback" not in out + err
    logs = list((tmp_path / "state").glob("loi-*.log"))
    assert len(logs) == 1
    assert str(logs[0]) in err
    assert "ZeroDivisionError: by zero" in logs[0].read_text(encoding="utf-8")


def test_a_defect_that_cannot_be_written_down_asks_for_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("")
    monkeypatch.setattr("platformdirs.user_state_dir", lambda *_args, **_options: str(tmp_path / "tep"))
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(ZeroDivisionError()))
    assert main(["build", "2023"]) == 3
    assert "--debug" in capsys.readouterr().err


def test_debug_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(ZeroDivisionError()))
    for typed in (["build", "2023", "--debug"], ["--debug", "build", "2023"]):
        assert main(typed) == 3
        assert "Traceback" in capsys.readouterr().err
    monkeypatch.setenv("REPORTGEN_DEBUG", "1")
    assert main(["build", "2023"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("reportgen.runs.build.build_year", fail_with(KeyboardInterrupt()))
    assert main(["build", "2023"]) == 130
    assert "Traceback" not in capsys.readouterr().err


# --- language, start ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({}, "vi"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], spoken: str) -> None:
    assert of_locale(environment) == spoken


def test_lang_chooses_the_language(found: list[Diagnostic]) -> None:
    main(["check", "2023", "--lang", "en"])
    assert language._current == "en"


HEAVY = (
    "babel",
    "docxtpl",
    "fontTools",
    "jinja2",
    "lxml",
    "openpyxl",
    "pydantic",
    "python_calamine",
    "reportlab",
    "rich",
)


@pytest.mark.parametrize(("typed", "needed"), [("--help", []), ("pdf khong-co.docx", ["lxml"])])
def test_what_does_little_imports_nothing_heavy(typed: str, needed: list[str], checkout: Path) -> None:
    """Neither the libraries of other commands, nor those that typer reads values with."""
    program = (
        f"import sys; from reportgen.cli import main; main({typed.split()!r});"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout.splitlines()[-1] == str(needed)
