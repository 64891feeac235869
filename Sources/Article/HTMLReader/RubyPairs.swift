import Fragments
import UTF8Text

/// Where the words of one `ruby` element begin, and their readings begin and end.
struct RubyWords {
  var bases: [Int] = []
  var readings: [Int] = []
  var readingEnds: [Int] = []
}

/// Words whose readings stand behind all of them.
///
///     <ruby><rb>果<rb>樹<rt>か<rt>じゅ</ruby>     果樹（か）（じゅ）   ►   果（か）樹（じゅ）
extension PageWalk {
  /// Puts each reading behind its word.
  mutating func pairReadings() {
    let words = ruby.words
    ruby.words = RubyWords()
    guard let first = words.bases.first, let reading = words.readings.first, words.bases.count >= 2,
      words.bases.count == words.readings.count, words.readings.count == words.readingEnds.count,
      words.bases.allSatisfy({ $0 < reading }), first >= Int(run.lower), run.letters > 0
    else { return }
    let bracket = ruby.isWide ? "（" : "("
    let closing = ruby.isWide ? "）" : ")"
    let end = reading - bracket.utf8.count
    guard end > words.bases[words.bases.count - 1] else { return }
    var text: [UInt8] = []
    var spans: [InlineSpan] = []
    for (index, base) in words.bases.enumerated() {
      let baseEnd = index + 1 < words.bases.count ? words.bases[index + 1] : end
      let said = words.readings[index]..<words.readingEnds[index]
      guard base <= baseEnd, said.upperBound <= page.utf8.count else { return }
      let word = page.utf8[base..<baseEnd].filter { !isSpace($0) }
      text += word
      guard !said.isEmpty else { continue }
      let lower = first + text.count
      text += Array(bracket.utf8) + page.utf8[said] + Array(closing.utf8)
      spans.append(
        InlineSpan(
          lower: UInt32(clamping: lower), upper: UInt32(clamping: first + text.count), link: -1, style: .ruby))
    }
    var known: [InlineSpan] = []
    while let last = page.spans.last, Int(last.lower) >= first { known.append(page.spans.removeLast()) }
    guard known.allSatisfy({ $0.style == .ruby }) else {
      page.spans += known.reversed()
      return
    }
    page.spans += spans
    page.utf8.replaceSubrange(first..., with: text)
    while let last = page.seams.last, last.text > first { page.seams.removeLast() }
  }
}
