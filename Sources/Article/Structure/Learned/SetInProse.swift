import Fragments

extension Draft {
  /// How far the paragraphs of a text are set in whose titles stand at the margin, as some text browsers print pages, in columns; nil for
  /// other texts.
  ///
  ///     What a Horn Needs                     a title
  ///        Why is the neighbor on the list?      a paragraph as those around it
  ///        Because he pays for the oil, …
  func indentOfParagraphs() -> Int32? {
    var prose: [Int32: Int] = [:]
    var atMargin = 0
    for index in 0..<count where fragments[index].form == .text && fragments[index].marker == nil {
      if shapes[index].isProse {
        prose[fragments[index].indent, default: 0] += 1
      } else if fragments[index].indent == 0 {
        atMargin += 1
      }
    }
    guard atMargin >= 2, let usual = prose.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.key >= 2,
      usual.value >= 3, usual.value * 10 >= prose.values.reduce(0, +) * 9
    else { return nil }
    return usual.key
  }
}
