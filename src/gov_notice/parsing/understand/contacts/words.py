"""The words that contacts are known by: what speaks of them, labels, places, and what is none."""

import re
from typing import Final

__all__ = [
    "ALARM",
    "ASKS",
    "CUE",
    "EXTENSIONS_OF",
    "HOTLINE",
    "HOTLINES",
    "HOTLINE_ROW",
    "INSIDE_LINE",
    "LEADING_LINE",
    "MAILBOX",
    "MASKED",
    "NAMED",
    "OR_NUMBER",
    "OWN_PHONE",
    "PERSON_CELL",
    "PLACE",
    "SCANNED",
    "SENDS",
    "SENT_TO",
    "SHORT_PARTS",
    "SIDE_LINE",
    "SPEAKS",
    "is_place",
]

SPEAKS: Final = re.compile(
    "[电联手咨邮传致拨热客总内分短报抢@0-9O〇](?:(?<=[0-9O〇])[0-9O〇 -]{5}|(?<=@)"
    "|[话系络机询编真电打线服号修 ]"
    "(?<=电话|电 |联系|联络|联 |手机|咨询|邮编|传真|致电|拨打|热线|客服|总机|内线|分机|短号|报修|抢修))"
).finditer
"""Words, and digits enough, that contacts are known by; the first character is looked for by itself, which is fast."""
CUE: Final = re.compile(
    "电 {0,4}话|手 {0,4}机|联 {0,4}[系络]|咨询|致电|座机|内线|分机|短号|传 {0,4}真|热线|拨打|Tel|tel|TEL|"
    "举报|监督|报警|报修|抢修|值班|邮 {0,4}箱|@"
).search
SENDS: Final = re.compile(
    "(?:发(?![展改])|(?<!举)报(?![名社告刊])|寄|反馈|回复|传(?!真)|投(?!诉)|提交|上传|送|交(?![通易流]))"
    "[给至到往送递]{0,2}[^,;。]{0,16}\\Z"
).search
OR_NUMBER: Final = re.compile(" ?或者? ?[(0-9]").match
HOTLINE: Final = 5
HOTLINES: Final = frozenset({"12", "95", "96"})
"""What the numbers of public services begin with: 12345, 95598, 96968."""
HOTLINE_ROW: Final = re.compile("[一-鿿]{2,12}: ?12[0-9]{3}").fullmatch
ALARM: Final = re.compile("(?:报警|火警|匪警|急救|交通事故)[^,;。:]{0,4}: ?\\Z").search
"""Before 110 and the like."""
INSIDE_LINE: Final = re.compile(r" ?\((?:[校院]内)?(?:内线|短号|小号|分机)\)").match
"""Behind a short number: a line of the house."""
OWN_PHONE: Final = re.compile("手 *机|移动|小灵通").search
EXTENSIONS_OF: Final = re.compile("(?:转(?:分机)?|分机)?(?P<digits>[0-9]{1,6})").finditer
SHORT_PARTS: Final = re.compile(
    "(?P<number>[0-9OolI〇]{3,6})(?: ?(?:转(?:分机)?号?|分机号?|[Ee]xt[.:]?)[ :]{0,2}(?P<extension>[0-9]{1,6}))?"
).fullmatch
SCANNED: Final = str.maketrans("Oo〇lI", "00011")
"""Letters, and the Han zero, that a scan puts for digits."""
MAILBOX: Final = re.compile("(?:的|指定|专用|电子)*(?:邮箱|信箱|邮件)?[: (]*\\Z").search
PLACE: Final = re.compile("[一-鿿]{2}.*[0-9A-Z一二三四五六七八九十](?:号|室|房间|房|楼|层|栋|座|窗口)?").fullmatch
SENT_TO: Final = re.compile(".*[送寄交到至在](?=[一-鿿])").match
PLACE_WORD: Final = re.compile("[路街道巷楼室号座栋厦馆层]").search
ASKS: Final = re.compile(
    "(?:联系|咨询|询问|致电)([^,;。]{2,20})\\Z|(?<=与)([^,;。与]{2,20})联系\\Z|(?<=由)([^,;。由]{2,20})(?:负责|承担)[^,;。]{2,6}\\Z"
).search
NAMED: Final = re.compile(r" ?\(([^()]{2,10})\)").match
PERSON_CELL: Final = re.compile(
    "联 *[系络] *[人员]|姓 *名|负责人|责任人|经办人|网格员|(?:值班|带班|包片|包村|责任)(?:人员|领导|干部)"
).search
SIDE_LINE: Final = re.compile(
    "名 *称 *:|"
    "(?:联系|通[讯信]|邮寄|办公|接待|受理|工作|单位|所在)?"
    "(?:地 *[址点]|网 *[址站]|时 *间|邮 *编|职 *务|部 *门|单 *位|处 *室|科 *室|QQ|微信) *:"
).match
LEADING_LINE: Final = re.compile(
    "(?P<desk>(?:公示|异议|申报)?(?:受理|监督|承办|主办|办理|接收|投诉)(?:单 ?位|部 ?门|机构|处室|科室) ?: *)"
    "|(?:通[讯信]|邮寄|办公|单位)?地 *址 ?: *"
).match
MASKED: Final = re.compile("[*\u00d7Xx某]{2,}").search
_LONGEST_PLACE: Final = 40


def is_place(words: str) -> bool:
    """Tell whether the words are an address or a room: 行政楼305.

    >>> is_place("行政楼305"), is_place("教务处")
    (True, False)
    """
    return len(words) <= _LONGEST_PLACE and bool(PLACE_WORD(words)) and PLACE(words) is not None
