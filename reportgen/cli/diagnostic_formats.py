"""Diagnostics in the forms that programs read: JSON, SARIF 2.1.0, workflow commands of GitHub.

SARIF has no cells: a place in a workbook is a logical location, ``Huấn luyện!F7``, beside the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer
from msgspec import Struct, field

from reportgen.cli import grouping, options, report
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.diagnostics import Diagnostic, Place, Severity

OPTION = "--output-format"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
"""The commands of GitHub, by severity; the levels of SARIF are called as ours."""


class OutputFormat(StrEnum):
    """In which form diagnostics are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


Format = Annotated[
    OutputFormat,
    typer.Option(
        OPTION,
        metavar="text|json|sarif|github",
        parser=options.one_of(OutputFormat),
        help="Dạng in kết quả: chữ, JSON (như --json), SARIF 2.1.0 hoặc ghi chú của GitHub.",
    ),
]


def format_of(form: OutputFormat, *, as_json: bool) -> OutputFormat:
    """Return the form that two options ask for; ``--json`` is short for one of them."""
    if as_json and form not in (OutputFormat.TEXT, OutputFormat.JSON):
        reason = _("trái với {option} {form}; hãy bỏ một trong hai.", option=OPTION, form=form.value)
        raise typer.BadParameter(reason, param_hint="--json")
    return OutputFormat.JSON if as_json else form


def format_typed(typed: Sequence[str]) -> OutputFormat:
    """Return the form that a command line asks for: for trouble that ends the command."""
    if "--json" in typed:
        return OutputFormat.JSON
    words = [value for name, value in pairwise(typed) if name == OPTION]
    words += [word.removeprefix(f"{OPTION}=") for word in typed if word.startswith(f"{OPTION}=")]
    known = [word.lower() for word in words if word.lower() in list(OutputFormat)]
    return OutputFormat(known[-1]) if known else OutputFormat.TEXT


def show(diagnostics: Sequence[Diagnostic], form: OutputFormat, *, quiet: bool = False) -> None:
    """Print ``diagnostics`` in a form: as text to stderr, else to stdout; each of them once, by file."""
    if form is OutputFormat.SARIF:
        report.echo_json(sarif([SarifResult(each) for each in grouping.by_file(diagnostics)]))
    elif form is OutputFormat.GITHUB:
        show_github(grouping.by_file(diagnostics))
    else:
        report.show(diagnostics, as_json=form is OutputFormat.JSON, quiet=quiet)


# --- SARIF -------------------------------------------------------------------------------------


class SarifResult(Struct, frozen=True):
    """A diagnostic as a result of SARIF, with its property bag; one that was waived is suppressed (§3.27.23)."""

    diagnostic: Diagnostic
    properties: Mapping[str, object] = field(default_factory=dict)
    suppressed: bool = False


class SarifRule(Struct, frozen=True):
    """What SARIF calls a reporting descriptor (§3.49): a code in words."""

    code: str
    summary: str
    help: str
    severity: Severity


def sarif(results: Iterable[SarifResult], rules: Iterable[SarifRule] = ()) -> dict[str, object]:
    """Return one run of SARIF; codes that no rule explains are listed by name."""
    told = list(results)
    described = [_descriptor(rule) for rule in rules]
    known = {rule["id"] for rule in described}
    others = dict.fromkeys(one.diagnostic.code for one in told if one.diagnostic.code not in known)
    driver = {"name": "reportgen", "rules": [*described, *({"id": code} for code in others)]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in told],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _descriptor(rule: SarifRule) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(result: SarifResult) -> dict[str, object]:
    one = result.diagnostic
    told: dict[str, object] = {
        "ruleId": one.code,
        "level": one.severity.value,
        "message": {"text": _text(one)},
    }
    if one.place.file:
        told["locations"] = [_location(one.place)]
    if result.properties:
        told["properties"] = dict(result.properties)
    if result.suppressed:
        told["suppressions"] = [{"kind": "external"}]
    return told


def _text(one: Diagnostic) -> str:
    return f"{one.message} {one.hint}".strip()


def _location(place: Place) -> dict[str, object]:
    uri = quote(PurePath(place.file).as_posix(), safe="/")
    physical = {"physicalLocation": {"artifactLocation": {"uri": uri}}}
    inside = _inside(place)
    logical = [{"fullyQualifiedName": inside, "kind": "element"}] if inside else []
    return {**physical, **({"logicalLocations": logical} if logical else {})}


def _inside(place: Place) -> str:
    """Return where in the file, as people are told it: ``Huấn luyện!F7``, ``trang 2  Kính gửi``."""
    return str(type(place)("", place.sheet, place.cell, place.paragraph, place.page))


# --- GitHub ------------------------------------------------------------------------------------


def show_github(diagnostics: Sequence[Diagnostic]) -> None:
    """Print a workflow command for each diagnostic: GitHub shows it at the file."""
    for one in diagnostics:
        report.echo_result(_command(one))


def _command(one: Diagnostic) -> str:
    text = ": ".join(part for part in (_inside(one.place), _text(one)) if part)
    file = f"file={_property(one.place.file)}," if one.place.file else ""
    return f"::{_COMMANDS[one.severity.value]} {file}title={_property(one.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
