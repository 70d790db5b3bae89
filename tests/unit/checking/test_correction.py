"""Fixes: all or none, overlaps wait, everything else stays."""

import re
from collections.abc import Iterator

from gov_notice.checking import (
    Applicability,
    Context,
    Edit,
    Fix,
    Flaw,
    Rule,
    RuleSet,
    Severity,
    Source,
    SourceLevel,
    Words,
    check,
    fix,
    rule,
)
from gov_notice.checking.words import part
from gov_notice.parsing import parse
from gov_notice.source import Span

LOGIC = Source(SourceLevel.LOGIC)
TEXT = "关于检查的通知\r\n\r\n各局：\r\n\r\n\u3000\u3000请甲乙丙做好\u200b准备。\r\n"


def replaces(code: str, pattern: str, put: str, applicability: Applicability = Applicability.SAFE) -> Rule:
    """Make a rule that puts other words in place of a pattern in the body."""

    def look(ctx: Context) -> Iterator[Flaw]:
        for match in re.finditer(pattern, ctx.body.text):
            yield ctx.body.flaw(*match.span(), put=put, applicability=applicability)

    return rule(code, f"rule-{code.lower()}", Severity.ERROR, LOGIC, "{found}")(look)


class TestFix:
    def test_only_the_edit_changes(self) -> None:
        fixed = fix(parse(TEXT), rules=[replaces("ZZ1", "乙", "丁")])
        assert fixed.text == TEXT.replace("乙", "丁")
        assert fixed.to_bytes() == TEXT.replace("乙", "丁").encode()
        assert [finding.code for finding in fixed.applied] == ["ZZ1"]
        assert fixed.left == ()

    def test_overlapping_fixes_wait_for_the_next_pass(self) -> None:
        rules = [replaces("ZZ1", "甲乙", "甲、乙"), replaces("ZZ2", "乙丙", "乙、丙")]
        fixed = fix(parse(TEXT), rules=rules)
        assert "请甲、乙、丙做好" in fixed.text
        assert len(fixed.applied) == 2

    def test_unsafe_fixes_are_applied_on_request_and_shown_ones_never(self) -> None:
        unsafe = replaces("ZZ1", "乙", "丁", Applicability.UNSAFE)
        shown = replaces("ZZ2", "丙", "戊", Applicability.SHOWN)
        plain = fix(parse(TEXT), rules=[unsafe, shown])
        assert plain.text == TEXT
        assert [finding.code for finding in plain.left] == ["ZZ1", "ZZ2"]
        asked = fix(parse(TEXT), rules=[unsafe, shown], unsafe=True)
        assert asked.text == TEXT.replace("乙", "丁")
        assert [finding.code for finding in asked.left] == ["ZZ2"]

    def test_a_fix_is_applied_whole_or_not_at_all(self) -> None:
        def look(ctx: Context) -> Iterator[Flaw]:
            if "甲乙丙" in ctx.body.text:
                at = ctx.body.text.index("甲乙丙")
                yield ctx.body.corrected([(at, at + 1, "一"), (at + 2, at + 3, "三")])

        both = rule("ZZ2", "both", Severity.ERROR, LOGIC, "{found}")(look)
        fixed = fix(parse(TEXT), rules=[replaces("ZZ1", "请甲", "请戊"), both])
        assert "请戊乙丙做好" in fixed.text

    def test_rules_that_never_settle_are_left_out(self) -> None:
        circle = [replaces("ZZ1", "乙", "丁"), replaces("ZZ2", "丁", "乙")]
        settling = replaces("ZZ3", "丙", "戊")
        fixed = fix(parse(TEXT), rules=[*circle, settling])
        assert fixed.text == TEXT.replace("丙", "戊")
        assert fix(parse(fixed.text), rules=[*circle, settling]).text == fixed.text

    def test_the_order_of_families_decides_between_two(self) -> None:
        rules = [replaces("P901", "乙", "丁"), replaces("N901", "乙", "戊")]
        assert "请甲戊丙" in fix(parse(TEXT), rules=rules).text

    def test_insertions_at_one_place_do_not_meet(self) -> None:
        def inserting(code: str, put: str) -> Rule:
            def look(ctx: Context) -> Iterator[Flaw]:
                at = ctx.body.text.find("乙")
                if f"{put}" not in ctx.body.text:
                    place = ctx.body.spans(at, at + 1)[0]
                    edit = Edit(Span(place.start, place.start), put)
                    yield Flaw("/body/0", spans=[place], fix=Fix("加", (edit,)))

            return rule(code, code.lower(), Severity.ERROR, LOGIC, "")(look)

        fixed = fix(parse(TEXT), rules=[inserting("ZZ1", "一"), inserting("ZZ2", "二")])
        assert "一" in fixed.text
        assert "二" in fixed.text
        assert len(fixed.text) == len(TEXT) + 2

    def test_lone_surrogates_survive(self) -> None:
        fixed = fix(parse(TEXT + "\ud800"), rules=[replaces("ZZ1", "乙", "丁")])
        assert fixed.to_bytes().decode("utf-8", "surrogatepass") == fixed.text


class TestWords:
    def test_a_place_within_pieces_is_led_back(self) -> None:
        words = Words((part("/title", "甲乙丙丁", (Span(3, 5), Span(9, 11))),))
        assert words.spans(1, 3) == (Span(4, 5), Span(9, 10))
        assert words.flaw(1, 3, put="x").fix is None
        assert words.flaw(2, 3, put="x").spans == (Span(9, 10),)

    def test_elements_keep_their_pointers(self) -> None:
        words = Words((part("/title", "甲乙"), part("/body/0", "丙")))
        assert words.text == "甲乙\n丙"
        assert [words.pointer(at) for at in range(4)] == ["/title", "/title", "/title", "/body/0"]

    def test_addresses_are_blanked_out_of_prose(self) -> None:
        words = Words((part("/body/0", "见https://www.example.cn/a,b及jyj@example.cn。"),))
        assert words.prose.replace("\0", "") == "见及。"
        assert len(words.prose) == len(words.text) == len(words.folded)


class TestBase:
    def test_blank_rule_set_changes_nothing(self) -> None:
        assert fix(parse(TEXT), rules=RuleSet()).text == TEXT
        assert check(parse(TEXT), rules=RuleSet()).findings == ()
