"""Baseline files: found, compared with, and written."""

from pathlib import Path

import click
from attrs import evolve, field, frozen

from gov_notice.checking import Baseline, Checked
from gov_notice.cli.desk import path_from
from gov_notice.cli.output import write
from gov_notice.errors import ConfigurationError, LoadError

__all__ = ["Baselines"]


@frozen(kw_only=True)
class Baselines:
    """The baselines of one run, each read once. Files are known in them by their path from the baseline's folder."""

    path: Path | None = None
    """The baseline that the command line names; it goes before those of configurations."""
    renewing: bool = False
    """Whether everything that is found becomes known."""
    _read: dict[Path, Baseline] = field(init=False, factory=dict)
    _found: dict[Path, list[Checked]] = field(init=False, factory=dict)

    def parted(self, configured: Path | None, found: list[Checked]) -> list[Checked]:
        """Give what was found in one file, with what its baseline knows set apart.

        `configured` is the baseline that the file's configuration names. Raises `ConfigurationError`
        where it is not there, or none is named and one is to be written.
        """
        path = self.path or configured
        if path is None:
            if self.renewing:
                raise ConfigurationError(["--write-baseline needs --baseline PATH, or `baseline` in the configuration"])
            return found
        baseline = self._baseline(path)
        named = [evolve(one, name=path_from(path.parent, one.name)) for one in found]
        if self.renewing:
            self._found.setdefault(path, []).extend(named)
            return [evolve(one, findings=(), known=one.findings) for one in found]
        if gone := baseline.gone(named):
            click.echo(f"{path}：{found[0].name} 有 {gone} 处已不存在，可用 --write-baseline 更新", err=True)
        return [evolve(one, name=found[0].name) for one in baseline.parted(named)]

    def write(self) -> None:
        """Write what was found over what was known of the same files."""
        for path, found in self._found.items():
            baseline = self._read[path].renewed(found)
            write(baseline.to_json().encode(), path)
            click.echo(f"{path}：已记入 {sum(baseline.counts.values())} 处", err=True)

    def _baseline(self, path: Path) -> Baseline:
        if path not in self._read:
            if path.exists() or not self.renewing:
                self._read[path] = _read(path)
            else:
                self._read[path] = Baseline()
        return self._read[path]


def _read(path: Path) -> Baseline:
    try:
        return Baseline.from_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, LoadError) as error:
        raise ConfigurationError([f"baseline {path}: {error}"]) from error
