import Fragments
import Recognizers
import UTF8Text

/// The lines of a mail's head: "From: Ina Brook", "Objet : Les ailes", "Gesendet: Montag, 3. Mai".
struct MailFields {
  typealias Kind = MailFieldName

  struct Field {
    var line: Int
    var kind: Kind?
    var value: Range<Int>
  }

  /// The most lines of a head.
  private static let longest = 40
  /// The longest name of a field, with its colon.
  private static let longestName = 40

  private(set) var fields: [Field] = []
  /// The line after the head.
  private(set) var end: Int

  var kinds: Set<Kind> { Set(fields.compactMap(\.kind)) }

  /// Whether these fields are a mail's: they say who sent it, and something else that a mail says.
  var areOfMail: Bool { kinds.contains(.from) && kinds.count >= 2 }

  /// Reads the fields that begin at a line, which other lines may follow.
  init(at start: Int, in text: TextLines) {
    end = start
    while end < min(text.lines.count, start + Self.longest), end == start || text.lines[end].blankLinesBefore == 0 {
      if text.lines[end].indent > 0, end > start {
        end += 1
        continue
      }
      if end == start, Self.isEnvelope(end, in: text) {
        fields.append(Field(line: end, kind: nil, value: text.lines[end].text))
        end += 1
        continue
      }
      guard let field = Self.field(end, in: text) ?? unknownField(in: text) else { return }
      fields.append(field)
      end += 1
    }
  }

  /// A field whose name has spaces and is not known, where it says when and known ones stand above and below it: "Enviada em: terça-feira, 4
  /// de março".
  private func unknownField(in text: TextLines) -> Field? {
    guard fields.last?.kind != nil, end + 1 < text.lines.count, text.lines[end + 1].blankLinesBefore == 0,
      Self.field(end + 1, in: text)?.kind != nil, case let line = text.lines[end].text,
      let colon = line.prefix(Self.longestName).first(where: { text.bytes[$0] == UInt8(ascii: ":") }),
      colon > line.lowerBound, case let value = (colon + 1..<line.upperBound).trimmed(in: text.bytes),
      DateFinder.first(in: text.bytes, value) != nil
    else { return nil }
    return Field(line: end, kind: .date, value: value)
  }

  /// "From ina@hill.example Tue Mar  4 09:12:44 2025", the line between mails of a mailbox.
  private static func isEnvelope(_ index: Int, in text: TextLines) -> Bool {
    guard text.begins(index, "From ") else { return false }
    return text.text(index).contains(UInt8(ascii: "@")) || text.words(index) >= 5
  }

  /// The field of a line: a name without spaces, a colon with a space before it in French, and its value. Copied from some programs, the
  /// name stands between asterisks.
  private static func field(_ index: Int, in text: TextLines) -> Field? {
    let line = text.lines[index].text
    var start = line.lowerBound
    while start < line.upperBound, text.bytes[start] == UInt8(ascii: "*") { start += 1 }
    guard
      let colon = (start..<line.upperBound).prefix(Self.longestName).first(where: {
        text.bytes[$0] == UInt8(ascii: ":")
      })
    else {
      return nil
    }
    let name = start..<beforeSpaces(colon, start, in: text)
    guard !name.isEmpty else { return nil }
    let words = String(decoding: text.bytes[name], as: UTF8.self)
    guard !name.contains(where: { isSpace(text.bytes[$0]) }) || MailFieldName(words) != nil else { return nil }
    var value = colon + 1
    while value < line.upperBound, text.bytes[value] == UInt8(ascii: "*") { value += 1 }
    return Field(line: index, kind: MailFieldName(words), value: (value..<line.upperBound).trimmed(in: text.bytes))
  }

  /// Where the spaces before an offset begin, no-break ones included.
  private static func beforeSpaces(_ offset: Int, _ start: Int, in text: TextLines) -> Int {
    var at = offset
    while at > start {
      if text.bytes[at - 1] == 0x20 {
        at -= 1
      } else if at - 2 >= start, text.holds("\u{A0}", at: at - 2) {
        at -= 2
      } else if at - 3 >= start, text.holds("\u{202F}", at: at - 3) {
        at -= 3
      } else {
        break
      }
    }
    return at
  }
}
