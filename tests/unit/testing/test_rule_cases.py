"""The runner of case files fails where a rule does not answer as the case says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gov_notice.checking import Context, Flaw, Rule, Severity, Source, SourceLevel, rule
from gov_notice.errors import LoadError
from gov_notice.testing import RuleCase, assert_rule_case, read_rule_cases

LOGIC = Source(SourceLevel.LOGIC)


@rule("HQ1", "no-chat", Severity.INFO, LOGIC, "{found}")
def no_chat(ctx: Context) -> Iterator[Flaw]:
    """Find chats."""
    for match in re.finditer("微信群", ctx.body.text):
        yield ctx.body.flaw(*match.span(), put="办文系统")


@rule("HQ2", "never-done", Severity.INFO, LOGIC, "{found}")
def never_done(ctx: Context) -> Iterator[Flaw]:
    """Find what its fix writes."""
    for match in re.finditer("群", ctx.body.text):
        yield ctx.body.flaw(*match.span(), put="群群")


@rule("HQ3", "crashing", Severity.INFO, LOGIC, "")
def crashing(_ctx: Context) -> Iterator[Flaw]:
    """Crash."""
    raise ZeroDivisionError


BAD = "各科室：\n\n请将材料发至微信群。\n"
GOOD = "各科室：\n\n请将材料发至办文系统。\n"


def test_what_holds_passes() -> None:
    assert_rule_case(no_chat, RuleCase(name="chat", bad=BAD, at="微信群", fixed=GOOD))
    assert_rule_case(no_chat, RuleCase(name="system", good=GOOD))


@pytest.mark.parametrize(
    ("one", "case", "told"),
    [
        (no_chat, RuleCase(name="a", bad=GOOD), "finds nothing in the bad case 'a'"),
        (no_chat, RuleCase(name="a", good=BAD), "finds something in the good case"),
        (no_chat, RuleCase(name="a", bad=BAD, at="群"), "not '群'"),
        (no_chat, RuleCase(name="a", bad=BAD, fixed=BAD), "the fix of HQ1 gives"),
        (never_done, RuleCase(name="a", bad=BAD, fixed=BAD), "still finds something"),
        (crashing, RuleCase(name="a", good=GOOD), "ZeroDivisionError"),
    ],
    ids=lambda value: value.code if hasattr(value, "code") else "",
)
def test_what_does_not_hold_fails(one: Rule, case: RuleCase, told: str) -> None:
    with pytest.raises(AssertionError, match=told):
        assert_rule_case(one, case)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[case]]\n", "case 1"),
        ('[[case]]\nname = "a"\nbad = "x"\ngood = "y"\n', "case 1"),
        ('[[case]]\nname = "a"\nbad = "x"\n[[case]]\nname = "b"\nbad = "x"\nplace = "y"\n', "case 2"),
        ("case = ", "no case file"),
        ("", "no case file"),
    ],
)
def test_what_is_no_case_file_is_refused(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "HQ1.toml").write_text(text, "utf-8")
    with pytest.raises(LoadError, match=told):
        read_rule_cases(tmp_path / "HQ1.toml")
