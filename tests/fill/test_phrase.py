"""One text with tags, away from any Word template: what it prints, and what is told where it stands."""

from __future__ import annotations

import pytest

from reportgen.diagnostics import Place
from reportgen.errors import TemplateError
from reportgen.fill.phrase import phrase

HERE = Place("templates/mau/certificates.toml")


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("chữ", "chữ"),
        ("Năm {{ nam }}", "Năm 2023"),
        ("{{ ten }} & {{ ten|hoa }}", "A & <b> & A & <B>"),
        ("{% if nam %}\ncó{% endif %}", "\ncó"),
    ],
)
def test_tags_are_filled_and_nothing_is_escaped(source: str, printed: str) -> None:
    assert phrase(source, HERE)({"nam": 2023, "ten": "A & <b>"}) == printed


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{{ nam + }}", "tag-syntax"),
        ("a\n{{ nam|soo }}", "unknown-filter"),
        ("{{ " + "-" * 900 + "1 }}", "over-limit"),
        ("{{ nam }}" + "a" * 300_000, "over-limit"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(source: str, code: str) -> None:
    with pytest.raises(TemplateError) as refused:
        phrase(source, HERE)
    (told,) = refused.value.diagnostics
    assert (told.code, told.place) == (code, HERE)


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("{{ nma }} {{ namm }}", ["unknown-name", "unknown-name"]),
        ("{{ 'chữ'|so }}", ["tag-value"]),
        ("a\n\n{{ nma }}", ["unknown-name"]),
        ("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}", ["over-limit"]),
    ],
)
def test_what_cannot_be_filled_is_told_at_its_place(source: str, codes: list[str]) -> None:
    filled = phrase(source, HERE)
    with pytest.raises(TemplateError) as refused:
        filled({"nam": 2023})
    assert [one.code for one in refused.value.diagnostics] == codes
    assert all(one.place == HERE for one in refused.value.diagnostics)
