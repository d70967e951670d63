"""What every model and every view of the bridge has in common."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester

import kiosk.ui.bridge.desk_view
from kiosk.core.visit import Intent
from kiosk.ui.bridge.comfort_view import ComfortView
from kiosk.ui.bridge.records import FIRST_ROLE, RecordRows, camel, emit_changes
from tests.bridge.house import (
    Emissions,
    House,
    RowChanges,
    changes,
    house_of,
    notify_signals,
    qt_messages,
)
from tests.visit.journeys import ANYTHING, CALM_SEARCH, LIBRARIES
from tests.visit.small_library import small_library

MODELS = sorted(RecordRows.__subclasses__(), key=lambda model: model.__name__)
EVERY_VIEW = (
    *("shell", "reader", "stage", "comfort", "sheet", "writing"),
    *("start cards", "home cards", "chapter cards"),
)

Model = type[RecordRows[Any]]


def view_of(house: House, name: str) -> Any:  # noqa: ANN401 - six classes with a props each
    """One of the views, by its name."""
    return {
        "shell": house.shell,
        "reader": house.reader,
        "stage": house.stage,
        "start cards": house.shell._start_cards,
        "home cards": house.shell._home_cards,
        "chapter cards": house.shell._chapter_cards,
        "comfort": house.shell._comfort,
        "sheet": house.shell._sheet,
        "writing": house.shell._writing,
    }[name]


def record_of(model: Model, number: int) -> Any:  # noqa: ANN401 - a record of any model
    """A record whose every field tells which one it is."""
    hints = get_type_hints(model.RECORD)
    return model.RECORD(
        **{f.name: sample(hints[f.name], f.name, number) for f in fields(model.RECORD)}
    )


def sample(kind: object, name: str, number: int) -> object:
    """A value of that type, another one for each name and number."""
    if kind is str:
        return f"{name} {number}"
    if kind is bool:
        return number % 2 == 1
    if kind is int:
        return len(name) + number
    if kind is float:
        return len(name) + number / 8
    if kind == list[str]:
        return [f"{name} {number}"]
    if kind == list[bool]:
        return [number % 2 == 1]
    assert kind == list[QPointF], "a type that no model had so far"
    return [QPointF(number, 1), QPointF(2, number)]


def records(model: Model, *numbers: int) -> list[Any]:
    return [record_of(model, number) for number in numbers]


def test_every_model_is_tried() -> None:
    assert len(MODELS) >= 9
    assert all(is_dataclass(model.RECORD) for model in MODELS)
    assert kiosk.ui.bridge.__all__


def qt_tester(rows: RecordRows[Any]) -> QAbstractItemModelTester:
    """Qt's own tester; its complaints are messages."""
    return QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Warning)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_qt_finds_no_fault_in_a_model(model: Model) -> None:
    rows = model()
    with qt_messages() as said:
        tester = qt_tester(rows)
        rows.show(records(model, 1, 2, 3))
        rows.show(records(model, 1, 9, 3))
        rows.show(records(model, 1))
        rows.reset(records(model, 1))
        rows.reset([])
        rows.show(records(model, 4, 5))

    assert tester.model() is rows
    assert said == []


PARITY = MODELS[0]
SOME = st.lists(st.integers(0, 9), max_size=6)


@CALM_SEARCH
@given(SOME, SOME)
def test_rows_of_one_kind_keep_what_was_made_for_them(old: list[int], new: list[int]) -> None:
    """Even and odd stand for two kinds."""
    numbers = {record_of(PARITY, number): number for number in range(10)}
    rows = PARITY()
    rows.reset(records(PARITY, *old))
    with qt_messages() as said:
        tester = qt_tester(rows)
        told = RowChanges(rows)
        rows.recast(records(PARITY, *new), lambda record: numbers[record] % 2)

    assert tester.model() is rows
    assert said == []
    assert [numbers[record] for record in rows.rows] == new
    made = sum(a % 2 != b % 2 for a, b in zip(old, new, strict=False))
    made += int(len(new) > len(old))
    assert sum(change.endswith("came") for change in told.take()) == made


class _Careless(RecordRows[Any]):
    """Says that rows will change, and then says nothing more."""

    RECORD = MODELS[0].RECORD

    def reset(self, rows: Sequence[Any]) -> None:
        self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
        self._rows = tuple(rows[:-1])
        self.endInsertRows()


def test_qt_would_find_a_fault() -> None:
    rows = _Careless()
    with qt_messages() as said:
        tester = qt_tester(rows)
        rows.show(records(_Careless, 1, 2, 3))

    assert tester.model() is rows
    assert any("FAIL!" in message for message in said)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_each_field_is_a_role(model: Model) -> None:
    rows = model()
    shown = records(model, 1, 2)
    rows.show(shown)
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}

    assert list(roles) == [camel(field.name) for field in fields(model.RECORD)]
    for i, record in enumerate(shown):
        for field in fields(model.RECORD):
            value = rows.data(rows.index(i), roles[camel(field.name)])
            assert value == getattr(record, field.name)


def test_what_is_no_row_or_role_has_no_data() -> None:
    model = MODELS[0]
    rows = model()
    rows.show(records(model, 1))

    assert rows.data(QModelIndex(), FIRST_ROLE) is None
    assert rows.data(rows.index(5), FIRST_ROLE) is None
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert rows.data(rows.index(0), FIRST_ROLE + len(fields(model.RECORD))) is None
    assert rows.rowCount(rows.index(0)) == 0
    assert rows.rowCount() == 1


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown after what, and what delegates are told."""

    before: Sequence[int]
    after: Sequence[int]
    told: Sequence[str]


SHOWN = {
    "nothing": Shown([], [], []),
    "the first rows": Shown([], [1, 2], ["reset"]),
    "the same rows": Shown([1, 2, 3], [1, 2, 3], []),
    "one row changed": Shown([1, 2, 3], [1, 9, 3], ["row 1"]),
    "two rows changed": Shown([1, 2, 3], [8, 2, 9], ["row 0", "row 2"]),
    "a row more": Shown([1, 2], [1, 2, 3], ["reset"]),
    "a row less": Shown([1, 2], [1], ["reset"]),
    "no row any more": Shown([1], [], ["reset"]),
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN.keys())
def test_delegates_are_told_what_changed_and_no_more(shown: Shown) -> None:
    model = MODELS[0]
    rows = model()
    rows.show(records(model, *shown.before))
    told = RowChanges(rows)
    rows.show(records(model, *shown.after))

    assert told.take() == list(shown.told)
    assert list(rows.rows) == records(model, *shown.after)


def test_a_reset_makes_every_row_new_even_if_none_changed() -> None:
    model = MODELS[0]
    rows = model()
    rows.show(records(model, 1, 2))
    told = RowChanges(rows)
    rows.reset(records(model, 1, 2))

    assert told.take() == ["reset"]


@pytest.mark.parametrize(
    ("name", "seen"), [("text", "text"), ("text_scale", "textScale"), ("at_last_x", "atLastX")]
)
def test_names_as_qml_sees_them(name: str, seen: str) -> None:
    assert camel(name) == seen


def test_a_signal_for_each_field_that_differs_and_for_no_other() -> None:
    house = house_of(small_library())
    view: ComfortView = view_of(house, "comfort")
    emissions = Emissions(view)
    old = view.props

    emit_changes(view, old, old)
    assert emissions.take() == []
    emit_changes(view, old, replace(old, calm=not old.calm, text_scale=200))
    assert emissions.take() == ["calmChanged", "textScaleChanged"]


@pytest.mark.parametrize("name", EVERY_VIEW)
def test_qml_sees_every_prop_with_its_own_signal(name: str) -> None:
    house = house_of(small_library())
    house.do(*ANYTHING[:4])
    view = view_of(house, name)
    signals = notify_signals(view)

    for field in fields(view.props):
        assert view.property(camel(field.name)) == getattr(view.props, field.name)
        assert signals[camel(field.name)] == f"{camel(field.name)}Changed"
    assert len(signals) == len(fields(view.props))


@CALM_SEARCH
@given(st.sampled_from(range(len(LIBRARIES))), st.lists(st.sampled_from(ANYTHING), max_size=20))
def test_every_view_tells_each_change_once_and_nothing_else(
    library: int, intents: list[Intent]
) -> None:
    house = house_of(LIBRARIES[library])
    views = [view_of(house, name) for name in EVERY_VIEW]
    emissions = [Emissions(view) for view in views]
    for intent in intents:
        before = [view.props for view in views]
        house.do(intent)
        for view, told, old in zip(views, emissions, before, strict=True):
            assert told.take() == changes(old, view.props), (type(view).__name__, intent)
