"""Voice: how much a sentence says that only its speaker could say."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.stages.speech.words import listed

_OWN = listed(
    "i we my our me us mine ours i'm i've i'd i'll we're we've we'd we'll myself ourselves"
)
_VIEWS = listed(
    "believe think hope fear regret proud convinced confident must never should refuse worst best "
    "love hate wrong right fair unfair appalling tragic terrible wonderful remarkable disgrace "
    "nonsense shame shameful dangerous vital crucial impossible unacceptable want wish dream "
    "worried worry determined committed absolutely utterly completely totally frankly grateful "
    "sorry admire cannot can't won't nothing nobody certainly surely deserve deserves duty honest "
    "courage failed failure mistake tragedy afraid scared disappointed angry happy sad always "
    "everyone everybody obviously clearly genuinely deeply view opinion conviction disagree oppose"
)
_IMAGES = (
    " like a ",
    " as if ",
    " as though ",
    " game changer ",
    " name of the game ",
    " brand new ",
    " heart of ",
    " backbone ",
    " engine of ",
    " the ball ",
    " open door ",
    " turning point ",
    " no doubt ",
    " no way ",
    " to death ",
)
_MOST_VIEWS = 3
_REPORTING = listed("announced visited signed organized organised participated attended met")
_DECLINING = (
    " don't know ",
    " not aware ",
    " have a look ",
    " look at it ",
    " don't want to ",
    " not going to comment ",
    " can't say ",
    " to my knowledge ",
    " i heard ",
)


def voice(words: str) -> float:
    """Return how strongly a sentence is its speaker's own: by its stances, judgements and images.

    0 where the speaker does not speak of themselves and their own side at all, holds no view,
    or declines to; what only reports counts less.
    """
    tokens = _WORD.findall(words.lower().replace("’", "'"))
    spoken = f" {' '.join(tokens)} "
    if _OWN.isdisjoint(tokens) or any(phrase in spoken for phrase in _DECLINING):
        return 0.0
    views = len(_VIEWS.intersection(tokens)) + sum(image in spoken for image in _IMAGES)
    if not views:
        return 0.0
    return (1 + min(views, _MOST_VIEWS)) * (1.0 if _REPORTING.isdisjoint(tokens) else 0.5)


_WORD = pattern(r"[^\W_]+(?:['-][^\W_]+)*")
