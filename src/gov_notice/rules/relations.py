"""Rules on who may write what to whom, where the names alone tell (rulebook 1.13 and 8.2)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, rule
from gov_notice.directory import Standing, relation
from gov_notice.model import OfficialDocument
from gov_notice.rules.names import is_inner_unit, rank, side_by_side
from gov_notice.rules.sources import law, regulation

__all__ = ["RELATIONS"]

_UPWARD: Final = ("请示", "报告")
_AGENCY: Final = re.compile(r"(?:管理处|办事处|监测处|总处|服务处|派出处)$").search
_NO_DECREES: Final = re.compile(r"(?:协会|学会|联合会|学校|大学|学院|医院|公司|中心)$").search
_LOCAL: Final = re.compile(r"(?:镇|乡|街道办事处|社区居民委员会|村民委员会|镇人民政府|乡人民政府)$").search
_CITY, _COUNTY = 2, 3
_LEVELS: Final = (0, 1, _CITY, _COUNTY)
_PROJECT: Final = re.compile("项目|工程|可行性|初步设计|建议书|规划").search


def _pairs(document: OfficialDocument) -> Iterator[tuple[str, str]]:
    """Give issuer and first addressee, where each is one body."""
    if len(document.issuers) == 1 and document.addressees and document.addressees.members:
        yield document.issuers[0].name, document.addressees.members[0]


@rule(
    "R001",
    "upward-to-subordinate",
    Severity.ERROR,
    regulation(8),
    "{genre}用于上行文，“{addressee}”不是“{issuer}”的上级机关",
    elements=("issuers", "addressees"),
    genres=_UPWARD,
)
def upward_to_subordinate(ctx: Context) -> Iterator[Flaw]:
    """A 请示 or 报告 goes up.

    What it does: reports one whose addressee is, by its name, of a lower level than the issuer.
    Why: 条例 8 gives each genre its direction.
    Fix safety: no fix, the genre or the addressee is wrong.
    """
    genre = ctx.document.genre
    if genre not in _UPWARD:
        return
    for issuer, addressee in _pairs(ctx.document):
        own, other = rank(issuer, ctx.document), rank(addressee, ctx.document)
        if own is not None and other is not None and other > own:
            yield ctx.flaw("/addressees", facts={"genre": genre or "", "issuer": issuer, "addressee": addressee})


@rule(
    "R007",
    "level-skipped",
    Severity.WARNING,
    regulation(14),
    "“{issuer}”一般不得越级向“{addressee}”行文；特殊情况需要越级的，应当抄送被越过的机关",
    elements=("issuers", "addressees"),
    genres=_UPWARD,
)
def level_skipped(ctx: Context) -> Iterator[Flaw]:
    """No level is skipped on the way up.

    What it does: reports a 请示 or 报告 to a body two levels higher, by the names, without a copy to the level
    between.
    Why: 条例 14.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre not in _UPWARD:
        return
    copied = {rank(name, document) for name in (document.copies_to.members if document.copies_to else ())}
    for issuer, addressee in _pairs(document):
        own, other = rank(issuer, ctx.document), rank(addressee, ctx.document)
        if own is None or other is None or own - other < 2:
            continue
        if not copied & set(range(other + 1, own)):
            yield ctx.flaw("/addressees", facts={"issuer": issuer, "addressee": addressee})


@rule("R016", "joint-levels", Severity.ERROR, regulation(17, 1), "联合行文的机关应当同级：{names}", elements="issuers")
def joint_levels(ctx: Context) -> Iterator[Flaw]:
    """Joint issuers are of one level.

    What it does: reports joint issuers of different levels, by their names. A city may be of the level of a
    county, so these two are left alone.
    Why: 条例 17(1).
    Fix safety: no fix.
    """
    if len(ctx.document.issuers) < 2:
        return
    levels = {level for body in ctx.document.issuers if (level := rank(body.name)) in _LEVELS}
    if len(levels) > 1 and levels != {_CITY, _COUNTY}:
        yield ctx.flaw("/issuers", facts={"names": "、".join(body.name for body in ctx.document.issuers)})


@rule(
    "R018",
    "inner-unit-issues",
    Severity.ERROR,
    regulation(17, 3),
    "“{name}”是内设机构，不得对外正式行文",
    elements=("number", "issuers"),
)
def inner_unit_issues(ctx: Context) -> Iterator[Flaw]:
    """An inner unit issues nothing outward.

    What it does: reports, but for a 便函, a 科, 处 or 股 named behind its 局, 厅 or 委 as the only issuer of a
    numbered document.
    Why: 条例 17(3): only 办公厅（室） may.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.number is None or len(document.issuers) != 1 or "便函" in document.number.text:
        return
    name = document.issuers[0].name
    if name.endswith(("科", "处", "股")) and not _AGENCY(name) and is_inner_unit(name):
        yield ctx.flaw("/issuers/0", facts={"name": name})


@rule(
    "R019",
    "request-to-equal",
    Severity.ERROR,
    regulation(8, 14),
    "“{addressee}”与“{issuer}”不相隶属，请求批准用函，不用请示",
    elements=("issuers", "addressees"),
    genres="请示",
)
def request_to_equal(ctx: Context) -> Iterator[Flaw]:
    """Bodies that are not subordinate to each other ask by 函.

    What it does: reports a 请示 of a department to another one of which it is no part, by the names.
    Why: 条例 8(14).
    Fix safety: no fix.
    """
    for issuer, addressee in _pairs(ctx.document):
        if ctx.document.genre == "请示" and side_by_side(issuer, addressee, ctx.document):
            yield ctx.flaw("/addressees", facts={"issuer": issuer, "addressee": addressee})


@rule(
    "R020",
    "reply-to-equal",
    Severity.WARNING,
    regulation(8, 14),
    "“{addressee}”与“{issuer}”不相隶属，答复用复函，不用批复",
    elements=("issuers", "addressees"),
    genres="批复",
)
def reply_to_equal(ctx: Context) -> Iterator[Flaw]:
    """Bodies that are not subordinate to each other answer by 复函.

    What it does: reports a 批复 of a department to another one of which it is no part, by the names. Approvals of
    projects, which a law gives to one department, are left alone.
    Why: 条例 8(12), 8(14).
    Fix safety: no fix.
    """
    for issuer, addressee in _pairs(ctx.document):
        project = ctx.document.title and _PROJECT(ctx.document.title.text)
        if ctx.document.genre == "批复" and not project and side_by_side(issuer, addressee, ctx.document):
            yield ctx.flaw("/addressees", facts={"issuer": issuer, "addressee": addressee})


@rule(
    "R022",
    "decree-without-power",
    Severity.WARNING,
    regulation(8, 3),
    "命令（令）由法律规定的机关发布，“{name}”一般无权发布",
    elements="issuers",
)
def decree_without_power(ctx: Context) -> Iterator[Flaw]:
    """Decrees come from organs that the law empowers.

    What it does: reports a 命令 of an association, a school, a hospital or a company.
    Why: 条例 8(3); 立法法 names the organs.
    Fix safety: no fix.
    """
    document = ctx.document
    title = document.title.text if document.title else ""
    if document.genre == "命令" or title.endswith("令"):
        for k, body in enumerate(document.issuers):
            if _NO_DECREES(body.name):
                yield ctx.flaw(f"/issuers/{k}", facts={"name": body.name})


@rule(
    "R023",
    "announcement-of-small-body",
    Severity.INFO,
    regulation(8, 5),
    "公告用于向国内外宣布重要事项，在一定范围内公布事项一般用通告",
    elements="issuers",
    genres="公告",
)
def announcement_of_small_body(ctx: Context) -> Iterator[Flaw]:
    """A 公告 is for home and abroad, a 通告 for a limited circle.

    What it does: reports a 公告 of a town, a village or a street office.
    Why: 条例 8(5), 8(6).
    Fix safety: no fix.
    """
    if ctx.document.genre == "公告" and any(_LOCAL(body.name) for body in ctx.document.issuers):
        yield ctx.flaw("/genre")


@rule(
    "S016",
    "grade-without-power",
    Severity.WARNING,
    law("中华人民共和国保守国家秘密法", 17),
    "“{name}”一般没有{grade}级的定密权限",
    elements=("secrecy", "issuers"),
)
def grade_without_power(ctx: Context) -> Iterator[Flaw]:
    """A body sets only the grades that it may set.

    What it does: reports a grade on a paper of a county body, and 绝密 on one of a city body, by the names.
    Why: the law gives the power to central, provincial and, for two grades, city organs; others have it by
    grant only.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.secrecy is None or document.secrecy.grade is None or not document.issuers:
        return
    name, grade = document.issuers[0].name, document.secrecy.grade.value
    level = rank(name, document)
    if level == _COUNTY or (level == _CITY and grade == "绝密"):
        yield ctx.flaw("/secrecy", facts={"name": name, "grade": grade})


@rule(
    "R025",
    "upward-opinion-unsigned",
    Severity.INFO,
    regulation(9, 6),
    "意见报送上级机关“{addressee}”，属上行文，应当标注签发人",
    elements=("letterhead", "number", "issuers", "addressees"),
    genres="意见",
)
def upward_opinion_unsigned(ctx: Context) -> Iterator[Flaw]:
    """An 意见 that goes up names the signer.

    What it does: reports an 意见 under a letterhead and a number whose one addressee is, by the names, the issuer's
    superior, and that has no 签发人. An 意见 may go up, down and across: other directions are left alone.
    Why: 条例 9(6).
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre != "意见" or document.signatories or not document.letterhead or not document.number:
        return
    for issuer, addressee in _pairs(document):
        if relation(issuer, addressee, within=document).standing in (Standing.SUPERIOR, Standing.LINE_SUPERIOR):
            yield ctx.flaw("/signatories", facts={"addressee": addressee})


RELATIONS: Final = (
    upward_opinion_unsigned,
    upward_to_subordinate,
    level_skipped,
    joint_levels,
    inner_unit_issues,
    request_to_equal,
    reply_to_equal,
    decree_without_power,
    announcement_of_small_body,
    grade_without_power,
)
