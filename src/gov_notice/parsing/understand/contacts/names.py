"""Chinese personal names: whether some words are one, and where one ends a longer run of words.

There is no dictionary of persons to ask: a name is a surname and one or two characters more, and
what could be anything else is left to where it stands. The surnames are those of the yearly name
reports of the Ministry of Public Security and of the 百家姓.
"""

import re
from enum import IntEnum
from typing import Final

from attrs import frozen

from gov_notice.parsing.understand.contacts.desks import desk_in, ends_like_desk

__all__ = [
    "TITLE",
    "NamePlace",
    "PersonWords",
    "is_compound",
    "is_name",
    "is_rank",
    "is_title",
    "may_name",
    "named_line",
    "person_in",
    "ranked_name",
]

_SURNAMES: Final = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵"
    "冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧"
    "殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃亓候岳原靖佟佘佴"
    "仝冼卯卿展尧岩揭漆苑要郄鄢户扬撒年尉战敬晋智栗楚楼木沐泰海牟粟缑羌莽藏谯豆赫赛辜郇邸闪雒青鲜麦黑仉但初励哈图奉奥官底宛寻"
    "岱帅库延征母永泽渠玄玉皇练肇萨衣谌银镇隋隽饒鹿庹郐冶冒凃涂呼吐苟芶苻蒉訚郸酈钦锺阳隰韓顔骈魚鹏麴黨齊亢仓芦邝郅占南锁钊铁"
    "秘丛迟仵侍恽墨由修门凡信种英商才买撖蹇亶幺佀伦俸刑妥尕彦揣晓杞淦淡滿牙犹琚璐畅盘矫磨禤禚笪粘綦芒茆荔菅虢貊赏鄞镡"
)
_TWO_CHARACTERS: Final = (
    "欧阳|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|"
    "长孙|宇文|司徒|鲜于|司空|闾丘|令狐|百里|呼延|东郭|南门|轩辕|拓跋|西门|第五|端木|巫马|公西|漆雕|乐正|壤驷|拓拔|夹谷|宰父|"
    "谷梁|段干|左丘|梁丘|东门|欧侯|贺兰"
)
_COMPOUND: Final = frozenset(_TWO_CHARACTERS.split("|"))
_WORDLIKE: Final = frozenset(
    "于时安乐成计干解应强全向年原代关管任文路万支水花党广东双居步利越战开征来官普母清照玉火库沉单方项包高程家边连银镇"
    "迟墨税练益权简丰容寻延折招游明平商金江云海山白马牛石车田温毛宁康季易游房师空"
)
"""Surnames that begin common words as well: two characters are no name where none is expected."""

_RARE: Final = frozenset(
    "南占铁要户年后刑秘满锁但初图奉奥底经能从别公和时国空都终相查线通第示次热来者全幸束印宿扶通步都勾须盖由修门凡信种英商才买"
)
"""Surnames so rare, beside the words they begin, that they are read only where a name is expected."""

_NO_LAST: Final = frozenset("科员州")
"""What names hardly end with, and sections, posts (信息员) and places do."""

TITLE: Final = (
    "老师|师傅|先生|女士|小姐|同志|同学|教授|副教授|研究员|博士|院士|医生|大夫|主任|副主任|科长|副科长|处长|副处长|部长|副部长|局长|副局长|"
    "院长|副院长|所长|副所长|站长|队长|会长|秘书长|秘书|书记|副书记|经理|总监|校长|副校长|股长|副股长|组长|主席|馆长|参谋|政委|指导员|教导员|辅导员|会计|出纳|讲师|护士长|专员|干事|干部|"
    "警官|法官|检察官|检察长|庭长|书记员|律师|护士|药师|技师|教练|网格员|楼长|工程师|高工|工|总|科员|司机|队员|组员|班长|主管|调研员|巡视员|助理"
)
_UNNAMED: Final = frozenset(
    "乡处所馆股队税的了及与或各等请至到们室处部局办厅院委组股站县市镇区省级号楼层邮箱话您贵该本其即者您我你他它这那把被并且"
)
_UNNAMED_LABELLED: Final = _UNNAMED - frozenset("其那")
"""What no name under a label holds: those that are not Han may hold what a Han name does not, as 其木格, 阿那尔."""
_UNNAMED_WORDS: Final = re.compile(
    "联系|电话|手机|传真|邮箱|地址|姓名|单位|职务|职称|职责|方式|号码|人员|附件|通知|申报|报名|报送|审核|管理|办公|教育|财务|技术|服务|"
    "咨询|监督|举报|材料|会议|中心|公司|学院|学校|负责|代表|邮编|编码|科技|政策|法规|某某|来电|来函|致电|公章|签字|盖章"
).search
_WORDS_AHEAD: Final = re.compile(
    "项目|待定|详见|另行|同[上前]|自行|见附|暂无|时间|时段|时刻|计划|统计|程序|规定|安全|安排|安装|安监|文件|文化|方案|方便|方向|方法|方面|应急|应当|应该|经办|经费|经济|乐器|"
    "广告|广播|广场|常年|常见|高校|高新|高中|高级|万元|简历|简介|简称|连续|左右|成绩|成果|成员|成立|相关|相应|查询|后附|后续|原件|原则|"
    "代码|代理|关于|关注|路线|路段|支部|支持|通过|通讯|水平|水利|金额|金融|夏季|秋季|冬季|东侧|西侧|南侧|北侧|东区|西区|开始|开户|国庆|国家|"
    "双方|空白|容量|任何|任务|包括|易于|单独|权限|明确|温馨|提示|全天|全国|全省|全市|全区|全县|周[一二三四五六日末]|江苏|江西|广东|广西|"
    "云南|海南|甘肃|宁夏|安徽|贵州|华东|华南|华北|华中|石家|武汉|杭州|温州|徐州|常州|郑州|许昌|洛阳|邢台|温泉|柳州|成都|马鞍|邮政|银行|"
    "账[户号]|热线|监察|转发|简报|金属|连接|牛奶|苗木|花卉|白[天班]|夜间|强制|计量|解决|解释|终止|居民|利用|步骤|满分|师范|师生|石油|石化|钢铁|"
    "马上|[黄白红]色|包装|康复|平时|平台|符合|严格|严禁|谢谢|尚[未无]|许可|何[时人]|党[政委办群]|农[业村]|林业|能源|人事|和平区|公[告示里寓务安]|"
    "分管|专家|市场|都[有要是]|都可|别[名的]|于[每该此]|向[上下社本]|干[部事]|从事|公开|要求|首先|示范|延期|丰富|照片|历史|施工|毕业|"
    "常务|常委|常设|胜任|容易|终审|广大|查[阅看收]|丛书|迟[到报交]|后勤|后台|全年|全体|别墅|计算|国务|国土|国资|国有|国[际内外]|文旅|文物|文体|万[人户册]"
).match
_HAN: Final = "\u4e00-\u9fff"
_BEGINS: Final = _SURNAMES | {surname[0] for surname in _COMPOUND} | frozenset("小老")
"""What a name, or a surname with a title, begins with."""
_ENDS_TITLE: Final = frozenset(title[-1] for title in TITLE.split("|"))
_ENDS_PERSON: Final = _ENDS_TITLE | {"处"}
_DOTS: Final = frozenset("·•・.")
_TITLED: Final = re.compile(f"[小老]?(?:{_TWO_CHARACTERS}|[{''.join(sorted(_SURNAMES))}])(?:{TITLE})").fullmatch
_FAMILIAR: Final = _SURNAMES - _WORDLIKE - _RARE
"""Surnames that 小 or 老 alone may stand before."""
_NO_FAMILIAR: Final = frozenset("时计康车家商年师官农利花广应步项区")
"""Surnames that are words of their own with 小 or 老: 小时, 小计, 老家."""
_DOTTED: Final = re.compile(f"[{_HAN}]{{1,8}}(?:[·•・.][{_HAN}]{{1,8}}){{1,3}}").fullmatch
_ALL_HAN: Final = re.compile(f"[{_HAN}]+").fullmatch
_LONGEST_NAME: Final = 4
_LONGEST: Final = 27
"""Characters of a name of another language, with its dots."""
_AFTER_TITLE: Final = re.compile(f"(?:{TITLE})\\Z").search
_TITLE: Final = re.compile(f"(?:{TITLE}){{1,2}}").fullmatch
_RANKED: Final = re.compile(
    rf"([{_HAN}]{{2,4}}|[{_HAN}] {{1,4}}[{_HAN}]),? *(?:{TITLE}){{1,2}}(?: ?\([^()]{{2,20}}\)| [{_HAN}]{{4,20}})?"
).fullmatch
_DESK_AND_NAMES: Final = re.compile(
    "(?:[0-9]{1,2}[.、)] ?|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十0-9]{1,3}[)])?"
    rf"(?:(?P<label>(?:项目|具体)?(?:负责|会务)人[: ]|[{_HAN}]{{0,6}}(?:咨询|联[系络]) ?:)"
    rf"|(?P<desk>[{_HAN}]{{3,30}})[: (])? *"
    rf"(?P<names>[{_HAN}] {{1,4}}[{_HAN}]|[{_HAN}]{{2,4}}(?:[、, ] *[{_HAN}]{{2,4}}){{0,4}}?)(?: *(?:{TITLE}))?\)?"
).fullmatch
_SPACED: Final = re.compile(f"[{_HAN}] {{1,4}}[{_HAN}]").fullmatch
_APART: Final = re.compile(f"[{_HAN}]+").finditer
_LONGEST_LINE: Final = 40
_VERB: Final = re.compile(
    "(?:交给|发给|报给|寄给|给|找|问|联系|联络|咨询|致电|询问|请与|与|由|找|向|是|为|教师|讲师|导师|专家)\\Z"
).search


_HANDED: Final = re.compile("[交报送寄递发给至到与找]").search
_SECTIONS: Final = ("科", "室", "股", "组", "处", "站", "队", "办", "中心")


class NamePlace(IntEnum):
    """How much the place of some words speaks for their being a name."""

    ANYWHERE = 0
    """Before a label such as 电话: the words must look like nothing else."""
    BESIDE_NUMBER = 1
    """Right beside a number: a surname that begins words, and one character, will do."""
    LISTED = 2
    """Alone in brackets behind a number, or after another name: any known surname will do."""
    LABELLED = 3
    """After 联系人 and its colon: an unknown surname will do, and four characters."""


@frozen
class PersonWords:
    """A person within some words: the name, and the words of the desk before it."""

    start: int
    stop: int
    body: tuple[int, int] | None = None


def is_name(text: str, place: NamePlace = NamePlace.ANYWHERE) -> bool:
    """Tell whether the words are a personal name, or a surname with a title.

    >>> is_name("吕清源"), is_name("曾老师"), is_name("方案"), is_name("阿依古丽·买买提")
    (True, True, False, True)
    """
    size = len(text)
    if not 2 <= size <= _LONGEST:
        return False
    begins = text[0] in _BEGINS
    titled = begins and (_is_titled(text) or (size == 2 and text[0] in "小老" and _is_familiar(text, place)))
    if titled or (not text.isalpha() and _DOTTED(text)):
        return True
    if size > _LONGEST_NAME or not (begins or place is NamePlace.LABELLED) or not _ALL_HAN(text):
        return False
    unnamed = _UNNAMED_LABELLED if place is NamePlace.LABELLED else _UNNAMED
    if is_title(text) or not unnamed.isdisjoint(text[1:]) or _UNNAMED_WORDS(text) or _WORDS_AHEAD(text):
        return False
    if (size <= 3 and text[0] in _SURNAMES) or (size >= 3 and text[:2] in _COMPOUND):
        return place >= _least_place(text)
    return place is NamePlace.LABELLED and not ends_like_desk(text)


def _least_place(name: str) -> NamePlace:
    """Give how much must speak for words that have the shape of a full name."""
    if name[-1] in _NO_LAST:
        return NamePlace.LABELLED
    if name[0] in _RARE:
        return NamePlace.LISTED
    return NamePlace.BESIDE_NUMBER if len(name) == 2 and name[0] in _WORDLIKE else NamePlace.ANYWHERE


def is_compound(text: str) -> bool:
    """Tell whether the words are a surname of two characters: 欧阳."""
    return text in _COMPOUND


def named_line(text: str) -> list[PersonWords]:
    """Give the persons that a whole line names, as above a line of numbers: with the rank, or behind desk or label.

    >>> named_line("2、柳河县规划院 林溪"), named_line("2、柳河县规划院的林溪来信说")
    ([PersonWords(start=9, stop=11, body=(2, 8))], [])
    """
    if rank := ranked_name(text):
        return [PersonWords(0, rank)]
    match = _DESK_AND_NAMES(text) if len(text) <= _LONGEST_LINE else None
    if match is None:
        return []
    body = None
    if match["desk"]:
        body = desk_in(text[: match.end("desk")])
        if body is None or body[0] > match.start("desk"):
            return []
    elif not match["label"] and len(match["names"]) <= 2:
        return []
    start = match.start("names")
    spaced = _SPACED(match["names"])
    spans = [spaced.span()] if spaced else [part.span() for part in _APART(match["names"])]
    named = [PersonWords(start + begin, start + end, body) for begin, end in spans]
    clear = NamePlace.BESIDE_NUMBER if body or match["label"] else NamePlace.ANYWHERE
    return named if all(is_name(text[n.start : n.stop].replace(" ", ""), clear) for n in named) else []


def is_title(text: str) -> bool:
    """Tell whether the words are a title alone, as in a column 职务."""
    return text[-1:] in _ENDS_TITLE and _TITLE(text) is not None


def is_rank(text: str) -> bool:
    """Tell whether the words are a title in a body, as behind a name: 县应急局局长.

    >>> is_rank("县应急局副局长"), is_rank("副局长"), is_rank("县应急局")
    (True, False, False)
    """
    title = _title_behind(text)
    return title is not None and title.start() > 0 and ends_like_desk(text[: title.start()])


def ranked_name(text: str) -> int:
    """Give where the name ends in a line that is a name with its rank and perhaps its body; 0 for another line.

    >>> ranked_name("林溪 教授(柳河大学)"), ranked_name("林溪"), ranked_name("林溪 教授负责评审")
    (2, 0, 0)
    """
    ranked = _RANKED(text) if len(text) <= _LONGEST_LINE and text[:1] in _BEGINS else None
    return ranked.end(1) if ranked and is_name(ranked[1].replace(" ", "")) and not is_title(ranked[1]) else 0


def may_name(words: str) -> bool:
    """Tell whether words can end with a person where no label says so: false spares the look at where they stand."""
    return (
        words[-1:] in _ENDS_PERSON
        or not _BEGINS.isdisjoint(words[-_LONGEST_NAME:-1])
        or (not words.isalpha() and not _DOTS.isdisjoint(words))
    )


def _is_familiar(text: str, place: NamePlace) -> bool:
    """Tell whether 小 or 老 and a surname are a person; a surname that begins words only where persons are named."""
    surname = text[1]
    if surname in _FAMILIAR:
        return True
    return place >= NamePlace.BESIDE_NUMBER and surname in _WORDLIKE and surname not in _NO_FAMILIAR


def _is_titled(text: str) -> bool:
    """Tell whether the words are a surname with a title: 曾老师."""
    return text[-1:] in _ENDS_TITLE and _TITLED(text) is not None


def _title_behind(words: str) -> re.Match[str] | None:
    """Find the title that the words end with."""
    return _AFTER_TITLE(words) if words[-1:] in _ENDS_TITLE else None


def person_in(words: str, place: NamePlace = NamePlace.ANYWHERE) -> PersonWords | None:
    """Find the person that the words are, or end with: “体卫艺处江逸飞”, “柳河大学吴清教授”.

    The title behind a full name is no part of it; 曾老师 stays whole.
    """
    title = _title_behind(words)
    if title is None and (host := _hosted(words)):
        return host
    if title is None:
        whole = PersonWords(0, len(words))
        if is_name(words, min(place, NamePlace.LISTED)):
            return whole
        unknown = place is NamePlace.LABELLED and is_name(words, place)
        return _at_end(words, len(words), place) or (whole if unknown else None)
    if _TITLED(words):
        return PersonWords(0, len(words))
    for length in (2, 1):
        start = title.start() - length
        if start > 0 and _TITLED(words[start:]) and (ends_like_desk(words[:start]) or _VERB(words[:start])):
            return PersonWords(start, len(words), desk_in(words[:start]))
    listed = place if place >= NamePlace.LISTED else NamePlace.ANYWHERE
    return _at_end(words, title.start(), listed) or (PersonWords(0, len(words)) if is_name(words, place) else None)


def _hosted(words: str) -> PersonWords | None:
    """Find the person of 交院感科范雨桐处, 报至教务处张老师处: a section has no 处 below it, a body may have one."""
    if not words.endswith("处") or not _HANDED(words):
        return None
    inside = words[:-1]
    title = _title_behind(inside)
    if title and (found := person_in(inside)) and found.stop == len(inside):
        return found
    found = _at_end(inside, title.start() if title else len(inside))
    if found is None or title:
        return found
    return found if words[: found.start].endswith(_SECTIONS) else None


def _at_end(words: str, stop: int, place: NamePlace = NamePlace.ANYWHERE) -> PersonWords | None:
    """Find a name that ends at `stop`, behind a desk, a rank or a verb, or with nothing before it."""
    beside = min(place, NamePlace.BESIDE_NUMBER)
    for length in (_LONGEST_NAME, 3, 2):
        start = stop - length
        if start < 0 or (length == _LONGEST_NAME and words[start : start + 2] not in _COMPOUND):
            continue
        if not is_name(words[start:stop], beside):
            continue
        head = words[:start]
        rank = _title_behind(head)
        if rank and rank.start() > 0:
            head = head[: rank.start()]
        # one character is no rank: 工 of 工程维修
        ranked = rank is not None and (rank.start() > 0 or len(rank[0]) > 1)
        if not head or ranked or ends_like_desk(head) or _VERB(head):
            return PersonWords(start, stop, desk_in(head))
    return None
