/// Finds what scraping broke in one text of a block.
///
/// One pass that stops only where something could be broken: after punctuation, at double spaces and spaces before marks, and at a few lead
/// bytes. Better a repair is missed than a text broken: every kind of mending asks for evidence around it.
package struct TextMender {

  package init() {}

  /// The edits that mend a text, in order and disjoint.
  ///
  /// - Parameters:
  ///   - utf8: well-formed UTF-8.
  ///   - setting: what the text is.
  ///   - language: a BCP 47 tag, or nil if the language is not known, which is taken for English.
  ///   - continuesSentence: whether the text continues a sentence that began in the text before it.
  package func edits(
    in utf8: UnsafeBufferPointer<UInt8>, setting: TextSetting, language: String?, continuesSentence: Bool = false
  ) -> [TextEdit] {
    guard setting != .code, !utf8.isEmpty else { return [] }
    var pass = MendingPass(TextBytes(utf8), setting, language: language)
    if !continuesSentence { pass.mendStart() }
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
  private let setting: TextSetting
  private let spaces: LostSpaces
  private let strayed: StrayedSpaces
  private var capitals: LostCapitals
  private let misread: MisreadEncoding
  private let invisible: InvisibleCharacters
  private var hasSureMisreading: Bool?
  /// Lost spaces that are believed only beside one that is sure.
  private var likelySpaces: [TextEdit] = []
  private var hasSureSpace = false
  private(set) var edits: [TextEdit] = []

  init(_ text: TextBytes, _ setting: TextSetting, language: String?) {
    self.text = text
    self.setting = setting
    strayed = StrayedSpaces(text: text)
    spaces = LostSpaces(text: text)
    capitals = LostCapitals(text: text, language: language)
    misread = MisreadEncoding(text: text)
    invisible = InvisibleCharacters(text: text)
  }

  mutating func mendStart() {
    add(capitals.editAtStart(setting))
  }

  mutating func run() {
    var index = 0
    while true {
      index = nextInterest(from: index)
      guard index < text.count else { break }
      index = mend(at: index)
    }
    if hasSureSpace, !likelySpaces.isEmpty {
      edits = (edits + likelySpaces).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private mutating func mendLostSpace(after index: Int) {
    guard let found = spaces.edit(after: index) else { return }
    if found.evidence == .sure {
      hasSureSpace = true
      add(found.edit)
    } else {
      likelySpaces.append(found.edit)
    }
  }

  /// The next byte after which, or at which, something may be broken.
  @inline(__always)
  private func nextInterest(from start: Int) -> Int {
    Interest.table.withUnsafeBufferPointer { table in
      let bytes = text.bytes
      var index = start
      while index < bytes.count {
        switch table[Int(bytes[index])] {
        case Interest.none: index &+= 1
        case Interest.lead:
          if Interest.isBroken(bytes, index) { return index }
          index &+= 2
        case let mark:
          if Interest.isBroken(bytes, after: index, mark) { return index }
          index &+= 1
        }
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
    case 0xC2 where text[index + 1] == 0xA0: return mendSpaces(at: index)
    case 0x80...:
      add(invisible.edit(at: index))
    default:
      mendLostSpace(after: index)
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

  /// Makes a run of spaces one, those that do not break included.
  ///
  /// Before: `two  words`. After: `two words`.
  private mutating func mendSpaces(at start: Int) -> Int {
    var end = start
    while let length = spaceLength(at: end) { end += length }
    // The author set this line in.
    if start > 0, text[start - 1] == 0x0A, text[start] == 0xC2, end - start >= 4 { return end }
    if let edit = strayed.edit(start..<end, setting) {
      add(edit)
    } else if end - start > 1, text[start] != 0xC2 || end - start > 2 {
      add(TextEdit(range: start..<end, replacement: [0x20], kind: .spaceRun))
    }
    return end
  }

  private func spaceLength(at offset: Int) -> Int? {
    switch text[offset] {
    case 0x20, 0x09: 1
    case 0xC2 where text[offset + 1] == 0xA0: 2
    default: nil
    }
  }

  private mutating func add(_ edit: TextEdit?) {
    guard let edit, edit.range.lowerBound >= edits.last?.range.upperBound ?? 0 else { return }
    edits.append(edit)
  }
}

/// Which bytes the pass stops at.
private enum Interest {
  static let none: UInt8 = 0
  static let space: UInt8 = 1
  static let mark: UInt8 = 2
  static let stop: UInt8 = 3
  static let lead: UInt8 = 4

  /// Whether a mark is followed by anything but a space, a space by another or by a comma or a stop, a full stop by a sentence in lower case.
  @inline(__always)
  static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int, _ interest: UInt8) -> Bool {
    guard index &+ 1 < bytes.count else { return false }
    let next = bytes[index &+ 1]
    if interest == space { return next == 0x20 || next == 0x09 || next == 0x2C || next == 0x2E || next == 0xC2 }
    if next != 0x20 { return next >= 0x30 }
    guard interest == stop, index &+ 2 < bytes.count else { return false }
    let letter = bytes[index &+ 2]
    return letter >= 0x61 && letter <= 0x7A || letter >= 0xC3
  }

  /// Whether the character whose lead byte stands at `index` may be one to mend: a soft hyphen, a letter that more
  /// signs beyond ASCII follow as in misread text, a zero-width space or joiner, a ligature.
  @inline(__always)
  static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index &+ 1 < bytes.count else { return false }
    let second = bytes[index &+ 1]
    let third = index &+ 2 < bytes.count ? bytes[index &+ 2] : 0
    return switch bytes[index] {
    case 0xC2: second == 0xAD || second == 0xA0 && (third == 0x20 || third == 0x09 || third == 0xC2)
    case 0xC3: (third >= 0xC2 || third == 0x20 && second == 0x83) && second >= 0x82 && second <= 0xB4
    case 0xE2: second == 0x80 && third == 0x8B || second == 0x81 && third == 0xA0
    default: second == 0xAC
    }
  }

  static let table: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x20, 0x09: space
    case 0x21, 0x29, 0x2C, 0x3A, 0x3B, 0x3F: mark
    case 0x2E: stop
    // Soft hyphens and spaces that do not break (C2), misread text (C3), zero-width spaces (E2), ligatures (EF).
    case 0xC2, 0xC3, 0xE2, 0xEF: lead
    default: none
    }
  }
}
