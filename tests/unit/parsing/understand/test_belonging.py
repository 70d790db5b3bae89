"""Which contact belongs to which deadline."""

import pytest

from gov_notice.parsing import parse

HEAD = "关于报送总结的通知\n\n各县科协：\n\n"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("请于6月12日前将总结报送市科协组织部（联系人：郑远飞，电话：28556113）。\n", "郑远飞"),
        ("请于6月12日前将总结报送市科协组织部。\n联系人：郑远飞，电话：28556113\n", "郑远飞"),
        (
            "请于6月12日前将总结报送市科协组织部。\n（一）市科协普及部\n联系人：陈立，电话：28556110\n（二）市科协组织部\n联系人：郑远飞，电话：28556113\n",
            "郑远飞",
        ),
        (
            "请于6月12日前完成。\n（一）市科协普及部\n联系人：陈立，电话：28556110\n（二）市科协组织部\n联系人：郑远飞，电话：28556113\n",
            None,
        ),
        ("请于6月12日前完成。\n", None),
    ],
)
def test_the_contact_of_a_deadline(body: str, name: str | None) -> None:
    document = parse(HEAD + body + "\n柳城市科学技术协会\n2026年5月13日\n").document
    (deadline,) = document.deadlines
    found = None if deadline.contact is None else document.contacts[deadline.contact].name
    assert found == name
