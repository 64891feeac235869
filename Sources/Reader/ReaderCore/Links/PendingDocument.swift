/// A document that was asked for and is not there yet.
package struct PendingDocument: Sendable, Hashable {
  package var address: LinkAddress
  /// The bytes that have come, and those announced: 0 where nobody knows.
  package var received = 0
  package var expected = 0
  package var purpose = Purpose.link

  package init(address: LinkAddress, received: Int = 0, expected: Int = 0, purpose: Purpose = Purpose.link) {
    self.address = address
    self.received = received
    self.expected = expected
    self.purpose = purpose
  }

  /// Why it was asked for.
  package enum Purpose: Sendable, Hashable {
    /// A link was followed.
    case link
    /// The reader goes back, or forward, to where they were before.
    case back, forward
    /// It is one of the files that are read in turn.
    case file(Int)
    /// Its file was changed in the reader's editor.
    case again
  }

  /// "fetching https://… 120 kB of 1.4 MB"
  package var label: String {
    guard case .page = address.origin else { return "opening \(address.text)" }
    guard received > 0 else { return "waiting for \(address.text)" }
    let share = expected > 0 ? " of \(Self.size(expected))" : ""
    return "fetching \(address.text) \(Self.size(received))\(share)"
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) bytes" }
    return bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
