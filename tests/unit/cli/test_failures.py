"""Errors in one line on standard error, exit code 2; see also the codes 0 and 1 of each command."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import gov_notice
from gov_notice.cli.program import run


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["read"], "FILE"),
        (["read", "no such file.txt"], "无法读取"),
        (["read", "x", "--format", "yaml"], "yaml"),
        (["read", "x", "--reference", "明天"], "明天"),
        (["nothing"], "nothing"),
        (["read", "--nothing", "x"], "--nothing"),
        (["convert", "x"], "--to"),
        (["number"], "TEXT"),
    ],
)
def test_misuse_is_one_line_and_code_2(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("gov-notice: ")
    assert words in captured.err


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7", "不支持 pdf 格式，需要扩展 gov-notice[pdf]"),
        ("a.txt", b"\x00\x01\x02", "无法读取"),
        ("a.json", b'{"schema":1,"nothing":2}', "不是公文数据"),
        ("a.xml", b"<?xml version='1.0'?><x/>", "不是公文数据"),
    ],
)
def test_unreadable_input_is_one_line_and_code_2(
    name: str, data: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert run(["convert", str(path), "--to", "text"]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert words in captured.err


def test_unreadable_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\x00\x01\x02")))
    assert run(["read", "-"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "read" in captured.err


def test_help_and_version_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "read" in capsys.readouterr().out
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("gov-notice ")


@pytest.mark.parametrize("package", ["click", "rich"])
def test_without_the_extra_one_line_says_what_to_install(package: str) -> None:
    code = f"""
import sys
sys.modules[{package!r}] = None
from gov_notice.cli import main
main()
"""
    source = str(Path(gov_notice.__file__).parents[1])
    done = subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": source, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert f"{package}" in done.stderr
    assert "pip install 'gov-notice[cli]'" in done.stderr
