"""``reportgen lint``: one file judged, a fixed copy of it (``--fix``), a copy with comments (``--annotate``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, field

from reportgen import linter, outputs, paths, stages
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import DocumentError, WorkspaceError
from reportgen.language import _
from reportgen.linter import Report, WordFile
from reportgen.linter.annotate import annotate
from reportgen.linter.fix import difference, fix

FIXED, ANNOTATED = "-da-sua", "-nhan-xet"


def unsaid(_file: Path, _kept: Path) -> None:
    """Say nothing first of a file that is kept aside."""


class LintRequest(Struct, frozen=True):
    """Which rules are asked, under which house style; which copies are wanted, and whether old ones may go.

    ``say_kept`` is called with a copy that was there and differs, and where it is kept, before it is replaced.
    """

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fix: bool = False
    dry_run: bool = False
    annotate: bool = False
    force: bool = False
    say_kept: Callable[[Path, Path], None] = unsaid


class LintedFile(Struct):
    """What became of one file: what there is to say, the copies written, and whether it could be read at all."""

    report: Report | None = None
    changes: list[Diagnostic] = field(default_factory=list)
    trouble: list[Diagnostic] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    difference: str = ""
    fixed: bool = False

    @property
    def read(self) -> bool:
        """Whether it could be read."""
        return not self.trouble

    @property
    def found(self) -> Sequence[Diagnostic]:
        """What is wrong with its format."""
        return () if self.report is None else self.report.found

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All there is to say of it: what was fixed, what is wrong, why it could not be read."""
        said = () if self.report is None else self.report.diagnostics
        if self.difference:  # the changes tell what would be fixed
            fixed = {(one.code, one.place.paragraph) for one in self.changes}
            said = tuple(one for one in said if (one.code, one.place.paragraph) not in fixed)
        return [*self.changes, *said, *self.trouble]


def lint_file(path: Path, request: LintRequest) -> LintedFile:
    """Lint one file, fixed first if that is asked; one bad file must not stop the others."""
    run = LintedFile()
    try:
        paths.refuse_special(path)
        opened = file = WordFile(path)
        if request.fix:
            file = _fix(opened, path, request, run)
        with stages.stage(_("Soát {file}", file=file)):
            run.report = linter.report(file, request.profile, request.select, request.ignore)
        if request.annotate and (made := _annotate(opened, path, request)):
            run.written.append(made)
    except (DocumentError, WorkspaceError) as trouble:
        run.trouble += trouble.diagnostics
    return run


def lint_bytes(data: bytes, name: str, request: LintRequest) -> tuple[LintedFile, bytes | None]:
    """Lint the bytes of a file, and return the fixed copy, too, where ``fix`` is asked for; nothing is written.

    What would be fixed is noted with its difference, as in a dry run; None: there is nothing to fix.
    """
    run = LintedFile()
    fixed: bytes | None = None
    try:
        file = WordFile(data, name)
        run.report = linter.report(file, request.profile, request.select, request.ignore)
        if request.fix:
            done = fix(file, request.profile, request.select, request.ignore, dry_run=True)
            run.changes += done.changes
            run.fixed, fixed = done.docx is not None, done.docx
            if fixed is not None:
                run.difference = difference.difference(file, fixed, str(_beside(Path(name), FIXED)))
    except (DocumentError, WorkspaceError) as trouble:
        run.trouble += trouble.diagnostics
    return run, fixed


def _fix(file: WordFile, path: Path, request: LintRequest, run: LintedFile) -> WordFile:
    """Fix what is certain in a copy beside ``path``; note it in ``run`` and return the file to go on with.

    Without anything to fix no copy is written; in a dry run none is, and the difference is noted.

    Raises:
        ReportgenError: the file cannot be read, or the copy not written.
    """
    done = fix(file, request.profile, request.select, request.ignore, dry_run=request.dry_run)
    run.changes += done.changes
    run.fixed = done.docx is not None
    if done.docx is None:
        return file
    target = _beside(path, FIXED)
    if request.dry_run:
        run.difference = difference.difference(file, done.docx, str(target))
        return file
    _write(target, done.docx, request)
    run.written.append(target)
    return WordFile(done.docx, str(target))


def _annotate(file: WordFile, path: Path, request: LintRequest) -> Path | None:
    """Write a copy of ``file`` with comments beside ``path``; return where, None where there is nothing to say.

    Raises:
        ReportgenError: the file cannot be read, or the copy not written.
    """
    made = annotate(file, request.profile, request.select, request.ignore)
    if made is None:
        return None
    target = _beside(path, ANNOTATED)
    _write(target, made, request)
    return target


def _beside(path: Path, ending: str) -> Path:
    return path.parent / f"{path.stem}{ending}.docx"


def _write(target: Path, data: bytes, request: LintRequest) -> None:
    if request.force:
        outputs.replace_forced(target, data, lambda kept: request.say_kept(target, kept))
        return
    outputs.recover(target.parent)
    if target.is_file() and target.read_bytes() != data:
        message = _("Đã có tệp này và nó khác với bản sắp ghi, nên không ghi đè.")
        hint = _("Chuyển tệp ấy đi nơi khác, hoặc thêm --force để ghi đè (tệp ấy được giữ dưới tên khác).")
        raise WorkspaceError(error("would-overwrite", message, Place(str(target)), hint))
    outputs.place_all({target: data}, {target: {None, outputs.sha256(data)}})
