"""Hosting: who welcomes an audience and a guest, and who is welcomed, by what they say."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Turn
from pipeline.patterns import clued

_ENDS = 3
"""Turns of somebody from the first, and from the last, in which a talk is opened or closed."""


def welcomes(turns: Sequence[Turn]) -> bool:
    """Whether one opens or closes a talk as its host: "Today I'm joined by", "my guest is"."""
    texts = _opening_and_closing(turns)
    hosting = (_WELCOMING, _THANKING, _RECEIVING)
    return any(one.search(text) for text in texts for one in hosting)


def is_welcomed(turns: Sequence[Turn]) -> bool:
    """Whether one thanks as a guest: "Thanks for having me"."""
    texts = _opening_and_closing(turns)
    return any(_WELCOMED.search(text) or _RECEIVED.search(text) for text in texts)


def names_host(turns: Sequence[Turn]) -> bool:
    """Whether one speaks of a host beside himself: "my co-host Jane"."""
    return any(_BESIDE.search(text) for text in _opening_and_closing(turns))


def _opening_and_closing(turns: Sequence[Turn]) -> list[str]:
    """Return the paragraphs of somebody's first and last turns."""
    near = (*turns[:_ENDS], *turns[max(_ENDS, len(turns) - _ENDS) :])
    return [paragraph.text for turn in near for paragraph in turn.paragraphs]


_WELCOMING = clued(
    r"\b[Ww]elcome (?:back )?to [^.!?]{0,60}?"
    r"\b(?:[Pp]odcast|[Ss]how|[Ee]pisode|[Pp]rogram(?:me)?)\b"
    r"|\b(?:I['’]m|I am) your host\b"
    r"|\b(?:[Mm]y|[Oo]ur) (?:\w+ )?guest(?: \w+)? (?:is|today|tonight|this)\b"
    r"|\b(?:[Ii]['’]m|I am|[Ww]e['’]re|[Ww]e are) (?:\w+ ){0,2}joined(?: today| now| here)? by\b"
    r"|\b[Jj]oining (?:me|us)(?: \w+)? is\b"
    r"|\b[Ww]ith (?:me|us) (?:\w+ )?(?:in the studio|is [A-Z])",
    *("elcome to ", "elcome back to ", "your host", "guest", "joined", "oining me", "oining us"),
    *("ith me ", "ith us "),
)
_THANKING = clued(
    r"\b[Tt]hank(?:s| you)(?: \w+){0,3} for "
    r"(?:listening|tuning in|watching|coming on|being (?:on|our|my)|joining (?:me|us))\b",
    *("for listening", "for tuning in", "for watching", "for coming on", "for being "),
    "for joining ",
    also=("hank",),
)
_RECEIVING = clued(
    r"\b[Bb]ienvenue (?:dans|à|sur)\b|\b(?:mon|notre) invitée?\b|\b[Bb]ienvenid[oa]s? a\b"
    r"|\bnos acompañ|\b(?:mi|nuestr[oa]) invitad[oa]\b|\b[Ww]illkommen (?:zu[mr]?|beim?)\b"
    r"|\bzu Gast (?:ist|haben|habe)\b|\b[Bb]envenut[aeio] (?:a|al|alla|in)\b"
    r"|\b[Bb]em-vind[ao]s? (?:a|ao|à)\b",
    *("ienven", "invité", "acompañ", "invitad", "illkommen", "Gast ", "envenut", "em-vind"),
)
"""The same in French, Spanish, German, Italian and Portuguese."""

_WELCOMED = clued(
    r"\b(?:for|of you to) (?:having|have|inviting|invite) (?:me|us)\b"
    r"|\b(?:glad|good|great|happy|honou?red|nice|pleased|pleasure) to be on\b"
    r"|\b[Tt]hank(?:s| you)(?: \w+){0,3} for the invitation\b",
    *(f"{have} {me}" for have in ("having", "have", "inviting", "invite") for me in ("me", "us")),
    *("to be on", "for the invitation"),
)
_RECEIVED = clued(
    r"\b[Mm]erci (?:beaucoup )?(?:de m['’]|de me |pour l['’]|pour votre )"
    r"(?:avoir|accueil|recev|invit)"
    r"|\b[Gg]racias por (?:invitarme|la invitación|recibirme|tenerme|haberme)\b"
    r"|\b(?:[Dd]anke|[Dd]ank) für die Einladung\b|\bdass ich (?:hier|dabei) sein (?:darf|kann)\b"
    r"|\b[Gg]razie (?:mille )?(?:per l['’]|dell['’])invito\b"
    r"|\b[Oo]brigad[ao] pelo convite\b",
    *("erci ", "racias por", "Einladung", "dass ich", "razie ", "convite"),
)

_BESIDE = clued(r"\b[Cc]o-?host", "host")
