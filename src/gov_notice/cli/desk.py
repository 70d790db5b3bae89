"""What is asked of a file: options, the configuration nearest to it, installed plug-ins."""

import os
from pathlib import Path

from attrs import evolve, field, frozen

from gov_notice.checking import FAIL_LEVELS, Configuration, PluginProblem, Rule, RuleSet, Severity, installed_rules
from gov_notice.cli.sources import STANDARD_INPUT
from gov_notice.errors import ConfigurationError
from gov_notice.rules import BUILTIN, for_configuration

__all__ = ["Desk", "Settings", "Wanted"]


@frozen(kw_only=True)
class Wanted:
    """What the command line asks for; it goes before any configuration."""

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    config: Path | None = None
    isolated: bool = False
    fail_level: str | None = None


@frozen(kw_only=True)
class Settings:
    """A configuration, and the folder that its paths lead from."""

    configuration: Configuration
    folder: Path
    rules: RuleSet

    @property
    def baseline(self) -> Path | None:
        """The baseline that the configuration names."""
        return None if self.configuration.baseline is None else self.folder / self.configuration.baseline

    def rules_for(self, name: str) -> RuleSet:
        """Give the rules that a file is asked about."""
        if name == STANDARD_INPUT or not self.configuration.per_file_ignores:
            return self.rules
        return self.rules.ignore(*self.configuration.ignored_in(path_from(self.folder, name)))


def path_from(folder: Path, name: str) -> str:
    """Give the path of a file from a folder, with slashes; on another drive, its whole path."""
    if name == STANDARD_INPUT:
        return name
    path = Path(name).absolute()
    try:
        return Path(os.path.relpath(path, folder.absolute())).as_posix()
    except ValueError:
        return path.as_posix()


@frozen(kw_only=True)
class Desk:
    """Finds the settings for files, and reads no configuration and no plug-in twice."""

    wanted: Wanted
    _settings: dict[Path | None, Settings] = field(init=False, factory=dict)
    _nearest: dict[Path, Path | None] = field(init=False, factory=dict)
    problems: dict[PluginProblem, None] = field(init=False, factory=dict)
    """What was wrong with plug-ins, in the order it was found."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that was asked so far; where two configurations weigh one differently, the first."""
        found: dict[str, Rule] = {}
        for settings in self._settings.values():
            for rule in settings.rules:
                found.setdefault(rule.code, rule)
        return tuple(found.values())

    @property
    def fail_level(self) -> Severity | None:
        """The level that anything so far fails at."""
        levels = (settings.configuration.fail_level for settings in self._settings.values())
        return max((level for level in levels if level), key=list(Severity).index, default=None)

    def settings_for(self, name: str) -> Settings:
        """Give what holds for a file: the configuration nearest upwards from it, and the options.

        Raises `ConfigurationError` where it cannot be followed.
        """
        path = self._configuration_of(name)
        if path not in self._settings:
            self._settings[path] = self._read(path)
        return self._settings[path]

    def _configuration_of(self, name: str) -> Path | None:
        if self.wanted.isolated:
            return None
        if self.wanted.config:
            return self.wanted.config
        folder = Path.cwd() if name == STANDARD_INPUT else Path(name).absolute().parent
        if folder not in self._nearest:
            self._nearest[folder] = _nearest(folder)
        return self._nearest[folder]

    def _read(self, path: Path | None) -> Settings:
        try:
            configuration = _configuration(path) or Configuration()
            configuration = configuration.with_selection(select=self.wanted.select, ignore=self.wanted.ignore)
            if self.wanted.fail_level:
                configuration = evolve(configuration, fail_level=FAIL_LEVELS[self.wanted.fail_level])
            plugins = tuple(dict.fromkeys((*configuration.plugins, *self.wanted.plugins)))
            installed = installed_rules(plugins, beside=BUILTIN)
            self.problems.update(dict.fromkeys(installed.problems))
            rules = for_configuration(
                configuration,
                self.wanted.profile,
                plugins=installed.rules,
                absent=(problem.prefix for problem in installed.problems),
            )
        except ConfigurationError as error:
            if path is None:
                raise
            raise ConfigurationError(f"{path}: {problem}" for problem in error.problems) from error
        return Settings(configuration=configuration, folder=path.parent if path else Path.cwd(), rules=rules)


def _nearest(folder: Path) -> Path | None:
    """Give the gov-notice.toml, or the pyproject.toml with our table, nearest upwards."""
    for above in (folder, *folder.parents):
        own, project = above / "gov-notice.toml", above / "pyproject.toml"
        if own.is_file():
            return own
        if project.is_file() and _configuration(project) is not None:
            return project
    return None


def _configuration(path: Path | None) -> Configuration | None:
    if path is None:
        return None
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError([f"{path}: {error}"]) from error
    if path.name == "pyproject.toml":
        return Configuration.from_pyproject(text)
    return Configuration.from_toml(text)
