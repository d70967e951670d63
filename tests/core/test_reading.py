import pytest

from kiosk.core.reading import (
    Readability,
    idle_limit_s,
    length,
    long_words,
    measure,
    reading_time_s,
    without_terms,
    words,
)

TAUGHT = frozenset({"radiofrequency", "RF", "medial branch", "x-ray"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat sat.", ("The", "cat", "sat")),
        ("Don’t stop: pain-free, 6.8 of 100!", ("Don’t", "stop", "pain-free", "6.8", "of", "100")),
        ("“Stop” — he said …", ("Stop", "he", "said")),
        ("", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_one_plain_sentence() -> None:
    # 6 words, 6 syllables, 1 sentence: 0.39 times 6 plus 11.8 minus 15.59 makes -1.45.
    counted = measure(["The cat sat on the mat."])

    assert counted == Readability(1, 6, 6, 0)
    assert counted.grade == pytest.approx(-1.45)
    assert counted.smog == pytest.approx(3.1291)


def test_two_sentences_with_long_words() -> None:
    # Doc-tors use ra-di-o-fre-quen-cy en-er-gy: 4 words, 2 + 1 + 6 + 3 syllables, 2 long words.
    # It may help: 3 words, 3 syllables. Together 7 words, 15 syllables, 2 sentences.
    # Grade: 0.39 times 3.5 is 1.365, 11.8 times 15/7 is 25.2857; less 15.59 makes 11.0607.
    # SMOG: the root of 2 times 30/2 is 5.4772; times 1.043 plus 3.1291 makes 8.8418.
    text = ["Doctors use radiofrequency energy.", "It may help."]
    counted = measure(text)

    assert counted == Readability(2, 7, 15, 2)
    assert counted.grade == pytest.approx(11.0607, abs=0.001)
    assert counted.smog == pytest.approx(8.8418, abs=0.001)
    assert long_words(text[0]) == ("radiofrequency", "energy")

    # The taught word counts one syllable: 10 in all, 1 long word left.
    # Grade: 11.8 times 10/7 is 16.8571; plus 1.365 less 15.59 makes 2.6321.
    # SMOG: the root of 15 is 3.8730; times 1.043 plus 3.1291 makes 7.1686.
    exempt = measure(text, TAUGHT)
    assert exempt == Readability(2, 7, 10, 1)
    assert exempt.grade == pytest.approx(2.6321, abs=0.001)
    assert exempt.smog == pytest.approx(7.1686, abs=0.001)


def test_a_known_text() -> None:
    # The opening of Lincoln's Gettysburg address, syllables counted by hand:
    # four score and se-ven years a-go our fa-thers brought forth on this con-ti-nent a new
    # na-tion: 16 words, 22 syllables; con-ceived in li-ber-ty and de-di-ca-ted to the
    # pro-po-si-tion that all men are cre-a-ted e-qual: 14 words, 26 syllables. The long words
    # are continent, liberty, dedicated, proposition, created.
    # The grade is 0.39 times 30 plus 11.8 times 48/30 minus 15.59, which makes 14.99.
    counted = measure(
        [
            (
                "Four score and seven years ago our fathers brought forth on this continent a new "
                "nation, conceived in liberty, and dedicated to the proposition that all men are "
                "created equal."
            )
        ]
    )

    assert counted == Readability(1, 30, 48, 5)
    assert counted.grade == pytest.approx(14.99, abs=0.001)


def test_no_text_has_no_grade() -> None:
    assert measure([]) == measure(["", "…"]) == Readability()
    assert (Readability().grade, Readability().smog, Readability().words_per_sentence) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Radiofrequency helps", "word helps"),
        ("the medial branch here", "the word word here"),
        ("the medial-branch nerve, an X-ray", "the word nerve, an word"),
        ("radiofrequencyx PERF", "radiofrequencyx PERF"),
    ],
)
def test_taught_terms_become_easy_words(text: str, expected: str) -> None:
    assert without_terms(text, TAUGHT) == expected
    assert without_terms(text, frozenset()) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heat on tiny nerves.", 4),
        ("Don’t stop: 6.8 of 100!", 5),
        ("神经会再生。", 5 / 1.5),
        ("100人中有40人，6.8年后！", 3 + 6 / 1.5),  # 人中有, 人, 年后
        ("NICE说：做一次MRI。", 2 + 4 / 1.5),
        ("ひざの痛み、คอ", 7 / 1.5),
        ("حرارة على أعصابٍ دقيقة", 4),
        ("", 0),
    ],
)
def test_the_script_says_how_words_are_counted(text: str, expected: float) -> None:
    assert length(text) == pytest.approx(expected)


@pytest.mark.parametrize(("visible", "controls", "seconds"), [(60, 0, 60), (60, 4, 100), (0, 0, 0)])
def test_reading_time(visible: float, controls: int, seconds: float) -> None:
    assert reading_time_s(visible, controls) == seconds


def test_90_characters_of_chinese_take_a_minute() -> None:
    assert reading_time_s(length("痛" * 90), 0) == pytest.approx(60)


def test_the_idle_limit_is_never_short() -> None:
    assert idle_limit_s(0, 0) == 90
    assert idle_limit_s(60, 2) == 90
    assert idle_limit_s(60, 4) == 100
    assert idle_limit_s(length("痛" * 180), 4) == pytest.approx(160)
