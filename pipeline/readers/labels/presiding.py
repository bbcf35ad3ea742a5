"""Labels that are the office of whoever keeps order in a house: "The DEPUTY SPEAKER (Mr Doe)"."""

from __future__ import annotations

from pipeline.patterns import pattern

_PRESIDING = pattern(
    r"(?:the )?(?P<address>(?:(?:mr|madam|mrs|ms|hon|honou?rable|hon['’]ble)\b\.? )*)"
    r"(?P<rank>(?:(?:acting|deputy|temporary|assistant|pro tempore) )*)"
    r"(?P<office>speaker|president|chair(?:man|woman|lady|person)?)(?: \(.*\))?"
)
"""The office alone, or with its holder in brackets."""


_PRESIDES = pattern(
    r"(?:o|a|el|la|il) (?:sr\.?ª|sra?|señora?|senhora?|signora?|senyora?)\.? "
    r"(?:(?:vice-?)?president[ea](?: \(.*\))?|[^()]+ \((?:vice-?)?president[ea]\))"
    r"|(?:wice)?marszałek|przewodnicząc[ya]|předsed(?:a|ající)|elnök|voorzitter|talman(?:nen)?"
    r"|(?:מ[\"״”]מ )?היו[\"״”]ר(?: .{1,60})?"
)
"""Who keeps order by the form of the label, "O SR. PRESIDENTE (…)", "El señor ROE (Presidente)", or
by a word that stands alone for the office."""


def presides(label: str) -> bool:
    """Return whether a label can only be who keeps order; the president of a country has a name."""
    folded = label.casefold()
    return any(map(folded.__contains__, _OF_CHAIRS)) and _PRESIDES.fullmatch(folded) is not None


_OF_CHAIRS = ("president", "arsza", "rzewod", "předsed", "elnök", "voorz", "talman", "היו")
_OF_HOUSES = ("speaker", "president", "chair")
"""Letters that stand in every such label."""


def is_presiding(label: str) -> bool:
    """Return whether a label is such an office; of a debate, where it can be nothing else."""
    folded = label.casefold()
    return any(map(folded.__contains__, _OF_HOUSES)) and _PRESIDING.fullmatch(folded) is not None


def is_speaker_of_house(label: str, *, is_certain: bool) -> bool:
    """Return whether a label is the Speaker of a house: "Madam Deputy Speaker", of any talk.

    "The Speaker" may also give a lecture: without an address or a rank `is_certain` decides. A
    president may be interviewed, and a chair has a label word of its own.
    """
    folded = label.casefold()
    found = _PRESIDING.fullmatch(folded) if "speaker" in folded else None
    if found is None or found["office"] != "speaker":
        return False
    return is_certain or bool(found["address"] or found["rank"])


def is_of_house(label: str) -> bool:
    """Return whether a label is any member who is heard in a house: "Some hon. members"."""
    folded = label.casefold()
    return any(map(folded.__contains__, _HEARD)) and _OF_HOUSE.fullmatch(folded) is not None


_HEARD = ("member", "senator", "voix", "voces", "vozes", "voce")
_OF_HOUSE = pattern(
    r"(?:(?:some|several|many|all|other|an|another|a number of|various|opposition|government) )+"
    r"(?:(?:hon\.?|honou?rable|opposition|government) )*(?:members?|senators?)"
    r"|hon(?:\.|ourable)? (?:members|senators)"
    r"|(?:des|une|plusieurs|varias|várias|una|uma) (?:voix|voces|voz|vozes|voce)"
)
