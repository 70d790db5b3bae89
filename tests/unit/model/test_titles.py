"""Titles: bodies, verb, matter, genre and the titles inside (条例 9(7); the collapsing of chains)."""

from typing import Any

import pytest

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model import Title

PLAIN: list[tuple[str, tuple[str, ...], str | None, str | None]] = [
    # title, issuers, matter, genre
    ("柳城市科协关于召开年会的通知", ("柳城市科协",), "召开年会", "通知"),
    ("关于召开年会的通知（第二轮）", (), "召开年会", "通知"),
    ("柳城市教育局 柳城市财政局\n关于减免学费的意见", ("柳城市教育局", "柳城市财政局"), "减免学费", "意见"),
    ("中共柳城县委柳城县人民政府关于表彰先进的决定", ("中共柳城县委", "柳城县人民政府"), "表彰先进", "决定"),
    ("国 务 院 关 于 某 事 的 批 复", ("国务院",), "某事", "批复"),
    ("柳城市人民政府对柳城县人民政府关于设镇请示的批复", ("柳城市人民政府",), "设镇请示", "批复"),
    ("对《关于某事的请示》的复函", (), "对《关于某事的请示》", "复函"),
    ("柳城市人民政府公告", ("柳城市人民政府",), None, "公告"),
    ("柳城市抗旱指挥部通告", ("柳城市抗旱指挥部",), None, "通告"),
    ("中华人民共和国国务院令", ("中华人民共和国国务院",), None, "令"),
    ("通告", (), None, "通告"),
    ("2021年柳城县公开招聘教师公告", (), "2021年柳城县公开招聘教师", "公告"),
    ("柳城市审计局2021年部门预算说明", ("柳城市审计局",), "2021年部门预算", "说明"),
    ("柳城市财政局工作规则", (), "柳城市财政局工作", "规则"),
    ("关于引导土地经营权流转发展规模经营的意见", (), "引导土地经营权流转发展规模经营", "意见"),
    ("关于公布2020年先进单位名单的通知", (), "公布2020年先进单位名单", "通知"),
    (
        "关于延长《柳城市人民政府转发〈某办法〉的通知》有效期的通知",
        (),
        "延长《柳城市人民政府转发〈某办法〉的通知》有效期",
        "通知",
    ),
    ("柳城市政务信息发布工作情况", (), "柳城市政务信息发布工作情况", None),
]

CARRYING: list[tuple[str, str, tuple[str, ...], list[tuple[str, tuple[str, ...]]]]] = [
    # title, verb, issuers, the titles inside with their issuers
    (
        "柳城市科协关于转发《四川省科协关于办好科普日的通知》的通知",
        "转发",
        ("柳城市科协",),
        [("四川省科协关于办好科普日的通知", ("四川省科协",))],
    ),
    (
        "关于转发省科协、省科技厅《关于办好科普日的通知》的通知",
        "转发",
        (),
        [("关于办好科普日的通知", ("省科协", "省科技厅"))],
    ),
    (
        "柳城市教育局转发省教育厅关于规范校服管理的通知",
        "转发",
        ("柳城市教育局",),
        [("省教育厅关于规范校服管理的通知", ("省教育厅",))],
    ),
    (
        "柳城市人民政府办公室转发省教育厅关于规范校服管理意见的通知",
        "转发",
        ("柳城市人民政府办公室",),
        [("省教育厅关于规范校服管理意见", ("省教育厅",))],
    ),
    (
        "柳江省人民政府批转省水利厅柳江流域防洪规划的通知",
        "批转",
        ("柳江省人民政府",),
        [("省水利厅柳江流域防洪规划", ("省水利厅",))],
    ),
    ("柳城市人民政府转发市政府采购管理办法的通知", "转发", ("柳城市人民政府",), [("市政府采购管理办法", ())]),
    ("转发关于开展征集工作的通知", "转发", (), [("关于开展征集工作的通知", ())]),
    (
        "柳城县人民政府批转县民政局县卫生局关于医疗救助请示的通知",
        "批转",
        ("柳城县人民政府",),
        [("县民政局县卫生局关于医疗救助请示", ("县民政局", "县卫生局"))],
    ),
    ("关于印发《柳城市用水办法（试行）》的通知", "印发", (), [("柳城市用水办法（试行）", ())]),
    ("柳城市财政局关于印发柳城市用水办法（试行）的通知", "印发", ("柳城市财政局",), [("柳城市用水办法（试行）", ())]),
    ("关于下发柳城市应急预案的函", "印发", (), [("柳城市应急预案", ())]),
    ("关于修订印发《柳城市用水办法》的通知", "印发", (), [("柳城市用水办法", ())]),
    (
        "柳城市人民政府印发柳城市发展纲要（2011—2020年）",
        "印发",
        ("柳城市人民政府",),
        [("柳城市发展纲要（2011—2020年）", ())],
    ),
    ("柳城市财政局关于印发张三同志讲话的通知", "印发", ("柳城市财政局",), [("张三同志讲话", ())]),
    ("关于印发贯彻落实《某纲要》实施方案的通知", "印发", (), [("贯彻落实《某纲要》实施方案", ())]),
    ("柳城市住建局关于发布国家标准《某施工标准》的公告", "发布", ("柳城市住建局",), [("某施工标准", ())]),
    ("关于公布《柳城市用水条例》的公告", "发布", (), [("柳城市用水条例", ())]),
    (
        "关于转发《甲省水利厅关于度汛的通知》（甲水〔2006〕3号）和《柳城市人民政府关于禁止采砂的公告》的通知",
        "转发",
        (),
        [("甲省水利厅关于度汛的通知", ("甲省水利厅",)), ("柳城市人民政府关于禁止采砂的公告", ("柳城市人民政府",))],
    ),
    (
        "关于印发《甲办法》《乙办法》和《丙办法》等3个办法的通知",
        "印发",
        (),
        [("甲办法", ()), ("乙办法", ()), ("丙办法", ())],
    ),
    ("关于转发《关于转发〈关于年检的通知〉的通知》的通知", "转发", (), [("关于转发〈关于年检的通知〉的通知", ())]),
]


def names(title: Title) -> tuple[str, ...]:
    return tuple(body.name for body in title.issuers)


class TestReading:
    @pytest.mark.parametrize(("text", "issuers", "matter", "genre"), PLAIN)
    def test_plain(self, text: str, issuers: tuple[str, ...], matter: str | None, genre: str | None) -> None:
        title = Title.read(text)
        assert (names(title), title.verb, title.matter, title.genre, title.inner) == (issuers, None, matter, genre, ())

    @pytest.mark.parametrize(("text", "verb", "issuers", "inner"), CARRYING)
    def test_carrying(self, text: str, verb: str, issuers: tuple[str, ...], inner: list[Any]) -> None:
        title = Title.read(text)
        assert title.verb is not None
        assert title.verb.value == verb
        assert names(title) == issuers
        assert [(one.text, names(one)) for one in title.inner] == inner

    def test_to_any_depth(self) -> None:
        title = Title.read("关于转发《市局关于转发〈省厅关于转发《国家局关于年检的通知》的通知〉的通知》的通知")
        depth = []
        while title.inner:
            (title,) = title.inner
            depth.append(title.text)
        assert len(depth) == 3
        assert depth[-1] == "国家局关于年检的通知"

    def test_statutory_genre(self) -> None:
        assert Title.read("关于某事的复函").statutory_genre == "函"
        assert Title.read("某事").statutory_genre is None

    def test_parse_wants_a_genre(self) -> None:
        assert Title.parse("关于召开年会的通知").text == "关于召开年会的通知"
        with pytest.raises(NoticeSyntaxError, match="a genre such as 通知"):
            Title.parse("关于召开年会")

    @pytest.mark.parametrize("text", ["关于转发、《柳城市绿地管理办法》的通知", ";贯彻关于某事的通知"])
    def test_marks_where_a_body_is_wanted(self, text: str) -> None:
        """Words of nothing but marks once raised IndexError."""
        assert Title.read(text).text == text

    @pytest.mark.parametrize(
        "unit", ["关于", "转发", "《", "《》", "关于转发《", "的通知", "就", "市财政局", "》", "（"]
    )
    def test_hostile_length_returns(self, unit: str) -> None:
        for length in (300, 20_000):
            text = unit * length
            assert Title.read(text).text == text
