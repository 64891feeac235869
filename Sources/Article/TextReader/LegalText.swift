import Fragments
import UTF8Text

/// Reads laws and rules: sections are headings, and numbers like "2.1" begin paragraphs that hang after them.
///
///     § 1 Begriffe                             ►   heading
///     2.1 No boat shall lie at the quay for        paragraph: 2.1 No boat shall lie at the quay for longer than a day.
///         longer than a day.
enum LegalText {
  private static let fewest = 2
  private static let longestTitle = 14

  static func apply(to text: inout TextLines) {
    guard !text.isWhole else { return }
    let sections = text.lines.indices.filter { isSection($0, in: text) }
    let parts = CountedLines.find(in: text).filter { !sections.contains($0) }
    let titles = sections.isEmpty && !parts.isEmpty ? numberedTitles(in: text) : sections
    guard titles.count >= fewest else { return }
    for index in parts { markPart(index, &text) }
    for index in titles { text.say(.heading, index, level: parts.isEmpty ? 2 : 3) }
    readTitle(above: min(titles[0], parts.first ?? titles[0]), &text)
    var hanging: Int32?
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.said != .nothing {
        hanging = nil
      } else if isDecimal(line.text, in: text) {
        text.say(.paragraph, index)
        hanging = line.indent
      } else if let above = hanging, line.blankLinesBefore == 0, line.indent > above,
        !ListMarker.opensClause(text.bytes, line.text)
      {
        text.say(.goesOn, index)
      } else {
        hanging = nil
        if ListMarker.opensClause(text.bytes, line.text) { text.say(.item, index) }
      }
      if text.lines[index].said == .item { joinItem(below: index, &text) }
    }
  }

  /// "PART I" and the name of the part right below it, above an empty line.
  private static func markPart(_ index: Int, _ text: inout TextLines) {
    text.say(.heading, index, level: 2)
    let name = index + 1
    guard name + 1 < text.lines.count, text.lines[name].blankLinesBefore == 0,
      text.lines[name + 1].blankLinesBefore > 0,
      text.words(name) <= longestTitle, !text.endsSentence(name), text.lines[name].said == .nothing
    else { return }
    text.say(.goesOn, name)
  }

  /// The sections of parts, where they have nothing but a number: short lines counted through all parts, each right above its text.
  private static func numberedTitles(in text: TextLines) -> [Int] {
    var titles: [Int] = []
    for index in text.lines.indices.dropLast() {
      let line = text.lines[index]
      guard line.blankLinesBefore > 0, text.lines[index + 1].blankLinesBefore == 0, text.words(index) <= longestTitle,
        !text.endsSentence(index), isDigit(text.bytes[line.text.lowerBound]),
        let marker = ListMarker.read(text.bytes, line.text), marker.kind == .number,
        Int(marker.value) == titles.count + 1
      else { continue }
      titles.append(index)
    }
    return titles
  }

  /// The first line, alone above the first section, is the title.
  private static func readTitle(above section: Int, _ text: inout TextLines) {
    guard section > 0, text.lines[0].said == .nothing, text.words(0) <= longestTitle, !text.endsSentence(0),
      text.lines[1].blankLinesBefore > 0
    else { return }
    text.say(.title, 0)
  }

  /// Joins lines that are indented deeper than an item, or go on with its open sentence, and are no items themselves.
  private static func joinItem(below item: Int, _ text: inout TextLines) {
    var next = item + 1
    while next < text.lines.count, text.lines[next].blankLinesBefore == 0, text.lines[next].said == .nothing,
      text.lines[next].indent > text.lines[item].indent || goesOn(next, in: text),
      !ListMarker.opensClause(text.bytes, text.lines[next].text)
    {
      text.say(.goesOn, next)
      next += 1
    }
  }

  /// Whether a line goes on with a sentence that the one above it leaves open.
  private static func goesOn(_ index: Int, in text: TextLines) -> Bool {
    let last = text.bytes[text.lines[index - 1].text.upperBound - 1]
    guard ![UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(last) else { return false }
    return !text.endsSentence(index - 1) && FirstWord.mayGoOn(text.lines[index].text, in: text.bytes)
  }

  /// "§ 1 Begriffe", "Section 2. Lying at the Quay", "Art. 5": short and on a separate line.
  private static func isSection(_ index: Int, in text: TextLines) -> Bool {
    let line = text.lines[index]
    guard line.said == .nothing, line.blankLinesBefore > 0 || index == 0,
      isCounted(line.text, in: text) || isNamed(line.text, in: text), text.words(index) <= longestTitle
    else { return false }
    let last = text.bytes[line.text.upperBound - 1]
    guard last != UInt8(ascii: ","), last != UInt8(ascii: ";"), last != UInt8(ascii: ":") else { return false }
    return !text.endsSentence(index) || text.words(index) <= 3
  }

  /// "第1条（目的）", "第三章 …", "제2조": the sign of order, a number, and what is counted.
  private static func isCounted(_ range: Range<Int>, in text: TextLines) -> Bool {
    guard range.count >= 7, range.count <= 120,
      text.holds("第", at: range.lowerBound) || text.holds("제", at: range.lowerBound)
    else { return false }
    let number = range.lowerBound + 3
    let digits = text.bytes[number..<range.upperBound].prefix { isDigit($0) }.count
    guard
      let end = digits > 0 ? number + digits : HanNumeral.read(text.bytes, number..<range.upperBound)?.end
    else { return false }
    return ["条", "條", "章", "節", "节", "款", "編", "编", "조", "장", "절"].contains { text.holds($0, at: end) }
  }

  /// Whether the name of a section begins the line, and its number stands behind that.
  private static func isNamed(_ range: Range<Int>, in text: TextLines) -> Bool {
    if text.holds("§", at: range.lowerBound) {
      var at = range.lowerBound + 2
      while at < range.upperBound, isSpace(text.bytes[at]) || text.holds("\u{A0}", at: at) {
        at += isSpace(text.bytes[at]) ? 1 : 2
      }
      return at < range.upperBound && isDigit(text.bytes[at])
    }
    guard let space = range.prefix(16).first(where: { text.bytes[$0] == 0x20 }), space + 1 < range.upperBound,
      isDigit(text.bytes[space + 1])
    else { return false }
    return names.contains(String(decoding: text.bytes[range.lowerBound..<space], as: UTF8.self).lowercased())
  }

  private static let names: Set<String> = [
    "section", "sec.", "article", "art.", "artikel", "clause", "rule", "abschnitt", "articolo", "artigo",
    "regel", "sección", "sezione", "seção", "paragraf", "artículo", "art", "chapter", "kapitel", "chapitre", "capítulo",
    "capitolo", "hoofdstuk", "rozdział", "rozdzial", "článek", "článok", "čl.", "hlava", "cikk", "fejezet", "capitolul",
    "articolul", "članak", "članek", "kapitola", "madde", "bölüm", "luku", "kap.", "статья", "глава", "раздел", "пункт",
    "стаття", "розділ", "член", "чл.", "члан", "άρθρο", "κεφάλαιο", "straipsnis", "pants", "pasal", "bab", "điều",
    "chương", "titre", "título", "titolo", "titel",
  ]

  /// "2.1 No boat …"
  private static func isDecimal(_ range: Range<Int>, in text: TextLines) -> Bool {
    var at = range.lowerBound
    var dots = 0
    while at < range.upperBound, isDigit(text.bytes[at]) || text.bytes[at] == UInt8(ascii: "."),
      at - range.lowerBound < 12
    {
      if text.bytes[at] == UInt8(ascii: ".") { dots += 1 }
      at += 1
    }
    return dots > 0 && isDigit(text.bytes[range.lowerBound]) && at < range.upperBound && text.bytes[at] == 0x20
      && isDigit(text.bytes[range.lowerBound + 2])
  }
}
