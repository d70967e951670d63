"""What has to hold for everybody who uses the kiosk, row by row, and what proves it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Requirement:
    """One row. It names its checks, or says what is left to whom, or both.

    ``checks`` are tests as ``tests/file.py::function``. ``on_site`` says why only an installer
    can check it, and where; ``later`` names the piece of the kiosk that it waits for.
    """

    id: str
    what: str
    source: str
    checks: tuple[str, ...] = ()
    on_site: str = ""
    later: str = ""

    @property
    def standing(self) -> str:
        """In one word: checked, on site, later; open where none is said."""
        if self.checks:
            return "checked"
        return "on site" if self.on_site else "later" if self.later else "open"


LAYOUT = "tests/layout/test_layout.py::test_every_screen_is_laid_out_well"
LAYOUT_SEES = "tests/layout/test_checks.py::test_a_planted_fault_is_found"
BANS = "tests/test_architecture.py::test_qml_keeps_away_from"
RULES = "tests/content/test_rules.py::test_each_rule"
CONTENT = "tests/content/test_bundled_content.py::test_the_bundled_content_has_no_error"
TOUCH = "tests/ui/test_touch.py"
IDLE = "tests/ui/test_idle.py"
LOOKS = "tests/ui/test_looks.py"
COMFORT = "tests/ui/test_comfort.py"
SEEING = "tests/checklist/test_seeing.py"
PRESS = "tests/qml/test_accessible_press.py"
FOCUS = "tests/ui/test_focus.py"
LISTENING = "tests/visit/test_listening.py"
LISTEN = "tests/ui/test_listening.py"
HEARD = "tests/narration/test_spoken.py"
STROKES = "tests/ui/test_keys.py"
ANNOUNCER = "tests/ui/test_announcer.py"
OUTSIDE = "tests/outside/test_screen_reader.py"
ONCE = f"{OUTSIDE}::test_each_thing_is_named_and_told_once_and_asked_after_its_words"
FINGERS = "tests/outside/test_fingers.py"
NAMES = "tests/checklist/test_names.py"
FIVE_KEYS = "tests/journeys/test_five_keys.py"

DARK, TALKING = "tests/journeys/test_dark.py", "tests/ui/test_talking.py"
TALK = "tests/visit/test_talking.py"
FILMS = "films: there are none"
CLIPS = "clips in other languages than English; there the bar has no Listen"
LANGUAGES = "speech: a screen reader is told the language by nothing of Qt"
SPOKEN = "tests/ui/test_languages.py"
TRANSLATION = "tests/content/test_translation.py"

GUIDE = "`kiosk help installers`"

ROWS = (
    # Touch and motor
    Requirement(
        "T1",
        "Every target is at least 24 by 24 pixels",
        "WCAG 2.5.8",
        (LAYOUT, LAYOUT_SEES),
    ),
    Requirement(
        "T2",
        "Targets of 20 mm, primary ones of 25 mm (15 and 18 mm on the 10.1 inch panel)",
        "Chen 2013, Duff 2010",
        (LAYOUT, LAYOUT_SEES, f"{SEEING}::test_primary_buttons_are_larger"),
    ),
    Requirement(
        "T3",
        "Sizes are millimetres, converted for each panel",
        "Parhi 2006",
        (f"{LOOKS}::test_the_theme_knows_the_panel",),
    ),
    Requirement("T4", "Targets stand 3 mm apart", "Jin 2007", (LAYOUT, LAYOUT_SEES)),
    Requirement(
        "T5",
        "Acts on release; sliding off cancels",
        "WCAG 2.5.2",
        (
            f"{TOUCH}::test_a_press_does_nothing_and_its_release_acts",
            f"{TOUCH}::test_sliding_off_cancels",
            f"{FINGERS}::test_a_finger_that_slides_off_changes_its_mind",
        ),
    ),
    Requirement(
        "T6",
        "The same target acts once in 0.5 s; nothing acts within 0.5 s of another page",
        "EN 301 549, 5.8",
        (
            f"{TOUCH}::test_a_trembling_finger_acts_once",
            f"{TOUCH}::test_taps_right_after_a_page_change_are_ignored",
            f"{FINGERS}::test_waking_opens_nothing_and_taps_open_a_door_and_turn_pages",
            "tests/visit/test_touch.py::test_the_guards_are_as_long_as_the_standards_ask",
        ),
    ),
    Requirement(
        "T7",
        "Extra fingers and palms do nothing; no action needs two",
        "EN 301 549, 5.9; WCAG 2.5.1",
        (
            f"{TOUCH}::test_two_fingers_on_two_buttons_act_once",
            f"{TOUCH}::test_a_resting_palm_leaves_the_finger_alone_and_does_nothing",
            f"{FINGERS}::test_two_fingers_on_two_buttons_do_one_thing",
            f"{FINGERS}::test_a_resting_palm_does_nothing_and_leaves_the_finger_alone",
        ),
    ),
    Requirement(
        "T8",
        "Slow and shaky presses count",
        "tremor practice",
        (
            f"{TOUCH}::test_a_press_counts_for_ten_seconds",
            f"{TOUCH}::test_a_shaking_finger_inside_the_target_counts",
        ),
    ),
    Requirement(
        "T9",
        "What scrolls, slides or turns has plain buttons",
        "WCAG 2.5.7",
        (
            LAYOUT,
            LAYOUT_SEES,
            f"{FINGERS}::test_a_drag_scrolls_a_sheet_and_chooses_nothing",
            "tests/ui/test_slider.py::test_buttons_move_it_from_stop_to_stop",
            "tests/ui/test_turntable.py::test_buttons_turn_it",
        ),
    ),
    Requirement(
        "T10",
        "No double tap, no long press, no tilt",
        "WCAG 2.5.4",
        (BANS, f"{TOUCH}::test_pinching_and_pressing_long_change_nothing"),
    ),
    Requirement(
        "T11",
        "A held key acts once in 2 s",
        "EN 301 549, 5.7",
        (
            f"{STROKES}::test_a_key_held_down_acts_once_in_two_seconds",
            "tests/core/test_keys.py::test_a_held_key_acts_once_in_two_seconds",
        ),
    ),
    Requirement(
        "T12",
        "Keys are enough for everything; no trap",
        "WCAG 2.1.1, 2.1.2",
        (
            f"{FIVE_KEYS}::test_keys_lead_through_each_door_to_the_take_away",
            f"{FIVE_KEYS}::test_help_now_is_reached_by_keys_from_every_screen",
            f"{FOCUS}::test_every_control_is_reached_and_left_in_reading_order",
        ),
    ),
    Requirement(
        "T13",
        "Keypad and socket: one hand, little force, no twist",
        "ADA 309.4",
        on_site=f"it is hardware that the clinic chooses: {GUIDE}, part 5",
    ),
    # Reach
    Requirement(
        "P1",
        "What is used stands between 380 and 1220 mm above the floor",
        "ADA 308; EN 301 549, 8.3",
        (LAYOUT, LAYOUT_SEES, "tests/core/test_reach.py::test_what_is_left_ends_at_the_reach"),
        on_site=f"how high the screen really hangs: {GUIDE}, part 1",
    ),
    Requirement(
        "P2",
        "One button, at the bottom, brings everything within reach",
        "practice",
        (f"{COMFORT}::test_one_tap_in_the_bar_brings_everything_within_reach",),
    ),
    Requirement(
        "P3",
        "Readable from 1015 mm; clear floor of 760 by 1220 mm",
        "ADA 707.7.1",
        on_site=f"room and light are the clinic's: {GUIDE}, parts 2 to 4",
    ),
    Requirement("P4", "Works upright and lying", "WCAG 1.3.4", (LAYOUT, LAYOUT_SEES)),
    # Seeing
    Requirement(
        "V1",
        "Text stands out 7:1, in every look",
        "WCAG 1.4.6",
        (
            f"{LOOKS}::test_text_stands_out",
            "tests/contrast/test_contrast.py::test_everything_stands_out_as_it_is_drawn",
        ),
    ),
    Requirement(
        "V2",
        "Icons, edges and marks stand out 3:1, in every look",
        "WCAG 1.4.11",
        (
            f"{LOOKS}::test_edges_and_marks_stand_out",
            "tests/contrast/test_contrast.py::test_everything_stands_out_as_it_is_drawn",
        ),
    ),
    Requirement(
        "V3",
        "Capitals of reading text are 0.7 degree high",
        "EN 301 549, 5.1.4",
        (f"{LOOKS}::test_body_text_is_seven_tenths_of_a_degree_high",),
        on_site=f"how far away people really stand: {GUIDE}, part 3",
    ),
    Requirement("V4", "No capital under 4.8 mm", "ADA 707.7.2", (LAYOUT, LAYOUT_SEES)),
    Requirement(
        "V5",
        "Text to 200 % without loss",
        "WCAG 1.4.4",
        (LAYOUT, LAYOUT_SEES, f"{LOOKS}::test_twice_the_text_size_is_twice_the_letters"),
    ),
    Requirement(
        "V6",
        "Survives wider lines, letters and words",
        "WCAG 1.4.12",
        (f"{SEEING}::test_reading_text_survives_wider_spacing",),
    ),
    Requirement(
        "V7",
        "Lines of at most 80 characters, 40 of Chinese; nothing justified",
        "WCAG 1.4.8",
        (
            f"{SEEING}::test_no_line_is_too_long_or_begins_with_what_closes",
            BANS,
        ),
    ),
    Requirement(
        "V8",
        "Nothing by colour alone",
        "WCAG 1.4.1",
        (
            "tests/ui/test_vision.py::test_marks_stand_out_for_every_eye",
            "tests/qml/test_accessible_press.py::test_a_choice_says_whether_it_is_chosen",
        ),
    ),
    Requirement(
        "V9",
        "Light, dark, high contrast, cream; follows the computer's wish for contrast",
        "EAA, Annex I",
        (
            f"{LOOKS}::test_the_looks_differ",
            "tests/app/test_starting_comfort.py::test_the_site_s_word_goes_before_the_computer_s",
        ),
    ),
    Requirement(
        "V10",
        "Nothing flashes",
        "WCAG 2.3.1",
        (f"{SEEING}::test_nothing_repeats_faster_than_once_a_second",),
    ),
    Requirement(
        "V11",
        "What moves for more than 5 s can be paused",
        "WCAG 2.2.2",
        (
            f"{SEEING}::test_whatever_moves_can_be_paused",
            f"{SEEING}::test_nothing_moves_while_nobody_is_here",
            "tests/ui/test_turntable.py::test_a_touch_anywhere_stops_it",
        ),
    ),
    Requirement(
        "V12",
        "Calm takes every motion away",
        "WCAG 2.3.3",
        (
            f"{SEEING}::test_calm_takes_every_motion_away",
            "tests/journeys/test_at_hand.py::test_comfort_stills_the_pictures",
        ),
    ),
    Requirement(
        "V13",
        "Focus is thick, stands out, is never hidden",
        "WCAG 2.4.7, 2.4.11",
        (
            f"{FOCUS}::test_the_ring_is_thick_and_stands_out",
            f"{FOCUS}::test_the_focus_never_leaves_the_sight",
        ),
    ),
    # Hearing
    Requirement(
        "S1",
        "The whole kiosk can be heard, the end of a walk by keys too",
        "EN 301 549, 5.1.3; ADA 707.5",
        (
            f"{DARK}::test_from_the_headset_to_the_summary",
            f"{DARK}::test_at_the_end_it_says_so_and_up_at_the_top_tells_the_screen_again",
            f"{TALKING}::test_each_kind_of_control_is_told",
            f"{TALKING}::test_what_opens_is_told_or_says_that_it_is_not_recorded",
        ),
    ),
    Requirement(
        "S2",
        "Plugging in a headset starts speech",
        "EN 301 549, 5.1.2.2",
        (
            f"{DARK}::test_from_the_headset_to_the_summary",
            f"{TALKING}::test_the_jack_of_the_computer_is_watched",
            f"{TALKING}::test_a_keypad_with_a_jack_tells_by_its_codes",
            f"{TALKING}::test_help_that_is_held_begins_it_and_ends_it",
        ),
        on_site=f"whether this jack tells the computer is tried there: {GUIDE}, part 5",
    ),
    Requirement(
        "S3",
        "Speech can be cut and repeated",
        "ADA 707.5.1",
        (
            f"{LISTENING}::test_any_other_action_cuts_it_off_at_once",
            f"{LISTENING}::test_again_says_the_same_sentence",
            f"{LISTEN}::test_any_other_touch_silences_it",
            f"{DARK}::test_any_key_cuts_it_off_before_anything_else_is_said",
            "tests/outside/test_sound.py::test_a_tap_is_heard_and_the_next_one_silences_it",
        ),
    ),
    Requirement(
        "S4",
        "Speech says what is shown, in its language",
        "EN 5.1.3.3",
        (
            f"{HEARD}::test_each_row_is_read_as_it_is_shown",
            f"{HEARD}::test_a_picture_beside_the_words_is_told_after_them",
            f"{LISTEN}::test_cards_are_read_as_they_are_written",
            "tests/narration/test_clips.py::test_every_sentence_has_its_clip",
            f"{LISTEN}::test_a_language_without_clips_is_not_read_by_another_voice",
        ),
        later=CLIPS,
    ),
    Requirement(
        "S5",
        "Volume can be set and goes back",
        "508, 402.3",
        (
            f"{LISTENING}::test_pace_and_loudness_may_be_changed_in_a_pause",
            "tests/visit/test_comfort_reset.py::test_the_next_visitor_gets_what_the_site_set",
            "tests/services/test_speaker.py::test_quieter_is_quieter",
        ),
        on_site=f"65 dB(A) at the screen is measured there: {GUIDE}, part 5",
    ),
    Requirement(
        "S6",
        "With a headset in, the room hears nothing",
        "EN 5.1.3.9",
        (
            f"{DARK}::test_a_headset_that_is_pulled_out_silences_it_and_then_everything_is_as_usual",
            f"{TALK}::test_without_a_headset_what_was_read_to_one_is_not_read_to_all",
        ),
        on_site=f"the jack turns the loudspeaker off: {GUIDE}, part 5",
    ),
    Requirement(
        "S7",
        "Nothing plays by itself",
        "WCAG 1.4.2",
        (
            f"{LISTENING}::test_nothing_is_said_until_somebody_asks",
            f"{DARK}::test_without_it_keys_say_nothing",
        ),
    ),
    Requirement(
        "S8",
        "Sound is never the only way",
        "WCAG 1.2.2",
        (
            f"{HEARD}::test_each_row_is_read_as_it_is_shown",
            f"{LISTEN}::test_what_stands_nowhere_else_is_shown_while_it_is_said",
        ),
    ),
    Requirement("S9", "Captions are short and slow enough", "BBC", later=FILMS),
    Requirement("S10", "Films are described", "WCAG 1.2.5", later=FILMS),
    Requirement(
        "S11",
        "Each sound can be seen too",
        "EAA",
        (f"{LISTEN}::test_the_word_that_is_said_is_marked",),
    ),
    Requirement(
        "S12",
        "Speech can be slower and faster",
        "practice",
        (
            f"{LISTEN}::test_slower_says_the_sentence_again_and_all_that_follows_so",
            "tests/services/test_stretch.py::test_it_takes_longer_or_shorter_at_the_same_pitch",
        ),
    ),
    Requirement(
        "S13",
        "Loop, Braille and tactile marks at the socket",
        "ADA 707.8; EN 301 549, 8.5",
        on_site=f"signs and sockets are hardware: {GUIDE}, part 5",
    ),
    # Understanding
    Requirement("C1", "Easy sentences, grade 6 at most", "AAFP", (CONTENT, RULES)),
    Requirement(
        "C2",
        "One idea a screen, picture beside text",
        "aphasia studies",
        (
            CONTENT,
            RULES,
            "tests/ui/test_headlines.py::test_each_part_of_a_step_is_headed_by_its_headline",
            "tests/bridge/test_reader_view.py::test_where_the_picture_stands",
        ),
    ),
    Requirement(
        "C3",
        "Sans serif, no italics, no capitals, a cream look",
        "BDA",
        (BANS, f"{LOOKS}::test_the_looks_differ"),
    ),
    Requirement(
        "C4",
        "At most seven choices; the bar never moves",
        "COGA; WCAG 3.2.3",
        (LAYOUT, LAYOUT_SEES),
    ),
    Requirement(
        "C5",
        "Icons come with words; Back loses nothing",
        "COGA",
        (
            f"{NAMES}::test_icons_come_with_words",
            "tests/test_architecture.py::test_every_control_says_what_it_does",
            "tests/visit/test_step.py::test_back_undoes_every_way",
        ),
    ),
    Requirement(
        "C6",
        "Focus alone changes nothing; faults come with a cure",
        "WCAG 3.2.1, 3.3.3",
        (
            f"{FOCUS}::test_every_control_is_reached_and_left_in_reading_order",
            "tests/bridge/test_desk_view.py::test_every_poor_pin_is_told_in_plain_words",
            "tests/ui/test_way_out.py::test_a_damaged_pin_file_says_what_to_do",
        ),
    ),
    Requirement(
        "C7",
        "No puzzle, nothing to type, nothing asked twice",
        "WCAG 3.3.7, 3.3.8",
        (f"{TOUCH}::test_no_text_can_be_selected_or_typed_into",),
    ),
    Requirement("C8", "Language of page and parts is known", "WCAG 3.1.2", later=LANGUAGES),
    Requirement(
        "C9",
        "Languages by their own name, two taps away",
        "practice",
        (
            f"{SPOKEN}::test_a_language_is_two_touches_away_and_says_that_nobody_checked_it",
            f"{SPOKEN}::test_who_cannot_read_the_first_screen_finds_the_languages_there",
        ),
    ),
    Requirement(
        "C10",
        "Mirrored for scripts from right to left",
        "WCAG 1.3.2",
        (
            "tests/layout/test_layout.py::test_mirrored_is_the_mirror_image",
            f"{SPOKEN}::test_a_language_from_the_right_turns_the_screen_round",
        ),
    ),
    Requirement(
        "C11",
        "Doses read right in scripts from the right",
        "tried",
        (
            f"{TRANSLATION}::test_numbers_that_text_from_the_right_would_turn_round",
            "tests/bridge/test_styled.py::test_figures_are_isolated_where_words_run_from_the_right",
            "tests/ui/test_right_to_left.py::test_a_dose_shows_as_it_does_in_english",
        ),
    ),
    # Time
    Requirement(
        "M1",
        "A warning of 30 s before the wipe, or 60 s; ten extensions",
        "WCAG 2.2.1",
        (
            "tests/visit/test_idle_rules.py::test_the_warning_stands_long_enough",
            f"{IDLE}::test_one_tap_extends_ten_times_and_not_once_more",
        ),
    ),
    Requirement(
        "M2",
        "The warning reaches more than one sense",
        "EAA",
        (
            f"{IDLE}::test_the_warning_counts_down_in_words",
            f"{ANNOUNCER}::test_the_warning_is_said_with_its_seconds_and_the_focus_cuts_nothing_off",
            f"{DARK}::test_the_warning_is_told_and_stands_for_a_minute",
        ),
    ),
    Requirement(
        "M3",
        "Reading counts as being there",
        "practice",
        (
            f"{IDLE}::test_a_slow_reader_is_never_warned",
            f"{LISTEN}::test_a_voice_holds_the_idle_limit_and_a_pause_does_not",
        ),
    ),
    Requirement(
        "M4",
        "Nothing of the last person remains",
        "privacy",
        (
            "tests/visit/test_comfort_reset.py::test_the_next_visitor_gets_what_the_site_set",
            "tests/visit/test_comfort_reset.py::test_every_choice_is_put_to_the_test",
            "tests/visit/test_wandering.py::test_a_wipe_leaves_what_a_first_start_has",
            f"{IDLE}::test_a_visit_leaves_nothing_on_the_disk",
        ),
    ),
    Requirement(
        "M5",
        "Nothing advances by itself but the idle warning",
        "COGA",
        (
            BANS,
            f"{IDLE}::test_an_abandoned_screen_warns_and_then_resets",
        ),
    ),
    # Names, roles, order
    Requirement(
        "N1",
        "Every control has role, name, state and action",
        "WCAG 4.1.2",
        (
            LAYOUT,
            f"{PRESS}::test_each_control_is_one_node_with_its_role",
            f"{PRESS}::test_a_press_acts_once",
            f"{PRESS}::test_a_choice_says_whether_it_is_chosen",
            ONCE,
        ),
    ),
    Requirement(
        "N2",
        "Read in the order that is seen; focus to the heading",
        "WCAG 1.3.2, 2.4.3",
        (
            f"{FOCUS}::test_every_control_is_reached_and_left_in_reading_order",
            f"{FOCUS}::test_the_focus_goes_to_the_heading",
            f"{FOCUS}::test_no_screen_is_without_a_heading_when_a_step_is_cut",
            ONCE,
        ),
    ),
    Requirement(
        "N3",
        "Changes are announced",
        "WCAG 4.1.3",
        (
            f"{ANNOUNCER}::test_a_page_is_announced_by_title_and_place_and_a_step_by_its_place",
            f"{ANNOUNCER}::test_the_warning_is_said_with_its_seconds_and_the_focus_cuts_nothing_off",
            f"{ANNOUNCER}::test_the_end_of_a_visit_is_said",
            f"{OUTSIDE}::test_a_patient_who_cannot_see_finds_risks_numbers_and_help",
        ),
    ),
    Requirement(
        "N4",
        "What is hidden or beneath cannot be reached",
        "practice",
        (
            f"{FOCUS}::test_what_lies_beneath_is_out_of_reach",
            "tests/ui/test_kept_screens.py::test_nothing_of_another_screen_can_be_found_or_pressed",
            ONCE,
        ),
    ),
    Requirement(
        "N5",
        "The name holds the words that are seen",
        "WCAG 2.5.3",
        (f"{NAMES}::test_the_name_holds_the_words_that_are_seen",),
    ),
)


def table(rows: Sequence[Requirement] = ROWS) -> str:
    """Every row with its standing, as text for people."""
    return "\n".join(line for row in rows for line in _lines(row))


def _lines(row: Requirement) -> Iterator[str]:
    yield f"{row.id:<4} {row.standing:<8} {row.what} ({row.source})"
    for check in row.checks:
        yield f"{'':13} {check}"
    if row.on_site:
        yield f"{'':13} only on site: {row.on_site}"
    if row.later:
        yield f"{'':13} later: {row.later}"


def counts(rows: Sequence[Requirement] = ROWS) -> str:
    """How many rows stand how, in one line."""
    found = Counter(row.standing for row in rows)
    told = ", ".join(f"{number} {standing}" for standing, number in found.items())
    return f"{len(rows)} requirements: {told}"


def faults(rows: Sequence[Requirement], collected: frozenset[str]) -> Iterator[str]:
    """Rows that say nothing, and checks that are not among the tests that are really run."""
    for row in rows:
        if row.standing == "open":
            yield f"{row.id} has no check, and nothing says why"
        for check in row.checks:
            if check not in collected:
                yield f"{row.id} names {check}, which is no test"
