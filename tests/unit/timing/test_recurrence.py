"""RFC 5545 recurrence rules of recurring times."""

import pytest

from gov_notice.timing import Recurring, parse_time, recurrence_rule

RULES = [
    ("每月5日前", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("每月五日、十日、十五日", "FREQ=MONTHLY;BYMONTHDAY=5,10,15"),
    ("每月底前", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("每月末", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("每月上旬", "FREQ=MONTHLY;BYMONTHDAY=10"),
    ("每月1日至5日", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("每月终了后10日内", "FREQ=MONTHLY;BYMONTHDAY=10"),
    ("每月最后一个工作日前", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("每月第三个工作日前", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3"),
    ("每季度末", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
    ("每季度首月10日前", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
    ("每季度终了后10日内", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
    ("每季度终了后10个工作日内", "FREQ=MONTHLY;INTERVAL=3"),
    ("每半年", "FREQ=MONTHLY;INTERVAL=6"),
    ("每年1月31日前", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
    ("每年4月底之前", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1"),
    ("每年1月、7月", "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1"),
    ("每年7月30日前和11月30日前", "FREQ=YEARLY;BYMONTH=7,11;BYMONTHDAY=30"),
    ("每年第一季度末", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1"),
    ("每年年底前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
    ("每年年初", "FREQ=YEARLY"),
    ("年中和年末", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
    ("每周五下午3时前", "FREQ=WEEKLY;BYDAY=FR"),
    ("每周一、周四", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("每周", "FREQ=WEEKLY"),
    ("每日17:00前", "FREQ=DAILY"),
    ("每个工作日", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("每月32日前", "FREQ=MONTHLY"),
]


class TestRecurrenceRule:
    """RFC 5545 3.3.10: the last day that counts each time; the bare frequency where no day is fixed."""

    @pytest.mark.parametrize(("text", "rule"), RULES)
    def test_says_the_last_day(self, text: str, rule: str) -> None:
        recurring = parse_time(text)
        assert isinstance(recurring, Recurring)
        assert recurrence_rule(recurring) == rule
