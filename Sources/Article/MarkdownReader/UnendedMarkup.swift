/// Finds instructions, declarations and sections of CDATA that begin within a line and do not end in it. The parser looks for
/// the end of each through the rest of the paragraph, and begins again at the next.
///
///     a <? b <? c        ►   two
///     a <? b ?> <!X c>   ►   none
enum UnendedMarkup {
  /// What begins such markup, what ends it, and the byte that makes an end none if it stands before it: the parser reads
  /// those bytes in pairs.
  private static let kinds: [(start: [UInt8], end: [UInt8], spoiler: UInt8)] = [
    (Array("<?".utf8), Array("?>".utf8), UInt8(ascii: "?")),
    (Array("<![CDATA[".utf8), Array("]]>".utf8), UInt8(ascii: "]")),
    (Array("<!".utf8), Array(">".utf8), 0),
  ]

  /// Where those that do not end begin in a line of a text, in order.
  static func offsets(in line: Range<Int>, of bytes: [UInt8]) -> [Int] {
    guard let first = bytes[line].firstIndex(of: UInt8(ascii: "<")) else { return [] }
    var lastEnds: [Int?] = [nil, nil, nil]
    var found: [Int] = []
    for at in (first..<line.upperBound).reversed() {
      for (index, kind) in kinds.enumerated() where lastEnds[index] == nil && holds(kind.end, at: at, line, bytes) {
        if at == first || bytes[at - 1] != kind.spoiler { lastEnds[index] = at }
      }
      guard bytes[at] == UInt8(ascii: "<") else { continue }
      // The first kind that fits is what it is: a section of CDATA begins like a declaration.
      if let index = kinds.firstIndex(where: { holds($0.start, at: at, line, bytes) }), lastEnds[index] == nil {
        found.append(at)
      }
    }
    return found.reversed()
  }

  private static func holds(_ sign: [UInt8], at offset: Int, _ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard bytes[offset] == sign[0], offset + sign.count <= line.upperBound else { return false }
    for index in 1..<max(1, sign.count) where bytes[offset + index] != sign[index] { return false }
    return true
  }
}
