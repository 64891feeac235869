/// Copies text and hands what a format cannot hold as it is to a function of the format's.
///
/// Those are the format's own special ASCII characters and, always, every control character but the ones the format
/// lets through. Runs between them are copied whole.
struct TextEscaper {

  /// What a byte asks for.
  private enum Treatment {
    static let copied: UInt8 = 0
    static let escaped: UInt8 = 1
    /// The lead byte of a character that may be a control character.
    static let suspect: UInt8 = 2
  }

  private let treatments: [UInt8]
  private let escape: @Sendable (_ scalar: UInt16, _ output: inout ChunkedOutput) -> Void

  /// Makes an escaper for the ASCII characters in `special`; the control characters in `allowed` are copied.
  init(
    special: String, allowing allowed: String = "",
    escape: @escaping @Sendable (_ scalar: UInt16, _ output: inout ChunkedOutput) -> Void
  ) {
    var treatments = [UInt8](repeating: Treatment.copied, count: 256)
    for byte in 0..<0x20 { treatments[byte] = Treatment.escaped }
    treatments[0x7F] = Treatment.escaped
    treatments[0xC2] = Treatment.suspect
    treatments[0xE2] = Treatment.suspect
    for byte in special.utf8 { treatments[Int(byte)] = Treatment.escaped }
    for byte in allowed.utf8 { treatments[Int(byte)] = Treatment.copied }
    self.treatments = treatments
    self.escape = escape
  }

  /// Copies `text`.
  func write(_ text: String, to output: inout ChunkedOutput) {
    var text = text
    text.withUTF8 { write($0, to: &output) }
  }

  /// Copies UTF-8 bytes.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ChunkedOutput) {
    treatments.withUnsafeBufferPointer { treatments in
      var runStart = 0
      var index = 0
      while true {
        while index < bytes.count, treatments[Int(bytes[index])] == Treatment.copied { index += 1 }
        guard index < bytes.count else { break }
        guard let found = special(at: index, in: bytes, treatments) else {
          index += 1
          continue
        }
        output.write(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        escape(found.scalar, &output)
        index += found.length
        runStart = index
      }
      output.write(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
  }

  @inline(__always)
  private func special(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ treatments: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, length: Int)? {
    switch treatments[Int(bytes[index])] {
    case Treatment.copied: nil
    case Treatment.escaped: (UInt16(bytes[index]), 1)
    default: ControlCharacter.multibyte(at: index, in: bytes)
    }
  }
}
