"""A folder that all workers write to, at any URL that fsspec knows: one unit's papers, whole or as they were.

A file is written beside its place and then moved there; the manifest is last.  What a worker that was lost has written
without it is known by the list that goes first, so that nobody takes it for a person's work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from reportgen import outputs
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _
from reportgen.outputs import MANIFEST

PENDING = ".reportgen.json"
"""Name → SHA-256 of what is being written."""
PART = ".part"


class SharedFolder:
    """The folder of one unit's papers below a URL."""

    def __init__(self, url: str, inside: str) -> None:
        """Look at nothing yet; ``inside`` is the path below the URL: ``2026/don-vi/MU``."""
        self.url = f"{url.rstrip('/')}/{inside}"
        try:
            from fsspec.core import url_to_fs

            self._files, self._root = url_to_fs(self.url)
        except Exception as trouble:  # each kind of storage has errors of its own
            raise self._refused(trouble) from trouble

    def fetch(self) -> dict[str, bytes]:
        """Return what lies there: name → bytes, without what a worker that was lost has left.

        Raises:
            WorkspaceError: it cannot be read.
        """
        try:
            there = self._read()
        except Exception as trouble:
            raise self._refused(trouble) from trouble
        pending = _digests(there.pop(PENDING, b"{}"))
        parts = {name for name in there if name.endswith(PART)}
        ours = {name for name, data in there.items() if outputs.sha256(data) == pending.get(name)}
        left = (
            ours - {MANIFEST} if pending.get(MANIFEST) != outputs.sha256(there.get(MANIFEST, b"")) else set()
        )
        return {name: data for name, data in there.items() if name not in parts | left}

    def store(self, files: Mapping[str, bytes | None], known: Mapping[str, str]) -> None:
        """Write ``files``, None to remove one; ``known`` are the digests of what was there.

        Raises:
            WorkspaceError: it cannot be written, or somebody has changed a file meanwhile.
        """
        if not files:
            return
        try:
            self._refuse_changed(files, known)
            self._store(files)
        except WorkspaceError:
            raise
        except Exception as trouble:
            raise self._refused(trouble) from trouble

    def _read(self) -> dict[str, bytes]:
        if not self._files.isdir(self._root):
            return {}
        found = self._files.ls(self._root, detail=True, refresh=True)
        names = [one["name"] for one in found if one["type"] == "file"]
        return {name.rpartition("/")[2]: self._files.cat_file(name) for name in names}

    def _refuse_changed(self, files: Mapping[str, bytes | None], known: Mapping[str, str]) -> None:
        for name, data in files.items():
            if name.endswith(".pdf") or name not in known:
                continue
            path = self._at(name)
            there = outputs.sha256(self._files.cat_file(path)) if self._files.exists(path) else None
            if there not in (None, known[name], data and outputs.sha256(data)):
                message = _("Tệp này vừa được sửa trong lúc lập văn bản nên được giữ nguyên.")
                raise WorkspaceError(error("changed-meanwhile", message, Place(f"{self.url}/{name}")))

    def _store(self, files: Mapping[str, bytes | None]) -> None:
        new = {name: data for name, data in files.items() if data is not None}
        self._files.makedirs(self._root, exist_ok=True)
        digests = {name: outputs.sha256(data) for name, data in new.items()}
        self._files.pipe_file(self._at(PENDING), json.dumps(digests, sort_keys=True).encode())
        for name in sorted(new, key=lambda name: name == MANIFEST):
            self._files.pipe_file(self._at(name + PART), new[name])
            self._files.mv(self._at(name + PART), self._at(name))
        for name in (*(name for name, data in files.items() if data is None), PENDING):
            if self._files.exists(self._at(name)):
                self._files.rm_file(self._at(name))

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _refused(self, trouble: Exception) -> WorkspaceError:
        reason = next(iter(str(trouble).splitlines()), "") or type(trouble).__name__
        message = _("Không dùng được thư mục chung này: {reason}.", reason=reason[:200])
        hint = _("Kiểm tra URL, quyền ghi, và gói fsspec cho loại kho ấy trên các máy trong cụm.")
        return WorkspaceError(error("store-refused", message, Place(self.url), hint))


def _digests(stored: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(stored)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
