"""Rules on who writes to whom (行文规则, rulebook 1.13)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.rules.names import is_department
from gov_notice.rules.sources import regulation

__all__ = ["ROUTING"]

_SUBORDINATE: Final = re.compile(
    r"^各(?:县|区|乡|镇|街道|村|社区|市县|市、县|旗|苏木)|^(?:本[市县区局])?(?:所属|下属)|^局属"
).search
_REQUEST: Final = re.compile(r"请(?:予)?(?:批示|批准|批复|审批|核准)").search
_REMIT: Final = re.compile("同意|授权|批准|批转").search
_GOVERNMENTS: Final = re.compile(r"^各(?:省|市|县|区|乡|镇|州|街道|自治)[^，。；]{0,20}人民政府").search
_WHOLE: Final = 5000


@rule(
    "R004",
    "request-copied-down",
    Severity.ERROR,
    regulation(15, 1),
    "向上级机关行文不抄送下级机关：{name}",
    elements="copies_to",
    genres=("请示", "报告"),
)
def request_copied_down(ctx: Context) -> Iterator[Flaw]:
    """An upward document is not copied to subordinates.

    What it does: reports 各县…, 各镇…, 所属… among the copies of a 请示 or 报告.
    Why: 条例 15(1): subordinates do not learn what is not yet decided.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre not in ("请示", "报告") or document.copies_to is None:
        return
    for name in document.copies_to.members:
        if _SUBORDINATE(name):
            yield ctx.flaw("/copies_to", facts={"name": name})


@rule(
    "R005",
    "report-with-request",
    Severity.WARNING,
    regulation(15, 4),
    "报告中不得夹带请示事项：“{found}”",
    aliases=("B002",),
    elements="body",
    genres="报告",
)
def report_with_request(ctx: Context) -> Iterator[Flaw]:
    """A 报告 carries no request.

    What it does: reports 请批示, 请批准 and the like in the last lines of a 报告.
    Why: a 报告 is not answered; the request is lost.
    Fix safety: no fix, it is a 请示, or the sentence goes.
    """
    document = ctx.document
    if document.genre != "报告" or (document.title and document.title.text.endswith("请示报告")):
        return
    words = ctx.body
    start = words.text.rstrip().rfind("\n") + 1
    if match := _REQUEST(words.text[start:]):
        yield words.flaw(start + match.start(), start + match.end())


@rule(
    "R012",
    "department-to-governments",
    Severity.ERROR,
    regulation(16, 2),
    "部门不得向下级政府发布指令性公文，经政府同意的应当在文中注明：{issuer}主送{addressee}",
    aliases=("F014", "F015", "R013"),
    elements=("addressees", "issuers"),
    genres=("通知", "决定"),
)
def department_to_governments(ctx: Context) -> Iterator[Flaw]:
    """A department gives no orders to lower governments.

    What it does: reports a 通知 or 决定 of one 厅, 局 or association to 各…人民政府, where the text names no
    consent.
    Why: 条例 16(2); the office of the government may, by its leave. What the government has approved may be issued by a
    department, and then says so.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre not in ("通知", "决定") or document.addressees is None or len(document.issuers) != 1:
        return
    issuer = document.issuers[0].name
    for name in document.addressees.members[:1]:
        if _GOVERNMENTS(name) and not _REMIT(ctx.body.text) and is_department(issuer):
            yield ctx.flaw("/addressees", facts={"issuer": issuer, "addressee": name})


@rule(
    "R021",
    "motion-by-government",
    Severity.ERROR,
    regulation(8, 13),
    "议案由各级人民政府向同级人民代表大会或其常务委员会提出，“{issuer}”不是人民政府",
    elements="issuers",
    genres="议案",
)
def motion_by_government(ctx: Context) -> Iterator[Flaw]:
    """A 议案 comes from a people's government.

    What it does: reports a 议案 whose issuer is no government.
    Why: 条例 8(13).
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre == "议案" and document.issuers:
        names = "、".join(body.name for body in document.issuers)
        if not re.search("政府|国务院|委员会|代表|主席团|法院|检察院", names):
            yield ctx.flaw("/genre", facts={"issuer": names})


@rule(
    "R024",
    "resolution-of-meeting",
    Severity.INFO,
    regulation(8, 1),
    "决议用于会议讨论通过的重大决策事项，文中没有提到会议",
    elements="body",
    genres="决议",
)
def resolution_of_meeting(ctx: Context) -> Iterator[Flaw]:
    """A 决议 is passed by a meeting.

    What it does: reports a 决议 that names no meeting in title, note or body.
    Why: 条例 8(1); what a body decides by itself is a 决定.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre == "决议" and document.body:
        said = f"{document.title or ''}{document.title_note or ''}{ctx.body.text}"
        if not re.search("会议|大会|全会|通过|审议", said):
            yield ctx.flaw("/genre")


@rule(
    "R026",
    "reply-to-requester",
    Severity.WARNING,
    regulation(8, 12),
    "批复主送请示的机关，其他机关用抄送；现主送{count}个机关",
    elements="addressees",
    genres="批复",
)
def reply_to_requester(ctx: Context) -> Iterator[Flaw]:
    """A 批复 goes to the body that asked.

    What it does: reports a 批复 to more than two bodies; two may have asked together.
    Why: the others get a copy.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre == "批复" and document.addressees and len(document.addressees.members) > 2:
        yield ctx.flaw("/addressees", facts={"count": len(document.addressees.members)})


@rule(
    "R029",
    "length",
    Severity.INFO,
    Source(SourceLevel.REGULATION, "《整治形式主义为基层减负若干规定》第二条"),
    "正文{count}字，地方和部门的文件一般不超过5000字",
    elements="body",
)
def length(ctx: Context) -> Iterator[Flaw]:
    """A document has at most 5000 characters.

    What it does: counts the characters of the body.
    Why: the rules of 2024 against formalism; comprehensive deployments are exempt.
    Fix safety: no fix.
    """
    count = sum(not char.isspace() for char in ctx.body.text)
    if count > _WHOLE:
        yield ctx.flaw("/body", facts={"count": count})


@rule(
    "R030",
    "frequent-reports",
    Severity.INFO,
    Source(SourceLevel.REGULATION, "《整治形式主义为基层减负若干规定》第三条"),
    "“{found}”要求频繁报送，应当有依据",
    elements="body",
    signs=("每日", "每天", "每周", "每星期"),
)
def frequent_reports(ctx: Context) -> Iterator[Flaw]:
    """Reports are not asked for every day or week without need.

    What it does: reports 每日报送, 每周上报 and the like.
    Why: the rules of 2024 against formalism.
    Fix safety: no fix.
    """
    for match in _FREQUENT(ctx.body.text):
        yield ctx.body.flaw(*match.span())


_FREQUENT: Final = re.compile("每(?:日|天|周|星期)[^，。；\\n]{0,12}?(?:报送|上报|报告)").finditer


@rule(
    "R002",
    "two-requests",
    Severity.WARNING,
    regulation(15, 4),
    "请示应当一文一事，标题中有{count}类请求事项：{kinds}",
    elements="title",
)
def two_requests(ctx: Context) -> Iterator[Flaw]:
    """A 请示 asks one thing.

    What it does: reports a title that asks for two of: money, posts, land, honours.
    Why: 条例 15(4); no one desk can answer both.
    Fix safety: no fix, two papers must be written.
    """
    title = ctx.document.title
    if title is None or title.genre != "请示" or not (matter := title.matter) or "《" in matter:
        return
    found = [kind for kind, asks in _KINDS.items() if asks(matter)]
    if len(found) > 1:
        yield ctx.flaw("/title", facts={"count": len(found), "kinds": "、".join(found)})


_KINDS: Final = {
    "经费": re.compile("(?:拨付|安排|追加|解决|增加|补助|申请)[^和与及、并]{0,12}(?:经费|资金|补助)").search,
    "编制": re.compile("(?:增加|核定|调整|增设|设立|申请)[^和与及、并]{0,12}(?:编制|内设机构|领导职数|岗位)").search,
    "用地": re.compile("(?:划拨|供应|征收|解决|申请)[^和与及、并]{0,12}(?:用地|土地)").search,
    "表彰": re.compile("(?:表彰|表扬|授予|记功)").search,
}

ROUTING: Final = (
    two_requests,
    request_copied_down,
    report_with_request,
    department_to_governments,
    motion_by_government,
    resolution_of_meeting,
    reply_to_requester,
    length,
    frequent_reports,
)
