package import ArticleModel
package import ReaderCore

/// The source of a passage as it was read, before anything was cleaned or mended, with what stands around it.
package struct SourceContent: PanelContent {
  /// A longer line is divided into items of about so many bytes, so that no item is long to set.
  private static let itemBytes = 4_096
  /// About so many bytes are shown before and after the passage.
  private static let context = 4_096

  package let title: String
  private let text: SourceText
  /// The bytes of each item.
  private let ranges: [Range<Int>]
  /// The items of the passage itself.
  private let passage: Range<Int>

  package init(_ text: SourceText, range: Range<Int>) {
    self.text = text
    let range = range.clamped(to: 0..<text.utf8.count)
    let before = Self.divide(text.utf8, Self.lineStart(text.utf8, before: range.lowerBound)..<range.lowerBound)
    let within = Self.divide(text.utf8, range)
    let after = Self.divide(text.utf8, range.upperBound..<min(text.utf8.count, range.upperBound + Self.context))
    ranges = range.isEmpty ? [] : before + within + after
    passage = before.count..<before.count + within.count
    let source = text.offsets.sourceRange(range)
    title = "Source, bytes \(source.lowerBound) to \(source.upperBound) (\(text.encoding))"
  }

  package var itemCount: Int { max(1, ranges.count) }

  /// The item the passage begins with.
  package var firstItem: Int { passage.lowerBound }

  package func lines(of item: Int, width: Int) -> [ScreenLine] {
    guard !ranges.isEmpty else { return [ScreenLine("The source of this passage is not known.", .panelDetail)] }
    let line = text.excerpt(ranges[item]).replacingTabs
    let isPassage = passage.contains(item)
    let lines = WrappedText.sourceLines(line, isPassage ? .panelText : .panelDetail, width: max(2, width - 2))
    return lines.map { line in
      var marked = ScreenLine([ScreenRun(isPassage ? "▌ " : "  ", .panelDetail)])
      marked.append(line)
      return marked
    }
  }

  private static func lineStart(_ bytes: ArraySlice<UInt8>, before end: Int) -> Int {
    let start = max(0, end - context)
    guard start > 0 else { return 0 }
    return bytes[start..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
  }

  /// Divides at line feeds, and long lines at the beginning of a character. A line feed at the end of the range ends its
  /// last line and begins no other.
  private static func divide(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let isLineEnd = bytes[index] == 0x0A
      guard isLineEnd || (index - start >= itemBytes && bytes[index] & 0xC0 != 0x80) else { continue }
      ranges.append(start..<index)
      start = isLineEnd ? index + 1 : index
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
