"""Which schedulers are trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.runs.fleet.cluster.address import ClusterAddress, refusal


@pytest.mark.parametrize("typed", ["tcp://127.0.0.1:8786", "tcp://localhost", "tcp://[::1]:8786"])
def test_one_here_is_trusted_as_it_is(typed: str) -> None:
    assert refusal(ClusterAddress(typed)) == ""


@pytest.mark.parametrize(
    "typed",
    ["tcp://may-khac:8786", "tcp://10.0.0.1", "tcp://127.0.0.1.vidu.vn:8786", "tcp://localhost@may-khac:1"],
)
def test_one_elsewhere_is_not(typed: str) -> None:
    assert "tls://" in refusal(ClusterAddress(typed))


@pytest.mark.parametrize(
    "typed",
    [
        "127.0.0.1:8786",
        "http://localhost",
        "ws://localhost:1",
        "tcp://",
        "tcp://localhost:x",
        "tcp://localhost/a",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    assert "không phải là địa chỉ" in refusal(ClusterAddress(typed))


def test_tls_needs_certificates_of_both_sides(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("ca.pem", "cert.pem", "key.pem")]
    assert "--tls-key" in refusal(ClusterAddress("tls://may-khac:8786", files[0], files[1]))
    assert str(files[0]) in refusal(ClusterAddress("tls://may-khac:8786", *files))
    for file in files:
        file.write_bytes(b"")
    assert refusal(ClusterAddress("tls://may-khac:8786", *files)) == ""


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("tcp://localhost", "tcp://localhost:8786"),
        ("tls://may:1234", "tls://may:1234"),
        ("tcp://[::1]/", "tcp://[::1]:8786"),
    ],
)
def test_the_port_that_dask_has(typed: str, whole: str) -> None:
    assert ClusterAddress(typed).whole == whole
