"""A small distribution in a folder, as pip would install it: modules, and a ``.dist-info`` with entry points."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def install(folder: Path, name: str, modules: Mapping[str, str], **groups: Mapping[str, str]) -> None:
    """Install ``name`` 1.0 into ``folder``; ``groups`` are filters and lint_rules: name → ``module:attribute``."""
    for module, text in modules.items():
        (folder / f"{module}.py").write_text(text, encoding="utf-8")
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = []
    for group, entries in groups.items():
        lines.append(f"[reportgen.{group}]")
        lines += [f"{own} = {value}" for own, value in entries.items()]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
