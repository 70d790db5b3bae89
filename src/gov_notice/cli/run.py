"""Checking file after file, as the settings of each ask for."""

from collections.abc import Iterable, Iterator

import click
from attrs import field, frozen

from gov_notice.checking import CRASHED, Checked, Severity, check
from gov_notice.cli.baselines import Baselines
from gov_notice.cli.desk import Desk, Settings
from gov_notice.cli.exit_codes import CLEAN, FINDINGS, MISUSE
from gov_notice.cli.messages import message_of
from gov_notice.cli.sources import files_of, targets_of
from gov_notice.errors import GovNoticeError
from gov_notice.timing.calendars import Calendar

__all__ = ["Run"]


@frozen(kw_only=True)
class Run:
    """One run of the command: what is asked, and what came of it."""

    desk: Desk
    baselines: Baselines
    calendar: Calendar | None = None
    _codes: set[int] = field(init=False, factory=set)

    def checked(self, files: Iterable[str]) -> Iterator[Checked]:
        """Give what is found, file after file; a file that cannot be read is told, and the others are checked.

        Raises `ConfigurationError` where settings cannot be followed.
        """
        for name in files_of(files):
            settings = self.desk.settings_for(name)
            try:
                found = self._found(name, settings)
            except GovNoticeError as error:
                told = message_of(error)
                click.echo(f"gov-notice: {told if name in told else f'{name}：{told}'}", err=True)
                self._codes.add(MISUSE)
                continue
            found = self.baselines.parted(settings.baseline, found)
            level = settings.configuration.fail_level
            if any(_counts(finding.severity, finding.code, level) for one in found for finding in one.findings):
                self._codes.add(FINDINGS)
            yield from found

    def _found(self, name: str, settings: Settings) -> list[Checked]:
        rules = settings.rules_for(name)
        return [
            Checked(name=name, target=target, findings=check(target, rules=rules, calendar=self.calendar).findings)
            for target in targets_of(name)
        ]

    @property
    def code(self) -> int:
        """The exit code: a check that could not be completed is never clean."""
        return max(self._codes | ({FINDINGS} if self.desk.problems else {CLEAN}))


def _counts(severity: Severity, code: str, level: Severity | None) -> bool:
    return code == CRASHED or severity.reaches(level)
