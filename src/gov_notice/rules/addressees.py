"""Rules on 主送机关, 抄送机关 and the colophon (rulebook 1.3)."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Need, Severity, rule
from gov_notice.model import PrintedDate
from gov_notice.rules.lines import unread_addressees
from gov_notice.rules.sources import LOGIC, PRACTICE, regulation, standard

__all__ = ["ADDRESSEES"]

_ADDRESSED: Final = frozenset({"请示", "报告", "批复", "函", "通知", "通报", "意见"})
_UNADDRESSED: Final = frozenset({"公告", "通告", "公报", "决议", "命令", "纪要"})
_UPWARD: Final = frozenset({"请示", "报告"})
_LEADER: Final = re.compile(
    r"[\u4e00-\u9fff]{1,3}?(?:副?(?:省|市|县|区|州|局|厅|部|处|院|校)长|副?主任|副?主席|副?书记)(?:同志)?"
).fullmatch
_INFORMAL: Final = re.compile(r"^(?:我|咱)(?:们)?[省市县区局厅院校]|^[省市县区局厅院校]里").search
_BETWEEN_CLASSES: Final = re.compile(
    r"(?<=人民政府)、(?=(?:[省市县区州]|自治区)?(?:人民)?(?:政府|直属?)?(?:各|有关)(?:部门|委|厅|局|办|直属|单位|企))"
).finditer
_COPY_LABEL: Final = re.compile(r"抄[ \u3000]*送[ \u3000]*(?P<colon>[：:]?)").search
_OLD_LABEL: Final = re.compile(r"(?P<label>抄[ \u3000]*[报发呈])[ \u3000]*[：:]").search


@rule(
    "A001",
    "addressee-by-genre",
    Severity.WARNING,
    regulation(9, 8),
    "{genre}{what}主送机关",
    elements=("title", "body"),
    genres=_ADDRESSED | _UNADDRESSED,
)
def addressee_by_genre(ctx: Context) -> Iterator[Flaw]:
    """Genres that go to somebody have an addressee; those that go to the public have none.

    What it does: reports a 请示, 报告, 批复, 函, 通知, 通报 or 意见 without addressee, and a 公告, 通告, 公报,
    决议, 令 or 纪要 with one.
    Why: 主送机关 is who must act; which genres go without is practice.
    Fix safety: no fix.
    """
    document = ctx.document
    genre = document.genre or ""
    if document.title is None or not document.body:
        return
    if genre in _ADDRESSED and document.addressees is None and not ctx.once(unread_addressees):
        yield ctx.flaw("/addressees", facts={"genre": genre, "what": "没有"})
    elif genre in _UNADDRESSED and document.addressees is not None:
        yield ctx.flaw("/addressees", facts={"genre": genre, "what": "一般不写"})


@rule(
    "A002",
    "addressee-colon",
    Severity.ERROR,
    standard("7.3.2"),
    "最后一个主送机关名称后应当标全角冒号",
    needs=Need.TEXT,
)
def addressee_colon(ctx: Context) -> Iterator[Flaw]:
    """The last addressee is followed by a full-width colon.

    What it does: reports a half-width colon or another mark there.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    if unread := ctx.once(unread_addressees):
        yield unread.flaw(len(unread.text) - 1, len(unread.text), put="：")
    spans = ctx.spans("/addressees")
    if ctx.reading is None or not spans or ctx.reading.text.startswith("：", spans[-1].stop):
        return
    if (line := ctx.line_of("/addressees")) is None:
        return
    at = spans[-1].stop - line.spans(0, len(line.text))[0].start
    rest = line.text[at:]
    mark = rest.lstrip(" \u3000")[:1]
    if mark == "：" or rest[:1] == "：":
        return
    if mark and mark in ":;；,，.。∶﹕":
        place = at + rest.index(mark)
        yield line.flaw(place, place + 1, put="：")


@rule(
    "A003",
    "addressee-two-colons",
    Severity.WARNING,
    standard("7.3.2"),
    "主送机关“{text}”中间不用冒号",
    elements="addressees",
)
def addressee_two_colons(ctx: Context) -> Iterator[Flaw]:
    """One colon only stands in the line of addressees, at its end.

    What it does: reports 市政府：省厅：.
    Why: a second colon ends the addressees before they are complete.
    Fix safety: no fix.
    """
    addressees = ctx.document.addressees
    if addressees and any(colon in addressees.text.rstrip("：: ") for colon in "：:"):
        yield ctx.flaw("/addressees", facts={"text": addressees.text})


@rule(
    "A005",
    "upward-one-addressee",
    Severity.WARNING,
    regulation(15, 1),
    "{genre}原则上主送一个上级机关，现写了{count}个",
    aliases=("R003",),
    elements="addressees",
    genres=_UPWARD,
)
def upward_one_addressee(ctx: Context) -> Iterator[Flaw]:
    """An upward document has one main addressee.

    What it does: reports a 请示 or 报告 to several bodies.
    Why: each may wait for the other's answer; those who should also know get a copy.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre in _UPWARD and document.addressees and len(document.addressees.members) > 1:
        yield ctx.flaw("/addressees", facts={"genre": document.genre or "", "count": len(document.addressees.members)})


@rule(
    "A006",
    "upward-to-a-person",
    Severity.ERROR,
    regulation(15, 5),
    "{genre}不得主送领导个人：{name}",
    aliases=("R006",),
    elements="addressees",
    genres=_UPWARD,
)
def upward_to_a_person(ctx: Context) -> Iterator[Flaw]:
    """An upward document is not addressed to a person.

    What it does: reports 张市长 as addressee of a 请示 or 报告.
    Why: the 条例 forbids it, but for matters that this leader has assigned.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.genre in _UPWARD and document.addressees:
        for name in document.addressees.members:
            if _LEADER(name) and not name.startswith("各"):
                yield ctx.flaw("/addressees", facts={"genre": document.genre or "", "name": name})


@rule("A008", "addressee-twice", Severity.WARNING, regulation(9, 16), "“{name}”在主送、抄送机关中重复出现")
def addressee_twice(ctx: Context) -> Iterator[Flaw]:
    """No body stands twice among addressees and copies.

    What it does: reports a name that is printed twice.
    Why: 抄送机关 are bodies other than the addressees.
    Fix safety: no fix, which of the two is meant is not known.
    """
    document = ctx.document
    addressed = document.addressees.members if document.addressees else ()
    copies = document.copies_to.members if document.copies_to else ()
    if len({*addressed, *copies}) == len(addressed) + len(copies):
        return
    named, copied = Counter(addressed), Counter(copies)
    for name, count in (named + copied).items():
        # 自治区 and 市 of “各省、自治区、直辖市” are no names of bodies
        if count > 1 and len(name) > 3 and not name.startswith(("自治区", "直辖市", "×")):
            yield ctx.flaw("/copies_to" if copied[name] else "/addressees", facts={"name": name})


@rule(
    "A009",
    "addressed-to-itself",
    Severity.WARNING,
    LOGIC,
    "发文机关“{name}”同时是主送机关",
    elements=("addressees", "issuers"),
)
def addressed_to_itself(ctx: Context) -> Iterator[Flaw]:
    """The issuer is not its own addressee.

    What it does: reports an issuer whose full name is among the addressees.
    Why: a pattern was filled in wrongly.
    Fix safety: no fix.
    """
    document = ctx.document
    members = document.addressees.members if document.addressees else ()
    for body in document.issuers if len(document.issuers) < 2 else ():
        if body.name in members:
            yield ctx.flaw("/addressees", facts={"name": body.name})


@rule(
    "A012",
    "copies-marks",
    Severity.ERROR,
    standard("7.4.2"),
    "“抄送”后应当加全角冒号，最后一个抄送机关名称后应当标句号",
    needs=Need.TEXT,
    elements="copies_to",
)
def copies_marks(ctx: Context) -> Iterator[Flaw]:
    """抄送 is followed by a full-width colon, and the list ends with 。.

    What it does: reports a half-width or missing colon, and a list without its stop.
    Why: the standard prescribes both.
    Fix safety: safe.
    """
    if (line := ctx.line_of("/copies_to")) is None:
        return
    origin = line.spans(0, len(line.text))[0].start
    spans = ctx.spans("/copies_to")
    label = _COPY_LABEL(line.text)
    if label and label.end() <= spans[0].start - origin and label["colon"] != "：":
        start, stop = label.span("colon")
        yield (
            line.flaw(start - 1, stop, put=f"{line.text[start - 1]}：")
            if start == stop
            else line.flaw(start, stop, put="：")
        )
    at = spans[-1].stop - origin
    rest = line.text[at:]
    marks = rest.strip()
    if marks and marks != "。" and not marks.strip("。；;.，,"):
        place = at + rest.index(marks)
        yield line.flaw(place, place + len(marks), put="。")
    elif not rest.strip() and line.text[at - 1] in "；;.":
        yield line.flaw(at - 1, at, put="。")
    elif not rest.strip() and line.text[at - 1] not in "。、，,":
        yield line.flaw(at - 1, at, put=f"{line.text[at - 1]}。")


@rule(
    "A013",
    "old-copy-label",
    Severity.WARNING,
    regulation(9, 16),
    "“{found}”不是公文要素，应为“抄送”",
    needs=Need.TEXT,
    elements="copies_to",
)
def old_copy_label(ctx: Context) -> Iterator[Flaw]:
    """抄报 and 抄发 are no elements.

    What it does: reports these labels in the colophon.
    Why: 条例 9 knows 抄送 alone, whatever the rank of the body.
    Fix safety: unsafe, beside a line 抄送 the two must be joined.
    """
    if (line := ctx.line_of("/copies_to")) and (match := _OLD_LABEL(line.text)):
        yield line.flaw(*match.span("label"), put="抄送", applicability=Applicability.UNSAFE)


@rule(
    "A016",
    "printing-date-form",
    Severity.ERROR,
    standard("7.4.3"),
    "印发日期应当写作“{wanted}”",
    elements="date_of_printing",
)
def printing_date_form(ctx: Context) -> Iterator[Flaw]:
    """The date of printing is printed as 2020年5月3日印发.

    What it does: reports Chinese numerals, padded numbers, dots and hyphens, and a missing 印发.
    Why: the standard prescribes the form.
    Fix safety: safe, the day stays.
    """
    printed = ctx.document.date_of_printing
    if printed is None or printed.day is None:
        return
    wanted = str(PrintedDate.of(printed.day))
    words = ctx.words_of("/date_of_printing", printed.text)
    if "".join(words.text.split()).removesuffix("印发") != wanted:
        yield words.flaw(0, len(words.text), put=wanted)
        return
    if line := ctx.line_of("/date_of_printing"):
        at = ctx.spans("/date_of_printing")[-1].stop - line.spans(0, len(line.text))[0].start
        if line.text[at:].strip() == "" and not line.text.rstrip().endswith("印发"):
            yield line.flaw(at - 1, at, put=f"{line.text[at - 1]}印发", facts={"wanted": f"{wanted}印发"})


@rule(
    "A017",
    "subject-terms",
    Severity.WARNING,
    standard("前言"),
    "主题词自2012年7月1日起不再是公文要素",
    elements="subject_terms",
)
def subject_terms(ctx: Context) -> Iterator[Flaw]:
    """主题词 are no longer an element.

    What it does: reports a line of 主题词 on a paper of July 2012 or later.
    Why: GB/T 9704-2012 removed them.
    Fix safety: no fix, the line is deleted by hand.
    """
    if ctx.document.subject_terms:
        yield ctx.flaw("/subject_terms")


@rule("A018", "copies-printed", Severity.INFO, standard("7.4"), "版记要素不含印数“{text}”", elements="copies_printed")
def copies_printed(ctx: Context) -> Iterator[Flaw]:
    """共印N份 is no element.

    What it does: reports the number of copies under the colophon of a paper of July 2012 or later.
    Why: the standard lists none.
    Fix safety: no fix.
    """
    copies = ctx.document.copies_printed
    if copies:
        yield ctx.flaw("/copies_printed", facts={"text": copies.text})


@rule(
    "A007",
    "addressee-informal",
    Severity.WARNING,
    regulation(9, 8),
    "主送机关“{name}”应当使用全称、规范化简称或者同类型机关统称",
    elements="addressees",
)
def addressee_informal(ctx: Context) -> Iterator[Flaw]:
    """Addressees are named in full, by their registered short form, or by class.

    What it does: reports spoken names: 局里各科室, 我市各单位, 咱县.
    Why: 条例 9(8).
    Fix safety: no fix.
    """
    addressees = ctx.document.addressees
    for name in addressees.members if addressees else ():
        if _INFORMAL(name):
            yield ctx.flaw("/addressees", facts={"name": name})


@rule(
    "A004",
    "comma-between-classes",
    Severity.INFO,
    PRACTICE,
    "同类机关之间用顿号，不同类机关之间通常用逗号",
    elements="addressees",
    signs="人民政府、",
)
def comma_between_classes(ctx: Context) -> Iterator[Flaw]:
    """、 stands between bodies of one class, ， between classes.

    What it does: reports 、 between lower governments and the departments of one's own: 各县人民政府、市直各部门.
    Why: the reader sees at once which classes are meant.
    Fix safety: unsafe.
    """
    addressees = ctx.document.addressees
    if addressees is None or "政府、" not in addressees.text:
        return
    words = ctx.words_of("/addressees", addressees.text)
    for match in _BETWEEN_CLASSES(words.text):
        yield words.flaw(*match.span(), put="，", applicability=Applicability.UNSAFE)


ADDRESSEES: Final = (
    comma_between_classes,
    addressee_informal,
    addressee_by_genre,
    addressee_colon,
    addressee_two_colons,
    upward_one_addressee,
    upward_to_a_person,
    addressee_twice,
    addressed_to_itself,
    copies_marks,
    old_copy_label,
    printing_date_form,
    subject_terms,
    copies_printed,
)
