"""Deadlines and periods: what must be done by when, and what takes place when."""

from gov_notice.parsing.understand.duties.finding import find_duties

__all__ = ["find_duties"]
