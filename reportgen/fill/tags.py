"""Tags as a clerk types them: found in text, numbered, and checked for a missing end.

``{{ … }}`` prints, ``{% … %}`` decides or repeats, ``{# … #}`` is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.language import _
from reportgen.sandbox import DEEPEST_BLOCKS

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
OPEN = re.compile(r"\{\{|\{%|\{#")
CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
LONE_STATEMENTS = re.compile(r"(?:\s*(?>\{%.*?%\}|\{#.*?#\}))+\s*", re.DOTALL)
PREFIX = re.compile(r"(?<=\{[{%#])(tr|tc|p|r)(?=\s)")
"""docxtpl's prefixes: the tag stands for its row, cell, paragraph or run."""

NUMBER = re.compile("\ue000(\\d+)\ue001")
"""A tag's number, written inside the tag in private-use characters while docxtpl moves it about."""

MERGE = re.compile(r"\{%\s*[vh]m\s*%\}")
"""The tags that merge the cells which a loop repeats, down or across."""

KEYWORD = re.compile(r"\{%[-+]?\s*(?:(?:tr|tc|p|r)\s+)?([a-z]+)")
BLOCKS = {"for", "if", "macro", "call", "filter", "with", "autoescape", "raw"}


class Tag(Struct, frozen=True):
    """One tag of a template and where it stands."""

    source: str
    place: Place


def number_tags(text: str, first: int) -> str:
    """Return ``text`` with the number of each of its tags written inside, counting from ``first``."""
    count = iter(range(first, first + len(text)))
    return TAG.sub(lambda match: _with_number(match.group(), next(count)), text)


def _with_number(tag: str, number: int) -> str:
    if MERGE.fullmatch(tag) or tag.startswith("{#"):
        return tag
    end = -3 if tag[-3] == "-" else -2
    return f"{tag[:end]}\ue000{number}\ue001{tag[end:]}"


def is_lone(text: str) -> bool:
    """Return whether ``text`` is nothing but statements, which then take their paragraph or row away."""
    return bool(LONE_STATEMENTS.fullmatch(text)) and "{%-" not in text and "-%}" not in text


def without_prefix(text: str) -> str:
    """Return ``text`` with docxtpl's ``p``, ``tr`` … taken from its tags."""
    return PREFIX.sub("", text)


def unclosed_tag(text: str) -> str:
    """Return the first ``{{`` or ``{%`` of ``text`` that has no end, with what follows; "" when all have."""
    rest = TAG.sub(lambda match: " " * len(match.group()), text)
    begin = OPEN.search(rest)
    return text[begin.start() :] if begin else ""


def block_problems(tags: Sequence[Tag]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each block that is not closed, and each end without a beginning."""
    open_blocks: list[tuple[str, Tag]] = []
    for tag in tags:
        word = keyword_of(tag.source)
        if opens_block(word, tag.source):
            open_blocks.append((word, tag))
            if len(open_blocks) > DEEPEST_BLOCKS:
                yield too_deep(tag)
                return
        elif word.startswith("end"):
            if not open_blocks or open_blocks[-1][0] != word[3:]:
                yield _stray_end(tag, open_blocks)
                return
            open_blocks.pop()
    yield from (_unclosed_block(word, tag) for word, tag in open_blocks)


def keyword_of(source: str) -> str:
    """Return the keyword of a statement, "" for what prints."""
    match = KEYWORD.match(source)
    return match.group(1) if match else ""


def opens_block(keyword: str, source: str) -> bool:
    """Return whether a statement of this ``keyword`` needs an end."""
    return keyword in BLOCKS or (keyword == "set" and "=" not in source)


def too_deep(tag: Tag) -> Diagnostic:
    """Return the diagnostic for a block in too many others."""
    message = _("Thẻ {tag} nằm trong quá nhiều khối lồng nhau.", tag=tag.source)
    hint = _(
        "Nhiều nhất {most} khối if, for nằm trong nhau; gộp các điều kiện bằng and, or.", most=DEEPEST_BLOCKS
    )
    return error("over-limit", message, tag.place, hint)


def outside_table(source: str, place: Place, prefix: str = "") -> Diagnostic:
    """Return the diagnostic for a tag that needs a row or a cell around it, and has none."""
    message = _("Thẻ {tag} chỉ dùng được trong bảng, ở đây không có bảng.", tag=source)
    hint = _("Đưa thẻ vào một hàng của bảng, hoặc bỏ chữ “{prefix}” trong thẻ.", prefix=prefix or source)
    return error("outside-table", message, place, hint)


def _unclosed_block(keyword: str, tag: Tag) -> Diagnostic:
    return error(
        "block-not-closed",
        _("Thẻ {tag} không có thẻ đóng {end}.", tag=tag.source, end="{% end" + keyword + " %}"),
        tag.place,
        _("Thêm thẻ {end} vào chỗ đoạn cần lặp hoặc cần xét kết thúc.", end="{% end" + keyword + " %}"),
    )


def _stray_end(tag: Tag, open_blocks: list[tuple[str, Tag]]) -> Diagnostic:
    if not open_blocks:
        return error(
            "block-not-opened",
            _("Thẻ đóng {tag} không có thẻ mở đứng trước.", tag=tag.source),
            tag.place,
            _("Xóa thẻ này, hoặc thêm lại thẻ mở đã mất."),
        )
    keyword, opener = open_blocks[-1]
    return error(
        "block-mismatch",
        _("Gặp thẻ {tag} trong khi thẻ {open} chưa đóng.", tag=tag.source, open=opener.source),
        tag.place,
        _("Đóng {open} bằng {end} trước.", open=opener.source, end="{% end" + keyword + " %}"),
    )
