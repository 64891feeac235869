package import ArticleModel
import UTF8Text

/// Reads the byline of an article.
///
///     "by James Carter Senior News Editor"    ► James Carter, Senior News Editor
///     "By Ada Moor and Lee Stone"             ► Ada Moor · Lee Stone
///     "Von Jana Weiß, Redakteurin"            ► Jana Weiß, Redakteurin
package enum Byline {
  private static let particles: Set<String> = [
    "de", "da", "di", "del", "della", "dos", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ter", "zu",
    "y", "af",
  ]

  /// Whether a word is a small one within names: "van", "de".
  package static func isParticle(_ word: Substring) -> Bool { particles.contains(String(word)) }

  /// Whether a short line begins like a byline and goes on with a name.
  package static func isByline(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 160, range.count >= 5 else { return false }
    // Most lines are in plain letters and begin like none: they are not taken apart.
    let line = UnsafeBufferPointer(rebasing: bytes[range])
    if !line.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "(") }),
      !sortedOpenings.contains(where: { begins(line, with: $0) })
    {
      return false
    }
    return !authors(in: String(decoding: bytes[range], as: UTF8.self)).isEmpty
  }

  /// The authors a byline names; none if the line is not a byline.
  package static func authors(in line: String) -> [Author] {
    if let reporter = reporter(line) { return [reporter] }
    guard let rest = behindOpening(withoutBrackets(line)).map(withoutPlace).map(withoutDate).map(withoutLabel) else {
      return []
    }
    var authors: [Author] = []
    for part in people(in: rest) {
      if let last = authors.last, last.role == nil, isRole(part) || isProfession(part, behind: last, in: rest) {
        authors[authors.count - 1].role = String(part)
        continue
      }
      // The paper that it stood in.
      if !authors.isEmpty, part.hasPrefix("The ") { continue }
      guard let author = author(part) else { return authors }
      if author.name.isEmpty, let role = author.role, !authors.isEmpty {
        authors[authors.count - 1].role = authors[authors.count - 1].role ?? role
      } else if !author.name.isEmpty {
        authors.append(author)
      }
    }
    return authors
  }

  /// What stands behind the name of who reports, in languages that say so there, and the longest such name, in letters.
  private static let titlesBehind: Set<Substring> = ["기자", "특파원", "記者"]
  private static let longestNameBefore = 5

  /// The name before such a title, with an address of mail behind it or not: "김하늘 기자".
  private static func reporter(_ line: String) -> Author? {
    // Most lines have no such letters, whose first bytes are these: they are not taken apart.
    guard line.utf8.contains(where: { $0 >= 0xE8 }) else { return nil }
    let words = line.split(separator: " ").filter { !$0.contains("@") }
    guard words.count == 2, titlesBehind.contains(words[1]), (2...longestNameBefore).contains(words[0].count),
      words[0].allSatisfy({ $0.isLetter && !$0.isASCII })
    else { return nil }
    return Author(name: String(words[0]))
  }

  /// The longest first: "autor articol:" is no "autor" whose name begins with a small letter.
  private static let sortedOpenings = openings.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.map {
    Array($0.utf8)
  }
  /// The same where no case and no space tells the name from what leads to it.
  private static let wideOpenings = [
    "文：", "取材・文：", "文・取材：", "文＝", "著者：", "作者：", "撰文：", "文/", "執筆：", "取材：", "ライター：", "記者：", "记者：", "责任编辑：",
  ]

  private static func begins(_ line: UnsafeBufferPointer<UInt8>, with opening: [UInt8]) -> Bool {
    line.count > opening.count + 1 && opening.indices.allSatisfy { lowered(line[$0]) == opening[$0] }
  }

  private static func behindOpening(_ line: String) -> Substring? {
    if line.utf8.first ?? 0 >= 0xE3, let sign = wideOpenings.first(where: line.hasPrefix) {
      // What follows a wide space is another label: "文：早瀬みどり　写真：戸田航".
      let rest = line.dropFirst(sign.count)
      return rest.contains("：") ? rest.prefix { $0 != "\u{3000}" && $0 != " " } : rest
    }
    let lowered = Array(line.lowercased().utf8)
    for opening in sortedOpenings
    where opening.first == lowered.first && lowered.count > opening.count + 1 && lowered.starts(with: opening) {
      let next = lowered[opening.count]
      if next == 0x20 || next == UInt8(ascii: ":") || next == 0xC2 {
        return line[line.utf8.index(line.utf8.startIndex, offsetBy: min(opening.count + 1, line.utf8.count))...]
      }
      if let name = gluedName(line, behind: opening.count) { return name }
    }
    return nil
  }

  /// The name that has lost the space before it: "ByAda Moor", but no "BYTE".
  private static func gluedName(_ line: String, behind count: Int) -> Substring? {
    let bytes = line.utf8
    guard count > 1, bytes.count > count + 2 else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: count)
    return isLower(bytes[bytes.index(before: start)]) && isUpper(bytes[start]) ? line[start...] : nil
  }

  /// The line up to the words that say when or where it was published: "on May 4", "in Workshop".
  private static func withoutPlace(_ text: Substring) -> Substring {
    let places: [StaticString] = [" on ", " in ", " at ", " for ", " am "]
    let cuts = places.compactMap { text.firstRange(ofBytes: $0)?.lowerBound }
    return text[..<(cuts.min() ?? text.endIndex)]
  }

  /// The fewest words before a date that are a name, and the most that may follow it.
  private static let mostBehindDate = 6

  /// The line up to a date that stands right behind the name: "Jutta Brand 12. Juni 2025".
  private static func withoutDate(_ text: Substring) -> Substring {
    guard let date = beginningOfDate(in: text), date > text.startIndex, text[text.index(before: date)].isWhitespace
    else { return text }
    // The day of the week, and what leads to it, is no part of the name.
    var name = text[..<date].split(separator: " ")
    while let last = name.last, !isOfName(last) {
      name.removeLast()
    }
    guard name.count >= 2, let end = name.last?.endIndex else { return text }
    return text[..<end]
  }

  /// Where a date begins that hardly anything follows; nil where none does.
  private static func beginningOfDate(in text: Substring) -> Substring.Index? {
    guard let digit = text.firstIndex(where: \.isNumber) else { return nil }
    var whole = String(text)
    let date: Int? = whole.withUTF8 { bytes in
      guard let found = DateFinder.first(in: bytes, 0..<bytes.count),
        PlainWords(bytes, found.range.upperBound..<bytes.count).count <= mostBehindDate
      else { return nil }
      return found.range.lowerBound
    }
    if let date { return text.utf8.index(text.utf8.startIndex, offsetBy: date) }
    return isDayAndYear(String(text[digit...])) ? digit : nil
  }

  /// Whether a text is a day, a month in a language of which no month is known, and a year: "3 มี.ค. 2568".
  private static func isDayAndYear(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{00A0}" })
    guard (3...4).contains(words.count), words[0].allSatisfy(\.isNumber), words[0].count <= 2 else { return false }
    return words[2].filter(\.isNumber).count == 4 && !words[1].contains(where: \.isNumber)
  }

  /// Whether a word before a date may be a part of the name: no sign, no word that leads to the date, no day of the week.
  private static func isOfName(_ word: Substring) -> Bool {
    guard word.contains(where: \.isLetter), word.first?.isLowercase != true else { return false }
    return !CalendarWords.englishWeekdays.contains(word.filter { $0 != "," }.lowercased())
  }

  /// The line up to what a second label says: "Maja Lindh Foto: Olle Berg".
  private static func withoutLabel(_ text: Substring) -> Substring {
    guard let colon = text.firstRange(ofBytes: ": "), let space = text[..<colon.lowerBound].lastIndex(of: " ") else {
      return text
    }
    return text[..<space]
  }

  /// The parts between commas, "and", "&", bars and dashes; what follows a date, a bar or a dot in the middle is cut by
  /// its form.
  private static func people(in text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    let joints: [StaticString] = [
      ", ", " and ", " & ", " | ", " –", " —", " - ", " · ", " • ", " und ", " et ", " y ", " en ", " och ", " og ",
      " и ", "\u{00A0}|",
    ]
    while !rest.isEmpty {
      var cut: Range<Substring.Index>?
      for joint in joints {
        if let found = rest.firstRange(ofBytes: joint), cut.map({ found.lowerBound < $0.lowerBound }) ?? true {
          cut = found
        }
      }
      parts.append(rest[..<(cut?.lowerBound ?? rest.endIndex)])
      rest = cut.map { rest[$0.upperBound...] } ?? ""
    }
    return parts.filter { part in
      guard !part.allSatisfy({ $0 == " " }) else { return false }
      let part = part.lowercased()
      return !datings.contains { part.hasPrefix($0) }
    }
  }

  /// Words that lead to a date.
  private static let datings = [
    "updated", "published", "posted", "last updated", "last modified", "first published", "aktualisiert",
    "veröffentlicht",
    "stand:", "mis à jour", "publié", "actualizado", "publicado", "aggiornato", "pubblicato", "bijgewerkt",
    "gepubliceerd", "atualizado", "uppdaterad", "publicerad", "oppdatert", "publisert", "opdateret", "publiceret",
    "päivitetty", "julkaistu", "aktualizacja", "opublikowano", "обновлено", "опубликовано", "оновлено", "güncelleme",
  ]

  /// Splits "James Carter Senior News Editor" into name and role; nil if the part is neither.
  private static func author(_ part: Substring) -> Author? {
    var part = part
    while let last = part.last, ",;:".contains(last) { part.removeLast() }
    // A full stop ends a line of names, not an initial.
    if part.last == ".", part.split(separator: " ").last?.utf8.count ?? 0 > 4 { part.removeLast() }
    let words = part.split(whereSeparator: { $0 == " " || $0 == "\u{00A0}" || $0 == "\t" })
    let roleStart = roleStart(words)
    let name = words[..<roleStart]
    let role = words[roleStart...]
    guard name.count <= 5, name.count != 1 || role.isEmpty, name.allSatisfy(isNameWord), words.count <= 12 else {
      return nil
    }
    if let first = name.first, particles.contains(String(first)), name.count < 2 { return nil }
    if name.count == 1, !isSingleName(name[0]) { return nil }
    return Author(
      name: name.joined(separator: " "), role: role.isEmpty ? nil : role.joined(separator: " "))
  }

  /// Where the role begins: at its first known word, or after the name if the last word is a role.
  private static func roleStart(_ words: [Substring]) -> Int {
    let known = words.firstIndex { roleWords.contains($0.lowercased()) } ?? words.count
    guard let last = words.last, known > 2, roleNouns.contains(last.lowercased()) else { return known }
    var end = 2
    // Initials and particles belong to the name: "John B. Moor", "Ada van der Moor".
    while end < known, particles.contains(String(words[end - 1])) || words[end - 1].hasSuffix(".") { end += 1 }
    return min(end, known)
  }

  /// Whether a part after a comma is a role: up to six words that end in such a noun.
  package static func isRole(_ part: Substring) -> Bool {
    let words = part.split(separator: " ")
    guard words.count <= 6, let last = words.last else { return false }
    return roleNouns.contains(last.lowercased()) || words.count >= 2 && roleNouns.contains(words[0].lowercased())
  }

  /// Whether a single word follows the comma after a full name: "Tracy Parker, Dietitian". Another author would have
  /// two names as well.
  private static func isProfession(_ part: Substring, behind author: Author, in line: Substring) -> Bool {
    guard author.name.utf8.contains(0x20), !part.utf8.contains(0x20), part.utf8.count >= 5, isNameWord(part) else {
      return false
    }
    return line.contains(author.name + ", " + part)
  }

  /// A capital and no digits; particles such as "van" are part of a name.
  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if particles.contains(String(word)) { return true }
    return (first.properties.isUppercase || isCaseless(first))
      && !word.utf8.contains { isDigit($0) || $0 == UInt8(ascii: ":") }
  }

  /// Whether a letter is of a script that has no capitals, or writes without them.
  private static func isCaseless(_ letter: Unicode.Scalar) -> Bool {
    if letter.value >= 0x3040 { return true }
    if (0x10D0...0x10FF).contains(letter.value) { return true }
    return letter.value >= 0x0590 && letter.properties.isAlphabetic && !letter.properties.isLowercase
  }

  /// A single word is a writer's name only if it is not a common word of menus.
  private static func isSingleName(_ word: Substring) -> Bool {
    word.utf8.count >= 4 && word.utf8.count <= 30
      && !["Topic", "Category", "Date", "Author", "Default", "Relevance", "Popularity"].contains(String(word))
  }
}
