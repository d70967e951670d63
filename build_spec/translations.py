"""Collect the words of the interface into `resources/i18n/LANGUAGE.ts`, and make the `.qm` of each.

`python3 build_spec translations [LANGUAGE]`; a language without a file gets one. Qt's own lupdate
reads the QML and keeps what is translated already. Its reader of Python misses calls, so that the
words of `_tr` and `_trn` are handed to it as C++.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from build_spec.places import ROOT

CATALOGUES = ROOT / "resources" / "i18n"
PYTHON_WORDS = ("kiosk/ui/words.py", "kiosk/ui/staff_words.py")
QML = ROOT / "kiosk" / "ui" / "qml"
CONTEXT = "Kiosk"
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
    _tool("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


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
