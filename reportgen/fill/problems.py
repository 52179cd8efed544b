"""What is wrong with a template, told to the clerk who wrote it: file, paragraph, tag, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError
from jinja2.meta import find_undeclared_variables

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import ReportgenError
from reportgen.fill.environment import environment
from reportgen.fill.places import excerpt
from reportgen.fill.tags import Tag, keyword_of, opens_block, without_prefix
from reportgen.fill.unknown import UnknownUse
from reportgen.fill.values import UnsuitableError
from reportgen.language import _
from reportgen.sandbox import OverLimitError
from reportgen.sandbox.complaints import of_syntax, of_value
from reportgen.suggest import nearest, suggestion_in_words, without_accents

GUIDE = "reportgen help templates"
OVER_LIMIT, TAG_VALUE = "over-limit", "tag-value"
"""The codes of what is more work than a paper may be, and of a tag that cannot be computed."""

UNFILLABLE = (
    *(JinjaError, ReportgenError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *(RecursionError, MemoryError),
)
"""What evaluating a clerk's tag with a clerk's values may raise."""

Lines = Sequence[Tag]
"""The tag that stands on each line of the compiled source; line 1 is entry 0."""


def unknown_names(notes: Iterable[UnknownUse], lines: Lines, file: str) -> list[Diagnostic]:
    """Return a diagnostic for each unknown name."""
    return [_unknown_name(note, at(lines, note.line, file)) for note in notes]


def syntax(problem: TemplateSyntaxError, lines: Lines, file: str) -> Diagnostic:
    """Return the diagnostic for a tag that Jinja cannot read."""
    tag = at(lines, problem.lineno, file)
    for pattern, explain in _KNOWN_SYNTAX:
        if found := re.match(pattern, problem.message or ""):
            return explain(found.group(1), tag)
    message = _("Thẻ {tag} viết sai: {reason}", tag=tag.source, reason=of_syntax(problem))
    return error("tag-syntax", message, tag.place, _("Xem cách viết thẻ: {guide}", guide=GUIDE))


def failure(problem: Exception, file_name: str, lines: Lines, file: str) -> Diagnostic | None:
    """Return the diagnostic for what was raised while filling; None when no tag had a part in it."""
    line = _line(problem.__traceback__, file_name)
    if not line:
        return None
    tag = at(lines, line, file)
    if much := excess(problem, tag):
        return much
    if isinstance(problem, ReportgenError):
        first = problem.diagnostics[0]
        return error(TAG_VALUE, f"{tag.source}: {first.message}", tag.place, first.hint)
    if isinstance(problem, UnsuitableError):
        hint = _("Xem bảng các bộ lọc: {guide}", guide=GUIDE)
        return error(TAG_VALUE, f"{tag.source}: {problem}", tag.place, hint)
    message = _("Không tính được thẻ {tag}: {reason}.", tag=tag.source, reason=of_value(problem))
    return error(TAG_VALUE, message, tag.place, _("Kiểm tra kiểu của các giá trị dùng trong thẻ."))


def excess(problem: Exception, tag: Tag) -> Diagnostic | None:
    """Return the diagnostic for what was more work than a paper needs; None when that is not what was raised."""
    if isinstance(problem, RecursionError | MemoryError):
        return over_limit(_("lồng nhau quá sâu, hoặc tự gọi lại mình không dừng"), tag)
    return over_limit(problem.reason, tag) if isinstance(problem, OverLimitError) else None


def over_limit(reason: str, tag: Tag) -> Diagnostic:
    """Return the diagnostic for a tag that is more work than a paper needs."""
    shown = excerpt(tag.source)
    message = (
        _("Thẻ {tag}: {reason}.", tag=shown, reason=reason) if shown else _("Mẫu {reason}.", reason=reason)
    )
    return error(OVER_LIMIT, message, tag.place, _("Viết lại thẻ này; cách viết thẻ: {guide}", guide=GUIDE))


def misplacement(tags: Sequence[Tag], file: str) -> Diagnostic:
    """Return the diagnostic for a filled body that is no longer a document."""
    place = tags[0].place if tags else Place(file)
    return error(
        "tags-misplaced",
        _("Sau khi điền, văn bản không còn đúng cấu trúc: có thẻ mở và thẻ đóng đứng khác chỗ nhau."),
        place,
        _("Đặt thẻ mở và thẻ đóng của mỗi khối cùng trong một ô, hoặc cùng là hàng riêng, đoạn riêng."),
    )


def at(lines: Lines, line: int, file: str) -> Tag:
    """Return the tag on ``line``, or an empty one in ``file``."""
    return lines[line - 1] if 0 < line <= len(lines) else Tag("", Place(file))


def _unknown_name(note: UnknownUse, tag: Tag) -> Diagnostic:
    message = _("Không có tên “{name}”, dùng trong thẻ {tag}.", name=note.name, tag=tag.source)
    return error(
        "unknown-name", message, tag.place, without_accents(note.name) or _did_you_mean(note.nearest)
    )


def _did_you_mean(name: str) -> str:
    return suggestion_in_words(name) or _("Sửa tên trong thẻ; các tên dùng được: reportgen template fields")


def _unknown_filter(name: str, tag: Tag) -> Diagnostic:
    message = _("Không có bộ lọc “{name}”, dùng trong thẻ {tag}.", name=name, tag=tag.source)
    return error(
        "unknown-filter", message, tag.place, _did_you_mean(nearest(name, tuple(environment().filters)))
    )


def _unknown_test(name: str, tag: Tag) -> Diagnostic:
    message = _("Không có phép thử “is {name}”, dùng trong thẻ {tag}.", name=name, tag=tag.source)
    return error("unknown-test", message, tag.place, _did_you_mean(nearest(name, tuple(environment().tests))))


def unknown_statement(name: str, tag: Tag) -> Diagnostic:
    """Return the diagnostic for a statement that there is not."""
    message = _("Không có lệnh “{name}”, dùng trong thẻ {tag}.", name=name, tag=tag.source)
    hint = _("Các lệnh thường dùng: for … endfor, if … elif … else … endif, set.")
    return error("unknown-statement", message, tag.place, hint)


_KNOWN_SYNTAX: tuple[tuple[str, Callable[[str, Tag], Diagnostic]], ...] = (
    (r"No filter named '([^']*)'", _unknown_filter),
    (r"No test named '([^']*)'", _unknown_test),
    (r"Encountered unknown tag '([^']*)'", unknown_statement),
)


def _line(traceback: TracebackType | None, file_name: str) -> int:
    """Return the template's line where ``traceback`` last passed through it (Jinja rewrites frames)."""
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == file_name:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def _is_constant(source: str) -> bool:
    """Return whether a tag computes the same with all data: it has no names."""
    if not source.startswith(("{{", "{%")):
        return False
    keyword = keyword_of(source)
    end = "{% end" + keyword + " %}" if opens_block(keyword, source) else ""
    try:
        return not find_undeclared_variables(environment().parse(without_prefix(source) + end))
    except (TemplateSyntaxError, OverLimitError):
        return False


def is_certain(found: Diagnostic, sources: Iterable[str]) -> bool:
    """Return whether what was found while filling with made-up values would be found with every year's data.

    ``sources`` are those of the template's tags; only those that it speaks of are read.
    """
    if found.code == OVER_LIMIT:
        return True
    return found.code == TAG_VALUE and any(
        source in found.message and _is_constant(source) for source in sources
    )
