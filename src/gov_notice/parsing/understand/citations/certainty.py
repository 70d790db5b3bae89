"""How sure it is that a name in 《》 is a document's."""

from typing import Final

from gov_notice.model import Citation
from gov_notice.parsing.understand.certainty import PLAUSIBLE, SURE

__all__ = ["of_citation"]

_LAWS: Final = ("法", "条例", "法典", "宪法")


def of_citation(citation: Citation) -> float:
    """Tell how sure it is that a name in 《》 is another document's, and no form's or book's.

    >>> of_citation(Citation(title="森林防火条例")), of_citation(Citation(title="操作指引"))
    (1.0, 0.85)
    """
    title = citation.title or ""
    if citation.number is not None or "关于" in title or title.endswith(_LAWS):
        return SURE
    return PLAUSIBLE
