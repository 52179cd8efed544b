"""Which schedulers are trusted: one on this PC as it is, one elsewhere only by TLS with certificates of both sides.

A scheduler and its workers run what they are sent, and what they send back is unpacked here as objects of Python:
whoever could speak on that line could run programs at its other end.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from reportgen.language import _

PORT = 8786
HERE = frozenset(["localhost", "127.0.0.1", "::1"])


class ClusterAddress(Struct, frozen=True):
    """The scheduler's address, ``tcp://127.0.0.1:8786`` or ``tls://máy:8786``, and the files of TLS."""

    scheduler: str
    ca: Path | None = None
    certificate: Path | None = None
    key: Path | None = None

    @property
    def scheme(self) -> str:
        """The protocol: ``tcp``, ``tls``."""
        return urlsplit(self.scheduler).scheme

    @property
    def is_here(self) -> bool:
        """Whether the scheduler is on this PC."""
        return (urlsplit(self.scheduler).hostname or "") in HERE

    @property
    def whole(self) -> str:
        """The address with its port."""
        return self.scheduler if urlsplit(self.scheduler).port else f"{self.scheduler.rstrip('/')}:{PORT}"


def refusal(address: ClusterAddress) -> str:
    """Return why a scheduler is not to be spoken to; "" where it is."""
    try:
        parts = urlsplit(address.scheduler)
        complete = bool(parts.hostname) and parts.port != 0
    except ValueError:  # what stands for the port is no number
        return _not_an_address(address)
    if not complete or parts.scheme not in ("tcp", "tls") or parts.path.strip("/"):
        return _not_an_address(address)
    if parts.scheme == "tcp" and not address.is_here:
        return _(
            "bộ điều phối ở máy khác ({host}) phải dùng tls:// cùng --tls-ca, --tls-cert, --tls-key: trên đường truyền"
            " không bảo vệ, ai cũng có thể sai khiến các máy trong cụm và máy này.",
            host=parts.hostname,
        )
    files = (address.ca, address.certificate, address.key)
    if parts.scheme == "tls" and not all(files):
        return _("tls:// cần đủ --tls-ca, --tls-cert và --tls-key.")
    if missing := [file for file in files if file is not None and not file.is_file()]:
        return _("không có tệp {file}.", file=missing[0])
    return ""


def _not_an_address(address: ClusterAddress) -> str:
    return _("“{typed}” không phải là địa chỉ như tls://máy:8786.", typed=address.scheduler)
