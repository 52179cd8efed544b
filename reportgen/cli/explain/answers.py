"""An answer in words: each figure as a block, then what else the number may be."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from reportgen.cli.explain import lines
from reportgen.explain import Explanation, FoundCell, format_value
from reportgen.language import _, _n
from reportgen.runs import explain_words
from reportgen.runs.explain_context import AnswerContext

if TYPE_CHECKING:
    from reportgen.runs.explain import Answer


MOST_CELLS = 12


def of_number(words: AnswerContext, answer: Answer, typed: str) -> Iterator[str]:
    """Yield what a number, or a name, stands for."""
    count = len(answer.figures)
    head = [_n("“{typed}”: {count} số liệu", count, typed=typed)] if count > 1 else []
    blocks = (list(_block(words, figure)) for figure in answer.figures)
    others = (_changes(words, answer), _last_year(words, answer), _derived(answer), _cells(answer))
    yield from _apart([head, *blocks, *map(list, others), list(_outdated_lines(words, answer))])


def _block(words: AnswerContext, figure: Explanation) -> Iterator[str]:
    return lines.block(figure, words.title(figure), words.parts(figure))


def _apart(parts: Iterable[list[str]]) -> Iterator[str]:
    """Yield the lines of the parts that have any, a blank line between two parts."""
    for index, part in enumerate(filter(None, parts)):
        yield from ([""] if index else [])
        yield from part


def _changes(words: AnswerContext, answer: Answer) -> Iterator[str]:
    if answer.changes:
        yield _("Là mức tăng, giảm so với năm trước của:")
        for figure in answer.changes:
            change = figure.before.change if figure.before else ""
            yield from _item(f"{words.title(figure)} ({figure.name}): {change}")


def _last_year(words: AnswerContext, answer: Answer) -> Iterator[str]:
    if answer.last_year:
        yield _("Là số liệu của năm trước:")
        for figure in answer.last_year:
            before = figure.before
            if before is not None:
                value = f"{format_value(before.value, figure.spec.unit)} ({before.source})"
                yield from _item(f"{words.title(figure)} ({figure.name}): {value}")


def _derived(answer: Answer) -> Iterator[str]:
    if answer.reckoned:
        yield _("Mẫu văn bản tự tính số này từ các ô:")
        for one in islice(answer.reckoned, MOST_CELLS):
            cells = "; ".join(
                f"{sheet}!{explain_words.list_ranges(ranges)}" for sheet, ranges in one.cells.items()
            )
            sources = "; ".join(filter(None, (cells, ", ".join(one.figures))))
            yield from _item(
                _(
                    "{document} in {number}: {sources}",
                    document=one.document,
                    number=one.text,
                    sources=sources,
                )
            )
        yield from _more(len(answer.reckoned))


def _more(count: int) -> list[str]:
    if count <= MOST_CELLS:
        return []
    return _item(_("… và {count} chỗ nữa (xem đủ bằng --json)", count=count - MOST_CELLS))


def _cells(answer: Answer) -> Iterator[str]:
    if answer.cells:
        yield _("Các ô của sổ ghi đúng số này:")
        for cell in islice(answer.cells, MOST_CELLS):
            yield from _item(_cell(cell))
        yield from _more(len(answer.cells))


def _cell(cell: FoundCell) -> str:
    return _(
        "{sheet}!{cell}, “{column}”: ô này ghi {value}",
        sheet=cell.sheet,
        cell=cell.address,
        column=cell.column,
        value=explain_words.cell_value(cell.value),
    )


def _outdated_lines(words: AnswerContext, answer: Answer) -> Iterator[str]:
    if answer.outdated_figures:
        yield _("Văn bản đã lập còn in số này, nay đã khác:")
        for figure in answer.outdated_figures:
            yield from _block(words, figure)


def _item(text: str) -> list[str]:
    return textwrap.wrap(text, lines.WIDTH, initial_indent="  ", subsequent_indent="    ")


def of_document(words: AnswerContext, answer: Answer, document: str) -> Iterator[str]:
    """Yield the figures that a paper prints, in few lines each."""
    title = next(one.title for one in words.asked.year.kit.documents if one.name == document)
    if not answer.figures:
        yield _("Văn bản “{title}” không in số liệu tổng hợp nào.", title=title)
        return
    count = len(answer.figures)
    yield _n("Văn bản “{title}” in {count} số liệu:", count, title=title)
    own = words.asked.printed[document]
    for figure in answer.figures:
        yield ""
        yield from _brief(words, figure, own)
    yield ""
    year = words.asked.year.data.year
    yield _("Xem kỹ một số liệu: reportgen explain {year} {name}", year=year, name=answer.figures[0].name)


def _brief(words: AnswerContext, figure: Explanation, printed: Mapping[str, Iterable[str]]) -> Iterator[str]:
    name = figure.name
    texts = [text for key in (name, f"so_sanh.{name}", f"nam_truoc.{name}") for text in printed.get(key, ())]
    yield from textwrap.wrap(f"{words.title(figure)} ({name})", lines.WIDTH, subsequent_indent="  ")
    yield from _item("; ".join(texts))
    for source in explain_words.places(figure):
        yield from _item(source)
