"""A small fixed sample of each campaign of ``bench/fuzz.py``; its alarms count CPU time, not the clock."""

from collections.abc import Iterator

import pytest

from bench.fuzz import CAMPAIGNS, one
from bench.fuzzing import running, sources
from bench.fuzzing.cases import Case
from bench.fuzzing.running import Ground
from reportgen import workspace
from reportgen.cli import main
from reportgen.layout import convert

SAMPLE = 4


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """A ground for forks of a process that has loaded modules, fonts and the sound kit, as those of the tool have."""
    convert(sources.documents()[0])
    workspace.init(sound := tmp_path_factory.mktemp("sound"))
    assert main(["template", "check", "-C", str(sound), "--lang", "vi", "-q"]) == 0
    place = Ground()
    yield place
    place.close()


@pytest.mark.parametrize("number", range(SAMPLE))
@pytest.mark.parametrize("kind", CAMPAIGNS)
def test_a_hostile_file_gives_a_result_or_one_line(kind: str, number: int, ground: Ground) -> None:
    case = one(CAMPAIGNS[kind], "sample", number)
    outcome = ground.run(case)
    assert outcome.good, (case.change, outcome)


@pytest.mark.parametrize("kind", CAMPAIGNS)
def test_the_same_seed_gives_the_same_case(kind: str) -> None:
    first, second = (one(CAMPAIGNS[kind], "sample", 1) for _ in range(2))
    assert first.files == second.files


def test_there_are_forty_bombs() -> None:
    assert sum(len(campaign.bombs()) for campaign in CAMPAIGNS.values()) >= 40


# --- what the tool calls a finding --------------------------------------------------------------


def tried(ground: Ground, monkeypatch: pytest.MonkeyPatch, command: object) -> str:
    monkeypatch.setattr(running, "main", command)
    return ground.run(Case("", {}, (("check",),))).kind


def test_a_traceback_and_a_silent_refusal_are_findings(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    def traceback(_words: object) -> int:
        import sys

        print("Traceback (most recent call last)\nValueError: x", file=sys.stderr)
        return 3

    assert tried(ground, monkeypatch, traceback) == "traceback"
    assert tried(ground, monkeypatch, lambda _words: 1) == "unclear"
    assert tried(ground, monkeypatch, lambda _words: 2) == "exit code"
    assert tried(ground, monkeypatch, lambda _words: print("[]") or 1) == "unclear"
    assert tried(ground, monkeypatch, lambda _words: 0) == "made"


def test_an_endless_loop_and_too_much_memory_are_findings(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_words: object) -> int:
        while True:
            pass

    monkeypatch.setattr(running, "CPU", 1)
    assert tried(ground, monkeypatch, endless) == "cpu"
    monkeypatch.setattr(running, "CPU", 20)
    monkeypatch.setattr(running, "MEMORY", 100 << 20)
    assert tried(ground, monkeypatch, lambda _words: len(bytearray(150 << 20)) * 0) == "memory"


def test_half_a_file_is_a_finding(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(_words: object) -> int:
        (ground.place / ".a.docx.1.part").write_bytes(b"")
        return 0

    assert tried(ground, monkeypatch, half) == "half-written"
