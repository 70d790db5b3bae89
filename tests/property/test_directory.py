"""Laws of the relations between bodies, and of reading their names."""

from hypothesis import given, strategies as st

from gov_notice.directory import Coverage, Standing, covers, relation, resolve

_PLACES = (
    "四川省",
    "成都市",
    "武侯区",
    "柳州市",
    "广西壮族自治区",
    "柳江省",
    "江州市",
    "北京市",
    "徐汇区",
    "省",
    "市",
    "",
)
_ORGANS = (
    "人民政府", "人民政府办公厅", "教育局", "教育厅", "委", "委组织部", "科协", "科协学会部", "人大常委会", "法院",
    "总工会", "发改委", "公安局", "第一中学", "抗洪指挥部", "税务局", "",
)  # fmt: skip
_STATE = ("国务院", "教育部", "中共中央", "中国科协", "国家税务总局", "最高人民法院")
names = st.sampled_from(_STATE) | st.builds(str.__add__, st.sampled_from(_PLACES), st.sampled_from(_ORGANS))


class TestRelation:
    """Rulebook 8.2: superior and subordinate are one relation seen from both ends."""

    @given(names, names)
    def test_is_the_reverse_from_the_other_end(self, a: str, b: str) -> None:
        there, back = relation(a, b), relation(b, a)
        assert back.standing is there.standing.reverse
        assert back.skips is there.skips

    @given(names, names, names)
    def test_superiors_of_superiors_are_superiors(self, a: str, b: str, c: str) -> None:
        if relation(a, b).standing is Standing.SUPERIOR and relation(b, c).standing is Standing.SUPERIOR:
            assert relation(a, c).standing is Standing.SUPERIOR

    @given(names)
    def test_nothing_is_above_itself(self, name: str) -> None:
        assert relation(name, name).standing in {Standing.SAME, Standing.UNKNOWN}


class TestResolve:
    """Every name has a resolution; what is not known keeps its words."""

    @given(st.text() | st.text(alphabet="中共省市县区州委办厅局部科协国务院人民政府柳江"))
    def test_of_any_text_returns(self, name: str) -> None:
        assert resolve(name).name or not name.strip()

    @given(names)
    def test_a_full_name_means_itself(self, name: str) -> None:
        found = resolve(name)
        if found.places and not found.candidates:
            again = resolve(found.name)
            assert (again.name, again.places, again.system) == (found.name, found.places, found.system)

    @given(st.text(alphabet="各市州县（）人民政府、，科协除外有关 单位不含省级"), names)
    def test_any_line_has_an_answer(self, line: str, body: str) -> None:
        if line.strip():
            assert covers(line, body) in Coverage
