import Fragments
import Recognizers
import TableRebuilding
import UTF8Text

/// Finds tables whose cells are joined by single spaces, and takes them over from ``TableRebuilder``.
///
///     Gauge Price Weight        ►   table: Gauge | Price | Weight
///     Bucket 12 € 300 g                    Bucket | 12 € | 300 g
///     Tipping spoon 80 € 1 kg              Tipping spoon | 80 € | 1 kg
enum RebuiltTables {
  static func apply(to draft: inout Draft) {
    let rebuilder = rebuilder(for: draft)
    let found = stretches(of: draft).map { (start: $0.lowerBound, rebuilder.candidates(in: lines($0, in: draft))) }
    let lists = NamedBlocks.all(in: draft)
    let rows = found.flatMap { start, candidates in candidates.runs.map { $0.lines.shifted(by: start) } }
    let phrases = ArticlePhrases(lineCount: draft.count, but: rows) { [draft] index, longest in
      Array(draft.bytes[draft.fragments[index].text].prefix(longest))
    }
    for (start, candidates) in found {
      let tables = rebuilder.tables(of: candidates, phrases: phrases) { [draft] in text(start + $0, in: draft) }
      for table in tables where !lists.contains(where: { $0.overlaps(table.lines.shifted(by: start)) }) {
        take(table, from: start, &draft)
      }
    }
  }

  private static func rebuilder(for draft: Draft) -> TableRebuilder {
    draft.tableModel.map { TableRebuilder(model: $0) } ?? TableRebuilder()
  }

  /// Lines in a row that may be rows.
  private static func stretches(of draft: Draft) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var index = 0
    while index < draft.count {
      var end = index
      while draft.isOpen(end), mayBeRow(end, in: draft) { end += 1 }
      if end - index >= 2 { stretches.append(index..<end) }
      index = max(end, index + 1)
    }
    return stretches
  }

  /// List items are lists, and entries by date ("3 May 2025: a new belt") are no rows; all else is for the rebuilder to judge.
  private static func mayBeRow(_ index: Int, in draft: Draft) -> Bool {
    guard draft.fragments[index].marker?.kind != .bullet,
      !CaptionSign.namesTable(draft.fragments[index].text, in: draft.bytes)
    else { return false }
    let colon = Int(draft.shapes[index].colon)
    return colon <= 0 || !DefinitionForm.isDate(before: colon, index, in: draft)
  }

  /// Whether lines are a list below the line that announces it: the first begins with an amount or a small letter, so
  /// that it can be no header.
  private static func isAnnouncedList(_ range: Range<Int>, in draft: Draft) -> Bool {
    guard range.lowerBound > 0, draft.introduces(range.lowerBound - 1) else { return false }
    let opening = draft.shapes[range.lowerBound].opening
    return opening == .digit || opening == .lower
  }

  /// Whether lines are a list with numbers that follow one another, those of an outline on each of its levels, and the table would have
  /// those in one column and all else in the other, or is doubtful and cut out of sentences.
  private static func isNumberedList(_ range: Range<Int>, _ table: RebuiltTable, in draft: Draft) -> Bool {
    let isOfSentences = range.allSatisfy { draft.shapes[$0].innerSentenceEnds > 0 || draft.shapes[$0].endsSentence }
    guard range.count >= 2,
      table.confidence < doubtful && isOfSentences || table.rows.allSatisfy({ $0.count <= 2 })
    else { return false }
    let markers = range.map { draft.fragments[$0].marker }
    let isList = zip(markers, markers.dropFirst()).allSatisfy { one, next in
      guard let one, let next, one.kind == next.kind, one.kind != .bullet else { return false }
      return next.value == one.value + 1
    }
    return isList || isOutline(range, in: draft)
  }

  /// Whether each line begins with a number, letter or numeral before a full stop or bracket, and is set in by its level: lines further in
  /// than the one above open a level, others stand below one as far in as they are.
  private static func isOutline(_ range: Range<Int>, in draft: Draft) -> Bool {
    var levels: [Int32] = []
    var deepest = 0
    for index in range {
      guard opensOutline(index, in: draft) else { return false }
      let indent = draft.fragments[index].indent
      while let last = levels.last, last > indent { levels.removeLast() }
      if levels.last != indent { levels.append(indent) }
      deepest = max(deepest, levels.count)
    }
    return deepest >= 2
  }

  /// Whether the first word of a line is a number, a letter or a Roman numeral and the sign behind it.
  private static func opensOutline(_ index: Int, in draft: Draft) -> Bool {
    let word = draft.bytes[draft.fragments[index].text].prefix { !isSpace($0) }
    guard let sign = word.last, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"), (2...6).contains(word.count)
    else { return false }
    let number = word.dropLast().drop { $0 == UInt8(ascii: "(") }
    return number.count == 1 && number.allSatisfy(isLetter) || !number.isEmpty && number.allSatisfy(isDigit)
      || RomanNumeral.value(number) != nil || draft.fragments[index].marker?.kind == .letter
  }

  /// Whether nothing tells cells: in lines of a script with spaces but without capitals neither figures nor signs, or sentences end
  /// with the lines; in others no figures, and signs at the ends of lines.
  private static func isUntold(_ range: Range<Int>, in draft: Draft) -> Bool {
    var (uncased, figured, ended) = (0, 0, 0)
    for index in range {
      let text = draft.fragments[index].text
      if isWithoutCapitals(text, in: draft.bytes) { uncased += 1 }
      if draft.bytes[text].contains(where: isDigit) || holdsNumber(text, in: draft.bytes) { figured += 1 }
      if draft.shapes[index].endsSentence { ended += 1 }
    }
    if uncased * 2 > range.count { return figured * 2 < range.count || ended * 2 >= range.count }
    // Lines of verse end with a sign, and hold no figures. What heads columns ends with none.
    let signs = range.map { endsWithSign(draft.fragments[$0].text, in: draft.bytes) }
    return figured == 0 && signs[0] && signs.count(where: \.self) * 4 >= range.count * 3
  }

  /// Whether a line ends a sentence or a part of one, or with a dash.
  private static func endsWithSign(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(bytes[text.upperBound - 1])
      || SentenceEnd.closes(text, in: bytes) || bytes[text].suffix(3).elementsEqual("–".utf8)
      || bytes[text].suffix(3).elementsEqual("—".utf8)
  }

  /// The confidence below which a table is given up for lines that are no rows: it is as likely wrong as right.
  private static let doubtful = 0.5
  /// The fewest words of running text.
  private static let fewestOfText: Int32 = 12

  /// Whether one of the first two lines is running text, of two sentences or more, and the lines below are not: the words above a recipe,
  /// say. Text below the rows is no reason to give those up.
  private static func holdsText(_ range: Range<Int>, in draft: Draft) -> Bool {
    let texts = range.filter { index in
      let shape = draft.shapes[index]
      return shape.innerSentenceEnds > 0 && shape.endsSentence && shape.words >= fewestOfText
    }
    guard let first = texts.first else { return false }
    return first < range.lowerBound + 2 && texts.count * 3 < range.count
  }

  /// Whether the first letter of a line is of such a script.
  private static func isWithoutCapitals(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = text.lowerBound
    while at < text.upperBound {
      if bytes[at] >= 0xD6, scalar(bytes, at: at).properties.generalCategory == .otherLetter {
        return !UnspacedScript.holds(bytes, at: at)
      }
      if isLetter(bytes[at]) { return false }
      at += sequenceLength(bytes[at])
    }
    return false
  }

  /// Whether a line holds a digit of another script.
  private static func holdsNumber(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { bytes[$0] >= 0xD9 && scalar(bytes, at: $0).properties.generalCategory == .decimalNumber }
  }

  /// Whether lines are the rows of one table, likelier so than not.
  static func isTable(_ range: Range<Int>, in draft: Draft) -> Bool {
    rebuilder(for: draft).tables(in: lines(range, in: draft)).contains {
      $0.lines.count == range.count && $0.likelihood > 0.5
    }
  }

  private static func lines(_ range: Range<Int>, in draft: Draft) -> [TableLine] {
    range.map { index in
      TableLine(
        text: text(index, in: draft), blankLinesBefore: Int(draft.fragments[index].blankLinesBefore))
    }
  }

  private static func text(_ index: Int, in draft: Draft) -> String {
    String(decoding: draft.bytes[draft.fragments[index].text], as: UTF8.self)
  }

  private static func take(_ table: RebuiltTable, from start: Int, _ draft: inout Draft) {
    let rows = table.lines.shifted(by: start)
    if isAnnouncedList(rows, in: draft) || isNumberedList(rows, table, in: draft) || isUntold(rows, in: draft)
      || table.confidence < doubtful && holdsText(rows, in: draft)
    {
      return
    }
    draft.tables[rows.lowerBound] = table
    for line in rows { draft.decide(line, .rebuiltRow) }
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
