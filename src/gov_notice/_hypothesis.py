"""What Hypothesis calls when it is imported: `st.from_type` learns the classes of the model.

It stands outside `gov_notice.testing`, so that whoever imports hypothesis for something else loads
the model and nothing more.
"""

from collections.abc import Callable
from typing import Any, Final

__all__ = ["STRATEGIES", "register"]


def register() -> None:
    """Register a strategy for every class of the model; the strategies are imported when one is drawn.

    Hypothesis finds this by the entry point `hypothesis` of the distribution.
    """
    from hypothesis import strategies as st  # noqa: PLC0415  runs while hypothesis is being imported

    from gov_notice import model  # noqa: PLC0415  the same

    for name, strategy in STRATEGIES.items():
        st.register_type_strategy(getattr(model, name), _drawn_late(strategy))


def _drawn_late(name: str) -> Callable[[type], Any]:
    def strategy(_: type) -> Any:  # noqa: ANN401  naming SearchStrategy would import hypothesis here
        from gov_notice import testing  # noqa: PLC0415  only who draws pays for it

        return getattr(testing, name)()

    return strategy


STRATEGIES: Final = {
    "Account": "accounts",
    "Addressee": "addressees",
    "Attachment": "attachments",
    "Attendance": "attendances",
    "Block": "blocks",
    "Citation": "citations",
    "ClockTime": "clock_times",
    "Contact": "contacts",
    "CopiesPrinted": "copies_printed",
    "Deadline": "deadlines",
    "DocumentNumber": "document_numbers",
    "Forwarding": "forwardings",
    "IssuingBody": "issuing_bodies",
    "Letterhead": "letterheads",
    "OfficialDocument": "official_documents",
    "Period": "periods",
    "Phone": "phones",
    "PrintedDate": "printed_dates",
    "Route": "routes",
    "Secrecy": "secrecy_marks",
    "Signatory": "signatories",
    "Title": "titles",
}
