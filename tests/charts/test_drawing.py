from pathlib import Path

import docx
from docx.oxml import parse_xml

from reportgen import layout
from reportgen.charts import BarChart, Series, run

CHART = BarChart(("Dân quân", "Tự vệ"), (Series("Giỏi", (120, 90)),), title="Kết quả huấn luyện")


def saved(tmp_path: Path, *charts: BarChart) -> Path:
    document = docx.Document()
    for chart in charts:
        document.add_paragraph()._p.append(parse_xml(run(chart)))
    document.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


def test_the_same_chart_gives_the_same_text() -> None:
    assert run(CHART) == run(CHART)


def test_our_layout_draws_it_whole_and_as_vectors(tmp_path: Path) -> None:
    found = layout.convert(saved(tmp_path, CHART))
    assert found.pages == 1
    assert not [d for d in found.diagnostics if d.code.startswith(("unsupported", "simplified"))]
    assert b"/Subtype /Image" not in found.pdf


def test_its_words_are_in_the_pdf(tmp_path: Path) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(layout.convert(saved(tmp_path, CHART)).pdf)
    text = pdf[0].get_textpage().get_text_range()
    assert all(word in text for word in ("Dân quân", "Tự vệ", "120", "90"))


def test_it_says_to_a_screen_reader_what_it_shows() -> None:
    assert 'descr="Kết quả huấn luyện"' in run(CHART)
