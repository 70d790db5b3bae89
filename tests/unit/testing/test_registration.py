"""`st.from_type` knows the classes of the model."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, settings, strategies as st

from gov_notice import _hypothesis as registration, model
from gov_notice.model import OfficialDocument

ROOT = Path(__file__).parents[3]


def drawn(strategy: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401  of any class
    """Draw one value without shrinking it."""
    quick = settings(max_examples=20, database=None, derandomize=True, phases=[Phase.generate])
    return find(strategy, lambda _: True, settings=quick)


def test_the_entry_point_names_the_function() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, name = project["entry-points"]["hypothesis"]["gov_notice"].partition(":")
    assert module == registration.__name__
    assert getattr(registration, name) is registration.register


@pytest.mark.parametrize("name", [name for name in model.__all__ if attrs.has(getattr(model, name))])
def test_every_class_can_be_drawn_by_its_type(name: str) -> None:
    registration.register()
    kind = getattr(model, name)
    assert type(drawn(st.from_type(kind))) is kind


def test_registering_imports_no_strategy() -> None:
    """Hypothesis calls it in every process that imports hypothesis: it must cost little there."""
    code = (
        "import sys, hypothesis; from gov_notice._hypothesis import register; register();"
        "assert not {'cattrs', 'lxml', 'gov_notice.serial', 'gov_notice.testing'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603  our own code
    assert done.returncode == 0, done.stderr


def test_a_drawn_document_hangs_together() -> None:
    registration.register()
    document = drawn(st.from_type(OfficialDocument))
    assert document.number.year == document.issued_on.year
