/// A short text made comparable: words in lower case, joined by single spaces, signs left out but & and '.
///
///     "  Share this —  Post! "   ► share this post
struct PlainWords {
  /// The words and the spaces between them.
  let bytes: [UInt8]
  /// Where each word begins in `bytes`.
  let starts: [Int]

  /// Makes the words of a range of UTF-8 text comparable; costs an allocation or two, so only short texts are asked.
  init(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let isASCII = range.allSatisfy { source[$0] < 0x80 }
    if isASCII {
      self.init(lowered: UnsafeBufferPointer(rebasing: source[range]))
    } else {
      self.init(String(decoding: source[range], as: UTF8.self))
    }
  }

  /// Makes the words of a string comparable.
  init(_ string: String) {
    var text = string.lowercased()
    self = text.withUTF8 { PlainWords(lowered: $0) }
  }

  private init(lowered text: UnsafeBufferPointer<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var starts: [Int] = []
    var inWord = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      var isSign = false
      if byte < 0x80 {
        isSign = !(isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'"))
      } else {
        length = min(sequenceLength(byte), text.count - index)
        isSign = byte == 0xE2 || (byte == 0xC2 && length == 2 && text[index + 1] < 0xAA)
        if byte == 0xE2, length == 3, text[index + 1] == 0x80, text[index + 2] == 0x99 {
          bytes.append(UInt8(ascii: "'"))
          index += 3
          continue
        }
      }
      if isSign {
        inWord = false
      } else {
        if !inWord {
          if !bytes.isEmpty { bytes.append(0x20) }
          starts.append(bytes.count)
          inWord = true
        }
        for offset in 0..<length {
          bytes.append(isUpper(text[index + offset]) ? text[index + offset] | 0x20 : text[index + offset])
        }
      }
      index += length
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The end of the word that begins at `start`.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    return end
  }
}

/// Phrases with a tag each, found in a text in time linear in the text's words.
///
/// A phrase is written as ``PlainWords`` writes it. `^` before it: the text must begin with it; `$` behind it: the text must end with
/// it; both: the text must be it. Otherwise whole words anywhere match.
struct PhraseBook<Tag: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var atStart: Bool
    var atEnd: Bool
    var tag: Tag
  }

  private var byFirstWord: [[UInt8]: [Phrase]] = [:]

  /// Makes a book of phrases.
  init(_ entries: [(tag: Tag, phrases: [String])]) {
    for (tag, phrases) in entries {
      for written in phrases {
        var text = Substring(written)
        let atStart = text.hasPrefix("^")
        if atStart { text = text.dropFirst() }
        let atEnd = text.hasSuffix("$")
        if atEnd { text = text.dropLast() }
        let words = PlainWords(String(text))
        guard let start = words.starts.first else { continue }
        let first = Array(words.bytes[start..<words.wordEnd(start)])
        byFirstWord[first, default: []].append(Phrase(bytes: words.bytes, atStart: atStart, atEnd: atEnd, tag: tag))
      }
    }
  }

  /// The tag of the first phrase found, from the text's beginning on.
  func match(_ words: PlainWords) -> Tag? {
    for (index, start) in words.starts.enumerated() {
      let end = words.wordEnd(start)
      guard let phrases = byFirstWord[Array(words.bytes[start..<end])] else { continue }
      for phrase in phrases where !phrase.atStart || index == 0 {
        if matches(phrase, words, at: start) { return phrase.tag }
      }
    }
    return nil
  }

  private func matches(_ phrase: Phrase, _ words: PlainWords, at start: Int) -> Bool {
    let end = start + phrase.bytes.count
    guard end <= words.bytes.count, end == words.bytes.count || (!phrase.atEnd && words.bytes[end] == 0x20) else {
      return false
    }
    return words.bytes[start..<end].elementsEqual(phrase.bytes)
  }
}
