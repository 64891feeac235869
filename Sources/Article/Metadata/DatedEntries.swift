import Fragments
import Recognizers
import UTF8Text

/// Lines with dates that are entries of a list or rows of a table, and say nothing about the date of the article.
///
///     4 March: ice on the quay       ►   entries
///     6 March: the ice is gone
extension MastheadReader {
  /// Whether a line is among others with dates, without empty lines between, so that they are rows or entries of a list.
  func isAmongDates(_ index: Int) -> Bool {
    func dated(_ step: Int) -> Int {
      var count = 0
      var next = index + step
      while count < Self.fewestEntries, fragments.indices.contains(next), fragments[next].form == .text,
        fragments[max(next, next - step)].blankLinesBefore == 0, shapes[next].words <= 24,
        DateFinder.first(in: bytes, fragments[next].text) != nil
      {
        count += 1
        next += step
      }
      return count
    }
    return dated(-1) + dated(1) >= Self.fewestEntries
  }

  /// Whether a line and one of its neighbours begin with a date and say what happened then: "4 March: ice".
  func isEntry(_ index: Int) -> Bool {
    saysWhatWasThen(index)
      && [index - 1, index + 1].contains { fragments.indices.contains($0) && saysWhatWasThen($0) }
  }

  private func saysWhatWasThen(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard shapes[index].words <= 60, let found = DateFinder.first(in: bytes, text),
      found.range.lowerBound - text.lowerBound <= 3
    else { return false }
    let rest = PlainWords(bytes, found.range.upperBound..<text.upperBound)
    return rest.bytes.contains(where: isLetter) && !rest.bytes.contains(where: isDigit)
  }

  /// Whether a line is an entry of a list by date: it begins with the date, has words after it, and so has the line before or
  /// after it, with another date.
  func isDatedEntry(_ index: Int) -> Bool {
    guard let date = entryDate(index) else { return false }
    return [index - 1, index + 1].contains { other in entryDate(other).map { $0 != date } ?? false }
  }

  /// The date that begins an item or line with words after it.
  private func entryDate(_ index: Int) -> String? {
    guard fragments.indices.contains(index), shapes[index].words <= 40 else { return nil }
    let text = fragments[index].text
    let start = text.lowerBound + Int(fragments[index].marker?.length ?? 0)
    guard let found = DateFinder.first(in: bytes, start..<text.upperBound), found.range.lowerBound == start else {
      return nil
    }
    return Shape(range: found.range.upperBound..<text.upperBound, in: bytes).words > 0 ? found.date : nil
  }

  /// Whether a line is a date alone and heads an entry: another such line with another date follows its words, as in a diary, letters, or
  /// notes on releases. One that says when somebody wrote on a board, or stands beside the line that says who wrote it, is of what that
  /// author wrote.
  func headsEntry(_ index: Int) -> Bool {
    guard let date = dateAlone(index), !isOfAuthor(index) else { return false }
    let range = max(0, index - Self.entryReach)..<min(fragments.count, index + Self.entryReach)
    return range.contains { other in
      abs(other - index) >= 2 && mayBeEntries(index, other) && (dateAlone(other).map { $0 != date } ?? false)
        && hasTextBetween(index, other) && standAlike(index, other)
    }
  }

  private func isOfAuthor(_ index: Int) -> Bool {
    if habits.datesPostsByTime, bytes[fragments[index].text].contains(UInt8(ascii: ":")) { return true }
    return [index - 1, index + 1].contains { fragments.indices.contains($0) && isByline($0) }
  }

  /// Whether two lines stand in elements of one kind, or in none.
  private func mayBeEntries(_ index: Int, _ other: Int) -> Bool {
    page.element(of: other)?.kind == page.element(of: index)?.kind
  }

  /// Whether two dates of a page stand at the same place of boxes like one another, each with as much to say: the entries of a log of
  /// changes, of a diary. In a text there are no boxes.
  private func standAlike(_ index: Int, _ other: Int) -> Bool {
    guard let own = page.elementPlace(of: index), let its = page.elementPlace(of: other) else { return true }
    guard let (one, two) = page.elements.branches(to: own, its), page.elements[one].kind == page.elements[two].kind,
      page.elements[one].tag == page.elements[two].tag
    else { return false }
    return saysMore(one, than: index) && saysMore(two, than: other)
  }

  /// Whether a box holds text beside a line, or the line alone, and text follows.
  private func saysMore(_ element: Int, than line: Int) -> Bool {
    let range = page.elements[element].fragments
    guard range.count > 1 else { return line + 1 < fragments.count && !fragments[line + 1].text.isEmpty }
    return range.contains { $0 != line && shapes[$0].words >= Self.fewestWordsBeside }
  }

  private func isByline(_ index: Int) -> Bool {
    shapes[index].words <= 12 && Byline.isByline(bytes, fragments[index].text)
  }

  /// The date that a line consists of, but for the day of the week, a place, or the name of a version.
  private func dateAlone(_ index: Int) -> String? {
    guard shapes[index].words <= 8, fragments[index].form == .text || fragments[index].form == .heading else {
      return nil
    }
    let text = fragments[index].text
    guard let found = DateFinder.first(in: bytes, text) else { return nil }
    // The day of the week, or a place, may stand beside it.
    let beside = wordCount(text.lowerBound..<found.range.lowerBound)
    let behind = wordCount(found.range.upperBound..<text.upperBound)
    return beside + behind <= 2 ? found.date : nil
  }

  /// The words of a range; "[2.1.0]" is one.
  private func wordCount(_ range: Range<Int>) -> Int {
    bytes[range].split(whereSeparator: isSpace).count { word in
      word.contains { isLetter($0) || isDigit($0) || $0 >= 0xC3 }
    }
  }

  private func hasTextBetween(_ one: Int, _ other: Int) -> Bool {
    (min(one, other) + 1..<max(one, other)).contains {
      shapes[$0].words >= 8 || shapes[$0].words >= 4 && shapes[$0].endsSentence || fragments[$0].marker != nil
    }
  }

  /// Whether a line stands in brackets and says more than a date: what was changed and when, below the law it is about.
  func isInBrackets(_ index: Int) -> Bool {
    let text = fragments[index].text.trimmed(in: bytes)
    guard text.count > 2, bytes[text.lowerBound] == UInt8(ascii: "("),
      bytes[text].suffix(2).contains(UInt8(ascii: ")")), let found = DateFinder.first(in: bytes, text)
    else { return false }
    return found.range.count * 2 < text.count
  }

  /// Whether a line is one of several in a row with a name before a colon each, none of which says who wrote it or when it
  /// was published: the head of minutes, of a notice, of a report.
  ///
  ///     Held on: 3 March 2025
  ///     Present: Wilma, Otto        ►   lines of the text
  ///     Absent: Hugo
  func isAmongLabels(_ index: Int) -> Bool {
    guard isLabelled(index) else { return false }
    guard habits.setsLabelsInRows else {
      return shapes[index].wordsBeforeColon > 1 && !saysWho(index)
        && [index - 1, index + 1].contains { fragments.indices.contains($0) && isLabelled($0) && !saysWho($0) }
    }
    var (first, last) = (index, index)
    while first > 0, index - first < Self.fewestEntries, isLabelled(first - 1) { first -= 1 }
    while last + 1 < fragments.count, last - index < Self.fewestEntries, isLabelled(last + 1) { last += 1 }
    return last - first + 1 >= Self.fewestEntries && !(first...last).contains(where: saysWho)
  }

  private func isLabelled(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard fragments[index].form == .text || fragments[index].form == .boldLine, shape.words <= 24 else { return false }
    return shape.colon > 0 && shape.wordsBeforeColon <= 3 && shape.ending != .colon
      && Int(shape.colon) + 2 < fragments[index].text.count
  }

  private func saysWho(_ index: Int) -> Bool {
    let text = fragments[index].text
    if Byline.isByline(bytes, text) { return true }
    let label = PlainWords(bytes, text.lowerBound..<min(text.upperBound, text.lowerBound + Int(shapes[index].colon)))
    return MastheadReader.tellsPublication(label) || ClutterPhrases.verdict(onLead: label) != nil
  }

  private static let fewestWordsBeside: Int32 = 3

  /// How many fragments an entry may have.
  private static let entryReach = 40
  /// How many lines with dates around a line make it one of many.
  private static let fewestEntries = 3
}
