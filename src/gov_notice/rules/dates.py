"""Rules on the form of dates and spans of time (rulebook 1.4)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.model import PrintedDate
from gov_notice.model.numerals import digits_value, numeral_value
from gov_notice.rules.sources import LOGIC, PRACTICE, regulation, standard

__all__ = ["DATES"]

_NUMERALS: Final = Source(SourceLevel.STANDARD, "GB/T 15835-2011")
_UNPADDED: Final = re.compile(r"(?<=[年月])0(?=[1-9][月日])").finditer
_SIGNED: Final = re.compile(r"[0-9０-９]{4}[-./．－—–][0-9０-９]{1,2}[-./．－—–][0-9０-９]{1,2}日?").fullmatch
# patterns begin with the rare 年 or 月, and look back for its digits
_FULL: Final = re.compile(
    r"年(?<=[12][0-9]{3}年)(?<![0-9][0-9]{4}年)(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
).finditer
_MONTH_DAY: Final = re.compile(
    r"月(?:(?<=(?<![0-9年])[0-9]月)|(?<=(?<![0-9年])[0-9]{2}月))(?P<day>[0-9]{1,2})日"
).finditer
_SHORT_YEAR: Final = re.compile(
    r"年(?<=[0-9]{2}年)(?<![0-9.,，～~—\-oOОＯ][0-9]{2}年)(?=(?:1[0-2]|0?[1-9])月)"
).finditer
_HAO: Final = re.compile(r"月(?<=[0-9].)(?P<day>[0-9]{1,2})号(?![文令楼线院门路桥台公通])").finditer
_MIXED: Final = re.compile(
    r"年(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?"
).finditer
_NOT_ARABIC: Final = frozenset("〇○零一二三四五六七八九十元０１２３４５６７８９")
_YEAR_DIGITS: Final = re.compile("[0-9]{4}|[〇○零一二三四五六七八九]{4}").fullmatch
_WEEKDAY: Final = re.compile(
    r"(?=[0-9])(?:(?<![0-9])(?P<year>[12][0-9]{3})年)?(?<![0-9])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[ \u3000]?"
    r"(?:[（(](?:星期|周|礼拜)|星期|礼拜)(?P<weekday>[一二三四五六日天])(?=[）)，,、 \u3000上下中晚前至—（(]|$)"
).finditer
_FROM_YEAR: Final = re.compile(r"(?P<year>[12][0-9]{3})年[0-9]{1,2}月[0-9]{1,2}日[—–－\-~～至到]{1,2}$").search
_WEEKDAYS: Final = "一二三四五六日"
_RANGE: Final = re.compile(
    r"月(?<=[0-9]月)(?<![0-9]{3}月)(?P<day>[0-9]{1,2})日?"
    r"(?:[—–－\-~～―─]{1,2}|至|到)(?:(?P<year2>[12][0-9]{3})年)?(?:(?P<month2>[0-9]{1,2})月)?(?P<day2>[0-9]{1,2})日"
).finditer
_OWN_YEAR: Final = re.compile("[12][0-9]{3}年").fullmatch
_UNTIL: Final = re.compile(r"(?<![名间期件稿日报])截止(?:到|至)?(?=[0-9]{2,4}年|[0-9]{1,2}月|目前)").finditer
_LUNAR: Final = re.compile(r"(?<=[正腊]月)[0初]?[0-9]{1,2}").finditer


@rule("D001", "date-missing", Severity.ERROR, regulation(9, 12), "公文没有成文日期", elements=("title", "body"))
def date_missing(ctx: Context) -> Iterator[Flaw]:
    """A document is dated.

    What it does: reports a paper with title and body, but no 成文日期.
    Why: it is an element of every document, and the day that terms count from.
    Fix safety: no fix.
    """
    document = ctx.document
    noted = "年" in (document.title_note or "")
    undated = document.date_of_issue is None and not noted and ctx.carrier is None
    if undated and document.title and document.body and (ctx.reading is None or ctx.reading.official):
        yield ctx.flaw("/date_of_issue")


@rule(
    "D002",
    "date-numerals",
    Severity.ERROR,
    standard("7.3.5.4"),
    "成文日期“{found}”应当用阿拉伯数字写作“{wanted}”",
    elements="date_of_issue",
)
def date_numerals(ctx: Context) -> Iterator[Flaw]:
    """The date of issue is printed in Arabic numerals.

    What it does: reports 二〇二〇年五月三日 on papers of July 2012 or later; before, Chinese numerals were
    prescribed.
    Why: the standard changed in 2012.
    Fix safety: safe, the day stays.
    """
    printed = ctx.document.date_of_issue
    if printed is None or printed.day is None:
        return
    words = ctx.words_of("/date_of_issue", printed.text)
    if not _NOT_ARABIC.isdisjoint(words.text) and "年" in words.text:
        yield words.flaw(0, len(words.text), put=str(PrintedDate.of(printed.day)))


@rule(
    "D003",
    "padded-date",
    Severity.ERROR,
    standard("7.3.5.4"),
    "成文日期的月、日不编虚位，应为“{date}”",
    elements="date_of_issue",
)
def padded_date(ctx: Context) -> Iterator[Flaw]:
    """Month and day are not padded with a zero.

    What it does: reports 2020年05月03日.
    Why: the standard: 月、日不编虚位（即1不编为01）.
    Fix safety: safe.
    """
    printed = ctx.document.date_of_issue
    if printed is None:
        return
    words = ctx.words_of("/date_of_issue", printed.text)
    zeros = [(match.start(), match.end(), "") for match in _UNPADDED(words.text)]
    if zeros:
        day = str(PrintedDate.of(printed.day)) if printed.day else _without_zeros(words.text)
        yield words.corrected(zeros, facts={"date": day})


def _without_zeros(text: str) -> str:
    return re.sub(r"(?<=[年月])0(?=[1-9][月日])", "", text)


@rule("D004", "no-such-day", Severity.ERROR, LOGIC, "“{found}”不是存在的日期")
def no_such_day(ctx: Context) -> Iterator[Flaw]:
    """A date exists in the calendar.

    What it does: reports 2021年2月29日 and 4月31日, in the date of issue, the colophon and the text.
    Why: the day meant cannot be told.
    Fix safety: no fix.
    """
    document = ctx.document
    for pointer, printed in (
        ("/date_of_issue", document.date_of_issue),
        ("/date_of_printing", document.date_of_printing),
    ):
        if (
            printed
            and printed.day is None
            and re.search("[0-9〇一二三四五六七八九十]月[0-9一二三四五六七八九十]+日", printed.text)
        ):
            yield ctx.flaw(pointer, facts={"found": printed.text})
    words = ctx.words
    if "月" not in words.text:
        return
    for match in _FULL(words.text):
        start = match.start() - 4
        if _day(int(words.text[start : match.start()]), int(match["month"]), int(match["day"])) is None:
            yield words.flaw(start, match.end())
    for match in _MONTH_DAY(words.text):
        month = _month_before(words.text, match.start())
        if _day(2000, int(month), int(match["day"])) is None:
            yield words.flaw(match.start() - len(month), match.end())


def _month_before(text: str, at: int) -> str:
    """Give the one or two digits that stand before 月."""
    two = text[max(0, at - 2) : at]
    return two if two.isascii() and two.isdigit() else two[-1:]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@rule(
    "D005",
    "signed-date-form",
    Severity.ERROR,
    standard("7.3.5.4"),
    "成文日期“{found}”应当写作“{wanted}”",
    elements="date_of_issue",
)
def signed_date_form(ctx: Context) -> Iterator[Flaw]:
    """The date of issue is not written with dots, slashes or hyphens.

    What it does: reports 2020-05-03, 2020.5.3 and 2020/5/3 in the signature.
    Why: the standard prescribes 年, 月 and 日.
    Fix safety: safe, the day stays.
    """
    printed = ctx.document.date_of_issue
    if printed and printed.day and _SIGNED("".join(printed.text.split())):
        words = ctx.words_of("/date_of_issue", printed.text)
        yield words.flaw(0, len(words.text), put=str(PrintedDate.of(printed.day)))


@rule(
    "D006",
    "printed-before-issue",
    Severity.WARNING,
    LOGIC,
    "印发日期{printed}早于成文日期{issued}",
    elements=("date_of_printing", "date_of_issue"),
)
def printed_before_issue(ctx: Context) -> Iterator[Flaw]:
    """The date of printing is not before the date of issue.

    What it does: compares the two.
    Why: nothing is printed before it is signed.
    Fix safety: no fix.
    """
    document = ctx.document
    printed, issued = document.date_of_printing, document.issued_on
    if printed and printed.day and issued and printed.day < issued:
        yield ctx.flaw(
            "/date_of_printing",
            facts={"printed": str(PrintedDate.of(printed.day)), "issued": str(PrintedDate.of(issued))},
        )


@rule("D007", "short-year", Severity.WARNING, _NUMERALS, "年份“{found}”一般不简写，应为“{wanted}”", signs="年")
def short_year(ctx: Context) -> Iterator[Flaw]:
    """The year of a date is not shortened.

    What it does: reports 26年3月5日 in the text, where that is near the date of issue.
    Why: a short year may be read as a duration.
    Fix safety: unsafe, the century is supposed.
    """
    words = ctx.words
    issued = ctx.document.issued_on
    for match in _SHORT_YEAR(words.text):
        start = match.start() - 2
        year = 2000 + int(words.text[start : match.start()])
        if issued is None or abs(year - issued.year) <= _NEAR:
            yield words.flaw(start, match.end(), put=f"{year}年", applicability=Applicability.UNSAFE)


_NEAR: Final = 10


@rule("D008", "hao-for-day", Severity.WARNING, PRACTICE, "日期“{date}”通常写作“日”，不写“号”", signs="号")
def hao_for_day(ctx: Context) -> Iterator[Flaw]:
    """日, not 号, follows a day of the month.

    What it does: reports 6月12号.
    Why: 号 is spoken language.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _HAO(words.text):
        facts: dict[str, str | int] = {"date": words.text[max(0, match.start() - 2) : match.end()].lstrip("年月 ")}
        yield words.flaw(match.end() - 1, match.end(), put="日", facts=facts)


@rule(
    "D009",
    "mixed-numerals",
    Severity.WARNING,
    _NUMERALS,
    "日期“{found}”混用汉字数字和阿拉伯数字，应为“{wanted}”",
    signs="年",
)
def mixed_numerals(ctx: Context) -> Iterator[Flaw]:
    """One date keeps to one system of numerals.

    What it does: reports 二〇二〇年6月 in the text.
    Why: the standard on numerals asks for one form in one place.
    Fix safety: safe, the day stays.
    """
    words = ctx.words
    for match in _MIXED(words.text):
        start = match.start() - 4
        if start < 0 or not _YEAR_DIGITS(printed := words.text[start : match.start()]):
            continue
        parts = [part for part in (printed, match["month"], match["day"]) if part]
        if len({part.isascii() for part in parts}) == 1:
            continue
        year, month = digits_value(printed), numeral_value(match["month"])
        day = numeral_value(match["day"]) if match["day"] else None
        if year and month and (match["day"] is None or day):
            yield words.flaw(start, match.end(), put=f"{year}年{month}月" + (f"{day}日" if day else ""))


@rule(
    "D010",
    "wrong-weekday",
    Severity.ERROR,
    LOGIC,
    "{date}是星期{wanted}，不是星期{found}",
    signs=("星期", "（周", "(周", "礼拜"),
)
def wrong_weekday(ctx: Context) -> Iterator[Flaw]:
    """The weekday beside a date is that of the date.

    What it does: computes it. A year that is not printed is that of the last date before it which has one, else
    that of the date of issue; a day that fits the year after or before is left alone.
    Why: half the guests come on the wrong day.
    Fix safety: unsafe, the date may be the wrong one of the two.
    """
    words = ctx.words
    for match in _WEEKDAY(words.text):
        ranged = _FROM_YEAR(words.text[max(0, match.start() - _REACH) : match.start()])
        printed = match["year"] or (ranged["year"] if ranged else None)
        printed_year = int(printed) if printed else None
        issued = ctx.document.issued_on
        year = printed_year or _year_before(words.text, match.start()) or (issued.year if issued else None)
        if year is None:
            continue
        said = _WEEKDAYS.index(match["weekday"].replace("天", "日"))
        years = (year,) if printed_year else (year, year + 1, year - 1)
        days = [_day(one, int(match["month"]), int(match["day"])) for one in years]
        if days[0] is None or any(day and day.weekday() == said for day in days):
            continue
        yield words.flaw(
            *match.span("weekday"),
            put=_WEEKDAYS[days[0].weekday()],
            applicability=Applicability.UNSAFE,
            facts={"date": str(PrintedDate.of(days[0]))},
        )


_YEAR: Final = re.compile(r"(?<![0-9])([12][0-9]{3})年(?=[0-9]{1,2}月)").finditer


_SAME_LINE: Final = 400


def _year_before(text: str, at: int) -> int | None:
    years = [int(match[1]) for match in _YEAR(text[max(0, at - _SAME_LINE) : at].rpartition("\n")[2])]
    return years[-1] if years else None


@rule("D017", "range-backwards", Severity.ERROR, LOGIC, "时间段“{found}”的起始日晚于终止日", signs="月")
def range_backwards(ctx: Context) -> Iterator[Flaw]:
    """A range of days does not run backwards.

    What it does: reports 6月12日—6月2日, and ranges with years. 12月20日至1月10日 runs over the year and is
    left alone.
    Why: one of the days is misprinted.
    Fix safety: no fix.
    """
    words = ctx.words
    for match in _RANGE(words.text):
        digits = _month_before(words.text, match.start())
        start = match.start() - len(digits)
        printed = words.text[max(0, start - 5) : start]
        year = int(printed[:4]) if _OWN_YEAR(printed) else None
        month, day = int(digits), int(match["day"])
        month2, day2 = int(match["month2"] or month), int(match["day2"])
        if year and match["year2"]:
            backwards = (year, month, day) > (int(match["year2"]), month2, day2)
        else:
            backwards = not match["year2"] and month == month2 and day > day2
        if backwards:
            yield words.flaw(start - (5 if year else 0), match.end())


_REACH: Final = 18


@rule("D029", "jiezhi", Severity.WARNING, PRACTICE, "“截止”后直接带时间时通常用“截至”", signs="截止")
def jiezhi(ctx: Context) -> Iterator[Flaw]:
    """截至, not 截止, takes a time.

    What it does: reports 截止2020年6月.
    Why: 截止 means to end; 截至 means up to.
    Fix safety: unsafe.
    """
    words = ctx.words
    for match in _UNTIL(words.text):
        yield words.flaw(*match.span(), put="截至", applicability=Applicability.UNSAFE)


@rule(
    "D041",
    "lunar-numerals",
    Severity.INFO,
    _NUMERALS,
    "农历日期一般用汉字数字，“{found}”不用阿拉伯数字",
    signs=("正月", "腊月"),
)
def lunar_numerals(ctx: Context) -> Iterator[Flaw]:
    """Days of the lunar calendar are written in Chinese numerals.

    What it does: reports 正月初3 and 腊月23.
    Why: the standard on numerals.
    Fix safety: no fix.
    """
    words = ctx.words
    for match in _LUNAR(words.text):
        yield words.flaw(*match.span())


DATES: Final = (
    date_missing,
    date_numerals,
    padded_date,
    no_such_day,
    signed_date_form,
    printed_before_issue,
    short_year,
    hao_for_day,
    mixed_numerals,
    wrong_weekday,
    range_backwards,
    jiezhi,
    lunar_numerals,
)
