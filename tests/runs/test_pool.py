import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reportgen.cli import main
from reportgen.runs import pool


def double(number: int) -> int:
    if number < 0:
        raise ValueError(number)
    return 2 * number


@pytest.fixture(scope="module")
def made_by_two() -> list[int | str]:
    """Return what two processes make of four tasks, one of which breaks its process."""
    return list(pool.run(double, [3, 1, -5, 2], 2, lambda task, trouble: f"{task} {trouble}"))


def test_results_come_in_the_order_of_the_tasks(made_by_two: list[int | str]) -> None:
    assert list(pool.run(double, [3, 1, 2], 1, lambda task, _: task)) == [6, 2, 4]
    assert [own for own in made_by_two if isinstance(own, int)] == [6, 2, 4]


def test_a_task_that_breaks_its_process_does_not_stop_the_others(made_by_two: list[int | str]) -> None:
    assert made_by_two == [6, 2, "-5 -5", 4]


SCRIPT = """
from reportgen.runs import pool

print("begun", flush=True)
print(list(pool.run(abs, [-1, 2, -3], 2, lambda _task, trouble: repr(trouble))))
print(__name__, __file__)
"""


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """It is not run again in each process, and is what it was afterwards."""
    path = tmp_path / "lenh.py"
    path.write_text(SCRIPT, encoding="utf-8")
    ran = subprocess.run([sys.executable, path], capture_output=True, text=True, check=True, timeout=120)
    assert ran.stdout.splitlines() == ["begun", "[1, 2, 3]", f"__main__ {path}"]
    assert ran.stderr == ""


@pytest.mark.parametrize(("asked", "files", "expected"), [(1, 9, 1), (3, 2, 2), (0, 1, 1), (0, 3, 1)])
def test_how_many_processes(asked: int, files: int, expected: int) -> None:
    assert pool.workers(asked, files) == expected


def test_many_files_on_several_cores(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b", "c"):
        document = Document()
        document.add_paragraph(f"Văn bản {name}")
        document.save(str(tmp_path / f"{name}.docx"))
    (tmp_path / "hong.docx").write_bytes(b"PK khong phai zip")
    files = [str(tmp_path / f"{name}.docx") for name in ("a", "hong", "b", "c")]
    assert main(["pdf", *files, "--jobs", "2"]) == 4
    out, err = capsys.readouterr()
    assert out.splitlines() == [str(tmp_path / f"{name}.pdf") for name in ("a", "b", "c")]
    assert "Đã làm 3/4 tệp" in err and "hong.docx" in err
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF-1.4")
    assert not (tmp_path / "hong.pdf").exists()


def test_page_numbers_go_back_into_the_docx_only_on_request(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = Document()
    paragraph = document.add_paragraph("Có ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " NUMPAGES ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "99"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
    document.add_paragraph("hết").paragraph_format.page_break_before = True
    document.save(str(path))
    before = path.read_bytes()
    assert main(["pdf", str(path), "-q"]) == 0
    assert path.read_bytes() == before
    assert main(["pdf", str(path), "-q", "--update-fields"]) == 0
    assert "<w:t>2</w:t>" in Document(str(path)).element.xml
