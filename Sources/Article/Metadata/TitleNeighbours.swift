import Fragments
import Recognizers
import UTF8Text

/// What lines beside a title look like when they are none: names of lists, of releases, of people, and what says more below a title.
extension TitleRules {
  /// Whether a line has items with bullets right below it, and other such lines stand above: it names them alone.
  func namesItems(_ index: Int) -> Bool {
    func isItem(_ other: Int) -> Bool { fragments[other].marker?.kind == .bullet && reasons[other].leavesOpen }
    guard index + 1 < fragments.count, isItem(index + 1), fragments[index + 1].blankLinesBefore == 0 else {
      return false
    }
    return index > 0 && fragments[..<index].indices.suffix(20).contains(where: isItem)
  }

  /// Whether a line that begins with a digit holds a day, or dots between digits as versions have: "1.4.0 (2023-05-02)".
  func namesRelease(_ index: Int) -> Bool {
    let text = fragments[index].text
    return DateFinder.first(in: bytes, text) != nil
      || text.dropLast().contains { bytes[$0] == UInt8(ascii: ".") && $0 > text.lowerBound && isDigit(bytes[$0 + 1]) }
  }

  /// Whether a line that may be the title stands right above a longer one, which says more of the same.
  func isLongerThanTitle(above index: Int) -> Bool {
    let (title, own) = (shapes[index - 1], shapes[index])
    return (4...14).contains(title.words) && own.words > title.words && !title.endsSentence && mayBeTitle(index - 1)
      && looks(index - 1) > 0 && fragments[index].blankLinesBefore > 0 && fragments[index - 1].blankLinesBefore > 0
  }

  /// Whether a bare name stands right below a line, and below both the first of several verses: the title of a poem and who wrote it.
  func isSignedAboveVerses(_ index: Int) -> Bool {
    let name = index + 1
    guard name + 2 < fragments.count, fragments[name].blankLinesBefore == 0, (2...4).contains(shapes[name].words),
      shapes[name].capitalShare == 1,
      PersonName.read(String(decoding: bytes[fragments[name].text], as: UTF8.self)) != nil
    else { return false }
    return fragments[name + 1].blankLinesBefore > 0 && fragments[name + 2].blankLinesBefore == 0
      && (shapes[name + 1].ending == .comma || shapes[name + 1].ending == .semicolon)
  }

  /// Whether two or three words with capitals stand right above a day, and a longer line that may be a title not far above them.
  func isNameBelowTitle(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard (2...3).contains(shape.words), shape.capitalShare == 1, shape.numberWords == 0, index + 1 < fragments.count,
      shapes[index + 1].words <= 8, DateFinder.first(in: bytes, fragments[index + 1].text) != nil
    else { return false }
    return (max(0, index - 3)..<index).contains { above in
      (5...20).contains(shapes[above].words) && mayBeTitle(above) && shapes[above].capitalShare < 1
    }
  }

  /// Whether the first line of a source is made of another candidate and these words behind it: "The crane is painted | The Sentinel".
  func isSiteBehindTitle(_ own: PlainWords, _ first: PlainWords, _ candidates: Range<Int>) -> Bool {
    let rest = first.bytes.count - own.bytes.count - 1
    guard rest > 0, first.bytes.suffix(own.bytes.count).elementsEqual(own.bytes) else { return false }
    return candidates.contains { index in
      let other = PlainWords(bytes, fragments[index].text).bytes
      return other.count == rest && first.bytes.starts(with: other)
    }
  }

  /// Whether the first line of a source is a name with one number behind it, and a day below: "Reef 1.9".
  func isVersion(_ index: Int) -> Bool {
    let shape = shapes[index]
    return index == 0 && shape.words == 2 && shape.numberWords == 1 && shape.opening == .upper && isMark(1)
  }

  /// Whether a line that might head rows has a byline right below it, or a line with hardly more than a day: rows have days among
  /// other things, one below the other.
  func isSigned(_ index: Int) -> Bool {
    guard isMark(index + 1), !isMark(index + 2) else { return false }
    let text = fragments[index + 1].text
    return Byline.isByline(bytes, text)
      || DateFinder.first(in: bytes, text).map { $0.range.count * 2 >= text.count } ?? false
  }

  /// How many words a line has; in scripts that put no spaces between them about one for every four letters.
  func nameWords(_ index: Int) -> Int32 {
    let text = fragments[index].text
    guard UnspacedScript.holds(bytes, at: text.lowerBound) else { return shapes[index].words }
    return max(shapes[index].words, Int32(text.count / Self.bytesOfWord))
  }

  private static let bytesOfWord = 12
}
