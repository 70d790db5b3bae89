"""The words that contact details are made of: labels, numbers, mailboxes, and the words between them."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import frozen

from gov_notice.model._fields import unchecked
from gov_notice.parsing.understand.contacts.kinds import ACCOUNT, MARK, PHONE_LABEL, POSTCODE, WORDS, TokenKind
from gov_notice.parsing.understand.contacts.names import TITLE, NamePlace, is_compound, is_name, is_title
from gov_notice.parsing.understand.contacts.phones import PHONE, SHORT_NUMBER

__all__ = ["Sentence", "Token", "is_wordless", "sentences", "tokens"]
_LETTERS: Final = {2: ((2,),), 3: ((3,),), 4: ((2, 2),), 5: ((2, 3), (3, 2)), 6: ((3, 3), (2, 2, 2))}
"""How many characters the names have that so many characters with blanks between them are, the likeliest first."""
_WITH_TITLE: Final = 5
"""So many are a name of three characters and its title too."""


@frozen(eq=False)
class Token:
    """A piece of a paragraph's folded text."""

    kind: TokenKind
    text: str
    start: int
    stop: int
    role: str = ""
    """What a label says beyond its kind: 监督 of 监督电话; the kind of an account."""


_token_of: Final = unchecked(Token)

_ROLE: Final = "咨询|服务|监督|举报|投诉|技术支持|技术|业务|政策|信访|报名|值班|受理|纪检|报警|火警|急救|报修|抢修"
_ONE_LETTER: Final = "[OHMTP办宅](?<![A-Za-z一-鿿].) ?:(?= ?[0-9])"
_LATIN_CALL: Final = "[Tt][Ee][Ll](?:ephone)?|[Pp]hone|[Mm]obile|MOBILE|M[Oo][Bb](?= ?[.:])"
_SAME_ACCOUNT: Final = "(?:手机)?(?:微信(?:号)?同(?:手机)?号|同微信号?|微信同步)"
"""Of a mobile number that is the name of an account too."""
_CALL: Final = (
    "内线(?:电话)?|短号|集团短号|(?<![0-9转)])分机|[直宅] ?[拨电]|"
    "电 {0,4}话|手 {0,4}机|座 ?机|热 ?线|总 ?机|联系方式|咨询方式|客服(?:方式)?|联系号码|固 ?话|小灵通|致电|拨打|来电|"
    f"{_ONE_LETTER}|{_LATIN_CALL}"
)
_AND: Final = r" ?[及和与、/,或(&兼] ?"
_COLON: Final = "(?: ?[:;])?"
_SITE: Final = r"(?:https?://|www\.)[^ ,;。、()一-鿿“”《》]{1,300}"
_FIGURES: Final = (
    r"\+(?!86)[0-9]{1,3}[0-9 ()-]{6,18}|(?<=[账帐卡]号)[: ]{0,2}[0-9][0-9 ]{6,30}"
    # an account in groups of four, where no label says that these are the halves of phones
    "|(?<![0-9话机])(?<![0-9话机][: ])(?<![话机]: )[0-9]{4}(?: [0-9]{4}){3,7}(?: [0-9A-Z]{1,3})?(?![0-9A-Z])"
)
_EMAIL: Final = (
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?"
    r"[A-Za-z0-9-]{1,63}(?:[.][A-Za-z0-9-]{1,63}){0,4}"
    "(?:[.][A-Za-z]{2,12}|[.,。·] ?(?:com|cn|net|org))(?![A-Za-z0-9-])"
)
_ACCOUNT: Final = (
    "(?P<carrier>(?:填报|工作|交流|报名|咨询|答疑|联系|业务)?(?:QQ|qq|微信|钉钉)(?!邮箱|邮件) ?"
    "(?:工作|交流|答疑|公众)?(?:群号?|公众号|号码|号)?)[:为 (]{0,3}"
    "(?P<handle>[A-Za-z0-9][A-Za-z0-9_-]{4,23}(?![A-Za-z0-9@])|“[^“”]{2,20}”)"
)
_POSTCODE: Final = "(?:邮 {0,4}编|邮政编码|[Pp]ostcode)[:为 ]{0,3}(?P<code>[0-9OolI〇]{6})(?![0-9])"
_FURTHER: Final = (
    "(?<=[0-9])[、,/或和] ?(?:转(?:分机)?|分机)[0-9]{1,6}(?![0-9])"
    "|(?:(?<=[转机号][0-9]{3})|(?<=[0-9]{7}-[0-9]{3}))(?:[、/或和及][0-9]{3}(?! ?[0-9-])){1,8}"
    "|(?:(?<=[转机号][0-9]{4})|(?<=[0-9]{7}-[0-9]{4}))(?:[、/或和及][0-9]{4}(?! ?[0-9-])){1,8}"
)
_PERSON_LABEL: Final = (
    "(?:联 {0,4}系 {0,4}人 ?员?|联络人员?|联络员|咨询人员?|经办人员?|承办人员?|收 ?件 ?人|接 ?收 ?人|"
    "对接人员?|监督人员?(?= ?:)|受理人员?|值班人员|联系(?:老师|教师|同志|专员)|会务人员|"
    "(?:具体)?负责人(?= ?:)|报名人员(?= ?:)|姓 ?名(?= ?:))(?:姓名)?"
    rf"(?:(?:{_AND}|(?= ?(?:联系)?电话))(?:联系|办公|咨询)?(?:{_CALL}|方式)\)?)?{_COLON}"
)
_DESK_LABEL: Final = (
    "(?:受理|监督|联系|承办|主办|咨询|办理|接收|投诉|责任)?(?:单 ?位|部 ?门|机构|处室|科室)(?:名称)? ?:"
    "|(?<![一-鿿])名 {0,4}称 ?:"
)
_PHONE_LABEL: Final = (
    rf"(?:(?<![一-鿿])办公室)?(?:(?:{_ROLE})[及和与、/]?){{0,3}}"
    "(?:联系|办公|固定|移动|移动联系|服务|热线|24小时|24小时值班|单位|公开|专用)?"
    rf"(?:传真{_AND}(?=电话))?(?:{_CALL}|{_SAME_ACCOUNT}(?=[: ]{{0,2}}1))(?:号码)?"
    rf"(?: ?\({_SAME_ACCOUNT}\))?"
    rf"(?:{_AND}(?:传 ?真|[Ff]ax|手 ?机|电 ?话|短信|微信号?)(?:号码)?\)?|传真(?= ?:))?{_COLON}"
)
_FAX_LABEL: Final = (
    rf"(?:(?:联系|办公) ?)?(?:传 {{0,4}}真|[Ff][Aa][Xx]|F(?<![A-Za-z].)(?= ?: ?[0-9]))(?:电话|号码)?{_COLON}"
)
_EMAIL_LABEL: Final = (
    "(?:联系|电子|接收|报送|投稿|指定|工作|咨询|监督|举报|报名|业务|会务|投诉|意见){0,2}"
    "(?:电子邮件|电子邮箱|电子信箱|邮 {0,4}箱|信 ?箱|电邮|[Ee] ?-? ?[Mm]ail|E-MAIL)"
    f"(?:地址|号)?{_COLON}"
)
_ADDRESS_LABEL: Final = (
    "(?:联系|通[讯信]|邮寄|办公|寄送|报送|单位|详细|收件|办理|受理|咨询|材料报送|材料接收|投递|接收)?地 {0,4}[址点] ?:"
    # a room, and no desk: 办公室:图书馆401
    "|办公室 ?:(?= ?[一-鿿][^,;。: ]{0,14}[0-9]{3,4}(?![0-9-]))"
)
_STARTS: Final = (
    r"[\x20-\x7e〇。、〔〕“”"
    "业主举交会传信值公具办单受名和咨固地填处姓客寄对小工座微总或"
    "手承技投报拨指接收政服机材来热电监科移答纪经联致详负责通邮部钉直宅集]"
)
"""The characters that a piece can begin with."""
_PIECES: Final = re.compile(
    rf"(?={_STARTS}|内线|短号|分机|同微信)(?:(?P<extension>{_FURTHER})|(?P<sign>[,;。、:!?)〔〕“”\"|<>\[\]])"
    rf"|(?P<tail>(?<=[0-9]) ?/ ?[0-9]{{1,4}}(?![0-9-]| [0-9]))|(?P<figures>{_FIGURES})|(?P<blank> +)"
    rf"|(?=[0-9A-Za-z])(?:(?P<site>{_SITE})|(?P<email>{_EMAIL}))"
    # of the digits only the 2 of 24小时 begins a label
    rf"|(?![013-9+(/.])(?:(?P<account>{_ACCOUNT})|(?P<postcode>{_POSTCODE})"
    f"|(?P<person_label>{_PERSON_LABEL})|(?P<desk_label>{_DESK_LABEL})|(?P<phone_label>{_PHONE_LABEL})"
    f"|(?P<fax_label>{_FAX_LABEL})|(?P<email_label>{_EMAIL_LABEL})|(?P<address_label>{_ADDRESS_LABEL}))"
    rf"|(?=\( ?[+0Oo〇]|\+|86[ -]|[0-9OolI〇]{{3}}|1 ?[3-9] ?[0-9])(?:(?P<phone>{PHONE})|(?P<short>{SHORT_NUMBER}))"
    r"|(?P<mark>[(/]|\.(?![0-9A-Za-z])|--(?<=[一-鿿]--)(?=[一-鿿])))"
)
_KINDS: Final = {kind.value: kind for kind in TokenKind}
_MARKS: Final = frozenset({"sign", "blank", "mark"})
_ROLE_OF: Final = re.compile("监督|举报|投诉|信访|纪检|技术|报名|咨询|服务|值班|受理|报警|火警|急救|报修|抢修").search
_TITLE_APART: Final = re.compile(f" (?:{TITLE})").search
_SENTENCE_END: Final = re.compile("[。!?]").search
_SENTENCE_ENDS: Final = frozenset("。!?")
_TELLING: Final = re.compile(
    # labels, by the part of each that it cannot be without
    "系 {0,4}人|络[人员]|询人|督人|办人|件 ?人|收 ?人|接人|理人|班人|系[老教同专]|务人员|责人 ?:|名人员 ?:|姓 ?名 ?:"
    "|位 ?:|门 ?:|构 ?:|室 ?:|名 {0,4}称 ?:|址 ?:|点 ?:"
    "|电 {0,4}话|固 ?话|手 {0,4}机|座 ?机|总 ?机|分机|内线|热 ?线|短号|小号|客服"
    "|系方式|询方式|系号码|小灵通|致电|拨打|来电"
    "|T[Ee][Ll]|t[Ee][Ll]|Phone|phone|Mobile|mobile|MOB|Mob|传 {0,4}真|F[Aa][Xx]|f[Aa][Xx]"
    "|邮 {0,4}箱|信 ?箱|邮件|电邮|Mail|mail|MAIL|邮 {0,4}编|邮政编码|Postcode|postcode"
    # mailboxes, sites and accounts
    "|@|http|www|QQ|qq|微信|钉钉"
).search
_FIGURED: Final = re.compile(
    r"[0-9OolI〇](?:[0-9OolI〇]{4}|[0-9OolI〇]{2,3}(?: ?[-一] ?| )[0-9OolI〇]{4}|"
    r"[0-9OolI〇]{3} [0-9OolI〇]{3}(?![0-9])|(?<=[48])00[- ]?[0-9OolI〇]|"
    r"(?<=[、话: )].)[0-9]{3}|(?<![0-9].)(?<=1)[0-9]{2}(?![0-9]))"
).search
"""What every phone or short number holds."""


@frozen
class Sentence:
    """A sentence of a paragraph, without its stop, cut into tokens where it may hold a label or a value."""

    start: int
    stop: int
    tokens: Sequence[Token] = ()

    def holds(self, kinds: frozenset[TokenKind]) -> bool:
        """Tell whether there is a token of some kinds."""
        return not kinds.isdisjoint([token.kind for token in self.tokens])


_sentence: Final = unchecked(Sentence)


def sentences(text: str) -> list[Sentence]:
    """Cut folded text at its stops, and into tokens the sentences that may hold a label or a value.

    >>> [(len(sentence.tokens), sentence.stop) for sentence in sentences("请按时报送。联系人:林溪")]
    [(0, 5), (2, 12)]
    """
    found: list[Sentence] = []
    start = 0
    while start < len(text):
        end = _SENTENCE_END(text, start)
        stop = end.start() if end else len(text)
        if start < stop:
            pieces: list[Token] = []
            if _TELLING(text, start, stop) or _FIGURED(text, start, stop):
                pieces = tokens(text, start)
                # a stop inside a piece ends no sentence: www.example.cn/?id=1
                stop = pieces[-1].stop
            found.append(_sentence(start, stop, pieces))
        start = stop + 1
    return found


def is_wordless(text: str, start: int, stop: int) -> bool:
    """Tell whether there is nothing between two places but labels, values and marks."""
    while start < stop and (match := _PIECES.match(text, start)):
        start = match.end()
    return start >= stop


def tokens(text: str, start: int = 0) -> list[Token]:
    """Cut folded text from a place to the stop of its sentence into labels, values, marks and words.

    Joined, they give the text back.
    """
    found: list[Token] = []
    at = start
    letters = 0
    for match in _PIECES.finditer(text, start):
        begin, end = match.span()
        group = match.lastgroup or ""
        if group == "phone" and begin and text[begin - 1].isdecimal() and not (found and found[-1].stop == begin):
            continue
        if at < begin:
            found.append(_token_of(WORDS, text[at:begin], at, begin))
            letters += begin - at == 1
        at = end
        if group not in _MARKS:
            found.append(_token(_KINDS[group], match))
        elif match[0] in _SENTENCE_ENDS:
            break
        else:
            found.append(_token_of(MARK, match[0], begin, end))
    else:
        if at < len(text):
            found.append(_token_of(WORDS, text[at:], at, len(text)))
            letters += len(text) - at == 1
    if letters > 1 or (letters and _TITLE_APART(text, start)):
        return _with_whole_surnames(_without_letter_spacing(found))
    return _with_whole_surnames(found) if letters else found


def _token(kind: TokenKind, match: re.Match[str]) -> Token:
    start, stop = match.span()
    if kind is PHONE_LABEL:
        role = _ROLE_OF(match[0])
        return _token_of(kind, match[0], start, stop, role[0] if role else "")
    if kind is ACCOUNT:
        return _token_of(kind, match["handle"].strip("“”"), start, stop, match["carrier"].strip(" :为("))
    if kind is POSTCODE:
        return _token_of(kind, match["code"], start, stop)
    return _token_of(kind, match[0], start, stop)


def _without_letter_spacing(found: list[Token]) -> list[Token]:
    """Join the characters of 张 三, where they cannot be two persons."""
    joined: list[Token] = []
    run: list[Token] = []
    for token in [*found, None]:
        single = token is not None and token.kind is WORDS and token.stop - token.start == 1
        blank = token is not None and token.kind is MARK and token.text.isspace() and len(token.text) <= 4
        if token is not None and (single or (blank and run)):
            run.append(token)
            continue
        if token is not None and _is_rank_of(run, token):
            joined.append(_token_of(WORDS, run[0].text + token.text, run[0].start, token.stop))
            run = []
            continue
        tail = [run.pop()] if run and run[-1].kind is MARK else []
        joined += _joined(run) + tail
        run = []
        if token is not None:
            joined.append(token)
    return joined


def _with_whole_surnames(found: list[Token]) -> list[Token]:
    """Join a surname of two characters and the name set apart from it: 欧阳 锦."""
    joined: list[Token] = []
    for token in found:
        apart = token.kind is WORDS and len(joined) > 1 and joined[-1].text.isspace()
        if apart and token.stop - token.start == 1 and is_compound(joined[-2].text):
            surname = joined[-2]
            joined[-2:] = [_token_of(WORDS, surname.text + token.text, surname.start, token.stop)]
        else:
            joined.append(token)
    return joined


def _is_rank_of(run: list[Token], token: Token) -> bool:
    """Tell whether words are the title of the surname that stands alone before a blank: 严 老师."""
    if token.kind is not WORDS or [known.kind for known in run] != [WORDS, MARK]:
        return False
    return is_title(token.text) and is_name(run[0].text + token.text)


def _joined(run: list[Token]) -> list[Token]:
    letters = [token for token in run if token.kind is WORDS]
    for sizes in _LETTERS.get(len(letters), ()):
        parts, at = [], 0
        for size in sizes:
            parts.append(letters[at : at + size])
            at += size
        names = ["".join(letter.text for letter in part) for part in parts]
        # 于 萍 主 任: the title is spaced as well
        titled = len(names) > 1 and is_title(names[-1])
        if len(letters) == _WITH_TITLE and not titled and is_title(letters[-2].text + letters[-1].text):
            continue
        if all(is_name(name, NamePlace.BESIDE_NUMBER) for name in (names[:-1] if titled else names)):
            return [_token_of(WORDS, n, part[0].start, part[-1].stop) for n, part in zip(names, parts, strict=True)]
    return run
