"""The plug-in of docs/examples, installed as an installer leaves it, and asked by the command in a process of its own.

No installer runs, since that needs a build backend, or a network to get one: its module and the metadata that its
pyproject.toml declares are put on the path.
"""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import gov_notice
from gov_notice.checking import installed_rules
from gov_notice.rules import BUILTIN
from gov_notice.testing import assert_rule_case, read_rule_cases

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "liucheng-rules"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Install the plug-in into a folder."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))
    named = project["project"]
    for module in project["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]:
        shutil.copy(EXAMPLE / module, tmp_path)
    info = tmp_path / f"{named['name'].replace('-', '_')}-{named['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {named['name']}\nVersion: {named['version']}\n", "utf-8"
    )
    lines = [
        line
        for group, points in named["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {target}" for name, target in points.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def check(site: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = [str(Path(gov_notice.__file__).parents[1]), *([str(site)] if site else [])]
    return subprocess.run(  # noqa: S603  our own code
        [sys.executable, "-W", "error", "-m", "gov_notice.cli", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=EXAMPLE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
    )


def test_the_command_asks_it_as_the_configuration_says(site: Path) -> None:
    done = check(site, "check", "draft.txt", "--format", "json")
    assert done.stderr == ""
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["code"], row["severity"]) for row in rows] == [("LC001", "warning"), ("LC002", "warning")]
    assert "《柳城市机关办文细则》第十二条规定" in rows[0]["message"]
    assert done.returncode == 1


def test_its_rules_are_explained_and_its_fixes_applied(site: Path) -> None:
    assert "liucheng-papers-by-chat" in check(site, "rules", "LC001").stdout
    fixed = check(site, "fix", "draft.txt", "--format", "text", "--unsafe", "--select", "LC001")
    assert fixed.stdout == (EXAMPLE / "draft.txt").read_text("utf-8").replace("微信群", "办文系统")


def test_where_it_is_not_installed_that_is_told_and_the_rest_is_checked() -> None:
    done = check(None, "check", "draft.txt")
    assert done.stderr == "gov-notice: 插件 LC：没有安装\n"
    assert "没有发现问题" in done.stdout
    assert done.returncode == 1


def test_its_case_file_holds(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(site)
    rules = {rule.code: rule for rule in installed_rules(["LC"], beside=BUILTIN).rules}
    for case in read_rule_cases(EXAMPLE / "LC001.toml"):
        assert_rule_case(rules["LC001"], case)
