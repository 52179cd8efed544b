"""Charts made by hand: their XML, and a document around it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.layout.read.making import docx

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EMU = 12700
AXES = '<c:axId val="1"/><c:axId val="2"/>'
NAMES = ("Một", "Hai", "Ba", "Bốn")
VALUES = ((4.3, 2.5, 3.5, 4.5), (2.4, 4.4, 1.8, 2.8), (2, 2, 3, 5))


def cache(kind: str, values: Sequence[object], form: str = "") -> str:
    code = f"<c:formatCode>{form}</c:formatCode>" if form else ""
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values) if value is not None
    )
    return (
        f"<c:{kind}Ref><c:f>S!A1</c:f><c:{kind}Cache>{code}<c:ptCount val='{len(values)}'/>{points}"
        f"</c:{kind}Cache></c:{kind}Ref>"
    )


def series(
    at: int, values: Sequence[object], names: Sequence[object] = NAMES, extra: str = "", name: str = ""
) -> str:
    title = f"<c:tx>{cache('str', [name or f'Chuỗi {at + 1}'])}</c:tx>"
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{title}{extra}<c:cat>{cache("str", names)}</c:cat>'
        f"<c:val>{cache('num', values, 'General')}</c:val></c:ser>"
    )


def points(at: int, xs: Sequence[object], ys: Sequence[object], extra: str = "", sizes: str = "") -> str:
    title = f"<c:tx>{cache('str', [f'Chuỗi {at + 1}'])}</c:tx>"
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>{title}{extra}<c:xVal>{cache("num", xs, "General")}</c:xVal>'
        f"<c:yVal>{cache('num', ys, 'General')}</c:yVal>{sizes}</c:ser>"
    )


def three(names: Sequence[object] = NAMES, extra: str = "") -> str:
    return "".join(series(at, values, names, extra) for at, values in enumerate(VALUES))


def bars(inner: str, direction: str = "col", grouping: str = "clustered", rest: str = "") -> str:
    overlap = '<c:overlap val="100"/>' if grouping != "clustered" else ""
    return (
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{inner}'
        f'<c:gapWidth val="150"/>{overlap}{rest}{AXES}</c:barChart>'
    )


def category_axis(inner: str = "", position: str = "b", kind: str = "catAx") -> str:
    return (
        f'<c:{kind}><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{position}"/>{inner}<c:majorTickMark val="none"/><c:crossAx val="2"/></c:{kind}>'
    )


def value_axis(inner: str = "", position: str = "l", scaling: str = "", between: str = "between") -> str:
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{scaling}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{position}"/><c:majorGridlines/>{inner}<c:majorTickMark val="out"/><c:crossAx val="1"/>'
        f'<c:crossBetween val="{between}"/></c:valAx>'
    )


def title(text: str) -> str:
    run = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
    return f"<c:title><c:tx><c:rich><a:bodyPr/>{run}</c:rich></c:tx><c:overlay val='0'/></c:title>"


def legend(position: str = "r") -> str:
    return f'<c:legend><c:legendPos val="{position}"/><c:overlay val="0"/></c:legend>'


def space(plots: str, axes: str | None = None, before: str = "", after: str = "", last: str = "") -> str:
    """Return a chart part; ``before`` and ``after`` stand beside the plot area, ``last`` after the chart."""
    found = category_axis() + value_axis() if axes is None else axes
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:chart>'
        f'{before}<c:plotArea><c:layout/>{plots}{found}</c:plotArea>{after}<c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{last}</c:chartSpace>'
    )


def drawing(relationship: str = "r9", width: float = 432.0, height: float = 252.0) -> str:
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{round(width * EMU)}" '
        f'cy="{round(height * EMU)}"/><wp:docPr id="1" name="Chart 1" descr="Biểu đồ mẫu"/><a:graphic>'
        f'<a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{relationship}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def document(*charts: str, width: float = 432.0, height: float = 252.0, **parts: str | bytes) -> bytes:
    """Return a document with one paragraph for each chart part."""
    links = {f"c{at}": ("chart", f"charts/chart{at}.xml") for at in range(len(charts))}
    parts |= {f"word__charts__chart{at}.xml": chart for at, chart in enumerate(charts)}
    body = "".join(f"<w:p>{drawing(f'c{at}', width, height)}</w:p>" for at in range(len(charts)))
    return docx(body, links, **parts)
