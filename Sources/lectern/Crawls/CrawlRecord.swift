import ArticleParsing
import ArticleWriting
import UTF8Text

/// A line of a crawl: a page in an object of JSON, or the path or address of one.
///
///     {"id": 7, "url": "https://…", "html": "<p>Salt</p>"}   ►   7, a page of HTML found at https://…
///     pages/salt.html                                         ►   the file
enum CrawlRecord {
  /// An article that stands in the line.
  struct Page {
    var id: RecordID?
    var url: String?
    var format: SourceFormat
    var bytes: [UInt8]
  }

  case page(Page)
  case name(String)
  /// What is wrong with the line.
  case malformed(RecordID?, String)

  /// Reads a line.
  init(_ line: [UInt8]) {
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      self = .name(FileName.text(of: line))
      return
    }
    self = line.withUnsafeBufferPointer { bytes in
      var reader = RecordReader(bytes: bytes)
      return reader.record()
    }
  }
}

/// Reads the members of an object of JSON, and nothing but well-formed JSON (RFC 8259).
private struct RecordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var id: RecordID?
  private var url: String?
  private var content: (format: SourceFormat, bytes: [UInt8])?

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Why an object is no record.
  private struct Malformed: Error {
    var reason = "no well-formed JSON"
  }

  mutating func record() -> CrawlRecord {
    do {
      try readMembers()
    } catch {
      return .malformed(id, (error as? Malformed)?.reason ?? "")
    }
    guard let content else { return .malformed(id, "holds neither html nor text nor markdown") }
    return .page(CrawlRecord.Page(id: id, url: url, format: content.format, bytes: content.bytes))
  }

  private mutating func readMembers() throws {
    try expect("{")
    var isFirst = true
    while !take("}") {
      if !isFirst { try expect(",") }
      isFirst = false
      let key = String(decoding: try string(), as: UTF8.self)
      try expect(":")
      try readValue(of: key)
    }
    skipSpaces()
    guard at == bytes.count else { throw Malformed() }
  }

  private mutating func readValue(of key: String) throws {
    skipSpaces()
    let isString = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
    let format = SourceFormat(rawValue: key)
    switch key {
    case "id":
      let start = at
      if isString {
        id = .text(String(decoding: try string(), as: UTF8.self))
      } else {
        try skipValue()
        let number = String(decoding: bytes[start..<at], as: UTF8.self)
        if number == "null" { return }
        guard RecordReader.isNumber(number.utf8[...]) else {
          throw Malformed(reason: "the id is neither text nor a number")
        }
        id = .number(number)
      }
    case "url" where isString: url = String(decoding: try string(), as: UTF8.self)
    case _ where format != nil && isString:
      guard content == nil else { throw Malformed(reason: "holds more than one text") }
      content = (format ?? .text, try string())
    default: try skipValue()
    }
  }

  // MARK: JSON

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws { if !take(sign) { throw Malformed() } }

  private mutating func string() throws -> [UInt8] {
    try expect("\"")
    var result: [UInt8] = []
    while true {
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
      result += bytes[start..<at]
      guard at < bytes.count else { throw Malformed() }
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return result }
      try escape(into: &result)
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws {
    guard at < bytes.count else { throw Malformed() }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      if unit & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      {
        let before = at
        at += 2
        let low = try hexadecimal()
        if low & 0xFC00 == 0xDC00 { unit = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF } else { at = before }
      }
      // Half of a pair alone means nothing.
      result += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
    case let byte where byte == 0x22 || byte == 0x5C || byte == 0x2F: result.append(byte)
    default: throw Malformed()
    }
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard at + 4 <= bytes.count else { throw Malformed() }
    var value: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { throw Malformed() }
      value = value << 4 | UInt32(digit)
    }
    at += 4
    return value
  }

  /// Reads over any value; brackets have to match in number, which is all that finding its end asks for.
  private mutating func skipValue() throws {
    var depth = 0
    repeat {
      skipSpaces()
      guard at < bytes.count else { throw Malformed() }
      switch bytes[at] {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw Malformed() }
        at += 1
      default:
        let start = at
        while at < bytes.count, RecordReader.isBare(bytes[at]) { at += 1 }
        guard at > start else { throw Malformed() }
      }
    } while depth > 0
    guard depth == 0 else { throw Malformed() }
  }

  /// Whether a text is a number as JSON writes them.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    var rest = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !hasLeadingZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// The letters of numbers, `true`, `false` and `null`.
  private static func isBare(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
