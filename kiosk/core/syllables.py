"""Syllables of English words, by rule and by a list of exceptions."""

import re
from functools import cache

VOWELS = re.compile(r"[aeiouy]+")
JOINTS = re.compile(r"[\-\u2010\u2011]")


@cache
def syllables(word: str) -> int:
    """Syllables of an English word as it is spoken, at least 1.

    Figures and abbreviations without a vowel count one.

    Source: Flesch, How to Write Plain English, ch. 2, counts figures and abbreviations so.
    SMOG would read figures aloud; "49 of 100" would then count as two long words and punish
    the plainest way to tell a chance, so both grades count them as one.
    """
    parts = [part for part in JOINTS.split(word.lower().replace("’", "'")) if part]
    return max(1, sum(_part(part) for part in parts))


def _part(part: str) -> int:
    if not part.isascii() or not part.replace("'", "").isalpha():
        return 1
    stem = part.removesuffix("'s").removesuffix("'")
    spoken_s = part.endswith("'s") and stem.endswith(("s", "x", "z", "ce", "ge", "ch", "sh"))
    return _known(stem.replace("'", "")) + spoken_s


def _known(word: str) -> int:
    """The exception, also with a usual ending; the parts of a compound; else the rule."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    for ending, extra in ENDINGS:
        base = word.removesuffix(ending)
        if base != word and base in EXCEPTIONS and not base.endswith(UNLIKE.get(ending, ("-",))):
            return EXCEPTIONS[base] + extra
    if compound := COMPOUND.fullmatch(word):
        first, second = compound.groups()
        return _known(first) + _known(second)
    return _by_rule(word)


def _by_rule(word: str) -> int:
    count = len(VOWELS.findall(word))
    count += sum(len(pattern.findall(word)) for pattern in SPOKEN_APART)
    count -= sum(len(pattern.findall(word)) for pattern in SILENT)
    return max(1, count)


ENDINGS = (("s", 0), ("d", 0), ("ed", 0), ("ly", 1), ("ing", 1), ("ness", 1), ("ful", 1))
UNLIKE = {
    "s": ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"),
    "d": ("te", "de"),
    "ed": ("t", "d"),
}
"""After these letters the ending is spoken as a syllable of its own, so the rule decides."""

COMPOUND = re.compile(
    r"(any|base|care|every|face|fire|frame|guide|home|house|life|like|little|make|name|note|one"
    r"|pace|physio|place|price|safe|scale|shape|side|some|space|there|time|tube|where|while|white"
    r"|whole|wide)(?!ment|mental)([bcdfghjklmnpqtvwyz][a-z]+|r[a-z]{2,}|s[a-z]{2,}|one|ever)"
)
"""Two words written as one, of which the first ends in a silent e, or in a y."""

SILENT = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[^aeiouylr])e$|(?<=[aeiouy])re$",  # "plate", "care"; but "metre" speaks it
        r"(?<=[aeiouyrl])le$",  # "whole"; but "needle" speaks it
        r"(?<=[^aeiouytdl])ed$",  # "numbed"; but "treated" speaks it
        r"(?<=[aeiouyrl])led$",  # "healed"
        r"(?<=[^aeiouyscxzglrh])es$|(?<=[aeiouy])res$",  # "nerves"; but "doses" speaks it
        r"(?<=[aeiouyrl])les$",  # "holes"
        r"(?<=[^aeiouyl])e(?=(?:ly|ful|fully|less|ness|ment|ments|thing|times|where|body)$)",
        r"(?<=[qg])ue(?=s?$)",  # "technique", "league"
        r"(?<=ic)a(?=lly$)",  # "physically"
    )
)
"""Vowels that are written and not spoken."""

SPOKEN_APART = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![tcsgxh])i[ao](?!ur)(?<!nio(?=n))(?<!llio(?=n))(?<!lia(?=r$))",  # "medial", "period"
        r"(?<=[rdv])iu|(?<=[st])iu(?=m)",  # "medium"
        r"(?<![tcs])ie(?=t|nt|nce)|(?<=ci)e(?=t)|(?<=...)ie(?=rs?$|st$)",  # "quiet", "easier"
        r"(?<=[cts])i(?=at[ei])|\bsci(?=e)|(?<=n)eou",  # "associate", "science", "cutaneous"
        r"(?<!p)eo(?!u)|(?<=cr)ea(?=t)|\bcoo(?=p|rd)",  # "video", "create", "cooperate"
        r"\bre(?=a(?:ct|d[jm]|ss|pp|l[iy])|in[a-z]{2}|o|us)",  # "react", "reuse"
        r"(?<![qg])ua|(?<![qg])uo(?!y)|(?<![qg])ui(?=ty|n$|d$)",  # "manual", "fluid"
        r"(?<=[aeou])i(?=ng$)|(?<=[^aeiou]y)i(?=ng$)",  # "being", "trying"
        r"(?<=[aeiou])y(?=[aio]|ers?$)",  # "royal", "layer"
        r"(?:s|th)m$|(?<=[ds])nt$",  # "rheumatism", "rhythm", "couldn't" without its sign
    )
)
"""Vowels that are written together and spoken apart."""

EXCEPTIONS = {
    word: count
    for count, listed in {
        1: "ache aches bathes breathes clothes clothed eye are were",
        2: """aged argue backache business cafe carriage cashier colonel evening every forehead
            frontier glacier hatred headache heartache hereby hundred kindred liar marriage maybe
            naked ragged rely rugged sacred soldier tilde toothache wicked""",
        3: """area aspirin average axial behavior cornea different general idea interest linear
            museum physio placebo ratio recipe several whoever wherever""",
        4: "apostrophe catastrophe diabetes etc usually whatsoever",
    }.items()
    for word in listed.split()
}
