"""A window in this process as its own pages ask it: JSON that comes back, files that are dropped, jobs to their end."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

from reportgen.web.app import create
from reportgen.web.guard import Guard
from reportgen.web.office import Office
from reportgen.workspace import Workspace
from tests.web.calling import DOOR, OWN, POSTING, Answer, call, post

Files = Mapping[str, bytes]
BOUNDARY = "ranh-gioi-cua-cac-phan"
PATIENCE = 60.0
"""Seconds that a job of a test may take on a busy machine."""


class Window(Struct, frozen=True):
    """The pages of an office, behind their guard."""

    office: Office
    app: Guard

    @property
    def workspace(self) -> Workspace:
        """What is open."""
        assert self.office.workspace is not None
        return self.office.workspace

    def get(self, path: str) -> Answer:
        """Ask for a page."""
        return call(self.app, path, headers=OWN)

    def read(self, path: str) -> Any:  # noqa: ANN401 - whatever is answered
        """Return the JSON of an answer that is none of a mistake."""
        return ok(self.get(path))

    def post(self, path: str, body: object = None) -> Answer:
        """Send JSON."""
        return post(self.app, path, {} if body is None else body)

    def drop(self, path: str, files: Files, **fields: str) -> Answer:
        """Drop files."""
        parts = [_part(f'name="{name}"', value.encode()) for name, value in fields.items()]
        parts += [_part(f'name="file"; filename="{name}"', data) for name, data in files.items()]
        kind = ("content-type", f"multipart/form-data; boundary={BOUNDARY}")
        return call(self.app, path, "POST", (*POSTING, kind), [*parts, f"--{BOUNDARY}--\r\n".encode()])

    def ended(self, answer: Answer) -> Any:  # noqa: ANN401 - whatever a job gives
        """Return how a job that was started has ended."""
        number = ok(answer)["job"]
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            standing = self.read(f"/api/job/{number}")
            if standing["state"] != "running":
                return standing
            time.sleep(0.02)
        raise AssertionError("the job does not end")


def _part(named: str, data: bytes) -> bytes:
    return f"--{BOUNDARY}\r\ncontent-disposition: form-data; {named}\r\n\r\n".encode() + data + b"\r\n"


@contextmanager
def window(own: Workspace | None, state: Path) -> Iterator[Window]:
    """Open a window on a workspace; what it remembers of this PC is in the folder of ``state``."""
    office = Office(own, state)
    try:
        yield Window(office, Guard(create(office), DOOR))
    finally:
        office.shelf.close()


def ok(answer: Answer) -> Any:  # noqa: ANN401 - whatever is answered
    """Return the JSON of an answer that is none of a mistake."""
    assert answer.status == 200, answer.body.decode()
    return json.loads(answer.body)


def codes(answer: Answer) -> list[str]:
    """Return the codes of what is told."""
    return [one["code"] for one in answer.json["diagnostics"]]


def text(answer: Answer) -> str:
    """Return an answer as text."""
    return answer.body.decode()
