"""Doors and directions: no circle of imports, one place that makes a PDF, one that writes files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from msgspec import Struct

import reportgen

ROOT = Path(reportgen.__file__).parent
PUBLIC_FACE = "reportgen"  # names what api has for type checkers, as the layers of pyproject.toml allow


def modules(root: Path) -> dict[str, Path]:
    """Return the modules of a package by dotted name."""
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


class Statements(Struct, frozen=True):
    """What a module says of others: its imports, and its calls as it spells them with the modes they may open in."""

    imports: tuple[ast.Import | ast.ImportFrom, ...]
    calls: tuple[Call, ...]


class Call(Struct, frozen=True):
    """A call: what is called, and which of its arguments are constants."""

    name: str
    constants: frozenset[object]

    @property
    def writes(self) -> bool:
        """Whether it writes a file, or opens one to be written."""
        modes = (mode for mode in self.constants if isinstance(mode, str))
        return self.name.endswith((".write_bytes", ".write_text")) or (
            self.name.endswith("open") and any(mode[:1] in ("w", "a", "x") for mode in modes)
        )


@cache
def statements(path: Path) -> Statements:
    """Return the imports and the calls anywhere in a module."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    return Statements(
        tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)),
        tuple(_call(node) for node in nodes if isinstance(node, ast.Call)),
    )


def _call(node: ast.Call) -> Call:
    constants = (argument.value for argument in node.args if isinstance(argument, ast.Constant))
    return Call(ast.unparse(node.func), frozenset(constants))


def imports(path: Path, known: set[str]) -> Iterator[str]:
    """Yield the ``known`` modules that a module imports."""
    for node in statements(path).imports:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif node.module:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield from {name if name in known else node.module} & known


def test_no_module_imports_itself_in_a_circle() -> None:
    files = modules(ROOT)
    known = set(files) - {PUBLIC_FACE}
    graph = {name: set(imports(files[name], known)) for name in known}
    assert len(graph) > 100
    TopologicalSorter(graph).prepare()  # raises CycleError with the modules of the circle


def test_an_import_for_types_alone_is_seen(tmp_path: Path) -> None:
    package = tmp_path / "p"
    package.mkdir()
    (package / "a.py").write_text("def f():\n    from p.b import x\n", "utf-8")
    (package / "b.py").write_text("if TYPE_CHECKING:\n    from p import a\n", "utf-8")
    files = modules(package)
    graph = {name: set(imports(path, set(files))) for name, path in files.items()}
    with pytest.raises(CycleError):
        TopologicalSorter(graph).prepare()


def test_every_pdf_of_a_word_file_is_made_in_one_place() -> None:
    found = {
        name
        for name, path in modules(ROOT).items()
        if any(call.name == "layout.convert" for call in statements(path).calls)
    }
    assert found == {"reportgen.runs.convert"}


def test_every_file_leaves_through_outputs() -> None:
    """Beside it: the index of fonts, the account of a defect, the null device, a fork's pipe, scratch, a window."""
    found = {
        name for name, path in modules(ROOT).items() if any(call.writes for call in statements(path).calls)
    }
    beside = {
        *("reportgen.cli.defect", "reportgen.cli.streams"),
        *("reportgen.layout.fonts.catalogue", "reportgen.runs.forks", "reportgen.runs.fleet.cluster.remote"),
        *("reportgen.web.presence", "reportgen.web.shelf"),
    }
    assert {name for name in found if not name.startswith("reportgen.outputs.")} == beside
