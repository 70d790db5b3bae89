"""Objects that the stages make by the thousand and that nothing changes.

Such a class is frozen to the type checker and to the reader. At run time its instances are filled by plain assignment:
attrs keeps an object frozen by storing every field through a call, which costs three times as much
as the rest of making it. What leaves the parser (the model, `Span`, `Reading`) is frozen in both senses.
"""

from typing import TYPE_CHECKING, Any

from attrs import define

__all__ = ["unchanging"]

if TYPE_CHECKING:
    from attrs import frozen as unchanging
else:

    def unchanging(owner: Any = None, **options: Any) -> Any:  # noqa: ANN401  as attrs types its own: bare or called
        """Make a slotted class that compares and hashes as a frozen one does."""
        return define(owner, unsafe_hash=options.get("eq", True) or None, **options)
