import ArticleModel
import Fragments
import Recognizers
import UTF8Text

/// Days that a page gives in a list of what it says of itself.
///
///     <dl><dt>Published</dt><dd>9 March 2025</dd></dl>   ►   published: 2025-03-09
extension MastheadReader {
  /// Reads the day of publication, or of a change, from a list of what a page says of itself: "Published", "9 March 2025".
  func readDatedTerm(_ index: Int, _ reading: inout Reading) -> Bool {
    guard fragments[index].form == .term, index + 1 < fragments.count, fragments[index + 1].form == .meaning else {
      return false
    }
    let label = PlainWords(bytes, fragments[index].text)
    let isChange = MastheadReader.changed.match(label) != nil
    let text = fragments[index + 1].text
    guard isChange || MastheadReader.published.match(label) != nil, let found = DateFinder.first(in: bytes, text),
      found.range.count * 2 >= text.count
    else { return false }
    if isChange {
      reading.masthead.modified = reading.masthead.modified ?? found.date
    } else {
      reading.masthead.published = reading.masthead.published ?? found.date
    }
    reading.reasons[index] = .metadata
    reading.reasons[index + 1] = .metadata
    return true
  }

  /// Whether a label says that the day of publication follows, or that of a change.
  static func tellsPublication(_ label: PlainWords) -> Bool {
    published.match(label) != nil || changed.match(label) != nil
  }

  /// Whether a label says that the day of publication follows.
  static func tellsFirstDay(_ label: PlainWords) -> Bool { published.match(label) != nil }

  /// What pages call the day of publication.
  private static let published = PhraseBook<Bool>([
    (
      true,
      [
        "^published$", "^published on$", "^publication date$", "^date published$", "^posted$", "^posted on$",
        "^published online$", "^published online on$", "^first published$", "^online veröffentlicht$", "^publié$",
        "^publié en ligne$", "^publié en ligne le$", "^publicado en línea$", "^pubblicato$", "^pubblicato online$",
        "^veröffentlicht$", "^veröffentlicht am$", "^erschienen am$", "^erschienen$", "^publié le$",
        "^date de publication$", "^publicado$", "^publicado el$", "^publicado em$", "^fecha de publicación$",
        "^data de publicação$", "^pubblicato il$", "^data di pubblicazione$", "^gepubliceerd$", "^gepubliceerd op$",
        "^publicerad$", "^publiserad$", "^publisert$", "^udgivet$", "^julkaistu$", "^opublikowano$",
        "^data publikacji$", "^vydáno$", "^datum vydání$", "^опубликовано$", "^дата публикации$", "^опубліковано$",
        "^yayınlanma tarihi$", "^تاريخ النشر$", "^公開日$", "^発行日$", "^掲載日$", "^发布时间$", "^發布日期$", "^게시일$",
      ]
    )
  ])

  /// So many years before its publication lies what a page tells of, not its own day.
  private static let longAgo = 20

  /// Whether a line names a day long ago, or a list one that is neither that of publication, which the page declares, nor that of a change: when something
  /// takes place.
  func isOfEvent(_ index: Int, _ date: String) -> Bool {
    guard let published = declared?.published else { return false }
    if let year = Int(date.prefix(4)), let own = Int(published.prefix(4)), own - year >= Self.longAgo { return true }
    return fragments[index].form == .item && !published.hasPrefix(date)
      && !(declared?.modified?.hasPrefix(date) ?? false)
  }

  /// Whether a line is a date, perhaps with the time of day: papers have it above the title, too.
  func isDateAlone(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard shapes[index].words <= Self.longestDate, fragments[index].form == .text,
      let date = DateFinder.first(in: bytes, text)
    else { return false }
    return date.range.lowerBound == text.lowerBound
  }

  private static let longestDate: Int32 = 5

  /// Whether a date is the end of some days: "Du 4 au 13 juillet 2025", "4–13 July 2025". Nothing is published so.
  func isSpanOfDays(_ text: Range<Int>, _ date: Range<Int>) -> Bool {
    let day = date.first { isDigit(bytes[$0]) } ?? date.lowerBound
    var at = day
    while at > text.lowerBound, day - at < Self.longestBetween, !isDigit(bytes[at - 1]) { at -= 1 }
    guard at > text.lowerBound, isDigit(bytes[at - 1]), at < day else { return false }
    // The time of day, or a number, may stand before a date as well.
    let first = bytes[text.lowerBound..<at].reversed().prefix(while: isDigit).count
    guard first <= 2, at - first == text.lowerBound || bytes[at - first - 1] != UInt8(ascii: ":") else { return false }
    let between = String(decoding: bytes[at..<day], as: UTF8.self).filter { !$0.isWhitespace && $0 != "." }
    return Self.betweenDays.contains(between.lowercased())
  }

  /// Whether a day is the first of two that a dash parts, as those of a life or a fair: "14 March 1938 – 2 May 2026".
  func beginsSpan(_ day: Range<Int>, in text: Range<Int>) -> Bool {
    guard let second = date(in: day.upperBound..<text.upperBound) else { return false }
    let between = String(decoding: bytes[day.upperBound..<second.range.lowerBound], as: UTF8.self)
    return Self.betweenDays.contains(between.filter { !$0.isWhitespace && !".*†".contains($0) }.lowercased())
  }

  /// Whether two times of day stand in a line with hardly anything between: "18:00–24:00" says when something takes place, and nothing is
  /// published so.
  func isSpanOfHours(_ text: Range<Int>) -> Bool {
    guard text.count <= 160 else { return false }
    let ends = text.filter { at in
      at + 2 < text.upperBound && bytes[at] == UInt8(ascii: ":") && at > text.lowerBound && isDigit(bytes[at - 1])
        && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2])
    }
    return ends.count == 2 && ends[1] - ends[0] <= Self.longestBetween + 4
      && !bytes[ends[0] + 3..<ends[1]].contains { isLetter($0) }
  }

  private static let longestBetween = 8
  private static let betweenDays: Set<String> = [
    "-", "–", "—", "bis", "to", "until", "au", "al", "a", "ao", "t/m", "tot", "do", "till", "til", "по", "до", "и",
    "und", "and", "et", "y", "e", "en", "i", "og", "och", "&",
  ]

  /// Whether a line is a sentence of which a date is a small part: "Wind it at 9, <2025-04-02 Wed>."
  func isSentenceWithDate(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard shapes[index].endsSentence, let found = DateFinder.first(in: bytes, text) else {
      return false
    }
    return found.range.count * 4 < text.count
  }

  /// Whether a heading is called a date by the page, and is one.
  func isCalledDate(_ index: Int) -> Bool {
    guard let element = page.element(of: index), let found = DateFinder.first(in: bytes, fragments[index].text) else {
      return false
    }
    return found.range.count * 2 >= fragments[index].text.count
      && page.names(of: element).contains(StableHash.of("date".utf8))
  }
}
