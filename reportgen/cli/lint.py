"""``reportgen lint FILE.docx …``: Word files, whoever made them, held against the format of official papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import options, report
from reportgen.cli.exits import Exit
from reportgen.cli.lint_copies import Asked
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.errors import DocumentError, ReportgenError, WorkspaceError
from reportgen.language import _

if TYPE_CHECKING:
    from reportgen.lint.rule import Rule

Files = Annotated[
    list[Path],
    typer.Argument(metavar="TỆP.docx…", help="Các tệp Word cần soát thể thức.", show_default=False),
]
Select = Annotated[
    str,
    typer.Option(
        "--select",
        metavar="MÃ,…",
        help="Chỉ soát theo những quy tắc này: ND30-05 hoặc ND30-0.",
        show_default=False,
    ),
]
Ignore = Annotated[
    str,
    typer.Option("--ignore", metavar="MÃ,…", help="Không soát theo những quy tắc này.", show_default=False),
]
House = Annotated[str, typer.Option("--profile", metavar="TÊN", help="Bộ quy định thể thức.")]
Explain = Annotated[
    str,
    typer.Option(
        "--explain", metavar="MÃ", help="Giải thích một quy tắc, ví dụ ND30-05.", show_default=False
    ),
]
Fix = Annotated[
    bool,
    typer.Option("--fix", help="Sửa những chỗ chắc chắn trong một bản sao (…-da-sua.docx), kể lại từng chỗ."),
]
Annotate = Annotated[
    bool, typer.Option("--annotate", help="Ghi nhận xét vào một bản sao (…-nhan-xet.docx) để xem trong Word.")
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè bản sao đã có.")]


def lint(
    files: Files = [],  # noqa: B006 - typer reads the default, nobody changes it
    select: Select = "",
    ignore: Ignore = "",
    profile: House = "nd30",
    explain: Explain = "",
    fix: Fix = False,
    annotate: Annotate = False,
    force: Force = False,
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> int:
    """Soát thể thức văn bản hành chính theo Nghị định 30/2020/NĐ-CP; tệp Word không bị sửa."""
    if explain:
        report.tell(explained(_rule(explain)))
        return Exit.DONE
    if not files:
        raise typer.BadParameter(_("Hãy cho biết tệp Word cần soát."), param_hint="TỆP.docx…")
    asked = Asked(profile, _codes(select), _codes(ignore), fix, annotate, force)
    runs = [_run(path, asked) for path in files]
    found = [each for run in runs for each in run.found]
    report.show(found, as_json=as_json, quiet=quiet)
    if not as_json and not quiet:
        _tell(runs, asked)
    read = [run for run in runs if run.read]
    if len(read) < len(runs) and read:
        return Exit.PARTLY
    return Exit.MEND if any(one.severity is Severity.ERROR for one in found) else Exit.DONE


@dataclass(slots=True)
class _Run:
    """What became of one file: what there is to say, the copies written, and whether it could be read at all."""

    found: list[Diagnostic] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    read: bool = True
    mended: bool = False


def _run(path: Path, asked: Asked) -> _Run:
    """Lint one file, mended first if that is asked; one bad file must not stop the others."""
    from reportgen import lint as linter  # heavy; --help must answer at once
    from reportgen.cli.lint_copies import annotated, mended

    run = _Run()
    try:
        if asked.fix:
            copy, changes = mended(path, asked)
            run.found += changes
            run.mended = copy != path
            run.written += [copy] if run.mended else []
            path = copy
        run.found += linter.lint(path, asked.profile, asked.select, asked.ignore)
        if asked.annotate and (made := annotated(path, asked)):
            run.written.append(made)
    except (DocumentError, WorkspaceError) as trouble:
        run.found += trouble.diagnostics
        run.read = False
    return run


def _tell(runs: list[_Run], asked: Asked) -> None:
    """Tell where the copies are, and how it stands."""
    for run in runs:
        for path in run.written:
            report.tell(str(path))
    read = [run for run in runs if run.read]
    if asked.fix and read and not any(run.mended for run in read):
        report.say(_("Không có gì để sửa."))
    if read:
        _sum_up([each for run in read for each in run.found if each.severity is not Severity.NOTE])


def _sum_up(found: list[Diagnostic]) -> None:
    if found:
        report.say(_("Soát thể thức: {count}.", count=report.counted(found)))
    else:
        report.say(_("Không thấy chỗ nào sai thể thức."))


def _codes(given: str) -> tuple[str, ...]:
    """Return the codes of a list; each begins the code of at least one rule.

    Raises:
        ReportgenError: one begins no rule's code.
    """
    from reportgen.lint.rule import chosen

    codes = [code.strip() for code in given.split(",") if code.strip()]
    for code in codes:
        if not chosen([code]):
            raise _unknown(code)
    return tuple(codes)


def _rule(code: str) -> Rule:
    from reportgen.lint.rule import rules

    for rule in rules():
        if code.strip().upper() == rule.CODE:
            return rule
    raise _unknown(code)


def _unknown(code: str) -> ReportgenError:
    from reportgen.diagnostics import error
    from reportgen.lint.rule import rules

    known = ", ".join(rule.CODE for rule in rules())
    message = _("Không có quy tắc “{code}”.", code=code)
    return ReportgenError(error("unknown-rule", message, hint=_("Có: {names}.", names=known)))


def explained(rule: Rule) -> str:
    """Return a rule's page: what it asks for and why, its clause, a bad and a good example."""
    text = (rule.__doc__ or "").strip()
    weight = _("lỗi") if rule.SEVERITY is Severity.ERROR else _("cần xem lại")
    parts = (
        f"{rule.CODE} ({weight}): {text}",
        _("Căn cứ: {clause}.", clause=rule.CLAUSE),
        _("Sai:") + "\n" + _indented(rule.BAD),
        _("Đúng:") + "\n" + _indented(rule.GOOD),
    )
    return "\n\n".join(parts)


def _indented(example: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in example.splitlines())
