package import TextModel
import UTF8Text

extension TextEdit {
  /// The text after edits, which must be in order, disjoint, and within it.
  @inlinable package static func apply(_ edits: [TextEdit], to utf8: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + edits.count)
    var index = utf8.startIndex
    var offset = 0
    for edit in edits {
      let start = utf8.index(index, offsetBy: edit.range.lowerBound - offset)
      result.append(contentsOf: utf8[index..<start])
      result.append(contentsOf: edit.replacement)
      index = utf8.index(start, offsetBy: edit.range.count)
      offset = edit.range.upperBound
    }
    result.append(contentsOf: utf8[index...])
    return result
  }

  /// A styled text after edits, with its spans moved along. A span that lost all its text is removed.
  ///
  /// Text inserted right before or after a span stays outside it; text that replaces the edge of a span is part of it.
  package static func apply(_ edits: [TextEdit], to text: RichText) -> RichText {
    guard !edits.isEmpty else { return text }
    var mended = RichText(String(decoding: apply(edits, to: Array(text.text.utf8)), as: UTF8.self))
    let shift = OffsetShift(edits)
    for span in text.spans {
      let lower = shift.start(span.range.lowerBound)
      let upper = shift.end(span.range.upperBound)
      if lower < upper { mended.spans.append(Span(lower..<upper, span.style)) }
    }
    return mended
  }
}

extension [TextEdit] {
  /// The edits outside code, in which spaces, full stops and lowercase letters are meant as they are.
  package func outsideCode(of spans: [Span]) -> [TextEdit] {
    guard !isEmpty, !spans.isEmpty else { return self }
    let code = spans.filter { $0.style == .code }.map(\.range)
    guard !code.isEmpty else { return self }
    // Both are in order, so a single walk finds the overlaps.
    var next = 0
    return filter { edit in
      while next < code.count, code[next].upperBound <= edit.range.lowerBound { next += 1 }
      guard next < code.count, edit.kind != .misreadEncoding, edit.kind != .invisible else { return true }
      return edit.range.upperBound <= code[next].lowerBound
    }
  }
}

/// Where the offsets of a text are after edits.
struct OffsetShift {
  private let edits: [TextEdit]
  /// By how much the text has grown before each edit.
  private var growth: [Int] = [0]

  /// Makes the shift of edits that are in order and disjoint.
  init(_ edits: [TextEdit]) {
    self.edits = edits
    for edit in edits { growth.append(growth[growth.count - 1] + edit.replacement.count - edit.range.count) }
  }

  /// Where something that began at `offset` begins now.
  func start(_ offset: Int) -> Int {
    let index = edits.firstSortedIndex { $0.range.upperBound > offset }
    if index < edits.count, edits[index].range.lowerBound < offset {
      return edits[index].range.lowerBound + growth[index]
    }
    return offset + growth[index]
  }

  /// Where something that ended at `offset` ends now.
  func end(_ offset: Int) -> Int {
    let index = edits.firstSortedIndex {
      $0.range.upperBound >= offset && $0.range.lowerBound < offset || $0.range.lowerBound >= offset
    }
    if index < edits.count, edits[index].range.lowerBound < offset {
      return edits[index].range.lowerBound + growth[index] + edits[index].replacement.count
    }
    return offset + growth[index]
  }
}
