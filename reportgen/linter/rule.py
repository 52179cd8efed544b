"""What a rule is: a module in ``rules/`` with these names; and the registry, which finds them by name.

A rule that knows a fix has also ``fix(job: PaperEdit, finding: Finding) -> bool``: it changes the draft where that is
certain, and returns whether it did. A finding with a look ``wanted`` needs none: its paragraph is given that look.

The module's docstring is the rule's page: its first line the title, then what it asks for and why, in Vietnamese.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import Nature
from reportgen.linter.paper.model import Paper
from reportgen.linter.plugin_rules import plugin_rules
from reportgen.linter.profile import Profile


class Rule(Protocol):
    """A rule's module, ``rules/nd30_05_….py``."""

    __doc__: str | None

    CODE: str
    """``ND30-05``."""
    CLAUSE: str
    """Where the decree says so: ``Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1``."""
    SPEAKS_TO: frozenset[Nature]
    """What a paper must be for the rule to be asked of it."""
    SEVERITY: Severity
    """ERROR: the decree says so; WARNING: custom, or unsure."""
    BAD: RuleExample | str
    """An example that the rule finds: a text alone is the body of a paper."""
    GOOD: RuleExample | str
    """The same, fixed."""

    def check(self, paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
        """Yield what is wrong in one paper."""
        ...


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules in the order of their codes, those of other distributions last.

    Raises:
        PluginError: another distribution adds a rule that cannot be used.
    """
    from reportgen.linter import rules as package

    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    found = (import_module(f"{package.__name__}.{name}") for name in names if name.startswith("nd30_"))
    own = [cast(Rule, module) for module in found]
    added = plugin_rules({rule.CODE for rule in own})
    return (*own, *(cast(Rule, rule) for rule in added))


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules whose codes begin with one of ``select`` (none: all) and with none of ``ignore``."""
    wanted, unwanted = tuple(_codes(select)), tuple(_codes(ignore))
    return tuple(
        rule
        for rule in rules()
        if (not wanted or rule.CODE.startswith(wanted)) and not (unwanted and rule.CODE.startswith(unwanted))
    )


def _codes(given: Iterable[str]) -> Iterator[str]:
    return (code.strip().upper() for code in given if code.strip())
