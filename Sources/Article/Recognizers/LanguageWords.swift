/// The commonest function words of languages written in Latin letters, and the letters only few of them have.
enum LanguageWords {
  static let small: [(tag: String, words: String)] = [
    (
      "en",
      """
      the and of to in is that for with are was this it as on a at by from have not but you they which be or an \
      has he she his her their we our were had its will can
      """
    ),
    (
      "de",
      """
      der die und das ist nicht ein eine mit auf den von sich auch zu im dem für es als an aus bei wie wird sie \
      er wir des nach war oder aber noch nur zum zur einen einem einer am um werden hat ab vom kein keine wo \
      ihr
      """
    ),
    (
      "fr",
      """
      le la les des et est une dans que pour qui sur pas du au un en de se ne ce il elle par plus avec son sa \
      sont aux nous vous mais cette ou ont été leur on même
      """
    ),
    (
      "es",
      """
      el los las que del una por con para es se como más pero y la de en un no al lo su sus ha son está muy sin \
      sobre entre cuando también hasta desde ya fue así este esta tras
      """
    ),
    (
      "it",
      """
      il che di della per non una con sono gli anche è del nel si la le un lo da dei alla dal al ha più come ma \
      sua suo questo questa nella delle degli tra cui ed era
      """
    ),
    (
      "pt",
      """
      que não uma para com os do da em mais ao são dos como é o a de um no na as por se foi das nos nas mas ele \
      ela pelo pela já quando muito ou ser seu sua era há às isso este esta depois
      """
    ),
    (
      "nl",
      """
      het een van en dat niet zijn met voor ook aan bij maar wordt de op te er in is die als om uit door naar \
      over ze hij worden nog wel dan geen werd waar haar deze dit
      """
    ),
    (
      "sv",
      """
      och att det som är på en inte för med ett har av till den de om så men kan ska var från när vid sig han \
      hon där efter också nu blir eller utan sin hade över vi
      """
    ),
    (
      "pl",
      """
      nie się jest na że do jak oraz dla przez są ale od to w z i o po za już tylko był była było które który \
      która co tak jego przed kiedy też czy ich bez nad więc a u
      """
    ),
    (
      "cs",
      """
      že jsem není byl jako ale jsou aby který která když už jen a v se na je to z s o po za do od pro které ve \
      ze při bude byla bylo i tak ještě také než nebo jeho podle co však
      """
    ),
    (
      "da",
      """
      og er ikke af jeg til på der blev efter også han fra sig kan det at en den med for som har et de men vi \
      om eller var når ved skal være hun nu over bliver kun
      """
    ),
    (
      "no",
      """
      og er ikke av jeg til på som ble etter også han fra seg kan det at en den med for har et de men vi om \
      eller var når ved skal være hun nå over blir bare
      """
    ),
    (
      "fi",
      """
      ja ei että oli mutta kun ovat joka niin hän myös kuin se olla sen on ne jo vielä tai ole eivät nyt sitten \
      vain jos mitä kuten sekä koska tämä hänen jonka ennen jälkeen
      """
    ),
    (
      "hu",
      """
      és az hogy nem egy meg volt már csak mint ez azt még vagy ha a is el de ki le be akkor mert majd ami aki \
      lesz volna sem után alatt minden most ezt
      """
    ),
    (
      "ro",
      """
      și în nu la cu că este din pentru mai care sau pe fost lui de o un se a al ale sunt au prin după dar când \
      dacă cel cea acest această fi era
      """
    ),
    (
      "tr",
      """
      bir ve bu için ile çok daha ama gibi olan sonra kadar her ne diye da de o en olarak değil var yok ki biri \
      kendi önce şey hiç bile ise ya mi
      """
    ),
    (
      "sk",
      """
      že som nie je bol ako ale sú aby ktorý ktorá keď už len a v sa na to z s o po za do od pre ktoré vo zo \
      pri bude bola bolo i tak ešte tiež alebo jeho podľa čo však
      """
    ),
    (
      "hr",
      """
      je i u na se da su za od što s kao ali iz bi po nije koji koja koje ili sam do o a te kad samo više već \
      bio bila bilo još prema nakon
      """
    ),
    (
      "sl",
      """
      je in v na se da so za od ki kot ali iz bi po ni ter pa s z še tudi bil bila bilo že le ob pri do o kjer \
      ko
      """
    ),
    (
      "lt",
      """
      ir yra į kad su iš ne tai kaip bet ar jis ji buvo už apie prie po per nuo jau dar tik kai jo jų
      """
    ),
    (
      "lv",
      """
      un ir ar no uz ka par pie tas bet kas kā nav vai bija jau arī tikai pēc līdz ja gan to viņš
      """
    ),
    (
      "et",
      """
      ja on ei et oli see kui ka aga oma mis siis ning kes või nii selle seda üks veel ta kuid alles enam ära
      """
    ),
    (
      "ca",
      """
      el la els les i de que en un una per amb no és del al es són més però com va han seu seva als dels això o \
      hi quan molt fins
      """
    ),
    (
      "id",
      """
      yang dan di untuk dengan dari ini itu tidak pada adalah dalam ke akan juga oleh sudah bisa ada karena \
      atau mereka kalau setiap boleh sekali kapan apa lagi hanya sampai seperti tetapi tapi satu dua belum lebih saya kami telah para
      """
    ),
    (
      "vi",
      """
      và của là có không một các cho được với người này trong đã những khi từ đến ở về như thì để lại ra vào \
      cũng nhiều nhà năm sau
      """
    ),
    (
      "sw",
      """
      na ya wa kwa ni za katika la kuwa hii yake hiyo huo sana kama au watu lakini pia wakati
      """
    ),
    (
      "is",
      """
      og að er ekki sem á í til við það var um hann hún með en af frá eru þetta þegar hefur fyrir
      """
    ),
  ]

  /// Letters that only some of these languages have.
  static let letters: [(letters: String, tags: String)] = [
    ("ñ¿¡", "es"),
    ("ß", "de"),
    ("œ", "fr"),
    ("łśźż", "pl"),
    ("ěřů", "cs"),
    ("ľĺŕ", "sk"),
    ("őű", "hu"),
    ("șț", "ro"),
    ("ğış", "tr"),
    ("ø", "da no"),
    ("æ", "da no is"),
    ("ėįų", "lt"),
    ("āēīņļķģ", "lv"),
    ("ðþ", "is"),
    ("ơư\u{31B}\u{309}\u{323}", "vi"),
    ("ą", "pl lt"),
    ("ę", "pl lt"),
    ("å", "sv da no"),
    ("ò", "it ca"),
    ("ì", "it"),
    ("ê", "fr pt"),
    ("è", "fr it ca"),
    ("ç", "fr pt tr ca"),
    ("đ", "hr vi"),
    ("ã", "pt"),
    ("õ", "pt et"),
  ]
}
