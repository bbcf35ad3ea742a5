# ruff: noqa: E501 - a definition is easier to read in one line
"""A definition gets a decision and keeps every other byte, however it is written."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DefinitionError
from pipeline.store.yaml_editing import with_entry
from pipeline.store.yaml_reading import parse_yaml
from tests.builders import ROOT

ENTRY = {"at": "A1.1", "replace": "waiter", "with": "water", "reason": "mishearing", "by": "Ana"}
LINE = '{at: A1.1, replace: "waiter", with: "water", reason: mishearing, by: Ana}'
OLD = '{at: Q1, replace: "b", with: "c", reason: d, by: e}'

# Each: the text, what stands for the correction put in (None: nothing can be put in),
# and what stands for the dismissal.
WRITTEN = {
    "bare": ("sources:\n  - transcript: a.txt\n", f"    corrections:\n      - {LINE}\n", "    dismiss: [A2.1/x-y]\n"),
    "no last line end": ("sources:\n  - transcript: a.txt", f"\n    corrections:\n      - {LINE}", "\n    dismiss: [A2.1/x-y]"),
    "line ends of Windows": ("sources:\r\n  - transcript: a.txt\r\n\r\n# end\r\n", f"    corrections:\r\n      - {LINE}\r\n", "    dismiss: [A2.1/x-y]\r\n"),
    "unindented": (
        f"sources:\n- transcript: a.txt\n  corrections:\n  - {OLD}   # why\n  # after\n\nlength: brief\n",
        f"  - {LINE}\n", "  dismiss: [A2.1/x-y]\n",
    ),
    "wide": (
        f"sources:\n    -   transcript: 'a.txt'\n        corrections:\n            -   {OLD}\n\n\ntitle:    'T'\n",
        f"            -   {LINE}\n", "        dismiss: [A2.1/x-y]\n",
    ),
    "spread": (
        "sources:\n  - corrections:\n      - at: Q1\n        replace: >\n          folded\n          words\n        with: b\n"
        "        reason: r\n        by: 'e'\n\n    # the file\n    transcript: a.txt\n",
        '      - at: A1.1\n        replace: "waiter"\n        with: "water"\n        reason: mishearing\n        by: Ana\n',
        "    dismiss: [A2.1/x-y]\n",
    ),
    "lists in a line": (
        f"sources:\n  - transcript: a.txt\n    corrections: [{OLD}] # one\n    dismiss: [A8.2/five-day , 'A9.1/so so' ]  # two\n",
        f", {LINE}", ", A2.1/x-y",
    ),
    "empty lists": ("sources:\n  - {transcript: a.txt}\n  - transcript: b.txt\n    corrections: []\n    dismiss: [ ]\n", None, None),
    "lists over lines": (
        f"sources:\n  - transcript: a.txt\n    corrections: [\n      {OLD},  # first\n    ]\n    dismiss: [\n      A8.2/five-day,\n"
        "      A9.1/so, # last\n      ]\n",
        f"      {LINE},\n", "      A2.1/x-y,\n",
    ),
    "over lines, no last comma": (
        f"sources:\n  - transcript: a.txt\n    dismiss: [A8.2/five-day,\n              A9.1/so # last\n              ]\n    corrections:\n    - {OLD}\n",
        f"    - {LINE}\n", ",|              A2.1/x-y\n",
    ),
    "source in braces": ("sources:\n  - {transcript: a.txt, recorded: 2024-03}  # short\n", f", corrections: [{LINE}]", ", dismiss: [A2.1/x-y]"),
    "all in braces": ("{title: T, sources: [{transcript: a.txt, }, ], }\n", f" corrections: [{LINE}]", " dismiss: [A2.1/x-y]"),
    "as JSON": ('{\n  "sources": [\n    {\n      "transcript": "a.txt"\n    }\n  ]\n}\n', f",|      corrections: [{LINE}]\n", ",|      dismiss: [A2.1/x-y]\n"),
    "anchors": (
        f"sources:\n  - &one\n    transcript: &file a.txt\n    corrections: &all\n      - &first {OLD}\n    dismiss: &left\n      - A8.2/five-day\n",
        f"      - {LINE}\n", "      - A2.1/x-y\n",
    ),
    "comments between": (
        f"# a\n---\nsources: # b\n  # c\n  - # d\n    # e\n    transcript: a.txt # f\n    # g\n    corrections: # h\n      # i\n      - # j\n        {OLD} # k\n      # l\n# m\n",
        f"      - {LINE}\n", "    dismiss: [A2.1/x-y]\n",
    ),
    "another source behind": (
        "sources:\n  - transcript: a.txt\n    speakers:\n      A: {role: respondent,\n          name: \"Zoë: \\\"the\\\" Minister\"}\n\n  - transcript: b.txt\n",
        f"    corrections:\n      - {LINE}\n", "    dismiss: [A2.1/x-y]\n",
    ),
    "words over lines": (
        "sources:\n  - transcript: a.txt\n    recorded:\n      2024-03\n    speakers:\n      A:\n        name: the\n          Minister\n\n          of Water\n\n\nmarking: x\n",
        f"    corrections:\n      - {LINE}\n", "    dismiss: [A2.1/x-y]\n",
    ),
    "ends with dots": ("sources:\n  - transcript: a.txt\n...\n", f"    corrections:\n      - {LINE}\n", "    dismiss: [A2.1/x-y]\n"),
}  # fmt: skip


def put_in(before: str, after: str) -> str:
    """Return what `after` has more, `|` between pieces; nothing of `before` may be gone."""
    pieces = []
    for kind, old, end, new, last in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind != "equal":
            assert old == end, f"gone: {before[old:end]!r}"
            pieces.append(after[new:last])
    return "|".join(pieces)


def without(words: str, after: str) -> str:
    """Return `after` without the pieces put in, of which each stands once in it."""
    for piece in reversed(words.split("|")):
        if piece == ",":
            continue
        assert after.count(piece) == 1
        after = after.replace(piece, "")
    return after


@pytest.mark.parametrize("form", [name for name, (_, words, _) in WRITTEN.items() if words])
@pytest.mark.parametrize("is_correction", [True, False])
def test_only_the_decided_lines_differ(form: str, is_correction: bool) -> None:
    """Byte for byte, over a dozen and a half ways to write a definition."""
    text, correction, dismissal = WRITTEN[form]
    words = (correction if is_correction else dismissal) or ""
    key, entry = ("corrections", ENTRY) if is_correction else ("dismiss", "A2.1/x-y")
    after = with_entry(text, "w.yaml", 0, key, entry)

    if words.startswith(",|"):
        assert after.count(words[2:].rstrip("\n")) == 1
        bare = after.replace("\n" + words[2:].rstrip("\n"), "")
        assert len(bare) == len(text) + 1
        assert put_in(text, bare) == ","
    else:
        assert without(words, after) == text
    assert said(after)["sources"][0][key][-1] == entry  # type: ignore[index,call-overload]


def said(text: str) -> dict[str, object]:
    """Return what a file says."""
    return parse_yaml(text, "w.yaml", DefinitionError).data  # type: ignore[return-value]


def test_empty_lists_are_filled() -> None:
    """In the second of two sources."""
    text = WRITTEN["empty lists"][0]
    after = with_entry(text, "w.yaml", 1, "corrections", ENTRY)
    after = with_entry(after, "w.yaml", 1, "dismiss", 'S2 A2.1/it\'s [x], "y"')

    assert after == text.replace("[]", f"[{LINE}]").replace(
        "[ ]", '[ "S2 A2.1/it\'s [x], \\"y\\""]'
    )


OURS = sorted((*ROOT.glob("tests/cases/*/data/briefs/*.yaml"), *ROOT.glob("data/briefs/*.yaml")))


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_the_definitions_of_this_repository_keep_their_lines(path: Path) -> None:
    """As many decisions as one likes, each in a line of its own."""
    text = path.read_bytes().decode()
    after = text
    for _ in range(3):
        after = with_entry(after, path.name, 0, "corrections", ENTRY)
    after = with_entry(after, path.name, 0, "dismiss", "A2.1/x-y")
    lines = after.splitlines(keepends=True)

    kept = [line for line in lines if LINE not in line and "A2.1/x-y]" not in line]
    if "\n    corrections:\n" not in text:
        kept.remove("    corrections:\n")
    assert "".join(kept) == text


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
)


@given(st.sampled_from(sorted(WRITTEN)), WORDS, WORDS)
def test_any_words_are_read_back_as_they_were(form: str, words: str, put: str) -> None:
    """Quotes, backslashes, colons and signs of any script among them."""
    text = WRITTEN[form][0]
    entry = {**ENTRY, "replace": words, "with": put, "reason": words, "by": put}
    after = with_entry(text, "w.yaml", 0, "corrections", entry)

    assert said(after)["sources"][0]["corrections"][-1] == entry  # type: ignore[index]


def test_what_cannot_be_added_to_is_refused_with_the_words_to_put_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Should a place be found wrongly, the file read again says so, and nothing is written."""
    monkeypatch.setattr(yaml, "compose", lambda *_, **__: None)
    with pytest.raises(DefinitionError) as caught:
        with_entry(WRITTEN["unindented"][0], "w.yaml", 0, "corrections", ENTRY)

    problem = caught.value.problems[0]
    assert str(problem.place) == "w.yaml:3"
    assert problem.hint == f"put it in by hand: corrections: [{LINE}]"
