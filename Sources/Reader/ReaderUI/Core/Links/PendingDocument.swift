/// A document that was asked for and is not there yet.
struct PendingDocument: Sendable, Hashable {
  var address: LinkAddress
  /// The bytes that have come, and those announced: 0 where nobody knows.
  var received = 0
  var expected = 0
  var purpose = Purpose.link

  /// Why it was asked for.
  enum Purpose: Sendable, Hashable {
    /// A link was followed.
    case link
    /// The reader goes back, or forward, to where they were before.
    case back, forward
    /// Its file was changed in the reader's editor.
    case again
  }

  /// "fetching https://… 120 kB of 1.4 MB"
  var label: String {
    guard case .page = address.origin else { return "opening \(address.text)" }
    let share = expected > 0 ? " of \(Self.size(expected))" : ""
    return "fetching \(address.text) \(Self.size(received))\(share)"
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
