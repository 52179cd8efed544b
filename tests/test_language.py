"""Every message is said in both languages, and the language is the one that was asked for."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from typer.main import get_command

from reportgen import language
from reportgen.cli import main, usage
from reportgen.cli.app import app
from reportgen.cli.spoken import spoken_language
from reportgen.language import _, _n
from tools.catalogues import extract, files
from tools.catalogues.faults import faults, fields

MARKED = re.compile(r"\b_n?\b")
"""The names of what marks a message; a source without them has no calls of it."""
SOURCES = sorted(extract.SOURCES.rglob("*.py"))
VIETNAMESE = set("ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Every message of the code, which takes seconds to read: asked for by tests, not as each worker loads them."""
    return extract.template()


@pytest.fixture(scope="module")
def messages(template: Catalog) -> set[str]:
    """The texts of every message, singular and plural."""
    return {
        one for message in template for one in ([message.id] if isinstance(message.id, str) else message.id)
    }


@pytest.mark.parametrize("spoken", files.TRANSLATIONS)
def test_every_message_is_translated_with_its_placeholders(spoken: str, template: Catalog) -> None:
    # python -m tools.catalogues brings the catalogs up to the code
    assert list(faults(files.update(spoken, template))) == []


@pytest.mark.parametrize("spoken", files.TRANSLATIONS)
def test_the_compiled_catalog_is_that_of_its_source(spoken: str) -> None:
    compiled = files.po_of(spoken).with_suffix(".mo").read_bytes()
    assert compiled == files.as_mo(files.read(spoken))


@pytest.mark.parametrize("spoken", files.TRANSLATIONS)
def test_the_compiled_catalog_says_nothing_of_the_day(spoken: str) -> None:
    compiled = files.as_mo(files.read(spoken))
    assert b"Plural-Forms" in compiled
    assert not any(clock in compiled for clock in files.CLOCKS)


def test_the_written_catalog_reads_back_the_same() -> None:
    assert files.as_po(files.read("en")) == files.po_of("en").read_bytes()


def test_faults_are_found() -> None:
    catalog = files.read("en")
    catalog.add("Thử lỗi: {name}.", "Missing {nane}.")
    catalog.add("Thử câu chưa dịch.", "")
    found = "\n".join(faults(catalog))
    assert "other placeholders: 'Thử lỗi: {name}.'" in found
    assert "not translated: 'Thử câu chưa dịch.'" in found
    assert fields("{a} {b:.2f} {{c}}") == {"a:!None", "b:.2f!None"}
    assert fields("{a") == {"{a"}


def calls(source: str) -> Iterator[tuple[ast.Call, bool]]:
    """Yield each call of ``_`` and ``_n``, and whether it is in a function."""
    if not MARKED.search(source):
        return
    found: list[tuple[ast.AST, bool]] = [(ast.parse(source), False)]
    while found:
        node, inside = found.pop()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "_n"):
            yield node, inside
        deeper = inside or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        found.extend((child, deeper) for child in ast.iter_child_nodes(node))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(extract.ROOT).as_posix())
def test_messages_stand_where_they_are_found_and_said_in_time(path: Path, messages: set[str]) -> None:
    if path.name == "language.py":
        return
    for call, inside in calls(path.read_text(encoding="utf-8")):
        first = call.args[0]
        assert isinstance(first, ast.Constant), f"line {call.lineno}: a message must be written out"
        assert first.value in messages, (
            f"line {call.lineno}: Babel does not see it; is it inside an f-string?"
        )
        assert inside, f"line {call.lineno}: said before the language is known"
        named = {keyword.arg for keyword in call.keywords if keyword.arg}
        wanted = {name for _text, name, _form, _how in string.Formatter().parse(str(first.value)) if name}
        assert not named or None in [k.arg for k in call.keywords] or wanted <= named | {"count"}


# --- the language that is spoken ---------------------------------------------------------------


def test_messages_are_said_in_the_language_that_is_used() -> None:
    assert _("Không có tùy chọn {name}.", name="--x") == "Không có tùy chọn --x."
    language.use("en")
    assert _("Không có tùy chọn {name}.", name="--x") == "There is no option --x."
    assert [_n("{count} lỗi", count) for count in (1, 2)] == ["1 error", "2 errors"]
    language.use("vi")
    assert _n("{count} lỗi", 2) == "2 lỗi"


def test_a_language_without_a_catalog_speaks_vietnamese() -> None:
    language.use("fr")
    assert _("ghi chú") == "ghi chú"


@pytest.mark.parametrize(
    ("typed", "environment", "spoken"),
    [
        ([], {}, "vi"),
        (["--lang", "en"], {}, "en"),
        (["check", "2023", "--lang=en"], {"REPORTGEN_LANG": "vi"}, "en"),
        (["--help"], {"REPORTGEN_LANG": "en", "LANG": "vi_VN.UTF-8"}, "en"),
        (["--help"], {"REPORTGEN_LANG": "vi", "LC_ALL": "en_GB.UTF-8"}, "vi"),
        (["--lang", "fr"], {"LANG": "en_US.UTF-8"}, "en"),
        (["check", "--lang"], {}, "vi"),
    ],
)
def test_the_option_is_stronger_than_the_environment(
    typed: list[str], environment: dict[str, str], spoken: str
) -> None:
    assert spoken_language(typed, environment) == spoken


# --- help --------------------------------------------------------------------------------------


def command_lines(command: object, typed: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield typed
    for name, below in getattr(command, "commands", {}).items():
        yield from command_lines(below, (*typed, name))


@pytest.mark.parametrize("typed", list(command_lines(get_command(app))), ids=" ".join)
def test_help_is_in_the_language_that_is_asked_for(
    typed: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTGEN_LANG", "en")
    assert main([*typed, "--help"]) == 0
    english = capsys.readouterr().out
    assert "Usage: reportgen" in english
    assert not VIETNAMESE & set(english.lower())
    monkeypatch.setenv("REPORTGEN_LANG", "vi")
    assert main([*typed, "--help"]) == 0
    vietnamese = capsys.readouterr().out
    assert "Cách dùng: reportgen" in vietnamese
    assert not {"Usage:", "Options:", "Arguments:", "Commands:", "[default:"} & set(vietnamese.split())


def test_help_follows_the_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help", "--lang", "en"]) == 0
    assert "Show the version." in capsys.readouterr().out
    assert main(["check", "--lang", "en", "--help"]) == 0
    assert "Year of the report" in capsys.readouterr().out


def test_wrong_usage_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--lang", "en"]) == 2
    assert "YEAR is missing." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["pdf", "a.docx", "--jobs", "x"], "--jobs không dùng được: phải là một số"),
        (["pdf", "a.docx", "--jobs", "99"], "--jobs không dùng được: "),
        (["check", "2023", "--json=có"], "Sau --json không có giá trị"),
        (["awards"], "Còn thiếu tên lệnh"),
    ],
)
def test_typers_own_complaints_are_told_in_vietnamese(
    typed: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 2
    assert told in capsys.readouterr().err


def test_texts_are_those_of_commands_options_and_groups() -> None:
    found = [getattr(owner, name) for owner, name in usage.texts(get_command(app))]
    assert {"NĂM", "Hiện phiên bản.", "Chỉ kiểm tra sổ số liệu của năm."} <= set(found)
