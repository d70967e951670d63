"""The table of what a package has to be is whole, and names tests that there are."""

from dataclasses import replace

from tests.packaging.acceptance import CHECKS, faults, names_here

TWENTY = 20


def test_each_check_is_made_and_was_seen_to_fail() -> None:
    assert len(CHECKS) == TWENTY
    assert not list(faults(CHECKS, names_here()))


def test_a_check_that_nothing_makes_is_seen() -> None:
    good = CHECKS[0]
    for bad in (replace(good, tests=()), replace(good, planted=())):
        assert list(faults([bad], names_here()))
    assert list(faults([replace(good, tests=("built.nosuch",))], names_here())) == [
        f"{good.what}: names built.nosuch, which is no test"
    ]
