"""A machine that is measured must not fall asleep, and nobody may be slower for it."""

import os
import sys
import time

import pytest

from build_spec.bench.awake import kept_awake
from build_spec.bench.programs import cpu_seconds, every_process

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: not Linux")


@linux_only
def test_a_core_is_kept_busy_by_who_gives_way_to_everybody_and_leaves_at_the_end() -> None:
    core = min(os.sched_getaffinity(0))
    with kept_awake(frozenset({core})) as (loop,):
        while os.sched_getscheduler(loop) != os.SCHED_IDLE or os.sched_getaffinity(loop) != {core}:
            time.sleep(0)
        before_s = cpu_seconds(loop)
        while cpu_seconds(loop) == before_s:
            time.sleep(0)
    assert loop not in {process.pid for process in every_process()}
