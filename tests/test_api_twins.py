"""Every command has its twin in Python, which says and does the same."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from typer.main import get_command

import reportgen
from reportgen import ReportgenError, Workspace, api
from reportgen.cli import main
from reportgen.cli.app import app
from tests.layout.read.making import docx
from tests.offices.files import BASE, MILLIONS
from tests.shipped import lay_out

pytestmark = pytest.mark.usefixtures("laid_out_once")

OTHER_NAMES = {
    "pdf": "to_pdf",
    "explain": "explain_figure",  # three packages have the names of commands
    "import": "import_tables",  # a keyword of Python
    "collect": "collect_units",  # a package has the name
    "packet": "bind_packet",
    "certificates": "print_certificates",
    "help": "guide",
}


def commands(group: Any, before: str = "") -> Iterator[str]:  # noqa: ANN401 - typer's own class of commands
    """Yield each command's words, joined as the twin is called."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name}_")
        else:
            yield before + name


FOR_EYES = {"open"}
"""The window is for people: what it does, the twins of the other commands do."""


@pytest.mark.parametrize("command", [one for one in commands(get_command(app)) if one not in FOR_EYES])
def test_every_command_has_a_twin_that_says_what_it_does(command: str) -> None:
    twin = getattr(reportgen, OTHER_NAMES.get(command, command))
    parameters = inspect.signature(twin).parameters
    assert twin.__doc__
    assert parameters["language"].kind is inspect.Parameter.KEYWORD_ONLY
    assert all(one.annotation is not inspect.Parameter.empty for one in parameters.values())


def test_no_module_takes_the_name_of_a_twin() -> None:
    assert not {one.name for one in iter_modules(reportgen.__path__)} & set(reportgen.__all__)


def test_all_that_the_face_has_is_exported() -> None:
    assert set(api.__all__) == set(reportgen.__all__) - {
        "Diagnostic",
        "ReportgenError",
        "Workspace",
        "__version__",
    }


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return a workspace with the shipped kit and its sample years, for what writes nothing."""
    return reportgen.init(tmp_path_factory.mktemp("mau"), "quoc-phong").workspace


def printed(typed: list[str], capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401 - JSON
    assert main(typed) == 0
    return json.loads(capsys.readouterr().out)


def test_a_workspace_and_a_year_begin(tmp_path: Path) -> None:
    made = reportgen.init(tmp_path, "quoc-phong")
    assert made.workspace.root == tmp_path and made.written and not made.kept
    book = reportgen.new(str(tmp_path), 2024)
    assert book.path.is_file() and book.before is not None
    with pytest.raises(ReportgenError) as told:
        reportgen.new(tmp_path, 2024, language="en")
    assert told.value.diagnostics[0].code == "workbook-exists"


def test_a_copy_shows_what_is_wrong(sample: Workspace) -> None:
    made = reportgen.annotate(sample, 2023)
    assert made.path == sample.output(2023) / "2023-soat-loi.xlsx" and made.path.is_file()


def test_two_years_are_compared(unchanged: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    made = reportgen.compare(unchanged, 2023, 2022)
    told = printed(["-C", str(unchanged.root), "compare", "2022", "2023", "--json"], capsys)
    assert list(made.years) == told["years"] == [2022, 2023]
    assert [line.figure.name for line in made.lines] == [one["name"] for one in told["figures"]]


def test_a_figure_is_explained(unchanged: Workspace) -> None:
    by_name = reportgen.explain_figure(unchanged, 2023, "tuyen_quan_giao")
    assert [one.name for one in by_name.figures] == ["tuyen_quan_giao"]
    assert "tuyen_quan_giao" in {one.name for one in reportgen.explain_figure(unchanged, 2023, "166").figures}
    with pytest.raises(ReportgenError) as told:
        reportgen.explain_figure(unchanged, 2023, "no_such_figure")
    assert told.value.diagnostics[0].code == "no-such-figure"


def test_all_that_a_paper_prints_is_explained(unchanged: Workspace) -> None:
    found = reportgen.explain_document(unchanged, 2023, "bao-cao-tong-ket")
    assert "tuyen_quan_giao" in {one.name for one in found.figures}


def test_certificates_are_printed(sample: Workspace) -> None:
    done = reportgen.print_certificates(sample, 2023, overprint=True, only=["1"], formats=["docx"])
    assert [path.name for path in done.made] == ["giay-khen-in-phoi-so-1.docx"] and done.made[0].is_file()
    page = reportgen.calibrate_printer(sample, 2023, offset=(1.5, -2.0))
    assert page.docx.is_file() and page.docx.with_suffix(".pdf").is_file()
    with pytest.raises(ValueError, match="odt"):
        reportgen.print_certificates(sample, 2023, formats=["odt"])


@pytest.mark.real_layout
def test_a_packet_is_bound(sample: Workspace) -> None:
    done = reportgen.bind_packet(sample, 2023, number=True)
    assert [path.suffix for path in done.made] == [".pdf"] and done.made[0].read_bytes().startswith(b"%PDF")


def test_awards(unchanged: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["-C", str(unchanged.root)]
    day = date(2023, 11, 22)
    assert reportgen.awards_rules(unchanged, day).on == day
    judged = reportgen.awards_check(unchanged, 2023)
    told = printed(["awards", "check", "2023", "--json", *where], capsys)
    assert [one.proposal.name for one in judged.verdicts] == [one["name"] for one in told["proposals"]]
    assert set(reportgen.awards_history(unchanged).history.years) == {2022, 2023}


def test_templates(sample: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (wrong := tmp_path / "sai.docx").write_bytes(docx("<w:p><w:r><w:t>{{ khong_co }}</w:t></w:r></w:p>"))
    assert reportgen.template_check(sample, [str(wrong)]).diagnostics[0].code == "unknown-name"
    names = reportgen.template_fields(sample, 2022)
    told = printed(["template", "fields", "--json", "-C", str(sample.root), "--year", "2022"], capsys)
    assert names.year == 2022 and len(names.chapters) == len(told)
    made = reportgen.preview(sample, "giay-moi", 2023)
    assert made.docx.is_file() and made.year == 2023


def test_kits_and_the_installation(unchanged: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    told = printed(["kit", "export", "--table-schema", "-C", str(unchanged.root)], capsys)
    assert json.loads(json.dumps(reportgen.kit_export(unchanged))) == told
    found = reportgen.doctor(unchanged)
    assert found[0].text.startswith("Python") and len(found) > 3


def test_a_guide_is_the_text_that_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "templates"]) == 0
    assert reportgen.guide("templates") == capsys.readouterr().out.rstrip("\n")
    with pytest.raises(ReportgenError, match="khong-co"):
        reportgen.guide("khong-co")


def test_an_office_s_tables_go_into_a_workbook_and_into_a_kit(tmp_path: Path) -> None:
    place, table = lay_out(tmp_path), MILLIONS.write(tmp_path)
    asked = reportgen.import_tables(place, [str(table)], 2026, BASE, write=False)
    assert not (place.inputs / "2026.xlsx").exists()
    done = reportgen.import_tables(place, [str(table)], 2026, BASE)
    assert done.path == place.inputs / "2026.xlsx" and done.path.is_file() and asked.path is None
    made = reportgen.kit_new(place, "moi", [table])
    assert made.kit.name == "kit.toml" and made.kit.is_file() and made.template.is_file() and not made.notes
    with pytest.raises(ReportgenError):
        reportgen.kit_new(place, "moi", [table])


def test_nothing_is_printed(unchanged: Workspace, capfd: pytest.CaptureFixture[str]) -> None:
    reportgen.awards_check(unchanged, 2023)
    reportgen.template_fields(unchanged)
    assert capfd.readouterr() == ("", "")
