"""Stores what a run has made, and what the manifest says of it, together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reportgen.outputs import manifest
from reportgen.outputs.disk import digest_at, sha256
from reportgen.outputs.edited import aside
from reportgen.outputs.manifest import (
    MANIFEST,
    NO_FIGURES,
    NO_PARTICULARS,
    Particulars,
    Provenance,
    Sources,
    read_manifest,
)
from reportgen.outputs.transaction import hold, place_all, replace_all, words


def store(
    folder: Path,
    files: Mapping[str, bytes | None],
    sources: Sources,
    about: Particulars = NO_PARTICULARS,
    provenance: Provenance = NO_FIGURES,
) -> None:
    """Write ``files`` (name → bytes) and the manifest into ``folder``: all of them, or none.

    A file without bytes is removed.  Files of earlier runs that are neither written nor removed nor kept stay,
    and stay in the manifest; so does what they print.

    Raises:
        WorkspaceError: a file is open elsewhere, read-only, was edited a moment ago, or cannot be written;
            nothing has changed.
    """
    with words(folder / name for name in files), hold([folder]):
        whole = {**files, MANIFEST: manifest.of_run(folder, files, sources, about, provenance)}
        replace_all(
            {folder / name: data for name, data in whole.items()}, _expectations(folder, files, about)
        )


def _expectations(
    folder: Path, files: Mapping[str, bytes | None], about: Particulars
) -> dict[Path, set[str | None]]:
    """Return what the places may hold: what was made, or what a person asked to be kept aside; a PDF is ours."""
    made = read_manifest(folder).outputs
    expected: dict[Path, set[str | None]] = {}
    for name, data in files.items():
        if data is None or not name.endswith(".pdf"):
            former = files.get(about.aside.get(name, ""))
            digests = [sha256(known) for known in (data, former) if known is not None]
            expected[folder / name] = {None, made.get(name), *digests}
    return expected


def remove_copies(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    """Remove copies for looking at that nobody has edited; return which they were.

    Raises:
        WorkspaceError: as `store`; nothing has changed.
    """
    known = read_manifest(folder).copies
    gone = [name for name in names if name in known and digest_at(folder / name) == known[name]]
    if gone:
        store_copies(folder, dict.fromkeys(gone))
    return tuple(folder / name for name in gone)


def store_copies(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Write files that are no documents of a year, and remember them, so that an edited one is known; None: remove.

    A name may lead into a folder of ``folder``: ``MU/thu.eml``.

    Raises:
        WorkspaceError: as `store`; nothing has changed.
    """
    places = [folder / name for name in files]
    with words(places), hold(dict.fromkeys([folder, *(place.parent for place in places)])):
        known = read_manifest(folder).copies
        whole = {**files, MANIFEST: manifest.with_copies(folder, files)}
        expected = {
            folder / name: {None, known.get(name), *(() if data is None else (sha256(data),))}
            for name, data in files.items()
            if not name.endswith(".pdf")
        }
        replace_all({folder / name: data for name, data in whole.items()}, expected)


def store_pdf(docx: Path, before: str, pdf: Path, files: Mapping[Path, bytes]) -> None:
    """Write the PDF of a DOCX, and the DOCX where ``files`` has it; a manifest that knows both learns of it.

    Args:
        docx: what was laid out.
        before: its SHA-256 then.
        pdf: where its PDF goes.
        files: the bytes of ``pdf``, and of ``docx`` where that changes.

    Raises:
        WorkspaceError: as `store`; nothing has changed.
    """
    if not ((docx.parent / MANIFEST).is_file() and _is_beside(docx, pdf)):
        place_all(files, {docx: {before}})
        return
    after = sha256(files[docx]) if docx in files else before
    with words(files), hold([docx.parent]):
        known = manifest.with_pdf(docx.parent, (pdf.name, files[pdf]), (docx.name, before, after))
        whole = files if known is None else {**files, docx.parent / MANIFEST: known}
        replace_all(whole, {docx: {before}})


def _is_beside(docx: Path, pdf: Path) -> bool:
    return pdf.name == docx.with_suffix(".pdf").name and _real(pdf) == _real(docx)


def _real(path: Path) -> str:
    return os.path.realpath(path.parent)


def replace_forced(path: Path, data: bytes, say: Callable[[Path], None]) -> None:
    """Write ``data`` to ``path``; what is there and differs is kept aside, and ``say`` is told where before that.

    Raises:
        WorkspaceError: as `store`; nothing has changed.
    """
    former = path.read_bytes() if path.is_file() else data
    if former == data:
        place_all({path: data})
        return
    kept = aside(path, former)
    say(kept)
    place_all({kept: former, path: data}, {path: {sha256(former)}, kept: {None, sha256(former)}})
