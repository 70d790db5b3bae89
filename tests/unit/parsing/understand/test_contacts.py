"""Contacts in the shapes that papers print them in; the cases stand in `contact_cases.txt`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from gov_notice.model import Account, Contact
from gov_notice.parsing.fold import FOLD
from gov_notice.parsing.paragraphs import Found, Paragraph, Setting
from gov_notice.parsing.understand.contacts import find_contacts


def paragraphs(text: str, *, headings: tuple[str, ...] = ()) -> list[Paragraph]:
    """Give the lines of a text as paragraphs."""
    found = []
    start = 0
    for line in text.split("\n"):
        lead = len(line) - len(line.lstrip())
        printed = line.strip()
        if printed:
            folded = printed.translate(FOLD)
            found.append(Paragraph(text=folded, printed=printed, start=start + lead, headings=headings))
        start += len(line) + 1
    return found


def read(text: str, *, headings: tuple[str, ...] = ()) -> list[Found[Contact]]:
    return find_contacts(paragraphs(text, headings=headings), Setting())


def only(text: str) -> Contact:
    (found,) = read(text)
    return found.value


def row(contact: Contact) -> str:
    """Give a contact as “name numbers mailboxes”, with - for no name."""
    return " ".join((contact.name or "-", *map(str, contact.phones), *contact.emails))


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Give heading, text and rows of each case."""
    content = Path(__file__).with_name("contact_cases.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n\n+", content.strip()):
        lines = [line for line in block.split("\n") if not line.startswith("#")]
        if not lines:
            continue
        heading = "".join(line[2:] for line in lines if line.startswith("@ "))
        wanted = [line[3:] for line in lines if line.startswith("-> ")]
        text = "\n".join(line for line in lines if not line.startswith(("@ ", "-> ")))
        yield heading, text, [] if wanted == ["nothing"] else wanted


class TestRows:
    """One row a person, or a desk where no person is named; persons who share numbers each get them."""

    @pytest.mark.parametrize(("heading", "text", "wanted"), list(cases()))
    def test_case(self, heading: str, text: str, wanted: list[str]) -> None:
        rows = [row(found.value) for found in read(text, headings=(heading,) if heading else ())]
        assert sorted(r for r in rows if r != "-") == sorted(wanted)

    def test_rows_come_in_printed_order(self) -> None:
        found = read("联系人：吕清源、白露，电话：2260001。\n监督电话：2260009")
        assert [f.value.name for f in found] == ["吕清源", "白露", None]
        assert [f.start for f in found] == sorted(f.start for f in found)

    def test_the_place_holds_name_and_numbers(self) -> None:
        text = "请及时报送。联系人：吕清源，电话：2260001。"
        (found,) = read(text)
        assert text[found.start : found.stop] == "吕清源，电话：2260001"


class TestFields:
    """What else is printed: desk, fax, accounts, address, postcode; values hold printed characters."""

    @pytest.mark.parametrize(
        ("text", "body"),
        [
            ("（联系人：市粮食局调控科　楚云飞，电话：8866001）", "市粮食局调控科"),
            ("方案于9月5日前送县住建局物业股，联系电话2230001。", "县住建局物业股"),
            ("请致电科技处人文社科室（2290001），索要账号。", "科技处人文社科室"),
            ("咨询电话：5210001转6205，税政股。", "税政股"),
            ("受理部门：市科技局高新科，0371-67010001", "市科技局高新科"),
            ("（一）省科协组织部\n联系人：吕清源\n电话：85090001", "省科协组织部"),
            ("片区　联络员　电话\n城关片　吕清源　6220001", "城关片"),
            ("联系人：吕清源（教务处），电话：2260001", "教务处"),
            ("电子版发至科技处邮箱：kjc@example.edu.cn。", "科技处"),
            ("未尽事宜，请联系科技处。\n联系电话：2290001。", "科技处"),
            ("请与市科协普及部联系（电话2260001）。", "市科协普及部"),
            ("未尽事宜，由市教育局基教科负责解释。咨询电话：2260001。", "市教育局基教科"),
            ("受理科室：市农业局产业化科\n电话：0739-2260001", "市农业局产业化科"),
            ("联系方式：\n名　　称：柳河县中医院\n地　址：朝阳路7号\n电话：2260001", "柳河县中医院"),
            ("联系人：吕清源，电话：2260001", None),
            ("材料发至我局邮箱：a@example.cn", None),
        ],
    )
    def test_body(self, text: str, body: str | None) -> None:
        assert only(text).body == body

    def test_bracketed_sections_are_each_persons_own(self) -> None:
        found = read("联系人：吕清源（教务处）、白露（学生处），电话：2260001")
        assert [(f.value.name, f.value.body) for f in found] == [("吕清源", "教务处"), ("白露", "学生处")]

    def test_desk_on_the_line_above_is_that_of_its_persons(self) -> None:
        found = read("（一）柳河市规划院　吕清源、白露\n电话：2260001")
        assert [(f.value.name, f.value.body) for f in found] == [("吕清源", "柳河市规划院"), ("白露", "柳河市规划院")]

    def test_fax_above_is_that_of_persons_with_a_number_of_their_own(self) -> None:
        found = read("电话：2260001，传真：2260002\n联系人：吕清源、白露（13900000001）")
        assert [list(map(str, f.value.fax)) for f in found] == [["2260002"], ["2260002"]]

    def test_address_in_a_bracket_is_that_of_its_persons(self) -> None:
        found = read("管理人负责人：吕清源。请向管理人（地址：柳河市东街9号；联系人：白露；电话：2260001）申报。")
        assert [(f.value.name, f.value.address) for f in found] == [("白露", "柳河市东街9号")]

    def test_each_row_names_its_own_unit_or_has_that_of_the_row_above(self) -> None:
        behind = read("姓名 单位 职务 电话\n吕清源 县水务局 科长 2260001\n林小溪 县林业局 科员 2260002")
        assert [(f.value.name, f.value.body) for f in behind] == [("吕清源", "县水务局"), ("林小溪", "县林业局")]
        before = read("单位  姓名  电话\n县水务局  吕清源  2260001\n  林小溪  2260002")
        assert [(f.value.name, f.value.body) for f in before] == [("吕清源", "县水务局"), ("林小溪", "县水务局")]

    def test_what_a_bracket_says_of_a_person_is_no_body(self) -> None:
        found = read("会务组：吕清源（接站）2260001，林小溪（本科）2260002")
        assert {f.value.body for f in found} == {"会务组"}

    def test_the_columns_of_two_parties_have_their_own_addresses(self) -> None:
        found = read(
            "联系方式\n名　称：柳河县医院　　名　称：柳河县中医院\n地　址：南街1号　　地　址：北街12号\n"
            "电　话：2260001　　电　话：2260002"
        )
        assert [(f.value.body, f.value.address) for f in found] == [
            ("柳河县医院", "南街1号"),
            ("柳河县中医院", "北街12号"),
        ]

    def test_day_in_a_row_is_no_body(self) -> None:
        contact = read("学校 / 报送时间 / 联系人及电话\n城东小学 / 9月10日 / 吕清源 2260001")[-1].value
        assert (contact.name, contact.body) == ("吕清源", "城东小学")

    def test_desks_listed_under_one_label_have_their_own_places(self) -> None:
        found = read("受理部门：教务处（行政楼509室）、人事处（行政楼104室）\n电话：82260001、82260002")
        assert [(f.value.body, f.value.address) for f in found] == [
            ("教务处", "行政楼509室"),
            ("人事处", "行政楼104室"),
        ]

    def test_column_of_fax_numbers(self) -> None:
        contact = read("单位　联系人　电话　传真\n教务处　吕清源　2260001　2260002")[-1].value
        assert ([str(p) for p in contact.phones], [str(p) for p in contact.fax]) == (["2260001"], ["2260002"])

    def test_number_of_an_exchange_with_a_letter_for_a_digit(self) -> None:
        (phone,) = only("保管室（电话7O4）").phones
        assert (phone.text, phone.number) == ("7O4", "704")

    def test_persons_of_two_bodies_share_a_number(self) -> None:
        found = read("咨询人员：县人社局储小曼、县卫健局晏平 咨询电话：83120001")
        assert [(f.value.name, f.value.body) for f in found] == [("储小曼", "县人社局"), ("晏平", "县卫健局")]

    def test_fax_stands_apart(self) -> None:
        contact = only("联系人：吕清源 电话：0739-2260001 传真：0739-2260002")
        assert [str(p) for p in contact.phones] == ["0739-2260001"]
        assert [str(p) for p in contact.fax] == ["0739-2260002"]

    def test_fax_marked_behind_the_number(self) -> None:
        contact = only("局安全科8810023传真，8810025(电话)，联系方式如上")
        assert ([str(p) for p in contact.phones], [str(p) for p in contact.fax]) == (["8810025"], ["8810023"])

    @pytest.mark.parametrize("label", ["电话/传真", "电话及传真", "传真/电话", "电话（传真）"])
    def test_phone_and_fax_in_one_is_a_phone(self, label: str) -> None:
        contact = only(f"{label}：2260001")
        assert ([str(p) for p in contact.phones], contact.fax) == (["2260001"], ())

    @pytest.mark.parametrize(
        ("text", "account"),
        [
            ("联系人：吕清源，QQ群：684200001", Account("QQ群", "684200001")),
            ("联系人：吕清源，QQ：684200001", Account("QQ", "684200001")),
            ("联系人：吕清源，微信号：lv_qingyuan", Account("微信号", "lv_qingyuan")),
            ("联系人：吕清源，微信公众号“临江研语”", Account("微信公众号", "临江研语")),
        ],
    )
    def test_account(self, text: str, account: Account) -> None:
        contact = only(text)
        assert (contact.accounts, contact.phones) == ((account,), ())

    @pytest.mark.parametrize(
        ("text", "address", "postcode"),
        [
            ("联系人：危晓；地址：柏川县梧桐路66号；邮编：422900", "柏川县梧桐路66号", "422900"),
            ("联系人：危晓\n地址：柏川县 双桥路2号4楼（邮政编码：422000）", "柏川县双桥路2号4楼", "422000"),
            ("咨询：教务处，学府楼A306，电话6850001", "学府楼A306", None),
            ("地　址：柳河市人民路1号\n联系人：危晓\n电话：2260001", "柳河市人民路1号", None),
            ("材料送柳河市行政中心3号楼305室（电话2260001）。", "柳河市行政中心3号楼305室", None),
            ("联系人：沈云    办公地点：综合楼204室\n联系电话：88380001", "综合楼204室", None),
        ],
    )
    def test_address(self, text: str, address: str, postcode: str | None) -> None:
        contact = only(text)
        assert (contact.address, contact.postcode) == (address, postcode)

    def test_text_of_a_number_stays_as_printed(self) -> None:
        (phone,) = only("联系电话：（O１０）8509　0001转8012").phones
        assert (phone.text, str(phone)) == ("（O１０）8509　0001转8012", "010-85090001-8012")

    def test_bracket_around_a_number_is_none_of_it(self) -> None:
        found = read("联系人：江岚（13800010001）、苏越（0770-2260001）、白桦（0770）2260002")
        assert [contact.value.phones[0].text for contact in found] == ["13800010001", "0770-2260001", "（0770）2260002"]

    def test_mailbox_stays_as_printed(self) -> None:
        assert only("发送至jh_kfb＠163．com").emails == ("jh_kfb＠163．com",)


class TestOnce:
    """Each person and each desk once, whatever of them is printed again."""

    def test_number_with_area_code_takes_in_the_one_without(self) -> None:
        contact = only("请致电科技处（2290001）索要账号。未尽事宜，请致电0773-2290001！")
        assert (contact.body, [str(p) for p in contact.phones]) == ("科技处", ["0773-2290001"])

    def test_details_of_one_person_are_joined(self) -> None:
        contact = only("联系人：吕清源，电话：2260001。\n报名材料请交本处。\n联系人：吕清源，邮箱：a@example.cn。")
        assert row(contact) == "吕清源 2260001 a@example.cn"

    def test_teachers_of_one_surname_are_two(self) -> None:
        found = read("甲区：咨询电话：69530001，谢老师。\n乙区：咨询电话：33860001，谢老师。")
        assert [row(f.value) for f in found] == ["谢老师 69530001", "谢老师 33860001"]


class TestAnyText:
    """Whatever the text, places lie within it, in order, and values stand in it."""

    @given(st.text(alphabet="联系人电话:：,，；;（）()、 吕清源白露老师处@ab.cn0123456789-转传真邮箱\n", max_size=80))
    def test_places_and_values(self, text: str) -> None:
        squeezed = re.sub(r"\s", "", text)
        for found in read(text):
            assert 0 <= found.start < found.stop <= len(text)
            assert found.value.name is None or found.value.name in squeezed
            assert all(re.sub(r"\s", "", phone.text) in squeezed for phone in found.value.phones)
            assert all(email in squeezed for email in found.value.emails)
