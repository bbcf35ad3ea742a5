"""Noun phrases of some other languages than English, of which headings are made.

In German a capital tells a noun; in Romance languages it stands behind an article or a preposition,
and what is joined to it or said of it behind it: "gestion des déchets", "energía renovable".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from pipeline.stages.speech.words import listed, stem
from pipeline.stages.themes.phrases import Phrase, Tongue
from pipeline.values import dataclass

_TOKEN = re.compile(
    r"(?:\w{1,2}|qu|jusqu|lorsqu|dell|nell|all|sull|dall|un|quest)['’]|[\w-]+|[^\w\s]"
)
_SHORTEST = 4
"""Letters of a noun that may stand in a heading."""
_POINTED = ("-là", "-ci")
_ALONE = 0.6
"""Share of its worth that a noun of a Romance language keeps without another word."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What tells the noun phrases of a Romance language."""

    before: frozenset[str]
    """Articles, and prepositions with them, behind which one begins."""
    joining: frozenset[str]
    """What joins a noun to another."""
    joint: str
    """Stands between two phrases."""
    verbal: tuple[str, ...]
    """How verbs end that could be taken for an adjective behind a noun."""
    plain: frozenset[str]
    """Words that are in none: of grammar, of talk, and nouns that say nothing."""


_FRENCH = _Grammar(
    listed(
        """
        le la les l' un une des du de d' au aux ce cet cette ces notre nos votre vos
        leur leurs son sa ses mon ma mes en sur dans pour par avec sans entre contre
        """
    ),
    listed("de du des d' à au aux en"),
    " et ",
    ("ent", "ait", "er", "ez", "ons"),
    listed(
        """
        le la les un une des du de au aux ce cet cette ces notre nos votre vos leur
        leurs son sa ses mon ma mes en sur dans pour par avec sans entre contre et ou
        mais donc car que qui quoi dont où si ne pas plus moins très bien aussi encore
        déjà toujours jamais tout tous toute toutes même mêmes autre autres être avoir
        était étaient sont sera seront avait avaient aura fait faire faut peut peuvent
        doit doivent veut vont va être été il elle ils elles nous vous on je tu moi
        comme quand alors après avant depuis pendant ici là cela ça celui celle ceux
        beaucoup peu trop assez vraiment chose choses fois question questions monde
        temps année années jour jours mois semaine semaines pays problème problèmes
        moment moments exemple partie point points façon manière gens personne personnes
        part côté cas sens effet place idée suite niveau heure heures ans truc type
        sorte reste début fin mot mots raison rapport sujet ensemble cadre madame
        monsieur merci bonjour voilà peut-être premier première deuxième dernier
        dernière grand grande grands grandes petit petite nouveau nouvelle bon bonne
        chaque plusieurs quelques quelque tant mesure cours coup deux trois quatre cinq dix
        séance amendement amendements article articles vote parole collègue collègues
        assemblée rapporteur rapporteure groupe groupes scrutin alinéa
        """
    ),
)
_SPANISH = _Grammar(
    listed(
        """
        el la los las un una unos unas del al de este esta estos estas ese esa nuestro
        nuestra nuestros nuestras su sus mi mis en sobre para por con sin entre contra
        """
    ),
    listed("de del"),
    " y ",
    ("aban", "ían", "aron", "ieron", "amos", "emos"),
    listed(
        """
        el la los las un una unos unas del al de este esta estos estas ese esa nuestro
        nuestra nuestros nuestras su sus mi mis en sobre para por con sin entre contra y
        e o pero que quien cual donde cuando como si no más menos muy bien también ya
        siempre nunca todo todos toda todas mismo misma otro otra otros otras ser estar
        era eran son será había hay hacer hace hecho puede pueden debe deben va van fue
        han sido tiene tienen nosotros ustedes ellos ellas usted cosa cosas vez veces
        pregunta preguntas mundo tiempo año años día días mes meses semana semanas país
        países problema problemas momento ejemplo parte partes punto puntos forma manera
        gente persona personas lado caso casos sentido tema temas idea nivel hora horas
        tipo resto final palabra palabras razón relación medida lugar señor señora
        gracias después antes desde hasta mucho mucha muchos muchas poco tanto cada
        algún alguna algunos algunas primer primera segundo último última gran grande
        grandes pequeño nuevo nueva buen bueno buena realidad verdad hecho turno réplica
        resultado votación votaciones enmienda enmiendas señoría señorías cámara grupo
        grupos intervención sesión siguiente artículo artículos texto dictamen diputado
        diputada diputados diputadas portavoz favor contra abstención
        """
    ),
)
_PORTUGUESE = _Grammar(
    listed(
        """
        o a os as um uma uns umas do da dos das no na nos nas ao à aos às de em este
        esta esse essa nosso nossa nossos nossas seu sua seus suas sobre para por com
        sem entre contra pelo pela
        """
    ),
    listed("de do da dos das"),
    " e ",
    ("avam", "iam", "aram", "eram", "amos", "emos"),
    listed(
        """
        o a os as um uma uns umas do da dos das no na nos nas ao à aos às de em este
        esta esse essa nosso nossa nossos nossas seu sua seus suas sobre para por com
        sem entre contra pelo pela e ou mas que quem qual onde quando como se não mais
        menos muito bem também já sempre nunca todo todos toda todas mesmo mesma outro
        outra outros outras ser estar era eram são será havia há fazer feito pode podem
        deve devem vai vão foi têm tem nós vocês eles elas você coisa coisas vez vezes
        pergunta perguntas mundo tempo ano anos dia dias mês meses semana semanas país
        países problema problemas momento exemplo parte partes ponto pontos forma
        maneira gente pessoa pessoas lado caso casos sentido tema temas ideia facto fato
        nível hora horas tipo resto fim palavra palavras razão relação medida lugar
        questão questões senhor senhora obrigado obrigada depois antes desde até muita
        muitos muitas pouco tanto cada algum alguma alguns algumas primeiro primeira
        segundo último última grande grandes pequeno novo nova bom boa verdade sessão
        votação deputado deputada deputados deputadas bancada réplica aparte artigo
        artigos requerimento grupo grupos câmara
        """
    ),
)
_ITALIAN = _Grammar(
    listed(
        """
        il lo la i gli le l' un uno una un' del dello della dei degli delle dell' al
        allo alla ai agli alle all' nel nella nei nelle nell' sul sulla sui sulle di in
        su per con senza tra fra contro questo questa nostro nostra nostri nostre suo
        sua loro
        """
    ),
    listed("di del dello della dei degli delle dell'"),
    " e ",
    ("are", "ere", "ire", "ano", "ono", "iamo"),
    listed(
        """
        il lo la i gli le un uno una del dello della dei degli delle al allo alla ai
        agli alle nel nella nei nelle sul sulla sui sulle di in su per con senza tra fra
        contro questo questa questi queste nostro nostra nostri nostre suo sua loro e o
        ma che chi quale dove quando come se non più meno molto bene anche già sempre
        mai tutto tutti tutta tutte stesso stessa altro altra altri altre essere avere
        era erano sono sarà aveva fare fatto può possono deve devono va vanno stato
        hanno noi voi lei lui cosa cose volta volte domanda domande mondo tempo anno
        anni giorno giorni mese mesi settimana settimane paese paesi problema problemi
        momento esempio parte parti punto punti modo gente persona persone lato caso
        casi senso tema temi idea livello ora ore tipo resto fine parola parole ragione
        rapporto misura luogo questione questioni signore signora grazie dopo prima poi
        fino molta molti molte poco tanto ogni qualche primo secondo ultimo ultima
        grande grandi piccolo nuovo nuova buon buona verità seduta votazione emendamento
        emendamenti articolo articoli onorevole onorevoli colleghi collega gruppo gruppi
        replica testo
        """
    ),
)
_ROMANCE: Mapping[str, _Grammar] = {
    "fr": _FRENCH,
    "es": _SPANISH,
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
}
_GERMAN_PLAIN = listed(
    """
    ich sie ihnen ihr ihre ihrer ihren ihrem frage fragen ding dinge mal zeit jahr jahre jahren
    tag tage tagen monat monate woche wochen land länder problem probleme moment beispiel teil
    punkt art weise leute menschen mensch person seite fall sinn thema themen idee tatsache stunde
    stunden ende wort grund ort sache sachen damen herren herr frau kollegen kolleginnen rahmen
    bereich stelle antwort dank uhr prozent million millionen milliarden euro anfang meinung weg
    möglichkeit situation bezug gespräch interview abgeordnete abgeordneter abgeordneten fraktion
    fraktionen antrag anträge zwischenfrage beifall präsident präsidentin präsidium tagesordnung
    tagesordnungspunkt abstimmung fragesteller fragestellerin nachfrage nachfragen hauptfrage
    mitglieder minister ministerin ministerium staatssekretär staatssekretärin kollege kollegin
    """
)
"""Words with a capital that name nothing."""
_GRAMMAR = {
    "de": """
        der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war
        waren wird werden wurde wurden hat haben hatte hatten kann können muss müssen soll sollen
        will wollen darf wir uns unser unsere ich mich mir sie ihnen ihr ihre er es man sich in im
        an am auf aus bei beim mit nach seit von vom zu zum zur für durch gegen ohne um über unter
        vor zwischen als wie wenn dass weil auch noch nur schon sehr mehr so da dann hier dort also
        ja nein was wer wo wann warum welche dieser diese dieses alle alles viel viele immer nie
        gut natürlich ganz etwas nichts eben mal doch denn worden sein seine ins bis
    """,
    "ru": """
        не на что это как по но из мы вы он она они оно так все для его её их то за от же бы до при
        был была было были есть быть вот ну уже ещё только если или чтобы когда где там здесь очень
        нас нам вас вам меня мне себя который которая которые которое этот эта эти того этого
    """,
    "nl": """
        de het een en of maar niet is zijn was waren wordt worden werd heeft hebben had kan kunnen
        moet moeten wil willen zal zullen wij we ons onze ik mij je u jullie hij zij ze er in op aan
        van voor met naar bij uit door over onder tegen om te als dan dat die dit deze ook nog wel
        al heel meer zo daar hier dus ja nee wat wie waar wanneer waarom alle alles veel
    """,
}
"""Words of grammar, which are said most and say nothing of a subject."""
_GERMAN = re.compile(r"(?<=[\w,;] )[A-ZÄÖÜ][a-zäöüß-]{3,}")
"""A noun, where no sentence begins."""


def tongue_of(language: str) -> Tongue | None:
    """Return what headings need of a language; None for English, and for one it does not know."""
    if language == "de":
        return Tongue(_german, " und ")
    grammar = _ROMANCE.get(language)
    return None if grammar is None else Tongue(partial(_romance, grammar=grammar), grammar.joint)


def silent_stems(language: str) -> frozenset[str]:
    """Return the stems of the words of a language that say nothing of a subject."""
    words = _ROMANCE[language].plain if language in _ROMANCE else _GRAMMAR.get(language, "").split()
    return frozenset(map(stem, words))


def _german(text: str) -> Iterator[Phrase]:
    for found in _GERMAN.finditer(text):
        noun = found.group()
        if noun.lower() not in _GERMAN_PLAIN:
            yield Phrase(noun, (noun.lower(),), 1.0)


_LONGEST_ACRONYM = 6
"""Letters of a word in capitals that is more than words set so."""


def _romance(text: str, grammar: _Grammar) -> Iterator[Phrase]:
    tokens = [found.group().replace("’", "'") for found in _TOKEN.finditer(text)]
    small = [token.lower() for token in tokens]
    is_shouted = text.isupper()
    shown = [
        low if is_shouted or (token.isupper() and len(token) > _LONGEST_ACRONYM) else token
        for token, low in zip(tokens, small, strict=True)
    ]

    def names(at: int) -> bool:
        if not 0 <= at < len(small):
            return False
        word = small[at]
        is_word = len(word) >= _SHORTEST and word[0].isalpha() and not word.endswith(_POINTED)
        return is_word and word not in grammar.plain

    for at in range(1, len(small)):
        if small[at - 1] not in grammar.before or not names(at):
            continue
        yield Phrase(shown[at], (small[at],), _ALONE)
        if names(at + 1) and not small[at + 1].endswith(grammar.verbal):
            yield Phrase(" ".join(shown[at : at + 2]), tuple(small[at : at + 2]), 1.0)
        if at + 2 < len(small) and small[at + 1] in grammar.joining:
            last = at + 3 if small[at + 2] in grammar.before else at + 2
            if names(last):
                said = " ".join(shown[at : last + 1]).replace("' ", "'")
                yield Phrase(said, (small[at], small[last]), 1.0)
