"""How diagnostics are printed."""

import io
import json
import re
from pathlib import Path

import pytest

from reportgen.cli import folding, grouping, invocation, report, screen
from reportgen.diagnostics import Place, error, note, question, warning

CELL = Place("inputs/2023.xlsx", "Huấn luyện", "F7")
MISMATCH = error("sum-mismatch", "Tổng xếp loại phải bằng quân số tham gia: 119 ≠ 120.", CELL)


def test_a_diagnostic_stands_as_the_design_draws_it() -> None:
    assert report.in_words(MISMATCH) == (
        "inputs/2023.xlsx  Huấn luyện!F7  lỗi [sum-mismatch]\n"
        "  Tổng xếp loại phải bằng quân số tham gia: 119 ≠ 120."
    )


def test_the_hint_follows_with_an_arrow() -> None:
    assert (
        report.in_words(warning("far", "Xa quá.", hint="Xem lại."))
        == "cần xem lại [far]\n  Xa quá.\n  → Xem lại."
    )


def test_colour_touches_the_mark_only(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    report.show([MISMATCH])
    before, mark, after = terminal.getvalue().partition("lỗi [sum-mismatch]")
    assert before.startswith("inputs/2023.xlsx  Huấn luyện!F7  \x1b[")
    assert mark and after.startswith("\x1b[0m")
    assert "\x1b" not in after.removeprefix("\x1b[0m")


def test_files_stay_together_and_their_own_order_stays() -> None:
    first, second = Place("a.xlsx", "A", "B10"), Place("a.xlsx", "A", "B2")
    found = [error("x", "1", first), error("x", "2", Place("b.xlsx")), error("x", "3", second)]
    assert [diagnostic.message for diagnostic in grouping.by_file(found)] == ["1", "3", "2"]


def test_a_repetition_is_said_once() -> None:
    assert grouping.by_file([MISMATCH, MISMATCH]) == [MISMATCH]


def test_json_has_the_keys_that_are_promised(capsys: pytest.CaptureFixture[str]) -> None:
    report.show([MISMATCH], as_json=True)
    out, err = capsys.readouterr()
    assert err == ""
    assert {
        "severity": "error",
        "code": "sum-mismatch",
        "file": "inputs/2023.xlsx",
        "sheet": "Huấn luyện",
        "cell": "F7",
        "message": "Tổng xếp loại phải bằng quân số tham gia: 119 ≠ 120.",
        "hint": "",
    }.items() <= json.loads(out)[0].items()


def test_text_goes_to_stderr_and_quiet_leaves_errors_only(capsys: pytest.CaptureFixture[str]) -> None:
    report.show([MISMATCH, note("total-row", "Bỏ qua hàng tổng.")], quiet=True)
    out, err = capsys.readouterr()
    assert out == ""
    assert "sum-mismatch" in err
    assert "total-row" not in err


def test_a_note_of_several_places_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    report.show([note("total-row", "Bỏ qua.", Place("a.xlsx", "A", cell)) for cell in ("B2", "B5", "B9")])
    assert capsys.readouterr().err == "a.xlsx  A!B2  (và 2 chỗ khác)  ghi chú [total-row]\n  Bỏ qua.\n"


def test_all_of_them_are_said_one_by_one_where_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with folding.ending():
        folding.unfold(True)
        report.show([error("empty", "Ô trống.", Place("a.xlsx", "A", f"B{row}")) for row in range(2, 40)])
    assert capsys.readouterr().err.count("lỗi [empty]") == 38


def test_what_stops_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    asked = question("odd", "Có đúng vậy không?", CELL, "1")
    report.show([note("a", "Ghi."), warning("b", "Xem."), asked, MISMATCH])
    marks = re.findall(r"(\S+(?: \S+)*) \[", capsys.readouterr().err)
    assert [mark.split("  ")[-1] for mark in marks] == ["lỗi", "câu hỏi", "cần xem lại", "ghi chú"]


def test_after_twenty_the_rest_is_counted_and_the_commands_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("2024.xlsx").touch()
    with invocation.running(["build", "2024"]):
        report.show([error(f"e{row}", "Sai.", Place("2024.xlsx", "A", f"B{row}")) for row in range(1, 288)])
    said = capsys.readouterr().err
    assert said.count("Sai.") == 20
    assert "Còn 267 lỗi nữa. Xem hết: reportgen check 2024 --all" in said
    assert "reportgen check 2024 --annotate" in said


def test_what_is_no_workbook_s_is_shown_by_the_same_command(capsys: pytest.CaptureFixture[str]) -> None:
    with invocation.running(["template", "check"]):
        report.show([error(f"e{row}", "Sai.", Place("mau.docx")) for row in range(30)])
    assert "Còn 10 lỗi nữa. Xem hết: reportgen template check --all" in capsys.readouterr().err


@pytest.mark.parametrize("width", [20, 44, 80])
def test_a_terminal_cuts_no_word(width: int) -> None:
    said = error(
        "long-code", "Quân số dự bị động viên ghi 12 mà tổng là 13.", CELL, "Xem lại ô này và ô bên."
    )
    lines = report.in_lines(grouping.DiagnosticGroup(said, (said,)), width)
    assert " ".join(" ".join(lines).split()) == " ".join(report.in_words(said).split())
    assert all(screen.letters(line) <= width for line in lines)
    assert [line[0] for line in lines if line.startswith(" ")] and "lỗi [long-code]" in "\n".join(lines)


def test_counts_in_words() -> None:
    assert (
        report.count_in_words([MISMATCH, warning("a", "b"), warning("c", "d")]) == "1 lỗi, 2 điều cần xem lại"
    )
    assert report.count_in_words([]) == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert report.wants_colour(Terminal())
    assert not report.wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not report.wants_colour(Terminal())
