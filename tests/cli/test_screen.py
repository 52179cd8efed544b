"""Text broken for a terminal."""

import io
from contextvars import copy_context

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli import command_line, screen

COMMAND = "reportgen pdf 'outputs/2024/giấy khen.docx' --output ra"
WORD = st.text("aăđe\u0301“.", min_size=1, max_size=9) | st.sampled_from(
    ["reportgen", "build", "và", "--all"]
)
WORDS = st.lists(WORD, min_size=1, max_size=30).map(" ".join)


@given(WORDS, st.integers(20, 60))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = screen.broken(text, width)
    assert " ".join(lines).split() == text.split()
    assert all(screen.letters(line) <= width for line in lines if "reportgen" not in line)


def test_what_goes_on_hangs() -> None:
    assert screen.broken("  → một hai ba bốn năm", 14) == ["  → một hai ba", "    bốn năm"]


def test_a_command_stays_on_one_line() -> None:
    lines = screen.broken(f"Làm lại bản PDF cho tờ giấy ấy: {COMMAND}", 60)
    assert lines == ["Làm lại bản PDF cho tờ giấy ấy:", f"  {COMMAND}"]


@pytest.mark.parametrize(
    "program", ["reportgen", "python -m reportgen", "'kho của tôi/reportgen'", '"D:\\\\a b\\\\reportgen"']
)
def test_the_program_as_it_was_started_is_a_part_of_the_command(program: str) -> None:
    command = f"{program} check 2024 --all"
    assert command in [line.strip() for line in screen.broken(f"Còn 12 lỗi nữa. Xem hết: {command}", 44)]


def test_a_word_wider_than_the_terminal_stays_whole() -> None:
    assert screen.broken(f"xem {'a' * 30} nhé", 20) == ["xem", f"  {'a' * 30}", "  nhé"]


def test_without_a_terminal_nothing_is_broken() -> None:
    assert screen.width_of(io.StringIO()) is None
    assert screen.broken("một\nhai ba", None) == ["một", "hai ba"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("asked", "width"), [("120", 120), ("1", screen.NARROWEST), ("x", 80), ("", 80)])
def test_the_user_may_ask_for_a_width(asked: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    assert screen.width_of(Terminal()) == width


@pytest.mark.parametrize("started", ["python -m reportgen", "'/opt/kho của xã/reportgen'", "..\\reportgen"])
@given(width=st.integers(20, 120))
def test_a_command_stays_whole_however_the_program_was_started(started: str, width: int) -> None:
    command = f"{started} -C 'kho của xã' pdf outputs/báo-cáo.docx"

    def lines() -> list[str]:
        command_line.remember(["check"], started=started)
        return screen.broken(f"Sửa tay tệp Word rồi làm lại bản PDF, ví dụ: {command}", width)

    assert sum(command in line for line in copy_context().run(lines)) == 1
