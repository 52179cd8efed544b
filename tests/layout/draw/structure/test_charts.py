"""A chart is one figure with words for it; its texts are read in it."""

from __future__ import annotations

from reportgen.layout import convert
from tests.layout.chart.making import bars, document, legend, space, three, title
from tests.layout.draw.structure.reading import Tagged, faults
from tests.zips import unzipped, zipped

CHART = space(bars(three(("Mục dài thứ nhất nghiêng",) * 9)), before=title("Kết quả"), after=legend())


def test_a_chart_is_a_figure_with_its_description() -> None:
    data = convert(document(CHART)).pdf
    assert faults(data) == []
    tagged = Tagged(data)
    (figure,) = tagged.tree.find("Figure")
    assert figure.entries.Alt == "Biểu đồ mẫu"
    found = tagged.text(figure)
    assert "Kết quả" in found
    assert "Chuỗi 3" in found


def test_a_chart_without_description_is_called_by_its_title() -> None:
    without = convert(_undescribed(document(CHART))).pdf
    tagged = Tagged(without)
    (figure,) = tagged.tree.find("Figure")
    assert figure.entries.Alt == "Kết quả"


def _undescribed(data: bytes) -> bytes:
    members = unzipped(data)
    members["word/document.xml"] = members["word/document.xml"].replace('descr="Biểu đồ mẫu"'.encode(), b"")
    return zipped(members)
