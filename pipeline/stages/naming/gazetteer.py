"""Countries, regions and large cities, as a speaker names them in English.

Made by `python -m tests.make.gazetteer` from GeoNames (https://www.geonames.org), licensed under
CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), changed: selected and without accents.
"""

PLACES = """
A Coruna|Aachen|Aalborg|Abadan|Abaetetuba|Abakaliki|Abakan|Abbotsford|Abbottabad|Abeche|
Abengourou|Abeokuta|Aberdeen|Abha|Abidjan|Abiko|Abilene|Abnub|Abobo|Abohar|Abomey|
Abomey-Calavi|Abreu e Lima|Abu Dhabi|Abu Ghurayb|Abu Kabir|Abu Tij|Abu al-Kahsib|Abuja|
Acailandia|Acapulco de Juarez|Acarigua|Accra|Achalpur|Acharnes|Acheng|Achinsk|
Acilia-Castel Fusano-Ostia Antica|Ad-Damazin|Ad-Damir|Adachi|Adamstown|Adana|Adapazari|
Addis Ababa|Adelaide|Aden|Adigrat|Adilabad|Adiwerna|Adiyaman|Admiralteisky|Ado-Ekiti|
Adoni|Afghanistan|Africa|Afyonkarahisar|Agadez|Agadir|Agartala|Agege|Ageo|Agra|Agri|
Aguachica|Aguas Claras|Aguas Lindas de Goias|Aguascalientes|Ahar|Ahilyanagar|Ahmadpur East|
Ahmedabad|Ahuntsic-Cartierville|Ahvaz|Aihara|Aihui|Ain Beida|Ain Oussera|Airoli|
Ait Melloul|Aix-en-Provence|Aizawl|Aizu-Wakamatsu|Ajapnyak|Ajax|Ajdabiya|Ajegunle|Ajman|
Ajmer|Akademicheskoe|Akashi|Akhmim|Akishima|Akita|Akola|Akowonjo|Akron|Aksaray|Aktau|
Aktobe|Akure|Al Ahmadi|Al Ain City|Al Ajaylat|Al Bab|Al Basrah al Qadimah|Al Bayda'|
Al Diwaniyah|Al Fallujah|Al Fashn|Al Faw|Al Fayyum|Al Fqih Ben Calah|Al Hasakah|
Al Hawamidiyah|Al Hillah|Al Hindiyah|Al Hoceima|Al Hudaydah|Al Hufuf|Al Jadid|Al Jammaliyah|
Al Jubayl|Al Jumayl|Al Kharj|Al Khums|Al Khusus|Al Madinah|Al Mahallah al Kubra|
Al Mahmudiyah|Al Majaz|Al Manaqil|Al Mansurah|Al Manzalah|Al Matariyah|Al Mawsil al Jadidah|
Al Miqdadiyah|Al Mubarraz|Al Muharraq|Al Qadarif|Al Qahirah al Jadidah|Al Qamishli|Al Qatif|
Al Qurnah|Al Qusiyah|Al ‘Amarah|Al ‘Ashir min Ramadan|Al'met'yevsk|Al-'Ubur|Al-Junaynah|
Al-Kut|Al-Musayab|Ala'er|Alabama|Alagoinhas|Alamar|Aland Islands|Alandur|Alanya|Alappuzha|
Alasia|Alaska|Albacete|Albania|Albany|Alberta|Alberton|Albuquerque|Alcala de Henares|
Alchevsk|Alcobendas|Alcorcon|Aleppo|Alexandria|Aley|Algeciras|Algeria|Algiers|Alhambra|
Aliayabiagba|Alicante|Alief|Aligarh|Alimosho|Alkmaar|Allentown|Almaty|Almendares|
Almere Stad|Almeria|Almirante Tamandare|Alofi|Alor Setar|Alps|Altamira|Alto Barinas|
Alto Hospicio|Altona|Alvaro Obregon|Alvorada|Alwar|Amadora|Amagasaki|Amaigbo|Amalner|
Amanfrom|Amarapura|Amaravati|Amasya|Amazon|Ambala|Ambala Sadar|Ambarnath|Ambato|Ambattur|
Ambikapur|Ambur|America|American Samoa|Americana|Amersfoort|Amherst|Amiens|Amman|Amol|
Amozoc de Mota|Ampang|Amravati|Amreli|Amritsar|Amroha|Amsterdam|An Nhon|An Nuhud|
An Nu‘maniyah|Anaco|Anaheim|Anand|Ananindeua|Anantapur|Anantnag|Anapolis|Anbu|Anchorage|
Andalusia|Anderlecht|Andes|Andijon|Andimeshk|Andisheh|Andong|Andorra|Andorra la Vella|
Andria|Ang Mo Kio New Town|Angarsk|Angeles City|Angers|Angoche|Angola|Angono|
Angra dos Reis|Angren|Anguilla|Anjo|Ankang|Ankara|Anliu|Ann Arbor|Annaba|Anning|Anqing|
Anqiu|Ansan-si|Anshan|Anshun|Antakya|Antalya|Antananarivo|Antarctica|Antigua and Barbuda|
Antioch|Antipolo|Antofagasta|Antsirabe|Antsiranana|Antwerp|Anyama|Anyang|Anyang-si|Aomori|
Aparecida de Goiania|Apatzingan|Apeldoorn|Apia|Apopa|Apucarana|Aqaba|Aqsu|Ar Ramtha|
Ar Raqqah|Ar Rayyan|Ar Rifa‘|Arabi|Arabian Sea|Arabkir|Aracaju|Aracatuba|Araguaina|
Araguari|Arak|Arakawa|Aral Sea|Arapiraca|Arapongas|Araraquara|Araras|Araruama|Araucaria|
Araure|Araxa|Arba Minch|Arcahaie|Arctic|Ardabil|Arequipa|Arezzo|Arganzuela|Argenteuil|
Argentina|Arhus|Arica|Arif Wala|Arifwala|Ariquemes|Arish|Arizona|Arjawinangun|Arkansas|
Arkhangel'sk|Arlington|Arlit|Armavir|Armenia|Arnavutkoy|Arnhem|Arroyo Naranjo|Arsi Negele|
Arsuz|Artem|Artur Alvim|Artux|Aruba|Arusha|Arvada|Aryanah|Arzamas|As Salamiyah|
As Salimiyah|As Salt|As Samawah|As Sinbillawayn|As Suwayq|Asahikawa|Asaka|Asan|Asansol|
Asela|Ash Sharqat|Ash Shatrah|Ash-Shaykh Zayid|Ashaiman|Ashdod|Asheville|Ashgabat|Ashikaga|
Ashkelon|Ashmun|Ashoknagar Kalyangarh|Ashuganj City|Asia|Asmara|Assiut|Astana|Astanajapura|
Astoria|Astrakhan|Asuncion|Aswan|Atani|Atasehir|Atbara|Athens|Athlone|Atibaia|Atlanta|
Atlantic|Atlantic Ocean|Atsiaman|Atsugi|Attock City|Atyrau|Auckland|Augsburg|Aurangabad|
Austin|Australia|Australian Capital Territory|Austria|Avadi|Avare|Avarua|Avellaneda|
Avtozavodskyi|Awasa|Awka|Ayacucho|Aydin|Az Zawiyah|Az Zubayr|Az Zulfi|Azamgarh|Azare|
Azcapotzalco|Azerbaijan|Azimpur|

Ba Dinh|Ba Don|Ba Vi|Bab Ezzouar|Babol|Bac Giang|Bac Lieu|Bac Ninh|Bac Quang|Bac Tu Liem|
Bacabal|Bacau|Bachuan|Bacolod City|Bacoor|Badajoz|Badalona|Badin|Badlapur|Bafoussam|
Bagaha|Bagalkot|Bagcilar|Bage|Bagerhat|Baghdad|Baghlan|Bago City|Bagong Silang|
Bagong Silangan|Baguio|Bahadurgarh|Bahamas|Baharampur|Baharestan|Baharkah|Bahawalnagar|
Bahawalpur|Bahcelievler|Bahia Blanca|Bahir Dar|Bahraigh|Bahrain|Baia Farta|Baia Mare|
Baicheng|Baidoa|Baidyabati|Bairro da Penha|Baise|Baisha|Baishan|Baiyin|Bakersfield|Baku|
Bakwa|Balakovo|Balangir|Balashikha|Balashov|Balasore|Balbala|Balcon de la Lisa|Bali|
Balikesir|Balikpapan|Baliuag|Balkans|Balkh|Ballarat|Ballari|Balneario Camboriu|Balochistan|
Balombo|Balsas|Balti|Baltic Sea|Baltimore|Balurghat|Balvanera|Bama|Bamako|Bamenda|
Ban I Chang|Ban Khlong Prawet|Ban Samae Dam|Banan|Banda Aceh|Bandar Abbas|Bandar Bukit Raja|
Bandar Lampung|Bandar Mahkota Cheras|Bandar Seri Alam|Bandar Seri Begawan|Bandar Sunway|
Bandar Tasik Puteri|Bandar Utama|Bandar-e Anzali|Bandar-e Mahshahr|Bandarban|Bandirma|
Bandundu Province|Bandung|Baneh|Banfora|Bang Bon|Bang Kapi|Bang Khae|Bang Khun Thian|
Bang Na|Bang Rak|Bang Sue|Bangalore|Bangaon|Bangkok|Bangkok Noi|Bangladesh|Bangui|Banha|
Bani Mazar|Bani Suwayf|Banja Luka|Banjar|Banjaran|Banjarbaru|Banjarmasin|Banjul|Bankura|
Bannu|Banqiao|Bansbaria|Banswara|Banyuwangi|Bao Loc|Bao'an|Bao'an Centre|Baoding|Baoji|
Baoshan|Baotou|Baqubah|Barakaldo|Baraki|Barakpur|Baran|Baranagar|Baranovichi|Barasat|
Barbacena|Barbados|Barcarena|Barcelona|Barddhaman|Bareilly|Bariadi|Barika|Barinas|
Baripada|Barishal|Barmer|Barnala|Barnaul|Barquisimeto|Barra Mansa|Barra do Pirai|
Barrancabermeja|Barranquilla|Barreiras|Barretos|Barrie|Barshi|Barueri|Baruta|Barysaw|
Basaksehir|Basel|Bashan|Basildon|Basingstoke|Basirhat City|Basrah|Basse-Terre|Basseterre|
Basti|Basuo|Bat Yam|Bata|Batala|Batam|Batang|Batangas|Bataysk|Bath|Bathinda|Batikent|
Batna|Baton Rouge|Battagram|Battambang|Batu|Batu Caves|Batu Pahat|Batumi|Baturaja|Baubau|
Bauchi|Bauru|Bavaria|Bawshar|Bay of Bengal|Bayambang|Bayamon|Bayan Lepas|Bayan Nur|
Bayawan|Bayji|Bayugan|Bazhong|Beau Bassin-Rose Hill|Beaumont|Beaverton|Beawar|Bechar|
Becontree|Bedford|Bedok New Town|Beed|Beersheba|Begoua|Begusarai|Behbahan|Bei'an|Beibei|
Beihai|Beijing|Beiliu|Beining|Beipiao|Beira|Beirut|Bejaia|Bekasi|Bekobod|Belagavi|
Belarus|Belawan|Belem|Belfast|Belford Roxo|Belgium|Belgorod|Belgrade|Belgrano|Belize|
Bella Vista|Bellevue|Bello|Belmopan|Belo Horizonte|Bemowo|Ben Cat|Ben Guerir|Ben Tre|
Bendigo|Benfica|Bengal|Bengaluru|Bengbu|Benghazi|Bengkulu|Benguela|Beni Mellal|Benin|
Benin City|Benito Juarez|Benoni|Bento Goncalves|Benxi|Beppu|Berazategui|Berbera|Berberati|
Bercham|Berdyansk|Berezniki|Bergamo|Bergedorf|Bergen|Bergisch Gladbach|Berkane|Berkeley|
Berlin|Bermuda|Bern|Berrechid|Bertoua|Besancon|Beshariq|Bet Shemesh|Bethlehem|Betim|
Bettiah|Betul|Bexley|Beylikduzu|Bhadrak|Bhadravati|Bhadreswar|Bhagalpur|Bhairab Bazar|
Bhakkar|Bhalswa Jahangirpur|Bharatpur|Bharuch|Bhatara|Bhatpara|Bhavnagar|Bhawana|Bhayandar|
Bhetia|Bhilai|Bhilai Charoda|Bhilwara|Bhimavaram|Bhind|Bhisho|Bhiwadi|Bhiwandi|Bhiwani|
Bhola|Bhopal|Bhubaneswar|Bhuj|Bhusawal|Bhutan|Bialoleka|Bialystok|Bibirevo|Bida|Bielany|
Bielefeld|Bielsko-Biala|Bien Hoa|Bihar Sharif|Bijie|Bikaner|Bila Tserkva|Bilaspur|Bilbao|
Bilbeis|Bilimora|Billings|Bilqas|Bima|Bimbo|Binan|Binangonan|Binga|Bingol|Binh Minh|
Binh Thanh|Binh Thuy|Binjai|Bintulu|Binzhou|Biratnagar|Birendranagar|Birganj|Birgaon|
Birigui|Birjand|Birkenhead|Birmingham|Birnin Kebbi|Biryulevo|Bishan|Bishkek|Bishoftu|
Biskra|Bislig|Bissau|Bitung|Biysk|Bizerte|Black Sea|Blackburn|Blackpool|Blagoveshchensk|
Blantyre|Blida|Blitar|Bloemfontein|Blumenau|Bnei Brak|Bo De|Boa Vista|Bobo-Dioulasso|
Bobruysk|Bocaue|Bochum|Bocoio|Bogor|Bogorodskoye|Bogota|Bogra|Bohuniya|Boise|Bojnurd|
Bokaro|Bokhtar|Boksburg|Boli|Bolivia|Bologna|Bolton|Bolu|Bolzano|Bombay|
Bonaire, Saint Eustatius and Saba|Bondoukou|Bonn|Bonon|Bontang|Borama|Borazjan|Bordeaux|
Bordj Bou Arreridj|Bordj el Kiffan|Borivli|Borneo|Borough Park|Borshchahivka|Borujerd|
Boshan|Bosnia and Herzegovina|Bosque Saude|Boston|Botad|Botshabelo|Botswana|Bottrop|
Botucatu|Bou Saada|Bouafle|Bouake|Boulogne-Billancourt|Bournemouth|Bouskoura|Bouvet Island|
Boyeros|Bozhou|Bradford|Braga|Braganca|Braganca Paulista|Brahmanbaria|Brahmapur|Braila|
Brakpan|Brampton|Brandon|Brantford|Brasilandia|Brasilia|Brasov|Brateyevo|Bratislava|
Bratsk|Braunschweig|Brazil|Brazzaville|Breda|Bremen|Bremerhaven|Brescia|Brest|Breves|
Bridgeport|Bridgetown|Brighton|Brikama|Brisbane|Bristol|Britain|British Columbia|
British Indian Ocean Territory|British Virgin Islands|Brits|Brittany|Brno|Brockton|
Broken Arrow|Bronx|Brooklyn|Brovary|Brownsville|Bruges|Brugge|Brunei|Brussels|Bryansk|
Bucaramanga|Bucharest|Bucheon-si|Budapest|Budapest III. kerulet|Budapest IV. kerulet|
Budapest XI. kerulet|Budapest XIII. kerulet|Budaun|Budta|Buea|Buenaventura|Buenavista|
Bueng Kum|Buenos Aires|Buguma|Buhe|Bujumbura|Bukama|Bukan|Bukavu|Bukhara|
Bukit Batok New Town|Bukit Bintang|Bukit Jalil|Bukit Merah Estate|Bukit Mertajam|
Bukit Panjang New Town|Bukit Rahman Putra|Bukittinggi|Bukoba|Bulandshahr|Bulaon|Bulawayo|
Bulgaria|Bumba|Bunamwaya|Bunda|Bundi|Bunia|Bunkyo|Buon Ho|Buon Ma Thuot|Burari|Buraydah|
Burayu|Burdur|Burewala|Burgas|Burgos|Burhanpur|Burkina Faso|Burlington|Burma|Burnaby|
Burnley|Bursa|Burton upon Trent|Burundi|Burzaco|Busan|Bushehr|Bushwick|Business Bay|
Butanta|Butembo|Butterworth|Butuan|Butwal|Buxar|Buyukcekmece|Buzau|Bydgoszcz|Bytom|

Ca Mau|Caala|Cabanatuan City|Cabimas|Cabinda|Cabo Frio|Cabo San Lucas|Cabo Verde|
Cabo de Santo Agostinho|Cabudare|Cabudwaaq|Cabuyao|Cacak|Cacapava|Caceres|Cachoeirinha|
Cachoeiro de Itapemirim|Cacuaco|Cadiz|Caen|Cagayan de Oro|Cagliari|Cagua|Cai Lay|Caieiras|
Cainta|Cairns|Cairo|Cajamarca|Calabar|Calabozo|Calama|Calamba|Calasiao|Calcutta|
Caldas Novas|Calgary|Cali|California|Callao|Caloocan|Caloundra|Calumbo|Calumpit|Cam Pha|
Cam Pha Mines|Cam Ranh|Camacari|Camaguey|Camama|Camaragibe|Camayenne|Cambe|Cambodia|
Cambridge|Cameroon|Cameta|Campeche|Campina Grande|Campinas|Campo Grande|Campo Largo|
Campo Limpo|Campo Mourao|Campos dos Goytacazes|Can Giuoc|Can Tho|Canada|Canakkale|Canberra|
Cancun|Candelaria|Cangaiba|Cangzhou|Cankaya|Canoas|Canton|Cao Lanh|Caotun|Cap-Haitien|
Capao Redondo|Capas|Cape Coast|Cape Coral|Cape Town|Cape Verde|Capiata|Carabanchel|Caracas|
Caraguatatuba|Carapicuiba|Cardenas|Cardiff|Cariacica|Caribbean|Carletonville|Carlsbad|
Carmona|Carnot|Carolina|Carora|Carrefour|Carrollton|Cartagena|Cartago|Caruaru|Carupano|
Cary|Casablanca|Cascavel|Caspian Sea|Castanhal|Castelar|Castello de la Plana|Castries|
Catacamas|Catalao|Catalonia|Catamarca|Catanduva|Catania|Catarman|Catbalogan|Catchiungo|
Catia La Mar|Catumbela|Cau Giay|Caucaia|Caucasus|Cavite City|Caxias|Caxias do Sul|
Cayman Islands|Cazenga|Cebu City|Cedar Rapids|Ceilandia|Celaya|Central African Republic|
Central America|Central Asia|Central Coast|Central Europe|Centralniy|Centro Habana|Cerete|
Cergy-Pontoise|Cerro|Cesena|Ceyhan|Ch'ongdan-up|Chad|Chaeryong-ni|Chak Jhumra|Chakwal|
Chakwama|Chalco|Chalisgaon|Chalus|Chaman|Chamartin|Chamberi|Chanda|Chandannagar|
Chandigarh|Chandpur|Chanduasi|Chang-hua|Changam-ch'on|Changchun|Changde|Changhua|Changji|
Changle|Changning|Changsha|Changshu|Changwon|Changyi|Changyuan|Changzheng|Changzhi|
Changzhou|Chanthaburi|Chaohu|Chaoyang|Chaozhou|Chapeco|Chapra|Charallave|Charleroi|
Charleston|Charlotte|Charlotte Amalie|Charlottenburg|Charsadda|Chas|Chattanooga|Chattogram|
Chatuchak|Cheboksary|Chechnya|Chelmsford|Cheltenham|Chelyabinsk|Chemnitz|Chengde|Chengdu|
Chenggu|Chengguan Qu|Chenghua|Chengqiao|Chengtangcun|Chengzhong|Chengzihe|Chennai|Chenzhou|
Cheonan|Cheongju-si|Cheras|Cheremushki|Cheremushky|Cherepovets|Cherkasy|Cherkessk|
Chernihiv|Chernivtsi|Chernobyl|Chertanovo Yuzhnoye|Chesapeake|Chetumal|Chhatarpur|
Chhindwara|Chi Linh|Chiang Mai|Chiayi City|Chiba|Chicago|Chichawatni|Chichicastenango|
Chiclayo|Chicoloapan|Chifeng|Chigasaki|Chihuahua|Chikmagalur|Chikusei|Chikushino-shi|
Chilakalurupet|Chilanzar|Chile|Chililabombwe|Chillan|Chilliwack|Chilpancingo|Chimaltenango|
Chimbote|Chimoio|China|Chinandega|Chinatown|Chinautla|Chincha Alta|Chingola|Chiniot|
Chinju|Chipata|Chiquimula|Chirchiq|Chirmiri|Chishtian|Chisinau|Chita|Chitato|Chitradurga|
Chittoor|Chittorgarh|Chitungwiza|Chizhou|Chlef|Cho Lon|Choa Chu Kang New Town|Chofu|
Choloma|Cholula|Chom Thong|Choma|Chon Buri|Chon Thanh|Chongfu|Chongjin|Chongming|
Chongqing|Chongzuo|Chorzow|Christchurch|Christmas Island|Chula Vista|Chumakivskyi|Chuncheon|
Chungju|Chunian|Chuo|Churu|Chust|Chuxiong|Chuzhou|Ciamis|Ciampea|Cianjur|Cibinong|
Cidade Ademar|Cidade Dutra|Cidade Lider|Cidade Tiradentes|Ciego de Avila|Cienfuegos|Cigli|
Cikampek|Cikarang|Cikupa|Cilacap|Cilegon|Cileungsir|Cileunyi|Cimahi|Cincinnati|Cipolletti|
Ciputat|Circoiscrizione II|Circoiscrizione III|Circoiscrizione IV|Circoiscrizione V|
Circoiscrizione VI|Circoiscrizione VIII|Cirebon|Citeureup|City of Port Phillip|
City of Westminster|Ciudad Acuna|Ciudad Apodaca|Ciudad Benito Juarez|Ciudad Bolivar|
Ciudad Camilo Cienfuegos|Ciudad Delicias|Ciudad General Escobedo|Ciudad Guayana|Ciudad Guzman|
Ciudad Juarez|Ciudad Lazaro Cardenas|Ciudad Lineal|Ciudad Lopez Mateos|Ciudad Madero|
Ciudad Nezahualcoyotl|Ciudad Obregon|Ciudad Ojeda|Ciudad Rio Bravo|Ciudad Valles|
Ciudad Victoria|Ciudad de Villa de Alvarez|Ciudad de la Paz|Ciudad del Carmen|Ciudad del Este|
Ciutat Vella|Cixi|Cizre|Clarksville|Clearwater|Clermont-Ferrand|Cleveland|Clinton Township|
Closepet|Clovis|Cluj-Napoca|Co Do|Coacalco|Coatepeque|Coatzacoalcos|Coban|Cochabamba|
Cockburn Town|Cocos Islands|Coimbatore|Coimbra|Colatina|Colchester|Colina|College Station|
Cologne|Colombia|Colombo|Colonia Lindavista|Colonia del Valle|Colorado|Colorado Springs|
Columbia|Columbus|Comilla|Comitan|Comodoro Rivadavia|Comoros|Compton|Conakry|Concepcion|
Concordia|Congo|Connecticut|Conselheiro Lafaiete|Constanta|Constantine|Contagem|
Cook Islands|Copacabana|Copenhagen|Copiapo|Coquimbo|Coquitlam|Coral Springs|Cordoba|Cork|
Corlu|Cornwall|Coro|Coronel|Coronel Fabriciano|Corpus Christi|Corrientes|Corsica|Corum|
Corumba|Costa Mesa|Costa Rica|Cotabato|Cotia|Cotonou|Coventry|Cox's Bazar|Coyoacan|
Craiova|Crato|Crete|Criciuma|Crimea|Croatia|Croix-des-Bouquets|Croydon|Cuauhtemoc|
Cuautitlan|Cuautitlan Izcalli|Cuautla|Cuba|Cubatao|Cucuta|Cuddalore|Cuenca|Cuernavaca|
Cuiaba|Cuito|Culiacan|Cumana|Curacao|Curico|Curitiba|Cursino|Curug|Cusco|Cuttack|Cyprus|
Czech Republic|Czechia|Czechoslovakia|Czestochowa|

DRC|Da Lat|Da Nang|Daanbantayan|Dabou|Dabrowa Gornicza|Dachang|Dadu|Daegu|Daejeon|
Dagenham|Dagupan|Daito|Dajal|Dakar|Dakhla|Dalian|Daliang|Dallas|Daloa|Dalupura|
Daly City|Dam Dam|Damanhur|Damascus|Damietta|Dammam|Damoh|Dandong|Danshui|Danube|Daoukro|
Daqing|Dar Bouazza|Dar es Salaam|Darbhanga|Darjiling|Darmstadt|Darnah|Darnytsya|Dartmouth|
Dar‘a|Dasha|Daska Kalan|Dasmarinas|Dasoguz|Datia|Datong|Datun|Daule|Daur|Davangere|
Davao|Davie|Dawei|Dawukou|Daxing|Daxing'anling|Daye|Dayrah|Dayrut|Dayton|Dazhou|
Dchira El Jihadia|Debre Birhan|Debre Mark'os|Debre Tabor|Debrecen|Deer Valley|Deesa|
Dehiwala-Mount Lavinia|Dehradun|Dehui|Deir ez-Zor|Delaware|Delegacion Cuajimalpa de Morelos|
Delhi|Delhi Cantonment|Delicias|Delmas|Democratic Republic of Congo|
Democratic Republic of the Congo|Dengzhou|Denizli|Denmark|Denpasar|Denton|Denver|Deoghar|
Deoli|Deoria|Depok|Dera Ghazi Khan|Dera Ismail Khan|Dera Murad Jamali|Derbent|Derince|
Derry|Des Moines|Desna|Desnyanskyi|Dessalines|Dessie|Detroit|Deventer|Devon|Dewas|Deyang|
Dezful|Dezhou|Dhahran|Dhaka|Dhamar|Dhamtari|Dhanbad|Dhangadhi|Dharan|Dharashiv|Dharavi|
Dharmavaram|Dhaulpur|Dhirkot|Dhule|Di An|Diadema|Dibrugarh|Didao|Diego Garcia|Dien Ban|
Diepsloot|Diez de Octubre|Digos|Digri|Dihok|Dijkot|Dijon|Dikirnis|Dila|Dili|Dimapur|
Dimitrovgrad|Din Daeng|Dinaig|Dinajpur|Dinapore|Dinapur Nizamat|Dindigul|Dingxi|Dingzhou|
Diourbel|Dipalpur|Dire Dawa|District of Columbia|Disuq|Divinopolis|Divo|Dixinn|Diyarbakir|
Djelfa|Djibouti|Dnipro|Dniprovskyi|Dodoma|Dogonbadan|Doha|Dohad|Doilungdeqen|Dokri|
Dolisie|Dombivali|Dominica|Dominican Republic|Donaustadt|Doncaster|Donetsk|Dong Da|Dong Ha|
Dong Hoi|Dong Xoai|Dongguan|Donghae City|Donghai|Dongling|Dongsheng|Dongtai|Dongyang|
Dongying|Donostia / San Sebastian|Dorchester|Dordrecht|Dortmund|Dorud|Dos Hermanas|
Dosquebradas|Douala|Douliu|Dourados|Downey|Drammen|Dresden|Dschang|Dubai|
Dubai Investments Park|Dubai Marina|Dublin|Dubreka|Duc Pho|Duc Trong|Ducheng|Duekoue|
Duisburg|Dukuhturi|Dumaguete|Dumai|Dundee|Dundo|Dunedin|Dunhua|Dunhuang|Duque de Caxias|
Durban|Durg|Durgapur|Durham|Durres|Dushanbe|Dusit|Dusseldorf|Duyun|Duzce|Dzerzhinsk|

E'zhou|Earth|East Africa|East Asia|East Chattanooga|East Flatbush|East Germany|East Hampton|
East Harlem|East Helsinki|East Independence|East Jerusalem|East London|East Los Angeles|
East New York|East Timor|Eastbourne|Eastern Europe|Ebetsu|Ebina|Ebolowa|Ebute Ikorodu|
Ecatepec de Morelos|Ecuador|Edinburgh|Edirne|Edison|Edmonton|Edogawe|Efon-Alaaye|Egypt|
Eimsbuttel|Eindhoven|Eixample|Ejido|Ejigbo|Ekibastuz|El Achir|El Cajon|El Daein|El Dibir|
El Eulma|El Fasher|El Geneina Fort|El Jadida|El Kelaa des Srarhna|El Limon|El Monte|
El Mourouj|El Obeid|El Oued|El Paso|El Progreso|El Salvador|El Tigre|El Vigia|El-Aaiun|
Elazig|Elbasan|Elblag|Elche|Eldoret|Elektrostal'|Elgin|Elista|Elk Grove|Elmhurst|
Eloy Alfaro|Eluru|Emalahleni|Embu das Artes|Eminabad|Emirates|Emmiganur|Encheng|
Enfield Town|Engels|England|Enschede|Ensenada|Enshi|Entebbe|Enugu|Envigado|Epworth|
Equatorial Guinea|Erbil|Erdenet|Erebuni|Erechim|Eregli|Erfurt|Eritrea|Erlangen|
Ermelino Matarazzo|Ermelo|Errachidia|Erzincan|Erzurum|Escalante|Escondido|Escuintla|
Esenler|Esenyurt|Eskisehir|Eslamshahr|Esmeraldas|Esna|Espoo|Essen|Essex|Esteli|Estonia|
Esuk Oron|Eswatini|Etah|Etawah|Ethiopia|Etobicoke|Etwatwa|Eunapolis|Eurasia|Europe|
Evansville|Evaton|Everett|Exeter|Ezeiza|Ezhou|

Facatativa|Fairfield|Faisalabad|Falkland Islands|Fangchenggang|Fangshan|Fanling|Faqus|
Far East|Fardis|Fargo|Faridabad|Faridpur|Faroe Islands|Farrukhabad|Fasa|Fatehpur|Fatih|
Favoriten|Fayetteville|Fazenda Rio Grande|Federal Way|Feira de Santana|Fendou|Fengcheng|
Fenghuang|Fengshan|Fengxiang|Fergana|Fernando de la Mora|Ferrara|Ferraz de Vasconcelos|
Fes al Bali|Fianarantsoa|Fiji|Finland|Firozabad|Firozpur|Flanders|Florence|Florencia|
Florianopolis|Florida|Floridablanca|Floridsdorf|Flying Fish Cove|Foggia|Fontana|Fontanar|
Forli|Formosa|Fort Collins|Fort Lauderdale|Fort Wayne|Fort Worth|Fort-de-France|Fortaleza|
Fortechnyi|Foshan|Foumban|Foz do Iguacu|Franca|France|Franceville|Francisco Beltrao|
Francisco Morato|Francistown|Franco da Rocha|Frankfurt am Main|Frederiksberg|Freetown|
Freguesia do O|Freiburg|Fremont|French Guiana|French Polynesia|French Southern Territories|
Fresnillo|Fresno|Friedrichshain|Frisco|Fu'an|Fuchu|Fuding|Fuencarral|Fuencarral-El Pardo|
Fuenlabrada|Fujairah|Fujieda|Fujimino|Fujinomiya|Fujisawa|Fukayacho|Fukui-shi|Fukuoka|
Fukushima|Fukuyama|Fuling|Fullerton|Funafuti|Funchal|Funtua|Funza|Furth|Fushun|Fuxin|
Fuyang|Fuyu|Fuzhou|Fyzabad|

Gabela|Gabes|Gabon|Gaborone|Gadag|Gadag-Betageri|Gafsa|Gagnoa|Gainesville|Gajuwaka|
Galati|Galicia|Gama|Gambela|Gambia|Gandajika|Gandhidham|Gandhinagar|Gangapur|Gangavati|
Ganges|Gangneung|Gangtok|Gangu Chengguanzhen|Ganzhou|Gaojing|Gaomi|Gaoping|Gaozhou|Gapan|
Garanhuns|Garden Grove|Gardez|Garhi Khairo|Garissa|Garut|Gashua|Gasteiz / Vitoria|Gatineau|
Gaya|Gaza|Gaziantep|Gazipur|Gboko|Gbongan|Gdansk|Gdynia|Gebze|Geelong|Geita|Gejiu|
Gelsenkirchen|Gemena|General Santos|General Trias|Geneva|Genoa|Geoje|George Town|
Georgetown|Georgia|Gera|Gereida|Germany|Germiston|Getafe|Geylang|Ghana|Ghardaia|
Ghaziabad|Ghazipur|Ghazni|Ghent|Ghotki|Ghulja|Gia Lam|Gia Rai|Gibraltar|Gifu|Gijang|
Gijon|Gilgit|Gillingham|Gimcheon|Gimpo-si|Gingoog|Ginowan|Girardot City|Giresun|Girga|
Giridih|Giron|Girona|Gisenyi|Gitega|Giza|Glasgow|Glazov|Glendale|Gliwice|Gloucester|
Go Cong|Go Vap|Godhra|Godome|Goiania|Gojra|Gokalpur|Gol'yanovo|Golan Heights|Golbasi|
Gold Coast|Golestan|Golfe|Goma|Gombe|Gomez Palacio|Gonbad-e Kavus|Gonda City|Gondal|
Gonder|Gondia|Gongguan|Gongheyong|Gongzhuling|Gorakhpur|Gorgan|Gorontalo|
Gorzow Wielkopolski|Gothenburg|Gottingen|Governador Valadares|Goyang-si|Gqeberha|Gracia|
Grajau|Granada|Grand Prairie|Grand Rapids|Grand-Bassam|Gravatai|Gravesend|Graz|
Great Britain|Greater Noida|Greater Sudbury|Greece|Greeley|Green Bay|Greenland|Greensboro|
Grenada|Grenoble|Gresham|Grogol|Groningen|Grozny|Grytviken|Guacara|Guadalajara|
Guadalajara de Buga|Guadalupe|Guadeloupe|Guaianases|Guam|Guanabacoa|Guanare|Guang'an|
Guangshui|Guangyuan|Guangzhou|Guanhu|Guankou|Guantanamo|Guarapari|Guarapuava|Guaratingueta|
Guarenas|Guaruja|Guarulhos|Guatemala|Guatemala City|Guatire|Guayaquil|Gucun|Gudivada|
Guediawaye|Guelma|Guelmim|Guelph|Guercif|Guernsey|Guigang|Guiguinto|Guilin|Guinea|
Guinea-Bissau|Guixi|Guiyang|Gujangbagh|Gujarat|Gujranwala|Gujrat|Gulf of Mexico|Guli|
Gulin|Gulu|Gumi|Gunan|Gundupalaiyam|Gunpo|Gunsan|Guntakal|Guntur|Gunungsitoli|Guri-si|
Gurue|Gurugram|Gusau|Gustavia|Gustavo Adolfo Madero|Gutersloh|Guwahati|Guyana|Guyong|
Guyuan|Gwalior|Gwangju|Gwangmyeong|Gwangyang|Gweru|Gyanpur|Gyeongju|Gyeongsan-si|Gyor|
Gyumri|

Ha Long|Ha Tien|Ha Tinh|Ha'il|Haarlem|Habbouch|Habikino|Habra|Hachinohe|Hachioji|
Hada'iq al Qubbah|Hadano|Hadejia|Hadera|Haeju|Hafar Al-Batin|Hafizabad|Hagatna|Hagen|
Hagere Hiywet|Hagonoy|Hague|Hai Ba Trung|Hai Chau|Hai Duong|Haicheng|Haifa|Haikou|Hailar|
Hailin|Hailun|Haimen|Haiphong|Haiti|Hajipur|Hakodate|Haldia|Haldwani|Halifax|Halisahar|
Halle (Saale)|Halwan|Hamadan|Hamah|Hamamatsu|Hamburg|Hamburg-Mitte|Hamburg-Nord|Hamhung|
Hamilton|Hamm|Hammamet|Hammanskraal|Hampton|Hanam|Handa|Handan|Handeni|Hanfeng|Hangu|
Hangzhou|Hanjia|Hannover|Hanoi|Hanover|Hanumangarh|Hanzhong|Hapur|Harar|Harare|Harbin|
Harburg|Hardoi|Hargeysa|Haridwar|Harlem|Hartford|Harunabad|Hashtsal|Hasilpur|Hat Yai|
Hathazari|Hathras|Hatsukaichi|Havana|Haveli Lakha|Hawaii|Hawalli|Hayy Khilda|Hazaribagh|
Heard Island and McDonald Islands|Hebi|Hebron|Hechi|Hechuan|Hedong|Hefei|Hegang|Heidelberg|
Heihe|Heilbronn|Hejiang|Helsingborg|Helsinki|Hemel Hempstead|Henderson|Hengshan|Hengshui|
Hengyang|Hepo|Hepu|Herat|Hermosillo|Heroica Guaymas|Heroica Matamoros|Herzliya|Heshan|
Hetauda|Heyuan|Heze|Hezhou|Hialeah|Hidalgo del Parral|Higashihiroshima|Higashikurume|
Higashimurayama|Higashiosaka|High Point|High Wycombe|Highlands Ranch|Hikone|Hildesheim|
Hillsboro|Himalayas|Himamaylan|Himeji|Hindaun|Hindupur|Hinganghat|Hino|Hinthada|Hirakata|
Hiratsuka|Hirnytskyi|Hirosaki|Hiroshima|Hisar|Hitachi|Hitachi-Naka|Hlaingthaya|
Ho Chi Minh City|Hoa Binh|Hoa Cuong|Hoa Thanh|Hoan Kiem|Hoang Mai|Hobart|Hofu|Hohhot|
Hoima|Hoji ya Henda|Hokkaido|Holguin|Holland|Hollywood|Holon|Homs|Homyel'|Honduras|
Hong Kong|Hong Kong Island|Hong Ngu|Honggang|Hongkou|Honiara|Honmachi|Honolulu|Hoofddorp|
Horlivka|Horn of Africa|Horta-Guinardo|Hortaleza|Hortolandia|Hosa'ina|Hosapete|Hoshiarpur|
Hosur|Hougang New Town|Houston|Houzhen|Howrah|Hrodna|Hsinchu|Hua Hin|Huacheng|Huadian|
Huai'an|Huaibei|Huaihua|Huainan|Hualien City|Huambo|Huancayo|Huanggang|Huangpu|Huangshan|
Huangshi|Huangzhou|Huanuco|Huaraz|Huayin|Hubballi|Huddersfield|Huelva|Hugli|Huicheng|
Huinong|Huixing|Huixquilucan|Huizhou|Hulan|Hulan Ergi|Huludao|Hulunbuir|Humen|Hung Yen|
Hungary|Hungnam|Huntington Beach|Huntsville|Huocheng|Huong Thuy|Hurghada|Huyen Lam Ha|
Huzhou|Hwado|Hwaseong-si|Hwasong|Hyderabad|Hyesan|Hyesan-dong|

Iasi|Ibadan|Ibague|Ibanda|Ibaraki|Ibarra|Iberia|Ibirite|Iceland|Ichalkaranji|Icheon-si|
Ichihara|Ichikawa|Ichinomiya|Ichinoseki|Idaho|Idku|Idlib|Ifakara|Igarassu|Igboho|Igdir|
Iguala de la Independencia|Iguatemi|Iguatu|Iida|Iizuka|Ijebu Ode|Ijebu-Igbo|Ijero-Ekiti|
Ijok|Ikare|Ikeda|Ikeja|Ikere-Ekiti|Ikire|Ikirun|Ikoma|Ikot Ekpene|Iksan|Ila Orangun|
Ilagan|Ilam|Ile-Ife|Ilebo|Ilesa|Ilford|Ilheus|Iligan|Iligan City|Illinois|Ilobu|Iloilo|
Ilorin|Imabari|Imperatriz|Imphal|Imus|Inazawa|Incheon|Inda Silase|Indaiatuba|India|
Indian Ocean|Indiana|Indianapolis|Indonesia|Indore|Indramayu|Inegol|Inezgane|Inglewood|
Ingolstadt|Ingombota|Inhambane|Inisa|Inkisi|Innsbruck|Insein|International City|Inverness|
Inzai|Iowa|Ipatinga|Ipiranga|Ipoh|Ipojuca|Ipswich|Iquique|Iquitos|Irakleion|Iran|
Iranshahr|Irapuato|Iraq|Irbid|Ireland|Irewe|Iriga City|Iringa|Irkutsk|Iruma|Irvine|
Irving|Isahaya|Ise-Ekiti|Isehara|Isesaki|Iseyin|Isfahan|Isfara|Ishinomaki|Isidro Casanova|
Isiro|Iskandar Puteri|Iskenderun|Islamabad|Isle of Man|Islington|Ismailia|Isparta|Israel|
Istanbul|Istaravshan|Isulan|Itabaiana|Itabashi|Itabira|Itaborai|Itabuna|Itacoatiara|
Itaguai|Itagui|Itaim Bibi|Itaim Paulista|Itaituba|Itajai|Italy|Itami|Itanhaem|
Itapecerica da Serra|Itaperuna|Itapetininga|Itapevi|Itapipoca|Itaquaquecetuba|Itaquera|
Itarsi|Itatiba|Itauna|Itoshima|Ituiutaba|Ituzaingo|Ivano-Frankivsk|Ivanovo|Ivanovskoye|
Ivory Coast|Ivory Park|Iwaki|Iwakuni|Iwata|Iwatsuki|Ixtapaluca|Izeh|Izhevsk|Izmaylovo|
Izmir|Izmit|Iztacalco|Iztapalapa|Izumi|Izumisano|Izumo|

Jabalpur|Jabalya|Jabaquara|Jaboatao dos Guararapes|Jacarei|Jackson|Jacksonville|Jacmel|
Jacobabad|Jaen|Jaffa|Jaffna|Jagadhri|Jagdalpur|Jagtial|Jahanabad|Jahrom|Jaigaon|Jaipur|
Jajmau|Jakarta|Jalai Nur|Jalalabad|Jalalpur Jattan|Jalalpur Pirwala|Jalandhar|Jalgaon|
Jalingo|Jalna|Jalpaiguri|Jamaica|Jamalpur|Jambi City|Jamestown|Jammu|Jamnagar|Jampur|
Jamshedpur|Jamuria|Janakpur|Jandira|Janzur|Japan|Japekrom|Japeri|Jaragua do Sul|Jaramana|
Jaranwala|Jardim Angela|Jardim Helena|Jardim Sao Luis|Jastrzebie Zdroj|Jatai|Jauharabad|
Jaunpur|Java|Jaworzno|Jayapura|Jebel Ali|Jeddah|Jeju City|Jember|Jena|Jeongeup|Jeonju|
Jepara|Jequie|Jeremie|Jerez de la Frontera|Jersey|Jersey City|Jerusalem|Jessore|Jetpur|
Jhang Sadr|Jhansi|Jharsuguda|Jhelum|Jhunjhunun|Ji Parana|Ji'an|Jiading|Jiagedaqi|Jiamusi|
Jianchang|Jiangmen|Jiangyin|Jiangyou|Jianshui|Jiaohe|Jiaojiang|Jiaozhou|Jiaozuo|Jiashan|
Jiawang|Jiaxing|Jiayuguan|Jiazi|Jieshi|Jieshou|Jieyang|Jijel|Jijiang|Jijiga|Jilin|
Jimeta|Jimma|Jinan|Jinchang|Jincheng|Jind|Jinfeng|Jing'an|Jingdezhen|Jinghong|Jingmen|
Jingzhi|Jingzhou|Jinhua|Jining|Jinjiang|Jinniu|Jinsha|Jinshan|Jinshanlu|Jinzhong|Jinzhou|
Jiroft|Jishou|Jishu|Jiudian|Jiujiang|Jiupu|Jiuquan|Jiutai|Jiutepec|Jixi|Jiyuan|Jizan|
Jizhou|Jizzax|Joao Pessoa|Jodhpur|Joetsu|Johannesburg|Johor Bahru|Joinville|Joliet|Jolo|
Jombang|Jomvu|Jonkoping|Jordan|Jorhat|Jose Bonifacio|Jose C. Paz|Jounieh|Juan Diaz|
Juazeiro|Juazeiro do Norte|Juba|Juiz de Fora|Juja|Juliaca|Junagadh|Jundiai|Jurong Town|
Jurong West|Jutiapa|Jyvaskyla|

Kabankalan|Kabin Buri|Kabinda|Kabul|Kabwe|Kadapa|Kadoma|Kaduna|Kaech'on|Kaesong|
Kafr ad Dawwar|Kafr ash Shaykh|Kafrul|Kafue|Kagoshima|Kahama|Kahramanmaras|Kahta|Kaifeng|
Kaili|Kairouan|Kaiserslautern|Kaithal|Kaiyuan|Kajang|Kajansi|Kakamega|Kakamigahara|
Kakegawa|Kakinada|Kakogawacho-honmachi|Kalaban Koro|Kalaburagi|Kalemie|Kalemyo|Kaliningrad|
Kalininskiy|Kalisz|Kallakurichi|Kallang|Kallithea|Kalmiuskyi|Kalmunai|Kalol|Kaluga|
Kalulushi|Kalyan|Kalynivskyi|Kamagaya|Kamakura|Kamalia|Kamalshahr|Kamarhati|Kambove|
Kamensk-Ural'skiy|Kameoka|Kamina|Kamirenjaku|Kamisu|Kamloops|Kamoke|Kampala|
Kampong Baharu Cheras Batu Sebelas|Kampong Pasir Ris|Kampung Baru Subang|
Kampung Kangkar Teberau|Kampung Larkin Lama|Kampung Pasir Gudang Baru|Kampung Sungai Ara|
Kampung Sungai Glugur|Kamsar|Kamyanets-Podilskyi|Kamyanske|Kamyshin|Kananga|Kanayannur|
Kanazawa|Kanchipuram|Kanchrapara|Kandahar|Kandhkot|Kandy|Kangding|Kanggye|Kangnyong|
Kangson|Kanhangad|Kani|Kankan|Kano|Kanoya|Kanpur|Kanpur Cantonment|Kansas|Kansas City|
Kansk|Kanuma|Kaohsiung|Kaolack|Kapar|Kapurthala Town|Kara|Karabaglar|Karabuk|Karachi|
Karagandy|Karaikkudi|Karaj|Karaman|Karamay|Karatsu|Karawalnagar|Karawang|Karbala|Kariega|
Karimnagar|Kariya|Karlsruhe|Karnal|Karnaphuli|Karol Bagh|Karsiyaka|Karur|Karuri|Kasama|
Kasangati|Kasese|Kasganj|Kashan|Kashgar|Kashihara-shi|Kashipur|Kashiwa|Kashiwara|Kashmar|
Kashmir|Kassala|Kassel|Kastamonu|Kasuga|Kasugai|Kasukabe|Kasulu|Kasur|Katabi|Kathmandu|
Kati|Katihar|Katowice|Katsina|Katsushika|Katsuta|Katumba|Kaunas|Kawachi-Nagano|Kawagoe|
Kawaguchi|Kawanishi|Kawasaki|Kaya|Kayes|Kayseri|Kazakhstan|Kazan|Kazerun|Kazo|Kecskemet|
Kediri|Kedungwuni|Keelung|Kelar|Kelowna|Kembangan|Kemerovo|Kendari|Kenema|Keng Tung|
Kenitra|Kenosha|Kent|Kentron|Kentucky|Kenya|Kerala|Kerch|Kerman|Kermanshah|Kfar Saba|
Khabarovsk|Khairpur Mir's|Khambhat|Khamis Mushait|Khammam|Khan Yunis|Khanaqin|Khandwa|
Khanna|Khanpur|Khanty-Mansiysk|Kharagpur|Khardah|Khargone|Kharian|Kharkiv|Khartoum|
Khartoum North|Khasavyurt|Khasnahzan|Khemisset|Khenchela|Khenifra|Khimki|Khirdalan|
Khlong Luang|Khlong Sam Wa|Khlong Toei|Khmelnytskyi|Khobar|Khomeyni Shahr|Khon Kaen|
Khoroshevo-Mnevniki|Khorramabad|Khorramshahr|Khost|Khouribga|Khujand|Khulna|Khurarianwala|
Khuraybat as Suq|Khurja|Khushab|Khuy|Khuzdar|Khwisero|Kiambu|Kibaha|Kiel|Kielce|Kien An|
Kiev|Kigali|Kigoma|Kikolo|Kikuyu|Kikwit|Kilamba|Kilis|Kima Kieza|Kimberley|Kimhae|
Kindia|Kindrativskyi|Kindu|Kingston|Kingston upon Hull|Kingstown|Kinshasa|Kipushi|Kira|
Kirari Sulemannagar|Kirdasah|Kiribati|Kirikkale|Kirishima|Kirkuk|Kirov|Kirsehir|Kiryu|
Kisangani|Kisaran|Kisarazu|Kiselevsk|Kishanganj|Kishangarh|Kishiwada|Kisi|Kisii|
Kislovodsk|Kismayo|Kissidougou|Kisumu|Kita|Kitakyushu|Kitale|Kitami|Kitengela|Kitwe|
Kiziltepe|Klagenfurt am Worthersee|Klaipeda|Klang|Klaten|Klerksdorp|Kluang|Klungkung|
Knoxville|Kobe|Koblenz|Kochi|Kodaira|Koforidua|Kofu|Koga|Koganei|Kohat|Kohima|Koidu|
Kokshetau|Kokubunji|Kolar|Kolda|Kolhapur|Kolkata|Kollam|Koln|Kolomna|Kolpino|Kolwezi|
Kom Ombo|Komaki|Komatsu|Kombolcha|Komsomolsk-on-Amur|Kon Tum|Konan|Konibodom|Konosu|
Kontagora|Konya|Korba|Korea|Koreatown|Korhogo|Koriyama|Korla|Korolev|Korolyov|Koronadal|
Koshigaya|Kosice|Kosovo|Kostanay|Kosti|Kostroma|Koszalin|Kot Addu|Kot Radha Kishan|Kota|
Kota Bharu|Kota Damansara|Kota Kinabalu|Kota Kuala Muda|Kotamobagu|Kotri|Koudougou|Koumassi|
Kousseri|Koutiala|Kovilpatti|Kovpakivskyi|Kovrov|Kowloon|Kowloon City|Kowloon City Centre|
Kozhikode|Kragujevac|Krakow|Kramatorsk|Krasnodar|Krasnogvargeisky|Krasnoyarsk|Krefeld|
Kremenchuk|Kresek|Kreuzberg|Krishnanagar|Kristiansand|Kroonstad|Kropyvnytskyi|Krugersdorp|
Kryvyy Rih|Ksar El Kebir|Kuala Krai|Kuala Kubu Baharu|Kuala Lumpur|Kuala Terengganu|Kuantan|
Kuching|Kucukcekmece|Kufa|Kuje|Kukatpally|Kukichuo|Kulim|Kulob|Kulti|Kumagaya|Kumamoto|
Kumarapalayam|Kumasi|Kumba|Kumbakonam|Kumbo|Kunduz|Kuningan|Kuniyamuttur|Kunming|Kunri|
Kunshan|Kuntsevo|Kuopio|Kupang|Kurashiki|Kurdistan|Kure|Kurichchi|Kurnool|Kursk|Kurume|
Kusatsu|Kushinagar|Kushiro|Kushtia|Kutahya|Kutaisi|Kutloanong|Kuwait|Kuwait City|Kuwana|
Kuz'minki|KwaDukuza|Kwai Chung|Kwekwe|Ky Anh|Kyaukpyu|Kyauktan|Kyengera|Kyimyindine|Kyiv|
Kyivskyi|Kyoto|Kyrgyzstan|Kyzyl|Kyzylorda|

L'Hospitalet de Llobregat|La Ceiba|La Cite-Limoilou|La Concepcion|La Gazelle|La Gi|
La Habana Vieja|La Laguna|La Paz|La Pintana|La Plata|La Rioja|La Romana|La Serena|
La Trinidad|La Vega|La Victoria|Laayoune|Labe|Labuan|Labuan Bajo|Ladysmith|Lafia|Lafiagi|
Lages|Laghouat|Lagos|Lagos de Moreno|Lahad Datu|Lahan|Lahijan|Lahore|Lahti|Laibin|Laiwu|
Laixi|Laiyang|Laizhou|Lajeado|Lak Si|Lakewood|Lakhimpur|Lal Bahadur Nagar|Lalitpur|
Lambare|Lampa|Lampang|Lancashire|Lancaster|Landstraße|Lang Son|Lang'ata|Langfang|Langley|
Langsa|Lansing|Lanus|Lanzhou|Lao Cai|Laoag|Laohekou|Laos|Lapu-Lapu City|Larache|Laredo|
Larisa|Larkana|Las Cruces|Las Palmas de Gran Canaria|Las Pinas|Las Rozas de Madrid|Las Tunas|
Las Vegas|Lashio|Lasnamae|Lat Krabang|Lat Phrao|Latacunga|Latakia|Latin America|Latina|
Latkrabang|Latur|Latvia|Lauro de Freitas|Lausanne|Laval|Lavras|Lawang|Lawton|Layyah|
Le Havre|Le Mans|Le Plateau-Mont-Royal|Le Vieux-Longueuil|League City|Lebanon|Lecheng|
Lee's Summit|Leeds|Leeuwarden|Leganes|Legaspi|Legnica|Leicester|Leiden|Leipzig|Leiria|
Leiyang|Lekki|Lembang|Leme|Lengshuijiang|Leninsk-Kuznetsky|Leogane|Leon de los Aldama|
Les Cayes|Leshan|Lesotho|Lethbridge|Leuven|Leverkusen|Levis|Lewisville|Lexington|
Lexington-Fayette|Lhasa|Lhoka|Lhokseumawe|Lianghu|Liangping|Lianhe|Lianjiang|Lianshan|
Lianyungang|Liaocheng|Liaoyang|Liberec|Liberia|Libertad|Libreville|Libya|Licheng|Lichinga|
Lichuan|Lida|Liechtenstein|Liege|Lijiang|Likasi|Lille|Lilongwe|Lima|Limassol|Limbe|
Limeira|Limerick|Limoges|Limpio|Limuru|Lincang|Lincoln|Lindi|Linfen|Linghe|Linhares|
Linkoping|Linqu|Linshui|Linxi|Linxia Chengguanzhen|Linyi|Linz|Lipa City|Lipetsk|Lisala|
Lisbon|Lishui|Lithuania|Little Rock|Liupanshui|Liuzhi|Liuzhou|Liverpool|Livingstone|
Livoberezhnyi|Livorno|Lizhi|Ljubljana|Lleida|Lo Prado|Loa Janan|Lobito|Lodhran|Lodz|
Logan City|Logrono|Loja|Lomas de Zamora|Lome|London|Londrina|Long Beach|Long Bien|
Long Khanh|Long Xuyen|Longfeng|Longgang|Longjiang|Longjing|Longling County|Longshan|
Longshui|Longueuil|Longyan|Longyearbyen|Loni|Los Angeles|Los Banos|Los Mochis|
Los Puertos de Altagracia|Los Rastrojos|Los Teques|Loudi|Louga|Louisiana|Louisville|Lowell|
Lower Hutt|Lu'an|Luancheng|Luanda|Luanshya|Lubango|Lubbock|Lubeck|Lublin|Lubu|
Lubuklinggau|Lubumbashi|Lucapa|Lucena|Lucerne|Luckeesarai|Lucknow|Ludhiana|
Ludwigshafen am Rhein|Luena|Lugazi|Lugo|Luhansk|Luis Eduardo Magalhaes|Lujan|Luliang|
Lumajang|Luodian|Luohe|Luohu District|Luojiang|Luoyang|Lusail|Lusaka|Lushui|Luton|Lutsk|
Luxembourg|Luxor|Luzhou|Luziania|Lviv|Lyon|Lyon 03|Lyubertsy|Lyublino|

M'Sila|Ma On Shan|Ma'anshan|Maastricht|Maba|Mabalacat City|Mabopane|Macae|Macao|Macapa|
Macau|Macedonia|Maceio|Machala|Macheng|Machida|Machilipatnam|Machiques|Madagascar|
Madanapalle|Madhavaram|Madhurampur Dehri|Madhyamgram|Madhyapur Thimi|Madinah|Madinat Hamad|
Madinat an Nasr|Madison|Madiun|Madras|Madrid|Madrid Centro|Madurai|Maebashi|Mafinga|
Magangue|Magdalena Contreras|Magdeburg|Magelang|Maghaghah|Magnitogorsk|Magugpo Poblacion|
Magway|Mahabad|Mahajanga|Maharagama|Maharashtra|Mahbubnagar|Mahesana|Maheshtala|Mahilyow|
Mahuva|Maianga|Maicao|Maidstone|Maiduguri|Maijdi|Mailsi|Maine|Mainz|Maipu|Mairipora|
Majie|Majuro|Makassar|Makati City|Makhachkala|Makiyivka|Makkah|Makumbako|Makurdi|Malabo|
Malabon|Malacca|Malaga|Malakal|Malang|Malanje|Malappuram|Malatia-Sebastia|Malatya|Malawi|
Malayer|Malaysia|Malda|Maldives|Maldonado|Malegaon|Maler Kotla|Mali|Malindi|Malingao|
Malir Cantonment|Malita|Malkajgiri|Mallawi|Malmo|Malolos|Malta|Maltepe|Mamoudzou|
Man'gyongdae-ri|Manacapuru|Manado|Managua|Manama|Manaus|Manavgat|Manbij|Manchester|
Mandalay|Mandaluyong|Mandaluyong City|Mandaqui|Mandaue City|Mandera|Mandi Bahauddin|
Mandimba|Mandoli|Mandsaur|Mandurah|Mandya|Maneah|Manfalut|Mangalagiri|Mangaluru|Manhattan|
Manila|Manisa|Manitoba|Manizales|Manjeri|Manjhand|Mannheim|Manokwari|Manolo Fortich|
Manp'o|Mansa|Mansfield|Mansilingan|Mantampay|Manukau City|Manzini|Maoming|Maputo|
Mar del Plata|Mar'ino|Maraba|Maracaibo|Maracanau|Maracay|Maradi|Maragheh|Maramag|Maran|
Marand|Maranguape|Marawi City|Marbella|Marcory|Mardan|Mardin|Marg‘ilon|Marianao|Mariara|
Maribor|Marica|Mariehamn|Marienthal|Marigot|Marikina City|Marilia|Maringa|Marituba|
Mariupol|Marivan|Mariveles|Markham|Marne La Vallee|Maroua|Marrakesh|Marsa Matruh|Marseille|
Marshall Islands|Martapura|Martinique|Marugame|Marvdasht|Maryland|Maryvale|Marzahn|Masai|
Masaka|Masan|Masaya|Maseru|Mashhad|Masina|Masindi|Masjed Soleyman|Massachusetts|Mata Utu|
Matadi|Matagalpa|Matanzas|Mataram|Mataro|Mathura|Mati|Matola|Matsubara|Matsudo|Matsue|
Matsumoto|Matsusaka|Matsuto|Matsuyama|Matuga|Maturin|Maua|Mauritania|Mauritius|Mawlamyine|
Maykop|Mayotte|Mazabuka|Mazar-e Sharif|Mazatlan|Mazyr|Mbabane|Mbake|Mbale|Mbandaka|
Mbanza Kongo|Mbanza-Ngungu|Mbarara|Mbeya|Mbombela|Mbour|Mbuji-Mayi|McAllen|McKinney|
Mdantsane|Meads|Mecca|Medan|Medea|Medellin|Medina|Medina Estates|Medinipur|Mediterranean|
Meerut|Meguro|Meidling|Meihekou|Meiktila|Meishan|Meizhou|Mejicanos|Mek'ele|Meknes|Mekong|
Melbourne|Melekeok|Melitopol|Memphis|Mendip|Mendoza|Menghuan|Mengmao|Mengzi|Menongue|
Mentougou|Merauke|Mercier–Hochelaga-Maisonneuve|Merida|Merkezefendi|Merlo|Mersin|Messaad|
Messina|Mestre|Metairie|Metairie Terrace|Metro|Metz|Mexicali|Mexico|Mexico City|
Meycauayan|Mezhdurechensk|Miami|Miami Gardens|Mian Channun|Miandoab|Mianeh|Mianwali|
Mianyang|Mianzhu, Deyang, Sichuan|Miass|Michigan|Micronesia|Middelburg|Middle East|
Middlesbrough|Midsayap|Miguel Hidalgo|Milagro|Milan|Milton|Milton Keynes|Milwaukee|Minab|
Minamirinkan|Minatitlan|Minato|Minato City|Mingachevir|Mingala Tangnyunt|Mingaladon|Mingora|
Mingshui|Minhang|Minna|Minneapolis|Minnesota|Minoh|Minsk|Minya|Minya al Qamh|Miraflores|
Miramar|Miri|Mirpur Khas|Mirpur Model Thana|Miryalaguda|Mirzapur|Misato, Saitama|Mishima|
Miskolc|Misratah|Mission Viejo|Mississauga|Mississippi|Mississippi River|Missouri|Mit Ghamr|
Mito|Mitrovice|Mitte|Mityana|Mixco|Miyakonojo|Miyazaki|Mlolongo|Moanda|Mocuba|Modakeke|
Model Town|Modesto|Moers|Moga|Mogadishu|Mogi Guacu|Mogi das Cruzes|Mohali|Mohammad Shahr|
Mohammadpur|Mohammedia|Mojokerto|Mokopane|Mokotow|Mokpo|Moldova|Molenbeek-Saint-Jean|
Mombasa|Monaco|Monchengladbach|Moncloa-Aravaca|Monclova|Mong Cai|Mong Yang|Mongolia|Mongu|
Monkayo|Monrovia|Mons|Montana|Montenegro|Monteria|Monterrey|Montes Claros|Montevideo|
Montgomery|Montpellier|Montreal|Montreuil|Montserrat|Monywa|Monza|Mopti|Moradabad|
Moratalaz|Moratuwa|Morelia|Morena|Moreno|Moreno Valley|Moriguchi|Morioka|Mormugao|Morocco|
Morogoro|Moroni|Morvi|Moscow|Moshi|Mosquera|Mossamedes|Mossoro|Mostaganem|Mostar|
Mostoles|Mosul|Mothihari|Motijheel|Moundou|Mozambique|Mpanda|Mpumalanga|Mthatha|Mtwara|
Mu-se|Muar|Mubende|Mubi|Mudanjiang|Mueang Nonthaburi|Mufulira|Mukalla|Mukim Pulai|Mukono|
Muktsar|Mulenvos|Mulheim|Mulhouse|Multan|Mulugu|Mumbai|Munakata|Munger|Munich|Munster|
Muntinlupa|Munuf|Muratpasa|Murcia|Murfreesboro|Muriae|Muricay|Muridke|Murmansk|Murom|
Muroran|Murrieta|Murwara|Musaffah|Musanze|Musashino|Muscat|Mushin|Musoma|Mustafabad|
Mustafakemalpasa|Mutare|Muzaffarabad|Muzaffargarh|Muzaffarnagar|Muzaffarpur|Mwala|Mwanza|
Mwene|Mwene-Ditu|My Hao|My Tho|Myanmar|Myeik|Myingyan|Mykilska Borshchahivka|Mykolayiv|
Mymensingh|Myonggan-dong|Mysuru|Mytishchi|Mzuzu|

N'Djamena|N'dalatando|NIA Valencia|NSW|NYC|Nabatiye et Tahta|Naberezhnyye Chelny|Nabire|
Nablus|Nacala|Nada|Nadiad|Nador|Nagahama|Nagano|Nagaoka|Nagaon|Nagapattinam|
Nagar Naluakot|Nagareyama|Nagarpur|Nagasaki|Nagaur|Nagda|Nagercoil|Nagoya|Nagpur|Naha|
Nahiyat al Iskandariyah|Naihati|Nairobi|Naivasha|Najaf|Najafabad|Najafgarh|Najran|Nakano|
Nakhodka|Nakhon Pathom|Nakhon Ratchasima|Nakhon Si Thammarat|Nakuru|Nalchik|Nalgonda|
Nam Dinh|Namalombwe|Namangan|Namibia|Namp'o|Nampula|Namur|Nanbin|Nanchang|Nanchong|
Nanchuan|Nancun|Nanded|Nandurbar|Nandyal|Nangloi Jat|Nanjin|Nanjing|Nankana Sahib|Nanning|
Nanpiao|Nanping|Nanqiao|Nansana|Nantes|Nantong|Nantou|Nanxi|Nanyang|Naperville|Naples|
Nara-shi|Narasaraopet|Narashino|Narayanganj|Narela|Narita|Narmadapuram|Narowal|Narsingdi|
Nashik|Nashville|Nasim Shahr|Nasimshahr|Nasiriyah|Nassau|Nasushiobara|Natore|
Naucalpan de Juarez|Nauru|Navadwip|Navegantes|Navi Mumbai|Navoiy|Navojoa|Navotas|Navsari|
Nawabganj|Nawabshah|Nawada|Naxcivan|Nay Pyi Taw|Nazarabad|Nazilli|Nazran|Nazret|Ndola|
Nebraska|Neftekamsk|Nefteyugansk|Negara|Negombo|Nehe|Neihu|Neijiang|Neili|Neiva|Nek'emte|
Nellore|Nepal|Nepalgunj|Nepean|Netanya|Netherlands Antilles|Neue Neustadt|Neukolln|Neuquen|
Neuss|Nevada|Nevinnomyssk|New Bedford|New Brunswick|New Cairo|New Caledonia|New Delhi|
New England|New Hampshire|New Haven|New Jersey|New Kingston|New Mexico|New Mirpur City|
New Orleans|New South Memphis|New South Wales|New Taipei City|New Territories|New York|
New York City|New Zealand|Newark|Newcastle|Newcastle under Lyme|Newcastle upon Tyne|
Newfoundland|Newport|Newport News|Neyagawa|Neyshabur|Neyveli|Nga Bay|Ngaoundere|Nghi Son|
Nghi Xuan|Nghia Do|Ngong|Nguru|Nha Trang|Niagara Falls|Niamey|Nianbo|Nicaragua|
Nicolas Romero|Nicosia|Niger|Nigeria|Niigata|Niihama|Niiza|Nijmegen|Nikopol|Nile|
Nilopolis|Nilufer|Nimach|Nimes|Ning'er|Ningbo|Ningde|Ninh Hoa|Nippes|Nishi-Tokyo-shi|
Nishinomiya|Nishio|Niteroi|Niue|Nizamabad|Nizhnekamsk|Nizhnevartovsk|Nizhniy Novgorod|
Nizhny Tagil|Njeru|Nkayi|Nkongsamba|Nkpor|Nnewi|Nobeoka|Noda|Nogales|Noginsk|Noida|
Nong Chok|Nong Khaem|Nor Nork|Norfolk|Norfolk Island|Norilsk|Normandy|North Africa|
North America|North Carolina|North Charleston|North Dakota|North Korea|North Las Vegas|
North Macedonia|North Peoria|North Sea|North Shore|North Stamford|Northampton|
Northern Ireland|Northern Mariana Islands|Northern Territory|Norwalk|Norway|Norwich|
Norzagaray|Nossa Senhora de Fatima|Nossa Senhora do Socorro|Nottingham|Nou Barris|Nouadhibou|
Nouakchott|Noumea|Nova Friburgo|Nova Iguacu|Nova Lima|Nova Scotia|Nova Serrana|Nova Vida|
Novara|Novi Sad|Novo Gama|Novo Hamburgo|Novo-Peredelkino|Novocheboksarsk|Novocherkassk|
Novogireyevo|Novokuybyshevsk|Novokuznetsk|Novomoskovsk|Novopolotsk|Novorossiysk|
Novoshakhtinsk|Novosibirsk|Novotroitsk|Novozavodskyi|Novyye Cheremushki|Novyye Kuz'minki|
Nowrangapur|Noyabrsk|Nsukka|Ntuzuma|Nuevo Laredo|Nuku'alofa|Nukus|Numazu|Nunavut|Nunoa|
Nur-Sultan|Nuremberg|Nursultan|Nuuk|Nyagatare|Nyala|Nyingchi|Nyiregyhaza|Nyzhnodniprovsk|
Nzega|Nzerekore|

O Mon|Oakland|Oakville|Oaxaca|Obalende|Oberhausen|Obihiro|Obninsk|Obolon|Obuase|Ocana|
Oceania|Ochakovo-Matveyevskoye|Ocumare del Tuy|Odawara|Odense|Odesa|Odessa|Odintsovo|Offa|
Offenbach|Ogaki|Ogbomoso|Ohio|Oita|Ojo de Agua|Okara|Okayama|Okazaki|Okene|Okigwe|
Okinawa|Oklahoma|Oklahoma City|Okrika|Oktyabrsky|Olanchito|Olathe|Oldenburg|Oldham|
Oleksandrivskyi|Oleksiyivka|Olinda|Olmaliq|Olomouc|Olongapo|Olsztyn|Olupona|Omaha|Oman|
Omdurman|Omsk|Omura|Omuta|Ondjiva|Ondo|Ongata Rongai|Ongole|Onitsha|Onojo|Onomichi|
Ontario|Ooty|Opole|Oradea|Orai|Oran|Oranjestad|Ordos|Orebro|Oregon|Orekhovo-Borisovo|
Orekhovo-Borisovo Severnoye|Orekhovo-Zuyevo|Orel|Orenburg|Orihuela|Orizaba|Orkney|Orlando|
Orleans|Ormoc|Orsha|Orsk|Orumiyeh|Oruro|Osaka|Osaki|Osan|Osasco|Oshawa|Oshodi|Oshu|
Oslo|Osmaniye|Osnabruck|Osogbo|Osorno|Ostrava|Otaru|Otsu|Ottakring|Ottawa|Ottawa South|
Ouagadougou|Ouahigouya|Ouargla|Oued Zem|Ouislane|Oujda|Oulad Teima|Oulu|Ourense|Ourinhos|
Overland Park|Oviedo|Owendo|Owerri|Oxford|Oxnard|Oyama|Ozerki|

P'yongsong|PNG|Paarl|Pabna|Pachuca de Soto|Pacific|Pacific Ocean|Paco do Lumiar|Padalarang|
Padang|Padangsidempuan|Paderborn|Padua|Paech'on-up|Paek'ak|Pagadian|Pago Pago|Pagoh|
Pak Kret|Pakdasht|Pakistan|Pakokku|Pakpattan|Palakkad|Palangkaraya|Palanpur|Palau|
Palembang|Palermo|Palestine|Palestinian Territory|Palhoca|Palikir|Pallabi|Pallavaram|
Palm Bay|Palma|Palma Soriano|Palmas|Palmdale|Palmira|Palo Negro|Palopo|Paltan|Palu|
Palwal|Pamanukan|Pamplona|Pamulang|Panabo|Panalanoy|Panama|Panama Canal|Panama City|
Panchkula|Pandharpur|Pandi|Pandit Deen Dayal Upadhyaya Nagar|Pangkalanbuun|Pangkalpinang|
Panguila|Panihati|Panipat|Paniqui|Panjin|Pano Aqil|Panshan|Panvel|Panzhihua|Paoy Paet|
Papeete|Papua New Guinea|Par Naogaon|Para de Minas|Paragominas|Paraguay|Parakou|Paramagudi|
Paramaribo|Parana|Paranagua|Paranaque City|Parand|Parauapebas|Parbhani|Pardis|Parelheiros|
Parepare|Parintins|Paris|Paris 11 Popincourt|Paris 11e Arrondissement|Paris 12 Reuilly|
Paris 12e Arrondissement|Paris 13 Gobelins|Paris 13e Arrondissement|Paris 14 Observatoire|
Paris 15 Vaugirard|Paris 16 Passy|Paris 17 Batignolles-Monceau|Paris 18 Buttes-Montmartre|
Paris 19 Buttes-Chaumont|Paris 20 Menilmontant|Parla|Parli Vaijnath|Parnaiba|Parnamirim|
Parsabad|Parung|Pasadena|Pasarkemis|Pasay|Paseh|Pasig City|Pasir Gudang|Pasir Mas|
Pasir Puteh|Pasrur|Passo Fundo|Passos|Pasto|Pasuruan|Patan|Paterson|Pathankot|Pathein|
Pati|Patiala|Patna|Patos de Minas|Patra|Pattaya|Pattoki|Paulinia|Paulista|Paulo Afonso|
Pavlodar|Pavlohrad|Paya Terubong|Payakumbuh|Pearland|Pechersk|Pecs|Pedreira|Peicheng|
Pekalongan|Pekanbaru|Peking|Pelabuhanratu|Pelentong|Pelotas|Pemalang|Pematangsiantar|Pemba|
Pembroke Pines|Penalolen|Pengpu|Pengze|Pennsylvania|Penza|Penzing|
People's Republic of China|Peoria|Perbaungan|Percut|Perdizes|Pereira|Peristeri|Perling|
Perm|Perpignan|Persia|Persian Gulf|Perth|Peru|Perugia|Pervouralsk|Pescara|Peshawar|
Petah Tiqva|Petaling Jaya|Petapa|Petare|Peterborough|Petionville|Petrogradka|Petrolina|
Petropavl|Petropavlovsk-Kamchatsky|Petropolis|Petrozavodsk|Petrzalka|Pforzheim|Phagwara|
Phalaborwa|Phan Rang-Thap Cham|Phan Thiet|Phasi Charoen|Philadelphia|Philippines|Philipsburg|
Phnom Penh|Pho Yen|Phoenix|Phong Dien|Phool Nagar|Phra Pradaeng|Phu Ly|Phu My|Phu Quoc|
Phuc Yen|Phusro|Piacenza|Piatra Neamt|Piedecuesta|Piedras Negras|Pietermaritzburg|Pikine|
Pilibhit|Pilsen|Pimpri|Pimpri-Chinchwad|Pinar del Rio|Pindamonhangaba|Pindi Bhattian|
Pindiga|Pinetown|Pingdingshan|Pingdu|Pingliang|Pingshan|Pingwu County|Pingxiang|Pinhais|
Pinsk|Piracicaba|Piraeus|Piranshahr|Piraquara|Pirituba|Pisa|Pita Kotte|Pitalito|Pitcairn|
Pitesti|Pithampur|Pittsburgh|Piura|Pizhou|Planaltina|Plano|Plano Piloto|Plaridel|
Playa del Carmen|Plaza de la Revolucion|Pleiku|Ploiesti|Plovdiv|Plumbon|Plymouth|
Pocos de Caldas|Podgorica|Podolsk|Pohang|Pointe-Noire|Pokhara|Poland|Polokwane|Poltava|
Pomona|Pompano Beach|Ponnani|Ponta Grossa|Pontianak|Poole|Popayan|Por do Sol|Porbandar|
Porlamar|Port Blair|Port Dickson|Port Harcourt|Port Louis|Port Moresby|Port Said|
Port Saint Lucie|Port Sudan|Port Vila|Port of Spain|Port-Gentil|Port-au-Prince|
Port-aux-Francais|Port-de-Paix|Portland|Portmore|Porto|Porto Alegre|Porto Seguro|
Porto Velho|Porto-Novo|Portoviejo|Portsmouth|Portsmouth Heights|Portugal|Porz am Rhein|
Posadas|Potchefstroom|Potosi|Potsdam|Pouso Alegre|Pouytenga|Poza Rica de Hidalgo|Poznan|
Pozniaky|Prabumulih|Praga Poludnie|Prague|Praia|Praia Grande|Prato|Pravyi Bereh|Prayagraj|
Prenzlauer Berg|Presidente Prudente|Presnenskiy|Preston|Pretoria|Prince Edward Island|
Pristina|Prizren|Probolinggo|Proddatur|Prokop'yevsk|Provo|Prussia|Psie Pole|Pskov|Pu'er|
Pucallpa|Puchong|Pudong|Puducherry|Pudukkottai|Puebla|Puente Alto|Puente de Vallecas|
Puerto Ayacucho|Puerto Barrios|Puerto Cabello|Puerto Cortez|Puerto La Cruz|Puerto Montt|
Puerto Plata|Puerto Princesa|Puerto Rico|Puerto Vallarta|Pulandian|Pulilan|Pulong Santa Cruz|
Punasa|Pune|Punggol|Puning|Punjab|Puno|Punta Arenas|Punta Cana|Punta Cardon|Punto Fijo|
Puqi|Puri|Purnia|Puruliya|Purwakarta|Purwodadi|Purwokerto|Pushkino|Putatan|Puth Kalan|
Puthia|Putian|Putuo|Puxi|Puyang|Puyang Chengguanzhen|Pyatigorsk|Pyay|Pyeongtaek|
Pyin Oo Lwin|Pyinmana|Pyongyang|

Qa'em Shahr|Qadirpur Ran|Qalyub|Qal‘at Sukkar|Qarchak|Qarshi|Qasr Bin Ghashir|Qatar|Qazvin|
Qeladize|Qianjiang|Qiaotou|Qibao|Qina|Qincheng|Qingdao|Qingnian|Qingpu|Qingyang|Qingyuan|
Qingzhou|Qinhuangdao|Qinzhou|Qionghai|Qiqihar|Qitaihe|Qods|Qo‘qon|Quan Ba|Quan Bon|
Quan Duc Thinh|Quan Muoi|Quan Muoi Mot|Quan Nam|Quan Sau|Quang Ngai|Quanzhou|Quarto Oggiaro|
Qubo Saeed Khan|Quchan|Quebec|Queensland|Queenstown|Queenstown Estate|Queimados|Quelimane|
Queluz|Quetta|Quetzaltenango|Quevedo|Quezon|Quezon City|Qui Nhon|Quibdo|Quilicura|
Quillacollo|Quilmes|Quilpue|Quito|Qujing|Qurayyat|Quthbullapur|Quvasoy|Quzhou|

Ra's Bayrut|Rabak|Rabat|Rach Gia|Radom|Raebareli|Rafah|Rafsanjan|Rahim Yar Khan|Raichur|
Raiganj|Raigarh|Raipur|Raj-Nandgaon|Raja Jang|Rajamahendravaram|Rajapalayam|Rajkot|
Rajpur Sonarpur|Rajshahi|Raleigh|Ramadi|Ramagundam|Ramallah|Ramat Gan|Ramenki|Ramenskoye|
Ramgundam|Ramiros|Ramna Maidan|Rampur|Rancagua|Ranchi|Rancho Cucamonga|Randburg|
Randfontein|Ranebennur|Rangamati|Rangel|Rangkasbitung|Rangoon|Rangpur|Raniganj|Ranipet|
Rantauprapat|Ranyah|Raposo Tavares|Ras Al Khaimah|Rasapudipalem|Rasht|Ratlam|
Raurkela Industrial Township|Rawalpindi|Rawang|Rawson|Rayon KTZ|Rayong|Recanto das Emas|
Recife|Recklinghausen|Red Deer|Red Sea|Regensburg|Reggio Calabria|Reggio nell'Emilia|Regina|
Rehovot|Reims|Relizane|Remscheid|Renala Khurd|Renca|Rengasdengklok|Rennes|Reno|Renqiu|
Renton|Republic of Korea|Republic of the Congo|Resende|Resistencia|Ressano Garcia|Retiro|
Reunion|Reus|Reutlingen|Rewa|Rewari|Reykjavik|Reynosa|Rhine|Rhode Island|Rhodesia|
Riacho Fundo II|Rialto|Ribeirao Pires|Ribeirao Preto|Ribeirao das Neves|Riberalta|
Richards Bay|Richardson|Richmond|Richmond Hill|Riga|Rijeka|Rimini|Rio Branco|Rio Claro|
Rio Cuarto|Rio Gallegos|Rio Grande|Rio Largo|Rio Pequeno|Rio Verde|Rio das Ostras|
Rio de Janeiro|Riobamba|Riohacha|Rionegro|Rishon LeTsiyyon|Rishra|
Riviere-des-Prairies–Pointe-aux-Trembles|Rivne|Riyadh|Rize|Rizhao|Road Town|Robat Karim|
Robertsonpet|Rochdale|Rochester|Rockford|Rocky Mountains|Rodenkirchen|Rodriguez|Rohini|
Rohtak|Romania|Rome|Romford|Rondonopolis|Roodepoort|Roorkee|Roquetas de Mar|Rosario|
Rosarito|Roseau|Rosemont–La Petite-Patrie|Rosetta|Roseville|Rostock|Rostov-on-Don|Rotherham|
Rotterdam|Roubaix|Rouen|Rouiba|Round Rock|Rourkela|Roxas City|Rubtsovsk|Ruda Slaska|
Rudnyy|Rudrapur|Rufisque|Rufisque est|Rugao|Rui'an|Ruiru|Ruqi|Russeifa|Russia|
Russian Federation|Rustaq|Rustavi|Rustenburg|Rutchenkivskyi|Rwanda|Ryazan'|Ryazanskiy|
Rybinsk|Rybnik|Rzeszow|

Sa Dec|Saaba|Saanich|Saarbrucken|Sabadell|Sabah as Salim|Sabanalarga|Sabara|Sabha|
Sabt Alalayah|Sabya|Sabzevar|Sacaba|Sacoma|Sacramento|Sadatpur Gujran|Saddiqabad|Sadr City|
Safi|Sagamihara|Saguenay|Saham|Sahara|Saharanpur|Saharsa|Sahel|Sahibganj|Sahiwal|Sai Mai|
Saida|Saidpur|Saigon|Saijo|Saint Barthelemy|Saint Helena|Saint Helier|Saint Kitts and Nevis|
Saint Lucia|Saint Martin|Saint Paul|Saint Peters|Saint Petersburg|Saint Pierre and Miquelon|
Saint Vincent and the Grenadines|Saint-Denis|Saint-Etienne|Saint-Jean-sur-Richelieu|
Saint-Laurent|Saint-Louis|Saint-Louis-de-Terrebonne|Saint-Marc|Saint-Michel de l'Atalaye|
Saint-Paul|Saint-Pierre|Saint-Quentin-en-Yvelines|Sainte-Foy|Saipan|Saitama|Sakado|Sakai|
Sakakah|Sakata|Sakiet ed Daier|Sakiet ez Zit|Saku|Sakura|Salalah|Salamanca|Salaqi|
Salatiga|Salavat|Sale Al Jadida|Salem|Salerno|Salford|Salihli|Salinas|Salt Lake City|
Salta|Saltillo|Saltivka|Salto|Salvador|Salvaleon de Higuey|Salzburg|Salzgitter|Sam Son|
Samalut|Samambaia|Samandag|Samara|Samarinda|Samarkand|Samarra'|Sambalpur|Sambhal|
Sambizanga|Sambrial|Samoa|Sampit|Samsun|Samut Prakan|San Angelo|San Antonio|San Bernardino|
San Bernardo|San Blas-Canillejas|San Carlos|San Carlos de Bariloche|San Carlos del Zulia|
San Chaung|San Cristobal|San Cristobal de las Casas|San Diego|San Felipe|San Fernando|
San Fernando de Apure|San Francisco|San Francisco De Borja|San Francisco de Macoris|San Jose|
San Jose del Cabo|San Jose del Monte|San Juan|San Juan Sacatepequez|San Juan de los Morros|
San Juan del Rio|San Justo|San Lorenzo|San Luis|San Luis Potosi|San Luis Rio Colorado|
San Marino|San Martin|San Martin Texmelucan de Labastida|San Mateo|San Miguel|
San Miguel de Allende|San Miguel de Tucuman|San Miguel del Padron|San Miguelito|
San Nicolas de los Arroyos|San Nicolas de los Garza|San Pablo|San Pablo de las Salinas|
San Pedro|San Pedro Garza Garcia|San Pedro Sula|San Pedro de Macoris|San Pedro de la Paz|
San Rafael|San Salvador|San Salvador de Jujuy|San Tung Chung Hang|San-Pedro|Sanaa|Sanand|
Sanandaj|Sancaktepe|Sancti Spiritus|Sandacho|Sandakan|Sandy Springs|Sangju|Sangla Hill|
Sangli|Sanhe|Sanliurfa|Sanmenxia|Sanming|Sano|Sanshui|Sant Andreu|Sant Marti|Santa Ana|
Santa Anita - Los Ficus|Santa Barbara d'Oeste|Santa Catarina|Santa Clara|Santa Clarita|
Santa Coloma de Gramenet|Santa Cruz|Santa Cruz de Tenerife|Santa Cruz de Yojoa|
Santa Cruz de la Sierra|Santa Cruz do Capibaribe|Santa Cruz do Sul|Santa Fe|
Santa Lucia Cotzumalguapa|Santa Luzia|Santa Maria|Santa Marta|Santa Rita|Santa Rosa|
Santa Tecla|Santa Teresa del Tuy|Santana|Santana de Parnaiba|Santander|Santander de Quilichao|
Santarem|Santiago|Santiago de Compostela|Santiago de Cuba|Santiago de Queretaro|
Santiago de Surco|Santiago de los Caballeros|Santiago del Estero|Santo Andre|Santo Antonio|
Santo Antonio de Jesus|Santo Domingo|Santo Domingo Este|Santo Domingo Oeste|
Santo Domingo de los Colorados|Santol|Santos|Sants-Montjuic|Sanxia|Sanya|
Sao Bernardo do Campo|Sao Caetano do Sul|Sao Carlos|Sao Cristovao|Sao Goncalo do Amarante|
Sao Joao de Meriti|Sao Jose|Sao Jose de Ribamar|Sao Jose do Rio Preto|Sao Jose dos Campos|
Sao Jose dos Pinhais|Sao Leopoldo|Sao Lourenco da Mata|Sao Lucas|Sao Luis|Sao Mateus|
Sao Paulo|Sao Pedro da Aldeia|Sao Rafael|Sao Sebastiao|Sao Tome|Sao Tome and Principe|
Sao Vicente|Sapele|Sapopemba|Sapporo|Sapucaia do Sul|Saqqez|Saquarema|Sarajevo|Sarandi|
Saransk|Sarapul|Saratov|Sardarshahr|Sardinia|Sargodha|Sarh|Sariwon-si|Sarria-Sant Gervasi|
Sasaram|Sasebo|Saskatchewan|Saskatoon|Sasolburg|Satkhira|Satna|Satu Mare|Saudi Arabia|
Saugor|Saurimo|Savannah|Savannakhet|Savar|Saveh|Sawai Madhopur|Sawangan|Saxony|Sayama|
Scandinavia|Schaerbeek|Schoneberg|Schwerin|Scotland|Scottsdale|Seattle|Sebeta|Sector 1|
Sector 2|Sector 3|Sector 4|Sector 5|Sector 6|Secunderabad|Seeb|Segou|Seguela|Sehore|
Sejong|Sejoumi|Sekondi|Sekondi-Takoradi|Selayang Baru Utara|Semarang|Sembawang Estate|Semey|
Semnan|Senador Canedo|Sendai|Senegal|Sengerema|Sengkang New Town|Sennar|Sentul|Seogwipo|
Seongnam-si|Seoni|Seoul|Sepang|Sepatan|Serang|Serangoon|Serangoon New Town|Serbia|
Serbia and Montenegro|Serekunda|Seremban|Sergeli|Sergiyev Posad|Seri Kembangan|Seri Manjung|
Serilingampalle|Serov|Serpukhov|Sertaozinho|Set Ka Lay|Setagaya|Setapak|Sete Lagoas|
Setia Alam|Setif|Seto|Settat|Setubal|Sevastopol|Severnyy|Severodvinsk|Seversk|Sevilla|
Seville|Seychelles|Sfax|Sha Tin|Shabqadar|Shache|Shagamu|Shah Alam|Shahdad Kot|Shahdadpur|
Shahecheng|Shahin Shahr|Shahjanpur|Shahkot|Shahr-e Kord|Shahr-e Sadra|Shahrak-e Pardisan|
Shahre Jadide Andisheh|Shahreza|Shahriar|Shahrisabz|Shahrud|Shahuwadi|Shahzadpur|Shajing|
Shakargarh|Shakhty|Sham Shui Po|Shamli|Shanghai|Shangluo|Shangqiu|Shangrao|Shangri-La|
Shangyu|Shangzhi|Shanhaiguan|Shantipur|Shantou|Shanwei|Shaoguan|Shaoshan|Shaowu|Shaoxing|
Shaoyang|Sharjah|Shashamane|Shchukino|Shchyolkovo|Sheepshead Bay|Sheffield|Shekhupura|
Shengavit|Shenglilu|Shenjiamen|Shenyang|Shenzhen|Sherbrooke|Sherpur|Shevchenkivskyi|
Shevchenko|Shibata|Shibganj|Shibin al Kawm|Shibuya|Shihezi|Shijiazhuang|Shijie|Shikarpur|
Shikohabad|Shillong|Shilong|Shimada|Shimla|Shimonoseki|Shimotoda|Shinagawa|Shinjuku|
Shinyanga|Shiqi|Shiqiao|Shiraz|Shivaji Nagar|Shivamogga|Shivpuri|Shiyan|Shizuishan|
Shizuoka|Shkoder|Sholapur|Shomolu|Shouguang|Shreveport|Shrirampur|Shuangcheng|Shuanglonghu|
Shuangyashan|Shubra al Khaymah|Shuifu|Shuizhai|Shujaabad|Shulin|Shunan|Shunyi|Shuozhou|
Shushtar|Shyamnagar|Shymkent|Si Maha Phot|Si Racha|Sialkot|Siauliai|Siberia|Sibiu|Sibu|
Sicily|Sidi Bel Abbes|Sidi Slimane|Sidoarjo|Sidon|Siegen|Siem Reap|Sierra Leone|
Siguatepeque|Siguiri|Siheungdong|Siirt|Sikasso|Silang|Silchar|Silesia|Silicon Valley|
Silifke|Siliguri|Silopi|Silvassa|Simele|Simferopol|Simi Valley|Simmering|Simoes Filho|
Sinah|Sinai|Sincelejo|Sinch'on-up|Sindh|Sinfra|Singa|Singapore|Singaraja|Singida|
Singkawang|Singosari|Singrauli|Sinjhoro|Sinnuris|Sinop|Sinp'o|Sint Maarten|Sinuiju|
Sioux Falls|Siping|Siracusa|Sirajganj|Sirjan|Sirsa|Sirte|Sisli|Sitapur|Sitiawan|Sittwe|
Situbondo|Sivakasi|Sivas|Siverek|Siverskodonetsk|Siwan|Skardu|Skhidni Kvartaly|Skikda|
Skopje|Skudai|Slovakia|Slovenia|Slovyansk|Slupsk|Smolensk|Smolyanskyi|Soacha|Sobral|
Soc Trang|Sochi|Sodermalm|Sodo|Sofia|Sogamoso|Sohag|Sohar|Sokode|Sokoto|Soledad|
Soledad de Graciano Sanchez|Soligorsk|Solihull|Solikamsk|Solingen|Sollentuna|Solntsevo|
Solomon Islands|Solwezi|Somalia|Somaroboro|Somerset West|Son La|Son Tay|Sonargaon|
Songcheng|Songea|Songjiang|Songnan|Songnim-ni|Songyuan|Sonipat|Soreang|Sorocaba|Sorong|
Sorriso|Sorsogon|Soshanguve|Sosnowiec|Soubre|Souk Ahras|Sousse|South Africa|South America|
South Asia|South Australia|South Bend|South Boston|South Carolina|South China Sea|
South Dakota|South Dublin|South Fulton|South Gate|South Georgia and the South Sandwich Islands|
South Korea|South Sudan|South Tangerang|South-East Asia|Southampton|Southeast Asia|
Southend-on-Sea|Southern Africa|Soviet Union|Soweto|Soyapango|Soyibug|Soyo|Spain|
Spanish Town|Spokane|Spokane Valley|Spring Hill|Spring Valley|Springfield|Springs|
Sri Ganganagar|Sri Jayewardenepura Kotte|Sri Lanka|Srikakulam|Srinagar|Srodmiescie|St Helens|
St Peter Port|St. Catharines|St. George's|St. John's|St. Louis|St. Petersburg|Stamford|
Standerton|Stara Zagora|Staryy Oskol|Staten Island|Stavanger|Stavropol|Stellenbosch|
Sterling Heights|Sterlitamak|Stockholm|Stockport|Stockton|Stoke-on-Trent|Strasbourg|
Strogino|Stuttgart|Suan Luang|Sub-Saharan Africa|Subang|Subang Jaya|Subotica|Subulussalam|
Sudan|Suez|Suez Canal|Suginami|Suicheng|Suifenhe|Suihua|Suining|Suita|Suizhou|Sujangarh|
Sujiatun|Sukabumi|Sukawati|Sukkur|Sukrah|Sulaymaniyah|Suleja|Sullana|Sultan Kudarat|
Sultan Pur Majra|Sultanah|Sultanbeyli|Sultangazi|Sultanpur|Sumare|Sumatra|Sumayl|
Sumbawanga|Sumbe|Sumber|Sumedang|Sumedang Utara|Sumgayit|Sumida|Sumy|Sunch'on|Suncheon|
Sunderland|Sungai Buloh|Sungai Penuh|Sungai Petani|Sungailiat|Sunggal|Sunnyvale|
Sunrise Manor|Sunset Park|Sunshine Coast|Suqian|Surabaya|Surakarta|Surat|Surat Thani|
Surendranagar|Surgut|Suriapet|Suriname|Surrey|Suruc|Surulere|Sussex|Sutton|
Sutton Coldfield|Suva|Suwaylih|Suwon|Suzano|Suzhou|Suzuka|Svalbard and Jan Mayen|Swabi|
Swansea|Swaziland|Sweden|Swindon|Switzerland|Sydney|Sykhiv|Syktyvkar|Sylhet|Syracuse|
Syria|Syzran|Szczecin|Szeged|Szekesfehervar|

Ta'if|Taboao da Serra|Tabora|Tabriz|Tabuk|Tacheng|Tachikawa|Tacloban|Tacna|Tacoma|
Tacurong|Tadepalligudem|Tadpatri|Taganrog|Taganskiy|Taguatinga|Taguig|Tahoua|Tahta|Tai Po|
Tai'an|Taibai|Taicang|Taichung|Tainan|Taipa|Taipei|Taiping|Taishan|Taito|Taitung|Taiwan|
Taiyuan|Taiz|Taizhou|Tajikistan|Tajimi|Tajura'|Takamatsu|Takaoka|Takarazuka|Takasaki|
Takatsuki|Takeo|Takoradi|Talara|Talatona|Talca|Talcahuano|Taldykorgan|Talhar|Taling Chan|
Talkha|Tallahassee|Tallinn|Tam Ky|Tama|Taman Melawati|Taman Petaling|Tambacounda|Tambaram|
Tambov|Tamil Nadu|Tampa|Tampere|Tampico|Tampines Estate|Tampines New Town|Tan An|Tan Chau|
Tandil|Tando Adam|Tando Allahyar|Tando Bago|Tando Muhammad Khan|Tangail|Tangara da Serra|
Tangerang|Tanggu|Tanghe|Tangier|Tangshan|Tanjung Pandan|Tanjung Pinang|Tanjungbalai|Tanta|
Tantou|Tanza|Tanzania|Tanzhou|Taonan|Taourirt|Taoyuan|Taozhou|Tapachula|Tarakan|Taranto|
Tarawa|Taraz|Targowek|Targu Mures|Tariba|Tarija|Tarime|Tarlac City|Tarnow|Tartus|
Tasek Glugor|Tashkent|Tasikmalaya|Tasmania|Tatuape|Tatui|Taubate|Taunggyi|Taungoo|Taunsa|
Tauranga|Tawau|Tay Ho|Tay Ninh|Tayabas|Taytay|Taza|Tbilisi|Tebessa|Tebingtinggi|Tegal|
Tegucigalpa|Tehran|Tehuacan|Teixeira de Freitas|Tekirdag|Tekstil'shchiki|Tel Aviv|Telde|
Telford|Tellicherry|Teluk Intan|Teluknaga|Tema|Tema New Town|Temara|Temecula|Temirtau|
Temixco|Tempe|Tempe Junction|Temuco|Tengyue|Teni|Tennessee|Teofilo Otoni|Tepexpan|Tepic|
Teresina|Teresopolis|Terni|Ternopil|Terrassa|Terrebonne|Teshi Old Town|Tetouan|
Tetuan de las Victorias|Texas|Texcoco de Mora|Teziutlan|Tha Raeng|Thai Nguyen|Thailand|
Thanesar|Thanh Hoa|Thanh Khe|Thanh Pho Ba Ria|Thanh Xuan|Thanh pho Song Cong|Thanjavur|
Thaton|Thayetmyo|The Bronx|The Hague|The Netherlands|The Valley|Thembisa|Thenali|
Thessaloniki|Thi Tran Dai Tu|Thi Tran Dong Trieu|Thi Tran Thuan Chau|Thies|Thies Nones|Thika|
Thimphu|Thiruvananthapuram|Thohoyandou|Thoi Lai|Thon Buri|Thoothukudi|Thornton|Thot Not|
Thousand Oaks|Thrissur|Thu Dau Mot|Thu Duc|Thuan An|Thuan Thanh|Thunder Bay|Thung Khru|
Thuqbah|Tianfu|Tianjin|Tianshui|Tiaret|Tibet|Tiebo|Tieli|Tieling|Tigwav|Tijuana|Tiko|
Tilburg|Tima|Timika|Timisoara|Timor Leste|Timor-Leste|Tin Shui Wai|Tinaquillo|Tinh Bien|
Tinsukia|Tirana|Tiraspol|Tirmiz|Tiruchengode|Tiruchirappalli|Tirunelveli|Tirupati|Tiruppur|
Tiruvannamalai|Tiruvottiyur|Titagarh|Titiwangsa|Tivaouane|Tizi Ouzou|Tlahuac|Tlalnepantla|
Tlalpan|Tlaquepaque|Tlemcen|Toa Payoh New Town|Toamasina|Toba Tek Singh|Tobolsk|Tobruk|
Tochigi|Tocoa|Togo|Tokai|Tokat|Tokch'on|Tokelau|Tokorozawa|Tokoza|Tokushima|Tokuyama|
Tokyo|Toledo|Toli-Toli|Toliara|Toluca|Tolyatti|Tomakomai|Tomsk|Tonala|Tondabayashicho|
Tonga|Tongchuan|Tongchuanshi|Tonghua|Tongliao|Tongling|Tongren|Tongshan|Tongzhou|
Toowoomba|Topeka|Torbat-e Heydariyeh|Tordher|Toride|Toronto|Torrance|Torrejon de Ardoz|
Torreon|Torshavn|Torun|Toshima|Totonicapan|Tottenham|Tottori-shi|Touba|Toufen|Touggourt|
Toulon|Toulouse|Tourcoing|Tours|Townsville|Toyama|Toyohashi|Toyokawa|Toyonaka|Toyota|
Tra Vinh|Trabzon|Trang Bang|Transylvania|Trelew|Trento|Tri-Cities|Trier|Trieste|
Trincomalee|Trindade|Trinidad and Tobago|Tripoli|Trois-Rivieres|Trondheim|Troparevo|
Trujillo|Tsaritsyno|Tsentralno-Miskyi|Tsentralnyi|Tseung Kwan O|Tshikapa|Tshilenge|
Tsing Yi Town|Tsuchiura|Tsuen Wan|Tsukuba|Tsuruoka|Tsuyama|Tubarao|Tucson|Tucupita|
Tucuruvi|Tuen Mun|Tuguegarao|Tula|Tulancingo|Tulsa|Tulua|Tumbes|Tumkur|Tumxuk|Tunduma|
Tung Chung|Tungi|Tungipara|Tunis|Tunisia|Tunja|Turgutlu|Turhal|Turin|Turkey|Turkistan|
Turkiye|Turkmenabat|Turkmenistan|Turks and Caicos Islands|Turku|Turmero|Turpan|Tuscaloosa|
Tuscany|Tuvalu|Tuxtepec|Tuxtla|Tuy Hoa|Tuyen Quang|Tuz Khurmatu|Tuzla|Tver|Twifu Praso|
Tychy|Tyoply Stan|Tyumen|

U.A.E.|U.K.|U.S.|U.S. Virgin Islands|U.S.A.|UAE|UK|US|USA|USSR|Uberaba|Uberlandia|
Ubon Ratchathani|Udaipur|Udgir|Udine|Udon Thani|Udupi|Ueda|Uganda|Ugep|Uige|Uijeongbu-si|
Ujjain|Ujpest|Ukhta|Ukraine|Ulaanbaatar|Ulan Bator|Ulan-Ude|Ulanhot|Ulanqab|Ulhasnagar|
Ullyul|Ulsan|Ulster|Ulu Bedok|Uluberiya|Ulyanovsk|Umarkot|Umea|Umm Qasr|Umraniye|Umuahia|
Umuarama|Unaizah|Unch'on-up|Ungaran|United Arab Emirates|United Kingdom|United States|
United States Minor Outlying Islands|United States of America|Universal City|Unnao|Upata|
Uppal Kalan|Upper West Side|Uppsala|Urasoe|Urayasu|Urdaneta|Urganch|Uromi|Ursynow|Uruapan|
Uruguaiana|Uruguay|Uruma|Urumqi|Usak|Usera|Ushirombo|Uskudar|Ussuriysk|Ust'-Ilimsk|
Ust-Kamenogorsk|Utah|Utrecht|Utsunomiya|Uvira|Uzbekistan|Uzhhorod|

Vacaville|Vacoas|Vadodara|Vaduz|Valdivia|Valencia|Valenzuela|Valera|Valinhos|Valladolid|
Valle de La Pascua|Valledupar|Vallejo|Valletta|Valparaiso|Valparaiso de Goias|Valsad|
Van Nuys|Vancouver|Vanderbijlpark|Vaniyambadi|Vantaa|Vanuatu|Vapi|Varamin|Varanasi|
Varginha|Varzea Grande|Varzea Paulista|Vasco da Gama|Vasteras|Vasyl'evsky Ostrov|Vatican|
Vatican City|Vaughan|Vedado|Vejalpur|Velikiy Novgorod|Velikiye Luki|Vellore|Venezuela|
Venice|Venlo|Ventura|Venustiano Carranza|Veracruz|Veraval|Vereeniging|Verhunskyi|Vermont|
Verona|Veshnyaki|Vespasiano|Viamao|Viana|Vicente Pires|Vicenza|Victoria|
Victoria de Durango|Victorville|Vidisha|Vienna|Vientiane|Viet Tri|Viet Yen|Vietnam|Vigo|
Vihari|Vijayapura|Vijayawada|Vila Andrade|Vila Curuca|Vila Flor|Vila Jacui|Vila Maria|
Vila Mariana|Vila Matilde|Vila Medeiros|Vila Prudente|Vila Velha|Vilhena|Vilkhivskyi|
Villa Alemana|Villa Canales|Villa Lugano|Villa Mercedes|Villa Nueva|Villa de Cura|
Villahermosa|Villaverde|Villavicencio|Ville-Marie|Villeray–Saint-Michel–Parc-Extension|
Villeurbanne|Villupuram|Vilnius|Vina del Mar|Vinh|Vinh Chau|Vinh Long|Vinh Thanh|Vinh Yen|
Vinnytsya|Viransehir|Virar|Virginia|Virginia Beach|Visakhapatnam|Visalia|Viseu|Vitebsk|
Vitoria|Vitoria da Conquista|Vitoria de Santo Antao|Vizianagaram|Vladikavkaz|Vladivostok|
Vlore|Volga|Volgodonsk|Volgograd|Vologda|Volta Redonda|Volzhsky|Voronezh|
Vostochnoe Degunino|Votkinsk|Votorantim|Vryheid|Vung Tau|Vyhurivshchyna-Troyeshchyna|
Vykhino-Zhulebino|

Wabu|Waco|Wad Medani|Wadi as Sir|Wafangdian|Wah Cantt|Wakayama|Wakefield|Walbrzych|Wales|
Wall Street|Wallis and Futuna|Wallonia|Walsall|Walthamstow|Wan Chai|Wandsbek|Wang Thonglang|
Wangkui|Wangsa Maju|Wanning|Wansheng|Wanxian|Wanzhou|Warangal|Wardha|Warisan|Warri|
Warrington|Warsaw|Washington|Washington DC|Washington Heights|Watampone|Waterbury|Waterloo|
Watford|Watthana|Wayaobu|Wazirabad|Weifang|Weihai|Weinan|Weldiya|Welkom|Wellington|
Wenchang|Wenshan City|Wenzhou|Weru|West Africa|West Bank|West Bromwich|West Covina|
West Germany|West Island|West Jerusalem|West Jordan|West Palm Beach|West Raleigh|
West Valley City|West Virginia|Western Australia|Western Europe|Western Sahara|Westminster|
Westonaria|Whalley|Whitby|Wichita|Wichita Falls|Wiesbaden|Willemstad|Wilmersdorf|
Wilmington|Windhoek|Windsor|Winejok|Winnipeg|Winston-Salem|Winterthur|Wisconsin|Wloclawek|
Woking|Wola|Wolfsburg|Wollongong|Wolverhampton|Wong Tai Sin|Wonju|Wonsan|Woodlands|
Worcester|Worthing|Wroclaw|Wuchang|Wuchuan|Wuda|Wugang|Wuhai|Wuhan|Wuhu|Wujiaqu|
Wuppertal|Wurzburg|Wushan|Wuwei|Wuxi|Wuxue|Wuyishan|Wuzhishan|Wuzhong|Wuzhou|Wyoming|

Xai-Xai|Xalapa de Enriquez|Xi'an|Xiamen|Xiangcheng|Xiangtan|Xiangyang|Xianning|Xiantao|
Xianyang|Xiaogan|Xiaoshan|Xiayang|Xiazhen|Xichang|Xico|Xigang|Xilin Hot|Xilinhot|
Xincheng|Xindi|Xingcheng|Xingguo|Xinghua|Xingning|Xingtai|Xingyi|Xining|Xinji|Xinjiang|
Xinle|Xinqiao|Xinshi|Xintai|Xinxiang|Xinxing|Xinyang|Xinyi|Xinyu|Xinyuan|Xinzhai|
Xinzhou|Xishan|Xiulin|Xiuying|Xiva|Xixiang|Xizhi|Xochimilco|Xuan Loc|Xuancheng|Xuanhua|
Xuchang|Xuhui|Xunchang|Xuyong|Xuzhou|

Ya'an|Yachiyo|Yaizu|Yakeshi|Yakutsk|Yamagata|Yamaguchi|Yamato|Yamoussoukro|Yamuna Nagar|
Yan'an|Yanbu|Yancheng|Yangcheng|Yangchun|Yanghang|Yangjiang|Yangju|Yangon|Yangpu|
Yangquan|Yangsan|Yangshuo|Yangzhou|Yanji|Yantai|Yanzhou|Yaounde|Yaren|Yaritagua|
Yaroslavl|Yasenevo|Yasuj|Yautepec|Yavatmal|Yawnghwe|Yazd|Yekaterinburg|Yelahanka|Yelets|
Yemen|Yen Bai|Yen Vinh|Yenagoa|Yenangyaung|Yeoju|Yeosu|Yerevan|Yevlakh|Yevpatoriya|
Yeyuan|Yezhou|Yibin|Yichang|Yichun|Yidu|Yinchuan|Yingkou|Yingtan|Yintai|Yishun New Town|
Yiwu|Yixing|Yizhou|Yogyakarta|Yokkaichi|Yokohama|Yokosuka|Yola|Yonago|Yong'an|Yongchuan|
Yongji|Yongkang|Yongzhou|Yonkers|Yono|Yopal|York|Yorkshire|Yoshkar-Ola|Yotsukaido|
Youkaichi|Yuanlin|Yuci|Yuen Long|Yuen Long Kau Hui|Yuen Long San Hui|Yuepu|Yueyang|
Yugoslavia|Yukon|Yulin|Yuma|Yuncheng|Yunfu|Yunlong|Yunusobod|Yushu|Yuxi|Yuyao|
Yuzhno-Sakhalinsk|

Zaanstad|Zabol|Zabrze|Zacatecas|Zagazig|Zagreb|Zahedan|Zaire|Zama|Zambia|Zamboanga|
Zamora de Hidalgo|Zango|Zanjan|Zanzibar|Zaoyang|Zaozhuang|Zapopan|Zaporizhzhya|Zaragoza|
Zarate|Zaria|Zarichnyi|Zarqa|Zawiya|Zaxo|Zefta|Zelenodolsk|Zelenograd|Zemun|Zenica|
Zerakpur|Zeytinburnu|Zhabei|Zhalantun|Zhanaozen|Zhangjiagang|Zhangjiajie|Zhangjiakou|
Zhangye|Zhangzhou|Zhanjiang|Zhaodong|Zhaoqing|Zhaotong|Zhaoyuan|Zhaozhou|Zheleznodorozhnyy|
Zheleznogorsk|Zhengding|Zhengzhou|Zhenjiang|Zhenping|Zhenzhou|Zhezqazghan|Zhicheng|Zhonghe|
Zhongshan|Zhongwei|Zhongxiang|Zhoucun|Zhoukou|Zhoushan|Zhu Cheng City|Zhubei|Zhucheng|
Zhudong|Zhuhai|Zhuji|Zhujing|Zhukovsky|Zhulebino|Zhumadian|Zhuzhou|Zhytomyr|Zibo|
Zielona Gora|Zigong|Ziguinchor|Zimbabwe|Zinder|Zipaquira|Zitong|Ziyang|Zlatoust|Zliten|
Zoetermeer|Zomba|Zonguldak|Zoucheng|Zuglo|Zumpango|Zunyi|Zurich|Zwickau|Zwolle|
Zyablikovo|Zyuzino|
"""
"""Names without accents, a paragraph a letter, each with a bar behind it."""
