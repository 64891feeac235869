import Fragments
import Recognizers
import UTF8Text

/// Finds the heads of mails that archives set as lists, as lines, or above the mail in one piece of code.
///
///     <li>From: Ruth Stein <ruth@valley.example></li> <li>Date: Mon, 3 Feb 2014 18:20:11 +0100</li> <li>To: …</li>
///     ►   Ruth Stein, "Mon, 3 Feb 2014 18:20:11 +0100"
///
///     From: Mira Feld @ 2024-05-01  9:12 UTC (permalink)
///       To: gauges; +Cc: Olav Brask
///     ►   Mira Feld, "2024-05-01  9:12 UTC"
struct MailHeads {
  struct Head {
    var fragments: Range<Int>
    var name: String?
    var date: String?
  }

  private let list: FragmentList
  /// The most fragments of a head, and the longest of them in bytes.
  private static let most = 14
  private static let longest = 600
  /// The longest name of a field.
  private static let longestName = 24

  init(_ list: FragmentList) { self.list = list }

  /// The heads of a page, in order.
  func all() -> [Head] {
    var heads: [Head] = []
    var index = 0
    while index < list.fragments.count {
      if let head = head(at: index) {
        heads.append(head)
        index = head.fragments.upperBound
      } else {
        index += 1
      }
    }
    return heads
  }

  /// The head that begins with a fragment: its fields say who sent it and two things more, or when in the same line.
  private func head(at start: Int) -> Head? {
    guard let first = fields(of: start), first.contains(where: { $0.name != nil }) else { return nil }
    var fields = first
    var end = start + 1
    while end < min(list.fragments.count, start + Self.most), let more = self.fields(of: end) {
      fields += more
      end += 1
    }
    guard let from = fields.first(where: { $0.name == .from }) else { return nil }
    let sent = from.value.firstRange(of: " @ ")
    guard Set(fields.compactMap(\.name)).count >= (sent == nil ? 3 : 2) else { return nil }
    var head = Head(fragments: start..<end)
    if let sent {
      head.name = SenderName.read(String(from.value[..<sent.lowerBound]))
      head.date = String(from.value[sent.upperBound...].prefix { $0 != "(" }).trimmed
    } else {
      head.name = SenderName.read(from.value)
      head.date = fields.first { $0.name == .date }?.value
    }
    return head.name == nil ? nil : head
  }

  /// The fields of a fragment; nil where one of its lines is none.
  private func fields(of index: Int) -> [(name: MailFieldName?, value: String)]? {
    let text = list.fragments[index].text
    guard !text.isEmpty, text.count <= Self.longest else { return nil }
    switch list.fragments[index].form {
    case .text, .item, .code, .line, .term, .paragraph: break
    default: return nil
    }
    var found: [(name: MailFieldName?, value: String)] = []
    var rest = list.utf8[text]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].drop { $0 == 0x0A }
      guard !line.isEmpty else { continue }
      // Nearly every text is told by its first bytes.
      guard let colon = line.prefix(Self.longestName).firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].allSatisfy({ isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") || isSpace($0) })
      else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).trimmed
      guard !name.isEmpty, name.utf8.allSatisfy({ isLetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
      found.append((MailFieldName(name), value))
    }
    return found.isEmpty ? nil : found
  }
}

/// The mails of one discussion that a page shows below each other, each in a piece of code of its own.
extension MailHeads {
  /// What each of them says, and how deep it stands below what it answers.
  func posts() -> [FragmentPost] {
    let heads = all().filter { list.fragments[$0.fragments.lowerBound].form == .code }
    guard heads.count >= 2, Set(heads.map { list.fragments[$0.fragments.lowerBound].group }).count == heads.count else {
      return []
    }
    let known = heads.map { (group: list.fragments[$0.fragments.lowerBound].group, head: $0) }
    return known.map { group, head in
      let own = lines(of: group, around: head.fragments.lowerBound)
      let said = own.filter { $0 >= head.fragments.upperBound && !leadsOn($0) }
      return FragmentPost(
        author: head.name, date: head.date, depth: depth(own.lowerBound..<head.fragments.lowerBound), said: said,
        rest: own.filter { !said.contains($0) }, cuts: [:], kind: 0, isVague: false, isDeclared: true)
    }
  }

  /// The lines of a piece of code.
  private func lines(of group: Int32, around index: Int) -> Range<Int> {
    func isOwn(_ other: Int) -> Bool { list.fragments[other].form == .code && list.fragments[other].group == group }
    var (first, end) = (index, index + 1)
    while first > 0, isOwn(first - 1) { first -= 1 }
    while end < list.fragments.count, isOwn(end) { end += 1 }
    return first..<end
  }

  /// Whether a line is links to other views of the archive, for the most part.
  private func leadsOn(_ index: Int) -> Bool {
    let text = list.fragments[index].text
    var linked = 0
    var at = InlineSpan.first(in: list.spans, from: UInt32(clamping: text.lowerBound))
    while at < list.spans.count, Int(list.spans[at].lower) < text.upperBound {
      if list.spans[at].style == .link { linked += Int(list.spans[at].upper - list.spans[at].lower) }
      at += 1
    }
    return linked * 3 >= text.count
  }

  /// How deep a mail stands in the list of all that is drawn above it, where a sign marks its own line there:
  ///
  ///       2024-05-01 11:40 ` Olav Brask
  ///     @ 2024-05-02  7:03   ` Mira Feld     ►   2
  private func depth(_ overview: Range<Int>) -> Int {
    guard
      let own = overview.first(where: { list.utf8[list.fragments[$0].text].starts(with: "@ ".utf8) }),
      case let line = list.utf8[list.fragments[own].text],
      let sign = line.firstIndex(of: UInt8(ascii: "`"))
    else { return 0 }
    let spaces = line[..<sign].reversed().prefix { $0 == 0x20 }.count
    return 1 + (spaces - 1) / 2
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
