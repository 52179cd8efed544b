import io

import pytest
from docx import Document

from reportgen.errors import DocumentError
from reportgen.layout.read import read, story


def test_more_paragraphs_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story, "MAX_PARAGRAPHS", 3)
    document = Document()
    for _ in range(3):
        document.add_paragraph("a")
    few = io.BytesIO()
    document.save(few)
    assert read(few.getvalue())[0] is not None
    document.add_paragraph("b")
    many = io.BytesIO()
    document.save(many)
    with pytest.raises(DocumentError) as refused:
        read(many.getvalue())
    assert [each.code for each in refused.value.diagnostics] == ["document-too-long"]
