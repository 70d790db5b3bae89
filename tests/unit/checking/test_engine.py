"""Asking rules: findings, pointers, crashes, and what is not asked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from gov_notice.checking import (
    CRASHED,
    Context,
    Edit,
    Finding,
    Fix,
    Flaw,
    Need,
    Rule,
    RuleSet,
    Severity,
    Source,
    SourceLevel,
    check,
    rule,
)
from gov_notice.errors import InvalidFieldError
from gov_notice.model import OfficialDocument, PrintedDate, Title
from gov_notice.parsing import parse
from gov_notice.source import Span

LOGIC = Source(SourceLevel.LOGIC)
TEXT = (
    "柳教发〔2026〕8号\n\n柳城市教育局关于开展检查的通知\n\n"
    "各区县教育局：\n\n请做好准备。\n\n柳城市教育局\n\n2026年5月13日\n"
)


@rule("ZZ1", "has-title", Severity.INFO, LOGIC, "标题是“{title}”")
def has_title(ctx: Context) -> Iterator[Flaw]:
    """Says what the title is."""
    if ctx.document.title:
        yield ctx.flaw("/title", facts={"title": ctx.document.title.text})


@rule("ZZ2", "crashes-late", Severity.ERROR, LOGIC, "有标题")
def crashes_late(ctx: Context) -> Iterator[Flaw]:
    """Finds something, then crashes."""
    yield ctx.flaw("/title")
    raise RuntimeError("out of ink")


@rule("ZZ3", "wants-text", Severity.INFO, LOGIC, "有原文", needs=Need.TEXT)
def wants_text(ctx: Context) -> Iterator[Flaw]:
    """Needs the text."""
    yield ctx.flaw("/body")


@rule("ZZ4", "wants-calendar", Severity.INFO, LOGIC, "有日历", needs=Need.CALENDAR)
def wants_calendar(ctx: Context) -> Iterator[Flaw]:
    """Needs a calendar."""
    yield ctx.flaw("/deadlines")


RULES = RuleSet((has_title, crashes_late, wants_text, wants_calendar))


class TestFindings:
    def test_a_finding_carries_place_facts_and_message(self) -> None:
        reading = parse(TEXT)
        (finding,) = check(reading, rules=RULES.select("ZZ1")).findings
        assert finding.pointer == "/title"
        assert finding.facts == {"title": "柳城市教育局关于开展检查的通知"}
        assert finding.message == "标题是“柳城市教育局关于开展检查的通知”"
        assert [span.of(TEXT) for span in finding.spans] == ["柳城市教育局关于开展检查的通知"]

    def test_a_document_alone_gives_pointers_and_no_spans(self) -> None:
        document = OfficialDocument(title=Title.read("关于开展检查的通知"))
        (finding,) = check(document, rules=RULES.select("ZZ1")).findings
        assert (finding.pointer, finding.spans) == ("/title", ())

    def test_documents_inside_are_asked_under_their_own_pointer(self) -> None:
        inner = OfficialDocument(title=Title.read("关于防汛的通知"))
        outer = OfficialDocument(title=Title.read("转发关于防汛的通知"), enclosed=(inner,))
        pointers = [finding.pointer for finding in check(outer, rules=RULES.select("ZZ1")).findings]
        assert pointers == ["/enclosed/0/title", "/title"]

    def test_every_document_of_a_reading_is_asked(self) -> None:
        reading = parse(TEXT + "\n" + TEXT.replace("检查", "培训").replace("8号", "9号"))
        assert len(reading.documents) == 2
        pointers = [finding.pointer for finding in check(reading, rules=RULES.select("ZZ1")).findings]
        assert pointers == ["/title", "/documents/1/title"]


class TestCrashes:
    def test_a_crash_is_a_finding_and_hides_nothing(self) -> None:
        report = check(parse(TEXT), rules=RULES.select("ZZ1", "ZZ2"))
        assert sorted(finding.code for finding in report.findings) == [CRASHED, "ZZ1", "ZZ2"]
        (crash,) = report.crashes
        assert crash.facts == {"rule": "ZZ2", "error": "RuntimeError"}
        assert "out of ink" in crash.message

    def test_a_message_that_names_no_fact_is_a_crash(self) -> None:
        broken = rule("ZZ9", "broken", Severity.INFO, LOGIC, "{nothing}")(lambda ctx: [ctx.flaw("/title")])
        (crash,) = check(parse(TEXT), rules=[broken]).findings
        assert crash.code == CRASHED


class TestNeeds:
    def test_what_needs_the_text_is_not_asked_without_it(self) -> None:
        assert check(OfficialDocument(), rules=[wants_text]).findings == ()
        assert len(check(parse(TEXT), rules=[wants_text]).findings) == 1

    def test_what_needs_a_calendar_is_asked_only_with_one(self) -> None:
        class Never:
            def is_working_day(self, day: object) -> bool | None:
                return None if day else False

        assert check(parse(TEXT), rules=[wants_calendar]).findings == ()
        assert len(check(parse(TEXT), rules=[wants_calendar], calendar=Never()).findings) == 1


def asks(gates: dict[str, Any]) -> Rule:
    """Make a rule that finds something wherever it is asked."""
    told = {"source": LOGIC, "message": "", **gates}
    return rule("ZZ5", "always", Severity.INFO, **told)(lambda ctx: [ctx.flaw("")])


class TestGates:
    """A rule is asked where the document has its elements, its genre and one of its signs, and its source binds."""

    DOCUMENT = OfficialDocument(
        title=Title.read("关于开展检查的通知"), genre="通知", seal="", date_of_issue=PrintedDate.of(date(2010, 5, 13))
    )

    @pytest.mark.parametrize(
        ("gates", "asked"),
        [
            ({}, True),
            ({"elements": "title"}, True),
            ({"elements": ("title", "number")}, False),
            ({"elements": "body"}, False),
            ({"elements": "seal"}, True),
            ({"genres": ("函", "通知")}, True),
            ({"genres": "函"}, False),
            ({"signs": ("检验", "检查")}, True),
            ({"signs": "检验"}, False),
            ({"elements": "title", "genres": "通知", "signs": "检验"}, False),
            ({"source": Source(SourceLevel.STANDARD, "GB/T 1", in_force=date(2010, 5, 13))}, True),
            ({"source": Source(SourceLevel.STANDARD, "GB/T 1", in_force=date(2012, 7, 1))}, False),
        ],
    )
    def test_what_is_asked(self, gates: dict[str, Any], asked: bool) -> None:  # noqa: FBT001  a parameter of the table
        assert bool(check(self.DOCUMENT, rules=[asks(gates)]).findings) is asked

    def test_an_element_that_no_document_has_is_refused(self) -> None:
        with pytest.raises(InvalidFieldError, match="headline"):
            asks({"elements": "headline"})


class TestReport:
    def test_at_least_keeps_what_weighs_as_much(self) -> None:
        report = check(parse(TEXT), rules=RULES.select("ZZ1", "ZZ2"))
        assert {finding.code for finding in report.at_least(Severity.ERROR)} == {"ZZ2"}
        assert {finding.code for finding in report.at_least(Severity.WARNING)} == {"ZZ2", CRASHED}


class TestValues:
    def test_a_fix_outside_the_finding_is_refused(self) -> None:
        fix = Fix("改", (Edit(Span(5, 6), "x"),))
        with pytest.raises(InvalidFieldError, match="outside"):
            Finding(code="ZZ1", severity=Severity.INFO, message="", pointer="", spans=(Span(0, 5),), fix=fix)

    def test_a_fix_has_edits_that_are_apart(self) -> None:
        with pytest.raises(InvalidFieldError):
            Fix("改", ())
        with pytest.raises(InvalidFieldError, match="overlap"):
            Fix("改", (Edit(Span(0, 3), "x"), Edit(Span(2, 4), "y")))

    @pytest.mark.parametrize(
        ("source", "phrase"),
        [
            (Source(SourceLevel.STANDARD, "GB/T 9704-2012 7.2.5"), "（GB/T 9704-2012 7.2.5 规定）"),
            (
                Source(SourceLevel.LAW, "《中华人民共和国立法法》第六十五条"),
                "（《中华人民共和国立法法》第六十五条规定）",
            ),
            (Source(SourceLevel.PRACTICE), "（通常做法）"),
            (LOGIC, ""),
        ],
    )
    def test_only_what_is_in_force_is_said_to_prescribe(self, source: Source, phrase: str) -> None:
        assert source.phrase == phrase


class TestRuleSet:
    def test_methods_give_new_sets(self) -> None:
        assert [one.code for one in RULES.select("ZZ1", "crashes-late")] == ["ZZ1", "ZZ2"]
        assert [one.code for one in RULES.ignore("ZZ")] == []
        assert len(RULES) == 4
        assert RULES["has-title"] is has_title
        assert RULES.weighed(Severity.ERROR, "ZZ1")["ZZ1"].severity is Severity.ERROR
        assert RULES["ZZ1"].severity is Severity.INFO

    def test_rules_stand_in_the_order_of_their_codes(self) -> None:
        assert [one.code for one in RuleSet((wants_text, has_title))] == ["ZZ1", "ZZ3"]

    def test_clashes_are_refused(self) -> None:
        twin: Rule = rule("ZZ8", "has-title", Severity.INFO, LOGIC, "")(has_title.check)
        alias: Rule = rule("ZZ8", "twin", Severity.INFO, LOGIC, "", aliases=("ZZ1",))(has_title.check)
        for other in (has_title, twin, alias):
            with pytest.raises(InvalidFieldError, match="claim"):
                RULES.plus(other)

    def test_an_alias_means_its_rule(self) -> None:
        alias: Rule = rule("ZZ8", "twin", Severity.INFO, LOGIC, "", aliases=("YY7",))(has_title.check)
        rules = RULES.plus(alias)
        assert rules["YY7"].code == "ZZ8"
        assert [one.code for one in rules.select("YY7")] == ["ZZ8"]

    def test_what_is_not_there_is_a_key_error(self) -> None:
        with pytest.raises(KeyError):
            RULES["ZZ7"]
