"""发文字号, the document number: what it says and how it is printed."""

import re
from enum import Enum
from functools import total_ordering
from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import InvalidFieldError, NoticeSyntaxError
from gov_notice.model._fields import some_words, term, within, words
from gov_notice.model.numerals import digits_value, numeral_value

__all__ = ["DocumentNumber", "NumberForm"]


class NumberForm(Enum):
    """The shapes of 发文字号 that occur."""

    ORDINARY = "ordinary"
    """代字〔year〕serial号 (GB/T 9704-2012 7.2.5)."""
    DECREE = "decree"
    """organ令第N号 (GB/T 9704-2012 10.2)."""
    ANNOUNCEMENT = "announcement"
    """YYYY年第N号."""
    MINUTES = "minutes"
    """第N期, YYYY年第N期, 〔YYYY〕N (GB/T 9704-2012 10.3 leaves it free)."""
    TELEGRAM = "telegram"
    """An ordinary number of a telegram series: 国办发明电〔2025〕7号."""
    JUDICIAL = "judicial"
    """An ordinary number of a court's or procuratorate's interpretations: 法释〔2018〕1号."""
    OLD = "old"
    """Shapes in use before 2012: 〔1998〕武司字第82号, 沅政办批字第12号, (80)国函字5号."""
    UNREADABLE = "unreadable"
    """Words kept as printed: a draft's empty serial, a damaged scan."""


_OPEN: Final = "〔\\[［【（(﹝〈<{"
_CLOSE: Final = "〕\\]］】）)﹞〉>}"
_HAN: Final = "\u3400-\u9fff\uf900-\ufaffA-Za-z·"
_DIGIT: Final = "0-9０-９oOОＯ〇○零一二三四五六七八九"
_ORDINARY: Final = re.compile(
    rf"(?P<code>[{_HAN}]{{1,24}})[{_OPEN}](?P<year>[{_DIGIT}]{{4}})年?[{_CLOSE}]"
    rf"字?(?P<kind>[\u4e00-\u9fff]{{0,4}}?)(?:第|No\.?)?(?P<serial>[{_DIGIT}十百千]{{1,6}})号"
).fullmatch
_DECREE: Final = re.compile(
    rf"(?P<code>[{_HAN}]{{0,40}}?)[（(]?令?[）)]?[（(]?第(?P<serial>[{_DIGIT}十百千]{{1,6}})号[）)]?"
).fullmatch
_ANNOUNCEMENT: Final = re.compile(
    rf"(?P<code>[{_HAN}]{{0,40}}?)[（({_OPEN}]?(?P<year>[{_DIGIT}]{{4}})年?[）){_CLOSE}]?第(?P<serial>[{_DIGIT}十百千]{{1,6}})号[）)]?"
).fullmatch
_MINUTES: Final = re.compile(
    rf"(?P<code>[{_HAN}]{{0,40}}?)[（({_OPEN}]?(?:(?P<year>[{_DIGIT}]{{4}})年?)?[）){_CLOSE}]?"
    rf"(?:第(?P<serial>[{_DIGIT}十百千]{{1,6}})期|(?<=〕)(?P<bare>[0-9]{{1,4}}))[）)]?"
).fullmatch
_OLD: Final = (
    re.compile(
        rf"[{_OPEN}](?P<year>[{_DIGIT}]{{2}}|[{_DIGIT}]{{4}})[{_CLOSE}](?P<code>[{_HAN}]{{1,24}}?)第?(?P<serial>[{_DIGIT}十百千]{{1,6}})号"
    ).fullmatch,
    re.compile(
        rf"(?P<code>[{_HAN}]{{1,24}})[{_OPEN}](?P<year>[{_DIGIT}]{{2}})[{_CLOSE}](?:字)?第?(?P<serial>[{_DIGIT}十百千]{{1,6}})号"
    ).fullmatch,
    re.compile(rf"(?P<code>[{_HAN}]{{1,24}}?)(?P<year>[0-9]{{4}})?第?(?P<serial>[{_DIGIT}十百千]{{1,6}})号").fullmatch,
)
_BLANKS: Final = dict.fromkeys(map(ord, " \t\n\r\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff"))
_TELEGRAM: Final = re.compile("[明密]电$").search
_JUDICIAL: Final = re.compile("^(?:法释|高检发释字|法发|高检发)$").search
_CANONICAL_OLD_CENTURY: Final = 1900


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
        if not self.agency_code and self.form in _WITH_CODE:
            raise InvalidFieldError("DocumentNumber", "agency_code", f"a number of form {self.form.value} has one")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number in any printed form; raises `NoticeSyntaxError` with the place that is wrong."""
        found = _read(text.translate(_BLANKS))
        if found is None:
            raise _explained(text)
        form, code, year, serial = found
        return cls(text=text, form=form, agency_code=code or None, year=year, serial=serial)

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a number and keep the words where they cannot be understood."""
        try:
            return cls.parse(text)
        except NoticeSyntaxError:
            return cls(text=text, form=NumberForm.UNREADABLE)

    @property
    def readable(self) -> bool:
        """Tell whether the words were understood."""
        return self.form is not NumberForm.UNREADABLE

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
            case NumberForm.DECREE:
                return f"{code}第{serial}号"
            case NumberForm.ANNOUNCEMENT:
                return f"{code}{year}年第{serial}号"
            case NumberForm.MINUTES:
                return f"{code}{year}年第{serial}期" if year else f"{code}第{serial}期"
            case NumberForm.OLD:
                return f"〔{year}〕{code}第{serial}号" if year else f"{code}第{serial}号"
            case NumberForm.UNREADABLE:
                return None


_WITH_YEAR: Final = frozenset({NumberForm.ORDINARY, NumberForm.TELEGRAM, NumberForm.JUDICIAL, NumberForm.ANNOUNCEMENT})
_WITH_CODE: Final = frozenset({NumberForm.ORDINARY, NumberForm.TELEGRAM, NumberForm.JUDICIAL, NumberForm.OLD})


def _read(plain: str) -> tuple[NumberForm, str, int | None, int] | None:
    if "号" not in plain and "期" not in plain and not plain.endswith(tuple("0123456789")):
        return None
    if (match := _ORDINARY(plain)) and (read := _values(match["year"], match["serial"])):
        code = match["code"] + match["kind"]
        form = (
            NumberForm.TELEGRAM if _TELEGRAM(code) else NumberForm.JUDICIAL if _JUDICIAL(code) else NumberForm.ORDINARY
        )
        return form, code, *read
    if (match := _ANNOUNCEMENT(plain)) and (read := _values(match["year"], match["serial"])):
        return NumberForm.ANNOUNCEMENT, match["code"], *read
    if (match := _MINUTES(plain)) and (read := _values(match["year"], match["serial"] or match["bare"])):
        return NumberForm.MINUTES, match["code"], *read
    if (match := _DECREE(plain)) and (match["code"].endswith("令") or not match["code"] or "令" in plain):
        if read := _values(None, match["serial"]):
            code = match["code"]
            return NumberForm.DECREE, code if code.endswith("令") or not code else f"{code}令", *read
    for pattern in _OLD:
        if (match := pattern(plain)) and (read := _values(match["year"], match["serial"])):
            return NumberForm.OLD, match["code"], *read
    return None


def _values(year: str | None, serial: str) -> tuple[int | None, int] | None:
    read_serial = numeral_value(serial)
    read_year = digits_value(year) if year else None
    if read_serial is None or not 1 <= read_serial <= 999_999 or (year and read_year is None):
        return None
    if read_year is not None and read_year < 100:
        read_year += _CANONICAL_OLD_CENTURY
    if read_year is not None and not 1900 <= read_year <= 2999:
        return None
    return read_year, read_serial


def _explained(text: str) -> NoticeSyntaxError:
    """Say at which character the ordinary form 代字〔year〕serial号 breaks off."""
    at = 0
    for wanted, pattern in _STEPS:
        match = pattern(text, at)
        if match is None:
            return NoticeSyntaxError(f"{wanted} is wanted here", text=text, start=at, stop=min(at + 1, len(text)))
        at = match.end()
    return NoticeSyntaxError("nothing may follow the number", text=text, start=at, stop=len(text))


_STEPS: Final = (
    ("an agency code", re.compile(rf"\s*[{_HAN}]{{1,24}}").match),
    ("the bracket 〔 before the year", re.compile(rf"\s*[{_OPEN}]").match),
    ("a year of four digits", re.compile(rf"\s*(?:1[9]|2)[{_DIGIT}]{{2,3}}年?").match),
    ("the bracket 〕 after the year", re.compile(rf"\s*[{_CLOSE}]").match),
    ("a serial number from 1", re.compile(rf"\s*第?\s*[{_DIGIT}]*[1-9][{_DIGIT}]*").match),
    ("号", re.compile(r"\s*号\s*").match),
)
