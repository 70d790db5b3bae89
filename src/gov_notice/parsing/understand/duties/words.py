"""The words that tell a duty from an event, a promise and a validity (时限用语)."""

import re
from typing import Final

__all__ = [
    "ACHIEVES",
    "ADJUSTED",
    "AIM",
    "ANOTHER_PAST",
    "APPROXIMATE",
    "ASKS",
    "ATTENDED",
    "ATTRIBUTE",
    "BORN",
    "BOUND_LABEL",
    "BY_ANOTHER",
    "BY_ORGANISER",
    "CAME_ABOUT",
    "CLOSES",
    "COUNTED_UNTIL",
    "DEADLINE_IN_FRONT",
    "DISCOUNT",
    "EFFECT",
    "EVENT",
    "EVENT_AT_END",
    "EVENT_IN_FRONT",
    "EVENT_LABEL",
    "EXEMPT",
    "FIGURES",
    "FIXED",
    "FORECAST",
    "FOR_THOSE",
    "GIVEN",
    "GIVES",
    "HANDS_IN",
    "HAPPENED_BEFORE",
    "HAS_PART",
    "HELD",
    "INTENDS",
    "IN_IT",
    "IN_TIME",
    "IS_STAGE",
    "ITEMS",
    "LAPSED",
    "LAPSE_LIMIT",
    "LASTS",
    "LATEST",
    "MAY_SAY_NO_DUTY",
    "NOT_AFTER_LAPSE",
    "NOT_BEFORE_LAPSE",
    "NOT_FINAL",
    "OBLIGED",
    "ONLY_AFTER",
    "OPENS",
    "OTHERS",
    "OWN_PLANS",
    "PAGE_LABEL",
    "PASSED_DOWN",
    "PAST",
    "PAY_BY",
    "PERMITTED",
    "PLANNED",
    "POSTMARK",
    "PRICED",
    "PROMISE",
    "PROMISED",
    "PROMISED_BY",
    "PUT_OFF",
    "QUARTER_TO_DO",
    "REPORTS",
    "REPORTS_TO",
    "REQUESTS",
    "RESTATES",
    "SENDS",
    "SENDS_TO_DESK",
    "SET_UP",
    "STAGE",
    "STAGE_BEHIND",
    "STARTS_WORK",
    "STATISTIC",
    "STOPPED",
    "SUPERSEDED",
    "SUPERSEDING",
    "TAKES_PLACE",
    "TERM",
    "THOSE_WHO",
    "TIME_HEADING",
    "TOLD_TO_DO",
    "UNDONE",
    "VALIDITY",
    "WINDOW",
    "WINDOW_HEADING",
    "WRITTEN_IN",
]

_HAND_IN: Final = (
    "报送|报至|报到我|上报|申报(?!单位|[人者])|呈报|填报|补报|提交|递交|上交|送交|交至|交到|交回|交由|交齐|送至|送达"
    "|送到|报名|注册|登录|登陆|登记|下载|打印|上传|"
    "传至|投稿|投递|反馈|回复|回函|发送|发至|发到|发给|寄|缴|付款|汇款|汇至|完成|录入|领取|备案|签订"
    "|签约|确认|自查|自评|自纠|整改|申请|办理|补齐|报齐|"
    "更正|修改|复审|复检|申诉|质疑|退房|签到|移交|归档|缴存|退费|付清|交(?:给|班主任|学校|学院|教务|教导|社区|村)|结清|导出|改报|补正|补交|定稿"
    "|补填|补办|年审(?!计)|年检|携[^,。;]{1,24}核验|带[^,。;]{1,24}核验|持[^,。;]{1,24}核验|重新申领|换领|换证|购买[^,。;]{0,2}文件|撤出|告知[我本会]|告知[^,。;]{1,6}[科处办馆站组室局部]|归还|转入|汇出|函告|搬迁|腾空|交地|填写|认领|预约|选课|推荐|排查|撤离|收齐|报我|报市|报省|报县|报区|报州|报局|报厅|报各"
    "|交(?<![提移上递缴成外社]交)[\u4e00-\u9fff]{1,8}[处科室部局办组股院]|报所|征集|受理|结束|集结|到位(?!率)|建成|结账|认购"
)
HANDS_IN: Final = re.compile(_HAND_IN).search
"""What a reader does to have done something."""

EVENT: Final = re.compile(
    "举办|举行|召开|开幕|闭幕|开会|报到|考察|统考|联考|抽考|补考|参观|离会|返程|培训(?!中心|机构)|考试(?!中心|院)|笔试|口试|面试|复试|答辩|体检(?!表|中心)|比赛|竞赛"
    "|决赛|开标|磋商|抽查|抽取|检查|督查|督导|调研|验收|"
    "评审|评选|公示|抽选|摇号|抽签|活动(?![中室站]心?)|论坛|参加|进行|结束|组织|开展|管制|封闭|禁止|戒严|禁渔|施工|停水|停电|开放"
    "|投票|会审|升级|检修|体验日|开(?<![公展召]开)[^,。;]{1,4}会(?![员计])|放假|调休|上(?<!正常上)(?<!照常上)班|补(?<!正常补)(?<!照常补)班|上课|授课|开[课班营赛]|行课|揭牌|学习|研修|宣传|巡查|"
    "演练|出发|集合|启程|巡展|初评|复评|终评|降压|展出|展览|布展|撤展|集中|访问|出访|赴|到.{1,12}(?:参加|等候|集合)|随即|宣讲|播出|上线|测试"
    "|大会报告|分组报告|学术报告|主旨报告|专题报告|特邀报告|沙龙|典礼|仪式|承办(?![单方])"
    "|讲座|座谈|起跑|开跑|监测|普查|入户|招生|录取"
).search
"""What takes place."""

EVENT_LABEL: Final = re.compile(
    "会议|日程|会期|活动|培训|考试|笔试|面试|复试|竞赛|比赛|决赛|举办|召开|开会|时间|日期|管制|监测|施工"
    "|展期|发放|审查|审核|展览|参观|讲座|报告会|开幕|报到|体检|答辩|开标|"
    "磋商|监考|放假|服务|学习|实施|演出|集合|出发|检查|阶段|评审|公示|投票"
).search
BOUND_LABEL: Final = re.compile(
    "截止|截稿|截至|报名|报送|申报|提交|填报|填写|缴费|征缴|缴纳|缴款|交费|征集|征稿|征订|征求意见|收集|收取|收件|接收|受理|上报|投稿"
    "|打印|领取|下载|递交|反馈|网上注册|网上登记|登记时间|确认|上传|录入|预约|回收|"
    "申请|推荐|报材料|交稿|完成|办结|整改|回执|限期|时限|网报|送审|认购|选课|文件获取|文件发售|购买|限于|签约|搬迁期限|系统开放|改报|补报|补录|补填|调剂时间|获取.{0,4}文件|响应文件|投标文件|质疑|异议|申诉|办理时间|复核申请|退费|退款"
).search
"""Labels and headings of windows for handing something in."""

WINDOW: Final = re.compile("报名|申报|填报|提交|报送|缴费|征集|投稿|上传|预约|受理").search
"""What a stage or label is a window for."""

_OPEN_TO: Final = "[^,。;]{0,4}开放[至到]"
_DEADLINE_IN_FRONT: Final = re.compile(
    "(?:截[至止](?:时间|日期)?|最[迟晚]|至[迟晚]|不[晚迟]于|不得[晚迟]于|不超过|不得超过|延至|延期[至到]|延长[至到]"
    f"|推迟[至到]|顺延[至到]|提前[至到]|放宽[至到]|宽限[至到]|延到|窗口{_OPEN_TO}|系统{_OPEN_TO}|通道{_OPEN_TO}|端口{_OPEN_TO}|平台{_OPEN_TO}|入口{_OPEN_TO}"
    "|调整[为至到]|改为|限于|限期|限(?<![^,。;:)、 ]限)|务于|截止到)"
    " ?(?:应当?|须|必须|请|要)?(?:是|为|不超过|不得超过|不[晚迟]于|[于到至在为])?:? ?$"
).search

_MARKS: Final = frozenset(",。;")
_FRONT_ENDS: Final = frozenset("至止间期迟晚于过到为长限在应当须请要是: ")
_LONGEST_FRONT: Final = 24


def DEADLINE_IN_FRONT(head: str) -> re.Match[str] | None:  # noqa: N802  one of the words, which need no more than a pattern
    """Find what leads to a last day at the end of a head: 截至, 最迟于; the last character rules out most heads."""
    return _DEADLINE_IN_FRONT(head[-_LONGEST_FRONT:]) if head and head[-1] in _FRONT_ENDS else None


ADJUSTED: Final = re.compile("(?:调整|改|推迟|提前|顺延|延期)[为至到在于] ?$").search
"""In front of the new time of something that had another."""

_EFFECT: Final = re.compile(
    "(?:之?日?)?起?(?:正式|开始|全面)?(?:施行|实施|执行|实行|生效|启用|起用|废止|停止|停办|失效|出生"
    "|以来(?![信电函访])|启动|到期|届满|期满|有效|[^,。;]{0,5}(?:报销|享受)|,?[^,。;]{0,12}(?:减半|免予?|减按)(?:收取|征收|计征))"
).match
_EFFECT_BEGINS: Final = frozenset("之日起正开全施实执生启废停失出以到届期有")


def EFFECT(tail: str) -> re.Match[str] | None:  # noqa: N802  one of the words, as those that are patterns alone
    """Say from when something holds; by its first character most of what stands behind a time is ruled out."""
    may_begin = tail and (
        tail[0] in _EFFECT_BEGINS or "报销" in tail or "享受" in tail or "减半" in tail or "减按" in tail
    )
    return _EFFECT(tail) if may_begin else None


VALIDITY: Final = re.compile(
    "(?:有效期|有效期限|效期|执行期|实施期|实施周期|周期|过渡期|试用期|保存期|保密期|保质期|服务期"
    "|租期|租赁期|质保期|协议价|优惠价|价格|任期|学制|聘期|合同期|工(?<!施工)期|保密期限|有效)[^,。;]{0,8}$"
).search
SUPERSEDED: Final = re.compile(
    "(?:原定|原计划|原要求|原规定|原(?:通知|公告|方案|安排)中?的?|曾定于|雨天|遇雨|遇恶劣天气|原为|原截止|原报名|由原|原[^,。;]{0,6}时间)"
    "[^,。;]{0,12}$"
).search
PUT_OFF: Final = re.compile("[0-9日号前].*(?:延长?|延期|推迟|顺延|提前|调整|变更|改)(?:至|到|为) ?$").search
"""In front of the new time, where the old one stands in the same clause."""
_SUPERSEDING: Final = re.compile(
    "延(?:期?至|长[至到])|推迟[至到]|调整[为到]|改(?<![整修]改)(?:[为在于]|到(?!位))|顺延至|提前[至到]"
).search
_LONGEST_OLD: Final = 4


def SUPERSEDING(tail: str) -> bool:  # noqa: N802  one of the words, as those that are patterns alone
    """Say just behind a time that another holds instead: 的报名延期至, 会议改为."""
    new = _SUPERSEDING(tail, 0, 2 * _LONGEST_OLD)
    return new is not None and new.start() <= _LONGEST_OLD and _MARKS.isdisjoint(tail[: new.start()])


PROMISE: Final = re.compile(
    "(?:我|本)(?:局|厅|委|委员会|办|办公室|会|院|中心|部|校|处|司|公司|学会|协会|所|馆|站|区|市|县"
    "|省|单位|机关|府|部门|组织|组委会|基金会)"
    r"(?:[^,。;于在将应须请]{0,8})(?:将|拟|会|于|在|自|统一|另行|从|$)"
).search
"""The issuer speaks of itself."""
PROMISED: Final = re.compile(
    "(?:统一|集中|另行|陆续|及时|予以|给予|向社会|在.{0,12}网站?|在全[^,。;]{0,4}?(?:范围内?)?|[^,。;应须]{0,6}?(?:网|网站)上?)?(?:前?公布"
    "|公告|公示|发出(?:正式)?(?:邀请|录用|录取|通知)|兑现|(?:以|用)[^,。;]{2,8}(?:告知|通知)|退还|退回|答复|寄发|颁发|通报|另行通知"
    "|发放|返还|(?:告知|通知)(?![^,。;]{0,6}(?:报|送|[我科处办馆站组室局部会]))|办结"
    "|出具|反馈(?:处理|调查|审核|评审|办理)?结果|调度|再次召开)"
).match
"""What issuers promise and readers never do."""

_ORGANISER: Final = "组委会|主办|承办|大会|会务|秘书处"
PROMISED_BY: Final = re.compile(
    f"由(?:{_ORGANISER}|我|本(?!人))"
    "|,?[^,。;请由向至到给]{0,4}(?:组委会|主办单位|主办方|承办单位|承办方|评委会)(?:将|对)?[^,。;]{0,8}?(?:完成|组织|进行|公布|确定|审核|评)"
).match
BY_ORGANISER: Final = re.compile(f"(?<![请由各])(?:会务|筹备|招生)组 ?$|由(?:{_ORGANISER})[^,。;]{{0,6}}$").search
BY_ANOTHER: Final = re.compile("由(?!各|你|贵)[^,。;由]{2,12}$").search
GIVEN: Final = re.compile(
    "(?:证书|通知书|录[用取]通知|发票|样刊|会刊|稿酬|稿费|奖金|奖品|成绩单?|准考证|补助款?|补贴)[^,。;请须应要]{0,10}$"
).search
"""In front of a time: what the issuer gives, and nobody else."""
GIVES: Final = re.compile("[^,。;]{0,6}?(?:邮寄|寄出|寄送|寄达|发放|公布|发送|发出|打入)").match
ANOTHER_PAST: Final = re.compile("[,。;][^,。;]{0,16}(?:已于|已在|曾于|曾在)$").search
"""In front of the next time: it is that one which has passed."""
PAST: Final = re.compile(
    "已于|已在|已经|曾于|曾在|前期|上年|去年|此前|以来(?![信电函访])|圆满|顺利|于.{0,12}(?:召开|举行)了|了(?<![为除不得]了)"
).search
ATTRIBUTE: Final = re.compile(
    r"(?![将把从向])[^,。;]{0,24}?(?:已经[^,。;]{1,4}?(?=的)|出生|成立|登记|设立|批准|核准|颁布|出台|发生|毕业|取得|获得|注册|立项|入库"
    r"|建成|投产|竣工|生产|印发|发布|购买|参加工作|入学|入职|签订|实施|办理|受理|"
    r"申报|召开|举行|通过|寄来|来函|收悉|来函|施工|投运|使用|交付|上市|开工|到期|过期|届满|退休|在研"
    r"|年满|认定|获批|到账|入账|公布|任教|任职|聘用|录用|在册|在岗|在编|退役|已[报提申缴办完填][^,。;]{1,3})(?:[^,。;]{0,14})的"
    "|(?:建立|组建)[^,。;]{0,14}的(?:单位|企业|学校|机构|部门)"
).match
"""The day only says which ones are meant: …前登记成立的社会团体."""
CAME_ABOUT: Final = re.compile(
    "(?:成立|出生|毕业|入学|入职|参加工作)(?=[,、;。]|$)|[和及与或][^,。;]{2,12}[之以]后"
).match
"""The same without 的: …前成立,…; …前和…后, two halves of what is counted."""
THOSE_WHO: Final = re.compile(",?[^,。;]{2,40}的(?:[^,。;]{0,4}(?:人员|职工|学生|个人)|单位|企业|机构|项目|家庭)").match
"""Behind a day that has passed: which ones are meant."""
HELD: Final = re.compile("召开|举行|举办|主持|考察|评审|考试|结束|公示|验收|培训|检查|督查|调研|开展").search
"""What has taken place and was an event."""
HAPPENED_BEFORE: Final = re.compile(
    "(?:发生|出现|形成|成立)(?:在|于)$|(?:注册(?![表证])|成立|登记(?![册表证簿])|出生|毕业(?!生)|取得|获得|执行期|研究期限?)[^,。;]{0,8}(?:为"
    "|在|于|到|至|:) ?$"
).search
FIGURES: Final = re.compile("[0-9]+(?:\\.[0-9]+)?(?:%|[万亿]|元|个百分点)").search
"""What is told in figures, as in a statistic."""
STATISTIC: Final = re.compile("已|均|累计|达到?|共(?=[0-9 有计收完征])|增长|下降|实现了|占|有[0-9]").search
PAGE_LABEL: Final = re.compile(
    "发布|发出|公布|公告(?:日期|时间)|更正(?:日期|时间)|发放|通知(?<!领取通知)(?!书)|检索|更新|成文|印发|浏览|公开|生成|来源|录入时间|签发|制发|落款"
    "|发文|稿件|编辑|点击"
).search
LASTS: Final = re.compile(
    "[,)]? ?(?:一律|均|将|全面)?(?:不得|禁止|严禁|实行|施行|实施|执行|暂停|停止|封闭|限制|开展)"
).match
"""Behind a range: what holds, or goes on, while it lasts."""
POSTMARK: Final = re.compile(" ?(?:当[日天])?(?:的|寄出的?)?(?:邮戳|邮戳日期)").match
"""Behind a day: what is posted by then counts: 以6月11日邮戳为准."""
ONLY_AFTER: Final = re.compile("后(?:可|自行|均|方|再|才|凭|登录|打印|查询|领取)").match
"""Behind a day: since when something can be done."""
STARTS_WORK: Final = re.compile("(?:开工|竣工|完工|工期|交货|开始实施|计划实施)(?:日期|时间)?$").search
"""A label that says how works are meant to run, which is no event of the readers."""
COUNTED_UNTIL: Final = re.compile(
    "(?:业绩|成果|论文|论著|年龄|任职|资历|工龄|统计|数据|学历|资格)[^,。;:]{0,6}截[止至]"
).search
"""What counts until a day that has passed."""
UNDONE: Final = re.compile("[^,。;]{0,8}[而但却]未").match
"""Behind a day: what was to be done by then and was not."""
STOPPED: Final = re.compile(" ?(?:暂停|停止|不|禁|闭|休|停)").match
QUARTER_TO_DO: Final = re.compile(" ?(?:前|内)?(?:全面|全部|基本)?(?:完成|报送|提交|建成|上报|启动)").match
REPORTS_TO: Final = re.compile(
    "(?:[用以](?:电话|传真|短信|电报|书面形式))?(?:向[^,。;]{2,24})?(?:报告|报送|汇报|各?报一?次)"
).match
WRITTEN_IN: Final = re.compile(
    "(?:填写|填为|写明|注明|填报为|规定为|统计|数据|口径)(?:为|是|期间?为|截[止至][至到]?)? ?$"
).search
MAY_SAY_NO_DUTY: Final = re.compile("[原曾雨效期价制写填注规统数口]").search
"""A character of what SUPERSEDED, VALIDITY or WRITTEN_IN find; most clauses have none."""
SENDS: Final = re.compile("报送|上报|提交|反馈|报名|回复|报告|发送|寄|递交|申报|函复|报我|报市|报省|报县").search
REPORTS: Final = re.compile("[报送](?<![填申汇通日月年季周公情].)(?![名表告刊道纸到审批])").search
"""The bare verb, whoever it goes to: 将材料报办公室."""
SENDS_TO_DESK: Final = re.compile("[报送]至?(?![达检往])[^,。;]{1,12}[科处室办局部会站心口股](?=[,。;、(]|$)").match
"""The bare verb with the desk that takes it in."""
RESTATES: Final = re.compile("(?:根据|按照|依照|依据).{0,60}规定,").search
"""A law is told again, which is no duty that this paper sets."""
CLOSES: Final = re.compile(" ?(?:系统|平台|通道|端口|网站|窗口|入口)?将?(?:自动)?(?:关闭|锁定|截止)").match
"""At a moment that no one can pass."""
OPENS: Final = re.compile("(?:系统|平台|通道|端口|网站|窗口|入口)(?:于|在|将)?$").search
ACHIEVES: Final = re.compile(
    "[^,。;0-9]{1,10}(?:要|应|须|力争)达到| ?(?:全部|全面|基本)?(?:通过|完成|建成|完工|竣工|交付|投入使用|拿出|交出)"
).match
PAY_BY: Final = re.compile("[^,。;]{1,10}(?:的|者)(?:均|都)?(?:按|享受?|减|免|可享)").match
"""Behind a day: by what those who kept it are charged: 汇款的按800元收取."""
FOR_THOSE: Final = re.compile("[^,。;]{1,8}的(?:[,为可按]|享|奖|给予)").match
"""Behind a window: what it means for those who kept it."""
HAS_PART: Final = re.compile("(?:接受|参加|出席|列席|观摩|迎接|配合)$").search
ITEMS: Final = re.compile(
    "(?:安排|[定暂拟]于|[暂初拟]定|时间为|分别于|日期为|分别为)[^,。;:]{0,6}[:为于]?[0-9月日、和 ]*$"
).search
OTHERS: Final = re.compile(
    "(?:请|由|凡)?(?![我本请由])(?P<who>[^,。;]{0,12}?(?:机构|中心|企业|公司|学院|学校|单位|部门|医院|基地))[^,。;]{0,8}$"
).match
"""Others than the issuer, who may be told to publish or to answer."""
TERM: Final = re.compile(
    "(?:有效期限?|履行期限?|执行期|实施期|租期|租赁期|任期|聘期|服务期|合同期|待遇期)[^。;]{0,14}$"
).search
DISCOUNT: Final = re.compile("早鸟|(?:早期?|前期)(?:注册|缴费)|优惠|减免|享受|折|返还|赠送").search
PRICED: Final = re.compile("[^,。;]{0,10}者[^,。;0-9]{0,6}[0-9]+ ?元|[)][^,。;0-9]{0,12}[0-9]+ ?元").match
"""Behind a day: what those who kept it pay."""
EVENT_IN_FRONT: Final = re.compile(
    "(?:初赛|复赛|预赛|半决赛|决赛|考试|笔试|面试|复试|体检|答辩|报到|开幕式?|闭幕式?|培训|会议|年会"
    "|大会|比赛|竞赛|颁奖|开标|演练|开班|结业|路演|开课)(?:时间)?[为:]? {0,4}$"
).search
APPROXIMATE: Final = re.compile(
    " ?(?:左右|以后|之后|以来(?![信电函访])|期间的|期间内?(?:取得|获得|发表|形成|产生|发生|出版|毕业|入职|公开)"
    "|[^,。;]{0,20}?前后)"
).match
NOT_FINAL: Final = re.compile("以(?:实际|正式|最终|公告|通知).{0,8}为准").search
"""Behind a day that another paper, or what comes about, may still change."""
FIXED: Final = re.compile(
    "(?:放在|定于|拟于|决定于?|决定在|定在|将于|将在|安排在|计划于|初定|初步定于|暂定于?|兹定于|谨定于|时间为"
    "|于|在)[^,。;]{0,6}$"
).search
PERMITTED: Final = re.compile("可以?(?:适当)?(?:延长?|延期|推迟|顺延|提前)(?:至|到) ?$").search
"""In front of a day that may be taken and need not."""
BORN: Final = re.compile("(?:期间|之间|间)?(?:内)?出生").match
LAPSED: Final = re.compile("[^。;]{0,60}[。;,] ?(?:逾期|过期)").match
"""Behind a window: what happens to those who miss it."""
FORECAST: Final = re.compile("预计|预报|预测|估计").search
"""What is only expected at a time: a storm, the end of works."""
OWN_PLANS: Final = re.compile("打算|下一?步|今后|工作(?:安排|计划|思路|设想)").search
"""Headings under which a report says what its issuer means to do."""
INTENDS: Final = re.compile("拟|计划|打算|力争|争取|确保|若(?!干)|如果?能").search
"""What a paper that goes upwards says of its issuer's own work."""
IN_TIME: Final = re.compile("以便|赶在").search
"""What is wanted of the body above is wanted for the sake of this."""
REQUESTS: Final = re.compile("请(?!示)|请求|希望|建议").search
"""What it wants of the body above."""
PLANNED: Final = re.compile("放在|定于|拟于?|决定|定在|将|安排在|计划|初定|初步|暂定|拟在").search
ATTENDED: Final = re.compile("注册|报名").search
"""What is done in person on a morning or an afternoon, and has no end."""
WINDOW_HEADING: Final = re.compile(
    "(?:报名|申报|填报|提交|报送|缴费|征集|投稿|申请|受理)(?:截止)?(?:时间|日期|期限|时限)"
).search
IS_STAGE: Final = re.compile("份?为[^,。;关重]{0,12}阶段(?=[,。;、)]|$)").match
"""A month that is the time of a stage: 6月为整改阶段."""
IN_IT: Final = re.compile(f"此期间[^,。;]{{0,8}}?(?:{_HAND_IN})").search
"""Behind a range: what is handed in while it lasts."""
EVENT_AT_END: Final = re.compile(
    "(?:双选会|座谈会|推介会|交流会|观摩会|发布会|招聘会|见面会|家长会|动员|辅导|培训|宣讲|答疑|说明会|推进会|动员会|评审|面试|笔试|答辩|讲座)(?:会|时间|日期)?$"
).search
"""A label that ends with what takes place, whatever that is about: 申报辅导."""
EXEMPT: Final = re.compile("[^,。;]{0,6}?(?:免报|停报|免缴|免交|免填|(?:可以?|再)不报)").match
STAGE_BEHIND: Final = re.compile("(?:止)?[为是][^,。;]{0,16}(?:阶段|时间|期间?)(?=[,。;、)]|$)").match
"""A range or a bound that says how long a stage lasts: 6月5日前为动员部署阶段."""
TAKES_PLACE: Final = re.compile(" ?(?:正式)?(?:举行|举办|召开|进行|开展|开幕|开考|开赛)").match
SET_UP: Final = re.compile(" ?(?:由[^,。;]{2,12})?(?:集中|统一)?(?:组织|举行|举办|召开)").match
"""Right behind a month that opens its clause: 4月份组织专家评审."""
TOLD_TO_DO: Final = re.compile("(?:请各?|各)[^,。;]{1,10}?[将把须要应]").match
"""What opens a clause that tells the readers to do something: 各村将名册交齐."""
PASSED_DOWN: Final = re.compile("(?:下发|印发|下达|转发|通报)(?![到至给])").match
"""Behind a time: what 由 somebody in front of it does for the readers: 名单由普查办6月10日前下发."""
LATEST: Final = re.compile("[、,](?:最[迟晚]|至迟)").match
"""A day that is aimed at, with a later one behind that binds."""
STAGE: Final = re.compile("阶段|步骤|时限是|进度|日程|安排").search
AIM: Final = re.compile("限$|应当?|须|务必|务|必须|请|要|可|限期|责令|需|于|在|由|不得|力争|确保|才能|方可").search
OBLIGED: Final = re.compile(
    "应(?<![供响适相反对回答]应)(?![用急届付对])|须|务必|请(?!示)|要(?<![主重需概摘纪]要)(?![求点素闻])"
).search
TIME_HEADING: Final = re.compile("时间|日期|期限|时限|截止|会期|日程").search
ASKS: Final = re.compile("请(?:与|向|及时|直接|以|通过|在)?.{0,24}(?:联系|反映|提出|反馈|咨询|报名|申报)").search

LAPSE_LIMIT: Final = re.compile("(?:最长|最迟|最晚|至迟|最多)[^,。;]{0,5}$|公示期[^,。;]{0,4}$").search
NOT_BEFORE_LAPSE: Final = re.compile(
    "一般(?:在|为|需|约)?$|(?:近|最近|过去|连续|满|期限|历时|为期|累计|不足|不少于|少于|超过|以上|每|未来|今后|仅|共|约|达"
    "|长达|延长|年龄|时长|周期|未满|前后|距|提前(?!量)|学制|任期|服务|时间|"
    "会期|年限|有效期|间隔|停留|保存|留存|控制|保持|限制|稳定)[^,。;]{0,2}$|前$|(?:压缩|缩短|提速"
    "|减少|降低?)(?:至|到|在|为)[^,。;]{0,2}$"
).search
NOT_AFTER_LAPSE: Final = re.compile(
    "(?:[(]含[)])?[,、 ]?(?:仍?不得|暂停|取消|限制|剥夺|可免|不再|不能|不予|不可|不允许|禁止|如有|如果|若有|曾"
    "|发生|有过?|无|未|没有|核酸|以上|以下|左右|的|能|及以上|最多|最少|累计|因|受到|存在|出现|连续|同一|"
    "就近|已|达|实现|游|通行|有效|免|均可|任选|多次|两次|一次(?![性补])|平均|总)"
).match
