"""Amounts of money in a text: signs, codes and names of currencies, ranges and magnitudes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.model.facts import Money
from pipeline.patterns import pattern
from pipeline.stages.numbers.figurewords import FigureWords, words_for
from pipeline.stages.numbers.numerals import Number, find_numbers, scaled
from pipeline.stages.numbers.readings import Reading, Unit, readings
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass, replace

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "US$": "USD", "R": "ZAR"}
"""The commonest signs; all others stand in the table of currencies."""
_CODES = listed(
    """
    USD EUR GBP JPY CNY CHF AUD CAD NZD INR PKR KZT RUB UAH TRY PLN SEK NOK DKK ZAR BRL AED SAR
    """
)
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "tenge": "KZT",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "lira": "TRY",
    "zloty": "PLN",
    "won": "KRW",
    "rand": "ZAR",
    "naira": "NGN",
    "real": "BRL",
    "reais": "BRL",
}
"""What a name means where no country stands before it."""
_SHARED = listed(
    """
    rupee franc krona króna krone kroner crown peso dinar dirham riyal rial shilling manat som
    mark escudo kwacha florin leu colon grand
    """
)
"""Names that several currencies have: they stay as said."""
_SMALL_CHANGE = listed("cent cents penny pennies pence centime kopeck kopek centavo sen satoshi")
"""Parts of a unit: they stay as said, for nobody says of which currency."""
_SOLE = listed(
    """
    afghani lek leke dram kwanza taka lev leva boliviano ngultrum pula sterling quid koruna koruny
    nakfa birr lari cedi dalasi quetzal lempira gourde forint rupiah shekel riel kip loti maloti
    ariary denar kyat tugrik togrog pataca ouguiya rufiyaa ringgit metical meticais cordoba balboa
    soles kina guarani lei leone dobra lilangeni emalangeni baht somoni paanga hryvna buck bolivar
    dong vatu tala rmb kuai bitcoin btc peseta markka drachma kuna punt lire guilder deutschmark
    usd eur gbp chf aud jpy cny inr sol gold right rights sum kronor bolívar colón córdoba
    guaraní tögrög złoty zlotych d-mark
    """
)
"""Further names, and codes in small letters: what they mean stands in the table."""
_NOUNS = frozenset(_NAMES) | _SHARED | _SMALL_CHANGE | _SOLE
_ALSO_A_WORD = listed("won real mark crown sol colon sum gold right rights som kip dong leone pula")
"""Names that are common words too: money only behind a magnitude or a country."""
_CODE_AND_WORD = listed("ALL TRY TOP CUP PEN MAD MOP SOS BAM GEL RON LAK STN DOP")
"""Codes that are words or names in capitals: money only beside a magnitude."""
_IRREGULAR = {"pennies": "penny", "cents": "cent", "rights": "right"}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money and where it stands."""

    value: Money
    start: int
    end: int


def find_amounts(text: str, language: str = "en", home: str = "") -> Iterator[Amount]:
    """Yield the amounts of `text`, left to right.

    `home` is what `home_currency` returns: the currency that "dollars" or "rupees" mean in this
    talk. Without it "$" and "dollars" are those of the United States, and "rupees" stay rupees.
    """
    numbers = find_numbers(text, language)
    if not numbers:
        return
    words = words_for(language)
    money = _Finder(words, home)
    found = list(readings(text, numbers, money.unit, words))
    for one in _with_change(text, found, numbers):
        yield Amount(Money(one.low, one.unit, one.high), one.start, one.end)


def home_currency(texts: Iterable[str]) -> str:
    """Return which currencies the bare words mean in a talk, as codes: "AUD PKR".

    A word gets the currency that is named in full anywhere, "Australian dollars", "A$5", "AUD".
    Where two are named, as of Australia and the United States, the word alone says neither: it
    stands in the result itself, and stays as said. Nothing named gives the empty string.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        for code in _named_in_full(text):
            found.setdefault(_family(code), set()).add(code)
    homes = (min(codes) if len(codes) == 1 else word for word, codes in found.items())
    return " ".join(sorted(homes))


_SHARED_NAMES = (
    *("dollar", "pound", "rupee", "franc", "peso", "dinar", "dirham", "riyal", "ryal", "rial"),
    *("shilling", "krona", "krone", "kronor", "kroner"),
)
_HAS_FIGURE = pattern(r"[A-Z.]\$|[A-Z]{3}\s?\$?[0-9]")
_MAY_BE_SHARED = r"dollar|pound|rupee|franc|peso|dinar|dirham|r[iy]yal|rial|shilling|kron[aeo]r?"
_FULL_NAME = pattern(
    rf"\b((?:[A-Z][\w.]+\s){{1,3}}|(?:us|american|australian|canadian)\s)({_MAY_BE_SHARED})s?\b"
)
_FULL_SIGN = pattern(r"(?<![A-Za-z])((?:[A-Z]{1,3}|U\.S\.)\$)\s?[0-9]|(?<!\w)([A-Z]{3})\s?\$?[0-9]")


def _named_in_full(text: str) -> Iterator[str]:
    from pipeline.stages.figures.currencies import currencies

    table = currencies()
    lower = text.lower()
    is_named = any(name in lower for name in _SHARED_NAMES)
    for found in _FULL_NAME.finditer(text) if is_named else ():
        qualifiers = found[1].lower().split()
        for at in range(len(qualifiers)):
            name = " ".join([*qualifiers[at:], found[2].lower()])
            if name in table.of_name:
                yield table.of_name[name]
                break
    for found in _FULL_SIGN.finditer(text) if _HAS_FIGURE.search(text) else ():
        code = table.of_sign.get(found[1]) if found[1] else found[2]
        if code in table.codes:
            yield code


def _family(code: str) -> str:
    from pipeline.stages.figures.currencies import currencies

    return currencies().family[code]


_SIGN = "$€£¥₹₽₴₺₩₪₫฿₦₱₡₾₭₮₸₼֏₲₵৳៛元円₿؋﷼"
_ANY_SIGN = frozenset(_SIGN)
_ALWAYS_BEHIND = frozenset("元円")
"""Signs that stand behind their number, whatever follows."""
_SIGN_BEFORE = pattern(
    r"(?P<sign>(?:(?<![A-Za-z.])(?P<prefix>[A-Z]{1,3}|Mex|Bds|u\.s\.?|U\.S\.?|[a-z]{1,3})"
    r"(?P<space>\s?))?\S)\s?$"
)
_SMALL_PREFIXES = listed("u.s u.s. c hk nz usd aud cad nzd hkd sgd mxn")
_CODE_BEFORE = pattern(r"(?<![A-Za-z])(?P<mega>[MK](?=[A-Z]{3}))?(?P<code>[A-Z]{3}|[a-z]{3})\s?$")
_SMALL_CODES = listed("usd eur gbp rmb")
_WORD_BEFORE = pattern(r"(?<![\w.])(\S{1,3})\s?$")
_WORDS_BEFORE = listed("Rs Rs. R Rp RM KSh USh TSh Kč S/ රු ரூ SFr")
_LEAST_RAND = 100
"""Below it "R50" may be a road or a part: rand are read of more, or with a scale."""
_BEHIND_SIGN = pattern(rf"\s?([{_SIGN}])(?:(?!\s?[0-9])|(?=\s[0-9][0-9.,]*\s?[$€£])|(?<=[元円]))")
_BEHIND_CODE = pattern(
    r"\s?-?(?P<mega>[MK])?(?P<code>[A-Z]{3})(?!\w)(?:\s(?P<scale>million|billion|trillion)\b)?"
)
_WORDS = pattern(r"(?:[A-Z]\.){2,}|[dD]-[mM]ark|[^\W\d_](?:[^\W_]|[’'](?=\w))*")
_IN_NUMBER = pattern(r"[0-9]\s?$")
_MEGA = {"M": 10**6, "K": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MOST_NAME_WORDS = 4


class _Finder:
    """Finds the currency of a number, in one language and one talk."""

    def __init__(self, words: FigureWords, home: str) -> None:
        self._words = words
        self._home = home.split()

    def unit(self, text: str, number: Number) -> Unit | None:
        """Return the currency before or behind a number; None where it is no money."""
        before = self._before(text, number)
        behind = self._behind(text, number)
        if before and behind and _IN_NUMBER.search(text, 0, before.start):
            return behind
        if before and behind and before.name == behind.name:
            return replace(before, end=behind.end)
        found = before or behind
        is_percent = before and _GOES_ON.match(text, number.end)
        is_unsure = number.is_doubtful and found and _may_be_thousands(text, number, found)
        return None if is_percent or is_unsure else found

    def _before(self, text: str, number: Number) -> Unit | None:
        mark = text[max(0, number.start - 2) : number.start].rstrip()[-1:]
        head = max(0, number.start - 8), number.start
        if mark in _ALWAYS_BEHIND:
            return None
        if mark in _ANY_SIGN:
            found = _SIGN_BEFORE.search(text, *head)
            return self._of_sign(found, number) if found else None
        if number.is_tied or not (mark.isalpha() or mark in {".", "/"}):
            return None
        found = _CODE_BEFORE.search(text, *head)
        if found and (found["code"].isupper() or found["code"] in _SMALL_CODES):
            return _coded(found, number)
        found = _WORD_BEFORE.search(text, *head)
        if found is None or found[1] not in _WORDS_BEFORE:
            return None
        is_part = found[1] == "R" and number.factor == 1 and number.value < _LEAST_RAND
        code = "" if is_part else _of_sign(found[1])
        return Unit(code, found.start(), number.end) if code else None

    def _of_sign(self, found: re.Match[str], number: Number) -> Unit | None:
        said, sign = found["prefix"] or "", found["sign"][-1]
        prefix = said.upper() if not said.islower() or said in _SMALL_PREFIXES else ""
        is_article = found["space"] and prefix in _NOT_SPACED
        code = "" if not prefix or is_article else _of_sign(_full_sign(prefix) + sign)
        if not code and prefix and not is_article and _is_code(prefix):
            code = prefix
        if code:
            return Unit(code, found.start(), number.end)
        at = found.start() + len(found["sign"]) - 1
        return Unit(self._bare(_WORD_OF_SIGN.get(sign, ""), _of_sign(sign)), at, number.end)

    def _bare(self, word: str, usual: str) -> str:
        """Return what a word means alone: the home currency, else its usual meaning."""
        for code in self._home:
            if code == word or (code.isupper() and _family(code) == word):
                return code
        return usual or word

    def _behind(self, text: str, number: Number) -> Unit | None:
        if number.end >= len(text):
            return None
        mark = text[number.end : number.end + 2].lstrip()[:1]
        sign = _BEHIND_SIGN.match(text, number.end) if mark in _ANY_SIGN else None
        if sign:
            code = self._bare(_WORD_OF_SIGN.get(sign[1], ""), _of_sign(sign[1]))
            return Unit(code, number.start, sign.end())
        is_capital = text[number.end : number.end + 3].lstrip(" -")[:1].isupper()
        found = _BEHIND_CODE.match(text, number.end) if is_capital else None
        if found and (code := _code(found["code"], number)):
            factor = _MEGA.get(found["mega"] or found["scale"], 1)
            return Unit(code, number.start, found.end(), factor)
        if number.is_glued:
            is_pence = text[number.end] == "p" and number.is_plain
            return Unit("pence", number.start, number.end + 1) if is_pence else None
        return self._named(text, number)

    def _named(self, text: str, number: Number) -> Unit | None:
        joint = self._words.units.of_money.match(text, number.end)
        if joint is None:
            return None
        tokens: list[str] = []
        end = joint.end()
        longest: Unit | None = None
        for found in _WORDS.finditer(text, end, end + 60):
            if found.start() > end + 1 or (text[end : found.start()].strip(" -\u00a0")):
                break
            tokens.append(found[0])
            end = found.end()
            code = self._code_of_name(tokens, text, number, end)
            longest = Unit(code, number.start, end) if code else longest
            if len(tokens) == _MOST_NAME_WORDS or (code and self._is_whole(tokens)):
                break
        return longest

    def _is_whole(self, tokens: list[str]) -> bool:
        """Return whether a name cannot go on: in English only after "real" of "real dollars"."""
        return not self._words.units.money and _singular(tokens[-1]) not in _ALSO_A_WORD

    def _code_of_name(self, tokens: list[str], text: str, number: Number, end: int) -> str:
        """Return the currency of words behind a number; empty where they are none here."""
        if self._words.units.money:
            known = self._words.units.money.get(" ".join(tokens).lower(), "")
            is_bare = len(tokens) == 1 and bool(self._home and known)
            return self._bare(_bare_word(known), known) if is_bare else known
        name = _singular(tokens[-1])
        if name not in _NOUNS or (len(tokens) == 1 and _is_other(name, text, number, end)):
            return ""
        if len(tokens) > 1:
            return _of_country(tokens, name)
        return _full_name(name) if name in _SOLE else self._bare(name, _NAMES.get(name, ""))


def _coded(found: re.Match[str], number: Number) -> Unit | None:
    """Return the currency of a code before a number, "EUR 5" or "MEUR 5"."""
    if found["mega"]:
        is_known = _is_code(found["code"])
        factor = _MEGA[found["mega"]]
        return Unit(found["code"], found.start(), number.end, factor) if is_known else None
    code = _code(found["code"], number)
    return Unit(code, found.start(), number.end) if code else None


def _is_other(name: str, text: str, number: Number, end: int) -> bool:
    """Return whether a name of money is another thing here: a weight, "11 won", "real terms"."""
    if name in _ALSO_A_WORD and _NOUN_BEHIND.match(text, end):
        return True
    if name == "grand":
        return not _CLAUSE_GOES_ON.match(text, end)
    is_weight = name == "pound" and _WEIGHED.match(text, end)
    return number.factor < _LEAST_SCALE and (name in _ALSO_A_WORD or bool(is_weight))


def _bare_word(known: str) -> str:
    return _family(known) if known.isupper() else known


def _may_be_thousands(text: str, number: Number, unit: Unit) -> bool:
    """Return whether 3.500 may be 3,500: not where a point is how all write decimals of it."""
    is_dotted = unit.name in {"USD", "GBP", "AUD", "CAD", "NZD", *_SMALL_CHANGE}
    return not is_dotted or text[: number.end].endswith("000")


_NOT_SPACED = frozenset({"A", "S", "B", "G", "J", "N", "T", "Z", "R"})
"""Letters that stand for a country only right before the sign: "A $5 fee" has an article."""
_WORD_OF_SIGN = {"$": "dollar", "£": "pound", "¥": "yen"}
_LEAST_SCALE = 1000
_NOUN_BEHIND = pattern(r"\s(?:dollars?|euros?|pounds?|terms|estate|growth|rubles?|rupees?)\b")
_WEIGHED = pattern(r"\sof\s[a-z]")
_CLAUSE_GOES_ON = pattern(
    r"\s*(?:[.,;:!?)]|$)|\s(?:a|an|per|each|every|in|on|for|to|from|of|and|or|but|at|by|with|when|if|"
    r"because|last|this|so|then|more|less|apiece)\b"
)
"""What may stand behind "5 grand", money, and not behind "5 grand pianos"."""
_GOES_ON = pattern(r"%|\s?per\s?cent")


def _full_sign(prefix: str) -> str:
    return {"MEX": "Mex", "BDS": "Bds", "U.S": "US", "U.S.": "US"}.get(prefix, prefix)


def _of_sign(sign: str) -> str:
    """Return the currency of a sign, or of letters that stand for one."""
    if sign in _SIGNS:
        return _SIGNS[sign]
    from pipeline.stages.figures.currencies import currencies

    return "rupee" if sign.startswith("Rs") else currencies().of_sign.get(sign, "")


def _is_code(code: str) -> bool:
    if code in _CODES:
        return True
    from pipeline.stages.figures.currencies import currencies

    return code in currencies().codes


def _code(said: str, number: Number) -> str:
    """Return a currency by its code; empty where the letters are none, or a word in capitals."""
    if said.upper() == "RMB":
        return "CNY"
    is_word = said in _CODE_AND_WORD and number.factor == 1
    code = said.upper()
    return code if not is_word and _is_code(code) else ""


def _singular(word: str) -> str:
    lower = word.lower().rstrip(".’'")
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    return lower[:-1] if lower.endswith("s") and lower[:-1] in _NOUNS else lower


def _full_name(name: str) -> str:
    from pipeline.stages.figures.currencies import currencies

    table = currencies()
    return name.upper() if name.upper() in table.codes else table.of_name.get(name, "")


def _of_country(tokens: list[str], name: str) -> str:
    """Return the currency of "Australian dollars"; as said where no such currency is known."""
    from pipeline.stages.figures.currencies import currencies

    said = " ".join([*(token.lower() for token in tokens[:-1]), name])
    known = currencies().of_name.get(said) or currencies().of_name.get(said.replace(".", ""))
    if known:
        return known
    is_named = all(token[0].isupper() for token in tokens[:-1]) and len(tokens) < 4  # noqa: PLR2004
    return said if is_named and name in {*_NAMES, *_SHARED} - _ALSO_A_WORD else ""


def _with_change(text: str, found: list[Reading], numbers: tuple[Number, ...]) -> Iterator[Reading]:
    """Yield the amounts, "3 dollars and 50 cents" and a closing "3 dollars 50" as one."""
    taken = -1
    for at, one in enumerate(found):
        if one.start < taken:
            continue
        change = _change(text, one, found[at + 1 : at + 2], numbers)
        if change is None:
            yield one
            continue
        taken = change.end
        yield replace(one, low=scaled(one.low + change.low / 100, 1), end=change.end)


def _change(
    text: str, one: Reading, following: list[Reading], numbers: tuple[Number, ...]
) -> Reading | None:
    if one.high is not None or one.unit in _SMALL_CHANGE or not isinstance(one.low, int):
        return None
    if not text[one.end - 1].isalpha():
        return None
    joint = _AND.match(text, one.end)
    number = next((n for n in numbers if joint and n.start == joint.end()), None)
    if number is None or number.value >= 100 or not isinstance(number.value, int):  # noqa: PLR2004
        return None
    if following and following[0].start == number.start and following[0].unit in _SMALL_CHANGE:
        return following[0]
    is_last = _CLAUSE_END.match(text, number.end)
    return Reading(number.value, None, "", number.start, number.end) if is_last else None


_AND = pattern(r"\s(?:and\s)?")
_CLAUSE_END = pattern(r"\s*(?:[.,;:!?](?!\w)|$)")
