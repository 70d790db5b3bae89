"""Phone numbers within folded text: the shapes they are printed in, and the runs of digits that are none."""

import re
from typing import Final

from gov_notice.model import Phone

__all__ = ["PHONE", "SHORT_NUMBER", "is_mobile", "is_other_number", "is_surely_phone", "may_count", "next_number"]

# Scanned papers have letters, and the Han zero, for digits, and the Han numeral 一 for the dash.
_D: Final = "[0-9OolI〇]"
_NO_MORE: Final = rf"(?!{_D}|[A-Za-z@]|\.[0-9]| ?[*\u00d7Xx]{{2}})"
_RUN_ON: Final = r"(?=1[3-9][0-9]{9}(?![0-9]))"
_GAP: Final = "(?: ?[-一] ?| )?"
_AREA: Final = r"[0Oo〇](?:[1lI][0Oo〇]|2[0-9OolI〇]|[3-9][0-9OolI〇]{2})"
_CODED: Final = rf"(?:\( ?{_AREA} ?\) ?(?:[-一]{{1,3}} ?)?|{_AREA}(?: {{0,2}}[-~一]{{1,3}} {{0,2}}| {{1,3}}|\))?)"
_COUNTRY: Final = r"(?:(?:\(?(?:\+|00)86\)?[- ]{0,2}|86[- ])(?:(?:10|2[0-9]|[3-9][0-9]{2})[- ]{1,2}(?=[1-9]))?)?"
_TURN: Final = rf"(?:转(?:分机)?号?|分机号?|[Ee]xt[.:]?)[ :]{{0,2}}{_D}{{1,6}}"
_EXTENSION: Final = (
    rf"(?: ?-?{_TURN}| ?\({_TURN}\)|[-一]{{1,2}}{_D}{{1,5}}(?!{_D}| ?-)| ?[-一]{{1,2}} ?{_D}{{3,5}}(?!{_D}| ?-))?"
)
PHONE: Final = (
    rf"(?:(?<![0-9A-Za-z@*])(?<![0-9]\.)|(?<=[0-9]){_RUN_ON})"
    rf"{_COUNTRY}(?:0?[1lI][3-9]{_D}{_GAP}{_D}{{4}}{_GAP}{_D}{{4}}(?:{_NO_MORE}|{_RUN_ON})"
    rf"|1[3-9]{_D}(?:[ -]{_D}{{3}}[ -]?{_D}{{5}}|{_D} {_D}{{3}} {_D}{{4}}|{_D}{{2}} {_D}{{6}}|{_D}{{3}} {_D}{{5}})"
    rf"{_NO_MORE}"
    rf"|[48]00(?:[- ]?{_D}){{7}}{_EXTENSION}{_NO_MORE}"
    rf"|{_CODED}1[0-9]{{4}}(?: ?-?{_TURN}| ?\({_TURN}\))?{_NO_MORE}"
    rf"|{_CODED}?[2-9]{_D}{{2,3}}{_GAP}{_D}{{4}}(?:{_EXTENSION}{_NO_MORE}|{_RUN_ON})"
    rf"|{_CODED}?[2-9]{_D}{{3}} {_D}{{3}}{_EXTENSION}{_NO_MORE}"
    # a blank at an odd place, where the area code tells that it is a phone
    rf"|{_CODED}[2-9](?:{_D}{{4}}(?: {_D}{{2,3}}|{_D} {_D}{{2}})| {_D}{{6,7}}|{_D} {_D}{{5,6}}){_NO_MORE}"
    # blanks at odd places of a mobile number behind its label
    rf"|1(?:(?<=[机话]1)|(?<=[机话][: ]1)) ?[3-9](?: ?{_D}){{9}}{_NO_MORE})"
)
"""Pattern of a number of the Chinese plan, with area code, extension, blanks and scanned letters."""

_UNIT: Final = "[年月日元万亿个名余多次人条件起部户家米吨亩公平份台辆号期天周室房间门章页字分种项]"
SHORT_NUMBER: Final = (
    "(?<![0-9A-Za-z@.*楼室路栋座房门第-])(?:1[0-9]{2}(?![一-鿿])|1[0-9]{2}(?=[或和及等]|投诉|举报|咨询|报警|热线|反映)"
    "|(?:1[0-9]{4}|9[56][0-9]{3,4})(?:转[0-9]{1,2})?"
    f"(?!{_UNIT}))(?![0-9A-Za-z@.*%-])"
    # A town's exchange of old, or a switchboard of the house: three to six digits, under a label alone.
    "|(?:(?<=话)|(?<=总机)|(?<=内线)|(?<=短号)|(?<=分机)|(?<=[话线机]:)|(?<=[话线机]: )|(?<=短号:)"
    "|(?<=[话线机] )|(?<=短号 )|(?<=直拨)|(?<=宅电)|(?<=直拨:)|(?<=宅电:)"
    f"|(?<=[0-9]、)(?={_D}{{4}})|(?<=[^0-9][0-9]{{3}}、)"
    "|(?<=[一-鿿)]、)(?=[0-9]{4,6} ?[( ][一-鿿]{2,3}(?:[),、;。]|$))"
    r"|(?<![0-9-])(?=[0-9]{3,6} ?\((?:[校院]内)?(?:内线|短号|小号|分机)\)))"
    f"[2-9]{_D}{{2,5}}(?:(?<=[0-9]{{4}}) ?{_TURN})?"
    f"(?! ?(?:[0-9]|{_UNIT})|[A-Za-z@.*%×-])"
)
"""Pattern of a service number: 110, 12345, 95598; and of a short number of old behind its label."""

_UNIT_BEHIND: Final = re.compile(
    " ?(?:[元万亿年月日%]|号(?!码)|公[里斤顷])"
    "|[室房楼层栋个件名项吨户平亩米股份条次度千家只头株册时点]|人(?![事社大力])|分(?!机)"
).match
_NUMBER_AHEAD: Final = re.compile(
    r"(?:编[号码]|代码|[账帐]号|账户|卡号|学号|证号|证书|备案号?|字第|第|N[oO]\.?|№|行号|税号|许可证号?|[￥¥$]|邮编|编码|QQ|qq|群|群号|ISBN|ISSN|"
    r"会议号|会议ID|密码|房间号|批号|文号|索引号|订单号|工号|合同号|序号|版本号?|金额|身份证号?码?)[:为是 (]{0,3}\Z"
).search
_DAY_OR_YEARS: Final = re.compile(
    r"(?:19|20)[0-9]{2}(?: ?[-一~ ] ?(?:19|20)[0-9]{2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))"
).fullmatch
_LARGEST_STEP: Final = 100
"""How far apart two lines of one exchange are whose heads are printed once."""
_MAY_COUNT: Final = re.compile(rf"[2-9]{_D}{{3}} {_D}{{3}}(?!{_D})").match
_MOBILE: Final = re.compile("1[3-9][0-9](?: ?-?[0-9]{4}){2}").fullmatch
_SURE: Final = re.compile(rf"\(? ?{_AREA} ?(?:\)|[-一]).*|[48]00-.*|\(?\+86.*", re.DOTALL).fullmatch


def is_surely_phone(words: str) -> bool:
    """Tell whether the shape alone makes it a phone number: 028-8509…, (028)8509…, 400-…."""
    return _SURE(words) is not None


def is_mobile(words: str) -> bool:
    """Tell whether the shape is that of a mobile number: 139 0000 0011."""
    return _MOBILE(words) is not None


def may_count(words: str) -> bool:
    """Tell whether the shape is that of two numbers as well: 2260 011, which is a phone beside names and labels alone.

    >>> may_count("2260 011"), may_count("0751-2260 011"), may_count("2260011")
    (True, False, False)
    """
    return _MAY_COUNT(words) is not None


def next_number(phone: Phone, tail: str) -> str | None:
    """Give the number of which only the last digits are printed behind another; None where they are something else.

    >>> next_number(Phone.parse("0751-2260011"), "12"), next_number(Phone.parse("0751-2260011"), "8012")
    ('0751-2260012', None)
    """
    number = phone.number
    if number is None or phone.extension or len(number) <= len(tail) + 2:
        return None
    head, last = number[: -len(tail)], number[-len(tail) :]
    is_next = last.isdecimal() and 0 < int(tail) - int(last) < _LARGEST_STEP
    return head + tail if is_next else None


def is_other_number(text: str, start: int, stop: int, *, labelled: bool) -> bool:
    """Tell whether a run of digits of a phone's length counts, dates or numbers something else.

    Behind its own label (`labelled`) 20260105 is a line of eight digits, elsewhere a day.
    """
    return (
        (not labelled and _DAY_OR_YEARS(text[start:stop]) is not None)
        or _UNIT_BEHIND(text, stop) is not None
        or _NUMBER_AHEAD(text[max(0, start - 12) : start]) is not None
    )
