import ArticleModel
import UTF8Text

/// Reads subtitles (SubRip, WebVTT): speech is kept as paragraphs; numbers, times, notes and tags are removed.
///
///     1                                  ►   The boat left at eight, and nobody was on it.
///     00:00:01,000 --> 00:00:04,200
///     The boat left at eight,
///     and nobody was on it.
struct Subtitles {
  /// How many lines are searched for the first time code.
  private static let reach = 60
  /// A pause of this many milliseconds ends a paragraph at the end of a sentence.
  private static let pause = 2_500
  /// A paragraph of this many words ends at the end of a sentence.
  private static let manyWords = 60

  private(set) var text: TextLines
  private var words = 0
  private var speaker: Range<Int>?
  /// When the cue before ended.
  private var ended = 0
  private var hasPaused = false
  /// How many lines of the cue begin with a dash, and whether several of the cue before did: what two people say to one another.
  private var dashes = 0
  private var isBehindPair = false
  private var last: Int?
  private let names: Set<String>
  /// Who spoke last, where lines of their own say so.
  private var named: String?
  /// The lines that stood in the cue before already.
  private var rolled: Set<Int> = []

  static func apply(to text: inout TextLines) {
    guard text.lines.prefix(reach).contains(where: { times($0, in: text) != nil }) else { return }
    var pass = Subtitles(text)
    pass.run()
    text = pass.text
    text.isWhole = true
    text.isUntitled = true
  }

  private init(_ text: TextLines) {
    self.text = text
    names = Self.names(in: text)
  }

  /// The lines that stand alone below the times of several cues, above what is said: who speaks.
  private static func names(in text: TextLines) -> Set<String> {
    var counts: [String: Int] = [:]
    var cues = 0
    for index in text.lines.indices.dropLast(2) where times(text.lines[index], in: text) != nil {
      cues += 1
      let (name, said) = (text.lines[index + 1], text.lines[index + 2])
      guard name.blankLinesBefore == 0, said.blankLinesBefore == 0, name.text.count <= longestName,
        times(said, in: text) == nil, !isLower(text.bytes[name.text.lowerBound]), text.words(index + 1) <= 4,
        !text.endsSentence(index + 1)
      else { continue }
      counts[text.string(index + 1), default: 0] += 1
    }
    let named = counts.filter { $0.value >= 2 }
    return named.values.reduce(0, +) * 3 >= cues * 2 ? Set(counts.keys) : []
  }

  private static let longestName = 48

  /// When a cue begins and ends; nil for other lines.
  private static func times(_ line: Line, in text: TextLines) -> (begins: Int, ends: Int)? {
    let range = line.text
    guard range.count >= 11, isDigit(text.bytes[range.lowerBound]),
      let first = TimeMark.read(text.bytes, at: range.lowerBound, end: range.upperBound),
      case let gap = text.holds(" --> ", at: first.range.upperBound) ? 5 : isPair(range, first, in: text) ? 1 : 0,
      gap > 0,
      let second = TimeMark.read(text.bytes, at: first.range.upperBound + gap, end: range.upperBound)
    else { return nil }
    return (first.milliseconds, second.milliseconds)
  }

  /// Whether a line is nothing but two times with a comma between, as in SubViewer's form: "0:00:00.599,0:00:04.160".
  private static func isPair(_ range: Range<Int>, _ first: TimeMark, in text: TextLines) -> Bool {
    guard first.hasHours, text.holds(",", at: first.range.upperBound) else { return false }
    let second = TimeMark.read(text.bytes, at: first.range.upperBound + 1, end: range.upperBound)
    return second?.range.upperBound == range.upperBound
  }

  private mutating func run() {
    rolled = rolledLines()
    var index = 0
    var isInCue = false
    while index < text.lines.count {
      if let end = endOfNote(index) {
        text.setAside(index..<end, .metadata)
        index = end
        isInCue = false
      } else if let cue = cue(at: index) {
        text.setAside(index..<cue.end, .metadata)
        isBehindPair = dashes >= 2
        dashes = 0
        hasPaused = cue.begins - ended > Self.pause
        ended = cue.ends
        index = cue.end
        isInCue = true
      } else {
        if isInCue, !names.isEmpty, index > 0, Self.times(text.lines[index - 1], in: text) != nil,
          names.contains(text.string(index))
        {
          readName(index)
        } else if isInCue {
          readSpoken(index)
        } else {
          text.say(.paragraph, index)
        }
        index += 1
      }
    }
  }

  /// The cue whose number, name or time is at `index`; `end` is after its time.
  func cue(at index: Int) -> (begins: Int, ends: Int, end: Int)? {
    if let times = Self.times(text.lines[index], in: text) { return (times.begins, times.ends, index + 1) }
    guard index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore == 0,
      text.lines[index].blankLinesBefore > 0 || index == 0 || text.text(index).allSatisfy({ isDigit($0) }),
      let times = Self.times(text.lines[index + 1], in: text)
    else { return nil }
    return (times.begins, times.ends, index + 2)
  }

  /// The end of a header, note or style sheet of WebVTT, which continues to the next blank line.
  func endOfNote(_ index: Int) -> Int? {
    guard index == 0 || text.lines[index].blankLinesBefore > 0 else { return nil }
    let isHeader = index == 0 && text.begins(index, "WEBVTT")
    let words: [StaticString] = ["NOTE", "STYLE", "REGION"]
    let isNote = words.contains { word in
      let end = text.lines[index].text.lowerBound + word.utf8CodeUnitCount
      return text.begins(index, word) && (end == text.lines[index].text.upperBound || isSpace(text.bytes[end]))
    }
    guard isHeader || isNote else { return nil }
    let end = text.endOfBlock(index)
    return (index..<end).first { Self.times(text.lines[$0], in: text) != nil }.map { max(index + 1, $0 - 1) } ?? end
  }

  // MARK: What is spoken

  /// A name stands once above all that somebody says.
  private mutating func readName(_ index: Int) {
    let name = text.string(index)
    guard name != named else { return text.setAside(index..<index + 1, .metadata) }
    named = name
    text.say(.paragraph, index)
    text.lines[index].blankLinesBefore = max(1, text.lines[index].blankLinesBefore)
    last = nil
  }

  private mutating func readSpoken(_ index: Int) {
    let range = text.lines[index].text
    if rolled.contains(index) {
      text.setAside(index..<index + 1, .duplicate)
      return
    }
    let (start, voice) = cutMarks(range)
    guard start < range.upperBound else {
      // Nothing but tags, which have been recorded already.
      text.drop(index..<index + 1)
      return
    }
    let opens = opensParagraph(index, start: start, voice: voice)
    if Self.opensDialogue(text.bytes, start..<range.upperBound) { dashes += 1 }
    isBehindPair = false
    text.say(opens ? .paragraph : .goesOn, index)
    words = (opens ? 0 : words) + text.words(index)
    if opens { text.lines[index].blankLinesBefore = max(1, text.lines[index].blankLinesBefore) }
    hasPaused = false
    last = index
  }

  private func opensParagraph(_ index: Int, start: Int, voice: Bool) -> Bool {
    guard let last else { return true }
    let range = start..<text.lines[index].text.upperBound
    if voice || SpeakerLabel.end(text.bytes, range) != nil || Self.opensDialogue(text.bytes, range) { return true }
    if isSound(text.lines[last].text) || isSound(range) { return true }
    return text.endsSentence(last) && (hasPaused || isBehindPair || words >= Self.manyWords)
  }

  /// "- Who lit the lamp?"
  private static func opensDialogue(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "-")
      || range.count > 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
        && (bytes[range.lowerBound + 2] == 0x93 || bytes[range.lowerBound + 2] == 0x94)
  }

  /// Sounds: "[gulls]", "(music)".
  private func isSound(_ range: Range<Int>) -> Bool {
    let pair = (text.bytes[range.lowerBound], text.bytes[range.upperBound - 1])
    return pair == (UInt8(ascii: "["), UInt8(ascii: "]")) || pair == (UInt8(ascii: "("), UInt8(ascii: ")"))
  }

  // MARK: Marks

  /// Leaves out the marks of a line: `<i>`, `<font …>`, `{\an8}`. The name in `<v Ruth>` stays, where another spoke before. Where the words
  /// begin, and whether such a name does.
  private mutating func cutMarks(_ range: Range<Int>) -> (start: Int, voice: Bool) {
    var at = range.lowerBound
    var start = range.lowerBound
    var voice = false
    if text.holds(">> ", at: at) {
      // The sign of captions that another speaks.
      text.cut(at..<at + 3, .metadata)
      at += 3
      start = at
      voice = true
    }
    while at < range.upperBound {
      if text.bytes[at] == UInt8(ascii: "&"), let entity = Self.entities.first(where: { text.holds($0.name, at: at) }) {
        text.drop(signs: at..<at + entity.name.utf8CodeUnitCount, putting: entity.sign)
        at += entity.name.utf8CodeUnitCount
        continue
      }
      guard let end = endOfMark(at, range.upperBound) else {
        at += 1
        continue
      }
      if let name = voiceName(at..<end), !(speaker.map { isSame($0, name) } ?? false) {
        speaker = name
        voice = true
        text.cut(at..<name.lowerBound, .metadata)
        text.cut(name.upperBound..<end, .metadata, putting: ": ")
        start = name.lowerBound
      } else {
        text.cut(at..<end, .metadata)
        if at == start { start = end }
      }
      at = end
    }
    while start < range.upperBound, isSpace(text.bytes[start]) { start += 1 }
    return (start, voice)
  }

  private static let entities: [(name: StaticString, sign: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&lrm;", ""),
    ("&rlm;", ""),
  ]

  func endOfMark(_ at: Int, _ limit: Int) -> Int? {
    guard at + 1 < limit else { return nil }
    let (sign, next) = (text.bytes[at], text.bytes[at + 1])
    let close: UInt8
    if sign == UInt8(ascii: "<"), isLetter(next) || isDigit(next) || next == UInt8(ascii: "/") {
      close = UInt8(ascii: ">")
    } else if sign == UInt8(ascii: "{"), next == UInt8(ascii: "\\") {
      close = UInt8(ascii: "}")
    } else {
      return nil
    }
    return (at..<min(limit, at + 128)).first { text.bytes[$0] == close }.map { $0 + 1 }
  }

  /// The name in `<v Ruth>` or `<v.loud Ruth>`.
  private func voiceName(_ tag: Range<Int>) -> Range<Int>? {
    guard text.holds("<v", at: tag.lowerBound), tag.count > 4 else { return nil }
    let sign = text.bytes[tag.lowerBound + 2]
    guard sign == 0x20 || sign == UInt8(ascii: "."),
      let space = tag.first(where: { text.bytes[$0] == 0x20 })
    else { return nil }
    let name = (space + 1..<tag.upperBound - 1).trimmed(in: text.bytes)
    return name.isEmpty ? nil : name
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool { text.bytes[a].elementsEqual(text.bytes[b]) }
}
