"""Words by which names are told apart: given names, titles, heads of names, what is no name."""

from __future__ import annotations

from pipeline.stages.speech.words import listed

GIVEN = listed(
    """
    Aaron Abdul Abdullah Abigail Abraham Adam Adrian Agatha Agnes Ahmad Ahmed Aisha Akira Alan
    Albert Alberto Alejandro Aleksandr Aleksei Alessandro Alex Alexander Alexandra Alexei Alfonso
    Alfred Ali Alice Alison Allan Allen Amanda Amelia Amina Amit Amy Ana Anastasia Anatoly Anders
    André Andre Andrea Andreas Andrei Andrés Andres Andrew Andy Angela Angelina Anita Ann Anna
    Anne Annette Annie Anthony Antoine Anton Antonia Antonio António Anwar Arnold Arthur Arturo
    Ashley Ashraf Astrid Audrey Ayesha Barack Barbara Barry Beatrice Belinda Ben Benjamin Bernard
    Bernd Bernie Beth Bettina Betty Bill Birgit Björn Bob Bobby Boris Brad Bradley Brenda Brian
    Bridget Bronwyn Bruce Bruno Bryan Caitlin Cameron Camilla Carl Carla Carlos Carmen Carol
    Caroline Carolyn Catherine Cathy Cecilia Cédric Chad Charles Charlie Charlotte Cheryl Chloe
    Chris Christian Christina Christine Christoph Christopher Claire Clara Claude Claudia Claus
    Clive Colin Connor Craig Curtis Cynthia Cyril Dale Damian Damien Dan Daniel Daniela Danielle
    Danny Darren Dave David Dean Deborah Debbie Denis Dennis Derek Diana Diane Didier Diego Dieter
    Dimitri Dmitri Dmitry Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan
    Dwight Dylan Eberhard Eddie Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elena
    Elias Elisa Elise Elizabeth Ella Ellen Elon Elsa Emil Emily Emma Emmanuel Enrique Eric Erica
    Erich Erik Erin Ernest Ernst Esther Ethan Eugene Eva Evan Evelyn Evgeny Fabian Fabio Fatima
    Federico Felix Fernando Fidel Fiona Florian Frances Francesca Francesco Francis Francisco
    François Frank Franz Fred Frederick Fredrik Friedrich Fritz Gabriel Gabriela Gareth Gary Gavin
    Geoff Geoffrey Georg George Georges Gerald Gerard Gerhard Giorgia Giovanni Giulia Giuseppe
    Gladys Glenn Gloria Gordon Graham Greg Gregory Greta Guillaume Günter Gustav Guy Hamid Hannah
    Hans Harold Harriet Harry Harvey Hassan Hasan Hazel Heather Hector Heidi Heike Heinrich Heinz
    Helen Helena Helga Helmut Henri Henrik Henry Herbert Hillary Hiroshi Horst Howard Hugh Hugo
    Hussein Ian Ibrahim Ibrahima Ignacio Igor Ilya Imran Indira Ines Ingrid Irene Irina Isaac
    Isabel Isabella Ismail Ivan Jack Jacob Jacqueline Jacques Jacinda Jaime Jake James Jamie Jan
    Jane Janet Janice Jason Javier Jay Jean Jeanne Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry
    Jesse Jessica Jesús Jill Jim Jimmy Joan Joanna Joanne Joe Joel Joerg Johan Johann Johanna
    Johannes John Johnny Jon Jonas Jonathan Jorge José Jose Josef Joseph Josh Joshua Joyce Juan
    Juanita Judith Judy Julia Julian Julie Julien Juliet Julio Jürgen Justin Karen Karin Karl
    Karla Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katja Keith Kelly Ken Kenji
    Kenneth Kerry Kevin Khaled Kim Klaus Konstantin Kristen Kristin Kristina Kurt Kyle Larry Lars
    Laura Lauren Laurent Lawrence Leanne Leila Lena Leo Leon Leonard Leonid Leonardo Leopold
    Leslie Lewis Liam Linda Lindsay Lindsey Lisa Liz Lloyd Lorenzo Lothar Louis Louise Luc Luca
    Lucas Lucia Lucy Luis Luisa Luiz Lukas Luke Lydia Lynn Madeleine Mahmoud Mahmud Maitland
    Malcolm Manfred Manuel Manuela Marc Marcel Marcia Marco Marcos Marcus Margaret Maria María
    Mariam Marian Marianne Marie Marina Mario Marion Mark Markus Marlene Marta Martha Martin
    Martina Mary Maryam Masood Mathias Mathieu Matt Matthew Matthias Maureen Maurice Mauricio Max
    Maxim Maxime Megan Mehmet Melanie Melinda Melissa Meredith Michael Michel Michele Michelle
    Miguel Mikhail Mike Milan Mildred Miriam Mitchell Mohamed Mohammad Mohammed Moisés Monica
    Monika Muhammad Murray Mustafa Nadia Nadine Nancy Naomi Narendra Natalia Natalie Natasha
    Nathan Neil Nelson Nicholas Nick Nicolas Nicole Nigel Nikita Nikolai Nikolay Nils Nina Noah
    Noam Noel Nora Norbert Norman Olaf Olga Oliver Olivia Olivier Omar Oscar Oskar Osama Otto Owen
    Pablo Pamela Pascal Patricia Patrick Paul Paula Paulo Pauline Pavel Pedro Peggy Penny Per Pete
    Peter Petra Phil Philip Philipp Philippe Phillip Pierre Piotr Priya Qasim Rachel Rafael Rahul
    Raj Rajesh Ralf Ralph Ramón Ramon Randy Raphael Rashid Raul Raúl Ray Raymond Rebecca Recep
    Reinhard Renate René Ricardo Richard Rick Rita Rob Robert Roberta Roberto Robin Rodney Rodrigo
    Roger Roland Rolf Roman Ron Ronald Ronnie Rosa Rosemary Ross Roy Ruben Rudolf Rupert Russell
    Ruth Ryan Sabine Saddam Sally Salman Salvador Sam Samantha Samuel Sandra Sandy Sanjay Santiago
    Sara Sarah Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shannon Sharon Shawn
    Sheikh Sheila Shinzo Shirley Sigmund Silvia Silvio Simon Simone Sofia Sonia Sophia Sophie
    Stacey Stan Stanley Stefan Stefanie Stella Stephan Stephanie Stephen Steve Steven Stewart
    Stuart Sue Sunil Susan Susanna Susanne Suzanne Svetlana Sven Sylvia Tamara Tania Tanya Tara
    Tariq Tatiana Ted Teresa Terence Terry Thabo Theodore Theresa Thérèse Thomas Thorsten Tiffany
    Tim Timothy Tina Todd Tom Tommy Toni Tony Tracy Travis Trevor Tyler Ulrich Ulrike Umar Ursula
    Uwe Valentina Valerie Vanessa Vera Verena Vernon Veronica Vicki Vicky Victor Vijay Viktor
    Vincent Virginie Vitaly Vivian Vladimir Volker Volodymyr Walt Walter Wanda Warren Wayne Wendy
    Werner Wilhelm William Willy Wolfgang Xavier Yasmin Yasser Yitzhak Yolanda Yoshihide Youssef
    Yuri Yves Yvonne Zachary Zainab Zoe Zoran
    """
)
"""Given names of many countries; where a name begins with one, it is a person's."""

KNOWN_PEOPLE = listed(
    """
    Aristotle Assad Atatürk Beethoven Berlusconi Biden Bismarck Blair Bolsonaro Castro Chávez
    Churchill Clinton Confucius Copernicus Darwin Descartes Dickens Dostoyevsky Einstein Erdoğan
    Erdogan Freud Gaddafi Galileo Gandhi Goethe Gorbachev Guterres Hemingway Hitler Jefferson Kant
    Kennedy Khrushchev Kissinger Lenin Lula Macron Mandela Mao Merkel Milosevic Modi Mozart
    Mubarak Mugabe Musk Mussolini Napoleon Nehru Netanyahu Nixon Obama Orwell Picasso Pinochet
    Plato Putin Reagan Roosevelt Sarkozy Schröder Shakespeare Socrates Stalin Thatcher Tolstoy
    Trotsky Truman Trump Trudeau Yeltsin Zelensky Zelenskyy Zuckerberg
    """
)
"""People whom speakers everywhere name by one name alone."""

HONORIFICS = listed(
    """
    Mr Mister Mrs Ms Miss Madam Madame Dr Doctor Prof Professor Sir Dame Lord Lady Rev Reverend
    Father Sister Brother Rabbi Imam Sheikh Shaikh Hon Honourable Honorable Messrs Mx Ayatollah
    Archbishop Bishop Cardinal Pope Saint Excellency Highness Majesty H.E HE HRH Capt Captain Col
    Colonel Gen Maj Major Lt Lieutenant Sgt Sergeant Cpl Corporal Admiral Brigadier Marshal
    Commander Comrade Uncle Aunt Aunty Chef Nurse Officer Detective Constable Inspector Coach
    """
)
"""Titles that stand before a person's name and are no office."""

POINTED = listed(
    "Mr Mrs Ms Dr Prof Rev Hon St Gen Col Capt Lt Sgt Maj Cpl Sen Rep Gov Messrs Sr Jr"
)
"""Abbreviations that a point may follow within a name."""

OFFICES = listed(
    """
    president premier minister chancellor senator congressman congresswoman representative
    governor mayor ambassador secretary treasurer commissioner chairman chairwoman chairperson
    chair director general judge justice king queen prince princess emperor empress emir sultan
    shah pope archbishop consul envoy deputy speaker taoiseach prime-minister secretary-general
    director-general attorney-general solicitor-general governor-general vice-president
    vice-chancellor sheriff councillor councilman delegate lawmaker leader dean rector provost ceo
    cfo cto headmaster principal superintendent commander spokesman spokeswoman spokesperson whip
    ombudsman registrar coroner prosecutor Sen Rep Gov MP
    """
)
"""Nouns of office, in lower case; abbreviations as they are written."""

OFFICE_WORDS = listed(
    """
    Prime Deputy Vice Foreign Finance Defence Defense Interior Health Education Trade Energy Home
    Justice Assistant Acting Former Attorney Solicitor Chief Executive Managing Under Secretary
    Secretary-General First Second Third Permanent Shadow Opposition Crown Lord Governor Special
    Federal State Supreme Grand High Lieutenant Agriculture Transport Environment Labour Labor
    Culture Sports Tourism Immigration Planning Commerce Science Information Water Minister
    General Honorary Associate Senior Junior Cabinet
    """
)
"""Words that narrow an office and stand before its noun: "Deputy Prime Minister"."""

OCCUPATIONS = listed(
    """
    activist actor actress adviser advisor analyst anchor anthropologist architect artist
    astronaut astronomer athlete attorney author banker biographer biologist blogger bishop boxer
    broadcaster brother businessman businesswoman candidate captain cartoonist chef chemist
    climatologist coach colleague columnist comedian commandant commentator composer conductor
    contributor coordinator correspondent cousin creator critic cyclist dancer daughter designer
    developer dictator diplomat doctor driver economist editor engineer entrepreneur ecologist
    expert farmer father filmmaker footballer founder co-founder friend general geologist guest
    guitarist historian host husband illustrator inventor investigator investor journalist lawyer
    lecturer librarian linguist manager mathematician meteorologist model mother musician
    neighbour neuroscientist nominee novelist officer opponent owner painter philosopher
    photographer photojournalist physicist pianist pilot playwright poet politician priest
    producer professor programmer psychologist publisher reporter rapper researcher reverend rival
    runner scholar scientist sculptor sergeant singer sister sociologist son songwriter star
    striker student surgeon swimmer teacher theologian tutor veteran victim volunteer wife writer
    zoologist interviewee incumbent
    """
)
"""What a person may be called before the name: "founder Ana Lopez"."""

ORGANISATIONS = listed(
    """
    academy administration agency airlines airways alliance archives army assembly associates
    association authority bank board brigade brothers bureau cabinet caucus center centre chamber
    church club co coalition college commission committee commonwealth company confederation
    congress consortium consulate coop cooperative corp corporation council court department
    directorate division electorate embassy enterprises faculty federation force forces foundation
    front fund gazette government group guard guild herald holdings hospital inc industries
    inspectorate institute institution international journal laboratories laboratory league legion
    library limited llc ltd magazine ministry mission monitor movement museum navy network news
    newspaper office opera orchestra organisation organization parliament partners partnership
    party patrol pharmaceuticals plc police polytechnic post press radio regiment reserve school
    secretariat seminary senate service services society squadron staff studios syndicate systems
    task-force taskforce team technologies telegraph television theatre theater times treasury
    tribune tribunal trust tv union united university watch workshop technology petroleum motors
    records productions pictures entertainment software solutions communications airline insurance
    securities bancorp capital ventures
    """
)
"""Nouns that a name of an organisation ends in, or begins with before "of"."""

OF_HEADS = listed(
    """
    academy agency alliance army association bank board bureau chamber church college commission
    committee confederation conference congress council court department embassy faculty
    federation house institute institution league library ministry museum office organisation
    organization parliament party school society union university consulate secretariat front
    movement brotherhood corps legion order team government
    """
)
"""Nouns of organisations that a name goes on behind with "of" or "for"."""

KNOWN_ORGANISATIONS = frozenset(
    """
African Union|Airbus|Al Jazeera|Al Qaeda|Al-Jazeera|Al-Qaeda|Al-Qaida|Alibaba|
Amnesty International|Arab League|Aramco|Associated Press|Bloomberg|Boeing|Bundesbank|
Bundestag|CERN|Citigroup|Congress|Daimler|Der Spiegel|Doctors Without Borders|Dow Jones|
Downing Street|Duma|Economist|El País|Ericsson|European Union|Europol|Eurostat|Exxon|
Facebook|Fatah|Federal Reserve|Freedom House|Gazprom|General Assembly|Goldman Sachs|
Google|Greenpeace|Guardian|Hamas|Harvard|Hezbollah|Hizbollah|Honda|House of Commons|
House of Lords|House of Representatives|Huawei|Human Rights Watch|Instagram|Intel|
Interpol|Izvestia|Knesset|Kremlin|Labour|Le Monde|Likud|LinkedIn|Lufthansa|McDonald|
McKinsey|Microsoft|Monsanto|Moody|Mossad|Mozilla|Nasdaq|Nestle|Netflix|Newsweek|
Nintendo|Nissan|Nokia|Oxfam|Parliament|Pentagon|Peshmerga|Pfizer|Politburo|Pravda|
Princeton|Qantas|Red Crescent|Red Cross|Reddit|Reuters|Rosneft|Samsung|
Save the Children|Scotland Yard|Security Council|Senate|Siemens|Sony|Sorbonne|Spotify|
Standard & Poor|Stanford|Starbucks|Supreme Court|Taliban|Tesla|Toyota|Treasury|Twitter|
Uber|Unesco|Unicef|Unilever|United Nations|Vatican|Viacom|Volkswagen|Volvo|Walmart|
Wehrmacht|WhatsApp|White House|Whitehall|Wikipedia|World Bank|World Trade Organization|
Xinhua|Yahoo|Yale|YouTube
""".replace("\n", "").split("|")
)
"""Organisations that speakers everywhere name without saying what they are."""

NO_ORGANISATION = listed(
    """
    AC AD AGM AI AIDS AKA AM AMA AMD ANC API APR ASAP ATM AUD AV B2B B2C BBQ BC BCE BMI CAD CCTV
    CD CE CEO CFO CIO CO CO2 COO COP COVID COVID-19 CPD CPI CPR CPU CTO CV DC DDT DIY DJ DM DNA
    DNS DUI DVD EDT EST EUR EV FAQ FDI FM FTA FX FY FYI GBP GCSE GDP GHG GM GMO GMT GNP GP GPA GPS
    GPT GPU GST HD HDMI HMAS HMS USS RMS HE HIV HQ HR HTML HTTP HTTPS ICBM ICT ID IDP IED II III
    IMHO IOT IP IPO IPR IQ ISBN ISO IT IV IVF IX JPEG JPY JR JSON KO KPI KPIS LAN LED LGBT LGBTI
    LGBTQ LNG LPG LSD MBA MC MD MDG MDGS ML MOOC MOU MP MP3 MPS MRI MVP MS NFT NGO NGOS NB NIMBY
    NO OK ODA OS OTC PA PC PCR PDF PHD PIN PM POV POW PPE PPP PR PS PST PTSD QA QC R&D RAM RBI RIP
    RNA ROI RPG RSS SAT SDG SDGS SDK SEO SME SMES SMS SOS SQL SR SUV SWOT TB TBA TBD TCP TLC TNT
    TV TVS UFO UHF UI URL URLS USB USD UTC UV UX VAT VHF VI VII VIII VIP VPN VR VS WWI WWII WMD
    WMDS WWW XI XML YTD BA BSC MSC MA OBE CBE AO SC ETA ETC CPTPP PPI ADHD IRA ISDN IR PV HSR LRT
    BRT RMB FLAC OGG MP4 WIP NDA ESG EIA EIR MRT LCD LSAT GRE GMAT SPF UPS DOS GUI IDE CMS CRM ERP
    FTP SSH TLS SSL UTXO BTC ETH NHL-STYLE Q&A PLC LLC LTD INC HIV/AIDS A&E OAP JFK FDR WTF LOL
    OMG
    """
)
"""Abbreviations that speakers use as common words."""

PLACE_HEADS = listed(
    """
    airport avenue bay beach boulevard bridge canal cape city coast county creek desert district
    dam falls garden gardens gulf harbour harbor heights highway hill hills island islands isles
    palace reef castle cathedral tower stadium arena plaza lake lagoon mountain mountains ocean
    park pass peninsula plateau port prefecture province quarter range region reservoir ridge
    river road sea shore square station strait straits street terrace territory territories town
    township valley village volcano
    """
)
"""Nouns that the name of a place ends in."""

PLACE_STARTS = listed("Lake Mount Mt Cape Fort Port River Isle San Santa St Saint Camp Point")
"""Words that the name of a place begins with."""

OTHER_HEADS = listed(
    """
    care accord accords act agreement album amendment article award awards bible bill book brexit
    budget campaign cent challenge championship championships chapter charter chronicles code
    conference constitution convention cup day days debate declaration decade directive doctrine
    dollar dollars drive economy edition effect era event exhibition expo fair fellow festival
    fever forum framework game games gate guide holiday index initiative internet interview
    jubilee law laws league's lecture letters manifesto march marathon medal memorandum model
    month national nations' night olympics open paper papers pact peace plan policy poll prize
    problem process program programme project protocol psalm question record referendum reform
    release report revolution review rights round route rules scheme section series show spring
    strategy street's study summit syndrome system talks tax test theorem theory title tour
    tournament treaty trial vaccine version virus war wars wave week weekend year years disease
    hurricane cyclone typhoon storm earthquake way road-map roadmap belt
    """
)
"""Nouns of events, products, papers and other things that have names and are none of ours."""

DEMONYMS = listed(
    """
    Afghan African Afrikaans Albanian Algerian American Andean Angolan Arab Arabian Arabic Aramaic
    Argentine Argentinian Armenian Asian Atlantic-based Aussie Australian Austrian Azerbaijani
    Bahraini Balkan Baltic Bangladeshi Bavarian Belarusian Belgian Bengali Bolivian Bosnian
    Brazilian Breton British Briton Bulgarian Burmese Cambodian Cameroonian Canadian Cantonese
    Caribbean Catalan Caucasian Celtic Chechen Chilean Chinese Colombian Congolese Cornish Croat
    Croatian Cuban Cypriot Czech Danish Dane Dutch Ecuadorian Egyptian Emirati English Estonian
    Ethiopian Eurasian European Fijian Filipino Finn Finnish Flemish French Gaelic Georgian German
    Germanic Ghanaian Greek Gujarati Gulf Haitian Hebrew Hindi Hispanic Hungarian Icelandic Indian
    Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Javanese Jew Jewish Jordanian
    Kazakh Kazakhstani Kenyan Korean Kosovar Kurd Kurdish Kuwaiti Kyrgyz Lao Laotian Latin Latino
    Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malay Malaysian Maltese Mandarin Maori
    Mauritian Mexican Moldovan Mongolian Moroccan Nepalese Nepali Nigerian Nordic Norwegian Omani
    Ottoman Pakistani Palestinian Pashto Persian Peruvian Philippine Polish Pole Polynesian
    Portuguese Punjabi Qatari Roman Romanian Russian Rwandan Saudi Scandinavian Scot Scots
    Scottish Senegalese Serb Serbian Sicilian Sikh Sindhi Singaporean Slav Slavic Slovak Slovene
    Slovenian Somali Soviet Spaniard Spanish Sudanese Swahili Swede Swedish Swiss Syrian Taiwanese
    Tajik Tamil Tatar Thai Tibetan Tunisian Turk Turkic Turkish Turkmen Ugandan Uighur Ukrainian
    Urdu Uruguayan Uyghur Uzbek Venezuelan Victorian Vietnamese Welsh Yemeni Yiddish Zambian
    Zimbabwean Christian Muslim Islamic Islamist Catholic Protestant Orthodox Buddhist Hindu Sunni
    Shia Shiite Anglican Baptist Evangelical Mormon Republican Democrat Democratic Conservative
    Liberal Libertarian Socialist Communist Marxist Tory Zionist Nazi Fascist Aboriginal
    Indigenous Western Eastern Northern Southern Central North South East West Mediterranean
    """
)
"""Nationalities, languages, faiths and leanings: they narrow a name and are none."""

POST_NOMINALS = listed("AM AC AO MP MEP MLA MSP QC KC SC OBE CBE MBE PhD MD Esq")
"""Letters behind a person's name; no part of it."""

NO_NAMES = listed(
    """
    January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan Eid Diwali Hanukkah
    Passover Thanksgiving Halloween Lent Nowruz Feb Apr Jul Aug Sep Sept Oct Nov Dec Tue Tues Wed
    Thu Thur Thurs Fri God Allah Internet Bible Quran Koran Heaven Hell Web Hello Hey Hi Yeah Yep
    Nope Yes No Dear Thanks Thank Goodbye Bye Congratulations With On And For Of To In At By From
    About The A An As But Or Is Are Was Were Its Their Our After Before Against Into Over How Why
    What Who When Where Not If So Also Then This That These Those My Your His Her We You They He
    She It Welcome Greetings Oh Ah Um Uh Er Mm Hmm Okay OK Alright Wow
    """
)
"""Days, months, feasts, calls and other capitals that name nobody."""

PARTICLES = listed(
    "de da di do du dos das del della der den van von ter ten la le el al bin bint ibn af av zu"
)
"""Small words within a person's name."""

EVENT_STARTS = listed("Hurricane Cyclone Typhoon Storm Operation Project Expo Task Article Section")
"""Words that names of events and the like begin with."""

PLAIN_WORDS = listed(
    """
    action agent air american angel animal armed art baby bad bank basic beach best better big
    bird black blood blue board body book box boy break bridge bright broken brown business camp
    car card case chain change child children choice citizen city civil clean clear climate cloud
    club code cold common community core country crime cross crown culture cut daily dark data
    dead death deep digital dog door double dragon dream drive early earth east easy eye fair
    faith family farm fast father field film fire first fish flag flat floor flow flower fly food
    foot forest free fresh friend fuel full fund future game garden general giant girl global gold
    golden good grand great green ground group guide hand happy hard head heart heavy help hero
    high history hit hope horse hot house human ice idea industry inner iron island job joint joy
    junior justice key kid king land last law life light line link lion list little live local
    long lost love low machine magic main major man market master matter media memory mind minor
    mirror model modern money moon morning mother mountain move music name nation national nature
    net new night north ocean oil old open order outer over party past path peace people perfect
    phone plan planet play point poor power press pretty prime private problem project public pure
    quality question quick quiet race radio rain random rapid raw ready real record red reform
    rich right ring rising river road rock room root round royal rule rural safe sand school sea
    second secret senior service shadow sharp ship shop short show silent silver simple sky sleep
    slow small smart snow social soft soil solar solid song soul sound source south space special
    speed spirit sport spring square standard star start state steel step stone storm story
    straight strange street strong student summer sun super supreme sweet system table tax team
    test thing third time total tower town track trade traffic train tree true truth trust ultra
    under union unique united unity universal urban value victory view village violence vision
    voice wall war water wave way weather week west white wide wild win wind winter wise woman
    women wonder wood word work world yellow young youth zero zone
    """
)
"""Words that titles and names of things are made of, and names of people hardly ever."""
