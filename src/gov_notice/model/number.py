"""发文字号, the document number: what it says and how it is printed."""

import re
from collections.abc import Callable
from enum import Enum
from functools import total_ordering
from typing import Final, Self, TypeAlias

from attrs import field, frozen

from gov_notice.errors import InvalidFieldError, NoticeSyntaxError
from gov_notice.model._fields import some_words, term, within, words
from gov_notice.model.number_deviations import Deviation, deviations
from gov_notice.model.numerals import digits_value, numeral_value

__all__ = ["DocumentNumber", "NumberForm"]


class NumberForm(Enum):
    """The shapes of 发文字号 that occur."""

    ORDINARY = "ordinary"
    """代字〔year〕serial号 (GB/T 9704-2012 7.2.5)."""
    DECREE = "decree"
    """organ令第N号 (GB/T 9704-2012 10.2), or the bare 第N号 under a letterhead."""
    ANNOUNCEMENT = "announcement"
    """YYYY年第N号, organ公告YYYY年第N号; of some bodies without the year: organ公告第N号."""
    MINUTES = "minutes"
    """第N期, YYYY年第N期, 〔YYYY〕N (GB/T 9704-2012 10.3 leaves it free)."""
    TELEGRAM = "telegram"
    """An ordinary number of a telegram series: 国办发明电〔2025〕7号."""
    JUDICIAL = "judicial"
    """An ordinary number of a court's or procuratorate's interpretations: 法释〔2018〕1号."""
    OLD = "old"
    """Shapes in use before 2012, the year first or left out: 〔1998〕武司字第82号, 沅政办批字第12号, (80)国函字5号."""
    UNREADABLE = "unreadable"
    """Words kept as printed: a draft's empty serial, a damaged scan."""


_BLANKS: Final = " \t\n\r\u00a0\u2002\u2003\u2009\u200a\u3000\u200b\u200c\u200d\u2060\ufeff"
_PLAIN: Final[dict[int, str | None]] = {
    **{0xFF01 + i: chr(0x21 + i) for i in range(0x5E)},
    **dict.fromkeys(map(ord, "[［【﹝〈<{"), "〔"),
    **dict.fromkeys(map(ord, "]］】﹞〉>}"), "〕"),
    **dict.fromkeys(map(ord, _BLANKS)),
}
_LONGEST: Final = 80
"""No number is longer: what is, is not searched, so that reading takes bounded time."""
_OPEN: Final = "[〔(]"
_CLOSE: Final = "[〕)]"
_HAN: Final = "\u3400-\u9fff\uf900-\ufaffA-Za-z·"
_INNER: Final = rf"(?:{_OPEN}[{_HAN}]{{1,8}}{_CLOSE}[{_HAN}]{{0,12}}?)?"
_CODE: Final = rf"(?P<code>[{_HAN}]{{1,24}}{_INNER})"
_SHORTEST_CODE: Final = rf"(?P<code>[{_HAN}]{{1,40}}?{_INNER})"
_CHINESE: Final = "〇○零一二三四五六七八九"
_DAMAGED: Final = "oOОо〇○"
"""What stands for the digit 0 in print and after optical reading."""
_FOUR: Final = rf"[0-9{_DAMAGED}{_CHINESE}]{{4}}"
_YEAR: Final = rf"(?P<year>{_FOUR}|[0-9]{{2}})"
_NUMERAL: Final = rf"[{_CHINESE}十百千]"
_SERIAL: Final = rf"(?P<serial>[0-9{_DAMAGED}]{{1,6}}|{_NUMERAL}{{1,7}})"

_ORDINARY: Final = re.compile(
    rf"{_CODE}{_OPEN}{_YEAR}年?{_CLOSE}(?P<kind>(?:(?!年)[\u4e00-\u9fff]){{0,6}}?)(?:第|No\.?)?{_SERIAL}号"
).fullmatch
_DATED: Final = re.compile(
    rf"{_SHORTEST_CODE}??{_OPEN}?{_YEAR}{_CLOSE}?(?P<of>年?){_CLOSE}?(?P<nth>第?){_SERIAL}(?P<tail>[号期](?:令|公告|通告)?){_CLOSE}?"
).fullmatch
_UNDATED: Final = re.compile(
    rf"{_SHORTEST_CODE}??{_OPEN}?(?P<nth>第?){_SERIAL}(?P<tail>[号期](?:令|公告|通告)?){_CLOSE}?"
).fullmatch
_YEAR_FIRST: Final = re.compile(rf"{_OPEN}{_YEAR}年?{_CLOSE}{_SHORTEST_CODE}第?{_SERIAL}号").fullmatch
_ISSUE: Final = re.compile(rf"{_OPEN}{_YEAR}年?{_CLOSE}{_SERIAL}期?").fullmatch
_PUBLIC: Final = ("公告", "通告")
_TELEGRAM: Final = re.compile(r"(?:.*[^广水机核邮国华风火家])?电").fullmatch
_JUDICIAL: Final = frozenset({"法释", "法发", "高检发释字", "高检发"})
_FIRST_OF_CENTURY: Final = 49
"""Two digits of a year from here on mean 19YY: no number is older than the state."""


@total_ordering
@frozen(kw_only=True)
class DocumentNumber:
    """发文字号: agency code, year and serial, with the words as printed.

    Equality takes the printed words in; two printings of one number have the same `str()`.

    >>> number = DocumentNumber.parse("国办发【2024】005号")
    >>> number.agency_code, number.year, number.serial, number.text
    ('国办发', 2024, 5, '国办发【2024】005号')
    >>> print(number)
    国办发〔2024〕5号
    >>> DocumentNumber(agency_code="川科协发", year=2020, serial=29).text
    '川科协发〔2020〕29号'
    >>> DocumentNumber.read("柳交办2O21〕44号").form.value
    'unreadable'
    """

    form: NumberForm = field(default=NumberForm.ORDINARY, metadata=term("字号形式"))
    agency_code: str | None = field(
        default=None,
        validator=words,
        metadata=term("发文机关代字", "GB/T 9704-2012 7.2.5", absent="a form without code (第5号), or unreadable"),
    )
    year: int | None = field(
        default=None,
        validator=within(1900, 2999),
        metadata=term("年份", "GB/T 9704-2012 7.2.5", absent="a form without year (令第5号), or unreadable"),
    )
    serial: int | None = field(
        default=None,
        validator=within(1, 999_999),
        metadata=term("发文顺序号", "GB/T 9704-2012 7.2.5", absent="not yet given (a draft), or unreadable"),
    )
    text: str = field(validator=some_words, metadata=term("发文字号", "条例 9(5); GB/T 9704-2012 7.2.5"))

    @text.default
    def _print(self) -> str:
        return self._canonical() or ""

    def __attrs_post_init__(self) -> None:
        if self.form is NumberForm.UNREADABLE:
            return
        if self.serial is None:
            raise InvalidFieldError("DocumentNumber", "serial", f"a number of form {self.form.value} has one")
        if self.year is None and self.form in _WITH_YEAR:
            raise InvalidFieldError("DocumentNumber", "year", f"a number of form {self.form.value} has one")
        if self.form is NumberForm.ANNOUNCEMENT and not (self.year or self.agency_code):
            raise InvalidFieldError("DocumentNumber", "year", "an announcement without agency code has one")
        if not self.agency_code and self.form in _WITH_CODE:
            raise InvalidFieldError("DocumentNumber", "agency_code", f"a number of form {self.form.value} has one")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number in any printed form; raises `NoticeSyntaxError` with the place that is wrong."""
        number = cls._understood(text)
        if number is None:
            raise _explained(text)
        return number

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a number and keep the words where they cannot be understood."""
        return cls._understood(text) or cls(text=text, form=NumberForm.UNREADABLE)

    @classmethod
    def _understood(cls, text: str) -> Self | None:
        found = _read(text.translate(_PLAIN))
        if found is None:
            return None
        form, code, year, serial = found
        return cls(text=text, form=form, agency_code=code or None, year=year, serial=serial)

    @property
    def readable(self) -> bool:
        """Tell whether the words were understood."""
        return self.form is not NumberForm.UNREADABLE

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """The places where an ordinary number is printed otherwise than in its canonical form, and how.

        >>> [deviation] = DocumentNumber.parse("柳政发〔2020〕第5号").deviations
        >>> deviation.start, deviation.printed, deviation.message
        (9, '第', '发文顺序号不加“第”字')
        >>> DocumentNumber.parse("柳政发[2020]5号").deviations[0].message
        '年份 2020 用的是“[]”，应当用六角括号“〔〕”'
        """
        if self.form not in _WITH_YEAR or self.year is None or self.serial is None:
            return ()
        return tuple(deviations(self.text, self.year, self.serial))

    def __str__(self) -> str:
        return self._canonical() or self.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, DocumentNumber):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, int, str, str]:
        return (self.agency_code or "", self.year or 0, self.serial or 0, self.form.value, self.text)

    def _canonical(self) -> str | None:
        code, year, serial = self.agency_code or "", self.year, self.serial
        match self.form:
            case NumberForm.ORDINARY | NumberForm.TELEGRAM | NumberForm.JUDICIAL:
                return f"{code}〔{year}〕{serial}号"
            case NumberForm.DECREE | NumberForm.ANNOUNCEMENT:
                return f"{code}{year}年第{serial}号" if year else f"{code}第{serial}号"
            case NumberForm.MINUTES:
                return f"{code}{year}年第{serial}期" if year else f"{code}第{serial}期"
            case NumberForm.OLD:
                return f"〔{year}〕{code}第{serial}号" if year else f"{code}第{serial}号"
            case NumberForm.UNREADABLE:
                return None


_WITH_YEAR: Final = frozenset({NumberForm.ORDINARY, NumberForm.TELEGRAM, NumberForm.JUDICIAL})
_WITH_CODE: Final = frozenset({NumberForm.ORDINARY, NumberForm.TELEGRAM, NumberForm.JUDICIAL, NumberForm.OLD})

_Parts: TypeAlias = tuple[NumberForm, str, int | None, int]


_ALL_ISSUES: Final = re.compile(rf"(?<=期){_OPEN}总第?[0-9]{{1,6}}期{_CLOSE}").search
"""Behind the issue of a year the issue counted from the first: 2026年第12期（总第305期）."""


def _read(plain: str) -> _Parts | None:
    if plain.endswith(("期)", "期〕")) and (counted := _ALL_ISSUES(plain)):
        plain = plain[: counted.start()]
    if len(plain) > _LONGEST or plain[-1:] not in _ENDS:
        return None
    for reader in (_ordinary, _dated, _undated, _year_first, _issue):
        if (found := reader(plain)) is not None:
            form, code, year, serial = found
            return form, code.translate(_ROUND), year, serial
    return None


_ENDS: Final = frozenset("号期令告〕)0123456789")
_ROUND: Final = str.maketrans("〔〕()", "（）（）")


def _ordinary(plain: str) -> _Parts | None:
    if (match := _ORDINARY(plain)) is None or (values := _values(match["serial"], match["year"])) is None:
        return None
    code = match["code"] + match["kind"]
    if match["code"] in _JUDICIAL:
        return NumberForm.JUDICIAL, code, *values
    return NumberForm.TELEGRAM if _TELEGRAM(code) else NumberForm.ORDINARY, code, *values


def _dated(plain: str) -> _Parts | None:
    if (match := _DATED(plain)) is None or (values := _values(match["serial"], match["year"])) is None:
        return None
    code = (match["code"] or "") + match["tail"][1:]
    public = code.endswith(("令", *_PUBLIC))
    if not (match["of"] or (match["nth"] and (not code or public) and len(match["year"]) == 4)):
        return None
    if match["tail"] == "期":
        return NumberForm.MINUTES, code, *values
    if code and not public and not match["nth"]:
        # 国发2020年5号: an ordinary number without its brackets
        return None
    return NumberForm.DECREE if code.endswith("令") else NumberForm.ANNOUNCEMENT, code, *values


def _undated(plain: str) -> _Parts | None:
    if (match := _UNDATED(plain)) is None or (values := _values(match["serial"])) is None:
        return None
    code = (match["code"] or "") + match["tail"][1:]
    if match["tail"] == "期":
        return (NumberForm.MINUTES, code, *values) if match["nth"] else None
    if code.endswith("令"):
        return NumberForm.DECREE, code, *values
    if not match["nth"] and not code.endswith("字"):
        return None
    if not code:
        return NumberForm.DECREE, code, *values
    return NumberForm.ANNOUNCEMENT if code.endswith(_PUBLIC) else NumberForm.OLD, code, *values


def _year_first(plain: str) -> _Parts | None:
    if (match := _YEAR_FIRST(plain)) is None or (values := _values(match["serial"], match["year"])) is None:
        return None
    return NumberForm.OLD, match["code"], *values


def _issue(plain: str) -> _Parts | None:
    if (match := _ISSUE(plain)) is None or (values := _values(match["serial"], match["year"])) is None:
        return None
    return NumberForm.MINUTES, "", *values


def _values(printed_serial: str, printed_year: str | None = None) -> tuple[int | None, int] | None:
    """Give year and serial; None where one of them cannot be."""
    serial = numeral_value(printed_serial)
    if serial is None or not 1 <= serial <= 999_999:
        return None
    if printed_year is None:
        return None, serial
    year = digits_value(printed_year)
    if year is not None and len(printed_year) == 2:
        year += 1900 if year >= _FIRST_OF_CENTURY else 2000
    return (year, serial) if year is not None and 1900 <= year <= 2999 else None


def _explained(text: str) -> NoticeSyntaxError:
    """Say at which character the form that was begun breaks off."""
    kept = [at for at, char in enumerate(text) if char not in _BLANKS]
    plain = text.translate(_PLAIN)
    at = 0
    for wanted, match_at in _steps(plain):
        if (match := match_at(plain, at)) is None:
            start = kept[at] if at < len(kept) else len(text)
            return NoticeSyntaxError(f"{wanted} is wanted here", text=text, start=start, stop=min(start + 1, len(text)))
        at = match.end()
    start = kept[at] if at < len(kept) else len(text)
    return NoticeSyntaxError("nothing may follow the number", text=text, start=start, stop=len(text))


def _steps(plain: str) -> "tuple[_Step, ...]":
    if _BEGUN_YEAR(plain):
        return _ORDINARY_STEPS
    if "年第" in plain:
        return _DATED_STEPS
    if "期" in plain:
        return _ISSUE_STEPS
    return _DECREE_STEPS if "令" in plain or "公告" in plain or "通告" in plain else _ORDINARY_STEPS


_Step: TypeAlias = tuple[str, Callable[[str, int], re.Match[str] | None]]
_BEGUN_YEAR: Final = re.compile(rf"{_OPEN}[0-9]{{2}}").search
_SERIAL_STEP: Final[_Step] = (
    "a serial number from 1",
    re.compile(
        rf"[0{_DAMAGED}]{{0,6}}(?:[1-9][0-9{_DAMAGED}]{{0,5}}|[一二三四五六七八九十百千]{_NUMERAL}{{0,6}})"
    ).match,
)
_HAO_STEP: Final[_Step] = ("号", re.compile(rf"号{_CLOSE}?").match)
_ORDINARY_STEPS: Final[tuple[_Step, ...]] = (
    ("an agency code", re.compile(_CODE).match),
    ("the bracket 〔 before the year", re.compile(_OPEN).match),
    (
        "a year of four digits",
        re.compile(rf"(?:19|2[0-9{_DAMAGED}]|一九|二[{_CHINESE}])[0-9{_DAMAGED}{_CHINESE}]{{2}}年?").match,
    ),
    ("the bracket 〕 after the year", re.compile(rf"{_CLOSE}第?").match),
    _SERIAL_STEP,
    _HAO_STEP,
)
_DATED_STEPS: Final[tuple[_Step, ...]] = (
    (
        "a year of four digits",
        re.compile(rf"[{_HAN}]{{0,40}}?{_OPEN}?(?:19|2[0-9{_DAMAGED}])[0-9{_DAMAGED}]{{2}}").match,
    ),
    ("年第", re.compile(rf"{_CLOSE}?年第").match),
    _SERIAL_STEP,
    ("号 or 期", re.compile(rf"[号期]{_CLOSE}?").match),
)
_ISSUE_STEPS: Final[tuple[_Step, ...]] = (
    ("第", re.compile(rf"[{_HAN}]{{0,40}}?{_OPEN}?第").match),
    _SERIAL_STEP,
    ("期", re.compile(rf"期{_CLOSE}?").match),
)
_DECREE_STEPS: Final[tuple[_Step, ...]] = (
    ("令 or 公告", re.compile(rf"[{_HAN}]{{0,40}}?(?:令|公告|通告){_OPEN}?第?").match),
    _SERIAL_STEP,
    _HAO_STEP,
)
