"""``reportgen template check``: everything in Word templates that filling would stumble over, at its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from reportgen import fill, paths
from reportgen.diagnostics import Diagnostic, Severity, has_errors, note
from reportgen.errors import ReportgenError, TemplateError
from reportgen.fill.review import ValueShape, review
from reportgen.fill.review.shape import ANY
from reportgen.fill.template import ITEM
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.language import _
from reportgen.runs.context import newest_context
from reportgen.runs.omission import is_left_out
from reportgen.runs.vocabulary import comparison_shape, shapes
from reportgen.runs.years import Years


class CheckedTemplates(Struct, frozen=True):
    """How many templates were looked at, and what there is to fix or to know of them."""

    count: int
    diagnostics: tuple[Diagnostic, ...]


def check_templates(years: Years, files: Sequence[Path] = (), year: int | None = None) -> CheckedTemplates:
    """Return what is wrong in ``files``, without them in every template of the kit.

    Those without a mistake are filled as well, with ``year``, else with the newest year that has no error.

    Raises:
        ReportgenError: the kit, or the year that was asked for, has something to fix.
    """
    templates = list(_select(years, files))
    found = list(_review_all(years.kit, templates))
    if not has_errors(found):
        of_one_year = [(path, each) for path, each in templates if not _compares(years.kit, path)]
        found += _fill_all(years, of_one_year, year)
    return CheckedTemplates(len({path for path, _each in templates}), tuple(found))


def _select(years: Years, files: Sequence[Path]) -> Iterator[tuple[Path, str | None]]:
    """Yield each template with the list that its document is made for; None where the kit does not know it."""
    kit = years.kit
    if not files:
        yield from dict.fromkeys((document.template, document.each) for document in kit.documents)
        if years.packet is not None:
            yield years.packet.front, ""
        if kit.comparison is not None:
            yield kit.comparison.template, ""
    for path in files:
        known = [document.each for document in kit.documents if paths.same(document.template, path)]
        yield path, known[0] if known else None


def _compares(kit: Kit, path: Path) -> bool:
    """Return whether this is the template of ``reportgen compare``, which is filled with two years."""
    return kit.comparison is not None and paths.same(kit.comparison.template, path)


def _review_all(kit: Kit, templates: list[tuple[Path, str | None]]) -> Iterator[Diagnostic]:
    names = shapes(kit)
    for path, each in templates:
        yield from review_template(
            path, each, {**names, **comparison_shape()} if _compares(kit, path) else names
        )


def review_template(path: Path, each: str | None, names: Mapping[str, ValueShape]) -> tuple[Diagnostic, ...]:
    """Return what there is to fix in one template, or why it cannot be read."""
    try:
        paths.refuse_special(path)
        return review(path, names if each is not None else {**names, ITEM: ANY}, each or "")
    except ReportgenError as trouble:
        return trouble.diagnostics


def mistakes(
    kit: Kit, documents: Sequence[DocumentSpec], context: Mapping[str, object], refused: TemplateError
) -> tuple[Diagnostic, ...]:
    """Return all that is wrong in the templates of the ``documents`` that are made, once one was ``refused``.

    Filling stops at the first template; what it said goes for those in which reading finds nothing.
    """
    names = shapes(kit)
    templates = dict.fromkeys(
        (own.template, own.each) for own in documents if not is_left_out(kit, own, context)
    )
    found = [one for path, each in templates for one in review_template(path, each, names)]
    wrong = [one for one in found if one.severity is Severity.ERROR]
    told = {one.place.file for one in wrong}
    return (*wrong, *(one for one in refused.diagnostics if one.place.file not in told))


def _fill_all(
    years: Years, templates: list[tuple[Path, str | None]], year: int | None
) -> Iterator[Diagnostic]:
    """Yield what filling with a year's values has to say: what fails with them only shows when they are there.

    Raises:
        ReportgenError: the year that was asked for has something to fix.
    """
    try:
        names = newest_context(years, year).template_context
    except ReportgenError:
        if year is not None:
            raise
        yield _no_trial_note(years)
        return
    for path, each in _filled_templates(years.kit, templates, names):
        try:
            fill.render(path, names, each or "")
        except ReportgenError as trouble:
            yield from (one for one in trouble.diagnostics if each is not None or not _asks_for_item(one))


def _asks_for_item(found: Diagnostic) -> bool:
    """Return whether ``muc`` is what is unknown: it is known in a template that a document is made from with each."""
    return found.code == "unknown-name" and f"“{ITEM}”" in found.message


def _filled_templates(
    kit: Kit, templates: list[tuple[Path, str | None]], context: Mapping[str, object]
) -> Iterator[tuple[Path, str | None]]:
    """Yield the templates but those of papers that are not made, because the year does not have them."""
    for path, each in templates:
        own = [document for document in kit.documents if paths.same(document.template, path)]
        if not own or not all(is_left_out(kit, document, context) for document in own):
            yield path, each


def _no_trial_note(years: Years) -> Diagnostic:
    message = _("Chưa điền thử mẫu với số liệu nào: không có sổ năm nào không còn lỗi.")
    hint = (
        _("Sửa hết lỗi của sổ (reportgen check {year}), rồi soát lại mẫu.", year=years.known[-1])
        if years.known
        else ""
    )
    return note("template-not-tried", message, hint=hint)
