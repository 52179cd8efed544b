"""Where a line may end inside a word: after hyphens, dashes and ellipses, and between ideographs (UAX #14)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reportgen.layout.text.breaks import word_segments


@pytest.mark.parametrize(
    ("word", "segments"),
    [
        ("tuyên", ["tuyên"]),
        ("dân-quân", ["dân-", "quân"]),
        ("2022–2023", ["2022–", "2023"]),
        ("a—–b", ["a—–", "b"]),
        ("hết…", ["hết…"]),
        ("12/2023", ["12/2023"]),
        ("8:30", ["8:30"]),
        ("không\u2011ngắt", ["không\u2011ngắt"]),
        ("dài\u00addòng", ["dài\u00ad", "dòng"]),
        ("một\u200bhai\u200b", ["một\u200b", "hai\u200b"]),
        ("漢字。越", ["漢", "字。", "越"]),
        ("A漢-B", ["A", "漢", "-", "B"]),
        ("\U00020001\U00020002", ["\U00020001", "\U00020002"]),
    ],
)
def test_a_word_is_parted(word: str, segments: list[str]) -> None:
    assert word_segments(word) == segments


def test_the_large_sets_of_ideographs_are_compiled_only_where_there_are_some() -> None:
    code = (
        "from reportgen.layout.text import breaks; from reportgen.layout.resolve import text;"
        "text._is_special('“Dân-quân…”'); breaks.word_segments('“Dân-quân…”');"
        "print(text._special_pattern.cache_info().currsize, breaks._between_ideographs.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]
