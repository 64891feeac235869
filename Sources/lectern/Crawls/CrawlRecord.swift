import ArticleParsing
import ArticleWriting
import JSONText
import UTF8Text

/// A line of a crawl: a page in a JSON object, or the path or address of one.
///
///     {"id": 7, "url": "https://…", "html": "<p>Salt</p>"}   ►   7, a page of HTML found at https://…
///     pages/salt.html                                         ►   the file
enum CrawlRecord {
  /// An article that is contained in the line.
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
    self = line.withUnsafeBufferPointer { RecordMembers.record($0) }
  }
}

/// The members of a record's object.
private struct RecordMembers {
  private var id: RecordID?
  private var url: String?
  private var content: (format: SourceFormat, bytes: [UInt8])?
  /// What is wrong with the members of a well-formed object.
  private var fault: String?

  static func record(_ bytes: UnsafeBufferPointer<UInt8>) -> CrawlRecord {
    var members = RecordMembers()
    var reader = JSONReader(bytes)
    do {
      try reader.forEachMember { name, reader throws(JSONFailure) in try members.take(name, &reader) }
      try reader.finish()
    } catch {
      return .malformed(members.id, members.fault ?? "not well-formed JSON")
    }
    if let fault = members.fault { return .malformed(members.id, fault) }
    guard let content = members.content else {
      return .malformed(members.id, "has neither html nor text nor markdown")
    }
    return .page(CrawlRecord.Page(id: members.id, url: members.url, format: content.format, bytes: content.bytes))
  }

  private mutating func take(_ name: String, _ reader: inout JSONReader) throws(JSONFailure) {
    let isText = reader.peek() == UInt8(ascii: "\"")
    if name == "id" {
      take(id: try reader.value())
    } else if name == "url", isText {
      url = String(decoding: try reader.text(), as: UTF8.self)
    } else if let format = SourceFormat(rawValue: name), isText {
      if content != nil { fault = fault ?? "has more than one of html, text and markdown" }
      content = (format, try reader.text())
    } else {
      try reader.skip()
    }
  }

  private mutating func take(id value: JSONValue) {
    switch value {
    case .null: break
    case .text(let text): id = .text(text)
    case .number(let number) where RecordMembers.isNumber(number.utf8[...]): id = .number(number)
    case .number, .bool, .array, .object: fault = fault ?? "the id is neither a string nor a number"
    }
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
}
