"""Collect the words of the interface into `resources/i18n/LANGUAGE.ts`, and make the `.qm` of each.

`python3 build_spec translations [LANGUAGE]`; a language without a file gets one. Qt's own lupdate
reads the QML and keeps what is translated already. Its reader of Python misses calls, so that the
words of `_tr` and `_trn` are handed to it as C++.
"""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from build_spec.places import ROOT
from kiosk.core.line_ends import held_together

CATALOGUES = ROOT / "resources" / "i18n"
PYTHON_WORDS = ("kiosk/ui/words.py", "kiosk/ui/staff_words.py")
QML = ROOT / "kiosk" / "ui" / "qml"
CONTEXT = "Kiosk"
WORDS_OF_ONE_FILE = re.compile(r"<context>.*?</context>", re.DOTALL)
SENTENCE = re.compile(r"<translation>[^<]*。</translation>")
MACROS = {"_tr": "QT_TRANSLATE_NOOP", "_trn": "QT_TRANSLATE_N_NOOP"}


def python_words(source: str) -> Iterator[tuple[str, str]]:
    """Each call of `_tr` or `_trn` with words: the macro that means the same, and the words."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(words)), *_]):
                if name in MACROS:
                    yield MACROS[name], words
            case _:
                pass


def update(catalogue: Path) -> None:
    """Bring new words in, take old ones out, keep what is translated."""
    with TemporaryDirectory() as folder:
        cpp = Path(folder) / "words.cpp"
        found = [
            pair
            for name in PYTHON_WORDS
            for pair in python_words((ROOT / name).read_text(encoding="utf-8"))
        ]
        calls = [f'{macro}("{CONTEXT}", {_literal(words)});' for macro, words in sorted(set(found))]
        cpp.write_text("\n".join(calls) + "\n", encoding="utf-8")
        options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_GB")
        target = ("-target-language", catalogue.stem)
        _tool("lupdate", *options, *target, str(QML), str(cpp), "-ts", str(catalogue))


def release(catalogue: Path, compiled: Path) -> None:
    """Make the file that the kiosk reads."""
    words = _together(catalogue.stem)
    with TemporaryDirectory() as folder:
        made = Path(folder) / catalogue.name
        text = catalogue.read_text(encoding="utf-8")
        made.write_text(_held_together(text, words), encoding="utf-8")
        _tool("lrelease", "-silent", str(made), "-qm", str(compiled))


def _together(language: str) -> frozenset[str]:
    """The words that no line ends in."""
    file = ROOT / "content" / language / "language.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return frozenset(str(table.get("together", "")).split())


def _held_together(text: str, words: frozenset[str]) -> str:
    """A catalogue with them held in each sentence that QML shows: `Words` does not say the signs.

    What Python makes of its own words it holds where it shows them, for it also has them said.
    """

    def held(context: re.Match[str]) -> str:
        if f"<name>{CONTEXT}</name>" in context.group():
            return context.group()
        return SENTENCE.sub(lambda said: held_together(said.group(), words), context.group())

    return WORDS_OF_ONE_FILE.sub(held, text) if words else text


def catalogues() -> list[Path]:
    """Every catalogue there is."""
    return sorted(CATALOGUES.glob("*.ts"))


def _literal(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _tool(name: str, *words: str) -> None:
    tool = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    subprocess.run((str(tool), *words), check=True)


def main(words: Sequence[str]) -> int:
    """Write the files."""
    CATALOGUES.mkdir(exist_ok=True)
    for catalogue in {*catalogues(), *(CATALOGUES / f"{language}.ts" for language in words)}:
        update(catalogue)
        release(catalogue, catalogue.with_suffix(".qm"))
        text = catalogue.read_text(encoding="utf-8")
        left = text.count('type="unfinished"')
        print(f"{catalogue.relative_to(ROOT)}: {text.count('<source>')} words, {left} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
