import ArticleModel
import TextDecoding
import UTF8Text

/// Folds of HTML with Markdown in them: one block of HTML opens a fold, another closes it.
///
///     <details><summary>Which wood?</summary>     ►   fold "Which wood?": Oak, and elm.
///
///     Oak, and **elm**.
///
///     </details>
struct MarkdownFolds {
  private struct Open {
    var summary: RichText
    var outer: [Block]
    var start: Int
    var isOpen: Bool
  }

  private var open: [Open] = []
  private static let deepest = 20

  /// Takes a block of HTML that opens or closes a fold and holds nothing else; false for any other.
  mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ blocks: inout [Block]
  ) -> Bool {
    guard range.count <= 4096 else { return false }
    let html = String(decoding: text[range], as: UTF8.self)
    let small = html.inSmallLetters
    if small.filter({ !$0.isWhitespace }) == "</details>" {
      guard !open.isEmpty else { return true }
      close(&blocks, at: range.upperBound)
      return true
    }
    let trimmed = html.drop { $0.isWhitespace }
    guard open.count < MarkdownFolds.deepest, String(trimmed).inSmallLetters.hasPrefix("<details"),
      !small.contains("</details"),
      let summary = MarkdownFolds.summary(of: html)
    else { return false }
    let tag = small.prefix { $0 != ">" }.split { $0.isWhitespace || $0 == "=" }
    open.append(
      Open(summary: summary, outer: blocks, start: range.lowerBound, isOpen: tag.contains("open")))
    blocks = []
    return true
  }

  /// The words of the summary, where nothing stands after it.
  private static func summary(of html: String) -> RichText? {
    let small = html.inSmallLetters
    guard let end = small.range(ofWord: "</summary>"), let start = small.range(ofWord: "<summary") else { return nil }
    let bytes = Array(html.utf8)
    guard let open = bytes[start.upperBound...].firstIndex(of: UInt8(ascii: ">")), open < end.lowerBound,
      bytes[end.upperBound...].allSatisfy(isSpace)
    else { return nil }
    var words: [UInt8] = []
    var isInTag = false
    for byte in bytes[(open + 1)..<end.lowerBound] {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { words.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return RichText(PageText.whole(String(decoding: words, as: UTF8.self)))
  }

  /// Closes what the text leaves open.
  mutating func closeAll(_ blocks: inout [Block]) {
    while !open.isEmpty { close(&blocks, at: blocks.last?.source.upperBound ?? 0) }
  }

  private mutating func close(_ blocks: inout [Block], at end: Int) {
    guard let fold = open.popLast() else { return }
    let block = Block(
      .fold(Fold(fold.summary, blocks: MarkdownNotes.filled(blocks), isOpen: fold.isOpen)),
      source: fold.start..<max(fold.start, end))
    blocks = fold.outer + [block]
  }
}

extension String {
  /// The text with ASCII's capitals as lowercase letters; every byte keeps its place.
  fileprivate var inSmallLetters: String { String(decoding: utf8.map { lowered($0) }, as: UTF8.self) }

  /// The bytes a word takes at its first place.
  fileprivate func range(ofWord word: String) -> Range<Int>? {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    let start = (0...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    return start.map { $0..<($0 + wanted.count) }
  }
}
