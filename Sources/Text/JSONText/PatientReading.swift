extension JSONValue {
  /// Reads the first value of a text as far as possible. Pages write commas after last elements, raw line breaks in strings,
  /// and anything at all after the end. Nil if there is no value.
  ///
  ///     {"name": "Ada", "tags": ["a", "b",],}   ►   {"name": "Ada", "tags": ["a", "b"]}
  package static func read(patiently bytes: [UInt8]) -> JSONValue? { read(script: bytes, from: 0)?.value }

  /// Reads a value that stands somewhere in a script, as scripts write it: names and strings without quotes or with others, and
  /// a function that is called at once, with what it is given in the places of its parameters.
  ///
  ///     (function(a){return {title:'Frost',isFree:a,tags:[,]}}(!0))   ►   {"title": "Frost", "isFree": true, "tags": []}
  ///
  /// - Returns: the value, and the offset behind it.
  package static func read(script bytes: [UInt8], from start: Int) -> (value: JSONValue, end: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, isPatient: true)
      reader.at = max(reader.at, start)
      guard let value = reader.patientValue(depth: 0) else { return nil }
      return (reader.parameters.isEmpty ? value : ScriptArguments([:]).put(into: value), reader.at)
    }
  }
}

extension JSONReader {
  /// How deeply arrays and objects may be nested here; anything deeper is not read.
  private static let deepestPatient = 64

  mutating func patientValue(depth: Int) -> JSONValue? {
    guard depth < JSONReader.deepestPatient, let sign = peek() else { return nil }
    switch sign {
    case UInt8(ascii: "{"): return patientObject(depth)
    case UInt8(ascii: "["): return patientArray(depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return .text(patientString())
    case UInt8(ascii: "("):
      at += 1
      guard let value = patientValue(depth: depth + 1) else { return nil }
      if peek() == UInt8(ascii: ")") { at += 1 }
      return called(value, depth)
    case UInt8(ascii: "!"):
      at += 1
      guard let value = patientValue(depth: depth + 1) else { return nil }
      switch value {
      case .number(let number): return .bool(Double(number) == 0)
      case .bool(let isTrue): return .bool(!isTrue)
      default: return value
      }
    default: return patientWord(depth)
    }
  }

  private mutating func patientObject(_ depth: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    at += 1
    while let sign = peekPastCommas(), sign != UInt8(ascii: "}"), let name = patientName(), peek() == UInt8(ascii: ":")
    {
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

  /// The name of a member, with or without quotes.
  private mutating func patientName() -> String? {
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return patientString()
    default:
      let word = scriptWord()
      return word.isEmpty ? nil : word
    }
  }

  /// A string in quotes of any kind; up to the end of the text where it is never closed.
  private mutating func patientString() -> String {
    let quote = bytes[at]
    var result: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != quote {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count else {
        result.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      switch bytes[at] {
      case UInt8(ascii: "x"): result += scriptCharacter(from: at + 1, digits: 2)
      case UInt8(ascii: "u") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "{"):
        result += scriptCharacter(from: at + 2, digits: 6)
        if at < bytes.count, bytes[at] == UInt8(ascii: "}") { at += 1 }
      case 0x0A: at += 1
      default: try? escape(into: &result)
      }
    }
    at = min(at + 1, bytes.count)
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of so many hexadecimal digits, or of fewer.
  private mutating func scriptCharacter(from start: Int, digits: Int) -> [UInt8] {
    var value: UInt32 = 0
    at = start
    while at < bytes.count, at < start + digits, bytes[at] < 0x80,
      let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      at += 1
    }
    if at == start { return [UInt8(ascii: "x")] }
    return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  // MARK: Words

  /// A word without quotes. A parameter of the function that is read stands for what it is given; other words that begin with a
  /// letter count as null, anything else as a number.
  private mutating func patientWord(_ depth: Int) -> JSONValue? {
    let start = at
    let word = scriptWord()
    guard at > start else { return nil }
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined": return .null
    case "function": return patientFunction(depth).flatMap { called($0, depth) }
    case "new": return patientValue(depth: depth + 1)
    case "void":
      _ = patientValue(depth: depth + 1)
      return .null
    default: break
    }
    if peek() == UInt8(ascii: "("), bytes[start] >= 0x41 { return patientCall(word, depth) }
    if isParameter.contains(word) { return ScriptArguments.placeholder(word) }
    return bytes[start] >= 0x41 || bytes[start] == UInt8(ascii: "$") ? .null : .number(word)
  }

  private mutating func scriptWord() -> String {
    let start = at
    while at < bytes.count, JSONReader.isBare(bytes[at]) || JSONReader.isOfName(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private mutating func peekPastCommas() -> UInt8? {
    while peek() == UInt8(ascii: ",") { at += 1 }
    return peek()
  }

  /// What a call gives: its first argument, or what that argument's text holds: `Object.freeze({…})`, `JSON.parse('…')`.
  private mutating func patientCall(_ name: String, _ depth: Int) -> JSONValue {
    at += 1
    let value = patientValue(depth: depth + 1) ?? .null
    skip(past: UInt8(ascii: ")"))
    guard name.hasSuffix("JSON.parse"), case .text(let text) = value else { return value }
    return Array(text.utf8).withUnsafeBufferPointer { inner in
      var reader = JSONReader(inner, isPatient: true)
      return reader.patientValue(depth: depth + 1) ?? .null
    }
  }

  // MARK: Functions

  /// What a function returns, with marks in the places of its parameters.
  private mutating func patientFunction(_ depth: Int) -> JSONValue? {
    guard parameters.isEmpty else { return nil }
    if peek() != UInt8(ascii: "(") { _ = scriptWord() }
    guard peek() == UInt8(ascii: "(") else { return nil }
    at += 1
    var names: [String] = []
    while let sign = peekPastCommas(), sign != UInt8(ascii: ")") {
      let name = scriptWord()
      guard !name.isEmpty, names.count < 2000 else { return nil }
      names.append(name)
    }
    at += 1
    guard peek() == UInt8(ascii: "{"), skip(to: "return") else { return nil }
    parameters = names.isEmpty ? [""] : names
    let value = patientValue(depth: depth + 1)
    skip(past: UInt8(ascii: "}"))
    return value
  }

  /// A value, or where a call of the function that gave it follows, the value with the arguments of the call.
  private mutating func called(_ value: JSONValue, _ depth: Int) -> JSONValue {
    guard !parameters.isEmpty, peek() == UInt8(ascii: "(") else { return value }
    let names = parameters
    parameters = []
    at += 1
    var given: [String: JSONValue] = [:]
    var place = 0
    while let sign = peek(), sign != UInt8(ascii: ")"), let argument = patientValue(depth: depth + 1) {
      if place < names.count { given[names[place]] = argument }
      place += 1
      if peek() == UInt8(ascii: ",") { at += 1 }
    }
    if peek() == UInt8(ascii: ")") { at += 1 }
    return ScriptArguments(given).put(into: value)
  }

  /// Goes past the bracket that closes what is open.
  private mutating func skip(past closing: UInt8) {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        _ = patientString()
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 {
          if bytes[at] == closing { at += 1 }
          return
        }
        depth -= 1
      default: break
      }
      at += 1
    }
  }

  /// Goes behind a word of the block that begins here, and of none within it; false where the block ends before.
  private mutating func skip(to word: String) -> Bool {
    at += 1
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        _ = patientString()
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth == 0 { return false }
        depth -= 1
      case let byte where depth == 0 && (JSONReader.isBare(byte) || JSONReader.isOfName(byte)):
        if scriptWord() == word { return true }
        continue
      default: break
      }
      at += 1
    }
    return false
  }
}
