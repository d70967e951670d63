from pathlib import Path

import pytest
from hypothesis import given, settings

from kiosk.content.page_text import PageSource, parse_page, render_page
from kiosk.core.blocks import ItemList, Paragraph
from kiosk.core.library import Page
from kiosk.core.names import ClaimId, LanguageTag, PageId, TermId
from kiosk.core.problems import ContentError
from kiosk.core.prose import FigureRef, Prose, Span, TermRef, plain
from tests.content import strategies
from tests.content.sample import FILES, HEADER

SOURCE = PageSource("content/en/rf/start.md", strategies.PAGE, strategies.LANGUAGE)
HEAD = HEADER.format(title="T", message="M.")
BUNDLED = Path(__file__).parents[2] / "content"


@settings(derandomize=True, deadline=None, database=None, max_examples=100)
@given(strategies.pages)
def test_a_written_page_reads_the_same(page: Page) -> None:
    text = render_page(page)

    assert parse_page(text, SOURCE) == page
    assert render_page(parse_page(text, SOURCE)) == text


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".md")])
def test_a_page_written_again_reads_the_same(name: str) -> None:
    page = parse_page(FILES[name], SOURCE)

    assert parse_page(render_page(page), SOURCE) == page


@pytest.mark.parametrize("path", sorted(BUNDLED.rglob("*.md")), ids=lambda path: path.stem)
def test_a_bundled_page_written_again_reads_the_same(path: Path) -> None:
    name = path.relative_to(BUNDLED)
    source = PageSource(
        str(name), PageId(f"{path.parent.name}/{path.stem}"), LanguageTag(name.parts[0])
    )
    page = parse_page(path.read_text(encoding="utf-8"), source)

    assert parse_page(render_page(page), source) == page


def body(text: str) -> Page:
    return parse_page(f"{HEAD}\n## H\n\n{text}\n", SOURCE)


def spans(text: str) -> tuple[Span, ...]:
    block = body(text).steps[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block.prose.spans


YES = FigureRef(ClaimId("a"), "yes")
SURE = TermRef(TermId("sure"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", (Span("plain"),)),
        ("one\ntwo", (Span("one two"),)),
        (
            "神经\n会**再生**\n，见\nNICE",
            (Span("神经会"), Span("再生", strong=True), Span("，见NICE")),
        ),
        ("**all**", (Span("all", strong=True),)),
        ("[4](claim:a/yes) of", (Span("4", mark=YES), Span(" of"))),
        ("**not [sure](term:sure)**", (Span("not ", strong=True), Span("sure", True, SURE))),
        ("[**4** of](claim:a/yes)", (Span("4", True, YES), Span(" of", mark=YES))),
        ("5 \\* 4 &amp; \\<b\\>", (Span("5 * 4 & <b>"),)),
        ("<b>x</b> `y` ![z](term:sure)", (Span("<b>x</b> `y` !"), Span("z", mark=SURE))),
        ("    four spaces", (Span("four spaces"),)),
        ("> no quote", (Span("> no quote"),)),
    ],
)
def test_inline_marks(text: str, expected: tuple[Span, ...]) -> None:
    assert spans(text) == expected
    assert parse_page(render_page(body(text)), SOURCE) == body(text)


@pytest.mark.parametrize(
    "text",
    [
        "# sharp",
        "1. one",
        "23) two",
        "- dash",
        "+ plus",
        "=== line",
        "::: scene",
        "~ wave",
        "9",
        "#",
    ],
)
def test_text_that_looks_like_a_sign_stays_text(text: str) -> None:
    page = body("x")
    for blocks in ((Paragraph(plain(text)),), (ItemList((plain(text), plain("b"))),)):
        for heading in (plain("H"), plain(text), Prose((Span("a #"),))):
            step = type(page.steps[0])(heading, blocks)
            changed = Page(
                page.id, page.language, "T", page.message, page.stage, page.provenance, (step,)
            )
            assert parse_page(render_page(changed), SOURCE) == changed


def test_two_lists_in_a_row_stay_two() -> None:
    page = body("- a\n- b\n\n* c\n\n- d\n\n1. e\n\n1) f")

    lists = page.steps[0].blocks
    assert [(len(b.items), b.ordered) for b in lists if isinstance(b, ItemList)] == [
        (2, False),
        (1, False),
        (1, False),
        (1, True),
        (1, True),
    ]
    assert parse_page(render_page(page), SOURCE) == page


def test_steps_and_blocks_know_their_lines() -> None:
    text = FILES["content/en/rf/start.md"]
    page = parse_page(text, SOURCE)
    lines = text.split("\n")

    for step in page.steps:
        assert lines[step.line - 1].startswith("## ")
        for line, block in zip(step.block_lines, step.blocks, strict=True):
            start = lines[line - 1]
            if isinstance(block, Paragraph):
                assert (
                    start == "The heat stops the nerve. The full name is "
                    "[radiofrequency](term:radiofrequency)."
                )
            elif isinstance(block, ItemList):
                assert start.startswith("- ")
            else:
                assert start.startswith("::: ")


def test_windows_line_ends_and_odd_separators_do_not_matter() -> None:
    text = FILES["content/en/rf/start.md"]

    assert parse_page(text.replace("\n", "\r\n"), SOURCE) == parse_page(text, SOURCE)
    assert spans("a\u2028b\x0bc\x85d")[0].text.startswith("a")
    assert parse_page(HEAD.replace('"T"', '"a\u2028b"') + "\n## H\n\nx", SOURCE).title == "a\u2028b"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "must start with a line +++"),
        ("+++\ntitle = 1\n", 1, "header is not closed"),
        (HEAD.replace('"T"', '"T"\nshort = ""'), 1, '"short" of the page header is empty'),
        (HEAD, 7, "the page is empty"),
        (f"{HEAD}\ntext", 9, "text before the first headline"),
        (f"{HEAD}\n# One\n\nx", 9, "starts with ##"),
        (f"{HEAD}\n## H\n\n- a\n  - b", 11, "a list inside a list"),
        (f"{HEAD}\n## H\n\n- a\n-", 11, "an empty item"),
        (f"{HEAD}\n## H\n\n::: scene\nscene = 3\n:::", 11, "must be a text in quotes"),
        (f"{HEAD}\n## H\n\n::: picture\nfile = [[[[\n:::", 12, "not understood"),
        (f"{HEAD}\n## H\n\nx [a](claim:b)", 11, "(claim:name/figure) or (term:name)"),
        (f"{HEAD}\n## H\n\n::: arrays\nmeaning = 'good'\n:::", 11, "use one of: benefit, harm"),
        (f"{HEAD}\n## H\n\n::: more\npage = ''\ntext = 'x'\n:::", 11, "is empty"),
        (f"{HEAD}\n## H\n\nx\n\n::: point\nwhen = 'y'\n:::", 13, "right below its headline"),
        (f"{HEAD}\n## H\n\n::: point\nwhen = 'y'\n:::", 9, "nothing under it"),
        (f"{HEAD}\n## H\n\n::: ruler\ntop = true\n:::", 11, "from 2 to 100"),
    ],
)
def test_a_fault_names_its_line_and_cure(text: str, line: int, says: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_page(text, SOURCE)

    assert says in caught.value.problem.message
    assert caught.value.problem.line == line
