import ArticleModel
import UTF8Text

/// Reads transcripts with times: speech is kept as running text with a paragraph for each speaker; the times are removed.
///
///     [00:00:04] RUTH: We came in the spring, when    ►   RUTH: We came in the spring, when the channel was full of leaves.
///     [00:00:07] the channel was full of leaves.          KARL: How long did it take?
///     [00:00:11] KARL: How long did it take?
///
/// Timetables and the chapters of films have times, too, but not sentences that continue from line to line.
struct Transcript {
  /// How many lines are searched for times.
  private static let reach = 40
  private static let fewestTimes = 3
  /// A paragraph of this many words ends with a sentence, one of twice as many with any line.
  private static let manyWords = 80

  private enum Form {
    /// A time alone on its line.
    case alone
    /// A time before speech, in brackets or with hours.
    case leading
    /// A name with a time after it, above the speech.
    case heading
    /// A name, a colon and a time in brackets before the speech.
    case labelled
  }

  private var text: TextLines
  private let hasNames: Bool
  private var words = 0
  private var last: Int?

  static func apply(to text: inout TextLines) {
    guard let hasNames = sign(in: text) else { return }
    var pass = Transcript(text, hasNames: hasNames)
    pass.run()
    text = pass.text
    text.isWhole = true
  }

  private init(_ text: TextLines, hasNames: Bool) {
    self.text = text
    self.hasNames = hasNames
  }

  /// Whether names tell who speaks in the transcript; nil if the text is not one.
  private static func sign(in text: TextLines) -> Bool? {
    var times: [Int] = []
    var marked = 0
    var goingOn = 0
    var names = 0
    var spans = 0
    let reached = min(reach, text.lines.count)
    for index in 0..<reached {
      guard let (form, mark) = form(index, in: text) else { continue }
      // In a list of the chapters of a film each line begins with a name; speech continues in lower case.
      times.append(mark.milliseconds)
      marked += 1
      if mark.isSpan { spans += 1 }
      let said = mark.range.upperBound..<text.lines[index].text.upperBound
      let isBeside = form == .leading || form == .labelled
      let words = isBeside ? said.trimmed(in: text.bytes) : index + 1 < reached ? text.lines[index + 1].text : 0..<0
      guard !words.isEmpty else { continue }
      if FirstWord.mayGoOn(words, in: text.bytes) { goingOn += 1 }
      if form == .heading || form == .labelled || SpeakerLabel.end(text.bytes, words) != nil { names += 1 }
    }
    guard times.count >= fewestTimes, marked * 4 >= reached, zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }),
      names * 4 >= marked || goingOn * 3 >= marked || spans == marked
    else { return nil }
    return names > 0
  }

  /// The position of a time in a line; nil if there is none.
  private static func form(_ index: Int, in text: TextLines) -> (Form, TimeMark)? {
    let range = text.lines[index].text
    let bytes = text.bytes
    if let mark = TimeMark.read(bytes, at: range.lowerBound, end: range.upperBound) {
      if mark.range.upperBound == range.upperBound { return (.alone, mark) }
      guard mark.isBracketed || mark.hasHours, isSpace(bytes[mark.range.upperBound]),
        mark.isBracketed || !text.lines[index].hasGap
      else { return nil }
      return (.leading, mark)
    }
    if let mark = labelled(range, in: text) { return (.labelled, mark) }
    guard range.count <= 60, isUpper(bytes[range.lowerBound]) || bytes[range.lowerBound] >= 0xC3,
      let space = range.last(where: { bytes[$0] == 0x20 }),
      let mark = TimeMark.read(bytes, at: space + 1, end: range.upperBound),
      mark.range.upperBound >= range.upperBound - 1, text.words(index) <= 5,
      !hasGap(range.lowerBound..<space, in: text),
      index + 1 < text.lines.count, text.lines[index + 1].blankLinesBefore == 0
    else { return nil }
    return (.heading, mark)
  }

  /// The time in brackets behind a name and its colon: "森：[00:06] 五時です。"
  private static func labelled(_ range: Range<Int>, in text: TextLines) -> TimeMark? {
    guard var at = SpeakerLabel.end(text.bytes, range) else { return nil }
    while at < range.upperBound, text.bytes[at] == 0x20 { at += 1 }
    guard let mark = TimeMark.read(text.bytes, at: at, end: range.upperBound), mark.isBracketed,
      mark.range.upperBound < range.upperBound
    else { return nil }
    return mark
  }

  /// Whether a line has columns before its time, as rows of a timetable have.
  private static func hasGap(_ name: Range<Int>, in text: TextLines) -> Bool {
    let words = name.trimmed(in: text.bytes)
    return words.dropLast().contains { text.holds("  ", at: $0) }
  }

  /// Makes the first line the title, if it stands apart above the first time.
  private mutating func readTitle() {
    guard text.lines.count > 1, Self.form(0, in: text) == nil, text.lines[0].said == .nothing,
      text.lines[1].blankLinesBefore > 0, text.words(0) <= Self.longestTitle, !text.endsSentence(0),
      SpeakerLabel.end(text.bytes, text.lines[0].text) == nil
    else { return }
    text.say(.title, 0)
  }

  private static let longestTitle = 16

  private mutating func run() {
    var started = false
    readTitle()
    let chapters = chapters()
    for index in text.lines.indices {
      if chapters.contains(index) {
        text.say(.heading, index, level: 2)
        text.lines[index].blankLinesBefore = 1
        (last, words) = (nil, 0)
        continue
      }
      switch Self.form(index, in: text) {
      case (.alone, _)?:
        text.setAside(index..<index + 1, .metadata)
        started = true
      case (.leading, let mark)?:
        text.cut(mark.range.lowerBound..<endOfSpaces(mark.range.upperBound), .metadata)
        started = true
        read(index, from: endOfSpaces(mark.range.upperBound))
      case (.labelled, let mark)?:
        text.cut(mark.range.lowerBound..<endOfSpaces(mark.range.upperBound), .metadata)
        started = true
        read(index, from: text.lines[index].text.lowerBound)
      case (.heading, let mark)?:
        text.cut(mark.range.lowerBound - 1..<mark.range.upperBound, .metadata)
        started = true
        read(index, from: text.lines[index].text.lowerBound, isName: true)
      case nil:
        if started { read(index, from: text.lines[index].text.lowerBound) }
      }
    }
  }

  /// The names of chapters between pieces that have one line each below their time: a short line more right above a time, of which there
  /// are several, none with the end of a sentence.
  private func chapters() -> Set<Int> {
    let times = text.lines.indices.filter { Self.form($0, in: text)?.0 == .alone }
    guard times.count >= Self.fewestTimes else { return [] }
    let pieces = zip(times, times.dropFirst()).map { $0 + 1..<$1 }
    let names = pieces.filter { $0.count == 2 }.map { $0.upperBound - 1 }
    let first = times[0] > 0 && text.lines[times[0] - 1].said == .nothing ? [times[0] - 1] : []
    guard pieces.allSatisfy({ $0.count == 1 || $0.count == 2 }), !names.isEmpty, names.count * 3 <= pieces.count,
      (names + first).allSatisfy({ mayBeName($0) })
    else { return [] }
    return Set(names + first)
  }

  private func mayBeName(_ index: Int) -> Bool {
    text.words(index) <= Self.longestTitle && !text.endsSentence(index)
      && !FirstWord.mayGoOn(text.lines[index].text, in: text.bytes)
  }

  private func endOfSpaces(_ start: Int) -> Int {
    var at = start
    while at < text.bytes.count, text.bytes[at] == 0x20 { at += 1 }
    return at
  }

  private mutating func read(_ index: Int, from start: Int, isName: Bool = false) {
    let opens = isName || opensParagraph(index, from: start)
    if opens {
      text.say(.paragraph, index)
      text.lines[index].blankLinesBefore = 1
      words = 0
    } else {
      text.say(.goesOn, index)
    }
    words += text.words(index)
    last = isName ? nil : index
  }

  private func opensParagraph(_ index: Int, from start: Int) -> Bool {
    guard let last else { return true }
    if SpeakerLabel.end(text.bytes, start..<text.lines[index].text.upperBound) != nil, hasNames { return true }
    return words >= Self.manyWords && (text.endsSentence(last) || words >= 2 * Self.manyWords)
  }
}
