"""What a date that leaves out year or month may take them from."""

from datetime import date
from typing import Final

from attrs import frozen

from gov_notice.model import YearSource
from gov_notice.model._fields import unchecked

__all__ = ["Frame"]


@frozen(kw_only=True)
class Frame:
    """The days and years that stand around a date in its document."""

    issued_on: date | None = None
    reference: date | None = None
    issued_in: date | None = None
    """The first day of the month of issue, where the paper prints no day."""
    number_year: int | None = None
    title_years: tuple[int, ...] = ()
    text_year: int | None = None
    """A year that the text names somewhere, for want of anything better."""
    context: date | None = None
    """The last date before it in the paragraph whose year is printed."""
    near: date | None = None
    """The date just before it in the sentence, which lends also its month."""
    past: bool = False
    """The sentence tells of something that has happened."""

    def at(self, context: date | None, near: date | None, *, past: bool) -> "Frame":
        """Give the frame of one place in the text, where other dates stand before it."""
        return _frame(
            issued_on=self.issued_on,
            reference=self.reference,
            issued_in=self.issued_in,
            number_year=self.number_year,
            title_years=self.title_years,
            text_year=self.text_year,
            context=context,
            near=near,
            past=past,
        )

    @property
    def base(self) -> tuple[date, YearSource] | None:
        """The day from which to count forward."""
        if self.issued_on is not None:
            return self.issued_on, YearSource.DATE_OF_ISSUE
        if self.reference is not None:
            return self.reference, YearSource.REFERENCE
        return None

    @property
    def base_of_years(self) -> tuple[date, YearSource] | None:
        """The day from which to find the year of a date: a month of issue without a day says enough for that."""
        if self.issued_on is None and self.issued_in is not None:
            return self.issued_in, YearSource.DATE_OF_ISSUE
        return self.base


_frame: Final = unchecked(Frame)
