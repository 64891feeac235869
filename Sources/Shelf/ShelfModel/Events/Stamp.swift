/// When and where an event happened: a hybrid logical clock (Kulkarni et al. 2014), by which whatever was written after something
/// else was known counts as later, whatever the clocks of the machines say.
package struct Stamp: Sendable, Hashable, Comparable {
  /// The clock, in milliseconds since 1970.
  package var milliseconds: Int
  /// Tells apart events of the same millisecond, or while the clock was behind what was known.
  package var counter: Int
  /// The machine: its name and a few random letters.
  package var machine: String

  package init(milliseconds: Int, counter: Int = 0, machine: String) {
    self.milliseconds = milliseconds
    self.counter = counter
    self.machine = machine
  }

  /// The stamp of the next event of a machine.
  ///
  /// - Parameters:
  ///   - last: the latest stamp that is known of any machine.
  ///   - now: what the clock says, which may have been set back.
  package init(after last: Stamp?, now: Int, machine: String) {
    let isLater = last.map { now > $0.milliseconds } ?? true
    self.init(
      milliseconds: isLater ? now : last?.milliseconds ?? now, counter: isLater ? 0 : (last?.counter ?? 0) + 1,
      machine: machine)
  }

  /// The stamp as it is written: "1796000000123-4-host-4f2c".
  package var text: String { "\(milliseconds)-\(counter)-\(machine)" }

  /// Reads a stamp; nil if it is invalid.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    // The year 9999, and a counter that no machine reaches: a stamp beyond them would be later than all to come.
    guard parts.count == 3, let milliseconds = Int(parts[0]), (0...253_402_300_799_999).contains(milliseconds),
      let counter = Int(parts[1]), (0...1_000_000_000).contains(counter), !parts[2].isEmpty, parts[2].utf8.count <= 120
    else { return nil }
    self.init(milliseconds: milliseconds, counter: counter, machine: String(parts[2]))
  }

  package static func < (one: Stamp, other: Stamp) -> Bool {
    if one.milliseconds != other.milliseconds { return one.milliseconds < other.milliseconds }
    if one.counter != other.counter { return one.counter < other.counter }
    return one.machine < other.machine
  }
}
