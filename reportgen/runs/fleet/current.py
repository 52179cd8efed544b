"""What need not be made again: papers whose manifest remembers the same inputs, kit and program, and that are there.

A unit's key is a digest of all that its papers come from: the kit's files, the program's version, plugins, the date
given to files and what is asked of PDFs, which are the same for all units, and its own workbooks and papers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from reportgen import __version__, outputs, plugins, source_date
from reportgen.kit.model import Kit
from reportgen.outputs import MadeFor, Manifest
from reportgen.runs.fleet.model import FleetRequest


def kit_files(kit: Kit) -> dict[str, Path]:
    """Return the files of a kit and of those it is built on: name under ``templates/`` → path."""
    return {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path
        for folder in kit.folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$"))
    }


def common_key(asked: FleetRequest, files: Mapping[str, bytes]) -> str:
    """Return the digest of what the papers of all units are made by; ``files`` are those of the kit."""
    return _digest(
        {
            "program": __version__,
            "plugins": plugins.versions(plugins.FILTERS),
            "date": source_date.seconds(),
            "kit": {name: outputs.sha256(data) for name, data in files.items()},
            "standard": str(asked.pdf_standard or ""),
            "attached": asked.attach_source,
        }
    )


def unit_key(common: str, files: Mapping[str, bytes]) -> str:
    """Return the digest of what one unit's papers come from: what is common, and its own ``files`` by their names."""
    return _digest({"common": common, **{name: outputs.sha256(data) for name, data in files.items()}})


def _digest(parts: Mapping[str, object]) -> str:
    return outputs.sha256(json.dumps(parts, sort_keys=True).encode())


def is_current(folder: Path, asked: MadeFor, *, force: bool = False) -> bool:
    """Return whether all that is asked for is in ``folder``, as it was made or as a person edited it.

    With ``force`` nothing edited is current, nor is an edited paper whose PDF is older than it.
    """
    made = outputs.read_manifest(folder)
    if made.made_for is None or not made.made_for.covers(asked):
        return False
    wanted = [name for name in made.outputs if _is_asked(name, asked)]
    return all(_is_there(folder, name, made, force=force) for name in wanted)


def _is_asked(name: str, asked: MadeFor) -> bool:
    path = Path(name)
    return path.suffix[1:] in asked.formats and (not asked.only or path.stem in asked.only)


def _is_there(folder: Path, name: str, made: Manifest, *, force: bool) -> bool:
    there = outputs.digest_at(folder / name)
    is_pdf = name.endswith(".pdf")
    if there != made.outputs[name]:
        return there is not None and not is_pdf and not force
    docx = outputs.digest_at((folder / name).with_suffix(".docx")) if is_pdf else None
    return name not in made.earlier and docx in (None, made.origins.get(name))
