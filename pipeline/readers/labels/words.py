"""General words that label a speaker, and capitalised words that look like labels and are none."""

from __future__ import annotations

from pipeline.model.transcript import Role


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ROLES = {
    Role.INTERVIEWER: """
        question questioner interviewer journalist reporter host presenter correspondent press
        media anchor
        intervieweur intervieweuse journaliste présentateur présentatrice animateur animatrice
        frage interviewerin journalistin reporterin moderatorin fragesteller
        pregunta entrevistador entrevistadora periodista presentador presentadora
        pergunta jornalista apresentador
        domanda intervistatore intervistatrice giornalista conduttore conduttrice
        вопрос корреспондент журналист ведущий ведущая интервьюер
        記者 记者 主持人 提问 問 问 质问 記者質問 聞き手 采访者 採訪者
        السؤال سؤال صحفي المذيع المحاور
        vraag interviewster fråga spørgsmål spørsmål pytanie dziennikarz otázka kérdés
        soru muhabir gazeteci ερώτηση
        питання запитання שאלה प्रश्न सवाल पत्रकार 질문 기자 인터뷰어 면담자 hỏi wartawan
        pewawancara pertanyaan ผู้สัมภาษณ์ întrebare kysymys
        """,
    Role.MODERATOR: """
        moderator chair chairman chairwoman chairlady chairperson facilitator convenor
        modérateur modératrice président présidente moderador moderadora moderatore moderatrice
        модератор председатель 司会 主席 المدير
        """,
    Role.RESPONDENT: """
        answer interviewee respondent guest witness panelist panellist
        réponse invité invitée antwort befragter befragte gast respuesta rpta entrevistado
        entrevistada invitado invitada resposta convidado risposta intervistato intervistata ospite
        ответ гость респондент 答 回答 嘉宾 受访者 受訪者 答え الجواب جواب الضيف
        antwoord svar odpowiedź odpověď odpoveď válasz cevap yanıt απάντηση відповідь תשובה
        उत्तर जवाब 답변 인터뷰이 구술자 đáp jawab jawaban narasumber responden ผู้ให้สัมภาษณ์ răspuns
        vastaus
        """,
    Role.OTHER: """
        narrator voiceover interpreter translator operator announcer caller listener viewer
        """,
    Role.UNIDENTIFIED: """
        speaker participant audience unknown unidentified attendee member
        inconnu inconnue unbekannt unbekannter unbekannte desconocido desconocida desconhecido
        sconosciuto sconosciuta onbekend okänd ukendt ukjent неизвестный неизвестная неизвестно
        不明 未知 미상
        orateur intervenant sprecher sprecherin orador oradora participante relatore
        спикер участник 发言人 說話者 說話人 说话人 話者 화자 المتحدث
        pembicara penutur peserta nói ผู้พูด
        """,
}
ROLE_WORDS = {word: role for role, words in _ROLES.items() for word in words.split()}
"""Label words in lower case, and what they say of the speaker."""

GENERIC_ASKS = _words(
    """
    q question frage pregunta pergunta domanda вопрос 問 问 提问 سؤال السؤال p f d в س
    vraag fråga spørgsmål spørsmål pytanie otázka kérdés soru ερώτηση питання запитання שאלה
    प्रश्न सवाल 질문 문 hỏi întrebare pertanyaan kysymys
    """
)
"""Labels, in lower case, that name the question and not the person who asks."""

GENERIC_ANSWERS = _words(
    """
    a answer réponse antwort respuesta rpta resposta risposta ответ 答 回答 جواب الجواب r о ج
    antwoord svar odpowiedź odpověď odpoveď válasz cevap yanıt απάντηση відповідь תשובה
    उत्तर जवाब 답변 답 đáp jawab jawaban răspuns vastaus
    """
)
"""Labels, in lower case, that name the answer and not the person who answers."""

REPLIES = GENERIC_ANSWERS | {"response", "reply"}
"""Labels, in lower case, that answers may have where questions have none."""

SAMPLES = _words(
    """
    sample model possible suggested expected correct posible modelo sugerida correcta possível
    possibile suggerita beispiel mögliche
    """
)
"""In lower case: words before such a label of an answer that nobody gave, as in examinations."""

LETTER_PAIRS = (
    ("q", "a"),
    ("q", "r"),
    ("p", "r"),
    ("f", "a"),
    ("d", "r"),
    ("в", "о"),
    ("س", "ج"),
)
"""Letters that label questions and answers when both occur in a file."""

LETTERS = frozenset(letter for pair in LETTER_PAIRS for letter in pair)

ASIDE_WORDS = _words("""
    unidentified unknown male female man woman voice first second third another the inaudible người
    """)
"""Words beside a label word that leave it a label: "Female speaker", "Second reporter"."""

SURELY_UNKNOWN = _words("unknown unidentified")
"""Of `UNKNOWN` those that a recognizer writes beside "SPEAKER_01" for whom it did not know."""
CONSULTED = _words("""
    doctor doc dr physician gp dentist hygienist nurse midwife therapist counsellor counselor
    psychologist psychiatrist surgeon vet pharmacist agent advisor adviser representative rep
    support consultant lawyer attorney solicitor barrister notary teacher tutor professor prof
    instructor lecturer trainer coach mentor seller salesperson salesman saleswoman shopkeeper
    médecin docteur dentiste infirmière infirmier thérapeute psychologue conseiller conseillère
    avocat avocate professeur professeure enseignant enseignante vendeur vendeuse
    arzt ärztin zahnarzt zahnärztin therapeut therapeutin berater beraterin anwalt anwältin lehrer
    lehrerin dozent dozentin verkäufer verkäuferin
    médico médica doctora enfermera terapeuta psicólogo psicóloga asesor asesora abogado abogada
    maestro maestra profesor profesora vendedor vendedora advogado advogada professora professor
    medico dottore dottoressa avvocato avvocata insegnante professoressa venditore
    врач доктор юрист адвокат учитель преподаватель продавец консультант
    医生 醫生 律师 律師 老师 老師 客服 医師 先生 弁護士
    """)
"""In lower case: label words of people of whom others seek advice, help or teaching."""

CONSULTING = _words("""
    patient patients client clients customer customers buyer shopper student students pupil pupils
    learner mentee trainee
    patiente cliente clients élève étudiant étudiante patientin kunde kundin klient klientin mandant
    mandantin schüler schülerin studentin paciente pacientes alumno alumna estudiante aluno aluna
    estudante paziente pazienti studente studentessa пациент пациентка клиент клиентка
    ученик ученица студент студентка 患者 病人 客户 客戶 学生 學生 顾客 顧客
    """)
"""In lower case: label words of those who seek it: they ask, and interview nobody."""

NEEDS_RECURRENCE = _words(
    "press media anchor audience member participant unknown unidentified witness operator"
)
"""Label words that also begin an ordinary sentence with a colon."""

PARTICLES = _words("""
    a a/l a/p af al and ap arap aux ben bin bint binte binti bte d/o da das de del della den der
    des di do dos du e el i ibn for la las le los of ole on of s/o the ter to van vom von wa y zu
    zum zur и
    """)
"""Lower-case words inside a name or title: "Minister of Trade", "Ursula von …"."""

ARTICLES = _words("the de el la le les los las l' der die das il lo o a os as")
"""In lower case: what stands before an office that is named alone."""

OPENING_WORDS = _words(
    "as at between by dear during for from given if in since when while with within without nun "
    "jetzt und aber ohne zum zur beim auf aus mit nach für gegen durch unter über trotz wegen "
    "sans avec pour dans sous depuis pendant après avant según durante após moving turning looking "
    "coming going speaking talking returning referring regarding concerning according starting "
    "beginning continuing back apropos stichwort"
)
"""Words that open a sentence or a greeting and no name: "In Old Town:", "Dear Friends:"."""

REMARKS = _words("""
    note notes nb remember remark warning caution important example attention info error debug
    tip hint update correction disclaimer conclusion summary introduction background overview
    first firstly second secondly third thirdly finally lastly next also step action
    look listen yes no well so okay ok right
    description format value values type default status usage version method completeness
    expected implement analysis performance traceback exception appearances exhibits index committee
    examination
    objective objectives goal goals purpose result results indicator indicators observation
    observations objetivo objetivos indicadores resultado resultados observación
    observaciones ziel ergebnis objectif résultat цель результат
    remarque exemple hinweis achtung beispiel nota ejemplo atención примечание
    motion motions moved seconded vote votes voting carried discussion decision decisions resolution
    resolutions resolved agreement agreements outcome outcomes adjournment adjourned quorum minutes
    attendance absent excused apologies
    proposal proposals
    recommendation recommendations deadline order by timeline feature features requirement
    requirements scenario scope proposal proposals proposed metric metrics priority priorities
    assumption assumptions risk risks
    benefit benefits challenge challenges
    following follows folgende folgendes suivant suivants suivante suivantes siguiente siguientes
    """)
"""In lower case: alone or as the last word before a colon, they open a remark."""

METADATA = _words("""
    date dates date/time title subject subjects topic topics location place venue time duration
    length recorded transcribed transcriber transcript transcription published publication source
    timestamp timestamps copyright participants moderators panelists panellists debaters present
    attendees from to cc bcc
    sent interviewed language category
    categories tags keywords url link links email tel telephone fax phone address contact website
    licence license page section chapter part figure table appendix bibliography
    glossary http https mailto name names
    titre lieu sujet titel datum ort thema título fecha lugar tema дата место тема
    提案人 連署人 連署提案人 程序委員會意見
    說明 说明 案由 作法 做法 經費 经费 期程 辦法 办法 備註 备注
    일시 장소 날짜 제목 주제 참석자 출처
    judul tempat tanggal waktu lokasi
    """)
"""In lower case: as first or last word before a colon, they give data about the file."""

FORM = frozenset(
    [
        *_words("""
        name names age gender sex occupation profession job position role title employer company
        organisation organization institution department affiliation nationality ethnicity religion
        education degree experience income residence birthplace city country pseudonym alias code id
        nom prénom âge profession métier sexe ville nationalité formation
        nombre apellido apellidos edad sexo ocupación profesión nacionalidad ciudad estudios cargo
        nome idade profissão ocupação escolaridade naturalidade età professione sesso
        alter beruf geschlecht wohnort имя возраст профессия пол город 姓名 年龄 年齡 性别 性別 职业
        職業 氏名 年齢 nama umur usia pekerjaan jabatan alamat nim nip
        """),
        *("marital status", "years of experience", "date of birth", "roll call", "phone number"),
        *("oral argument of", "rebuttal argument of"),
        *("follow-up probes", "follow up probes", "probes", "probing questions", "prompts"),
        *("follow-up questions", "follow up questions", "follow-ups"),
        *("presiding", "also presiding", "guest speakers", "keynote speakers", "invited speakers"),
        *("סדר היום", "נכחו", "מוזמנים", "משתתפים", "חברי הוועדה", "חברי הכנסת"),
        *("ייעוץ משפטי", "יועץ משפטי", "יועצת משפטית", "רישום פרלמנטרי"),
        *("מנהל הוועדה", "מנהלת הוועדה", "מנהל/ת הוועדה", "מנהל/ת הוועד", "מנהלי הוועדות"),
        *("חברי הוועדות", "מנהלות הוועדות", "יועצים משפטיים", "קצרנית", "קצרנית פרלמנטרית"),
    ]
)
"""Labels, in lower case, of what is filled in about somebody, and that nobody is called."""

WIDE_DATA = (
    *(
        "出席",
        "缺席",
        "列席",
        "参加",
        "參加",
        "参会",
        "與會",
        "与会",
        "時間",
        "时间",
        "日期",
        "日時",
    ),
    *(
        "地点",
        "地點",
        "場所",
        "主题",
        "主題",
        "题目",
        "題目",
        "标题",
        "標題",
        "来源",
        "來源",
        "编辑",
        "摘要",
        "提要",
        "导读",
        "導讀",
        "编者按",
        "編者按",
    ),
    *("译者", "譯者", "校对", "校對"),
    *("請假", "请假", "專門委員", "专门委员", "主任秘書", "主任秘书", "紀錄", "记录人"),
    *("決定", "决定", "決議", "决议", "附帶決議", "本項通過", "審查結果", "审查结果"),
    *("網址", "网址", "編輯", "作者", "摄影", "攝影", "备注", "備註", "注：", "資料", "资料"),
)
"""With what labels of data begin in scripts without spaces."""

NUMBERED = _words("""
    item items agenda paper bill bills motion amendment article clause paragraph appendix annex
    exhibit schedule slide step lesson unit module week day session volume issue no number point
    topic theme task example scene act verse stage phase level group table panel
    tagesordnungspunkt zusatzpunkt punkt drucksache anlage abschnitt kapitel punto artículo
    capítulo article annexe пункт статья глава chapter chapitre capitolo hoofdstuk kapittel
    rozdział anexo anhang allegato bijlage bilaga приложение
    """)
"""In lower case: what has numbers, and is no person for that: "Agenda item 3", "Paper No. 7"."""

PLAIN_WORDS = _words("""
    i me my we us our you your he she it this that is are was were be have has do does did can
    not no yes so
    """)
"""In lower case: of `SAID_WORDS` those that stand in no heading either."""

SAID_WORDS = PLAIN_WORDS | _words("""
    his her its they them their these those am been had would could must should
    yeah what who whom whose which why how when where there here
    thank thanks please sorry welcome hello hi hey dear good morning afternoon evening night
    goodbye bye congratulations happy glad sure right well okay ok very much indeed absolutely
    exactly certainly agreed true correct
    merci bonjour bonsoir oui non je nous vous danke guten ja nein ich wir sie gracias hola buenos
    buenas sí yo usted obrigado obrigada olá bom boa sim não grazie buongiorno sì
    спасибо здравствуйте добрый да нет я мы вы
    """)
"""In lower case: words of talk, which stand in no name or office."""

OWN_WORDS = _words("""
    i me my mine we us our je j moi mon ma mes nous notre nos ich mir mich mein meine wir uns unser
    unsere yo mi mis nosotros nosotras eu meu minha nós io mio mia noi nostro ik mij mijn wij ons
    ben bana beni benim biz bize bizi bizim saya aku kami kita
    """)
"""In lower case: words with which somebody speaks of himself, in languages with `ARTICLES`."""

DONE_WORDS = _words("""
    took gave made led said told spoke asked replied explained presented noted thanked welcomed
    briefed opened closed declared
    """)
"""In lower case: verbs of minutes, which tell what somebody did and stand in no office."""

REQUESTS = _words("""
    please tell describe explain discuss share talk introduce comment elaborate
    conta-me conta-nos conte-me conte-nos fala-me fala-nos fale-me fale-nos descreve explica
    cuéntame cuénteme cuéntenos háblame hábleme háblenos describa explique explícame
    explíqueme comente conte fale descreva apresente
    décrivez parlez racontez expliquez présentez pouvez
    bitte erzählen beschreiben schildern erklären
    racconti descriva spieghi parli расскажите опишите объясните поделитесь
    """)
"""In lower case: words with which somebody is asked to tell something, without a question mark."""

GENRES = _words("""
    interview transcript conversation talk speech remarks statement conference briefing debate
    hearing dialogue discussion address lecture report forum summit panel entretien entrevista
    intervista gespräch интервью intervju wawancara wywiad rozhovor
    """)
"""In lower case: words for the occasion, which stand in a title and in no place name."""

TITLES = _words("""
    mr mrs ms miss mx mnr mev mej adv dr sir dame lord lady baroness hon honorable honourable
    prof professor the senator sen representative rep congressman congresswoman delegate
    assemblyman assemblywoman
    chairman chairwoman chairlady chairperson chair cochair vice acting deputy presiding ranking
    member president speaker secretary minister prime governor gov mayor ambassador commissioner
    administrator director attorney general admiral colonel major captain sergeant lieutenant
    judge justice court witness reporter clerk counsel interpreter bailiff officer sheriff
    councilman councilwoman councilmember councillor alderman supervisor trustee superintendent
    präsident präsidentin vizepräsident vizepräsidentin alterspräsident bundeskanzler
    bundeskanzlerin bundesminister bundesministerin staatssekretär staatssekretärin herr frau
    président présidente vice-président vice-présidente ministre monsieur madame m mme député
    señor señora sr sra presidente presidenta ministro ministra senador senadora diputado diputada
    president vicepresident vicepresidenta vicepresidente secretari secretària secretario secretaria
    representant conseller consellera consejero consejera alcalde alcaldessa alcaldesa síndic
    síndica
    deputado deputada senhor senhora onorevole signor signora
    rapporteur rapporteure secrétaire garde
    agb reverend rev bishop rabbi queen king prince princess
    """)
"""In lower case: titles before a name, some of which stand alone: "The CHAIR", "The WITNESS"."""

LETTERS_BEHIND = _words("mp mep mla msp mlc qc kc am ao ac obe mbe cbe")
"""In lower case: what stands behind a full name of one who holds a seat or an honour."""
HONORIFICS = _words("""
    datin dato datuk engr haji hajah hajjah ir pandit puan raja seri shaikh sheikh shri smt sri tan
    tengku tuan tun tunku ustaz
    """)
"""In lower case: what stands before a name beside `TITLES`, of which some are names, too."""

NON_SPEECH = _words("""
    inaudible unintelligible indistinct indiscernible crosstalk laughter laughs laughing laugh
    applause applauds music silence pause noise background cheers cheering sighs sigh coughs cough
    clears throat foreign language break intro outro jingle advertisement ad sponsor sic redacted
    phonetic overlapping audio video clip end start begin recording gap
    rires applaudissements gelächter beifall heiterkeit zuruf risas aplausos risos applausi risate
    смех аплодисменты 笑 笑い 拍手
    """)
"""In lower case: what stands in brackets for a sound or a gap, and names nobody."""

SPONSORS = _words("break sponsor sponsors advertisement ad ads advert commercial jingle")
"""Of `NOBODY`, those that begin no sentence of a talk."""

NOBODY = SPONSORS | _words("""
    music intro outro announcement transition pause silence applause laughter crosstalk poll sfx
    """)
"""Labels, in lower case, under which nobody speaks who takes part in the talk."""

VOTES = frozenset(
    [
        "ayes",
        "noes",
        "nays",
        "yeas",
        "abstentions",
        "absentions",
        "teller of the ayes",
        "teller of the noes",
    ]
)
"""Labels, in lower case, of those who vote, which nobody reads out."""

OF_TERMS = ("record", "otr", "background", "chatham", "attribut", "embargo", "anonym")
"""Letters with which a remark may speak of the terms of a talk: "(He speaks off the record)"."""
