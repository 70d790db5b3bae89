"""Which rules a house asks, and how it weighs them: a value, read from TOML."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, Self
from unicodedata import normalize

from attrs import evolve, field, frozen

from gov_notice.checking.finding import Severity
from gov_notice.checking.rule_set import RuleSet
from gov_notice.errors import ConfigurationError

__all__ = ["FAIL_LEVELS", "Configuration", "HouseProfile", "Selection"]

_SEVERITIES: Final = {severity.value: severity for severity in Severity}
FAIL_LEVELS: Final[Mapping[str, Severity | None]] = MappingProxyType({**_SEVERITIES, "never": None})
"""What a check may fail at, by the word that a configuration says."""
_SELECTION: Final = frozenset({"select", "plus", "ignore", "severity"})
_PROFILE: Final = _SELECTION | {"extends"}
_TOP: Final = _SELECTION | {"profile", "profiles", "per-file-ignores", "plugins", "baseline", "fail-level"}


@frozen(kw_only=True)
class Selection:
    """Changes to the rules of a profile. Rules are meant by codes, beginnings of codes, and names."""

    select: tuple[str, ...] = ()
    """Only these; empty for all. A rule that is named in full is asked even where the profile leaves it out."""
    plus: tuple[str, ...] = ()
    """These as well, from all rules."""
    ignore: tuple[str, ...] = ()
    """Not these."""
    severity: Mapping[str, Severity] = field(factory=dict, hash=False)
    """Other severities."""

    def of(self, profile: RuleSet, every: RuleSet, absent: tuple[str, ...] = ()) -> RuleSet:
        """Give the rules of a profile with the changes made; `every` holds the rules that may be named.

        Raises `ConfigurationError` where a word means no rule, and does not begin with one of `absent`.
        """
        named = {"select": self.select, "plus": self.plus, "ignore": self.ignore, "severity": self.severity}
        said = ((key, word) for key, words in named.items() for word in words)
        lost = [(key, word) for key, word in said if not (every.has(word) or word.startswith(absent))]
        if lost:
            raise ConfigurationError(f"{key}: no rule is meant by {word!r}" for key, word in lost)
        rules = profile
        if self.select:
            rules = rules.select(*self.select).joined(every.exactly(*self.select))
        rules = rules.joined(every.select(*self.plus)).ignore(*self.ignore)
        # the longest word weighs last, so that a rule may differ from its family
        for word in sorted(self.severity, key=len):
            rules = rules.weighed(self.severity[word], word)
        return rules


@frozen(kw_only=True)
class HouseProfile(Selection):
    """A profile of the house: another profile, and changes to it."""

    extends: str = "national"


@frozen(kw_only=True)
class Configuration:
    """What `[tool.gov-notice]` or gov-notice.toml says. Which file that is, the caller finds out.

    >>> text = '''
    ... profile = "house"
    ... [profiles.house]
    ... extends = "draft"
    ... ignore = ["P025"]
    ... severity = {P001 = "warning"}
    ... [per-file-ignores]
    ... "incoming/**" = ["G"]
    ... '''
    >>> configuration = Configuration.from_toml(text)
    >>> configuration.profile, configuration.profiles["house"].extends
    ('house', 'draft')
    >>> configuration.ignored_in("incoming/2026/8号.txt")
    ('G',)
    """

    profile: str = "national"
    profiles: Mapping[str, HouseProfile] = field(factory=dict, hash=False)
    selection: Selection = Selection()
    """Changes to whatever profile is chosen."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)
    """Rules that are not asked about some files, by patterns for their paths from the configuration's folder."""
    plugins: tuple[str, ...] = ()
    """The prefixes of the installed plug-ins whose rules are asked."""
    baseline: str | None = None
    """The path of the baseline, from the configuration's folder."""
    fail_level: Severity | None = Severity.INFO
    """From which severity on findings make a check fail; None for never."""

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """Read the text of a gov-notice.toml; raises `ConfigurationError` with every problem and its key."""
        return cls.from_table(_toml(text))

    @classmethod
    def from_pyproject(cls, text: str) -> Self | None:
        """Read the table `[tool.gov-notice]` of a pyproject.toml; None where it has none.

        Raises `ConfigurationError` with every problem and its key.
        """
        tool = _toml(text).get("tool", {})
        table = tool.get("gov-notice") if isinstance(tool, dict) else None
        if table is None:
            return None
        if not isinstance(table, dict):
            raise ConfigurationError(["tool.gov-notice: no table"])
        return cls.from_table(table)

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Self:
        """Read a configuration from plain data; raises `ConfigurationError` with every problem and its key."""
        reader = _Table("", table, _TOP)
        configuration = cls(
            profile=reader.word("profile", "national"),
            profiles={name: _profile(sub) for name, sub in reader.tables("profiles", _PROFILE)},
            selection=Selection(**_changes(reader)),
            per_file_ignores=reader.words_by_key("per-file-ignores"),
            plugins=reader.words("plugins"),
            baseline=reader.word("baseline", None),
            fail_level=FAIL_LEVELS[reader.choice("fail-level", tuple(FAIL_LEVELS), "info")],
        )
        if reader.problems:
            raise ConfigurationError(reader.problems)
        return configuration

    def rules(
        self,
        every: RuleSet,
        profiles: Mapping[str, Callable[[], RuleSet]],
        profile: str | None = None,
        *,
        absent: Iterable[str] = (),
    ) -> RuleSet:
        """Give the rules to ask.

        `every` holds the rules that may be named, `profiles` gives the library's profiles; `profile` is
        chosen instead of the configuration's own. `absent` are the prefixes of plug-ins that could not be
        loaded: what is said of their rules is passed over. Raises `ConfigurationError` where there is no
        such profile, a word means no rule, or profiles extend each other.
        """
        gone = tuple(absent)
        said = ((at, word) for at, words in self.per_file_ignores.items() for word in words)
        lost = [(at, word) for at, word in said if not (every.has(word) or word.startswith(gone))]
        if lost:
            raise ConfigurationError(f"per-file-ignores.{at}: no rule is meant by {word!r}" for at, word in lost)
        chain = self._chain(profile or self.profile, profiles)
        rules = profiles[chain[0][0]]()
        for name, house in chain[1:]:
            try:
                rules = house.of(rules, every, gone)
            except ConfigurationError as error:
                raise ConfigurationError(f"profiles.{name}.{problem}" for problem in error.problems) from error
        return self.selection.of(rules, every, gone)

    def _chain(self, name: str, profiles: Mapping[str, Callable[[], RuleSet]]) -> list[tuple[str, "HouseProfile"]]:
        """Give the profiles that a profile extends, one upon the other, the library's first."""
        chain: list[tuple[str, HouseProfile]] = []
        seen: set[str] = set()
        while name in self.profiles and not (name in profiles and name in seen):
            if name in seen:
                raise ConfigurationError([f"profiles.{name}.extends: profiles extend each other in a circle"])
            seen.add(name)
            chain.append((name, self.profiles[name]))
            name = self.profiles[name].extends
        if name not in profiles:
            raise ConfigurationError([f"profile: {name!r} is none of {', '.join({**profiles, **self.profiles})}"])
        return [(name, HouseProfile()), *reversed(chain)]

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """Give what is not asked about a file; `path` leads from the configuration's folder, with slashes.

        In a pattern `*` and `?` stay within a folder, `**` does not; a pattern without a slash means the
        name of the file alone.
        """
        path = normalize("NFC", path)
        name = path.rpartition("/")[2]
        return tuple(
            word
            for pattern, words in self.per_file_ignores.items()
            if _glob(pattern)(path if "/" in pattern else name)
            for word in words
        )

    def with_selection(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Self:
        """Give the configuration with other rules selected, and more rules ignored."""
        select = tuple(select)
        return evolve(
            self,
            selection=evolve(
                self.selection,
                select=select or self.selection.select,
                plus=() if select else self.selection.plus,
                ignore=(*(() if select else self.selection.ignore), *ignore),
            ),
        )


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigurationError([f"no TOML: {error}"]) from error


def _changes(reader: "_Table") -> dict[str, Any]:
    return {
        "select": reader.words("select"),
        "plus": reader.words("plus"),
        "ignore": reader.words("ignore"),
        "severity": reader.severities("severity"),
    }


def _profile(reader: "_Table") -> HouseProfile:
    return HouseProfile(extends=reader.word("extends", "national"), **_changes(reader))


@lru_cache(maxsize=256)
def _glob(pattern: str) -> Callable[[str], re.Match[str] | None]:
    parts = re.split(r"(\*\*/|/\*\*\Z|\*\*|\*|\?)", normalize("NFC", pattern.removeprefix("./")))
    known = {"**/": "(?:[^/]+/)*", "/**": "/.+", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(known.get(part) or re.escape(part) for part in parts), re.DOTALL).fullmatch


class _Table:
    """A TOML table that is read key by key; what is wrong is noted, and read as if it were not there."""

    def __init__(
        self, at: str, table: Mapping[str, Any], keys: Iterable[str], problems: list[str] | None = None
    ) -> None:
        self.at = at
        self.table = table
        self.problems: list[str] = [] if problems is None else problems
        known = sorted(keys)
        self.problems += [f"{at}{key}: not one of {', '.join(known)}" for key in table if key not in known]

    def _bad(self, key: str, wanted: str) -> None:
        self.problems.append(f"{self.at}{key}: {wanted}")

    def word(self, key: str, default: Any) -> Any:  # noqa: ANN401  a str, or the default
        value = self.table.get(key, default)
        if value is not default and not (isinstance(value, str) and value):
            self._bad(key, "no text")
            return default
        return value

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        value = self.table.get(key, default)
        if value not in choices:
            self._bad(key, f"not one of {', '.join(choices)}")
            return default
        return str(value)

    def words(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            self._bad(key, "no list of texts")
            return ()
        return tuple(value)

    def _sub(self, key: str) -> dict[str, Any]:
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            self._bad(key, "no table")
            return {}
        return value

    def severities(self, key: str) -> dict[str, Severity]:
        found: dict[str, Severity] = {}
        for code, value in self._sub(key).items():
            if isinstance(value, str) and value in _SEVERITIES:
                found[code] = _SEVERITIES[value]
            else:
                self._bad(f"{key}.{code}", f"not one of {', '.join(_SEVERITIES)}")
        return found

    def words_by_key(self, key: str) -> dict[str, tuple[str, ...]]:
        sub = self._sub(key)
        inner = _Table(f"{self.at}{key}.", sub, sub, self.problems)
        return {name: inner.words(name) for name in sub}

    def tables(self, key: str, keys: Iterable[str]) -> "Iterable[tuple[str, _Table]]":
        for name, value in self._sub(key).items():
            if isinstance(value, dict):
                yield name, _Table(f"{self.at}{key}.{name}.", value, keys, self.problems)
            else:
                self._bad(f"{key}.{name}", "no table")
