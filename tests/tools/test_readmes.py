"""The lists of tools and benchmarks name each that there is, and none that there is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest


def there(folder: Path) -> set[str]:
    """Return the tools in a folder: scripts, and packages that can be run; parts of others are none."""
    packages = {path.parent.name for path in folder.glob("*/__main__.py")}
    return packages | {path.stem for path in folder.glob("*.py")}


@pytest.mark.parametrize(
    ("folder", "pattern"), [("tools", r"tools\.(\w+)|`(\w+)\.py"), ("bench", r"`(\w+)\.py")]
)
def test_each_is_named(folder: str, pattern: str, checkout: Path) -> None:
    text = (checkout / folder / "README.md").read_text("utf-8")
    assert {"".join(found) for found in re.findall(pattern, text)} == there(checkout / folder)


def test_hooks_and_checks_are_the_same(checkout: Path) -> None:
    """What runs before a commit runs in the checks as well."""
    hooks = re.findall(r"entry: (.+)", (checkout / ".pre-commit-config.yaml").read_text("utf-8"))
    steps = (checkout / ".ci" / "run").read_text("utf-8")
    assert hooks and all(re.search(rf"^{re.escape(hook)}", steps, re.MULTILINE) for hook in hooks)
