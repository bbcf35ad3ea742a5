"""Write `pipeline/model/own_words.py`: `python -m tests.make.own_words`.

The words that outputs and records have of the program itself, whatever the interview: keys,
properties, names of styles, sentences that no house style words. Taken from the literals and field
names of the modules that print, and the names of parts of the Word template.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "pipeline" / "model" / "own_words.py"
_OTHERS = frozenset({TARGET, TARGET.with_name("unknown.py")})
"""Modules among those that print whose words are of transcripts, or made here."""

_PRINTING = (
    "model/*.py",
    "rendering.py",
    "stages/compose.py",
    "stages/coverage.py",
    "stages/captions.py",
    "stages/editions/*.py",
    "store/editions.py",
    "writers/*.py",
    "writers/docx/*.py",
    "writers/pdf/*.py",
)
_WORD = re.compile(r"[^\W\d_\u3040-\uffff]{5,}")
_HEAD = '''"""Words that outputs have of the program itself, whatever an interview says.

Made by `python -m tests.make.own_words` of the modules that print.
"""

_WORDS = """
'''
_TAIL = '''
"""

OWN_WORDS = frozenset(_WORDS.split())
'''
_WIDTH = 99


def main() -> None:
    """Write the module."""
    TARGET.write_text(module(), "utf-8")


def module() -> str:
    """Return the module as Python."""
    return _HEAD + fill(" ".join(sorted(set(_words()))), _WIDTH) + _TAIL


def _words() -> Iterator[str]:
    with ZipFile(ROOT / "templates" / "word" / "house.docx") as package:
        for name in package.namelist():
            yield from (word.casefold() for word in _WORD.findall(name))
    for form in _PRINTING:
        for path in sorted((ROOT / "pipeline").glob(form)):
            if path not in _OTHERS:
                for text in _texts(ast.parse(path.read_text("utf-8"))):
                    yield from (word.casefold() for word in _WORD.findall(text))


def _texts(tree: ast.Module) -> Iterator[str]:
    """Yield literals and the names of classes and their fields, without docstrings."""
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in documented:
                yield text
            case ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name.replace("_", " ")


if __name__ == "__main__":
    main()
