"""Programs of others hold our PDFs against the standards: Apache PDFBox Preflight, pdfua and outloud.

`.ci/run` brings the last two: ``REPORTGEN_CHECKERS`` is the folder of their commands. Preflight is that of Debian
(``libpdfbox2-java libjaxb-api-java libcommons-logging-java libactivation-java``).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import pdf_standard, workspace
from reportgen.cli import main
from reportgen.layout.document import Anchor, Bookmark, Inline, Note, NoteMark, Shape, Tab, TabStop, Text
from reportgen.layout.draw import write
from reportgen.layout.page.totals import paginate
from reportgen.layout.pdf_options import PdfOptions
from reportgen.pdf_standard import PdfStandard
from tests.layout.draw.making import FONTS, TITLED
from tests.layout.draw.structure.making import (
    FONT,
    PICTURE,
    cell,
    item,
    paragraph,
    row,
    section,
    table,
    whole,
)

pytestmark = pytest.mark.external

JARS = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "jaxb-api", "javax.activation")
LIBRARIES = Path("/usr/share/java")
UNCLAIMED = {"a-1a": {"UA-28-004", "DOC-012"}, "a-2a+ua-1": set[str]()}
"""What they find in a file that does not claim to be PDF/UA."""
REPEATED = "TAG-002"
"""outloud takes the head of a table that is repeated on the next page for text that is not read."""


def features(standard: PdfStandard) -> bytes:
    """Return a file with all that a structure may have in it."""
    mark = NoteMark("footnote", "1", "1", replace(FONT, script="superscript"))
    note = Note("1", (paragraph(replace(mark, in_note=True), " Lời chú."),))
    box = Shape("rectangle", 100.0, 40.0, blocks=(paragraph("trong hộp"),), fill="EEEEEE")
    rows = [row(f"tên{number}", str(number)) for number in range(60)]
    blocks = (
        paragraph(
            Text("Mục một", FONT, "#mot"), Tab(FONT), "1", role="toc", tabs=(TabStop(300.0, "right", "dot"),)
        ),
        paragraph(Bookmark("mot"), "Phần I", outline_level=1),
        paragraph("Câu", mark, ", ", Text("build", replace(FONT, language="en-US")), Inline(PICTURE, FONT)),
        item("một", sign="1."),
        item("một một", level=1),
        item("hai", sign="2."),
        paragraph("Xem ", Text("cổng thông tin", FONT, "https://chinhphu.vn/"), Anchor(box)),
        paragraph("Lời Bác", role="quote"),
        table(row("Tên", "Số", header=True), *rows, row(cell("Cộng", span=2))),
    )
    document = whole(section(*blocks), footnotes={"1": note})
    return write(paginate(document, FONTS), TITLED, FONTS, None, PdfOptions(standard))


@pytest.fixture(scope="module", params=["a-1a", "a-2a+ua-1"])
def papers(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, list[Path]]:
    """Every kind of paper of the sample year, and a file with everything that a structure may have."""
    asked, folder = str(request.param), tmp_path_factory.mktemp("papers")
    workspace.init(folder)
    words = ["2023", "-q", "-C", str(folder), "--pdf-standard", asked]
    for command in (["build"], ["packet", "--duplex"], ["certificates", "--overprint"]):
        assert main([*command, *words]) == 0
    whole_file = folder / "outputs" / "tat-ca.pdf"
    whole_file.write_bytes(features(pdf_standard.parse(asked)))
    return asked, sorted((folder / "outputs").rglob("*.pdf"))


def said(*words: str | Path) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def checker(name: str) -> str:
    found = shutil.which(name, path=os.environ.get("REPORTGEN_CHECKERS") or os.environ["PATH"])
    assert found, f"{name} is not here: pip install {name}, and REPORTGEN_CHECKERS=FOLDER"
    return found


def test_preflight_finds_no_error_in_pdf_a_1(papers: tuple[str, list[Path]]) -> None:
    asked, files = papers
    if asked != "a-1a":
        return  # it knows no other
    path = os.pathsep.join(str(LIBRARIES / f"{jar}.jar") for jar in JARS)
    for file in files:
        words = said("java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", file)
        assert "is a valid PDF/A-1b file" in words, words


def test_pdfua_finds_nothing(papers: tuple[str, list[Path]]) -> None:
    asked, files = papers
    for file in files:
        done = json.loads(said(checker("pdfua"), "check", "--format", "json", file))
        found = {finding["rule_id"] for finding in done["findings"]}
        assert found - UNCLAIMED[asked] == set(), (file.name, done["findings"])


def test_outloud_finds_no_error(papers: tuple[str, list[Path]], tmp_path: Path) -> None:
    asked, files = papers
    said(checker("outloud"), "-q", "--json", tmp_path / "found.json", *files)
    done = json.loads((tmp_path / "found.json").read_text("utf-8"))
    assert len(done["results"]) == len(files)
    for result in done["results"]:
        found = {each["rule"] for each in result["findings"] if each["severity"] == "error"}
        assert found - UNCLAIMED[asked] - {REPEATED} == set(), (result["path"], result["findings"])
        heads = [each["evidence"] for each in result["findings"] if each["rule"] == REPEATED]
        assert all(head.startswith("TT ") for head in heads), heads
