import ArticleModel
import ReaderCore
import TextLayout
import UTF8Text

/// The list of what was left out: a line for each passage below its reason, and below the list the words of the selected one.
struct RemovedView {
  /// The rows below the list: a line, what decided, and the words.
  static let detailRows = 6

  let list: RemovedList
  let geometry: Geometry
  let height: Int
  /// Why the selected passage was left out, in full; nil where nobody asked.
  var explanation: String?

  func draw(on frame: inout Frame, _ bars: Bars) {
    let title = geometry.size.columns < 40 ? "Left out" : "What was left out of the page"
    let count = Counted.words(list.total, "passage")
    frame.draw(bars.line(ScreenLine(title, .panelTitle), ScreenLine(count, .headerDetail)), row: 0)
    let width = geometry.size.columns
    guard list.count > 0 else {
      let words = list.total == 0 ? "Nothing was left out." : "No passage holds these words."
      frame.draw(ScreenLine(words, .panelDetail), row: geometry.pageTop, column: 2)
      return
    }
    for row in 0..<max(0, min(height, list.rows.count - list.top)) {
      frame.draw(line(list.top + row, width: width), row: geometry.pageTop + row)
    }
    if height < geometry.pageHeight { drawDetail(on: &frame) }
  }

  private func line(_ index: Int, width: Int) -> ScreenLine {
    switch list.rows[index] {
    case .article(let article):
      return ScreenLine(" " + list.title(ofArticle: article), .panelTitle).shortened(to: width)
    case .group(let reason, let count):
      var line = ScreenLine([ScreenRun(" \(reason.words)", .reason)])
      line.append(ScreenRun(" · \(count)", .panelDetail))
      return line.shortened(to: width)
    case .entry(let entry):
      let isSelected = index == list.selectedRow
      let role: ScreenRole = isSelected ? .listSelected : .listEntry
      var line = ScreenLine([ScreenRun(isSelected ? " › " : "   ", role)])
      let removal = entry.removal
      let why = width >= 60 ? Self.verdict(of: entry) : ""
      let detail = ScreenLine(why, isSelected ? role : .listDetail)
      let room = width - 4 - (detail.width > 0 ? detail.width + 2 : 0)
      line.append(ScreenLine(removal.words.beginning, role).shortened(to: room))
      if detail.width > 0 { line = line.padded(to: width - detail.width - 1, isSelected ? role : .blank) }
      line.append(detail)
      return line.padded(to: width, isSelected ? role : .blank)
    }
  }

  /// "12 % likely": how likely the passage was found to be of the article; or what the reader has said of it.
  private static func verdict(of entry: RemovedList.Entry) -> String {
    if entry.isBack { return "put back" }
    if entry.word != nil, entry.removal.reason != .reader { return "your word" }
    return entry.removal.likelihood.map { "\(Int(($0 * 100).rounded())) % likely" } ?? ""
  }

  private func drawDetail(on frame: inout Frame) {
    guard let entry = list.selected else { return }
    let removal = entry.removal
    let top = geometry.pageTop + height
    let width = geometry.size.columns
    frame.draw(ScreenLine(String(repeating: "─", count: width), .frameLine), row: top)
    frame.draw(ScreenLine(why(entry), .panelDetail).shortened(to: width - 4), row: top + 1, column: 2)
    let words = WrappedText.lines(explanation ?? removal.words.beginning, .panelText, width: min(100, width - 4))
    for (row, line) in words.prefix(Self.detailRows - 2).enumerated() {
      frame.draw(line, row: top + 2 + row, column: 2)
    }
  }

  /// Who decided, in words that say something to whoever does not know the program: the step's own name stands where `explain` says more.
  private static func decision(_ step: String?) -> String {
    switch step {
    case nil: "the form of the source says it"
    case "rules": "its words say it"
    case "decoder": "judged beside the rest of the page"
    case let step?: "decided by the step \(step)"
    }
  }

  /// "other clutter · judged beside the rest of the page · 12 % likely to be of the article".
  private func why(_ entry: RemovedList.Entry) -> String {
    let removal = entry.removal
    var parts = [removal.reason.words]
    if let word = entry.word { parts.append(entry.isBack ? "put back \(word)" : word) }
    if removal.reason == .reader { return parts.joined(separator: " · ") }
    parts.append(Self.decision(removal.decidedBy))
    if let likelihood = removal.likelihood {
      parts.append("\(Int((likelihood * 100).rounded())) % likely to be of the article")
    }
    return parts.joined(separator: " · ")
  }
}

extension RichText {
  /// As much of a text as a line or a few can show, on one line.
  fileprivate var beginning: String {
    withUTF8 { bytes in
      var end = min(bytes.count, 2_000)
      while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }.asTypedLine
  }
}
