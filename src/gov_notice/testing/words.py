"""The words that the strategies make documents from: an invented province, its bodies, its people."""

from typing import Final

from attrs import field, frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["Office", "Region", "matters", "offices", "people", "regions", "sentences", "texts"]


@frozen
class Region:
    """A city of the invented province with its districts, and the characters that stand for both in numbers."""

    city: str
    letter: str
    counties: tuple[str, ...]
    province: str = "岚江省"
    province_letter: str = "岚"


@frozen
class Office:
    """An issuing body: full name, the name used in sentences, the code in its numbers, and where it stands."""

    name: str
    short: str
    code: str
    region: Region = field(repr=False)
    provincial: bool = False

    @property
    def clerks(self) -> str:
        """The office of the body that prints its papers."""
        return self.name if self.name.endswith(("办公室", "办公厅")) else f"{self.name}办公室"

    @property
    def addressees(self) -> str:
        """Whom the body writes to when it writes to all below it."""
        if self.provincial:
            return "各市人民政府，省级有关单位"
        return f"{'、'.join(self.region.counties)}人民政府，市级有关单位"


REGIONS: Final = (
    Region("柳城市", "柳", ("青溪县", "南渡县", "石桥区")),
    Region("沅山市", "沅", ("云麓县", "白渚县")),
    Region("临河市", "临", ("东堰区", "西岭县", "大洼县", "双塔区")),
)
_ANY_REGION: Final = st.sampled_from(REGIONS)
_MUNICIPAL: Final = st.just(value=False)
_OFFICES: Final = (
    ("科学技术协会", "科协", "科协发"),
    ("人民政府办公室", "政府办", "政办发"),
    ("教育局", "教育局", "教发"),
    ("财政局", "财政局", "财发"),
    ("农业农村局", "农业农村局", "农发"),
    ("应急管理局", "应急局", "应急发"),
    ("卫生健康委员会", "卫健委", "卫健发"),
)
_MATTERS: Final = (
    "开展科普日活动",
    "做好防汛抗旱工作",
    "加强校园安全管理",
    "报送年度工作总结",
    "组织申报科技计划项目",
    "规范专项资金使用",
    "推进农村饮水安全工程",
    "评选先进集体和先进个人",
)
_SURNAMES: Final = "赵钱孙李周吴郑王吕陈欧"
_GIVEN: Final = ("清源", "立言", "静", "望舒", "思远", "明", "若谷", "同舟")
_SENTENCES: Final = (
    "各单位要提高认识，加强领导。",
    "要结合本地实际，制定工作方案，明确责任分工。",
    "请认真组织实施，确保取得实效。",
    "对工作不力的，要予以通报。",
    "各有关部门要密切配合，形成合力。",
    "要严格执行财经纪律，做到专款专用。",
    "现将有关事项说明如下。",
)
# What trips up readers of JSON and XML, and what Chinese text is full of
_AWKWARD: Final = "文字〔〕《》“”、。 \t\n\r\"'&<>\\/]{}[:,-~0９Ａ　\u00a0\u0085\u2028\u200b\ufeff\ufffd𠮷😀é"


def regions() -> SearchStrategy[Region]:
    """A city of the invented province."""
    return _ANY_REGION


@st.composite
def offices(
    draw: st.DrawFn, *, regions: SearchStrategy[Region] = _ANY_REGION, provincial: SearchStrategy[bool] = _MUNICIPAL
) -> Office:
    """A body of a city, or of the province, with the code that its numbers carry."""
    region = draw(regions)
    name, short, code = draw(st.sampled_from(_OFFICES))
    if draw(provincial):
        name = {"教育局": "教育厅", "财政局": "财政厅", "农业农村局": "农业农村厅", "应急管理局": "应急管理厅"}.get(
            name, name
        )
        short = f"省{short}".replace("局", "厅").replace("政府办", "政府办公室")
        name = region.province + name.replace("办公室", "办公厅")
        return Office(name, short, region.province_letter + code, region, provincial=True)
    return Office(region.city + name, f"市{short}", region.letter + code, region)


def people() -> SearchStrategy[str]:
    """The name of a person who does not exist."""
    return st.builds(str.__add__, st.sampled_from(_SURNAMES), st.sampled_from(_GIVEN))


def matters() -> SearchStrategy[str]:
    """What a document is about, as it stands between 关于 and 的通知."""
    return st.sampled_from(_MATTERS)


def sentences(*, min_size: int = 1, max_size: int = 4) -> SearchStrategy[str]:
    """A paragraph's text without times, numbers, names or titles."""
    return st.lists(st.sampled_from(_SENTENCES), min_size=min_size, max_size=max_size).map("".join)


def texts(*, min_size: int = 0, max_size: int = 12) -> SearchStrategy[str]:
    """Any characters that a document may hold, the awkward ones often."""
    allowed = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    return st.text(st.sampled_from(_AWKWARD) | allowed, min_size=min_size, max_size=max_size)
