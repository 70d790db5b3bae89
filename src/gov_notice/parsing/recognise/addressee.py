"""The line of addressees (主送机关): bodies, and a colon."""

import re
from typing import Final

__all__ = ["is_addressee", "is_bare_addressee"]

_LONGEST: Final = 420
_LONGEST_BARE: Final = 100
# each word by itself, so that the engine skips to a character that one of them begins with
_NOT: Final = re.compile(
    "。|;|!|\\?|如下|以下|下列|包括|时间|地点|附件|根据|按照|研究决定|予以|现将|现就|联系|电话|邮箱|抄送|主题|要求|通知|内容"
).search
_MARKED: Final = re.compile(r"[一二三四五六七八九十]+、|\(?[0-9一二三四五六七八九十]+[.)、]").match
_BODY: Final = re.compile(
    "|".join(
        (
            *"局厅部委府办室院所会社司校处队科站馆行团厂署组省市县区州镇乡党商各户",
            "单位", "部门", "机构", "企业", "公司", "同志", "老师", "同学", "师生", "代表", "中心", "机关",
            "学生", "人员", "主席", "主任", "书记", "教授", "全体", "有关", "先生", "女士", "尊敬的", "董事长",
            "教职工", "纳税人", "居民", "市民", "群众", "家长", "业主", "村民",
        )
    )
).search  # fmt: skip


def is_addressee(text: str) -> bool:
    """Tell whether a folded line names addressees and ends with a colon.

    >>> is_addressee("各区(市)县科协,市级学会:"), is_addressee("现将有关事项通知如下:")
    (True, False)
    """
    if len(text) < 3 or text[-1] != ":" or len(text) > _LONGEST:
        return False
    return _NOT(text) is None and _MARKED(text) is None and _BODY(text) is not None


def is_bare_addressee(text: str, following: str) -> bool:
    """Tell whether a folded line names addressees that lost their colon: 各…, and prose behind it.

    >>> is_bare_addressee("各县区总工会 各产业工会", "为丰富职工文化生活,现将有关事项通知如下")
    True
    """
    if not text.startswith("各") or len(text) > _LONGEST_BARE or len(following) < len(text):
        return False
    return _NOT(text) is None and text[-1] not in ",、" and _BODY(text[-2:]) is not None
