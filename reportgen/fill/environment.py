"""The sandbox in which tags are evaluated: Jinja2 without side doors, its text escaped for XML.

What is empty prints as nothing; what is printed is counted.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Undefined, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from reportgen.fill import printed
from reportgen.fill.edits import clean
from reportgen.fill.filters import FILTERS, GUARDS
from reportgen.fill.functions import FUNCTIONS
from reportgen.fill.plugin_filters import plugin_filters
from reportgen.fill.unknown import UnknownName
from reportgen.sandbox import BoundedEnvironment, bound_filter
from reportgen.sandbox.meter import meter


@pass_eval_context  # so that Jinja does not fold constants, and print None for {{ none }}
def finalize(_context: EvalContext, value: object) -> object:
    """Return what is printed for ``value``: nothing for what is empty; text that XML may hold."""
    if value is None:
        return ""
    if isinstance(value, Undefined):
        return value
    if isinstance(value, Markup):
        meter().print(len(value))
        return value
    text = clean(str(value))
    meter().print(len(text))
    printed.tell(value, text)
    return text


@lru_cache(maxsize=1)
def environment() -> BoundedEnvironment:
    """Return the environment that all templates share.

    Raises:
        PluginError: another distribution adds a filter that cannot be used.
    """
    made = BoundedEnvironment(FUNCTIONS, autoescape=True, undefined=UnknownName, finalize=finalize)
    made.filters.update({name: bound_filter(own, GUARDS.get(name)) for name, own in FILTERS.items()})
    made.filters.update({name: bound_filter(own) for name, own in plugin_filters(made.filters).items()})
    return made
