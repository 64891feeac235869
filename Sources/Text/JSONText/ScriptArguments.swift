/// What a function of a script is called with.
struct ScriptArguments {
  /// Values in the places of parameters are as many again: no more than these, in parts and in bytes.
  private static let mostParts = 200_000
  private static let mostBytes = 8 << 20

  private let values: [String: JSONValue]
  private let sizes: [String: (parts: Int, bytes: Int)]

  init(_ values: [String: JSONValue]) {
    self.values = values
    sizes = values.mapValues(Self.size)
  }

  /// What stands for a parameter until the call is read.
  static func placeholder(_ name: String) -> JSONValue { .text("\u{0}" + name) }

  func put(into value: JSONValue) -> JSONValue {
    var left = (parts: Self.mostParts, bytes: Self.mostBytes)
    return put(into: value, &left)
  }

  private func put(into value: JSONValue, _ left: inout (parts: Int, bytes: Int)) -> JSONValue {
    switch value {
    case .text(let text) where text.utf8.first == 0:
      let name = String(text.dropFirst())
      guard let size = sizes[name], size.parts <= left.parts, size.bytes <= left.bytes else { return .null }
      left = (left.parts - size.parts, left.bytes - size.bytes)
      return values[name] ?? .null
    case .array(let elements): return .array(elements.map { put(into: $0, &left) })
    case .object(let members): return .object(members.map { .init($0.name, put(into: $0.value, &left)) })
    default: return value
    }
  }

  private static func size(_ value: JSONValue) -> (parts: Int, bytes: Int) {
    switch value {
    case .text(let text): return (1, text.utf8.count)
    case .array(let elements):
      return elements.reduce((1, 0)) { sum, element in
        let size = size(element)
        return (sum.0 + size.parts, sum.1 + size.bytes)
      }
    case .object(let members):
      return members.reduce((1, 0)) { sum, member in
        let size = size(member.value)
        return (sum.0 + size.parts, sum.1 + size.bytes)
      }
    default: return (1, 8)
    }
  }
}
