import Fragments
import UTF8Text

/// The width at which a page breaks its lines, where nearly all of its breaks stand within sentences, in lines of one length.
///
///     The lock was built for barges that nobody has loaded<br>
///     since the sugar works closed its gates. Every spring<br>
///     the keeper oils the paddles.
struct WrapWidth {
  /// The longest line, in characters.
  private let longest: Int
  /// Shorter lines are verses or lists, and fewer breaks say nothing.
  private static let shortest = 40
  private static let fewest = 4

  /// nil where a page breaks lines for another reason, or none.
  init?(_ page: RawPage, _ boxes: [PageBox]) {
    var breaks: [Break] = []
    var ends: [Int] = []
    for run in page.runs where run.breaks > 0 && run.kind == .text {
      let box = boxes[Int(run.element)]
      guard box.code < 0, box.table < 0, box.item < 0, box.quote < 0 else { continue }
      let lines = page.utf8[run.text].split(separator: 0x0A)
      for (line, next) in zip(lines, lines.dropFirst()) where !WrapWidth.isBlank(line) {
        if WrapWidth.isBlank(next) { ends.append(WrapWidth.length(line)) } else { breaks.append(Break(line, next)) }
      }
      if let last = lines.last, !WrapWidth.isBlank(last) { ends.append(WrapWidth.length(last)) }
    }
    guard let longest = breaks.lazy.map(\.count).max(), longest >= WrapWidth.shortest else { return nil }
    self.longest = longest
    // A short line within a sentence is a verse, one at its end the last of a paragraph.
    let wrapped = breaks.count { $0.goesOn && isFull($0.count) }
    let short = breaks.count { $0.goesOn && !isFull($0.count) }
    let full = breaks.count { isFull($0.count) }
    guard wrapped >= WrapWidth.fewest, wrapped >= short * 3, wrapped * 10 >= full * 6 else { return nil }
    guard forcesEnds(of: breaks.filter { $0.goesOn && isFull($0.count) }, ends) else { return nil }
  }

  /// A line break within a text.
  private struct Break {
    /// The characters of the line that ends, and of the word behind it.
    var count: Int
    var next: Int
    /// Whether the sentence goes on.
    var goesOn: Bool

    init(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) {
      count = WrapWidth.length(line)
      self.next = WrapWidth.length(next.prefix { !isSpace($0) })
      goesOn = WrapWidth.goesOn(line, in: next)
    }
  }

  /// Whether lines end because the next word had no room: verses end where they rhyme, also the last ones of their stanzas, which are
  /// as long as the others.
  private func forcesEnds(of breaks: [Break], _ ends: [Int]) -> Bool {
    // What is far longer is no line of such a text.
    let width = max(longest, ends.filter { $0 * 10 <= longest * 13 }.max() ?? 0)
    let forced = breaks.count { $0.count + 1 + $0.next > width }
    if forced * 10 >= breaks.count * 9 { return true }
    return forced * 5 >= breaks.count * 2 && ends.contains { !isFull($0) }
  }

  /// Whether a line is as long as lines are that go on in the next one.
  func isFull(_ line: ArraySlice<UInt8>) -> Bool { isFull(WrapWidth.length(line)) }

  private func isFull(_ count: Int) -> Bool { count * 10 >= longest * 7 }

  private static func length(_ line: ArraySlice<UInt8>) -> Int { line.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  /// Whether the sentence of a line goes on in the next one: no sign ends it, and no capital begins the other.
  private static func goesOn(_ line: ArraySlice<UInt8>, in next: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last(where: { !isSpace($0) }), !".!?:".utf8.contains(last),
      let first = String(decoding: next.prefix(8), as: UTF8.self).unicodeScalars.first
    else { return false }
    return first.properties.isLowercase
  }

  /// Whether a line holds nothing but white space of any kind.
  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { isSpace($0) || $0 == 0xC2 || $0 == 0xA0 }
  }
}
