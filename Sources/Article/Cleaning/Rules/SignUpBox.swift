import Fragments
import UTF8Text

/// Finds the lines that talk a reader into giving an address, above the field for it.
///
///     Do you like what you read?                               ►  newsletter
///     Get one good idea every Friday. No advertising.          ►  newsletter
///     Your email address                                          (newsletter, by its wording)
enum SignUpBox {
  /// How many lines above the field are looked at.
  private static let reach = 3
  /// The longest of them, in words.
  private static let longestLine: Int32 = 30
  /// The longest line that goes because it stands above one that does.
  private static let longestHeadline: Int32 = 9

  /// The lines above the field, or the known line of the form, at `field` that belong to it.
  static func pitch(
    above field: Int, _ fragments: [Fragment], _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard shapes[field].words <= 12, isShortest(field, shapes) else { return field..<field }
    var first = field
    while first > 0, field - first < reach, isPitch(first - 1, fragments, shapes, in: bytes) { first -= 1 }
    let isHeadline =
      first < field && first > 0 && fragments[first - 1].form == .text && fragments[first - 1].marker == nil
      && shapes[first - 1].words <= longestHeadline && shapes[first - 1].words >= 2
      && (shapes[first - 1].ending == .question || shapes[first - 1].ending == .exclamation)
    return (isHeadline ? first - 1 : first)..<field
  }

  /// A field is a line of few words that says no sentence.
  private static func isShortest(_ index: Int, _ shapes: [Shape]) -> Bool {
    shapes[index].innerSentenceEnds == 0 && shapes[index].ending != .period
  }

  private static func isPitch(
    _ index: Int, _ fragments: [Fragment], _ shapes: [Shape], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard fragments[index].form == .text, fragments[index].marker == nil, shapes[index].words <= longestLine else {
      return false
    }
    return wording.match(PlainWords(bytes, fragments[index].text)) != nil
  }

  /// What such lines promise, and what they promise not to do.
  private static let wording = PhraseBook<Bool>([
    (
      true,
      [
        "newsletter", "^get our", "^get one", "^get the", "^get a", "^get more", "^join our", "^join the", "^join over",
        "get our", "^receive", "^sign up", "^subscribe", "no spam", "unsubscribe", "inbox", "every week", "every month",
        "every friday", "every sunday", "every monday", "once a week", "once a month", "weekly", "your address",
        "our letter", "^jede woche", "jeden sonntag", "jeden freitag", "kein spam", "^chaque semaine", "^cada semana",
        "^ogni settimana",
      ]
    )
  ])
}
