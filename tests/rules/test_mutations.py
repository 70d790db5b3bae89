"""Defects planted at random places of conforming documents: found, alone, and repaired."""

import random
import re
from collections.abc import Callable

import pytest

from gov_notice.checking import check, fix
from gov_notice.model.numerals import numeral
from gov_notice.parsing import parse
from gov_notice.rules import BUILTIN, for_profile

MUTANTS = 20
NATIONAL = for_profile("national")
PLACES = ("柳城市", "白河县", "青山市", "沅山县")
LINES = ("教育局", "财政局", "应急管理局", "水利局")
MATTERS = ("校园安全检查", "防汛物资储备", "志愿服务", "档案移交", "节水宣传")
SENTENCES = (
    "各单位要高度重视，明确责任人，落实工作经费。",
    "检查内容包括消防设施、应急通道、值班记录等。",
    "对发现的问题，要列出清单（含责任人和期限），逐项整改。",
    "根据《柳江省公共场所安全管理办法》（柳江政发〔2025〕12号）的要求，建立工作台账。",
    "开展“安全月”“开放日”活动，参加人数为50～80人，合格率应达到95%～98%。",
    "培训时间为2026年9月7日—9月11日，经费控制在13万～17万元。",
    "坚持底线——零事故、零投诉；说清查什么、怎么查、谁来查……",
    "工作简报每月报送一次，内容要真实、准确、完整。",
)
HEADINGS = ("总体要求", "工作内容", "时间安排", "组织领导", "有关事项")
ORDINALS = "一二三四五"


def conforming(chance: random.Random) -> str:
    """Give a document that no rule of the profile `national` objects to."""
    body = f"{chance.choice(PLACES)}{chance.choice(LINES)}"
    matter = chance.choice(MATTERS)
    day = chance.randint(10, 28)
    paragraphs = [f"为做好{matter}工作，现将有关事项通知如下："]
    for ordinal, heading in zip(ORDINALS, chance.sample(HEADINGS, 3), strict=False):
        paragraphs.append(f"{ordinal}、{heading}")
        sentences = chance.sample(SENTENCES, 2)
        paragraphs += [f"（{inner}）{text}" for inner, text in zip(ORDINALS, sentences, strict=False)]
    paragraphs += [
        f"四、{HEADINGS[4]}情况报送",
        "请于2026年9月25日前报送总结（见附件1）。联系人：何青山，电话：0736-7654321，邮箱：bgs@example.gov.cn，邮编：415000。",
        "特此通知。",
    ]
    return "\n\n".join(
        [
            f"{body}文件",
            f"柳{chance.choice('教财应水')}发〔2026〕{chance.randint(10, 99)}号",
            f"{body}关于开展{matter}工作的通知",
            "各科室、各直属单位：",
            *paragraphs,
            "附件：1.工作台账",
            "2.人员名单",
            body,
            f"2026年8月{day}日",
            "（此件公开发布）",
            "抄送：市委办公室，市人大常委会办公室。",
            f"{body}办公室        2026年8月{day}日印发",
        ]
    )


Mutate = Callable[[str, random.Random], str]


def swap(pattern: str, put: str) -> Mutate:
    """Replace one match of a pattern, chosen by chance."""

    def mutate(text: str, chance: random.Random) -> str:
        match = chance.choice(list(re.finditer(pattern, text)))
        return text[: match.start()] + match.expand(put) + text[match.end() :]

    return mutate


def every(pattern: str, put: str) -> Mutate:
    """Replace every match of a pattern."""
    return lambda text, _: re.sub(pattern, put, text)


def signed_in_chinese(text: str, _: random.Random) -> str:
    """Write the day of the signature in Chinese numerals."""
    return re.sub(SIGNED, lambda match: f"\n二〇二六年八月{numeral(int(match[1]))}日\n", text, count=1)


NUMBER = r"(柳.发)〔(2026)〕(\d\d)号(?=\n)"
SIGNED = r"\n2026年8月(\d\d)日\n"
DEFECTS: dict[str, Mutate] = {
    "N002": swap(NUMBER, r"\1[\2]\3号"),
    "N004": swap(NUMBER, r"\1〔\2〕第\3号"),
    "N005": swap(NUMBER, r"\1〔\2〕0\3号"),
    "N007": swap(NUMBER, r"\1〔二〇二六〕\3号"),
    "N008": swap(NUMBER, r"\1〔\2〕 \3号"),
    "N009": swap(NUMBER, r"\1〔2024〕\3号"),
    "N020": swap(r"）（柳江政发〔2025〕12号）|（柳江政发〔2025〕12号）", "(柳江政发[2025]12号)"),
    "T008": swap(r"关于开展(?=.*的通知\n)", "关于印发《"),
    "T010": swap(r"关于开展(?=.*的通知\n)", "关于转发关于"),
    "T011": swap(r"的通知\n", "的通知的通知\n"),
    "A001": swap(r"各科室、各直属单位：\n\n", ""),
    "A002": swap(r"(?<=单位)：\n", ":\n"),
    "A012": swap(r"抄送：", "抄送:"),
    "A016": swap(r"2026年8月(\d\d)日印发", r"2026年08月\1日印发"),
    "D002": signed_in_chinese,
    "D003": swap(SIGNED, "\n2026年08月\\1日\n"),
    "D004": swap(SIGNED, "\n2026年8月32日\n"),
    "D005": swap(SIGNED, "\n2026-8-\\1\n"),
    "D008": swap(r"9月25日", "9月25号"),
    "D011": swap(r"2026年9月25日前", "2026年7月25日前"),
    "D018": swap(r"9月7日—9月11日", "9月7日-9月11日"),
    "H003": swap(r"\n四、", "\n六、"),
    "H005": swap(r"\n([一二三])、", r"\n\1，"),
    "H007": swap(r"\n（([一二])）", r"\n（\1）、"),
    "H008": swap(r"\n（([一二])）", r"\n(\1)"),
    "C007": swap(r"bgs@example\.gov\.cn", "bgs＠example.gov.cn"),
    "C008": swap(r"415000", "41500"),
    "X001": swap(r"附件：1", "附件:1"),
    "X004": swap(r"(工作台账|人员名单)(?=\n)", r"\1；"),
    "X008": swap(r"见附件1", "见附件3"),
    "P001": swap(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ","),
    "P002": every(r"“(安全月)”“(开放日)”", r'"\1"“\2”'),
    "P005": swap(r"（含责任人和期限）", "（含责任人和期限"),
    "P006": swap(r"”“", "”、“"),
    "P007": swap(r"值班记录等", "值班记录、等"),
    "P010": swap(r"谁来查……", "谁来查..."),
    "P012": swap(r"底线——", "底线--"),
    "P013": swap(r"50～80人", "50-80人"),
    "P015": swap(r"。(?=\n\n[（二三四])", "。。"),
    "P026": swap(r"(单位要高度|工作简报每月|对发现的问)", r"\1 "),
    "P027": swap(r"2026年9月(?=7)", "2026年９月"),
    "P029": swap(r"95%～98%", "95～98%"),
    "P030": swap(r"13万～17万元", "13～17万元"),
    "B011": swap(r"2026年9月25日前", "2026年×月×日前"),
    "G002": swap(r"\n\n[^\n]+局\n\n(?=2026年8月)", "\n\n岭东市档案馆\n\n"),
}
ALONE_TOO = {"T008": {"T003"}, "T010": {"F010"}, "B011": {"D004"}, "G002": {"T014"}}
"""What follows from a defect, and is said beside it with reason."""


def mutants(code: str) -> list[tuple[str, str]]:
    """Give pairs of a conforming text and the same with one defect."""
    found: list[tuple[str, str]] = []
    chance = random.Random(code)  # noqa: S311  repeatable, and no secret
    while len(found) < MUTANTS:
        text = conforming(chance)
        try:
            mutant = DEFECTS[code](text, chance)
        except IndexError:
            continue
        if mutant != text:
            found.append((text, mutant))
    return found


def codes(text: str) -> set[str]:
    return {finding.code for finding in check(parse(text), rules=NATIONAL).findings}


def test_the_conforming_documents_conform() -> None:
    chance = random.Random(7)  # noqa: S311  repeatable, and no secret
    assert [codes(conforming(chance)) for _ in range(50)] == [set()] * 50


@pytest.mark.parametrize("code", DEFECTS)
def test_every_planted_defect_is_found_and_nothing_else_is_said(code: str) -> None:
    said = [codes(mutant) for _, mutant in mutants(code)]
    assert all(code in found for found in said)
    assert set().union(*said) - {code} <= ALONE_TOO.get(code, set())


SAFE = [
    code
    for code in DEFECTS
    if "safe" in BUILTIN[code].explanation.partition("Fix safety:")[2] and "unsafe" not in BUILTIN[code].explanation
]


@pytest.mark.parametrize("code", SAFE)
def test_a_safe_fix_restores_the_conforming_text(code: str) -> None:
    for text, mutant in mutants(code):
        assert fix(parse(mutant), rules=NATIONAL).text == text
