"""What no stage foresaw still ends in one clear line."""

import gc
import io
from pathlib import Path

import pytest

from reportgen.errors import DocumentError
from reportgen.layout import Conversion, LayoutOptions, convert, draw, lay_out, resolve
from reportgen.layout.document import Document
from reportgen.layout.fonts import Fonts
from tests.layout.read.making import docx


@pytest.mark.parametrize(
    ("problem", "code"), [(RecursionError, "nested-too-deep"), (MemoryError, "document-too-large")]
)
def test_a_machine_at_its_end_refuses_the_file(
    problem: type[RecursionError] | type[MemoryError],
    code: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load(_docx: Path, _name: str) -> None:
        raise problem

    monkeypatch.setattr(resolve, "load", load)
    file = tmp_path / "a.docx"
    file.write_bytes(docx("<w:p/>"))
    with pytest.raises(DocumentError) as refused:
        convert(file)
    (told,) = refused.value.diagnostics
    assert (told.code, told.place.file) == (code, str(file))
    assert told.hint


MADE = docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p><w:altChunk/>")


def named(conversion: Conversion) -> str:
    (file,) = (each.place.file for each in conversion.diagnostics if each.code == "unsupported-altchunk")
    return file


def test_a_file_comes_as_a_path_as_bytes_or_open(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(MADE)
    made = [convert(source, "b.docx") for source in (file, MADE, io.BytesIO(MADE))]
    assert made[0] == made[1] == made[2]
    assert named(made[0]) == "b.docx"
    assert named(convert(file)) == str(file)
    assert named(convert(MADE)) == ""


def test_what_is_converted_is_what_is_laid_out_drawn() -> None:
    fragment, fonts = lay_out(MADE), Fonts()
    assert draw.write(fragment.pages, fragment.document.properties, fragment.fonts) == convert(MADE).pdf
    assert lay_out(MADE, options=LayoutOptions(fonts=fonts)).fonts is fonts


def test_the_document_may_be_changed_before_it_is_laid_out() -> None:
    def twice(document: Document) -> Document:
        return type(document)(document.sections * 2)

    assert len(lay_out(MADE, options=LayoutOptions(change=twice)).pages) == 2


def test_a_program_that_converts_in_a_loop_does_not_grow() -> None:
    frozen = gc.get_freeze_count()
    for _ in range(3):
        convert(MADE)
    assert gc.get_freeze_count() == frozen
    assert gc.isenabled()
