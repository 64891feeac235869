import ArticleModel
import Recognizers
import UTF8Text

/// Reads the mails of a mailbox or of a list's digest as messages of one discussion: the head of each is set aside, an answer stands
/// below what it answers.
///
///     From ina@hill.example Tue Mar  4 09:12:44 2025     (set aside)
///     From: Ina Brook <ina@hill.example>             ►   a post by Ina Brook
///     Subject: Re: Who has the boat hook?                (set aside; another subject is a heading)
///     In-Reply-To: <a@hill.example>
///
///     It is on the Petrel.                               what she says
struct Mailbox {
  /// The most answers that stand one below the other.
  private static let deepest = 30

  private let text: TextLines
  /// The depths of the mails read so far, by what they are called.
  private var depths: [String: Int] = [:]

  /// Reads a text whose first head ends before a line, where other mails follow.
  static func read(_ text: inout TextLines, first: MailFields, below start: Int) {
    let heads = [first] + heads(in: text, below: start)
    guard heads.count >= 2 else { return }
    var mailbox = Mailbox(text: text)
    let posts = heads.map { mailbox.post($0) }
    let subject = subject(of: first).map { bare($0.value, in: text) }
    for head in heads.dropFirst() { setAside(head, in: &text, but: subject) }
    setAsideEnd(in: &text, of: subject)
    text.posts = posts
  }

  /// The heads of further mails: behind the line that parts them in a mailbox, or the number a digest gives.
  private static func heads(in text: TextLines, below start: Int) -> [MailFields] {
    var found: [MailFields] = []
    var index = start
    while index < text.lines.count {
      guard text.lines[index].blankLinesBefore > 0, text.begins(index, "From ") || text.begins(index, "Message: "),
        case let head = MailFields(at: index, in: text), head.areOfMail
      else {
        index += 1
        continue
      }
      found.append(head)
      index = head.end
    }
    return found
  }

  private static func setAside(_ head: MailFields, in text: inout TextLines, but subject: String?) {
    guard let first = head.fields.first?.line else { return }
    guard let own = Self.subject(of: head), bare(own.value, in: text) != subject else {
      text.setAside(first..<head.end, .metadata)
      return
    }
    text.setAside(first..<own.line, .metadata)
    text.setAside(text.lines[own.line].text.lowerBound..<own.value.lowerBound, as: .metadata)
    text.say(.heading, own.line, level: 2)
    text.lines[own.line].text = own.value
    text.setAside(own.line + 1..<head.end, .metadata)
  }

  /// Takes out how a digest ends: "End of Gauges Digest, Vol 12, Issue 3".
  private static func setAsideEnd(in text: inout TextLines, of subject: String?) {
    guard let subject, let last = text.lines.indices.suffix(3).first(where: { text.begins($0, "End of ") }),
      text.string(last).lowercased().contains(subject)
    else { return }
    text.setAside(last..<text.lines.count, .metadata)
  }

  private static func subject(of head: MailFields) -> MailFields.Field? {
    head.fields.first { $0.kind == .subject && !$0.value.isEmpty }
  }

  /// A subject without what answers put before it.
  private static func bare(_ subject: Range<Int>, in text: TextLines) -> String {
    var words = String(decoding: text.bytes[subject], as: UTF8.self).lowercased()[...]
    while let colon = words.firstIndex(of: ":"), answers.contains(String(words[..<colon])) {
      words = words[words.index(after: colon)...].drop { $0 == " " }
    }
    return String(words)
  }

  private static let answers: Set<String> = [
    "re", "aw", "antw", "sv", "vs", "odp", "res", "ynt", "fwd", "fw", "wg", "tr", "rv",
  ]

  private mutating func post(_ head: MailFields) -> TextPost {
    let first = head.fields.first?.line ?? 0
    let start = text.lines[first].text.lowerBound
    // What is left of the head, a subject of its own, is part of what is said.
    var post = TextPost(head: start..<start)
    for field in head.fields {
      let value = String(decoding: text.bytes[field.value], as: UTF8.self)
      switch field.kind {
      case .from where post.author == nil: post.author = SenderName.read(value) ?? Self.local(value)
      case .date where post.date == nil: post.date = value
      default: break
      }
    }
    post.depth = identifier("in-reply-to:", in: head).flatMap { depths[$0] }.map { min($0 + 1, Self.deepest) } ?? 0
    if let own = identifier("message-id:", in: head) { depths[own] = post.depth }
    return post
  }

  /// The name in an address of mail.
  private static func local(_ address: String) -> String? {
    let name = address.prefix { $0 != "@" && $0 != ">" }.drop { $0 == "<" || $0 == " " }
    return name.isEmpty || name.contains(" ") ? nil : String(name)
  }

  /// What stands between angles in a field.
  private func identifier(_ name: String, in head: MailFields) -> String? {
    for field in head.fields where field.kind == nil {
      let line = text.string(field.line)
      guard line.lowercased().hasPrefix(name), let open = line.firstIndex(of: "<"),
        let close = line[open...].firstIndex(of: ">")
      else { continue }
      return String(line[open...close])
    }
    return nil
  }
}
