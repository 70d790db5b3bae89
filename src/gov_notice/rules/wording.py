"""Rules on the wording of the body (rulebook 1.14)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Words, rule
from gov_notice.model.numerals import numeral
from gov_notice.rules.sources import LOGIC, PRACTICE, regulation

__all__ = ["WORDING"]

_ASKS: Final = re.compile(
    r"请(?:予|领导|省|市|县|区|厅|局|上级|政府|党组)*[^。]{0,10}?(?:批示|批复|批准|审批|审示|核准|审定|审核|示|支持|同意|帮助|解决)|盼复|批准为盼"
).search
_RECEIVED: Final = re.compile("收悉|来函|来信|收到|悉。|请示|您|你们?(?:提出|反映|关于)").search
_COMMANDS: Final = re.compile("遵照执行|认真贯彻执行|请照此执行|严格执行本|务必遵照").finditer
_YOURS_DOWN: Final = re.compile("你(?:省|市|县|区|州|厅|局|委|部|办|院|校|单位)(?!民)").finditer
_YOURS_UP: Final = re.compile("贵(?:省|市|县|区|厅|局|委|部|办|院|校|单位|公司|会)(?!民)").finditer
_UPWARD: Final = frozenset({"请示", "报告"})
_DOWNWARD: Final = frozenset({"通知", "批复", "决定", "通报"})
_PLACEHOLDER: Final = re.compile(
    r"(?=[×xX2_＿〔【待时地人])(?:(?<!×)×++(?:年(?!级)|月|日|号|元|人|次)|(?<![A-Za-z0-9×])[xX×]{2,}+(?:年|月|日|号|市|县|省|局|处|单位|同志|会议)|(?<![0-9])20[0-9]{2}年[_＿×]++月"
    r"|(?<![_＿])[_＿]{2,}+(?:年|月|日|号)|〔(?:[×xX_＿]+|20[0-9×xX]{1,2}[×xX])〕|【(?:请|待|此处)[^】\n]{0,30}】|(?<=[：:])(?:待定|待补充)(?=[。；\n]|$)|(?:时间|地点|人数)待定)"
).finditer
_SUSPECT: Final = ("×", "＿", "_", "【", "xx", "XX", "xX", "Xx", "待定", "待补")
"""What stands in every placeholder of a body."""
_SUSPECT_ANYWHERE: Final = ("×", "＿", "_", "【", "x", "X", "待定", "待补")
"""What stands in every placeholder of a title or a body."""
_SAMPLE: Final = re.compile("(?:例如|格式|样式|命名|示例)[^。；\n]*$").search
_NEAR: Final = 80
_CLOSING: Final = re.compile(
    r"特此(?P<what>通知|公告|通告|通报|报告|函复|函告|函达|批复|请示|公示)(?=[。！.\n]|$)", re.MULTILINE
).finditer
_APT: Final = {
    "通知": ("通知",), "公告": ("公告",), "通告": ("通告",), "通报": ("通报",), "报告": ("报告",), "批复": ("批复",),
    "函": ("函复", "函告", "函达"), "请示": ("请示",),
}  # fmt: skip
_ARTICLE: Final = re.compile(r"第(?<=[》）].)(?P<number>[1-9][0-9]{0,2})条").finditer
_REPEALED: Final = (
    # what no longer binds, since when, and the text that says so
    ("国发〔2000〕23号", date(2012, 7, 1), "《国家行政机关公文处理办法》（国发〔2000〕23号）", "中办发〔2012〕14号"),
    ("《国家行政机关公文处理办法》", date(2012, 7, 1), "《国家行政机关公文处理办法》", "中办发〔2012〕14号"),
    ("《中国共产党机关公文处理条例》", date(2012, 7, 1), "《中国共产党机关公文处理条例》", "中办发〔2012〕14号"),
    ("GB/T 9704-1999", date(2012, 7, 1), "GB/T 9704-1999", "GB/T 9704-2012"),
    ("GB/T9704-1999", date(2012, 7, 1), "GB/T 9704-1999", "GB/T 9704-2012"),
    *(
        (f"《{prefix}{name}》", date(2021, 1, 1), f"《{prefix}{name}》", "《中华人民共和国民法典》第一千二百六十条")
        for name in ("婚姻法", "继承法", "民法通则", "收养法", "担保法", "合同法", "物权法", "侵权责任法", "民法总则")
        for prefix in ("中华人民共和国", "")
    ),
)
_SIGNS_OF_REPEALED: Final = ("〔2000〕23号", "公文处理", "9704-1999", "法》", "通则》", "总则》")
"""One of them stands in each of these names."""
_SHORT_NAME: Final = re.compile(
    r"[（(](?:以下|下)(?:统)?简称[：:]?[“\"《]?(?P<name>[^“”\"《》（）()，,。；\n]{2,16})[”\"》]?[）)]"
).finditer
_ENDED: Final = re.compile("废止|失效|停止执行|修订前|原").search


@rule(
    "B001",
    "request-closing",
    Severity.WARNING,
    PRACTICE,
    "请示通常以“妥否，请批示”之类的请求语结尾",
    elements="body",
    genres="请示",
)
def request_closing(ctx: Context) -> Iterator[Flaw]:
    """A 请示 ends with a request.

    What it does: looks for a request in the last three paragraphs of a 请示.
    Why: without it the superior does not know what is asked.
    Fix safety: no fix.
    """
    if ctx.document.genre != "请示" or not ctx.document.body:
        return
    last = "\n".join(ctx.body.text.rstrip().split("\n")[-3:])
    if not _ASKS(last):
        yield ctx.flaw(f"/body/{len(ctx.document.body) - 1}")


@rule(
    "B003",
    "reply-opening",
    Severity.WARNING,
    PRACTICE,
    "{genre}通常先引述来文的标题和发文字号，并写明“收悉”",
    elements="body",
)
def reply_opening(ctx: Context) -> Iterator[Flaw]:
    """A 批复 or 复函 opens with what it answers.

    What it does: looks for 收悉, 来函 or the 请示 in the first two paragraphs.
    Why: who reads the file must know the question.
    Fix safety: no fix.
    """
    document = ctx.document
    title = document.title.text if document.title else ""
    if not document.body or not (document.genre == "批复" or title.endswith("复函")):
        return
    first = "\n".join(ctx.body.text.split("\n")[:2])
    if not _RECEIVED(first):
        yield ctx.flaw("/body/0", facts={"genre": "批复" if document.genre == "批复" else "复函"})


@rule(
    "B004",
    "letter-commands",
    Severity.WARNING,
    regulation(8, 14),
    "函用于不相隶属机关之间，不用“{found}”",
    elements="body",
    genres="函",
)
def letter_commands(ctx: Context) -> Iterator[Flaw]:
    """A 函 gives no orders.

    What it does: reports 遵照执行 and the like in a 函.
    Why: 条例 8(14): it goes between bodies that are not subordinate to each other.
    Fix safety: no fix.
    """
    if ctx.document.genre == "函":
        for match in _COMMANDS(ctx.body.text):
            yield ctx.body.flaw(*match.span())


@rule(
    "B005",
    "form-of-address",
    Severity.WARNING,
    PRACTICE,
    "{genre}中通常不用“{found}”",
    elements="body",
    genres=(*_UPWARD, *_DOWNWARD),
    signs=("你", "贵"),
)
def form_of_address(ctx: Context) -> Iterator[Flaw]:
    """Superiors are not called 你局, subordinates not 贵局.

    What it does: reports 你省, 你局 and the like in a 请示 or 报告, and 贵省, 贵局 in a 通知, 批复, 决定 or
    通报.
    Why: the form of address shows the direction.
    Fix safety: no fix.
    """
    genre = ctx.document.genre or ""
    words = ctx.body
    if genre in _UPWARD and "你" in words.text:
        found = _YOURS_DOWN(words.text)
    elif genre in _DOWNWARD and "贵" in words.text:
        found = _YOURS_UP(words.text)
    else:
        return
    for match in found:
        yield words.flaw(*match.span(), facts={"genre": genre})


@rule(
    "B007",
    "repealed-basis",
    Severity.WARNING,
    regulation(42),
    "{text}自{since}起不再适用，依据{by}",
    elements="body",
    signs=_SIGNS_OF_REPEALED,
)
def repealed_basis(ctx: Context) -> Iterator[Flaw]:
    """What is cited is in force.

    What it does: reports the 办法 and standards on official documents that were repealed in 2012, and the nine
    laws that the civil code replaced in 2021, in papers issued later; a sentence that speaks of the repeal is
    left alone.
    Why: what has no force is no basis.
    Fix safety: no fix.
    """
    issued = ctx.document.issued_on
    words = ctx.body
    done: set[int] = set()
    for needle, since, text, by in _REPEALED:
        at = words.text.find(needle) if issued is None or issued >= since else -1
        if at < 0 or at in done or _ENDED(_sentence(words, at)):
            continue
        done.update(range(at, at + len(needle)))
        facts: dict[str, str | int] = {"text": text, "since": f"{since.year}年{since.month}月{since.day}日", "by": by}
        yield words.flaw(at, at + len(needle), facts=facts)


def _sentence(words: Words, at: int) -> str:
    start = max(words.text.rfind("。", 0, at), words.text.rfind("\n", 0, at)) + 1
    stop = min((k for k in (words.text.find("。", at), words.text.find("\n", at)) if k >= 0), default=len(words.text))
    return words.text[start:stop]


@rule("B006", "short-form", Severity.INFO, PRACTICE, "简称“{found}”{what}", signs="简称")
def short_form(ctx: Context) -> Iterator[Flaw]:
    """A short form is introduced before it is used, once, and used afterwards.

    What it does: looks at every （以下简称…）: whether the form stands again behind it, and whether it was introduced
    before.
    Why: a form that is never used tires the reader; one that comes again was copied in.
    Fix safety: no fix.
    """
    words = ctx.words
    seen: set[str] = set()
    for match in _SHORT_NAME(words.text):
        name = match["name"]
        if name in seen:
            yield words.flaw(*match.span("name"), facts={"what": "前文已经介绍过"})
        elif name not in words.text[match.end() :]:
            yield words.flaw(*match.span("name"), facts={"what": "后文没有再使用，通常不必介绍"})
        seen.add(name)


@rule(
    "B008",
    "article-numerals",
    Severity.INFO,
    PRACTICE,
    "引用法律条文的序数通常用中文数字：“{found}”应为“{wanted}”",
    elements="body",
    signs=("》第", "）第"),
)
def article_numerals(ctx: Context) -> Iterator[Flaw]:
    """Articles of laws are cited in Chinese numerals.

    What it does: reports 《…》第8条.
    Why: laws count their articles so (立法法 65).
    Fix safety: unsafe.
    """
    words = ctx.body
    for match in _ARTICLE(words.text):
        put = numeral(int(match["number"]))
        if not put.isascii():
            yield words.flaw(*match.span("number"), put=put, applicability=Applicability.UNSAFE)


@rule("B011", "placeholder", Severity.ERROR, LOGIC, "“{found}”是未填写的占位内容")
def placeholder(ctx: Context) -> Iterator[Flaw]:
    """No placeholder is left.

    What it does: reports ×月×日, XX市, ＿＿年, 〔20××〕, 待定 and bracketed instructions in title and body. Samples
    behind 例如 and 格式 are left alone, and so are texts that are no official documents, such as forms of contracts.
    Why: the pattern was not filled in.
    Fix safety: no fix.
    """
    document = ctx.document
    if ctx.reading is not None and not ctx.reading.official:
        return
    number = document.number
    if number and not number.readable and re.search(r"[×xX_＿]|〕\s+号", number.text):
        yield ctx.flaw("/number", facts={"found": number.text})
    if not _holds(ctx.words, _SUSPECT_ANYWHERE):
        return
    if document.title:
        title = ctx.words_of("/title", document.title.text)
        for match in _PLACEHOLDER(title.text):
            yield title.flaw(*match.span())
    for match in _PLACEHOLDER(ctx.body.text) if _holds(ctx.body, _SUSPECT) else ():
        if not _SAMPLE(ctx.body.text[max(0, match.start() - _NEAR) : match.start()]):
            yield ctx.body.flaw(*match.span())


def _holds(words: Words, signs: tuple[str, ...]) -> bool:
    return any(sign in words.text for sign in signs)


@rule("B013", "closing-formula", Severity.INFO, PRACTICE, "结尾用语“{found}”{what}", elements="body", signs="特此")
def closing_formula(ctx: Context) -> Iterator[Flaw]:
    """The closing formula stands once, and suits the genre.

    What it does: reports a second 特此…, and 特此公告 in a 通知 and the like.
    Why: a formula of another pattern was left.
    Fix safety: no fix.
    """
    words = ctx.body
    apt = _APT.get(ctx.document.genre or "", ())
    for k, match in enumerate(_CLOSING(words.text)):
        if k:
            yield words.flaw(*match.span(), facts={"what": "通常只用一次"})
        elif apt and match["what"] not in apt:
            yield words.flaw(*match.span(), facts={"what": f"与文种“{ctx.document.genre}”不符"})


WORDING: Final = (
    request_closing,
    reply_opening,
    letter_commands,
    form_of_address,
    repealed_basis,
    article_numerals,
    short_form,
    placeholder,
    closing_formula,
)
