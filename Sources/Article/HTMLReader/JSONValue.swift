import TextDecoding
import UTF8Text

/// A JSON text, read with patience: pages leave commas behind last elements, raw line breaks in strings and text behind the end.
///
///     {"name": "Ada", "tags": ["a", "b",],}   ►   object: name – Ada, tags – [a, b]
package indirect enum JSONValue {
  case string(String)
  case number(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
  case other

  /// Reads the first value of a text; nil where none begins. Values nested deeper than 64 are left out.
  package static func read(_ bytes: [UInt8]) -> JSONValue? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      return reader.value(depth: 0)
    }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string or number.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The elements of an array, or the value itself.
  var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}

private struct JSONReader {
  private static let deepest = 64

  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpaces()
    guard at < bytes.count, depth < JSONReader.deepest else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return .string(string())
    default: return scalar()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    at += 1
    while true {
      skipSeparators()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { break }
      let key = string()
      skipSpaces()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { break }
      at += 1
      guard let value = value(depth: depth + 1) else { break }
      members.append((key, value))
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") { at += 1 }
    return .object(members)
  }

  private mutating func array(_ depth: Int) -> JSONValue {
    var elements: [JSONValue] = []
    at += 1
    while true {
      skipSeparators()
      guard at < bytes.count, bytes[at] != UInt8(ascii: "]"), bytes[at] != UInt8(ascii: "}") else { break }
      guard let value = value(depth: depth + 1) else { break }
      elements.append(value)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") { at += 1 }
    return .array(elements)
  }

  private mutating func scalar() -> JSONValue? {
    let start = at
    while at < bytes.count, isLetter(bytes[at]) || isDigit(bytes[at]) || "+-.".utf8.contains(bytes[at]) { at += 1 }
    guard at > start else { return nil }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    return isLetter(bytes[start]) ? .other : .number(text)
  }

  private mutating func string() -> String {
    var result: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 1
        escape(into: &result)
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    at += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape(into result: inout [UInt8]) {
    guard at < bytes.count else { return }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"), UInt8(ascii: "t"): result.append(0x20)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): break
    case UInt8(ascii: "u"):
      var scalar = hexadecimal()
      if scalar & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\") {
        at += 2
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + hexadecimal() & 0x3FF
      }
      UTF8Scalar.append(Unicode.Scalar(scalar) == nil ? DecodedText.replacement : scalar, to: &result)
    default: result.append(byte)
    }
  }

  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else { break }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private mutating func skipSpaces() { while at < bytes.count, isSpace(bytes[at]) { at += 1 } }

  private mutating func skipSeparators() {
    while at < bytes.count, isSpace(bytes[at]) || bytes[at] == UInt8(ascii: ",") { at += 1 }
  }
}
