import ArticleModel

/// Leaves stretches out of a text and keeps its spans where they belong.
struct TextCuts {
  private var cuts: [Range<Int>] = []

  var isEmpty: Bool { cuts.isEmpty }

  /// Leaves a stretch out; calls come in order, and stretches do not overlap.
  mutating func leaveOut(_ range: Range<Int>) {
    if !range.isEmpty { cuts.append(range) }
  }

  /// Where an offset is when what is left out is gone.
  func moved(_ offset: Int) -> Int {
    var moved = offset
    for cut in cuts {
      if cut.lowerBound >= offset { break }
      moved -= min(cut.upperBound, offset) - cut.lowerBound
    }
    return moved
  }

  /// The text without what is left out, with further spans whose ranges are those of the text before.
  func apply(to text: RichText, adding spans: [Span] = []) -> RichText {
    guard !cuts.isEmpty || !spans.isEmpty else { return text }
    let bytes = text.withUTF8 { Array($0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var at = 0
    for cut in cuts {
      output += bytes[at..<cut.lowerBound]
      at = cut.upperBound
    }
    output += bytes[at...]
    let moved = (text.spans + spans).map {
      Span(self.moved($0.range.lowerBound)..<self.moved($0.range.upperBound), $0.style)
    }
    return RichText(String(decoding: output, as: UTF8.self), spans: moved.filter { !$0.range.isEmpty }.inOrder)
  }
}
