"""The sandbox in which tags are evaluated: Jinja2 without side doors, its text escaped for XML.

A mapping's own entries win over Python's methods (a column called ``items`` is the column), ``safe``
is not to be had, and what is empty prints as nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Undefined, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from reportgen.absence import Absence
from reportgen.fill import printed
from reportgen.fill.edits import clean
from reportgen.fill.filters import FILTERS
from reportgen.fill.functions import FUNCTIONS
from reportgen.fill.unknown import Missing

UNFIT_FILTERS = ("safe", "urlize", "xmlattr", "random")
"""Jinja's filters that would write markup of their own into the document, or another text each time."""


class Sandbox(Absence, SandboxedEnvironment):
    """Jinja's sandbox, looking into mappings first; what is reckoned with an empty value is empty."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Return the entry ``attribute`` of a mapping, else the attribute, as the sandbox allows."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@pass_eval_context  # so that Jinja does not fold constants, and print None for {{ none }}
def finalize(_context: EvalContext, value: object) -> object:
    """Return what is printed for ``value``: nothing for what is empty; text that XML may hold."""
    if value is None:
        return ""
    if isinstance(value, Undefined | Markup):
        return value
    text = clean(str(value))
    printed.tell(value, text)
    return text


@lru_cache(maxsize=1)
def environment() -> Sandbox:
    """Return the environment that all templates share."""
    made = Sandbox(autoescape=True, undefined=Missing, finalize=finalize, cache_size=0)
    for name in UNFIT_FILTERS:
        del made.filters[name]
    del made.globals["lipsum"]
    made.filters.update(FILTERS)
    made.globals.update(FUNCTIONS)
    return made
