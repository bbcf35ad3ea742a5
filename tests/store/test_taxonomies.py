"""The shipped taxonomies: what a subject expert may rely on, and where they put short exchanges."""

from __future__ import annotations

from functools import cache

import pytest

from pipeline.model.taxonomy import Taxonomy
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import spelled
from pipeline.store.taxonomies import load_taxonomies, load_taxonomy, taxonomy_names
from tests.builders import interview

CODES = frozenset({*range(1, 11), *range(12, 22), 23})
"""Major topics of the Comparative Agendas Project's master codebook."""

WITHOUT_CODE = {
    "general": {"community"},
    "oral-history": {"childhood", "family", "marriage", "faith", "community"},
}
"""Themes of life, which are no topic of policy."""

IDS = {
    "diplomacy": "relations trade connectivity energy reform society security tourism migration "
    "multilateral climate aid",
    "economy": "growth public-finance finance trade industry enterprise competition labour "
    "agriculture energy property social infrastructure tourism",
    "environment-and-energy": "climate power renewables fossil nuclear efficiency water pollution "
    "waste nature forests farming hazards mobility",
    "general": "economy rights health agriculture labour education environment energy migration "
    "transport justice welfare housing business trade security disasters technology foreign aid "
    "government land culture community",
    "oral-history": "childhood family marriage school work home farm war migration faith community "
    "leisure hardship change",
    "public-services": "health-care public-health mental-health social-care children schools "
    "skills benefits housing transport utilities local-government workforce leisure",
    "security-and-justice": "defence conflict terrorism intelligence cyber policing "
    "organised-crime crime courts prisons borders arms-control civil-protection rights",
    "technology": "software open-source ai security privacy networks hardware cloud ledgers "
    "platforms ventures research space policy",
}

PLACED = {
    "diplomacy": (
        ("How old are your relations?", "Diplomatic relations began 30 years ago.", "relations"),
        ("What do you sell?", "We export textiles, and tariffs are low.", "trade"),
        ("And the railway?", "The corridor leads from the port by rail.", "connectivity"),
        ("Will there be flights?", "Direct flights bring tourists from May.", "tourism"),
        ("Do students come?", "Universities give scholarships to 40 students.", "society"),
        ("Do the armies meet?", "The armed forces held joint drills.", "security"),
        ("What of the treaty?", "The United Nations asked the member states.", "multilateral"),
        ("Who may vote?", "A referendum on the constitution is planned.", "reform"),
        ("And the diaspora?", "Our consulate issues their passports.", "migration"),
    ),
    "economy": (
        ("Is inflation falling?", "The economy is in recession, GDP fell.", "growth"),
        ("Will taxes rise?", "No new tax; the deficit shrinks by spending less.", "public-finance"),
        ("And interest rates?", "The central bank lends; the currency is firm.", "finance"),
        ("Do exports grow?", "Free trade helps exporters, tariffs do not.", "trade"),
        ("Are workers scarce?", "Wages rise, and unions want a minimum wage.", "labour"),
        ("Do start-ups find money?", "Entrepreneurs look for venture capital.", "enterprise"),
        ("Are houses too dear?", "Mortgages are high and so are rents.", "property"),
        ("What do farmers say?", "The wheat harvest and the dairy farms suffer.", "agriculture"),
        ("And the pensioners?", "Poverty falls, pensions follow prices.", "social"),
        ("Who builds cars here?", "Foreign investment in factories and steel.", "industry"),
    ),
    "environment-and-energy": (
        ("Will emissions fall?", "Climate change needs net zero carbon.", "climate"),
        ("Is the grid ready?", "Electricity needs new transmission lines.", "power"),
        ("How many wind farms?", "Solar panels and wind turbines on every hill.", "renewables"),
        ("And the reactors?", "Nuclear waste stays radioactive.", "nuclear"),
        ("Is the river clean?", "Groundwater is low and the reservoir empty.", "water"),
        ("Which species are gone?", "Birds lose their habitat, wildlife is endangered.", "nature"),
        ("What is recycled?", "Plastic packaging goes to landfill.", "waste"),
        ("Is the air bad?", "Air pollution: smog, dust and toxic fumes.", "pollution"),
        ("Is coal over?", "Oil and gas stay; the coal mine closes.", "fossil"),
    ),
    "general": (
        ("Is the budget in deficit?", "Inflation and debt are high.", "economy"),
        ("Are the hospitals full?", "Nurses and doctors treat every patient.", "health"),
        ("Do schools have teachers?", "Every pupil has a teacher.", "education"),
        ("Is crime rising?", "Police and courts are overworked.", "justice"),
        ("Will the troops go?", "The army has soldiers and weapons.", "security"),
        ("Who won the election?", "Parliament votes on the constitution.", "government"),
        ("Are rents too high?", "Tenants need affordable housing.", "housing"),
        ("Do you export?", "Tariffs hurt our exports; we want free trade.", "trade"),
        ("And the flood?", "Firefighters evacuated the town in the storm.", "disasters"),
        ("Who gives aid?", "Donors send humanitarian relief.", "aid"),
        ("Where did you grow up?", "My mother and my grandfather kept the village church.",
         "community"),
    ),
    "oral-history": (
        ("Where were you born?", "I was a little girl in that hometown; I had dolls.", "childhood"),
        ("Who were your parents?", "My father and my grandmother, and six brothers.", "family"),
        ("How did you meet him?", "We got married; the wedding was in June.", "marriage"),
        ("Did you go to school?", "The teacher had one classroom.", "school"),
        ("What was your first job?", "I was an apprentice in the factory; the foreman shouted.",
         "work"),
        ("And in the war?", "Soldiers came; we hid from the bombs.", "war"),
        ("How did you come over?", "We emigrated by ship, with one suitcase.", "migration"),
        ("What did you do on Sundays?", "We went to church; the priest read the prayers.", "faith"),
        ("Was there music?", "We danced to the fiddle in the dance hall.", "leisure"),
    ),
    "public-services": (
        ("How long do patients wait?", "Hospitals have waiting lists for surgery.", "health-care"),
        ("Are children vaccinated?", "Vaccination stops the epidemic.", "public-health"),
        ("Who helps with anxiety?", "Mental health services and therapists.", "mental-health"),
        ("Do schools suffer?", "Pupils sit exams with no teacher.", "schools"),
        ("Are buses late?", "Trains and buses carry more passengers.", "transport"),
        ("Who cares for the old?", "Care homes and carers for the elderly.", "social-care"),
        ("Is there a home for all?", "Tenants wait for social housing.", "housing"),
        ("Is the water safe?", "Drinking water and sewage are tested.", "utilities"),
        ("Are staff leaving?", "Recruitment is hard and the workload heavy.", "workforce"),
    ),
    "security-and-justice": (
        ("Is the army ready?", "The navy has new frigates and submarines.", "defence"),
        ("Is there a ceasefire?", "Peacekeepers watch the truce.", "conflict"),
        ("Was it terrorism?", "Terrorists took hostages.", "terrorism"),
        ("Who read the mail?", "Intelligence agencies did, by surveillance.", "intelligence"),
        ("Were you hacked?", "Ransomware and phishing, a cyber attack.", "cyber"),
        ("What did police do?", "Police officers arrested the rioters.", "policing"),
        ("Is the trial over?", "The judge heard the witness, the jury its verdict.", "courts"),
        ("Are prisons full?", "Inmates wait for parole in jail.", "prisons"),
        ("And the smugglers?", "Drug trafficking and money laundering.", "organised-crime"),
        ("Are borders open?", "Asylum seekers and refugees are resettled.", "borders"),
    ),
    "technology": (
        ("How do you test code?", "Software has bugs; we refactor it.", "software"),
        ("Who maintains it?", "Contributors send patches to the open source repository.",
         "open-source"),
        ("Does it learn?", "Machine learning on big datasets, neural networks.", "ai"),
        ("Is it encrypted?", "Cryptography, and passwords no attacker guesses.", "security"),
        ("Who sees my data?", "Privacy: no tracking, no cookies, no surveillance.", "privacy"),
        ("Is broadband slow?", "Routers drop packets; latency is high.", "networks"),
        ("Which chips?", "Semiconductors, processors and firmware.", "hardware"),
        ("Where is it hosted?", "In the cloud, on servers in a data centre.", "cloud"),
        ("Who pays the founders?", "Venture capital for start-ups.", "ventures"),
        ("Will it fly?", "The rocket puts satellites into orbit.", "space"),
    ),
}  # fmt: skip


@cache
def shipped(name: str) -> Taxonomy:
    """Return a shipped taxonomy."""
    return load_taxonomy(name, None)


each = pytest.mark.parametrize("name", sorted(IDS))


def test_those_that_are_promised_are_shipped() -> None:
    """Eight, the general one among them; one file holds them all as their YAML does.

    The general one is there in five other languages, too.
    """
    beyond = tuple(f"general-{one}" for one in ("de", "es", "fr", "pt", "ru"))
    assert taxonomy_names(None) == tuple(sorted((*IDS, *beyond)))
    assert load_taxonomies(None) == tuple(shipped(name) for name in sorted(IDS))


@each
def test_ids_stay(name: str) -> None:
    """Definitions and records name themes by their ids."""
    assert [theme.id for theme in shipped(name).themes] == IDS[name].split()


@each
def test_headings_and_labels_differ(name: str) -> None:
    """No two sections of a brief look alike."""
    themes = shipped(name).themes

    assert len({theme.heading for theme in themes}) == len(themes)
    assert len({theme.label for theme in themes}) == len(themes)


@each
def test_codes_are_those_of_the_comparative_agendas_project(name: str) -> None:
    """A theme without a code is one of life, not of policy."""
    themes = shipped(name).themes

    assert {theme.code for theme in themes} <= CODES | {0}
    assert {theme.id for theme in themes if not theme.code} == WITHOUT_CODE.get(name, set())


@each
def test_words_are_enough_and_none_stands_twice(name: str) -> None:
    """20 to 60 keywords a theme; none that another one of the theme finds already."""
    for theme in shipped(name).themes:
        open_words = [word[:-1] for word in theme.keywords if word.endswith("*")]
        found_twice = [
            word
            for word in theme.keywords
            for beginning in open_words
            if word != f"{beginning}*" and word.rstrip("*").startswith(beginning)
        ]
        terms = [tuple(spelled(term)) for term in (*theme.keywords, *theme.phrases)]

        assert found_twice == [], theme.id
        assert 20 <= len(theme.keywords) <= 60, theme.id
        assert all(terms), theme.id
        assert all(_sounds(term) == "".join(spelled(term)) for term in theme.keywords), theme.id
        assert all(len(spelled(phrase)) > 1 for phrase in theme.phrases), theme.id


def _sounds(term: str) -> str:
    """Return a term without what parts or ends its words: nothing else may be lost in reading."""
    return term.translate(str.maketrans("", "", " -*"))


@pytest.mark.parametrize(
    ("name", "question", "answer", "theme"),
    [(name, *case) for name, cases in PLACED.items() for case in cases],
)
def test_short_exchanges_stand_where_a_person_would_put_them(
    name: str, question: str, answer: str, theme: str
) -> None:
    """One exchange alone, a question and a sentence."""
    [found] = group(pair(interview((question, answer))), shipped(name))

    assert found.theme.id == theme
