"""``reportgen template check``: everything in Word templates that filling would stumble over, at its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen import paths
from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Diagnostic, has_errors, note
from reportgen.errors import ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.fill.review import Shape
    from reportgen.kit.model import Kit
    from reportgen.workspace import Workspace

Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[TỆP.docx]…",
        parser=options.path_of,
        help="Các mẫu Word; nếu không nói: mọi mẫu của bộ mẫu.",
        show_default=False,
    ),
]
Year = Annotated[
    int | None, options.year_option("Điền thử với số liệu của năm này; nếu không nói: năm mới nhất.")
]


def check(
    files: Files = None,
    year: Year = None,
    workspace: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Tìm mọi chỗ sai trong các mẫu Word: tên không có, thẻ hở, thẻ đặt sai chỗ, bộ lọc viết nhầm."""
    from reportgen import kit as kits  # heavy; --help must answer at once
    from reportgen.workspace import find, kit_folder

    place = find(workspace)
    rules = kits.load(kit_folder(place, kit))
    templates = list(chosen(rules, files or []))
    found = list(_reviewed(rules, templates))
    if not has_errors(found):
        of_one_year = [(path, each) for path, each in templates if not _compares(rules, path)]
        found += _filled(rules, of_one_year, place, year)
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        report.say(_summary(len({path for path, _each in templates}), report.counted(found)))
    return Exit.MEND if has_errors(found) else Exit.DONE


def chosen(rules: Kit, files: list[Path]) -> Iterator[tuple[Path, str | None]]:
    """Yield each template with the list that its document is made for; None where the kit does not know it."""
    if not files:
        yield from dict.fromkeys((document.template, document.each) for document in rules.documents)
        yield from ((front, "") for front in _fronts(rules))
        if rules.comparison is not None:
            yield rules.comparison.template, ""
    for path in files:
        known = [document.each for document in rules.documents if paths.same(document.template, path)]
        yield path, known[0] if known else None


def _fronts(rules: Kit) -> Iterator[Path]:
    """Yield the template of the packet's front, if the kit has a packet."""
    from reportgen import packet

    bound = packet.load(rules)
    if bound is not None:
        yield bound.front


def _compares(rules: Kit, path: Path) -> bool:
    """Return whether this is the template of ``reportgen compare``, which is filled with two years."""
    return rules.comparison is not None and paths.same(rules.comparison.template, path)


def _reviewed(rules: Kit, templates: list[tuple[Path, str | None]]) -> Iterator[Diagnostic]:
    from reportgen.cli.template.names import compared, shapes

    names = shapes(rules)
    for path, each in templates:
        yield from reviewed(path, each, {**names, **compared()} if _compares(rules, path) else names)


def reviewed(path: Path, each: str | None, names: Mapping[str, Shape]) -> tuple[Diagnostic, ...]:
    """Return what there is to mend in one template, or why it cannot be read."""
    from reportgen.fill.review import review
    from reportgen.fill.review.shape import ANY
    from reportgen.fill.template import ITEM

    try:
        paths.refuse_special(path)
        return review(path, names if each is not None else {**names, ITEM: ANY}, each or "")
    except ReportgenError as trouble:
        return trouble.diagnostics


def _filled(
    rules: Kit, templates: list[tuple[Path, str | None]], place: Workspace, year: int | None
) -> Iterator[Diagnostic]:
    """Yield what filling with a year's values has to say: what fails with them only shows when they are there.

    Raises:
        ReportgenError: the year that was asked for has something to mend.
    """
    from reportgen import fill
    from reportgen.cli.template.names import material

    try:
        names = material(place, rules.name, year).names
    except ReportgenError:
        if year is not None:
            raise
        yield _not_tried()
        return
    for path, each in _printed(rules, templates, names):
        try:
            fill.render(path, names, each or "")
        except ReportgenError as trouble:
            yield from (one for one in trouble.diagnostics if each is not None or not _asks_for_item(one))


def _asks_for_item(found: Diagnostic) -> bool:
    """Return whether ``muc`` is what is unknown: it is known in a template that a document is made from with each."""
    from reportgen.fill.template import ITEM

    return found.code == "unknown-name" and f"“{ITEM}”" in found.message


def _printed(
    rules: Kit, templates: list[tuple[Path, str | None]], names: Mapping[str, object]
) -> Iterator[tuple[Path, str | None]]:
    """Yield the templates but those of papers that are not made, because their list is empty."""
    from reportgen.runs.omission import is_empty

    for path, each in templates:
        own = [document for document in rules.documents if paths.same(document.template, path)]
        if not own or not all(is_empty(document.lists, names) for document in own):
            yield path, each


def _not_tried() -> Diagnostic:
    message = _("Chưa điền thử mẫu với số liệu nào: không có sổ năm nào không còn lỗi.")
    hint = _("Sửa hết lỗi của một sổ (reportgen check NĂM), rồi soát lại mẫu.")
    return note("template-not-tried", message, hint=hint)


def _summary(count: int, counted: str) -> str:
    if not counted:
        return _("Đã xem {count} mẫu: không thấy gì sai.", count=count)
    return _("Đã xem {count} mẫu: {counted}.", count=count, counted=counted)
