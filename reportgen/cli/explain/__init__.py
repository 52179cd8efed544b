"""``reportgen explain``: where a figure, a printed number, or all that a paper prints comes from."""

from reportgen.cli.explain.command import explain

__all__ = ["explain"]
