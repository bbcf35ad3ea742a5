"""The taxonomy whose words a talk is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.stages.pair import pair
from pipeline.stages.themes.fit import Fit, fitting
from pipeline.store.taxonomies import load_taxonomies
from tests.builders import interview


def theme(name: str, *words: str, phrases: tuple[str, ...] = ()) -> Theme:
    """Return a theme."""
    return Theme(name, name.title(), name.title(), 0, words, phrases)


SEA = Taxonomy(
    "sea",
    "Sea",
    "en",
    (
        theme("fishing", "trawler*", "net", "nets", "cod", "catch"),
        theme("harbours", "quay*", "crane*", "berth*", "pilot*"),
    ),
)
MILLS = Taxonomy(
    "mills",
    "Mills",
    "en",
    (
        theme("weaving", "loom*", "yarn*", "shuttle*", "weaver*"),
        theme("trade", "buyer*", "crane*", "bale*", "warehouse*", "bolt", "bolts"),
    ),
)
GENERAL = Taxonomy(
    "general", "General", "en",
    (
        theme("food", "cod", "catch", "trawler*", "net", "nets", "berth*"),
        theme("work", "weaver*", "crane*", "quay*", "loom*", "bale*", "bolt*"),
    ),
)  # fmt: skip
ALL = (GENERAL, MILLS, SEA)

FISHERS = (
    ("How was the catch?", "Trawlers came with full nets, cod in every net."),
    ("And the quay?", "Two cranes, one berth, and no pilot for it."),
    ("Who mends the nets?", "At the quays they do."),
)
WEAVERS = (
    ("How many looms?", "Each weaver has a loom, yarn and a shuttle."),
    ("Who buys?", "Buyers come to the warehouse for bales, by the bolt."),
)


def fitted(
    *pairs: tuple[str, str],
    taxonomies: tuple[Taxonomy, ...] = ALL,
    themes: frozenset[str] = frozenset(),
) -> Fit:
    """Return the taxonomy that fits an interview."""
    return fitting(pair(interview(*pairs)), taxonomies, themes)


def test_the_taxonomy_of_the_words_said_is_taken() -> None:
    """And the reason is told in words that decided."""
    assert fitted(*FISHERS).taxonomy == SEA
    assert fitted(*WEAVERS).taxonomy == MILLS
    assert fitted(*FISHERS).reason == (
        "chosen by “nets”, “catch”, “quay”, “berth”: 100 % of the words found, in 2 of its themes"
    )


def test_too_few_words_are_no_evidence() -> None:
    """Of two exchanges nobody can say what the whole list should be."""
    assert fitted(*FISHERS[:1]).taxonomy == GENERAL
    assert fitted(("And?", "Well.")).reason == "as no narrower one clearly fits"


def test_one_theme_alone_is_not_its_field() -> None:
    """Many words of one theme speak for that theme, which the general list has too."""
    looms = (
        "Which words?",
        "Looms, loom, yarn, yarns, shuttle, shuttles, weaver, weavers, loom's.",
    )

    assert fitted(looms).taxonomy == GENERAL


def test_a_talk_of_two_fields_gets_the_general_one() -> None:
    """Neither covers what is said."""
    assert fitted(*FISHERS, *WEAVERS).taxonomy == GENERAL


def test_a_word_in_another_sense_is_no_evidence() -> None:
    """What a theme excludes does not count for it."""
    weaving = Theme(
        "weaving", "Weaving", "Weaving", 0, ("loom*", "shuttle*", "yarn", "weaver*"), (), (),
        ("shuttle bus", "shuttle buses", "spin a yarn"),
    )  # fmt: skip
    mills = Taxonomy("mills", "Mills", "en", (weaving, *MILLS.themes[1:]))
    buses = (
        ("Is there a shuttle bus?", "Shuttle buses run; do not spin a yarn."),
        (
            "Who comes?",
            "A weaver, and buyers with bolts of cloth, by the bolt; cranes and a warehouse.",
        ),
    )

    assert fitted(*buses, taxonomies=(GENERAL, MILLS, SEA)).taxonomy == MILLS
    assert fitted(*buses, taxonomies=(GENERAL, mills, SEA)).taxonomy == GENERAL


def test_weights_and_phrases_count() -> None:
    """A heavier word is told first, a phrase as it is written."""
    nets = Theme(
        "nets", "Nets", "Nets", 0, ("trawler*", "cod", "catch", "net", "nets"),
        ("full nets", "every net"), (Weight("cod", 9),),
    )  # fmt: skip
    sea = Taxonomy("sea", "Sea", "en", (nets, *SEA.themes[1:]))

    reason = fitted(*FISHERS, taxonomies=(GENERAL, MILLS, sea)).reason

    assert reason.startswith("chosen by “cod”, ")
    assert "“every net”" in reason or "“full nets”" in reason


def test_what_is_named_is_not_put_to_the_test() -> None:
    """An editor's choice stands."""
    assert fitted(*FISHERS, taxonomies=(MILLS,)) == Fit(MILLS, "named in the definition")


def test_the_themes_an_editor_decided_about_must_be_there() -> None:
    """A definition that speaks of a theme gets a taxonomy that has it."""
    assert fitted(*FISHERS, themes=frozenset({"weaving"})).taxonomy == MILLS
    assert fitted(*FISHERS, themes=frozenset({"harbours"})).reason == (
        "the only one that has the themes of the definition's sections"
    )
    assert fitted(*FISHERS, themes=frozenset({"no such theme"})).taxonomy == SEA


def test_without_a_general_one_the_best_is_taken() -> None:
    """There is always one."""
    assert fitted(*FISHERS, taxonomies=(MILLS, SEA)).taxonomy == SEA
    assert fitted(("A net?", "No."), taxonomies=(MILLS, SEA)).taxonomy == SEA


TALKS = {
    "economy": (
        ("Is the economy growing?", "Inflation fell, but investment in factories is weak."),
        ("Will you cut taxes?", "The deficit and public debt leave no room for tax cuts."),
        ("What do employers say?", "Wages rise faster than productivity; unions want more."),
        ("And exports?", "Tariffs hurt exporters, and the exchange rate does too."),
    ),
    "public-services": (
        ("How are the hospitals?", "Patients wait for surgery, and nurses leave the wards."),
        ("And the schools?", "Teachers are few; pupils sit in crowded classrooms."),
        ("Who cares for the old?", "Care homes lack carers, so the council pays overtime."),
        ("And the buses?", "Passengers complain about fares; we run more trams."),
    ),
    "security-and-justice": (
        ("Are the police ready?", "Officers patrol; arrests and burglaries are down."),
        ("And the courts?", "Judges wait for witnesses; prosecutors drop trials."),
        ("What of the prisons?", "Inmates wait for parole in overcrowded jails."),
        ("And terrorism?", "Extremists plan attacks; intelligence agencies watch them."),
    ),
    "environment-and-energy": (
        ("Is the climate target safe?", "Emissions fall, but greenhouse gases stay high."),
        ("How much solar?", "Wind turbines and solar panels feed the grid at noon."),
        ("Is the river clean?", "Groundwater is polluted by pesticides and drought."),
        ("And the forests?", "Logging took the habitat of birds and other wildlife."),
    ),
    "technology": (
        ("How do you release software?", "Maintainers review code; bugs get a patch."),
        ("Is it secure?", "Encryption, passwords and an audit against hackers."),
        ("Where does it run?", "On servers in the cloud, with a database as cache."),
        ("Who pays?", "Startups with venture capital; users of the app pay nothing."),
    ),
    "oral-history": (
        ("Where were you born?", "In a village; my grandmother kept a cow and hens."),
        ("And your father?", "My father worked in the mill, my mother sewed dresses."),
        ("Did you go to church?", "The priest taught us hymns, and we sang at Christmas."),
        ("How did you meet your husband?", "At a dance; the wedding was after the war."),
    ),
    "diplomacy": (
        ("How are relations?", "Our embassy opened in 1994; bilateral ties are excellent."),
        ("And trade?", "Bilateral trade doubled; a business forum met in May."),
        ("Will there be direct flights?", "Airlines want them, and visas get easier."),
        ("And the summit?", "Member states of the United Nations meet for peace talks."),
    ),
    "general": (
        ("Who won the election?", "Parliament votes on the budget and on schools."),
        ("And sport?", "Football is culture, and a museum opens at the river."),
        ("Are hospitals safe?", "Doctors fight a virus, the police help."),
        ("And farmers?", "The harvest is poor after the flood."),
    ),
}


def test_of_the_shipped_ones_the_field_of_a_talk_is_found() -> None:
    """Four exchanges of each field are enough; a talk of everything gets the general one."""
    shipped = load_taxonomies(None)

    found = {field: fitted(*talk, taxonomies=shipped) for field, talk in TALKS.items()}

    assert {field: fit.taxonomy.id for field, fit in found.items()} == {one: one for one in TALKS}


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=120)), max_size=5))
def test_there_is_always_a_taxonomy_and_a_reason(pairs: list[tuple[str, str]]) -> None:
    """Whatever is said."""
    found = fitted(*pairs)

    assert found.taxonomy in ALL
    assert found.reason
