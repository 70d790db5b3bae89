"""Which rules are asked: a value."""

from collections.abc import Iterable, Iterator
from typing import Self

from attrs import evolve, field, frozen

from gov_notice.checking.finding import Severity
from gov_notice.checking.rule import Rule
from gov_notice.errors import InvalidFieldError

__all__ = ["RuleSet"]


def _by_code(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))


@frozen
class RuleSet:
    """Rules, each code and each name once; raises `InvalidFieldError` where two rules clash.

    Every method gives a new set. A rule is meant by its name, its code, an alias, or the beginning of a
    code: `N` means all rules on numbers.
    """

    rules: tuple[Rule, ...] = field(default=(), converter=_by_code)

    def __attrs_post_init__(self) -> None:
        keys = [key for rule in self.rules for key in (rule.code, rule.name, *rule.aliases)]
        if len(set(keys)) < len(keys):
            twice = sorted({key for key in keys if keys.count(key) > 1})
            raise InvalidFieldError("RuleSet", "rules", f"two rules claim {', '.join(twice)}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, code: str) -> Rule:
        """Give the rule with a code, an alias or a name; raises `KeyError` where there is none."""
        for rule in self.rules:
            if code in (rule.code, rule.name, *rule.aliases):
                return rule
        raise KeyError(code)

    def has(self, word: str) -> bool:
        """Tell whether a word means any rule."""
        return any(_meant(rule, (word,)) for rule in self.rules)

    def claims(self, key: str) -> bool:
        """Tell whether a rule has this code, alias or name."""
        return any(key in (rule.code, rule.name, *rule.aliases) for rule in self.rules)

    def plus(self, *more: Rule) -> Self:
        """Add rules."""
        return evolve(self, rules=(*self.rules, *more))

    def joined(self, other: Iterable[Rule]) -> Self:
        """Add those rules of another set whose code is not there yet."""
        codes = {rule.code for rule in self.rules}
        return self.plus(*(rule for rule in other if rule.code not in codes))

    def select(self, *wanted: str) -> Self:
        """Keep only the rules that are meant."""
        return evolve(self, rules=(rule for rule in self.rules if _meant(rule, wanted)))

    def exactly(self, *named: str) -> Self:
        """Keep only the rules that are named in full, by code, alias or name."""
        return evolve(
            self, rules=(rule for rule in self.rules if not {rule.code, rule.name, *rule.aliases}.isdisjoint(named))
        )

    def ignore(self, *unwanted: str) -> Self:
        """Leave out the rules that are meant."""
        return evolve(self, rules=(rule for rule in self.rules if not _meant(rule, unwanted)))

    def weighed(self, severity: Severity, *meant: str) -> Self:
        """Give the rules that are meant another severity."""
        return evolve(self, rules=(rule.weighed(severity) if _meant(rule, meant) else rule for rule in self.rules))


def _meant(rule: Rule, words: tuple[str, ...]) -> bool:
    return rule.name in words or any(code.startswith(words) for code in (rule.code, *rule.aliases))
