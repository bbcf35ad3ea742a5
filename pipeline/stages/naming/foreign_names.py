"""People named in languages beside English: behind titles, or by their given names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.facts import FactKind, Name
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.capitals import JOINT, Token, tokens
from pipeline.stages.naming.name_words import GIVEN, NO_NAMES
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Titles:
    """What stands before a person's name in one language, in lower case."""

    honorifics: frozenset[str]
    offices: frozenset[str]
    office_ends: tuple[str, ...] = ()
    """Endings of compounds that are offices: "Finanzminister"."""


_TITLES = {
    "fr": _Titles(
        listed(
            """
            m mm mme mmes mlle monsieur messieurs madame mesdames mademoiselle dr docteur pr
            professeur professeure me maître sa majesté
            """
        ),
        listed(
            """
            président présidente vice-président vice-présidente ministre sénateur sénatrice député
            députée maire préfet préfète roi reine prince princesse chancelier chancelière
            ambassadeur ambassadrice directeur directrice général gouverneur gouverneure juge
            commissaire secrétaire procureur procureure pape porte-parole
            """
        ),
    ),
    "es": _Titles(
        listed(
            """
            sr sra srta sres señor señora señorita don doña dr dra doctor doctora lic licenciado
            licenciada ing ingeniero ingeniera profesor profesora
            """
        ),
        listed(
            """
            presidente presidenta vicepresidente vicepresidenta ministro ministra senador senadora
            diputado diputada alcalde alcaldesa gobernador gobernadora rey reina príncipe princesa
            canciller embajador embajadora director directora general juez jueza comisario
            comisaria secretario secretaria fiscal papa portavoz
            """
        ),
    ),
    "pt": _Titles(
        listed(
            """
            sr sra srta srs senhor senhora dom dona dr dra doutor doutora eng engenheiro engenheira
            prof profa professor professora
            """
        ),
        listed(
            """
            presidente presidenta vice-presidente ministro ministra primeiro-ministro
            primeira-ministra senador senadora deputado deputada prefeito prefeita governador
            governadora vereador vereadora rei rainha príncipe princesa chanceler embaixador
            embaixatriz embaixadora diretor diretora general juiz juíza comissário comissária
            secretário secretária procurador procuradora papa porta-voz
            """
        ),
    ),
    "de": _Titles(
        listed("herr herrn frau fräulein dr prof doktor professor professorin kollege kollegin"),
        listed(
            """
            minister ministerin kanzler kanzlerin präsident präsidentin senator senatorin
            abgeordnete abgeordneter könig königin prinz botschafter botschafterin direktor
            direktorin general kommissar kommissarin vorsitzende vorsitzender papst sprecher
            sprecherin staatssekretär staatssekretärin
            """
        ),
        ("minister", "ministerin", "kanzler", "kanzlerin", "präsident", "präsidentin", "meister",
         "meisterin", "sekretär", "sekretärin"),
    ),
    "ru": _Titles(
        listed(
            """
            г г-н г-на г-ну г-ном г-жа г-жи г-же г-жу госпожа госпожи госпоже госпожу господин
            господина господину господином доктор доктора профессор профессора академик
            товарищ
            """
        ),
        listed(
            """
            президент президента президенту президентом министр министра министру министром
            премьер-министр премьер-министра премьер-министру премьер премьера губернатор
            губернатора посол посла депутат депутата директор директора генерал генерала мэр мэра
            сенатор сенатора канцлер канцлера король короля
            """
        ),
    ),
}  # fmt: skip
_RUSSIAN_GIVEN = (
    "Александр", "Алексе", "Анатоли", "Андре", "Анн", "Антон", "Борис", "Вадим", "Валентин",
    "Валери", "Васили", "Виктор", "Виталий", "Владимир", "Вячеслав", "Геннади", "Георги", "Григори",
    "Дмитри", "Евгени", "Екатерин", "Елен", "Иван", "Игор", "Ирин", "Константин", "Лев", "Леонид",
    "Людмил", "Максим", "Мари", "Михаил", "Наталь", "Никит", "Никола", "Олег", "Ольг", "Павел",
    "Пётр", "Роман", "Светлан", "Серге", "Станислав", "Татьян", "Фёдор", "Юри", "Ярослав",
)  # fmt: skip
"""Beginnings of given names, which cases do not change."""
_LONGEST = 4


def find_people(
    text: str, sentence: Span, language: str, people: Mapping[str, str]
) -> Iterator[Hit]:
    """Yield the people named in a sentence: behind a title, with a given name, or known before.

    The label is the office in the speaker's words. Other capitals say too little, in German, where
    every noun has one, nothing. Languages without a table give nobody but who is known.
    """
    found = tokens(text, sentence)
    titles = _TITLES.get(language, _Titles(frozenset(), frozenset()))
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and found[end].link == JOINT:
            end += 1
        person = _person(text, found[at:end], titles, people)
        if person is not None:
            yield person
        at = end


def _person(
    text: str, row: Sequence[Token], titles: _Titles, people: Mapping[str, str]
) -> Hit | None:
    """Return the person named in a row of capitals."""
    before = text[: row[0].start].rstrip(" .").rpartition(" ")[2].lower().rpartition("’")[2]
    office = before if _is_office(before, titles) else ""
    is_titled = bool(office) or before in titles.honorifics
    start = int(len(row) > 1 and _is_title(row[1].word.lower(), titles))
    start = 0 if _is_title(row[0].word.lower(), titles) else start
    while start < len(row) and _is_title(row[start].word.lower(), titles):
        word = row[start].word
        office = word if _is_office(word.lower(), titles) else office
        is_titled = True
        start += 1
    if not is_titled:
        start = next((at for at, one in enumerate(row) if _is_given(one.word)), len(row))
    name = row[start : start + _LONGEST]
    is_whole = len(name) > 1 or is_titled
    if name and is_whole and name[0].word not in NO_NAMES:
        return _hit(
            text, name[0].lead if is_titled else name[0].start, name[-1].end, office, people
        )
    known = next((one for one in row if one.word in people), None)
    return _hit(text, known.start, known.end, "", people) if known else None


def _hit(text: str, start: int, end: int, office: str, people: Mapping[str, str]) -> Hit:
    words = " ".join(text[start:end].split())
    return Hit(FactKind.PERSON, office, Name(people.get(words, words)), "", start, end)


def _is_title(word: str, titles: _Titles) -> bool:
    return word in titles.honorifics or _is_office(word, titles)


def _is_office(word: str, titles: _Titles) -> bool:
    return word in titles.offices or bool(titles.office_ends and word.endswith(titles.office_ends))


def _is_given(word: str) -> bool:
    return word.partition("-")[0] in GIVEN or word.startswith(_RUSSIAN_GIVEN)
