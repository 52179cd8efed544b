"""What other distributions add, by entry points: filters for templates, rules for the linter.

Only those who compile templates or list rules ask for it. Whatever another's code raises becomes a ``PluginError``
that names its distribution; what it adds may not take a name that the program has itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, error
from reportgen.errors import PluginError, ReportgenError
from reportgen.language import _

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

FILTERS = "reportgen.filters"
LINT_RULES = "reportgen.lint_rules"


class Plugin(Struct, frozen=True):
    """One thing that a distribution adds: its name, and what its entry point gives."""

    name: str
    distribution: str
    own: Any


Fit = Callable[[Plugin], Diagnostic | None]
"""Says what is wrong with a plugin, if anything."""


def load(group: str, fit: Fit) -> tuple[Plugin, ...]:
    """Return the plugins of ``group`` in the order of their names.

    Raises:
        PluginError: some cannot be loaded, do not ``fit``, or share a name.
    """
    problems: list[Diagnostic] = []
    found: dict[str, Plugin] = {}
    for entry in _entry_points(group):
        try:
            plugin = Plugin(entry.name, _distribution(entry), _load(entry))
        except PluginError as broken:
            problems += broken.diagnostics
            continue
        wrong = _shared_name(plugin, found) or fit(plugin)
        problems += [wrong] if wrong else []
        found.setdefault(plugin.name, plugin)
    if problems:
        raise PluginError(problems)
    return tuple(found.values())


def versions(group: str) -> dict[str, str]:
    """Return distribution → version of those that add something to ``group``; nothing of them is loaded."""
    there = {_distribution(entry): entry.dist.version if entry.dist else "" for entry in _entry_points(group)}
    return dict(sorted(there.items()))


def names(distribution: str, group: str) -> tuple[str, ...]:
    """Return the names that ``distribution`` adds to ``group``."""
    return tuple(entry.name for entry in _entry_points(group) if _distribution(entry) == distribution)


def problem(code: str, distribution: str, message: str) -> Diagnostic:
    """Return the diagnostic of what is wrong with something that ``distribution`` adds."""
    hint = _("Báo cho người làm gói {distribution}, hoặc gỡ gói ấy ra.", distribution=distribution)
    said = _("Gói mở rộng {distribution}: {message}", distribution=distribution, message=message)
    return error(code, said, hint=hint)


def name_conflict(plugin: Plugin, name: str) -> Diagnostic:
    """Return the diagnostic of a plugin whose name the program has itself."""
    message = _("không được thay “{name}” có sẵn.", name=name)
    return problem("plugin-name-taken", plugin.distribution, message)


@contextmanager
def guard(distribution: str, name: str) -> Iterator[None]:
    """Make whatever the code of ``distribution`` raises a ``PluginError``; our own errors pass."""
    try:
        yield
    except ReportgenError:
        raise
    except Exception as wrong:  # another's code may raise anything, and a clerk is to see one line
        message = _(
            "“{name}” gặp lỗi: {kind}: {reason}", name=name, kind=type(wrong).__name__, reason=_first(wrong)
        )
        raise PluginError(problem("plugin-failed", distribution, message)) from wrong


def _entry_points(group: str) -> list[EntryPoint]:
    from importlib.metadata import entry_points  # half as heavy as all the rest of the command line

    return sorted(entry_points(group=group), key=lambda entry: (entry.name, _distribution(entry)))


def _distribution(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value


def _load(entry: EntryPoint) -> object:
    try:
        return entry.load()
    except (Exception, SystemExit) as wrong:  # another's code may raise anything while it is imported
        message = _(
            "không nạp được “{name}” ({value}): {kind}: {reason}",
            name=entry.name,
            value=entry.value,
            kind=type(wrong).__name__,
            reason=_first(wrong),
        )
        raise PluginError(problem("plugin-broken", _distribution(entry), message)) from wrong


def _shared_name(plugin: Plugin, found: dict[str, Plugin]) -> Diagnostic | None:
    other = found.get(plugin.name)
    if other is None:
        return None
    message = _("“{name}” đã có trong gói {other}.", name=plugin.name, other=other.distribution)
    return problem("plugin-name-taken", plugin.distribution, message)


def _first(wrong: BaseException) -> str:
    """Return the first line of what an exception says."""
    return next(iter(str(wrong).splitlines()), "")
