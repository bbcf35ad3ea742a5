"""Currencies of ISO 4217: code, name, signs and other names; read only when one is needed."""

from __future__ import annotations

from functools import cache

from pipeline.values import dataclass

_TABLE = """
AED|Emirati dirham|د.إ|UAE dirham
AFN|Afghan afghani|؋|afghani
ALL|Albanian lek||lek, leke
AMD|Armenian dram|֏|dram
AOA|Angolan kwanza|Kz|kwanza
ARS|Argentine peso||Argentinian peso, Argentinean peso
AUD|Australian dollar|A$ AU$ AUD$|Aussie dollar
AWG|Aruban florin||
AZN|Azerbaijani manat|₼|Azeri manat
BAM|Bosnian mark|KM|convertible mark
BBD|Barbadian dollar|Bds$|Barbados dollar
BDT|Bangladeshi taka|৳|taka, Bangladesh taka
BGN|Bulgarian lev|лв|lev, leva
BHD|Bahraini dinar||Bahrain dinar
BIF|Burundian franc||Burundi franc
BMD|Bermudian dollar|BD$|Bermuda dollar
BND|Brunei dollar|B$|
BOB|Bolivian boliviano|Bs|boliviano
BRL|Brazilian real|R$ BRL$|Brazilian reais, reais
BSD|Bahamian dollar||Bahamas dollar
BTN|Bhutanese ngultrum|Nu.|ngultrum
BWP|Botswana pula||pula
BYN|Belarusian ruble|Br|Belarusian rouble, Belarus ruble
BZD|Belize dollar|BZ$|
CAD|Canadian dollar|C$ CA$ CAD$|
CDF|Congolese franc|FC|
CHF|Swiss franc|SFr Fr.|
CLP|Chilean peso|CLP$|
CNY|Chinese yuan|元 CN¥ RMB|yuan, renminbi, Chinese renminbi, rmb, kuai, yuan renminbi
COP|Colombian peso|COL$|
CRC|Costa Rican colon|₡|Costa Rican colón
CUP|Cuban peso||
CVE|Cape Verdean escudo||
CZK|Czech koruna|Kč|koruna, Czech crown, koruny
DJF|Djiboutian franc|Fdj|
DKK|Danish krone||Danish kroner, Danish crown
DOP|Dominican peso|RD$|
DZD|Algerian dinar||
EGP|Egyptian pound|E£|
ERN|Eritrean nakfa|Nfk|nakfa
ETB|Ethiopian birr||birr
EUR|Euro|€|euro, EU euro
FJD|Fijian dollar|FJ$|Fiji dollar
FKP|Falkland pound||
GBP|British pound|£ UK£ GB£|pound sterling, sterling, quid, UK pound, English pound
GEL|Georgian lari|₾|lari
GHS|Ghanaian cedi|₵ GH₵|cedi, Ghana cedi
GIP|Gibraltar pound||
GMD|Gambian dalasi||dalasi
GNF|Guinean franc||Guinea franc
GTQ|Guatemalan quetzal||quetzal
GYD|Guyanese dollar|G$|Guyana dollar
HKD|Hong Kong dollar|HK$ HKD$|Hongkong dollar
HNL|Honduran lempira||lempira
HTG|Haitian gourde||gourde
HUF|Hungarian forint|Ft|forint
IDR|Indonesian rupiah|Rp|rupiah
ILS|Israeli shekel|₪|shekel, new shekel, Israeli new shekel
INR|Indian rupee|₹|
IQD|Iraqi dinar||
IRR|Iranian rial|﷼|
ISK|Icelandic krona||Icelandic króna, Iceland krona
JMD|Jamaican dollar|J$|
JOD|Jordanian dinar||Jordan dinar
JPY|Japanese yen|¥ 円 JP¥|yen
KES|Kenyan shilling|KSh|Kenya shilling
KGS|Kyrgyz som||Kyrgyzstani som
KHR|Cambodian riel|៛|riel
KMF|Comorian franc||
KPW|North Korean won||
KRW|South Korean won|₩|Korean won, won
KWD|Kuwaiti dinar||Kuwait dinar
KYD|Cayman dollar|CI$|Cayman Islands dollar
KZT|Kazakhstani tenge|₸|tenge, Kazakh tenge, Kazakhstan tenge
LAK|Lao kip|₭|kip, Laotian kip
LBP|Lebanese pound|LL|Lebanese lira
LKR|Sri Lankan rupee|රු ரூ SLRs|Sri Lanka rupee
LRD|Liberian dollar||
LSL|Lesotho loti||loti, maloti
LYD|Libyan dinar||
MAD|Moroccan dirham||
MDL|Moldovan leu||Moldovan lei
MGA|Malagasy ariary||ariary
MKD|Macedonian denar||denar
MMK|Burmese kyat||kyat, Myanmar kyat
MNT|Mongolian tugrik|₮|tugrik, togrog, tögrög
MOP|Macanese pataca|MOP$|pataca, Macau pataca
MRU|Mauritanian ouguiya||ouguiya
MUR|Mauritian rupee||Mauritius rupee
MVR|Maldivian rufiyaa||rufiyaa
MWK|Malawian kwacha||Malawi kwacha
MXN|Mexican peso|Mex$ MX$ MXN$|
MYR|Malaysian ringgit|RM|ringgit
MZN|Mozambican metical|MT|metical, meticais
NAD|Namibian dollar|N$|Namibia dollar
NGN|Nigerian naira|₦|naira
NIO|Nicaraguan cordoba||cordoba, córdoba
NOK|Norwegian krone||Norwegian kroner, Norwegian crown
NPR|Nepalese rupee||Nepali rupee, Nepal rupee
NZD|New Zealand dollar|NZ$ NZD$|Kiwi dollar
OMR|Omani rial||Oman rial
PAB|Panamanian balboa||balboa
PEN|Peruvian sol|S/|Peruvian soles, soles, nuevo sol
PGK|Papua New Guinean kina||kina
PHP|Philippine peso|₱|Filipino peso
PKR|Pakistani rupee|PKRs|Pakistan rupee
PLN|Polish zloty|zł|zloty, złoty, zlotys, zlotych
PYG|Paraguayan guarani|₲|guarani, guaraní
QAR|Qatari riyal||Qatar riyal, Qatari rial
RON|Romanian leu||Romanian lei, lei
RSD|Serbian dinar||Serbia dinar
RUB|Russian ruble|₽|Russian rouble, ruble, rouble
RWF|Rwandan franc||Rwanda franc
SAR|Saudi riyal||Saudi rial, Saudi Arabian riyal
SBD|Solomon Islands dollar||
SCR|Seychellois rupee||Seychelles rupee
SDG|Sudanese pound||
SEK|Swedish krona||Swedish kronor, Swedish crown, kronor
SGD|Singapore dollar|S$ SG$|Singaporean dollar
SHP|Saint Helena pound||
SLE|Sierra Leonean leone||leone
SOS|Somali shilling||
SRD|Surinamese dollar||
SSP|South Sudanese pound||
STN|Sao Tome dobra||dobra
SVC|Salvadoran colon||
SYP|Syrian pound||Syrian lira
SZL|Swazi lilangeni||lilangeni, emalangeni
THB|Thai baht|฿|baht
TJS|Tajik somoni||somoni, Tajikistani somoni
TMT|Turkmen manat||Turkmenistan manat, Turkmenistani manat
TND|Tunisian dinar||
TOP|Tongan paanga|T$|paanga
TRY|Turkish lira|₺|
TTD|Trinidad and Tobago dollar|TT$|Trinidad dollar
TWD|New Taiwan dollar|NT$|Taiwan dollar, Taiwanese dollar
TZS|Tanzanian shilling|TSh|Tanzania shilling
UAH|Ukrainian hryvnia|₴|hryvnia, hryvna, Ukrainian hryvna
UGX|Ugandan shilling|USh|Uganda shilling
USD|United States dollar|$ US$ U.S.$ USD$|US dollar, U.S. dollar, American dollar, buck
UYU|Uruguayan peso|$U|
UZS|Uzbek som|soʻm|Uzbek sum, Uzbekistani som
VES|Venezuelan bolivar||bolivar, bolívar, Venezuelan bolívar
VND|Vietnamese dong|₫|dong
VUV|Vanuatu vatu||vatu
WST|Samoan tala|WS$|tala
XAF|Central African franc|FCFA|Central African CFA franc
XCD|East Caribbean dollar|EC$|Eastern Caribbean dollar
XOF|West African franc|CFA|West African CFA franc
XPF|CFP franc||Pacific franc
YER|Yemeni rial||Yemen rial
ZAR|South African rand||rand
ZMW|Zambian kwacha||Zambia kwacha
ZWG|Zimbabwean gold||
XBT|Bitcoin|₿|bitcoin, btc
XDR|Special drawing right||special drawing rights
BEF|Belgian franc||
DEM|German mark||deutsche mark, deutschmark, d-mark, German deutschmark
ESP|Spanish peseta||peseta
FIM|Finnish markka||markka, Finnish mark
FRF|French franc||
GRD|Greek drachma||drachma
HRK|Croatian kuna||kuna
IEP|Irish pound||punt, Irish punt
ITL|Italian lira||Italian lire
NLG|Dutch guilder||guilder, Netherlands guilder
PTE|Portuguese escudo||
ZWL|Zimbabwean dollar|Z$|Zimbabwe dollar
"""
"""Code, name, signs and further names, after ISO 4217 (amendment 176, 2024).

At the end stand bitcoin, special drawing rights, and currencies that are spoken of though gone.
"""


@dataclass(frozen=True, slots=True)
class Currencies:
    """The table, by what is looked for."""

    codes: frozenset[str]
    of_sign: dict[str, str]
    of_name: dict[str, str]
    """Codes by name in small letters, in the singular: "australian dollar"."""
    family: dict[str, str]
    """The bare word of a code, that several countries may use: "dollar"."""


@cache
def currencies() -> Currencies:
    """Return the table; it is read when it is first asked for."""
    of_sign: dict[str, str] = {}
    of_name: dict[str, str] = {}
    family: dict[str, str] = {}
    for line in _TABLE.split("\n")[1:-1]:
        code, name, signs, others = line.split("|")
        of_sign |= dict.fromkeys(signs.split(), code)
        names = [name.lower(), *(other.strip().lower() for other in others.split(",") if other)]
        of_name |= dict.fromkeys(names, code)
        family[code] = names[0].rsplit(maxsplit=1)[-1]
    return Currencies(frozenset(family), of_sign, of_name, family)
