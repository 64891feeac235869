extension JSONValue {
  /// Reads the first value of a text as far as possible. Pages write commas after last elements, raw line breaks in strings,
  /// and anything at all after the end. Nil if there is no value.
  ///
  ///     {"name": "Ada", "tags": ["a", "b",],}   ►   {"name": "Ada", "tags": ["a", "b"]}
  package static func read(patiently bytes: [UInt8]) -> JSONValue? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, isPatient: true)
      return reader.patientValue(depth: 0)
    }
  }
}

extension JSONReader {
  /// How deeply arrays and objects may be nested here; anything deeper is not read.
  private static let deepestPatient = 64

  fileprivate mutating func patientValue(depth: Int) -> JSONValue? {
    guard depth < JSONReader.deepestPatient else { return nil }
    switch peek() {
    case UInt8(ascii: "{"): return patientObject(depth)
    case UInt8(ascii: "["): return patientArray(depth)
    case UInt8(ascii: "\""): return (try? string()).map { .text($0) }
    default: return patientWord()
    }
  }

  private mutating func patientObject(_ depth: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    at += 1
    while peekPastCommas() == UInt8(ascii: "\""), let name = try? string(), peek() == UInt8(ascii: ":") {
      at += 1
      guard let value = patientValue(depth: depth + 1) else { break }
      members.append(.init(name, value))
    }
    if peek() == UInt8(ascii: "}") { at += 1 }
    return .object(members)
  }

  private mutating func patientArray(_ depth: Int) -> JSONValue {
    var elements: [JSONValue] = []
    at += 1
    while let sign = peekPastCommas(), sign != UInt8(ascii: "]"), sign != UInt8(ascii: "}"),
      let value = patientValue(depth: depth + 1)
    {
      elements.append(value)
    }
    if peek() == UInt8(ascii: "]") { at += 1 }
    return .array(elements)
  }

  /// A word without quotes. Unknown words that begin with a letter count as null, anything else as a number.
  private mutating func patientWord() -> JSONValue? {
    let start = at
    while at < bytes.count, JSONReader.isBare(bytes[at]) { at += 1 }
    guard at > start else { return nil }
    switch String(decoding: bytes[start..<at], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case let word: return bytes[start] >= 0x41 ? .null : .number(word)
    }
  }

  private mutating func peekPastCommas() -> UInt8? {
    while peek() == UInt8(ascii: ",") { at += 1 }
    return peek()
  }
}
