"""Rules that other packages bring: the entry points of the group `gov_notice.rules`."""

import re
from collections.abc import Iterable
from typing import Any, Final

from attrs import frozen

from gov_notice.checking.rule import Rule
from gov_notice.checking.rule_set import RuleSet

__all__ = ["GROUP", "Installed", "PluginProblem", "installed_rules"]

GROUP: Final = "gov_notice.rules"
_PREFIX: Final = re.compile("[A-Z]{2,8}").fullmatch
_DIGITS: Final = re.compile("[0-9]{1,6}").fullmatch


@frozen
class PluginProblem:
    """What a plug-in got wrong; everything else is asked as if it were not there."""

    prefix: str
    """The plug-in, by the prefix of its codes."""
    message: str
    """What is wrong, in Chinese."""

    def __str__(self) -> str:
        return f"插件 {self.prefix}：{self.message}"


@frozen
class Installed:
    """The rules of plug-ins, and what was wrong with them."""

    rules: tuple[Rule, ...] = ()
    problems: tuple[PluginProblem, ...] = ()


def installed_rules(prefixes: Iterable[str], *, beside: RuleSet) -> Installed:
    """Load the rules of the named plug-ins from the packages installed here.

    An entry point of the group `gov_notice.rules` has the prefix of its codes for a name, two to eight
    capital letters, and leads to an iterable of rules. Only plug-ins that are asked for are loaded, so
    that a check finds the same on every machine. One that is not installed, crashes, or claims what
    another or the library (`beside`) has, is told as a problem.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415  slow to import, and needed here alone

    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.dist.name if point.dist else ""))
    taken = beside
    rules: list[Rule] = []
    problems: list[PluginProblem] = []
    for prefix in dict.fromkeys(prefixes):
        # the same distribution may be seen twice on the path, an editable one for instance
        points = list({point.value: point for point in found if point.name == prefix}.values())
        if wrong := _wrong_points(prefix, len(points)):
            problems.append(PluginProblem(prefix, wrong))
            continue
        try:
            loaded: list[Any] = list(points[0].load())
        except Exception as error:  # noqa: BLE001  a plug-in may raise anything
            problems.append(PluginProblem(prefix, f"未能载入（{points[0].value}）：{type(error).__name__}: {error}"))
            continue
        for one in loaded:
            if problem := _wrong_rule(prefix, one, taken):
                problems.append(PluginProblem(prefix, problem))
            else:
                taken = taken.plus(one)
                rules.append(one)
    return Installed(tuple(rules), tuple(problems))


def _wrong_points(prefix: str, count: int) -> str:
    if _PREFIX(prefix) is None:
        return "前缀应为二至八个大写字母"
    if not count:
        return "没有安装"
    return f"{count} 个软件包用了同一个前缀，都未载入" if count > 1 else ""


def _wrong_rule(prefix: str, one: Any, taken: RuleSet) -> str:  # noqa: ANN401  what a plug-in gave
    if not isinstance(one, Rule):
        return f"给出的 {type(one).__name__} 不是规则"
    for code in (one.code, *one.aliases):
        if not (code.startswith(prefix) and _DIGITS(code[len(prefix) :])):
            return f"规则 {one.code} 的编号 {code} 不是“{prefix}”加数字，未采用"
    for key in (one.code, one.name, *one.aliases):
        if taken.claims(key):
            return f"规则 {one.code} 与已有规则重名（{key}），未采用"
    return ""
