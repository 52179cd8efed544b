"""``reportgen certificates 2023``: certificates on plain paper, or texts for pre-printed blanks."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.build import Force, Formats, first, summary, told
from reportgen.cli.exits import Exit, after
from reportgen.cli.progress import bar
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import KitError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.certificates import Offset, Printed, Recipient, Settings
    from reportgen.runs.context import YearContext
    from reportgen.runs.request import BuildRequest

FOLDER = "giay-khen"
FULL, OVERPRINT, CALIBRATION = "giay-khen", "in-phoi", "can-chinh-may-in"
FURTHEST = 100.0


class Form(StrEnum):
    """How certificates are printed."""

    FULL = "full"
    OVERPRINT = "overprint"


def millimetres(typed: str | float) -> float:
    """Return a distance in millimetres that was typed with a comma or a point."""
    try:
        value = float(str(typed).strip().replace(",", "."))
    except ValueError:
        value = FURTHEST * 2
    if not abs(value) <= FURTHEST:
        raise typer.BadParameter(_("“{typed}” không phải là số mm từ -100 đến 100.", typed=typed))
    return value


FormOption = Annotated[
    Form | None,
    typer.Option(
        "--form",
        metavar="full|overprint",
        help="Cả trang có khung, hay chỉ chữ in lên phôi.",
        show_default=False,
    ),
]
Overprint = Annotated[
    bool, typer.Option("--overprint", help="Như --form overprint: chỉ in chữ lên phôi có sẵn.")
]
OffsetX = Annotated[
    float,
    typer.Option(
        "--offset-x",
        metavar="MM",
        parser=millimetres,
        help="Dời chữ sang phải (âm: sang trái), khi in lên phôi.",
    ),
]
OffsetY = Annotated[
    float,
    typer.Option(
        "--offset-y",
        metavar="MM",
        parser=millimetres,
        help="Dời chữ xuống dưới (âm: lên trên), khi in lên phôi.",
    ),
]
Calibrate = Annotated[
    bool, typer.Option("--calibrate", help="Chỉ làm trang thử có thước mm và dấu chữ thập ở chỗ từng phần.")
]
Each = Annotated[bool, typer.Option("--each", help="Mỗi người, mỗi tập thể một tệp.")]
Only = Annotated[
    list[str],
    typer.Option("--only", metavar="SỐ|TÊN", help="Chỉ người này: số thứ tự (7, 3-9) hoặc họ tên.", show_default=False),
]  # fmt: skip


def certificates(
    year: options.Year,
    form: FormOption = None,
    overprint: Overprint = False,
    offset_x: OffsetX = 0.0,
    offset_y: OffsetY = 0.0,
    calibrate: Calibrate = False,
    each: Each = False,
    only: Only = [],  # noqa: B006 - typer reads the default, nobody changes it
    formats: Formats = [],  # noqa: B006
    force: Force = False,
    workspace: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Lập giấy khen vào outputs/NĂM/giay-khen: cả trang có khung, hoặc chỉ chữ để in lên phôi có sẵn."""
    from reportgen.certificates import Offset, load
    from reportgen.runs.context import context_of
    from reportgen.runs.request import BuildRequest, Format
    from reportgen.workspace import find, kit_folder

    wanted = tuple(Format(name) for name in ("docx", "pdf") if not formats or name in formats)
    order = BuildRequest(find(workspace), year, kit, (), wanted, force)
    chosen, offset = _form(form, overprint=overprint), Offset(offset_x, offset_y)
    settings = load(kit_folder(order.workspace, kit))
    if calibrate:
        return _calibrate(order, settings, offset, (as_json, quiet))
    job = _Job(context_of(order), settings, chosen, offset)
    return _publish(order, job, job.papers(only, each=each), (as_json, quiet))


def _calibrate(order: BuildRequest, settings: Settings, offset: Offset, how: tuple[bool, bool]) -> Exit:
    """Write the test page: it needs the kit alone, so no mistake in the workbook stands in its way."""
    from reportgen import outputs
    from reportgen.certificates import calibration
    from reportgen.runs.convert import to_pdf

    as_json, quiet = how
    folder = order.workspace.output(order.year) / FOLDER
    outputs.recover(folder)
    docx = outputs.beside(folder / f"{CALIBRATION}.docx")
    data = calibration(settings.blank, offset)
    pdf, found = to_pdf(data, docx)
    outputs.store_copies(folder, {docx.name: data, docx.with_suffix(".pdf").name: pdf})
    found = (*outputs.beside_note(folder / f"{CALIBRATION}.docx", docx), *found)
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.tell(str(docx))
        report.tell(str(docx.with_suffix(".pdf")))
    return after(found)


def _form(form: Form | None, *, overprint: bool) -> Form:
    if overprint and form is Form.FULL:
        raise typer.BadParameter(
            _("--overprint trái với --form full; hãy bỏ một trong hai."), param_hint="--form"
        )
    return Form.OVERPRINT if overprint else form or Form.FULL


class _Job:
    """One run: what certificates are made from, and the papers made so far with what there is to say of them."""

    def __init__(self, year: YearContext, settings: Settings, form: Form, offset: Offset) -> None:
        self.year, self.settings = year, settings
        self.diagnostics: list[Diagnostic] = []
        self._form, self._offset = form, offset

    def papers(self, only: list[str], *, each: bool) -> dict[str, Printed]:
        """Return file name → paper of the chosen recipients: one for all, or ``each`` their own."""
        from reportgen.certificates import chosen, file_name, numbers_name

        every = self._recipients()
        some = chosen(every, only)
        prefix = "" if self._form is Form.FULL else f"{OVERPRINT}-"
        if each:
            return {prefix + file_name(one, len(every)): self._printed([one]) for one in some}
        name = FULL if self._form is Form.FULL else OVERPRINT
        return {f"{name}-so-{numbers_name(some)}" if only else name: self._printed(some)}

    def _recipients(self) -> tuple[Recipient, ...]:
        from reportgen.certificates import recipients

        spec, awards = self.year.kit.awards, self.year.awards
        if spec is None or awards is None or not awards.duoc_khen:
            raise KitError(_nobody(self.year))
        return recipients(awards.duoc_khen, self.year.data.tables.get(spec.sheet, ()), spec.columns)

    def _printed(self, some: tuple[Recipient, ...] | list[Recipient]) -> Printed:
        from reportgen.certificates import full_page, overprint

        if self._form is Form.OVERPRINT:
            return overprint(self.settings, some, self.year.names, self._offset)
        return full_page(_template(self.year, self.settings), some, self.year.names)


def _nobody(year: YearContext) -> Diagnostic:
    message = _("Sổ số liệu năm {year} không có ai được khen thưởng.", year=year.data.year)
    return error("no-recipient", message, Place(year.data.file), _("Nhập danh sách vào trang Khen thưởng."))


def _template(year: YearContext, settings: Settings) -> Path:
    for document in year.kit.documents:
        if document.name == settings.document:
            return document.template
    message = _("Bộ mẫu không có văn bản nào tên là “{name}”.", name=settings.document)
    place = Place(settings.file.as_posix(), paragraph="document")
    raise KitError(error("no-such-document", message, place, _("Sửa khóa document cho khớp kit.toml.")))


def _publish(order: BuildRequest, job: _Job, papers: dict[str, Printed], how: tuple[bool, bool]) -> Exit:

    from reportgen.runs.storing import Extra, publish

    as_json, quiet = how
    folder = order.workspace.output(order.year) / FOLDER
    files = {name: paper.docx for name, paper in papers.items()}
    extra = Extra(folder, files, (job.settings.file,))
    with bar(wanted=not quiet and not as_json) as advance:
        done = publish(order, job.year, extra, advance, first(quiet=quiet or as_json))
    about = (
        *told(done, as_json=as_json),
        *(found for paper in papers.values() for found in paper.diagnostics),
    )
    report.show(about, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        for path in done.made:
            report.tell(str(path))
        report.say(summary(done))
    return after(about)
