"""Joint issuers: taken apart where a new name begins, whole where a name holds 和 or 、 itself."""

import pytest

from gov_notice.model.joint_names import is_body_name, split_bodies

RUN_TOGETHER = [
    ("柳城市教育局", "柳城市财政局"),
    ("柳城市发展和改革委员会", "柳城市人力资源和社会保障局", "柳城市财政局"),
    ("柳城市人民政府办公室", "柳城市军分区后勤部"),
    ("中共柳城县委", "柳城县人民政府"),
    ("中共柳城县委办公室", "柳城县人民政府办公室"),
    ("中共柳城市委组织部", "柳城市老干部局", "柳城市财政局"),
    ("县民政局", "县卫生局"),
    ("省委办公厅", "省政府办公厅"),
    ("市委", "市政府"),
    ("柳城市委", "市人民政府"),
    ("人力资源社会保障部", "财政部"),
    ("国家发展改革委办公厅", "税务总局办公厅"),
    ("国务院办公厅", "中央军委办公厅"),
    ("中共中央", "国务院"),
    ("最高人民法院", "最高人民检察院", "公安部"),
    ("柳城市发展和改革委员会", "国家税务总局柳城市税务局"),
    ("中国人民银行柳城市中心支行", "国家外汇管理局柳城市分局"),
    ("四川省科学技术协会", "四川省科学技术厅"),
    ("柳城市财政局", "国家税务局", "地方税务局"),
    ("柳城市房改办", "市建行"),
    ("柳城市绿化委员会办公室", "柳城市绿化和市容管理局"),
    ("柳城市国家税务局", "柳城市地方税务局"),
]

WHOLE = [
    "国家发展和改革委员会",
    "国家税务总局柳城市税务局",
    "中国农业银行柳城县支行",
    "国家统计局柳城调查队",
    "中共中央国家机关工委",
    "国务院学位委员会办公室",
    "中共柳城市委全面依法治市委员会",
    "柳城市粮食和物资储备局",
    "柳城市公安局交通警察支队",
    "柳城市教育局办公室",
    "柳城市市场监督管理局",
    "柳城市机关、事业单位工资制度改革办公室",
    "民政部基层政权建设和社区治理司",
    "柳城大学国家发展研究院",
    "中国（柳城）自由贸易试验区管理委员会保税区管理局",
    "柳城市水务局（柳城市河长制办公室）",
]

MARKED = [
    ("柳城市教育局、柳城市财政局", ("柳城市教育局", "柳城市财政局")),
    ("财政部 农业农村部 水利部", ("财政部", "农业农村部", "水利部")),
    ("县教育局和县财政局", ("县教育局", "县财政局")),
    ("国 务 院", ("国务院",)),
    ("国务院  办公厅", ("国务院办公厅",)),
    ("国家发展改革委等十三部门", ("国家发展改革委",)),
    ("柳城市财政局、柳城市审计局等", ("柳城市财政局", "柳城市审计局")),
    ("", ()),
]


class TestSplitting:
    @pytest.mark.parametrize("names", RUN_TOGETHER, ids="".join)
    def test_run_together(self, names: tuple[str, ...]) -> None:
        assert split_bodies("".join(names)) == names

    @pytest.mark.parametrize("names", RUN_TOGETHER, ids="".join)
    @pytest.mark.parametrize("mark", ["、", " ", "，", "　"])
    def test_with_marks(self, names: tuple[str, ...], mark: str) -> None:
        assert split_bodies(mark.join(names)) == names

    @pytest.mark.parametrize("name", WHOLE)
    def test_whole(self, name: str) -> None:
        assert split_bodies(name) == (name,)

    @pytest.mark.parametrize(("text", "names"), MARKED)
    def test_marks_and_what_stands_behind(self, text: str, names: tuple[str, ...]) -> None:
        assert split_bodies(text) == names

    @pytest.mark.parametrize("unit", ["市财政局", "委", "中共", "、", "局 ", "柳城市人民政府、", "和"])
    def test_hostile_length_returns(self, unit: str) -> None:
        assert "".join(split_bodies(unit * 10_000)).count("、") <= 10_000


class TestNames:
    @pytest.mark.parametrize("name", [*WHOLE, *(name for names in RUN_TOGETHER for name in names)])
    def test_bodies(self, name: str) -> None:
        assert is_body_name(name)

    @pytest.mark.parametrize(
        "text",
        ["", "局", "柳城市公开招聘教师", "2021年柳城市财政局", "你局", "有关部门", "本委员会", "柳城市", "做好工作"],
    )
    def test_others(self, text: str) -> None:
        assert not is_body_name(text)
