"""What is asked of a year's figures: one by its name, those that a number stands for, those that a paper prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from reportgen import explain, fill, outputs, suggest, trace
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.explain import Explanation, FoundCell, PrintedText
from reportgen.explain.search import change_says, tidy
from reportgen.language import _
from reportgen.mapping.fill import source_of
from reportgen.runs.context import YearContext, context_of
from reportgen.runs.omission import is_left_out
from reportgen.runs.papers import fill_document, no_such_document
from reportgen.runs.request import BuildRequest
from reportgen.runs.years import Years
from reportgen.sheets.entries import notes_in

Texts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Document → figure → what is printed for it."""


class DerivedAnswer(Struct, frozen=True):
    """A text that a paper prints for what its template computes: a group's sum, a row's rate.

    ``cells`` are sheet → the ranges that it is computed from, ``figures`` the names of figures.
    """

    document: str
    text: str
    cells: Mapping[str, tuple[str, ...]]
    figures: tuple[str, ...] = ()


class ExplanationIndex(Struct, frozen=True):
    """A year that can be asked: its figures, what each paper prints now, and where the stored ones print otherwise."""

    year: YearContext
    figures: tuple[Explanation, ...]
    printed: Texts
    stored: Texts
    reckoned: tuple[DerivedAnswer, ...] = ()
    imported: Mapping[tuple[str, str], Place] = {}
    """Sheet and cell of the year's workbook → the cell of an office's file that it was imported from."""


class Answer(Struct, frozen=True):
    """What was found: figures; figures whose change, or whose value of last year, it is; cells of the workbook."""

    figures: tuple[Explanation, ...]
    changes: tuple[Explanation, ...] = ()
    last_year: tuple[Explanation, ...] = ()
    cells: tuple[FoundCell, ...] = ()
    outdated_figures: tuple[Explanation, ...] = ()
    """Figures for which a stored paper still prints the number."""
    reckoned: tuple[DerivedAnswer, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything was found."""
        return any(getattr(self, field.name) for field in fields(self))


def explanation_index(order: BuildRequest, years: Years | None = None) -> ExplanationIndex:
    """Return the year of ``order``; its papers are filled to see what they print, and not written.

    The ``years`` are those of the request's workspace and kit, read where they are not given.

    Raises:
        ReportgenError: there is something to fix.
    """
    years = years or Years(order.workspace, order.kit, order.year)
    year = context_of(years, order.year)
    same = _Same(year)
    noted = {
        one.name: fill_document(year.kit, one, year.template_context, year.data)[1]
        for one in year.kit.documents
        if not is_left_out(year.kit, one, year.template_context)
    }
    printed = {document: same.name_numbers(own.texts()) for document, own in noted.items()}
    known = tuple(one for one in year.figures if same.of(one.name) == one.name)
    names = dict.fromkeys(name for own in printed.values() for name in own)
    paths = [path for path in names if same.is_path(path) and path not in {one.name for one in known}]
    ours = explain.YearSources(year.kit, year.data, year.awards)
    stored = outputs.read_manifest(order.workspace.output(order.year)).provenance.printed
    before = {document: same.name_numbers(own) for document, own in stored.items()}
    reckoned = (
        _derived_answer(document, one) for document, own in noted.items() for one in own.derived_texts()
    )
    figures = (*known, *explain.at_paths(ours, paths))
    return ExplanationIndex(year, figures, printed, before, tuple(reckoned), _imported(years, year))


def _imported(years: Years, year: YearContext) -> dict[tuple[str, str], Place]:
    """Return what the notes of the workbook say of where its values were imported from."""
    path = Path(year.data.file)
    noted = notes_in(years.load(path), path)
    return {
        (sheet, cell): place
        for sheet, own in noted.items()
        for cell, text in own.items()
        if (place := source_of(text)) is not None
    }


def _derived_answer(document: str, one: fill.DerivedText) -> DerivedAnswer:
    cells: dict[str, list[str]] = {}
    for name in one.names:
        sheet, stroke, address = name.rpartition("!")
        if stroke:
            cells.setdefault(sheet, []).append(address)
    ranges = {sheet: trace.cells(own) for sheet, own in cells.items()}
    return DerivedAnswer(document, one.text, ranges, tuple(name for name in one.names if "!" not in name))


class _Same:
    """Which of the names of one number is used: a figure's before a path into the award list."""

    def __init__(self, year: YearContext) -> None:
        self._root = year.kit.awards.sheet if year.kit.awards else ""
        self._whole = year.awards is not None and year.awards.ca_nam is year.awards
        self._figures = {self._short(one.value): one.name for one in reversed(year.kit.figures)}

    def is_path(self, name: str) -> bool:
        """Return whether it is a path into the award list."""
        return bool(self._root) and name.startswith(f"{self._root}.")

    def of(self, name: str) -> str:
        """Return the name under which a number is explained."""
        return self._figures.get(self._short(name), self._short(name)) if self.is_path(name) else name

    def name_numbers(self, texts: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
        """Return name → texts with each number under its one name."""
        found: dict[str, dict[str, None]] = {}
        for name, own in texts.items():
            found.setdefault(self.of(name), {}).update(dict.fromkeys(own))
        return {name: tuple(own) for name, own in found.items()}

    def _short(self, path: str) -> str:
        """Return a path without ``ca_nam`` where the year's whole list is the list of this decision."""
        return path.replace(f"{self._root}.ca_nam.", f"{self._root}.", 1) if self._whole else path


# --- the three questions -----------------------------------------------------------------------


def by_name(year: ExplanationIndex, typed: str) -> Answer:
    """Return the figure called ``typed``: by its name, its path in a template, or its title.

    Raises:
        WorkspaceError: there is none; the nearest ones are reported.
    """
    wanted = tidy(typed.removeprefix("so_lieu."))
    named = [one for one in year.figures if wanted in (tidy(one.name), tidy(one.spec.title))]
    if not named:
        raise WorkspaceError(_no_such_figure(typed, [one.name for one in year.figures]))
    return Answer(tuple(named))


def _no_such_figure(typed: str, known: list[str]) -> Diagnostic:
    near = suggest.several(typed, known, 3)
    message = _("Không có số liệu nào tên là “{name}”.", name=typed)
    hint = _("Có phải: {names}?", names=", ".join(near)) if near else ""
    return error("no-such-figure", message, hint=hint or _("Xem các tên: reportgen template fields"))


def by_document(year: ExplanationIndex, name: str) -> Answer:
    """Return the figures that a paper prints, in its order.

    Raises:
        WorkspaceError: the kit has no such document.
    """
    if name not in year.printed:
        raise WorkspaceError(no_such_document(name, list(year.printed)))
    by_their_name = {one.name: one for one in year.figures}
    names = dict.fromkeys(_figure_of(name) for name in year.printed[name])
    return Answer(tuple(by_their_name[name] for name in names if name in by_their_name))


def _figure_of(name: str) -> str:
    return name.removeprefix("so_sanh.").removeprefix("nam_truoc.")


def by_question(year: ExplanationIndex, typed: str) -> Answer:
    """Return the figure of that name; of a number, or of words that a paper prints, what says them.

    Raises:
        ReportgenError: there is nothing; what is nearest is reported.
    """
    is_number = typed[:1].isdigit() or typed[:1] == "-"
    known = {one.name for one in year.figures}
    return by_number(year, typed) if is_number and typed not in known else _by_name_or_words(year, typed)


def _by_name_or_words(year: ExplanationIndex, typed: str) -> Answer:
    try:
        return by_name(year, typed)
    except ReportgenError:
        answer = by_words(year, typed)
        if not answer:
            raise
        return answer


def by_number(year: ExplanationIndex, typed: str) -> Answer:
    """Return what says the number ``typed``; of ``166/166``, what says either side.

    Raises:
        ReportgenError: nothing does; the nearest figures are reported.
    """
    found = [_answer_of_number(year, explain.parse_question(part)) for part in _sides(typed)]
    answer = found[0] if len(found) == 1 else _join(found)
    if not answer:
        raise ReportgenError(_no_such_number(year, typed))
    return answer


def by_words(year: ExplanationIndex, typed: str) -> Answer:
    """Return what papers print as the words ``typed``: ``hai mươi lăm``, ``tăng 5,2% so với năm 2022``."""
    return _answer_of_number(year, explain.parse_question(typed))


def _sides(typed: str) -> tuple[str, ...]:
    sides = tuple(dict.fromkeys(part.strip() for part in typed.split("/")))
    return sides if all(explain.parse_question(side).number is not None for side in sides) else (typed,)


def _join(answers: Sequence[Answer]) -> Answer:
    return Answer(*(_each_once(answers, field.name) for field in fields(Answer)))


def _each_once(answers: Iterable[Answer], name: str) -> tuple[Any, ...]:
    return tuple({id(one): one for answer in answers for one in getattr(answer, name)}.values())


def _answer_of_number(year: ExplanationIndex, wanted: PrintedText) -> Answer:
    now = tuple(one for one in year.figures if _is_printed(year.printed, wanted, one))
    before = tuple(one for one in year.figures if _was_printed(wanted, one))
    return Answer(
        now,
        tuple(one for one in year.figures if _has_moved(year.printed, wanted, one)),
        before,
        tuple(explain.find_cells(wanted, year.year.kit, year.year.data)),
        tuple(
            one for one in outdated_figures(year) if one not in now and _in_texts(year.stored, wanted, one)
        ),
        tuple(_other_derived(year, wanted, now)),
    )


def _other_derived(
    year: ExplanationIndex, wanted: PrintedText, figures: Iterable[Explanation]
) -> Iterator[DerivedAnswer]:
    """Yield what templates compute that comes to that number, but for what a figure says of the same cells."""
    known = [_ranges(figure) for figure in figures]
    for one in year.reckoned:
        if not (one.cells and one.cells in known) and _text_says(one.text, wanted):
            yield one


def _ranges(figure: Explanation) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for column in figure.trace.columns:
        found.setdefault(column.sheet, []).extend(cell.address for cell in column.cells)
    return {sheet: trace.cells(own) for sheet, own in found.items()}


def _is_printed(printed: Texts, wanted: PrintedText, figure: Explanation) -> bool:
    return explain.says(wanted, figure.value, figure.spec.unit, _texts(printed, figure.name))


def _in_texts(printed: Texts, wanted: PrintedText, figure: Explanation) -> bool:
    return any(_text_says(text, wanted) for text in _texts(printed, figure.name))


def _texts(printed: Texts, name: str) -> list[str]:
    """Return what all papers print for a name."""
    return [text for own in printed.values() for text in own.get(name, ())]


def _text_says(text: str, wanted: PrintedText) -> bool:
    own = explain.parse_question(text)
    alike = own.number is not None and (own.number, own.share) == (wanted.number, wanted.share)
    return alike or own.text == wanted.text


def _was_printed(wanted: PrintedText, figure: Explanation) -> bool:
    return figure.before is not None and explain.says(wanted, figure.before.value, figure.spec.unit)


def _has_moved(printed: Texts, wanted: PrintedText, figure: Explanation) -> bool:
    return any(change_says(wanted, text) for text in _texts(printed, f"so_sanh.{figure.name}"))


def outdated_figures(year: ExplanationIndex) -> Iterator[Explanation]:
    """Yield the figures for which a stored paper prints what it would not print now."""
    return (figure for figure in year.figures if earlier_texts(year, figure.name))


def earlier_texts(year: ExplanationIndex, name: str) -> Texts:
    """Return document → name → what stored papers print of a figure, where they would print something else now."""
    return {
        document: {name: own[name]}
        for document, own in year.stored.items()
        if name in own and own[name] != year.printed.get(document, {}).get(name)
    }


def _no_such_number(year: ExplanationIndex, typed: str) -> Diagnostic:
    message = _(
        "Năm {year} không có số liệu hay ô nào là “{number}”.", year=year.year.data.year, number=typed
    )
    near = explain.nearest(explain.parse_question(_sides(typed)[0]), year.figures)
    listed = "; ".join(f"{explain.format_value(one.value, one.spec.unit)} ({one.name})" for one in near)
    return error("no-such-number", message, hint=_("Gần nhất: {figures}.", figures=listed) if near else "")
