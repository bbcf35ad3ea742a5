"""The language is found by the commonest words."""

from __future__ import annotations

import pytest

from pipeline.readers.language import find_language

SAID = {
    "en": "We have said that the water of the valley is for all who live in it, and not for sale.",
    "fr": "Nous avons dit que l'eau de la vallée est pour tous, et qu'elle ne se vend pas dans les "
    "villes sur une liste, mais avec des règles pour nous.",
    "es": "Dijimos que el agua de la región es para todos y no se vende en las ciudades, pero con "
    "una regla para los pueblos.",
    "de": "Wir haben gesagt, dass das Wasser für alle ist und nicht auf dem Markt, auch die Preise "
    "sind mit dem Land und den Orten für das Jahr.",
    "ru": "Мы сказали, что вода для всех и не на продажу, но по цене от региона, как это и было, "
    "и с учётом у нас.",
    "it": "Abbiamo detto che l'acqua è per tutti e non si vende, ma con una regola di tutti gli "
    "enti della valle, che sono in tanti.",
    "pt": "Dissemos que a água é para todos e não se vende, mas com uma regra para os povos da "
    "região, no campo e em casa.",
    "nl": "Wij hebben gezegd dat het water van de vallei voor iedereen is en dat we het niet op de "
    "markt te koop zetten.",
    "pl": "Powiedzieliśmy, że woda jest dla wszystkich i nie na sprzedaż, ale to nie jest takie "
    "proste, jak się wydaje.",
    "tr": "Suyun herkes için olduğunu ve bir mal gibi satılmayacağını söyledik, ama bu da çok zor.",
    "sv": "Vi har sagt att vattnet i dalen är för alla som bor i den, och inte till salu, men det "
    "kostar.",
    "fi": "Se on kaikkien vesi, ja me emme myy sitä, mutta on myös niin, että hän maksaa kuin ei "
    "olisi sitä.",
    "cs": "Řekli jsme, že voda je pro všechny a že se to na trhu neprodává, ale je to jak s cenou.",
    "uk": "Ми сказали, що вода для всіх і не на продаж, але це як із ціною, та за неї ми платимо.",
    "zh": "我们说过，山谷里的水属于所有住在那里的人，不是拿来卖的。",
    "ja": "谷の水はそこに住むすべての人のもので、売り物ではないと申し上げました。",
    "ko": "계곡의 물은 그곳에 사는 모든 사람의 것이며 팔 것이 아니라고 말했습니다.",
    "ar": "قلنا إن الماء هو لكل من يعيش في الوادي، وهذا ما لم يتغير، ولا بيع في هذا.",
    "fa": "ما گفتیم که آب دره برای همه است و این را با کسی معامله نمی کنیم، از آن هم حرف زدیم.",
    "he": "אמרנו שהמים של העמק הם לכל מי שגר בו, ולא למכירה.",
    "el": "Είπαμε ότι το νερό της κοιλάδας είναι για όλους και δεν πουλιέται.",
    "hi": "हमने कहा है कि घाटी का पानी सब का है और यह बिकने के लिए नहीं है।",
    "th": "เราได้บอกแล้วว่าน้ำในหุบเขาเป็นของทุกคนและไม่ได้มีไว้ขาย",
}


@pytest.mark.parametrize("code", SAID)
def test_each_counted_language_is_found(code: str) -> None:
    """One long sentence is enough."""
    assert find_language(SAID[code]).code == code


def test_a_few_words_are_taken_as_english_and_said_so() -> None:
    """A guess is never dressed up as a finding."""
    found = find_language("Hm. Tak. Ano.")

    assert (found.code, found.evidence) == ("en", "language not evident: taken as English")


def test_what_is_not_evident_is_called_no_language() -> None:
    """Letters that English does not have, and none of the words that are counted."""
    found = find_language("Qomè lutare sabï tenok virule.")

    assert (found.code, found.evidence) == ("und", "language not evident")


def test_one_short_word_of_two_languages_tells_of_neither() -> None:
    """A long text of a language that is not counted has hits by chance."""
    said = "Qomo e lutare, sabi tenok e virule. " * 60

    assert find_language(said).code == "und"


def test_names_in_other_letters_do_not_tell_the_language() -> None:
    """What most letters are of decides, and a letter of some scripts says more than another."""
    chinese = "主持人：您好，请问 Lake Town 的水厂 Water Works 什么时候开工？"

    assert find_language(chinese).code == "zh"
    assert find_language("We have asked what 水 is in the signs of the old town.").code == "en"


def test_letters_that_a_language_does_not_have_tell_it_from_its_neighbour() -> None:
    """A few common words are those of Russian and Serbian alike."""
    assert find_language("А у школы и на почте? Растут выбросы, и вода чистая.").code == "ru"
    assert find_language("А у школи и на пошти? Расту цене, и вода је чиста за нас.").code == "sr"


@pytest.mark.parametrize("code", ["es", "de", "ru", "fi"])
def test_words_that_are_plainly_of_another_language_decide(code: str) -> None:
    """Programs declare English of every page that they make."""
    found = find_language(f"{SAID[code]} " * 5, "en")

    assert found.code == code
    assert found.evidence.endswith(", though the file says en")


def test_what_is_declared_stands_where_the_words_do_not_belie_it() -> None:
    """Languages share words, a few words tell little, and not all languages are counted."""
    assert find_language(f"{SAID['es']} " * 5, "gl").code == "gl"
    assert find_language(SAID["es"], "en").code == "en"
    assert find_language(f"{SAID['es']} " * 5, "ast").code == "ast"
    assert find_language(f"{SAID['en']} " * 5, "en-GB").code == "en-GB"
