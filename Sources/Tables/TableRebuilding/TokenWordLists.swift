import UTF8Text

/// Closed classes of English words that tell token kinds apart, found by the stable hash of their lower-case bytes.
enum TokenWordLists {
  /// The classes a word is in.
  struct Classes: OptionSet {
    let rawValue: UInt8

    static let stopWord = Classes(rawValue: 1)
    static let month = Classes(rawValue: 2)
    static let weekday = Classes(rawValue: 4)
    static let verdict = Classes(rawValue: 8)
    static let unit = Classes(rawValue: 16)
    static let phraseHead = Classes(rawValue: 32)
  }

  /// The classes of the word with this hash.
  @inline(__always) static func classes(of hash: UInt32) -> Classes { table.classes(of: hash) }

  private static let table = ClassTable([
    (.stopWord, [stopWords]), (.month, CalendarWords.englishMonths.flatMap { $0 }),
    (.weekday, CalendarWords.englishWeekdays), (.verdict, [verdicts]), (.unit, [units]), (.phraseHead, [phraseHeads]),
  ])

  /// Articles, prepositions, conjunctions, pronouns: words that lean on the words beside them.
  private static let stopWords = """
    a an the of and or in on at to for from by with as is are be was were that this these its it if not no than but \
    into per via over under between within without can may will which who when where while using use vs vs. & / your \
    you their his her our all any more most each de la le du von van der
    """
  /// Months that are other words in small letters.
  static let doubtfulMonths: [UInt32] = ["may", "march", "mar"].map { StableHash.of($0.utf8) }
  /// Words that fill a cell alone: answers, results, ratings.
  private static let verdicts = """
    yes no true false won lost win loss draw w l d x ✓ ✔ ✗ ✘ ✅ ❌ n/a na tbd tba high low medium none nominated \
    full partial limited good fair poor excellent optional required
    """
  /// Units that follow a number.
  private static let units = """
    kg g mg lb lbs oz km m cm mm mi ft in ms s sec secs min mins h hr hrs kb mb gb tb kbps mbps gbps mhz ghz hz khz \
    w kw mw gw kwh mwh v mah kcal cal ml l mph km/h °c °f k px dpi nm hp million billion trillion thousand hours hour \
    minutes minute seconds second days day weeks week months month years year cores tokens pages stars points pts
    """
  /// General nouns that names of columns end in.
  private static let phraseHeads = """
    type name date year number rate size level value score rank status time title result total country region city \
    age position category description notes role price cost speed format range method purpose
    """
}

/// Classes of words by their hash, in a table that is mostly empty: nearly every look-up ends at the first place.
private struct ClassTable: Sendable {
  private var keys = [UInt32](repeating: 0, count: ClassTable.size)
  private var values = [UInt8](repeating: 0, count: ClassTable.size)

  /// A power of two, several times the number of words.
  private static let size = 2048

  /// - Parameter lists: The words of each class, blanks between those of one text.
  init(_ lists: [(TokenWordLists.Classes, [String])]) {
    for (kind, texts) in lists {
      for text in texts {
        var hash = StableHash()
        for byte in text.utf8 {
          if byte == 0x20 {
            add(hash.value, kind)
            hash = StableHash()
          } else {
            hash.add(byte)
          }
        }
        add(hash.value, kind)
      }
    }
  }

  private mutating func add(_ hash: UInt32, _ kind: TokenWordLists.Classes) {
    var place = Int(hash) & (ClassTable.size - 1)
    while values[place] != 0, keys[place] != hash { place = (place + 1) & (ClassTable.size - 1) }
    keys[place] = hash
    values[place] |= kind.rawValue
  }

  @inline(__always) func classes(of hash: UInt32) -> TokenWordLists.Classes {
    var place = Int(hash) & (ClassTable.size - 1)
    while values[place] != 0 {
      if keys[place] == hash { return TokenWordLists.Classes(rawValue: values[place]) }
      place = (place + 1) & (ClassTable.size - 1)
    }
    return []
  }
}
