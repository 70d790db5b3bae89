import ast
from pathlib import Path

import pytest

import gov_notice
from gov_notice import api

ROOT = Path(__file__).parents[2]


def test_names_are_sorted_and_are_what_dir_says() -> None:
    assert gov_notice.__all__ == sorted(gov_notice.__all__)
    assert dir(gov_notice) == gov_notice.__all__
    assert api.__all__ == sorted(api.__all__)
    assert dir(api) == api.__all__


def test_the_package_exports_what_api_exports() -> None:
    assert set(gov_notice.__all__) == {*api.__all__, "__version__"}


def test_type_checkers_see_every_name() -> None:
    tree = ast.parse(Path(gov_notice.__file__).read_text("utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.name for node in guarded.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert seen == set(api.__all__)


@pytest.mark.parametrize("name", gov_notice.__all__)
def test_every_name_is_there_and_is_the_same_object_each_time(name: str) -> None:
    assert getattr(gov_notice, name) is getattr(gov_notice, name)


def test_other_names_are_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="pars"):
        _ = gov_notice.pars  # type: ignore[attr-defined]  # this is what is tested
    with pytest.raises(AttributeError, match="pars"):
        _ = api.pars  # type: ignore[attr-defined]  # this is what is tested


@pytest.mark.parametrize("name", gov_notice.__all__)
def test_every_name_has_an_entry_in_the_reference(name: str) -> None:
    pages = "\n".join(path.read_text("utf-8") for path in (ROOT / "docs" / "reference").glob("*.md"))
    assert f"gov_notice.{name}\n" in pages or f"`gov_notice.{name}`" in pages
