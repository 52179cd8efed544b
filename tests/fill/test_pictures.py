"""Pictures in templates: drawn when asked for, set as runs of their own wherever the tag stands."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from reportgen.errors import TemplateError
from reportgen.fill import Picture, Pictures, render
from tests.fill.making import MAIN, template, texts

RUN = f'<w:r xmlns:w="{MAIN}"><w:drawing/></w:r>'
PICTURES = Pictures(("mot", "hai"), lambda: {"mot": Picture(RUN, "Tên & hình", "người")})


def drawings(data: bytes) -> list[str]:
    """Return the names of the parents of what is drawn."""
    body = Document(io.BytesIO(data)).element
    return [found.getparent().tag.rpartition("}")[2] for found in body.iter(f"{{{MAIN}}}drawing")]


@pytest.mark.parametrize("tag", ["{{r bieu_do.mot }}", "{{ bieu_do.mot }}", "trước {{ bieu_do.mot }} sau"])
def test_a_picture_is_a_run_in_its_paragraph(tmp_path: Path, tag: str) -> None:
    data = render(template(tmp_path, tag), {"bieu_do": PICTURES})
    assert drawings(data) == ["r"]
    (made,) = texts(data)
    assert made.split() == [word for word in ("trước", "sau") if word in tag]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<w:t><w:r" not in archive.read("word/document.xml")


def test_two_pictures_in_one_text_keep_their_order(tmp_path: Path) -> None:
    data = render(template(tmp_path, "a {{ bieu_do.mot }} b {{ bieu_do.mot }} c"), {"bieu_do": PICTURES})
    runs = Document(io.BytesIO(data)).paragraphs[0].runs
    kinds = ["hình" if run._r.find(f"{{{MAIN}}}drawing") is not None else run.text.strip() for run in runs]
    assert kinds == ["a", "hình", "b", "hình", "c"]


def test_all_pictures_come_in_order_with_their_captions(tmp_path: Path) -> None:
    lines = ("{% for hinh in bieu_do.tat_ca %}", "{{ hinh.ten }} ({{ hinh.don_vi_tinh }})", "{% endfor %}")
    assert texts(render(template(tmp_path, *lines), {"bieu_do": PICTURES})) == ["Tên & hình (người)"]


def test_a_picture_that_was_left_out_is_empty_and_false(tmp_path: Path) -> None:
    lines = ("[{{ bieu_do.hai }}]", "{% if bieu_do.hai %}", "có", "{% endif %}")
    assert texts(render(template(tmp_path, *lines), {"bieu_do": PICTURES})) == ["[]"]


def test_an_unknown_picture_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        render(template(tmp_path, "{{ bieu_do.mott }}"), {"bieu_do": PICTURES})
    assert "“mot”" in caught.value.diagnostics[0].hint


def test_nothing_is_drawn_for_a_template_without_pictures(tmp_path: Path) -> None:
    def draw() -> dict[str, Picture]:
        raise AssertionError

    assert texts(render(template(tmp_path, "chữ"), {"bieu_do": Pictures(("mot",), draw)})) == ["chữ"]


def test_pictures_tell_their_names() -> None:
    assert list(PICTURES) == ["mot", "hai", "tat_ca"]
    assert len(PICTURES) == 3
    assert "ba" not in PICTURES
    with pytest.raises(KeyError):
        PICTURES["ba"]


def test_a_picture_of_the_template_stays_and_comes_with_each_round_of_a_loop(tmp_path: Path) -> None:
    """As a clerk inserts a logo with Word: no tag says where it stands."""
    drawn = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(drawn, "PNG")
    document = Document()
    document.add_paragraph().add_run().add_picture(drawn)
    document.add_paragraph("{% for ten in cac_ten %}")
    document.add_paragraph("{{ ten }}").add_run().add_picture(drawn)
    document.add_paragraph("{% endfor %}")
    path = tmp_path / "mau.docx"
    document.save(str(path))
    data = render(path, {"cac_ten": ["một", "hai", "ba"]})
    assert drawings(data) == ["r"] * 4
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = [name for name in archive.namelist() if name.startswith("word/media/")]
        assert [archive.read(name) for name in kept] == [drawn.getvalue()]
