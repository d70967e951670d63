"""Words to the sounds that the voice knows, by espeak-ng and a dictionary of our own."""

import re
import subprocess
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DICTIONARY = Path(__file__).with_name("pronunciation.toml")

CLAUSE = re.compile(r"([^,.:;?!]+)([,.:;?!]*)\s*")
ESPEAK = ("espeak-ng", "-q", "--ipa", "--tie=^", "-v", "en-gb-x-rp")
SOUNDS = (
    ("a^ɪ", "I"),
    ("a^ʊ", "W"),
    ("e^ɪ", "A"),
    ("ɔ^ɪ", "Y"),
    ("ə^ʊ", "Q"),
    ("d^ʒ", "ʤ"),
    ("t^ʃ", "ʧ"),
    ("e^ə", "ɛː"),
    ("i^ə", "ɪə"),
    ("iə", "ɪə"),
    ("ə^l", "ᵊl"),
    ("ʲo", "jo"),
    ("ʲə", "jə"),
    ("ʲ", ""),
    ("ɚ", "əɹ"),
    ("r", "ɹ"),
    ("x", "k"),
    ("ç", "k"),
    ("ɐ", "ə"),
    ("ɬ", "l"),
    ("e", "A"),
    ("æ", "a"),
    ("^", ""),
)
"""How espeak-ng writes a sound, and the one sign that the voice was trained with for it."""

HAPPY = re.compile(r"(?<=[^\W aɪiʊuəɛɒɔɜʌɑ])ɪ(?= |$)")
"""The last sound of "happy", which today is not that of "hit"."""


class Unpronounceable(Exception):
    """espeak-ng wrote a sound that the voice does not have."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence in sounds; ``starts`` has the place of each word's first sound."""

    sounds: str
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """The sounds of one word; ``joined`` to the one before, as in "of the"."""

    sounds: str
    joined: bool


def voiced(espeak: str) -> str:
    """What espeak-ng wrote, in the signs of the voice."""
    for before, after in SOUNDS:
        espeak = espeak.replace(before, after)
    return HAPPY.sub("i", espeak)


@cache
def dictionary() -> Mapping[str, str]:
    """Our own pronunciations, by the word, or by it and the one before, in small letters."""
    tables = tomllib.loads(DICTIONARY.read_text(encoding="utf-8"))
    both = {**tables["words"], **tables["behind"]}
    return {words.lower(): sounds for words, sounds in both.items()}


def excused() -> Mapping[str, str]:
    """Sentences that stand though they are doubted, and why."""
    excuses: dict[str, str] = tomllib.loads(DICTIONARY.read_text(encoding="utf-8"))["excused"]
    return excuses


def _ours(before: str, token: str) -> str | None:
    pair = f"{before} {token}".lower()
    return dictionary().get(pair) or dictionary().get(token.lower())


def spoken(sentences: Sequence[Sequence[str]]) -> list[Spoken]:
    """Sentences, each as its words, in sounds. All go through espeak-ng in two runs."""
    clauses = [list(_clauses(words)) for words in sentences]
    texts = [" ".join(tokens) for sentence in clauses for tokens, _ in sentence]
    alone = sorted({token for text in texts for token in text.split()})
    whole = dict(zip(texts, _espeak(texts), strict=True))
    single = dict(zip(alone, _espeak(alone), strict=True))
    return [
        _assembled(words, sentence, whole, single)
        for words, sentence in zip(sentences, clauses, strict=True)
    ]


def _clauses(words: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    for found in CLAUSE.finditer(" ".join(words)):
        yield found.group(1).split(), found.group(2)[:1]


def _espeak(texts: Sequence[str]) -> list[str]:
    """One line of sounds for each text; a line that is a text of its own is a clause."""
    if not texts:
        return []
    done = subprocess.run(
        [*ESPEAK, "--stdin"],
        input="".join(f"{text}.\n\n" for text in texts),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    lines = [voiced(line.strip()) for line in done.stdout.splitlines() if line.strip()]
    if len(lines) != len(texts):
        # Rare: espeak-ng cut a text in two. One by one it is slow and sure.
        lines = [_espeak_one(text) for text in texts]
    return lines


@cache
def _espeak_one(text: str) -> str:
    done = subprocess.run([*ESPEAK, text], capture_output=True, check=True, encoding="utf-8")
    return voiced(" ".join(done.stdout.split()))


def _assembled(
    words: Sequence[str],
    clauses: Sequence[tuple[list[str], str]],
    whole: Mapping[str, str],
    single: Mapping[str, str],
) -> Spoken:
    sounds, places = "", []
    for tokens, mark in clauses:
        before = ""
        for token, piece in zip(tokens, _pieces(tokens, whole, single), strict=True):
            if sounds and not piece.joined:
                sounds += " "
            places.append(len(sounds))
            sounds += _ours(before, token) or piece.sounds
            before = token
        sounds += mark
    # A word may be said in several: it begins with the first of them.
    counts = [len(word.split()) for word in words]
    firsts = [sum(counts[:i]) for i in range(len(counts))]
    return Spoken(sounds, tuple(places[first] for first in firsts))


def _pieces(
    tokens: Sequence[str], whole: Mapping[str, str], single: Mapping[str, str]
) -> list[Piece]:
    line = whole[" ".join(tokens)]
    chunks = line.split()
    if len(chunks) == len(tokens):
        return [Piece(chunk, joined=False) for chunk in chunks]
    return cut_apart(line, [single[token].replace(" ", "") for token in tokens])


def cut_apart(line: str, alone: Sequence[str]) -> list[Piece]:
    """Cut a line of sounds into words, by the sounds that each has when it is said alone."""
    owners = [i for i, sounds in enumerate(alone) for _ in sounds]
    wanted = "".join(alone)
    matched = _matched(wanted, line)
    starts, at = [], 0
    for i in range(len(alone)):
        mine = [matched[k] for k, owner in enumerate(owners) if owner == i and matched[k] >= at]
        at = min(mine) if mine else at
        # A stress mark belongs to the sound after it.
        while at > 0 and line[at - 1] in "ˈˌ":
            at -= 1
        starts.append(at)
    starts[0] = 0
    ends = [*starts[1:], len(line)]
    return [
        Piece(line[start:end].replace(" ", ""), joined=start > 0 and line[start - 1] != " ")
        for start, end in zip(starts, ends, strict=True)
    ]


def _matched(wanted: str, line: str) -> list[int]:
    """For each sound of ``wanted`` its place in ``line``, or -1: the usual least-cost match."""
    rows, columns = len(wanted) + 1, len(line) + 1
    cost = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        cost[i][0] = i
    for j in range(1, columns):
        cost[0][j] = cost[0][j - 1] + _skipped(line[j - 1])
    for i in range(1, rows):
        for j in range(1, columns):
            cost[i][j] = min(
                cost[i - 1][j - 1] + (0.0 if wanted[i - 1] == line[j - 1] else 1.5),
                cost[i - 1][j] + _skipped(wanted[i - 1]),
                cost[i][j - 1] + _skipped(line[j - 1]),
            )
    found = [-1] * len(wanted)
    i, j = rows - 1, columns - 1
    while i > 0 and j > 0:
        same = wanted[i - 1] == line[j - 1]
        if same and cost[i][j] == cost[i - 1][j - 1]:
            found[i - 1] = j - 1
            i, j = i - 1, j - 1
        elif cost[i][j] == cost[i - 1][j] + _skipped(wanted[i - 1]):
            i -= 1
        elif cost[i][j] == cost[i][j - 1] + _skipped(line[j - 1]):
            j -= 1
        else:
            found[i - 1] = j - 1
            i, j = i - 1, j - 1
    return found


def _skipped(sound: str) -> float:
    return 0.2 if sound in "ˈˌː " else 1.0
