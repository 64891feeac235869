import ArticleModel

/// The source of a passage as it was read, before anything was cleaned or mended.
struct SourceContent: PanelContent {
  /// A longer line is divided into items of about so many bytes, so that no item is long to set.
  private static let itemBytes = 4_096

  let title: String
  private let text: SourceText
  /// The bytes of each item.
  private let ranges: [Range<Int>]

  init(_ text: SourceText, range: Range<Int>) {
    self.text = text
    let range = range.clamped(to: 0..<text.utf8.count)
    ranges = Self.divide(text.utf8, range)
    let source = text.offsets.sourceRange(range)
    title = "Source, bytes \(source.lowerBound) to \(source.upperBound) (\(text.encoding))"
  }

  var itemCount: Int { max(1, ranges.count) }

  func lines(of item: Int, width: Int) -> [ScreenLine] {
    guard !ranges.isEmpty else { return [ScreenLine("The source of this passage is not known.", .panelDetail)] }
    let line = text.excerpt(ranges[item]).replacingTabs
    return WrappedText.sourceLines(line, .panelText, width: width)
  }

  /// Divides at line feeds, and long lines at the beginning of a character.
  private static func divide(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let isLong = index - start >= itemBytes && bytes[index] & 0xC0 != 0x80
      guard bytes[index] == 0x0A || isLong else { continue }
      ranges.append(start..<index)
      start = isLong && bytes[index] != 0x0A ? index : index + 1
    }
    if start < range.upperBound { ranges.append(start..<range.upperBound) }
    return ranges
  }
}

extension String {
  /// Tabs as arrows and form feeds as a sign: what stood in the source is seen, and no control character is shown.
  fileprivate var replacingTabs: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: "→   ".unicodeScalars)
      case "\u{0C}": result.append("␌")
      case "\r": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
