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
enum Mail {
  /// The most lines of a signature, and of a list's footer.
  private static let longestSignature = 8
  /// The longest attribution of a quotation, in words.
  private static let longestAttribution = 30

  static func apply(to text: inout TextLines) {
    let head = MailFields(at: 0, in: text)
    let start = readHead(head, &text)
    readMailbox(&text)
    if start > 0 { Mailbox.read(&text, first: head, below: start) }
    MailArmour.takeOut(of: &text)
    InitialQuotes.read(&text, isMail: start > 0)
    MailParts.read(&text, below: start)
    let memo = start == 0 ? MailMemo.titleLines(in: text) : nil
    let hasInnerHead = MailBody.markHeads(&text, below: start)
    let hasQuotes = markAttributions(&text)
    let isMail = start > 0 || hasInnerHead
    readFooters(&text, isMail: isMail || hasQuotes)
    guard isMail else { return }
    if start == 0 {
      text.isWhole = true
      if let memo { memo.read(&text) } else { text.isUntitled = true }
    }
    if text.width == nil { text.width = MailBody.width(text, below: start) }
    MailBody.markParagraphs(&text, below: start)
  }

  // MARK: Head

  /// Reads the head the text begins with; returns the line after it, 0 where there is none.
  private static func readHead(_ head: MailFields, _ text: inout TextLines) -> Int {
    let (fields, end) = (head.fields, head.end)
    guard head.areOfMail, end == text.lines.count || text.lines[end].blankLinesBefore > 0 else { return 0 }
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
      return end
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
    return end
  }

  /// Takes off the sign that mailboxes put before lines that begin as the line between two mails does.
  private static func readMailbox(_ text: inout TextLines) {
    guard text.bytes.count > 5, text.holds("From ", at: 0) else { return }
    for index in text.lines.indices where text.begins(index, ">From ") {
      text.lines[index].text = text.lines[index].text.dropFirst()
    }
  }

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

  /// Sets aside the footers of a mail, or of each mail of several.
  private static func readFooters(_ text: inout TextLines, isMail: Bool) {
    let ends = text.posts.dropFirst().map { post in
      text.lines.firstSortedIndex { $0.text.lowerBound >= post.head.lowerBound }
    }
    for (start, end) in zip([0] + ends, ends + [text.lines.count]) where start < end {
      readFooter(&text, start..<end, isMail: isMail)
    }
  }

  /// Sets aside what follows "-- ", and the words of a mailing list after a rule.
  private static func readFooter(_ text: inout TextLines, _ mail: Range<Int>, isMail: Bool) {
    let last = mail.upperBound
    let first = max(mail.lowerBound, last - 4 * longestSignature)
    let footer = (first..<last).first { isRuleOfList($0, above: last, in: text) }
    let end = footer ?? last
    if let footer { text.setAside(footer..<last, .siteBoilerplate) }
    for index in mail.lowerBound..<end where index > 0 && isSignatureSign(index, in: text, isMail: isMail) {
      let signature = index..<endOfSignature(index, before: end, in: text)
      guard signature.count - 1 <= longestSignature else { continue }
      return text.setAside(signature, .metadata)
    }
  }

  /// Where a signature ends: at the mail that is answered, where that stands below it. No more lines are looked at than make it too long.
  private static func endOfSignature(_ sign: Int, before end: Int, in text: TextLines) -> Int {
    let end = min(end, sign + longestSignature + 2)
    return (sign + 1..<end).first {
      text.lines[$0].said == .paragraph || text.lines[$0].said == .kept || text.lines[$0].said == .title
        || QuotedLine.isQuoted(text.lines[$0].text, in: text.bytes)
    } ?? end
  }

  /// Two hyphens and a space on a line; the space may have been lost.
  private static func isSignatureSign(_ index: Int, in text: TextLines, isMail: Bool) -> Bool {
    let range = text.lines[index].text
    guard range.count == 2, text.begins(index, "--"), text.lines[index].indent == 0 else { return false }
    return isMail || text.holds(" \n", at: range.upperBound)
  }

  /// Twenty underscores or more, with a mailing list and an address below.
  private static func isRuleOfList(_ index: Int, above last: Int, in text: TextLines) -> Bool {
    let range = text.lines[index].text
    guard range.count >= 20, range.allSatisfy({ text.bytes[$0] == UInt8(ascii: "_") }) else { return false }
    let below = index + 1..<last
    guard !below.isEmpty, below.count <= longestSignature else { return false }
    let words = below.map { text.string($0).lowercased() }.joined(separator: " ")
    return words.contains("://") && ["list", "subscri", "group"].contains { words.contains($0) }
  }
}
