"""Every tst_*.qml beside this file is one test; and the runner itself is put to the test."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("tst_*.qml"))
LIMIT_S = 120
# The runner counts these two as passed tests in every file, however empty.
NOT_TESTS = re.compile(r"::(initTestCase|cleanupTestCase)\(\)")
COMPLAINT = re.compile(r"^(QWARN|QCRITICAL|QFATAL|SKIP)\s*:|\.qml:\d+", re.MULTILINE)


def faults_of(file: Path) -> str:
    """What is wrong with a test file after running it; empty when nothing is."""
    done = subprocess.run(
        (sys.executable, "-m", "tests.qml.quick", str(file)),
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    output = done.stdout + done.stderr
    passed = [line for line in output.splitlines() if line.startswith("PASS")]
    if done.returncode:
        return f"exit code {done.returncode}\n{output}"
    if COMPLAINT.search(output):
        return f"a warning or a skipped test\n{output}"
    if not [line for line in passed if not NOT_TESTS.search(line)]:
        return f"no test was run\n{output}"
    return ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_qml(file: Path) -> None:
    faults = faults_of(file)
    assert not faults, faults


CASES = {
    "passes": ("function test_sum() { compare(1 + 1, 2) }", ""),
    "fails": ("function test_sum() { compare(1 + 1, 3) }", "exit code 1"),
    "throws": ("function test_name() { nosuch.thing() }", "exit code 1"),
    "warns": ('function test_warn() { console.warn("oh") }', "a warning"),
    "skips": ('function test_skip() { skip("later") }', "a warning or a skipped test"),
    "is empty": ("", "no test was run"),
    "is broken": ("function {", "exit code 1"),
}


@pytest.mark.parametrize(("body", "fault"), CASES.values(), ids=CASES.keys())
def test_the_runner_sees_when_a_file(tmp_path: Path, body: str, fault: str) -> None:
    file = tmp_path / "tst_case.qml"
    file.write_text(f'import QtTest\n\nTestCase {{\n    name: "Case"\n    {body}\n}}\n')
    faults = faults_of(file)
    assert faults.startswith(fault)
    assert bool(faults) == bool(fault), faults
