"""A file beside ``kit.toml`` that a derived kit has of its own: it stands for the base's, or is laid over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit.merging import Lists, merge_lists
from reportgen.kit.source import toml
from reportgen.kit.tables import located
from reportgen.language import _

EXTENDS = "extends"


def layered(
    places: Sequence[Path], largest: int, lists: Lists, problems: list[Diagnostic]
) -> Mapping[str, object]:
    """Return the tables of the first of ``places``; where it says ``extends = true``, laid over those of the next.

    Args:
        places: where the file is, in the kit and in those on which it is built, nearest first.
        largest: bytes that each may have.
        lists: the lists of the file whose tables are told apart by name.
        problems: takes what does not fit the base.

    Raises:
        KitError: a file is missing, too large, or no TOML.
    """
    first, *others = places
    values = toml(first, largest)
    if values.get(EXTENDS) is not True:
        return values
    own = located(values, Place(first.as_posix()))
    if not others:
        message = _("Không có tệp {file} nào của bộ mẫu gốc để dựa vào.", file=first.name)
        problems.append(error("no-base-file", message, own.place(EXTENDS)))
        return own
    base = located(layered(others, largest, lists, problems), Place(others[0].as_posix()))
    return merge_lists(base, own, lists, problems)


def layers(first: Path, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return ``first``, and the files of its name in the folders behind the one that it is in."""
    at = folders.index(first.parent) if first.parent in folders else len(folders)
    return (first, *(path for folder in folders[at + 1 :] if (path := folder / first.name).is_file()))
