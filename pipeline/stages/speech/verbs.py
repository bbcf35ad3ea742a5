"""Verbs: whether words have one that makes a sentence of them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.speech.words import STOP_WORDS, listed

_SENTENCE_MAKERS = listed(
    """
    accept achieve acquire adapt address admit adopt affect afford agree aim allocate allow
    announce appear apply appreciate argue arise arrive ask assess assume attract avoid bear
    beat become begin believe belong benefit bring build buy call carry cause challenge choose
    claim collect combine come compare compete complain comprise conclude confirm connect
    consider consist constitute consume contain continue contribute create cross deal decide
    declare decline deliver demonstrate deny depend derive deserve destroy determine develop die
    differ disagree discover discuss diversify divide double draw drive earn eat eliminate
    emerge emphasise emphasize employ enable encounter encourage enjoy ensure entail enter equal
    establish evolve examine exceed exist expand expect experience explain exploit express
    extend face fail fall feed feel fight find finish flow fly focus follow force forget form
    fund gain generate get give go govern grow guarantee happen harm hear help hide highlight
    hold hope hurt ignore illustrate imagine impact implement imply import impose improve
    include increase indicate influence inform insist inspire intend introduce invest invite
    involve join justify keep kill know lack last launch lead learn leave lie limit link listen
    live look lose love maintain make manage manufacture matter mean measure meet miss move
    multiply navigate need neglect note notice obtain occur offer open operate oppose outweigh
    overlook owe own pay perceive perform permit persist plan play point possess prefer prepare
    prescribe present preserve prevent produce prohibit promise promote prompt protect prove
    provide publish pull push put raise reach read realise realize receive recognise recognize
    recommend reduce refer reflect refuse regard regret reject rely remain remember remind
    remove render rent replace represent require resist respect respond rest restrict result
    retain reveal rise run save say secure see seek seem sell send serve share shift show sit
    slow solve sound speak spend spread stand start stay steal stem stop strengthen struggle
    succeed suffer suggest supply suppose surround survive suspect sustain take talk target
    taught teach tell tend thank think thought threaten touch track trade train transform travel
    treat trigger trust try turn underline undermine underscore understand use value vary view
    violate vote wait wake walk want warn waste watch weaken wear welcome win wish wonder work
    worry write yield
    """
)
_DETERMINERS = listed(
    "a an the our my your his her its their this that these those us you them it me all every each "
    "no many more most any some to from on in into about of as with for nothing little less much "
    "nearly almost over around roughly against across through some two three four five six seven "
    "eight nine ten half"
)
_BEHIND_NOUNS = listed("not of for")
"""Words before which an unknown form with an "s" is a noun: "important aspects of"."""
_ONE_THING = ("sis", "us", "ss", "ris", "vis", "lis")
"""How names and words for one thing end that are no verbs: "the crisis", "Mr Harris"."""
_ADVERBS = listed("now also still often always never only even just already not really generally")
_PLURALS = listed("people men women children we they you i police everybody nobody who everyone")
_SPEAKERS = listed("we i you they")
_NOMINAL = listed(
    "the a an our my your his her its their this that these those of in on for with to by from at "
    "no any some each every about over under between among against through into around as like than"
)
"""Words behind which a word is a noun: "the use", "in need"."""
_WITH_VERB = listed("let's it's that's there's he's she's who's what's let’s it’s that’s there’s")
_FIGURE_SIGNS = frozenset("$€£¥")
_UNCHANGED = listed("cost put cut hit set")
"""Verbs whose past is as their present: what is named before a figure did so."""
_SHORTEST = 4


def has_plain_verb(words: str) -> bool:
    """Return whether a verb of the present makes a sentence of words: "specialty crops touch our".

    A word of a list counts behind a plural, where what follows could be its object; any counts with
    an "s" behind what may be one thing, "our strategy relies on". Some are missed, and "pest
    threats to crops" is taken for one; "a question on health and support for care" is not.
    """
    printed = [token.strip(".,;:!?\"'“”()") for token in words.split()]
    tokens = [token.lower() for token in printed]
    for at in range(1, len(tokens)):
        if printed[at][:1].isupper():
            continue
        before = tokens[at - 2] if tokens[at - 1] in _ADVERBS and at > 1 else tokens[at - 1]
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if tokens[at] in _UNCHANGED and before.isalpha() and _leads_to_figure(tokens, at + 1):
            return True
        is_owned = before.endswith(("'s", "’s")) and before not in _WITH_VERB
        if before not in _NOMINAL and not is_owned and _is_verb(tokens[at], before, following):
            return True
    return False


def _leads_to_figure(tokens: Sequence[str], at: int) -> bool:
    """Return whether a figure stands at `at`, perhaps behind its hedge: "put up to $4 million"."""
    while tokens[at : at + 1] and tokens[at] in _HEDGES:
        at += 1
    if tokens[at : at + 1] and len(tokens[at]) <= _LONGEST_CODE and tokens[at].isalpha():
        at += 1
    return bool(tokens[at : at + 1]) and _is_figure(tokens[at])


def _is_figure(token: str) -> bool:
    return token[:1] in _FIGURE_SIGNS or token[:1].isdecimal()


_LONGEST_CODE = 3
"""Letters of a currency before its amount: "put CHF 11 million into"."""
_HEDGES = listed(
    "up to about almost nearly around over under some more less than at least only just"
)


def is_third_person(word: str) -> bool:
    """Return whether a word, in small letters, is a verb with an "s": "carries", "makes"."""
    return _base(word) in _SENTENCE_MAKERS


def _is_verb(token: str, before: str, following: str) -> bool:
    is_object = _is_figure(following) or following in _DETERMINERS or following in _ADVERBS
    is_object = is_object or following.endswith(("ing", "ly"))
    if token in _SENTENCE_MAKERS:
        if before in _SPEAKERS:
            return True
        is_many = before in _PLURALS or (len(before) >= _SHORTEST and before.endswith("s"))
        return is_many and (is_object or not following)
    if _base(token) in _SENTENCE_MAKERS:
        return is_object or following.isalpha()
    is_one = len(before) >= _SHORTEST and before.isalpha() and not before.endswith(("s", "ing"))
    is_form = len(token) >= _SHORTEST and token not in STOP_WORDS and bool(_base(token))
    return is_form and is_one and is_object and following not in _BEHIND_NOUNS


def _base(token: str) -> str:
    """Return a verb without the ending of "he relies", "it touches", "she takes"."""
    if token.endswith("ies"):
        return token[:-3] + "y"
    if token.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return token[:-2]
    return token[:-1] if token.endswith("s") and not token.endswith(_ONE_THING) else ""
