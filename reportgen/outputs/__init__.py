"""Puts made files in their places: all of them or none, also through a stop, and never over what a person has edited.

`transaction` renames what was written beside, `journal` undoes what was stopped, `lock` lets one run in at a time;
`manifest` remembers what was made, so that `edited` can tell what a person has done; `store` does both at once.
"""

from __future__ import annotations

from reportgen.outputs.disk import digest_at, sha256, sha256_of
from reportgen.outputs.edited import (
    aside,
    beside,
    beside_note,
    dropped_note,
    edited_notes,
    has_older_pdf,
    is_edited,
    is_edited_copy,
    is_edited_now,
    is_outdated,
    kept_note,
    older_pdf_note,
    outdated_note,
)
from reportgen.outputs.lock import Holder, holder
from reportgen.outputs.manifest import (
    MANIFEST,
    NO_FIGURES,
    NO_PARTICULARS,
    NOTHING_MADE,
    MadeFor,
    Manifest,
    Particulars,
    Provenance,
    Sources,
    read_manifest,
)
from reportgen.outputs.obstacles import lock_beside, refuse_inputs
from reportgen.outputs.store import remove_copies, replace_forced, store, store_copies, store_pdf
from reportgen.outputs.transaction import is_interrupted, place_all, recover

__all__ = [
    "MANIFEST",
    "NOTHING_MADE",
    "NO_FIGURES",
    "NO_PARTICULARS",
    "Holder",
    "MadeFor",
    "Manifest",
    "Particulars",
    "Provenance",
    "Sources",
    "aside",
    "beside",
    "beside_note",
    "digest_at",
    "dropped_note",
    "edited_notes",
    "has_older_pdf",
    "holder",
    "is_edited",
    "is_edited_copy",
    "is_edited_now",
    "is_interrupted",
    "is_outdated",
    "kept_note",
    "lock_beside",
    "older_pdf_note",
    "outdated_note",
    "place_all",
    "read_manifest",
    "recover",
    "refuse_inputs",
    "remove_copies",
    "replace_forced",
    "sha256",
    "sha256_of",
    "store",
    "store_copies",
    "store_pdf",
]
