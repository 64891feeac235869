/// The names of months and days: the one table for all that read dates or write them.
package enum CalendarWords {
  /// The month from 1 to 12 that a word in lower case names, whole or shortened, in any of the languages here.
  package static func month(_ word: String) -> Int? {
    // A letter and its mark apart are the same word; only the standard library knows it.
    if word.utf8.contains(where: { $0 >= 0x80 }),
      word.unicodeScalars.contains(where: { $0.properties.canonicalCombiningClass != .notReordered })
    {
      return monthsOfWords[word]
    }
    var word = word
    return monthsOfHashes[word.withUTF8 { StableHash64.of($0) }]
  }

  /// The months in English, each by its whole name first and then by its short forms.
  package static let englishMonths = forms(of: languages[0])

  /// The days of the week in English, whole and shortened.
  package static let englishWeekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun",
  ]

  /// Twelve months a language: the forms of each are parted by slashes.
  private static let languages = [
    // English
    """
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct \
    november/nov december/dec
    """,
    // German
    """
    januar/jan februar/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt \
    november/nov dezember/dez
    """,
    // French
    """
    janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aoû septembre/sept octobre/oct \
    novembre/nov décembre/déc
    """,
    // Spanish
    """
    enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep/sept \
    octubre/oct noviembre/nov diciembre/dic
    """,
    // Italian
    """
    gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set \
    ottobre/ott novembre/nov dicembre/dic
    """,
    // Portuguese
    """
    janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out \
    novembro/nov dezembro/dez
    """,
    // Dutch
    """
    januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt \
    november/nov december/dec
    """,
    // Swedish
    """
    januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt \
    november/nov december/dec
    """,
    // Danish
    """
    januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt \
    november/nov december/dec
    """,
    // Norwegian
    """
    januar/jan februar/feb mars april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt \
    november/nov desember/des
    """,
    // Polish
    """
    stycznia/sty lutego/lut marca kwietnia/kwi maja czerwca/cze lipca/lip sierpnia/sie września/wrz \
    października/paź listopada/lis grudnia/gru
    """,
    // Russian
    """
    января/янв февраля/фев/февр марта/мар апреля/апр мая июня июля августа/авг сентября/сен/сент октября/окт \
    ноября/ноя/нояб декабря/дек
    """,
    // Ukrainian
    """
    січня/січ лютого/лют березня/бер квітня/квіт травня/трав червня/черв липня/лип серпня/серп вересня/вер \
    жовтня/жовт листопада/лист грудня/груд
    """,
    // Czech
    "ledna února března dubna května června července srpna září října listopadu prosince",
    // Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    // Finnish
    """
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta \
    marraskuuta joulukuuta
    """,
    // Romanian
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    // Slovak
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    // Hungarian
    """
    január/jan február/febr/feb március/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept \
    október/okt november/nov december/dec
    """,
    // Bulgarian
    "януари февруари март април май юни юли август септември октомври ноември декември",
    // Catalan
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    // Indonesian
    "januari februari maret april mei juni juli agustus september oktober november desember",
    // Slovenian
    "januar februar marec april maj junij julij avgust september oktober november december",
    // Estonian
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    // Arabic
    "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    // Hindi
    "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर",
    // Greek
    """
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου \
    δεκεμβρίου
    """,
  ]

  /// The months by the hashes of their names: made with every start, so no name becomes a string.
  private static let monthsOfHashes: HashTable<Int> = {
    var months = HashTable<Int>(capacity: languages.count * 24)
    for language in languages {
      var hash = StableHash64()
      var month = 1
      for byte in language.utf8 {
        if byte == 0x20 || byte == UInt8(ascii: "/") {
          months[hash.value] = month
          hash = StableHash64()
          if byte == 0x20 { month += 1 }
        } else {
          hash.add(byte)
        }
      }
      months[hash.value] = month
    }
    return months
  }()

  /// The same by the names, for words whose letters and marks stand apart.
  private static let monthsOfWords: [String: Int] = {
    var months: [String: Int] = [:]
    for language in languages {
      for (index, names) in forms(of: language).enumerated() {
        for name in names { months[name] = index + 1 }
      }
    }
    return months
  }()

  /// The names of twelve months, each with its short forms.
  private static func forms(of language: String) -> [[String]] {
    language.words().map { $0.words(partedBy: UInt8(ascii: "/")) }
  }
}
