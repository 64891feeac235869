import UTF8Text

/// The small words that sentences of a language often begin with, and the abbreviations that end none.
///
/// Both lists are short on purpose: they are evidence that a sentence begins, not a dictionary.
enum SentenceWords {
  /// Whether a capitalized word often begins a sentence, in any of the languages known.
  static func isStarter(_ word: String) -> Bool {
    let word = word.lowercased()
    if otherStarters.contains(word) { return true }
    return !partsOfNames.contains(word) && starters.contains { $0.words.contains(word) }
  }

  /// Whether a word in lower case begins sentences in a language and is never a name: "the", not "npm".
  static func isStarter(_ word: String, language: String?) -> Bool {
    let primary = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? "en"
    return starters.first { $0.language == primary }?.words.contains(word) ?? false
  }

  /// Whether a word that can begin sentences is more often found within them, so that a text may begin mid-sentence with it.
  static func isContinuation(_ word: String) -> Bool {
    continuations.contains(word)
  }

  /// Whether a word in lower case begins questions in a language, although it continues other sentences: "is".
  static func isQuestionStarter(_ word: String, language: String?) -> Bool {
    isStarter(word, language: language) || questionVerbs.contains(word)
  }

  /// Whether a word and its full stop are an abbreviation within a sentence.
  static func isAbbreviation(_ word: String) -> Bool {
    abbreviations.contains(word.lowercased())
  }

  private static let starters: [(language: String, words: WordSet)] = [
    (
      "en",
      WordSet(
        """
        a about above according additionally after all also although among an another any as at because before \
        both but by despite due during each either even every few finally first following for from \
        he her here his how however if in instead into it its just like many more moreover most much my \
        neither no not now of on once one only other others our over several she since so some such than that \
        the their them then there therefore these they this those though through thus to today under unlike until upon \
        we what when where whether which while who whose why with within without yet you your
        """)
    ),
    (
      "de",
      WordSet(
        """
        aber als am an auch auf aus bei beim bis da damit dann das dass dem den denn der des die dies diese dieser dieses \
        doch dort durch ein eine einem einen einer es für gegen hier ich ihr ihre im in ist ja jede jeder jedoch kein keine \
        man mit nach nicht noch nun nur ob obwohl oder ohne schon sein seine seit sie sind so trotz um und unter viele vom \
        von vor wann warum was weil wenn wer wie wir wird wo zu zudem zum zur zwar zwischen über
        """)
    ),
    (
      "fr",
      WordSet(
        """
        ainsi alors après au aucun aujourd'hui aussi avant avec car ce cela celle celui ces cet cette chaque comme comment \
        dans de depuis des donc du elle elles en enfin ensuite entre et il ils je la le les leur leurs lors lorsque mais \
        malgré même non nos notre nous on or ou où par parce pendant plus plusieurs pour pourquoi puis quand que quel quelle \
        qui sa sans selon ses si son sous sur tous tout toutefois très un une vous à
        """)
    ),
    (
      "es",
      WordSet(
        """
        a además al algunos ante antes así aunque cada como con cuando cuál cómo de del desde después donde durante el ella \
        ellos en entonces entre es esa ese eso esta estas este esto estos están está hay hoy la las lo los luego mientras más \
        muchos no nos o otra otro para pero por porque pues que quién qué se según si sin sobre son su sus también tras \
        un una unos y ya yo
        """)
    ),
    (
      "pt",
      WordSet(
        """
        a ainda além ao apesar após as assim até cada com como da das de depois desde do dos durante e ela ele eles em entre \
        então essa esse esta este está estas estes foi há isso já mais mas muitos na nas no nos não o onde os ou para pela \
        pelo por porque porém quando que quem se segundo sem ser seu sobre sua são também todos um uma você é
        """)
    ),
    (
      "it",
      WordSet(
        """
        a al alla anche ancora c'è che chi ci come con così cosa da dal dalla dei del della delle di dopo dove durante e è \
        ed fra gli ha hanno i il in infatti inoltre io la le lo ma mentre molti nel nella non o ogni per perché però più \
        poi prima quando quel quella questa queste questi questo qui se secondo senza si sono su sul tra tutti un una uno
        """)
    ),
    (
      "nl",
      WordSet(
        """
        aan al als alle bij daar daarom dan dat de deze die dit door dus een er en het hier hij hoe ik in is je maar met na naar \
        niet nog nu of om onder ook op over sinds te toen tot uit van veel vervolgens volgens voor waar waarom wanneer want \
        wat we wie wij ze zij zijn zo
        """)
    ),
    (
      "ru",
      WordSet(
        """
        а благодаря более в во вот все где да для до если есть еще ещё же за и из или к как когда который кто ли мы на не нет \
        но о об однако он она они от по под поэтому после потом почему при с сегодня так также там то только у уже что чтобы \
        это этот эта эти я
        """)
    ),
  ]

  /// Function words that are also parts of names ("De", "Van", "La"): where the language is not known, they are none.
  private static let partsOfNames = WordSet(
    "de da den der des di do du el la le les lo los van von al io me us e o y a i as am an at no is to")

  /// More that begins sentences where the language is not known.
  private static let otherStarters = WordSet(
    "a am an and are as at can could der did do does had has have i is les no or should to was were will would")

  private static let continuations = WordSet(
    """
    about above also and any as at because both but by each every first following for from how if into just like more most \
    much my not of on once only or other others our over since so some such than that their them then through to today \
    under until upon what when where which while who whose why will with within without would your \
    als auf aus bei bis dass die für im mit nach oder ohne um und vom von vor weil wenn wie zu zum zur \
    avec car dans de des et mais ou par parce pour qu que qui sans sur con da del di do e em es il la le los más na no \
    o para por que se sin sobre y een en het met of om op te tot uit van voor и в на по с что как для от
    """)

  /// Whether a word in lower case is part of family names: "van Gogh".
  static func isNameParticle(_ word: String) -> Bool {
    nameParticles.contains(word)
  }

  private static let nameParticles = WordSet(
    "al bin da das de degli dei del della den der di do dos du el ibn la las le los ten ter van vom von zu zum zur")

  /// Whether a word of two letters ends sentences; most others before a full stop are abbreviations.
  static func isShortEnding(_ word: String) -> Bool {
    shortEndings.contains(word)
  }

  private static let shortEndings = WordSet("be by do go he if in is it me my of on so to up us we")

  private static let questionVerbs = WordSet(
    "are can could did do does had has have is may must should was were will would")

  private static let abbreviations = WordSet(
    """
    abt adj adv al alt ann app approx aprox apr apt arr art asst assoc aug av ave avg bd bijv bldg blvd bros bv bzw ca cap capt cf cfr cie \
    chap cl co col comp conf corp cosp cpl ct dec dept dipl dir dist div doc dr ecc ed eds eg eig ej en eng env esp esq est et etc \
    etw evt evtl ex exec exp ext feb ff fig figs fl fr fri ft gal gen ggf gov govt hon hosp hr hrs hrsg ibid ie illus inc incl ing \
    inkl inst int intl jan jr jul jun lat lb lbs lib lt ltd maj mar max med mgr min misc mme mlle mon mr mrs ms msgr mt \
    mtl mwst nat no nos nov nr nrn num núm oct ok ong op orig oz pag pág págs par pct pg phil pl pp prep pres prof pron pseud pt pts pub \
    publ pvt qtr rd ref rep resp rev rpt sat sec sect sen sep sept ser sgt sog sp spp sq sr sra srta st sta std ste str \
    subst sun suppl tbsp tel temp thu tsp tue tues tm trans ts tsd ud uds uni univ usf usw var vgl viz vol vols vs wed wk \
    wkly wt yd yr yrs zb zgn zool zw г др гг т тыс млн млрд руб см ул им рис стр напр проф
    """)
}
