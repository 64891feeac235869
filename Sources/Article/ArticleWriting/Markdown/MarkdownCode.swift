/// Fits code to a fenced block.
enum MarkdownCode {
  private static let escaper = TextEscaper(special: "", allowing: "\t\n") { scalar, output in
    if ControlCharacter.partsWords(scalar) { output.write("\n") }
  }

  /// The lines without control characters.
  static func clean(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    withoutActuallyEscaping({ (piece: UnsafeBufferPointer<UInt8>) in bytes.append(contentsOf: piece) }) { receive in
      var output = ChunkedOutput(chunkSize: 4096, receive: receive)
      escaper.write(text, to: &output)
      output.flush()
    }
    return bytes
  }

  /// The language as it is after the fence: one word without backticks.
  static func infoString(_ language: String?) -> String {
    String((language ?? "").unicodeScalars.filter { $0.value > 0x20 && $0 != "`" && !(0x7F..<0xA0).contains($0.value) })
  }
}
