"""One tag read by itself, so that a mistake in it hides none in the next."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes
from msgspec import Struct
from msgspec.structs import replace

from reportgen import suggest
from reportgen.diagnostics import Diagnostic, error, has_errors, note
from reportgen.fill import problems
from reportgen.fill.environment import environment
from reportgen.fill.review.source import TypedTag
from reportgen.fill.tags import Tag, opens_block, without_prefix
from reportgen.language import _
from reportgen.sandbox import BoundedEnvironment, OverLimitError
from reportgen.sandbox.parser import UNFIT

CURLY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
"""The quotation marks that docxtpl straightens inside tags."""
CURLY_MARK = re.compile("[“”‘’]")
OTHER_QUOTES = re.compile("[„‟‚‛«»‹›′″＂＇`´]")
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
MIXED = re.compile(r"'[^']*[“”‘’][^']*'|\"[^\"]*[“”‘’][^\"]*\"")
"""Curly marks inside straight ones: what was to be printed would become straight, or end the text."""

STATEMENT = re.compile(r"\{%[-+]?\s*(\w+)\s*(.*?)\s*[-+]?%\}", re.DOTALL)
SPACED_PREFIX = re.compile(r"\{[{%][-+]?\s+(tr|tc|p|r)\s+(?:for|if|elif|else|end|set)")
MERGING = {"vm", "hm"}
"""What merges the cells of a loop, and so asks for one."""
PROPERTY_TAGS = {"colspan", "cellbg"}
CELL_TAGS = PROPERTY_TAGS | MERGING
MIDDLE = {"elif": ("if", "for"), "else": ("if", "for")}
OTHER_FILES = {"include", "import", "from", "extends", "block", "endblock"}
"""Jinja's statements that need other files."""

STATEMENTS = (
    *("for", "endfor", "if", "elif", "else", "endif", "set", "endset"),
    *("macro", "endmacro", "with", "endwith"),
)
OPENERS = {
    "for": "{% for a in b %}",
    "if": "{% if a %}",
    "macro": "{% macro a() %}",
    "with": "{% with a = 1 %}",
}


class ParsedTag(Struct, frozen=True):
    """A tag that was understood: its ``keyword`` ("" when it prints) and what it computes."""

    typed: TypedTag
    keyword: str
    node: nodes.Node | None


def read(typed: TypedTag) -> tuple[ParsedTag, list[Diagnostic]]:
    """Return ``typed`` understood as far as it can be, and what is wrong with it."""
    source = without_prefix(typed.source).translate(CURLY)
    if source.startswith("{#"):
        return ParsedTag(typed, "#", None), []
    found = list(_letters(typed))
    keyword = keyword_of(source)
    if SPACED_PREFIX.match(typed.source):
        return ParsedTag(typed, keyword, None), [_spaced_prefix(typed)]
    if keyword in CELL_TAGS:
        return _cell_tag(typed, keyword, source), found
    if keyword and keyword not in STATEMENTS:
        return _misspelt(typed, keyword, source)
    node, wrong = _parse(typed, source, keyword)
    return ParsedTag(typed, keyword, node), found if wrong is None or has_errors(found) else [wrong]


def _parse(typed: TypedTag, source: str, keyword: str) -> tuple[nodes.Node | None, Diagnostic | None]:
    """Return what a tag computes, or why Jinja does not read it."""
    tag = Tag(typed.source, typed.place)
    try:
        return _own_node(_tree(environment(), _whole(source, keyword)), keyword), None
    except TemplateSyntaxError as wrong:
        return None, _syntax(wrong, tag)
    except OverLimitError as limit:
        return None, problems.over_limit(limit.reason, tag)


@lru_cache(maxsize=4096)
def _tree(known: BoundedEnvironment, source: str) -> nodes.Template:
    """Return what ``source`` computes; papers of one office have most of their tags in common."""
    return known.parse(source)


def _misspelt(typed: TypedTag, keyword: str, source: str) -> tuple[ParsedTag, list[Diagnostic]]:
    """Return a statement of no known keyword as if it had the nearest one, and what is wrong with it."""
    unfit = keyword.removeprefix("end") in UNFIT
    near = "" if unfit else suggest.nearest(keyword, STATEMENTS)
    message = _("Không có lệnh “{name}”, dùng trong thẻ {tag}.", name=keyword, tag=typed.source)
    if keyword in OTHER_FILES:
        hint = _("Chép nội dung ấy thẳng vào mẫu này.")
    elif near:
        hint = suggest.suggestion_in_words(near)
    else:
        hint = _("Các lệnh thường dùng: for … endfor, if … elif … else … endif, set.")
    wrong = error("unknown-statement", message, typed.place, hint)
    if not near:
        return ParsedTag(typed, "", None), [wrong]
    meant, found = read(replace(typed, source=source.replace(keyword, near, 1)))
    return replace(meant, typed=typed), [wrong, *found]


def keyword_of(source: str) -> str:
    """Return the keyword of a statement, "" for what prints."""
    match = STATEMENT.match(source)
    return match.group(1) if match else ""


def _whole(source: str, keyword: str) -> str:
    """Return the tag with what it needs to be a template of its own."""
    if opens_block(keyword, source):
        return source + "{% end" + keyword + " %}"
    if keyword in MIDDLE:
        return "{% if a %}" + source + "{% endif %}"
    if keyword.startswith("end") and keyword[3:] in OPENERS:
        return OPENERS[keyword[3:]] + source
    return source


def _own_node(tree: nodes.Template, keyword: str) -> nodes.Node | None:
    if keyword.startswith("end") or keyword == "else" or not tree.body:
        return None
    first = tree.body[0]
    if keyword == "elif" and isinstance(first, nodes.If):
        return first.elif_[0]
    return first


def _cell_tag(typed: TypedTag, keyword: str, source: str) -> ParsedTag:
    match = STATEMENT.match(source)
    value = match.group(2) if match else ""
    if keyword in MERGING and typed.in_table:  # where there is no table, that is reported
        value = "loop.index0"
    try:
        tree = environment().parse("{{ " + value + " }}") if value else None
    except (TemplateSyntaxError, OverLimitError):
        tree = None
    return ParsedTag(typed, keyword, tree.body[0] if tree and tree.body else None)


# --- what is wrong ---------------------------------------------------------------------------


def _letters(typed: TypedTag) -> list[Diagnostic]:
    """Return what is wrong with single characters: quotation marks, what nobody sees."""
    source = typed.source
    if INVISIBLE.search(source):
        message = _("Trong thẻ {tag} có ký tự ẩn.", tag=INVISIBLE.sub("", source))
        return [error("invisible-character", message, typed.place, _("Xóa cả thẻ rồi gõ lại bằng tay."))]
    if wrong := OTHER_QUOTES.search(source):
        message = _("Dấu nháy {mark} trong thẻ {tag} không dùng được.", mark=wrong.group(), tag=source)
        return [error("wrong-quotes", message, typed.place, _("Dùng nháy thẳng: 'chữ'."))]
    if MIXED.search(source):
        message = _(
            "Trong thẻ {tag} có nháy cong nằm giữa nháy thẳng; khi điền, nháy cong sẽ bị đổi.", tag=source
        )
        return [
            error("wrong-quotes", message, typed.place, _("Đưa nháy cong ra ngoài thẻ, hoặc bỏ nháy cong."))
        ]
    if CURLY_MARK.search(source):
        message = _("Trong thẻ {tag} có nháy cong; khi điền được hiểu như nháy thẳng.", tag=source)
        return [note("curly-quotes", message, typed.place)]
    return []


def _spaced_prefix(typed: TypedTag) -> Diagnostic:
    message = _(
        "Trong thẻ {tag} có dấu cách thừa trước chữ “{prefix}”.", tag=typed.source, prefix=_prefix(typed)
    )
    hint = _(
        "Viết liền {right}, hoặc bỏ hẳn chữ ấy: thẻ đứng một mình thì không cần.", right="{%" + _prefix(typed)
    )
    return error("spaced-prefix", message, typed.place, hint)


def _prefix(typed: TypedTag) -> str:
    match = SPACED_PREFIX.match(typed.source)
    return match.group(1) if match else ""


def _syntax(wrong: TemplateSyntaxError, tag: Tag) -> Diagnostic:
    return problems.syntax(wrong, [tag] * max(1, wrong.lineno), tag.place.file)
