import CUchardet

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads encodings through the system's iconv.
///
/// Single-byte encodings become a table, so that every character can be traced to its byte. The others are converted line
/// by line, and each line can be traced to its bytes.
struct IconvDecoder {
  /// Longer lines are converted in parts.
  private static let partSize = 16 * 1024
  /// No encoding of iconv takes more bytes per character, shift sequences included.
  private static let longestCharacter = 16

  private let converter: iconv_t

  /// The text, or nil if iconv does not know the encoding.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) -> DecodedText? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    let decoder = IconvDecoder(converter: converter)
    if let table = decoder.singleByteTable() { return DecodedText(bytes, table: table) }
    return decoder.convertLines(of: bytes)
  }

  /// The table of the encoding, or nil if it has characters of several bytes.
  private func singleByteTable() -> SingleByteTable? {
    var scalars: [UInt32] = []
    for byte in UInt8.min...UInt8.max {
      reset()
      var output = [UInt8](repeating: 0, count: 32)
      let result = withUnsafePointer(to: byte) {
        convert(UnsafeBufferPointer(start: $0, count: 1), into: &output, flushing: true)
      }
      if result.failure == EINVAL || result.read == 1 && result.written == 0 { return nil }
      let scalar = String(decoding: output[..<result.written], as: UTF8.self).unicodeScalars.first?.value
      scalars.append(result.failure == 0 ? scalar ?? DecodedText.replacement : DecodedText.replacement)
    }
    reset()
    return SingleByteTable(scalars: scalars)
  }

  private func convertLines(of bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    var text = DecodedText(reserving: bytes.count + bytes.count / 2)
    var output = [UInt8](repeating: 0, count: Self.partSize * 6 + 64)
    var index = 0
    while index < bytes.count {
      // Line ends are the same bytes in all these encodings and never part of a longer character.
      let limit = min(bytes.count, index + Self.partSize)
      let end = isLineEnd(bytes[index]) ? index + 1 : bytes[index..<limit].firstIndex(where: isLineEnd) ?? limit
      let result = convert(UnsafeBufferPointer(rebasing: bytes[index..<end]), into: &output)
      output.withUnsafeBufferPointer {
        text.append(converted: UnsafeBufferPointer(rebasing: $0[..<result.written]), source: index)
      }
      index += result.read
      if result.failure == 0 { continue }
      // A part may end within a character, with which the next part then begins, unless this was the last.
      let canContinue = result.failure == EINVAL && end < bytes.count && !isLineEnd(bytes[end])
      if canContinue && end - index < Self.longestCharacter && result.read > 0 { continue }
      text.append(DecodedText.replacement, source: index, width: 1)
      index += 1
    }
    text.finish(source: bytes.count)
    return text
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }

  /// Converts as much as possible; returns how much was read and written, and the error number or 0.
  private func convert(
    _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], flushing: Bool = false
  ) -> (read: Int, written: Int, failure: Int32) {
    output.withUnsafeMutableBytes { space in
      let bytes = UnsafeMutableRawPointer(mutating: UnsafeRawPointer(input.baseAddress))
      var source = bytes?.assumingMemoryBound(to: CChar.self)
      var sourceLeft = input.count
      var target = space.baseAddress?.assumingMemoryBound(to: CChar.self)
      var targetLeft = space.count
      let failed = iconv(converter, &source, &sourceLeft, &target, &targetLeft) == -1
      let failure = failed ? errno : 0
      if flushing, !failed { _ = iconv(converter, nil, nil, &target, &targetLeft) }
      return (input.count - sourceLeft, space.count - targetLeft, failure)
    }
  }

  private func reset() {
    _ = iconv(converter, nil, nil, nil, nil)
  }
}
