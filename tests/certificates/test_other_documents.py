"""``[[certificate]]``: the certificate of another document on the same blank, which says only what differs."""

from pathlib import Path

import pytest

from reportgen.certificates import load
from reportgen.errors import KitError

FIRST = """
document = "giay-khen"
[paper]
width = 297
height = 210
[[field]]
name = "nguoi"
text = "A"
x = 30
y = 60
width = 230
bold = true
[[field]]
name = "ten"
text = "B"
x = 30
y = 90
width = 230
"""
OTHER = '[[certificate]]\ndocument = "khac"\n'


def settings(folder: Path, text: str) -> Path:
    (folder / "certificates.toml").write_text(text, encoding="utf-8")
    return folder


def test_it_says_what_differs_and_has_the_rest_of_the_first(tmp_path: Path) -> None:
    changed = '[[certificate.field]]\nname = "nguoi"\ntext = "C"\ny = 61\n'
    added = '[[certificate.field]]\nname = "so"\ntext = "D"\nx = 1\ny = 2\nwidth = 30\n'
    first = load(settings(tmp_path, FIRST + OTHER + changed + added))
    (other,) = first.others
    assert (other.document, other.blank.width, other.others) == ("khac", 297, ())
    assert [field.name for field in other.blank.fields] == ["nguoi", "ten", "so"]
    ours, theirs = first.blank.fields[0], other.blank.fields[0]
    assert (ours.text, theirs.text, theirs.y, theirs.x, theirs.look) == ("A", "C", 61, ours.x, ours.look)
    assert other.blank.fields[1] == first.blank.fields[1]


def test_a_field_is_dropped_and_nothing_said_is_all_the_same(tmp_path: Path) -> None:
    dropped = '[[certificate.field]]\nname = "nguoi"\ndrop = true\n'
    (other,) = load(settings(tmp_path, FIRST + OTHER + dropped)).others
    assert [field.name for field in other.blank.fields] == ["ten"]
    first = load(settings(tmp_path, FIRST + OTHER))
    assert first.others[0].blank == first.blank


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (OTHER.replace("khac", "giay-khen"), "duplicate-name"),
        (OTHER + OTHER, "duplicate-name"),
        (OTHER.replace("khac", "Khác"), "bad-name"),
        ("[[certificate]]\n", "missing-key"),
        (OTHER + "[[certificate.field]]\nname = 'moi'\ntext = 'x'\n", "missing-key"),
        (OTHER + "[[certificate.field]]\nname = 'nguoi'\nsize = 900\n", "wrong-value"),
        (OTHER + "paper = 1\n", "unknown-key"),
    ],
)
def test_a_mistake_is_named_once(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(KitError) as refused:
        load(settings(tmp_path, FIRST + text))
    found = refused.value.diagnostics
    assert code in {one.code for one in found}
    assert len(set(found)) == len(found)


def test_a_derived_kit_changes_it_by_its_document(tmp_path: Path) -> None:
    base, own = tmp_path / "goc", tmp_path / "con"
    base.mkdir()
    own.mkdir()
    settings(base, FIRST + OTHER + '[[certificate.field]]\nname = "nguoi"\ntext = "C"\n')
    text = f'extends = true\n{OTHER}[[certificate.field]]\nname = "ten"\ntext = "E"\n'
    (other,) = load(settings(own, text), (base,)).others
    assert [field.text for field in other.blank.fields] == ["C", "E"]
