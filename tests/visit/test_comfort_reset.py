"""Whatever a visitor chose about the screen, the next one starts with what the site set."""

from dataclasses import fields

import pytest

from kiosk.core.comfort import Look, Pace, ReadingComfort, Skin, TextScale, Volume
from kiosk.core.visit import (
    ChangeCalm,
    ChangeLook,
    ChangeNeedles,
    ChangePace,
    ChangeReach,
    ChangeSkin,
    ChangeTextScale,
    ChangeVolume,
    Done,
    IdleElapsed,
    IdleWarned,
    Intent,
    Visit,
    Wake,
)
from tests.visit.journeys import SITE, go
from tests.visit.small_library import small_library

LIBRARY = small_library()

CHANGES: dict[str, Intent] = {
    "text_scale": ChangeTextScale(TextScale.LARGEST),
    "look": ChangeLook(Look.DARK),
    "calm": ChangeCalm(calm=True),
    "low": ChangeReach(low=True),
    "needles": ChangeNeedles(needles=False),
    "skin": ChangeSkin(Skin.DEEP),
    "pace": ChangePace(Pace.SLOWER),
    "volume": ChangeVolume(Volume.LOUD),
}
CHANGED_ELSEWHERE = {"language"}
"""It needs content in two languages: `tests/ui/test_languages.py`."""


def test_every_choice_is_put_to_the_test() -> None:
    assert {field.name for field in fields(ReadingComfort)} == CHANGES.keys() | CHANGED_ELSEWHERE


@pytest.mark.parametrize("ending", [(Done(),), (IdleWarned(), IdleElapsed())], ids=["done", "idle"])
@pytest.mark.parametrize("name", CHANGES)
def test_the_next_visitor_gets_what_the_site_set(name: str, ending: tuple[Intent, ...]) -> None:
    changed = go(LIBRARY, Wake(), CHANGES[name])
    assert getattr(changed.comfort, name) != getattr(SITE, name)

    assert go(LIBRARY, *ending, since=changed) == Visit.fresh(SITE)


def test_all_choices_at_once_are_gone_too() -> None:
    changed = go(LIBRARY, Wake(), *CHANGES.values())
    kept = {n for n in CHANGES if getattr(changed.comfort, n) == getattr(SITE, n)}
    assert not kept

    assert go(LIBRARY, Done(), since=changed).comfort == SITE
