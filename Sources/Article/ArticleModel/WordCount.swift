/// Counts words as a reader meets them, for reading times and the sizes of sections.
///
/// A word is a run of anything but white space that holds a letter or a digit; two characters of Chinese or
/// Japanese count as one word, since they are written without spaces and read at about that pace.
public enum WordCount {
  /// Words of prose an adult reads in a minute (Brysbaert 2019 gives 238 for silent reading of English).
  public static let wordsPerMinute = 238

  /// The number of words in UTF-8 text.
  public static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { count($0) }
  }

  /// The number of words in UTF-8 bytes; malformed bytes count as letters.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var words = 0
    var ideographs = 0
    var inWord = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        inWord = false
        index += 1
      } else if byte < 0x80 {
        if !inWord, isLetterOrDigit(byte) {
          inWord = true
          words += 1
        }
        index += 1
      } else {
        let length = sequenceLength(byte)
        if isIdeographLead(bytes, index) {
          ideographs += 1
          inWord = false
        } else if !inWord, !isGeneralPunctuation(bytes, index) {
          inWord = true
          words += 1
        }
        index += length
      }
    }
    return words + (ideographs + 1) / 2
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }

  /// Hiragana to the end of the CJK ideographs (U+3040 to U+9FFF).
  private static func isIdeographLead(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = bytes[index]
    if lead >= 0xE4 && lead <= 0xE9 { return true }
    return lead == 0xE3 && index + 1 < bytes.count && bytes[index + 1] >= 0x81
  }

  /// Quotes, dashes, bullets and the like (U+2000 to U+2BFF, U+3000 to U+303F, and Latin-1's signs).
  private static func isGeneralPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let lead = bytes[index]
    return lead == 0xE2 || lead == 0xE3 || (lead == 0xC2 && index + 1 < bytes.count && bytes[index + 1] != 0xAA)
  }
}

extension Article {
  /// The number of words in the blocks.
  public var wordCount: Int { blocks.reduce(0) { $0 + $1.wordCount } }
}

extension Block {
  /// The number of words a reader reads in this block.
  public var wordCount: Int {
    var total = 0
    forEachText { total += $0.withUTF8(WordCount.count) }
    return total
  }

  /// Calls `body` with every text of the block, in reading order: questions before answers, headers before rows.
  public func forEachText(_ body: (RichText) -> Void) {
    switch content {
    case .heading(let heading): body(heading.text)
    case .paragraph(let text): body(text)
    case .list(let list):
      for item in list.items {
        body(item.text)
        item.blocks.forEach { $0.forEachText(body) }
      }
    case .definitions(let entries):
      for entry in entries {
        body(entry.term)
        body(entry.text)
        entry.blocks.forEach { $0.forEachText(body) }
      }
    case .faq(let entries):
      for entry in entries {
        body(entry.question)
        body(entry.answer)
        entry.blocks.forEach { $0.forEachText(body) }
      }
    case .table(let table):
      if let caption = table.caption { body(caption) }
      table.header.forEach { body($0) }
      for row in table.rows { row.forEach { body($0) } }
    case .quote(let quote):
      quote.blocks.forEach { $0.forEachText(body) }
      if let attribution = quote.attribution { body(attribution) }
    case .code(let code): body(RichText(code.text))
    case .callout(let callout):
      body(RichText(callout.label))
      body(callout.text)
      callout.blocks.forEach { $0.forEachText(body) }
    case .figure(let figure):
      if let alt = figure.alt { body(RichText(alt)) }
      if let caption = figure.caption { body(caption) }
    case .media(let media):
      if let title = media.title { body(RichText(title)) }
      if let caption = media.caption { body(caption) }
    case .fold(let fold):
      body(fold.summary)
      // The place of an answer, so that a fold is read like a question.
      body("")
      fold.blocks.forEach { $0.forEachText(body) }
    case .post(let post):
      body(RichText(post.byline))
      post.blocks.forEach { $0.forEachText(body) }
    case .rule: break
    }
  }
}
