"""Rules of the offices of 柳城市."""

from collections.abc import Iterator
from typing import Final

from gov_notice.checking import Applicability, Context, Flaw, Rule, Severity, Source, SourceLevel, rule

HOUSE: Final = "《柳城市机关办文细则》"
CHAT: Final = "微信群"
SYSTEM: Final = "办文系统"


@rule(
    "LC001",
    "liucheng-papers-by-chat",
    Severity.WARNING,
    Source(SourceLevel.REGULATION, f"{HOUSE}第十二条"),
    "材料不通过“{found}”报送，应写“{wanted}”",
)
def papers_by_chat(ctx: Context) -> Iterator[Flaw]:
    """Papers are not handed in by chat.

    What it does: reports 微信群 in the body.
    Why: what is sent there is not filed.
    Fix safety: unsafe, who wrote it may mean another way than the office system.
    """
    at = ctx.body.text.find(CHAT)
    while at >= 0:
        yield ctx.body.flaw(at, at + len(CHAT), put=SYSTEM, applicability=Applicability.UNSAFE)
        at = ctx.body.text.find(CHAT, at + 1)


@rule(
    "LC002",
    "liucheng-contact-missing",
    Severity.INFO,
    Source(SourceLevel.REGULATION, f"{HOUSE}第二十条"),
    "有时限的公文应写明联系人",
)
def contact_missing(ctx: Context) -> Iterator[Flaw]:
    """A document that sets a deadline names whom to ask.

    What it does: reports a document with a deadline and without a contact.
    Why: questions come until the last day.
    Fix safety: no fix.
    """
    if ctx.document.deadlines and not ctx.document.contacts:
        yield ctx.flaw("/contacts")


RULES: Final[tuple[Rule, ...]] = (papers_by_chat, contact_missing)
