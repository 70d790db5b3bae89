"""Phone numbers in every shape that papers print; the numbers are invented."""

import pytest

from gov_notice.errors import InvalidFieldError, NoticeSyntaxError
from gov_notice.model import Account, Contact, Phone


class TestParse:
    """The Chinese numbering plan: area codes 010, 02X, 0XXX, mobile numbers, service numbers, extensions."""

    @pytest.mark.parametrize(
        ("text", "canonical"),
        [
            ("028-85096837", "028-85096837"),
            ("028—85096837", "028-85096837"),
            ("028－8509－6837", "028-85096837"),
            ("（028）85096837", "028-85096837"),
            ("(028)8509 6837", "028-85096837"),
            ("（028）-85096837", "028-85096837"),
            ("028 85096837", "028-85096837"),
            ("02885096837", "028-85096837"),
            ("0739-4521306", "0739-4521306"),
            ("0739－452 1306", "0739-4521306"),
            ("\uff10\uff17\uff13\uff19—\uff14\uff15\uff12\uff11\uff13\uff10\uff16", "0739-4521306"),
            ("+86-10-68200001", "010-68200001"),
            ("+86 010 68200001", "010-68200001"),
            ("0086-739-4521306", "0739-4521306"),
            ("(86)10-68200001", "010-68200001"),
            ("4521306", "4521306"),
            ("452 1306", "4521306"),
            ("8509 6837", "85096837"),
            ("13900000001", "13900000001"),
            ("139 0000 0001", "13900000001"),
            ("139-0000-0001", "13900000001"),
            ("139 000 00001", "13900000001"),
            ("+86 139 0000 0001", "13900000001"),
            ("013900000001", "13900000001"),
            ("400-810-0001", "4008100001"),
            ("4008-100-001", "4008100001"),
            ("800 810 0001", "8008100001"),
            ("110", "110"),
            ("12345", "12345"),
            ("0739-12345", "0739-12345"),
            ("95598", "95598"),
            ("96315", "96315"),
            ("4520001转8012", "4520001-8012"),
            ("4520001转分机8012", "4520001-8012"),
            ("4520001分机8012", "4520001-8012"),
            ("4520001（转8012）", "4520001-8012"),
            ("68280001-8069", "68280001-8069"),
            ("（028）8509 6837转8012", "028-85096837-8012"),
            ("010-68280001—802", "010-68280001-802"),
            ("O27一8786 44l5", "027-87864415"),
            ("（O23）6133 1188", "023-61331188"),
            ("8816O23", "8816023"),
            ("〇27-87864415", "027-87864415"),
        ],
    )
    def test_shape(self, text: str, canonical: str) -> None:
        phone = Phone.parse(text)
        assert (str(phone), phone.text) == (canonical, text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " ",
            "无",
            "1234567",
            "123456789",
            "12",
            "1000",
            "010-123",
            "0000-1234567",
            "139000000012",
            "138****0001",
            "0739-4520XXX",
            "OOlO",
            "OOOO-lOOOOOO",
            "2023-2025年",
            "028-85096837/8",
            "电话028-85096837",
        ],
    )
    def test_refused(self, text: str) -> None:
        with pytest.raises(NoticeSyntaxError):
            Phone.parse(text)

    def test_error_covers_the_words(self) -> None:
        with pytest.raises(NoticeSyntaxError) as caught:
            Phone.parse("见附件")
        assert (caught.value.start, caught.value.stop) == (0, 3)

    def test_parts(self) -> None:
        phone = Phone.parse("（0739）452 1306转8012")
        assert (phone.number, phone.extension) == ("0739-4521306", "8012")


class TestRead:
    """What is printed as a phone is kept, number or not."""

    def test_number(self) -> None:
        assert Phone.read("4521306") == Phone.parse("4521306")

    def test_words(self) -> None:
        phone = Phone.read("见附件")
        assert (phone.number, phone.extension, str(phone)) == (None, None, "见附件")

    def test_empty_is_no_value(self) -> None:
        with pytest.raises(InvalidFieldError):
            Phone.read(" ")


class TestContact:
    """A person, or a desk where no person is named."""

    def test_fields_hold_tuples(self) -> None:
        contact = Contact(name="吕清源", phones=[Phone.parse("4521306")], emails=["a@example.cn"])
        assert (contact.phones, contact.emails) == ((Phone.parse("4521306"),), ("a@example.cn",))

    def test_nothing_is_printed(self) -> None:
        contact = Contact()
        assert (contact.name, contact.body, contact.address, contact.postcode) == (None, None, None, None)
        assert (contact.phones, contact.fax, contact.emails, contact.accounts) == ((), (), (), ())

    def test_empty_mailbox_is_refused(self) -> None:
        with pytest.raises(InvalidFieldError):
            Contact(emails=[""])

    def test_account_has_kind_and_text(self) -> None:
        with pytest.raises(InvalidFieldError):
            Account("QQ", "")
