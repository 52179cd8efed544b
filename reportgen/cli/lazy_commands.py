"""The commands of the program, each imported and built when it is first asked for.

Building them all, with what each imports, took a quarter of a short command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import typer
from typer.main import get_command

from reportgen.cli import usage


class LazyCommands(Mapping[str, Any]):
    """Name → command, for modules of `reportgen.cli` of that name.

    Such a module (that of ``import`` is ``import_``) has a function of its own name, or an ``app`` with commands
    below.  ``finish`` gets each command that was built, and returns it.
    """

    def __init__(self, summaries: Mapping[str, str]) -> None:
        """Know the commands by name, with the line of help of each."""
        self._summaries = summaries
        self._built: dict[str, Any] = {}
        self.finish: Callable[[Any], Any] = lambda command: command

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - typer's own class of commands
        """Return a command; raise KeyError for what is none."""
        if name not in self._built:
            self._built[name] = self.finish(_build(name, self._summaries[name]))
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order of the help."""
        return iter(self._summaries)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._summaries)


def _build(name: str, summary: str) -> Any:  # noqa: ANN401
    own = f"{name}_" if iskeyword(name) else name
    module = import_module(f"reportgen.cli.{own}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cls=usage.LocalizedCommand)(getattr(module, own))
    command: Any = get_command(app)
    command.name, command.short_help = name, summary
    return command
