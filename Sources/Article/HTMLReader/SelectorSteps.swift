import UTF8Text

/// Selectors of several steps, as far as a page is read by them.
extension PageSheet {
  /// The list whose items a selector draws the numbers of: `.b` of `.b>li:before`.
  static func listOfItems(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    for ending in ["li:before", "li::before"] where range.count > ending.utf8.count {
      let start = range.upperBound - ending.utf8.count
      guard bytes[start..<range.upperBound].elementsEqual(ending.utf8) else { continue }
      var end = start
      while end > range.lowerBound, isSpace(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ">") { end -= 1 }
      return end < start && end > range.lowerBound ? range.lowerBound..<end : nil
    }
    return nil
  }

  /// The last step of a selector of several: `.v` of `.prices .row > .v`; nil for one of one step.
  static func lastStep(of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let space = range.last(where: { isSpace(bytes[$0]) || bytes[$0] == UInt8(ascii: ">") }) else { return nil }
    return (space + 1)..<range.upperBound
  }
}
