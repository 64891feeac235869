/// Closed classes of English words that tell token kinds apart, as sets of stable hashes of their lower-case bytes.
enum TokenWordLists {
  /// Articles, prepositions, conjunctions, pronouns: words that lean on the words beside them.
  static let stopWords = hashes(
    """
    a an the of and or in on at to for from by with as is are be was were that this these its it if not no than but \
    into per via over under between within without can may will which who when where while using use vs vs. & / your \
    you their his her our all any more most each de la le du von van der
    """)
  /// Months, whole and short.
  static let months = hashes(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sep sept oct nov dec
    """)
  /// Days of the week, whole and short.
  static let weekdays = hashes(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
  /// Words that fill a cell alone: answers, results, ratings.
  static let verdicts = hashes(
    """
    yes no true false won lost win loss draw w l d x ✓ ✔ ✗ ✘ ✅ ❌ n/a na tbd tba high low medium none nominated \
    full partial limited good fair poor excellent optional required
    """)
  /// Units that follow a number.
  static let units = hashes(
    """
    kg g mg lb lbs oz km m cm mm mi ft in ms s sec secs min mins h hr hrs kb mb gb tb kbps mbps gbps mhz ghz hz khz \
    w kw mw gw kwh mwh v mah kcal cal ml l mph km/h °c °f k px dpi nm hp million billion trillion thousand hours hour \
    minutes minute seconds second days day weeks week months month years year cores tokens pages stars points pts
    """)

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.utf8.split(whereSeparator: \.isWhiteSpace).map { StableHash.of($0) })
  }
}
