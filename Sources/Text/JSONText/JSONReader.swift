/// Why bytes are not JSON, and at which byte.
package struct JSONFailure: Error, Sendable, Equatable, CustomStringConvertible {
  package let reason: String
  package let offset: Int

  package var description: String { "\(reason) at byte \(offset)" }
}

/// Reads JSON piece by piece, so that an array of a million records never has to be in memory as a tree.
///
/// The input may be hostile: depth is bounded, and only the strings asked for are copied. A control character within a
/// string, which RFC 8259 forbids but many exports contain, is taken as it is.
package struct JSONReader {
  /// How deeply arrays and objects may be nested.
  package static let deepest = 128

  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to be read.
  var at = 0
  private var depth = 0
  /// Whether mistakes within strings are tolerated instead of thrown.
  private let isPatient: Bool
  /// The names that a function of a script gives to values, from where its text begins to where it is called.
  var parameters: [String] = [] { didSet { isParameter = Set(parameters) } }
  private(set) var isParameter: Set<String> = []

  /// Reads from bytes that have to outlive the reader. A byte order mark is skipped.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, isPatient: false) }

  init(_ bytes: UnsafeBufferPointer<UInt8>, isPatient: Bool) {
    self.bytes = bytes
    self.isPatient = isPatient
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
  }

  /// The first byte of the next value, which tells its kind; nil at the end.
  package mutating func peek() -> UInt8? {
    skipSpaces()
    return at < bytes.count ? bytes[at] : nil
  }

  /// Throws if anything follows.
  package mutating func finish() throws(JSONFailure) {
    if peek() != nil { throw failure("more than one value") }
  }

  /// Iterates over an array; `body` has to read or skip each element.
  package mutating func forEachElement<E: Error>(
    _ body: (inout JSONReader) throws(E) -> Void, or wrap: (JSONFailure) -> E
  ) throws(E) {
    var isFirst = true
    do { try enter("[") } catch { throw wrap(error) }
    while true {
      do { if try leaves("]", isFirst) { return } } catch { throw wrap(error) }
      isFirst = false
      try body(&self)
    }
  }

  /// Iterates over an array whose elements throw no other errors.
  package mutating func forEachElement(_ body: (inout JSONReader) throws(JSONFailure) -> Void) throws(JSONFailure) {
    try forEachElement(body) { $0 }
  }

  /// Iterates over an object; `body` has to read or skip the value of each member.
  package mutating func forEachMember(
    _ body: (String, inout JSONReader) throws(JSONFailure) -> Void
  ) throws(JSONFailure) {
    try enter("{")
    var isFirst = true
    while try !leaves("}", isFirst) {
      isFirst = false
      skipSpaces()
      let name = try string()
      try expect(":")
      try body(name, &self)
    }
  }

  /// Reads a value as a whole.
  package mutating func value() throws(JSONFailure) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      try forEachMember { name, reader throws(JSONFailure) in members.append(.init(name, try reader.value())) }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try forEachElement { reader throws(JSONFailure) in elements.append(try reader.value()) }
      return .array(elements)
    case UInt8(ascii: "\""): return .text(try string())
    default: return try bare()
    }
  }

  /// Reads a value as far as it goes: what stands before a mistake is in it, and the mistake goes along. Nil where nothing does.
  ///
  ///     [{"a": 1, "b": "whole"}, {"a": 2, "b": "bro   ►   [{"a": 1, "b": "whole"}, {"a": 2}]
  package mutating func valueSoFar() -> (value: JSONValue?, failure: JSONFailure?) {
    do throws(JSONFailure) {
      switch peek() {
      case UInt8(ascii: "{"): return objectSoFar()
      case UInt8(ascii: "["): return arraySoFar()
      default:
        let value = try value()
        // Of a number at the end of the bytes, digits may be missing.
        if case .number = value, depth > 0, peek() == nil { throw failure("not well-formed JSON: it ends in a number") }
        return (value, nil)
      }
    } catch {
      return (nil, error)
    }
  }

  private mutating func objectSoFar() -> (JSONValue?, JSONFailure?) {
    var members: [JSONValue.Member] = []
    do throws(JSONFailure) {
      try forEachMember { name, reader throws(JSONFailure) in
        let (value, failure) = reader.valueSoFar()
        if let value { members.append(.init(name, value)) }
        if let failure { throw failure }
      }
      return (.object(members), nil)
    } catch {
      return (members.isEmpty ? nil : .object(members), error)
    }
  }

  private mutating func arraySoFar() -> (JSONValue?, JSONFailure?) {
    var elements: [JSONValue] = []
    do throws(JSONFailure) {
      try forEachElement { reader throws(JSONFailure) in
        let (value, failure) = reader.valueSoFar()
        if let value { elements.append(value) }
        if let failure { throw failure }
      }
      return (.array(elements), nil)
    } catch {
      return (elements.isEmpty ? nil : .array(elements), error)
    }
  }

  /// Skips a value.
  package mutating func skip() throws(JSONFailure) {
    switch peek() {
    case UInt8(ascii: "{"): try forEachMember { _, reader throws(JSONFailure) in try reader.skip() }
    case UInt8(ascii: "["): try forEachElement { reader throws(JSONFailure) in try reader.skip() }
    case UInt8(ascii: "\""): try skipString()
    default: _ = try bare()
    }
  }

  // MARK: Signs

  private func failure(_ reason: String) -> JSONFailure { JSONFailure(reason: reason, offset: at) }

  mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(JSONFailure) {
    guard peek() == UInt8(ascii: sign) else { throw failure("not well-formed JSON: expected \(sign)") }
    at += 1
  }

  private mutating func enter(_ sign: Unicode.Scalar) throws(JSONFailure) {
    try expect(sign)
    depth += 1
    if depth > JSONReader.deepest { throw failure("nested too deeply") }
  }

  /// Whether the array or object ends here; if not, reads the comma before the next part.
  private mutating func leaves(_ sign: Unicode.Scalar, _ isFirst: Bool) throws(JSONFailure) -> Bool {
    if peek() == UInt8(ascii: sign) {
      at += 1
      depth -= 1
      return true
    }
    if !isFirst { try expect(",") }
    return false
  }

  private mutating func bare() throws(JSONFailure) -> JSONValue {
    let start = at
    while at < bytes.count, JSONReader.isBare(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard word.utf8.count < 400, Double(word) != nil, word.utf8.allSatisfy({ $0 < 0x3A || $0 | 0x20 == 0x65 }) else {
        at = start
        throw failure("not well-formed JSON")
      }
      return .number(word)
    }
  }

  static func isBare(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2B || byte == 0x2E
  }

  // MARK: Strings

  private mutating func skipString() throws(JSONFailure) {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    guard at < bytes.count else { throw failure("an unterminated string") }
    at += 1
  }

  mutating func string() throws(JSONFailure) -> String { String(decoding: try text(), as: UTF8.self) }

  /// Reads a string as bytes, which are invalid UTF-8 if the source is.
  package mutating func text() throws(JSONFailure) -> [UInt8] {
    skipSpaces()
    try expect("\"")
    var result: [UInt8] = []
    while true {
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
      result += bytes[start..<at]
      guard at < bytes.count else {
        if isPatient { return result }
        throw failure("an unterminated string")
      }
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return result }
      try escape(into: &result)
    }
  }

  mutating func escape(into result: inout [UInt8]) throws(JSONFailure) {
    guard at < bytes.count else {
      if isPatient { return }
      throw failure("an unterminated string")
    }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if unit & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u") {
        let before = at
        at += 2
        let low = try hexadecimal()
        if low & 0xFC00 == 0xDC00 { unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF } else { at = before }
      }
      // An unpaired surrogate stands for nothing.
      result += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    case let byte where byte == 0x22 || byte == 0x5C || byte == 0x2F || isPatient: result.append(byte)
    default: throw failure("an unknown escape")
    }
  }

  private mutating func hexadecimal() throws(JSONFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, bytes[at] < 0x80, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        if isPatient { break }
        throw failure("an unknown escape")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

extension JSONValue {
  /// Reads a value that nothing follows.
  package static func value(of bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONFailure) in
      var reader = JSONReader(buffer)
      let value = try reader.value()
      try reader.finish()
      return value
    }
  }
}
