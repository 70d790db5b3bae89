"""Laws of checks and fixes."""

import random
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings, strategies as st

from gov_notice.checking import Finding, Rule, check, fix
from gov_notice.model import OfficialDocument
from gov_notice.parsing import parse
from gov_notice.rules import BUILTIN
from gov_notice.testing import any_documents, official_documents

SCRAPS = (
    "柳教发[2026]第08号", "柳教发〔二〇二六〕 8号", "柳城市教育局文件", "签发人:陈立言", "机密☆五年", "000012",
    "12", "特急", "急件", "柳城市教育局关于转发《省厅关于印发《办法》的通知》的通知。", "关于增加编制的请示",
    "关于召开会议,部署工作的通知(试行)", "各区县教育局:", "柳城市人民政府：", "一，检查时间",
    "（一）、消防设施", "(二)校车", "1、食堂", "一十一、宿舍", "第一条、学校", "一是、重视；。",
    "首先、检查，，", '开展"平安"活动', "“要开展“平安”活动”", "《关于《办法》的通知》", "《甲》、《乙》",
    "水、电、等...", "重点--消防", "！！！！", "（见附件。），", "６月１２号前,报送", "6月2日-12日",
    "从6月2日～12日", "2026年6月12日（星期四）", "15～30%", "10-15人", "13～17万元", ".5千克", "二零二六年",
    "《甲办法》([2026]5号)", "附件:1.检查表；", "附件：一、检查表\n二、汇总表。", "附件1：\n检查表", "附：名单",
    "联系人：何青山,电话：0736-7654321", "邮箱：jyj＠example.gov.cn", "邮编：61001", "特此通知。",
    "妥否，请批示。", "柳城市教育局", "二〇二六年五月十三日", "2026-05-03", "2026年05月03日", "(此件公开发布)",
    "此件公开发布", "抄送:柳城市应急管理局", "抄报：市政府。", "主题词：教育 通知",
    "柳城市教育局办公室   2026年05月14日印发", "\u3000\u3000", " ", "\n", "\r\n", "\t", "《", "）", "“", '"',
    "〔", "。", "，", ":", "(", "通知", "请 做好 准备。", "柳教发2026年8号", "主送：各县教育局。", "密件★3年",
    "柳教发〔2026〕9号附件1", "2026年6月1日翻印", "（以下简称市科协）", "3年以上，3年以下", "300+450=760万元",
    "“12.9”运动", "如下：时间：6月1日。", "关于开展检查工作", "各区县教育局；", "附件：1.检查表\n3.汇总表", "柳城市人民政府令\n第12号",
    "《甲办法》已经通过，现予公布，自公布之日起施行。", "电话：0736-76543", "何青山", "转报你府",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=24).flatmap(
    lambda scraps: st.sampled_from(("\n", "", "\r\n", "\n\n")).map(lambda mark: mark.join(scraps))
) | st.text(max_size=40)
SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)


def places(findings: Sequence[Finding]) -> list[tuple[str, str, str, int]]:
    return [(f.code, f.pointer, f.message, f.spans[0].start if f.spans else -1) for f in findings]


class TestFixing:
    """Law 5: fix twice is fix once; a fix changes nothing outside its edits, which lie in the finding's spans; the
    fixed text has no finding of that fix.
    """

    @SLOW
    @given(TEXTS, st.booleans())
    def test_twice_is_once(self, text: str, unsafe: bool) -> None:  # noqa: FBT001  Hypothesis draws it
        once = fix(parse(text), rules=BUILTIN, unsafe=unsafe)
        assert fix(parse(once.text), rules=BUILTIN, unsafe=unsafe).text == once.text

    @SLOW
    @given(TEXTS)
    def test_edits_lie_in_the_spans_of_their_finding(self, text: str) -> None:
        for finding in check(parse(text), rules=BUILTIN).findings:
            for edit in finding.fix.edits if finding.fix else ():
                assert any(span.covers(edit.span) for span in finding.spans)
                assert edit.span.stop <= len(text)

    @SLOW
    @given(TEXTS, st.sampled_from(tuple(BUILTIN)))
    def test_no_finding_of_a_fix_is_left_by_its_rule_alone(self, text: str, one: Rule) -> None:
        fixed = fix(parse(text), rules=[one])
        if fixed.applied:
            safe = [finding for finding in fixed.left if finding.fix and finding.fix.applicability.value == "safe"]
            assert safe == []


class TestOrder:
    """Law 6: findings do not depend on the order of the rules."""

    @SLOW
    @given(TEXTS, st.randoms(use_true_random=False))
    def test_any_order_finds_the_same(self, text: str, chance: random.Random) -> None:
        reading = parse(text)
        shuffled = list(BUILTIN)
        chance.shuffle(shuffled)
        assert places(check(reading, rules=shuffled).findings) == places(check(reading, rules=BUILTIN).findings)


class TestNothingCrashes:
    """Rules never raise on any document the strategies can draw or the parser can read."""

    @SLOW
    @given(TEXTS)
    def test_on_texts(self, text: str) -> None:
        report = check(parse(text), rules=BUILTIN)
        assert report.crashes == ()
        assert all(span.stop <= len(text) for finding in report.findings for span in finding.spans)

    @SLOW
    @given(official_documents() | any_documents())
    def test_on_documents(self, document: OfficialDocument) -> None:
        report = check(document, rules=BUILTIN)
        assert report.crashes == ()
        assert all(not finding.spans and finding.fix is None for finding in report.findings)
