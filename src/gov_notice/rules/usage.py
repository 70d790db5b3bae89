"""Rules on what marks and words are for (rulebook 1.12)."""

import re
from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Severity, Source, SourceLevel, rule
from gov_notice.model.numerals import numeral_value
from gov_notice.rules.sources import punctuation, standard

__all__ = ["USAGE"]

_NUMERALS: Final = Source(SourceLevel.STANDARD, "GB/T 15835-2011")
_ABOUT: Final = re.compile(
    r"、(?<=[一二三四五六七八九]、)(?<![第、一二三四五六七八九].、)(?P<high>[二三四五六七八九])(?=天|个|次|人|名|岁|位|公里|分钟|小时|年(?!级))"
).finditer
_STOP_IN_QUOTES: Final = re.compile(r"(?P<stop>。)”(?=[，、；])").finditer
_ITEM_WITH_STOP: Final = re.compile(
    r"[一二三四五六七八九]是[^。；\n]{1,120}+。[^；\n]{0,120}+(?P<mark>；)(?=[二三四五六七八九]是)"
).finditer
_CAPTION: Final = re.compile(
    r"^[ \u3000]*[图表][ \u3000]?[0-9]{1,2}[ \u3000：:][^。\n]{1,40}(?P<stop>。)$", re.MULTILINE
).finditer
_ACTIVITY: Final = re.compile(r"《(?P<name>[^《》\n]{2,20})》(?=活动|大赛|竞赛|论坛|展览|专项行动)").finditer
_WORK: Final = re.compile(
    "(?:办法|条例|通知|规定|意见|方案|法|规划|纲要|决定|计划|标准|指南|目录|规则|细则|章程|公约|准则|民法典|宪法|读本|手册)(?:（[^）]*）)?$"
).search
_TWO_COLONS: Final = re.compile(
    r"(?:如下|以下(?:几点|内容|事项)?|下列[^：。，；\n]{0,8})(?:：)(?P<again>[^：:。；\n0-9一二三四五六七八九十（(]{1,15}：)(?![^。；\n]{0,200}[；])"
).finditer
_KIND_INSIDE: Final = re.compile(
    r"《(?P<name>[^《》\n]{2,30}?)(?P<kind>小说|电影|电视剧|纪录片|歌曲|话剧|杂志|期刊)》"
).finditer
_DAY_NAME: Final = re.compile(
    r"[“\"](?P<month>1[0-2]|[1-9])(?P<dot>[.．。])(?P<day>[12][0-9]|3[01]|[1-9])[”\"](?=[\u4e00-\u9fff]{0,8}?(?P<what>运动|事变|惨案|起义|事件|案|晚会|活动|专项行动|国际|消费者|地震|爆炸|主题))"
).finditer
_DIGITS: Final = "〇一二三四五六七八九"
_HAN: Final = str.maketrans("0123456789", _DIGITS)
_AMBIGUOUS: Final = (1, 11, 12)
"""The months that need the dot: 一二八 could be two days."""
_OF_HISTORY: Final = ("运动", "事变", "惨案", "起义")
_MEASURED: Final = re.compile(
    r"(?P<amount>[一二三四五六七八九十百千](?<![第几数一二三四五六七八九十百千万].)[一二三四五六七八九十百千]{1,5})(?=千米|公里|千克|公斤|平方米|立方米|摄氏度|厘米|毫米)"
).finditer
_SET_WORDS: Final = {
    "3令5申": "三令五申",
    "1方面": "一方面",
    "7上8下": "七上八下",
    "5湖4海": "五湖四海",
    "1视同仁": "一视同仁",
}
_PLAN: Final = re.compile(r"“(?P<number>1[0-9])五”").finditer
_UNITS: Final = {"平米": "平方米", "立米": "立方米", "公分": "厘米", "市斤": "斤"}
_UNIT: Final = re.compile(r"(?<=[0-9０-９万亿])(?:平米|立米|公分|市斤)").finditer


@rule(
    "P008",
    "comma-in-approximation",
    Severity.INFO,
    punctuation("4.5.3.4"),
    "相邻两个数字连用表示概数时不用顿号",
    elements="body",
    signs="、",
)
def comma_in_approximation(ctx: Context) -> Iterator[Flaw]:
    """No 、 stands in an approximate number.

    What it does: reports 三、五天; two neighbouring numbers before 年级, 产业 and the like are a contraction
    and are left alone.
    Why: 三五天 is one amount.
    Fix safety: unsafe, both numbers may be meant.
    """
    words = ctx.body
    for match in _ABOUT(words.text):
        low, high = _DIGITS.index(words.text[match.start() - 1]), _DIGITS.index(match["high"])
        if 1 <= high - low <= 2:
            yield words.flaw(match.start(), match.start() + 1, put="", applicability=Applicability.UNSAFE)


@rule(
    "P018",
    "stop-in-quotation",
    Severity.INFO,
    punctuation("附录B.2.1"),
    "引文作为句子的一部分时，引号内末尾不用句号",
    elements="body",
    signs="。”",
)
def stop_in_quotation(ctx: Context) -> Iterator[Flaw]:
    """A full stop stands inside quotes only where the quotation stands by itself.

    What it does: reports 。” with the sentence going on behind it.
    Why: the sentence is not over.
    Fix safety: unsafe.
    """
    words = ctx.body
    for match in _STOP_IN_QUOTES(words.text):
        yield words.flaw(*match.span("stop"), put="", applicability=Applicability.UNSAFE)


@rule(
    "P019",
    "semicolon-after-stop",
    Severity.WARNING,
    punctuation("附录A.5"),
    "分项之内已用句号，分项之间不再用分号",
    elements="body",
    signs="；",
)
def semicolon_after_stop(ctx: Context) -> Iterator[Flaw]:
    """No ； parts items that hold a full stop.

    What it does: reports 一是…。…；二是.
    Why: the weaker mark cannot enclose the stronger.
    Fix safety: unsafe.
    """
    words = ctx.body
    for match in _ITEM_WITH_STOP(words.text):
        yield words.flaw(*match.span("mark"), put="。", applicability=Applicability.UNSAFE)


@rule("P021", "stop-after-caption", Severity.INFO, punctuation("附录A.1"), "图题、表题末尾不用句号", signs=("图", "表"))
def stop_after_caption(ctx: Context) -> Iterator[Flaw]:
    """Captions of tables and figures end without full stop.

    What it does: reports 图1 流程。 on a line of its own.
    Why: a caption is no sentence.
    Fix safety: safe.
    """
    words = ctx.words
    for match in _CAPTION(words.text):
        yield words.flaw(*match.span("stop"), put="")


@rule(
    "P022",
    "title-marks-for-activity",
    Severity.WARNING,
    punctuation("4.15.3、附录A.13.1"),
    "活动、会议名称不用书名号：{wanted}",
    signs="《",
)
def title_marks_for_activity(ctx: Context) -> Iterator[Flaw]:
    """《》 name works, not activities.

    What it does: reports 《科普日》活动; the name of a law or a plan before 活动 is left alone.
    Why: the standard reserves them for works.
    Fix safety: unsafe.
    """
    words = ctx.words
    for match in _ACTIVITY(words.text):
        if not _WORK(match["name"]):
            yield words.flaw(*match.span(), put=f"“{match['name']}”", applicability=Applicability.UNSAFE)


@rule(
    "P028",
    "measured-in-words",
    Severity.WARNING,
    Source(SourceLevel.STANDARD, "GB/T 15835-2011 4.1.1"),
    "计量的数值用阿拉伯数字：“{found}”应为“{wanted}”",
    signs=("米", "公里", "克", "公斤", "摄氏度"),
)
def measured_in_words(ctx: Context) -> Iterator[Flaw]:
    """Measured quantities are written in Arabic numerals.

    What it does: reports 三十千米.
    Why: the standard on numerals.
    Fix safety: unsafe.
    """
    words = ctx.words
    for match in _MEASURED(words.text):
        if value := numeral_value(match["amount"]):
            yield words.flaw(*match.span("amount"), put=str(value), applicability=Applicability.UNSAFE)


@rule(
    "P034",
    "digits-in-set-words",
    Severity.INFO,
    _NUMERALS,
    "固定词语用汉字数字：“{found}”应为“{wanted}”",
    signs=(*_SET_WORDS, "五”"),
)
def digits_in_set_words(ctx: Context) -> Iterator[Flaw]:
    """Set phrases keep Chinese numerals.

    What it does: reports 3令5申, 1方面, “14五” and the like.
    Why: they are words, and no amounts.
    Fix safety: unsafe.
    """
    words = ctx.words
    for wrong, right in _SET_WORDS.items():
        at = words.text.find(wrong)
        if at >= 0 and not words.text[max(0, at - 1) : at].isdigit():
            yield words.flaw(at, at + len(wrong), put=right, applicability=Applicability.UNSAFE)
    for match in _PLAN(words.text):
        put = f"十{_DIGITS[int(match['number'][1])]}".replace("〇", "")
        yield words.flaw(*match.span("number"), put=put, applicability=Applicability.UNSAFE)


@rule("P036", "illegal-unit", Severity.INFO, standard("9"), "“{found}”不是法定计量单位，应为“{wanted}”", signs=_UNITS)
def illegal_unit(ctx: Context) -> Iterator[Flaw]:
    """Units are the legal ones.

    What it does: reports 平米, 立米, 公分, 市斤 behind a number.
    Why: the standard asks for the units of GB 3100.
    Fix safety: unsafe.
    """
    words = ctx.words
    for match in _UNIT(words.text):
        yield words.flaw(*match.span(), put=_UNITS[match[0]], applicability=Applicability.UNSAFE)


@rule(
    "P020",
    "two-colons",
    Severity.WARNING,
    punctuation("4.7.3.5"),
    "一个句子内部一般不套用冒号：“{found}”",
    elements="body",
)
def two_colons(ctx: Context) -> Iterator[Flaw]:
    """A sentence has one level of colons.

    What it does: reports 现通知如下：时间：… in one paragraph.
    Why: the reader loses what the first colon announced; lists go on lines of their own.
    Fix safety: no fix.
    """
    words = ctx.body
    for match in _TWO_COLONS(words.text):
        yield words.flaw(*match.span("again"))


@rule(
    "P023",
    "kind-inside-marks",
    Severity.INFO,
    punctuation("附录A.13.3"),
    "“{kind}”不是名称的一部分时放在书名号外：{wanted}",
    elements="body",
    signs="》",
)
def kind_inside_marks(ctx: Context) -> Iterator[Flaw]:
    """A kind of work stands outside 《》.

    What it does: reports 《红楼梦小说》 and the like.
    Why: the marks hold the name alone.
    Fix safety: unsafe, the word may belong to the name.
    """
    words = ctx.body
    for match in _KIND_INSIDE(words.text):
        put = f"{match['kind']}《{match['name']}》"
        yield words.flaw(*match.span(), put=put, applicability=Applicability.UNSAFE, facts={"kind": match["kind"]})


@rule(
    "P024",
    "dot-in-day-name",
    Severity.WARNING,
    punctuation("4.14.3.5"),
    "“{found}”中月、日之间用间隔号：{wanted}",
    signs=(".", "．"),
)
def dot_in_day_name(ctx: Context) -> Iterator[Flaw]:
    """A middle dot stands in names of days such as 一·二八.

    What it does: reports “12.9”运动 and “3.15”晚会.
    Why: the low dot is that of decimals.
    Fix safety: unsafe; events of history are offered in Chinese numerals, others keep their digits.
    """
    words = ctx.words
    if not any(dot in words.text for dot in ".．"):
        return
    for match in _DAY_NAME(words.text):
        put = f"{match['month']}·{match['day']}"
        if match["what"] in _OF_HISTORY:
            dot = "·" if int(match["month"]) in _AMBIGUOUS else ""
            put = f"{match['month'].translate(_HAN)}{dot}{match['day'].translate(_HAN)}"
        start, stop = match.start("month"), match.end("day")
        yield words.flaw(start, stop, put=put, applicability=Applicability.UNSAFE)


USAGE: Final = (
    two_colons,
    kind_inside_marks,
    dot_in_day_name,
    comma_in_approximation,
    stop_in_quotation,
    semicolon_after_stop,
    stop_after_caption,
    title_marks_for_activity,
    measured_in_words,
    digits_in_set_words,
    illegal_unit,
)
