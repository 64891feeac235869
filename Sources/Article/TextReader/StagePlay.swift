import UTF8Text

/// Reads a play in which names in capitals and a period stand before what is said.
///
///     ALTE. Gestern lief er noch.               ►   a paragraph for each speech
///     KNECHT (lacht). Am Sonntag wäscht keiner.
enum StagePlay {
  private static let fewest = 4
  private static let longestName = 3
  /// How long the first line may be to be the title, in words.
  private static let longestTitle = 8

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let cues = text.lines.indices.compactMap { index in name(index, in: text).map { (index: index, name: $0) } }
    guard cues.count >= fewest, let first = cues.first?.index, let last = cues.last?.index else { return }
    let counts = Dictionary(cues.map { ($0.name, 1) }, uniquingKeysWith: +)
    guard counts.count >= 2, counts.values.count(where: { $0 >= 2 }) >= 2, cues.count * 3 >= last + 1 - first else {
      return
    }
    let isCue = Set(cues.map(\.index))
    for index in CountedLines.find(in: text) { text.say(.heading, index, level: 2) }
    var isInSpeech = false
    for index in first..<text.lines.count where text.lines[index].said == .nothing {
      let line = text.lines[index]
      let goesOn =
        isInSpeech && line.blankLinesBefore == 0 && !isCue.contains(index)
        && (!text.endsSentence(index - 1) || FirstWord.mayGoOn(line.text, in: text.bytes))
      if line.blankLinesBefore > 0 { isInSpeech = false }
      if isCue.contains(index) { isInSpeech = true }
      let isApart = line.blankLinesBefore > 0 && !isCue.contains(index)
      if isApart, namesScene(index, in: text) {
        text.say(.heading, index, level: 2)
        text.say(.kept, index + 1)
        continue
      }
      if isApart, index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore > 0, !text.endsSentence(index) {
        continue
      }
      text.say(goesOn ? .goesOn : .paragraph, index)
    }
    readFront(0..<first, &text)
    text.isWhole = true
  }

  /// Whether a short line with those who enter below it in capitals is the name of a scene.
  private static func namesScene(_ index: Int, in text: TextLines) -> Bool {
    index + 1 < text.lines.count && text.lines[index + 1].blankLinesBefore == 0 && text.isAllCapitals(index + 1)
      && text.words(index + 1) <= longestTitle && text.words(index) <= longestTitle && !text.endsSentence(index)
      && !text.endsSentence(index + 1) && name(index + 1, in: text) == nil
  }

  /// The first line is the title, and lines that stand together above the first speech stay lines.
  private static func readFront(_ front: Range<Int>, _ text: inout TextLines) {
    guard let top = front.first, text.lines[top].said == .nothing, text.words(top) <= longestTitle,
      !text.endsSentence(top)
    else { return }
    text.say(.title, top)
    for index in front.dropFirst() where text.lines[index].blankLinesBefore > 0 && namesScene(index, in: text) {
      text.say(.heading, index, level: 2)
    }
    for index in front.dropFirst() where text.lines[index].said == .nothing && text.words(index) <= longestTitle {
      let isTogether =
        index > 1 && text.lines[index].blankLinesBefore == 0
        || index + 1 < front.upperBound && text.lines[index + 1].blankLinesBefore == 0
      if isTogether, !text.endsSentence(index) { text.say(.kept, index) }
    }
  }

  /// Whether a word before a period is a title in capitals, which a name follows: "MRS. TARN".
  private static func isTitle(_ word: Range<Int>, in text: TextLines) -> Bool {
    guard word.count <= 4, word.allSatisfy({ isUpper(text.bytes[$0]) }) else { return false }
    return titles.contains(String(decoding: text.bytes[word], as: UTF8.self))
  }

  private static let titles: Set<String> = [
    "MR", "MRS", "MS", "DR", "PROF", "ST", "STE", "CAPT", "COL", "GEN", "LT", "SGT", "REV", "MME", "MLLE", "SR", "SRA",
    "SIG", "HR", "FR", "M",
  ]

  /// The period behind a name; nil where a small letter stands before it and no bracket or comma: most lines are told by that.
  private static func endOfName(_ range: Range<Int>, in text: TextLines) -> Int? {
    var mayBeSmall = false
    for at in range.prefix(80) {
      switch text.bytes[at] {
      case UInt8(ascii: "."):
        let isTitle = isTitle(range.lowerBound..<at, in: text)
        if at + 1 < range.upperBound, text.bytes[at + 1] == 0x20, !isTitle { return at }
      case UInt8(ascii: "("), UInt8(ascii: ","): mayBeSmall = true
      case let byte: if isLower(byte), !mayBeSmall { return nil }
      }
    }
    return nil
  }

  /// The name a speech begins with: "ALTE.", "KNECHT (lacht).", "1. BÜRGER." has none.
  private static func name(_ index: Int, in text: TextLines) -> String? {
    let range = text.lines[index].text
    guard let stop = endOfName(range, in: text) else { return nil }
    let words = String(decoding: text.bytes[range.lowerBound..<stop], as: UTF8.self)
    // French sets what someone does between the name and a dash: "MARTHE, entrant. — Personne ?"
    let isDashed = ["— ", "– ", "-- "].contains { text.holds($0, at: stop + 2) }
    let said = words.prefix { $0 != "(" && !(isDashed && $0 == ",") }
    let name = said.split(separator: " ")
    guard !name.isEmpty, name.count <= longestName, words.firstIndex(of: "(") == nil || words.last == ")" else {
      return nil
    }
    let letters = said.filter { $0 != " " && $0 != "." }
    guard letters.count >= 2, letters.allSatisfy({ $0.isUppercase || "ß-'’".contains($0) }) else { return nil }
    return name.joined(separator: " ")
  }
}
