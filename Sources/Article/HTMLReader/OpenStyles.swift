import Fragments
import UTF8Text

/// The styled inline elements that are open, and the ranges of text they have covered so far.
///
/// A boundary cuts every open style in two, so only the outermost few are followed: a page may nest 100,000.
struct OpenStyles {
  private static let deepest = 12

  private struct Style {
    var style: InlineSpan.Style
    var link: Int32
    var start: Int
  }

  private var open: [Style] = []
  private var deeper = 0
  private var links = 0
  private var strongs = 0

  /// Whether the text that comes is part of a link.
  var isLink: Bool { links > 0 }
  /// Whether the text that comes is bold.
  var isStrong: Bool { strongs > 0 }

  /// Whether the text that comes is raised.
  var isRaised: Bool { open.contains { $0.style == .superscript } }

  /// The link that is open, by the index of its address.
  var innermostLink: Int32? { deeper > 0 ? nil : open.last { $0.style == .link }?.link }

  mutating func begin(_ style: InlineSpan.Style, link: Int32, at start: Int) {
    guard open.count < OpenStyles.deepest else {
      deeper += 1
      return
    }
    open.append(Style(style: style, link: link, start: start))
    if style == .link { links += 1 }
    if style == .strong { strongs += 1 }
  }

  /// Ends the innermost style; its range, if it covers any letter.
  mutating func end(in text: [UInt8]) -> InlineSpan? {
    if deeper > 0 {
      deeper -= 1
      return nil
    }
    guard let last = open.popLast() else { return nil }
    if last.style == .link { links -= 1 }
    if last.style == .strong { strongs -= 1 }
    return span(last, in: text)
  }

  /// Adds the ranges of the open styles up to a boundary.
  func cut(in text: [UInt8], into spans: inout [InlineSpan]) {
    for style in open {
      if let span = span(style, in: text) { spans.append(span) }
    }
  }

  /// Lets the open styles go on behind a boundary.
  mutating func moveStarts(to start: Int) {
    for index in open.indices { open[index].start = start }
  }

  private func span(_ style: Style, in text: [UInt8]) -> InlineSpan? {
    var start = style.start
    while start < text.count, isSpace(text[start]) { start += 1 }
    guard start < text.count, style.style != .link || style.link >= 0 else { return nil }
    return InlineSpan(
      lower: UInt32(clamping: start), upper: UInt32(clamping: text.count), link: style.link, style: style.style)
  }
}
