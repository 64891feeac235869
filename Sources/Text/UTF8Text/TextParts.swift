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
