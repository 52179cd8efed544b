"""The clerk's year in a terminal of 80 and of 120 columns: nothing is cut or scrolls by, every hint can be pasted."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from reportgen.cli import main
from reportgen.cli.app import COMMANDS
from reportgen.records import Value
from reportgen.vietnamese.syllables import is_syllable
from tests import small_kit, story_workbook
from tests.cli import spoilt
from tests.files import write_template
from tests.terminal import Screen, drawn, type_in

NARROW = 80
HEIGHT = 24
"""Lines of a screen of 25, with the next prompt."""
ASKED = ("compare", "explain", "--help", "--all", "doctor", "awards", "fields")
"""What is long because that was asked for."""
HINT = re.compile(r"(?<![\w./-])reportgen(?= [a-z-])((?: (?:'[^']*'|[!-~]+(?=\s|$)))+)")
BOOK = Path("inputs/2024.xlsx")
ANNOTATED = Path("outputs/2024/2024-soat-loi.xlsx")
REPORT = Path("outputs/2024/bao-cao-tong-ket.docx")
TAGS = (
    "{{ namm }} {{ số_liệu.a }} {{ nam|soo }} {{ nam + }}",
    "{{ nam b }} {{ nam.}} {{ 'nam }} {{ nam ? b }}",
    "{% if nam %}",
    "{% if nam %}{% endfor %}",
    "{% else %}",
    "{% for in b %}{% endfor %}",
    "{% set 1 = 2 %}",
    "{% set a %}{% endset %}",
    "{% do x %}",
    "{% include 'x' %}",
    "{{ nam",
    "{{ nam / 0 }} {{ nam + 'a' }} {{ nam() }} {{ nam.__class__ }}",
    "{{ so_lieu.quan_so.x }} {{ tong(huan_luyen, 'quan_soo') }} {{ tong() }}",
    "{{ nam|so_thap_phan('x') }} {{ 'a'|tien }} {{ nam|ngay }} {{ nam is foo }}",
    "{{ 9**9**9**9 }}",
)
"""What an author of templates writes wrongly."""
KEYS = (
    ("title = ", "title "),
    ('"Bộ mẫu nhỏ"', '"Bộ mẫu'),
    ('"Bộ mẫu nhỏ"', '"c:\\d"'),
    ('"Bộ mẫu nhỏ"', "true"),
    ("[kit]", "[kit"),
    ("[kit]", "[[kit]]"),
    ("[[figure]]", "[[figures]]"),
    ('compare_by = ["nhom"]', "số = 1"),
    ('compare_by = ["nhom"]', "a = 2023-02-31"),
    ('compare_by = ["nhom"]', 'name = "b"'),
    ("minimum = 0", 'pattern = "(a"'),
    ("minimum = 0", 'pattern = "*a"'),
    ("minimum = 0", 'pattern = "a{2,1}"'),
    ("required = true", "required = 1"),
    ('"integer"', '"int"'),
    ("'quan_so'", "'quan_soo'"),
    ("tong(", "tong(("),
    ("tong(huan_luyen, 'quan_so')", "1 / 0"),
    ("tong(huan_luyen, 'quan_so')", "lambda: 1"),
    ('"bao-cao.docx"', '"../x.docx"'),
    ('name = "huan_luyen"', 'name = "huấn luyện"'),
)
"""What stands in a kit's file, and what its author writes in its place."""
SPOILT: dict[str, Value] = {
    "loai": "Cá nhân",
    "ten": "NGƯỜI THIẾU SÁNG KIẾN",
    "don_vi": "Xã Mỹ Uyên",
    "hinh_thuc": "CSTĐCS",
}
"""An award without its reason."""
NAMES = frozenset(
    word
    for line in (
        "reportgen Excel Word DOCX PDF XLSX TOML JSON SARIF GitHub Ctrl Tab Python Windows Linux docx pdf xlsx json",
        "xls ods csv",
        "sarif github text Times New Roman TeX Gyre Termes Tinos inputs outputs templates full overprint rules",
        "history fields export each rounding mm nd TTg CSTĐTQuân Dask fsspec all",
    )
    for word in line.split()
)
"""Programs, kinds of files, typefaces, folders, values, keys, abbreviations that are written so in Vietnamese, too."""
NO_WORDS = re.compile(
    r"“[^”]*”"  # what stands in a cell, or was typed
    r"|\S+\.toml(?: \S+){0,2}?(?= lỗi \[)"  # a place in a file of a kit
    r"|(?:chỉ có|thường dùng):(?: (?:[a-z]+|…),?)+|khối if … endif|true hoặc false"  # what can be typed there
    r"|\[[a-z0-9-]+\]"  # the code of a diagnostic
    r"|--?[a-z][\w-]*(?:=\S+)?"  # an option
    r"|\S*[/\\_]\S*|\S+\.(?:docx|pdf|xlsx|toml|cu)\b"  # a path, a name of a file, a figure or a sheet
    r"|\b[a-z]+(?:-[a-z0-9]+)+\b"  # the name of a kit or of a paper
    r"|\{\{.*?\}\}|\{%.*?%\}|\b[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?\b"  # a tag, a cell
)


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> Iterator[Callable[[str], Screen]]:
    """What types a command in the clerk's folder, and looks at what comes; then all hints are pasted into a copy."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    pasted: set[str] = set()

    def type_command(command: str) -> Screen:
        words = shlex.split(command)
        screen = type_in(words, columns)
        assert not screen.too_wide, command
        asked = any(word in ASKED for word in words)
        assert asked or len(screen.lines) <= HEIGHT, f"{command}:\n" + "\n".join(screen.lines)
        assert not [word for word in foreign(screen.text) if word not in command], command
        new = dict.fromkeys(hint for hint in hints(screen.lines) if hint not in pasted)
        pasted.update(new)
        if columns == NARROW:  # a wider one tells the same
            paste(list(new), tmp_path)
        return screen

    yield type_command
    assert pasted


def paste(commands: list[str], folder: Path) -> None:
    """Run commands as they stand, each in a copy of the folder; what they find may be wrong, how they are typed not."""
    here = Path.cwd()
    for command in commands:
        copy = folder.with_name(f"{folder.name}-copy")
        shutil.copytree(folder, copy)
        os.chdir(copy / here.relative_to(folder))
        try:
            assert main(shlex.split(command)) in (0, 1), command
        finally:
            os.chdir(here)
            shutil.rmtree(copy)


def hints(lines: Iterable[str]) -> list[str]:
    """Return the commands that a screen tells to type, without the program's name; each stands on one line."""
    return [found.group(1).strip().rstrip(".,;:)") for line in lines for found in HINT.finditer(line)]


def foreign(text: str) -> list[str]:
    """Return the words of a screen that are neither Vietnamese nor names."""
    plain = NO_WORDS.sub(" ", HINT.sub(" ", unicodedata.normalize("NFC", text)))
    words = re.findall(r"[^\W\d_]{2,}", plain)  # one letter is a point of a law, or a name of an author
    return [
        word
        for word in words
        if word not in NAMES and word not in COMMANDS and not word.isupper() and not is_syllable(word.lower())
    ]


@cache
def typed_in(blank: bytes, sample: bytes) -> tuple[bytes, bytes]:
    """Return the workbook that the clerk fills after the ``sample``: with mistakes, and with these mended."""
    with TemporaryDirectory() as folder:
        book, last = (Path(folder, name) for name in ("2024.xlsx", "2023.xlsx"))
        book.write_bytes(blank)
        last.write_bytes(sample)
        story_workbook.fill(book, last)
        right = story_workbook.err(book)
        wrong = book.read_bytes()
        story_workbook.mend(book, right)
        return wrong, book.read_bytes()


@cache
def answered(workbook: bytes, annotated: bytes) -> bytes:
    """Return the workbook with a reason for each question of its annotated copy."""
    with TemporaryDirectory() as folder:
        book, copy = (Path(folder, name) for name in ("2024.xlsx", "2024-soat-loi.xlsx"))
        book.write_bytes(workbook)
        copy.write_bytes(annotated)
        story_workbook.answer(book, copy, "Hội nghị mời như năm trước.")
        return book.read_bytes()


@pytest.mark.parametrize("columns", [NARROW, 120])
def test_the_clerks_year(typed: Callable[[str], Screen]) -> None:
    typed("init kho --kit quoc-phong")
    os.chdir("kho")
    typed("")
    assert "reportgen new 2024" in typed("build 2024").text
    typed("new 2024")
    assert "Sửa trong Excel" in typed("check 2024").text
    wrong, right = typed_in(BOOK.read_bytes(), Path("inputs/2023.xlsx").read_bytes())
    BOOK.write_bytes(wrong)
    assert typed("build 2024").text.endswith("chạy lại reportgen build 2024")
    typed("check 2024 --annotate")
    typed("")
    assert BOOK.read_bytes() == wrong
    BOOK.write_bytes(right)
    assert "cũ hơn sổ" in typed("").text
    typed("check 2024 --annotate")
    BOOK.write_bytes(answered(BOOK.read_bytes(), ANNOTATED.read_bytes()))
    for command in ("check 2024", "build 2024", "", "packet 2024", "certificates 2024", "compare 2023 2024"):
        assert typed(command).code == 0, command
    story_workbook.edit(REPORT, "Đây là câu do người làm văn bản viết thêm.")
    assert "sửa sau khi có bản PDF" in typed("").text
    for command in (
        "build 2024",
        f"pdf {REPORT}",
        f"lint {REPORT}",
        "preview giay-moi",
        "doctor",
        "explain 2024 tuyen_quan_giao",
    ):
        typed(command)


@pytest.mark.parametrize("columns", [NARROW, 120])
def test_what_is_typed_wrongly(typed: Callable[[str], Screen]) -> None:
    typed("init kho --kit quoc-phong")
    os.chdir("kho")
    for wrong, meant in (
        ("build 2032", "2023"),
        ("build 2023 --only bao-cao-tong-kt", "bao-cao-tong-ket"),
        ("check 2023 --kit quoc-phon", "quoc-phong"),
        ("template check templates/quoc-phong/giay-mo.docx", "giay-moi.docx"),
        ("pdf templates/quoc-phong/giay-mo.docx", "giay-moi.docx"),
        ("biuld 2023", "build"),
        ("explain 2023 tuyen_quan_gia", "tuyen_quan_giao"),
    ):
        screen = typed(wrong)
        assert screen.code in (1, 2) and meant in screen.text, wrong
    for name in ("2022", "2023"):
        typed(f"check {name}")


@pytest.mark.parametrize("columns", [NARROW, 120])
def test_what_an_author_of_templates_writes_wrongly(typed: Callable[[str], Screen]) -> None:
    place = small_kit.lay_out(Path())
    small_kit.write_year(place.inputs / "2023.xlsx", *small_kit.YEAR)
    report = Path("templates/nho/bao-cao.docx")
    for tags in TAGS:
        write_template(report, tags)
        for command in ("build 2023", "template check", "preview bao-cao"):
            assert typed(command).code == 1, (command, tags)


@pytest.mark.parametrize("columns", [NARROW, 120])
def test_what_an_author_of_a_kit_writes_wrongly(typed: Callable[[str], Screen]) -> None:
    place = small_kit.lay_out(Path())
    small_kit.write_year(place.inputs / "2023.xlsx", *small_kit.YEAR)
    kit = Path("templates/nho/kit.toml")
    for right, wrong in KEYS:
        kit.write_text(small_kit.KIT.replace(right, wrong, 1), encoding="utf-8")
        assert typed("check 2023").code == 1, wrong
    kit.write_text(small_kit.KIT, encoding="utf-8")
    typed("")


@pytest.mark.parametrize("columns", [NARROW, 120])
def test_a_workbook_with_hundreds_of_errors(typed: Callable[[str], Screen]) -> None:
    typed("init kho --kit quoc-phong")
    os.chdir("kho")
    assert spoil(Path("inputs/2023.xlsx")) > 100
    screen = typed("check 2023")
    assert "reportgen check 2023 --all" in screen.text and "reportgen check 2023 --annotate" in screen.text
    assert len(typed("check 2023 --all").lines) > 300


def spoil(path: Path) -> int:
    """Type a letter after every number of a workbook's tables; return how many there are."""
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows(min_row=6, min_col=3) for cell in row]
    numbers = [cell for cell in cells if isinstance(cell.value, int)]
    for cell in numbers:
        cell.value = f"{cell.value}x"
    book.save(path)
    return len(numbers)


@pytest.mark.parametrize("columns", [NARROW, 120])
@pytest.mark.parametrize(
    "command", ["awards check 2023", "awards rules --date 2026-11-20", "template fields --sheet so_lieu"]
)
def test_no_word_of_a_table_is_cut(
    in_sample: Path, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    spoilt.add(in_sample / "inputs" / "2023.xlsx", [SPOILT])
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    screen, roomy = (type_in(command.split(), room) for room in (columns, 1000))
    assert not screen.too_wide
    words, whole = (set(told.text.replace("─", "").split()) for told in (screen, roomy))
    assert words == whole
    assert not foreign(screen.text)


def test_the_words_of_every_help_are_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("", *COMMANDS):
        assert main([*command.split(), "--help"]) == 0
    assert foreign(capsys.readouterr().out) == []


def test_english_is_foreign() -> None:
    assert foreign("Không có tệp: file not found (xem build, giay-khen.docx, “Giấy khen”).") == [
        "file",
        "not",
        "found",
    ]


def test_a_screen_is_what_stands_there_in_the_end() -> None:
    assert drawn("\x1b[?25lmột\r\n\x1b[1A\r\x1b[2Khai\x1b[32m ba\x1b[0m\r\n") == ["hai ba"]
    assert drawn("abcdef\rxy") == ["xycdef"]
