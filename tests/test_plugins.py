"""Other distributions add filters and rules: in force where they are sound, one line that names them where not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
import pytest

from reportgen import plugins
from reportgen.cli import main
from reportgen.errors import PluginError
from reportgen.fill.environment import environment
from reportgen.fill.plugin_filters import plugin_filters
from reportgen.linter.plugin_rules import plugin_rules
from reportgen.linter.rule import rules
from tests import small_kit
from tests.distribution import install
from tests.files import write_template

FILTERS = """
from decimal import Decimal
from markupsafe import Markup

def nghin(value, unit="nghìn"):
    '''In hàng nghìn.'''
    return f"{Decimal(value) / 1000:f} {unit}"

def hong(value):
    raise RuntimeError("hỏng rồi")

def dam(value):
    return Markup("<w:b/>") + str(value)

def vat(value):
    return object()

def nhieu(value):
    return "a" * 20_000_000

SO = 7
"""
RULE = '''
"""Không viết “ok”.

Văn bản của cơ quan không dùng tiếng lóng.
"""
from reportgen.diagnostics import Severity
from reportgen.linter.finding import Finding
from reportgen.linter.nature import EVERY

CODE, CLAUSE, SEVERITY, SPEAKS_TO = "CQ1-01", "Quy định nội bộ", Severity.WARNING, EVERY
BAD, GOOD = "Việc này ok.", "Việc này được."

def check(paper, elements, profile):
    for passage in paper.passages:
        if " ok" in passage.text:
            yield Finding(CODE, "Bỏ chữ ok.", passage)
'''


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of installed distributions; what was loaded from it is forgotten afterwards."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)
    forget()
    yield folder
    forget()
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", None) and str(folder) in str(sys.modules[name].__file__):
            del sys.modules[name]


def forget() -> None:
    environment.cache_clear()
    rules.cache_clear()


@pytest.fixture
def work(tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    small_kit.lay_out(tmp_path, "Năm {{ nam }}: {{ so_lieu.quan_so|nghin }}.")
    small_kit.write_year(tmp_path / "inputs" / "2023.xlsx", *small_kit.YEAR)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def with_filters(site: Path, **filters: str) -> None:
    install(site, "co-quan", {"bo_loc_co_quan": FILTERS}, filters=filters)


def refused(site: Path, **filters: str) -> list[tuple[str, str]]:
    with_filters(site, **filters)
    with pytest.raises(PluginError) as caught:
        environment()
    return [(one.code, one.message) for one in caught.value.diagnostics]


def test_a_filter_of_another_distribution_prints(work: Path, site: Path) -> None:
    with_filters(site, nghin="bo_loc_co_quan:nghin")
    assert main(["build", "2023", "--only", "bao-cao", "--format", "docx"]) == 0
    made = docx.Document(str(work / "outputs" / "2023" / "bao-cao.docx"))
    assert made.paragraphs[0].text == "Năm 2023: 1.234 nghìn."
    assert json.loads((work / "outputs" / "2023" / "manifest.json").read_text("utf-8"))["plugins"] == {
        "co-quan": "1.0"
    }


def test_without_plugins_the_manifest_is_as_before(work: Path) -> None:
    assert plugins.versions(plugins.FILTERS) == {} and "plugins" not in json.dumps(
        sorted(environment().filters)
    )


def test_template_check_knows_it_and_its_arguments(
    work: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_filters(site, nghin="bo_loc_co_quan:nghin")
    assert main(["template", "check"]) == 0
    write_template(work / "templates" / "nho" / "bao-cao.docx", "{{ 1|nghin(2, 3) }}")
    assert main(["template", "check"]) == 1
    assert "[unit]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("bo_loc_co_quan:khong_co", "plugin-broken"),
        ("khong_co_goi:ham", "plugin-broken"),
        ("hong_khi_nap:ham", "plugin-broken"),
        ("thoat:ham", "plugin-broken"),
        ("bo_loc_co_quan:SO", "plugin-unsuitable"),
        ("???", "plugin-broken"),
    ],
)
def test_a_broken_filter_is_one_line_of_its_distribution(site: Path, value: str, code: str) -> None:
    (site / "hong_khi_nap.py").write_text("raise LookupError('dòng một\\ndòng hai')", encoding="utf-8")
    (site / "thoat.py").write_text("import sys; sys.exit('thôi')", encoding="utf-8")
    ((found, message),) = refused(site, moi=value)
    assert found == code and "co-quan" in message and "\n" not in message


@pytest.mark.parametrize("name", ["so", "upper", "tong"])
def test_no_filter_of_ours_is_replaced(site: Path, name: str) -> None:
    ((code, message),) = refused(site, **{name: "bo_loc_co_quan:nghin"})
    assert code == "plugin-name-taken" and f"“{name}”" in message and "co-quan" in message


def test_two_distributions_do_not_share_a_name(site: Path) -> None:
    install(site, "goi-khac", {}, filters={"nghin": "bo_loc_co_quan:nghin"})
    ((code, message),) = refused(site, nghin="bo_loc_co_quan:nghin")
    assert code == "plugin-name-taken" and "co-quan" in message and "goi-khac" in message


@pytest.mark.parametrize(
    ("tag", "said"),
    [("{{ 1|hong }}", "hỏng rồi"), ("{{ 1|vat }}", "object"), ("{{ 1|nhieu }}", "{{ 1|nhieu }}")],
)
def test_what_goes_wrong_in_it_is_told_at_the_tag(
    work: Path, site: Path, tag: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with_filters(site, **{name: f"bo_loc_co_quan:{name}" for name in ("hong", "vat", "nhieu")})
    write_template(work / "templates" / "nho" / "bao-cao.docx", tag)
    assert main(["build", "2023", "--only", "bao-cao"]) == 1
    err = capsys.readouterr().err
    assert said in err and "bao-cao.docx" in err and "Traceback" not in err


def test_template_fields_lists_it(work: Path, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_filters(site, nghin="bo_loc_co_quan:nghin")
    assert main(["template", "fields", "--sheet", "bo_loc"]) == 0
    assert "nghin | {{ …|nghin }} | | In hàng nghìn. (co-quan)" in " ".join(capsys.readouterr().out.split())


def test_markup_is_printed_as_text(work: Path, site: Path) -> None:
    with_filters(site, dam="bo_loc_co_quan:dam")
    write_template(work / "templates" / "nho" / "bao-cao.docx", "{{ 'chữ'|dam }}")
    assert main(["build", "2023", "--only", "bao-cao", "--format", "docx"]) == 0
    made = docx.Document(str(work / "outputs" / "2023" / "bao-cao.docx"))
    assert made.paragraphs[0].text == "<w:b/>chữ"


def test_lists_and_mappings_come_through_plain() -> None:
    assert plugin_filters({}) == {}


# --- rules -------------------------------------------------------------------------------------


def with_rule(site: Path, text: str = RULE, name: str = "co-quan") -> None:
    module = f"quy_tac_{name.replace('-', '_')}"
    install(site, name, {module: text}, lint_rules={"tieng-long": module})


def letter(folder: Path) -> Path:
    path = folder / "van-ban.docx"
    write_template(path, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Việc này ok.")
    return path


def test_a_rule_of_another_distribution_is_asked(
    tmp_path: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_rule(site)
    main(["lint", str(letter(tmp_path)), "--select", "CQ1", "--json"])
    assert "CQ1-01" in capsys.readouterr().out
    assert main(["lint", "--explain", "cq1-01"]) == 0
    assert "tiếng lóng" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("CQ1-01", "ND30-01"), "plugin-name-taken"),
        (("CQ1-01", "quy tắc"), "plugin-unsuitable"),
        (("Severity.WARNING", "1"), "plugin-unsuitable"),
        (("def check", "def soat"), "plugin-unsuitable"),
        (("import Finding", "import Tim_thay"), "plugin-broken"),
    ],
)
def test_a_broken_rule_is_one_line_of_its_distribution(
    tmp_path: Path, site: Path, change: tuple[str, str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with_rule(site, RULE.replace(*change))
    assert main(["lint", str(letter(tmp_path))]) == 1
    err = capsys.readouterr().err
    assert code in err and "co-quan" in err and "Traceback" not in err


def test_a_rule_that_raises_is_told(tmp_path: Path, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_rule(site, RULE.replace("passage.text", "passage.chu"))
    assert main(["lint", str(letter(tmp_path)), "--select", "CQ1"]) == 1
    err = capsys.readouterr().err
    assert "plugin-failed" in err and "co-quan" in err and "Traceback" not in err


def test_two_rules_of_one_code_are_refused(site: Path) -> None:
    with_rule(site)
    install(site, "goi-khac", {"quy_tac_khac": RULE}, lint_rules={"khac": "quy_tac_khac"})
    with pytest.raises(PluginError) as caught:
        plugin_rules(())
    assert [one.code for one in caught.value.diagnostics] == ["plugin-name-taken"]


def test_the_doctor_names_them(site: Path, work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_filters(site, nghin="bo_loc_co_quan:nghin")
    with_rule(site, name="quy-tac")
    main(["doctor"])
    out = capsys.readouterr().out
    assert "co-quan 1.0: bộ lọc nghin" in out and "quy-tac 1.0" in out and "tieng-long" in out


def test_the_doctor_names_a_broken_one(site: Path, work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with_filters(site, nghin="khong_co_goi:ham")
    assert main(["doctor"]) == 1
    assert "co-quan" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["--help"], ["check", "2023"], ["check", "--help"]])
def test_nothing_is_loaded_before_it_is_needed(work: Path, site: Path, command: list[str]) -> None:
    (site / "la.py").write_text("raise SystemExit('đã nạp')", encoding="utf-8")
    install(site, "la", {}, filters={"la": "la:la"}, lint_rules={"la": "la"})
    line = [sys.executable, "-m", "reportgen", *command]
    done = subprocess.run(line, capture_output=True, check=False, env=environment_of(site))
    assert b"plugin" not in done.stdout + done.stderr and done.returncode == 0


def environment_of(site: Path) -> Mapping[str, str]:

    root = str(Path(__file__).parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(site), root))}
