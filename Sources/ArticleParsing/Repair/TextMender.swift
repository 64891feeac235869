/// Finds what scraping broke in one text of a block.
///
/// One pass that stops only where something could be broken: after punctuation, at double spaces, and at a few lead
/// bytes. Better a repair is missed than a text broken: every kind of mending asks for evidence around it.
struct TextMender {
  /// The edits that mend a text, in order and disjoint.
  ///
  /// - Parameters:
  ///   - utf8: well-formed UTF-8.
  ///   - setting: what the text is.
  ///   - language: a BCP 47 tag, or nil where the language is not known, which is taken for English.
  ///   - continuesSentence: whether the text goes on with a sentence that began in the text before it.
  func edits(
    in utf8: UnsafeBufferPointer<UInt8>, setting: TextSetting, language: String?, continuesSentence: Bool = false
  ) -> [TextEdit] {
    guard setting != .code, !utf8.isEmpty else { return [] }
    var pass = MendingPass(TextBytes(utf8), language: language)
    if !continuesSentence { pass.mendStart(setting) }
    pass.run()
    return pass.edits
  }

  /// The edits that mend a text, in order and disjoint.
  func edits(
    in text: String, setting: TextSetting, language: String?, continuesSentence: Bool = false
  ) -> [TextEdit] {
    var text = text
    return text.withUTF8 {
      edits(in: $0, setting: setting, language: language, continuesSentence: continuesSentence)
    }
  }
}

/// The state of one pass over a text.
private struct MendingPass {
  private let text: TextBytes
  private let spaces: LostSpaces
  private let capitals: LostCapitals
  private let misread: MisreadEncoding
  private let invisible: InvisibleCharacters
  private var hasSureMisreading: Bool?
  private(set) var edits: [TextEdit] = []

  init(_ text: TextBytes, language: String?) {
    self.text = text
    spaces = LostSpaces(text: text)
    capitals = LostCapitals(text: text, language: language)
    misread = MisreadEncoding(text: text)
    invisible = InvisibleCharacters(text: text)
  }

  mutating func mendStart(_ setting: TextSetting) {
    add(capitals.editAtStart(setting))
  }

  mutating func run() {
    var index = 0
    while true {
      index = nextInterest(from: index)
      guard index < text.count else { return }
      index = mend(at: index)
    }
  }

  /// The next byte after which, or at which, something may be broken.
  @inline(__always)
  private func nextInterest(from start: Int) -> Int {
    Interest.table.withUnsafeBufferPointer { table in
      var index = start
      let bytes = text.bytes
      while index < bytes.count {
        let interest = table[Int(bytes[index])]
        if interest == 0 {
          index &+= 1
          continue
        }
        if interest == Interest.lead { return index }
        // A mark is of interest where no space follows, a space where one does, a full stop before small letters.
        guard index &+ 1 < bytes.count else { return bytes.count }
        let next = bytes[index &+ 1]
        if interest == Interest.space {
          if next == 0x20 || next == 0x09 { return index }
        } else if next != 0x20 {
          if next >= 0x30 { return index }
        } else if interest == Interest.stop, index &+ 2 < bytes.count {
          let letter = bytes[index &+ 2]
          if letter >= 0x61 && letter <= 0x7A || letter >= 0xC3 { return index }
        }
        index &+= 1
      }
      return bytes.count
    }
  }

  /// Mends what is broken at `index`; returns where to go on.
  private mutating func mend(at index: Int) -> Int {
    switch text[index] {
    case 0x20, 0x09: return mendSpaces(at: index)
    case 0xC3:
      guard let found = misread.edits(at: index, isSupported: isMisread()) else { return index + 2 }
      edits.append(contentsOf: found.edits)
      return found.end
    case 0x80...:
      add(invisible.edit(at: index))
    default:
      add(spaces.edit(after: index))
      if text[index] == 0x2E { add(capitals.edit(afterStop: index)) }
    }
    return index + 1
  }

  private mutating func isMisread() -> Bool {
    if let hasSureMisreading { return hasSureMisreading }
    let found = misread.hasSureRun
    hasSureMisreading = found
    return found
  }

  /// Makes a run of spaces one.
  ///
  /// Before: `two  words`. After: `two words`.
  private mutating func mendSpaces(at start: Int) -> Int {
    var end = start
    while text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    add(TextEdit(range: start..<end, replacement: [0x20], kind: .spaceRun))
    return end
  }

  private mutating func add(_ edit: TextEdit?) {
    guard let edit, edit.range.lowerBound >= edits.last?.range.upperBound ?? 0 else { return }
    edits.append(edit)
  }
}

/// Which bytes the pass stops at.
private enum Interest {
  static let space: UInt8 = 1
  static let mark: UInt8 = 2
  static let stop: UInt8 = 3
  static let lead: UInt8 = 4

  static let table: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x20, 0x09: space
    case 0x21, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: mark
    case 0x2E: stop
    // Soft hyphens (C2), misread text (C3), zero-width spaces (E2), ligatures (EF).
    case 0xC2, 0xC3, 0xE2, 0xEF: lead
    default: 0
    }
  }
}
