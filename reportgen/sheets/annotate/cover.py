"""The first sheet of the annotated copy: every problem in one list, each with a link to its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from unicodedata import normalize
from xml.sax.saxutils import quoteattr

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _
from reportgen.sheets.annotate import tabs
from reportgen.sheets.annotate.package import WORKBOOK, WorkbookPackage, qualify
from reportgen.sheets.annotate.styles import BOLD, FACE, FILLS, HEADING_FILL, PLAIN, TITLE, CellFormats

TAB = "Soát lỗi"
HEADING_ROW = 4
_WIDTHS = (6, 15, 22, 10, 70, 60)
_LINK = 4
"""The column of the cell's address."""
_SELECTED = re.compile(rb'\s+tabSelected="(?:1|true)"')

Row = tuple[int, str]
"""The height of a row in points, and its cells in XML."""


def add(
    package: WorkbookPackage, file: str, problems: Sequence[Diagnostic], most: int, styles: CellFormats
) -> None:
    """Put the sheet before the others and show it first; ``most`` problems are listed, the others counted."""
    titles = list(package.worksheets().values())
    for member in titles:
        package.parts[member] = _SELECTED.sub(b"", package.parts[member], count=1)
    part = package.fresh("xl/worksheets/soatLoi{}.xml")
    listing = _Listing(package, file, problems, most, styles)
    package.parts[part] = _sheet(package.main, listing).encode()
    tabs.add(package, TAB, part, at=0)
    root = package.root(WORKBOOK)
    for view in root.iter(qualify(root, "workbookView")):
        view.set("activeTab", "0")
        view.set("firstSheet", "0")
    package.put(WORKBOOK, root)


class _Listing:
    """What the list says, and the formats it says it in."""

    def __init__(
        self,
        package: WorkbookPackage,
        file: str,
        problems: Sequence[Diagnostic],
        most: int,
        styles: CellFormats,
    ) -> None:
        self.file, self.name = file, PurePosixPath(file).name
        self.highlight, self.more = problems[:most], max(0, len(problems) - most)
        self.counts = _counts(problems)
        self.titles = {normalize("NFC", title): title for title in package.worksheets()}
        self.title = styles.list_format(TITLE, boxed=False)
        self.plain = styles.list_format(PLAIN, boxed=False)
        self.heading = styles.list_format(BOLD, HEADING_FILL)
        self.body = styles.list_format(PLAIN)
        self.link = styles.list_format(FACE.format("<u/>", '<color rgb="FF0563C1"/>'))
        self.severities = {s: styles.list_format(BOLD, FILLS[s]) for s in Severity}

    def target(self, problem: Diagnostic) -> str:
        """Return where the problem's link leads; empty where the workbook has no such place."""
        tab = self.titles.get(problem.place.sheet)
        if tab is None or problem.place.file != self.file:
            return ""
        quoted = tab.replace("'", "''")
        return f"'{quoted}'!{problem.place.cell or 'A1'}"


def _sheet(main: str, listing: _Listing) -> str:
    columns = tabs.columns(_WIDTHS)
    rows = "".join(_rows(listing))
    links = "".join(_links(listing))
    frozen = f'<pane ySplit="{HEADING_ROW}" topLeftCell="A{HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/>'
    return (
        f'<worksheet xmlns="{main}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView tabSelected="1" workbookViewId="0">{frozen}</sheetView></sheetViews>'
        f"{columns}<sheetData>{rows}</sheetData>"
        + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
        + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _rows(listing: _Listing) -> Iterator[str]:
    yield tabs.row(1, [(listing.title, _("Soát lỗi sổ số liệu {file}", file=listing.name))])
    yield tabs.row(2, [(listing.plain, listing.counts or _("Không thấy gì sai."))])
    yield tabs.row(3, [(listing.plain, _advice(listing))])
    titles = ("TT", _("Mức"), _("Trang"), _("Ô"), _("Nội dung"), _("Cách sửa"))
    yield tabs.row(HEADING_ROW, [(listing.heading, title) for title in titles])
    for number, problem in enumerate(listing.highlight, start=1):
        yield _problem(number, problem, listing)
    if listing.more:
        words = _(
            "Còn {count} điều nữa không ghi hết ở đây: sửa xong các điều trên rồi soát lại.",
            count=listing.more,
        )
        yield tabs.row(HEADING_ROW + len(listing.highlight) + 1, [(listing.plain, words)])


def _advice(listing: _Listing) -> str:
    if not listing.highlight:
        return ""
    return _(
        "Đây là bản sao để xem lỗi. Bấm vào ô để tới chỗ sai, rồi sửa ở sổ gốc {file}.",
        file=_near(listing.file),
    )


def _problem(number: int, problem: Diagnostic, listing: _Listing) -> str:
    place = problem.place
    linked = listing.link if listing.target(problem) else listing.body
    sheet = place.sheet or _near(place.file)
    words = (
        (listing.body, str(number)),
        (listing.severities[problem.severity], _name_of(problem.severity)),
        (listing.body, sheet),
        (linked, place.cell or (_("cả trang") if listing.target(problem) else "")),
        (listing.body, problem.message),
        (listing.body, problem.hint),
    )
    lines = max(len(text) // (width - 2) + 1 for (_style, text), width in zip(words, _WIDTHS, strict=True))
    return tabs.row(HEADING_ROW + number, words, height=16 * lines + 2)


def _near(file: str) -> str:
    """Return a file's name and its folder's: the same from whatever folder the command was typed in."""
    return "/".join(PurePosixPath(file.replace("\\", "/")).parts[-2:])


def _links(listing: _Listing) -> Iterator[str]:
    for row, problem in enumerate(listing.highlight, start=HEADING_ROW + 1):
        if target := listing.target(problem):
            yield f'<hyperlink ref="{"ABCDEF"[_LINK - 1]}{row}" location={quoteattr(target)}/>'


def _name_of(severity: Severity) -> str:
    return {Severity.ERROR: _("Lỗi"), Severity.WARNING: _("Cần xem lại"), Severity.NOTE: _("Ghi chú")}[
        severity
    ]


def _counts(problems: Sequence[Diagnostic]) -> str:
    severities = [problem.severity for problem in problems]
    counted = [(severities.count(severity), _name_of(severity).lower()) for severity in Severity]
    return ", ".join(f"{count} {name}" for count, name in counted if count)
