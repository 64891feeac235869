/// How many terminal cells text takes.
///
/// Widths follow the East Asian Width property of Unicode (UAX #11): wide and fullwidth 2, ambiguous 1, marks and
/// invisible characters 0. They agree with `wcwidth` of glibc 2.36 on every assigned scalar that is shown, so ncurses
/// counts the same cells.
public enum CellWidth {
  /// The cells of a string: 0 for combining marks and controls, 2 for wide characters and emoji, 1 for the rest.
  ///
  /// Sequences count as ``CellClusters`` shows them.
  public static func of(_ text: String) -> Int {
    withBytes(of: text) { width(of: $0, 0..<$0.count) }
  }

  /// The clusters of a string, in order: what a screen puts into its cells one after another.
  public static func clusters(of text: String, counting: EmojiCounting? = nil) -> [CellCluster] {
    withBytes(of: text) { bytes in
      var result: [CellCluster] = []
      result.reserveCapacity(bytes.count)
      var clusters = CellClusters(counting: counting)
      while let cluster = clusters.next(in: bytes, end: bytes.count) { result.append(cluster) }
      return result
    }
  }

  /// The cells of a range of well-formed UTF-8 text.
  public static func width(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var width = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let next = index + 1
      if byte >= 0x20 && byte < 0x7F && (next == range.upperBound || bytes[next] < 0x80) {
        width += 1
        index = next
      } else {
        let cluster = CellClusters.cluster(at: index, in: bytes, end: range.upperBound)
        width += cluster.width
        index = cluster.range.upperBound
      }
    }
    return width
  }

  /// What may be shown of any text on one line: without controls, invisible characters and marks beyond
  /// ``CellClusters/marksShown``; a tab or a line break becomes a space.
  ///
  ///     before  "a\u{1B}[31m\tb"
  ///     after   "a[31m b"
  public static func showable(_ text: String, counting: EmojiCounting? = nil) -> String {
    withBytes(of: text) { bytes in
      guard !isPlain(bytes, 0..<bytes.count) else { return text }
      var shown: [UInt8] = []
      shown.reserveCapacity(bytes.count)
      var clusters = CellClusters(counting: counting)
      while let cluster = clusters.next(in: bytes, end: bytes.count) {
        switch cluster.breakClass {
        case .mandatory: shown.append(0x20)
        case .space where bytes[cluster.range.lowerBound] == 0x09: shown.append(0x20)
        default: shown += bytes[cluster.shownRange(in: bytes)]
        }
      }
      return String(decoding: shown, as: UTF8.self)
    }
  }

  /// The text cut to at most `width` cells; where something was cut, `ellipsis` ends it, if there is room for it.
  public static func truncated(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    guard of(text) > width else { return text }
    let tail = of(ellipsis) <= width ? ellipsis : ""
    let room = width - of(tail)
    return withBytes(of: text) { bytes in
      var used = 0
      var clusters = CellClusters()
      var end = 0
      while let cluster = clusters.next(in: bytes, end: bytes.count), used + cluster.width <= room {
        used += cluster.width
        end = cluster.range.upperBound
      }
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      return String(decoding: bytes[0..<end], as: UTF8.self) + tail
    }
  }

  /// Whether a range holds nothing but printable ASCII, one cell a byte.
  static func isPlain(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var strange: UInt8 = 0
    for index in range {
      strange |= (bytes[index] &- 0x20) & 0x80 | bytes[index] & 0x80 | (bytes[index] == 0x7F ? 1 : 0)
    }
    return strange == 0
  }

  /// Lends the UTF-8 bytes of a string without copying them.
  static func withBytes<Result>(of text: String, _ body: (Bytes) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = text
    return copy.withUTF8(body)
  }
}
