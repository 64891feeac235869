/// A journal: one event a line, appended, never rewritten.
package enum Journal {
  /// What was read of a journal.
  package struct Reading: Sendable {
    package var events: [Event] = []
    /// Lines that are not events, because a machine stopped while writing them.
    package var torn = 0
    /// How many bytes were read: up to the end of the last whole line.
    package var length = 0
  }

  /// The most bytes a line may have; a longer one counts as incomplete.
  package static let longestLine = 1 << 25

  /// Reads the complete lines of bytes. Anything after the last line break is left for another time, since its writer
  /// may not be done.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    var reading = Reading()
    var start = 0
    while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      if !line.isEmpty {
        if line.count <= longestLine, let event = Event(line: Array(line)) {
          reading.events.append(event)
        } else {
          reading.torn += 1
        }
      }
      start = end + 1
    }
    reading.length = start
    return reading
  }
}
