/// Writes JSON strings (RFC 8259, section 7).
///
/// Beyond what JSON asks for, DEL, the C1 control characters, bidirectional controls and the line separators U+2028
/// and U+2029 are escaped: the output can be shown on a terminal or pasted into a script as it is.
///
/// Before: `She said "no".⏎` — after: `"She said \"no\".\n"`
enum JSONString {
  /// What a byte asks for.
  private enum Treatment {
    static let asItIs: UInt8 = 0
    static let escaped: UInt8 = 1
    /// The lead byte of a character that may be a control character.
    static let suspect: UInt8 = 2
  }

  private static let treatments: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: Treatment.escaped
    case 0xC2, 0xE2: Treatment.suspect
    default: Treatment.asItIs
    }
  }

  /// Writes `text` between quotation marks.
  static func write(_ text: String, to output: inout ChunkedOutput) {
    var text = text
    output.write(byte: 0x22)
    text.withUTF8 { writeEscaped($0, to: &output) }
    output.write(byte: 0x22)
  }

  /// Copies runs of plain bytes whole and escapes what stands between them.
  private static func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ChunkedOutput) {
    treatments.withUnsafeBufferPointer { treatments in
      var runStart = 0
      var index = 0
      while index < bytes.count {
        let treatment = treatments[Int(bytes[index])]
        if treatment == Treatment.asItIs {
          index += 1
          continue
        }
        let (scalar, length) = unsafeScalar(bytes, index, treatment)
        guard let scalar else {
          index += length
          continue
        }
        output.write(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        writeEscape(scalar, to: &output)
        index += length
        runStart = index
      }
      output.write(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
  }

  /// The scalar at `index` if it has to be escaped, and the number of bytes to move on by.
  private static func unsafeScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ treatment: UInt8
  ) -> (scalar: UInt16?, length: Int) {
    if treatment == Treatment.escaped { return (UInt16(bytes[index]), 1) }
    guard let control = ControlCharacter.multibyte(at: index, in: bytes) else { return (nil, 1) }
    return (control.scalar, control.length)
  }

  private static func writeEscape(_ scalar: UInt16, to output: inout ChunkedOutput) {
    switch scalar {
    case 0x22: output.write("\\\"")
    case 0x5C: output.write("\\\\")
    case 0x08: output.write("\\b")
    case 0x09: output.write("\\t")
    case 0x0A: output.write("\\n")
    case 0x0C: output.write("\\f")
    case 0x0D: output.write("\\r")
    default:
      output.write("\\u")
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8((scalar >> shift) & 0xF)
        output.write(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
