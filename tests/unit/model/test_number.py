"""DocumentNumber: what is read, how it is printed, and where a near miss breaks off."""

import operator

import pytest

from gov_notice.errors import InvalidFieldError, NoticeSyntaxError
from gov_notice.model import DocumentNumber, NumberForm

READ: list[tuple[str, str, str | None, int | None, int, str]] = [
    # printed, form, agency code, year, serial, canonical
    ("柳政发〔2026〕15号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳政发[2026]15号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳政发【2026】015号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳政发（2026）第15号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳政发﹝２０１９﹞１９号", "ordinary", "柳政发", 2019, 19, "柳政发〔2019〕19号"),
    ("柳政发〔二〇二六〕十五号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳政发〔2O26〕1O号", "ordinary", "柳政发", 2026, 10, "柳政发〔2026〕10号"),
    ("柳 政 发 〔2026〕 15 号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("\u200b柳政发〔2026〕\n15号", "ordinary", "柳政发", 2026, 15, "柳政发〔2026〕15号"),
    ("柳价〔92〕65号", "ordinary", "柳价", 1992, 65, "柳价〔1992〕65号"),
    ("柳价〔20〕5号", "ordinary", "柳价", 2020, 5, "柳价〔2020〕5号"),
    ("柳价(费)字〔1993〕060号", "ordinary", "柳价（费）字", 1993, 60, "柳价（费）字〔1993〕60号"),
    ("柳价[收]字[1993]第253号", "ordinary", "柳价（收）字", 1993, 253, "柳价（收）字〔1993〕253号"),
    ("柳房[1993]公字第52号", "ordinary", "柳房公字", 1993, 52, "柳房公字〔1993〕52号"),
    ("2026年第12期（总第305期）", "minutes", None, 2026, 12, "2026年第12期"),
    ("柳府令〔2018〕3号", "ordinary", "柳府令", 2018, 3, "柳府令〔2018〕3号"),
    ("LCK〔2021〕7号", "ordinary", "LCK", 2021, 7, "LCK〔2021〕7号"),
    ("柳税三[1993]018号", "ordinary", "柳税三", 1993, 18, "柳税三〔1993〕18号"),
    ("柳办发明电〔2025〕7号", "telegram", "柳办发明电", 2025, 7, "柳办发明电〔2025〕7号"),
    ("柳政办电〔2019〕12号", "telegram", "柳政办电", 2019, 12, "柳政办电〔2019〕12号"),
    ("柳广电〔2019〕12号", "ordinary", "柳广电", 2019, 12, "柳广电〔2019〕12号"),
    ("法释〔2018〕1号", "judicial", "法释", 2018, 1, "法释〔2018〕1号"),
    ("高检发释字〔2019〕4号", "judicial", "高检发释字", 2019, 4, "高检发释字〔2019〕4号"),
    ("柳城市人民政府令第33号", "decree", "柳城市人民政府令", None, 33, "柳城市人民政府令第33号"),
    ("柳城市人民政府令33号", "decree", "柳城市人民政府令", None, 33, "柳城市人民政府令第33号"),
    ("柳城市人民政府令（第33号）", "decree", "柳城市人民政府令", None, 33, "柳城市人民政府令第33号"),
    ("柳城市人民政府令[第三十三号]", "decree", "柳城市人民政府令", None, 33, "柳城市人民政府令第33号"),
    ("柳城市人民政府第33号令", "decree", "柳城市人民政府令", None, 33, "柳城市人民政府令第33号"),
    ("柳城市人民政府令[94年第16号]", "decree", "柳城市人民政府令", 1994, 16, "柳城市人民政府令1994年第16号"),
    ("柳城市人民政府令[1992]年第4号", "decree", "柳城市人民政府令", 1992, 4, "柳城市人民政府令1992年第4号"),
    ("第706号", "decree", None, None, 706, "第706号"),
    ("（第3号）", "decree", None, None, 3, "第3号"),
    ("2020年第5号", "announcement", None, 2020, 5, "2020年第5号"),
    ("柳城市税务局公告2020年第5号", "announcement", "柳城市税务局公告", 2020, 5, "柳城市税务局公告2020年第5号"),
    ("2020年第5号公告", "announcement", "公告", 2020, 5, "公告2020年第5号"),
    ("公告2020第5号", "announcement", "公告", 2020, 5, "公告2020年第5号"),
    ("柳城市人大常委会公告[第49号]", "announcement", "柳城市人大常委会公告", None, 49, "柳城市人大常委会公告第49号"),
    ("柳城市人大常委会第12号公告", "announcement", "柳城市人大常委会公告", None, 12, "柳城市人大常委会公告第12号"),
    ("第17期", "minutes", None, None, 17, "第17期"),
    ("2020年第9期", "minutes", None, 2020, 9, "2020年第9期"),
    ("〔2020〕9", "minutes", None, 2020, 9, "2020年第9期"),
    ("〔1998〕武司字第82号", "old", "武司字", 1998, 82, "〔1998〕武司字第82号"),
    ("(80)国函字5号", "old", "国函字", 1980, 5, "〔1980〕国函字第5号"),
    ("[92]柳税三165号", "old", "柳税三", 1992, 165, "〔1992〕柳税三第165号"),
    ("[1992]柳公[户]165号", "old", "柳公（户）", 1992, 165, "〔1992〕柳公（户）第165号"),
    ("沅政办批字第12号", "old", "沅政办批字", None, 12, "沅政办批字第12号"),
    ("沅政办批字十二号", "old", "沅政办批字", None, 12, "沅政办批字第12号"),
    ("柳城市人民政府第七十二号", "old", "柳城市人民政府", None, 72, "柳城市人民政府第72号"),
]

NEAR_MISSES = [
    # text, what is wanted, where
    ("国发2020第5号", "the bracket 〔 before the year", 2),
    ("柳交办2O21〕44号", "the bracket 〔 before the year", 3),
    ("柳发〔2026〕  号", "a serial number from 1", 10),
    ("柳发〔2026〕0号", "a serial number from 1", 8),
    ("柳发〔202〕5号", "a year of four digits", 3),
    ("柳发〔1820〕5号", "a year of four digits", 3),
    ("柳发〔2020 5号", "the bracket 〕 after the year", 8),
    ("柳发〔2020〕5", "号", 9),
    ("柳发〔2020〕5号、柳财〔2020〕6号", "nothing may follow", 10),
    ("〔2020〕5号", "an agency code", 0),
    ("柳城市人民政府令第号", "a serial number from 1", 9),
    ("2020年第号", "a serial number from 1", 6),
    ("第期", "a serial number from 1", 1),
    ("", "an agency code", 0),
    ("关于召开会议的通知", "the bracket 〔 before the year", 9),
]


class TestReading:
    """GB/T 9704-2012 7.2.5, and the shapes that occur beside it."""

    @pytest.mark.parametrize("row", READ, ids=lambda row: row[0])
    def test_form_and_parts(self, row: tuple[str, str, str | None, int | None, int, str]) -> None:
        text, *parts, canonical = row
        number = DocumentNumber.parse(text)
        assert [number.form.value, number.agency_code, number.year, number.serial] == parts
        assert str(number) == canonical
        assert number.text == text

    @pytest.mark.parametrize("printed", sorted({row[5] for row in READ}))
    def test_canonical_print_is_read_as_itself(self, printed: str) -> None:
        assert str(DocumentNumber.parse(printed)) == printed

    @pytest.mark.parametrize(("text", "wanted", "at"), NEAR_MISSES)
    def test_near_miss_says_where(self, text: str, wanted: str, at: int) -> None:
        with pytest.raises(NoticeSyntaxError) as caught:
            DocumentNumber.parse(text)
        assert caught.value.message.startswith(wanted)
        assert caught.value.start == at

    @pytest.mark.parametrize("text", [text for text, _, _ in NEAR_MISSES if text])
    def test_read_keeps_what_it_cannot_understand(self, text: str) -> None:
        number = DocumentNumber.read(text)
        assert not number.readable
        assert number.form is NumberForm.UNREADABLE
        assert str(number) == number.text == text

    @pytest.mark.parametrize("unit", ["柳", "〔", "〔2020〕", "柳发〔2020〕1号", "第", "1", "令", "柳(", "年第", " "])
    def test_hostile_length_is_no_number(self, unit: str) -> None:
        assert not DocumentNumber.read(f"x{unit * 20_000}").readable


class TestOrder:
    def test_by_code_year_and_serial(self) -> None:
        texts = ["柳财〔2020〕2号", "柳发〔2021〕1号", "柳发〔2020〕10号", "柳发〔2020〕9号"]
        ordered = [str(number) for number in sorted(map(DocumentNumber.parse, texts))]
        assert ordered == ["柳发〔2020〕9号", "柳发〔2020〕10号", "柳发〔2021〕1号", "柳财〔2020〕2号"]

    def test_other_things_have_no_order_with_it(self) -> None:
        with pytest.raises(TypeError):
            operator.lt(DocumentNumber.parse("第5号"), "第5号")


class TestParts:
    def test_text_is_printed_from_parts(self) -> None:
        assert DocumentNumber(agency_code="柳发", year=2026, serial=8).text == "柳发〔2026〕8号"

    def test_announcement_without_year_has_a_code(self) -> None:
        with pytest.raises(InvalidFieldError, match=r"DocumentNumber\.year"):
            DocumentNumber(form=NumberForm.ANNOUNCEMENT, serial=5)


class TestDeviations:
    """GB/T 9704-2012 7.2.5: the full year in 〔〕, no 第, no leading zeros; each other print is told with its place."""

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("柳政发〔2026〕15号", []),
            ("柳政发[2026]15号", [("[", "〔"), ("]", "〕")]),
            ("柳政发〔2026)15号", [(")", "〕")]),
            ("柳政发〔26〕15号", [("26", "2026")]),
            ("柳政发〔2026年〕第015号", [("年", ""), ("第", ""), ("015", "15")]),
            ("柳政发〔二〇二六〕十五号", [("二〇二六", "2026"), ("十五", "15")]),
            ("柳政发〔2026〕０12号", [("０12", "12")]),
            ("柳政发〔２０２６〕１２号", [("２０２６", "2026"), ("１２", "12")]),
            ("柳政发 〔2O26〕 15号", [(" ", ""), ("2O26", "2026"), (" ", "")]),
            ("柳（财）发〔2026〕15号", []),
            ("第15号", []),
            ("〔1998〕柳司字第82号", []),
        ],
    )
    def test_are_told_with_their_places(self, text: str, places: list[tuple[str, str]]) -> None:
        found = DocumentNumber.parse(text).deviations
        assert [(each.printed, each.wanted) for each in found] == places
        assert all(text[each.start : each.stop] == each.printed for each in found)
