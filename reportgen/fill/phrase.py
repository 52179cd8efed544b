"""One text with tags, filled: for what is printed without a Word template of its own."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import Template, TemplateSyntaxError

from reportgen.diagnostics import Place
from reportgen.errors import TemplateError
from reportgen.fill import problems, unknown
from reportgen.fill.amount import Amount
from reportgen.fill.environment import environment
from reportgen.fill.tags import Tag
from reportgen.sandbox import BoundedEnvironment, OverLimitError, metered

Phrase = Callable[[Mapping[str, object]], str]
"""Gives the plain text for the names of a context; raises `TemplateError`."""


def phrase(source: str, place: Place) -> Phrase:
    """Return ``source``, which may hold tags, as a function of names.

    Raises:
        TemplateError: a tag cannot be read; the diagnostic stands at ``place``.
    """
    code = _compile(source, place)

    def fill(context: Mapping[str, object]) -> str:
        return _fill(code, context, Tag(source, place))

    return fill


def _compile(source: str, place: Place) -> Template:
    if much := Amount().too_much(source, place):
        raise TemplateError(much)
    try:
        return _code(environment(), source)
    except TemplateSyntaxError as wrong:
        raise TemplateError(problems.syntax(wrong, _lines(source, place), place.file)) from wrong
    except OverLimitError as limit:
        raise TemplateError(problems.over_limit(limit.reason, Tag(source, place))) from limit


@lru_cache(
    maxsize=1024
)  # the properties of a paper's file are read and filled, and most papers have the same
def _code(shared: BoundedEnvironment, source: str) -> Template:
    return shared.from_string(source)


def _lines(source: str, place: Place) -> list[Tag]:
    return [Tag(source, place)] * (source.count("\n") + 1)


def _fill(code: Template, context: Mapping[str, object], tag: Tag) -> str:
    notes = unknown.start(tuple(context))
    lines = _lines(tag.source, tag.place)
    text, raised = "", None
    try:
        with metered():
            text = html.unescape(code.render(context))
    except problems.UNFILLABLE as problem:
        raised = problems.failure(problem, code.filename or "<template>", lines, tag.place.file)
        raised = raised or problems.excess(problem, tag)  # too deep for Jinja to say on which line
        if raised is None:
            raise
    found = problems.unknown_names(notes, lines, tag.place.file) + ([raised] if raised else [])
    if found:
        raise TemplateError(found)
    return text
