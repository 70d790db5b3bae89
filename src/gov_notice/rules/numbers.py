"""Rules on 发文字号, the document number (rulebook 1.1): one family, over the same printed words."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Words, rule
from gov_notice.model import DocumentNumber, NumberForm
from gov_notice.model.numerals import digits_value, numeral_value
from gov_notice.rules.lines import unread_number
from gov_notice.rules.sources import LOGIC, PRACTICE, regulation, standard

__all__ = ["NUMBERS"]

_DIGIT: Final = "0-9０-９〇○零一二三四五六七八九"
_SHAPE: Final = re.compile(
    r"(?P<code>[\u4e00-\u9fffA-Za-z· \u3000]{1,30}?)(?P<open>[〔\[［【（(﹝〈<])"
    rf"[ \u3000]*(?P<year>[{_DIGIT}oOОＯ]{{2,4}})[ \u3000]*年?[ \u3000]*(?P<close>[〕\]］】）)﹞〉>])[ \u3000]*"
    rf"(?P<kind>字?[\u4e00-\u9fff]{{0,4}}?)(?P<ordinal>第?)[ \u3000]*(?P<serial>[{_DIGIT}十百]{{1,6}})"
    r"[ \u3000]*(?P<hao>号?)"
).fullmatch
_OPEN_SERIAL: Final = re.compile(r"[〕\]】)）]\s*[_×xX]*\s*号").search
_DECREE_CODE: Final = re.compile(r"令$|公告$|通告$").search
_BLANKS: Final = re.compile(r"[ \t\u3000\u00a0]+").finditer
_LABEL: Final = re.compile(r"[\s（(【\[]*(?:发文|发布)?(?:字号|文号)[】\])）]?\s*[：:]\s*").match
_NOT_NUMBERED: Final = frozenset({"公报", "决议", "纪要", "公告", "通告", "命令"})
_OTHER_FORMS: Final = (NumberForm.DECREE, NumberForm.ANNOUNCEMENT, NumberForm.OLD)
_MISPRINTED_YEAR: Final = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])").search


def _printed(ctx: Context) -> tuple[DocumentNumber, Words] | None:
    number = ctx.document.number
    return None if number is None else (number, ctx.words_of("/number", number.text))


def _shape(ctx: Context) -> tuple[Words, "re.Match[str]"] | None:
    """Give the words of an ordinary number, and its parts; None for decrees, announcements and minutes."""
    if (printed := _printed(ctx)) is None:
        return None
    number, words = printed
    if number.form in _OTHER_FORMS:
        return None
    if ctx.document.genre == "纪要" and number.form is NumberForm.MINUTES:
        return None
    match = _SHAPE(words.text)
    return None if match is None or _DECREE_CODE(match["code"].strip()) else (words, match)


@rule(
    "N001",
    "number-shape",
    Severity.ERROR,
    regulation(9, 5),
    "发文字号“{found}”应由发文机关代字、年份、发文顺序号组成，如“国办发〔2020〕5号”",
)
def number_shape(ctx: Context) -> Iterator[Flaw]:
    """The document number has its three parts: code, 〔year〕, serial and 号.

    What it does: reports a 发文字号 that is neither of this shape nor a decree's, an announcement's or
    minutes'. A draft whose serial is still open is left alone, and so are the shapes in use before July 2012.
    Why: the number identifies the document in every register.
    Fix safety: no fix, the missing part is not known.
    """
    if unread := ctx.once(unread_number):
        yield unread.flaw(0, len(unread.text))
    if (printed := _printed(ctx)) is None:
        return
    number, words = printed
    if number.form is NumberForm.OLD and _MISPRINTED_YEAR(number.text):
        yield words.flaw(0, len(words.text))
    if number.readable or _LABEL(words.text):
        return
    if _SHAPE(words.text) is None and not _OPEN_SERIAL(words.text):
        yield words.flaw(0, len(words.text))


@rule(
    "N002",
    "year-brackets",
    Severity.ERROR,
    standard("7.2.5"),
    "发文字号“{number}”的年份应当用六角括号“〔〕”括入",
    elements="number",
)
def year_brackets(ctx: Context) -> Iterator[Flaw]:
    """The year of the document number stands in 〔〕.

    What it does: reports a year in [], （）, 【】 or other brackets.
    Why: the standard prescribes 〔 and 〕 (U+3014, U+3015); registers and searches are keyed by them.
    Fix safety: safe, the number read is the same before and after.
    """
    if (found := ctx.once(_shape)) is None:
        return
    words, match = found
    if (match["open"], match["close"]) != ("〔", "〕"):
        yield words.corrected(
            [(match.start("open"), match.end("open"), "〔"), (match.start("close"), match.end("close"), "〕")],
            facts={"number": words.text},
        )


@rule("N003", "year-digits", Severity.ERROR, standard("7.2.5"), "发文字号“{number}”的年份应当标全称", elements="number")
def year_digits(ctx: Context) -> Iterator[Flaw]:
    """The year of the document number has four digits.

    What it does: reports 〔20〕5号.
    Why: a short year is ambiguous, and the standard asks for the full one.
    Fix safety: unsafe, offered only where the date of issue ends in these digits.
    """
    if (found := ctx.once(_shape)) is None:
        return
    words, match = found
    if len(match["year"]) == 4:
        return
    issued = ctx.document.issued_on
    full = str(issued.year) if issued and str(issued.year).endswith(match["year"]) else None
    yield words.flaw(*match.span("year"), put=full, applicability=Applicability.UNSAFE, facts={"number": words.text})


@rule(
    "N004",
    "ordinal-before-serial",
    Severity.ERROR,
    standard("7.2.5"),
    "发文字号“{number}”的顺序号前不加“第”字",
    elements="number",
)
def ordinal_before_serial(ctx: Context) -> Iterator[Flaw]:
    """No 第 stands before the serial.

    What it does: reports 〔2020〕第5号; decrees (令第5号) and announcements keep theirs.
    Why: the standard writes the serial bare.
    Fix safety: safe.
    """
    if (found := ctx.once(_shape)) and found[1]["ordinal"]:
        words, match = found
        yield words.flaw(*match.span("ordinal"), put="", facts={"number": words.text})


@rule(
    "N005",
    "padded-serial",
    Severity.ERROR,
    standard("7.2.5"),
    "发文字号“{number}”的顺序号不编虚位，应为“{wanted}”",
    elements="number",
)
def padded_serial(ctx: Context) -> Iterator[Flaw]:
    """The serial has no leading zero.

    What it does: reports 〔2020〕005号.
    Why: the standard: 不编虚位（即1不编为01）.
    Fix safety: safe.
    """
    if (found := ctx.once(_shape)) and found[1]["serial"][0] in "0０":
        words, match = found
        if bare := match["serial"].lstrip("0０"):
            yield words.flaw(*match.span("serial"), put=bare, facts={"number": words.text})


@rule(
    "N006",
    "missing-hao",
    Severity.ERROR,
    standard("7.2.5"),
    "发文字号“{number}”的顺序号后应当加“号”字",
    elements="number",
)
def missing_hao(ctx: Context) -> Iterator[Flaw]:
    """号 follows the serial.

    What it does: reports 〔2020〕5; minutes may be numbered so.
    Why: the standard prescribes it.
    Fix safety: safe.
    """
    if (found := ctx.once(_shape)) and not found[1]["hao"]:
        words, match = found
        yield words.flaw(*match.span("serial"), put=match["serial"] + "号", facts={"number": words.text})


@rule(
    "N007",
    "number-digits",
    Severity.ERROR,
    standard("7.2.5"),
    "发文字号“{number}”的年份、顺序号应当用阿拉伯数字，“{found}”应为“{wanted}”",
    elements="number",
)
def number_digits(ctx: Context) -> Iterator[Flaw]:
    """Year and serial are half-width Arabic digits.

    What it does: reports 〔二〇二〇〕五号 and full-width digits.
    Why: the standard prescribes Arabic digits.
    Fix safety: safe; unsafe where a letter O stands for a zero, since that was read, not printed.
    """
    if (found := ctx.once(_shape)) is None:
        return
    words, match = found
    for part, value in (("year", digits_value(match["year"])), ("serial", numeral_value(match["serial"]))):
        printed = match[part]
        if value is None or (
            printed.isascii() and printed.isalnum() and not printed.isalpha() and "O" not in printed.upper()
        ):
            continue
        doubtful = any(char in "oOОＯ" for char in printed)
        yield words.flaw(
            *match.span(part),
            put=str(value),
            applicability=Applicability.UNSAFE if doubtful else Applicability.SAFE,
            facts={"number": words.text},
        )


@rule(
    "N008",
    "blank-in-number",
    Severity.WARNING,
    PRACTICE,
    "发文字号“{found}”中间不留空格，应为“{wanted}”",
    elements="number",
)
def blank_in_number(ctx: Context) -> Iterator[Flaw]:
    """No blank stands inside the number.

    What it does: reports 国发 〔2020〕 5 号.
    Why: a search for the number does not find it.
    Fix safety: safe.
    """
    if (printed := _printed(ctx)) is None:
        return
    words = printed[1]
    text = words.text
    end = len(text.rstrip())
    blanks = [(match.start(), match.end(), "") for match in _BLANKS(text) if match.start() > 0 and match.end() < end]
    if blanks and any("0" <= char <= "9" for char in text):
        yield words.corrected(blanks)


@rule(
    "N009",
    "number-year-against-date",
    Severity.WARNING,
    LOGIC,
    "发文字号的年份为{year}年，成文日期为{issued}，两者不一致",
    elements=("number", "date_of_issue"),
)
def number_year_against_date(ctx: Context) -> Iterator[Flaw]:
    """The year of the number is that of the date of issue.

    What it does: compares the two. A number of last year on a paper of January is left alone: registers are
    closed late.
    Why: one of them is wrong, or an old file was taken as a pattern.
    Fix safety: no fix, either may be wrong.
    """
    number, issued = ctx.document.number, ctx.document.issued_on
    if number is None or number.year is None or issued is None or number.year == issued.year:
        return
    if issued.month == 1 and number.year == issued.year - 1:
        return
    yield ctx.flaw("/number", facts={"year": number.year, "issued": f"{issued.year}年{issued.month}月{issued.day}日"})


@rule(
    "N013",
    "decree-number",
    Severity.ERROR,
    standard("10.2"),
    "命令（令）的编号“{found}”应当写作“第×号”，不编年份",
    elements="number",
)
def decree_number(ctx: Context) -> Iterator[Flaw]:
    """A decree is numbered 第N号, without a year.

    What it does: reports 国务院令〔2019〕713号. A ministry's running number within a year (令2019年第5号) is
    left alone.
    Why: 令号 runs from the term's or the organ's first decree.
    Fix safety: unsafe, since the serial may count within the year.
    """
    if (printed := _printed(ctx)) is None:
        return
    words = printed[1]
    match = _SHAPE(words.text)
    if match and match["code"].strip().endswith("令") and not match["ordinal"]:
        serial = match["serial"].lstrip("0")
        yield words.flaw(match.start("open"), match.end(), put=f"第{serial}号", applicability=Applicability.UNSAFE)


@rule(
    "N014",
    "announcement-number",
    Severity.INFO,
    PRACTICE,
    "公告、通告的编号“{found}”通常写作“{wanted}”",
    elements="number",
)
def announcement_number(ctx: Context) -> Iterator[Flaw]:
    """An announcement is numbered YYYY年第N号.

    What it does: reports 公告2020第5号, where 年 is missing.
    Why: the usual form says that the digits are a year.
    Fix safety: unsafe.
    """
    if (printed := _printed(ctx)) is None:
        return
    number, words = printed
    if number.form in (NumberForm.ANNOUNCEMENT, NumberForm.OLD) and (
        match := re.search(r"(?<![0-9])((?:19|20)[0-9]{2})(?=第[0-9]+号)", words.text)
    ):
        yield words.flaw(*match.span(1), put=f"{match[1]}年", applicability=Applicability.UNSAFE)


@rule(
    "N016",
    "number-missing",
    Severity.WARNING,
    regulation(9, 5),
    "{genre}没有发文字号",
    elements=("genre", "title", "issuers", "date_of_issue"),
)
def number_missing(ctx: Context) -> Iterator[Flaw]:
    """A numbered genre carries a number.

    What it does: reports a paper with letterhead or signature and date, but no 发文字号. 公报, 决议, 纪要 and
    announcements may go without.
    Why: it is an element of the paper and the key of the register.
    Fix safety: no fix, the registry gives the number.
    """
    document = ctx.document
    if (
        document.number
        or document.genre is None
        or document.genre in _NOT_NUMBERED
        or ctx.carrier
        or ctx.once(unread_number)
    ):
        return
    if document.title and document.issuers and document.date_of_issue:
        yield ctx.flaw("/number", facts={"genre": document.genre})


@rule("N018", "serial-zero", Severity.ERROR, LOGIC, "发文字号“{number}”的顺序号应当从1编起", elements="number")
def serial_zero(ctx: Context) -> Iterator[Flaw]:
    """The serial is at least 1.

    What it does: reports 〔2020〕0号.
    Why: no register gives out number 0; the serial was left open.
    Fix safety: no fix.
    """
    if (found := ctx.once(_shape)) and not found[1]["serial"].strip("0０〇○零"):
        words, match = found
        yield words.flaw(*match.span("serial"), facts={"number": words.text})


@rule("N023", "implausible-year", Severity.WARNING, LOGIC, "发文字号的年份{year}年不合情理", elements="number")
def implausible_year(ctx: Context) -> Iterator[Flaw]:
    """The year of the number is plausible.

    What it does: reports a year before 1949, after 2100, or more than a year later than the date of issue.
    Why: 2202 for 2022.
    Fix safety: no fix.
    """
    number, issued = ctx.document.number, ctx.document.issued_on
    if number is None or number.year is None:
        return
    latest = issued.year + 1 if issued else 2100
    if not 1949 <= number.year <= latest:
        yield ctx.flaw("/number", facts={"year": number.year})


@rule("N025", "label-in-number", Severity.INFO, LOGIC, "“{found}”不是发文字号的组成部分", elements="number")
def label_in_number(ctx: Context) -> Iterator[Flaw]:
    """No label stands inside the number.

    What it does: reports a 发文字号 recorded as 文号：川府发〔2020〕5号, and such a label before it on the
    paper.
    Why: the label belongs to a form or a web page, not to the number.
    Fix safety: safe.
    """
    number = ctx.document.number
    if number is None:
        return
    words = ctx.line_of("/number") or ctx.words_of("/number", number.text)
    if match := _LABEL(words.text):
        yield words.flaw(0, match.end(), put="")


NUMBERS: Final = (
    number_shape,
    year_brackets,
    year_digits,
    ordinal_before_serial,
    padded_serial,
    missing_hao,
    number_digits,
    blank_in_number,
    number_year_against_date,
    decree_number,
    announcement_number,
    number_missing,
    serial_zero,
    implausible_year,
    label_in_number,
)
