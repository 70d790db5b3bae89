"""What issuers promise of themselves, which is no reader's deadline (发文机关自己的承诺)."""

from gov_notice.parsing.understand import duty_words as words
from gov_notice.parsing.understand.duty_scene import Scene

__all__ = ["is_promise"]

_SHORTEST_NAME = 4


def is_promise(scene: Scene, issuers: tuple[str, ...]) -> bool:
    """Whether the issuer speaks of what it will do itself."""
    head = scene.clause_head
    if words.PROMISED(scene.clause_tail) and not words.OBLIGED(head):
        return True
    if words.PROMISE(head) or head.rstrip("于在 ").endswith("将"):
        return True
    if head.startswith(("并", "且", "同时")) and words.PROMISE(scene.head[: -len(head)]):
        return True
    subject = head.rstrip("于在 将").rpartition("、")[2]
    return len(subject) >= _SHORTEST_NAME and any(name.endswith(subject) for name in issuers)
