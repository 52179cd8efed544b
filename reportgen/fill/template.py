"""A Word template and its filling, with docxtpl's tags, which clerks know.

docxtpl's part is its way with tags (prefixes, ``colspan``, line breaks in values; see `patch`); reading,
compiling and writing are done here, once per template, on the parts' XML itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from types import CodeType

from jinja2 import Template, TemplateSyntaxError
from lxml import etree
from msgspec import Struct

from reportgen import language
from reportgen.diagnostics import Diagnostic, Place, error, has_errors
from reportgen.errors import TemplateError
from reportgen.fill import lists, package, problems, properties, revisions, unknown
from reportgen.fill.environment import environment
from reportgen.fill.finish import join, make_valid
from reportgen.fill.lists import Instances, Lists
from reportgen.fill.merged_cells import merge
from reportgen.fill.patch import docxtpl, patch
from reportgen.fill.prepare import PreparedPart, prepare
from reportgen.fill.restarts import mark_all, restart
from reportgen.fill.tags import NUMBER, TAG, Tag
from reportgen.language import _
from reportgen.ooxml.errors import OoxmlError
from reportgen.ooxml.writing import pack
from reportgen.ooxml.xml import parse_template, serialise
from reportgen.sandbox import OverLimitError, metered

PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
OPENING = re.compile(r"\{(?:\{|%)[-+]?")
STYLES = "word/styles.xml"
ITEM = "muc"
"""The name of the record that a document with ``each`` is about."""


class Part(Struct, frozen=True):
    """One part of a template, compiled; line ``n`` of its source holds ``lines[n - 1]`` alone.

    ``tags`` are all of its tags by number.  ``accepted`` is the part as its template shows it, where it held
    tracked changes; else it is empty.
    """

    name: str
    code: Template
    lines: tuple[Tag, ...]
    file: str
    tags: tuple[Tag, ...]
    accepted: bytes


class WordTemplate(Struct, frozen=True):
    """A parsed template: its members, those of them with tags as compiled parts, its lists, what to tell of it."""

    file: str
    members: Mapping[str, bytes]
    parts: tuple[Part, ...]
    lists: Lists
    notes: tuple[Diagnostic, ...]


def render(template: Path, context: Mapping[str, object], each: str = "") -> bytes:
    """Return the DOCX that ``template`` gives with the names of ``context``.

    With ``each``, an expression for a list of records, the body is filled once for each of them (called
    ``muc`` in the template), every copy on a page of its own.  Equal arguments give equal bytes.

    Raises:
        TemplateError: with one diagnostic for each thing to fix: its file, paragraph and tag.
    """
    parsed = parse(template)
    with metered():  # one paper with all of its copies
        return _render(parsed, context, each)


def _render(parsed: WordTemplate, context: Mapping[str, object], each: str) -> bytes:
    notes = unknown.start(tuple(context))
    filled, instances = dict(parsed.members), Instances(parsed.lists)
    for part in parsed.parts:
        if each and part.name == package.DOCUMENT:
            records = _records(each, context, parsed.file)
            root = _copies(part, context, records, notes, mark_all(parsed.lists))
        else:
            root = _fill(part, context, notes)
        filled[part.name] = _finish(root, part, instances)
    filled = properties.fill_properties(filled | instances.members(), context, parsed.file)
    if found := problems.unknown_names(notes, (), parsed.file):
        raise TemplateError(found)
    return pack(filled)


def parse(template: Path) -> WordTemplate:
    """Return the template read and compiled, not yet filled; raise `TemplateError` for what is wrong in it."""
    return _parse(template.as_posix(), package.read(template))


def notes(template: Path) -> tuple[Diagnostic, ...]:
    """Return what there is to tell of ``template`` that stops no filling; raise `TemplateError` as `parse` does."""
    return parse(template).notes


def trial(template: Path, context: Mapping[str, object]) -> tuple[Diagnostic, ...]:
    """Return where ``template``, filled once with ``context``, must fail with every year's data.

    It is more work than a paper may be, or a tag without names cannot be computed.
    """
    parsed = parse(template)
    sources = {tag.source for part in parsed.parts for tag in part.lines}
    found: list[Diagnostic] = []
    fillings: list[Callable[[], object]] = [
        partial(_fill, part, context, unknown.start(tuple(context))) for part in parsed.parts
    ]
    fillings.append(partial(properties.fill_properties, parsed.members, context, parsed.file))
    for fill in fillings:
        try:
            with metered():
                fill()
        except TemplateError as refused:
            found += [one for one in refused.diagnostics if problems.is_certain(one, sources)]
    return tuple(found)


def records(context: Mapping[str, object], each: str) -> tuple[object, ...]:
    """Return the records that ``each`` names in ``context``; raise `TemplateError` when it names none."""
    return _records(each, context, "")


def _parse(file: str, data: bytes) -> WordTemplate:
    return _parsed(file, data, language.current())


@lru_cache(maxsize=64)  # a kit has up to forty papers
def _parsed(file: str, data: bytes, _spoken: str) -> WordTemplate:
    members = package.unpack(data, file)
    listed = _lists(members, file)
    parts = tuple(
        _compile_part(name, members[name], file, listed) for name in members if PARTS.fullmatch(name)
    )
    _check_properties(members, file)
    _check_styles(members, file)
    accepted = {part.name: part.accepted for part in parts if part.accepted}
    notes = (revisions.revision_warning(file),) if accepted else ()
    return WordTemplate(file, members | accepted, tuple(part for part in parts if part.lines), listed, notes)


def _lists(members: Mapping[str, bytes], file: str) -> Lists:
    try:
        return lists.read(members)
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe


def _check_properties(members: Mapping[str, bytes], file: str) -> None:
    """Raise `TemplateError` where the properties, which are filled last, are no sound XML or hold a bad tag."""
    try:
        properties.check(members, file)
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe


def _check_styles(members: Mapping[str, bytes], file: str) -> None:
    """Raise `TemplateError` where the styles, which say of filled papers what may be set smaller, are no sound XML."""
    try:
        if STYLES in members:
            parse_template(members[STYLES], STYLES)
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe


def _compile_part(name: str, data: bytes, file: str, listed: Lists) -> Part:
    try:
        root = parse_template(data, name)
        ready = prepare(root, file, title(name), listed)
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe
    if has_errors(ready.problems):
        raise TemplateError(ready.problems)
    text = etree.tostring(root, encoding="unicode").replace("\n", " ")
    # Most headers and footers hold no tag: they are not compiled, which took 2 % of a build.
    source, lines = _by_line(patch(text), ready, Place(file)) if "{" in text else ("", ())
    accepted = serialise(root) if ready.revised else b""
    code = _compile(source, name, lines, file) if lines else _without_tags()
    return Part(name, code, lines, file, ready.tags, accepted)


def _by_line(source: str, ready: PreparedPart, whole: Place) -> tuple[str, tuple[Tag, ...]]:
    """Return ``source`` with each numbered tag beginning a new line, and the tag of each line.

    The line break is inside the tag, where Jinja takes no notice of it.  A tag's mark follows it.  What no tag
    stands on is of the ``whole`` part.
    """
    lines = [Tag("", whole)]

    def put_on_line(match: re.Match[str]) -> str:
        tag = match.group().replace("&amp;", "&")
        number = NUMBER.search(tag)
        if number is None:
            return tag
        index = int(number.group(1))
        lines.append(ready.tags[index])
        return OPENING.sub(r"\g<0>\n", NUMBER.sub("", tag), count=1) + ready.marks.get(index, "")

    made = TAG.sub(put_on_line, source)
    return made, tuple(lines) if len(lines) > 1 or TAG.search(made) else ()


def _compile(source: str, name: str, lines: Sequence[Tag], file: str) -> Template:
    shared = environment()
    try:
        code = _code(source, name)
    except TemplateSyntaxError as problem:
        raise TemplateError(problems.syntax(problem, lines, file)) from problem
    except OverLimitError as limit:
        raise TemplateError(
            problems.over_limit(limit.reason, problems.at(lines, limit.line, file))
        ) from limit
    return Template.from_code(shared, code, shared.make_globals(None))


@lru_cache(maxsize=256)
def _code(source: str, name: str) -> CodeType:
    """Return the code of a part: the same for the same source, wherever its template lies."""
    return environment().compile(source, name, name)


@lru_cache(maxsize=1)
def _without_tags() -> Template:
    return environment().from_string("")


def _copies(
    part: Part,
    context: Mapping[str, object],
    records: Iterable[object],
    notes: list[unknown.UnknownUse],
    between: etree._Element | None,
) -> etree._Element:
    several = [{**context, ITEM: record} for record in records]
    copies = (_fill(part, own, notes) for own in several)
    return join(copies if several else [parse_template(_EMPTY)], between)


def _finish(root: etree._Element, part: Part, instances: Instances) -> bytes:
    if found := tuple(dict.fromkeys(merge(root, part.tags))):
        raise TemplateError(found)
    restart(root, instances)
    make_valid(root)
    return serialise(root)


_EMPTY = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p/><w:sectPr/></w:body></w:document>"
)


def _fill(part: Part, context: Mapping[str, object], notes: list[unknown.UnknownUse]) -> etree._Element:
    """Return the part filled with ``context``; raise `TemplateError` with all that the clerk must fix."""
    text, raised = "", None
    try:
        text = "".join(part.code.generate(context))
    except problems.UNFILLABLE as problem:
        raised = problems.failure(problem, part.code.filename or "", part.lines, part.file)
        raised = raised or problems.excess(problem, part.lines[0])
        if raised is None:
            raise
    found = problems.unknown_names(notes, part.lines, part.file) + ([raised] if raised else [])
    if found:
        raise TemplateError(found)
    return _parse_part(text, part)


def _parse_part(text: str, part: Part) -> etree._Element:
    if "\n" in text or "\t" in text:
        text = _with_breaks(text)
    try:
        return parse_template(text.encode())
    except OoxmlError as failure:
        raise TemplateError(problems.misplacement(part.lines[1:], part.file)) from failure


def _with_breaks(text: str) -> str:
    """Return ``text`` with line ends and tabs in values as ``w:br`` and ``w:tab``."""
    broken: str = docxtpl().resolve_listing(text)
    return broken


def _records(each: str, context: Mapping[str, object], file: str) -> tuple[object, ...]:
    try:
        with metered():
            found = environment().compile_expression(each, undefined_to_none=False)(**context)
    except OverLimitError as limit:
        raise TemplateError(problems.over_limit(limit.reason, Tag(each, Place(file)))) from limit
    except problems.UNFILLABLE as problem:
        raise TemplateError(_no_records(each, file)) from problem
    if (
        isinstance(found, str | Mapping)
        or not isinstance(found, Iterable)
        or isinstance(found, unknown.UnknownName)
    ):
        raise TemplateError(_no_records(each, file))
    return tuple(found)


def _no_records(each: str, file: str) -> Diagnostic:
    message = _("“{each}” không phải là một danh sách để lặp văn bản.", each=each)
    return error("not-a-list", message, Place(file), _("Sửa khóa each của văn bản này trong kit.toml."))


def title(name: str) -> str:
    """Return what a clerk calls a part, "" for the body."""
    if "header" in name:
        return _("đầu trang")
    if "footer" in name:
        return _("chân trang")
    return _("chú thích") if "notes" in name else ""
