"""The verdict on a PDF: how far its pages are Word's."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen.diagnostics import note
from reportgen.layout import Conversion, convert
from reportgen.layout.fidelity import Fidelity, Substitution, judge
from tests.layout.fonts.building import LATIN, family_of, folder_of

WIDER = Substitution("Segoe UI", bold=False, italic=False, used="Arimo", same_widths=False)
AS_WIDE = Substitution("Calibri", bold=False, italic=False, used="Carlito", same_widths=True)


@pytest.mark.parametrize(
    ("codes", "substitutions", "verdict", "reasons"),
    [
        ((), (), "faithful", ()),
        (("font-substituted",), (AS_WIDE,), "faithful", ()),
        (("font-substituted",), (AS_WIDE, WIDER), "substituted", ("font-substituted",)),
        (("letters-from-other-font",), (), "substituted", ("letters-from-other-font",)),
        (("text-lost", "text-lost"), (), "degraded", ("text-lost",)),
        (("chart-simplified",), (), "degraded", ("chart-simplified",)),
        (("letter-missing", "footnote"), (WIDER,), "degraded", ("letter-missing", "font-substituted")),
    ],
)
def test_what_the_verdict_rests_on(
    codes: tuple[str, ...], substitutions: tuple[Substitution, ...], verdict: str, reasons: tuple[str, ...]
) -> None:
    assert judge([note(code, "…") for code in codes], substitutions) == Fidelity(
        verdict, reasons, substitutions
    )


def test_each_missing_family_is_named_once() -> None:
    bold = Substitution("Segoe UI", bold=True, italic=False, used="Arimo", same_widths=False)
    assert judge((), (WIDER, AS_WIDE, bold)).in_words().endswith("vì máy không có phông Segoe UI.")


def converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, family: str, text: str) -> Conversion:
    fonts = [family_of(name, LATIN) for name in ("Caladea", "Liberation Serif", "Liberation Sans")]
    monkeypatch.setenv("REPORTGEN_FONTS", str(folder_of(tmp_path / "fonts", *fonts)))
    document = Document()
    document.styles["Normal"].font.name = family
    document.add_paragraph(text)
    document.save(str(tmp_path / "thu.docx"))
    return convert(tmp_path / "thu.docx")


@pytest.mark.parametrize(
    ("family", "text", "verdict"),
    [
        ("Times New Roman", "Hello", "faithful"),
        ("Cambria", "Hello", "faithful"),  # all its letters have Cambria's advances
        ("Cambria", "Hello {}", "substituted"),  # none is known of a brace
        ("Segoe UI", "Hello", "substituted"),
        ("Times New Roman", "Hello \u0fd5", "degraded"),
    ],
)
def test_the_verdict_on_a_file(
    family: str, text: str, verdict: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert converted(tmp_path, monkeypatch, family, text).fidelity.verdict == verdict


def test_what_stands_in_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = converted(tmp_path, monkeypatch, "Segoe UI", "Hello")
    (found,) = made.fidelity.substitutions
    assert (found.family, found.used, found.same_widths) == ("Segoe UI", "Liberation Sans", False)
