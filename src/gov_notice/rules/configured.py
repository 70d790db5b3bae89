"""Which rules a configuration asks for."""

from collections.abc import Iterable

from gov_notice.checking import Configuration, Rule, RuleSet
from gov_notice.rules.profiles import BUILTIN, PROFILES

__all__ = ["for_configuration"]


def for_configuration(
    configuration: Configuration,
    profile: str | None = None,
    *,
    plugins: Iterable[Rule] = (),
    absent: Iterable[str] = (),
) -> RuleSet:
    """Give the rules that a configuration asks for; `profile` is chosen instead of its own.

    The rules of plug-ins belong to every profile; `absent` are the prefixes of those that could not be
    loaded. Raises `ConfigurationError` where the configuration names a profile or a rule that does not exist.

    >>> house = Configuration.from_toml('select = ["N", "P025"]')
    >>> {"N002", "P025"} <= {rule.code for rule in for_configuration(house)}
    True
    """
    more = tuple(plugins)
    profiles = {name: lambda of=of: of().plus(*more) for name, of in PROFILES.items()}
    return configuration.rules(BUILTIN.plus(*more), profiles, profile, absent=absent)
