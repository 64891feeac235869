import ArticleModel

/// Writes JSON strings (RFC 8259, section 7).
///
/// Beyond what JSON asks for, DEL, the C1 control characters, bidirectional controls and the line separators U+2028
/// and U+2029 are escaped: the output can be shown on a terminal or pasted into a script as it is.
///
/// Before: `She said "no".⏎` — after: `"She said \"no\".\n"`
enum JSONString {
  private static let escaper = TextEscaper(special: "\"\\") { scalar, output in
    switch scalar {
    case 0x22: output.write("\\\"")
    case 0x5C: output.write("\\\\")
    case 0x08: output.write("\\b")
    case 0x09: output.write("\\t")
    case 0x0A: output.write("\\n")
    case 0x0C: output.write("\\f")
    case 0x0D: output.write("\\r")
    default: writeNumeric(scalar, to: &output)
    }
  }

  /// Writes `text` between quotation marks.
  static func write(_ text: String, to output: inout ChunkedOutput) {
    output.write(byte: 0x22)
    escaper.write(text, to: &output)
    output.write(byte: 0x22)
  }

  /// Writes the words of `text` between quotation marks.
  static func write(_ text: RichText, to output: inout ChunkedOutput) {
    output.write(byte: 0x22)
    text.withUTF8 { escaper.write($0, to: &output) }
    output.write(byte: 0x22)
  }

  /// Writes `\u` and four hexadecimal digits.
  private static func writeNumeric(_ scalar: UInt16, to output: inout ChunkedOutput) {
    output.write("\\u")
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8((scalar >> shift) & 0xF)
      output.write(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
