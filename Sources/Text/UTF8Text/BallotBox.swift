/// The box before a task: "[x]" as Markdown writes it, "☑", "☒" and "☐" as people do.
package struct BallotBox: Sendable, Hashable {
  package let isTicked: Bool
  /// How many bytes the box takes with the space behind it.
  package let length: Int

  /// Reads a box at an offset that something follows before `end`; nil where none is.
  ///
  ///     "☑ oil the hinge"     ►   ticked, 4 bytes
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    guard start >= 0, start + 4 < end, end <= bytes.count, bytes[start + 3] == 0x20 else { return nil }
    length = 4
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0x5B, 0x20, 0x5D), (0xE2, 0x98, 0x90): isTicked = false
    case (0x5B, 0x78, 0x5D), (0x5B, 0x58, 0x5D), (0xE2, 0x98, 0x91), (0xE2, 0x98, 0x92): isTicked = true
    default: return nil
    }
  }
}
