import UTF8Text

/// Mail that a page sets as code.
extension FragmentList {
  /// Makes the lines of a post that is set as a whole as code lines of mail, with what they quote; code that is named, or whose lines
  /// are no words, stays.
  package mutating func readMail(_ said: [Int], group: Int32) {
    guard said.allSatisfy({ languages[fragments[$0].group] == nil }) else { return }
    let words = said.reduce(0) { sum, index in
      sum + utf8[fragments[index].text].split(separator: 0x20).count { $0.allSatisfy { isLetter($0) || $0 >= 0x80 } }
    }
    guard words >= said.count * 2 || said.count <= 2 else { return }
    for index in said {
      fragments[index].form = .line
      fragments[index].group = 0
      var text = fragments[index].text
      guard utf8[text.lowerBound] == UInt8(ascii: ">") else { continue }
      while let first = utf8[text].first, first == UInt8(ascii: ">") || isSpace(first) {
        text = (text.lowerBound + 1)..<text.upperBound
      }
      guard !text.isEmpty else { continue }
      fragments[index].form = .quote
      fragments[index].group = group + 1
      fragments[index].text = text
    }
  }
}
