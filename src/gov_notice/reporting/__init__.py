"""What was found, in the forms that people and other programs read."""

from gov_notice.reporting.github import render_github
from gov_notice.reporting.json_lines import render_json
from gov_notice.reporting.junit import render_junit
from gov_notice.reporting.markdown import render_markdown
from gov_notice.reporting.sarif import render_sarif
from gov_notice.reporting.statistics import Count, statistics

__all__ = ["Count", "render_github", "render_json", "render_junit", "render_markdown", "render_sarif", "statistics"]
