"""GB/T 33480-2016 党政机关电子公文元数据规范: the 18 core elements of its clause 4.

Names and order are those of the standard's contents. Obligation, occurrence, data types, short names
and codes are UNVERIFIED: the text was not at hand. The English keys are those of an archive product.
"""

from typing import Final

from gov_notice.serial.metadata.element import MetadataElement

__all__ = ["GBT_33480"]

_KEY: Final = "key"

GBT_33480: Final[tuple[MetadataElement, ...]] = (
    MetadataElement(
        code="4.1",
        name="公文标识",
        english="document_identifier",
        holds="identity",
        lost="the identifier that GB/T 33477 prescribes: this is the library's own",
        unverified="key, form (GB/T 33477)",
    ),
    MetadataElement(code="4.2", name="文种", english="document_type", holds="genre", unverified="key, codes (annex A)"),
    MetadataElement(code="4.3", name="份号", english="serial_number_of_copies", holds="copy_number", unverified=_KEY),
    MetadataElement(
        code="4.4",
        name="密级和保密期限",
        english="security_class, secrecy_period",
        holds="secrecy",
        unverified=_KEY,
    ),
    MetadataElement(code="4.5", name="紧急程度", english="emergency_degree", holds="urgency", unverified=_KEY),
    MetadataElement(
        code="4.6",
        name="发文机关标志",
        english="identification_of_document_issuer",
        holds="letterhead",
        lost="which bodies stand in it, and the word behind them",
        unverified=_KEY,
    ),
    MetadataElement(code="4.7", name="发文字号", english="issued_number_of_document", holds="number", unverified=_KEY),
    MetadataElement(
        code="4.8", name="签发人", english="signer", holds="signatories", lost="their posts", unverified=_KEY
    ),
    MetadataElement(code="4.9", name="标题", english="title", holds="title", unverified=_KEY),
    MetadataElement(
        code="4.10", name="主送机关", english="main_receiver_department", holds="addressees", unverified=_KEY
    ),
    MetadataElement(
        code="4.11",
        name="附件说明",
        english="attachment",
        holds="attachments",
        lost="what is annexed, and its heading",
        unverified=_KEY,
    ),
    MetadataElement(
        code="4.12",
        name="发文机关或签发人署名",
        english="signature_of_document_issuing_agency",
        holds="issuers",
        lost="notes beside the names; that a person signs a 令 stands in 4.8",
        unverified=_KEY,
    ),
    MetadataElement(
        code="4.13",
        name="成文日期",
        english="date_of_issue",
        holds="date_of_issue",
        lost="the printed words; words that name no day",
        unverified=_KEY,
    ),
    MetadataElement(code="4.14", name="附注", english="notes", holds="notes", unverified=_KEY),
    MetadataElement(code="4.15", name="抄送机关", english="copy_of_department", holds="copies_to", unverified=_KEY),
    MetadataElement(
        code="4.16",
        name="印发机关",
        english="printing_and_sending_department",
        holds="printed_by",
        lost="a note beside the name",
        unverified=_KEY,
    ),
    MetadataElement(
        code="4.17",
        name="印发日期",
        english="printing_date",
        holds="date_of_printing",
        lost="the printed words; words that name no day",
        unverified=_KEY,
    ),
    MetadataElement(
        code="4.18", name="发布层次", english="release_level", holds="distribution", unverified="key, values"
    ),
)
