import Fragments
import Recognizers
import UTF8Text

/// Finds titles that count themselves: short lines with one label and numbers that follow one another, and text below each.
///
///     Lesson 1: Borrow from customers       ►  heading
///     A customer who pays today …              paragraph
///     Lesson 2: Hire late                      heading
///     Each desk costs …                        paragraph
///
/// Lines that stand one below the other are a list of what is told elsewhere, and tables and pictures are counted, too.
enum LabelledTitles {
  /// The longest title and the longest label, in words and in bytes.
  private static let longest: Int32 = 16
  private static let longestLabel = 32
  /// The longest that may end as sentences do, in words.
  private static let longestSentence: Int32 = 12
  /// The next title stands no further than this, in fragments.
  private static let furthest = 80
  /// A title has a text of so many words below it.
  private static let fewestWords: Int32 = 8
  private static let fewestOfSentence: Int32 = 3
  /// How many of such series are titles.
  private static let confidence: Float = 0.9
  /// How many lines of one label must be titles for the others to be.
  private static let fewestAlike = 2

  static func apply(to draft: inout Draft) {
    let labels = (0..<draft.count).map { mayBeTitle($0, in: draft) ? label($0, in: draft) : nil }
    var seen: Set<Int> = []
    for index in labels.indices where labels[index]?.number != nil && !seen.contains(index) {
      let series = series(from: index, labels)
      seen.formUnion(series)
      guard series.count >= 2, haveTexts(series, in: draft) else { continue }
      for title in series where draft.isOpen(title) {
        draft.decide(title, .heading)
        draft.confidences[title] = confidence
      }
    }
  }

  /// Makes titles of lines whose like are: "Con: It is small!" is one where "Con: It is cold" and "Con: It is far" are.
  static func even(_ draft: inout Draft) {
    var groups: [[UInt8]: [Int]] = [:]
    for index in 0..<draft.count where draft.roles[index] == .heading || draft.roles[index] == .paragraph {
      guard draft.shapes[index].colon > 0 || draft.shapes[index].words <= 3, draft.shapes[index].words <= longest,
        let label = label(index, in: draft)
      else { continue }
      groups[label.words, default: []].append(index)
    }
    for group in groups.values where group.count > fewestAlike {
      let others = group.filter { draft.roles[$0] != .heading }
      let titles = group.count - others.count
      guard others.count * 2 <= titles, titles >= fewestAlike else { continue }
      for index in others where draft.deciders[index] == .learnedRoles && hasText(below: index, in: draft) {
        draft.refine(index, .heading)
        draft.confidences[index] = confidence
      }
    }
  }

  // MARK: Labels

  /// What stands before the colon or dash of a line.
  private struct Label {
    /// The words in small letters, without the number.
    var words: [UInt8]
    var number: Int?
  }

  private static func mayBeTitle(_ index: Int, in draft: Draft) -> Bool {
    let shape = draft.shapes[index]
    guard draft.isOpen(index), draft.fragments[index].form == .text, draft.fragments[index].marker == nil,
      shape.words >= 2, shape.words <= longest, shape.ending != .comma, shape.ending != .colon
    else { return false }
    return !shape.endsSentence || shape.words <= longestSentence
  }

  /// "Lesson 3: …", "Schritt 2 – …", "第3步：…"; nil where no sign parts a label of one to three words from others.
  private static func label(_ index: Int, in draft: Draft) -> Label? {
    let text = draft.content(index)
    guard let end = endOfLabel(text, in: draft.bytes) ?? endOfCount(index, in: draft) else { return nil }
    var words: [UInt8] = []
    var number: Int?
    var at = text.lowerBound
    while at < end {
      let digits = draft.bytes[at..<end].prefix { isDigit($0) }.count
      if digits > 0 {
        guard digits <= 3, number == nil else { return nil }
        number = Int(String(decoding: draft.bytes[at..<at + digits], as: UTF8.self))
        at += digits
      } else {
        words.append(lowered(draft.bytes[at]))
        at += 1
      }
    }
    let letters = words.contains { isLetter($0) || $0 >= 0x80 }
    guard letters, words.count(where: { $0 == 0x20 }) <= 2, !countsPictures(words) else { return nil }
    return Label(words: words, number: number)
  }

  /// The end of a line that is a word or two with a number behind: "Week 3".
  private static func endOfCount(_ index: Int, in draft: Draft) -> Int? {
    let text = draft.content(index)
    let shape = draft.shapes[index]
    guard (2...3).contains(shape.words), shape.opening == .upper, text.count <= longestLabel,
      isDigit(draft.bytes[text.upperBound - 1]), draft.bytes[text].first.map({ !isDigit($0) }) ?? false,
      draft.bytes[text].allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x20 || $0 >= 0x80 })
    else { return nil }
    return text.upperBound
  }

  /// Where the sign stands that ends a label.
  private static func endOfLabel(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for at in text.prefix(longestLabel) where at + 3 < text.upperBound && at > text.lowerBound {
      if bytes[at] == UInt8(ascii: ":"), isSpace(bytes[at + 1]) { return at }
      if bytes[at] == 0xEF, bytes[at + 1] == 0xBC, bytes[at + 2] == 0x9A { return at }
      guard bytes[at] == 0x20 else { continue }
      if bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == 0x20 { return at }
      if bytes[at + 1] == 0xE2, bytes[at + 2] == 0x80, (0x93...0x94).contains(bytes[at + 3]) { return at }
    }
    return nil
  }

  /// Whether a label is one of a table or picture, whose words are a caption.
  private static func countsPictures(_ words: [UInt8]) -> Bool {
    pictures.contains { words.starts(with: $0.utf8) && !(words.dropFirst($0.utf8.count).first.map(isLetter) ?? false) }
  }

  private static let pictures = [
    "table", "tab.", "figure", "fig", "chart", "exhibit", "image", "photo", "picture", "plate", "map", "diagram",
    "graph",
    "listing", "equation", "tabelle", "abbildung", "abb", "bild", "foto", "grafik", "karte", "tableau", "carte",
    "tabla",
    "cuadro", "figura", "gráfico", "imagen", "mapa", "tabella", "immagine", "tabela", "tabel", "afbeelding", "tabell",
    "таблица", "рисунок", "рис", "табл", "图", "圖", "表", "図", "그림", "표",
  ]

  // MARK: Series

  /// The lines of one label whose numbers follow one another from `first` on.
  private static func series(from first: Int, _ labels: [Label?]) -> [Int] {
    var series = [first]
    while let last = series.last, let label = labels[last], let number = label.number {
      let next = (last + 1..<min(labels.count, last + 1 + furthest)).first {
        labels[$0]?.words == label.words && labels[$0]?.number == number + 1
      }
      guard let next else { break }
      series.append(next)
    }
    return series
  }

  /// Whether each line but one has a text below it.
  private static func haveTexts(_ series: [Int], in draft: Draft) -> Bool {
    let bare = series.filter { !hasText(below: $0, in: draft) }
    if bare.isEmpty || bare.count == 1 && series.count > 2 { return true }
    // "Week 1", "Week 2", "Week 3" may have no more than a sentence below each.
    return series.count > 2 && bare.allSatisfy { endOfCount($0, in: draft) != nil && hasSentence(below: $0, in: draft) }
  }

  private static func hasSentence(below index: Int, in draft: Draft) -> Bool {
    index + 1 < draft.count && draft.shapes[index + 1].endsSentence && draft.shapes[index + 1].words >= fewestOfSentence
  }

  private static func hasText(below index: Int, in draft: Draft) -> Bool {
    let next = index + 1
    guard next < draft.count, label(next, in: draft)?.words != label(index, in: draft)?.words else { return false }
    return draft.shapes[next].words >= fewestWords || draft.fragments[next].marker != nil
      || ![.undecided, .paragraph, .heading].contains(draft.roles[next])
  }
}
