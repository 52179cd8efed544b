"""Doors and directions: no circle of imports, one place that makes a PDF, one that writes files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

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


def imports(source: str, known: set[str]) -> Iterator[str]:
    """Yield the ``known`` modules that a source imports anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield from {name if name in known else node.module} & known


def test_no_module_imports_itself_in_a_circle() -> None:
    files = modules(ROOT)
    known = set(files) - {PUBLIC_FACE}
    graph = {name: set(imports(files[name].read_text("utf-8"), known)) for name in known}
    assert len(graph) > 100
    TopologicalSorter(graph).prepare()  # raises CycleError with the modules of the circle


def test_an_import_for_types_alone_is_seen(tmp_path: Path) -> None:
    package = tmp_path / "p"
    package.mkdir()
    (package / "a.py").write_text("def f():\n    from p.b import x\n", "utf-8")
    (package / "b.py").write_text("if TYPE_CHECKING:\n    from p import a\n", "utf-8")
    files = modules(package)
    graph = {name: set(imports(path.read_text("utf-8"), set(files))) for name, path in files.items()}
    with pytest.raises(CycleError):
        TopologicalSorter(graph).prepare()


def calls(path: Path) -> Iterator[ast.Call]:
    """Yield the calls in a module."""
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))


def writes(call: ast.Call) -> bool:
    """Return whether a call writes a file, or opens one to be written."""
    name = ast.unparse(call.func)
    modes = {argument.value for argument in call.args if isinstance(argument, ast.Constant)}
    return name.endswith((".write_bytes", ".write_text")) or (
        name.endswith("open") and any(isinstance(mode, str) and mode[:1] in "wax" for mode in modes if mode)
    )


def test_every_pdf_of_a_word_file_is_made_in_one_place() -> None:
    found = {
        name
        for name, path in modules(ROOT).items()
        if any(ast.unparse(call.func) == "layout.convert" for call in calls(path))
    }
    assert found == {"reportgen.runs.convert"}


def test_every_file_leaves_through_outputs() -> None:
    """Beside it: the index of fonts, the account of a defect, the null device, a fork's pipe, scratch, a window."""
    found = {name for name, path in modules(ROOT).items() if any(map(writes, calls(path)))}
    beside = {
        *("reportgen.cli.defect", "reportgen.cli.streams"),
        *("reportgen.layout.fonts.catalogue", "reportgen.runs.forks", "reportgen.runs.fleet.cluster.remote"),
        *("reportgen.web.presence", "reportgen.web.shelf"),
    }
    assert {name for name in found if not name.startswith("reportgen.outputs.")} == beside
