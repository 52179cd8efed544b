"""Filters that other distributions add: bounded like our own, and what they give can only be printed as text."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any

from markupsafe import Markup

from reportgen import plugins
from reportgen.diagnostics import Diagnostic
from reportgen.errors import PluginError
from reportgen.language import _
from reportgen.plugins import FILTERS, Plugin

Filter = Callable[..., Any]


def plugin_filters(known: Collection[str]) -> dict[str, Filter]:
    """Return the filters that distributions add to the ``known`` ones.

    Raises:
        PluginError: one cannot be loaded, is no function, or has a known name.
    """

    def fit(plugin: Plugin) -> Diagnostic | None:
        if plugin.name in known:
            return plugins.name_conflict(plugin, plugin.name)
        return None if _is_function(plugin.own) else _no_filter(plugin)

    return {plugin.name: _guard(plugin) for plugin in plugins.load(FILTERS, fit)}


def _is_function(own: object) -> bool:
    try:
        return callable(own) and bool(inspect.signature(own).parameters)
    except ValueError:  # some of Python's own functions do not say what they take
        return False


def _no_filter(plugin: Plugin) -> Diagnostic:
    message = _("“{name}” không phải là hàm nhận một giá trị.", name=plugin.name)
    return plugins.problem("plugin-unsuitable", plugin.distribution, message)


def _guard(plugin: Plugin) -> Filter:
    own: Filter = plugin.own

    @wraps(own)
    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the tag hands it
        with plugins.guard(plugin.distribution, plugin.name):
            made = own(*arguments, **named)
        return _plain(made, plugin)

    return call


def _plain(value: object, plugin: Plugin) -> object:
    """Return ``value`` without markup, which would be printed unescaped; refuse what no template can hold."""
    if isinstance(value, Markup):
        return str(value)
    if value is None or isinstance(value, str | int | float | Decimal | date):
        return value
    if isinstance(value, list | tuple):
        return [_plain(one, plugin) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(one, plugin) for key, one in value.items()}
    kind = type(value).__name__
    message = _("“{name}” trả về giá trị không dùng được trong mẫu ({kind}).", name=plugin.name, kind=kind)
    raise PluginError(plugins.problem("plugin-failed", plugin.distribution, message))
