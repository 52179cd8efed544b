"""``reportgen lint FILE.docx …``: Word files, whoever made them, held against the format of official papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.cli import diagnostic_formats, options, overwriting, report
from reportgen.cli.diagnostic_formats import Format, OutputFormat, format_of
from reportgen.cli.exits import Exit
from reportgen.diagnostics import Severity
from reportgen.errors import ReportgenError
from reportgen.language import _, _n

if TYPE_CHECKING:
    from reportgen.linter.rule import Rule
    from reportgen.runs.lint import LintedFile, LintRequest


Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="TỆP.docx…",
        parser=options.path_of,
        help="Các tệp Word cần soát thể thức.",
        show_default=False,
    ),
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
House = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="TÊN",
        help="Bộ quy định thể thức: nd30, quan-doi; không ghi thì theo cơ quan ban hành văn bản.",
        show_default=False,
    ),
]
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
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Cùng với --fix: chỉ cho xem sẽ sửa gì, không ghi tệp nào.")
]
Annotate = Annotated[
    bool, typer.Option("--annotate", help="Ghi nhận xét vào một bản sao (…-nhan-xet.docx) để xem trong Word.")
]
Force = Annotated[bool, typer.Option("--force", help="Ghi đè bản sao đã có; bản cũ giữ thành TÊN.cu.docx.")]


def lint(
    files: Files = [],  # noqa: B006 - typer reads the default, nobody changes it
    select: Select = "",
    ignore: Ignore = "",
    profile: House = "",
    explain: Explain = "",
    fix: Fix = False,
    dry_run: DryRun = False,
    annotate: Annotate = False,
    force: Force = False,
    output_format: Format = OutputFormat.TEXT,
    lang: options.Language = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
    show_all: options.ShowAll = False,
    verbose: options.Verbose = False,
    debug: options.Debug = False,
) -> int:
    """Soát thể thức văn bản hành chính theo Nghị định 30/2020/NĐ-CP; tệp Word không bị sửa."""
    from reportgen.runs.lint import LintRequest, lint_file  # heavy; --help must answer at once

    if explain:
        report.echo_result(rule_page(_rule(explain)))
        return Exit.DONE
    if not files:
        raise typer.BadParameter(_("Hãy cho biết tệp Word cần soát."), param_hint="TỆP.docx…")
    if dry_run and not fix:
        raise typer.BadParameter(_("--dry-run đi cùng với --fix."), param_hint="--dry-run")
    form = format_of(output_format, as_json=as_json)
    asked = LintRequest(
        profile, _codes(select), _codes(ignore), fix, dry_run, annotate, force, overwriting.say_kept
    )
    runs = [lint_file(path, asked) for path in files]
    _show(runs, asked, form, quiet=quiet)
    read = [run for run in runs if run.read]
    if len(read) < len(runs) and read:
        return Exit.PARTLY
    wrong = any(one.severity is Severity.ERROR for run in runs for one in (*run.diagnostics, *run.found))
    return Exit.MEND if wrong else Exit.DONE


def _show(runs: list[LintedFile], asked: LintRequest, form: OutputFormat, *, quiet: bool) -> None:
    if form is OutputFormat.TEXT:
        if not quiet:
            _say_what_they_are(runs, asked)
        report.show([each for run in runs for each in run.diagnostics], quiet=quiet)
        if not quiet:
            _tell(runs, asked)
        return
    _show_to_programs(runs, form)


def _show_to_programs(runs: list[LintedFile], form: OutputFormat) -> None:
    from reportgen.cli import lint_forms

    told = [lint_forms.FileReport(run.report, [*run.changes, *run.trouble]) for run in runs]
    if form is OutputFormat.GITHUB:
        diagnostic_formats.show_github([one for file in told for one in file.diagnostics])
    elif form is OutputFormat.SARIF:
        results = lint_forms.sarif_results(told)
        report.echo_json(diagnostic_formats.sarif(results, lint_forms.sarif_rules()))
    else:
        report.echo_json(lint_forms.as_json(told))


def _say_what_they_are(runs: list[LintedFile], asked: LintRequest) -> None:
    """Say first what each paper was taken for; those looked at in part are among the notes below."""
    say = report.echo_status if asked.fix or asked.annotate else report.echo_result
    for run in runs:
        for said, count in Counter(_what_it_is(run)).items():
            say(said + (_(" ({count} văn bản)", count=count) if count > 1 else ""))


def _what_it_is(run: LintedFile) -> Iterator[str]:
    for paper in run.report.papers if run.report else ():
        if paper.wholly and run.report:
            said = paper.diagnostic(run.report.file)
            yield f"{said.place.file}: {said.message}"


def _tell(runs: list[LintedFile], asked: LintRequest) -> None:
    """Tell where the copies are, and how it stands."""
    for run in runs:
        if run.difference:
            report.echo_result(run.difference)
        for path in run.written:
            report.echo_result(str(path))
    read = [run for run in runs if run.read]
    if asked.fix and read and not any(run.fixed for run in read):
        report.echo_status(_("Không có gì để sửa."))
    if read:
        _sum_up(read)


def _sum_up(read: list[LintedFile]) -> None:
    """Say how many faults there are; of papers that were not looked at wholly it is never said that they are sound."""
    found = [one for run in read for one in run.diagnostics if one.severity is not Severity.NOTE]
    papers = [paper for run in read for paper in (run.report.papers if run.report else ())]
    unread = sum(not paper.wholly for paper in papers)
    if found:
        report.echo_status(_("Soát thể thức: {count}.", count=report.count_in_words(found)))
    elif not unread:
        report.echo_status(_("Không thấy chỗ nào sai thể thức."))
    elif unread < len(papers):
        report.echo_status(_("Những văn bản đã soát đủ: không thấy chỗ nào sai thể thức."))
    if unread:
        report.echo_status(
            _n("{count} văn bản chưa soát, hoặc mới soát một phần: xem ghi chú ở trên.", unread)
        )


def _codes(given: str) -> tuple[str, ...]:
    """Return the codes of a list; each begins the code of at least one rule.

    Raises:
        ReportgenError: one begins no rule's code.
    """
    from reportgen.linter.rule import chosen

    codes = [code.strip() for code in given.split(",") if code.strip()]
    for code in codes:
        if not chosen([code]):
            raise _unknown(code)
    return tuple(codes)


def _rule(code: str) -> Rule:
    from reportgen.linter.rule import rules

    for rule in rules():
        if code.strip().upper() == rule.CODE:
            return rule
    raise _unknown(code)


def _unknown(code: str) -> ReportgenError:
    from reportgen.diagnostics import error
    from reportgen.linter.rule import rules

    known = ", ".join(rule.CODE for rule in rules())
    message = _("Không có quy tắc “{code}”.", code=code)
    return ReportgenError(error("unknown-rule", message, hint=_("Có: {names}.", names=known)))


def rule_page(rule: Rule) -> str:
    """Return a rule's page: what it asks for and why, its clause, a bad and a good example."""
    text = (rule.__doc__ or "").strip()
    weight = _("lỗi") if rule.SEVERITY is Severity.ERROR else _("cần xem lại")
    parts = (
        f"{rule.CODE} ({weight}): {text}",
        _("Căn cứ: {clause}.", clause=rule.CLAUSE),
        _("Sai:") + "\n" + _indent(str(rule.BAD)),
        _("Đúng:") + "\n" + _indent(str(rule.GOOD)),
    )
    return "\n\n".join(parts)


def _indent(example: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in example.splitlines())
