"""Text to reading, stage by stage: fold, lines, recognise, arrange, build, understand."""

from gov_notice.parsing.explain import Explanation, explain
from gov_notice.parsing.head import Head, parse_head
from gov_notice.parsing.parse import parse
from gov_notice.parsing.reading import Doubt, Reading

__all__ = ["Doubt", "Explanation", "Head", "Reading", "explain", "parse", "parse_head"]
