"""Strategies for the parts of a document, each true to what the parts mean."""

from datetime import date
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gov_notice.model import (
    Account,
    Addressee,
    Attachment,
    Attendance,
    Block,
    BlockKind,
    Citation,
    ClockTime,
    Contact,
    CopiesPrinted,
    DocumentNumber,
    Forwarding,
    ForwardingVerb,
    IssuingBody,
    Letterhead,
    NumberForm,
    Phone,
    PrintedDate,
    Secrecy,
    Signatory,
    Title,
)
from gov_notice.model.numerals import numeral
from gov_notice.testing.words import matters, offices, people, regions, sentences

__all__ = [
    "accounts",
    "addressees",
    "attachments",
    "attendances",
    "blocks",
    "canonical_numbers",
    "citations",
    "clock_times",
    "contacts",
    "copies_printed",
    "days",
    "document_numbers",
    "forwardings",
    "issuing_bodies",
    "letterheads",
    "phones",
    "printed_dates",
    "secrecy_marks",
    "signatories",
    "titles",
]

_DIGITS: Final = "〇一二三四五六七八九"
_ANY_DAY: Final = st.dates(date(1949, 10, 1), date(2099, 12, 31))
_CODES: Final = offices().map(lambda office: office.code)
_YEARS: Final = st.integers(2000, 2030)
_SERIALS: Final = st.integers(1, 9_999)
_PRINTS: Final = st.sampled_from(
    (("", ""), ("〔〕", "[]"), ("〔〕", "【】"), ("〔", ("　〔",)), ("0123456789", [""] * 10))
)
_PLACES: Final = st.integers(1, 9)
_SENTENCES: Final = sentences()
_MATTERS: Final = matters()
_TITLE_ISSUERS: Final = st.just("") | offices().map(lambda office: office.name)
_GENRES: Final = ("通知", "通报", "函", "意见", "报告", "请示", "批复", "公告")


def days() -> SearchStrategy[date]:
    """A day on which an office of today's standard may have written."""
    return st.dates(date(2013, 1, 1), date(2029, 12, 31))


def clock_times() -> SearchStrategy[ClockTime]:
    """Any time of day, 24:00 too; shrinks to midnight."""
    return st.builds(ClockTime, st.integers(0, 23), st.integers(0, 59)) | st.just(ClockTime(24))


@st.composite
def printed_dates(draw: st.DrawFn, *, days: SearchStrategy[date] = _ANY_DAY) -> PrintedDate:
    """A day as papers print it, or words that name no day."""
    day, style = draw(days), draw(st.integers(0, 4))
    if style == 0:
        return PrintedDate.of(day)
    year, month = "".join(_DIGITS[int(digit)] for digit in str(day.year)), numeral(day.month)
    others = (
        f"{year}年{month}月{numeral(day.day)}日",
        f"{day.year}年{day.month:02d}月{day.day:02d}日",
        day.isoformat(),
        f"{day.year}年2月30日",
    )
    return PrintedDate.read(others[style - 1])


@st.composite
def canonical_numbers(
    draw: st.DrawFn,
    *,
    agency_codes: SearchStrategy[str] = _CODES,
    years: SearchStrategy[int] = _YEARS,
    serials: SearchStrategy[int] = _SERIALS,
) -> DocumentNumber:
    """A number of any form that can be understood, in its canonical print."""
    code = draw(agency_codes)
    year = draw(years)
    serial = draw(serials)
    form = draw(st.sampled_from(_UNDERSTOOD))
    match form:
        case NumberForm.TELEGRAM:
            code = f"{code}明电"
        case NumberForm.JUDICIAL:
            code = "法释"
        case NumberForm.DECREE:
            code = f"{draw(regions()).city}人民政府令"
        case NumberForm.OLD:
            code = f"{code}字"
    bare = form is NumberForm.DECREE
    return DocumentNumber(form=form, agency_code=code, year=None if bare else year, serial=serial)


_UNDERSTOOD: Final = tuple(form for form in NumberForm if form is not NumberForm.UNREADABLE)


@st.composite
def document_numbers(
    draw: st.DrawFn,
    *,
    agency_codes: SearchStrategy[str] = _CODES,
    years: SearchStrategy[int] = _YEARS,
    serials: SearchStrategy[int] = _SERIALS,
) -> DocumentNumber:
    """A number in any form and print, readable or not; shrinks to an ordinary one in canonical print."""
    number = draw(canonical_numbers(agency_codes=agency_codes, years=years, serials=serials))
    old, new = draw(_PRINTS)
    return DocumentNumber.read(number.text.translate(dict(zip(map(ord, old), new, strict=True))))


def issuing_bodies() -> SearchStrategy[IssuingBody]:
    """A body under its full name, at times with a word beside it."""
    names = offices(provincial=st.booleans()).map(lambda office: office.name)
    return st.builds(IssuingBody, names, st.none() | st.sampled_from(("代章", "公章")))


_ISSUERS: Final = st.lists(issuing_bodies(), min_size=1, max_size=2, unique=True)


@st.composite
def letterheads(draw: st.DrawFn, *, bodies: SearchStrategy[list[IssuingBody]] = _ISSUERS) -> Letterhead:
    """The head of a paper: the names of the bodies, and 文件 where it is no letter."""
    names = draw(bodies)
    suffix = draw(st.sampled_from((None, "文件")))
    return Letterhead("".join(body.name for body in names) + (suffix or ""), tuple(names), suffix)


@st.composite
def addressees(draw: st.DrawFn) -> Addressee:
    """A line of addressees in groups, or words that name nobody."""
    if draw(st.integers(0, 9)) == 9:
        return Addressee.read("：")
    groups = draw(st.lists(st.lists(offices(), min_size=1, max_size=3), min_size=1, max_size=3))
    return Addressee.parse("，".join("、".join(office.name for office in group) for group in groups))


@st.composite
def titles(
    draw: st.DrawFn,
    *,
    issuers: SearchStrategy[str] = _TITLE_ISSUERS,
    matters: SearchStrategy[str] = _MATTERS,
) -> Title:
    """A title of one of the usual genres, forwarding or not, to two levels."""
    issuer = draw(issuers)
    matter, genre = draw(matters), draw(st.sampled_from(_GENRES))
    if draw(st.integers(0, 2)) < 2:
        return Title.read(f"{issuer}关于{matter}的{genre}")
    verb = draw(st.sampled_from(("转发", "印发", "批转")))
    inner = draw(offices(provincial=st.just(value=True))).name
    return Title.read(f"{issuer}{verb}《{inner}关于{matter}的通知》的通知")


def secrecy_marks() -> SearchStrategy[Secrecy]:
    """A grade of secrecy with or without its term, or words that are none."""
    return st.sampled_from(("秘密", "机密", "绝密", "机密★10年", "秘密★1年", "内部")).map(Secrecy.read)


def copies_printed() -> SearchStrategy[CopiesPrinted]:
    """The line of 印数, at times left open."""
    return st.integers(1, 2000).map(lambda n: CopiesPrinted.read(f"（共印{n}份）")) | st.just(
        CopiesPrinted("（共印  份）")
    )


def signatories() -> SearchStrategy[Signatory]:
    """Who signs, with or without a post."""
    return st.builds(Signatory, people(), st.sampled_from((None, "市长", "局长")))


def attendances() -> SearchStrategy[Attendance]:
    """Who was at a meeting."""
    names = st.lists(people(), max_size=3)
    return st.builds(Attendance, names, names, names)


@st.composite
def phones(draw: st.DrawFn) -> Phone:
    """A phone number of the Chinese plan in one of its prints, or words that are none."""
    line = draw(st.integers(2_000_000, 8_999_999))
    prints = (
        f"0890-{line}",
        f"（0890）{line}",
        f"{line}",
        f"0890-{line}转8012",
        f"1390000{line % 10_000:04d}",
        "见附件",
    )
    text = prints[draw(st.integers(0, len(prints) - 1))]
    return Phone(text) if "附" in text else Phone.parse(text)


def accounts() -> SearchStrategy[Account]:
    """A QQ group or another account."""
    return st.builds(Account, st.sampled_from(("QQ群", "QQ", "微信")), st.integers(10_000, 999_999_999).map(str))


def contacts() -> SearchStrategy[Contact]:
    """Whom to call: a person, or a desk where no person is named."""
    return st.builds(
        Contact,
        name=st.none() | people(),
        body=st.none() | offices().map(lambda office: office.short),
        phones=st.lists(phones(), max_size=2),
        fax=st.lists(phones(), max_size=1),
        emails=st.lists(st.integers(1, 99).map(lambda n: f"bgs{n}@liucheng.example"), max_size=2, unique=True),
        accounts=st.lists(accounts(), max_size=1),
        address=st.none() | regions().map(lambda region: f"{region.city}{region.counties[0]}中山路8号"),
        postcode=st.none() | st.integers(570_000, 579_999).map(str),
    )


_CITED: Final = canonical_numbers()


def citations(*, numbers: SearchStrategy[DocumentNumber] = _CITED) -> SearchStrategy[Citation]:
    """Another document by its title, its number, or both."""
    title = titles().map(lambda title: title.text)
    return st.builds(
        Citation,
        title=title,
        number=st.none() | numbers,
        issuers=st.lists(issuing_bodies(), max_size=1),
        short_name=st.none() | st.just("《通知》"),
    ) | st.builds(Citation, number=numbers)


def forwardings() -> SearchStrategy[Forwarding]:
    """What a document passes on; that its text is printed inside is for the document to say."""
    return st.builds(Forwarding, verb=st.sampled_from(ForwardingVerb), citation=citations(), enclosed=st.none())


@st.composite
def blocks(draw: st.DrawFn, *, levels: int = 3, texts: SearchStrategy[str] = _SENTENCES) -> Block:
    """A paragraph, a table, or a heading with what stands under it, to `levels` levels."""
    text = draw(texts)
    kind = draw(st.sampled_from(("paragraph", "heading", "item", "table", "other")))
    if kind == "table":
        cells = st.lists(st.sampled_from(("序号", "单位", "1", "柳城市", "")), min_size=2, max_size=2)
        return Block(kind=BlockKind.TABLE, rows=tuple(map(tuple, draw(st.lists(cells, min_size=1, max_size=3)))))
    if kind not in ("heading", "item") or not levels:
        return Block(kind=BlockKind(kind if kind in ("paragraph", "other") else "paragraph"), text=text)
    level = 4 - min(levels, 3)
    at = draw(st.integers(1, 12))
    marker = {1: f"{numeral(at)}、", 2: f"（{numeral(at)}）", 3: f"{at}."}[level]
    inner = st.lists(blocks(levels=levels - 1, texts=texts), max_size=3)
    return Block(
        kind=BlockKind(kind), level=level, marker=marker, text=text, children=draw(inner) if kind == "heading" else ()
    )


@st.composite
def attachments(draw: st.DrawFn, *, numbers: SearchStrategy[int] = _PLACES) -> Attachment:
    """An entry of the list under the body, at times with what is annexed under it."""
    name = draw(st.sampled_from(("推荐汇总表", "工作任务分解表", "申报书", "评选办法")))
    annexed = draw(st.lists(blocks(), max_size=2))
    return Attachment(
        number=draw(st.none() | numbers),
        name=name,
        heading=name if annexed else None,
        blocks=annexed,
    )
