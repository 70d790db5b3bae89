"""联系方式: whom to call, where to send."""

import re
from typing import Final, Self

from attrs import field, frozen

from gov_notice.errors import NoticeSyntaxError
from gov_notice.model._fields import all_words, several, some_words, term, words

__all__ = ["Account", "Contact", "Phone"]

_WIDE: Final = {0xFF10 + i: 0x30 + i for i in range(10)}
_FOLD: Final = (
    _WIDE
    | dict.fromkeys(map(ord, "Oo\uff2f\uff4f○〇"), "0")  # scanned papers: the letter or the Han zero for the digit
    | dict.fromkeys(map(ord, "lI"), "1")
    | dict.fromkeys([*range(0x2010, 0x2016), 0x2212, 0x2500, 0x2501, 0xFE63, 0xFF0D, ord("~"), 0xFF5E], "-")
    | {ord("一"): "-"}  # scanned papers: the Han numeral for the dash
    | {ord(odd): plain for odd, plain in zip("（）\uff0b，．：", "()+,.:", strict=True)}
    | dict.fromkeys(map(ord, " \t\n\r\u2002\u2003\u2009\u3000\u00a0"))
)
_PHONE: Final = re.compile(
    # Without + or 00 the country code needs a dash, or more digits than a line has: 86201000-1000 is local.
    r"(?P<abroad>\(?(?:\+|00)86\)?-*|\(86\)-*|86-+|86(?=[0-9]{9}|[0-9]{2,3}-[0-9]{7}|1[3-9][0-9]-[0-9]{4}-))?"
    r"(?:0?(?P<mobile>1[3-9][0-9](?:-?[0-9]{4}){2}|1[3-9][0-9]-?[0-9]{3}-?[0-9]{5})"
    r"|(?P<service>[48]00(?:-?[0-9]){7})"
    r"|\(?(?P<area>0(?:10|2[0-9]|[3-9][0-9]{2})|(?(abroad)(?:10|2[0-9]|[3-9][0-9]{2})|(?!)))\)?-*"
    r"(?P<city>[1-9][0-9]{2,3}-?[0-9]{4}|1[0-9]{4})"
    # A service number has no country code before it: 8690000 is a local line, not 86 and 90000.
    r"|(?P<local>[2-9][0-9]{2,3}-?[0-9]{4}|(?(abroad)(?!)|(?:1[0-9]{2}|1[0-9]{4}|9[0-9]{4,5}))))"
    r"(?:\(?(?:转|-|,|分机号?|:|[Ee]xt\.?)+(?P<extension>[0-9]{1,6})\)?)?"
).fullmatch
_DIGIT: Final = re.compile("[0-9０-９]").findall
_NO_DIGIT: Final = re.compile("[^0-9]").sub


@frozen
class Phone:
    """电话: the words, the number with its area code, and the extension.

    `text` stays as printed, with the letters that a scan puts for digits; `number` holds digits,
    the area code of a fixed line set off with a hyphen.

    >>> phone = Phone.parse("（028）8509 6837转8012")
    >>> phone.number, phone.extension, str(phone)
    ('028-85096837', '8012', '028-85096837-8012')
    >>> Phone.parse("O27一8786 44l5").number
    '027-87864415'
    """

    text: str = field(validator=some_words, metadata=term("电话"))
    number: str | None = field(
        default=None, validator=words, metadata=term("号码", absent="the words are no phone number")
    )
    extension: str | None = field(default=None, validator=words, metadata=term("分机", absent="none is printed"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number of the Chinese plan; raises `NoticeSyntaxError` where it is none."""
        match = _PHONE(text.translate(_FOLD))
        if match is None or 3 * len(_DIGIT(text)) < len(_NO_DIGIT("", match[0])):
            raise NoticeSyntaxError("not a phone number of the Chinese plan", text=text, start=0, stop=len(text))
        number = _NO_DIGIT("", match["mobile"] or match["service"] or match["city"] or match["local"])
        if match["area"]:
            number = f"0{match['area'].removeprefix('0')}-{number}"
        return cls(text, number, match["extension"])

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a number and keep the words where they are none."""
        try:
            return cls.parse(text)
        except NoticeSyntaxError:
            return cls(text)

    def __str__(self) -> str:
        if self.number is None:
            return self.text.translate(_WIDE)
        return f"{self.number}-{self.extension}" if self.extension else self.number


@frozen
class Account:
    """其他联系账号: a QQ number or group, a WeChat account.

    >>> Account("QQ群", "345678901").kind
    'QQ群'
    """

    kind: str = field(validator=some_words, metadata=term("账号类型"))
    text: str = field(validator=some_words, metadata=term("账号"))


@frozen(kw_only=True)
class Contact:
    """联系方式: a person, or a desk where no person is named.

    >>> Contact(name="吕清源", phones=(Phone.parse("028-85090001"),)).phones[0].number
    '028-85090001'
    """

    name: str | None = field(
        default=None, validator=words, metadata=term("联系人", absent="a desk or a mailbox without a person")
    )
    body: str | None = field(
        default=None, validator=words, metadata=term("联系单位", absent="none is printed beside it")
    )
    phones: tuple[Phone, ...] = field(default=(), converter=several, metadata=term("联系电话"))
    fax: tuple[Phone, ...] = field(default=(), converter=several, metadata=term("传真"))
    emails: tuple[str, ...] = field(default=(), converter=several, validator=all_words, metadata=term("电子邮箱"))
    accounts: tuple[Account, ...] = field(default=(), converter=several, metadata=term("其他账号"))
    address: str | None = field(default=None, validator=words, metadata=term("地址", absent="none is printed"))
    postcode: str | None = field(default=None, validator=words, metadata=term("邮政编码", absent="none is printed"))
