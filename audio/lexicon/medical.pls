<?xml version="1.0" encoding="UTF-8"?>
<!-- Words of medicine, drugs and names that the voices of this program say wrong or guess at: American English.
     Phonemes after the usual dictionaries; an alias stands where a plain voice says the word wrong too.
     scripts/pronunciations shows each beside what the voice, CMUdict and espeak say. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
  <lexeme><grapheme>abatacept</grapheme><phoneme>əˈbætəˌsɛpt</phoneme><alias>abatuh sept</alias></lexeme>
  <lexeme><grapheme>acarbose</grapheme><phoneme>ˈeɪkɑɹˌboʊs</phoneme><alias>aykarbose</alias></lexeme>
  <lexeme><grapheme>acetazolamide</grapheme><phoneme>ˌæsɪtəˈzoʊləˌmaɪd</phoneme><alias>asetuh zohlamide</alias></lexeme>
  <lexeme><grapheme>acetylcysteine</grapheme><phoneme>əˌsitəlˈsɪstiˌin</phoneme><alias>a seetul sistyeen</alias></lexeme>
  <lexeme><grapheme>aciclovir</grapheme><phoneme>eɪˈsaɪkləˌvɪɹ</phoneme></lexeme>
  <lexeme><grapheme>acitretin</grapheme><phoneme>ˌæsɪˈtɹɛtɪn</phoneme><alias>asi tretin</alias></lexeme>
  <lexeme><grapheme>actinomycosis</grapheme><phoneme>ˌæktɪnoʊmaɪˈkoʊsɪs</phoneme><alias>aktinoh mykohsis</alias></lexeme>
  <lexeme><grapheme>adalimumab</grapheme><phoneme>ˌeɪdəˈlɪmjuˌmæb</phoneme><alias>ada limumab</alias></lexeme>
  <lexeme><grapheme>adenomyosis</grapheme><phoneme>ˌædənoʊmaɪˈoʊsɪs</phoneme><alias>adenoh myohsis</alias></lexeme>
  <lexeme><grapheme>adrenalectomy</grapheme><phoneme>əˌdɹinəˈlɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>ageusia</grapheme><phoneme>əˈɡjuziə</phoneme><alias>a guzeea</alias></lexeme>
  <lexeme><grapheme>albendazole</grapheme><phoneme>ælˈbɛndəˌzoʊl</phoneme><alias>al bendazoal</alias></lexeme>
  <lexeme><grapheme>alogliptin</grapheme><phoneme>ˌæloʊˈɡlɪptɪn</phoneme><alias>ahloh gliptin</alias></lexeme>
  <lexeme><grapheme>alosetron</grapheme><phoneme>əˈloʊsɪˌtɹɑn</phoneme><alias>alohsitron</alias></lexeme>
  <lexeme><grapheme>amantadine</grapheme><phoneme>əˈmæntəˌdin</phoneme><alias>a mantadeen</alias></lexeme>
  <lexeme><grapheme>ambrisentan</grapheme><phoneme>ˌæmbɹɪˈsɛntən</phoneme></lexeme>
  <lexeme><grapheme>amebic</grapheme><phoneme>əˈmibɪk</phoneme><alias>a meebik</alias></lexeme>
  <lexeme><grapheme>amenorrhoea</grapheme><phoneme>eɪˌmɛnəˈɹiə</phoneme></lexeme>
  <lexeme><grapheme>amikacin</grapheme><phoneme>ˌæmɪˈkeɪsɪn</phoneme><alias>amikaysin</alias></lexeme>
  <lexeme><grapheme>amiloride</grapheme><phoneme>əˈmɪləˌɹaɪd</phoneme><alias>a milaride</alias></lexeme>
  <lexeme><grapheme>aminophylline</grapheme><phoneme>ˌæmɪˈnɑfɪlɪn</phoneme><alias>aminahfilin</alias></lexeme>
  <lexeme><grapheme>amiodarone</grapheme><phoneme>əˈmioʊdəˌɹoʊn</phoneme><alias>a meeohderoan</alias></lexeme>
  <lexeme><grapheme>amisulpride</grapheme><phoneme>ˌæmiˈsʌlpɹaɪd</phoneme></lexeme>
  <lexeme><grapheme>amlodipine</grapheme><phoneme>æmˈloʊdɪˌpin</phoneme><alias>am lohdipeen</alias></lexeme>
  <lexeme><grapheme>amoxapine</grapheme><phoneme>əˈmɑksəˌpin</phoneme><alias>a moksapeen</alias></lexeme>
  <lexeme><grapheme>amphotericin</grapheme><phoneme>ˌæmfəˈtɛɹɪsɪn</phoneme><alias>amfuh terisin</alias></lexeme>
  <lexeme><grapheme>anaesthesiologist</grapheme><phoneme>ˌænəsˌθiziˈɑlədʒɪst</phoneme></lexeme>
  <lexeme><grapheme>Angelman</grapheme><phoneme>ˈeɪndʒəlmən</phoneme></lexeme>
  <lexeme><grapheme>angioedema</grapheme><phoneme>ˌændʒioʊɪˈdimə</phoneme><alias>anjeeoideemuh</alias></lexeme>
  <lexeme><grapheme>ankyloglossia</grapheme><phoneme>ˌæŋkɪloʊˈɡlɑsiə</phoneme></lexeme>
  <lexeme><grapheme>antecubital</grapheme><phoneme>ˌæntiˈkjubɪtəl</phoneme></lexeme>
  <lexeme><grapheme>anthracycline</grapheme><phoneme>ˌænθɹəˈsaɪklin</phoneme></lexeme>
  <lexeme><grapheme>antidiuretic</grapheme><phoneme>ˌæntiˌdaɪəˈɹɛtɪk</phoneme><alias>anty dyuh retik</alias></lexeme>
  <lexeme><grapheme>antiphospholipid</grapheme><phoneme>ˌæntiˌfɑsfoʊˈlɪpɪd</phoneme><alias>anteefosfoh lipid</alias></lexeme>
  <lexeme><grapheme>aortitis</grapheme><phoneme>ˌeɪɔɹˈtaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>Apert</grapheme><phoneme>ɑˈpɛɹ</phoneme><alias>ah pair</alias></lexeme>
  <lexeme><grapheme>Apgar</grapheme><phoneme>ˈæpɡɑɹ</phoneme><alias>ap gar</alias></lexeme>
  <lexeme><grapheme>aphakia</grapheme><phoneme>əˈfeɪkiə</phoneme></lexeme>
  <lexeme><grapheme>apixaban</grapheme><phoneme>əˈpɪksəˌbæn</phoneme></lexeme>
  <lexeme><grapheme>apnoea</grapheme><phoneme>ˈæpniə</phoneme></lexeme>
  <lexeme><grapheme>apolipoprotein</grapheme><phoneme>ˌæpoʊˌlaɪpoʊˈpɹoʊtin</phoneme></lexeme>
  <lexeme><grapheme>aripiprazole</grapheme><phoneme>ˌæɹɪˈpɪpɹəˌzoʊl</phoneme></lexeme>
  <lexeme><grapheme>armodafinil</grapheme><phoneme>ˌɑɹmoʊˈdæfɪnɪl</phoneme><alias>armoh dafinil</alias></lexeme>
  <lexeme><grapheme>Arnold-Chiari</grapheme><phoneme>ˌɑɹnəldkiˈɑɹi</phoneme><alias>arnuldky ahree</alias></lexeme>
  <lexeme><grapheme>arrhythmogenic</grapheme><phoneme>əˌɹɪðməˈdʒɛnɪk</phoneme><alias>a rithmuh jenik</alias></lexeme>
  <lexeme><grapheme>asenapine</grapheme><phoneme>əˈsɛnəˌpin</phoneme><alias>a senapeen</alias></lexeme>
  <lexeme><grapheme>Asperger</grapheme><phoneme>ˈæspɚɡɚ</phoneme><alias>ahspergur</alias></lexeme>
  <lexeme><grapheme>astrocytoma</grapheme><phoneme>ˌæstɹoʊsaɪˈtoʊmə</phoneme></lexeme>
  <lexeme><grapheme>atazanavir</grapheme><phoneme>ˌætəˈzænəˌvɪɹ</phoneme></lexeme>
  <lexeme><grapheme>atezolizumab</grapheme><phoneme>ˌætɪzoʊˈlɪzjuˌmæb</phoneme><alias>atizoh lizyumab</alias></lexeme>
  <lexeme><grapheme>atorvastatin</grapheme><phoneme>əˌtɔɹvəˈstætɪn</phoneme><alias>a torvuh statin</alias></lexeme>
  <lexeme><grapheme>atovaquone</grapheme><phoneme>əˈtoʊvəˌkwoʊn</phoneme><alias>a tohvaquoan</alias></lexeme>
  <lexeme><grapheme>axonal</grapheme><phoneme>ˈæksənəl</phoneme></lexeme>
  <lexeme><grapheme>azathioprine</grapheme><phoneme>ˌæzəˈθaɪəˌpɹin</phoneme><alias>azuh thyuh preen</alias></lexeme>
  <lexeme><grapheme>azelastine</grapheme><phoneme>əˈzɛləˌstin</phoneme><alias>a zelasteen</alias></lexeme>
  <lexeme><grapheme>aztreonam</grapheme><phoneme>æzˈtɹioʊˌnæm</phoneme><alias>az treeoh nam</alias></lexeme>
  <lexeme><grapheme>Bardet-Biedl</grapheme><phoneme>bɑɹˌdeɪˈbidəl</phoneme><alias>barday beedul</alias></lexeme>
  <lexeme><grapheme>baricitinib</grapheme><phoneme>ˌbæɹɪˈsaɪtɪnɪb</phoneme></lexeme>
  <lexeme><grapheme>beclometasone</grapheme><phoneme>ˌbɛkloʊˈmɛtəˌsoʊn</phoneme><alias>beklohmetasoan</alias></lexeme>
  <lexeme><grapheme>beclomethasone</grapheme><phoneme>ˌbɛkloʊˈmɛθəˌsoʊn</phoneme><alias>bekloh methasoan</alias></lexeme>
  <lexeme><grapheme>Behçet</grapheme><phoneme>bɛˈtʃɛt</phoneme><alias>be chet</alias></lexeme>
  <lexeme><grapheme>benazepril</grapheme><phoneme>bəˈneɪzəˌpɹɪl</phoneme><alias>buh nayzapryl</alias></lexeme>
  <lexeme><grapheme>bendroflumethiazide</grapheme><phoneme>ˌbɛndɹoʊˌfluməˈθaɪəˌzaɪd</phoneme><alias>bendrohfloomuh thyezide</alias></lexeme>
  <lexeme><grapheme>benzathine</grapheme><phoneme>ˈbɛnzəˌθin</phoneme></lexeme>
  <lexeme><grapheme>benztropine</grapheme><phoneme>ˈbɛnztɹəˌpin</phoneme></lexeme>
  <lexeme><grapheme>betaxolol</grapheme><phoneme>bɪˈtæksəˌlɔl</phoneme><alias>be taksalol</alias></lexeme>
  <lexeme><grapheme>bethanechol</grapheme><phoneme>bəˈθænəˌkɔl</phoneme><alias>buh thanakol</alias></lexeme>
  <lexeme><grapheme>bevacizumab</grapheme><phoneme>ˌbɛvəˈsɪzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>bezafibrate</grapheme><phoneme>ˌbɛzəˈfaɪbɹeɪt</phoneme></lexeme>
  <lexeme><grapheme>bicalutamide</grapheme><phoneme>ˌbaɪkəˈlutəˌmaɪd</phoneme><alias>bykuh lootamide</alias></lexeme>
  <lexeme><grapheme>bifida</grapheme><phoneme>ˈbɪfɪdə</phoneme><alias>byfida</alias></lexeme>
  <lexeme><grapheme>Binswanger</grapheme><phoneme>ˈbɪnzˌwæŋɚ</phoneme></lexeme>
  <lexeme><grapheme>Biot</grapheme><phoneme>biˈoʊ</phoneme><alias>bee o</alias></lexeme>
  <lexeme><grapheme>bisoprolol</grapheme><phoneme>bɪˈsoʊpɹəˌlɔl</phoneme><alias>besohpralol</alias></lexeme>
  <lexeme><grapheme>Boerhaave</grapheme><phoneme>ˈbʊɹˌhɑvə</phoneme><alias>boorhahva</alias></lexeme>
  <lexeme><grapheme>bortezomib</grapheme><phoneme>bɔɹˈtɛzəˌmɪb</phoneme><alias>bor tezamib</alias></lexeme>
  <lexeme><grapheme>Bouchard</grapheme><phoneme>buˈʃɑɹd</phoneme></lexeme>
  <lexeme><grapheme>bradykinesia</grapheme><phoneme>ˌbɹeɪdikɪˈniʒə</phoneme><alias>braydeeki neezhuh</alias></lexeme>
  <lexeme><grapheme>bradypnea</grapheme><phoneme>ˌbɹædɪpˈniə</phoneme></lexeme>
  <lexeme><grapheme>brexpiprazole</grapheme><phoneme>bɹɛksˈpɪpɹəˌzoʊl</phoneme><alias>breks piprazoal</alias></lexeme>
  <lexeme><grapheme>brimonidine</grapheme><phoneme>bɹɪˈmoʊnɪˌdin</phoneme><alias>brih mohnideen</alias></lexeme>
  <lexeme><grapheme>brinzolamide</grapheme><phoneme>bɹɪnˈzoʊləˌmaɪd</phoneme><alias>brin zohlamide</alias></lexeme>
  <lexeme><grapheme>bromocriptine</grapheme><phoneme>ˌbɹoʊmoʊˈkɹɪptin</phoneme><alias>brohmoh kripteen</alias></lexeme>
  <lexeme><grapheme>bronchopulmonary</grapheme><phoneme>ˌbɹɑŋkoʊˈpʊlməˌnɛɹi</phoneme><alias>brongkoh poolmuh neree</alias></lexeme>
  <lexeme><grapheme>Brown-Séquard</grapheme><phoneme>ˌbɹaʊnseɪˈkɑɹ</phoneme><alias>brounsay kar</alias></lexeme>
  <lexeme><grapheme>Brudzinski</grapheme><phoneme>bɹuˈdʒɪnski</phoneme><alias>broojinsky</alias></lexeme>
  <lexeme><grapheme>Budd-Chiari</grapheme><phoneme>ˌbʌdkiˈɑɹi</phoneme><alias>budkee ahree</alias></lexeme>
  <lexeme><grapheme>budesonide</grapheme><phoneme>bjuˈdɛsəˌnaɪd</phoneme><alias>bue dehsanide</alias></lexeme>
  <lexeme><grapheme>Buerger</grapheme><grapheme>Berger</grapheme><phoneme>ˈbɝɡɚ</phoneme><alias>burger</alias></lexeme>
  <lexeme><grapheme>bumetanide</grapheme><phoneme>bjuˈmɛtəˌnaɪd</phoneme><alias>bue metuh nide</alias></lexeme>
  <lexeme><grapheme>bunionectomy</grapheme><phoneme>ˌbʌnjəˈnɛktəmi</phoneme><alias>bunya nektamee</alias></lexeme>
  <lexeme><grapheme>bupivacaine</grapheme><phoneme>bjuˈpɪvəˌkeɪn</phoneme><alias>bue pivakayn</alias></lexeme>
  <lexeme><grapheme>buprenorphine</grapheme><phoneme>ˌbjupɹəˈnɔɹfin</phoneme><alias>buepruh norfeen</alias></lexeme>
  <lexeme><grapheme>buspirone</grapheme><phoneme>ˈbjuspɪˌɹoʊn</phoneme><alias>buespiroan</alias></lexeme>
  <lexeme><grapheme>butalbital</grapheme><phoneme>bjuˈtælbɪˌtɔl</phoneme><alias>bue talbitol</alias></lexeme>
  <lexeme><grapheme>cabergoline</grapheme><phoneme>kəˈbɝɡəˌlin</phoneme><alias>kuh bergaleen</alias></lexeme>
  <lexeme><grapheme>cabozantinib</grapheme><phoneme>ˌkæboʊˈzæntɪnɪb</phoneme><alias>kaboh zantinib</alias></lexeme>
  <lexeme><grapheme>caecum</grapheme><phoneme>ˈsikəm</phoneme></lexeme>
  <lexeme><grapheme>calcipotriene</grapheme><phoneme>ˌkælsɪˈpoʊtɹiˌin</phoneme><alias>kalsipohtryeen</alias></lexeme>
  <lexeme><grapheme>calcitriol</grapheme><phoneme>ˌkælsɪˈtɹaɪoʊl</phoneme><alias>kalsi tryoal</alias></lexeme>
  <lexeme><grapheme>canagliflozin</grapheme><phoneme>ˌkænəɡlɪˈfloʊzɪn</phoneme><alias>kanugli flohzin</alias></lexeme>
  <lexeme><grapheme>capecitabine</grapheme><phoneme>ˌkæpəˈsaɪtəˌbin</phoneme><alias>kapuh sytebeen</alias></lexeme>
  <lexeme><grapheme>Capgras</grapheme><phoneme>kæpˈɡɹɑ</phoneme><alias>kap grah</alias></lexeme>
  <lexeme><grapheme>carbimazole</grapheme><phoneme>kɑɹˈbɪməˌzoʊl</phoneme><alias>kar bimuh zoal</alias></lexeme>
  <lexeme><grapheme>carcinomatosis</grapheme><phoneme>ˌkɑɹsɪˌnoʊməˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>cardioverter</grapheme><phoneme>ˈkɑɹdioʊˌvɝtɚ</phoneme></lexeme>
  <lexeme><grapheme>carisoprodol</grapheme><phoneme>ˌkæɹaɪˈsoʊpɹəˌdɔl</phoneme></lexeme>
  <lexeme><grapheme>carpometacarpal</grapheme><phoneme>ˌkɑɹpoʊˌmɛtəˈkɑɹpəl</phoneme><alias>karpohmetuh karpul</alias></lexeme>
  <lexeme><grapheme>cavernosum</grapheme><phoneme>ˌkævɚˈnoʊsəm</phoneme></lexeme>
  <lexeme><grapheme>cefaclor</grapheme><phoneme>ˈsɛfəˌklɔɹ</phoneme><alias>sefuh klor</alias></lexeme>
  <lexeme><grapheme>cefadroxil</grapheme><phoneme>ˌsɛfəˈdɹɑksɪl</phoneme></lexeme>
  <lexeme><grapheme>cefazolin</grapheme><phoneme>sɪˈfæzəlɪn</phoneme><alias>sih fazalin</alias></lexeme>
  <lexeme><grapheme>cefepime</grapheme><phoneme>ˈsɛfəˌpim</phoneme><alias>sefuh peem</alias></lexeme>
  <lexeme><grapheme>cefixime</grapheme><phoneme>sɛˈfɪksim</phoneme></lexeme>
  <lexeme><grapheme>cefotaxime</grapheme><phoneme>ˌsɛfəˈtæksim</phoneme><alias>sefuh takseam</alias></lexeme>
  <lexeme><grapheme>cefoxitin</grapheme><phoneme>səˈfɑksɪtɪn</phoneme><alias>suh foksitin</alias></lexeme>
  <lexeme><grapheme>cefpodoxime</grapheme><phoneme>ˌsɛfpəˈdɑksim</phoneme><alias>sefpuh dokseam</alias></lexeme>
  <lexeme><grapheme>cefprozil</grapheme><phoneme>sɛfˈpɹoʊzɪl</phoneme><alias>sef prohzil</alias></lexeme>
  <lexeme><grapheme>ceftazidime</grapheme><phoneme>sɛfˈtæzɪˌdim</phoneme><alias>seftazideem</alias></lexeme>
  <lexeme><grapheme>ceftriaxone</grapheme><phoneme>ˌsɛftɹaɪˈæksoʊn</phoneme></lexeme>
  <lexeme><grapheme>cefuroxime</grapheme><phoneme>ˌsɛfjəˈɹɑksim</phoneme><alias>sefuh rokseam</alias></lexeme>
  <lexeme><grapheme>celecoxib</grapheme><phoneme>ˌsɛləˈkɑksɪb</phoneme></lexeme>
  <lexeme><grapheme>cephalexin</grapheme><grapheme>cefalexin</grapheme><phoneme>ˌsɛfəˈlɛksɪn</phoneme><alias>sefuh leksin</alias></lexeme>
  <lexeme><grapheme>cetirizine</grapheme><phoneme>səˈtɪɹəˌzin</phoneme><alias>suh terazeen</alias></lexeme>
  <lexeme><grapheme>cetuximab</grapheme><phoneme>səˈtʌksɪˌmæb</phoneme><alias>suh tuksimab</alias></lexeme>
  <lexeme><grapheme>Chagas</grapheme><phoneme>ˈʃɑɡəs</phoneme><alias>shahgus</alias></lexeme>
  <lexeme><grapheme>Charcot</grapheme><phoneme>ʃɑɹˈkoʊ</phoneme><alias>shar koh</alias></lexeme>
  <lexeme><grapheme>Charcot-Marie-Tooth</grapheme><phoneme>ʃɑɹˌkoʊməˌɹiˈtuθ</phoneme><alias>sharkohmerie tooth</alias></lexeme>
  <lexeme><grapheme>cheilitis</grapheme><phoneme>kaɪˈlaɪtɪs</phoneme><alias>kylitis</alias></lexeme>
  <lexeme><grapheme>cheilosis</grapheme><phoneme>kaɪˈloʊsɪs</phoneme><alias>kylohsis</alias></lexeme>
  <lexeme><grapheme>chemosis</grapheme><phoneme>kiˈmoʊsɪs</phoneme><alias>kiemohsis</alias></lexeme>
  <lexeme><grapheme>Chiari</grapheme><phoneme>kiˈɑɹi</phoneme><alias>kee ahree</alias></lexeme>
  <lexeme><grapheme>chikungunya</grapheme><phoneme>ˌtʃɪkənˈɡʊnjə</phoneme><alias>chikun goonya</alias></lexeme>
  <lexeme><grapheme>chlorpheniramine</grapheme><phoneme>ˌklɔɹfəˈnɪɹəˌmin</phoneme><alias>klorfanyrameen</alias></lexeme>
  <lexeme><grapheme>chlortalidone</grapheme><phoneme>klɔɹˈtælɪˌdoʊn</phoneme><alias>klor talidoan</alias></lexeme>
  <lexeme><grapheme>chlorthalidone</grapheme><phoneme>klɔɹˈθælɪˌdoʊn</phoneme><alias>klor thalidoan</alias></lexeme>
  <lexeme><grapheme>choana</grapheme><phoneme>ˈkoʊənə</phoneme><alias>koeanuh</alias></lexeme>
  <lexeme><grapheme>choanal</grapheme><phoneme>ˈkoʊənəl</phoneme><alias>koeanal</alias></lexeme>
  <lexeme><grapheme>cholangiocarcinoma</grapheme><phoneme>kəˌlændʒioʊˌkɑɹsɪˈnoʊmə</phoneme></lexeme>
  <lexeme><grapheme>cholangiopancreatography</grapheme><phoneme>kəˌlændʒioʊˌpæŋkɹiəˈtɑɡɹəfi</phoneme><alias>kuh lanjeeoh pangkreea tahgrafee</alias></lexeme>
  <lexeme><grapheme>cholangitis</grapheme><phoneme>ˌkoʊlənˈdʒaɪtɪs</phoneme><alias>kohlunjitis</alias></lexeme>
  <lexeme><grapheme>cholecystostomy</grapheme><phoneme>ˌkoʊləsɪˈstɑstəmi</phoneme></lexeme>
  <lexeme><grapheme>choledochal</grapheme><phoneme>kəˈlɛdəkəl</phoneme><alias>kuh ledakul</alias></lexeme>
  <lexeme><grapheme>choledocholithiasis</grapheme><phoneme>kəˌlɛdəkoʊlɪˈθaɪəsɪs</phoneme></lexeme>
  <lexeme><grapheme>cholestasis</grapheme><phoneme>ˌkoʊləˈsteɪsɪs</phoneme><alias>kohluh stasis</alias></lexeme>
  <lexeme><grapheme>cholestatic</grapheme><phoneme>ˌkoʊləˈstætɪk</phoneme><alias>kohluh statik</alias></lexeme>
  <lexeme><grapheme>cholesteatoma</grapheme><phoneme>kəˌlɛstiəˈtoʊmə</phoneme><alias>kuh lesteea tohmuh</alias></lexeme>
  <lexeme><grapheme>cholestyramine</grapheme><grapheme>colestyramine</grapheme><phoneme>ˌkoʊləˈstɪɹəˌmin</phoneme><alias>kohlastyrameen</alias></lexeme>
  <lexeme><grapheme>choreoathetosis</grapheme><phoneme>ˌkɔɹioʊˌæθəˈtoʊsɪs</phoneme><alias>kaw reeoeathatohsis</alias></lexeme>
  <lexeme><grapheme>chorioamnionitis</grapheme><phoneme>ˌkɔɹioʊˌæmniəˈnaɪtɪs</phoneme><alias>kawreeoh amneeanitis</alias></lexeme>
  <lexeme><grapheme>chorioretinitis</grapheme><phoneme>ˌkɔɹioʊˌɹɛtɪˈnaɪtɪs</phoneme><alias>kaw reeohretinitis</alias></lexeme>
  <lexeme><grapheme>chylothorax</grapheme><phoneme>ˌkaɪloʊˈθɔɹæks</phoneme><alias>kyloh thawraks</alias></lexeme>
  <lexeme><grapheme>ciclesonide</grapheme><phoneme>saɪˈklɛsəˌnaɪd</phoneme><alias>sie klesanide</alias></lexeme>
  <lexeme><grapheme>ciclosporin</grapheme><phoneme>ˌsaɪkləˈspɔɹɪn</phoneme></lexeme>
  <lexeme><grapheme>cilostazol</grapheme><phoneme>sɪˈlɑstəˌzɑl</phoneme><alias>sih lahstazol</alias></lexeme>
  <lexeme><grapheme>cinnarizine</grapheme><phoneme>sɪˈnæɹɪˌzin</phoneme><alias>sih narizeen</alias></lexeme>
  <lexeme><grapheme>ciprofloxacin</grapheme><phoneme>ˌsɪpɹoʊˈflɑksəsɪn</phoneme><alias>siproh floksasin</alias></lexeme>
  <lexeme><grapheme>citalopram</grapheme><phoneme>saɪˈtæləˌpɹæm</phoneme><alias>sie talapram</alias></lexeme>
  <lexeme><grapheme>clobetasol</grapheme><phoneme>kloʊˈbeɪtəˌsɔl</phoneme><alias>kloh baytasol</alias></lexeme>
  <lexeme><grapheme>clobetasone</grapheme><phoneme>kloʊˈbeɪtəˌsoʊn</phoneme><alias>kloh baytasoan</alias></lexeme>
  <lexeme><grapheme>clomifene</grapheme><phoneme>ˈkloʊmɪˌfin</phoneme><alias>klohmifeen</alias></lexeme>
  <lexeme><grapheme>clonazepam</grapheme><phoneme>kloʊˈnæzəˌpæm</phoneme><alias>kloh nazapam</alias></lexeme>
  <lexeme><grapheme>clopidogrel</grapheme><phoneme>kloʊˈpɪdəˌɡɹɛl</phoneme><alias>kloh piduh grel</alias></lexeme>
  <lexeme><grapheme>clostridioides</grapheme><phoneme>klɑˌstɹɪdiˈɔɪdiz</phoneme><alias>klahstridy oydeez</alias></lexeme>
  <lexeme><grapheme>clotrimazole</grapheme><phoneme>kloʊˈtɹɪməˌzoʊl</phoneme><alias>kloh tremazoal</alias></lexeme>
  <lexeme><grapheme>colesevelam</grapheme><phoneme>ˌkoʊləˈsɛvəˌlæm</phoneme><alias>kohluh sevalam</alias></lexeme>
  <lexeme><grapheme>colistin</grapheme><phoneme>koʊˈlɪstɪn</phoneme><alias>koh listin</alias></lexeme>
  <lexeme><grapheme>collagenase</grapheme><phoneme>kəˈlædʒəˌneɪs</phoneme><alias>kuh lajanase</alias></lexeme>
  <lexeme><grapheme>colpocleisis</grapheme><phoneme>ˌkɑlpoʊˈklaɪsɪs</phoneme><alias>kolpoh klysis</alias></lexeme>
  <lexeme><grapheme>colporrhaphy</grapheme><phoneme>kɑlˈpɔɹəfi</phoneme><alias>kol pawrafee</alias></lexeme>
  <lexeme><grapheme>Cornelia de Lange</grapheme><phoneme>kɔɹˌniliə də ˈlɑŋə</phoneme><alias>kor neelia duh lahng uh</alias></lexeme>
  <lexeme><grapheme>corticobasal</grapheme><phoneme>ˌkɔɹtɪkoʊˈbeɪsəl</phoneme><alias>kortikoh baysul</alias></lexeme>
  <lexeme><grapheme>costochondral</grapheme><phoneme>ˌkɑstoʊˈkɑndɹəl</phoneme></lexeme>
  <lexeme><grapheme>costovertebral</grapheme><phoneme>ˌkɑstoʊˈvɝtəbɹəl</phoneme></lexeme>
  <lexeme><grapheme>Cotard</grapheme><phoneme>koʊˈtɑɹ</phoneme><alias>koh tar</alias></lexeme>
  <lexeme><grapheme>Courvoisier</grapheme><phoneme>kʊɹˌvwɑziˈeɪ</phoneme><alias>koorvwahzy a</alias></lexeme>
  <lexeme><grapheme>coxsackie</grapheme><phoneme>kɑkˈsæki</phoneme><alias>kok sakee</alias></lexeme>
  <lexeme><grapheme>coxsackievirus</grapheme><phoneme>kɑkˈsækiˌvaɪɹəs</phoneme><alias>kok sakeevirus</alias></lexeme>
  <lexeme><grapheme>craniectomy</grapheme><phoneme>ˌkɹeɪniˈɛktəmi</phoneme><alias>kraynee ektamee</alias></lexeme>
  <lexeme><grapheme>craniopharyngioma</grapheme><phoneme>ˌkɹeɪnioʊfəˌɹɪndʒiˈoʊmə</phoneme><alias>krayneeohfarinjee ohmuh</alias></lexeme>
  <lexeme><grapheme>craniosynostosis</grapheme><phoneme>ˌkɹeɪnioʊˌsɪnɑˈstoʊsɪs</phoneme><alias>krayneeohsinahstohsis</alias></lexeme>
  <lexeme><grapheme>Creutzfeldt-Jakob</grapheme><phoneme>ˌkɹɔɪtsfɛltˈjɑkoʊb</phoneme><alias>kroitsfelt yahkobe</alias></lexeme>
  <lexeme><grapheme>cricothyroid</grapheme><phoneme>ˌkɹaɪkoʊˈθaɪɹɔɪd</phoneme><alias>krykoh thyroid</alias></lexeme>
  <lexeme><grapheme>cricothyrotomy</grapheme><phoneme>ˌkɹaɪkoʊθaɪˈɹɑtəmi</phoneme><alias>krykohthy rahtamee</alias></lexeme>
  <lexeme><grapheme>Crouzon</grapheme><phoneme>kɹuˈzɑn</phoneme><alias>kroo zon</alias></lexeme>
  <lexeme><grapheme>cryoglobulinemia</grapheme><grapheme>cryoglobulinaemia</grapheme><phoneme>ˌkɹaɪoʊˌɡlɑbjələˈnimiə</phoneme><alias>kryohglahbalaneemeea</alias></lexeme>
  <lexeme><grapheme>cryptococcus</grapheme><phoneme>ˌkɹɪptəˈkɑkəs</phoneme></lexeme>
  <lexeme><grapheme>cyclobenzaprine</grapheme><phoneme>ˌsaɪkloʊˈbɛnzəˌpɹin</phoneme></lexeme>
  <lexeme><grapheme>cyproheptadine</grapheme><phoneme>ˌsaɪpɹoʊˈhɛptəˌdin</phoneme></lexeme>
  <lexeme><grapheme>cyproterone</grapheme><phoneme>saɪˈpɹoʊtəˌɹoʊn</phoneme><alias>syprohterone</alias></lexeme>
  <lexeme><grapheme>cystadenoma</grapheme><phoneme>ˌsɪstædəˈnoʊmə</phoneme></lexeme>
  <lexeme><grapheme>cystocele</grapheme><phoneme>ˈsɪstəˌsil</phoneme><alias>sistaseel</alias></lexeme>
  <lexeme><grapheme>cytarabine</grapheme><phoneme>saɪˈtæɹəˌbin</phoneme><alias>sie tahrabeen</alias></lexeme>
  <lexeme><grapheme>cytoreductive</grapheme><phoneme>ˌsaɪtoʊɹɪˈdʌktɪv</phoneme></lexeme>
  <lexeme><grapheme>dabigatran</grapheme><phoneme>ˌdæbɪˈɡætɹən</phoneme></lexeme>
  <lexeme><grapheme>dacryocystitis</grapheme><phoneme>ˌdækɹioʊsɪˈstaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>dacryocystorhinostomy</grapheme><phoneme>ˌdækɹioʊˌsɪstoʊɹaɪˈnɑstəmi</phoneme></lexeme>
  <lexeme><grapheme>dalteparin</grapheme><phoneme>ˌdæltəˈpɛɹɪn</phoneme><alias>daltuh perin</alias></lexeme>
  <lexeme><grapheme>dapagliflozin</grapheme><phoneme>ˌdæpəɡlɪˈfloʊzɪn</phoneme><alias>dapugli flohzin</alias></lexeme>
  <lexeme><grapheme>darbepoetin</grapheme><phoneme>ˌdɑɹbəˈpoʊɪtɪn</phoneme><alias>darbuh poitin</alias></lexeme>
  <lexeme><grapheme>Darier</grapheme><phoneme>dɑɹˈjeɪ</phoneme><alias>dar yay</alias></lexeme>
  <lexeme><grapheme>darifenacin</grapheme><phoneme>ˌdæɹɪˈfɛnəsɪn</phoneme><alias>dary fenasin</alias></lexeme>
  <lexeme><grapheme>de Quervain</grapheme><phoneme>də kɛɹˈvæn</phoneme><alias>duh kair van</alias></lexeme>
  <lexeme><grapheme>decilitre</grapheme><phoneme>ˈdɛsəˌlitɚ</phoneme></lexeme>
  <lexeme><grapheme>Dejerine-Sottas</grapheme><phoneme>ˌdɛʒəˌɹinsəˈtɑ</phoneme><alias>dezhereensuh tah</alias></lexeme>
  <lexeme><grapheme>denosumab</grapheme><phoneme>dəˈnoʊsuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>dermatofibroma</grapheme><phoneme>ˌdɝmətoʊfaɪˈbɹoʊmə</phoneme><alias>dermatoefy brohmuh</alias></lexeme>
  <lexeme><grapheme>desloratadine</grapheme><phoneme>ˌdɛsləˈɹætəˌdin</phoneme></lexeme>
  <lexeme><grapheme>desmopressin</grapheme><phoneme>ˌdɛzmoʊˈpɹɛsɪn</phoneme></lexeme>
  <lexeme><grapheme>desogestrel</grapheme><phoneme>ˌdɛsoʊˈdʒɛstɹəl</phoneme><alias>desohjestral</alias></lexeme>
  <lexeme><grapheme>desvenlafaxine</grapheme><phoneme>ˌdɛsˌvɛnləˈfæksin</phoneme><alias>des venluh fakseen</alias></lexeme>
  <lexeme><grapheme>Devic</grapheme><phoneme>dəˈvik</phoneme></lexeme>
  <lexeme><grapheme>dexlansoprazole</grapheme><phoneme>ˌdɛkslænˈsoʊpɹəˌzoʊl</phoneme><alias>dekslan sohprazoal</alias></lexeme>
  <lexeme><grapheme>dexmedetomidine</grapheme><phoneme>ˌdɛksmɪdɪˈtoʊmɪˌdin</phoneme><alias>deksmidih tohmideen</alias></lexeme>
  <lexeme><grapheme>dextromethorphan</grapheme><phoneme>ˌdɛkstɹoʊməˈθɔɹfən</phoneme><alias>dekstrohma thorfun</alias></lexeme>
  <lexeme><grapheme>diastasis</grapheme><phoneme>daɪˈæstəsɪs</phoneme></lexeme>
  <lexeme><grapheme>diclofenac</grapheme><phoneme>daɪˈkloʊfəˌnæk</phoneme><alias>dy klohfanak</alias></lexeme>
  <lexeme><grapheme>dicyclomine</grapheme><phoneme>daɪˈsaɪkləˌmin</phoneme><alias>dy syklameen</alias></lexeme>
  <lexeme><grapheme>dihydrocodeine</grapheme><phoneme>daɪˌhaɪdɹoʊˈkoʊdin</phoneme><alias>dihydroh kohdeen</alias></lexeme>
  <lexeme><grapheme>diltiazem</grapheme><phoneme>dɪlˈtaɪəˌzɛm</phoneme><alias>dil tyuh zem</alias></lexeme>
  <lexeme><grapheme>diphenoxylate</grapheme><phoneme>ˌdaɪfɛˈnɑksɪˌleɪt</phoneme><alias>dyfenoksilate</alias></lexeme>
  <lexeme><grapheme>discitis</grapheme><phoneme>dɪˈskaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>disopyramide</grapheme><phoneme>ˌdaɪsoʊˈpɪɹəˌmaɪd</phoneme><alias>dysoh pyramide</alias></lexeme>
  <lexeme><grapheme>Disse</grapheme><phoneme>ˈdɪsə</phoneme><alias>dysuh</alias></lexeme>
  <lexeme><grapheme>divalproex</grapheme><phoneme>daɪˈvælpɹoʊˌɛks</phoneme><alias>dy valproeeks</alias></lexeme>
  <lexeme><grapheme>docetaxel</grapheme><phoneme>ˌdoʊsəˈtæksəl</phoneme><alias>dohsuh taksul</alias></lexeme>
  <lexeme><grapheme>dofetilide</grapheme><phoneme>doʊˈfɛtɪˌlaɪd</phoneme><alias>dohfeti lide</alias></lexeme>
  <lexeme><grapheme>dolutegravir</grapheme><phoneme>ˌdoʊluˈtɛɡɹəˌvɪɹ</phoneme></lexeme>
  <lexeme><grapheme>domperidone</grapheme><phoneme>dɑmˈpɛɹɪˌdoʊn</phoneme><alias>dom peridoan</alias></lexeme>
  <lexeme><grapheme>donepezil</grapheme><phoneme>doʊˈnɛpəˌzɪl</phoneme><alias>doh nepazil</alias></lexeme>
  <lexeme><grapheme>dorzolamide</grapheme><phoneme>dɔɹˈzoʊləˌmaɪd</phoneme><alias>dor zohlamide</alias></lexeme>
  <lexeme><grapheme>doxazosin</grapheme><phoneme>dɑkˈseɪzəsɪn</phoneme><alias>dok sayzasin</alias></lexeme>
  <lexeme><grapheme>dracunculiasis</grapheme><phoneme>dɹəˌkʌŋkjəˈlaɪəsɪs</phoneme><alias>druh kunk you lie assis</alias></lexeme>
  <lexeme><grapheme>Dravet</grapheme><phoneme>dɹəˈveɪ</phoneme><alias>druh vay</alias></lexeme>
  <lexeme><grapheme>dronedarone</grapheme><phoneme>dɹoʊˈnɛdəˌɹoʊn</phoneme><alias>drohnederone</alias></lexeme>
  <lexeme><grapheme>drospirenone</grapheme><phoneme>dɹoʊˈspaɪɹəˌnoʊn</phoneme><alias>droh spyrenoan</alias></lexeme>
  <lexeme><grapheme>Duchenne</grapheme><phoneme>duˈʃɛn</phoneme><alias>doo shen</alias></lexeme>
  <lexeme><grapheme>dulaglutide</grapheme><phoneme>ˌduləˈɡlutaɪd</phoneme></lexeme>
  <lexeme><grapheme>duloxetine</grapheme><phoneme>duˈlɑksəˌtin</phoneme><alias>doo loksateen</alias></lexeme>
  <lexeme><grapheme>dupilumab</grapheme><phoneme>duˈpɪljuˌmæb</phoneme><alias>doo pilyumab</alias></lexeme>
  <lexeme><grapheme>Dupuytren</grapheme><phoneme>ˈdupəˌtɹæn</phoneme><alias>doopatran</alias></lexeme>
  <lexeme><grapheme>dutasteride</grapheme><phoneme>duˈtæstəˌɹaɪd</phoneme><alias>doo tastaride</alias></lexeme>
  <lexeme><grapheme>dysautonomia</grapheme><phoneme>ˌdɪsɔtəˈnoʊmiə</phoneme><alias>disawtuh nohmeea</alias></lexeme>
  <lexeme><grapheme>dysdiadochokinesia</grapheme><phoneme>ˌdɪsdaɪˌædəkoʊkɪˈniʒə</phoneme><alias>dysdyadakohkineezhuh</alias></lexeme>
  <lexeme><grapheme>dysesthesia</grapheme><phoneme>ˌdɪsɛsˈθiʒə</phoneme></lexeme>
  <lexeme><grapheme>dysgeusia</grapheme><phoneme>dɪsˈɡjuziə</phoneme><alias>disguzeea</alias></lexeme>
  <lexeme><grapheme>dyshidrotic</grapheme><phoneme>ˌdɪshaɪˈdɹɑtɪk</phoneme><alias>dishie drahtik</alias></lexeme>
  <lexeme><grapheme>dyskinetic</grapheme><phoneme>ˌdɪskɪˈnɛtɪk</phoneme></lexeme>
  <lexeme><grapheme>dyslipidemia</grapheme><phoneme>dɪsˌlɪpɪˈdimiə</phoneme><alias>dislipideemeea</alias></lexeme>
  <lexeme><grapheme>echinococcosis</grapheme><phoneme>ɪˌkaɪnəkɑˈkoʊsɪs</phoneme><alias>e kynakahkohsis</alias></lexeme>
  <lexeme><grapheme>econazole</grapheme><phoneme>ɪˈkɑnəˌzoʊl</phoneme><alias>e kahnazoal</alias></lexeme>
  <lexeme><grapheme>ecthyma</grapheme><phoneme>ɛkˈθaɪmə</phoneme><alias>ek thymuh</alias></lexeme>
  <lexeme><grapheme>edoxaban</grapheme><phoneme>ɪˈdɑksəˌbæn</phoneme><alias>ydoksu ban</alias></lexeme>
  <lexeme><grapheme>efavirenz</grapheme><phoneme>ˌɛfəˈvaɪɹɛnz</phoneme><alias>efuh vyrenz</alias></lexeme>
  <lexeme><grapheme>Ehlers-Danlos</grapheme><phoneme>ˌeɪlɚzˈdænlɑs</phoneme></lexeme>
  <lexeme><grapheme>Eisenmenger</grapheme><phoneme>ˈaɪzənˌmɛŋɚ</phoneme></lexeme>
  <lexeme><grapheme>electronystagmography</grapheme><phoneme>ɪˌlɛktɹoʊˌnɪstæɡˈmɑɡɹəfi</phoneme></lexeme>
  <lexeme><grapheme>empagliflozin</grapheme><phoneme>ˌɛmpəɡlɪˈfloʊzɪn</phoneme></lexeme>
  <lexeme><grapheme>emtricitabine</grapheme><phoneme>ˌɛmtɹaɪˈsaɪtəˌbin</phoneme><alias>emtry sytebeen</alias></lexeme>
  <lexeme><grapheme>enalapril</grapheme><phoneme>ɪˈnæləˌpɹɪl</phoneme><alias>enalapryl</alias></lexeme>
  <lexeme><grapheme>encephalocele</grapheme><phoneme>ɛnˈsɛfəloʊˌsil</phoneme><alias>ensefalohseel</alias></lexeme>
  <lexeme><grapheme>encephalomalacia</grapheme><phoneme>ɛnˌsɛfəloʊməˈleɪʃə</phoneme></lexeme>
  <lexeme><grapheme>endophthalmitis</grapheme><phoneme>ˌɛndɑfθælˈmaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>enoxaparin</grapheme><phoneme>ɪˌnɑksəˈpɛɹɪn</phoneme><alias>inoksuh perin</alias></lexeme>
  <lexeme><grapheme>enterobacter</grapheme><phoneme>ˌɛntəɹoʊˈbæktɚ</phoneme><alias>enteroh bakter</alias></lexeme>
  <lexeme><grapheme>enterocele</grapheme><phoneme>ˈɛntəɹoʊˌsil</phoneme><alias>enterohseel</alias></lexeme>
  <lexeme><grapheme>enterococcal</grapheme><phoneme>ˌɛntəɹoʊˈkɑkəl</phoneme><alias>enteroh kahkul</alias></lexeme>
  <lexeme><grapheme>enthesis</grapheme><phoneme>ˈɛnθəsɪs</phoneme></lexeme>
  <lexeme><grapheme>epicanthal</grapheme><phoneme>ˌɛpɪˈkænθəl</phoneme></lexeme>
  <lexeme><grapheme>epileptiform</grapheme><phoneme>ˌɛpɪˈlɛptɪˌfɔɹm</phoneme></lexeme>
  <lexeme><grapheme>epirubicin</grapheme><phoneme>ˌɛpɪˈɹubɪsɪn</phoneme></lexeme>
  <lexeme><grapheme>episcleritis</grapheme><phoneme>ˌɛpɪskləˈɹaɪtɪs</phoneme><alias>epysklaritis</alias></lexeme>
  <lexeme><grapheme>eplerenone</grapheme><phoneme>ɪˈplɛɹəˌnoʊn</phoneme><alias>e pleranoan</alias></lexeme>
  <lexeme><grapheme>epulis</grapheme><phoneme>ɪˈpjulɪs</phoneme><alias>ee pew liss</alias></lexeme>
  <lexeme><grapheme>erlotinib</grapheme><phoneme>ɚˈloʊtɪnɪb</phoneme><alias>er lohtinib</alias></lexeme>
  <lexeme><grapheme>ertugliflozin</grapheme><phoneme>ˌɝtuɡlɪˈfloʊzɪn</phoneme><alias>ertoogli flohzin</alias></lexeme>
  <lexeme><grapheme>erythematosus</grapheme><phoneme>ˌɛɹɪˌθiməˈtoʊsəs</phoneme><alias>eritheemuh tohsus</alias></lexeme>
  <lexeme><grapheme>erythematous</grapheme><phoneme>ˌɛɹɪˈθɛmətəs</phoneme><alias>erithematus</alias></lexeme>
  <lexeme><grapheme>erythrasma</grapheme><phoneme>ˌɛɹɪˈθɹæzmə</phoneme><alias>erithrazmuh</alias></lexeme>
  <lexeme><grapheme>erythrocytosis</grapheme><phoneme>ɪˌɹɪθɹoʊsaɪˈtoʊsɪs</phoneme><alias>irithrohsytohsis</alias></lexeme>
  <lexeme><grapheme>erythroderma</grapheme><phoneme>ɪˌɹɪθɹəˈdɝmə</phoneme><alias>irithra dermuh</alias></lexeme>
  <lexeme><grapheme>erythroleukoplakia</grapheme><grapheme>erythroleucoplakia</grapheme><phoneme>ɪˌɹɪθɹoʊˌlukəˈpleɪkiə</phoneme><alias>irithrohluka playkeea</alias></lexeme>
  <lexeme><grapheme>erythromelalgia</grapheme><phoneme>ɪˌɹɪθɹoʊməˈlældʒə</phoneme><alias>irithrohmuh laljuh</alias></lexeme>
  <lexeme><grapheme>erythroplakia</grapheme><phoneme>ɪˌɹɪθɹəˈpleɪkiə</phoneme><alias>irithra playkeea</alias></lexeme>
  <lexeme><grapheme>escharotomy</grapheme><phoneme>ˌɛskəˈɹɑtəmi</phoneme><alias>eskuh rahtamee</alias></lexeme>
  <lexeme><grapheme>escitalopram</grapheme><phoneme>ˌɛsaɪˈtæləˌpɹæm</phoneme></lexeme>
  <lexeme><grapheme>esomeprazole</grapheme><phoneme>ˌɛsoʊˈmɛpɹəˌzoʊl</phoneme><alias>esoh meprazoal</alias></lexeme>
  <lexeme><grapheme>esophagogastroduodenoscopy</grapheme><grapheme>oesophagogastroduodenoscopy</grapheme><phoneme>ɪˌsɑfəɡoʊˌɡæstɹoʊˌduədəˈnɑskəpi</phoneme><alias>isahfagohgastrohdooaduh nahskapy</alias></lexeme>
  <lexeme><grapheme>eszopiclone</grapheme><phoneme>ɛsˈzoʊpɪˌkloʊn</phoneme></lexeme>
  <lexeme><grapheme>etanercept</grapheme><phoneme>ɪˈtænɚˌsɛpt</phoneme><alias>e tanersept</alias></lexeme>
  <lexeme><grapheme>etodolac</grapheme><phoneme>iˈtoʊdəˌlæk</phoneme><alias>ee tohdalak</alias></lexeme>
  <lexeme><grapheme>etoposide</grapheme><phoneme>ˌitoʊˈpoʊsaɪd</phoneme><alias>eetoh pohside</alias></lexeme>
  <lexeme><grapheme>etoricoxib</grapheme><phoneme>ɪˌtɔɹɪˈkɑksɪb</phoneme><alias>itaw rekoksib</alias></lexeme>
  <lexeme><grapheme>everolimus</grapheme><phoneme>ˌɛvəˈɹoʊlɪməs</phoneme></lexeme>
  <lexeme><grapheme>exemestane</grapheme><phoneme>ˌɛksəˈmɛsteɪn</phoneme><alias>eksuh mestayn</alias></lexeme>
  <lexeme><grapheme>exenatide</grapheme><phoneme>ɛkˈsɛnəˌtaɪd</phoneme><alias>ek senatide</alias></lexeme>
  <lexeme><grapheme>ezetimibe</grapheme><phoneme>ɪˈzɛtɪˌmaɪb</phoneme><alias>yzeti mibe</alias></lexeme>
  <lexeme><grapheme>Fallot</grapheme><phoneme>fæˈloʊ</phoneme><alias>fa low</alias></lexeme>
  <lexeme><grapheme>famciclovir</grapheme><phoneme>fæmˈsaɪkləˌvɪɹ</phoneme><alias>fam syklavir</alias></lexeme>
  <lexeme><grapheme>famotidine</grapheme><phoneme>fəˈmoʊtɪˌdin</phoneme><alias>fuh mohtideen</alias></lexeme>
  <lexeme><grapheme>fasciae</grapheme><phoneme>ˈfæʃiˌi</phoneme><alias>fashyee</alias></lexeme>
  <lexeme><grapheme>febuxostat</grapheme><phoneme>fɪˈbʌksəˌstæt</phoneme><alias>fih buksastat</alias></lexeme>
  <lexeme><grapheme>felodipine</grapheme><phoneme>fəˈloʊdɪˌpin</phoneme><alias>fuh lohdipeen</alias></lexeme>
  <lexeme><grapheme>femtolitre</grapheme><phoneme>ˈfɛmtoʊˌlitɚ</phoneme></lexeme>
  <lexeme><grapheme>fenofibrate</grapheme><phoneme>ˌfɛnəˈfaɪbɹeɪt</phoneme></lexeme>
  <lexeme><grapheme>fesoterodine</grapheme><phoneme>ˌfɛsoʊˈtɛɹəˌdin</phoneme><alias>fesoh teradeen</alias></lexeme>
  <lexeme><grapheme>fexofenadine</grapheme><phoneme>ˌfɛksoʊˈfɛnəˌdin</phoneme><alias>feksoh fenadeen</alias></lexeme>
  <lexeme><grapheme>fibromatosis</grapheme><phoneme>ˌfaɪbɹoʊməˈtoʊsɪs</phoneme><alias>fi brohmatohsis</alias></lexeme>
  <lexeme><grapheme>fibroplasia</grapheme><phoneme>ˌfaɪbɹəˈpleɪʒə</phoneme></lexeme>
  <lexeme><grapheme>fidaxomicin</grapheme><phoneme>faɪˌdæksoʊˈmaɪsɪn</phoneme><alias>fydakso mysin</alias></lexeme>
  <lexeme><grapheme>filgrastim</grapheme><phoneme>fɪlˈɡɹæstɪm</phoneme><alias>fil grastim</alias></lexeme>
  <lexeme><grapheme>finasteride</grapheme><phoneme>fɪˈnæstəˌɹaɪd</phoneme><alias>fih nastaride</alias></lexeme>
  <lexeme><grapheme>flecainide</grapheme><phoneme>flɛˈkeɪnaɪd</phoneme><alias>fleck ay nide</alias></lexeme>
  <lexeme><grapheme>flucloxacillin</grapheme><phoneme>ˌfluˌklɑksəˈsɪlɪn</phoneme><alias>flewkloksa silin</alias></lexeme>
  <lexeme><grapheme>fluconazole</grapheme><phoneme>fluˈkɑnəˌzoʊl</phoneme><alias>floo kahnazoal</alias></lexeme>
  <lexeme><grapheme>fludrocortisone</grapheme><phoneme>ˌfludɹoʊˈkɔɹtɪˌsoʊn</phoneme><alias>flewdroh kortisoan</alias></lexeme>
  <lexeme><grapheme>flumazenil</grapheme><phoneme>fluˈmæzənɪl</phoneme><alias>floo mazanil</alias></lexeme>
  <lexeme><grapheme>fluocinolone</grapheme><phoneme>ˌfluəˈsɪnəˌloʊn</phoneme><alias>floouh sinaloan</alias></lexeme>
  <lexeme><grapheme>fluocinonide</grapheme><phoneme>ˌfluəˈsɪnəˌnaɪd</phoneme><alias>floouh sinanide</alias></lexeme>
  <lexeme><grapheme>fluorouracil</grapheme><phoneme>ˌflʊɹoʊˈjʊɹəˌsɪl</phoneme><alias>fluroh yurasyl</alias></lexeme>
  <lexeme><grapheme>fluphenazine</grapheme><phoneme>fluˈfɛnəˌzin</phoneme><alias>floo fenazeen</alias></lexeme>
  <lexeme><grapheme>flurazepam</grapheme><phoneme>flʊˈɹæzəˌpæm</phoneme><alias>floo razapam</alias></lexeme>
  <lexeme><grapheme>fluticasone</grapheme><phoneme>fluˈtɪkəˌsoʊn</phoneme><alias>floo tikasoan</alias></lexeme>
  <lexeme><grapheme>fluvastatin</grapheme><phoneme>ˌfluvəˈstætɪn</phoneme></lexeme>
  <lexeme><grapheme>fomite</grapheme><phoneme>ˈfoʊmaɪt</phoneme></lexeme>
  <lexeme><grapheme>fondaparinux</grapheme><phoneme>ˌfɑndəˈpæɹɪˌnʌks</phoneme></lexeme>
  <lexeme><grapheme>fontanelle</grapheme><phoneme>ˌfɑntəˈnɛl</phoneme></lexeme>
  <lexeme><grapheme>formoterol</grapheme><phoneme>fɔɹˈmoʊtəˌɹɔl</phoneme></lexeme>
  <lexeme><grapheme>fosinopril</grapheme><phoneme>foʊˈsɪnəˌpɹɪl</phoneme><alias>foh sinapryl</alias></lexeme>
  <lexeme><grapheme>Freiberg</grapheme><phoneme>ˈfɹaɪbɝɡ</phoneme></lexeme>
  <lexeme><grapheme>frenuloplasty</grapheme><phoneme>ˈfɹɛnjəloʊˌplæsti</phoneme><alias>fren yalohplastee</alias></lexeme>
  <lexeme><grapheme>Fuchs</grapheme><phoneme>ˈfjuks</phoneme><alias>fewks</alias></lexeme>
  <lexeme><grapheme>gabapentin</grapheme><phoneme>ˌɡæbəˈpɛntɪn</phoneme></lexeme>
  <lexeme><grapheme>galactosemia</grapheme><grapheme>galactosaemia</grapheme><phoneme>ɡəˌlæktəˈsimiə</phoneme><alias>guh laktaseemeea</alias></lexeme>
  <lexeme><grapheme>galantamine</grapheme><phoneme>ɡəˈlæntəˌmin</phoneme></lexeme>
  <lexeme><grapheme>Galeazzi</grapheme><phoneme>ˌɡæliˈætsi</phoneme><alias>galee atsee</alias></lexeme>
  <lexeme><grapheme>ganciclovir</grapheme><phoneme>ɡænˈsaɪkləˌvɪɹ</phoneme><alias>gan syklavir</alias></lexeme>
  <lexeme><grapheme>gastroduodenal</grapheme><phoneme>ˌɡæstɹoʊˌduəˈdinəl</phoneme><alias>gastroh doouh deenul</alias></lexeme>
  <lexeme><grapheme>gastroesophageal</grapheme><phoneme>ˌɡæstɹoʊɪˌsɑfəˈdʒiəl</phoneme></lexeme>
  <lexeme><grapheme>gastrojejunostomy</grapheme><phoneme>ˌɡæstɹoʊˌdʒɛdʒuˈnɑstəmi</phoneme></lexeme>
  <lexeme><grapheme>gastroparesis</grapheme><phoneme>ˌɡæstɹoʊpəˈɹisɪs</phoneme><alias>gastroperesis</alias></lexeme>
  <lexeme><grapheme>gastroplasty</grapheme><phoneme>ˈɡæstɹoʊˌplæsti</phoneme></lexeme>
  <lexeme><grapheme>gastroschisis</grapheme><phoneme>ɡæˈstɹɑskɪsɪs</phoneme><alias>gastrahskysis</alias></lexeme>
  <lexeme><grapheme>Gaucher</grapheme><phoneme>ɡoʊˈʃeɪ</phoneme><alias>go shay</alias></lexeme>
  <lexeme><grapheme>gefitinib</grapheme><phoneme>ɡəˈfɪtɪnɪb</phoneme><alias>guh fitinib</alias></lexeme>
  <lexeme><grapheme>Gehrig</grapheme><phoneme>ˈɡɛɹɪɡ</phoneme><alias>gair ig</alias></lexeme>
  <lexeme><grapheme>gemcitabine</grapheme><phoneme>dʒɛmˈsaɪtəˌbin</phoneme><alias>jem sytebeen</alias></lexeme>
  <lexeme><grapheme>gemfibrozil</grapheme><phoneme>dʒɛmˈfaɪbɹəˌzɪl</phoneme><alias>jem fy brazil</alias></lexeme>
  <lexeme><grapheme>giardia</grapheme><phoneme>dʒiˈɑɹdiə</phoneme><alias>jee ardeea</alias></lexeme>
  <lexeme><grapheme>gigabecquerel</grapheme><phoneme>ˌɡɪɡəˌbɛkəˈɹɛl</phoneme></lexeme>
  <lexeme><grapheme>gingivectomy</grapheme><phoneme>ˌdʒɪndʒəˈvɛktəmi</phoneme><alias>jinjuh vektamee</alias></lexeme>
  <lexeme><grapheme>gingivostomatitis</grapheme><phoneme>ˌdʒɪndʒəvoʊˌstoʊməˈtaɪtɪs</phoneme><alias>jinjavohstohmatitis</alias></lexeme>
  <lexeme><grapheme>glatiramer</grapheme><phoneme>ɡləˈtɪɹəmɚ</phoneme><alias>gluh teramer</alias></lexeme>
  <lexeme><grapheme>glibenclamide</grapheme><phoneme>ɡlɪˈbɛnkləˌmaɪd</phoneme><alias>glih benklamide</alias></lexeme>
  <lexeme><grapheme>gliclazide</grapheme><phoneme>ˈɡlɪkləˌzaɪd</phoneme><alias>gliklezide</alias></lexeme>
  <lexeme><grapheme>glimepiride</grapheme><phoneme>ɡlaɪˈmɛpɪˌɹaɪd</phoneme><alias>gly mepyride</alias></lexeme>
  <lexeme><grapheme>glomerulopathy</grapheme><phoneme>ɡləˌmɛɹəˈlɑpəθi</phoneme><alias>gluh meruh lahpathy</alias></lexeme>
  <lexeme><grapheme>glomerulosclerosis</grapheme><phoneme>ɡləˌmɛɹəloʊskləˈɹoʊsɪs</phoneme><alias>gluh meraloaskluh rohsis</alias></lexeme>
  <lexeme><grapheme>glossopharyngeal</grapheme><phoneme>ˌɡlɑsoʊfəˈɹɪndʒiəl</phoneme><alias>glahsohfuh rinjeeal</alias></lexeme>
  <lexeme><grapheme>glucosuria</grapheme><phoneme>ˌɡlukəˈsʊɹiə</phoneme><alias>glukuh sooreea</alias></lexeme>
  <lexeme><grapheme>glyburide</grapheme><phoneme>ˈɡlaɪbjəˌɹaɪd</phoneme></lexeme>
  <lexeme><grapheme>glycopyrrolate</grapheme><phoneme>ˌɡlaɪkoʊˈpɪɹəˌleɪt</phoneme></lexeme>
  <lexeme><grapheme>glyphosphate</grapheme><phoneme>ˌɡlaɪˈfɑsfeɪt</phoneme><alias>gly fosfayt</alias></lexeme>
  <lexeme><grapheme>Golgi</grapheme><phoneme>ˈɡoʊldʒi</phoneme><alias>goaljee</alias></lexeme>
  <lexeme><grapheme>goserelin</grapheme><phoneme>ˈɡoʊsəˌɹɛlɪn</phoneme><alias>gohserelin</alias></lexeme>
  <lexeme><grapheme>granisetron</grapheme><phoneme>ɡɹəˈnɪsɪˌtɹɑn</phoneme><alias>granesitron</alias></lexeme>
  <lexeme><grapheme>granulomatosis</grapheme><phoneme>ˌɡɹænjəˌloʊməˈtoʊsɪs</phoneme><alias>granyulohmatohsis</alias></lexeme>
  <lexeme><grapheme>gravidarum</grapheme><phoneme>ˌɡɹævɪˈdɛɹəm</phoneme><alias>gravi derum</alias></lexeme>
  <lexeme><grapheme>Guillain</grapheme><phoneme>ɡiˈjæn</phoneme><alias>ghee yan</alias></lexeme>
  <lexeme><grapheme>Guillain-Barré</grapheme><phoneme>ɡiˌjænbəˈɹeɪ</phoneme><alias>ghee yan bah ray</alias></lexeme>
  <lexeme><grapheme>haemangioma</grapheme><phoneme>hiˌmændʒiˈoʊmə</phoneme></lexeme>
  <lexeme><grapheme>haematemesis</grapheme><phoneme>ˌhiməˈtɛməsɪs</phoneme></lexeme>
  <lexeme><grapheme>haematocrit</grapheme><phoneme>həˈmætəkɹɪt</phoneme></lexeme>
  <lexeme><grapheme>haematuria</grapheme><phoneme>ˌhiməˈtʊɹiə</phoneme></lexeme>
  <lexeme><grapheme>haemodialysis</grapheme><phoneme>ˌhimoʊdaɪˈæləsɪs</phoneme></lexeme>
  <lexeme><grapheme>haemorrhagic</grapheme><phoneme>ˌhɛməˈɹædʒɪk</phoneme></lexeme>
  <lexeme><grapheme>haemorrhoid</grapheme><phoneme>ˈhɛməˌɹɔɪd</phoneme></lexeme>
  <lexeme><grapheme>haemostasis</grapheme><phoneme>ˌhimoʊˈsteɪsɪs</phoneme></lexeme>
  <lexeme><grapheme>Haversian</grapheme><phoneme>həˈvɝʒən</phoneme><alias>huh verzhun</alias></lexeme>
  <lexeme><grapheme>helicobacter</grapheme><phoneme>ˈhɛlɪkoʊˌbæktɚ</phoneme></lexeme>
  <lexeme><grapheme>hematochezia</grapheme><grapheme>haematochezia</grapheme><phoneme>ˌhimətoʊˈkiziə</phoneme><alias>heematoh keezeea</alias></lexeme>
  <lexeme><grapheme>hematospermia</grapheme><grapheme>haematospermia</grapheme><phoneme>ˌhimətoʊˈspɝmiə</phoneme><alias>heematoh spermeea</alias></lexeme>
  <lexeme><grapheme>hemiarthroplasty</grapheme><phoneme>ˌhɛmiˈɑɹθɹəˌplæsti</phoneme><alias>hemee arthraplastee</alias></lexeme>
  <lexeme><grapheme>hemidiaphragm</grapheme><phoneme>ˌhɛmiˈdaɪəˌfɹæm</phoneme><alias>hemee dyafram</alias></lexeme>
  <lexeme><grapheme>hemopericardium</grapheme><grapheme>haemopericardium</grapheme><phoneme>ˌhimoʊˌpɛɹɪˈkɑɹdiəm</phoneme></lexeme>
  <lexeme><grapheme>hemoperitoneum</grapheme><grapheme>haemoperitoneum</grapheme><phoneme>ˌhimoʊˌpɛɹɪtəˈniəm</phoneme><alias>heemoh peritaneum</alias></lexeme>
  <lexeme><grapheme>hemophilus</grapheme><grapheme>haemophilus</grapheme><phoneme>hiˈmɑfɪləs</phoneme><alias>hee mahfilus</alias></lexeme>
  <lexeme><grapheme>hemopneumothorax</grapheme><grapheme>haemopneumothorax</grapheme><phoneme>ˌhimoʊˌnumoʊˈθɔɹæks</phoneme><alias>heemohnoomoh thawraks</alias></lexeme>
  <lexeme><grapheme>hemothorax</grapheme><grapheme>haemothorax</grapheme><phoneme>ˌhimoʊˈθɔɹæks</phoneme></lexeme>
  <lexeme><grapheme>Henle</grapheme><phoneme>ˈhɛnli</phoneme><alias>henlee</alias></lexeme>
  <lexeme><grapheme>hepatorenal</grapheme><phoneme>ˌhɛpətoʊˈɹinəl</phoneme><alias>hepatoh rienul</alias></lexeme>
  <lexeme><grapheme>hepatosplenomegaly</grapheme><phoneme>ˌhɛpətoʊˌsplinoʊˈmɛɡəli</phoneme><alias>hepatohspleeno meguhly</alias></lexeme>
  <lexeme><grapheme>hernioplasty</grapheme><phoneme>ˈhɝnioʊˌplæsti</phoneme><alias>herneeohplastie</alias></lexeme>
  <lexeme><grapheme>herniorrhaphy</grapheme><phoneme>ˌhɝniˈɔɹəfi</phoneme><alias>hernee awrafee</alias></lexeme>
  <lexeme><grapheme>herpangina</grapheme><phoneme>ˌhɝpænˈdʒaɪnə</phoneme><alias>herpan jynuh</alias></lexeme>
  <lexeme><grapheme>herpetiformis</grapheme><phoneme>hɚˌpɛtɪˈfɔɹmɪs</phoneme><alias>her petiformis</alias></lexeme>
  <lexeme><grapheme>hidradenitis</grapheme><phoneme>ˌhaɪˌdɹædəˈnaɪtɪs</phoneme><alias>hy dradanitis</alias></lexeme>
  <lexeme><grapheme>Hirschsprung</grapheme><phoneme>ˈhɪɹʃˌspɹʊŋ</phoneme><alias>hyrsh sproong</alias></lexeme>
  <lexeme><grapheme>histiocytosis</grapheme><phoneme>ˌhɪstioʊsaɪˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>homocystinuria</grapheme><phoneme>ˌhoʊmoʊˌsɪstɪˈnʊɹiə</phoneme></lexeme>
  <lexeme><grapheme>hyaluronidase</grapheme><phoneme>ˌhaɪəlʊˈɹɑnɪˌdeɪs</phoneme><alias>hyaloo rahnidase</alias></lexeme>
  <lexeme><grapheme>hydatidiform</grapheme><phoneme>ˌhaɪdəˈtɪdɪˌfɔɹm</phoneme></lexeme>
  <lexeme><grapheme>hydralazine</grapheme><phoneme>haɪˈdɹæləˌzin</phoneme><alias>hy dralazeen</alias></lexeme>
  <lexeme><grapheme>hydrocelectomy</grapheme><phoneme>ˌhaɪdɹoʊsiˈlɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>hydrochlorothiazide</grapheme><phoneme>ˌhaɪdɹəˌklɔɹəˈθaɪəˌzaɪd</phoneme><alias>hydraklawruh thyezide</alias></lexeme>
  <lexeme><grapheme>hydrocodone</grapheme><phoneme>ˌhaɪdɹəˈkoʊdoʊn</phoneme></lexeme>
  <lexeme><grapheme>hydromorphone</grapheme><phoneme>ˌhaɪdɹəˈmɔɹfoʊn</phoneme></lexeme>
  <lexeme><grapheme>hydronephrosis</grapheme><phoneme>ˌhaɪdɹoʊnɪˈfɹoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>hydrosalpinx</grapheme><phoneme>ˌhaɪdɹoʊˈsælpɪŋks</phoneme><alias>hydroh salpingks</alias></lexeme>
  <lexeme><grapheme>hydroxocobalamin</grapheme><phoneme>haɪˌdɹɑksoʊkoʊˈbæləmɪn</phoneme><alias>hydrahksohkoh balamin</alias></lexeme>
  <lexeme><grapheme>hyperaldosteronism</grapheme><phoneme>ˌhaɪpɚælˈdɑstəɹəˌnɪzəm</phoneme></lexeme>
  <lexeme><grapheme>hyperandrogenism</grapheme><phoneme>ˌhaɪpɚænˈdɹɑdʒəˌnɪzəm</phoneme><alias>hyper an drahjanizum</alias></lexeme>
  <lexeme><grapheme>hyperbilirubinemia</grapheme><grapheme>hyperbilirubinaemia</grapheme><phoneme>ˌhaɪpɚˌbɪləˌɹubɪˈnimiə</phoneme><alias>hyperbiluh roobineemeea</alias></lexeme>
  <lexeme><grapheme>hypercalcaemia</grapheme><phoneme>ˌhaɪpɚkælˈsimiə</phoneme></lexeme>
  <lexeme><grapheme>hypercalciuria</grapheme><phoneme>ˌhaɪpɚˌkælsiˈjʊɹiə</phoneme></lexeme>
  <lexeme><grapheme>hypercholesterolaemia</grapheme><phoneme>ˌhaɪpɚkəˌlɛstəɹəˈlimiə</phoneme></lexeme>
  <lexeme><grapheme>hyperglycaemia</grapheme><phoneme>ˌhaɪpɚɡlaɪˈsimiə</phoneme></lexeme>
  <lexeme><grapheme>hyperglycaemic</grapheme><phoneme>ˌhaɪpɚɡlaɪˈsimɪk</phoneme></lexeme>
  <lexeme><grapheme>hyperinsulinemia</grapheme><grapheme>hyperinsulinaemia</grapheme><phoneme>ˌhaɪpɚˌɪnsələˈnimiə</phoneme><alias>hyperinsulaneemeea</alias></lexeme>
  <lexeme><grapheme>hyperprolactinemia</grapheme><grapheme>hyperprolactinaemia</grapheme><phoneme>ˌhaɪpɚpɹoʊˌlæktɪˈnimiə</phoneme><alias>hyperproh laktineemeea</alias></lexeme>
  <lexeme><grapheme>hypertrichosis</grapheme><phoneme>ˌhaɪpɚtɹɪˈkoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>hypertriglyceridemia</grapheme><grapheme>hypertriglyceridaemia</grapheme><phoneme>ˌhaɪpɚtɹaɪˌɡlɪsəɹɪˈdimiə</phoneme><alias>hypertriegliserideemeea</alias></lexeme>
  <lexeme><grapheme>hypervitaminosis</grapheme><phoneme>ˌhaɪpɚˌvaɪtəmɪˈnoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>hyphema</grapheme><phoneme>haɪˈfimə</phoneme><alias>hyfeemuh</alias></lexeme>
  <lexeme><grapheme>hypoalbuminemia</grapheme><phoneme>ˌhaɪpoʊælˌbjuməˈnimiə</phoneme><alias>hypoalbumaneemeea</alias></lexeme>
  <lexeme><grapheme>hypogammaglobulinemia</grapheme><grapheme>hypogammaglobulinaemia</grapheme><phoneme>ˌhaɪpoʊˌɡæməˌɡlɑbjələˈnimiə</phoneme><alias>hypogamaglahbalaneemeea</alias></lexeme>
  <lexeme><grapheme>hypogeusia</grapheme><phoneme>ˌhaɪpəˈɡjuziə</phoneme><alias>hypaguziea</alias></lexeme>
  <lexeme><grapheme>hypoglycaemia</grapheme><phoneme>ˌhaɪpoʊɡlaɪˈsimiə</phoneme></lexeme>
  <lexeme><grapheme>hypoglycaemic</grapheme><phoneme>ˌhaɪpoʊɡlaɪˈsimɪk</phoneme></lexeme>
  <lexeme><grapheme>hypolipidemic</grapheme><phoneme>ˌhaɪpoʊˌlɪpɪˈdimɪk</phoneme></lexeme>
  <lexeme><grapheme>hypophysectomy</grapheme><phoneme>haɪˌpɑfɪˈsɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>hypopyon</grapheme><phoneme>haɪˈpoʊpiˌɑn</phoneme><alias>hy pohpeeahn</alias></lexeme>
  <lexeme><grapheme>hyposmia</grapheme><phoneme>haɪˈpɑzmiə</phoneme><alias>hy pozmeea</alias></lexeme>
  <lexeme><grapheme>hysterosalpingogram</grapheme><phoneme>ˌhɪstəɹoʊsælˈpɪŋɡəˌɡɹæm</phoneme><alias>histerohsal pinggagram</alias></lexeme>
  <lexeme><grapheme>hysterosalpingography</grapheme><phoneme>ˌhɪstəɹoʊˌsælpɪŋˈɡɑɡɹəfi</phoneme></lexeme>
  <lexeme><grapheme>hysteroscope</grapheme><phoneme>ˈhɪstəɹəˌskoʊp</phoneme></lexeme>
  <lexeme><grapheme>ibandronate</grapheme><phoneme>ɪˈbændɹəˌneɪt</phoneme><alias>e bandranayt</alias></lexeme>
  <lexeme><grapheme>ibrutinib</grapheme><phoneme>aɪˈbɹutɪnɪb</phoneme><alias>eye brootinib</alias></lexeme>
  <lexeme><grapheme>ifosfamide</grapheme><phoneme>aɪˈfɑsfəˌmaɪd</phoneme><alias>eye fosfamide</alias></lexeme>
  <lexeme><grapheme>ileocecal</grapheme><grapheme>ileocaecal</grapheme><phoneme>ˌɪlioʊˈsikəl</phoneme><alias>ileeoh seekul</alias></lexeme>
  <lexeme><grapheme>iliopsoas</grapheme><phoneme>ˌɪlioʊˈsoʊəs</phoneme><alias>ileeohsoas</alias></lexeme>
  <lexeme><grapheme>imipenem</grapheme><phoneme>ˌɪmɪˈpɛnəm</phoneme><alias>ymepenum</alias></lexeme>
  <lexeme><grapheme>indapamide</grapheme><phoneme>ɪnˈdæpəˌmaɪd</phoneme></lexeme>
  <lexeme><grapheme>infraspinatus</grapheme><phoneme>ˌɪnfɹəspaɪˈneɪtəs</phoneme><alias>infraspy naytus</alias></lexeme>
  <lexeme><grapheme>interphalangeal</grapheme><phoneme>ˌɪntɚfəˈlændʒiəl</phoneme><alias>interfuh lanjeeal</alias></lexeme>
  <lexeme><grapheme>intertrochanteric</grapheme><phoneme>ˌɪntɚˌtɹoʊkənˈtɛɹɪk</phoneme></lexeme>
  <lexeme><grapheme>intracerebral</grapheme><phoneme>ˌɪntɹəsəˈɹibɹəl</phoneme><alias>intrasuh reebrul</alias></lexeme>
  <lexeme><grapheme>intramedullary</grapheme><phoneme>ˌɪntɹəˈmɛdʒəˌlɛɹi</phoneme><alias>intra mejuh leree</alias></lexeme>
  <lexeme><grapheme>intraperitoneal</grapheme><phoneme>ˌɪntɹəˌpɛɹɪtəˈniəl</phoneme><alias>intra perituh neeul</alias></lexeme>
  <lexeme><grapheme>intravesical</grapheme><phoneme>ˌɪntɹəˈvɛsɪkəl</phoneme><alias>intra vesikal</alias></lexeme>
  <lexeme><grapheme>introitus</grapheme><phoneme>ɪnˈtɹoʊɪtəs</phoneme><alias>in troeitus</alias></lexeme>
  <lexeme><grapheme>ipilimumab</grapheme><phoneme>ˌɪpɪˈlɪmjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>iridocyclitis</grapheme><phoneme>ˌɪɹɪdoʊsaɪˈklaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>irinotecan</grapheme><phoneme>ˌaɪɹɪnoʊˈtikən</phoneme><alias>eyerinoh teekun</alias></lexeme>
  <lexeme><grapheme>ischiorectal</grapheme><phoneme>ˌɪskioʊˈɹɛktəl</phoneme><alias>iskee owe rectal</alias></lexeme>
  <lexeme><grapheme>isosorbide</grapheme><phoneme>ˌaɪsoʊˈsɔɹbaɪd</phoneme></lexeme>
  <lexeme><grapheme>isotretinoin</grapheme><phoneme>ˌaɪsoʊˈtɹɛtɪˌnɔɪn</phoneme></lexeme>
  <lexeme><grapheme>itraconazole</grapheme><phoneme>ˌɪtɹəˈkɑnəˌzoʊl</phoneme></lexeme>
  <lexeme><grapheme>ivabradine</grapheme><phoneme>aɪˈvæbɹəˌdin</phoneme><alias>eye vabradeen</alias></lexeme>
  <lexeme><grapheme>jejunal</grapheme><phoneme>dʒəˈdʒunəl</phoneme><alias>jajoonul</alias></lexeme>
  <lexeme><grapheme>Kehr</grapheme><phoneme>ˈkɛɹ</phoneme></lexeme>
  <lexeme><grapheme>keratoconjunctivitis</grapheme><phoneme>ˌkɛɹətoʊkənˌdʒʌŋktɪˈvaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>keratoconus</grapheme><phoneme>ˌkɛɹətoʊˈkoʊnəs</phoneme><alias>keratoh kohnus</alias></lexeme>
  <lexeme><grapheme>keratocyte</grapheme><phoneme>ˈkɛɹətoʊˌsaɪt</phoneme><alias>keratohsite</alias></lexeme>
  <lexeme><grapheme>keratomalacia</grapheme><phoneme>ˌkɛɹətoʊməˈleɪʃə</phoneme></lexeme>
  <lexeme><grapheme>kernicterus</grapheme><phoneme>kɚˈnɪktəɹəs</phoneme></lexeme>
  <lexeme><grapheme>ketoacidosis</grapheme><phoneme>ˌkitoʊˌæsɪˈdoʊsɪs</phoneme><alias>keetoeasidohsis</alias></lexeme>
  <lexeme><grapheme>ketoconazole</grapheme><phoneme>ˌkitoʊˈkɑnəˌzoʊl</phoneme><alias>keetoh kahnazoal</alias></lexeme>
  <lexeme><grapheme>ketoprofen</grapheme><phoneme>ˌkitoʊˈpɹoʊfən</phoneme><alias>keetoh prohfun</alias></lexeme>
  <lexeme><grapheme>ketorolac</grapheme><phoneme>kiˈtɔɹəˌlæk</phoneme><alias>kee tawralak</alias></lexeme>
  <lexeme><grapheme>ketotifen</grapheme><phoneme>kiˈtoʊtɪfən</phoneme><alias>kee tohtifan</alias></lexeme>
  <lexeme><grapheme>Kikuchi</grapheme><phoneme>kɪˈkutʃi</phoneme></lexeme>
  <lexeme><grapheme>Klippel-Feil</grapheme><phoneme>klɪˌpɛlˈfaɪl</phoneme><alias>klipel file</alias></lexeme>
  <lexeme><grapheme>Klippel-Trenaunay</grapheme><phoneme>klɪˌpɛltɹənoʊˈneɪ</phoneme><alias>klipel trunoh nay</alias></lexeme>
  <lexeme><grapheme>Kocher</grapheme><phoneme>ˈkoʊkɚ</phoneme><alias>kohker</alias></lexeme>
  <lexeme><grapheme>Krabbe</grapheme><phoneme>ˈkɹɑbə</phoneme><alias>krahbuh</alias></lexeme>
  <lexeme><grapheme>Kupffer</grapheme><phoneme>ˈkʊpfɚ</phoneme></lexeme>
  <lexeme><grapheme>Kussmaul</grapheme><phoneme>ˈkʊsmaʊl</phoneme><alias>koosmoul</alias></lexeme>
  <lexeme><grapheme>Köhler</grapheme><phoneme>ˈkɝlɚ</phoneme></lexeme>
  <lexeme><grapheme>labetalol</grapheme><phoneme>ləˈbeɪtəˌlɔl</phoneme><alias>le baytalol</alias></lexeme>
  <lexeme><grapheme>Lachman</grapheme><phoneme>ˈlɑkmən</phoneme><alias>lokmun</alias></lexeme>
  <lexeme><grapheme>lacosamide</grapheme><phoneme>ləˈkoʊsəˌmaɪd</phoneme><alias>le kohsamide</alias></lexeme>
  <lexeme><grapheme>laminoplasty</grapheme><phoneme>ˈlæmɪnoʊˌplæsti</phoneme><alias>laminohplastie</alias></lexeme>
  <lexeme><grapheme>lamivudine</grapheme><phoneme>ləˈmɪvjuˌdin</phoneme><alias>le mivudeen</alias></lexeme>
  <lexeme><grapheme>lamotrigine</grapheme><phoneme>ləˈmoʊtɹɪˌdʒin</phoneme><alias>le mohtrijeen</alias></lexeme>
  <lexeme><grapheme>Langerhans</grapheme><phoneme>ˈlæŋɚˌhænz</phoneme><alias>lang er hanz</alias></lexeme>
  <lexeme><grapheme>lansoprazole</grapheme><phoneme>lænˈsoʊpɹəˌzoʊl</phoneme><alias>lan sohprazoal</alias></lexeme>
  <lexeme><grapheme>laryngomalacia</grapheme><phoneme>ləˌɹɪŋɡoʊməˈleɪʃə</phoneme><alias>le ringgohmalayshuh</alias></lexeme>
  <lexeme><grapheme>laryngopharyngeal</grapheme><phoneme>ləˌɹɪŋɡoʊfəˈɹɪndʒiəl</phoneme><alias>le ringgohfuh rinjeeal</alias></lexeme>
  <lexeme><grapheme>laryngospasm</grapheme><phoneme>ləˈɹɪŋɡəˌspæzəm</phoneme><alias>le ringgaspazum</alias></lexeme>
  <lexeme><grapheme>laryngotracheitis</grapheme><phoneme>ləˌɹɪŋɡoʊˌtɹeɪkiˈaɪtɪs</phoneme><alias>le ringgohtraykeeitis</alias></lexeme>
  <lexeme><grapheme>Lasègue</grapheme><phoneme>ləˈsɛɡ</phoneme><alias>le seg</alias></lexeme>
  <lexeme><grapheme>latanoprost</grapheme><phoneme>ləˈtænəˌpɹɑst</phoneme><alias>le tanaprost</alias></lexeme>
  <lexeme><grapheme>Leber</grapheme><phoneme>ˈleɪbɚ</phoneme></lexeme>
  <lexeme><grapheme>leflunomide</grapheme><phoneme>ləˈflunəˌmaɪd</phoneme><alias>lufloonamide</alias></lexeme>
  <lexeme><grapheme>Legg-Calvé-Perthes</grapheme><phoneme>ˌlɛɡkælˌveɪˈpɝtiz</phoneme><alias>legkalvay perteez</alias></lexeme>
  <lexeme><grapheme>leiomyoma</grapheme><phoneme>ˌlaɪoʊmaɪˈoʊmə</phoneme><alias>lyoh my ohmuh</alias></lexeme>
  <lexeme><grapheme>leiomyosarcoma</grapheme><phoneme>ˌlaɪoʊˌmaɪoʊsɑɹˈkoʊmə</phoneme><alias>lyoh myohsar kohmuh</alias></lexeme>
  <lexeme><grapheme>Lennox-Gastaut</grapheme><phoneme>ˌlɛnəksɡæˈstoʊ</phoneme><alias>lenuksga stoh</alias></lexeme>
  <lexeme><grapheme>lentigines</grapheme><phoneme>lɛnˈtɪdʒɪˌniz</phoneme><alias>len tijineez</alias></lexeme>
  <lexeme><grapheme>leptomeningeal</grapheme><phoneme>ˌlɛptoʊməˈnɪndʒiəl</phoneme><alias>leptohma ninjeeal</alias></lexeme>
  <lexeme><grapheme>lercanidipine</grapheme><phoneme>ˌlɝkəˈnɪdɪˌpin</phoneme><alias>lerkuh nidipeen</alias></lexeme>
  <lexeme><grapheme>Letterer-Siwe</grapheme><phoneme>ˌlɛtəɹɚˈsivə</phoneme><alias>letarer seevuh</alias></lexeme>
  <lexeme><grapheme>leukodystrophy</grapheme><grapheme>leucodystrophy</grapheme><phoneme>ˌlukoʊˈdɪstɹəfi</phoneme></lexeme>
  <lexeme><grapheme>levetiracetam</grapheme><phoneme>ˌlɛvətɪˈɹæsəˌtæm</phoneme><alias>levaterasatam</alias></lexeme>
  <lexeme><grapheme>levocetirizine</grapheme><phoneme>ˌlivoʊsəˈtɪɹəˌzin</phoneme><alias>leevohsa terazeen</alias></lexeme>
  <lexeme><grapheme>levofloxacin</grapheme><phoneme>ˌlivoʊˈflɑksəsɪn</phoneme><alias>leevoh floksasin</alias></lexeme>
  <lexeme><grapheme>levothyroxine</grapheme><phoneme>ˌlivoʊθaɪˈɹɑksin</phoneme><alias>leevohthy rokseen</alias></lexeme>
  <lexeme><grapheme>Lhermitte</grapheme><phoneme>lɛɹˈmit</phoneme><alias>lair meet</alias></lexeme>
  <lexeme><grapheme>Li-Fraumeni</grapheme><phoneme>ˌliˈfɹaʊməni</phoneme><alias>lee frowmany</alias></lexeme>
  <lexeme><grapheme>Lieberkühn</grapheme><phoneme>ˈlibɚˌkun</phoneme></lexeme>
  <lexeme><grapheme>linagliptin</grapheme><phoneme>ˌlɪnəˈɡlɪptɪn</phoneme></lexeme>
  <lexeme><grapheme>linezolid</grapheme><phoneme>lɪˈnɛzəlɪd</phoneme><alias>le nezalid</alias></lexeme>
  <lexeme><grapheme>liothyronine</grapheme><phoneme>ˌlaɪoʊˈθaɪɹəˌnin</phoneme><alias>lyoh thyraneen</alias></lexeme>
  <lexeme><grapheme>lipoatrophy</grapheme><phoneme>ˌlɪpoʊˈætɹəfi</phoneme><alias>lipoh atrafee</alias></lexeme>
  <lexeme><grapheme>lipodystrophy</grapheme><phoneme>ˌlɪpoʊˈdɪstɹəfi</phoneme></lexeme>
  <lexeme><grapheme>liraglutide</grapheme><phoneme>ˌlɪɹəˈɡlutaɪd</phoneme><alias>leruh glootide</alias></lexeme>
  <lexeme><grapheme>lisinopril</grapheme><phoneme>laɪˈsɪnəˌpɹɪl</phoneme><alias>ly sinapryl</alias></lexeme>
  <lexeme><grapheme>loratadine</grapheme><phoneme>ləˈɹætəˌdin</phoneme><alias>le ratadeen</alias></lexeme>
  <lexeme><grapheme>losartan</grapheme><phoneme>loʊˈsɑɹtən</phoneme><alias>loh sartun</alias></lexeme>
  <lexeme><grapheme>Lou Gehrig</grapheme><phoneme>ˌlu ˈɡɛɹɪɡ</phoneme><alias>loo gair ig</alias></lexeme>
  <lexeme><grapheme>lovastatin</grapheme><phoneme>ˈloʊvəˌstætɪn</phoneme></lexeme>
  <lexeme><grapheme>lumbosacral</grapheme><phoneme>ˌlʌmboʊˈseɪkɹəl</phoneme><alias>lumboh saykrul</alias></lexeme>
  <lexeme><grapheme>lurasidone</grapheme><phoneme>lʊˈɹæsɪˌdoʊn</phoneme><alias>loo rasidoan</alias></lexeme>
  <lexeme><grapheme>luteum</grapheme><phoneme>ˈlutiəm</phoneme><alias>looteeum</alias></lexeme>
  <lexeme><grapheme>lymecycline</grapheme><phoneme>ˌlaɪməˈsaɪklin</phoneme></lexeme>
  <lexeme><grapheme>lymphangioma</grapheme><phoneme>lɪmˌfændʒiˈoʊmə</phoneme><alias>limfanjy ohmuh</alias></lexeme>
  <lexeme><grapheme>lymphocytosis</grapheme><phoneme>ˌlɪmfoʊsaɪˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>lymphoedema</grapheme><phoneme>ˌlɪmfɪˈdimə</phoneme></lexeme>
  <lexeme><grapheme>lymphoproliferative</grapheme><phoneme>ˌlɪmfoʊpɹəˈlɪfəˌɹeɪtɪv</phoneme><alias>limfohpra lifuh raytiv</alias></lexeme>
  <lexeme><grapheme>Machado-Joseph</grapheme><phoneme>məˌʃɑdoʊˈdʒoʊsəf</phoneme><alias>mushahdo johsuf</alias></lexeme>
  <lexeme><grapheme>macroglobulinemia</grapheme><grapheme>macroglobulinaemia</grapheme><phoneme>ˌmækɹoʊˌɡlɑbjələˈnimiə</phoneme><alias>makrohglahbalaneemeea</alias></lexeme>
  <lexeme><grapheme>macroglossia</grapheme><phoneme>ˌmækɹoʊˈɡlɑsiə</phoneme></lexeme>
  <lexeme><grapheme>mammoplasty</grapheme><phoneme>ˈmæməˌplæsti</phoneme></lexeme>
  <lexeme><grapheme>Mantoux</grapheme><phoneme>mænˈtu</phoneme><alias>man tu</alias></lexeme>
  <lexeme><grapheme>mastocytosis</grapheme><phoneme>ˌmæstoʊsaɪˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>mastopexy</grapheme><phoneme>ˈmæstəˌpɛksi</phoneme><alias>mastepeksee</alias></lexeme>
  <lexeme><grapheme>mebendazole</grapheme><phoneme>məˈbɛndəˌzoʊl</phoneme><alias>muh bendazoal</alias></lexeme>
  <lexeme><grapheme>mebeverine</grapheme><phoneme>məˈbɛvəˌɹin</phoneme><alias>muh bevereen</alias></lexeme>
  <lexeme><grapheme>mediastinitis</grapheme><phoneme>ˌmidiˌæstɪˈnaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>medroxyprogesterone</grapheme><phoneme>məˌdɹɑksipɹoʊˈdʒɛstəˌɹoʊn</phoneme><alias>mudrahkseeprohjesterone</alias></lexeme>
  <lexeme><grapheme>megabecquerel</grapheme><phoneme>ˌmɛɡəˌbɛkəˈɹɛl</phoneme></lexeme>
  <lexeme><grapheme>Meissner</grapheme><phoneme>ˈmaɪsnɚ</phoneme></lexeme>
  <lexeme><grapheme>melasma</grapheme><phoneme>məˈlæzmə</phoneme><alias>muh lazmuh</alias></lexeme>
  <lexeme><grapheme>meloxicam</grapheme><phoneme>məˈlɑksɪˌkæm</phoneme><alias>muh loksikam</alias></lexeme>
  <lexeme><grapheme>meningococcemia</grapheme><grapheme>meningococcaemia</grapheme><phoneme>məˌnɪŋɡoʊkɑkˈsimiə</phoneme><alias>muh ninggohkahkseemeea</alias></lexeme>
  <lexeme><grapheme>meningomyelocele</grapheme><phoneme>məˌnɪŋɡoʊˈmaɪəloʊˌsil</phoneme><alias>maninggo mie alohseel</alias></lexeme>
  <lexeme><grapheme>meniscal</grapheme><phoneme>məˈnɪskəl</phoneme><alias>muh niskul</alias></lexeme>
  <lexeme><grapheme>menometrorrhagia</grapheme><phoneme>ˌmɛnoʊˌmɛtɹəˈɹeɪdʒə</phoneme><alias>menohmetruh rayjuh</alias></lexeme>
  <lexeme><grapheme>meropenem</grapheme><phoneme>ˌmɛɹoʊˈpɛnəm</phoneme><alias>meroh penum</alias></lexeme>
  <lexeme><grapheme>mesalazine</grapheme><phoneme>məˈsæləˌzin</phoneme><alias>muh salazeen</alias></lexeme>
  <lexeme><grapheme>mesenchymal</grapheme><phoneme>məˈzɛŋkɪməl</phoneme><alias>muh zengkimal</alias></lexeme>
  <lexeme><grapheme>metacarpophalangeal</grapheme><phoneme>ˌmɛtəˌkɑɹpoʊfəˈlændʒiəl</phoneme><alias>metakarpohfa lanjeeal</alias></lexeme>
  <lexeme><grapheme>metaphysis</grapheme><phoneme>məˈtæfɪsɪs</phoneme><alias>matafysis</alias></lexeme>
  <lexeme><grapheme>metatarsophalangeal</grapheme><phoneme>ˌmɛtəˌtɑɹsoʊfəˈlændʒiəl</phoneme><alias>metatarsohfa lanjeeal</alias></lexeme>
  <lexeme><grapheme>metaxalone</grapheme><phoneme>məˈtæksəˌloʊn</phoneme><alias>muh taksaloan</alias></lexeme>
  <lexeme><grapheme>metformin</grapheme><phoneme>mɛtˈfɔɹmɪn</phoneme><alias>met formin</alias></lexeme>
  <lexeme><grapheme>methimazole</grapheme><phoneme>məˈθɪməˌzoʊl</phoneme><alias>muh thimazoal</alias></lexeme>
  <lexeme><grapheme>methocarbamol</grapheme><phoneme>ˌmɛθəˈkɑɹbəˌmɔl</phoneme></lexeme>
  <lexeme><grapheme>methylprednisolone</grapheme><phoneme>ˌmɛθəlpɹɛdˈnɪsəˌloʊn</phoneme><alias>methul prednysaloan</alias></lexeme>
  <lexeme><grapheme>metoclopramide</grapheme><phoneme>ˌmɛtəˈkloʊpɹəˌmaɪd</phoneme></lexeme>
  <lexeme><grapheme>metolazone</grapheme><phoneme>məˈtoʊləˌzoʊn</phoneme><alias>muh tohlazone</alias></lexeme>
  <lexeme><grapheme>miconazole</grapheme><phoneme>maɪˈkɑnəˌzoʊl</phoneme><alias>my kahnazoal</alias></lexeme>
  <lexeme><grapheme>microdiscectomy</grapheme><phoneme>ˌmaɪkɹoʊdɪˈskɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>micrognathia</grapheme><phoneme>ˌmaɪkɹəˈnæθiə</phoneme></lexeme>
  <lexeme><grapheme>microlitre</grapheme><phoneme>ˈmaɪkɹoʊˌlitɚ</phoneme></lexeme>
  <lexeme><grapheme>midazolam</grapheme><phoneme>mɪˈdæzəˌlæm</phoneme><alias>mih dazalam</alias></lexeme>
  <lexeme><grapheme>milliequivalent</grapheme><phoneme>ˌmɪliɪˈkwɪvələnt</phoneme></lexeme>
  <lexeme><grapheme>minocycline</grapheme><phoneme>ˌmɪnoʊˈsaɪklin</phoneme></lexeme>
  <lexeme><grapheme>mirabegron</grapheme><phoneme>ˌmɪɹəˈbɛɡɹɑn</phoneme><alias>meruh behgron</alias></lexeme>
  <lexeme><grapheme>mirtazapine</grapheme><phoneme>mɚˈtæzəˌpin</phoneme><alias>mer tazapeen</alias></lexeme>
  <lexeme><grapheme>misoprostol</grapheme><phoneme>ˌmaɪsoʊˈpɹɑstɔl</phoneme><alias>mysoh prahstawl</alias></lexeme>
  <lexeme><grapheme>modafinil</grapheme><phoneme>moʊˈdæfɪnɪl</phoneme><alias>moh dafinil</alias></lexeme>
  <lexeme><grapheme>mometasone</grapheme><phoneme>moʊˈmɛtəˌsoʊn</phoneme><alias>moh metuh soan</alias></lexeme>
  <lexeme><grapheme>Monteggia</grapheme><phoneme>mɑnˈtɛdʒə</phoneme><alias>mon tejuh</alias></lexeme>
  <lexeme><grapheme>montelukast</grapheme><phoneme>ˌmɑntəˈlukæst</phoneme></lexeme>
  <lexeme><grapheme>moxifloxacin</grapheme><phoneme>ˌmɑksɪˈflɑksəsɪn</phoneme></lexeme>
  <lexeme><grapheme>mucocele</grapheme><phoneme>ˈmjukəˌsil</phoneme><alias>mukaseel</alias></lexeme>
  <lexeme><grapheme>mucopolysaccharidosis</grapheme><phoneme>ˌmjukoʊˌpɑliˌsækəɹɪˈdoʊsɪs</phoneme><alias>mukohpahleesakarydohsis</alias></lexeme>
  <lexeme><grapheme>mucormycosis</grapheme><phoneme>ˌmjukɚmaɪˈkoʊsɪs</phoneme><alias>muker mykohsis</alias></lexeme>
  <lexeme><grapheme>Munchausen</grapheme><phoneme>ˈmʌnˌtʃaʊzən</phoneme><alias>munchowzan</alias></lexeme>
  <lexeme><grapheme>mupirocin</grapheme><phoneme>mjuˈpɪɹəsɪn</phoneme><alias>mew pyrasin</alias></lexeme>
  <lexeme><grapheme>mycophenolate</grapheme><phoneme>ˌmaɪkoʊˈfɛnəˌleɪt</phoneme></lexeme>
  <lexeme><grapheme>myelodysplasia</grapheme><phoneme>ˌmaɪəloʊdɪsˈpleɪʒə</phoneme></lexeme>
  <lexeme><grapheme>myelodysplastic</grapheme><phoneme>ˌmaɪəloʊdɪsˈplæstɪk</phoneme></lexeme>
  <lexeme><grapheme>myelofibrosis</grapheme><phoneme>ˌmaɪəloʊfaɪˈbɹoʊsɪs</phoneme><alias>myaloefy brohsis</alias></lexeme>
  <lexeme><grapheme>myelogram</grapheme><phoneme>ˈmaɪəloʊˌɡɹæm</phoneme></lexeme>
  <lexeme><grapheme>myelomeningocele</grapheme><phoneme>ˌmaɪəloʊməˈnɪŋɡəˌsil</phoneme><alias>myalohmuh ninggaseel</alias></lexeme>
  <lexeme><grapheme>myeloproliferative</grapheme><phoneme>ˌmaɪəloʊpɹəˈlɪfəˌɹeɪtɪv</phoneme><alias>myalohpruh lifuh raytiv</alias></lexeme>
  <lexeme><grapheme>myelosuppression</grapheme><phoneme>ˌmaɪəloʊsəˈpɹɛʃən</phoneme></lexeme>
  <lexeme><grapheme>myiasis</grapheme><phoneme>maɪˈaɪəsɪs</phoneme><alias>my eye asis</alias></lexeme>
  <lexeme><grapheme>myofascial</grapheme><phoneme>ˌmaɪoʊˈfæʃiəl</phoneme><alias>myoh fasheeal</alias></lexeme>
  <lexeme><grapheme>myomectomy</grapheme><phoneme>ˌmaɪəˈmɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>myringitis</grapheme><phoneme>ˌmɪɹɪnˈdʒaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>myringoplasty</grapheme><phoneme>məˈɹɪŋɡəˌplæsti</phoneme><alias>muh ringgaplastee</alias></lexeme>
  <lexeme><grapheme>myxoedema</grapheme><phoneme>ˌmɪksɪˈdimə</phoneme></lexeme>
  <lexeme><grapheme>myxoid</grapheme><phoneme>ˈmɪksɔɪd</phoneme></lexeme>
  <lexeme><grapheme>Ménière</grapheme><phoneme>meɪnˈjɛɹ</phoneme><alias>main yair</alias></lexeme>
  <lexeme><grapheme>Müllerian</grapheme><phoneme>mjuˈlɪɹiən</phoneme></lexeme>
  <lexeme><grapheme>nabumetone</grapheme><phoneme>nəˈbjuməˌtoʊn</phoneme><alias>nuh bumatoan</alias></lexeme>
  <lexeme><grapheme>nadolol</grapheme><phoneme>neɪˈdoʊloʊl</phoneme><alias>nay dohloal</alias></lexeme>
  <lexeme><grapheme>Naegele</grapheme><phoneme>ˈneɪɡələ</phoneme><alias>naygaluh</alias></lexeme>
  <lexeme><grapheme>nasojejunal</grapheme><phoneme>ˌneɪzoʊdʒəˈdʒunəl</phoneme><alias>nayzohjajoonul</alias></lexeme>
  <lexeme><grapheme>nasolacrimal</grapheme><phoneme>ˌneɪzoʊˈlækɹɪməl</phoneme><alias>nayzoh lakrimal</alias></lexeme>
  <lexeme><grapheme>nasopharyngitis</grapheme><phoneme>ˌneɪzoʊˌfæɹɪnˈdʒaɪtɪs</phoneme><alias>nayzohfarinjitis</alias></lexeme>
  <lexeme><grapheme>nasopharyngoscopy</grapheme><phoneme>ˌneɪzoʊˌfæɹɪŋˈɡɑskəpi</phoneme><alias>nayzohfaring gahskapy</alias></lexeme>
  <lexeme><grapheme>nateglinide</grapheme><phoneme>nəˈtɛɡlɪˌnaɪd</phoneme><alias>nuh teglinide</alias></lexeme>
  <lexeme><grapheme>nebivolol</grapheme><phoneme>nəˈbɪvəˌlɔl</phoneme><alias>nuh bivuh lol</alias></lexeme>
  <lexeme><grapheme>nephrolithiasis</grapheme><phoneme>ˌnɛfɹoʊlɪˈθaɪəsɪs</phoneme><alias>nefrohli thiasis</alias></lexeme>
  <lexeme><grapheme>nephropexy</grapheme><phoneme>ˈnɛfɹəˌpɛksi</phoneme><alias>nefrepeksee</alias></lexeme>
  <lexeme><grapheme>neuromyelitis</grapheme><phoneme>ˌnʊɹoʊˌmaɪəˈlaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>neutropenic</grapheme><phoneme>ˌnutɹəˈpinɪk</phoneme><alias>nootruh peenik</alias></lexeme>
  <lexeme><grapheme>nicardipine</grapheme><phoneme>naɪˈkɑɹdɪˌpin</phoneme><alias>nykardi peen</alias></lexeme>
  <lexeme><grapheme>nilotinib</grapheme><phoneme>naɪˈloʊtɪnɪb</phoneme><alias>nie lohtinib</alias></lexeme>
  <lexeme><grapheme>nimodipine</grapheme><phoneme>naɪˈmoʊdɪˌpin</phoneme><alias>nymohdi peen</alias></lexeme>
  <lexeme><grapheme>nivolumab</grapheme><phoneme>naɪˈvɑljuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>nizatidine</grapheme><phoneme>naɪˈzætɪˌdin</phoneme><alias>nie zatideen</alias></lexeme>
  <lexeme><grapheme>nocturia</grapheme><phoneme>nɑkˈtʊɹiə</phoneme><alias>nock tour ear</alias></lexeme>
  <lexeme><grapheme>norethindrone</grapheme><phoneme>nɔˈɹɛθɪnˌdɹoʊn</phoneme></lexeme>
  <lexeme><grapheme>norethisterone</grapheme><phoneme>ˌnɔɹɛˈθɪstəˌɹoʊn</phoneme></lexeme>
  <lexeme><grapheme>nortriptyline</grapheme><phoneme>nɔɹˈtɹɪptɪˌlin</phoneme><alias>nortripti leen</alias></lexeme>
  <lexeme><grapheme>ocrelizumab</grapheme><phoneme>ˌɑkɹəˈlɪzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>octreotide</grapheme><phoneme>ɑkˈtɹioʊˌtaɪd</phoneme><alias>ahk treeohtide</alias></lexeme>
  <lexeme><grapheme>oedema</grapheme><phoneme>ɪˈdimə</phoneme><alias>ideemuh</alias></lexeme>
  <lexeme><grapheme>oesophageal</grapheme><phoneme>ɪˌsɑfəˈdʒiəl</phoneme></lexeme>
  <lexeme><grapheme>oestradiol</grapheme><phoneme>ˌɛstɹəˈdaɪɔl</phoneme></lexeme>
  <lexeme><grapheme>oestriol</grapheme><phoneme>ˈɛstɹiˌɔl</phoneme></lexeme>
  <lexeme><grapheme>ofloxacin</grapheme><phoneme>oʊˈflɑksəsɪn</phoneme><alias>o floksasin</alias></lexeme>
  <lexeme><grapheme>olanzapine</grapheme><phoneme>oʊˈlænzəˌpin</phoneme><alias>ohlanzapeen</alias></lexeme>
  <lexeme><grapheme>oligodendroglioma</grapheme><phoneme>ˌɑlɪɡoʊˌdɛndɹoʊɡlaɪˈoʊmə</phoneme></lexeme>
  <lexeme><grapheme>oligohydramnios</grapheme><phoneme>ˌɑlɪɡoʊhaɪˈdɹæmniˌɑs</phoneme></lexeme>
  <lexeme><grapheme>oligomenorrhea</grapheme><grapheme>oligomenorrhoea</grapheme><phoneme>ˌɑlɪɡoʊˌmɛnəˈɹiə</phoneme></lexeme>
  <lexeme><grapheme>oligospermia</grapheme><phoneme>ˌɑlɪɡoʊˈspɝmiə</phoneme><alias>ahligoh spermeea</alias></lexeme>
  <lexeme><grapheme>olmesartan</grapheme><phoneme>ˌoʊlməˈsɑɹtən</phoneme><alias>oalmuh sartun</alias></lexeme>
  <lexeme><grapheme>omeprazole</grapheme><phoneme>oʊˈmɛpɹəˌzoʊl</phoneme><alias>o meprazoal</alias></lexeme>
  <lexeme><grapheme>omphalocele</grapheme><phoneme>ɑmˈfæləˌsil</phoneme><alias>om falaseel</alias></lexeme>
  <lexeme><grapheme>ondansetron</grapheme><phoneme>ɑnˈdænsɪˌtɹɑn</phoneme><alias>on dansitron</alias></lexeme>
  <lexeme><grapheme>onychomycosis</grapheme><phoneme>ˌɑnɪkoʊmaɪˈkoʊsɪs</phoneme><alias>ahnikoh mykohsis</alias></lexeme>
  <lexeme><grapheme>orchiopexy</grapheme><phoneme>ˈɔɹkioʊˌpɛksi</phoneme><alias>orkeeoh peksee</alias></lexeme>
  <lexeme><grapheme>organomegaly</grapheme><phoneme>ˌɔɹɡənoʊˈmɛɡəli</phoneme></lexeme>
  <lexeme><grapheme>orthopnea</grapheme><grapheme>orthopnoea</grapheme><phoneme>ɔɹˈθɑpniə</phoneme><alias>or thopneea</alias></lexeme>
  <lexeme><grapheme>oseltamivir</grapheme><phoneme>ˌoʊsəlˈtæmɪˌvɪɹ</phoneme><alias>ohsul tamivir</alias></lexeme>
  <lexeme><grapheme>ossificans</grapheme><phoneme>ɑˈsɪfɪˌkænz</phoneme></lexeme>
  <lexeme><grapheme>osteoblastoma</grapheme><phoneme>ˌɑstioʊblæˈstoʊmə</phoneme></lexeme>
  <lexeme><grapheme>osteochondral</grapheme><phoneme>ˌɑstioʊˈkɑndɹəl</phoneme><alias>ahsteeoh kondrul</alias></lexeme>
  <lexeme><grapheme>osteochondritis</grapheme><phoneme>ˌɑstioʊkɑnˈdɹaɪtɪs</phoneme><alias>ahsteeohkahndritis</alias></lexeme>
  <lexeme><grapheme>osteochondroma</grapheme><phoneme>ˌɑstioʊkɑnˈdɹoʊmə</phoneme><alias>ahsteeohkahn drohmuh</alias></lexeme>
  <lexeme><grapheme>osteodystrophy</grapheme><phoneme>ˌɑstioʊˈdɪstɹəfi</phoneme><alias>ahsteeoh dystrafee</alias></lexeme>
  <lexeme><grapheme>osteopetrosis</grapheme><phoneme>ˌɑstioʊpɪˈtɹoʊsɪs</phoneme><alias>ahsteeohpitrohsis</alias></lexeme>
  <lexeme><grapheme>osteoporotic</grapheme><phoneme>ˌɑstioʊpəˈɹɑtɪk</phoneme><alias>ahsteeohpuh rahtik</alias></lexeme>
  <lexeme><grapheme>otorrhea</grapheme><grapheme>otorrhoea</grapheme><phoneme>ˌoʊtəˈɹiə</phoneme><alias>ohtuh reeuh</alias></lexeme>
  <lexeme><grapheme>otoscopy</grapheme><phoneme>oʊˈtɑskəpi</phoneme></lexeme>
  <lexeme><grapheme>ototoxicity</grapheme><phoneme>ˌoʊtoʊtɑkˈsɪsɪti</phoneme></lexeme>
  <lexeme><grapheme>oxaliplatin</grapheme><phoneme>ɑkˈsælɪˌplætɪn</phoneme><alias>ahk saliplatin</alias></lexeme>
  <lexeme><grapheme>oxazepam</grapheme><phoneme>ɑkˈsæzəˌpæm</phoneme><alias>ahk sazapam</alias></lexeme>
  <lexeme><grapheme>oxcarbazepine</grapheme><phoneme>ˌɑkskɑɹˈbæzəˌpin</phoneme><alias>okskar bazapeen</alias></lexeme>
  <lexeme><grapheme>oxybutynin</grapheme><phoneme>ˌɑksiˈbjutɪnɪn</phoneme></lexeme>
  <lexeme><grapheme>oxymetazoline</grapheme><phoneme>ˌɑksiməˈtæzəˌlin</phoneme><alias>oksyma tazaleen</alias></lexeme>
  <lexeme><grapheme>ozena</grapheme><phoneme>oʊˈzinə</phoneme><alias>ozeena</alias></lexeme>
  <lexeme><grapheme>pachymeningitis</grapheme><phoneme>ˌpækiˌmɛnɪnˈdʒaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>Pacini</grapheme><phoneme>pəˈtʃini</phoneme><alias>puh cheenee</alias></lexeme>
  <lexeme><grapheme>paclitaxel</grapheme><phoneme>ˌpæklɪˈtæksəl</phoneme></lexeme>
  <lexeme><grapheme>Paget</grapheme><phoneme>ˈpædʒɪt</phoneme></lexeme>
  <lexeme><grapheme>paliperidone</grapheme><phoneme>ˌpælɪˈpɛɹɪˌdoʊn</phoneme><alias>palih peridoan</alias></lexeme>
  <lexeme><grapheme>pallidum</grapheme><phoneme>ˈpælɪdəm</phoneme><alias>palidam</alias></lexeme>
  <lexeme><grapheme>pancreaticoduodenectomy</grapheme><phoneme>ˌpæŋkɹiˌætɪkoʊˌduoʊdəˈnɛktəmi</phoneme><alias>pangkreeatikoh duohda nektamee</alias></lexeme>
  <lexeme><grapheme>pancreatoduodenectomy</grapheme><phoneme>ˌpæŋkɹiətoʊˌduoʊdəˈnɛktəmi</phoneme><alias>pangkreeatohdewohda nektamee</alias></lexeme>
  <lexeme><grapheme>pancrelipase</grapheme><phoneme>ˌpæŋkɹəˈlaɪpeɪs</phoneme><alias>pangkruh lypase</alias></lexeme>
  <lexeme><grapheme>panhypopituitarism</grapheme><phoneme>ˌpænˌhaɪpoʊpɪˈtuɪtəˌɹɪzəm</phoneme></lexeme>
  <lexeme><grapheme>pantoprazole</grapheme><phoneme>pænˈtoʊpɹəˌzoʊl</phoneme><alias>pan tohprazoal</alias></lexeme>
  <lexeme><grapheme>Papanicolaou</grapheme><phoneme>ˌpæpəˈnɪkəˌlaʊ</phoneme><alias>papuh nikalow</alias></lexeme>
  <lexeme><grapheme>papilledema</grapheme><grapheme>papilloedema</grapheme><phoneme>ˌpæpɪlɪˈdimə</phoneme><alias>papilideemuh</alias></lexeme>
  <lexeme><grapheme>paraphimosis</grapheme><phoneme>ˌpæɹəfaɪˈmoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>parapsoriasis</grapheme><phoneme>ˌpæɹəsəˈɹaɪəsɪs</phoneme><alias>parasuh riasis</alias></lexeme>
  <lexeme><grapheme>paronychia</grapheme><phoneme>ˌpæɹəˈnɪkiə</phoneme></lexeme>
  <lexeme><grapheme>parotidectomy</grapheme><phoneme>pəˌɹɑtɪˈdɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>paroxetine</grapheme><phoneme>pəˈɹɑksəˌtin</phoneme><alias>puh roksateen</alias></lexeme>
  <lexeme><grapheme>Patau</grapheme><phoneme>pəˈtaʊ</phoneme></lexeme>
  <lexeme><grapheme>patellectomy</grapheme><phoneme>ˌpætəˈlɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>patellofemoral</grapheme><phoneme>pəˌtɛloʊˈfɛməɹəl</phoneme><alias>puh teloh femaral</alias></lexeme>
  <lexeme><grapheme>pectoralis</grapheme><phoneme>ˌpɛktəˈɹælɪs</phoneme></lexeme>
  <lexeme><grapheme>pembrolizumab</grapheme><phoneme>ˌpɛmbɹoʊˈlɪzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>pemetrexed</grapheme><phoneme>ˌpɛməˈtɹɛkst</phoneme><alias>pemuh trekst</alias></lexeme>
  <lexeme><grapheme>pentoxifylline</grapheme><phoneme>ˌpɛntɑkˈsɪfɪlɪn</phoneme><alias>pentok sifilin</alias></lexeme>
  <lexeme><grapheme>pericardiectomy</grapheme><phoneme>ˌpɛɹɪˌkɑɹdiˈɛktəmi</phoneme><alias>perikardee ektamee</alias></lexeme>
  <lexeme><grapheme>pericardiocentesis</grapheme><phoneme>ˌpɛɹɪˌkɑɹdioʊsɛnˈtisɪs</phoneme></lexeme>
  <lexeme><grapheme>perindopril</grapheme><phoneme>pəˈɹɪndəˌpɹɪl</phoneme><alias>puh ryndapryl</alias></lexeme>
  <lexeme><grapheme>periocular</grapheme><phoneme>ˌpɛɹiˈɑkjəlɚ</phoneme></lexeme>
  <lexeme><grapheme>perioperative</grapheme><phoneme>ˌpɛɹiˈɑpəɹətɪv</phoneme><alias>perry op erative</alias></lexeme>
  <lexeme><grapheme>perioral</grapheme><phoneme>ˌpɛɹiˈɔɹəl</phoneme><alias>peree awrul</alias></lexeme>
  <lexeme><grapheme>periorbital</grapheme><phoneme>ˌpɛɹiˈɔɹbɪtəl</phoneme></lexeme>
  <lexeme><grapheme>peritonsillar</grapheme><phoneme>ˌpɛɹɪˈtɑnsɪlɚ</phoneme></lexeme>
  <lexeme><grapheme>periumbilical</grapheme><phoneme>ˌpɛɹiəmˈbɪlɪkəl</phoneme></lexeme>
  <lexeme><grapheme>periungual</grapheme><phoneme>ˌpɛɹiˈʌŋɡwəl</phoneme></lexeme>
  <lexeme><grapheme>Perthes</grapheme><phoneme>ˈpɝtiz</phoneme><alias>perteez</alias></lexeme>
  <lexeme><grapheme>Peutz-Jeghers</grapheme><phoneme>ˌpɝtsˈdʒeɪɡɚz</phoneme><alias>perts jagerz</alias></lexeme>
  <lexeme><grapheme>Peyronie</grapheme><phoneme>ˌpeɪɹoʊˈni</phoneme></lexeme>
  <lexeme><grapheme>phacoemulsification</grapheme><phoneme>ˌfækoʊɪˌmʌlsɪfɪˈkeɪʃən</phoneme></lexeme>
  <lexeme><grapheme>phaeochromocytoma</grapheme><phoneme>ˌfioʊˌkɹoʊməsaɪˈtoʊmə</phoneme></lexeme>
  <lexeme><grapheme>pharyngotonsillitis</grapheme><phoneme>fəˌɹɪŋɡoʊˌtɑnsɪˈlaɪtɪs</phoneme><alias>fuh ringgohtonsilitis</alias></lexeme>
  <lexeme><grapheme>phenazopyridine</grapheme><phoneme>fəˌnæzoʊˈpɪɹɪˌdin</phoneme><alias>fuh nazoh pirideen</alias></lexeme>
  <lexeme><grapheme>photopsia</grapheme><phoneme>foʊˈtɑpsiə</phoneme></lexeme>
  <lexeme><grapheme>physiatrist</grapheme><phoneme>fɪˈzaɪətɹɪst</phoneme><alias>fih zyatrist</alias></lexeme>
  <lexeme><grapheme>physiatry</grapheme><phoneme>fɪˈzaɪətɹi</phoneme></lexeme>
  <lexeme><grapheme>pilonidal</grapheme><phoneme>ˌpaɪləˈnaɪdəl</phoneme><alias>pyluh nydul</alias></lexeme>
  <lexeme><grapheme>pinguecula</grapheme><phoneme>pɪŋˈɡwɛkjələ</phoneme><alias>pinggwekula</alias></lexeme>
  <lexeme><grapheme>pioglitazone</grapheme><phoneme>ˌpaɪoʊˈɡlɪtəˌzoʊn</phoneme><alias>pyoh glitazone</alias></lexeme>
  <lexeme><grapheme>piperacillin</grapheme><phoneme>pɪˈpɛɹəˌsɪlɪn</phoneme><alias>pih perasilin</alias></lexeme>
  <lexeme><grapheme>piriformis</grapheme><phoneme>ˌpɪɹɪˈfɔɹmɪs</phoneme></lexeme>
  <lexeme><grapheme>piroxicam</grapheme><phoneme>pɪˈɹɑksɪˌkæm</phoneme><alias>pih roksikam</alias></lexeme>
  <lexeme><grapheme>plagiocephaly</grapheme><phoneme>ˌpleɪdʒioʊˈsɛfəli</phoneme><alias>playjeeoh sefuhly</alias></lexeme>
  <lexeme><grapheme>pleurectomy</grapheme><phoneme>plʊˈɹɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>pleuritis</grapheme><phoneme>plʊˈɹaɪtɪs</phoneme><alias>pluritis</alias></lexeme>
  <lexeme><grapheme>pleurodesis</grapheme><phoneme>plʊˈɹɑdəsɪs</phoneme><alias>ploo rahdasys</alias></lexeme>
  <lexeme><grapheme>pleurodynia</grapheme><phoneme>ˌplʊɹəˈdɪniə</phoneme><alias>pluruh dineea</alias></lexeme>
  <lexeme><grapheme>pneumomediastinum</grapheme><phoneme>ˌnumoʊˌmidiəˈstaɪnəm</phoneme><alias>noomohmeedeea stynum</alias></lexeme>
  <lexeme><grapheme>pneumoperitoneum</grapheme><phoneme>ˌnumoʊˌpɛɹɪtəˈniəm</phoneme><alias>noomoh peritaneum</alias></lexeme>
  <lexeme><grapheme>poikiloderma</grapheme><phoneme>ˌpɔɪkɪloʊˈdɝmə</phoneme><alias>poykiloh dermuh</alias></lexeme>
  <lexeme><grapheme>pollakiuria</grapheme><phoneme>ˌpɑləkiˈjʊɹiə</phoneme><alias>pahluky yureea</alias></lexeme>
  <lexeme><grapheme>polyangiitis</grapheme><phoneme>ˌpɑliˌændʒiˈaɪtɪs</phoneme><alias>pahleeanjeeitis</alias></lexeme>
  <lexeme><grapheme>polycythaemia</grapheme><phoneme>ˌpɑlisaɪˈθimiə</phoneme></lexeme>
  <lexeme><grapheme>polyhydramnios</grapheme><phoneme>ˌpɑlihaɪˈdɹæmniˌɑs</phoneme></lexeme>
  <lexeme><grapheme>polymyositis</grapheme><phoneme>ˌpɑliˌmaɪəˈsaɪtɪs</phoneme><alias>pahlee myuh sitis</alias></lexeme>
  <lexeme><grapheme>Pompe</grapheme><phoneme>ˈpɑmpeɪ</phoneme></lexeme>
  <lexeme><grapheme>posterolateral</grapheme><phoneme>ˌpɑstəɹoʊˈlætəɹəl</phoneme><alias>pahsteroh lataral</alias></lexeme>
  <lexeme><grapheme>postictal</grapheme><phoneme>poʊsˈtɪktəl</phoneme></lexeme>
  <lexeme><grapheme>Prader-Willi</grapheme><phoneme>ˌpɹɑdɚˈvɪli</phoneme><alias>prahder vilee</alias></lexeme>
  <lexeme><grapheme>pramipexole</grapheme><phoneme>ˌpɹæmɪˈpɛksoʊl</phoneme><alias>pramih peksoal</alias></lexeme>
  <lexeme><grapheme>prasugrel</grapheme><phoneme>ˈpɹæsəˌɡɹɛl</phoneme></lexeme>
  <lexeme><grapheme>prednisolone</grapheme><phoneme>pɹɛdˈnɪsəˌloʊn</phoneme></lexeme>
  <lexeme><grapheme>presbycusis</grapheme><phoneme>ˌpɹɛzbɪˈkjusɪs</phoneme><alias>prez bekewsis</alias></lexeme>
  <lexeme><grapheme>procainamide</grapheme><phoneme>pɹoʊˈkeɪnəˌmaɪd</phoneme><alias>proh kaynamide</alias></lexeme>
  <lexeme><grapheme>procyclidine</grapheme><phoneme>pɹoʊˈsaɪklɪˌdin</phoneme><alias>proh syklideen</alias></lexeme>
  <lexeme><grapheme>propafenone</grapheme><phoneme>ˌpɹoʊpəˈfinoʊn</phoneme><alias>prohpuh feenoan</alias></lexeme>
  <lexeme><grapheme>propofol</grapheme><phoneme>ˈpɹoʊpəˌfɔl</phoneme><alias>prohpafol</alias></lexeme>
  <lexeme><grapheme>propylthiouracil</grapheme><phoneme>ˌpɹoʊpɪlˌθaɪoʊˈjʊɹəˌsɪl</phoneme><alias>prohpyl thioh yuruh sil</alias></lexeme>
  <lexeme><grapheme>prostheses</grapheme><phoneme>pɹɑsˈθisiz</phoneme><alias>prahs theeseez</alias></lexeme>
  <lexeme><grapheme>prucalopride</grapheme><phoneme>pɹuˈkæləˌpɹaɪd</phoneme><alias>proo kalapride</alias></lexeme>
  <lexeme><grapheme>pseudohypoparathyroidism</grapheme><phoneme>ˌsudoʊˌhaɪpoʊˌpæɹəˈθaɪɹɔɪˌdɪzəm</phoneme><alias>soodoh hypoh para thyroydizum</alias></lexeme>
  <lexeme><grapheme>pterygium</grapheme><phoneme>təˈɹɪdʒiəm</phoneme><alias>tuh rijeeum</alias></lexeme>
  <lexeme><grapheme>pterygoid</grapheme><phoneme>ˈtɛɹɪˌɡɔɪd</phoneme><alias>terigoid</alias></lexeme>
  <lexeme><grapheme>Purkinje</grapheme><phoneme>pɚˈkɪndʒi</phoneme><alias>per kinjee</alias></lexeme>
  <lexeme><grapheme>pyeloplasty</grapheme><phoneme>ˈpaɪəloʊˌplæsti</phoneme><alias>pyalohplastie</alias></lexeme>
  <lexeme><grapheme>pyloromyotomy</grapheme><phoneme>paɪˌlɔɹoʊmaɪˈɑtəmi</phoneme><alias>pylawro my ahtamee</alias></lexeme>
  <lexeme><grapheme>pyloroplasty</grapheme><phoneme>paɪˈlɔɹəˌplæsti</phoneme><alias>py lawraplastee</alias></lexeme>
  <lexeme><grapheme>pyometra</grapheme><phoneme>ˌpaɪoʊˈmitɹə</phoneme><alias>pyoh meetruh</alias></lexeme>
  <lexeme><grapheme>pyrazinamide</grapheme><phoneme>ˌpɪɹəˈzɪnəˌmaɪd</phoneme><alias>pih rezinamide</alias></lexeme>
  <lexeme><grapheme>quadriparesis</grapheme><phoneme>ˌkwɑdɹɪpəˈɹisɪs</phoneme><alias>quahdriperesis</alias></lexeme>
  <lexeme><grapheme>quetiapine</grapheme><phoneme>kwəˈtaɪəˌpin</phoneme><alias>quuh tyapeen</alias></lexeme>
  <lexeme><grapheme>quinapril</grapheme><phoneme>ˈkwɪnəˌpɹɪl</phoneme></lexeme>
  <lexeme><grapheme>rabeprazole</grapheme><phoneme>ɹəˈbɛpɹəˌzoʊl</phoneme><alias>rebeprazoal</alias></lexeme>
  <lexeme><grapheme>raltegravir</grapheme><phoneme>ɹælˈtɛɡɹəˌvɪɹ</phoneme><alias>ral tegravir</alias></lexeme>
  <lexeme><grapheme>ramelteon</grapheme><phoneme>ɹæˈmɛltiˌɑn</phoneme><alias>ra melteeahn</alias></lexeme>
  <lexeme><grapheme>ranolazine</grapheme><phoneme>ɹəˈnoʊləˌzin</phoneme><alias>renohlazeen</alias></lexeme>
  <lexeme><grapheme>Ranvier</grapheme><phoneme>ˈɹɑnviˌeɪ</phoneme><alias>ronveeay</alias></lexeme>
  <lexeme><grapheme>rasagiline</grapheme><phoneme>ɹəˈsædʒɪˌlin</phoneme><alias>resajileen</alias></lexeme>
  <lexeme><grapheme>Rathke</grapheme><phoneme>ˈɹɑtkə</phoneme><alias>rotkuh</alias></lexeme>
  <lexeme><grapheme>Raynaud</grapheme><phoneme>ɹeɪˈnoʊ</phoneme><alias>ray noh</alias></lexeme>
  <lexeme><grapheme>rectovaginal</grapheme><phoneme>ˌɹɛktoʊˈvædʒɪnəl</phoneme></lexeme>
  <lexeme><grapheme>Refsum</grapheme><phoneme>ˈɹɛfsəm</phoneme><alias>ref sum</alias></lexeme>
  <lexeme><grapheme>Reiter</grapheme><phoneme>ˈɹaɪtɚ</phoneme></lexeme>
  <lexeme><grapheme>retinoschisis</grapheme><phoneme>ˌɹɛtɪˈnɑskɪsɪs</phoneme><alias>retinahskysis</alias></lexeme>
  <lexeme><grapheme>retropharyngeal</grapheme><phoneme>ˌɹɛtɹoʊfəˈɹɪndʒiəl</phoneme><alias>retrofuh rinjeeal</alias></lexeme>
  <lexeme><grapheme>rhabdomyoma</grapheme><phoneme>ˌɹæbdoʊmaɪˈoʊmə</phoneme><alias>rabdoh my ohmuh</alias></lexeme>
  <lexeme><grapheme>rhinophyma</grapheme><phoneme>ˌɹaɪnəˈfaɪmə</phoneme><alias>rynuh fymuh</alias></lexeme>
  <lexeme><grapheme>rhinorrhea</grapheme><grapheme>rhinorrhoea</grapheme><phoneme>ˌɹaɪnəˈɹiə</phoneme></lexeme>
  <lexeme><grapheme>rhinosinusitis</grapheme><phoneme>ˌɹaɪnoʊˌsaɪnəˈsaɪtɪs</phoneme><alias>rynohsynasitis</alias></lexeme>
  <lexeme><grapheme>rhonchi</grapheme><phoneme>ˈɹɑŋkaɪ</phoneme><alias>rongky</alias></lexeme>
  <lexeme><grapheme>ribavirin</grapheme><phoneme>ˌɹaɪbəˈvaɪɹɪn</phoneme><alias>rybuh vyrin</alias></lexeme>
  <lexeme><grapheme>rifampicin</grapheme><phoneme>ɹɪˈfæmpɪsɪn</phoneme><alias>refampisin</alias></lexeme>
  <lexeme><grapheme>rifaximin</grapheme><phoneme>ɹɪˈfæksɪmɪn</phoneme><alias>refaksimin</alias></lexeme>
  <lexeme><grapheme>risedronate</grapheme><phoneme>ɹɪˈsɛdɹəˌneɪt</phoneme><alias>resedranayt</alias></lexeme>
  <lexeme><grapheme>risperidone</grapheme><phoneme>ɹɪˈspɛɹɪˌdoʊn</phoneme><alias>resperidoan</alias></lexeme>
  <lexeme><grapheme>ritonavir</grapheme><phoneme>ɹɪˈtoʊnəˌvɪɹ</phoneme><alias>retohnavir</alias></lexeme>
  <lexeme><grapheme>rituximab</grapheme><phoneme>ɹɪˈtʌksɪˌmæb</phoneme><alias>retuksimab</alias></lexeme>
  <lexeme><grapheme>rivaroxaban</grapheme><phoneme>ˌɹɪvəˈɹɑksəˌbæn</phoneme><alias>rivuh roksuh ban</alias></lexeme>
  <lexeme><grapheme>rivastigmine</grapheme><phoneme>ˌɹɪvəˈstɪɡmin</phoneme><alias>rivuh stigmeen</alias></lexeme>
  <lexeme><grapheme>Romberg</grapheme><phoneme>ˈɹɑmbɝɡ</phoneme></lexeme>
  <lexeme><grapheme>ropinirole</grapheme><phoneme>ɹoʊˈpɪnɪˌɹoʊl</phoneme></lexeme>
  <lexeme><grapheme>rosiglitazone</grapheme><phoneme>ˌɹoʊsɪˈɡlɪtəˌzoʊn</phoneme></lexeme>
  <lexeme><grapheme>rosuvastatin</grapheme><phoneme>ɹoʊˌsuvəˈstætɪn</phoneme><alias>rohsoova statin</alias></lexeme>
  <lexeme><grapheme>sacrococcygeal</grapheme><phoneme>ˌseɪkɹoʊkɑkˈsɪdʒiəl</phoneme><alias>saykrohkok sijeeal</alias></lexeme>
  <lexeme><grapheme>sacroiliitis</grapheme><phoneme>ˌseɪkɹoʊˌɪliˈaɪtɪs</phoneme><alias>saykroeileeitis</alias></lexeme>
  <lexeme><grapheme>sacubitril</grapheme><phoneme>səˈkjubɪtɹɪl</phoneme><alias>suh kubitril</alias></lexeme>
  <lexeme><grapheme>salmeterol</grapheme><phoneme>sælˈmɛtəˌɹɔl</phoneme><alias>sal metuh rol</alias></lexeme>
  <lexeme><grapheme>salpingo-oophorectomy</grapheme><phoneme>sælˌpɪŋɡoʊˌoʊəfəˈɹɛktəmi</phoneme><alias>sal pinggoeoeaferektamee</alias></lexeme>
  <lexeme><grapheme>saxagliptin</grapheme><phoneme>ˌsæksəˈɡlɪptɪn</phoneme></lexeme>
  <lexeme><grapheme>scaphocephaly</grapheme><phoneme>ˌskæfəˈsɛfəli</phoneme><alias>skafuh sefuhly</alias></lexeme>
  <lexeme><grapheme>Scheuermann</grapheme><phoneme>ˈʃɔɪɚmən</phoneme><alias>shoyerman</alias></lexeme>
  <lexeme><grapheme>Schirmer</grapheme><phoneme>ˈʃɝmɚ</phoneme><alias>shermer</alias></lexeme>
  <lexeme><grapheme>schizoaffective</grapheme><phoneme>ˌskɪtsoʊəˈfɛktɪv</phoneme></lexeme>
  <lexeme><grapheme>secukinumab</grapheme><phoneme>ˌsɛkjuˈkɪnjuˌmæb</phoneme><alias>sekew kinyumab</alias></lexeme>
  <lexeme><grapheme>selegiline</grapheme><phoneme>səˈlɛdʒɪˌlin</phoneme><alias>suh lejileen</alias></lexeme>
  <lexeme><grapheme>septicaemia</grapheme><phoneme>ˌsɛptɪˈsimiə</phoneme></lexeme>
  <lexeme><grapheme>septicaemic</grapheme><phoneme>ˌsɛptɪˈsimɪk</phoneme></lexeme>
  <lexeme><grapheme>serratus</grapheme><phoneme>səˈɹeɪtəs</phoneme><alias>suh ray tus</alias></lexeme>
  <lexeme><grapheme>sertraline</grapheme><phoneme>ˈsɝtɹəˌlin</phoneme></lexeme>
  <lexeme><grapheme>sevelamer</grapheme><phoneme>səˈvɛləmɚ</phoneme><alias>suh velemer</alias></lexeme>
  <lexeme><grapheme>shigellosis</grapheme><phoneme>ˌʃɪɡəˈloʊsɪs</phoneme><alias>shigalohsis</alias></lexeme>
  <lexeme><grapheme>sialadenitis</grapheme><phoneme>ˌsaɪəlˌædəˈnaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>sialolithiasis</grapheme><phoneme>ˌsaɪəloʊlɪˈθaɪəsɪs</phoneme></lexeme>
  <lexeme><grapheme>sialorrhea</grapheme><grapheme>sialorrhoea</grapheme><phoneme>ˌsaɪələˈɹiə</phoneme><alias>sialereeuh</alias></lexeme>
  <lexeme><grapheme>simethicone</grapheme><phoneme>sɪˈmɛθɪˌkoʊn</phoneme><alias>sih methikoan</alias></lexeme>
  <lexeme><grapheme>sirolimus</grapheme><phoneme>sɪˈɹoʊlɪməs</phoneme><alias>sih rohlimus</alias></lexeme>
  <lexeme><grapheme>sitagliptin</grapheme><phoneme>ˌsɪtəˈɡlɪptɪn</phoneme></lexeme>
  <lexeme><grapheme>Sjögren</grapheme><phoneme>ˈʃoʊɡɹən</phoneme><alias>shohgrun</alias></lexeme>
  <lexeme><grapheme>sofosbuvir</grapheme><phoneme>soʊˈfɑsbuˌvɪɹ</phoneme><alias>so fosboovir</alias></lexeme>
  <lexeme><grapheme>solifenacin</grapheme><phoneme>ˌsoʊlɪˈfɛnəsɪn</phoneme><alias>sohlefenasin</alias></lexeme>
  <lexeme><grapheme>sorafenib</grapheme><phoneme>sɔˈɹæfənɪb</phoneme><alias>saw rafanib</alias></lexeme>
  <lexeme><grapheme>spermatocele</grapheme><phoneme>spɚˈmætəˌsil</phoneme><alias>sper mataseel</alias></lexeme>
  <lexeme><grapheme>spherocytosis</grapheme><phoneme>ˌsfɪɹoʊsaɪˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>spina bifida</grapheme><phoneme>ˌspaɪnə ˈbɪfɪdə</phoneme><alias>spynabifida</alias></lexeme>
  <lexeme><grapheme>spondylolisthesis</grapheme><phoneme>ˌspɑndɪloʊlɪsˈθisɪs</phoneme><alias>spondilohlis thesis</alias></lexeme>
  <lexeme><grapheme>Sprengel</grapheme><phoneme>ˈspɹɛŋəl</phoneme><alias>sprengul</alias></lexeme>
  <lexeme><grapheme>stapedectomy</grapheme><phoneme>ˌsteɪpɪˈdɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>steatohepatitis</grapheme><phoneme>ˌstiətoʊˌhɛpəˈtaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>subchondral</grapheme><phoneme>sʌbˈkɑndɹəl</phoneme><alias>sub kondrul</alias></lexeme>
  <lexeme><grapheme>subconjunctival</grapheme><phoneme>sʌbˌkɑndʒəŋkˈtaɪvəl</phoneme></lexeme>
  <lexeme><grapheme>subependymal</grapheme><phoneme>ˌsʌbɪˈpɛndɪməl</phoneme></lexeme>
  <lexeme><grapheme>subscapularis</grapheme><phoneme>ˌsʌbskæpjəˈlɛɹɪs</phoneme><alias>sub skapyou lairis</alias></lexeme>
  <lexeme><grapheme>subtalar</grapheme><phoneme>ˌsʌbˈteɪlɚ</phoneme><alias>sub tayler</alias></lexeme>
  <lexeme><grapheme>subtrochanteric</grapheme><phoneme>ˌsʌbtɹoʊkənˈtɛɹɪk</phoneme></lexeme>
  <lexeme><grapheme>subungual</grapheme><phoneme>sʌbˈʌŋɡwəl</phoneme></lexeme>
  <lexeme><grapheme>sugammadex</grapheme><phoneme>suˈɡæməˌdɛks</phoneme><alias>soo gamuh deks</alias></lexeme>
  <lexeme><grapheme>sulphonamide</grapheme><phoneme>sʌlˈfɑnəˌmaɪd</phoneme></lexeme>
  <lexeme><grapheme>sunitinib</grapheme><phoneme>suˈnɪtɪnɪb</phoneme><alias>soo nitinib</alias></lexeme>
  <lexeme><grapheme>supraspinatus</grapheme><phoneme>ˌsupɹəspaɪˈneɪtəs</phoneme><alias>soopraspie naytus</alias></lexeme>
  <lexeme><grapheme>Sydenham</grapheme><phoneme>ˈsɪdənəm</phoneme><alias>sidanum</alias></lexeme>
  <lexeme><grapheme>synechia</grapheme><phoneme>sɪˈnɛkiə</phoneme></lexeme>
  <lexeme><grapheme>synechiae</grapheme><phoneme>sɪˈnɛkiˌi</phoneme></lexeme>
  <lexeme><grapheme>tacrolimus</grapheme><phoneme>tæˈkɹoʊlɪməs</phoneme></lexeme>
  <lexeme><grapheme>tadalafil</grapheme><phoneme>təˈdæləˌfɪl</phoneme><alias>tuh dalafil</alias></lexeme>
  <lexeme><grapheme>Takayasu</grapheme><phoneme>ˌtɑkəˈjɑsu</phoneme><alias>tahkuh yahsoo</alias></lexeme>
  <lexeme><grapheme>tamsulosin</grapheme><phoneme>tæmˈsuləsɪn</phoneme><alias>tam soolasin</alias></lexeme>
  <lexeme><grapheme>tapentadol</grapheme><phoneme>təˈpɛntəˌdɔl</phoneme><alias>tuh pentadol</alias></lexeme>
  <lexeme><grapheme>tarsorrhaphy</grapheme><phoneme>tɑɹˈsɔɹəfi</phoneme><alias>tar sawrafee</alias></lexeme>
  <lexeme><grapheme>Tay-Sachs</grapheme><phoneme>ˌteɪˈsæks</phoneme></lexeme>
  <lexeme><grapheme>temazepam</grapheme><phoneme>təˈmæzəˌpæm</phoneme><alias>tuh mazapam</alias></lexeme>
  <lexeme><grapheme>temozolomide</grapheme><phoneme>ˌtɛmoʊˈzoʊləˌmaɪd</phoneme><alias>temoh zohlamide</alias></lexeme>
  <lexeme><grapheme>tenecteplase</grapheme><phoneme>təˈnɛktəˌpleɪs</phoneme><alias>tuh nektaplays</alias></lexeme>
  <lexeme><grapheme>tenodesis</grapheme><phoneme>tɪˈnɑdəsɪs</phoneme><alias>tih nahdasys</alias></lexeme>
  <lexeme><grapheme>tenofovir</grapheme><phoneme>təˈnoʊfəˌvɪɹ</phoneme><alias>tuh nohfavir</alias></lexeme>
  <lexeme><grapheme>terazosin</grapheme><phoneme>təˈɹeɪzəsɪn</phoneme><alias>tuh rayzasin</alias></lexeme>
  <lexeme><grapheme>terbinafine</grapheme><phoneme>tɚˈbɪnəˌfin</phoneme><alias>terbina feen</alias></lexeme>
  <lexeme><grapheme>teriflunomide</grapheme><phoneme>ˌtɛɹɪˈflunəˌmaɪd</phoneme><alias>terefloonamide</alias></lexeme>
  <lexeme><grapheme>teriparatide</grapheme><phoneme>ˌtɛɹɪˈpæɹəˌtaɪd</phoneme></lexeme>
  <lexeme><grapheme>thromboangiitis</grapheme><phoneme>ˌθɹɑmboʊˌændʒiˈaɪtɪs</phoneme><alias>thromboeanjeeitis</alias></lexeme>
  <lexeme><grapheme>thrombocythemia</grapheme><grapheme>thrombocythaemia</grapheme><phoneme>ˌθɹɑmboʊsaɪˈθimiə</phoneme></lexeme>
  <lexeme><grapheme>thrombocytopenic</grapheme><phoneme>ˌθɹɑmbəˌsaɪtəˈpinɪk</phoneme><alias>thrombasytuh peenik</alias></lexeme>
  <lexeme><grapheme>thrombocytosis</grapheme><phoneme>ˌθɹɑmboʊsaɪˈtoʊsɪs</phoneme></lexeme>
  <lexeme><grapheme>thromboendarterectomy</grapheme><phoneme>ˌθɹɑmboʊˌɛndˌɑɹtəˈɹɛktəmi</phoneme></lexeme>
  <lexeme><grapheme>thyroglossal</grapheme><phoneme>ˌθaɪɹoʊˈɡlɑsəl</phoneme></lexeme>
  <lexeme><grapheme>ticagrelor</grapheme><phoneme>taɪˈkæɡɹəˌlɔɹ</phoneme><alias>ty kagruh lor</alias></lexeme>
  <lexeme><grapheme>Tinel</grapheme><phoneme>tɪˈnɛl</phoneme><alias>tih nel</alias></lexeme>
  <lexeme><grapheme>tinidazole</grapheme><phoneme>taɪˈnɪdəˌzoʊl</phoneme><alias>ty nidazoal</alias></lexeme>
  <lexeme><grapheme>tirzepatide</grapheme><phoneme>tɚˈzɛpəˌtaɪd</phoneme><alias>ter zepatide</alias></lexeme>
  <lexeme><grapheme>tizanidine</grapheme><phoneme>taɪˈzænɪˌdin</phoneme><alias>ty zanideen</alias></lexeme>
  <lexeme><grapheme>tocilizumab</grapheme><phoneme>ˌtoʊsɪˈlɪzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>tofacitinib</grapheme><phoneme>ˌtoʊfəˈsaɪtɪnɪb</phoneme><alias>tohfuh sytenib</alias></lexeme>
  <lexeme><grapheme>tolterodine</grapheme><phoneme>toʊlˈtɛɹəˌdin</phoneme><alias>toal teradeen</alias></lexeme>
  <lexeme><grapheme>tolvaptan</grapheme><phoneme>toʊlˈvæptən</phoneme><alias>toal vaptun</alias></lexeme>
  <lexeme><grapheme>tonsillolith</grapheme><phoneme>tɑnˈsɪləlɪθ</phoneme><alias>tahn silalith</alias></lexeme>
  <lexeme><grapheme>tophi</grapheme><phoneme>ˈtoʊfaɪ</phoneme></lexeme>
  <lexeme><grapheme>topiramate</grapheme><phoneme>toʊˈpaɪɹəˌmeɪt</phoneme><alias>toh pyremayt</alias></lexeme>
  <lexeme><grapheme>trabeculectomy</grapheme><phoneme>tɹəˌbɛkjəˈlɛktəmi</phoneme><alias>truh beck you leck tummy</alias></lexeme>
  <lexeme><grapheme>trabeculoplasty</grapheme><phoneme>tɹəˈbɛkjəloʊˌplæsti</phoneme><alias>truh beck you low plasty</alias></lexeme>
  <lexeme><grapheme>tracheobronchitis</grapheme><phoneme>ˌtɹeɪkioʊbɹɑŋˈkaɪtɪs</phoneme><alias>traykeeohbrongkitis</alias></lexeme>
  <lexeme><grapheme>tracheoesophageal</grapheme><phoneme>ˌtɹeɪkioʊɪˌsɑfəˈdʒiəl</phoneme><alias>traykeeoeisahfuh jeeul</alias></lexeme>
  <lexeme><grapheme>tracheomalacia</grapheme><phoneme>ˌtɹeɪkioʊməˈleɪʃə</phoneme></lexeme>
  <lexeme><grapheme>trandolapril</grapheme><phoneme>tɹænˈdoʊləˌpɹɪl</phoneme><alias>tran dohlapryl</alias></lexeme>
  <lexeme><grapheme>tranexamic</grapheme><phoneme>ˌtɹænɛkˈsæmɪk</phoneme><alias>trahnek samik</alias></lexeme>
  <lexeme><grapheme>transesophageal</grapheme><grapheme>transoesophageal</grapheme><phoneme>ˌtɹænsɪˌsɑfəˈdʒiəl</phoneme></lexeme>
  <lexeme><grapheme>transsphenoidal</grapheme><phoneme>ˌtɹænsfɪˈnɔɪdəl</phoneme><alias>transfi noydul</alias></lexeme>
  <lexeme><grapheme>trastuzumab</grapheme><phoneme>tɹæˈstuzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>Trendelenburg</grapheme><phoneme>tɹɛnˈdɛlənˌbɝɡ</phoneme></lexeme>
  <lexeme><grapheme>treponema</grapheme><phoneme>ˌtɹɛpəˈnimə</phoneme><alias>trepaneemuh</alias></lexeme>
  <lexeme><grapheme>triamcinolone</grapheme><phoneme>ˌtɹaɪæmˈsɪnəˌloʊn</phoneme></lexeme>
  <lexeme><grapheme>triamterene</grapheme><phoneme>tɹaɪˈæmtəˌɹin</phoneme><alias>try amtereen</alias></lexeme>
  <lexeme><grapheme>triazolam</grapheme><phoneme>tɹaɪˈæzəˌlæm</phoneme><alias>try azalam</alias></lexeme>
  <lexeme><grapheme>trichobezoar</grapheme><phoneme>ˌtɹɪkoʊˈbizɔɹ</phoneme><alias>trekoh bee zor</alias></lexeme>
  <lexeme><grapheme>trichomonas</grapheme><phoneme>ˌtɹɪkəˈmoʊnəs</phoneme><alias>trekuh mohnus</alias></lexeme>
  <lexeme><grapheme>trichuriasis</grapheme><phoneme>ˌtɹɪkjəˈɹaɪəsɪs</phoneme></lexeme>
  <lexeme><grapheme>trihexyphenidyl</grapheme><phoneme>ˌtɹaɪˌhɛksɪˈfɛnɪdɪl</phoneme><alias>tryheksi fenidil</alias></lexeme>
  <lexeme><grapheme>tympanoplasty</grapheme><phoneme>ˈtɪmpənoʊˌplæsti</phoneme><alias>timpanohplastie</alias></lexeme>
  <lexeme><grapheme>upadacitinib</grapheme><phoneme>juˌpædəˈsaɪtɪnɪb</phoneme><alias>yoo paduh sytenib</alias></lexeme>
  <lexeme><grapheme>ureteritis</grapheme><phoneme>jʊˌɹitəˈɹaɪtɪs</phoneme></lexeme>
  <lexeme><grapheme>ureterocele</grapheme><phoneme>jʊˈɹitəɹoʊˌsil</phoneme></lexeme>
  <lexeme><grapheme>ureterolithiasis</grapheme><phoneme>jʊˌɹitəɹoʊlɪˈθaɪəsɪs</phoneme><alias>yuh reeter owe lith eye assis</alias></lexeme>
  <lexeme><grapheme>ureteroscope</grapheme><phoneme>jʊˈɹitəɹəˌskoʊp</phoneme></lexeme>
  <lexeme><grapheme>ureteroscopy</grapheme><phoneme>jʊˌɹitəˈɹɑskəpi</phoneme></lexeme>
  <lexeme><grapheme>urethrocele</grapheme><phoneme>jʊˈɹiθɹəˌsil</phoneme><alias>yoo reethraseel</alias></lexeme>
  <lexeme><grapheme>urethroplasty</grapheme><phoneme>jʊˈɹiθɹəˌplæsti</phoneme><alias>yoo reethraplastee</alias></lexeme>
  <lexeme><grapheme>urethrotomy</grapheme><phoneme>ˌjʊɹɪˈθɹɑtəmi</phoneme></lexeme>
  <lexeme><grapheme>urosepsis</grapheme><phoneme>ˌjʊɹoʊˈsɛpsɪs</phoneme><alias>yurohsepsis</alias></lexeme>
  <lexeme><grapheme>ustekinumab</grapheme><phoneme>ˌʌstəˈkɪnjuˌmæb</phoneme><alias>ustuh kinyumab</alias></lexeme>
  <lexeme><grapheme>uvulopalatopharyngoplasty</grapheme><phoneme>ˌjuvjəloʊˌpælətoʊfəˈɹɪŋɡəˌplæsti</phoneme><alias>you view low palatto fuh ringo plasty</alias></lexeme>
  <lexeme><grapheme>valaciclovir</grapheme><grapheme>valacyclovir</grapheme><phoneme>ˌvæləˈsaɪkləˌvɪɹ</phoneme></lexeme>
  <lexeme><grapheme>valganciclovir</grapheme><phoneme>ˌvælɡænˈsaɪkləˌvɪɹ</phoneme></lexeme>
  <lexeme><grapheme>valsartan</grapheme><phoneme>vælˈsɑɹtən</phoneme><alias>val sartun</alias></lexeme>
  <lexeme><grapheme>valvuloplasty</grapheme><phoneme>ˈvælvjəloʊˌplæsti</phoneme></lexeme>
  <lexeme><grapheme>vardenafil</grapheme><phoneme>vɑɹˈdɛnəˌfɪl</phoneme><alias>var denafil</alias></lexeme>
  <lexeme><grapheme>varenicline</grapheme><phoneme>vəˈɹɛnɪˌklin</phoneme></lexeme>
  <lexeme><grapheme>varicelliform</grapheme><phoneme>ˌvæɹɪˈsɛlɪˌfɔɹm</phoneme><alias>vary seliform</alias></lexeme>
  <lexeme><grapheme>vasculitides</grapheme><phoneme>ˌvæskjəˈlɪtɪˌdiz</phoneme><alias>vaskuh litideez</alias></lexeme>
  <lexeme><grapheme>vedolizumab</grapheme><phoneme>ˌvɛdoʊˈlɪzjuˌmæb</phoneme></lexeme>
  <lexeme><grapheme>velopharyngeal</grapheme><phoneme>ˌviloʊfəˈɹɪndʒiəl</phoneme><alias>veelohfuh rinjeeal</alias></lexeme>
  <lexeme><grapheme>venetoclax</grapheme><phoneme>vəˈnɛtəˌklæks</phoneme><alias>vuh netaklaks</alias></lexeme>
  <lexeme><grapheme>venlafaxine</grapheme><phoneme>ˌvɛnləˈfæksin</phoneme><alias>venluh fakseen</alias></lexeme>
  <lexeme><grapheme>ventriculoperitoneal</grapheme><phoneme>vɛnˌtɹɪkjəloʊˌpɛɹɪtəˈniəl</phoneme><alias>ven trick you low perry tuh neal</alias></lexeme>
  <lexeme><grapheme>vertebrae</grapheme><phoneme>ˈvɝtəˌbɹeɪ</phoneme><alias>vertabray</alias></lexeme>
  <lexeme><grapheme>vertebrobasilar</grapheme><phoneme>ˌvɝtəbɹoʊˈbæsɪlɚ</phoneme><alias>vertabroh basylur</alias></lexeme>
  <lexeme><grapheme>vesicoureteral</grapheme><phoneme>ˌvɛsɪkoʊjʊˈɹitəɹəl</phoneme><alias>vesikoeyoo reetaral</alias></lexeme>
  <lexeme><grapheme>vesicovaginal</grapheme><phoneme>ˌvɛsɪkoʊˈvædʒɪnəl</phoneme><alias>vesikoh vajinal</alias></lexeme>
  <lexeme><grapheme>vestibulocochlear</grapheme><phoneme>vɛˌstɪbjəloʊˈkoʊkliɚ</phoneme><alias>ves tib you low coke lee er</alias></lexeme>
  <lexeme><grapheme>vilazodone</grapheme><phoneme>vɪˈlæzəˌdoʊn</phoneme><alias>vih lazadoan</alias></lexeme>
  <lexeme><grapheme>viraemia</grapheme><phoneme>vaɪˈɹimiə</phoneme></lexeme>
  <lexeme><grapheme>Virchow</grapheme><phoneme>ˈfɪɹkoʊ</phoneme><alias>fyrkoh</alias></lexeme>
  <lexeme><grapheme>Volkmann</grapheme><phoneme>ˈfoʊlkmɑn</phoneme><alias>foalkmahn</alias></lexeme>
  <lexeme><grapheme>von Hippel-Lindau</grapheme><phoneme>ˌvɑn ˌhɪpəlˈlɪndaʊ</phoneme><alias>von hippel lindow</alias></lexeme>
  <lexeme><grapheme>von Recklinghausen</grapheme><phoneme>ˌvɑn ˈɹɛklɪŋˌhaʊzən</phoneme><alias>vonrekling howzun</alias></lexeme>
  <lexeme><grapheme>von Willebrand</grapheme><phoneme>ˌvɑn ˈvɪləˌbɹɑnt</phoneme><alias>von vilabront</alias></lexeme>
  <lexeme><grapheme>voriconazole</grapheme><phoneme>ˌvɔɹɪˈkɑnəˌzoʊl</phoneme></lexeme>
  <lexeme><grapheme>Waldenström</grapheme><phoneme>ˈvɑldənˌstɹɛm</phoneme><alias>voldun strem</alias></lexeme>
  <lexeme><grapheme>Wegener</grapheme><phoneme>ˈvɛɡənɚ</phoneme></lexeme>
  <lexeme><grapheme>Wernicke</grapheme><phoneme>ˈvɛɹnɪkə</phoneme><alias>vair nih kuh</alias></lexeme>
  <lexeme><grapheme>Wernicke-Korsakoff</grapheme><phoneme>ˌvɛɹnɪkəˈkɔɹsəˌkɔf</phoneme><alias>vair nih kuh kor suh koff</alias></lexeme>
  <lexeme><grapheme>Wilms</grapheme><phoneme>ˈvɪlmz</phoneme></lexeme>
  <lexeme><grapheme>xerostomia</grapheme><phoneme>ˌzɪɹəˈstoʊmiə</phoneme><alias>zeruh stohmeea</alias></lexeme>
  <lexeme><grapheme>xylometazoline</grapheme><phoneme>ˌzaɪloʊməˈtæzəˌlin</phoneme><alias>zylohma tazaleen</alias></lexeme>
  <lexeme><grapheme>zafirlukast</grapheme><phoneme>zəˈfɪɹlʊˌkæst</phoneme></lexeme>
  <lexeme><grapheme>zaleplon</grapheme><phoneme>ˈzæləˌplɑn</phoneme><alias>zalaplahn</alias></lexeme>
  <lexeme><grapheme>zanamivir</grapheme><phoneme>zəˈnæmɪˌvɪɹ</phoneme><alias>zuh namivir</alias></lexeme>
  <lexeme><grapheme>ziprasidone</grapheme><phoneme>zɪˈpɹæsɪˌdoʊn</phoneme><alias>zih prasidoan</alias></lexeme>
  <lexeme><grapheme>zolmitriptan</grapheme><phoneme>ˌzoʊlmɪˈtɹɪptən</phoneme></lexeme>
  <lexeme><grapheme>zolpidem</grapheme><phoneme>ˈzoʊlpɪˌdɛm</phoneme><alias>zoalpi dem</alias></lexeme>
  <lexeme><grapheme>zonisamide</grapheme><phoneme>zoʊˈnɪsəˌmaɪd</phoneme><alias>zoh nisamide</alias></lexeme>
  <lexeme><grapheme>zoonotic</grapheme><phoneme>ˌzoʊəˈnɑtɪk</phoneme><alias>zoeuh nahtik</alias></lexeme>
  <lexeme><grapheme>zopiclone</grapheme><phoneme>ˈzoʊpɪˌkloʊn</phoneme></lexeme>
</lexicon>
