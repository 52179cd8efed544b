"""The command: what was asked, the answer on the screen or as JSON, the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportgen.cli import completion, options, report
from reportgen.cli.exits import Exit
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.cli.explain.answers import AnswerContext
    from reportgen.explain import Explanation, FoundCell
    from reportgen.runs.explain import Answer, ExplanationIndex

What = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SỐ-LIỆU",
        help="Tên số liệu (tuyen_quan_giao), hoặc con số như in trong văn bản (4.968; 99,8%; 166/166).",
        show_default=False,
        autocompletion=completion.figures,
    ),
]
Document = Annotated[
    str,
    typer.Option(
        "--document",
        metavar="VĂN-BẢN",
        help="Kê mọi số liệu in trong văn bản này.",
        show_default=False,
        autocompletion=completion.documents,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="In câu trả lời ở dạng JSON cho chương trình khác đọc.")]


def explain(
    year: options.Year,
    what: What = None,
    document: Document = "",
    folder: options.WorkspaceFolder = None,
    kit: options.KitName = "",
    lang: options.Language = None,
    as_json: AsJson = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Giải thích một số liệu: lấy từ ô nào, tính thế nào, làm tròn ra sao, năm trước là bao nhiêu."""
    from reportgen import outputs
    from reportgen.cli import status
    from reportgen.runs.explain import by_document, by_question, explanation_index
    from reportgen.runs.request import BuildRequest
    from reportgen.workspace import find

    typed = " ".join(what or ()).strip()
    if bool(typed) == bool(document):
        reason = _("ghi tên số liệu, con số, hoặc --document; chỉ một trong các cách ấy.")
        raise typer.BadParameter(reason, param_hint=_("SỐ-LIỆU"))
    workspace = find(folder)
    if outputs.is_interrupted(workspace.output(year)):
        report.echo_status(status.interruption(workspace.output(year), year))
    asked = explanation_index(BuildRequest(workspace, year, kit))
    answer = by_document(asked, document) if document else by_question(asked, typed)
    if as_json:
        report.echo_json(_as_data(asked, answer))
    else:
        for line in _lines(asked, answer, typed, document):
            report.echo_result(line)
    return Exit.DONE


def _lines(asked: ExplanationIndex, answer: Answer, typed: str, document: str) -> Iterator[str]:
    from reportgen.cli.explain import answers

    words = answers.AnswerContext.of(asked)
    return (
        answers.of_document(words, answer, document) if document else answers.of_number(words, answer, typed)
    )


def _as_data(asked: ExplanationIndex, answer: Answer) -> dict[str, Any]:
    """Return the answer for programs; the keys of a figure are those of the manifest, and some more."""
    from reportgen.cli.explain.answers import AnswerContext

    words = AnswerContext.of(asked)
    others = {"changes": answer.changes, "last_year": answer.last_year, "outdated": answer.outdated_figures}
    return {
        "year": asked.year.data.year,
        "figures": [_figure(words, one) for one in answer.figures],
        "cells": [_cell(one) for one in answer.cells],
        "reckoned": [
            {
                "document": one.document,
                "text": one.text,
                "cells": {sheet: list(ranges) for sheet, ranges in one.cells.items()},
                "figures": list(one.figures),
            }
            for one in answer.reckoned
        ],
        **{key: [one.name for one in several] for key, several in others.items()},
    }


def _cell(cell: FoundCell) -> dict[str, Any]:
    from reportgen.explain import plain

    return {
        "file": cell.file,
        "sheet": cell.sheet,
        "cell": cell.address,
        "column": cell.column,
        "value": plain(cell.value),
    }


def _figure(words: AnswerContext, one: Explanation) -> dict[str, Any]:
    from reportgen.explain import in_words, with_values

    printed = words.asked.printed
    texts = {document: list(own[one.name]) for document, own in printed.items() if own.get(one.name)}
    return {
        **with_values(one),
        "title": words.title(one),
        "meaning": in_words(one.spec.value, words.asked.year.kit, words.titles),
        "printed": texts,
    }
