"""Work elsewhere, its result here."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk.ui.jobs_qt import QtJobs


@pytest.fixture
def jobs(qapp: QCoreApplication) -> Iterator[QtJobs]:
    owner = QObject()
    jobs = QtJobs(owner)
    yield jobs
    jobs.close()


def test_the_result_comes_back_into_the_thread_that_draws(jobs: QtJobs, qtbot: QtBot) -> None:
    here, results = threading.get_ident(), list[tuple[int, int]]()
    jobs.run(threading.get_ident, lambda worker: results.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(results))
    worker, back = results[0]
    assert worker != here
    assert back == here


def test_one_job_after_the_other(jobs: QtJobs, qtbot: QtBot) -> None:
    first_may_end, order = threading.Event(), list[int]()

    def first() -> int:
        assert first_may_end.wait(20)
        return 1

    jobs.run(first, order.append)
    jobs.run(lambda: 2, order.append)
    first_may_end.set()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == [1, 2]


def test_what_a_job_raises_is_raised_here(jobs: QtJobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("the job broke")

    after: list[int] = []
    with qtbot.captureExceptions() as raised:
        jobs.run(fail, lambda _: after.append(0))
        jobs.run(lambda: 1, after.append)
        qtbot.waitUntil(lambda: bool(after))
    assert [str(error) for _, error, _ in raised] == ["the job broke"]
    assert after == [1]


def test_a_result_that_comes_too_late_is_dropped(jobs: QtJobs, qapp: QCoreApplication) -> None:
    results: list[int] = []
    jobs.run(lambda: 1, results.append)
    jobs.close()
    qapp.processEvents()
    assert results == []
