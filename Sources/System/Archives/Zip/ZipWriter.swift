import CZlib

/// Writes a zip: the files, then their directory. The same files make the same bytes at any time.
package struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file. A file is stored unpacked if packing does not make it smaller, or if a format requires that.
  package mutating func add(_ name: String, _ content: [UInt8], stored: Bool = false) throws(ArchiveFailure) {
    let packed = stored ? nil : try Deflate.packed(content, as: .raw)
    let body = packed.flatMap { $0.count < content.count ? $0 : nil } ?? content
    guard bytes.count + body.count < 0xFFFF_0000, count < 0xFFFE else {
      throw ArchiveFailure("is larger than a zip may be")
    }
    let sum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    var header: [UInt8] = []
    // Version 2.0; names in UTF-8; 1980-01-01, which is the first day of a zip.
    ZipWriter.append(
      [20, 0x0800, body.count == content.count && packed.map { $0.count >= content.count } ?? true ? 0 : 8], 2,
      to: &header)
    ZipWriter.append([0, 0x21], 2, to: &header)
    ZipWriter.append([Int(sum), body.count, content.count], 4, to: &header)
    ZipWriter.append([name.utf8.count, 0], 2, to: &header)
    let offset = bytes.count
    ZipWriter.append([0x0403_4B50], 4, to: &bytes)
    bytes += header + name.utf8 + body
    ZipWriter.append([0x0201_4B50], 4, to: &directory)
    ZipWriter.append([20], 2, to: &directory)
    directory += header
    ZipWriter.append([0, 0, 0], 2, to: &directory)
    ZipWriter.append([0, offset], 4, to: &directory)
    directory += name.utf8
    count += 1
  }

  /// The whole zip.
  package func finished() -> [UInt8] {
    var end: [UInt8] = []
    ZipWriter.append([0x0605_4B50], 4, to: &end)
    ZipWriter.append([0, 0, count, count], 2, to: &end)
    ZipWriter.append([directory.count, bytes.count], 4, to: &end)
    ZipWriter.append([0], 2, to: &end)
    return bytes + directory + end
  }

  private static func append(_ numbers: [Int], _ length: Int, to bytes: inout [UInt8]) {
    for number in numbers { bytes += (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }
}
