"""What holds for all rules: pages, listing, wording, profiles."""

import pkgutil
import runpy
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import gov_notice.rules
from gov_notice.checking import Need, Rule, Severity, SourceLevel, check
from gov_notice.errors import InvalidFieldError
from gov_notice.parsing import parse
from gov_notice.rules import BUILTIN, PROFILES, for_profile

CONFORMING = """000012

柳城市教育局文件

柳教发〔2026〕8号

柳城市教育局关于印发《校园安全检查工作方案（试行）》的通知

各区县教育局，市直属各学校：

为做好校园安全工作，根据《校车安全管理条例》第八条，我局制定了《校园安全检查工作方案（试行）》，现印发给你们（见附件1），请认真贯彻执行。现将有关事项通知如下：

一、检查时间

2026年6月1日至6月5日（星期五）。

二、检查内容

（一）消防设施。查看器材、通道等。

（二）校车。查看证照，抽查10～15辆，合格率应达到95%以上。

三、有关要求

请各单位于2026年6月12日（含）前将自查报告报送我局安全处。联系人：何青山，电话：0736-7654321，电子邮箱：jyj@example.gov.cn，邮编：610010。

特此通知。

附件：1.校园安全检查工作方案（试行）

2.检查汇总表

柳城市教育局

2026年5月13日

（此件公开发布）

抄送：柳城市应急管理局，柳城市公安局。

柳城市教育局办公室        2026年5月14日印发
"""


def test_a_conforming_document_has_no_finding() -> None:
    reading = parse(CONFORMING)
    assert reading.official
    assert [(f.code, f.message) for f in check(reading, rules=BUILTIN).findings] == []


@pytest.mark.parametrize("one", tuple(BUILTIN), ids=lambda one: one.code)
class TestEveryRule:
    def test_its_page_has_its_sections(self, one: Rule) -> None:
        heads = ("What it does:", "Why:", "Fix safety:")
        at = [one.explanation.index(head) for head in heads]
        assert at == sorted(at)
        assert one.summary.endswith(".")

    def test_its_message_claims_no_more_than_its_source(self, one: Rule) -> None:
        if one.source.level in (SourceLevel.PRACTICE, SourceLevel.LOGIC):
            assert "规定" not in one.message + one.source.phrase
        else:
            assert one.source.clause

    def test_practice_is_no_error(self, one: Rule) -> None:
        if one.source.level is SourceLevel.PRACTICE:
            assert one.severity is not Severity.ERROR

    def test_its_code_is_a_letter_and_three_digits(self, one: Rule) -> None:
        assert len(one.code) == 4
        assert one.code[0] in "NTADHFCXSGPRBK"
        assert one.code[1:].isdigit()
        assert one.name == one.name.lower().replace("_", "-")


def test_every_rule_that_is_written_is_listed() -> None:
    modules = [import_module(f"gov_notice.rules.{m.name}") for m in pkgutil.iter_modules(gov_notice.rules.__path__)]
    written = {value.code for module in modules for value in vars(module).values() if isinstance(value, Rule)}
    assert written == {rule.code for rule in BUILTIN}


class TestProfiles:
    def test_there_are_four(self) -> None:
        assert set(PROFILES) == {"national", "draft", "web", "archive"}

    @pytest.mark.parametrize("name", tuple(PROFILES))
    def test_a_profile_is_a_part_of_all_rules(self, name: str) -> None:
        codes = {rule.code for rule in for_profile(name)}
        assert codes
        assert codes <= {rule.code for rule in BUILTIN}

    def test_an_unknown_one_is_refused(self) -> None:
        with pytest.raises(InvalidFieldError, match="none of"):
            for_profile("nothing")

    def test_the_web_takes_errors_of_typing_for_warnings(self) -> None:
        text = CONFORMING.replace("〔2026〕", "[2026]")
        for name, severity in (("national", Severity.ERROR), ("web", Severity.WARNING)):
            (finding,) = check(parse(text), rules=for_profile(name)).findings
            assert (finding.code, finding.severity) == ("N002", severity)

    def test_the_calendar_is_needed_by_one_rule(self) -> None:
        assert {rule.code for rule in BUILTIN if rule.needs is Need.CALENDAR} == {"D013"}


class TestConformance:
    """Every entry of the catalogue is accounted for in docs/reference/conformance.md, which is up to date."""

    DOCS = Path(__file__).parents[2] / "docs"

    def test_every_code_is_a_rule_or_an_entry_and_not_both(self) -> None:
        data = tomllib.loads((self.DOCS / "catalogue.toml").read_text("utf-8"))
        wanted = [f"{f}{k:03d}" for f, (_, _, count) in data["families"].items() for k in range(1, count + 1)]
        answered = [code for rule in BUILTIN for code in (rule.code, *rule.aliases) if rule.code[0] not in data["own"]]
        assert sorted([*answered, *data["entries"]]) == sorted(wanted)
        assert len(wanted) >= 377  # rules of our own come after those of the catalogue

    def test_the_page_is_up_to_date(self) -> None:
        script = self.DOCS / "generate_conformance.py"
        assert runpy.run_path(str(script))["page"]() == (self.DOCS / "reference" / "conformance.md").read_text("utf-8")
