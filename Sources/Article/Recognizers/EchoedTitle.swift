import UTF8Text

/// Tells a title by the paragraph below it, which takes up its words.
///
///     Bearings                                            ►   taken up
///     The bearings are greased in spring, before …
package enum EchoedTitle {
  /// How much of the paragraph is compared, in bytes.
  private static let reach = 300
  /// The shortest word that means something by itself, in bytes.
  private static let shortestWord = 4

  /// Whether at least half of the words of a line that mean something stand in the paragraph below it.
  package static func holds(_ title: Range<Int>, above text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = PlainWords(bytes, title)
    let content = own.words.filter { own.wordEnd($0.start) - $0.start >= shortestWord }
    guard !content.isEmpty else { return false }
    let start = text.prefix(reach)
    let words = Set(PlainWords(bytes, start.lowerBound..<start.upperBound).words.map(\.hash))
    return content.count { words.contains($0.hash) } * 2 >= content.count
  }
}
