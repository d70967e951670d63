"""Each rule for where a step is cut decides something: without it the step is cut elsewhere."""

from dataclasses import replace

import pytest

from kiosk.core import cut_rules
from kiosk.core.cut_rules import (
    RULES,
    Rule,
    ends_in_title,
    held_back,
    hushed,
    ill_matched,
    late_signs,
    lone_items,
    lone_leads,
    lone_links,
    lone_notes,
    lone_sources,
    lone_titles,
    only_titles,
    says_little,
    screens,
    torn,
    torn_danger,
    torn_tables,
    torn_text,
    uneven,
    unlike_cards,
)
from tests.visit.test_cutting import Cut, cut_of, in_blocks, words


def referring(row: int, cut: Cut) -> Cut:
    """The same where a row says little without the one before it."""
    rows = (replace(each, refers_back=i == row) for i, each in enumerate(cut.rows))
    return replace(cut, rows=tuple(rows))


DECIDED: dict[Rule, tuple[Cut, str, str]] = {
    unlike_cards: (
        cut_of("Hnfafafnfafaf", [1, 1, 4, 1, 3, 1, 3, 1, 2, 1, 2, 1, 2]),
        "Hnf afaf nf afaf",
        "Hnf afaf nfafaf",
    ),
    ill_matched: (cut_of("HPFP", [2, 1, 1, 1]), "HP F P", "HPFP"),
    torn_danger: (cut_of("HPNDDESQ", [1, 6, 1, 2, 4, 3, 1, 2]), "HP NDDE SQ", "HPND DESQ"),
    ends_in_title: (cut_of("HOaPaP", [3, 4, 2, 5, 2, 6]), "HOaP aP", "HO aP aP"),
    only_titles: (cut_of("HQQ", [2, 9, 8]), "HQ Q", "H Q Q"),
    torn: (cut_of("HAPPM", [2, 6, 4, 5, 3]), "HA PP M", "HA P PM"),
    lone_sources: (cut_of("OaPaWPP", [3, 1, 5, 1, 2, 2, 2]), "OaPaW PP", "OaP aWPP"),
    torn_tables: (cut_of("Hhjcjcjc", [4, 1, 1, 3, 1, 3, 1, 3]), "Hhjcjcjc", "Hhjc jcjc"),
    hushed: (cut_of("HPP", [2, 4, 5]), "HP P", "HPP"),
    screens: (cut_of("HPPP", [1, 4, 4, 4]), "HP PP", "HP P P"),
    lone_titles: (cut_of("SUQ", [6, 2, 4]), "SU Q", "S UQ"),
    lone_links: (in_blocks("0112", cut_of("HPPM", [1, 2, 6, 4])), "HP PM", "HPP M"),
    lone_notes: (cut_of("HNDDDE", [1, 2, 2, 2, 2, 3]), "HNDD DE", "HNDDD E"),
    late_signs: (cut_of("HNDDDDDD", [1, 1, 2, 2, 2, 2, 2, 2]), "HNDDDD DD", "HNDDD DDD"),
    lone_leads: (in_blocks("012222", cut_of("HPQQQQ", [2, 3, 2, 2, 2, 2])), "HPQQ QQ", "HP QQQQ"),
    lone_items: (cut_of("HQQQQ", [4, 3, 3, 3, 3]), "HQQ QQ", "HQ QQQ"),
    says_little: (in_blocks("01112", cut_of("HQQQP", [2, 2, 2, 2, 3])), "HQQ QP", "HQQQ P"),
    torn_text: (in_blocks("011122", cut_of("HQQQPP", [1, 3, 3, 3, 2, 2])), "HQQQ PP", "HQQ QPP"),
    held_back: (in_blocks("0111111", cut_of("HIIIIII", [2] * 7)), "HIIII II", "HIII III"),
    uneven: (cut_of("HPPPPP", [1, 4, 4, 4, 4, 4]), "HP PP PP", "HPP PP P"),
}


def test_every_rule_has_its_case() -> None:
    assert [*DECIDED] == [*RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_decides(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    cut, screens_with, screens_without = DECIDED[rule]
    assert words(cut) == screens_with

    muted = tuple((lambda _: 0) if each is rule else each for each in RULES)
    monkeypatch.setattr(cut_rules, "RULES", muted)
    assert words(cut) == screens_without


def test_a_sentence_that_refers_back_is_not_the_first_on_a_screen_that_it_would_not_empty() -> None:
    cut = cut_of("HPPP", [1, 4, 4, 4])
    assert words(cut) == "HP PP"
    assert words(referring(2, cut)) == "HPP P"

    empty = cut_of("HPPP", [1, 5, 4, 3])
    assert words(referring(2, empty)) == words(empty) == "HP PP"


def test_a_callout_does_not_stand_alone_before_what_it_leads_to() -> None:
    cut = in_blocks("012222", cut_of("HVIIII", [2, 3, 2, 2, 2, 2]))

    assert words(cut) == "HVII II"
