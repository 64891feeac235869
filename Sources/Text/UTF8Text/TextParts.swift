extension String {
  /// The parts between occurrences of a text.
  package func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    let separator = Array(separator.utf8)
    var current: [UInt8] = []
    for byte in utf8 {
      current.append(byte)
      if current.count >= separator.count, current.suffix(separator.count).elementsEqual(separator) {
        parts.append(String(decoding: current.dropLast(separator.count), as: UTF8.self))
        current = []
      }
    }
    return parts + [String(decoding: current, as: UTF8.self)]
  }
}

extension String {
  /// The words of a list that is written as one text, parted at one byte: character by character, long lists would take a
  /// noticeable part of a start.
  @usableFromInline package func words(partedBy separator: UInt8 = UInt8(ascii: " ")) -> [String] {
    var text = self
    return text.withUTF8 { $0.split(separator: separator).map { String(decoding: $0, as: UTF8.self) } }
  }
}

extension Substring {
  /// Where other bytes stand first in its own; nil if nowhere. Characters that are written in two ways are not the same here.
  package func firstRange(ofBytes wanted: StaticString) -> Range<Index>? {
    let count = wanted.utf8CodeUnitCount
    let place = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard count > 0, bytes.count >= count else { return nil }
      let first = wanted.utf8Start[0]
      return (0...(bytes.count - count)).first { start in
        guard bytes[start] == first else { return false }
        return (1..<count).allSatisfy { bytes[start + $0] == wanted.utf8Start[$0] }
      }
    }
    guard let found = place ?? nil else { return nil }
    let start = utf8.index(startIndex, offsetBy: found)
    return start..<utf8.index(start, offsetBy: count)
  }
}
