import Fragments
import Recognizers
import UTF8Text

extension MastheadReader {
  /// Whether what looks like the number of an item is the day of a date that the line says alone, or before a sign: "3. März 2024",
  /// "3. März 2024 | 5 Min."
  func isDayOfMarker(_ index: Int) -> Bool {
    let text = fragments[index].text
    guard fragments[index].marker?.kind == .number, let date = self.date(in: text) else { return false }
    guard date.range.lowerBound == text.lowerBound else { return false }
    let rest = (date.range.upperBound..<text.upperBound).trimmed(in: bytes)
    return rest.count <= Self.longestBehindDay
      || Self.signsBehindDay.contains { bytes[rest].starts(with: $0.utf8) }
  }

  /// What may stand behind such a date, in bytes: a time of day.
  private static let longestBehindDay = 16
  /// The signs behind which a line says more: who wrote it, how long it takes to read.
  private static let signsBehindDay = ["|", "·", "•", "–", "—", "/", "‖"]
}
