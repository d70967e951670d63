import pytest

from kiosk.core.syllables import syllables

SPOKEN = {
    1: """the through nerve nerves whole rule aches healed numbed used eased helped eye league
        bruise clothes don't 49 6.8 X nurse's smile tired""",
    2: """needle needles table pieces doses treated hundred being trying science quiet people
        patient patients motion metre centre timeline safely something therefore X-ray couldn't
        every evening guideline statement technique muscle naked royal player reuse
        pain-free side-on rhythm""",
    3: """idea area period medial manual video easier different carefully however
        half-an-hour together warfarin procedure injection medicine radio
        disagree behaviour recover anyone scientist familiar""",
    4: """diabetes usually experience immediate material society anaesthetic operation
        infection-free everybody information ability associate cutaneous""",
    5: "individual electricity physically-active",
    6: "radiofrequency physiotherapy responsibility",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, n) for n, line in SPOKEN.items() for word in line.split()],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count
    assert syllables(word.upper()) == count
