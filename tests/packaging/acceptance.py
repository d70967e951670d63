"""What a package has to be: each check, the tests that make it, and those in which it fails.

A test is named by its file here, without ``test_`` and ending, and by its own name without
``test_``. Those in ``chroot`` and ``boot`` run with ``--chroot``, those in ``built`` and ``wine``
with every ``test-package``, all others with every ``test``.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Check:
    """One check; ``planted`` are the tests that make it fail on purpose."""

    what: str
    tests: tuple[str, ...]
    planted: tuple[str, ...]


SEEN = (
    "seeing.one_colour_is_no_picture",
    "seeing.a_tap_that_does_nothing_changes_nothing",
    "seeing.a_screen_that_shows_nothing_fails_and_leaves_its_picture",
)
EACH_FOR_WINDOWS = "wine.each_fault_is_found"
WHOLE = ("built.nothing_is_wrong_with_it", "wine.the_package_has_no_fault")

CHECKS = (
    # Both systems
    Check(
        "Two builds are the same to the byte",
        (
            "built.a_second_build_gives_the_same_bytes",
            "built.what_is_handed_out_is_the_same_from_a_second_build",
            "wine.two_builds_are_the_same_to_the_byte",
        ),
        ("faults.every_difference_of_two_builds_is_seen",),
    ),
    Check(
        "No folder above 220 MB (Linux) or 170 MB (Windows), no file to hand out above 80 MB",
        (*WHOLE, "built.what_is_handed_out_is_whole_and_not_too_big"),
        (
            "faults.a_package_that_is_too_big",
            "release.a_file_too_big_to_hand_out_is_told",
            EACH_FOR_WINDOWS,
        ),
    ),
    Check(
        "No browser, no charts, no voice of the platform, no leftovers, not all in one file",
        WHOLE,
        (
            "faults.a_file_that_may_not_be_there",
            "faults.a_package_without_its_program_or_libraries",
            "built.a_library_that_may_not_be_there_is_found",
            EACH_FOR_WINDOWS,
        ),
    ),
    Check(
        "No file tells where or by whom it was built",
        WHOLE,
        (
            "faults.a_file_that_tells_where_it_was_built",
            "built.a_place_that_is_told_is_found",
            EACH_FOR_WINDOWS,
        ),
    ),
    Check(
        "Licences, list of parts and checksums are there, and are of this very package",
        (*WHOLE, "built.what_is_handed_out_is_whole_and_not_too_big"),
        (
            "faults.a_licence_that_is_not_there",
            "release.a_library_that_the_list_does_not_name_is_found",
            "release.whatever_has_changed_since_is_not_what_the_sums_say",
            EACH_FOR_WINDOWS,
        ),
    ),
    Check(
        "It tests itself where there is no display, and complains of nothing",
        (
            "built.it_tests_itself_without_display_and_fonts",
            "wine.it_tests_itself_and_misses_a_font",
        ),
        (
            "built.its_self_test_names_what_is_broken",
            "self_test.everything_that_is_broken_is_named",
            "self_test.a_voice_that_is_lost_is_missed",
            "wine.it_tests_itself_and_misses_a_font",
        ),
    ),
    Check(
        "Words are drawn in the fonts that it brings, in every script",
        (
            "built.it_tests_itself_without_display_and_fonts",
            "wine.it_tests_itself_and_misses_a_font",
        ),
        (
            "built.its_self_test_names_what_is_broken",
            "self_test.words_in_another_font_are_seen",
            "self_test.each_look_is_seen_in_another_language",
        ),
    ),
    Check(
        "A first picture stands after two seconds of work, and no voice is waited for",
        ("built.it_draws_on_a_real_display_and_ends_when_it_is_told", *WHOLE),
        ("built.a_start_that_works_too_long_is_seen", "faults.a_file_that_may_not_be_there"),
    ),
    Check(
        "The notices name what the lock names",
        ("notices.every_package_of_the_lock_is_named_and_no_other",),
        (
            "notices.a_package_that_nobody_named_is_seen",
            "notices.a_package_that_is_gone_is_seen",
            "faults.notices_of_another_version",
        ),
    ),
    # Linux
    Check(
        "lintian finds nothing that is not explained",
        ("built.lintian_finds_nothing_in_the_debian_package_that_is_not_explained",),
        ("built.what_lintian_does_not_like_is_found",),
    ),
    Check(
        "In a bare Debian 12 and 13 its dependencies are enough",
        ("chroot.what_it_depends_on_is_enough",),
        ("chroot.a_library_that_it_would_not_ask_for_is_missed",),
    ),
    Check(
        "Its own user sees it without a display, through X and on Wayland, and a click acts",
        (
            "chroot.what_it_depends_on_is_enough",
            "chroot.it_shows_itself_under_cage_and_takes_a_click",
            "boot.a_start_of_the_machine_shows_it_and_an_end_leaves_nothing",
        ),
        SEEN,
    ),
    Check(
        "Upgrading keeps what is the site's, removing too, purging leaves nothing",
        (
            "chroot.an_upgrade_replaces_the_program_and_keeps_what_is_the_site_s",
            "chroot.a_downgrade_is_refused_and_leaves_everything_as_it_was",
            "chroot.removing_keeps_what_is_the_site_s_and_purging_does_not",
            "boot.an_upgrade_shows_it_again_if_it_was_shown",
        ),
        (
            "chroot.a_package_that_is_careless_with_the_site_is_seen",
            "deb.an_older_version_is_refused_with_a_clear_line",
        ),
    ),
    Check(
        "systemd and udev like what it brings, and installing shows nothing",
        (
            "chroot.installing_shows_nothing_and_one_command_does",
            "chroot.the_rule_for_the_jack_is_one_that_udev_reads",
        ),
        (
            "chroot.a_line_that_systemd_does_not_like_is_told",
            "chroot.the_rule_for_the_jack_is_one_that_udev_reads",
            "chroot.a_package_that_is_careless_with_the_site_is_seen",
        ),
    ),
    # Windows
    Check(
        "Every library that something links to is there, or Windows' own",
        ("wine.the_package_has_no_fault",),
        ("windows.a_library_that_windows_would_look_for_in_vain", EACH_FOR_WINDOWS),
    ),
    Check(
        "Nothing of Wine is in it",
        ("wine.the_package_has_no_fault",),
        ("windows.what_is_of_wine_may_not_be_there", EACH_FOR_WINDOWS),
    ),
    Check(
        "Whatever others signed is as they signed it",
        ("wine.the_package_has_no_fault",),
        ("windows.whatever_is_not_as_its_makers_signed_it", EACH_FOR_WINDOWS),
    ),
    Check(
        "The .msi says for ever the same of itself, for all users, 64 bits, its version",
        (
            "wine.windows_installer_is_told_what_it_asks",
            "windows.windows_knows_the_kiosk_by_this_number_for_ever",
        ),
        ("wine.each_wrong_word_to_windows_installer_is_found",),
    ),
    Check(
        "Installed silently it tests itself, is shown, takes a click, is upgraded and removed",
        (
            "wine.installed_it_shows_takes_a_click_and_comes_back",
            "wine.exit_codes_are_those_of_the_guide",
            "wine.an_upgrade_keeps_what_is_the_sites_and_a_downgrade_is_refused",
            "wine.removing_leaves_the_sites_own_and_nothing_else",
            "wine.windows_starts_the_kiosk_without_the_way_that_only_linux_has",
        ),
        (
            *SEEN,
            "wine.without_its_rights_the_sites_own_would_go",
            "wine.without_its_word_an_older_version_would_be_taken",
        ),
    ),
    Check(
        "What was signed with a key for tests verifies, is installed and runs",
        ("wine.what_was_signed_verifies_and_runs",),
        ("wine.what_was_signed_verifies_and_runs",),
    ),
)
"""The twenty, in their order: nine of both systems, five of Linux, six of Windows."""


def faults(checks: Sequence[Check], tests: Collection[str]) -> Iterator[str]:
    """Checks that nothing makes, or that were never seen to fail."""
    for check in checks:
        if not check.tests or not check.planted:
            yield f"{check.what}: is not made, or never fails"
        for name in (*check.tests, *check.planted):
            if name not in tests:
                yield f"{check.what}: names {name}, which is no test"


def names_here() -> frozenset[str]:
    """Every test of this folder."""
    return frozenset(
        f"{file.stem.removeprefix('test_')}.{name}"
        for file in HERE.glob("test_*.py")
        for name in re.findall(r"(?m)^def test_(\w+)\(", file.read_text("utf-8"))
    )
