"""The domain: what an official document says, as frozen typed values that know no format."""

from gov_notice.model.blocks import Attachment, Block, BlockKind
from gov_notice.model.bodies import Addressee, Attendance, IssuingBody, Letterhead, Signatory
from gov_notice.model.contacts import Account, Contact, Phone
from gov_notice.model.content import same_content
from gov_notice.model.dates import ClockTime, PrintedDate
from gov_notice.model.deadlines import Deadline, DeadlineKind, Period, Route, TimeUnit, YearSource
from gov_notice.model.document import OfficialDocument
from gov_notice.model.genres import GENRES
from gov_notice.model.marks import CopiesPrinted, Secrecy, SecrecyGrade
from gov_notice.model.number import DocumentNumber, NumberForm
from gov_notice.model.references import Citation, Forwarding, ForwardingVerb
from gov_notice.model.titles import Title

__all__ = [
    "GENRES",
    "Account",
    "Addressee",
    "Attachment",
    "Attendance",
    "Block",
    "BlockKind",
    "Citation",
    "ClockTime",
    "Contact",
    "CopiesPrinted",
    "Deadline",
    "DeadlineKind",
    "DocumentNumber",
    "Forwarding",
    "ForwardingVerb",
    "IssuingBody",
    "Letterhead",
    "NumberForm",
    "OfficialDocument",
    "Period",
    "Phone",
    "PrintedDate",
    "Route",
    "Secrecy",
    "SecrecyGrade",
    "Signatory",
    "TimeUnit",
    "Title",
    "YearSource",
    "same_content",
]
