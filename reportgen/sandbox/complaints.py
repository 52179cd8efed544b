"""What Jinja, Python, TOML and regular expressions complain of, in the words of a person who writes kits.

None of their English gets through: what is not known here is told by its place alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import TemplateSyntaxError, UndefinedError

from reportgen.language import _

Words = Mapping[str, str]
_PLACE = re.compile(r"\s*\(at [^()]*\)$")
"""Where tomllib says that it is, at the end of its message."""


class StatedSyntaxError(TemplateSyntaxError):
    """A tag that Jinja would read and we do not; its message is ours."""


class StatedTypeError(TypeError):
    """Values that do not fit an operation; its message is ours."""


# --- Jinja: what stands in a tag ------------------------------------------------------------------


def of_syntax(problem: TemplateSyntaxError) -> str:
    """Return why a tag or an expression cannot be read."""
    words = (problem.message or "").rstrip(".")
    if isinstance(problem, StatedSyntaxError):
        return words
    for pattern, said in _syntax().items():
        if found := re.match(pattern, words, re.DOTALL):
            return said.format(*(_token(own) for own in found.groups()))
    return _("viết không đúng cách")


def _syntax() -> Words:
    return {
        r"unexpected char ['\"](.*)['\"] at \d+": _("có ký tự lạ “{0}”"),
        r"(?:unexpected|expected token .*, got|Expected an expression, got) '?(?:end|begin) of ": _(
            "thiếu hoặc thừa chữ ở cuối thẻ"
        ),
        r"expected token 'end of [^']*', got '(.*)'": _("thừa “{0}”"),
        r"unexpected end of template": _("thiếu hoặc thừa chữ ở cuối thẻ"),
        r"Unexpected end of template.*?block that needs to be closed is '(.*)'": _(
            "khối “{0}” thiếu thẻ đóng"
        ),
        r"Expected an expression, got '(.*)'": _("chỗ có “{0}” phải là một giá trị"),
        r"expected token '(.*)', got '(.*)'": _("chỗ có “{1}” phải là “{0}”"),
        r"unexpected '(.*)', expected '(.*)'": _("chỗ có “{0}” phải là “{1}”"),
        r"unexpected ['\"](.*)['\"]": _("thừa “{0}”"),
        r"unexpected (.*)": _("thừa “{0}”"),
        r"(?:can't|cannot) assign": _("vế trái của dấu = phải là một tên"),
        r"tag name expected": _("sau dấu mở thẻ phải là một lệnh như if, for, set"),
        r"expected name or number": _("sau dấu chấm phải là một tên"),
        r"expected subscript expression": _("trong ngoặc vuông phải là một giá trị"),
        r"invalid syntax for function call": _("các giá trị đưa vào hàm viết chưa đúng thứ tự"),
        r"You cannot chain multiple tests": _("một chỗ chỉ dùng được một phép thử is"),
        r"Invalid character in identifier": _("tên có ký tự không dùng được: tên viết không dấu"),
        r"non-default argument follows": _("giá trị có sẵn phải đứng sau các tên không có giá trị sẵn"),
        r"Missing end of comment tag": _("ghi chú thiếu dấu đóng #}}"),
        r"No filter named '(.*)'": _("không có bộ lọc “{0}”"),
        r"No test named '(.*)'": _("không có phép thử “{0}”"),
        r"Encountered unknown tag '(.*?)'": _("không có lệnh “{0}”"),
    }


def _token(own: str) -> str:
    """Return what Jinja calls a token as its author sees it."""
    return _tokens().get(own, own)


def _tokens() -> Words:
    end = _("chỗ hết thẻ")
    return {
        "begin of statement block": "{%",
        "end of statement block": end,
        "begin of print statement": "{{",
        "end of print statement": end,
        "begin of comment": "{#",
        "end of comment": end,
        "begin of line comment": "#",
        "end of line comment": end,
        "begin of raw block": "raw",
        "end of raw block": end,
        "end of template": end,
        "template data / text": _("chữ thường"),
        "comment": _("ghi chú"),
        "name": _("một tên"),
        "string": _("một đoạn chữ trong nháy"),
        "integer": _("một số"),
        "float": _("một số"),
        "operator": _("một dấu phép tính"),
        "assign": "=",
    }


# --- Python: what was computed --------------------------------------------------------------------


def of_value(problem: BaseException) -> str:
    """Return why something cannot be computed from the values that there are."""
    if isinstance(problem, StatedTypeError):
        return str(problem)
    if isinstance(problem, TemplateSyntaxError):
        return of_syntax(problem)
    kinds: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
        ((ZeroDivisionError,), _("chia cho 0")),
        ((UndefinedError, LookupError, AttributeError), _("có tên hoặc phần tử không có")),
        ((ArithmeticError,), _("phép tính không có kết quả")),
        ((TypeError,), _("giá trị trống hoặc sai kiểu, hoặc số giá trị đưa vào không đúng")),
    )
    return next((said for own, said in kinds if isinstance(problem, own)), _("giá trị không hợp với chỗ này"))


# --- TOML -----------------------------------------------------------------------------------------


def of_toml(words: str) -> str:
    """Return why a file is no TOML; ``words`` may end with the place."""
    words = _PLACE.sub("", words)
    for pattern, said in _toml().items():
        if found := re.match(pattern, words):
            return said.format(*(group or "" for group in found.groups()))
    return _("viết không đúng cách")


def _toml() -> Words:
    twice = _("khóa hoặc bảng này đã có ở trên")
    return {
        r"Cannot declare \((.*?),?\) twice": _("bảng {0} đã có ở trên"),
        r"Cannot (?:overwrite|mutate|redefine)": twice,
        r"Duplicate inline table key (.*)": _("khóa {0} đã có trong ngoặc này"),
        r"Expected '=' after a key": _("sau tên khóa phải là dấu =; tên khóa viết không dấu"),
        r"Expected '(\]+)' at the end": _("tên bảng thiếu dấu đóng {0}"),
        r"Expected newline or end of document": _("thừa chữ sau giá trị; mỗi khóa một dòng"),
        r"Expected \"?'?(.+?)'?\"?$": _("thiếu {0}"),
        r"Invalid initial character for a key part": _("tên khóa phải viết không dấu, hoặc trong dấu nháy"),
        r"Invalid statement": _("dòng này không phải là khóa = giá trị, cũng không phải [bảng]"),
        r"Invalid value": _("giá trị viết sai; chữ phải ở trong dấu nháy"),
        r"Invalid date": _("ngày tháng không có"),
        r"Unclosed array": _("danh sách thiếu dấu đóng ]"),
        r"Unclosed inline table": _("thiếu dấu đóng }}"),
        r"Unterminated string": _("chữ thiếu dấu nháy đóng"),
        r"(?:Unescaped|Invalid hex|Escaped character)": _("dấu \\ trong nháy kép phải viết thành \\\\"),
        r"(?:Illegal|Found invalid) character": _("có xuống dòng hoặc ký tự không dùng được trong chữ"),
        r"Exceeds the limit": _("số quá dài"),
    }


# --- regular expressions --------------------------------------------------------------------------


def of_pattern(problem: re.error) -> str:
    """Return why a pattern of letters cannot be read, and at which letter of it."""
    said = next(
        (words for pattern, words in _pattern().items() if re.match(pattern, problem.msg)),
        _("viết không đúng cách"),
    )
    if problem.pos is None:
        return said
    return _("{why}, ở ký tự thứ {position}", why=said, position=problem.pos + 1)


def _pattern() -> Words:
    return {
        r"missing \), unterminated|missing \)|unexpected end of pattern": _("thiếu dấu đóng )"),
        r"unterminated character set": _("thiếu dấu đóng ]"),
        r"unbalanced parenthesis": _("thừa dấu )"),
        r"nothing to repeat": _("trước dấu lặp không có gì để lặp"),
        r"multiple repeat": _("hai dấu lặp liền nhau"),
        r"min repeat greater": _("số lần lặp ít nhất lớn hơn số lần nhiều nhất"),
        r"bad character range": _("khoảng ký tự viết ngược"),
        r"bad escape|incomplete escape|undefined character name": _("sau dấu \\ có chữ không dùng được"),
        r"invalid group reference|cannot refer|unknown group name|bad group number": _(
            "nhắc tới nhóm không có"
        ),
        r"redefinition of group name": _("hai nhóm cùng tên"),
        r"bad character in group name|missing group name|group name": _("tên nhóm viết sai"),
    }
