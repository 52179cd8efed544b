"""What runs in containers: without rights, on a root that nothing is written to, and never on an unprotected line."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen import __version__

TLS = {"--tls-ca-file", "--tls-cert", "--tls-key"}


def manifests(checkout: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load_all((checkout / "deploy" / "kubernetes.yaml").read_text("utf-8")))


def services(checkout: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(
        (checkout / "deploy" / "compose.yaml").read_text("utf-8")
    )["services"]
    return found


def pods(checkout: Path) -> Iterator[dict[str, Any]]:
    for one in manifests(checkout):
        if one["kind"] == "Deployment":
            yield one["spec"]["template"]["spec"]


def commands(checkout: Path) -> Iterator[list[str]]:
    """Yield what each machine of a cluster is started with."""
    for pod in pods(checkout):
        for container in pod["containers"]:
            yield [*container["command"], *container["args"]]
    for service in services(checkout).values():
        yield [*service["entrypoint"], *service["command"]]


def test_every_machine_speaks_tls_alone(checkout: Path) -> None:
    started = list(commands(checkout))
    assert [words[:2] for words in started] == [["dask", "scheduler"], ["dask", "worker"]] * 2
    for words in started:
        assert {word.partition("=")[0] for word in words} >= TLS
        assert not any(word.startswith("tcp://") for word in words)
        assert "--protocol=tls" in words or any(word.startswith("tls://") for word in words)


def test_a_worker_is_one_thread_that_holds_one_unit(checkout: Path) -> None:
    for words in commands(checkout):
        assert words[1] == "scheduler" or {"--nthreads=1", "--nworkers=1"} <= set(words)


def test_nothing_has_rights_or_writes_to_its_root(checkout: Path) -> None:
    for pod in pods(checkout):
        assert pod["securityContext"]["runAsNonRoot"] and not pod["automountServiceAccountToken"]
        for container in pod["containers"]:
            rights = container["securityContext"]
            assert rights["readOnlyRootFilesystem"] and not rights["allowPrivilegeEscalation"]
            assert rights["capabilities"] == {"drop": ["ALL"]}
            assert container["image"] == f"reportgen:{__version__}"
    for service in services(checkout).values():
        assert service["read_only"] and service["cap_drop"] == ["ALL"]


def test_the_image_has_a_user_of_its_own_and_all_that_it_copies(checkout: Path) -> None:
    text = (checkout / "Dockerfile").read_text("utf-8")
    assert re.findall(r"^USER (\S+)$", text, re.MULTILINE) == ["10001"]
    assert re.findall(r"^ENTRYPOINT (.*)$", text, re.MULTILINE) == ['["reportgen"]']
    copied = {
        word for line in re.findall(r"^COPY (?!--from)(.*) \S+$", text, re.MULTILINE) for word in line.split()
    }
    assert all((checkout / word).exists() for word in copied)
    kept = re.findall(r"^!(.*)$", (checkout / ".dockerignore").read_text("utf-8"), re.MULTILINE)
    assert copied == set(kept)


def said_by(checker: str, *words: str | Path) -> str:
    """Return what a program says that has nothing to refuse; `.ci/run` brings it."""
    program = Path(os.environ["REPORTGEN_CHECKERS"]) / checker
    done = subprocess.run([program, *words], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.external
def test_hadolint_has_nothing_to_say(checkout: Path) -> None:
    assert said_by("hadolint", checkout / "Dockerfile") == ""


@pytest.mark.external
def test_kubernetes_knows_all_that_the_manifests_say(checkout: Path) -> None:
    said = said_by("kubernetes-validate", "--strict", checkout / "deploy" / "kubernetes.yaml")
    assert said.count("passed for resource") == len(manifests(checkout))
