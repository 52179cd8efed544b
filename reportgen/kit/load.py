"""``kit.toml`` → Kit: all problems at once, each with its key and the nearest known name; or a Kit without any."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from reportgen import paths, pdf_standard, suggest
from reportgen.diagnostics import Diagnostic
from reportgen.errors import KitError
from reportgen.kit import collecting, extends, references, tables
from reportgen.kit.awards import AwardsSpec, DecisionSpec, FieldRef, RecipientNumbering, TypedBases
from reportgen.kit.expand import field_groups, plain_figures
from reportgen.kit.expressed import condition, expression
from reportgen.kit.model import (
    ChartSpec,
    ColumnType,
    ComparisonSpec,
    DocumentSpec,
    FigureBookSpec,
    FigureSpec,
    Kit,
    LastYearSpec,
    SeriesSpec,
    TextSpec,
)
from reportgen.kit.section import TomlSection
from reportgen.kit.sheets import check_groups, sheet
from reportgen.language import _
from reportgen.pdf_standard import PdfStandard

Folders = tuple[Path, ...]

AWARD_PARTS = (
    "kind",
    "title",
    "name",
    "unit",
    "rank",
    "office",
    "achievement",
    "amount",
    "initiative",
    "group",
    "members",
    "other",
    "held",
    "decision",
)
_LAST_MONTH = 12
REQUIRED_PARTS = ("kind", "title", "name")


def load(folder: Path) -> Kit:
    """Return the kit in ``folder``. Raises KitError with every problem of its ``kit.toml``."""
    file = (folder / extends.FILE).as_posix()
    problems: list[Diagnostic] = []
    chain = extends.read_chain(folder)
    values = extends.merge(chain, problems)
    kit = read(TomlSection(file, "", values, problems), folder, tuple(base for base, _values in chain[1:]))
    if not problems:
        problems.extend(references.problems(kit, partial(tables.place_of, values)))
    if problems:
        raise KitError(
            list(dict.fromkeys(problems))
        )  # what a group of fields says is read wherever it is used
    return _with_figure_titles(kit)


def _with_figure_titles(kit: Kit) -> Kit:
    """Return the kit with a choice among its figures' titles where last year is restated, and their values as text."""
    if kit.last_year is None:
        return kit
    last, titles = kit.last_year, tuple(figure.title for figure in kit.figures)
    own = kit.sheet(last.sheet)
    named = replace(own.column(last.figure).constraints, required=True, enum=titles)
    changed = {
        last.figure: replace(own.column(last.figure), type=ColumnType.CHOICE, constraints=named),
        last.value: replace(own.column(last.value), type=ColumnType.TEXT),
    }
    columns = tuple(changed.get(column.name, column) for column in own.columns)
    restated = replace(own, columns=columns)
    return replace(kit, sheets=tuple(restated if sheet is own else sheet for sheet in kit.sheets))


def read(root: TomlSection, folder: Path, bases: tuple[Path, ...] = ()) -> Kit:
    """Return the kit that ``root`` says; what is wrong is noted in its ``problems``.

    Its files are looked for in ``folder``, then in the folders of the kits on which it is built.
    """
    folders = (folder, *bases)
    head = root.one("kit") or TomlSection(root.file, "kit", {}, root.problems)
    groups = field_groups(root)
    check_groups(groups)
    documents, figure_books = _documents(root, folders)
    kit = Kit(
        name=head.text("name"),
        title=head.text("title"),
        version=head.text("version", ""),
        due_month=_month(head, "due_month"),
        pdf_standard=_pdf_standard(head, "pdf_standard"),
        extends=head.text("extends", ""),
        folder=folder,
        bases=bases,
        sheets=tuple(sheet(section, groups) for section in root.several("sheet")),
        figures=tuple(_figure(one) for section in root.several("figure") for one in plain_figures(section)),
        awards=_awards(root.one("awards"), folders),
        documents=documents,
        figure_books=figure_books,
        charts=tuple(_chart(section) for section in root.several("chart")),
        comparison=_comparison(root.one("comparison"), folders),
        texts=tuple(_text(section) for section in root.several("text")),
        last_year=_last_year(root.one("last_year")),
        collect=collecting.read(root.one("collect"), _field),
    )
    head.finish()
    root.finish()
    return kit


def _month(section: TomlSection, key: str) -> int:
    """Return a month; the last one where the key is absent."""
    month = section.count(key) or _LAST_MONTH
    if month > _LAST_MONTH:
        section.refuse("wrong-type", _("“{key}” phải là một tháng, từ 1 đến 12.", key=key), key)
    return month


def _pdf_standard(section: TomlSection, key: str) -> PdfStandard | None:
    """Return the standard of the PDFs; None where the key is absent."""
    asked = section.text(key, "")
    try:
        return pdf_standard.parse(asked) if asked else None
    except ValueError as wrong:
        section.refuse("wrong-value", _("Khóa “{key}”: {reason}", key=key, reason=wrong), key)
        return None


def _figure(section: TomlSection) -> FigureSpec:
    expression(section, "value")
    figure = FigureSpec(
        name=section.text("name"),
        title=section.text("title"),
        value=section.text("value"),
        unit=section.text("unit", ""),
        group=section.text("group", ""),
        file=section.place("value").file,
    )
    section.finish()
    return figure


def _chart(section: TomlSection) -> ChartSpec:
    """Return a chart over the years (``figures``) or over rows (``rows``, ``label``, ``series``)."""
    over_years = "figures" in section.values
    chart = ChartSpec(
        name=section.text("name"),
        title=section.text("title"),
        figures=section.texts("figures"),
        rows=None if over_years else expression(section, "rows"),
        label="" if over_years else section.text("label"),
        series=() if over_years else tuple(_series(series) for series in section.several("series")),
        unit=section.text("unit", ""),
    )
    if not (chart.figures or chart.series):
        message = _("Biểu đồ phải có figures, hoặc rows, label và [[chart.series]].")
        section.refuse("missing-key", message)
    section.finish()
    return chart


def _text(section: TomlSection) -> TextSpec:
    cases = section.one("values") or TomlSection(section.file, f"{section.path}.values", {}, section.problems)
    made = TextSpec(
        name=section.text("name"),
        by=expression(section, "by"),
        values={key: cases.text(key) for key in cases.values},
        title=section.text("title", ""),
        default=section.text("default", ""),
    )
    if not made.values:
        section.refuse("missing-key", _("Thiếu khóa “{key}”.", key="values"), "values")
    section.finish()
    return made


def _series(section: TomlSection) -> SeriesSpec:
    series = SeriesSpec(section.text("title"), expression(section, "value"))
    section.finish()
    return series


def _comparison(section: TomlSection | None, folders: Folders) -> ComparisonSpec | None:
    if section is None:
        return None
    spec = ComparisonSpec(section.text("title"), _file(section, "template", folders))
    section.finish()
    return spec


def _last_year(section: TomlSection | None) -> LastYearSpec | None:
    if section is None:
        return None
    spec = LastYearSpec(section.text("sheet"), section.text("figure"), section.text("value"))
    section.finish()
    return spec


def _awards(section: TomlSection | None, folders: Folders) -> AwardsSpec | None:
    if section is None:
        return None
    spec = AwardsSpec(
        sheet=section.text("sheet"),
        catalogue=_file(section, "catalogue", folders),
        columns=_award_columns(section),
        date=_field(section, "date"),
        grantor=_field(section, "grantor"),
        rates=section.text("rates", ""),
        numbering=section.one_of("numbering", RecipientNumbering.GROUP),
        local_basis=_field(section, "local_basis"),
        bases=tuple(map(_typed_bases, section.several("bases"))),
        says=section.text("says", ""),
        further=tuple(map(_decision, section.several("decision"))),
    )
    section.finish()
    return spec


def _typed_bases(section: TomlSection) -> TypedBases:
    bases = TypedBases(_needed_field(section, "field"), _needed_field(section, "date"))
    section.finish()
    return bases


def _decision(section: TomlSection) -> DecisionSpec:
    decision = DecisionSpec(
        name=section.text("name"),
        says=section.text("says"),
        date=_field(section, "date"),
        grantor=_field(section, "grantor"),
        local_basis=_field(section, "local_basis"),
    )
    if bool(decision.date) != bool(decision.grantor):
        message = _(
            "Quyết định có ngày thì phải có người ký, và ngược lại; chưa có cả hai thì chỉ là đề nghị."
        )
        section.refuse("missing-key", message, "grantor" if decision.date else "date")
    section.finish()
    return decision


def _needed_field(section: TomlSection, key: str) -> FieldRef:
    section.text(key)
    return _field(section, key)


def _award_columns(section: TomlSection) -> dict[str, str]:
    parts = section.one("columns") or TomlSection(section.file, "awards.columns", {}, section.problems)
    columns = {part: parts.text(part, None if part in REQUIRED_PARTS else "") for part in AWARD_PARTS}
    parts.finish()
    return {part: name for part, name in columns.items() if name}


def _field(section: TomlSection, key: str) -> FieldRef:
    """Return the field that ``key`` names as ``sheet.field``; `references` sees whether it is there."""
    named = section.text(key, "")
    sheet, dot, name = named.partition(".")
    if named and not (sheet and dot and name):
        message = _("Khóa “{key}” phải viết dạng trang.mục, như thong_tin.ngay_qd.", key=key)
        section.refuse("wrong-value", message, key)
        return FieldRef()
    return FieldRef(sheet, name)


def _documents(
    root: TomlSection, folders: Folders
) -> tuple[tuple[DocumentSpec, ...], tuple[FigureBookSpec, ...]]:
    """Return the documents with a template, and the workbooks of figures beside them or alone."""
    documents: list[DocumentSpec] = []
    books: list[FigureBookSpec] = []
    for section in root.several("document"):
        document, book = _document(section, folders)
        documents.extend([] if book and book.alone else [document])
        books.extend([book] if book else [])
    return tuple(documents), tuple(books)


def _document(section: TomlSection, folders: Folders) -> tuple[DocumentSpec, FigureBookSpec | None]:
    sheets, unit = section.texts("sheets"), _field(section, "unit")
    alone = bool(sheets) and "template" not in section.values
    document = DocumentSpec(
        name=section.text("name"),
        title=section.text("title"),
        template=folders[0] if alone else _file(section, "template", folders),
        each=section.text("each", ""),
        needs=section.text("needs", ""),
        when=condition(section),
        secrecy=_field(section, "secrecy"),
    )
    section.finish()
    return document, _figure_book(document, sheets, unit, alone=alone) if sheets else None


def _figure_book(
    document: DocumentSpec, sheets: tuple[str, ...], unit: FieldRef, *, alone: bool
) -> FigureBookSpec:
    return FigureBookSpec(
        name=document.name,
        title=document.title,
        sheets=sheets,
        unit=unit,
        lists=document.lists,
        alone=alone,
        secrecy=document.secrecy,
        when=document.when,
    )


def _file(section: TomlSection, key: str, folders: Folders) -> Path:
    """Return the file that ``key`` names: inside the first of ``folders`` that has it."""
    name = section.text(key)
    candidates = [folder / name for folder in folders]
    inside = not PurePosixPath(name).is_absolute() and all(map(paths.is_within, candidates, folders))
    if name and ("\\" in name or "\0" in name or not inside):
        section.refuse(
            "path-outside-kit", _("“{name}” phải là tệp trong thư mục của bộ mẫu.", name=name), key
        )
        return candidates[0]
    there = [path for path in candidates if path.is_file()]
    if name and not there:
        message = _("Không có tệp “{name}” trong thư mục của bộ mẫu.", name=name)
        near = suggest.did_you_mean(name, (own.name for folder in folders for own in folder.iterdir()))
        section.refuse("kit-file-missing", message, key, near)
    return next(iter(there), candidates[0])
