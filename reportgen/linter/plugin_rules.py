"""Rules that other distributions add: asked like our own; what goes wrong in one is said of its distribution."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from reportgen import plugins
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _
from reportgen.linter.nature import EVERY
from reportgen.plugins import LINT_RULES, Plugin

if TYPE_CHECKING:
    from reportgen.linter.elements.model import Elements
    from reportgen.linter.finding import Finding
    from reportgen.linter.paper.model import Paper
    from reportgen.linter.profile import Profile

CODE = re.compile(r"[A-Z]+\d+-\d+")
"""As waivers name a rule."""


class PluginRule:
    """A rule of another distribution; what its module has is asked of it as it is, its functions are guarded."""

    def __init__(self, own: Any, distribution: str) -> None:  # noqa: ANN401 - whatever an entry point names
        """Take the words of ``own`` as the rule's page."""
        self.own, self.distribution, self.__doc__ = own, distribution, own.__doc__

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        """Return what the rule's module has."""
        found = getattr(self.own, name)
        return self._fix if name == "fix" else found

    def check(self, paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
        """Yield what the rule finds.

        Raises:
            PluginError: the rule raised something.
        """
        with plugins.guard(self.distribution, self.own.CODE):
            found = list(self.own.check(paper, elements, profile))
        yield from found

    def _fix(self, job: object, finding: Finding) -> bool:
        with plugins.guard(self.distribution, self.own.CODE):
            return bool(self.own.fix(job, finding))


def plugin_rules(known: Collection[str]) -> tuple[PluginRule, ...]:
    """Return the rules that distributions add to those of the ``known`` codes, in the order of their codes.

    Raises:
        PluginError: one cannot be loaded, is no rule, or has the code of another.
    """
    codes = set(known)

    def fit(plugin: Plugin) -> Diagnostic | None:
        lacking = [
            name for name, suits in _required_names().items() if not suits(getattr(plugin.own, name, None))
        ]
        if lacking:
            return _no_rule(plugin, lacking)
        if plugin.own.CODE in codes:
            return plugins.name_conflict(plugin, plugin.own.CODE)
        codes.add(plugin.own.CODE)
        return None

    made = [PluginRule(plugin.own, plugin.distribution) for plugin in plugins.load(LINT_RULES, fit)]
    return tuple(sorted(made, key=lambda rule: str(rule.own.CODE)))


def _required_names() -> dict[str, Any]:
    """Return what a rule's module must have, each with whether a value suits."""
    return {
        "__doc__": _is_text,
        "CODE": lambda own: isinstance(own, str) and CODE.fullmatch(own) is not None,
        "CLAUSE": _is_text,
        "SEVERITY": lambda own: isinstance(own, Severity),
        "SPEAKS_TO": lambda own: isinstance(own, frozenset) and own <= EVERY,
        "BAD": lambda own: own is not None,
        "GOOD": lambda own: own is not None,
        "check": callable,
    }


def _is_text(own: object) -> bool:
    return isinstance(own, str) and bool(own.strip())


def _no_rule(plugin: Plugin, lacking: list[str]) -> Diagnostic:
    message = _(
        "“{name}” không phải là quy tắc: thiếu hoặc sai {names}.", name=plugin.name, names=", ".join(lacking)
    )
    return plugins.problem("plugin-unsuitable", plugin.distribution, message)
