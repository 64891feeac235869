import Fragments
import JSONText
import ReaderCore
import Settings
import ShelfModel
import Timestamps

/// Small languages: settings, records of crawls, addresses, regular expressions.
enum Words {
  static func settings(_ bytes: [UInt8]) {
    let reading = SettingsReading(bytes)
    for mistake in reading.mistakes + reading.remarks {
      checkClean("\(mistake)", but: [], "a message about settings")
      precondition(mistake.line >= 0, "a line before the first")
    }
    // What is wrong is left out: every setting has a value that it may be given.
    for setting in SettingTable.all {
      var settings = reading.settings
      let wrong = setting.set(setting.value(in: settings), in: &settings)
      precondition(wrong == nil, "a wrong value is taken: \(wrong ?? "")")
    }
  }

  /// A value that was read is written and read again as the same.
  static func records(_ bytes: [UInt8]) {
    guard let value = try? JSONValue.value(of: bytes) else { return }
    for indentation in [nil, 2] {
      var written: [UInt8] = []
      value.write(to: &written, indentation: indentation)
      precondition((try? JSONValue.value(of: written)) == value, "written and read is another")
    }
  }

  static func addresses(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let (reference, base) = (choices.text(), choices.text())
    for base in [nil, base, "https://example.org/a/b?c#d"] {
      guard let target = ResolvedAddress.target(reference, base: base) else { continue }
      // Resolved once, an address leads where it leads.
      if let again = ResolvedAddress.target(target, base: nil) {
        precondition(ResolvedAddress.target(again, base: nil) == again, "resolving goes on")
      }
    }
    if let canonical = CanonicalAddress.of(reference) {
      precondition(CanonicalAddress.of(canonical) == canonical, "\(canonical) is not canonical")
      _ = CanonicalAddress.site(of: canonical)
    }
    _ = try? Query(reference, now: Instant(seconds: 1_750_000_000))
    _ = Instant(reading: reference)
  }

  /// The expression stands before the first byte of nothing, the text behind it.
  static func expressions(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let expression = choices.text()
    let text = choices.remainder
    let patterns = [
      SearchPattern(expression), SearchPattern(wholeWord: expression), try? SearchPattern(expression: expression),
    ]
    for pattern in patterns.compactMap(\.self) {
      var end = 0
      text.withUnsafeBufferPointer { bytes in
        pattern.forEachMatch(in: bytes, range: 0..<bytes.count) { match in
          precondition(match.lowerBound >= end && match.upperBound <= bytes.count, "\(match) overlaps")
          precondition(match.count <= pattern.longestMatch, "a match is longer than any")
          end = match.upperBound
          return true
        }
      }
    }
  }
}
