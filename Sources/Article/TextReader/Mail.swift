import ArticleModel
import Recognizers
import UTF8Text

/// Reads a mail: its header becomes title, author and date, attributions stay above quotations, signature and the footer of a mailing list
/// are removed.
///
///     From: Ina Brook <ina@hill.example>     ►   author
///     Subject: Re: Who has the boat hook?        title
///     Date: Tue, 4 Mar 2025 09:12:44 +0100       date
///
///     On Mon, Piet Oostra wrote:                 paragraph
///     > I saw it on the Petrel.                  quote
///
///     --
///     Ina Brook, Kiosk                           (signature)
struct Mail {
  /// The most lines of a head.
  private static let longestHead = 40
  /// The most lines of a signature, and of a list's footer.
  private static let longestSignature = 8
  /// The longest attribution of a quotation, in words.
  private static let longestAttribution = 30

  static func apply(to text: inout TextLines) {
    let hasHead = readHead(&text)
    let hasQuotes = markAttributions(&text)
    readFooter(&text, isMail: hasHead || hasQuotes)
  }

  // MARK: Head

  private static func readHead(_ text: inout TextLines) -> Bool {
    let (fields, end) = fields(in: text)
    let kinds = Set(fields.compactMap(\.kind))
    guard kinds.contains(.from), kinds.contains(.subject) || kinds.contains(.date) || kinds.contains(.to) else {
      return false
    }
    var masthead = text.declared ?? Masthead()
    var title: (line: Int, text: Range<Int>)?
    for field in fields {
      switch field.kind {
      case .from where masthead.authors.isEmpty:
        let name = SenderName.read(String(decoding: text.bytes[field.value], as: UTF8.self))
        if let name { masthead.authors = [Author(name: name)] }
      case .subject where !field.value.isEmpty: title = (field.line, field.value)
      case .date: masthead.published = DateFinder.first(in: text.bytes, field.value)?.date
      default: break
      }
    }
    text.declared = masthead
    text.isWhole = true
    guard let title else {
      text.isUntitled = true
      text.setAside(0..<end, .metadata)
      return true
    }
    text.setAside(0..<title.line, .metadata)
    text.setAside(text.lines[title.line].text.lowerBound..<title.text.lowerBound, as: .metadata)
    text.say(.title, title.line)
    text.lines[title.line].text = title.text
    // A subject may continue on indented lines.
    var next = title.line + 1
    while next < end, text.lines[next].indent > 0 {
      text.say(.goesOn, next)
      next += 1
    }
    text.setAside(next..<end, .metadata)
    return true
  }

  private enum Kind { case from, to, subject, date }

  private struct Field {
    var line: Int
    var kind: Kind?
    var value: Range<Int>
  }

  /// The fields of the header that begins the text, and the line after it.
  private static func fields(in text: TextLines) -> (fields: [Field], end: Int) {
    var fields: [Field] = []
    var index = 0
    while index < min(text.lines.count, longestHead), index == 0 || text.lines[index].blankLinesBefore == 0 {
      let line = text.lines[index]
      if line.indent > 0, index > 0 {
        index += 1
        continue
      }
      if index == 0, text.begins(0, "From "), text.holds("@", at: line.text.lowerBound) || text.words(0) >= 5 {
        fields.append(Field(line: 0, kind: nil, value: line.text))
        index += 1
        continue
      }
      guard let colon = line.text.prefix(24).first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
        !(line.text.lowerBound..<colon).contains(where: { isSpace(text.bytes[$0]) })
      else { return index > 0 && fields.count >= 2 ? ([], 0) : (fields, index) }
      let name = String(decoding: text.bytes[line.text.lowerBound..<colon], as: UTF8.self).lowercased()
      let value = (colon + 1..<line.text.upperBound).trimmed(in: text.bytes)
      fields.append(Field(line: index, kind: names[name], value: value))
      index += 1
    }
    return (fields, index)
  }

  private static let names: [String: Kind] = [
    "from": .from, "von": .from, "de": .from, "da": .from, "van": .from, "från": .from, "od": .from, "от": .from,
    "to": .to, "an": .to, "à": .to, "para": .to, "a": .to, "aan": .to, "till": .to, "do": .to, "кому": .to,
    "subject": .subject, "betreff": .subject, "objet": .subject, "asunto": .subject, "assunto": .subject,
    "oggetto": .subject, "onderwerp": .subject, "ämne": .subject, "temat": .subject, "тема": .subject,
    "date": .date, "datum": .date, "fecha": .date, "data": .date, "sent": .date, "gesendet": .date, "envoyé": .date,
    "дата": .date,
  ]

  // MARK: Who wrote what is quoted

  /// Keeps attributions above quotations; returns whether one had a date or an address, as in mails.
  private static func markAttributions(_ text: inout TextLines) -> Bool {
    var found = false
    for index in text.lines.indices.dropFirst() {
      guard QuotedLine.isQuoted(text.lines[index].text, in: text.bytes), text.lines[index].blankLinesBefore <= 1,
        case let above = index - 1, text.lines[above].said == .nothing,
        text.bytes[text.lines[above].text.upperBound - 1] == UInt8(ascii: ":"),
        !QuotedLine.isQuoted(text.lines[above].text, in: text.bytes)
      else { continue }
      let isWrapped = above > 0 && text.lines[above].blankLinesBefore == 0 && isDated(above - 1, in: text)
      let first = isWrapped ? above - 1 : above
      guard text.words(first) + (isWrapped ? text.words(above) : 0) <= longestAttribution else { continue }
      found = found || isDated(first, in: text) || isDated(above, in: text)
      text.say(.paragraph, first)
      if isWrapped { text.say(.goesOn, above) }
    }
    return found
  }

  private static func isDated(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    return text.text(index).contains(UInt8(ascii: "@")) || text.text(index).contains(UInt8(ascii: "<"))
      || DateFinder.first(in: text.bytes, range) != nil
  }

  // MARK: Signature and footer

  /// Sets aside what follows "-- ", and the words of a mailing list after a rule.
  private static func readFooter(_ text: inout TextLines, isMail: Bool) {
    let first = max(0, text.lines.count - 4 * longestSignature)
    let footer = (first..<text.lines.count).first { isRuleOfList($0, in: text) }
    let end = footer ?? text.lines.count
    let sign = (first..<end).first { index in
      isSignatureSign(index, in: text, isMail: isMail) && end - index - 1 <= longestSignature && index > 0
    }
    if let sign { text.setAside(sign..<end, .metadata) }
    if let footer { text.setAside(footer..<text.lines.count, .siteBoilerplate) }
  }

  /// Two hyphens and a space on a line; the space may have been lost.
  private static func isSignatureSign(_ index: Int, in text: TextLines, isMail: Bool) -> Bool {
    let range = text.lines[index].text
    guard range.count == 2, text.begins(index, "--"), text.lines[index].indent == 0 else { return false }
    return isMail || text.holds(" \n", at: range.upperBound)
  }

  /// Twenty underscores or more, with a mailing list and an address below.
  private static func isRuleOfList(_ index: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard range.count >= 20, range.allSatisfy({ text.bytes[$0] == UInt8(ascii: "_") }) else { return false }
    let below = index + 1..<text.lines.count
    guard !below.isEmpty, below.count <= longestSignature else { return false }
    let words = below.map { text.string($0).lowercased() }.joined(separator: " ")
    return words.contains("://") && ["list", "subscri", "group"].contains { words.contains($0) }
  }
}

/// The name in the field of a mail that says who sent it.
enum SenderName {
  /// "Ina Brook <ina@hill.example>", "ina@hill.example (Ina Brook)", "\"Brook, Ina\" <…>"; nil if there is an address alone.
  static func read(_ field: String) -> String? {
    var name = field[...]
    if let angle = name.firstIndex(of: "<") {
      name = name[..<angle]
    } else if let bracket = name.firstIndex(of: "("), let close = name[bracket...].firstIndex(of: ")") {
      name = name[name.index(after: bracket)..<close]
    }
    let trimmed = name.drop { $0 == " " || $0 == "\"" || $0 == "'" }
    var end = trimmed.endIndex
    while end > trimmed.startIndex, case let before = trimmed[trimmed.index(before: end)],
      before == " " || before == "\"" || before == "'"
    {
      end = trimmed.index(before: end)
    }
    let clean = trimmed[..<end]
    guard !clean.isEmpty, !clean.contains("@") else { return nil }
    let parts = clean.split(separator: ",")
    return parts.count == 2 && !clean.contains(" at ")
      ? "\(parts[1].drop { $0 == " " }) \(parts[0])" : String(clean)
  }
}
