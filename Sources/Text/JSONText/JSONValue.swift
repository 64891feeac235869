/// A JSON value (RFC 8259). Numbers stay as they were written, so passing one on never rounds it.
package enum JSONValue: Sendable, Hashable {
  /// A name and its value.
  package struct Member: Sendable, Hashable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// An integer.
  package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }

  /// A text, or `null`.
  package static func textOrNull(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// The value of a member; of several with the same name the last, as in most readers.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string; nil for any other value.
  package var asText: String? { if case .text(let text) = self { text } else { nil } }

  /// The text of a string that is not empty; nil for any other value.
  package var asFilledText: String? { asText.flatMap { $0.isEmpty ? nil : $0 } }

  /// The text of a string or a number as written; nil for any other value.
  package var asWords: String? {
    switch self {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// The elements of an array, or the value itself. JSON-LD may write a single element without its array.
  package var oneOrMore: [JSONValue] { if case .array(let elements) = self { elements } else { [self] } }

  /// The elements of an array; none for any other value.
  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  /// The members of an object; none for any other value.
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// A number, even if it was written as a string, as many exports do.
  package var asDouble: Double? {
    switch self {
    case .number(let number): Double(number).flatMap { $0.isFinite ? $0 : nil }
    case .text(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }

  /// A whole number, even if it was written as a string.
  package var asInt: Int? {
    switch self {
    case .number(let text), .text(let text): Int(text) ?? asDouble.flatMap { Int(exactly: $0.rounded()) }
    default: nil
    }
  }

  /// A Boolean, even if it was written as 0 or 1 or as a string.
  package var asBool: Bool? {
    switch self {
    case .bool(let flag): flag
    case .number(let number): Double(number).map { $0 != 0 }
    case .text(let text):
      switch text.lowercased() {
      case "1", "true", "yes": true
      case "0", "false", "no", "": false
      default: nil
      }
    default: nil
    }
  }
}
