"""Plug-ins: asked by their prefix; what is wrong with one is told, and hides nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gov_notice.checking import Context, Flaw, RuleSet, Severity, Source, SourceLevel, installed_rules, rule

LOGIC = Source(SourceLevel.LOGIC)
MODULE = '''
from gov_notice.checking import Severity, Source, SourceLevel, rule


def made(code, name, aliases=()):
    @rule(code, name, Severity.INFO, Source(SourceLevel.LOGIC), "{{found}}", aliases=aliases)
    def look(ctx):
        """Nothing."""
        return ()

    return look


RULES = {rules}
'''


@rule("N901", "taken", Severity.INFO, LOGIC, "")
def taken(_ctx: Context) -> Iterator[Flaw]:
    """Do nothing."""
    return iter(())


BESIDE = RuleSet((taken,))


class Plugins:
    """Packages on the path, each a module and what an installer writes beside it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, prefix: str, rules: str, *, name: str = "") -> None:
        module = f"rules_of_{name or prefix.lower()}"
        (self.path / f"{module}.py").write_text(MODULE.format(rules=rules), "utf-8")
        info = self.path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[gov_notice.rules]\n{prefix} = {module}:RULES\n", "utf-8")


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plugins:
    monkeypatch.syspath_prepend(tmp_path)
    return Plugins(tmp_path)


def test_the_rules_of_a_plug_in(plugins: Plugins) -> None:
    plugins.add("PLA", "[made('PLA1', 'pla-one'), made('PLA2', 'pla-two')]")
    found = installed_rules(["PLA"], beside=BESIDE)
    assert [one.code for one in found.rules] == ["PLA1", "PLA2"]
    assert found.problems == ()


def test_only_what_is_asked_for_is_loaded(plugins: Plugins) -> None:
    plugins.add("PLB", "1 / 0")
    assert installed_rules([], beside=BESIDE).problems == ()


@pytest.mark.parametrize(
    ("prefix", "rules", "told", "kept"),
    [
        ("PLC", "1 / 0", "ZeroDivisionError", []),
        ("PLD", "7", "TypeError", []),
        ("PLE", "[made('PLE1', 'ple-one'), 7]", "int 不是规则", ["PLE1"]),
        ("PLF", "[made('PLF1', 'taken'), made('PLF2', 'plf-two')]", "重名（taken）", ["PLF2"]),
        ("PLG", "[made('N901', 'plg-one'), made('PLG2', 'plg-two')]", "不是“PLG”加数字", ["PLG2"]),
        ("PLH", "[made('PLH1', 'plh-one'), made('PLH1', 'plh-two')]", "重名（PLH1）", ["PLH1"]),
        ("PLI", "[made('PLI1', 'pli-one', ('N902',))]", "编号 N902", []),
        ("PLJ", "[made('PLJX', 'plj-one')]", "不是“PLJ”加数字", []),
        ("q", "[made('q1', 'q-one')]", "大写字母", []),
        ("Q", "[made('Q1', 'q-one')]", "大写字母", []),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_stays(
    plugins: Plugins, prefix: str, rules: str, told: str, kept: list[str]
) -> None:
    plugins.add(prefix, rules)
    plugins.add("PLZ", "[made('PLZ1', 'plz-one')]", name=f"beside_{prefix}")
    found = installed_rules([prefix, "PLZ"], beside=BESIDE)
    assert [one.code for one in found.rules] == [*kept, "PLZ1"]
    (problem,) = found.problems
    assert problem.prefix == prefix
    assert told in str(problem)


def test_one_that_is_not_installed_is_told() -> None:
    (problem,) = installed_rules(["NONE"], beside=BESIDE).problems
    assert "没有安装" in problem.message


def test_one_prefix_in_two_packages_is_loaded_from_neither(plugins: Plugins) -> None:
    plugins.add("PLK", "[made('PLK1', 'plk-one')]", name="first")
    plugins.add("PLK", "[made('PLK2', 'plk-two')]", name="second")
    found = installed_rules(["PLK"], beside=BESIDE)
    assert found.rules == ()
    assert "2 个软件包" in found.problems[0].message
