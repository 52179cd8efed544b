"""An answer for programs, as ``explain --json`` prints it."""

from __future__ import annotations

from typing import Any

from reportgen.explain import Explanation, FoundCell, in_words, plain, with_values
from reportgen.runs.explain import Answer, ExplanationIndex
from reportgen.runs.explain_context import AnswerContext


def as_data(asked: ExplanationIndex, answer: Answer) -> dict[str, Any]:
    """Return the answer for programs; the keys of a figure are those of the manifest, and some more."""
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
    return {
        "file": cell.file,
        "sheet": cell.sheet,
        "cell": cell.address,
        "column": cell.column,
        "value": plain(cell.value),
    }


def _figure(words: AnswerContext, one: Explanation) -> dict[str, Any]:
    printed = words.asked.printed
    texts = {document: list(own[one.name]) for document, own in printed.items() if own.get(one.name)}
    return {
        **with_values(one),
        "title": words.title(one),
        "meaning": in_words(one.spec.value, words.asked.year.kit, words.titles),
        "printed": texts,
    }
