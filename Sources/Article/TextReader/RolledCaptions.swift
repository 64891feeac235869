import UTF8Text

/// Captions that roll: a line stands in the cue in which it is said, and once more in those behind it while the next one comes.
///
///     00:01 --> 00:03   welcome to the rope walk       ►   welcome to the rope walk where hemp is twisted
///     00:03 --> 00:05   welcome to the rope walk
///                       where hemp is twisted
///
/// What somebody says twice is kept: most cues have to begin with what the one before ends with, without a pause between them.
extension Subtitles {
  private static let fewestRolled = 3
  /// The fewest where every cue but the first begins so.
  private static let fewestOfAll = 2
  /// The longest time between two such cues, in milliseconds.
  private static let longestGap = 100

  /// The lines at the beginning of cues that stood at the end of the cue before.
  func rolledLines() -> Set<Int> {
    var rolled: Set<Int> = []
    var before: (ends: Int, lines: [String])?
    var (cues, rolling) = (0, 0)
    var index = 0
    while index < text.lines.count {
      guard let cue = cue(at: index) else {
        index = endOfNote(index) ?? index + 1
        continue
      }
      var end = cue.end
      while end < text.lines.count, self.cue(at: end) == nil, endOfNote(end) == nil { end += 1 }
      let lines = (cue.end..<end).map(bare)
      if let before, cue.begins - before.ends <= Self.longestGap {
        let count = (0...min(lines.count, before.lines.count)).last { lines.prefix($0) == before.lines.suffix($0) } ?? 0
        rolled.formUnion(cue.end..<cue.end + count)
        if count > 0 { rolling += 1 }
      }
      cues += 1
      before = (cue.ends, lines)
      index = end
    }
    let isEach = rolling >= Self.fewestOfAll && rolling + 1 == cues
    return isEach || rolling >= Self.fewestRolled && rolling * 2 >= cues ? rolled : []
  }

  /// The words of a line without its marks.
  private func bare(_ index: Int) -> String {
    let range = text.lines[index].text
    var words: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let end = endOfMark(at, range.upperBound) {
        at = end
      } else {
        words.append(text.bytes[at])
        at += 1
      }
    }
    let trimmed = words.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}
