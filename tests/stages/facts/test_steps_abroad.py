"""Steps that are announced in other languages than English."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Strength
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.steps_abroad import find_step_abroad
from pipeline.stages.speech.sentences import Span
from tests.reading import read


def step(text: str, language: str) -> tuple[Strength, str] | None:
    """Return how firm the step of a sentence is, and its words."""
    found = find_step_abroad(text, Span(0, len(text)), language)
    return (found.strength, text[found.start : found.end]) if found else None


@pytest.mark.parametrize(
    ("language", "text", "strength"),
    [
        ("de", "Wir werden bis 2030 acht Brücken im Tal bauen.", Strength.FIRM),
        ("de-AT", "Im Herbst werde ich den Vertrag über den See unterzeichnen.", Strength.FIRM),
        ("de", "Die Landesregierung wird den Deich im Mai sanieren.", Strength.FIRM),
        ("de", "Wir haben beschlossen, den Hafen im Tal auszubauen.", Strength.AGREED),
        ("de", "Wir wollen die Fähre im nächsten Jahr modernisieren.", Strength.PLANNED),
        ("de", "Wir möchten die Abgabe auf Brot im Sommer senken.", Strength.HOPED),
        ("de", "Ich schlage vor, die Abgabe auf Brot zu senken.", Strength.PROPOSED),
        ("fr", "Nous allons construire huit ponts dans la vallée.", Strength.FIRM),
        ("fr", "Nous investirons huit millions dans le port du lac.", Strength.FIRM),
        ("fr", "Nous avons décidé de rénover le port du lac.", Strength.AGREED),
        ("fr", "Je veux baisser la taxe sur le pain du lac.", Strength.PLANNED),
        ("fr", "Nous espérons signer l’accord sur le lac au printemps.", Strength.HOPED),
        ("fr", "Je propose de supprimer la taxe sur le pain.", Strength.PROPOSED),
        ("es", "Vamos a construir ocho puentes en el valle.", Strength.FIRM),
        ("es", "Ampliaremos el puerto del lago en el año 2030.", Strength.FIRM),
        ("es", "Hemos decidido ampliar el puerto del lago este año.", Strength.AGREED),
        ("es", "Queremos reducir la tasa sobre el pan del valle.", Strength.PLANNED),
        ("pt", "Nós vamos colocar 8 milhões na obra do porto.", Strength.FIRM),
        ("pt", "O governo vai reduzir a taxa sobre o pão do vale.", Strength.FIRM),
        ("pt", "Pretendemos ampliar o porto do lago no ano que vem.", Strength.PLANNED),
        ("it", "Abbiamo deciso di ampliare il porto del lago.", Strength.AGREED),
        ("it", "Vogliamo ridurre la tassa sul pane della valle.", Strength.PLANNED),
        ("it", "Nel 2030 costruiremo otto ponti nella valle del lago.", Strength.FIRM),
        ("ru", "В следующем году мы построим восемь мостов в долине.", Strength.FIRM),
        ("ru", "Мы планируем расширить порт на озере к весне.", Strength.PLANNED),
    ],
)
def test_who_acts_and_a_deed_make_a_step(language: str, text: str, strength: Strength) -> None:
    """The whole sentence is given: where a clause ends word order does not tell."""
    assert step(text, language) == (strength, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wenn es regnet, werden wir den Deich im Tal erhöhen."),
        ("de", "Wir werden den Deich im Tal nicht erhöhen."),
        ("de", "Wir werden noch sehen, was im Tal geschieht."),
        ("de", "Werden wir den Deich im Tal bald erhöhen?"),
        ("de", "Das ist etwas, das wir in diesem Tal fördern wollen, sagte er."),
        ("de", "Wir werden die Abgabe senken müssen, und das bald."),
        ("fr", "Si le lac monte, nous allons construire un mur."),
        ("fr", "Nous n’allons pas construire de pont dans la vallée."),
        ("fr", "Nous allons voir ce que le lac nous apporte."),
        ("fr", "Je veux une ville qui sache construire des ponts."),
        ("es", "No vamos a construir un puente en este valle."),
        ("es", "¿Vamos a construir un puente en este valle?"),
        ("es", "Vamos a hablar mucho más del puente del valle."),
        ("pt", "É algo que queremos ampliar no porto do lago."),
        ("pt", "Se chover, vamos construir um muro no porto."),
        ("it", "Non vogliamo ridurre la tassa sul pane."),
        ("ru", "Мы не будем строить мост в этой долине."),
        ("pl", "Zbudujemy osiem mostów w naszej dolinie do maja."),
        ("de", "Wir werden bauen."),
    ],
)
def test_what_is_denied_asked_or_left_open_is_none(language: str, text: str) -> None:
    """Nor is what only tells of talk, or is wished in a clause on something."""
    assert step(text, language) is None


def test_a_step_abroad_has_its_day_and_who_says_it() -> None:
    """What is asked announces nothing."""
    found = extract(
        (
            read(
                "FRAGE: Wir werden heute viele Brücken bauen, heißt es in der Stadt und im Tal.\n\n"
                "ROE: Wir werden bis 2030 acht Brücken in diesem Tal bauen. Das ist wichtig.\n\n"
                "FRAGE: Wer bezahlt die Brücken am Ende, wenn die Stadt es nicht tut?\n\n"
                "ROE: Die Stadt und das Land bezahlen sie, und zwar zu gleichen Teilen.\n"
            ),
        )
    )
    ((commitment, due),) = [(one.commitment, one.commitment.when) for one in found.steps]

    assert commitment.who == "ROE"
    assert commitment.what == "Wir werden bis 2030 acht Brücken in diesem Tal bauen."
    assert due
    assert due.text == "2030"
