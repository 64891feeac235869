import UTF8Text

extension JSONValue {
  /// The value on one line. Control characters, bidirectional controls and line separators are escaped, so that it can go to a
  /// terminal as it is.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value on several lines, indented by two spaces per level.
  package var indented: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value; with an indentation, on lines of their own.
  package func write(to bytes: inout [UInt8], indentation: Int? = nil) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += number.utf8
    case .text(let text): JSONValue.write(text, to: &bytes)
    case .array(let elements):
      JSONValue.write("[", elements, "]", to: &bytes, indentation) { element, bytes, indentation in
        element.write(to: &bytes, indentation: indentation)
      }
    case .object(let members):
      JSONValue.write("{", members, "}", to: &bytes, indentation) { member, bytes, indentation in
        JSONValue.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indentation: indentation)
      }
    }
  }

  private static func write<Part>(
    _ open: String, _ parts: [Part], _ close: String, to bytes: inout [UInt8], _ indentation: Int?,
    part: (Part, inout [UInt8], Int?) -> Void
  ) {
    bytes += open.utf8
    for (index, each) in parts.enumerated() {
      if index > 0 { bytes += (indentation == nil ? ", " : ",").utf8 }
      breakLine(in: &bytes, indentation.map { $0 + 2 })
      part(each, &bytes, indentation.map { $0 + 2 })
    }
    if !parts.isEmpty { breakLine(in: &bytes, indentation) }
    bytes += close.utf8
  }

  private static func breakLine(in bytes: inout [UInt8], _ indentation: Int?) {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation))
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case _ where PrintableText.isControl(scalar.value):
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(0x22)
  }
}
