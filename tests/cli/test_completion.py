"""What the shell offers after Tab."""

from pathlib import Path

import pytest

from reportgen.cli import completion, main


@pytest.fixture(autouse=True)
def of_mau(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    kit = tmp_path / "templates" / "mau"
    kit.mkdir(parents=True)
    (tmp_path / "inputs").mkdir()
    for year in (2021, 2022, 2023):
        (tmp_path / "inputs" / f"{year}.xlsx").write_bytes(b"")
    (kit / "a.docx").write_bytes(b"")
    (kit / "kit.toml").write_text(
        '[kit]\nname = "mau"\ntitle = "Mẫu"\n\n'
        '[[sheet]]\nname = "so"\ntitle = "Số"\n[[sheet.column]]\nname = "ten"\ntitle = "Tên"\ntype = "text"\n\n'
        '[[document]]\nname = "to-trinh"\ntitle = "Tờ trình"\ntemplate = "a.docx"\n\n'
        '[[document]]\nname = "bao-cao"\ntitle = "Báo cáo"\ntemplate = "a.docx"\n',
        encoding="utf-8",
    )
    return tmp_path


def offered(typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what bash would offer for the last of the words typed."""
    monkeypatch.setenv(completion.ASKED, "complete_bash")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(typed.count(" ")))
    with pytest.raises(SystemExit):
        main([])
    return capsys.readouterr().out.split()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("reportgen build ", ["2023", "2022", "2021"]),
        ("reportgen check 20", ["2023", "2022", "2021"]),
        ("reportgen check 19", []),
        ("reportgen build 2023 --only ", ["to-trinh", "bao-cao"]),
        ("reportgen build 2023 --only b", ["bao-cao"]),
        ("reportgen build 2023 --kit ", ["mau"]),
        ("reportgen build 2023 --lang e", ["en"]),
        ("reportgen doc", ["doctor"]),
    ],
)
def test_names_are_offered(
    typed: str, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert offered(typed, monkeypatch, capsys) == expected


def test_another_workspace(
    of_mau: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "khac"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert offered(f"reportgen build -C {of_mau} 2023 --only t", monkeypatch, capsys) == ["to-trinh"]
    assert offered(f"reportgen -C {of_mau} build 2023 --only t", monkeypatch, capsys) == ["to-trinh"]
    monkeypatch.setenv("REPORTGEN_WORKSPACE", str(of_mau))
    assert offered("reportgen build 2023 --only t", monkeypatch, capsys) == ["to-trinh"]


def test_nothing_else_is_said(
    of_mau: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(completion.ASKED, "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "reportgen -v build -v 2023 --only t")
    monkeypatch.setenv("COMP_CWORD", "6")
    with pytest.raises(SystemExit):
        main([])
    assert capsys.readouterr() == ("to-trinh\n", "")


def test_nothing_is_offered_where_there_is_nothing(
    of_mau: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kit = of_mau / "templates" / "mau" / "kit.toml"
    kit.write_text("[kit")
    assert offered("reportgen build 2023 --only ", monkeypatch, capsys) == []
    kit.unlink()
    assert offered("reportgen build ", monkeypatch, capsys) == []
    assert capsys.readouterr().err == ""


def test_the_shell_is_set_up(
    of_mau: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(completion, "_install_for_shell", lambda: ("bash", of_mau / "reportgen.sh"))
    assert main(["--install-completion"]) == 0
    assert "reportgen.sh" in capsys.readouterr().out


def test_an_unknown_shell_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Shells:
        @staticmethod
        def completion_init() -> None:
            """Know none."""

        @staticmethod
        def install(**_names: str) -> None:
            print("Shell cmd is not supported.")
            raise RuntimeError

    monkeypatch.setattr(completion, "_shells", Shells)
    assert main(["--install-completion"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "PowerShell" in err


@pytest.mark.parametrize(("shell", "word"), [("bash", "complete"), ("zsh", "#compdef"), ("fish", "complete")])
def test_the_script_is_shown(
    shell: str, word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(completion, "_shell_name", lambda: shell)
    assert main(["--show-completion"]) == 0
    script = capsys.readouterr().out
    assert word in script and completion.ASKED in script


def test_the_users_own_shell_is_taken_where_none_is_seen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(completion._shells(), "_get_shell_name", lambda: None)
    monkeypatch.setenv("SHELL", "/bin/zsh")
    assert main(["--show-completion"]) == 0
    assert "#compdef" in capsys.readouterr().out
    monkeypatch.setenv("SHELL", "/bin/csh")
    assert main(["--show-completion"]) == 1
    told = capsys.readouterr()
    assert "PowerShell" in told.err and told.out == ""
