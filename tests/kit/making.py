"""Kits written as text."""

from pathlib import Path

from reportgen import kit


def load(folder: Path, text: str) -> kit.Kit:
    """Load the kit that this text makes of a folder."""
    (folder / "kit.toml").write_text(text, encoding="utf-8")
    return kit.load(folder)
