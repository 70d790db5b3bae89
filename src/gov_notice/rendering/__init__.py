"""Documents and duties in other forms."""

from gov_notice.rendering.text import render_text

__all__ = ["render_text"]
