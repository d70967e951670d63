import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.names import ClaimId
from kiosk.core.prose import FigureRef, Prose, Span, plain

YES = FigureRef(ClaimId("a"), "yes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("No stop", ["No stop"]),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("About 1.4 of 100. Then 2.", ["About 1.4 of 100.", "Then 2."]),
        ("He said “stop.” Then left.", ["He said “stop.”", "Then left."]),
        ("(In brackets.) Out.", ["(In brackets.)", "Out."]),
        ("What?! No.", ["What?!", "No."]),
        (
            "神经会再生。不是永久的！“真的？”是。",
            ["神经会再生。", "不是永久的！", "“真的？”", "是。"],
        ),
        ("هل هو دائم؟ لا.", ["هل هو دائم؟", "لا."]),
        ("क्या यह ठीक है। नहीं।", ["क्या यह ठीक है।", "नहीं।"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in plain(text).sentences()] == expected


def test_a_sentence_keeps_its_marks_and_its_bold() -> None:
    prose = Prose((Span("Of all, "), Span("49", mark=YES), Span(". Not "), Span("you.", True)))

    assert prose.sentences() == (
        Prose((Span("Of all, "), Span("49", mark=YES), Span("."))),
        Prose((Span("Not "), Span("you.", True))),
    )
    assert prose.figures == ((YES, "49"),)


@settings(derandomize=True, deadline=None, database=None)
@given(st.text(st.sampled_from("ab .!?“”。！ "), max_size=40))
def test_sentences_lose_no_word(text: str) -> None:
    together = "".join(sentence.text for sentence in plain(text).sentences())

    assert "".join(together.split()) == "".join(text.split())
