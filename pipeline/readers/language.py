"""The language of a transcript, by its letters and by its commonest words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from pipeline.model.transcript import UNDETERMINED
from pipeline.patterns import pattern
from pipeline.values import dataclass

DEFAULT = "en"
_SAMPLE = 40_000
_LEAST_SHARE = 0.08
_LEAST_WORDS = 2
_LEAST_EVERY = 40
_LEAST_TOLD = 20
"""Words of a text from which on nothing evident is a language that is not counted."""
_LEAST_DISTINCT = 12
"""Common words that a text must have: one short word that two languages share tells of neither."""
_WORD = pattern(r"[^\W\d_][\w\u0300-\u036f\u064b-\u065f\u0900-\u0eff]*")
_BEYOND = pattern(
    r"[\u0370-\u03ff\u0530-\u05ff\u0980-\u0fff\u10a0-\u11ff\u1f00-\u1fff\u3040-\ud7ff]"
)
"""Letters of scripts that tell a language by themselves."""

_SCRIPTS = (
    (0x0370, "el"),
    (0x0530, "hy"),
    (0x0590, "he"),
    (0x0980, "bn"),
    (0x0A00, "pa"),
    (0x0A80, "gu"),
    (0x0B00, ""),
    (0x0B80, "ta"),
    (0x0C00, "te"),
    (0x0C80, "kn"),
    (0x0D00, "ml"),
    (0x0D80, "si"),
    (0x0E00, "th"),
    (0x0E80, "lo"),
    (0x0F00, ""),
    (0x10A0, "ka"),
    (0x1100, "ko"),
    (0x1F00, "el"),
    (0x3040, "ja"),
    (0x3100, ""),
    (0x3130, "ko"),
    (0x3190, ""),
    (0x3400, "zh"),
    (0xA000, ""),
    (0xAC00, "ko"),
)
"""Where the letters of a script begin, and the language that has most of what is written in it."""
_FIRSTS = tuple(first for first, _ in _SCRIPTS)
_DENSE = {"zh": 3, "ja": 2, "ko": 2}
"""Letters of others that say as much as one of these."""
_LEAST_KANA = 0.05

_COMMON = {
    "en": "the of and to in is that it was for on are with as be this have from we you not they",
    "fr": "le la les des et est que qui dans pour pas sur une du nous vous ce il avec au sont plus",
    "es": "el la los las de que y en es por con para una del se lo no su al más como pero",
    "de": "der die und das ist nicht ein eine zu den mit von wir auf für auch dass sich dem es im",
    "ru": "и в не на что я с он как это по но мы к у из за от так же вы для",
    "it": "il di che e la è per un in non una sono del della con gli si le ma come anche",
    "pt": "o de que e a do da em um para não uma os com no se na por mais as dos",
    "nl": "de het een van en is dat niet in op te voor met we zijn die er maar ook ik",
    "pl": "w i na z nie do że się to jest o jak a ale po co dla tak by od",
    "tr": "ve bir bu da de için ile çok ne o ben biz var daha olarak gibi ama mi değil kadar",
    "sv": "och att det som är en på i för av med inte vi jag har den till om men så",
    "da": "og at det er en på i for af med ikke vi jeg har den til noget hvad efter blev",
    "no": "og at det er en på i for av med ikke vi jeg har den til noe hva etter ble",
    "fi": "ja on ei että se oli mutta niin kun myös ovat tai hän kuin sitä olen joka nyt tämä mä",
    "cs": "a je v na se to že s z do i ale jak za o tak jsem jsme by pro",
    "sk": "a je v na sa to že s z do aj ale ako za o tak som sme by pre",
    "sl": "in je v na se da za so pa ne z tudi ki bi to ali smo kot še sem",
    "hr": "i u je na se da za su s to a od ne što koji kao smo ali bi ili",
    "hu": "a az és hogy nem is egy ez meg de van ha csak mint már én mi volt ki el",
    "ro": "și de în la a să că nu o cu este pe care un din mai pentru ce am le",
    "ca": "el la de i que a en per és no els les un una amb del es més però com",
    "gl": "o a de que e do da en un non se para unha os na no máis ao pero é",
    "id": "yang dan di itu dengan untuk ini dari tidak ada pada saya kita akan juga ke bisa kami",
    "vi": "và là của có không được cho một người này trong với các những để khi tôi đã chúng thì",
    "sq": "e të në dhe është për një me që nuk i se do nga ka kjo si më por ne",
    "tl": "ang ng sa na mga ay at ito ko para hindi kung siya may ka po namin ni si lang",
    "et": "ja on ei et see oli ka kui ma aga siis mis nii mina ta meil olen selle ning kas",
    "lt": "ir yra kad į tai ne su kaip bet o iš mes jie buvo labai dar kai čia tik jau",
    "lv": "un ir ka tas no ar bet kas par mēs uz ļoti nav bija to kā es vai jau arī",
    "eu": "eta da ez bat ere dira zen egin dut behar hau izan baina oso dela dugu hori zuen ditu",
    "cy": "y yn i ac o ar a mae ei yr wedi ein bod hynny am gan fel hefyd chi oedd",
    "af": "die en van is nie in wat ons ek het te dit om vir met sal hulle ook daar maar",
    "uk": "і та що не на з як до це ми в за про для від але є або у його",
    "bg": "на и да се не за от в с че по ще това са като ние но има е което",
    "sr": "и је у на се да за су с то а од не што који као смо али би или",
    "ar": "في من على أن إلى هذا التي ما لا عن مع هذه الذي كان هو لم قد بين ذلك كل",
    "fa": "و در به از که این را با است آن برای ما هم یک می ها بود شد تا",
    "ur": "کے میں کی ہے اور سے کا کو اس نے یہ ہیں کہ پر بھی ہم وہ نہیں تھا",
    "hi": "है के में की और से को का कि नहीं यह हैं पर ने भी एक हम तो था",
    "mr": "आहे आणि या ते हे व नाही आम्ही मी की तर पण होते केले आहेत त्या ही एक",
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _code, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _code)


@dataclass(frozen=True, slots=True)
class Language:
    """A language and why."""

    code: str
    """BCP 47."""
    evidence: str


def find_language(text: str, declared: str = "") -> Language:
    """Return the language of `text` among those counted; undetermined, and so said, for another.

    A few words in plain letters are taken as English, and so said.
    `declared` is the code that the container gives, and decides where the words are not plainly of
    another language.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if not declared:
        return _by_letters(sample, words) or _by_words(words)
    other = _belying(sample, words, declared)
    return other or Language(declared, f"language {declared}: the file says so")


def _belying(sample: str, words: list[str], declared: str) -> Language | None:
    """Return the language of which words plainly are, and not of that declared; None for none.

    Programs that make pages write `lang="en"` by themselves.
    """
    told = declared.casefold().partition("-")[0]
    if told not in _COMMON or len(words) < _LEAST_BELYING:
        return None
    found = _by_letters(sample, words) or _by_words(words)
    if found.code in {told, UNDETERMINED}:
        return None
    hits = _hits(words)
    if found.code in _COMMON and hits[found.code] < _PLAINLY * max(hits[told], 1):
        return None
    return Language(found.code, f"{found.evidence}, though the file says {declared}")


_LEAST_BELYING, _PLAINLY = 60, 3
"""Words of a text that may belie what is declared, and how often those of its language stand to one
of that."""


_LAST_OF_LATIN = "\u036f"


def _by_letters(sample: str, words: list[str]) -> Language | None:
    """Return the language whose script most letters are of; None for scripts of many languages."""
    if not any(char > _LAST_OF_LATIN and char.isalpha() for char in set(sample)):
        return None
    letters: Counter[str] = Counter()
    for char, count in Counter(_BEYOND.findall(sample)).items():
        letters[_SCRIPTS[bisect_right(_FIRSTS, ord(char)) - 1][1]] += count
    if letters["ja"] > _LEAST_KANA * letters["zh"]:
        letters["ja"] += letters.pop("zh", 0)
    code, count = max(letters.items(), key=lambda one: one[1], default=("", 0))
    total = sum(map(len, words))
    if not code or count * _DENSE.get(code, 1) <= total - count:
        return None
    return Language(code, f"language {code}: {count} of {total} letters are of its script")


_NEVER = {"sr": "щъыьэюя", "bg": "ыэё", "uk": "ыэёъ", "ru": "іїєґјљњћђџ"}
"""Letters that languages of one script do not have."""
_SEVERAL = 3
"""Of these, what tells that a text is in another one: a name may have one."""


def _hits(words: list[str]) -> Counter[str]:
    """Return how many words are among the commonest of each language."""
    hits: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for code in _LANGUAGES.get(word, ()):
            hits[code] += count
    return hits


def _by_words(words: list[str]) -> Language:
    hits = _hits(words)
    if hits["ru"] or hits["sr"]:
        letters = Counter("".join(words))
        for code, never in _NEVER.items():
            if sum(letters[one] for one in never) >= _SEVERAL:
                del hits[code]
    code = max(_COMMON, key=lambda one: hits[one])
    distinct = sum(code in _LANGUAGES.get(word, ()) for word in set(words))
    is_varied = distinct >= min(len(words) // _LEAST_EVERY, _LEAST_DISTINCT)
    if not is_varied or hits[code] < max(_LEAST_WORDS, len(words) * _LEAST_SHARE):
        if len(words) < _LEAST_TOLD and all(map(str.isascii, words)):
            return Language(DEFAULT, "language not evident: taken as English")
        return Language(UNDETERMINED, "language not evident")
    return Language(code, f"language {code}: {hits[code]} of {len(words)} words are its commonest")
