"""One year's run, with a small kit of its own; and once with the kit that is shipped."""

import json
import shutil
from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportgen import layout
from reportgen.diagnostics import Severity, note
from reportgen.errors import ReportgenError, TemplateError, WorkspaceError
from reportgen.layout import Conversion
from reportgen.layout.pdf_options import PLAIN_PDF, PdfOptions
from reportgen.ooxml.names import W
from reportgen.runs.build import build_year
from reportgen.runs.check import examine
from reportgen.runs.convert import convert_file
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.templates import check_templates
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import edit, listing, write_template
from tests.small_kit import SENTENCE, YEAR, lay_out, write_year


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compared = "{% if nam_truoc.co %}năm trước {{ nam_truoc.quan_so|so }}{% endif %}"
    made = lay_out(tmp_path_factory.mktemp("nho"), f"{SENTENCE} {compared}")
    write_year(made.inputs / "2023.xlsx", *YEAR)
    write_year(made.inputs / "2022.xlsx", ("Dân quân", 1000), ("Dự bị", 30))
    return made.root


@pytest.fixture
def small(tmp_path: Path, laid: Path) -> Workspace:
    """A workspace with a kit of two documents and two years."""
    return Workspace(shutil.copytree(laid, tmp_path, dirs_exist_ok=True))


@pytest.fixture(autouse=True)
def quick_layout(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay out at once: the "PDF" is the text of the DOCX."""
    if request.node.get_closest_marker("real_layout") is None:
        monkeypatch.setattr(layout, "convert", as_text)


def as_text(
    source: Path | bytes, name: str = "", *, update_fields: bool = False, pdf: PdfOptions = PLAIN_PDF
) -> Conversion:
    return Conversion(text_of(source).encode(), 1, (note("laid-out", "Đã dàn trang."),))


def text_of(source: Path | bytes) -> str:
    file = BytesIO(source) if isinstance(source, bytes) else str(source)
    return "\n".join(paragraph.text for paragraph in docx.Document(file).paragraphs)


def codes(failure: pytest.ExceptionInfo[ReportgenError]) -> list[str]:
    return [diagnostic.code for diagnostic in failure.value.diagnostics]


def test_every_document_comes_out_in_both_formats(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023))
    assert [path.name for path in done.made] == ["bao-cao.docx", "bao-cao.pdf", "bia.docx", "bia.pdf"]
    assert set(listing(done.folder)) == {path.name for path in done.made} | {"manifest.json"}
    assert text_of(done.folder / "bao-cao.docx") == "Năm 2023: 1.234 đồng chí. năm trước 1.030"
    assert (done.folder / "bao-cao.pdf").read_text(encoding="utf-8").startswith("Năm 2023: 1.234")


def test_without_last_year_the_comparison_is_left_out(small: Workspace) -> None:
    (small.inputs / "2022.xlsx").unlink()
    done = build_year(BuildRequest(small, 2023))
    assert "năm trước" not in text_of(done.folder / "bao-cao.docx")
    assert not [found for found in done.diagnostics if found.severity is Severity.WARNING]


@pytest.mark.parametrize("wrong", ["a value", "a file"])
def test_last_year_with_errors_costs_only_the_comparison(small: Workspace, wrong: str) -> None:
    earlier = small.inputs / "2022.xlsx"
    if wrong == "a value":
        write_year(earlier, ("Dân quân", "nhiều"))
    else:
        earlier.write_bytes(b"not a workbook")
    done = build_year(BuildRequest(small, 2023))
    assert "năm trước" not in text_of(done.folder / "bao-cao.docx")
    warnings = [found for found in done.diagnostics if found.severity is Severity.WARNING]
    assert [(found.code, found.place.file) for found in warnings] == [("no-comparison", str(earlier))]


def test_errors_stop_the_build_before_anything_is_written(small: Workspace) -> None:
    build_year(BuildRequest(small, 2023))
    before = listing(small.output(2023))
    write_year(small.inputs / "2023.xlsx", ("Dân quân", "nhiều"), ("Dự bị", -1))
    with pytest.raises(ReportgenError) as failure:
        build_year(BuildRequest(small, 2023))
    assert {found.place.cell for found in failure.value.diagnostics} == {"B2", "B3"}
    assert listing(small.output(2023)) == before


def test_a_template_that_fails_leaves_all_documents_as_they_were(small: Workspace) -> None:
    build_year(BuildRequest(small, 2023))
    before = listing(small.output(2023))
    write_year(small.inputs / "2023.xlsx", ("Dân quân", 5))
    write_template(small.templates / "nho" / "bia.docx", "{{ khong_co }}")
    with pytest.raises(TemplateError):
        build_year(BuildRequest(small, 2023))
    assert listing(small.output(2023)) == before


def test_examine_finds_the_same_and_writes_nothing(small: Workspace) -> None:
    write_year(small.inputs / "2023.xlsx", ("Dân quân", "nhiều"))
    found = examine(small, 2023)
    assert [diagnostic.place.cell for diagnostic in found if diagnostic.severity is Severity.ERROR] == ["B2"]
    assert not small.outputs.exists()


def test_building_twice_gives_the_same_bytes(small: Workspace) -> None:
    first = listing(build_year(BuildRequest(small, 2023)).folder)
    again = listing(build_year(BuildRequest(small, 2023, force=True)).folder)
    assert again == first


def test_only_makes_what_is_named(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023, only=("bia",)))
    assert [path.name for path in done.made] == ["bia.docx", "bia.pdf"]


def test_a_wrong_name_is_told_with_the_nearest(small: Workspace) -> None:
    with pytest.raises(WorkspaceError) as failure:
        build_year(BuildRequest(small, 2023, only=("bao-co", "zzz")))
    assert codes(failure) == ["no-such-document", "no-such-document"]
    assert "bao-cao" in failure.value.diagnostics[0].hint


@pytest.mark.parametrize("kind", [DocumentFormat.DOCX, DocumentFormat.PDF])
def test_one_format_alone(small: Workspace, kind: DocumentFormat) -> None:
    done = build_year(BuildRequest(small, 2023, formats=(kind,)))
    assert [path.name for path in done.made] == [f"bao-cao.{kind}", f"bia.{kind}"]


def test_an_edited_docx_is_kept_and_its_pdf_follows_it(small: Workspace) -> None:
    report = build_year(BuildRequest(small, 2023)).folder / "bao-cao.docx"
    edit(report)
    edited = report.read_bytes()
    done = build_year(BuildRequest(small, 2023))
    assert done.kept == (report,)
    assert report.read_bytes() == edited
    assert report.with_suffix(".pdf").read_text(encoding="utf-8") == "Sửa tay"
    assert [found.place.file for found in done.diagnostics if found.code == "edited-kept"] == [str(report)]


def test_it_is_kept_again_and_again(small: Workspace) -> None:
    report = build_year(BuildRequest(small, 2023)).folder / "bao-cao.docx"
    edit(report)
    build_year(BuildRequest(small, 2023))
    write_year(small.inputs / "2023.xlsx", ("Dân quân", 5))
    assert build_year(BuildRequest(small, 2023)).kept == (report,)


def test_force_makes_it_anew(small: Workspace) -> None:
    report = build_year(BuildRequest(small, 2023)).folder / "bao-cao.docx"
    edit(report)
    assert build_year(BuildRequest(small, 2023, force=True)).kept == ()
    assert text_of(report).startswith("Năm 2023")


def test_a_docx_that_is_not_ours_is_kept(small: Workspace) -> None:
    folder = small.output(2023)
    folder.mkdir(parents=True)
    write_template(folder / "bia.docx", "Bìa của tôi")
    assert build_year(BuildRequest(small, 2023)).kept == (folder / "bia.docx",)
    assert text_of(folder / "bia.docx") == "Bìa của tôi"


def test_a_document_made_from_older_inputs_is_made_anew_without_force(small: Workspace) -> None:
    build_year(BuildRequest(small, 2023))
    write_year(small.inputs / "2023.xlsx", ("Dân quân", 5))
    done = build_year(BuildRequest(small, 2023))
    assert done.kept == ()
    assert "5 đồng chí" in text_of(done.folder / "bao-cao.docx")


def test_the_layout_speaks_of_the_file_that_the_user_sees(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023, only=("bia",)))
    files = {found.place.file for found in done.diagnostics if found.code == "laid-out"}
    assert files == {str(done.folder / "bia.docx")}


def test_the_manifest_names_inputs_and_templates_within_the_workspace(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023))
    manifest = json.loads((done.folder / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["inputs"]) == {"inputs/2022.xlsx", "inputs/2023.xlsx"}
    assert set(manifest["templates"]) == {
        f"templates/nho/{name}" for name in ("kit.toml", "bao-cao.docx", "bia.docx")
    }


def test_tracked_changes_in_a_template_are_told_once(small: Workspace) -> None:
    both = small.templates / "nho" / "bao-cao.docx"
    revised = docx.Document(str(both))
    for paragraph in revised.paragraphs:
        paragraph._p.append(paragraph._p.makeelement(f"{W}del", {f"{W}id": "1"}))
    revised.save(str(both))
    kit = small.templates / "nho" / "kit.toml"
    kit.write_text(kit.read_text("utf-8").replace("bia.docx", "bao-cao.docx"), encoding="utf-8")
    found = [
        one for one in build_year(BuildRequest(small, 2023)).diagnostics if one.code == "revisions-accepted"
    ]
    assert [one.place.file for one in found] == [both.as_posix()]


def test_progress_is_told_document_by_document(small: Workspace) -> None:
    steps: list[tuple[int, int, str]] = []
    build_year(BuildRequest(small, 2023), lambda done, total, title: steps.append((done, total, title)))
    assert steps == [(0, 2, "Báo cáo"), (1, 2, "Bìa"), (2, 2, "")]


def test_lay_out_writes_beside(small: Workspace, tmp_path: Path) -> None:
    write_template(tmp_path / "a.docx", "Chào")
    found, _ = convert_file(tmp_path / "a.docx", tmp_path / "new" / "a.pdf")
    assert (tmp_path / "new" / "a.pdf").read_text(encoding="utf-8") == "Chào"
    assert [diagnostic.code for diagnostic in found] == ["laid-out"]


@pytest.mark.real_layout
def test_the_shipped_kit_with_its_sample_year(sample: Workspace, checkout: Path) -> None:
    done = build_year(BuildRequest(sample, 2023))
    kit = (checkout / "templates" / "quoc-phong" / "kit.toml").read_text(encoding="utf-8")
    assert len(done.made) == 2 * kit.count("[[document]]")
    assert [found for found in done.diagnostics if found.severity is not Severity.NOTE] == []
    for path in done.made:
        assert path.read_bytes().startswith(b"PK" if path.suffix == ".docx" else b"%PDF-")


def test_a_name_that_no_certificate_holds_is_told_at_build(
    small: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportgen.fitting import paragraphs

    monkeypatch.setattr(
        paragraphs,
        "fit_paragraphs",
        lambda data: (data, (paragraphs.TooLong(0, "Người nhận", "Tên rất dài"),)),
    )
    found = build_year(BuildRequest(small, 2023, formats=(DocumentFormat.DOCX,))).diagnostics
    told = [d for d in found if d.code == "certificate-too-long"]
    assert told[0].place.paragraph == "Tên rất dài"


def test_a_document_that_is_kept_prints_what_it_printed(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023))
    edit(done.folder / "bao-cao.docx", "Sửa tay")
    write_year(small.inputs / "2023.xlsx", ("Dân quân", 7))
    build_year(BuildRequest(small, 2023))
    stored = json.loads((done.folder / "manifest.json").read_text(encoding="utf-8"))
    assert stored["figures"]["quan_so"]["value"] == 7
    assert stored["printed"]["bao-cao"]["quan_so"] == ["1.234"]


def test_a_document_of_which_no_figure_is_printed_is_not_in_the_manifest(small: Workspace) -> None:
    done = build_year(BuildRequest(small, 2023))
    stored = json.loads((done.folder / "manifest.json").read_text(encoding="utf-8"))
    assert set(stored["printed"]) == {"bao-cao"}


def test_all_that_is_wrong_in_all_templates_is_told_at_once(small: Workspace) -> None:
    templates = sorted((small.templates).rglob("*.docx"))
    assert len(templates) > 1
    for path in templates:
        edit(path, "{{ namm }} {{ số }} {{ nam|soo }} {{ nam nam }}")
    with pytest.raises(TemplateError) as refused:
        build_year(BuildRequest(small, 2023))
    told = [(one.place.file, one.code) for one in refused.value.diagnostics]
    kinds = ("unknown-name", "unknown-name", "unknown-filter", "tag-syntax")
    assert sorted(told) == sorted((path.as_posix(), code) for path in templates for code in kinds)
    checked = check_templates(Years(small, "", 2023)).diagnostics
    assert set(refused.value.diagnostics) == set(checked)
    assert not small.output(2023).exists() or listing(small.output(2023)) == {}
