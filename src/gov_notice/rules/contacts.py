"""Rules on contacts and 附注 (rulebook 1.7)."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from gov_notice.checking import Context, Flaw, Need, Severity, Source, SourceLevel, rule
from gov_notice.directory import Level, resolve
from gov_notice.parsing.fold import FOLD
from gov_notice.rules.area_codes import province_of_area_code
from gov_notice.rules.sources import IN_FORCE_SINCE_2012, LOGIC, PRACTICE, law, standard

__all__ = ["CONTACTS"]

_NOTE: Final = re.compile(r"(?P<open>[（(]?)(?P<words>此件[^（）()。]{2,30}?)(?P<close>[）)]?)[ \u3000]*").fullmatch
_MASKED: Final = re.compile(r"[xX×*＊]{2,}").search
_NAMED: Final = re.compile(
    r"联系人[ \u3000]*[:：][ \u3000]*(?P<name>[\u4e00-\u9fff]{2,4})[，,；; \u3000]+"
    r"(?:联系)?(?:电话|手机)[ \u3000]*[:：][ \u3000]*(?P<number>[0-9][0-9\-—]{5,14})"
).finditer
_CALLED: Final = re.compile(r"电话[ \u3000]*[:：][ \u3000]*[0-9]{5}").search
_TITLES: Final = ("老师", "同志", "先生", "女士", "主任", "科长", "处长")
_DIGITS: Final = re.compile(r"[^0-9]").sub
_MAIL: Final = re.compile(
    r"(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９._．＿+-])[A-Za-z0-9Ａ-Ｚａ-ｚ０-９._．＿+-]++[ ]?[@＠][ ]?"
    r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９.．。,，-]+[A-Za-zＡ-Ｚａ-ｚ]"
).finditer
_GOOD_MAIL: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}").fullmatch
_POSTCODE: Final = re.compile(
    r"邮(?:政)?编(?:码)?[ \u3000]*[:：]?[ \u3000]*(?P<code>[0-9]{3,9})(?![0-9\-—xX×*])"
).finditer
_CITIZEN: Final = re.compile(
    r"[1-9](?<![0-9A-Za-z].)[0-9]{5}(?P<born>(?:19|20)[0-9]{6})[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
).finditer
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CARD: Final = re.compile(
    r"(?:银行卡号?|账号|帐号|卡号)[ \u3000]*[:：]?[ \u3000]*(?P<card>62[0-9]{14,17})(?![0-9])"
).finditer
_AREA_CODE: Final = re.compile(r"[（(]?(?P<code>0[1-9][0-9]{1,2})[）)]?[-—－–\s]").match
_NUMBER: Final = r"(?:号码?)?[ \u3000]*[:：][ \u3000]*(?P<number>[0-9][0-9\-—－]{5,15}[0-9])(?![ \u3000]?[0-9xX×*])"
_LABELLED: Final = {label: re.compile(label + _NUMBER).finditer for label in ("电话", "手机")}
_WITH_AREA: Final = re.compile(r"[(]?0[1-9][0-9]{1,2}[)]?[-—][0-9]{4,10}").fullmatch
_LIKE_MOBILE: Final = re.compile(r"1[3-9][0-9]{7,11}").fullmatch
_MOBILE: Final = 11
_DISCLOSURE: Final = Source(SourceLevel.LAW, "《中华人民共和国政府信息公开条例》第十五条")


@rule(
    "C001",
    "note-brackets",
    Severity.ERROR,
    standard("7.3.6"),
    "附注应当加全角圆括号：{wanted}",
    needs=Need.TEXT,
    elements="notes",
)
def note_brackets(ctx: Context) -> Iterator[Flaw]:
    """A note on distribution stands in full-width brackets.

    What it does: reports 此件公开发布 without brackets, or in half-width ones.
    Why: the standard: 居左空二字加圆括号编排.
    Fix safety: safe.
    """
    for k, note in enumerate(ctx.document.notes):
        words = ctx.words_of(f"/notes/{k}", note)
        match = _NOTE(words.text)
        if match and (match["open"], match["close"]) != ("（", "）"):
            yield words.flaw(match.start(), match.end("close"), put=f"（{match['words']}）")


@rule(
    "C003",
    "request-contact",
    Severity.INFO,
    PRACTICE,
    "请示通常在附注中写明联系人和电话",
    elements="body",
    genres="请示",
)
def request_contact(ctx: Context) -> Iterator[Flaw]:
    """A 请示 names a contact and a phone.

    What it does: reports a 请示 without any phone number.
    Why: the superior must be able to ask back.
    Fix safety: no fix.
    """
    document = ctx.document
    called = any(contact.phones for contact in document.contacts) or any(map(_CALLED, document.notes))
    if document.genre == "请示" and document.body and not called:
        yield ctx.flaw("/notes")


@rule("C004", "contact-without-phone", Severity.WARNING, LOGIC, "联系人{name}没有电话或电子邮箱", elements="contacts")
def contact_without_phone(ctx: Context) -> Iterator[Flaw]:
    """A contact can be reached.

    What it does: reports a name behind 联系人 without phone, mail or other account.
    Why: the reader is told to call, and cannot.
    Fix safety: no fix.
    """
    for k, contact in enumerate(ctx.document.contacts):
        reached = contact.phones or contact.emails or contact.fax or contact.accounts
        # a number with too few digits is no phone to the reader, and is for C005
        if contact.name and not reached and not _CALLED(ctx.words.text):
            yield ctx.flaw(f"/contacts/{k}", facts={"name": contact.name})


@rule("C005", "phone-shape", Severity.WARNING, LOGIC, "“{text}”不是有效的电话号码")
def phone_shape(ctx: Context) -> Iterator[Flaw]:
    """A phone number has a valid shape.

    What it does: reports what is neither a mobile number of eleven digits, nor a fixed line with or without
    area code, nor a service number. Masked numbers are left alone.
    Why: a digit is missing, or one too many.
    Fix safety: no fix.
    """
    said: set[str] = set()
    judged = ctx.dated >= IN_FORCE_SINCE_2012
    for k, contact in enumerate(ctx.document.contacts):
        for phone in (*contact.phones, *contact.fax):
            if not _MASKED(phone.text) and (phone.number is None or (judged and _misses_digits(phone.text))):
                said.add(phone.text)
                yield ctx.flaw(f"/contacts/{k}", facts={"text": phone.text})
    words = ctx.words
    for label, numbers in _LABELLED.items() if judged else ():
        for match in numbers(words.text) if label in words.text else ():
            if match["number"] not in said and _misses_digits(match["number"]):
                yield words.flaw(*match.span("number"), facts={"text": match["number"]})


def _misses_digits(text: str) -> bool:
    """Tell whether digits are those of a mobile or an area code with too few or too many behind them."""
    plain = text.translate(FOLD)
    digits = _DIGITS("", plain)
    if digits.startswith("0"):
        wanted = (11,) if digits[1:2] in ("1", "2") else (11, 12)
        return bool(_WITH_AREA(plain)) and len(digits) not in wanted
    return bool(_LIKE_MOBILE(plain)) and len(digits) != _MOBILE


@rule(
    "C006",
    "area-code-of-place",
    Severity.INFO,
    LOGIC,
    "电话“{text}”的区号属于{found}，发文机关在{wanted}",
    elements=("issuers", "contacts"),
)
def area_code_of_place(ctx: Context) -> Iterator[Flaw]:
    """The area code is that of the issuer's province.

    What it does: compares area codes with the province that the one issuer lies in by its name. Contacts of other
    bodies, and issuers that no table knows, are left alone.
    Why: a number of an older or another paper was left.
    Fix safety: no fix.
    """
    document = ctx.document
    if len(document.issuers) != 1 or not any(contact.phones for contact in document.contacts):
        return
    # the name alone: a place that is only concluded from other bodies would be compared with a guess
    meant = resolve(document.issuers[0])
    if meant.candidates or not meant.places or meant.places[0].level is not Level.PROVINCE:
        return
    own = meant.places[0].name
    for k, contact in enumerate(document.contacts):
        for phone in contact.phones if contact.body is None else ():
            match = _AREA_CODE(phone.text.strip())
            other = province_of_area_code(match["code"]) if match else None
            if other and other != own:
                yield ctx.flaw(f"/contacts/{k}", facts={"text": phone.text, "found": other, "wanted": own})


@rule("C007", "mail-shape", Severity.WARNING, LOGIC, "电子邮箱“{found}”格式不对", signs=("@", "＠"))
def mail_shape(ctx: Context) -> Iterator[Flaw]:
    """A mail address is well formed, in half-width characters.

    What it does: reports full-width letters, ＠ and ．, blanks inside, and addresses without a domain.
    Why: nobody can write to it.
    Fix safety: safe where only the width is wrong; else no fix.
    """
    words = ctx.words
    for match in _MAIL(words.text):
        if _GOOD_MAIL(match[0]):
            continue
        plain = match[0].translate(FOLD).replace(" ", "")
        yield words.flaw(*match.span(), put=plain if _GOOD_MAIL(plain) else None)


@rule("C008", "postcode-shape", Severity.WARNING, LOGIC, "邮政编码“{found}”应为6位数字", signs="邮")
def postcode_shape(ctx: Context) -> Iterator[Flaw]:
    """A postcode has six digits.

    What it does: counts the digits behind 邮编 and 邮政编码.
    Why: a digit is missing, or one too many.
    Fix safety: no fix.
    """
    words = ctx.words
    for match in _POSTCODE(words.text):
        if len(match["code"]) != 6:
            yield words.flaw(*match.span("code"))


@rule("C009", "personal-data", Severity.WARNING, _DISCLOSURE, "公开的公文中不应出现个人的{what}")
def personal_data(ctx: Context) -> Iterator[Flaw]:
    """A public text holds no identity numbers and no bank cards.

    What it does: reports numbers of identity cards whose check digit is right, and card numbers behind their
    label.
    Why: 信息公开条例 15 protects personal data in what is made public.
    Fix safety: no fix, how much is masked is the body's to say.
    """
    words = ctx.words
    for match in _CITIZEN(words.text):
        if _checks(match[0]) and _is_day(match["born"]):
            yield words.flaw(*match.span(), facts={"what": "身份证号码"})
    for match in _CARD(words.text) if "62" in words.text else ():
        yield words.flaw(*match.span("card"), facts={"what": "银行卡号"})


def _checks(number: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return "10X98765432"[total % 11] == number[17].upper()


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


@rule(
    "C010",
    "public-and-secret",
    Severity.ERROR,
    law("中华人民共和国保守国家秘密法", 22),
    "标有密级“{secrecy}”的公文不得公开发布",
    aliases=("S014",),
    elements=("secrecy", "notes"),
)
def public_and_secret(ctx: Context) -> Iterator[Flaw]:
    """A note of publication and a secrecy mark exclude each other.

    What it does: reports （此件公开发布） and the like on a paper with a grade.
    Why: a state secret is declassified before it is published.
    Fix safety: no fix, either may be wrong.
    """
    document = ctx.document
    if document.secrecy is None or document.secrecy.grade is None:
        return
    for k, note in enumerate(document.notes):
        if re.search("公开发布|主动公开|公开属性[：:]主动", note):
            yield ctx.flaw(f"/notes/{k}", facts={"secrecy": document.secrecy.text})


@rule(
    "C011",
    "public-attribute",
    Severity.INFO,
    PRACTICE,
    "没有标注公开属性（主动公开、依申请公开、不予公开）",
    elements=("issuers", "date_of_issue"),
)
def public_attribute(ctx: Context) -> Iterator[Flaw]:
    """A document says whether it is public.

    What it does: reports a paper with issuer and date that carries no word on publication.
    Why: governments mark it in the note.
    Fix safety: no fix.
    """
    document = ctx.document
    if document.distribution or document.secrecy or any("公开" in note for note in document.notes):
        return
    if document.issuers and document.date_of_issue and ctx.carrier is None:
        yield ctx.flaw("/distribution")


@rule("C012", "two-numbers-for-one", Severity.WARNING, LOGIC, "{name}的电话前后不一致：{one}、{other}")
def two_numbers_for_one(ctx: Context) -> Iterator[Flaw]:
    """One contact has one number throughout.

    What it does: reports a name that stands twice behind 联系人, each time with one number of the same kind, and
    another one.
    Why: one of them is misprinted.
    Fix safety: no fix.
    """
    seen: dict[tuple[str, int], str] = {}
    words = ctx.body
    printed: dict[str, str] = {}
    for match in _NAMED(words.text) if words.text.count("联系人") > 1 else ():
        name, number = match["name"], match["number"]
        before = printed.setdefault(name, number)
        if before != number and len(_DIGITS("", before)) == len(_DIGITS("", number)) and not name.endswith(_TITLES):
            yield words.flaw(*match.span("number"), facts={"name": name, "one": before, "other": number})
    for k, contact in enumerate(ctx.document.contacts):
        # two people may both be called 谢老师
        if (
            not contact.name
            or contact.name.endswith(_TITLES)
            or len(contact.phones) != 1
            or not (number := contact.phones[0].number)
        ):
            continue
        bare = _DIGITS("", number)
        kind = (contact.name, 0 if len(bare) == 11 and bare[0] == "1" else len(number))
        before = seen.setdefault(kind, number)
        if before != number:
            yield ctx.flaw(f"/contacts/{k}", facts={"name": contact.name, "one": before, "other": number})


CONTACTS: Final = (
    note_brackets,
    request_contact,
    contact_without_phone,
    phone_shape,
    area_code_of_place,
    mail_shape,
    postcode_shape,
    personal_data,
    public_and_secret,
    public_attribute,
    two_numbers_for_one,
)
