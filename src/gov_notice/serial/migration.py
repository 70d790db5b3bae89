"""Old files: lifted as plain data, one version of the form at a time."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from gov_notice.serial.problems import WrongValueError

__all__ = ["LATEST", "migrate"]

Data = dict[str, Any]
LATEST: Final = 1
"""The version of the stored forms that the model has now."""
STEPS: Final[Mapping[int, Callable[[Data], Data]]] = {}
"""From each older version to the next: `STEPS[1]` makes data of version 2 out of data of version 1."""


def migrate(data: Data, *, steps: Mapping[int, Callable[[Data], Data]] = STEPS, latest: int = LATEST) -> Data:
    """Lift the data of a stored document to the latest version; the given data stays as it is.

    Raises `WrongValueError` where `schema` names no version that was ever published.

    >>> migrate({"schema": 1, "genre": "通知"})
    {'schema': 1, 'genre': '通知'}
    """
    version = data.get("schema")
    if type(version) is not int or not 1 <= version <= latest:
        raise WrongValueError(version, f"a version from 1 to {latest}")
    for old in range(version, latest):
        data = steps[old](dict(data)) | {"schema": old + 1}
    return data
