"""Rules on 份号, 密级和保密期限, 紧急程度 (rulebook 1.9)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Need, Severity, Source, SourceLevel, rule
from gov_notice.model import NumberForm, PrintedDate, SecrecyGrade
from gov_notice.model.numerals import numeral_value
from gov_notice.rules.lines import copy_number_line, head_lines
from gov_notice.rules.sources import LOGIC, PRACTICE, law, regulation, standard

__all__ = ["SECRECY"]

_LAW: Final = "中华人民共和国保守国家秘密法"
_FORM: Final = Source(SourceLevel.LAW, "《中华人民共和国保守国家秘密法实施条例》第二十一条")
_STAR: Final = re.compile(r"(?<=密)[ \u3000]*(?P<star>[☆*＊·﹡])").search
_TERM: Final = re.compile(r"(?P<count>[0-9０-９一二三四五六七八九十]+)(?P<unit>年|个?月)(?![0-9])").search
_HAN_TERM: Final = re.compile(r"(?P<count>[一二三四五六七八九十]+|[０-９]+)(?=年|个?月)").search
_LONGEST: Final = {SecrecyGrade.TOP: 30, SecrecyGrade.HIGH: 20, SecrecyGrade.ORDINARY: 10}
_MARKED: Final = re.compile(r"[\u4e00-\u9fff]{2,4}[ \u3000]*★.{0,16}").fullmatch
_PAPER: Final = ("特急", "加急")
_TELEGRAM: Final = ("特提", "特急", "加急", "平急")
_NEAREST: Final = {"急件": "加急", "紧急": "加急", "急": "加急", "特提": "特急", "平急": "加急", "限时": "特急"}
_NO_SECRET: Final = re.compile(r"(?:内部(?:资料|文件)?|工作秘密|商业秘密|商密|核心商密|普通商密)[ \u3000]*★").search


@rule("S001", "unknown-grade", Severity.ERROR, law(_LAW, 14), "“{text}”不是法定密级，密级分为绝密、机密、秘密三级")
def unknown_grade(ctx: Context) -> Iterator[Flaw]:
    """The grade is 绝密, 机密 or 秘密.

    What it does: reports a mark with another word.
    Why: the law knows three grades.
    Fix safety: no fix, the grade is set by who may.
    """
    secrecy = ctx.document.secrecy
    if secrecy and secrecy.grade is None and not _NO_SECRET(secrecy.text):
        yield ctx.flaw("/secrecy", facts={"text": secrecy.text})
    for words in () if secrecy else head_lines(ctx, "/secrecy"):
        if _MARKED(words.text) and not _NO_SECRET(words.text):
            yield words.flaw(0, len(words.text), facts={"text": words.text})


@rule("S002", "secrecy-star", Severity.ERROR, _FORM, "密级和保密期限“{text}”之间用“★”隔开", elements="secrecy")
def secrecy_star(ctx: Context) -> Iterator[Flaw]:
    """Grade and term are joined by ★.

    What it does: reports ☆, * and · between them, and nothing at all.
    Why: ★ is the mark of a state secret.
    Fix safety: safe, only the star changes; a missing one is not put in.
    """
    secrecy = ctx.document.secrecy
    if secrecy is None or secrecy.grade is None:
        return
    words = ctx.words_of("/secrecy", secrecy.text)
    if match := _STAR(words.text):
        yield words.flaw(*match.span("star"), put="★", facts={"text": words.text})
    elif secrecy.term and "★" not in words.text:
        yield ctx.flaw("/secrecy", facts={"text": words.text})


@rule(
    "S003",
    "term-too-long",
    Severity.ERROR,
    law(_LAW, 20),
    "{grade}的保密期限一般不超过{most}年，现为{years}年",
    elements="secrecy",
)
def term_too_long(ctx: Context) -> Iterator[Flaw]:
    """The term is at most 30, 20 or 10 years for 绝密, 机密, 秘密.

    What it does: compares the term in years or months.
    Why: the law sets the limits, unless a rule says otherwise.
    Fix safety: no fix.
    """
    secrecy = ctx.document.secrecy
    if secrecy is None or secrecy.grade is None or not (match := _TERM(secrecy.term or "")):
        return
    count = numeral_value(match["count"])
    if count is None:
        return
    years = count if match["unit"] == "年" else count // 12
    most = _LONGEST[secrecy.grade]
    if years > most:
        yield ctx.flaw("/secrecy", facts={"grade": secrecy.grade.value, "most": most, "years": years})


@rule(
    "S004",
    "term-missing",
    Severity.INFO,
    PRACTICE,
    "“{text}”没有标注保密期限，通常按最长期限{most}年掌握",
    elements="secrecy",
)
def term_missing(ctx: Context) -> Iterator[Flaw]:
    """A mark has a term.

    What it does: reports a grade alone, and the term that is then supposed.
    Why: 实施条例 21 asks for both.
    Fix safety: no fix.
    """
    secrecy = ctx.document.secrecy
    if secrecy and secrecy.grade and not secrecy.term:
        yield ctx.flaw("/secrecy", facts={"text": secrecy.text, "most": _LONGEST[secrecy.grade]})


@rule(
    "S005",
    "term-digits",
    Severity.ERROR,
    standard("7.2.2"),
    "保密期限的数字应当用阿拉伯数字：“{found}”应为“{wanted}”",
    elements="secrecy",
)
def term_digits(ctx: Context) -> Iterator[Flaw]:
    """The digits of the term are Arabic.

    What it does: reports 机密★五年.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    secrecy = ctx.document.secrecy
    if secrecy is None:
        return
    words = ctx.words_of("/secrecy", secrecy.text)
    if (match := _HAN_TERM(words.text)) and (value := numeral_value(match["count"])):
        yield words.flaw(*match.span("count"), put=str(value))


@rule(
    "S006",
    "term-in-months",
    Severity.WARNING,
    PRACTICE,
    "保密期限满一年的通常以年计：“{found}”应为“{wanted}”",
    elements="secrecy",
)
def term_in_months(ctx: Context) -> Iterator[Flaw]:
    """A term of a year or more counts years.

    What it does: reports 机密★12个月.
    Why: months are for terms below a year.
    Fix safety: unsafe.
    """
    secrecy = ctx.document.secrecy
    if secrecy is None:
        return
    words = ctx.words_of("/secrecy", secrecy.text)
    if (match := _TERM(words.text)) and match["unit"] != "年":
        count = numeral_value(match["count"]) or 0
        if count and count % 12 == 0:
            yield words.flaw(*match.span(), put=f"{count // 12}年", applicability=Applicability.UNSAFE)


@rule("S007", "long-term", Severity.WARNING, law(_LAW, 20), "“长期”不再是保密期限", elements="secrecy")
def long_term(ctx: Context) -> Iterator[Flaw]:
    """长期 is no term.

    What it does: reports 绝密★长期.
    Why: the law limits every term, or names a condition.
    Fix safety: no fix.
    """
    secrecy = ctx.document.secrecy
    if secrecy and "长期" in secrecy.text:
        yield ctx.flaw("/secrecy")


@rule("S008", "copy-number-missing", Severity.ERROR, regulation(9, 1), "涉密公文应当标注份号", elements="secrecy")
def copy_number_missing(ctx: Context) -> Iterator[Flaw]:
    """A classified document has a copy number.

    What it does: reports a paper with a grade and without 份号.
    Why: every copy of a secret is accounted for.
    Fix safety: no fix.
    """
    secrecy = ctx.document.secrecy
    if secrecy and secrecy.grade and ctx.document.copy_number is None and not ctx.once(copy_number_line):
        yield ctx.flaw("/copy_number")


@rule("S009", "copy-number-form", Severity.WARNING, standard("7.2.1"), "份号“{found}”一般用6位阿拉伯数字：{wanted}")
def copy_number_form(ctx: Context) -> Iterator[Flaw]:
    """The copy number has six Arabic digits.

    What it does: reports shorter ones and full-width digits.
    Why: the standard: 一般用6位3号阿拉伯数字.
    Fix safety: safe, zeros are put before it.
    """
    number = ctx.document.copy_number
    words = ctx.once(copy_number_line) if number is None else ctx.words_of("/copy_number", number)
    if words is None:
        return
    digits = words.text.translate({0xFF10 + i: 0x30 + i for i in range(10)}).strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= 6 and words.text.strip() != digits.zfill(6):
        yield words.flaw(0, len(words.text), put=digits.zfill(6))


@rule("S010", "star-without-secret", Severity.ERROR, law(_LAW, 22), "“{found}”不属于国家秘密，不得使用“★”")
def star_without_secret(ctx: Context) -> Iterator[Flaw]:
    """No ★ stands on what is no state secret.

    What it does: reports 内部★1年, 工作秘密★ and the like.
    Why: the law forbids to mark as secret what is none.
    Fix safety: no fix.
    """
    secrecy = ctx.document.secrecy
    lines = (ctx.words_of("/secrecy", secrecy.text),) if secrecy else head_lines(ctx, "/secrecy")
    for words in lines:
        if match := _NO_SECRET(words.text):
            yield words.flaw(*match.span())


@rule(
    "S011",
    "urgency-of-paper",
    Severity.ERROR,
    regulation(9, 3),
    "紧急程度分为特急、加急，不用“{found}”",
    elements="urgency",
)
def urgency_of_paper(ctx: Context) -> Iterator[Flaw]:
    """The urgency of a paper is 特急 or 加急.

    What it does: reports 急件, 紧急 and the grades of telegrams.
    Why: 条例 9(3).
    Fix safety: unsafe, the grade is the issuer's to say.
    """
    urgency, number = ctx.document.urgency, ctx.document.number
    if urgency is None or (number and number.form is NumberForm.TELEGRAM):
        return
    words = ctx.words_of("/urgency", urgency)
    plain = "".join(words.text.split())
    if plain not in _PAPER:
        yield words.flaw(0, len(words.text), put=_NEAREST.get(plain), applicability=Applicability.UNSAFE)


@rule(
    "S012",
    "urgency-of-telegram",
    Severity.ERROR,
    regulation(9, 3),
    "电报的紧急程度分为特提、特急、加急、平急，不用“{text}”",
    elements=("urgency", "number"),
)
def urgency_of_telegram(ctx: Context) -> Iterator[Flaw]:
    """The urgency of a telegram is 特提, 特急, 加急 or 平急.

    What it does: reports other words on a paper whose number is that of a telegram.
    Why: 条例 9(3).
    Fix safety: no fix.
    """
    urgency, number = ctx.document.urgency, ctx.document.number
    if urgency and number and number.form is NumberForm.TELEGRAM and "".join(urgency.split()) not in _TELEGRAM:
        yield ctx.flaw("/urgency", facts={"text": urgency})


@rule(
    "S013",
    "head-order",
    Severity.ERROR,
    standard("7.2.3"),
    "份号、密级和保密期限、紧急程度应当按顺序自上而下分行排列",
    needs=Need.TEXT,
)
def head_order(ctx: Context) -> Iterator[Flaw]:
    """Copy number, secrecy and urgency stand in this order.

    What it does: compares their places in the text.
    Why: the standard prescribes the order.
    Fix safety: no fix, lines would have to move.
    """
    document = ctx.document
    if sum(element is not None for element in (document.copy_number, document.secrecy, document.urgency)) < 2:
        return
    pointers = ("/copy_number", "/secrecy", "/urgency")
    placed = [(spans[0].start, pointer) for pointer in pointers if (spans := ctx.spans(pointer))]
    if placed != sorted(placed):
        yield ctx.flaw(placed[0][1])


@rule(
    "S020",
    "urgent-without-deadline",
    Severity.INFO,
    regulation(24, 4),
    "标有“{text}”的公文没有写明办理时限",
    elements="urgency",
)
def urgent_without_deadline(ctx: Context) -> Iterator[Flaw]:
    """An urgent document sets a deadline.

    What it does: reports an urgency where the body names no deadline.
    Why: 条例 24(4): urgent matters get a time limit.
    Fix safety: no fix.
    """
    if ctx.document.urgency and not ctx.document.deadlines and ctx.document.body:
        yield ctx.flaw("/urgency", facts={"text": ctx.document.urgency})


@rule(
    "S017",
    "lifted-before-issue",
    Severity.WARNING,
    LOGIC,
    "解密时间{lifted}不晚于成文日期{issued}",
    elements=("secrecy", "date_of_issue"),
)
def lifted_before_issue(ctx: Context) -> Iterator[Flaw]:
    """A secret is not lifted before it is issued.

    What it does: compares a day behind the ★ with the date of issue, from which terms count.
    Why: such a paper was never secret; one of the days is wrong.
    Fix safety: no fix.
    """
    secrecy, issued = ctx.document.secrecy, ctx.document.issued_on
    if secrecy is None or not secrecy.term or issued is None:
        return
    lifted = PrintedDate.read(secrecy.term).day
    if lifted and lifted <= issued:
        yield ctx.flaw("/secrecy", facts={"lifted": str(PrintedDate.of(lifted)), "issued": str(PrintedDate.of(issued))})


SECRECY: Final = (
    lifted_before_issue,
    unknown_grade,
    secrecy_star,
    term_too_long,
    term_missing,
    term_digits,
    term_in_months,
    long_term,
    copy_number_missing,
    copy_number_form,
    star_without_secret,
    urgency_of_paper,
    urgency_of_telegram,
    head_order,
    urgent_without_deadline,
)
