import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Reads a discussion copied from a page: above each message a line says who wrote it and when; buttons below it are left out.
///
///     Post by plankton » Mon Mar 03, 2025 9:12 pm   ►   paragraph
///     My floor squeaks only at night.                   paragraph
///     Reply   Share                                     (set aside)
struct ForumText {
  /// How many lines may stand above the first message.
  private static let reach = 7
  private static let fewest = 2
  private static let longestHead = 16
  private static let longestTitle = 24
  /// A message has a line of this many words.
  private static let fewestWords = 4

  private enum Kind { case aged, dated }

  private var text: TextLines

  static func apply(to text: inout TextLines) {
    guard !text.isWhole, text.lines.count >= 4, !MailFields(at: 0, in: text).areOfMail else { return }
    // The first message stands near the beginning; most texts are left here.
    guard (0..<min(reach, text.lines.count)).contains(where: { kind($0, in: text) != nil }) else { return }
    let heads = text.lines.indices.compactMap { index in kind(index, in: text).map { (index: index, kind: $0) } }
    guard let first = heads.first else { return }
    let alike = heads.filter { $0.kind == first.kind && isAboveMessage($0.index, in: text) }
    guard alike.count >= fewest, alike.count * 12 >= text.lines.count, saysWho(alike.map(\.index), in: text) else {
      return
    }
    var pass = ForumText(text: text)
    pass.sign(alike.map(\.index))
    pass.run(Set(heads.map(\.index)), first: first.index)
    text = pass.text
    text.isWhole = true
  }

  private mutating func run(_ heads: Set<Int>, first: Int) {
    let isTitled =
      first > 0 && text.words(0) <= Self.longestTitle && text.lines[1].blankLinesBefore > 0
      || first == 1 && text.words(0) <= Self.longestTitle
    text.isUntitled = !isTitled
    if isTitled { text.say(.title, 0) }
    for index in text.lines.indices.dropFirst(isTitled ? 1 : 0) where text.lines[index].said == .nothing {
      if heads.contains(index) {
        text.say(.paragraph, index)
      } else if Self.isOfButtons(index, in: text) || isFoot(index) {
        text.setAside(index..<index + 1, .navigation)
      } else if text.lines[index].blankLinesBefore > 0 || heads.contains(index - 1),
        ListMarker.read(text.bytes, text.lines[index].text) == nil,
        !QuotedLine.isQuoted(text.lines[index].text, in: text.bytes)
      {
        text.say(.paragraph, index)
      }
    }
  }

  /// Notes who wrote each message, where most of their heads say so: in the line itself, or in one right above it.
  private mutating func sign(_ heads: [Int]) {
    var posts: [TextPost] = []
    for head in heads {
      let sign = MessageSign(text.string(head))
      var first = head
      var author = sign.author
      if author == nil, head > 0, text.lines[head].blankLinesBefore == 0, text.words(head - 1) <= Self.longestName,
        !text.endsSentence(head - 1)
      {
        author = MessageSign(text.string(head - 1)).author
        if author != nil { first -= 1 }
      }
      posts.append(
        TextPost(
          head: text.lines[first].text.lowerBound..<text.lines[head].text.upperBound, author: author, date: sign.date))
    }
    if posts.count(where: { $0.author != nil }) * 4 >= posts.count * 3 { text.posts = posts }
  }

  /// A line above date and time that has more words is no name.
  private static let longestName = 4

  // MARK: Heads

  /// What a line that says who wrote a message and when has: how long ago that was, or a date with a time of day.
  private static func kind(_ index: Int, in text: TextLines) -> Kind? {
    let range = text.lines[index].text
    guard text.lines[index].said == .nothing, range.count >= 6, range.count <= 160,
      text.bytes[range].contains(where: isDigit), text.words(index) <= longestHead,
      text.words(index) >= 2, !text.endsSentence(index),
      index + 1 == text.lines.count || !QuotedLine.isQuoted(text.lines[index + 1].text, in: text.bytes)
    else { return nil }
    // "Date: Tue, 4 Mar 2025" stands in the head of a mail.
    guard MailFields(at: index, in: text).fields.first?.kind == nil else { return nil }
    if isAged(range, in: text) { return .aged }
    return holdsClock(range, in: text) && holdsName(range, in: text) ? .dated : nil
  }

  /// "moth 4 hours ago", "vor 3 Stunden", "3時間前"
  private static func isAged(_ range: Range<Int>, in text: TextLines) -> Bool {
    let words = PlainWords(text.bytes, range)
    return ages.match(words) != nil
  }

  private static let ages = PhraseBook<Bool>([
    (
      true,
      [
        "hours ago", "hour ago", "minutes ago", "minute ago", "days ago", "day ago", "weeks ago", "week ago",
        "months ago",
        "month ago", "years ago", "year ago", "h ago", "m ago", "d ago", "min ago", "mins ago", "hr ago", "hrs ago",
        "mo ago", "yr ago", "yrs ago", "vor einer stunde", "stunden$", "il y a", "hace", "ore fa", "giorni fa",
        "minuti fa", "mesi fa", "anni fa", "horas atrás", "dias atrás", "há", "geleden", "timmar sedan", "dagar sedan",
        "minuter sedan", "timer siden", "dager siden", "dage siden", "minutter siden", "temu", "před", "назад", "тому",
        "önce", "tuntia sitten", "päivää sitten", "órája", "napja", "yang lalu", "trước", "시간 전", "일 전", "분 전",
      ]
    )
  ])

  private static func holdsClock(_ range: Range<Int>, in text: TextLines) -> Bool {
    guard DateFinder.first(in: text.bytes, range) != nil else { return false }
    return range.contains { at in
      isDigit(text.bytes[at]) && (at == range.lowerBound || !isDigit(text.bytes[at - 1]) && text.bytes[at - 1] != 0x3A)
        && TimeMark.read(text.bytes, at: at, end: range.upperBound) != nil
    }
  }

  /// Whether a name stands before or behind date and time: a few words.
  private static func holdsName(_ range: Range<Int>, in text: TextLines) -> Bool {
    guard let date = DateFinder.first(in: text.bytes, range)?.range else { return false }
    func words(_ part: Range<Int>) -> Int {
      text.bytes[part].split(whereSeparator: isSpace).count { word in
        word.contains { isLetter($0) || $0 >= 0x80 } && !word.contains { isDigit($0) }
      }
    }
    return (1...8).contains(words(range.lowerBound..<date.lowerBound) + words(date.upperBound..<range.upperBound))
  }

  /// Whether somebody is named: in the lines themselves, which then are not the same but for their figures, or right above them. What
  /// was so many years ago is said without names.
  private static func saysWho(_ heads: [Int], in text: TextLines) -> Bool {
    let words = heads.map { index in text.text(index).filter { !isDigit($0) } }
    return words.contains { $0 != words[0] } || heads.contains { $0 > 0 && text.lines[$0].blankLinesBefore == 0 }
      || text.lines.indices.contains { isOfButtons($0, in: text) }
  }

  /// Whether what is said stands below a line. Entries of a log stand one below the other.
  private static func isAboveMessage(_ index: Int, in text: TextLines) -> Bool {
    index + 1 < text.lines.count && kind(index + 1, in: text) == nil
      && (index + 1...index + 2).contains { next in
        next < text.lines.count && text.words(next) >= fewestWords && kind(next, in: text) == nil
      }
  }

  // MARK: What is no message

  /// Whether a line is nothing but the names of buttons, and counts.
  private static func isOfButtons(_ index: Int, in text: TextLines) -> Bool {
    guard text.lines[index].text.count <= 60 else { return false }
    let words = text.string(index).split { !$0.isLetter && !$0.isNumber }
    return !words.isEmpty && words.count <= 8
      && words.allSatisfy { $0.allSatisfy(\.isNumber) || buttons.contains($0.lowercased()) }
  }

  private static let buttons: Set<String> = [
    "reply", "replies", "share", "upvote", "downvote", "award", "report", "save", "follow", "permalink", "quote",
    "like",
    "likes", "edit", "delete", "more", "vote", "votes", "link", "hide", "parent", "next", "prev", "root", "favorite",
    "top",
    "flag", "unfollow", "antworten", "zitieren", "teilen", "melden", "gefällt", "mir", "répondre", "citer", "partager",
    "signaler", "responder", "citar", "compartir", "rispondi", "cita", "condividi", "segnala", "reageren", "citeren",
    "odpowiedz", "cytuj", "ответить", "цитировать", "поделиться", "відповісти", "svara", "citera", "svar", "odpovědět",
    "返信", "回复", "分享", "답글", "공유", "yanıtla", "paylaş",
  ]

  /// The row of links at the end: "Guidelines | FAQ | Lists".
  private func isFoot(_ index: Int) -> Bool {
    guard index + 3 >= text.lines.count else { return false }
    let parts = text.string(index).split { $0 == "|" || $0 == "·" || $0 == "•" }
    return parts.count >= 4 && parts.allSatisfy { $0.split(separator: " ").count <= 3 }
  }
}
