import TextModel
import UTF8Text

/// Texts from the attributes and the head of a page, made safe to be shown.
package enum PageText {
  /// The longest text that is kept, in bytes.
  private static let longest = 4096

  /// Text without controls and overrides; characters that came from entities are treated like the source's own.
  package static func clean(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var wellFormed = String(decoding: text, as: UTF8.self)
    return wellFormed.withUTF8 { String(decoding: TextCleaner.clean($0, offsets: OffsetMap()).utf8, as: UTF8.self) }
  }

  /// Clean text with white space collapsed and trimmed, cut at a few thousand bytes.
  package static func line(_ text: UnsafeBufferPointer<UInt8>) -> String {
    let cut = UnsafeBufferPointer(rebasing: text.prefix(longest))
    if PlainTextScan(cut).plainEnd(from: 0) == cut.count { return collapsed(cut) }
    var clean = clean(cut)
    return clean.withUTF8(collapsed)
  }

  private static func collapsed(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: text.count) { result in
      var count = 0
      for byte in text {
        if !isSpace(byte) {
          result[count] = byte
          count += 1
        } else if count > 0, result[count - 1] != 0x20 {
          result[count] = 0x20
          count += 1
        }
      }
      return count > 0 && result[count - 1] == 0x20 ? count - 1 : count
    }
  }

  /// The clean line of an attribute's value.
  package static func line(_ value: UnsafePointer<UInt8>) -> String {
    var count = 0
    while count < longest, value[count] != 0 { count += 1 }
    return line(UnsafeBufferPointer(start: value, count: count))
  }

  /// The clean line of a string of any length.
  package static func whole(_ string: String) -> String {
    var string = string
    return string.withUTF8 { bytes in
      var clean = clean(bytes)
      return clean.withUTF8(collapsed)
    }
  }

  /// The clean line of a string.
  package static func line(_ string: String) -> String {
    var string = string
    return string.withUTF8 { line($0) }
  }
}
