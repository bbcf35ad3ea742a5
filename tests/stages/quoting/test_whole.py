"""Sentences of other languages than English that make sense alone."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.whole import whole
from pipeline.stages.speech.sentences import sentences
from pipeline.stages.speech.words import content_stems, length


def stretches(text: str, language: str) -> list[str]:
    """Return what can stand alone of the sentences of a paragraph."""
    found = (whole(text, sentence, language) for sentence in sentences(text, language))
    return [span.of(text) for one in found for span, is_whole in one if is_whole]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我们在三个村庄修建了新的水库。", "zh"),
        ("政府将在明年为十二所学校提供免费午餐，费用由省里承担。", "zh"),
        ("委員會建議在下一年度增加圖書館的經費。", "zh"),
        ("来年の春には新しい図書館が完成します。", "ja"),
        ("市は橋の修理に十二億円を使いました。", "ja"),
    ],
)
def test_whole_sentences_stand_alone(text: str, language: str) -> None:
    """They are counted by their letters, as no spaces part their words."""
    assert stretches(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("谢谢大家今天来到这里参加发布会。", "zh"),
        ("这是我们对所有村民的一个承诺。", "zh"),
        ("但是村民们对新的水库并不满意。", "zh"),
        ("您认为新的水库能够满足需要吗？", "zh"),
        ("他们在村里修建了一座新的水库。", "zh"),
        ("水库。", "zh"),
        ("新的水库可以满足……", "zh"),
        ("新的水库[听不清]可以满足全村的需要。", "zh"),
        ("村长说「新的水库可以满足全村的需要。", "zh"),
        ("これは市民に対する私たちの約束です。", "ja"),
        ("De esta manera se construyen dos bibliotecas en la región.", "es"),
        ("Es una estrategia evasiva para los vecinos del valle.", "es"),
        ("Esta transparencia fomenta la confianza de los vecinos del valle.", "es"),
        ("Ces mesures ont coûté deux millions à la commune de la vallée.", "fr"),
        ("– im Tal sind zwölf neue Wohnungen für Familien entstanden.", "de"),
        ("In diesem Gebäude entstehen zwölf neue Wohnungen für Familien.", "de"),
        ("Mit ihnen entstehen zwölf neue Wohnungen für Familien.", "de"),
        ("Dans cette école, nous avons accueilli douze classes de la vallée.", "fr"),
        ("Anna Holm, Jane Roe, Dr. Odo Farris, Berta Lind und Ole Moss.", "de"),
        ("Requerimento da Senadora Jane Roe e do Senador Odo Farris.", "pt"),
        ("RELACIÓN ALFABÉTICA DE SEÑORAS Y SEÑORES DIPUTADOS.", "es"),
        ("Liebe Kolleginnen und Kollegen, ich bitte Sie nun, wieder Platz zu nehmen.", "de"),
        ("Mes chers collègues, la séance est ouverte pour deux heures.", "fr"),
        ("Señorías, vamos a empezar la votación de los diputados.", "es"),
        ("Caros colegas, vamos votar agora o requerimento da câmara.", "pt"),
        ("Уважаемые коллеги, начинаем заседание городского совета.", "ru"),
        ("Con eso construimos dos bibliotecas en la región.", "es"),
        ("Nesse vale a câmara gastou dois milhões em escolas.", "pt"),
        ("В этом доме построили двенадцать новых квартир для семей.", "ru"),
        ("Esta transparência custou dois milhões à câmara do vale.", "pt"),
        ("しかし市民は新しい図書館に満足していません。", "ja"),
        ("本日はお集まりいただきありがとうございます。", "ja"),
    ],
)
def test_what_leans_on_others_does_not_stand(text: str, language: str) -> None:
    """Courtesies, questions, what points back, what is short, torn or not heard whole."""
    assert stretches(text, language) == []


def test_two_letters_are_taken_for_a_word() -> None:
    """Letters of grammar are none; Latin words beside them stay what they are."""
    assert list(content_stems("新的水库 and pumps")) == ["水库", "pump"]
    assert list(content_stems("図書館の経費")) == ["図書", "書館", "経費"]
    assert (length("新しい水库"), length("two pumps"), length("水库 pumps")) == (3, 2, 2)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nous avons construit douze écoles dans la vallée depuis deux ans.", "fr"),
        ("Il faut que chaque commune paie sa part de la digue.", "fr"),
        ("El ministro dijo: «La presa estará lista antes del invierno que viene».", "es"),
        ("No vamos a cerrar ninguna biblioteca de la región este año.", "es"),
        ("Este año vamos a cerrar dos bibliotecas de la región.", "es"),
        ("Es una vergüenza que cierren dos bibliotecas de la región.", "es"),
        ("Estamos construyendo dos bibliotecas en la región.", "es"),
        ("Cette année nous allons construire douze écoles dans la vallée.", "fr"),
        ("Die Gemeinde Neustadt baut mit Anna Holm und Jane Roe zwölf Wohnungen.", "de"),
        ("Liebe ist kein Ersatz für Wohnungen, die der Stadt fehlen.", "de"),
        ("In diesem Jahr baut die Gemeinde zwölf neue Wohnungen für Familien.", "de"),
        ("En ce qui concerne les écoles, la commune paie sa part de la digue.", "fr"),
        ("En esta semana vamos a cerrar dos bibliotecas de la región.", "es"),
        ("В этом году в долине построили двенадцать новых квартир.", "ru"),
        ("Die Gemeinde baut im kommenden Jahr zwölf neue Wohnungen für Familien.", "de"),
        ("Der Rat nennt das „eine Frage der Zeit“ und zahlt trotzdem.", "de"),
        ("Es gibt in der Stadt vierzig Schulen ohne eigene Küche.", "de"),
        ("O governo vai abrir três hospitais no norte do país.", "pt"),
        ("Dass die Schulen offen sind, ist das Verdienst der Stadt.", "de"),
        ("Das Dach der Schule ist seit dem Winter undicht.", "de"),
        ("Il comune spende ogni anno due milioni per gli argini.", "it"),
        ("Мы построили двенадцать школ в этой долине за два года.", "ru"),
        ("Kommunen bygger tolv nye skoler i dalen innen to år.", "no"),
    ],
)
def test_whole_sentences_with_spaces_stand_alone(text: str, language: str) -> None:
    """A sentence with its own subject stands as it is, in any language."""
    assert stretches(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("À l’inverse, la commune paie douze écoles de la vallée.", "fr"),
        ("Idem, pour les écoles de la vallée et de la ville.", "fr"),
        ("Le premier est le prix de la digue de la commune.", "fr"),
        ("Por otro lado, la región paga doce escuelas nuevas.", "es"),
        ("Lo primero es abrir doce escuelas en todo el valle.", "es"),
        ("O primeiro é que a água do vale não chega à cidade.", "pt"),
        ("Para outro grupo de famílias do vale a água é cara.", "pt"),
        ("Da muss man die Schulen der Stadt zuerst bauen.", "de"),
        ("Sich in keiner Frage der Schulen durchgesetzt hat der Rat.", "de"),
        ("Der ihnen nicht in den Bau der Schulen hineinreden kann.", "de"),
        ("Dass dann wirklich alle Schulen der Stadt offen bleiben.", "de"),
        ("Во-первых, в долине построили двенадцать школ.", "ru"),
        ("Mais nous avons construit douze écoles dans la vallée.", "fr"),
        ("C’est une question de temps pour toutes les communes.", "fr"),
        ("Elle a construit douze écoles dans la vallée en deux ans.", "fr"),
        ("Je vous remercie de cette question sur les écoles de la vallée.", "fr"),
        ("Eso no lo sabe nadie en el gobierno de la región.", "es"),
        ("Por ejemplo, tenemos doce escuelas nuevas en todo el valle.", "es"),
        ("Das ist eine Frage der Zeit und des Geldes der Gemeinde.", "de"),
        ("Er hat zwölf Wohnungen für Familien in der Stadt gebaut.", "de"),
        ("Vielen Dank für die Frage nach den Schulen der Stadt.", "de"),
        ("Der Rat nennt das „eine Frage der Zeit und zahlt trotzdem.", "de"),
        ("Mas o governo vai abrir três hospitais no norte do país.", "pt"),
        ("Questo lo abbiamo deciso insieme ai comuni della valle.", "it"),
        ("Это мы решили вместе со всеми общинами этой долины.", "ru"),
        ("Vi bygger tolv [uhørlig] skoler i dalen innen to år.", "no"),
        ("Bygger kommunen tolv nye skoler i dalen innen to år?", "no"),
    ],
)
def test_what_leans_on_others_does_not_stand_with_spaces(text: str, language: str) -> None:
    """Links, pronouns, courtesies, what is torn or was not heard, and questions."""
    assert stretches(text, language) == []
