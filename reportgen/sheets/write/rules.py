"""What a cell accepts, as Excel's data validation: with its list, its limits and its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.sheets.write.model import ErrorStyle, Validation, ValidationType

TITLE, PROMPT, ERROR = 32, 255, 225
"""The most letters that Excel takes; a longer text makes it call the file damaged."""
_Kind = Literal["whole", "decimal", "date", "textLength"]
_KINDS: Mapping[ValidationType, _Kind] = {
    ValidationType.WHOLE: "whole",
    ValidationType.DECIMAL: "decimal",
    ValidationType.DATE: "date",
    ValidationType.LENGTH: "textLength",
}
_STYLES: Mapping[ErrorStyle, Literal["stop", "warning"]] = {
    ErrorStyle.STOP: "stop",
    ErrorStyle.ASK: "warning",
}


def validate(sheet: Worksheet, title: str, rule: Validation, cells: str, lists: Mapping[str, str]) -> None:
    """Hold ``cells`` (a range) to ``rule``; ``lists`` gives the range of each list of options."""
    if rule.accepts is ValidationType.ANY and not rule.prompt:
        return
    own = DataValidation(sqref=cells, allow_blank=True)
    _hold(own, rule, lists)
    own.promptTitle, own.prompt = shorten(title, TITLE), shorten(rule.prompt, PROMPT)
    own.showInputMessage = bool(rule.prompt)
    own.showErrorMessage = rule.refusal is not ErrorStyle.NONE
    if own.showErrorMessage:
        own.errorStyle = _STYLES[rule.refusal]
        own.errorTitle, own.error = shorten(title, TITLE), shorten(rule.error, ERROR)
    sheet.add_data_validation(own)


def _hold(own: DataValidation, rule: Validation, lists: Mapping[str, str]) -> None:
    if rule.accepts is ValidationType.LIST:
        own.type, own.formula1 = "list", lists[rule.options]
    elif rule.accepts is not ValidationType.ANY:
        own.type, own.operator = _KINDS[rule.accepts], "between"
        own.formula1, own.formula2 = rule.low, rule.high


def shorten(text: str, most: int) -> str:
    """Return ``text`` in at most so many letters, cut at a space."""
    if len(text) <= most:
        return text
    return text[: most - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"
