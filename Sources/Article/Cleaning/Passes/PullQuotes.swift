import ArticleModel
import Fragments
import UTF8Text

/// Takes sentences out that a page sets large beside its text and that stand in the text as well.
///
///     <p>It was autumn. One does not leave in autumn.</p>          x
///     <aside class="pull-quote">One does not leave in autumn</aside>   duplicate
enum PullQuotes {
  /// The shortest and longest such sentence, in words.
  private static let shortest: Int32 = 3
  private static let longest: Int32 = 60
  private static let shortestOfAside: Int32 = 6
  /// More of them than these are no page's.
  private static let most = 50

  /// Marks them as duplicates.
  static func drop(from reasons: inout [Removal.Reason?], _ scene: CleaningScene) {
    let (list, page, shapes, bytes) = (scene.list, scene.page, scene.shapes, scene.bytes)
    let set = reasons.indices.filter { index in
      reasons[index] == nil && shapes[index].words >= shortest && shapes[index].words <= longest
        && isSetApart(index, shapes[index], page)
    }
    guard !set.isEmpty, set.count <= most else { return }
    let apart = Set(set)
    let texts = reasons.indices.filter {
      reasons[$0] == nil && !apart.contains($0) && list.fragments[$0].form != .heading && shapes[$0].words >= shortest
    }.map { letters(bytes, list.fragments[$0].text) }
    for index in set {
      let quoted = letters(bytes, list.fragments[index].text)
      if texts.contains(where: { holds($0, quoted) }) { reasons[index] = .duplicate }
    }
  }

  /// Whether a page says that something is a quote it pulls out of its text, or sets it beside it.
  private static func isSetApart(_ index: Int, _ shape: Shape, _ page: PageEvidence) -> Bool {
    page.hasElement(around: index, most: 4) { found in
      // A few words in a box are a value of a table of facts rather than a sentence.
      if found.tag == .aside, shape.words >= shortestOfAside || shape.endsSentence { return true }
      let names = page.names(of: found)
      return names.contains(pullquote) || names.contains(pull) && names.contains(quote)
    }
  }

  private static let pullquote = StableHash.of("pullquote".utf8)
  private static let pull = StableHash.of("pull".utf8)
  private static let quote = StableHash.of("quote".utf8)

  /// The letters and digits of a text, capitals as small letters.
  private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    for at in text {
      let byte = bytes[at]
      if isLetter(byte) || isDigit(byte) { letters.append(lowered(byte)) } else if byte >= 0x80 { letters.append(byte) }
    }
    // Quotation marks and dashes are no letters: E2 80 xx.
    var result: [UInt8] = []
    var at = 0
    while at < letters.count {
      if letters[at] == 0xE2, at + 2 < letters.count, letters[at + 1] == 0x80 {
        at += 3
      } else {
        result.append(letters[at])
        at += 1
      }
    }
    return result
  }

  /// Whether some bytes stand in others, found by their first eight bytes.
  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count >= 8, part.count <= text.count else { return false }
    return text.withUnsafeBufferPointer { text in
      (0...(text.count - part.count)).contains { start in
        text[start] == part[0] && text[start + 1] == part[1]
          && part.indices.allSatisfy { text[start + $0] == part[$0] }
      }
    }
  }
}
