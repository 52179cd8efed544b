"""Every door that a file comes in by: a command, and where it looks for the file.

``python -m tests.ooxml.doors FOLDER`` sends every hostile file through each of them in a process whose memory is
bounded, and prints what came of each as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import resource
import shutil
import sys
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.ooxml.hostile import all_of
from tests.sheets.making import open_document
from tests.zoo.making import KIT, sound

MEMORY = 1_200 * 2**20
CORE = (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/'
    '2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bài</dc:title>'
    "</cp:coreProperties>"
).encode()
KIT_OF_A_PAPER = KIT + '\n[[document]]\nname = "bai"\ntitle = "Bài"\ntemplate = "bai.docx"\n'
PACKET = """
[packet]
title = "Tài liệu"
template = "bia.docx"

[[item]]
title = "Bài"
file = "bai.docx"
"""


@dataclass(frozen=True)
class Door:
    """``file`` is where the hostile file is put, from the folder; ``command`` is what reads it."""

    command: tuple[str, ...]
    file: str
    main: str
    packet: bool = False
    harmless: tuple[str, ...] = ()  # what is read, or passed over, without a word

    def parts(self) -> dict[str, bytes]:
        if self.file.endswith(".docx"):
            return word()
        data = open_document("") if self.file.endswith(".ods") else sound()
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            found = {name: opened.read(name) for name in opened.namelist()}
        if self.file.endswith(".ods"):
            found["styles.xml"] = b"<x/>"
        else:
            found.setdefault("xl/sharedStrings.xml", b'<sst xmlns="x"/>')
        return found


def word(text: str = "Xin chào") -> dict[str, bytes]:
    return dict(_members_of_word(text))


@cache
def _members_of_word(text: str) -> dict[str, bytes]:
    from docx import Document

    made, stream = Document(), io.BytesIO()
    made.add_paragraph(text)
    made.save(stream)
    with zipfile.ZipFile(stream) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


STREAMED = ("xml 100,000 deep", "an attribute of megabytes")
"""A worksheet is not held as a tree; calamine passes over elements that it does not know."""
BODY = "word/document.xml"
DOORS = {
    "xlsx": Door(("check", "2023"), "inputs/2023.xlsx", "xl/worksheets/sheet2.xml", harmless=STREAMED),
    "xlsx of last year": Door(
        ("new", "2024"), "inputs/2023.xlsx", "xl/worksheets/sheet1.xml", harmless=STREAMED
    ),
    "annotate": Door(("check", "2023", "--annotate"), "inputs/2023.xlsx", "xl/workbook.xml"),
    "ods": Door(("check", "2023"), "inputs/2023.ods", "content.xml"),
    "template": Door(("build", "2023"), "templates/so/bai.docx", BODY),
    "template check": Door(("template", "check"), "templates/so/bai.docx", BODY),
    "pdf": Door(("pdf", "bai.docx"), "bai.docx", BODY),
    "update": Door(("pdf", "bai.docx", "--update-fields"), "bai.docx", BODY),
    "lint": Door(("lint", "bai.docx"), "bai.docx", BODY),
    "fix": Door(("lint", "--fix", "bai.docx"), "bai.docx", BODY),
    "packet": Door(("packet", "2023"), "inputs/2023/bai.docx", BODY, packet=True),
}


def furnish(folder: Path, door: Door) -> None:
    """Lay out a workspace in which everything but the file in question is sound."""
    kit = folder / "templates" / "so"
    kit.mkdir(parents=True, exist_ok=True)
    (folder / "inputs" / "2023").mkdir(parents=True, exist_ok=True)
    uses_template = door.file.startswith("templates") or door.packet
    (kit / "kit.toml").write_text(KIT_OF_A_PAPER if uses_template else KIT, encoding="utf-8")
    if door.packet:
        (kit / "packet.toml").write_text(PACKET, encoding="utf-8")
    for name in ("bai.docx", "bia.docx") if uses_template else ():
        put(kit / name, word("{{ nam }}"))
    if not door.file.startswith("inputs/2023."):
        (folder / "inputs" / "2023.xlsx").write_bytes(sound())
    put(folder / door.file, door.parts())


def put(path: Path, parts: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)


def through(door: Door, folder: Path) -> dict[str, object]:
    """Run the command; return its exit code, what was said, and the time of the processor."""
    from reportgen.cli import main

    said, began = io.StringIO(), time.process_time()
    with contextlib.chdir(folder), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(list(door.command))
    (folder / "inputs" / "2024.xlsx").unlink(missing_ok=True)
    return {"code": code, "said": said.getvalue(), "seconds": time.process_time() - began}


class Files:
    """The hostile files, each made once for all doors of the same parts, and kept in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: list[tuple[dict[str, bytes], str, dict[str, Path]]] = []

    def of(self, parts: dict[str, bytes], main: str) -> dict[str, Path]:
        for known, its_main, files in self._made:
            if (known, its_main) == (parts, main):
                return files
        files = {}
        for kind, make in all_of(parts).items():
            files[kind] = self._folder / f"{len(self._made)}-{len(files)}"
            files[kind].write_bytes(make(parts, main))
        self._made.append((parts, main, files))
        return files


def main(folder: Path) -> None:
    (kept := folder / "made").mkdir()
    files = Files(kept)
    for number, (name, door) in enumerate(DOORS.items()):
        place = folder / str(number)
        furnish(place, door)
        print(json.dumps([name, "sound", through(door, place)]), flush=True)
        for kind, path in files.of(door.parts(), door.main).items():
            shutil.copyfile(path, place / door.file)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
            print(json.dumps([name, kind, through(door, place)]), flush=True)
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
