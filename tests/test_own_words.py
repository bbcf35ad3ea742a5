"""The words of ours that no leak audit takes for a secret: all that outputs have, and no more."""

from __future__ import annotations

from pathlib import Path

from pipeline.audits.leaks import _views
from pipeline.drafting import Options, draft, find_target, silent
from pipeline.model.own_words import OWN_WORDS
from pipeline.model.secrets import Secrets, finder
from pipeline.model.transcript import spoken
from pipeline.rendering import files_of, rendered
from pipeline.store.codec import to_json
from tests.city import TALK, city, define, say
from tests.make.own_words import TARGET, module

FORMATS = ("pdf", "docx", "json", "outline")


def test_the_words_are_those_of_the_modules_that_print() -> None:
    """A key or sentence that comes or goes is there: tests.make.own_words."""
    assert TARGET.read_text("utf-8") == module()
    assert {"anchors", "openxmlformats", "questions"} <= OWN_WORDS
    assert OWN_WORDS.isdisjoint({"water", "budget", "minister", "committee"})


def test_no_word_of_ours_is_taken_for_a_leak(tmp_path: Path) -> None:
    """Whatever word of the outputs was also said off the record: the build goes through."""
    home = city(tmp_path)
    say(home, TALK)
    definition = "sources: [{transcript: talk.txt, recorded: 2024-03}]\n"
    define(home, definition)
    options = Options("2024-05-02", FORMATS, attach=True)
    made = draft(find_target("city", home), options)
    files = files_of(made.brief, rendered(made, options, silent))
    files["record"] = to_json(made.brief).encode()
    views = [one.text for data in files.values() for one in _views("", data) if one.least == 1]
    kept = tuple(one.text for _, one in spoken(*made.brief.sources))
    everything = finder(Secrets(passages=(" ".join(views),), kept=kept), ())

    say(home, f"{TALK}\nA: {' '.join(sorted(everything.lone))}.\n")
    passage = "{at: A2.3, terms: off-the-record}"
    define(home, definition.replace("}]", f", passages: [{passage}]}}]"))
    again = draft(find_target("city", home), options)

    assert everything.lone
    assert again.secrets
    assert rendered(again, options, silent)
