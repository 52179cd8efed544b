"""``manifest.json``: what was made in its folder, from what, and what a person has made of it since.

It holds no clock, so the same inputs give the same manifest.  ``outputs`` are the documents of a year;
``copies`` are files that commands put beside them for looking at (``check --annotate``, ``preview``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from reportgen.outputs.disk import sha256

MANIFEST = "manifest.json"
FORMAT = 1
_LIMIT = 1 << 24
"""Far above what a year's figures take; each of their records is bounded where it is made."""


class MadeFor(Struct, frozen=True):
    """What a run was to make, for a later one to tell whether that is all there and current.

    Args:
        key: a digest of all that the files come from and are made by.
        only: names of documents; none: all of them.
        formats: the files of each.
    """

    key: str
    only: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    def covers(self, other: MadeFor) -> bool:
        """Return whether who made this has made ``other``, too."""
        all_named = not self.only or (bool(other.only) and set(other.only) <= set(self.only))
        return self.key == other.key and all_named and set(other.formats) <= set(self.formats)


class Sources(Struct, frozen=True):
    """From what a year's documents are made: paths in the workspace → SHA-256, and the program's version.

    ``confirmations`` are the clerk's answers on which they rest: cell, value, reason.  ``date`` is the
    ``SOURCE_DATE_EPOCH`` that the files carry; None: it was not given.  ``plugins`` gives distribution → version
    of those that add filters; ``made_for`` what is to be made, where that is to be remembered.
    """

    year: int
    kit: str
    version: str
    inputs: Mapping[str, str]
    templates: Mapping[str, str]
    confirmations: tuple[tuple[str, str, str], ...] = ()
    date: int | None = None
    plugins: Mapping[str, str] = field(default_factory=dict)
    made_for: MadeFor | None = None

    def as_json(self) -> dict[str, object]:
        """Return the manifest's head."""
        answers = [{"cell": cell, "value": value, "reason": why} for cell, value, why in self.confirmations]
        return {
            "format": FORMAT,
            "reportgen": self.version,
            "year": self.year,
            "kit": self.kit,
            "inputs": dict(sorted(self.inputs.items())),
            "templates": dict(sorted(self.templates.items())),
            **({"confirmations": answers} if answers else {}),
            **({"plugins": dict(sorted(self.plugins.items()))} if self.plugins else {}),
            **({} if self.date is None else {"source_date_epoch": self.date}),
        }


class Provenance(Struct, frozen=True):
    """Where the figures in a year's documents come from.

    ``figures`` gives name → its record as JSON, ``printed`` document → name → the texts that it prints.
    """

    figures: Mapping[str, object] = field(default_factory=dict)
    printed: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)


NO_FIGURES = Provenance()


class Manifest(Struct, frozen=True):
    """What the manifest remembers of earlier runs.

    ``outputs`` gives file name → SHA-256 as made; ``head`` what the files were made from; ``earlier`` names the
    files that are older than ``head``; ``provenance`` is that of the figures.  ``origins`` gives PDF → SHA-256
    of the DOCX that it was laid out from, ``copies`` file name → SHA-256 of what is no document of the year.
    ``made_for`` is what was to be made, where the run said that.
    """

    outputs: Mapping[str, str]
    head: Mapping[str, object]
    earlier: frozenset[str] = frozenset()
    provenance: Provenance = NO_FIGURES
    origins: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)
    made_for: MadeFor | None = None


NOTHING_MADE = Manifest({}, {})
_PARTS = ("outputs", "figures", "printed", "copies", "made_for")


def read_manifest(folder: Path) -> Manifest:
    """Return what ``folder``'s manifest remembers; nothing when there is none or it is damaged."""
    return _parse(folder)[0]


def _parse(folder: Path) -> tuple[Manifest, dict[str, Any]]:
    """Return a folder's manifest as it is meant, and as it stands there."""
    path = folder / MANIFEST
    try:
        if path.stat().st_size > _LIMIT:
            return NOTHING_MADE, {}
        stored = json.loads(path.read_text(encoding="utf-8"))
        return _outputs(stored), stored
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NOTHING_MADE, {}


def _outputs(stored: dict[str, dict[str, dict[str, object]]]) -> Manifest:
    copies = stored.get("copies", {})
    outputs = stored.get("outputs", {}) if copies else stored["outputs"]
    return Manifest(
        outputs={name: str(entry["sha256"]) for name, entry in outputs.items()},
        head={key: value for key, value in stored.items() if key not in _PARTS},
        earlier=frozenset(name for name, entry in outputs.items() if entry.get("earlier")),
        provenance=Provenance(stored.get("figures", {}), _printed_texts(stored)),
        origins={name: str(entry["from"]) for name, entry in outputs.items() if "from" in entry},
        copies={name: str(entry["sha256"]) for name, entry in copies.items()},
        made_for=_made_for(stored.get("made_for", {})),
    )


def _made_for(stored: Mapping[str, object]) -> MadeFor | None:
    if not stored:
        return None
    return MadeFor(str(stored["key"]), tuple(_texts(stored["only"])), tuple(_texts(stored["formats"])))


def _printed_texts(
    stored: Mapping[str, Mapping[str, Mapping[str, object]]],
) -> dict[str, dict[str, list[str]]]:
    """Return document → name → texts; raise TypeError where the manifest has something else."""
    return {
        document: {name: _texts(texts) for name, texts in own.items()}
        for document, own in stored.get("printed", {}).items()
    }


def _texts(stored: object) -> list[str]:
    if not isinstance(stored, list):
        raise TypeError(type(stored).__name__)
    return [str(text) for text in stored]


class Particulars(Struct, frozen=True):
    """What else there is to know of the files of a run.

    ``kept`` names the files that stay as a person left them, and whether they would be made otherwise now;
    ``aside`` gives an edited file that is made anew → the name under which it is kept; ``origins`` PDF →
    SHA-256 of the DOCX that it was laid out from.
    """

    kept: Mapping[str, bool] = field(default_factory=dict)
    aside: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


NO_PARTICULARS = Particulars()


def of_run(
    folder: Path,
    files: Mapping[str, bytes | None],
    sources: Sources,
    about: Particulars = NO_PARTICULARS,
    provenance: Provenance = NO_FIGURES,
) -> bytes:
    """Return the manifest of ``folder`` once a run has written ``files``."""
    made = read_manifest(folder)
    entries = _entries(folder, files, made, sources, about)
    parts = sources.as_json() | _asked(made, sources) | {"outputs": entries}
    parts |= _as_json(provenance, made, entries)
    copies = {name: {"sha256": own} for name, own in made.copies.items() if (folder / name).is_file()}
    return _encode(parts | ({"copies": copies} if copies else {}))


def _asked(made: Manifest, sources: Sources) -> dict[str, object]:
    """Return what was to be made: by this run, or by an earlier one that has made all of that and more."""
    asked = sources.made_for
    if asked is None:
        return {}
    if made.made_for is not None and made.made_for.covers(asked):
        asked = made.made_for
    return {"made_for": {"key": asked.key, "only": list(asked.only), "formats": list(asked.formats)}}


def _entries(
    folder: Path, files: Mapping[str, bytes | None], made: Manifest, sources: Sources, about: Particulars
) -> dict[str, dict[str, object]]:
    head, aside = sources.as_json(), frozenset(about.aside.values())
    entries: dict[str, dict[str, object]] = {
        name: _entry(sha256(data), about.origins.get(name, ""))
        for name, data in files.items()
        if data is not None and name not in aside
    }
    for name, digest in made.outputs.items():
        if name not in files and (folder / name).is_file():
            earlier = about.kept.get(name, name in made.earlier or made.head != head)
            marks = {"earlier": earlier, "kept": name in about.kept}
            entries[name] = _entry(digest, made.origins.get(name, "")) | _only_true(marks)
    return dict(sorted(entries.items()))


def _as_json(provenance: Provenance, made: Manifest, entries: Iterable[str]) -> dict[str, object]:
    """Return what the manifest says of figures: of documents that were not made now, what it said before."""
    there = {Path(name).stem for name in entries}
    earlier = {name: own for name, own in made.provenance.printed.items() if name in there}
    parts = {
        "figures": provenance.figures or made.provenance.figures,
        "printed": dict(sorted({**earlier, **provenance.printed}.items())),
    }
    return {key: value for key, value in parts.items() if value}


def _entry(digest: str, origin: str) -> dict[str, object]:
    return {"sha256": digest, **({"from": origin} if origin else {})}


def _only_true(marks: Mapping[str, bool]) -> dict[str, object]:
    return {mark: True for mark, holds in marks.items() if holds}


def with_copies(folder: Path, files: Mapping[str, bytes | None]) -> bytes:
    """Return the manifest of ``folder`` once ``files`` lie there that are no documents of the year; None: no more."""
    made, stored = _parse(folder)
    known = {
        name: own for name, own in made.copies.items() if (folder / name).is_file() and name not in files
    }
    digests = {**known, **{name: sha256(data) for name, data in files.items() if data is not None}}
    copies = {name: {"sha256": digest} for name, digest in sorted(digests.items())}
    return _encode({"format": FORMAT, **stored, "copies": copies})


def with_pdf(folder: Path, pdf: tuple[str, bytes], docx: tuple[str, str, str]) -> bytes | None:
    """Return the manifest of ``folder`` once ``pdf`` was laid out anew; None where it knows no such paper.

    Args:
        folder: where both are.
        pdf: the name and the bytes of the PDF.
        docx: the name of its DOCX, and the SHA-256 of it before and after.
    """
    (pdf_name, data), (name, before, after) = pdf, docx
    made, stored = _parse(folder)
    if name not in made.outputs:
        return None
    entries = dict(stored["outputs"])
    if made.outputs[name] == before:
        entries[name] = {**entries[name], "sha256": after}
    entries[pdf_name] = _entry(sha256(data), after) | _only_true({"earlier": name in made.earlier})
    return _encode({**stored, "outputs": dict(sorted(entries.items()))})


def _encode(parts: Mapping[str, object]) -> bytes:
    return json.dumps(parts, ensure_ascii=False, indent=2).encode() + b"\n"
