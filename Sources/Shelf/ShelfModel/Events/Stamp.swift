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
    guard let last, now <= last.milliseconds else {
      self.init(milliseconds: now, machine: machine)
      return
    }
    // What is written has to be readable: a counter that is used up carries over into the time.
    let isUsedUp = last.counter >= Stamp.counters.upperBound
    self.init(
      milliseconds: isUsedUp ? min(last.milliseconds + 1, Stamp.times.upperBound) : last.milliseconds,
      counter: isUsedUp ? 0 : last.counter + 1, machine: machine)
  }

  /// Times up to the end of the year 9999, and counters that no machine reaches: a stamp beyond them would be later than all to come.
  private static let times = 0...253_402_300_799_999
  private static let counters = 0...1_000_000_000

  /// The stamp as it is written: "1796000000123-4-host-4f2c".
  package var text: String { "\(milliseconds)-\(counter)-\(machine)" }

  /// Reads a stamp; nil if it is invalid.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let milliseconds = Int(parts[0]), Stamp.times.contains(milliseconds),
      let counter = Int(parts[1]), Stamp.counters.contains(counter), !parts[2].isEmpty, parts[2].utf8.count <= 120
    else { return nil }
    self.init(milliseconds: milliseconds, counter: counter, machine: String(parts[2]))
  }

  package static func < (one: Stamp, other: Stamp) -> Bool {
    if one.milliseconds != other.milliseconds { return one.milliseconds < other.milliseconds }
    if one.counter != other.counter { return one.counter < other.counter }
    return one.machine < other.machine
  }
}
