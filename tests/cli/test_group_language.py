"""``--lang`` is taken before the command of a group as well as after it."""

import pytest

from reportgen.cli import main


@pytest.mark.parametrize("group", ["awards", "kit", "template"])
def test_lang_before_the_command(group: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = {"awards": "rules", "kit": "export", "template": "fields"}[group]
    assert main([group, "--lang", "en", command, "--help"]) == 0
    assert "Usage" in capsys.readouterr().out


def test_an_unknown_language_is_refused_there_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["awards", "--lang", "fr", "rules"]) == 2
    assert "vi | en" in capsys.readouterr().err
