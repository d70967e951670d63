"""What the visitor takes along is cut into codes that hold all of it, each alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.code_cards import (
    BYTES_BY_VERSION,
    MOST_BYTES,
    Clinic,
    Section,
    card_name,
    cards_of,
    modules_across,
    payload,
    version_of,
)
from kiosk.core.own_blocks import CodeCard

CLINIC = Clinic("Spine Clinic, by the River; Ltd", "020 7946 0000")
LINE = "How many of your patients had at least half their pain gone, and for how long?"

words = st.text(st.sampled_from("abcäß中أ,;:\\“”"), min_size=1, max_size=12)
lines = st.lists(words, min_size=1, max_size=40).map(" ".join)
sections = st.lists(
    st.builds(Section, words.map("Title {}".format), st.lists(lines, max_size=8).map(tuple)),
    max_size=4,
)
clinics = st.builds(Clinic, words, st.sampled_from(["", "020 7946 0000"]))


@settings(derandomize=True, deadline=None, database=None)
@given(sections, clinics)
def test_nothing_is_lost_and_every_code_can_be_shown(told: list[Section], clinic: Clinic) -> None:
    cards = cards_of(told, clinic)

    kept = [w for card in cards for line in card.lines for w in line.split()]
    titles = {word for section in told for word in section.title.split()}
    wanted = [w for section in told for line in section.lines for w in line.split()]
    assert [w for w in kept if w not in titles] == [w for w in wanted if w not in titles]
    assert all(len(payload(card).encode()) <= MOST_BYTES for card in cards)
    assert [card.number for card in cards] == list(range(1, len(cards) + 1))
    assert {card.of for card in cards} <= {len(cards)}


def test_a_contact_says_who_can_be_called() -> None:
    (card,) = cards_of([Section("Ask", ("Who?", "When?"))], CLINIC)

    assert payload(card).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Spine Clinic\\, by the River\\; Ltd",
        "FN:Spine Clinic\\, by the River\\; Ltd",
        "TEL:020 7946 0000",
        "NOTE:Ask\\nWho?\\nWhen?",
        "END:VCARD",
    ]


def test_without_a_number_it_is_text() -> None:
    (card,) = cards_of([Section("Ask", ("Who?",))], Clinic("My take-away"))

    assert payload(card) == "My take-away\nAsk\nWho?"


def test_a_section_that_goes_on_says_its_title_again() -> None:
    cards = cards_of([Section("Ask", (LINE,) * 7)], CLINIC)

    assert len(cards) > 1
    assert all(card.lines[0] == "Ask" for card in cards)
    assert [card_name(card) for card in cards] == [
        f"{CLINIC.name} {n}/{len(cards)}" for n in range(1, len(cards) + 1)
    ]


def test_a_web_address_has_the_last_code_for_itself() -> None:
    clinic = Clinic("Clinic", "020", "https://clinic.example")
    cards = cards_of([Section("Ask", ("Who?",))], clinic)

    assert [payload(card).startswith("BEGIN:VCARD") for card in cards] == [True, False]
    assert payload(cards[-1]) == clinic.web


def test_nothing_picked_is_no_code() -> None:
    assert cards_of([], CLINIC) == ()


def test_the_version_is_the_smallest_that_holds_it() -> None:
    for version, most in enumerate(BYTES_BY_VERSION, 1):
        full = CodeCard("a" * most)
        assert version_of(full) == version
        assert modules_across(full) == 17 + 4 * version + 8


ACT = "Get emergency help now. Do not wait."


def test_danger_signs_share_a_code_where_one_holds_them() -> None:
    danger = Section("When to get help", (ACT, "Weak legs", "No feeling"), ACT)
    for count in range(1, 9):
        cards = cards_of([Section("Ask", (LINE,) * count), danger], CLINIC)

        assert cards[-1].lines[-4:] == (danger.title, *danger.lines)


def test_a_code_of_danger_signs_says_what_to_do_about_them() -> None:
    danger = Section("When to get help", (ACT, *(f"{LINE} {n}" for n in range(9))), ACT)
    cards = cards_of([Section("Ask", (LINE,) * 3), danger], CLINIC)

    with_signs = [card for card in cards if danger.title in card.lines]
    assert len(with_signs) > 2
    for card in with_signs:
        at = card.lines.index(danger.title)
        assert card.lines[at + 1] == ACT
        assert len(card.lines) > at + 2
        assert len(payload(card).encode()) <= MOST_BYTES
