"""Misspellings that are common in English, and no words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip, cased

_WORD = pattern(r"[a-z]{4,}")

_MISSPELT = """
absence: absense abscence abcense
accessible: accessable
accidentally: accidently
accommodation: accomodation acommodation accomadation
accommodate: accomodate acommodate
accomplish: acomplish accomplis
according: acording
accountant: acountant
achieve: acheive achive
achieved: acheived achived
achievement: acheivement achievment achivement
achievements: acheivements achievments
acknowledge: aknowledge acknowlege
acquire: aquire
acquired: aquired
acquisition: aquisition acquision
across: accross
address: adress addres
addressed: adressed
administration: adminstration administation
advertisement: advertisment
affairs: affiars afairs
afford: aford
agency: agancy
aggression: agression aggresion
aggressive: agressive aggresive
agreement: agreemnt aggreement agreemant agrement
agreements: aggreements agreemnts agrements
agricultural: agricutural agricultral
agriculture: agricuture agriculure agricultre
airport: airpot
ambassador: ambasador embassador ambassodor
amendment: ammendment amendement amendmant
amendments: ammendments
amount: ammount
analysis: analisis anaylsis
announce: anounce
announced: anounced
annual: anual annualy
anxiety: anxeity
apparent: apparant aparent
appearance: appearence apperance
appreciate: apreciate appriciate
approach: aproach
appropriate: apropriate approriate
approximately: aproximately approximatly
arguing: argueing
argument: arguement
artillery: artillary
assassination: assasination assassinaton
assessment: assesment asessment
assistance: assistence asistance
associated: asociated assosiated
association: assocation asociation
athlete: athelete
attempt: attemp atempt
attendance: attendence
attention: atention attension
authority: authorty athority
authorities: authorites athorities
available: availible avaliable availble
awareness: awarness
balance: ballance
bankruptcy: bankrupcy bankruptsy
basically: basicly
becoming: becomming
beginning: begining beggining
behaviour: behavour behavoiur
believe: beleive belive
believed: beleived
believes: beleives
beneficial: benificial beneficail
beneficiaries: benificiaries beneficaries
benefit: benifit
benefits: benifits
benefited: benifited
bilateral: bilaterial bilatral billateral
biodiversity: biodiversty
boundary: boundry
boundaries: boundries
budget: buget budjet
building: bulding buildng
bureaucracy: beaurocracy burocracy bureacracy
bureaucratic: beaurocratic burocratic
business: buisness busness bussiness busines
businesses: buisnesses bussinesses
calendar: calender calandar
campaign: campain campaing
candidate: canidate candiate
capability: capabilty
category: catagory
ceasefire: ceasfire
cemetery: cemetary
century: centry
certain: certian
challenge: chalenge challange
challenges: chalenges challanges
changeable: changable
chemical: chemcial
circumstances: circumstanses
citizen: citizin citezen
citizens: citizins citezens
climate: climat
coalition: coaltion
collaboration: colaboration collabration
colleague: collegue colleage
colleagues: collegues colleages
coming: comming
commercial: comercial commerical
commission: comission commision
commissioner: comissioner commisioner
commitment: committment comitment
commitments: committments comitments
committed: commited comitted
committee: comittee commitee committe
committees: comittees commitees
commodities: comodities commoditys
communication: comunication communicaton
community: comunity communty
communities: comunities communites
company: compnay
companies: comapnies compaines
comparison: comparision
compensation: compensaton
competition: compitition competiton
competitive: competetive compettitive
completely: completly
concern: concearn
conference: confrence conferance
conflict: confict
congratulate: congradulate
conscience: concience
conscious: concious
consensus: concensus consensous
consequence: consequense
consistent: consistant
constituency: constituancy
constitution: constituion constitucion
constitutional: constituional
construction: constuction constrution
consumer: consummer
continue: contiue
continuous: continous
contribution: contribition contibution
controlled: controled
controversial: contraversial contoversial
convenience: convienence
convention: convension
cooperate: coperate
cooperation: coperation cooperaton cooporation
corruption: corrution coruption
council: councel
country: contry coutry
countries: contries coutries countrys
criticism: critisism criticsm
criticise: critisise
culture: cultre
currency: curency currancy
curriculum: curiculum curriculem
customs: custums
debt: debpt
decision: desicion decison
decisions: desicions decisons
defendant: defendent
definite: definate
definitely: definately definatly definitly
definition: defintion
delegation: deligation delagation
democracy: democrasy democacy
democratic: democractic
department: departement deparment
dependence: dependance
deputy: deputee
description: discription
desperate: desparate
deterrent: deterrant
develop: develope
developed: developped
developing: developping
development: developement developmet develpment devlopment
diesel: deisel
difference: diffrence differance
different: diffrent diferent
difficult: dificult diffcult
dilemma: dilema dilemna
diplomacy: diplomasy
diplomatic: diplomtic
disappear: dissapear disapear
disappeared: dissapeared
disappoint: dissapoint
disappointed: dissapointed dissappointed
disappointment: dissapointment
disaster: disater dissaster
discipline: disipline
discussion: discusion
discussions: discusions
disease: desease
diseases: deseases
district: distict
domestic: domestc
drought: drougt drout
drunkenness: drunkeness
economic: ecomonic econmic
economy: ecomony econmy
education: educaton
efficiency: efficency
efficient: efficent
election: eletion
elections: eletions
electricity: electricty eletricity
eligible: elegible eligable
eliminate: elimenate
embarrass: embarass
embarrassed: embarassed
embarrassing: embarassing
embarrassment: embarassment
embassy: embasy ambassy
emergency: emergancy
emission: emmission
emissions: emmissions emmisions emisions
employees: employess
employment: employement
encourage: encourge
energy: enegry
engineer: enginer
engineering: enginering
enough: enought
enterprise: enterprize
entrepreneur: entrepeneur enterpreneur entreprenuer
entrepreneurs: entrepeneurs enterpreneurs entreprenuers
environment: enviroment envirnment environement
environmental: enviromental envirnmental
equipment: equiptment equipement
equivalent: equivelant equivalant
especially: especialy expecially
essential: essentail
establish: establsh
established: establised
european: europian
evidence: evidance
exaggerate: exagerate
exaggerated: exagerated
exceed: excede
excellent: excelent
exchange: exchage
executive: executve
exercise: excercise exersize
exhibition: exibition exhibiton
existence: existance
expense: expence
expensive: expencive
experience: experiance expirience
explanation: explaination
export: exsport
extension: extention
extremely: extremly
facilities: facilites
familiar: familar
family: familly
february: febuary
federal: federel
fertilizer: fertilzer fertalizer
finally: finaly
finance: finace
financial: finacial finantial
fluorescent: flourescent
foreign: foriegn foreing
foreigners: foriegners
formerly: formely
forty: fourty
forward: foward
freight: frieght
frequency: frequancy
friend: freind
friends: freinds
friendship: freindship
fulfilled: fullfilled
fulfilment: fulfillement
fundamental: fundemental
further: futher
gauge: guage
generally: generaly
genuine: genuin
glamorous: glamourous
government: goverment govenment governement govermnent
governments: goverments govenments governements
governmental: govermental
governor: govenor
grammar: grammer
grateful: greatful gratefull
guarantee: garantee gaurantee guarentee garuntee
guaranteed: garanteed gauranteed guarenteed
guard: gaurd
guidance: guidence
harass: harrass
harassment: harrassment
healthy: healty
height: heigth heighth
heritage: heritige
hierarchy: heirarchy
hospital: hosptial
humanitarian: humanitarion humaniterian
hygiene: hygeine
hypocrisy: hypocracy
identity: idenity
illegal: illeagal
immediate: immediat
immediately: immediatly imediately
immigrant: imigrant
immigrants: imigrants
immigration: imigration
implement: impliment
implementation: implimentation implementaion
implemented: implimented
importance: importence
important: importent importnat
impression: impresion
improve: imporve
improvement: improvment
incidentally: incidently
income: incom
increase: incease
independence: independance indepedence
independent: independant indepedent
indigenous: indiginous indigeneous
industrial: industral
industry: indusrty
inequality: inequalty
inflation: infaltion
influence: influance
information: infomation
infrastructure: infastructure infrastucture infrasructure
initiative: iniative initative
initiatives: iniatives initatives
inoculate: innoculate
institution: insitution
institutions: insitutions
insurance: insurence
intelligence: inteligence intelligance
interest: intrest
interested: intrested
interference: interferance
international: internatonal interational
interrupt: interupt
interview: inteview
introduce: intoduce
investigation: investigaton
investment: investement invesment
investments: investements invesments
irrelevant: irrelevent
irrigation: irigation irragation
island: iland
journalist: journalst
judicial: judical
jurisdiction: juristiction
justice: justise
knowledge: knowlege
knowledgeable: knowledgable
laboratory: labratory
language: langauge languge
legislation: legistation legilation
legislature: legistature
legitimate: legitamate
leisure: liesure
length: lenght
liaise: liase
liaison: liason
library: libary
licence: lisence
literature: litrature
livelihood: livelyhood
logistics: logistcs
machinery: machinary
maintain: mantain maintane
maintenance: maintainance maintenence
majority: majorty
management: managment
manufacturing: manufaturing manufacuring
manufacturer: manufaturer
measure: mesure
measures: mesures
medical: medcial
medicine: medecine
mediterranean: mediterranian mediteranean
memorandum: memorandom
millennium: millenium milennium
millions: milions
ministry: minstry
minority: minorty
minuscule: miniscule
mischievous: mischievious
miscellaneous: miscelaneous
missile: missle
missiles: missles
misspell: mispell
mitigate: mitigat
mobilise: mobilse
modern: modren
monetary: monatary
mortgage: morgage
mountain: mountian
municipal: muncipal municiple
municipality: muncipality municipalty
national: natinal
natural: naturel
necessarily: necessarly neccessarily
necessary: neccessary necesary neccesary
necessity: neccessity
negotiate: negociate
negotiation: negociation negotation
negotiations: negociations negotations
neighbour: nieghbour
neighbours: nieghbours
neighbouring: nieghbouring
neither: niether
noticeable: noticable
nuclear: nuclaer
obstacle: obsticle
obviously: obviosly
occasion: ocassion occassion
occasionally: occasionaly occassionally
occasions: ocassions occassions
occur: occure
occurred: occured ocurred
occurrence: occurence occurance
occurring: occuring
offered: offerred
official: offical
officially: officialy offically
officials: officals
opinion: opinon
opponent: oponent
opportunity: oportunity opportunty
opportunities: oportunities opportunites
opposite: oposite
opposition: oposition
organisation: organsation
organization: orginization organzation
original: orignal
outrageous: outragous
overrun: overun
parallel: paralel parrallel
parliament: parliment parlament parlaiment
parliamentary: parlimentary parlamentary
particular: particlar
particularly: particulary
partnership: partnerhip
pastime: pasttime
peaceful: peacefull
pension: pention
perceive: percieve
percentage: percentege
performance: performence
permanent: permanant permenant
permission: permision
permitted: permited
perseverance: perseverence
personnel: personel personnell
persuade: pursuade
petroleum: petrolium
pharmaceutical: pharmacutical pharmaceuticle
phenomenon: phenominon
physical: phisical
poison: posion
police: polcie
political: politcal
politician: politican
politicians: politicans
pollution: polution
popular: populer
population: populaton
portuguese: portugese
position: postion
possession: posession possesion
possibility: possibilty
possible: possable
potential: potental
poverty: povety
practical: practicle
practically: practicaly
prairie: prarie
precede: preceed
preceded: preceeded
preceding: preceeding
predecessor: predecesor
preference: preferance
preferred: prefered
prejudice: predjudice
preparation: preperation
preparations: preperations
presence: presense presance
presidency: presidancy
president: presidant
pressure: presure
prevalent: prevelant
prevention: preventation
previous: previos
primary: primery
primarily: primarilly
principal: principel
prisoner: prisioner
privilege: priviledge privelege privilage
privileges: priviledges priveleges privilages
procedure: proceedure
procedures: proceedures
proceed: procede
process: proccess
production: prodution
profession: proffesion profesion
professional: proffesional profesional proffessional
professor: proffesor profesor proffessor
programme: programe
programmes: programes
prominent: promenent
promise: promiss
pronunciation: pronounciation
propaganda: propoganda
proportion: propotion
proposal: propsal
prosecutor: prosecuter
prosperity: prosperty
protection: protecion
publicly: publically publicaly
purchase: purchace
pursue: persue
pursued: persued
pursuing: persuing
quantity: quanity
quarantine: quarentine
questionnaire: questionaire
railway: railwai
realise: relise
really: realy
receipt: reciept
receive: recieve
received: recieved
receives: recieves
receiving: recieving
recession: resession
recognise: reconise
recognition: reconition
recommend: reccomend recomend reccommend
recommendation: reccomendation recomendation
recommendations: reccomendations recomendations
recommended: reccomended recomended
reconciliation: reconcilation
reference: referance refrence
referred: refered
referring: refering
referendum: referrendum referendom
refugee: refugie
refugees: refugies refugess
regardless: irregardless
region: reigon
regional: reigonal
regulation: regualtion
relation: realtion
relations: realtions
relationship: realtionship
relevant: relevent
reliable: relyable
relief: releif
relieve: releive
religion: religon
religious: religous
remember: rember
remembrance: rememberance
renewable: renewible
renewables: renewibles
repetition: repitition
representative: representive represenative
representatives: representives represenatives
republic: repubic
research: reserch reasearch
reservoir: resevoir reservior
resident: residant
resilience: resiliance
resistance: resistence
resolution: resoluton
resource: resourse
resources: resourses recources
response: responce
responsibility: responsability responsibilty
responsibilities: responsabilities responsibilites
responsible: responsable
restaurant: restaraunt resturant
restaurants: restaraunts resturants
rhythm: rythm rythym
ridiculous: rediculous
russian: russain
sacrifice: sacrafice
safety: safty
sanction: santion
sanctions: santions
satellite: satelite sattelite
satellites: satelites sattelites
schedule: shedule schedual
scheduled: sheduled
science: sceince
scientific: scientfic
scientist: sceintist
secretary: secratary secretery
sector: secter
security: securty
seize: sieze
seized: siezed
senator: senater
sensible: sensable
sentence: sentance
separate: seperate
separated: seperated
separately: seperately
separation: seperation
separatist: seperatist
separatists: seperatists
several: severel
shortage: shortge
siege: seige
significance: significence
significant: signficant significent
significantly: signficantly
similar: similiar
similarly: similiarly
sincerely: sincerly
situation: sitution situtation
skilful: skilfull
society: soceity
soldier: soilder
soldiers: soilders
sophisticated: sophisicated
sovereign: soverign soveriegn
sovereignty: soverignty soveriegnty soveregnty
special: speical
speech: speach
stability: stablity stabilty
standard: standart
statement: statment
statements: statments
statistics: statisitics
strategic: stratagic
strategy: stratagy
strategies: stratagies
strength: strenght strengh
strengthen: strenghten
strengthened: strenghtened
strictly: stricly
struggle: strugle
subsidies: subsidys
subsidy: subsidity
succeed: succede
succeeded: succeded
success: sucess succes
successful: succesful sucessful successfull
successfully: succesfully sucessfully
successive: succesive
sufficient: sufficent
suggestion: sugestion
supersede: supercede
supersedes: supercedes
superseded: superceded
superintendent: superintendant
suppose: supose
supposed: suposed
suppress: supress
suppressed: supressed
supply: suply
surprise: suprise
surprised: suprised
surprising: suprising
surveillance: surveilance survellience
survey: survay
sustainable: sustainible sustanable
sustainability: sustainibility sustanability
technical: technicle
technique: tecnique
technology: techology tecnology
technologies: techologies tecnologies
temperature: temperture temprature
temperatures: tempertures tempratures
temporary: temporery
tendency: tendancy
territory: teritory territiory
terrorism: terorism
terrorist: terorist
threshold: threshhold
throughout: thoughout
together: togather togehter
tomorrow: tommorow tommorrow tomorow
tourism: tourisim
tourist: torist
tournament: tournement
traditional: tradtional
tragedy: tradgedy
transferred: transfered
transferring: transfering
transparency: transparancy
transparent: transparant
transport: tranport
transportation: tranportation
treasury: tresury
treaties: treatys
truly: truely
twelfth: twelth
tyranny: tyrany
ultimately: ultimatly
unanimous: unanimus
undoubtedly: undoubtably
unemployment: unemployement
unfortunately: unfortunatly
unnecessary: unecessary unneccessary
university: univeristy universty
universities: univeristies
until: untill
usually: usualy
vaccinate: vacinate
vaccination: vacination
vaccine: vacine
vaccines: vacines
vacuum: vaccum
valuable: valuble
vegetable: vegtable
vegetables: vegtables
vehicle: vehical
vehicles: vehicals
victory: victery
village: vilage
villages: vilages
violence: violance
visible: visable
volunteer: volenteer
vulnerable: vunerable vulnerible
wealth: welth
weapon: wepon
weapons: wepons
wednesday: wensday
weird: wierd
welfare: wellfare
wherever: whereever
wholly: wholely
withdrawal: withdrawl
withhold: withold
witness: witnes
worldwide: worldwid
writing: writting
written: writen
yield: yeild
yields: yeilds
"""
"""The right word, and what is often written for it."""


def misspelt(text: str, lower: str) -> Iterator[Slip]:
    """Yield the words of a text that are in the list of misspellings."""
    known = _right()
    wrong = known.keys() & _WORD.findall(lower)
    for word in sorted(wrong):
        for found in re.finditer(rf"(?<![\w'’-]){word}(?![\w-])", lower):
            words = text[found.start() : found.end()]
            proposal = cased(known[word], words)
            yield Slip(found.start(), words, proposal, f"the spelling is “{proposal}”", 0.95)


@cache
def _right() -> dict[str, str]:
    """Return the right spelling by the wrong one."""
    right: dict[str, str] = {}
    for line in _MISSPELT.strip().splitlines():
        word, _, wrongs = line.partition(": ")
        for wrong in wrongs.split():
            right[wrong] = word
    return right
