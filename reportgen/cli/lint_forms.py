"""What ``reportgen lint`` found, in the forms that programs read: JSON, SARIF 2.1.0, workflow commands of GitHub."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.linter import Report
from reportgen.linter.rule import rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file: its report (None: it could not be read), and what else there is to say of it."""

    report: Report | None
    others: Sequence[Diagnostic]


def as_json(files: Sequence[FileReport]) -> list[dict[str, object]]:
    """Return a list: of each file first what its papers were taken for, then what was found, as ``--json`` promises."""
    told: list[dict[str, object]] = []
    for said in files:
        told += [dict(one.as_json()) for one in said.others]
        if said.report is not None:
            told += [paper.as_json(said.report.file) for paper in said.report.papers]
            told += [dict(one.as_json()) for one in (*said.report.waivers, *said.report.found)]
    return told


def sarif(files: Sequence[FileReport]) -> dict[str, object]:
    """Return one SARIF run; what was waived is there as a suppressed result (SARIF 2.1.0, §3.27.23)."""
    results = [result for said in files for result in _results(said)]
    driver = {"name": "reportgen", "rules": _rules()}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": rule.CODE,
            "shortDescription": {"text": (rule.__doc__ or "").strip().partition("\n")[0]},
            "help": {"text": f"{(rule.__doc__ or '').strip()}\n\n{rule.CLAUSE}"},
            "defaultConfiguration": {"level": _LEVELS[rule.SEVERITY]},
        }
        for rule in rules()
    ]


def _results(said: FileReport) -> Iterator[dict[str, Any]]:
    yield from (_result(one) for one in said.others)
    if said.report is None:
        return
    for paper in said.report.papers:
        told = paper.as_json(said.report.file)
        extra = {name: told[name] for name in ("nature", "kind", "profile", "checked", "unchecked")}
        yield {**_result(paper.diagnostic(said.report.file)), "properties": extra}
    yield from (_result(one) for one in (*said.report.waivers, *said.report.found))
    for one in said.report.waived:
        yield {**_result(one), "suppressions": [{"kind": "external"}]}


def _result(one: Diagnostic) -> dict[str, Any]:
    text = f"{one.message} {one.hint}".strip()
    said: dict[str, Any] = {"ruleId": one.code, "level": _LEVELS[one.severity], "message": {"text": text}}
    if one.place.file:
        said["locations"] = [_location(one.place)]
    return said


def _location(place: Place) -> dict[str, Any]:
    uri = quote(PurePath(place.file).as_posix(), safe="/")
    inside = "  ".join(part for part in (_page(place), place.inside, place.paragraph) if part)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    logical = [{"fullyQualifiedName": inside, "kind": "element"}] if inside else []
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _page(place: Place) -> str:
    return str(Place(page=place.page)) if place.page else ""


def github(files: Sequence[FileReport]) -> str:
    """Return a workflow command for each thing that is told: GitHub shows it at the file."""
    lines = []
    for said in files:
        told = [*said.others, *(said.report.diagnostics if said.report else ())]
        lines += [_command(one) for one in told]
    return "\n".join(lines)


def _command(one: Diagnostic) -> str:
    place = "  ".join(part for part in (_page(one.place), one.place.inside, one.place.paragraph) if part)
    text = ": ".join(part for part in (place, f"{one.message} {one.hint}".strip()) if part)
    file = f"file={_property(one.place.file)}," if one.place.file else ""
    return f"::{_COMMANDS[one.severity]} {file}title={_property(one.code)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
