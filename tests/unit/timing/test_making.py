"""What a search makes slot by slot is what the constructors make, and as frozen."""

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError

from gov_notice.model import TimeUnit
from gov_notice.timing import DayTime, Lapse, PartialDate, Point, Range, Relation, TimeExpression
from gov_notice.timing.making import clock_at, date_of, lapse_of, point_at, range_between

DAY = PartialDate(month=6, day=12)
MADE: list[tuple[TimeExpression | PartialDate | DayTime, object]] = [
    (date_of(month=6, day=12), DAY),
    (date_of(), PartialDate()),
    (date_of(month_word="", part="底"), PartialDate(month_word="", part="底")),
    (point_at(at=DAY, bound="前", inclusive=True), Point(at=DAY, bound="前", inclusive=True)),
    (range_between(last=DAY), Range(last=DAY)),
    (range_between(first=DAY, last=DAY, bound="止"), Range(first=DAY, last=DAY, bound="止")),
    (
        lapse_of(count=3, unit=TimeUnit.DAYS, relation=Relation.AFTER, anchor="会议结束", bound="内"),
        Lapse(count=3, unit=TimeUnit.DAYS, relation=Relation.AFTER, anchor="会议结束", bound="内"),
    ),
    (clock_at(part="下午", hour=17, minute=30), DayTime(part="下午", hour=17, minute=30)),
]


@pytest.mark.parametrize(("made", "constructed"), MADE)
def test_made_is_what_the_constructor_gives(made: TimeExpression | PartialDate | DayTime, constructed: object) -> None:
    assert type(made) is type(constructed)
    assert made == constructed
    assert hash(made) == hash(constructed)
    assert repr(made) == repr(constructed)


@pytest.mark.parametrize("made", [made for made, _ in MADE])
def test_made_is_frozen(made: TimeExpression | PartialDate | DayTime) -> None:
    for field in fields(type(made)):
        with pytest.raises(FrozenInstanceError):
            setattr(made, field.name, None)
