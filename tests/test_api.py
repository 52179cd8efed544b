"""The public face: what ``import reportgen`` gives, without a word on the screen and safe in threads."""

from __future__ import annotations

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import reportgen
from reportgen import Diagnostic, ReportgenError, Workspace
from tests.layout.read.making import docx

LETTER = docx("<w:p><w:r><w:t>Kính gửi quý cơ quan.</w:t></w:r></w:p>")


@pytest.mark.parametrize("name", reportgen.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(reportgen, name) is not None


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="khong_co"):
        _ = getattr(reportgen, "khong_co")  # noqa: B009 - mypy would see it


def test_importing_it_loads_nothing() -> None:
    program = (
        "import sys, reportgen; print([n for n in sys.modules if n.startswith('reportgen.') or n == 'lxml'])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_check_and_build(sample: Workspace, capfd: pytest.CaptureFixture[str]) -> None:
    found = reportgen.check(sample, 2023)
    assert all(isinstance(one, Diagnostic) for one in found)
    done = reportgen.build(str(sample.root), 2023, only=["giay-moi"], formats=["docx"])
    assert [path.name for path in done.made] == ["giay-moi.docx"] and done.made[0].is_file()
    assert capfd.readouterr() == ("", "")


def test_a_workbook_that_is_not_there(sample: Workspace) -> None:
    with pytest.raises(ReportgenError) as told:
        reportgen.check(sample, 2050, language="en")
    assert told.value.diagnostics[0].code == "no-workbook" and "workbook" in told.value.diagnostics[0].message


def test_pdf_of_a_path_of_bytes_and_of_a_file(tmp_path: Path) -> None:
    (file := tmp_path / "thu.docx").write_bytes(LETTER)
    made = [reportgen.to_pdf(source) for source in (file, str(file), LETTER, io.BytesIO(LETTER))]
    assert (
        {one.pdf for one in made} == {made[0].pdf} and made[0].pdf.startswith(b"%PDF") and made[0].pages == 1
    )
    assert list(tmp_path.iterdir()) == [file]


def test_a_pdf_says_how_far_it_is_word_s() -> None:
    fidelity = reportgen.to_pdf(LETTER).fidelity
    assert fidelity.verdict in ("faithful", "substituted")
    assert (fidelity.verdict == "faithful") == all(each.same_widths for each in fidelity.substitutions)


def test_lint_of_a_path_and_of_bytes(tmp_path: Path) -> None:
    (file := tmp_path / "thu.docx").write_bytes(LETTER)
    by_path, by_bytes = reportgen.lint(file), reportgen.lint(LETTER, name=str(file))
    assert by_path == by_bytes and by_path.diagnostics


def test_threads_speak_their_own_language() -> None:
    def told(language: str) -> str:
        with pytest.raises(ReportgenError) as refused:
            reportgen.to_pdf(b"PK", language=language)
        return refused.value.diagnostics[0].message

    with ThreadPoolExecutor(4) as pool:
        messages = dict(zip(["vi", "en"] * 8, pool.map(told, ["vi", "en"] * 8), strict=True))
        again = list(pool.map(told, ["vi", "en"] * 8))
    assert messages["vi"] != messages["en"]
    assert again == [messages["vi"], messages["en"]] * 8


def test_a_language_that_there_is_not(sample: Workspace) -> None:
    with pytest.raises(ValueError, match="fr"):
        reportgen.check(sample, 2023, language="fr")
