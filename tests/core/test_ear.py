"""What is said for what is shown."""

import pytest

from kiosk.core.ear import clip_name, in_words, sentence
from kiosk.core.names import LanguageTag

ENGLISH = LanguageTag("en")


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Danger signs: act now", "Danger signs: act now."),
        ("Is it for ever?", "Is it for ever?"),
        ("about 80 to 90 °C for", "about eighty to ninety degrees for."),
        ("49 of 100 had", "forty-nine of one hundred had."),
        ("0.2 points", "zero point two points."),
        ("on a pain scale of 0 to 10.", "on a pain scale of zero to ten."),
        ("3,110 people", "three thousand one hundred and ten people."),
        ("For some people · 2020", "For some people, twenty twenty."),
        ("Against · 2005", "Against, two thousand and five."),
        ("Emergency number: call 999", "Emergency number: call nine nine nine."),
        ("“Permanent”: what it is", "Permanent: what it is."),
        ("Blood thinners (aspirin counts too), or", "Blood thinners, aspirin counts too, or."),
        ("a bleed – or not", "a bleed, or not."),
        ("it’s yours", "it's yours."),
    ],
)
def test_words_for_the_ear(shown: str, said: str) -> None:
    assert sentence(shown).said == said


def test_a_word_knows_where_it_is_shown() -> None:
    text = "About “80 to 90 °C”, for 1 minute."

    shown = [text[word.start : word.end] for word in sentence(text).words]

    assert shown == ["About", "80", "to", "90", "°C", "for", "1", "minute"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (90, "ninety"),
        (101, "one hundred and one"),
        (251, "two hundred and fifty-one"),
        (1000, "one thousand"),
        (1002, "one thousand and two"),
    ],
)
def test_numbers_as_the_british_say_them(number: int, words: str) -> None:
    assert in_words(number) == words


def test_another_sentence_voice_or_language_is_another_clip() -> None:
    names = {
        clip_name("Act now.", ENGLISH, "a"),
        clip_name("Act then.", ENGLISH, "a"),
        clip_name("Act now.", ENGLISH, "b"),
        clip_name("Act now.", LanguageTag("de"), "a"),
    }

    assert len(names) == 4
    assert clip_name("Act now.", ENGLISH, "a") in names
