"""What no stage foresaw still ends in one clear line."""

import pytest

from reportgen.errors import DocumentError
from reportgen.layout import convert, resolve
from tests.layout.read.making import docx


@pytest.mark.parametrize(
    ("problem", "code"), [(RecursionError, "nested-too-deep"), (MemoryError, "document-too-large")]
)
def test_a_machine_at_its_end_refuses_the_file(problem, code, tmp_path, monkeypatch):
    def load(_docx):
        raise problem

    monkeypatch.setattr(resolve, "load", load)
    file = tmp_path / "a.docx"
    file.write_bytes(docx("<w:p/>"))
    with pytest.raises(DocumentError) as refused:
        convert(file)
    (told,) = refused.value.diagnostics
    assert (told.code, told.place.file) == (code, str(file))
    assert told.hint
