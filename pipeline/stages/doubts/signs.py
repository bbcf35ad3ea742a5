"""Signs of files and pages that are left in the words or in the title: nobody says them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import NoteKind, Transcript, spoken
from pipeline.patterns import clued
from pipeline.stages.doubts.told import Seen, Telling, Told, shown, summed
from pipeline.stages.speech.words import listed


def sign_doubts(transcript: Transcript, said: str) -> Iterator[Told]:
    """Yield a doubt of markup, commands of templates, spoilt letters and lines of forms.

    `said` are all words of the transcript.
    """
    if not _SIGNS.may_match(said):
        return
    seen = [
        Seen(turn, one, one.text[max(0, found.start() - _BEFORE) : found.end() + _BEFORE])
        for turn, one in spoken(transcript)
        if _SIGNS.may_match(one.text)
        for found in _SIGNS.late.finditer(one.text)
    ]
    yield from summed(seen, _UNSAID)


_UNSAID = Telling(
    "a sign that nobody says stands in the words of '{label}', “{words}”",
    "signs that nobody says stand {count} times in the words, first “{words}”",
    "where they are of the file and not of the talk, take them out of it",
)
_BEFORE = 20
"""Letters shown on both sides of a sign."""
_SIGNS = clued(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|nbsp|amp|quot|lt|gt|[lr][sd]quo|[mn]dash|hellip);|\ufffd"
    r"|\{\{[<%{]?[^{}]{1,80}\}\}|\{%[^%]{1,80}%\}|\](?:\((?:https?:|[#/])[^()\s]{0,200}\))"
    r"|(?<!\*)\*\*(?=[^\s*])[^*\n]{1,80}(?<=\S)\*\*(?!\*)|\*{5,}|={5,}|⸻|_{12,}"
    r"|</?(?:p|br|div|span|strong|em|b|i|u|a|h\d|li|ul|sup)(?: [^<>]{0,200})?/?>",
    *("&", "\ufffd", "{", "](", "**", "=====", "⸻", "____________", "<"),
)


def title_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of a title that is a command, a file's name or a part of a sentence."""
    title = transcript.title.strip()
    if not title:
        return
    is_name = title.casefold().endswith(_ENDINGS)
    last = title.rpartition(" ")[2]
    is_cut = title[-1] in ",:" or (last in _LEADS_ON and " " in title)
    if is_name or is_cut or any(sign in title for sign in _OF_FILES):
        message = f"the title “{shown(title)}” may be none, or a part of one"
        line = next((one.line for one in transcript.metadata if one.key == "title"), 0)
        hint = "give it as 'title:' in the definition"
        yield Told(f"{message}: {hint}", line=line, kind=NoteKind.TITLE)


_ENDINGS = (".docx", ".doc", ".pdf", ".txt", ".html", ".m4a", ".mp3", ".mp4", ".wav", ".vtt")
_OF_FILES = ("{%", "{{", "](", "<", "Google Docs", "Microsoft Word - ")
_LEADS_ON = listed(
    """
    and or the a of with by to for und oder mit der die das von et ou de du des la le les avec y e
    con del com da do em para di il per und i z
    """
)
"""Last words of a line that goes on, in small letters."""
