/// The bytes of a trained model, read in place: little-endian numbers at any offset.
///
/// The memory must outlive the value; the weights of the program are constants, so they do.
@usableFromInline package struct ModelBytes: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeRawBufferPointer

  /// Reads from constant memory.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// The byte at an offset; 0 outside.
  @inlinable @inline(__always) package func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The 16-bit number at an offset; 0 outside.
  @inlinable @inline(__always) package func word(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
    return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// The 32-bit number at an offset; 0 outside.
  @inlinable @inline(__always) package func long(_ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The floating-point number at an offset; 0 outside.
  package func float(_ offset: Int) -> Float {
    Float(bitPattern: long(offset))
  }

  /// A part of the bytes, cut to what there is.
  package func part(_ offset: Int, _ length: Int) -> ModelBytes {
    let start = min(max(0, offset), bytes.count)
    let end = min(max(start, offset + length), bytes.count)
    return ModelBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }
}

/// A file of weights: several models and tables, each found by a name of four letters.
///
/// Layout: `LWT1`, the number of sections (32 bits), then for each its name, offset and length (32 bits each), then
/// the sections.
package struct ModelSections: Sendable {
  private let bytes: ModelBytes

  /// Reads a file of weights; a damaged one has no sections.
  package init(_ bytes: ModelBytes) {
    self.bytes = bytes
  }

  /// The section of that name; empty if there is none.
  package func section(_ name: StaticString) -> ModelBytes {
    guard name.utf8CodeUnitCount == 4, bytes.long(0) == ModelSections.magic else { return bytes.part(0, 0) }
    let wanted = name.withUTF8Buffer {
      $0.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << (8 * $1.offset) }
    }
    for index in 0..<min(64, Int(bytes.long(4))) {
      let entry = 8 + 12 * index
      if bytes.long(entry) == wanted { return bytes.part(Int(bytes.long(entry + 4)), Int(bytes.long(entry + 8))) }
    }
    return bytes.part(0, 0)
  }

  /// `LWT1`, little-endian.
  private static let magic: UInt32 = 0x3154_574C
}
